using System.Text.RegularExpressions;
using Aanbesteding.Domain.Termijnen;
using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Domain.Tests.Termijnen;

/// <summary>The calendar proved: the worked dates with their articles, every year, both changes of the clock, and the reasoning replayed.</summary>
public sealed partial class KalenderbewijsTests
{
    private const string Lid1 = "Algemene termijnenwet art. 1 lid 1";

    [Theory]
    [InlineData("2020-10-12", "maandag 12 oktober 2020", "zondag 1 november 2020", "maandag 2 november 2020", "1 november 2020 is zondag; de termijn loopt door tot en met 2 november 2020.")]
    [InlineData("2026-03-13", "vrijdag 13 maart 2026", "donderdag 2 april 2026", "donderdag 2 april 2026", "2 april 2026 is een werkdag; de termijn loopt tot en met die dag.")]
    [InlineData("2026-03-17", "dinsdag 17 maart 2026", "maandag 6 april 2026", "dinsdag 7 april 2026", "6 april 2026 is tweede paasdag; de termijn loopt door tot en met 7 april 2026.")]
    [InlineData("2026-04-07", "dinsdag 7 april 2026", "maandag 27 april 2026", "dinsdag 28 april 2026", "27 april 2026 is Koningsdag; de termijn loopt door tot en met 28 april 2026.")]
    [InlineData("2026-04-15", "woensdag 15 april 2026", "dinsdag 5 mei 2026", "woensdag 6 mei 2026", "5 mei 2026 is Bevrijdingsdag; de termijn loopt door tot en met 6 mei 2026.")]
    [InlineData("2026-04-24", "vrijdag 24 april 2026", "donderdag 14 mei 2026", "maandag 18 mei 2026", "14 mei 2026 is Hemelvaartsdag, 15 mei 2026 is een met een feestdag gelijkgestelde dag, 16 mei 2026 is zaterdag en 17 mei 2026 is zondag; de termijn loopt door tot en met 18 mei 2026.")]
    [InlineData("2026-06-15", "maandag 15 juni 2026", "zondag 5 juli 2026", "maandag 6 juli 2026", "5 juli 2026 is zondag; de termijn loopt door tot en met 6 juli 2026.")]
    [InlineData("2027-04-15", "donderdag 15 april 2027", "woensdag 5 mei 2027", "maandag 10 mei 2027", "5 mei 2027 is Bevrijdingsdag, 6 mei 2027 is Hemelvaartsdag, 7 mei 2027 is een met een feestdag gelijkgestelde dag, 8 mei 2027 is zaterdag en 9 mei 2027 is zondag; de termijn loopt door tot en met 10 mei 2027.")]
    public void Bereken_WorkedStandstill_HasTheWeekdaysAndTheArticle(string begin, string verzonden, string ruw, string laatste, string waarom)
    {
        var antwoord = Bereken(begin, 20, Eenheid.Dag, Regime.Atw);

        Datumtekst.DatumMetWeekdag(Dag(begin)).ShouldBe(verzonden);
        Datumtekst.DatumMetWeekdag(antwoord.RuweLaatsteDag).ShouldBe(ruw);
        Datumtekst.DatumMetWeekdag(antwoord.LaatsteDag).ShouldBe(laatste);
        antwoord.Onderbouwing.ShouldBe([new Onderbouwing("atw-1-1", Lid1, waarom)]);
    }

    [Theory]
    [InlineData("2026-05-15", 10, Eenheid.Dag, Regime.Atw, Richting.Terug, "dinsdag 5 mei 2026", "Algemene termijnenwet art. 1 lid 2")]
    [InlineData("2026-06-01", 10, Eenheid.Dag, Regime.Atw, Richting.Terug, "vrijdag 22 mei 2026", "Algemene termijnenwet art. 1 lid 2")]
    [InlineData("2026-11-20", 6, Eenheid.Week, Regime.Contractueel, Richting.Vooruit, "vrijdag 1 januari 2027", "Termijn uit de documenten")]
    [InlineData("2026-11-20", 6, Eenheid.Week, Regime.Atw, Richting.Vooruit, "maandag 4 januari 2027", Lid1)]
    [InlineData("2026-12-01", 30, Eenheid.Dag, Regime.Verordening1182, Richting.Vooruit, "donderdag 31 december 2026", "Verordening (EEG, Euratom) nr. 1182/71 art. 3 lid 4")]
    public void Bereken_OtherWorkedDates_HaveTheirArticle(string begin, int aantal, Eenheid eenheid, Regime regime, Richting richting, string laatste, string artikel)
    {
        var antwoord = Bereken(begin, aantal, eenheid, regime, richting);

        Datumtekst.DatumMetWeekdag(antwoord.LaatsteDag).ShouldBe(laatste);
        antwoord.Onderbouwing.Single().Artikel.ShouldBe(artikel);
    }

    // The whole last day counts, so the end is the midnight after it, with the offset of that night; the length in real
    // hours shows the hour that went or came.
    [Theory]
    [InlineData("2026-03-28", 1, "2026-03-29T22:00:00Z", 23)]
    [InlineData("2026-03-17", 25, "2026-04-11T22:00:00Z", 599)]
    [InlineData("2026-03-17", 50, "2026-05-06T22:00:00Z", 1199)]
    [InlineData("2026-03-17", 400, "2027-04-21T22:00:00Z", 9599)]
    [InlineData("2026-10-24", 1, "2026-10-25T23:00:00Z", 25)]
    [InlineData("2026-10-12", 25, "2026-11-06T23:00:00Z", 601)]
    [InlineData("2026-10-12", 50, "2026-12-01T23:00:00Z", 1201)]
    [InlineData("2026-10-12", 400, "2027-11-16T23:00:00Z", 9601)]
    public void Bereken_DaysOverAChangeOfTheClock_EndAtTheExactInstant(string begin, int aantal, string einde, int uren)
    {
        var antwoord = Bereken(begin, aantal, Eenheid.Dag, Regime.Geen);

        InstantPattern.ExtendedIso.Format(antwoord.EindMoment.ToInstant()).ShouldBe(einde);
        (antwoord.EindMoment.ToInstant() - Nederland.BeginVan(Dag(begin).PlusDays(1))).ShouldBe(Duration.FromHours(uren));
    }

    [Theory]
    [InlineData(2026, 3, 29)]
    [InlineData(2026, 10, 25)]
    [InlineData(2027, 3, 28)]
    [InlineData(2027, 10, 31)]
    public void Zone_SwitchDays_AreThoseOfTheCalendar(int jaar, int maand, int dag)
    {
        var wisseldag = new LocalDate(jaar, maand, dag);

        var lengte = Nederland.BeginVan(wisseldag.PlusDays(1)) - Nederland.BeginVan(wisseldag);

        lengte.ShouldBe(Duration.FromHours(maand == 3 ? 23 : 25));
        Nederland.Ogenblik(wisseldag + new LocalTime(2, 30)).Aanvaard.ShouldBeFalse();
    }

    [Fact]
    public void Zone_SeventyTwoHoursOnTheWall_AreSeventyOneRealHours()
    {
        var (van, tot) = (new LocalDateTime(2026, 3, 27, 12, 0), new LocalDateTime(2026, 3, 30, 12, 0));

        (Nederland.Ogenblik(tot).Waarde - Nederland.Ogenblik(van).Waarde).ShouldBe(Duration.FromHours(71));
    }

    public static TheoryData<int> Jaren => [.. Enumerable.Range(2020, 41)];

    [Theory]
    [MemberData(nameof(Jaren))]
    public void Van_EveryYear_IsExactlyTheListOfTheAct(int jaar)
    {
        var pasen = Gauss(jaar);
        var koningsdag = new LocalDate(jaar, 4, 27);
        List<LocalDate> verwacht =
        [
            new(jaar, 1, 1), pasen.PlusDays(-2), pasen.PlusDays(1), koningsdag.DayOfWeek == IsoDayOfWeek.Sunday ? new(jaar, 4, 26) : koningsdag,
            new(jaar, 5, 5), pasen.PlusDays(39), pasen.PlusDays(50), new(jaar, 12, 25), new(jaar, 12, 26),
            .. Feestdagen.Gelijkgesteld.Select(g => g.Datum).Where(d => d.Year == jaar),
        ];

        Feestdagen.Van(jaar).Select(f => f.Datum).ShouldBe(verwacht.Distinct().Order());
    }

    /// <summary>Whoever follows the steps, knowing only which days are days of rest, comes to the same last day.</summary>
    [Fact]
    public void Onderbouwing_Replayed_GivesTheSameDate() => Vragen.Sample(vraag =>
    {
        var antwoord = Termijnrekening.Bereken(vraag).Waarde;
        var dag = antwoord.RuweLaatsteDag;
        foreach (var stap in antwoord.Onderbouwing)
        {
            var genoemd = Datums().Matches(stap.Toelichting).Select(m => Lees(m.Value)).ToList();
            switch (stap.Regel)
            {
                case "atw-1-1" or "1182-3-4" when vraag.Richting is Richting.Vooruit:
                    if (genoemd[0] != dag || genoemd.Zip(genoemd.Skip(1)).Any(p => p.First.PlusDays(1) != p.Second) || genoemd.SkipLast(1).Any(Kalender.Nederlands.IsWerkdag))
                        return false;
                    dag = genoemd[^1];
                    break;
                case "atw-2" or "1182-3-5":
                    if (genoemd[0] != vraag.Dag.PlusDays(1) || genoemd[1] != dag || Werkdagen(genoemd[0], genoemd[1]) >= 2 || Werkdagen(genoemd[0], genoemd[2]) != 2)
                        return false;
                    dag = genoemd[2];
                    break;
                default:
                    if (genoemd[^1] != dag)
                        return false;
                    break;
            }
        }

        return dag == antwoord.LaatsteDag;
    });

    private static readonly Gen<Termijnvraag> Vragen = Gen.Select(
        Gen.Int[0, 41 * 365], Gen.Int[1, 400], Een(Eenheid.Dag, Eenheid.Werkdag, Eenheid.Week, Eenheid.Maand, Eenheid.Jaar),
        Een(Richting.Vooruit, Richting.Vooruit, Richting.Vooruit, Richting.Terug), Een(Enum.GetValues<Regime>()), Gen.Bool,
        (dag, aantal, eenheid, richting, regime, kort) => new Termijnvraag(
            new LocalDate(2020, 1, 1).PlusDays(dag), null, kort ? 1 + (aantal % 4) : eenheid is Eenheid.Jaar ? 1 + (aantal % 50) : aantal, eenheid, richting, regime));

    private static Gen<T> Een<T>(params T[] keuzes) => Gen.Int[0, keuzes.Length - 1].Select(i => keuzes[i]);

    private static int Werkdagen(LocalDate van, LocalDate tot) =>
        Enumerable.Range(0, Period.DaysBetween(van, tot) + 1).Count(n => Kalender.Nederlands.IsWerkdag(van.PlusDays(n)));

    /// <summary>Easter by the rule of Gauss for 1900-2099: another computation than the calendar uses.</summary>
    private static LocalDate Gauss(int jaar)
    {
        var d = ((19 * (jaar % 19)) + 24) % 30;
        var e = ((2 * (jaar % 4)) + (4 * (jaar % 7)) + (6 * d) + 5) % 7;
        if (d == 29 && e == 6)
            return new LocalDate(jaar, 4, 19);
        return d == 28 && e == 6 && jaar % 19 > 10 ? new LocalDate(jaar, 4, 18) : new LocalDate(jaar, 3, 22).PlusDays(d + e);
    }

    private static LocalDate Lees(string tekst)
    {
        var delen = tekst.Split(' ');
        var jaar = int.Parse(delen[2], System.Globalization.CultureInfo.InvariantCulture);
        var maand = Enumerable.Range(1, 12).Single(m => Datumtekst.Maand(new LocalDate(jaar, m, 1)).StartsWith(delen[1], StringComparison.Ordinal));
        return new LocalDate(jaar, maand, int.Parse(delen[0], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Termijnantwoord Bereken(string begin, int aantal, Eenheid eenheid, Regime regime, Richting richting = Richting.Vooruit) =>
        Termijnrekening.Bereken(new Termijnvraag(Dag(begin), null, aantal, eenheid, richting, regime)).Waarde;

    private static LocalDate Dag(string tekst) => LocalDatePattern.Iso.Parse(tekst).Value;

    [GeneratedRegex(@"\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}", RegexOptions.None, 1000)]
    private static partial Regex Datums();
}
