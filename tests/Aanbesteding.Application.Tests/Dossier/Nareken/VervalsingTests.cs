using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Dossier.Nareken;

namespace Aanbesteding.Application.Tests.Dossier.Nareken;

/// <summary>
/// Dossiers forged with new hashes, links and zegel, and forged through and through: question, answer, letters and contracts
/// agree with each other. The second computation alone finds every one, by what follows from the marks.
/// </summary>
public sealed class VervalsingTests(Proefdossier proef, Lotingsdossier lot) : IClassFixture<Proefdossier>, IClassFixture<Lotingsdossier>
{
    private const string Selectie = "beoogde-partners";
    private const string Gunning = "toewijzing";

    [Fact]
    public void Van_AgreedMarkChanged_NamesPartyPerceelAndBothTotals()
    {
        var vervalst = Vervals(proef.Heel, ("consensus", g => g["criterium"]!.GetValue<string>() == "K1" && Zet(g, "cijfer", Cijfer(g) == 10 ? 8 : 10)));

        var verschil = Verschillen(vervalst).First(v => v.Wat == "het totaal");

        verschil.Partij.ShouldNotBeNull();
        verschil.Perceel.ShouldNotBeNull();
        verschil.Vastgelegd.ShouldNotBe(verschil.Nagerekend);
        verschil.ToString().ShouldMatch("^Post [0-9]+: bij narekenen klopt het totaal van ‘.*’ op perceel [123] niet\\. Vastgelegd: [0-9.]+\\. Nagerekend: [0-9.]+\\.$");
    }

    [Fact]
    public void Van_TotalChangedInQuestionAndAnswer_IsFound()
    {
        var vervalst = Vervals(proef.Heel, (Gunning, g =>
        {
            if (Taak(g) != Gunning)
                return false;
            var (perceel, winnaar) = Winst(g, 1);
            var scores = Inschrijver(g, winnaar)["scores"]!.AsObject();
            var oud = Getal.Lees(scores[perceel]!.GetValue<string>());
            return Zet(scores, perceel, (oud + Getal.Van(1)).ToString())
                && Zet(g["antwoord"]!.AsObject(), "totaal", (Getal.Lees(g["antwoord"]!["totaal"]!.GetValue<string>()) + Getal.Van(1)).ToString());
        }
        ));

        Vindt(vervalst, "het totaal", perceel: 1);
        Vindt(vervalst, "het totaal van de verdeling");
    }

    [Fact]
    public void Van_WinnersSwappedEverywhere_IsFoundInAllocationLetterAndContract()
    {
        var vervalst = Vervals(
            proef.Heel,
            (Gunning, g => Taak(g) == Gunning && Wissel(g["antwoord"]!["toewijzing"]!.AsObject(), "2", "3")),
            ("gunningsbeslissing-verzonden", g => Wissel(Perceel(g, 2), Perceel(g, 3), "partijen")),
            ("definitief-gegund", g => Wissel(Contract(g, 2), Contract(g, 3), "partij")));

        foreach (var wat in new[] { "de winnaar", "de winnaars in de gunningsbeslissing", "de contractpartners" })
        {
            Vindt(vervalst, wat, perceel: 2);
            Vindt(vervalst, wat, perceel: 3);
        }
    }

    [Fact]
    public void Van_OneWinnerForBothPercelenOfBreda_NamesTheRule()
    {
        var vervalst = Vervals(proef.Heel, (Gunning, g => Taak(g) == Selectie && GeefBeide(g)));

        Vindt(vervalst, "de verdeling", nagerekend: "zijn één partij en winnen de percelen 2 en 3, die naar verschillende partijen gaan");
    }

    [Fact]
    public void Van_LoserWithAHigherScorePassedOver_NamesBothScores()
    {
        var vervalst = Vervals(proef.Heel, (Gunning, g => Taak(g) == Selectie && GeefAanDeZwakste(g, "1")));

        Vindt(vervalst, "de winnaar", perceel: 1);
        Vindt(vervalst, "de verdeling", nagerekend: "heeft op perceel 1 een hogere score");
    }

    [Fact]
    public void Bezwaar_BetterAllocationWithheld_NamesTheBetterOne()
    {
        var regels = Narekenkit.Verdeel("verschillendeWinnaar: [[2, 3]], toewijzing: besteTotaal", 2, 3);
        var wereld = new Verdeelwereld(regels, [Narekenkit.Op("X", (2, "90"), (3, "88")).Als(), Narekenkit.Op("Y", (2, "84"), (3, "86")).Als()], []);
        var slechter = new Toewijzingsrekening(wereld).Winsten(new Dictionary<int, IReadOnlyList<string>> { [2] = ["Y"], [3] = ["X"] });

        var bezwaar = Burentoets.Bezwaar(wereld, slechter);

        bezwaar.ShouldBe("als ‘Y’ en ‘X’ van perceel wisselen, is het totaal hoger (176)");
    }

    [Fact]
    public void Van_CombinantHidden_IsFoundAgainstTheOpening()
    {
        var vervalst = Vervals(proef.Heel, (Gunning, g => Taak(g) == Gunning && Zet(Inschrijver(g, Winst(g, 1).Winnaar), "combinanten", new JsonArray("00000000"))));

        Vindt(vervalst, "wie erachter staan", nagerekend: "leden ");
    }

    [Fact]
    public void Van_IncompleteCombinationCalledComplete_IsFound()
    {
        var vervalst = Vervals(proef.Heel, ("aanmeldingen-geopend", g =>
            g["aanmeldingen"]!.AsArray().Select(a => a!.AsObject()).First(a => !a["samenstellingCompleet"]!.GetValue<bool>()) is var aanmelding && Zet(aanmelding, "samenstellingCompleet", JsonValue.Create(value: true))));

        Vindt(vervalst, "de samenstelling", nagerekend: "niet compleet");
    }

    [Fact]
    public void Van_RealDraw_IsDrawnAgain()
    {
        var verslag = Narekening.Van(lot.Verslag.Dossier);

        verslag.Verschillen.ShouldBeEmpty();
        verslag.Lotingen.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Van_DrawnOrderChangedInDrawAndQuestion_IsFound()
    {
        var vervalst = Vervals(lot.Verslag.Dossier, ("loting", g => Omgekeerd(g, "volgorde")), (Gunning, g => g["vraag"]!["lotvolgorde"] is JsonArray && Omgekeerd(g["vraag"]!.AsObject(), "lotvolgorde")));

        Vindt(vervalst, "de lotvolgorde");
        Vindt(vervalst, "de lotvolgorde van de toewijzing");
    }

    [Fact]
    public void Van_SeedChangedWithItsFingerprintAndEndSeed_GivesAnotherOrder()
    {
        const string zaad = "een zaad dat beter uitkomt";
        var vervalst = Vervals(
            lot.Verslag.Dossier,
            ("loting-aangekondigd", g => Zet(g, "zegel", Lotrekening.Hash(zaad))),
            ("loting", g => Zet(g, "zaad", zaad) && Zet(g, "eindzaad", Lotrekening.Eindzaad(
                zaad, g["bijdragen"]!.AsArray().Select(b => KeyValuePair.Create(b!["partij"]!.GetValue<string>(), b["bijdrage"]!.GetValue<string>()))))));

        Verschillen(vervalst).ShouldContain(v => v.Wat == "de lotvolgorde");
        Verschillen(vervalst).ShouldNotContain(v => v.Wat == "de vingerafdruk van het zaad" || v.Wat == "het eindzaad");
    }

    [Fact]
    public void Van_DrawLeftOut_SaysThatThereWasNone()
    {
        var vervalst = Vervals(lot.Verslag.Dossier, (Gunning, g => g["vraag"]!["lotvolgorde"] is JsonArray && Zet(g["vraag"]!.AsObject(), "lotvolgorde", null)));

        Vindt(vervalst, "de loting", nagerekend: "gelijke uitkomsten waarover niet is geloot");
    }

    [Fact]
    public void Van_PriceChanged_ChangesTheTotal()
    {
        var dossier = Enumerable.Range(0, 1000).Select(zaad => new Kleinewereld(zaad) { Beleid = "besteTotaal" })
            .Select(w => (Dossier: w.Dossier(), w.Wijze)).First(w => w.Dossier is not null && w.Wijze is { Methode: Domain.Beoordeling.Scoremethode.GunnenOpWaarde, Afronding: null }).Dossier!;
        var prijzen = dossier.IndexOf("\"prijzen\":{\"", StringComparison.Ordinal);
        var begin = dossier.IndexOf(':', prijzen + 11) + 1;
        var einde = dossier.IndexOf('}', begin);

        var vervalst = dossier[..begin] + (long.Parse(dossier[begin..einde], CultureInfo.InvariantCulture) - 1) + dossier[einde..];

        Narekening.Van(dossier).Verschillen.ShouldBeEmpty();
        Narekening.Van(vervalst).Verschillen.ShouldContain(v => v.Wat == "het totaal" && v.Partij != null && v.Perceel != null);
    }

    [Fact]
    public void Controleer_Forged_ReportsTheDifferenceAmongTheFindings()
    {
        var vervalst = Vervals(proef.Heel, (Gunning, g => Taak(g) == Selectie && GeefAanDeZwakste(g, "1")));

        var verslag = Verificatie.Controleer(Encoding.UTF8.GetBytes(vervalst));

        verslag.Code.ShouldBe(1);
        verslag.Bevindingen.ShouldContain(b => b.Contains("bij narekenen klopt de winnaar op perceel 1 niet", StringComparison.Ordinal));
        verslag.Bevindingen.ShouldNotContain(b => b.StartsWith("Het zegel", StringComparison.Ordinal));
    }

    /// <summary>Changes facts by name; every change must have happened at least once.</summary>
    private static string Vervals(string dossier, params (string Naam, Func<JsonObject, bool> Wijzig)[] wijzigingen)
    {
        var gedaan = new int[wijzigingen.Length];
        var bytes = Vervalser.Vervals(dossier, Vervalser.Lees(dossier).Procedure.ToString(), post =>
        {
            foreach (var feit in post["feiten"]!.AsArray())
            {
                foreach (var (i, w) in wijzigingen.Index().Where(w => w.Item.Naam == feit!["naam"]!.GetValue<string>()))
                    gedaan[i] += w.Wijzig(feit!["gegevens"]!.AsObject()) ? 1 : 0;
            }

            return post;
        });
        gedaan.ShouldAllBe(keer => keer > 0);
        return Encoding.UTF8.GetString(bytes);
    }

    private static IReadOnlyList<Verschil> Verschillen(string dossier) => Narekening.Van(dossier).Verschillen;

    private static void Vindt(string vervalst, string wat, int? perceel = null, string nagerekend = "")
    {
        var verschillen = Verschillen(vervalst);

        verschillen.ShouldContain(
            v => v.Wat == wat && (perceel == null || v.Perceel == perceel) && v.Nagerekend.Contains(nagerekend), string.Join('\n', verschillen));
    }

    private static string Taak(JsonObject g) => g["taak"]!.GetValue<string>();

    private static decimal Cijfer(JsonObject g) => g["cijfer"]!.GetValue<decimal>();

    private static (string Perceel, string Winnaar) Winst(JsonObject g, int perceel) => ($"{perceel}", g["antwoord"]!["toewijzing"]![$"{perceel}"]![0]!.GetValue<string>());

    private static JsonObject Inschrijver(JsonObject g, string id) => g["vraag"]!["inschrijvers"]!.AsArray().Single(i => i!["id"]!.GetValue<string>() == id)!.AsObject();

    private static JsonObject Perceel(JsonObject g, int perceel) => g["percelen"]!.AsArray().Single(p => p!["perceel"]!.GetValue<int>() == perceel)!.AsObject();

    private static JsonObject Contract(JsonObject g, int perceel) => g["overeenkomsten"]!.AsArray().Single(p => p!["perceel"]!.GetValue<int>() == perceel)!.AsObject();

    /// <summary>Gives a perceel to the party with the lowest score on it, and makes the total fit.</summary>
    private static bool GeefAanDeZwakste(JsonObject g, string perceel)
    {
        var rij = g["vraag"]!["inschrijvers"]!.AsArray().Where(i => i!["scores"]!.AsObject().ContainsKey(perceel))
            .Select(i => (Id: i!["id"]!.GetValue<string>(), Score: Getal.Lees(i["scores"]![perceel]!.GetValue<string>()))).OrderBy(i => i.Score).ToList();
        var winnaar = Winst(g, int.Parse(perceel, CultureInfo.InvariantCulture)).Winnaar;
        var elders = g["antwoord"]!["toewijzing"]!.AsObject().SelectMany(p => p.Value!.AsArray()).Select(p => p!.GetValue<string>()).ToList();
        var zwakste = rij.First(i => !elders.Contains(i.Id));
        var antwoord = g["antwoord"]!.AsObject();
        return Zet(antwoord["toewijzing"]!.AsObject(), perceel, new JsonArray(zwakste.Id))
            && Zet(antwoord, "totaal", (Getal.Lees(antwoord["totaal"]!.GetValue<string>()) - rij.Single(i => i.Id == winnaar).Score + zwakste.Score).ToString());
    }

    /// <summary>Gives percelen 2 and 3 to one party that is valid on both.</summary>
    private static bool GeefBeide(JsonObject g)
    {
        var beide = g["vraag"]!["inschrijvers"]!.AsArray().First(i => i!["scores"]!.AsObject() is var s && s.ContainsKey("2") && s.ContainsKey("3"))!["id"]!.GetValue<string>();
        var toewijzing = g["antwoord"]!["toewijzing"]!.AsObject();
        return Zet(toewijzing, "2", new JsonArray(beide)) && Zet(toewijzing, "3", new JsonArray(beide));
    }

    private static bool Wissel(JsonObject waar, string een, string ander)
    {
        (waar[een], waar[ander]) = (waar[ander]!.DeepClone(), waar[een]!.DeepClone());
        return true;
    }

    private static bool Wissel(JsonObject een, JsonObject ander, string veld)
    {
        (een[veld], ander[veld]) = (ander[veld]!.DeepClone(), een[veld]!.DeepClone());
        return true;
    }

    private static bool Omgekeerd(JsonObject waar, string veld) => Zet(waar, veld, new JsonArray([.. waar[veld]!.AsArray().Reverse().Select(x => x!.DeepClone())]));

    private static bool Zet(JsonObject waar, string veld, JsonNode? waarde)
    {
        waar.ContainsKey(veld).ShouldBeTrue();
        waar[veld] = waarde;
        return true;
    }
}
