using Aanbesteding.Domain.Beoordeling;
using static Aanbesteding.Domain.Tests.Beoordeling.Scorewereld;

namespace Aanbesteding.Domain.Tests.Beoordeling;

/// <summary>The eight worked examples of scoring.</summary>
public sealed class AchtVoorbeeldenTests
{
    private static Scorevraag Voorbeeld1(Prijsformule formule) => new()
    {
        Methode = Scoremethode.GewogenFactor,
        Criteria = [Op("K1", "60", max: "60")],
        Prijs = new(formule, 40),
        Herberekening = Herberekeningsregel.Herberekenen,
        Inschrijvers = [Wie("A", "600000", ("K1", "36")), Wie("B", "1000000", ("K1", "45")), Wie("C", "1200000", ("K1", "50"))],
    };

    private static readonly Prijsformule Bereik = new Prijsformule.Absoluut(800_000, 1_300_000, BuitenBereik.Afkappen);

    [Fact]
    public void Bereken_RelativeLowest_RanksAndWarnsForParadox()
    {
        var antwoord = Puntentelling.Bereken(Voorbeeld1(Laagste)).Waarde;

        antwoord.Uitslag.Select(regel => $"{regel.Rang} {regel.Id} {regel.Totaal}").ShouldBe(["1 A 76", "2 C 70", "3 B 69"]);
        var paradox = antwoord.Rangordeparadox.ShouldHaveSingleItem();
        paradox.AlsUitvalt.ShouldBe("A");
        paradox.Voor.ShouldBe(["A", "C", "B"]);
        paradox.Na.ShouldBe(["B", "C"]);
    }

    [Theory]
    [InlineData(Herberekeningsregel.Herberekenen, "BC", "85", "250/3")]
    [InlineData(Herberekeningsregel.Handhaven, "CB", "69", "70")]
    public void Bereken_CheapestDropsOut_FollowsRecalculationRule(Herberekeningsregel regel, string volgorde, string totaalB, string totaalC)
    {
        var vraag = Voorbeeld1(Laagste) with { Uitgevallen = ["A"], Herberekening = regel };

        var antwoord = Puntentelling.Bereken(vraag).Waarde;

        antwoord.Volgorde().ShouldBe(volgorde);
        antwoord.Van("B").Totaal.ToString().ShouldBe(totaalB);
        antwoord.Van("C").Totaal.ToString().ShouldBe(totaalC);
        antwoord.Van("A").Geldig.ShouldBeFalse();
        antwoord.Van("A").Rang.ShouldBeNull();
    }

    [Fact]
    public void Bereken_RelativeLinear_HasNoReversalHere()
    {
        var vraag = Voorbeeld1(new Prijsformule.RelatiefLineair());

        var voor = Puntentelling.Bereken(vraag).Waarde;
        var na = Puntentelling.Bereken(vraag with { Uitgevallen = ["A"] }).Waarde;

        voor.Uitslag.Select(regel => regel.Totaal.ToString()).ShouldBe(["76", "175/3", "50"]);
        voor.Rangordeparadox.ShouldBeEmpty();
        na.Uitslag.Where(regel => regel.Geldig).Select(regel => $"{regel.Id}{regel.Totaal}").ShouldBe(["B85", "C82"]);
    }

    [Fact]
    public void Bereken_AbsolutePrice_CannotReverse()
    {
        var voor = Puntentelling.Bereken(Voorbeeld1(Bereik)).Waarde;
        var na = Puntentelling.Bereken(Voorbeeld1(Bereik) with { Uitgevallen = ["A"], Herberekening = null }).Waarde;

        voor.Uitslag.Select(regel => $"{regel.Id} {regel.Prijspunten} {regel.Totaal}").ShouldBe(["A 40 76", "B 24 69", "C 8 58"]);
        voor.Rangordeparadox.ShouldBeEmpty();
        na.Volgorde().ShouldBe("BC");
    }

    [Fact]
    public void Bereken_PriceBelowHardFloor_IsInvalid()
    {
        var antwoord = Puntentelling.Bereken(Voorbeeld1(new Prijsformule.Absoluut(800_000, 1_300_000, BuitenBereik.Ongeldig))).Waarde;

        antwoord.Volgorde().ShouldBe("BC");
        antwoord.Van("A").Geldig.ShouldBeFalse();
        antwoord.Van("A").Reden.ShouldBe("De prijs van A ligt buiten bodem en plafond.");
    }

    [Theory]
    [InlineData("6", null, "Y")]
    [InlineData(null, "60", "ZXY")]
    public void Bereken_MinimumScores_DecideWhoRemains(string? minimum, string? totaal, string volgorde)
    {
        var criteria = new[] { Op("K1", "40"), Op("K2", "35"), Op("K3", "25") }
            .Select(criterium => criterium with { Minimum = minimum is null ? null : B(minimum) }).ToList();
        var vraag = Kwaliteit(criteria,
            Wie("X", null, ("K1", "9"), ("K2", "5"), ("K3", "9")),
            Wie("Y", null, ("K1", "7"), ("K2", "7"), ("K3", "7")),
            Wie("Z", null, ("K1", "10"), ("K2", "10"), ("K3", "5"))) with
        { MinimumTotaal = totaal is null ? null : B(totaal) };

        var antwoord = Puntentelling.Bereken(vraag).Waarde;

        antwoord.Volgorde().ShouldBe(volgorde);
        antwoord.Van("X").Totaal.ShouldBe(76);
        antwoord.Van("Y").Totaal.ShouldBe(70);
        antwoord.Van("Z").Totaal.ShouldBe(B("87.5"));
    }

    [Theory]
    [InlineData(Scorebepaling.Gemiddelde, null, "22", 2)]
    [InlineData(Scorebepaling.Consensus, "8", "24", 1)]
    [InlineData(Scorebepaling.Consensus, "6", "18", 2)]
    [InlineData(Scorebepaling.Mediaan, null, "24", 1)]
    public void Bereken_SeveralAssessors_FollowsScorebepaling(Scorebepaling bepaling, string? consensus, string punten, int rang)
    {
        var rooster = new Schaal(0, 10, [0, 2, 4, 6, 8, 10]);
        var p = new Scoreinschrijver("P", new Dictionary<string, Cijfer>
        {
            ["K1"] = new(null, [8, 6, 8], consensus is null ? null : B(consensus)),
            ["K2"] = B("0"),
        });
        var vraag = Kwaliteit([new("K1", rooster) { Gewicht = 30 }, Op("K2", "70", max: "70")], p, Wie("Q", null, ("K1", "0"), ("K2", "23")))
            with
        { Scorebepaling = bepaling };

        var regel = Puntentelling.Bereken(vraag).Waarde.Van("P");

        regel.Punten["K1"].ToString().ShouldBe(punten);
        regel.Rang.ShouldBe(rang);
    }

    [Theory]
    [InlineData(Afrondingsmoment.Geen, Afrondingswijze.HalfVanNul, "Q", "P")]
    [InlineData(Afrondingsmoment.Totaal, Afrondingswijze.HalfVanNul, "PQ", "")]
    [InlineData(Afrondingsmoment.Totaal, Afrondingswijze.HalfEven, "Q", "P")]
    public void Bereken_Rounding_DecidesTheTie(Afrondingsmoment moment, Afrondingswijze wijze, string eersten, string tweede)
    {
        var vraag = Kwaliteit([Op("K1", "100", max: "100")], Wie("P", null, ("K1", "66.665")), Wie("Q", null, ("K1", "66.674")))
            with
        { Afronding = new(moment, 2, wijze), Gelijkspel = [new Gelijkspelregel.Loting()] };

        var antwoord = Puntentelling.Bereken(vraag).Waarde;

        string.Concat(antwoord.Uitslag.Where(regel => regel.Rang == 1).Select(regel => regel.Id)).ShouldBe(eersten);
        string.Concat(antwoord.Uitslag.Where(regel => regel.Rang == 2).Select(regel => regel.Id)).ShouldBe(tweede);
        antwoord.BeslistDoor.ShouldBe(tweede.Length == 0 ? "loting" : null);
    }

    [Theory]
    [InlineData(Afrondingsmoment.PerCriterium, "66.6")]
    [InlineData(Afrondingsmoment.Totaal, "66.7")]
    [InlineData(Afrondingsmoment.Geen, "200/3")]
    public void Bereken_ThreeTimesTwoHundredNinths_DependsOnMoment(Afrondingsmoment moment, string totaal)
    {
        var criteria = new[] { "K1", "K2", "K3" }.Select(id => new Criterium(id, new(0, 3)) { Gewicht = B("100/3") }).ToList();
        var vraag = Kwaliteit(criteria, Wie("P", null, ("K1", "2"), ("K2", "2"), ("K3", "2"))) with { Afronding = new(moment, 1) };

        var antwoord = Puntentelling.Bereken(vraag).Waarde;

        antwoord.Van("P").Totaal.ToString().ShouldBe(totaal);
    }

    [Fact]
    public void Bereken_GunnenOpWaarde_DearerWins()
    {
        var vraag = new Scorevraag
        {
            Methode = Scoremethode.GunnenOpWaarde,
            Criteria = [Waarde("K1", "150000"), Waarde("K2", "100000"), Waarde("K3", "50000")],
            Inschrijvers =
            [
                Wie("A", "1000000", ("K1", "7"), ("K2", "6"), ("K3", "8")),
                Wie("B", "1050000", ("K1", "10"), ("K2", "8"), ("K3", "7")),
            ],
        };

        var antwoord = Puntentelling.Bereken(vraag).Waarde;

        antwoord.Volgorde().ShouldBe("BA");
        vraag.Afronding.Toon(antwoord.Van("A").Totaal!.Value).ToString().ShouldBe("805555.56");
        vraag.Afronding.Toon(antwoord.Van("B").Totaal!.Value).ToString().ShouldBe("788888.89");
    }

    private static Scorevraag Voorbeeld7(params string[] ids) => Kwaliteit(
        [.. new[] { Op("K1", "40"), Op("K2", "30"), Op("K3", "30") }.Select(criterium => criterium with { Minimum = 5 })],
        [.. new[]
        {
            Wie("K", null, ("K1", "8"), ("K2", "6"), ("K3", "10")),
            Wie("L", null, ("K1", "8"), ("K2", "8"), ("K3", "6")),
            Wie("M", null, ("K1", "6"), ("K2", "6"), ("K3", "6")),
            Wie("N", null, ("K1", "10"), ("K2", "10"), ("K3", "4")),
        }.Where(wie => ids.Contains(wie.Id))]) with
    { MinimumTotaal = 60 };

    [Fact]
    public void Bereken_QualityOnly_RanksWhoMeetsTheMinima()
    {
        var antwoord = Puntentelling.Bereken(Voorbeeld7("K", "L", "M", "N")).Waarde;

        antwoord.Uitslag.Select(regel => $"{regel.Id} {regel.Totaal} {regel.Geldig}").ShouldBe(["K 80 True", "L 74 True", "M 60 True", "N 82 False"]);
    }

    [Theory]
    [InlineData("M", true)]
    [InlineData("N", false)]
    public void Bereken_AlDanNiet_AwardsIffMinimaAreMet(string id, bool gegund)
    {
        var antwoord = Puntentelling.Bereken(Voorbeeld7(id) with { Methode = Scoremethode.AlDanNiet }).Waarde;

        antwoord.Van(id).Geldig.ShouldBe(gegund);
        antwoord.Van(id).Rang.ShouldBe(gegund ? 1 : null);
    }

    [Theory]
    [InlineData("9", "9.5", "QP", "criterium:K1")]
    [InlineData("9", "9", "PQ", "loting")]
    public void Bereken_EqualTotals_FollowTheChain(string p, string q, string volgorde, string beslist)
    {
        var rest = (B("80") - (B(q) * 4)) / 6;
        var vraag = Kwaliteit([Op("K1", "40"), Op("K2", "60")],
            Wie("P", null, ("K1", p), ("K2", ((B("80") - (B(p) * 4)) / 6).ToString())),
            Wie("Q", null, ("K1", q), ("K2", rest.ToString()))) with
        {
            Gelijkspel = [new Gelijkspelregel.OpCriterium("K1"), new Gelijkspelregel.Loting()],
        };

        var antwoord = Puntentelling.Bereken(vraag).Waarde;

        antwoord.Uitslag.ShouldAllBe(regel => regel.Totaal == 80);
        antwoord.Gelijk.ShouldHaveSingleItem().ShouldBe(["P", "Q"]);
        antwoord.Volgorde().ShouldBe(volgorde);
        antwoord.BeslistDoor.ShouldBe(beslist);
    }

    [Fact]
    public void Bereken_TenthOfAPointApart_IsNoTie()
    {
        var vraag = Kwaliteit([Op("K1", "100", max: "5")], Wie("P", null, ("K1", "3.69")), Wie("Q", null, ("K1", "3.59")));

        Puntentelling.Bereken(vraag).Waarde.Volgorde().ShouldBe("PQ");
    }
}
