using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Domain.Tests.Procedures;
using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Brieven;

public sealed class GunningsbriefTests
{
    [Fact]
    public void VerzendGunningsbeslissing_WinnerAndLoser_EachReadsItsOwnDecisionReasonsAndEnd()
    {
        var spel = Briefspel.TeVerzenden(Briefspel.Twee).Op(new LocalDate(2026, 3, 17));

        spel.Doe(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper)));

        var brieven = spel.Brieven("Gunningsbeslissing").ToDictionary(b => b.Partij, b => b.Tekst);
        brieven["a"].ShouldContain("Aan: Stichting A\nDatum: 17 maart 2026\nKenmerk: slt-proef");
        brieven["a"].ShouldContain("Wij zijn van plan dit perceel aan u te gunnen. Dit is een voorlopige beslissing, onder voorbehoud van de opschortende termijn.");
        brieven["a"].ShouldContain("Over a op K1.");
        brieven["a"].ShouldNotContain("Stichting B");
        brieven["b"].ShouldContain("Wij gunnen dit perceel niet aan u. Wij zijn van plan het te gunnen aan Stichting A.");
        brieven["b"].ShouldContain("Het cijfer op K1 (4) is lager dan het minimum (6).");
        brieven["b"].ShouldContain("K1 Onderdeel K1\n\nUw cijfer: 4 van 10.\n\nOver b op K1.\n\nHet minimum voor dit onderdeel is 6. Dat hebt u niet gehaald.");
        brieven["b"].ShouldContain("- K1 Onderdeel K1: weging 60 punten; minimum 6; Uw cijfer 4 van 10; punten 24,00.", Case.Insensitive);
        brieven["b"].ShouldContain("- K1 Onderdeel K1: Stichting A kreeg een hoger cijfer dan u, 8 tegen 4.");
        brieven["b"].ShouldContain("- K2 Onderdeel K2: u kreeg een hoger cijfer dan Stichting A, 10 tegen 6.");
        brieven["b"].ShouldContain("- Totaal: Stichting A heeft meer punten dan u, 72,00 tegen 64,00.");
        brieven["b"].ShouldNotContain("Over a");
        brieven.Values.ShouldAllBe(t => t.Contains("Zij loopt tot en met dinsdag 7 april 2026, 24.00 uur (Art. 2.127 Aanbestedingswet 2012)."));
        brieven.Values.ShouldAllBe(t => t.Contains("Start dan uiterlijk dinsdag 7 april 2026 een kort geding bij de bevoegde rechtbank."));
    }

    [Fact]
    public void Van_CourtAndContactConfigured_NamesThem()
    {
        var spel = Briefspel.TeVerzenden(Briefspel.Twee with { Brieven = new Briefgegevens("de rechtbank te Nergenshuizen", "het loket inkoop") });

        spel.Doe(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper)));

        spel.Brieven("Gunningsbeslissing").ShouldAllBe(b => b.Tekst.Contains("een kort geding bij de rechtbank te Nergenshuizen.") && b.Tekst.Contains("Regio: het loket inkoop."));
    }

    [Fact]
    public void Van_PriceWithPoints_ShowsOwnPriceAndOfTheWinnerPointsAlone()
    {
        var spel = Geprijsd(Scoremethode.GewogenFactor, new Prijswijze(Prijsvorm.RelatiefLaagste, 40, null, null, null, null), 30, 30);

        var brief = Briefspel.Brief(spel.Procedure, "b");

        brief.ShouldContain("- Prijs: weging 40 punten; Uw cijfer € 123.456,78; punten 32,00.", Case.Insensitive);
        brief.ShouldContain("- Prijs: Stichting A heeft meer punten dan u, 40,00 tegen 32,00.");
        brief.ShouldNotContain("98.765");
        brief.ShouldNotContain("98765");
    }

    [Theory]
    [InlineData(Scoremethode.GunnenOpWaarde)]
    [InlineData(Scoremethode.KwaliteitPerPrijs)]
    public void Van_TotalThatGivesThePriceAway_ComparesItInWordsAlone(Scoremethode methode)
    {
        var spel = Geprijsd(methode, null, methode is Scoremethode.GunnenOpWaarde ? null : 60, methode is Scoremethode.GunnenOpWaarde ? null : 40);

        var brief = Briefspel.Brief(spel.Procedure, "b");
        var hun = spel.Procedure.Uitslag(spel.Procedure.Ronde!, 1)!.Uitslag.Single(r => r.Id == "a").Totaal!.Value;

        brief.ShouldContain("Prijs en kwaliteit samen: het totaal van Stichting A is gunstiger dan dat van u. Wij noemen het niet");
        brief.ShouldContain("Stichting A heeft op perceel 1 de hoogste score.");
        brief.ShouldContain("€ 123.456,78");
        foreach (var geheim in (string[])["98.765", "98765", "98000", hun.InZin(), Math.Round((decimal)(int)(hun.Teller / hun.Noemer)).ToString("0")])
            (geheim is "0" or "0,00" || !brief.Contains(geheim, StringComparison.Ordinal)).ShouldBeTrue(geheim);
    }

    [Theory]
    [InlineData(Scorebepaling.Gemiddelde, "Uw cijfer: 7,33 (exact 22/3) van 10. Dat is het exacte gemiddelde van de cijfers van de beoordelaars: 6, 8 en 8.")]
    [InlineData(Scorebepaling.Mediaan, "Uw cijfer: 8 van 10. Dat is het middelste cijfer (de mediaan) van de cijfers van de beoordelaars: 6, 8 en 8.")]
    public void Van_MarkThatFollowsFromOthers_SaysExactlyHow(Scorebepaling bepaling, string zin)
    {
        var spel = Briefspel.Beoordeeld(Briefspel.Twee with { Gunning = Briefspel.Twee.Gunning with { Scorebepaling = bepaling } }, los: (wie, _) => wie == "b2" ? 6 : 8);

        Briefspel.Brief(spel.Procedure, "b").ShouldContain(zin);
    }

    [Fact]
    public void Van_RoundingHidesADifference_ShowsItExactly()
    {
        var afronding = new Afrondingsregel(Afrondingsmoment.Geen, 0, Afrondingswijze.HalfVanNul);
        var gunning = new Beoordelingswijze(Scoremethode.Kwaliteit, [Fijn("K1", 50.4m), Fijn("K2", 49.6m)], null) { Afronding = afronding };
        var spel = Briefspel.Beoordeeld(Briefspel.Twee with { Gunning = gunning }, (partij, criterium) => (partij == "a") == (criterium == "K1") ? 8 : 6);

        Briefspel.Brief(spel.Procedure, "b").ShouldContain("- Totaal: Stichting A heeft meer punten dan u, 70,08 tegen 69,92.");
    }

    private static Beoordelingscriterium Fijn(string id, decimal gewicht) => new(id, $"Onderdeel {id}", "Laat zien hoe", gewicht, [0, 2, 4, 6, 8, 10], null);

    /// <summary>A offers € 98.765,42 and B € 123.456,78; exactly four fifths.</summary>
    private static SltSpel Geprijsd(Scoremethode methode, Prijswijze? prijs, decimal? een, decimal? twee)
    {
        var criteria = Slt.Gunning.Criteria.Select((c, i) => c with
        {
            Gewicht = i == 0 ? een : twee,
            Waarde = methode is Scoremethode.GunnenOpWaarde ? 10_000 : null,
            Minimum = null,
        });
        var spel = Briefspel.Beoordeeld(Briefspel.Twee with { Gunning = new Beoordelingswijze(methode, [.. criteria], null) { Prijs = prijs, Herberekening = prijs is null ? null : Herberekeningsregel.Handhaven } });
        spel.Procedure.Zet<IReadOnlyList<Inschrijving>>(nameof(Procedure.Inschrijvingen), oud =>
            [.. oud.Select(i => i with { Prijzen = new Dictionary<int, long> { [1] = i.Partij == "a" ? 9_876_542 : 12_345_678 } })]);
        return spel;
    }
}
