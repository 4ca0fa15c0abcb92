using System.Text;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Dossier.Nareken;
using Aanbesteding.Domain;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Application.Tests.Dossier;

/// <summary>
/// Forged dossiers of an open house, with every hash, link and zegel made anew: the verification names the fault, and where it is about
/// equal admission the proof does too, with its code.
/// </summary>
public sealed class OpenHousevervalsingTests(OpenHousedossier proef) : IClassFixture<OpenHousedossier>
{
    [Fact]
    public void NothingForged_IsValidAndProven()
    {
        var bytes = Vervalser.Vervals(proef.Heel, "", post => post);

        Verificatie.Controleer(bytes).Bevindingen.ShouldBeEmpty();
        Gelijkheidsrekening.Van(Encoding.UTF8.GetString(bytes))!.Klopt.ShouldBeTrue();
    }

    [Fact]
    public void Decision_FlippedToRefuse() => Vindt(
        Feit(proef.Toegelaten, "toelatingsbesluit", (_, g) => Besluit(g, 0, toegelaten: false, "E1")), "geweigerd voor ‘gezinshuiszorg’, terwijl aan alle eisen is voldaan", "geweigerd-terwijl-voldaan");

    [Fact]
    public void Decision_FlippedToAdmit() => Vindt(
        Feit(proef.Geweigerd, "toelatingsbesluit", (_, g) => Besluit(g, 0, toegelaten: true)), "toegelaten tot ‘leefgroep’, terwijl niet is voldaan aan E9", "toegelaten-zonder-te-voldoen");

    [Fact]
    public void Decision_CitesAnotherEis() => Vindt(
        Feit(proef.Geweigerd, "toelatingsbesluit", (_, g) => Besluit(g, 0, toegelaten: false, "E1")), "noemt andere eisen dan waaraan niet is voldaan", "andere-eisen");

    [Fact]
    public void Decision_MixedOne_OtherCategorieAdmitted() => Vindt(
        Feit(proef.Gemengd, "toelatingsbesluit", (_, g) => Besluit(g, 1, toegelaten: true)), "toegelaten tot ‘leefgroep’", "toegelaten-zonder-te-voldoen");

    [Fact]
    public void Decision_MovedPastItsTerm() => Vindt(Verplaats(proef.Geweigerd, "toelatingsbesluit", Duration.FromDays(90)), "op tijd is beslist, en dat klopt niet", "te-laat-beslist");

    [Fact]
    public void Decision_LateButCalledInTime() => Vindt(
        Feit(Vervalser.Lees(proef.Laat), "/aanvraag:", "toelatingsbesluit", (_, g) => Zet(g, "opTijd", JsonValue.Create(value: true))), "op tijd is beslist, en dat klopt niet", "te-laat-beslist");

    [Fact]
    public void Decision_ByWhoTested() => Vindt(
        Feit(proef.Toegelaten, "toelatingsbesluit", (post, _) => Zet(post.AsObject(), "persoon", "inkoper-1")), "wie toetste, heeft ook beslist", "zelfde-persoon");

    [Fact]
    public void Decision_OnAnotherVersion() => Vindt(Feit(proef.Toegelaten, "toelatingsbesluit", (_, g) => Zet(g, "versie", 2)), "op een andere versie", "andere-versie");

    [Fact]
    public void Decision_OnAnotherPeildag() => Vindt(Feit(proef.Hersteld, "toelatingsbesluit", (_, g) => Zet(g, "peildag", "2026-01-02")), "naar een andere peildag", "andere-peildag");

    [Fact]
    public void Aanvraag_TestedAgainstAnotherVersion() => Vindt(Feit(proef.Toegelaten, "aanvraag-ingediend", (_, g) => Zet(g, "versie", 2)), "getoetst aan een andere versie dan die van de dag", "andere-versie");

    [Fact]
    public void Clock_PauseLengthened() => Vindt(
        Feit(proef.Hersteld, "beslistermijn", (_, g) => g["pauzes"]!.AsArray() is [var pauze, ..] && Zet(pauze!.AsObject(), "van", "2026-01-01T09:00:00Z")), "narekenen van de beslistermijn", null);

    [Fact]
    public void Clock_EndMoved() => Vindt(
        Feit(proef.Hersteld, "beslistermijn", (_, g) => g["pauzes"]!.AsArray().Count > 0 && Zet(g, "einde", "2026-12-01T23:00:00Z")), "narekenen van de beslistermijn", "andere-beslistermijn");

    [Fact]
    public void Repair_LongerTermForOne() => Vindt(
        Feit(proef.Hersteld, "termijn", (_, g) => g["naam"]!.GetValue<string>() == "hersteltermijn" && Zet(g, "einde", "2026-12-01T23:00:00Z")), "narekenen van de termijn ‘hersteltermijn’", "andere-hersteltermijn");

    [Fact]
    public void Repair_RequestRemoved() => Vindt(Zonder(proef.Geweigerd, "herstel-gevraagd"), "niet alle herstelkansen zijn gegeven", "geen-herstelkans");

    [Fact]
    public void Repair_AskedForLessThanIsMissing() => Vindt(
        Feit(proef.Hersteld, "herstel-gevraagd", (_, g) => Zet(g, "eisen", new JsonArray("E5"))), "het herstel gaat over andere eisen", "ongelijke-herstelkans");

    [Fact]
    public void Test_EstablishedFactChanged() => Vindt(
        Feit(proef.Toegelaten, "bevinding", (_, g) => g["vastgesteld"]!["eis"]!.GetValue<string>() == "E5" && Zet(g["vastgesteld"]!.AsObject(), "waarde", "nee")), "en er staat niet waarom", "toegelaten-zonder-te-voldoen");

    [Fact]
    public void Test_EvidenceTakenAway() => Vindt(
        Feit(proef.Toegelaten, "bevinding", (_, g) => g["vastgesteld"]!["eis"]!.GetValue<string>() == "E5" && Zet(g["vastgesteld"]!.AsObject(), "bewijzen", new JsonArray())), "andere bewijzen dan de aanbieder gaf", "toegelaten-zonder-te-voldoen");

    [Fact]
    public void Test_VerdictChanged() => Vindt(Feit(proef.Geweigerd, "getoetst", (_, g) => Zet(g, "niet", new JsonArray())), "de toetsing noemt andere eisen", null);

    [Fact]
    public void Signature_OnAnotherText() => Vindt(Feit(proef.Toegelaten, "toelating-getekend", (_, g) => Zet(g, "contractSha256", new string('0', 64))), "de getekende tekst is niet die van de versie", "andere-voorwaarden");

    [Fact]
    public void Deelnemer_WithoutAdmission() => Vindt(Feit(proef.Toegelaten, "deelnemer", (_, g) => Zet(g, "categorie", "leefgroep")), "niet toegelaten tot ‘leefgroep’", "zonder-toelating");

    [Fact]
    public void Version_ContractHashChanged() => Vindt(Systeem("versie", g => Zet(g, "contractSha256", new string('0', 64))), "ontbreekt in het dossier", "andere-tekst");

    [Fact]
    public void Version_EisChangedAfterTheProposal() => Vindt(
        Systeem("versie", g => Zet(g["eisen"]![0]!.AsObject(), "bewijs", null)), "de versie is een andere dan is voorgesteld", null);

    [Fact]
    public void Version_TariefChangedUnderAClauseForEisen() => Vindt(
        Systeem("versie-voorgesteld", g => Zet(g, "onderwerpen", new JsonArray("Eisen", "Tarieven", "Overeenkomst"))), "andere onderwerpen dan het wijzigt", null);

    [Fact]
    public void Version_UnderAnotherClause() => Vindt(Systeem("versie-voorgesteld", g => Zet(g, "clausule", "H1")), "wijzigt meer dan de clausule ‘H1’ toelaat", null);

    [Fact]
    public void Version_WithoutItsNotice() => Vindt(
        Systeem("versie-voorgesteld", g => Zet(g, "ingang", "2026-05-01")), "voordat de aankondigingstermijn van de clausule voorbij is", null);

    [Fact]
    public void Version_WithoutJurist() => Vindt(
        Vervalser.Vervals(proef.Heel, Eigen(proef.Heel), post => Feiten(post, "juridisch-oordeel").Any(g => g["taak"]!.GetValue<string>() == "toets-versie") ? null : post), "de werkstroom laat deze zet niet toe", null);

    [Fact]
    public void Version_JuristSaidOtherwise() => Vindt(
        Systeem("juridisch-oordeel", g => g["taak"]!.GetValue<string>() == "toets-versie" && Zet(g, "oordeel", "Terug")), "afgerond zonder het oordeel van een jurist", null);

    [Fact]
    public void Version_BodyWithoutMandate() => Vindt(
        Feit(Vervalser.Lees(proef.Heel), Eigen(proef.Heel), "orgaanbesluit", (post, _) => Zet(post.AsObject(), "namens", "College van B en W Breda")), "had geen mandaat", null);

    [Fact]
    public void Offer_SkipsOneDeelnemer() => Vindt(
        Systeem("aanbod", g => g["aan"]!.AsArray() is { Count: > 1 } aan && Zet(g, "aan", new JsonArray([.. aan.Skip(1).Select(p => p!.DeepClone())]))), "het aanbod ging niet naar deelnemer ‘partij-1’", "niet-aangeboden");

    [Fact]
    public void Offer_SkipsOneDeelnemer_HisConditionsDiffer()
    {
        var vervalst = Systeem("aanbod", g => g["aan"]!.AsArray() is { Count: > 1 } aan && Zet(g, "aan", new JsonArray([.. aan.Skip(1).Select(p => p!.DeepClone())])));

        Gelijkheidsrekening.Van(Encoding.UTF8.GetString(vervalst))!.Voorwaarden.Verschil.ShouldContain(v => v.Aanbieder == "Stichting 1" && v.Wat == "overeenkomst");
    }

    [Fact]
    public void Offer_SilenceMeansSomethingElse() => Vindt(Systeem("aanbod", g => Zet(g, "zwijgen", "GaatMee")), "wat zwijgen betekent, is anders dan de clausule zegt", null);

    [Fact]
    public void Offer_WhoKeptSilentStays() => Vindt(Systeem("uittreding", g => Zet(g, "deelnemer", Guid.NewGuid().ToString())), "en vertrekt toch niet", "zonder-toelating");

    [Fact]
    public void Offer_AnsweredAfterItsTerm() => Vindt(Verplaats(proef.Blijver, "aanbodreactie", Duration.FromDays(60)), "na het einde van de reactietermijn", null);

    [Fact]
    public void Indexation_OffByACent() => Vindt(
        Systeem("indexering", g => Zet(g["wordt"]!.AsArray(), 0, g["wordt"]![0]!.GetValue<long>() + 1)), "andere tarieven, tot op de cent", "andere-indexering");

    [Fact]
    public void Indexation_OtherTariefInTheVersion() => Vindt(
        Systeem("versie", g => g["clausule"] is null && Zet(g["tarieven"]![0]!.AsObject(), "centen", 1)), "andere tarieven dan uit de indexering volgen", null);

    [Fact]
    public void Extension_BeyondThePublishedOptions() => Vindt(Systeem("verlengd", g => Zet(g, "duur", "P2Y")), "dit is geen gepubliceerde verlengingsoptie", null);

    [Fact]
    public void Extension_OtherLastDay() => Vindt(Systeem("looptijd", g => g["verlengingen"]!.AsArray().Count > 0 && Zet(g, "laatsteDag", "2033-12-31")), "narekenen van de looptijd", null);

    [Fact]
    public void Measure_DecidedByWhoAnnouncedIt() => Vindt(
        Feit(proef.Ontbonden, "maatregelbesluit", (post, _) => Zet(post.AsObject(), "persoon", "inkoper-1")), "wie de maatregel aankondigde, heeft er ook over besloten", null);

    [Fact]
    public void Measure_WithoutJurist() => Vindt(Zonder(proef.Ontbonden, "maatregel-advies"), "opgelegd zonder akkoord van de jurist", null);

    [Fact]
    public void Measure_WithoutHearing() => Vindt(Zonder(proef.Ontbonden, "hoorzitting"), "niet gehoord, en zijn zienswijzetermijn liep nog", null);

    [Fact]
    public void Measure_EndWithoutSuspension() => Vindt(
        Feit(proef.Ontbonden, "maatregelbesluit", (_, g) => g["soort"]!.GetValue<string>() == "Schorsing" && Zet(g, "tot", "2030-01-01")), "volgt niet op een schorsing waarvan de beoordelingsdag is gekomen", null);

    [Fact]
    public void Hertoetsing_OnAnotherVersion() => Vindt(Feit(proef.Blijver, "hertoetst", (_, g) => Zet(g, "versie", 1)), "hertoetst aan een andere versie", null);

    [Fact]
    public void Hertoetsing_VerdictChanged() => Vindt(Feit(proef.Blijver, "hertoetst", (_, g) => Zet(g, "gezakt", new JsonArray("E6"))), "narekenen van de hertoetsing", null);

    [Fact]
    public void Exit_WithoutNotice()
    {
        var stuk = Vervalser.Lees(proef.Heel);
        var keten = stuk.Ketens.First(k => k.Onderwerp.Contains("/deelnemer:", StringComparison.Ordinal) && k.Posten.Any(p => p.Tekst.Contains("\"Opgezegd\"", StringComparison.Ordinal)));

        Vindt(Feit(stuk, keten.Onderwerp, "uittreding", (_, g) => Zet(g, "per", "2026-06-15")), "de opzegtermijn is niet in acht genomen", null);
    }

    [Fact]
    public void Chain_OfARefusedAanvraagRemoved()
    {
        var stuk = Vervalser.Lees(proef.Heel);

        Vindt(Vervalser.Bytes(stuk with { Ketens = [.. stuk.Ketens.Where(k => !k.Onderwerp.EndsWith(proef.Geweigerd.ToString(), StringComparison.Ordinal))] }), "Niet iedere ingediende aanvraag zit in het dossier", "aanvraag-ontbreekt");
    }

    [Fact]
    public void Chain_OfADeelnemerRemoved_HisSuspensionIsMissed()
    {
        var stuk = Vervalser.Lees(proef.Heel);

        Vindt(Vervalser.Bytes(stuk with { Ketens = [.. stuk.Ketens.Where(k => !k.Onderwerp.EndsWith(proef.Blijver.ToString(), StringComparison.Ordinal))] }), "ging niet mee met het aanbod, en vertrekt toch niet", null);
    }

    [Fact]
    public void Chain_OfAnAdmittedAanvraagRemoved()
    {
        var stuk = Vervalser.Lees(proef.Heel);

        Vindt(Vervalser.Bytes(stuk with { Ketens = [.. stuk.Ketens.Where(k => !k.Onderwerp.EndsWith(proef.Toegelaten.ToString(), StringComparison.Ordinal))] }), "die niet deelneemt", "zonder-toelating");
    }

    [Fact]
    public void Chain_TextChangedWithoutItsHash()
    {
        var stuk = Vervalser.Lees(proef.Heel);
        var keten = stuk.Ketens[^1];
        var anders = keten with { Posten = [keten.Posten[0] with { Tekst = keten.Posten[0].Tekst.Replace("\"volgnummer\":1", "\"volgnummer\":2", StringComparison.Ordinal) }, .. keten.Posten.Skip(1)] };

        Vindt(Vervalser.Bytes(stuk with { Ketens = [.. stuk.Ketens.SkipLast(1), anders] }), "de tekst past niet bij de hash", "keten-gebroken");
    }

    [Fact]
    public void Inrichting_Eased()
    {
        var stuk = Vervalser.Lees(proef.Heel);
        var tekst = stuk.Inrichting.Tekst.Replace("grens: 2500000", "grens: 1500000", StringComparison.Ordinal);

        Vindt(Vervalser.Bytes(stuk with { Inrichting = new Geborgen(Vingerafdruk.Van(tekst), tekst) }), "niet die waarop het open house is vastgepind", "andere-inrichting");
    }

    [Fact]
    public void Werkstroom_MarkingChanged() => Vindt(Feit(proef.Toegelaten, "werkstroom", (_, g) => Zet(g, "tokens", new JsonArray("beslissen"))), "naspelen geeft een andere markering", null);

    [Fact]
    public void Bell_RungBeforeItsTime() => Vindt(
        Feit(proef.Geweigerd, "termijn-verstreken", (post, g) => g["naam"]!.GetValue<string>() == "hersteltermijn" && Op(post, InstantPattern.ExtendedIso.Parse(g["einde"]!.GetValue<string>()).Value - Duration.FromSeconds(1))), "was nog niet verstreken", null);

    private static void Vindt(byte[] vervalst, string bevinding, string? code)
    {
        var verslag = Verificatie.Controleer(vervalst);
        var bewijs = Gelijkheidsrekening.Van(Encoding.UTF8.GetString(vervalst))!;

        verslag.Code.ShouldBe(1);
        verslag.Bevindingen.ShouldContain(b => b.Contains(bevinding, StringComparison.Ordinal), string.Join('\n', verslag.Bevindingen));
        verslag.Bevindingen.ShouldNotContain(b => b.StartsWith("Het zegel", StringComparison.Ordinal));
        if (code is not null)
            bewijs.Ongelijk.Select(o => o.Code).ShouldContain(code);
    }

    private byte[] Feit(Guid keten, string naam, Func<JsonNode, JsonObject, bool> wijzig) => Feit(Vervalser.Lees(proef.Heel), keten.ToString(), naam, wijzig);

    private byte[] Systeem(string naam, Func<JsonObject, bool> wijzig) => Feit(Vervalser.Lees(proef.Heel), Eigen(proef.Heel), naam, (_, g) => wijzig(g));

    /// <summary>Changes the first fact of this name in the first chain with this in its name for which <paramref name="wijzig"/> says it did.</summary>
    private static byte[] Feit(Dossierstuk stuk, string keten, string naam, Func<JsonNode, JsonObject, bool> wijzig)
    {
        var gedaan = false;
        var onderwerp = stuk.Ketens.First(k => k.Onderwerp.EndsWith(keten, StringComparison.Ordinal) || (keten.StartsWith('/') && k.Onderwerp.Contains(keten, StringComparison.Ordinal) && k.Posten.Any(p => p.Tekst.Contains($"\"naam\":\"{naam}\"", StringComparison.Ordinal)))).Onderwerp;
        var vervalst = Vervalser.Vervals(Dossiertekst.Schrijf(stuk), onderwerp, post =>
        {
            foreach (var feit in Feiten(post, naam))
                gedaan = gedaan || wijzig(post, feit);
            return post;
        });
        gedaan.ShouldBeTrue($"‘{naam}’ is niet veranderd.");
        return vervalst;
    }

    private byte[] Zonder(Guid keten, string feit) => Vervalser.Vervals(proef.Heel, keten.ToString(), post =>
    {
        var feiten = post["feiten"]!.AsArray();
        foreach (var weg in feiten.Where(f => f!["naam"]!.GetValue<string>() == feit).ToList())
            feiten.Remove(weg);
        return post;
    });

    /// <summary>Moves the entry of this fact, and all after it, to a later moment.</summary>
    private byte[] Verplaats(Guid keten, string feit, Duration later)
    {
        var voorbij = false;
        return Vervalser.Vervals(proef.Heel, keten.ToString(), post =>
        {
            voorbij = voorbij || Feiten(post, feit).Count > 0;
            if (voorbij)
                Op(post, InstantPattern.ExtendedIso.Parse(post["op"]!.GetValue<string>()).Value + later);
            return post;
        });
    }

    private static bool Op(JsonNode post, Instant op)
    {
        (post["op"], post["lokaal"]) = (InstantPattern.ExtendedIso.Format(op), Domain.Termijnen.Datumtekst.Tijdstip(op));
        return true;
    }

    private static string Eigen(string dossier) => $"procedure:{Vervalser.Lees(dossier).Procedure}";

    private static List<JsonObject> Feiten(JsonNode post, string naam) =>
        [.. post["feiten"]!.AsArray().Where(f => f!["naam"]!.GetValue<string>() == naam).Select(f => f!["gegevens"]!.AsObject())];

    private static bool Besluit(JsonObject g, int nummer, bool toegelaten, params string[] gezakt)
    {
        var besluit = g["categorieen"]![nummer]!.AsObject();
        return Zet(besluit, "toegelaten", JsonValue.Create(toegelaten)) && Zet(besluit, "gezakt", new JsonArray([.. gezakt.Select(e => JsonValue.Create(e))]));
    }

    private static bool Zet(JsonArray lijst, int plaats, JsonNode waarde)
    {
        lijst[plaats] = waarde;
        return true;
    }

    private static bool Zet(JsonObject waar, string veld, JsonNode? waarde)
    {
        waar.ContainsKey(veld).ShouldBeTrue();
        waar[veld] = waarde;
        return true;
    }
}
