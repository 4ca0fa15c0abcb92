using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Domain.Tests.Kader;

/// <summary>Each refusal of the kader on scoring, from a configuration that is right but for one thing.</summary>
public sealed class SasKaderBeoordelingTests
{
    private static readonly Beoordelingscriterium K1 = new("K1", "Onderdeel", "Vraag", 60, [0, 5, 10], null);
    private static readonly Prijswijze Absoluut = new(Prijsvorm.Absoluut, 40, 800_000, 1_300_000, BuitenBereik.Ongeldig, null);
    private static readonly Prijswijze Logaritmisch = new(Prijsvorm.Logaritmisch, 40, null, null, null, 2);
    private static readonly Beoordelingswijze MetPrijs = new(Scoremethode.GewogenFactor, [K1], null) { Prijs = Absoluut };
    private static readonly Beoordelingswijze OpKwaliteit = new(Scoremethode.Kwaliteit, [K1 with { Gewicht = 100 }], null);
    private static readonly Beoordelingswijze OpWaarde = new(Scoremethode.GunnenOpWaarde, [K1 with { Gewicht = null, Waarde = 50_000 }], null);

    public static TheoryData<string, string, Beoordelingswijze> Fout => new()
    {
        { "waarde", "gunning.criteria[0].waarde", OpWaarde with { Criteria = [OpWaarde.Criteria[0] with { Waarde = 0 }] } },
        { "waarde-overbodig", "gunning.criteria[0].waarde", OpKwaliteit with { Criteria = [OpKwaliteit.Criteria[0] with { Waarde = 1 }] } },
        { "gewicht-overbodig", "gunning.criteria[0].gewicht", OpWaarde with { Criteria = [OpWaarde.Criteria[0] with { Gewicht = 100 }] } },
        { "minimum-overbodig", "gunning.minimumTotaal", OpWaarde with { MinimumTotaal = 60 } },
        { "minimum-totaal", "gunning.minimumTotaal", OpKwaliteit with { MinimumTotaal = 100.1m } },
        { "minimum-totaal", "gunning.minimumTotaal", OpKwaliteit with { MinimumTotaal = -0.1m } },
        { "prijs-overbodig", "gunning.prijs", OpKwaliteit with { Criteria = [K1], Prijs = Absoluut } },
        { "prijsgewicht", "gunning.prijs.gewicht", MetPrijs with { Criteria = [K1 with { Gewicht = 100 }], Prijs = Absoluut with { Gewicht = 0 } } },
        { "prijsbereik", "gunning.prijs", MetPrijs with { Prijs = Absoluut with { Plafond = 800_000 } } },
        { "prijsbereik", "gunning.prijs", MetPrijs with { Prijs = Absoluut with { Bodem = -1 } } },
        { "prijsbereik", "gunning.prijs", MetPrijs with { Prijs = Absoluut with { BuitenBereik = null } } },
        { "prijsbereik-overbodig", "gunning.prijs", MetPrijs with { Prijs = Logaritmisch with { Plafond = 1 }, Herberekening = Herberekeningsregel.Handhaven } },
        { "grondtal", "gunning.prijs.grondtal", MetPrijs with { Prijs = Logaritmisch with { Grondtal = 1.00009m }, Herberekening = Herberekeningsregel.Handhaven } },
        { "grondtal", "gunning.prijs.grondtal", MetPrijs with { Prijs = Logaritmisch with { Grondtal = null }, Herberekening = Herberekeningsregel.Handhaven } },
        { "grondtal", "gunning.prijs.grondtal", MetPrijs with { Prijs = Absoluut with { Grondtal = 2 } } },
        { "herberekening-niet-bepaald", "gunning.herberekening", MetPrijs with { Prijs = Absoluut with { Formule = Prijsvorm.RelatiefLaagste, Bodem = null, Plafond = null } } },
        { "gelijkspel", "gunning.gelijkspel[0]", OpKwaliteit with { Gelijkspel = ["prijs"] } },
        { "gelijkspel", "gunning.gelijkspel[0]", OpKwaliteit with { Gelijkspel = ["criterium:K2"] } },
        { "gelijkspel", "gunning.gelijkspel[0]", OpKwaliteit with { Gelijkspel = ["loting", "criterium:K1"] } },
        { "afronding", "gunning.afronding.decimalen", OpKwaliteit with { Afronding = new(Afrondingsmoment.Totaal, 11, Afrondingswijze.HalfVanNul) } },
    };

    public static TheoryData<Beoordelingswijze> Goed =>
    [
        MetPrijs, OpKwaliteit, OpWaarde,
        OpKwaliteit with { MinimumTotaal = 0 }, OpKwaliteit with { MinimumTotaal = 100 },
        MetPrijs with { Prijs = Logaritmisch with { Grondtal = 1.0001m }, Herberekening = Herberekeningsregel.Handhaven },
        MetPrijs with { Prijs = Absoluut with { Bodem = 0, Plafond = 0.01m } },
        MetPrijs with { Gelijkspel = ["criterium:K1", "prijs", "loting"] },
        OpKwaliteit with { Afronding = new(Afrondingsmoment.Totaal, 10, Afrondingswijze.HalfVanNul) },
    ];

    [Theory]
    [MemberData(nameof(Fout))]
    public void Toets_OneThingWrong_NamesJustThatAtItsField(string code, string veld, Beoordelingswijze wijze)
    {
        var weigering = SasKader.Toets(wijze, "gunning").ShouldHaveSingleItem();

        (weigering.Code, weigering.Veld).ShouldBe((code, veld));
        weigering.Grondslag.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Goed))]
    public void Toets_JustWithinTheEnvelope_IsEmpty(Beoordelingswijze wijze)
    {
        var weigeringen = SasKader.Toets(wijze, "gunning");

        weigeringen.ShouldBeEmpty();
    }
}
