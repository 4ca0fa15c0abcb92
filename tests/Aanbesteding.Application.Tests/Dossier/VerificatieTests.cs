using System.Text;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Tests.Dossier;

public sealed class VerificatieTests(Proefdossier proef) : IClassFixture<Proefdossier>
{
    [Fact]
    public void Controleer_EveryByteFlipped_BreaksTheZegel()
    {
        var bytes = Encoding.UTF8.GetBytes(proef.Klein);

        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= (byte)(1 << (i % 8));
            Dossiertekst.ZegelKlopt(bytes).ShouldBeFalse($"byte {i}");
            bytes[i] ^= (byte)(1 << (i % 8));
        }

        Verificatie.Controleer(bytes).Code.ShouldBe(0);
    }

    [Fact]
    public void Controleer_ManyBytesFlippedInABigDossier_IsNeverValid()
    {
        var bytes = Encoding.UTF8.GetBytes(proef.Heel);

        for (var i = 11; i < bytes.Length; i += bytes.Length / 200)
        {
            bytes[i] ^= 1;
            Verificatie.Controleer(bytes).Code.ShouldNotBe(0, $"byte {i}");
            bytes[i] ^= 1;
        }
    }

    [Fact]
    public void Controleer_TruncatedAppendedOrReordered_IsNotValid()
    {
        var regels = proef.Heel.Split('\n');
        (regels[20], regels[21]) = (regels[21], regels[20]);

        Verificatie.Controleer(Encoding.UTF8.GetBytes(proef.Heel)[..^1]).Code.ShouldBe(1);
        Verificatie.Controleer(Encoding.UTF8.GetBytes(proef.Heel[..(proef.Heel.Length / 2)])).Code.ShouldBe(2);
        Verificatie.Controleer(Encoding.UTF8.GetBytes(proef.Heel + " ")).Code.ShouldBe(1);
        Verificatie.Controleer(Encoding.UTF8.GetBytes(string.Join('\n', regels))).Code.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("geen json")]
    [InlineData("{\"formaat\":\"iets anders\"}")]
    public void Controleer_NotADossier_IsNotReadable(string tekst) =>
        Verificatie.Controleer(Encoding.UTF8.GetBytes(tekst)).Code.ShouldBe(2);

    [Theory]
    [InlineData("/partij:", 60, false)]
    [InlineData("/partij:", 61, true)]
    [InlineData("", 1, true)]
    public void Controleer_EntryEarlierThanTheOneBefore_IsNoticedUnlessTwoRequestsOfAPartyCrossed(string soort, int minuten, bool gemeld)
    {
        var eigen = Vervalser.Lees(proef.Heel).Procedure.ToString();
        var keten = Vervalser.Lees(proef.Heel).Ketens.First(k => k.Posten.Count > 1 && (soort.Length == 0 ? k.Onderwerp.EndsWith(eigen, StringComparison.Ordinal) : k.Onderwerp.Contains(soort, StringComparison.Ordinal)));
        NodaTime.Instant vorige = default;

        var vervalst = Vervalser.Vervals(proef.Heel, keten.Onderwerp, post =>
        {
            if (post["volgnummer"]!.GetValue<long>() == 2)
            {
                var op = vorige - NodaTime.Duration.FromMinutes(minuten);
                (post["op"], post["lokaal"]) = (NodaTime.Text.InstantPattern.ExtendedIso.Format(op), Domain.Termijnen.Datumtekst.Tijdstip(op));
            }

            vorige = NodaTime.Text.InstantPattern.ExtendedIso.Parse(post["op"]!.GetValue<string>()).Value;
            return post;
        });

        Verificatie.Controleer(vervalst).Bevindingen.Any(b => b.Contains("de tijd gaat terug", StringComparison.Ordinal)).ShouldBe(gemeld);
    }

    [Fact]
    public void Controleer_NothingForged_IsValid() =>
        Verificatie.Controleer(Vervalser.Vervals(proef.Heel, "", post => post)).Bevindingen.ShouldBeEmpty();

    [Fact]
    public void Controleer_EntryChangedWithoutItsHash_IsFound()
    {
        var stuk = Vervalser.Lees(proef.Heel);
        var keten = stuk.Ketens[0];
        var anders = keten with { Posten = [keten.Posten[0] with { Tekst = keten.Posten[0].Tekst.Replace("inkoper-1", "inkoper-2", StringComparison.Ordinal) }, .. keten.Posten.Skip(1)] };

        Vindt(Vervalser.Bytes(stuk with { Ketens = [anders, .. stuk.Ketens.Skip(1)] }), "de tekst past niet bij de hash");
    }

    [Fact]
    public void Controleer_ConsensusMarkChanged_IsFound() => Vindt(
        Vervalser.VervalsFeit(proef.Heel, "consensus", (_, g) => Zet(g, "cijfer", g["cijfer"]!.GetValue<decimal>() == 8 ? 6 : 8)), "volgen niet uit de beoordeling");

    [Fact]
    public void Controleer_MarkOffTheScale_IsFound() => Vindt(
        Vervalser.VervalsFeit(proef.Heel, "consensus", (_, g) => Zet(g, "cijfer", 7)), "staat niet op de schaal");

    [Fact]
    public void Controleer_DateOfATermChanged_IsFound() => Vindt(
        Vervalser.VervalsFeit(proef.Heel, "termijn", (_, g) => Zet(g, "laatsteDag", "2026-04-30")), "geeft een andere datum");

    [Fact]
    public void Controleer_LengthOfATermChanged_IsFound() => Vindt(
        Vervalser.VervalsFeit(proef.Heel, "termijn", (_, g) => Zet(g, "aantal", 10)), "is niet die van de planning");

    [Fact]
    public void Controleer_TermPassedEarly_IsFound() => Vindt(
        Vervalser.VervalsFeit(proef.Heel, "termijn-verstreken", (post, _) => Zet(post.AsObject(), "op", "2026-03-20T11:00:00Z")), "was nog niet verstreken");

    [Fact]
    public void Controleer_WinnerChanged_IsFound() => Vindt(
        Vervalser.VervalsFeit(proef.Heel, "toewijzing", (_, g) => Zet(g["antwoord"]!["toewijzing"]!.AsObject(), "1", new JsonArray("iemand-anders"))), "geeft een ander antwoord");

    [Fact]
    public void Controleer_OnePartyInBothPercelenOfBreda_IsFound() => Vindt(
        Vervalser.VervalsFeit(proef.Heel, "toewijzing", (_, g) =>
        {
            var toewijzing = g["antwoord"]!["toewijzing"]!.AsObject();
            return Zet(toewijzing, "3", toewijzing["2"]!.DeepClone());
        }), "die naar verschillende partijen moeten gaan");

    [Fact]
    public void Controleer_PublishedRuleChangedInTheQuestion_IsFound() => Vindt(
        Vervalser.VervalsFeit(proef.Heel, "toewijzing", (_, g) => Zet(g["vraag"]!["regels"]!.AsObject(), "verschillendeWinnaar", new JsonArray())), "niet de gepubliceerde perceelregels");

    [Fact]
    public void Controleer_UnsuitablePartyDeclaredSuitable_IsFound() => Vindt(
        Vervalser.VervalsFeit(proef.Heel, "geschiktheid-beoordeeld", (_, g) => g["voldaan"]!.GetValue<bool>() && Zet(g, "voldaan", JsonValue.Create(value: false))), "voldoet volgens de oordelen niet aan alle eisen");

    [Fact]
    public void Controleer_MarkingChanged_IsFound() => Vindt(
        Vervalser.VervalsFeit(proef.Heel, "werkstroom", (_, g) => Zet(g, "tokens", new JsonArray("ondertekenen", "overeenkomst"))), "naspelen geeft een andere markering");

    [Theory]
    [InlineData("consensus")]
    [InlineData("publiceer")]
    [InlineData("StelToewijzingVast")]
    [InlineData("VerzendGunningsbeslissing")]
    public void Controleer_EntryDropped_IsFound(string opdracht)
    {
        var weg = false;

        var vervalst = Vervalser.Vervals(proef.Heel, Vervalser.Lees(proef.Heel).Procedure.ToString(), post =>
        {
            var deze = !weg && post["opdracht"]!.GetValue<string>().Contains(opdracht, StringComparison.OrdinalIgnoreCase);
            weg |= deze;
            return deze ? null : post;
        });

        weg.ShouldBeTrue();
        Verificatie.Controleer(vervalst).Code.ShouldBe(1);
    }

    [Fact]
    public void Controleer_AfspraakChanged_IsFound() => Vindt(
        Vervalser.VervalsFeit(proef.Heel, "afsprakenset", (_, g) => Zet(g["afspraken"]!.AsObject(), "percentage SGGZ", "niets")), "de hash past niet bij de set met afspraken");

    [Fact]
    public void Controleer_SignedBeforeTheStandstillEnded_IsFound() => Vindt(
        Vervalser.VervalsFeit(proef.Heel, "overeenkomst-getekend", (post, _) => Zet(post.AsObject(), "op", "2026-07-01T09:00:00Z")), "getekend voordat de opschortende termijn voorbij was");

    [Fact]
    public void Controleer_ChainOfAPartyForged_IsFoundAtTheOpening()
    {
        var partij = Vervalser.Lees(proef.Heel).Ketens.First(k => k.Onderwerp.Contains("/partij:", StringComparison.Ordinal)).Onderwerp;

        var vervalst = Vervalser.Vervals(proef.Heel, partij, post => Zet(post.AsObject(), "persoon", "iemand-anders") ? post : null);

        Vindt(vervalst, "is niet die van het moment van openen");
    }

    [Fact]
    public void Controleer_DocumentReplaced_IsFound()
    {
        var stuk = Vervalser.Lees(proef.Heel);
        var tekst = stuk.Documenten[0].Tekst + "\n";

        var vervalst = Vervalser.Bytes(stuk with { Documenten = [new Geborgen(Vingerafdruk.Van(tekst), tekst), .. stuk.Documenten.Skip(1)] });

        Vindt(vervalst, "ontbreekt in het dossier");
    }

    [Fact]
    public void Controleer_InrichtingReplaced_IsFound()
    {
        var stuk = Vervalser.Lees(proef.Heel);
        var tekst = stuk.Inrichting.Tekst.Replace("minimumTotaal: 60", "minimumTotaal: 50", StringComparison.Ordinal);

        var vervalst = Vervalser.Bytes(stuk with { Inrichting = new Geborgen(Vingerafdruk.Van(tekst), tekst) });

        Vindt(vervalst, "niet die waarop de procedure is vastgepind");
    }

    [Fact]
    public void Controleer_SeveralForgeries_NamesThemAll()
    {
        var een = Encoding.UTF8.GetString(Vervalser.VervalsFeit(proef.Heel, "termijn", (_, g) => Zet(g, "laatsteDag", "2026-04-30")));

        var twee = Vervalser.VervalsFeit(een, "afsprakenset", (_, g) => Zet(g, "sha256", "00"));

        Vindt(twee, "geeft een andere datum");
        Vindt(twee, "de hash past niet bij de set met afspraken");
    }

    private static bool Zet(JsonObject waar, string veld, JsonNode waarde)
    {
        waar.ContainsKey(veld).ShouldBeTrue();
        waar[veld] = waarde;
        return true;
    }

    private static void Vindt(byte[] vervalst, string bevinding)
    {
        var verslag = Verificatie.Controleer(vervalst);

        verslag.Code.ShouldBe(1);
        verslag.Bevindingen.ShouldContain(b => b.Contains(bevinding, StringComparison.Ordinal), string.Join('\n', verslag.Bevindingen));
        verslag.Bevindingen.ShouldNotContain(b => b.StartsWith("Het zegel", StringComparison.Ordinal));
    }
}
