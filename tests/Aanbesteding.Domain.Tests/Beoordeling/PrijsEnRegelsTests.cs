using Aanbesteding.Domain.Beoordeling;
using static Aanbesteding.Domain.Tests.Beoordeling.Scorewereld;

namespace Aanbesteding.Domain.Tests.Beoordeling;

public sealed class PrijsEnRegelsTests
{
    private static readonly Scorevraag Goed = new()
    {
        Methode = Scoremethode.GewogenFactor,
        Criteria = [Op("K1", "60")],
        Prijs = new(Laagste, 40),
        Inschrijvers = [Wie("A", "100", ("K1", "8")), Wie("B", "120", ("K1", "9"))],
    };

    [Theory]
    [InlineData("2", "8", "3")]
    [InlineData("8", "2", "0.3333333333333333333333333333")]
    [InlineData("10", "1/1000", "-3")]
    [InlineData("10", "2", "0.3010299956639811952137388947")]
    [InlineData("1.5", "1", "0")]
    public void MetGrondtal_KnownLogarithm_IsExactToTwentyEightDecimals(string grondtal, string getal, string verwacht) =>
        Logaritme.MetGrondtal(B(grondtal), B(getal)).ToString().ShouldBe(verwacht);

    [Fact]
    public void Bereken_Logarithmic_MayBeNegative()
    {
        var vraag = Goed with { Prijs = new(new Prijsformule.Logaritmisch(2), 40), Inschrijvers = [Wie("A", "100", ("K1", "8")), Wie("B", "400", ("K1", "9"))] };

        var antwoord = Puntentelling.Bereken(vraag).Waarde;

        antwoord.Van("A").Prijspunten.ShouldBe(40);
        antwoord.Van("B").Prijspunten.ShouldBe(-40);
    }

    [Fact]
    public void Bereken_QualityPerPrice_DividesExactly()
    {
        var vraag = Goed with { Methode = Scoremethode.KwaliteitPerPrijs, Prijs = null, Criteria = [Op("K1", "100")] };

        var antwoord = Puntentelling.Bereken(vraag).Waarde;

        antwoord.Uitslag.Select(regel => $"{regel.Id} {regel.Totaal}").ShouldBe(["A 0.8", "B 0.75"]);
    }

    [Fact]
    public void Bereken_NegativeMarkOnScaleBelowZero_RaisesThePrice()
    {
        var vraag = new Scorevraag
        {
            Methode = Scoremethode.GunnenOpWaarde,
            Criteria = [Waarde("K1", "1000", min: "-10")],
            Inschrijvers = [Wie("A", "5000", ("K1", "-5")), Wie("B", "5000", ("K1", "10"))],
        };

        var antwoord = Puntentelling.Bereken(vraag).Waarde;

        antwoord.Van("A").Totaal.ShouldBe(5500);
        antwoord.Van("B").Totaal.ShouldBe(4000);
    }

    [Fact]
    public void Bereken_CheapestFailsMinimum_DoesNotSetTheLowestPrice()
    {
        var vraag = Goed with { Criteria = [Op("K1", "60") with { Minimum = B("8.5") }] };

        var antwoord = Puntentelling.Bereken(vraag).Waarde;

        antwoord.Van("B").Prijspunten.ShouldBe(40);
        antwoord.Van("A").Prijspunten.ShouldBeNull();
        antwoord.Van("A").Reden.ShouldBe("Het cijfer op K1 (8) is lager dan het minimum (8,5).");
    }

    [Theory]
    [InlineData("8", true)]
    [InlineData("8.01", false)]
    public void Bereken_MarkAtMinimum_Passes(string minimum, bool geldig)
    {
        var vraag = Eerste(Goed.Criteria[0] with { Minimum = B(minimum) });

        Puntentelling.Bereken(vraag).Waarde.Van("A").Geldig.ShouldBe(geldig);
    }

    public static TheoryData<string, string> Fout => new()
    {
        { "gewichten-niet-100", "criteria" },
        { "gewicht-ontbreekt", "criteria[0].gewicht" },
        { "gewicht-negatief", "criteria[0].gewicht" },
        { "geen-criteria", "criteria" },
        { "criterium-dubbel", "criteria[1].id" },
        { "schaal-onjuist", "criteria[0].schaal" },
        { "stappen-onjuist", "criteria[0].schaal.stappen" },
        { "minimum-buiten-schaal", "criteria[0].minimum" },
        { "waarde-ontbreekt", "criteria[0].waarde" },
        { "prijsregel-ontbreekt", "prijs" },
        { "prijsgewicht-overbodig", "prijs.gewicht" },
        { "bereik-onjuist", "prijs.plafond" },
        { "grondtal-onjuist", "prijs.A" },
        { "minimum-overbodig", "minimumTotaal" },
        { "decimalen-onjuist", "afronding.decimalen" },
        { "criterium-onbekend", "gelijkspel[0]" },
        { "loting-niet-laatst", "gelijkspel[0]" },
        { "inschrijver-dubbel", "inschrijvers[1].id" },
        { "prijs-niet-positief", "inschrijvers[1].prijs" },
        { "prijs-ontbreekt", "inschrijvers[1].prijs" },
        { "criterium-onbekend", "inschrijvers[1].scores.K9" },
        { "cijfer-ontbreekt", "inschrijvers[1].scores.K1" },
        { "cijfer-buiten-schaal", "inschrijvers[1].scores.K1" },
        { "scorebepaling-ontbreekt", "scorebepaling" },
        { "inschrijver-onbekend", "uitgevallen" },
        { "herberekening-niet-bepaald", "herberekening" },
    };

    [Theory]
    [MemberData(nameof(Fout))]
    public void Bereken_FaultyQuestion_RefusesWithField(string code, string veld)
    {
        var vraag = Bederf(code, veld);

        var weigering = Puntentelling.Bereken(vraag).Weigering;

        weigering.ShouldNotBeNull();
        (weigering.Code, weigering.Veld).ShouldBe((code, veld));
        weigering.Tekst.ShouldNotBeEmpty();
    }

    [Fact]
    public void Bereken_SoundQuestion_IsAnswered() => Puntentelling.Bereken(Goed).Aanvaard.ShouldBeTrue();

    [Fact]
    public void Bereken_MarkBesideSteps_IsRefusedNotRounded()
    {
        var vraag = Eerste(Goed.Criteria[0] with { Schaal = new(0, 10, [0, 2, 4, 6, 8, 10]) });

        Puntentelling.Bereken(vraag).Weigering!.Veld.ShouldBe("inschrijvers[1].scores.K1");
    }

    private static Scorevraag Bederf(string code, string veld)
    {
        var k1 = Goed.Criteria[0];
        return (code, veld) switch
        {
            ("gewichten-niet-100", _) => Eerste(k1 with { Gewicht = 59 }),
            ("gewicht-ontbreekt", _) => Eerste(k1 with { Gewicht = null }),
            ("gewicht-negatief", _) => Eerste(k1 with { Gewicht = -60 }),
            ("geen-criteria", _) => Goed with { Criteria = [] },
            ("criterium-dubbel", _) => Goed with { Criteria = [k1 with { Gewicht = 30 }, k1 with { Gewicht = 30 }] },
            ("schaal-onjuist", _) => Eerste(k1 with { Schaal = new(10, 10) }),
            ("stappen-onjuist", _) => Eerste(k1 with { Schaal = new(0, 10, [0, 11]) }),
            ("minimum-buiten-schaal", _) => Eerste(k1 with { Minimum = 11 }),
            ("waarde-ontbreekt", _) => Goed with { Methode = Scoremethode.GunnenOpWaarde },
            ("prijsregel-ontbreekt", _) => Goed with { Prijs = null },
            ("prijsgewicht-overbodig", _) => Goed with { Methode = Scoremethode.Kwaliteit },
            ("bereik-onjuist", _) => Goed with { Prijs = new(new Prijsformule.Absoluut(5, 5, BuitenBereik.Afkappen), 40) },
            ("grondtal-onjuist", _) => Goed with { Prijs = new(new Prijsformule.Logaritmisch(1), 40) },
            ("minimum-overbodig", _) => Goed with { Methode = Scoremethode.GunnenOpWaarde, Prijs = null, Criteria = [Waarde("K1", "10")], MinimumTotaal = 1 },
            ("decimalen-onjuist", _) => Goed with { Afronding = new(Decimalen: -1) },
            ("criterium-onbekend", "gelijkspel[0]") => Goed with { Gelijkspel = [new Gelijkspelregel.OpCriterium("K9")] },
            ("loting-niet-laatst", _) => Goed with { Gelijkspel = [new Gelijkspelregel.Loting(), new Gelijkspelregel.OpPrijs()] },
            ("inschrijver-dubbel", _) => Tweede(Goed.Inschrijvers[0]),
            ("prijs-niet-positief", _) => Tweede(Wie("B", "0", ("K1", "9"))),
            ("prijs-ontbreekt", _) => Tweede(Wie("B", null, ("K1", "9"))),
            ("criterium-onbekend", _) => Tweede(Wie("B", "1", ("K1", "9"), ("K9", "9"))),
            ("cijfer-ontbreekt", _) => Tweede(Wie("B", "1")),
            ("cijfer-buiten-schaal", _) => Tweede(Wie("B", "1", ("K1", "10.01"))),
            ("scorebepaling-ontbreekt", _) => Tweede(new("B", new Dictionary<string, Cijfer> { ["K1"] = new(null, [8, 9]) }, 1)),
            ("inschrijver-onbekend", _) => Goed with { Uitgevallen = ["Q"] },
            _ => Goed with { Uitgevallen = ["A"], Herberekening = null },
        };
    }

    private static Scorevraag Eerste(Criterium criterium) => Goed with { Criteria = [criterium] };

    private static Scorevraag Tweede(Scoreinschrijver inschrijver) => Goed with { Inschrijvers = [Goed.Inschrijvers[0], inschrijver] };
}
