using Aanbesteding.Domain.Termijnen;
using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Domain.Tests.Termijnen;

/// <summary>Hours and the change of the clock, other zones, refusals, and properties of every term.</summary>
public class TermijngrenzenTests
{
    // 72 hours on the wall from 27 March 12:00 would end at 12:00; one of them does not exist.
    [Theory]
    [InlineData("2026-03-27T12:00", 72, "2026-03-30T13:00:00+02:00")]
    [InlineData("2026-03-27T12:00", 71, "2026-03-30T12:00:00+02:00")]
    [InlineData("2026-10-23T12:00", 72, "2026-10-26T11:00:00+01:00")]
    [InlineData("2027-03-26T12:00", 72, "2027-03-29T13:00:00+02:00")]
    [InlineData("2027-10-29T12:00", 72, "2027-11-01T11:00:00+01:00")]
    [InlineData("2026-03-29T01:30", 1, "2026-03-29T03:30:00+02:00")]
    [InlineData("2026-10-25T01:30", 1, "2026-10-25T02:30:00+02:00")]
    [InlineData("2026-10-25T01:30", 2, "2026-10-25T02:30:00+01:00")]
    [InlineData("2026-06-12T17:30", 48, "2026-06-14T17:30:00+02:00")]
    public void Bereken_Hours_AreElapsedTimeAndRollNowhere(string begin, int aantal, string einde)
    {
        foreach (var regime in Enum.GetValues<Regime>())
        {
            var antwoord = Bereken(begin, aantal, Eenheid.Uur, regime);

            Moment(antwoord).ShouldBe(einde);
        }
    }

    [Fact]
    public void Bereken_HoursBack_GoThroughTheChangeOfTheClock()
    {
        var antwoord = Bereken("2026-03-30T13:00", 72, Eenheid.Uur, Regime.Geen, Richting.Terug);

        Moment(antwoord).ShouldBe("2026-03-27T12:00:00+01:00");
        antwoord.LaatsteDag.ShouldBe(new LocalDate(2026, 3, 27));
    }

    [Theory]
    [InlineData("2026-06-15T12:00", 12, 15)]
    [InlineData("2026-06-15T12:00", 13, 16)]
    public void Bereken_HoursUntilMidnight_EndOnTheDayThatJustClosed(string begin, int aantal, int laatste)
    {
        var antwoord = Bereken(begin, aantal, Eenheid.Uur, Regime.Geen);

        antwoord.LaatsteDag.ShouldBe(new LocalDate(2026, 6, laatste));
        antwoord.EersteDagErna.ShouldBe(new LocalDate(2026, 6, laatste + 1));
    }

    // The term runs through the whole of the switch day; the next day starts with the new offset.
    [Theory]
    [InlineData("2026-03-28T12:00", "2026-03-30T00:00:00+02:00")]
    [InlineData("2026-03-27T12:00", "2026-03-29T00:00:00+01:00")]
    [InlineData("2026-10-24T12:00", "2026-10-26T00:00:00+01:00")]
    [InlineData("2027-03-27T12:00", "2027-03-29T00:00:00+02:00")]
    [InlineData("2027-10-30T12:00", "2027-11-01T00:00:00+01:00")]
    public void Bereken_OneDayAroundASwitch_EndsAtMidnightWithTheOffsetOfThatDay(string begin, string einde)
    {
        var antwoord = Bereken(begin, 1, Eenheid.Dag, Regime.Geen);

        Moment(antwoord).ShouldBe(einde);
    }

    [Theory]
    [InlineData("2026-03-29T02:30", "tijdstip-bestaat-niet")]
    [InlineData("2026-10-25T02:30", "tijdstip-dubbel")]
    public void Bereken_HoursFromASwitchedHour_AreRefused(string begin, string code)
    {
        var uitkomst = Termijnrekening.Bereken(Vraag(begin, 24, Eenheid.Uur, Regime.Geen));

        uitkomst.Weigering!.Code.ShouldBe(code);
    }

    [Fact]
    public void Bereken_DaysFromASwitchedHour_NeedOnlyTheDate()
    {
        var antwoord = Bereken("2026-03-29T02:30", 1, Eenheid.Dag, Regime.Geen);

        antwoord.LaatsteDag.ShouldBe(new LocalDate(2026, 3, 30));
    }

    // Samoa had no 30 December 2011; in Beirut the clock skips midnight.
    [Theory]
    [InlineData("Pacific/Apia", "2011-12-28T09:00", "2011-12-31T00:00:00+14:00")]
    [InlineData("Asia/Beirut", "2021-03-26T09:00", "2021-03-28T01:00:00+03:00")]
    [InlineData("America/New_York", "2026-03-07T09:00", "2026-03-09T00:00:00-04:00")]
    [InlineData("UTC", "2026-03-07T09:00", "2026-03-09T00:00:00+00:00")]
    public void Bereken_OtherZone_EndsAtTheFirstInstantAfterTheDay(string zone, string begin, string einde)
    {
        var vraag = Vraag(begin, 1, Eenheid.Dag, Regime.Geen) with { Zone = DateTimeZoneProviders.Tzdb[zone] };

        var antwoord = Termijnrekening.Bereken(vraag).Waarde;

        Moment(antwoord).ShouldBe(einde);
    }

    [Theory]
    [InlineData(0, "termijn-aantal", "aantal")]
    [InlineData(-1, "termijn-aantal", "aantal")]
    [InlineData(int.MinValue, "termijn-aantal", "aantal")]
    [InlineData(int.MaxValue, "termijn-aantal", "aantal")]
    [InlineData(100_000, "termijn-buiten-kalender", "aantal")]
    public void Bereken_ImpossibleNumber_IsRefusedInEveryDirection(int aantal, string code, string veld)
    {
        foreach (var richting in Enum.GetValues<Richting>())
        {
            var uitkomst = Termijnrekening.Bereken(Vraag("2026-03-17T09:30", aantal, Eenheid.Dag, Regime.Atw, richting));

            uitkomst.Weigering!.Code.ShouldBe(code);
            uitkomst.Weigering.Veld.ShouldBe(veld);
        }
    }

    [Fact]
    public void Bereken_LargestNumberOfEachUnit_IsRefusedAndNeverOverflows()
    {
        foreach (var eenheid in Enum.GetValues<Eenheid>())
        {
            foreach (var richting in Enum.GetValues<Richting>())
            {
                var vraag = Vraag("2026-03-17T09:30", Termijnrekening.HoogsteAantal(eenheid), eenheid, Regime.Atw, richting);

                var uitkomst = Termijnrekening.Bereken(vraag);

                uitkomst.Weigering!.Code.ShouldBe("termijn-buiten-kalender");
            }
        }
    }

    [Theory]
    [InlineData("1899-12-31T00:00")]
    [InlineData("2201-01-01T00:00")]
    public void Bereken_EventOutsideTheCalendar_IsRefused(string begin)
    {
        var uitkomst = Termijnrekening.Bereken(Vraag(begin, 1, Eenheid.Dag, Regime.Atw));

        uitkomst.Weigering!.Veld.ShouldBe("begin");
    }

    [Fact]
    public void Bereken_RollBeyondTheCalendar_IsRefused()
    {
        var slot = Enumerable.Range(1, 31).Select(dag => new LocalDate(2200, 12, dag)).ToList();
        var vraag = Vraag("2200-12-01T00:00", 1, Eenheid.Dag, Regime.Atw) with { Kalender = Kalender.Maak(slot, null).Waarde };

        var uitkomst = Termijnrekening.Bereken(vraag);

        uitkomst.Weigering!.Code.ShouldBe("termijn-buiten-kalender");
    }

    private static readonly Gen<LocalDate> Dag = Gen.Int[0, 41 * 365].Select(dagen => new LocalDate(2020, 1, 1).PlusDays(dagen));

    private static readonly Gen<Eenheid> Eenheden = Een(Enum.GetValues<Eenheid>());

    private static readonly Gen<Regime> Regimes = Een(Enum.GetValues<Regime>());

    private static readonly Gen<Termijnvraag> Vooruit =
        Gen.Select(Dag, Gen.Int[1, 120], Eenheden, Regimes, (dag, aantal, eenheid, regime) =>
            new Termijnvraag(dag, new LocalTime(12, 0), aantal, eenheid, Richting.Vooruit, regime));

    [Fact]
    public void Bereken_RegimeThatRolls_NeverEndsOnADayOfRestNorEarlierThanCounted()
    {
        var korteVragen = Gen.Select(
            Dag, Een((Eenheid.Dag, 90), (Eenheid.Week, 12), (Eenheid.Maand, 3)), Gen.Int[0, 89],
            Een(Regime.Atw, Regime.Verordening1182), (dag, soort, keuze, regime) =>
                new Termijnvraag(dag, null, (keuze % soort.Item2) + 1, soort.Item1, Richting.Vooruit, regime));

        korteVragen.Sample(vraag =>
        {
            var antwoord = Termijnrekening.Bereken(vraag).Waarde;
            return Kalender.Nederlands.IsWerkdag(antwoord.LaatsteDag) && antwoord.LaatsteDag >= antwoord.RuweLaatsteDag;
        });
    }

    [Fact]
    public void Bereken_BeginOneDayLater_NeverEndsEarlier() => Vooruit.Sample(vraag =>
    {
        var eerder = Termijnrekening.Bereken(vraag).Waarde;
        var later = Termijnrekening.Bereken(vraag with { Dag = vraag.Dag.PlusDays(1) }).Waarde;
        return later.EindMoment.ToInstant() >= eerder.EindMoment.ToInstant() && later.LaatsteDag >= eerder.LaatsteDag;
    });

    [Fact]
    public void Bereken_SameQuestion_GivesTheSameAnswer() => Vooruit.Sample(vraag =>
    {
        var eerste = Termijnrekening.Bereken(vraag).Waarde;
        var tweede = Termijnrekening.Bereken(vraag with { }).Waarde;
        return tweede with { Onderbouwing = eerste.Onderbouwing } == eerste
            && tweede.Onderbouwing.SequenceEqual(eerste.Onderbouwing);
    });

    [Fact]
    public void Bereken_EveryTerm_SaysWhyAndClosesBeforeTheFirstDayAfter() => Vooruit.Sample(vraag =>
    {
        var antwoord = Termijnrekening.Bereken(vraag).Waarde;
        return antwoord.Onderbouwing.Count > 0
            && antwoord.EersteDagErna == antwoord.LaatsteDag.PlusDays(1)
            && antwoord.EindMoment.ToInstant() <= Nederland.BeginVan(antwoord.EersteDagErna);
    });

    private static Gen<T> Een<T>(params T[] keuzes) => Gen.Int[0, keuzes.Length - 1].Select(i => keuzes[i]);

    private static Termijnantwoord Bereken(
        string begin, int aantal, Eenheid eenheid, Regime regime, Richting richting = Richting.Vooruit) =>
        Termijnrekening.Bereken(Vraag(begin, aantal, eenheid, regime, richting)).Waarde;

    private static Termijnvraag Vraag(
        string begin, int aantal, Eenheid eenheid, Regime regime, Richting richting = Richting.Vooruit)
    {
        var lokaal = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(begin).Value;
        return new Termijnvraag(lokaal.Date, lokaal.TimeOfDay, aantal, eenheid, richting, regime);
    }

    private static string Moment(Termijnantwoord antwoord) =>
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<m>").Format(antwoord.EindMoment);
}
