using Aanbesteding.Domain.Termijnen;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Domain.Tests.Termijnen;

/// <summary>Terms in days, weeks, months and years, with the worked dates of the procedures.</summary>
public class TermijnrekeningTests
{
    [Theory]
    [InlineData("2020-10-12", "2020-11-01", "2020-11-02", "2020-11-03")]
    [InlineData("2026-03-13", "2026-04-02", "2026-04-02", "2026-04-03")]
    [InlineData("2026-03-17", "2026-04-06", "2026-04-07", "2026-04-08")]
    [InlineData("2026-04-07", "2026-04-27", "2026-04-28", "2026-04-29")]
    [InlineData("2026-04-15", "2026-05-05", "2026-05-06", "2026-05-07")]
    [InlineData("2026-04-24", "2026-05-14", "2026-05-18", "2026-05-19")]
    [InlineData("2026-06-15", "2026-07-05", "2026-07-06", "2026-07-07")]
    [InlineData("2027-04-15", "2027-05-05", "2027-05-10", "2027-05-11")]
    public void Bereken_StandstillOfTwentyDays_EndsOnTheWorkedDate(string begin, string ruw, string laatste, string erna)
    {
        var antwoord = Bereken(begin, 20, Eenheid.Dag, Regime.Atw);

        Datum(antwoord.RuweLaatsteDag).ShouldBe(ruw);
        Datum(antwoord.LaatsteDag).ShouldBe(laatste);
        Datum(antwoord.EersteDagErna).ShouldBe(erna);
    }

    [Theory]
    [InlineData("2026-05-15", "2026-05-05", Regime.Atw)]
    [InlineData("2026-05-15", "2026-05-05", Regime.Verordening1182)]
    [InlineData("2026-05-15", "2026-05-05", Regime.Contractueel)]
    [InlineData("2026-05-15", "2026-05-05", Regime.Geen)]
    [InlineData("2026-06-01", "2026-05-22", Regime.Atw)]
    public void Bereken_TenDaysBack_GivesTheDateItself(string begin, string laatste, Regime regime)
    {
        var antwoord = Bereken(begin, 10, Eenheid.Dag, regime, Richting.Terug);

        Datum(antwoord.RuweLaatsteDag).ShouldBe(laatste);
        Datum(antwoord.LaatsteDag).ShouldBe(laatste);
        antwoord.EindMoment.Date.ShouldBe(antwoord.LaatsteDag.PlusDays(1));
    }

    [Theory]
    [InlineData(Regime.Contractueel, "2027-01-01")]
    [InlineData(Regime.Geen, "2027-01-01")]
    [InlineData(Regime.Atw, "2027-01-04")]
    public void Bereken_SixWeeksForAnApplication_EndsOnNewYearsDayUnlessARegimeRolls(Regime regime, string laatste)
    {
        var antwoord = Bereken("2026-11-20", 6, Eenheid.Week, regime);

        Datum(antwoord.RuweLaatsteDag).ShouldBe("2027-01-01");
        Datum(antwoord.LaatsteDag).ShouldBe(laatste);
    }

    [Fact]
    public void Bereken_AwardNotice_IsThirtyDaysAfterTheContract()
    {
        var antwoord = Bereken("2026-12-01", 30, Eenheid.Dag, Regime.Verordening1182);

        Datum(antwoord.LaatsteDag).ShouldBe("2026-12-31");
    }

    [Theory]
    [InlineData(1, "2026-03-18")]
    [InlineData(25, "2026-04-11")]
    [InlineData(50, "2026-05-06")]
    [InlineData(400, "2027-04-21")]
    public void Bereken_DaysWithoutRoll_CountFromTheDayAfterTheEvent(int aantal, string laatste)
    {
        var antwoord = Bereken("2026-03-17", aantal, Eenheid.Dag, Regime.Geen);

        Datum(antwoord.LaatsteDag).ShouldBe(laatste);
    }

    // Each begin is chosen so that the raw last day is a Sunday.
    [Theory]
    [InlineData("2026-05-04", 90, Eenheid.Dag, true)]
    [InlineData("2026-05-03", 91, Eenheid.Dag, false)]
    [InlineData("2026-05-10", 12, Eenheid.Week, true)]
    [InlineData("2026-05-03", 13, Eenheid.Week, false)]
    [InlineData("2026-05-02", 3, Eenheid.Maand, true)]
    [InlineData("2026-04-02", 4, Eenheid.Maand, false)]
    [InlineData("2025-08-02", 1, Eenheid.Jaar, false)]
    public void Bereken_AtTheLimitsOfTheAct_RollsOnlyWithinThem(string begin, int aantal, Eenheid eenheid, bool schuift)
    {
        var antwoord = Bereken(begin, aantal, eenheid, Regime.Atw);

        Ruw(antwoord).ShouldBe("2026-08-02");
        Datum(antwoord.LaatsteDag).ShouldBe(schuift ? "2026-08-03" : "2026-08-02");
        antwoord.Onderbouwing.Single().Regel.ShouldBe(schuift ? "atw-1-1" : "atw-4-a");
    }

    [Fact]
    public void Bereken_LongTermUnderTheRegulation_StillRolls()
    {
        var antwoord = Bereken("2025-08-02", 1, Eenheid.Jaar, Regime.Verordening1182);

        Ruw(antwoord).ShouldBe("2026-08-02");
        Datum(antwoord.LaatsteDag).ShouldBe("2026-08-03");
    }

    // Friday 12 June 2026. Under the regulation two days or more, under the act three days or more, hold two working days.
    [Theory]
    [InlineData(1, Regime.Verordening1182, "2026-06-15", "1182-3-4")]
    [InlineData(2, Regime.Verordening1182, "2026-06-16", "1182-3-4 1182-3-5")]
    [InlineData(3, Regime.Verordening1182, "2026-06-16", "1182-3-4 1182-3-5")]
    [InlineData(4, Regime.Verordening1182, "2026-06-16", "1182-3-4")]
    [InlineData(2, Regime.Atw, "2026-06-15", "atw-1-1")]
    [InlineData(3, Regime.Atw, "2026-06-16", "atw-1-1 atw-2")]
    [InlineData(4, Regime.Atw, "2026-06-16", "atw-1-1")]
    [InlineData(3, Regime.Contractueel, "2026-06-15", "contractueel")]
    public void Bereken_ShortTermOverAWeekend_HoldsTwoWorkingDays(int aantal, Regime regime, string laatste, string regels)
    {
        var antwoord = Bereken("2026-06-12", aantal, Eenheid.Dag, regime);

        Datum(antwoord.LaatsteDag).ShouldBe(laatste);
        string.Join(' ', antwoord.Onderbouwing.Select(stap => stap.Regel)).ShouldBe(regels);
    }

    [Theory]
    [InlineData("2026-01-31", 1, Eenheid.Maand, Richting.Vooruit, "2026-02-28")]
    [InlineData("2028-01-31", 1, Eenheid.Maand, Richting.Vooruit, "2028-02-29")]
    [InlineData("2026-02-28", 1, Eenheid.Maand, Richting.Vooruit, "2026-03-28")]
    [InlineData("2026-05-31", 3, Eenheid.Maand, Richting.Terug, "2026-02-28")]
    [InlineData("2028-02-29", 1, Eenheid.Jaar, Richting.Vooruit, "2029-02-28")]
    [InlineData("2028-02-29", 4, Eenheid.Jaar, Richting.Vooruit, "2032-02-29")]
    [InlineData("2026-06-17", 2, Eenheid.Week, Richting.Vooruit, "2026-07-01")]
    public void Bereken_WeeksMonthsAndYears_EndOnTheSameDayOrTheLastOfTheMonth(
        string begin, int aantal, Eenheid eenheid, Richting richting, string laatste)
    {
        var antwoord = Bereken(begin, aantal, eenheid, Regime.Geen, richting);

        Datum(antwoord.LaatsteDag).ShouldBe(laatste);
    }

    [Theory]
    [InlineData("2026-04-02", 1, Richting.Vooruit, "2026-04-07")]
    [InlineData("2026-04-24", 5, Richting.Vooruit, "2026-05-04")]
    [InlineData("2026-04-04", 1, Richting.Vooruit, "2026-04-07")]
    [InlineData("2026-05-18", 2, Richting.Terug, "2026-05-12")]
    [InlineData("2026-05-15", 2, Richting.Terug, "2026-05-12")]
    [InlineData("2027-05-10", 1, Richting.Terug, "2027-05-04")]
    public void Bereken_WorkingDays_SkipWeekendsAndHolidays(string begin, int aantal, Richting richting, string laatste)
    {
        var antwoord = Bereken(begin, aantal, Eenheid.Werkdag, Regime.Geen, richting);

        Datum(antwoord.LaatsteDag).ShouldBe(laatste);
    }

    [Fact]
    public void Bereken_OwnWorkingDay_EndsTheTermThere()
    {
        var zondag = new LocalDate(2026, 7, 5);
        var vraag = Vraag("2026-06-15", 20, Eenheid.Dag, Regime.Atw) with { Kalender = Kalender.Maak(null, [zondag]).Waarde };

        var antwoord = Termijnrekening.Bereken(vraag).Waarde;

        antwoord.LaatsteDag.ShouldBe(zondag);
    }

    [Fact]
    public void Bereken_SeveralDaysOfRest_ExplainsEachWithItsFullDate()
    {
        var antwoord = Bereken("2027-04-15", 20, Eenheid.Dag, Regime.Atw);

        antwoord.Onderbouwing.ShouldBe(
        [
            new Onderbouwing(
                "atw-1-1", "Algemene termijnenwet art. 1 lid 1",
                "5 mei 2027 is Bevrijdingsdag, 6 mei 2027 is Hemelvaartsdag, 7 mei 2027 is een met een feestdag gelijkgestelde dag, " +
                "8 mei 2027 is zaterdag en 9 mei 2027 is zondag; de termijn loopt door tot en met 10 mei 2027."),
        ]);
    }

    [Fact]
    public void Bereken_CountingBackToAHoliday_ExplainsWhyItStays()
    {
        var antwoord = Bereken("2026-05-15", 10, Eenheid.Dag, Regime.Atw, Richting.Terug);

        antwoord.Onderbouwing.ShouldBe(
        [
            new Onderbouwing(
                "atw-1-2", "Algemene termijnenwet art. 1 lid 2",
                "5 mei 2026 is Bevrijdingsdag, maar een termijn die terugtelt schuift niet op; de laatste dag blijft 5 mei 2026."),
        ]);
    }

    [Fact]
    public void Bereken_MonthWithoutThatDay_ExplainsTheLastDayBeforeTheRoll()
    {
        var antwoord = Bereken("2026-01-31", 1, Eenheid.Maand, Regime.Verordening1182);

        antwoord.Onderbouwing.Select(stap => stap.Toelichting).ShouldBe(
        [
            "Februari 2026 heeft geen dag 31; de laatste dag van die maand geldt, 28 februari 2026.",
            "28 februari 2026 is zaterdag en 1 maart 2026 is zondag; de termijn loopt door tot en met 2 maart 2026.",
        ]);
    }

    private static string Ruw(Termijnantwoord antwoord) => Datum(antwoord.RuweLaatsteDag);

    private static string Datum(LocalDate dag) => LocalDatePattern.Iso.Format(dag);

    private static Termijnantwoord Bereken(
        string begin, int aantal, Eenheid eenheid, Regime regime, Richting richting = Richting.Vooruit) =>
        Termijnrekening.Bereken(Vraag(begin, aantal, eenheid, regime, richting)).Waarde;

    private static Termijnvraag Vraag(
        string begin, int aantal, Eenheid eenheid, Regime regime, Richting richting = Richting.Vooruit) =>
        new(LocalDatePattern.Iso.Parse(begin).Value, null, aantal, eenheid, richting, regime);
}
