using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using CsCheck;
using NodaTime;

namespace Aanbesteding.Domain.Tests.Toelating;

/// <summary>The decision term by itself: worked dates of domain part 7.4, and what must hold for every pause.</summary>
public sealed class BeslisklokTests
{
    private static readonly Termijnregel ZesWeken = new("beslistermijn", "aanvraag", 6, "week", "contractueel", null, "Toelatingsdocument");
    private static readonly Termijnregel TweeWeken = new("verlenging-beslistermijn", "beslistermijn", 2, "week", "contractueel", null, "Toelatingsdocument");
    private static readonly LocalDate Aanvraag = new(2026, 11, 20);

    private static readonly Gen<Pauze[]> Pauzes = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 24 * 30]).Array[0, 4].Select(delen =>
    {
        var nu = Nederland.Ogenblik(Aanvraag + new LocalTime(10, 0)).Waarde;
        List<Pauze> pauzes = [];
        foreach (var (tussen, uren) in delen)
        {
            var van = nu + Duration.FromDays(tussen);
            nu = van + Duration.FromHours(uren);
            pauzes.Add(new Pauze(van, nu));
        }

        return pauzes.ToArray();
    });

    [Theory]
    [InlineData("contractueel", false, "2027-01-01")]
    [InlineData("atw", false, "2027-01-04")]
    [InlineData("verordening1182", false, "2027-01-04")]
    [InlineData("contractueel", true, "2027-01-15")]
    [InlineData("atw", true, "2027-01-18")]
    public void Bereken_SixWeeksFrom20November_EndsOnNewYearsDayOrRolls(string regime, bool verlengd, string laatsteDag)
    {
        var verslag = Klok(regime, [], verlengd);

        verslag.LaatsteDag.ShouldBe(Dag(laatsteDag));
        verslag.Einde.ShouldBe(Nederland.BeginVan(Dag(laatsteDag).PlusDays(1)));
        verslag.Onderbouwing.ShouldNotBeEmpty();
    }

    [Theory]
    // Wednesday the 2nd to Saturday the 5th: three days; New Year's Day becomes Monday the 4th.
    [InlineData("contractueel", "2026-12-02", "2026-12-05", "2027-01-04")]
    // The rolled end is Monday the 4th; two days later is Wednesday, five days later Saturday, which rolls again.
    [InlineData("atw", "2026-12-02", "2026-12-04", "2027-01-06")]
    [InlineData("atw", "2026-12-02", "2026-12-07", "2027-01-11")]
    [InlineData("contractueel", "2026-12-02", "2026-12-10", "2027-01-09")]
    // The original end passes while the term stands still.
    [InlineData("contractueel", "2026-12-28", "2027-01-08", "2027-01-12")]
    public void Bereken_Pause_MovesTheEndByItsDays(string regime, string van, string tot, string laatsteDag) =>
        Klok(regime, [Pauze(van, tot)]).LaatsteDag.ShouldBe(Dag(laatsteDag));

    [Fact]
    public void Bereken_AnsweredOnTheSameDay_TakesNoDay()
    {
        Pauze pauze = new(Ogenblik("2026-12-02", 9), Ogenblik("2026-12-02", 17));

        pauze.Dagen.ShouldBe(0);
        Klok("contractueel", [pauze]).LaatsteDag.ShouldBe(new LocalDate(2027, 1, 1));
    }

    [Fact]
    public void Bereken_PauseThatEndsAtMidnight_DoesNotTakeTheDayThatBeginsThen()
    {
        // The repair term ran through Friday the 11th; its end is the first instant of Saturday.
        Pauze pauze = new(Ogenblik("2026-12-01", 10), Nederland.BeginVan(new LocalDate(2026, 12, 12)));

        var verslag = Klok("contractueel", [pauze]);

        pauze.Dagen.ShouldBe(10);
        verslag.LaatsteDag.ShouldBe(new LocalDate(2027, 1, 11));
        verslag.Onderbouwing[^1].ShouldContain("10 dagen stil voor herstel, van 1 december 2026 tot en met 11 december 2026");
    }

    [Fact]
    public void Dagen_NoTimeAtMidnight_IsNothing() =>
        new Pauze(Nederland.BeginVan(Aanvraag), Nederland.BeginVan(Aanvraag)).Dagen.ShouldBe(0);

    [Fact]
    public void Bereken_PauseGoesOn_DoesNotCountYet()
    {
        var verslag = Klok("contractueel", [new(Ogenblik("2026-12-02", 9), null)]);

        (verslag.LaatsteDag, verslag.Pauzes.Count).ShouldBe((new LocalDate(2027, 1, 1), 0));
    }

    [Fact]
    public void Bereken_EndsOutsideTheCalendar_IsRefused()
    {
        var begin = Ogenblik("2200-11-01", 10);

        Beslisklok.Bereken(ZesWeken, TweeWeken, begin, [], verlengd: false).Aanvaard.ShouldBeTrue();
        Beslisklok.Bereken(ZesWeken, TweeWeken, Ogenblik("2200-12-01", 10), [], verlengd: false).Weigering!.Code.ShouldBe("termijn-buiten-kalender");
        Beslisklok.Bereken(ZesWeken, TweeWeken, Ogenblik("2200-11-18", 10), [], verlengd: true).Weigering!.Code.ShouldBe("termijn-buiten-kalender");
        Beslisklok.Bereken(ZesWeken, TweeWeken, begin, [Pauze("2200-11-02", "2200-12-30")], verlengd: false).Weigering!.Code.ShouldBe("termijn-buiten-kalender");
    }

    [Fact]
    public void Bereken_AnyPauses_AddUpLiterally() => Pauzes.Sample(pauzes =>
        Klok("contractueel", pauzes).LaatsteDag.ShouldBe(new LocalDate(2027, 1, 1).PlusDays(pauzes.Sum(p => p.Dagen))));

    [Fact]
    public void Bereken_SameFacts_GiveTheSameAnswer() =>
        Gen.Select(Pauzes, Gen.Bool, Gen.Bool).Sample((pauzes, atw, verlengd) =>
        {
            var (een, ander) = (Klok(atw ? "atw" : "contractueel", pauzes, verlengd), Klok(atw ? "atw" : "contractueel", [.. pauzes], verlengd));

            (ander.LaatsteDag, ander.Einde, string.Join('|', ander.Onderbouwing)).ShouldBe((een.LaatsteDag, een.Einde, string.Join('|', een.Onderbouwing)));
        });

    [Fact]
    public void Bereken_OnePauseMoreOrALongerOne_NeverEndsEarlier() =>
        Gen.Select(Pauzes, Gen.Bool, Gen.Bool, Gen.Int[0, 24 * 20]).Sample((pauzes, atw, verlengd, uren) =>
        {
            var regime = atw ? "atw" : "contractueel";
            var einde = Klok(regime, pauzes, verlengd).Einde;

            for (var n = 0; n < pauzes.Length; n++)
            {
                Klok(regime, [.. pauzes.Where((_, i) => i != n)], verlengd).Einde.ShouldBeLessThanOrEqualTo(einde);
                Klok(regime, [.. pauzes.Select((p, i) => i == n ? p with { Tot = p.Tot + Duration.FromHours(uren) } : p)], verlengd).Einde.ShouldBeGreaterThanOrEqualTo(einde);
            }

            Klok(regime, pauzes, verlengd: true).Einde.ShouldBeGreaterThanOrEqualTo(einde);
            if (atw)
                Kalender.Nederlands.IsWerkdag(Klok(regime, pauzes, verlengd).LaatsteDag).ShouldBeTrue();
        });

    private static Beslisklokverslag Klok(string regime, IReadOnlyList<Pauze> pauzes, bool verlengd = false) =>
        Beslisklok.Bereken(ZesWeken with { Regime = regime }, TweeWeken with { Regime = regime }, Ogenblik("2026-11-20", 10), pauzes, verlengd).Waarde;

    private static Pauze Pauze(string van, string tot) => new(Ogenblik(van, 15), Ogenblik(tot, 9));

    private static Instant Ogenblik(string dag, int uur) => Nederland.Ogenblik(Dag(dag) + new LocalTime(uur, 0)).Waarde;

    private static LocalDate Dag(string dag) => NodaTime.Text.LocalDatePattern.Iso.Parse(dag).Value;
}
