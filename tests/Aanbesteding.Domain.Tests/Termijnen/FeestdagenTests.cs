using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Tests.Termijnen;

public class FeestdagenTests
{
    [Fact]
    public void Van_2026_IsTheCalendarOfTheAct()
    {
        string[] verwacht =
        [
            "donderdag 1 januari 2026: Nieuwjaarsdag",
            "vrijdag 2 januari 2026: een met een feestdag gelijkgestelde dag",
            "vrijdag 3 april 2026: Goede Vrijdag",
            "maandag 6 april 2026: tweede paasdag",
            "maandag 27 april 2026: Koningsdag",
            "dinsdag 5 mei 2026: Bevrijdingsdag",
            "donderdag 14 mei 2026: Hemelvaartsdag",
            "vrijdag 15 mei 2026: een met een feestdag gelijkgestelde dag",
            "maandag 25 mei 2026: tweede pinksterdag",
            "vrijdag 25 december 2026: eerste kerstdag",
            "zaterdag 26 december 2026: tweede kerstdag",
        ];

        var dagen = Feestdagen.Van(2026);

        dagen.Select(Tekst).ShouldBe(verwacht);
    }

    [Fact]
    public void Van_2027_IsTheCalendarOfTheAct()
    {
        string[] verwacht =
        [
            "vrijdag 1 januari 2027: Nieuwjaarsdag",
            "vrijdag 26 maart 2027: Goede Vrijdag",
            "maandag 29 maart 2027: tweede paasdag",
            "dinsdag 27 april 2027: Koningsdag",
            "woensdag 5 mei 2027: Bevrijdingsdag",
            "donderdag 6 mei 2027: Hemelvaartsdag",
            "vrijdag 7 mei 2027: een met een feestdag gelijkgestelde dag",
            "maandag 17 mei 2027: tweede pinksterdag",
            "zaterdag 25 december 2027: eerste kerstdag",
            "zondag 26 december 2027: tweede kerstdag",
        ];

        var dagen = Feestdagen.Van(2027);

        dagen.Select(Tekst).ShouldBe(verwacht);
    }

    // Easter Sundays as the churches publish them, among them the earliest and the latest that can occur.
    [Theory]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2019, 4, 21)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2028, 4, 16)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    public void Van_KnownEaster_PlacesTheMovableDaysAroundIt(int jaar, int maand, int dag)
    {
        var pasen = new LocalDate(jaar, maand, dag);

        var dagen = Feestdagen.Van(jaar);

        Dag(dagen, "Goede Vrijdag").ShouldBe(pasen.PlusDays(-2));
        Dag(dagen, "tweede paasdag").ShouldBe(pasen.PlusDays(1));
        Dag(dagen, "Hemelvaartsdag").ShouldBe(pasen.PlusDays(39));
        Dag(dagen, "tweede pinksterdag").ShouldBe(pasen.PlusDays(50));
    }

    public static TheoryData<int> Jaren => [.. Enumerable.Range(2020, 41)];

    [Theory]
    [MemberData(nameof(Jaren))]
    public void Van_EveryYear_HasItsHolidaysOnTheRightWeekdays(int jaar)
    {
        var dagen = Feestdagen.Van(jaar);

        Dag(dagen, "Nieuwjaarsdag").ShouldBe(new LocalDate(jaar, 1, 1));
        Dag(dagen, "Goede Vrijdag").DayOfWeek.ShouldBe(IsoDayOfWeek.Friday);
        Dag(dagen, "tweede paasdag").DayOfWeek.ShouldBe(IsoDayOfWeek.Monday);
        Dag(dagen, "Koningsdag").DayOfWeek.ShouldNotBe(IsoDayOfWeek.Sunday);
        Dag(dagen, "Bevrijdingsdag").ShouldBe(new LocalDate(jaar, 5, 5));
        Dag(dagen, "Hemelvaartsdag").DayOfWeek.ShouldBe(IsoDayOfWeek.Thursday);
        Dag(dagen, "tweede pinksterdag").DayOfWeek.ShouldBe(IsoDayOfWeek.Monday);
        Dag(dagen, "eerste kerstdag").ShouldBe(new LocalDate(jaar, 12, 25));
        Dag(dagen, "tweede kerstdag").ShouldBe(new LocalDate(jaar, 12, 26));
    }

    [Theory]
    [InlineData(2025, 26)]
    [InlineData(2026, 27)]
    [InlineData(2031, 26)]
    public void Van_KoningsdagOnSunday_IsKeptOnTheDayBefore(int jaar, int dag)
    {
        var koningsdag = Dag(Feestdagen.Van(jaar), "Koningsdag");

        koningsdag.ShouldBe(new LocalDate(jaar, 4, dag));
    }

    [Fact]
    public void Van_TwoHolidaysOnOneDay_AreOneDayWithBothNames()
    {
        var vijfMei = Feestdagen.Van(2016).Single(dag => dag.Datum == new LocalDate(2016, 5, 5));

        vijfMei.Naam.ShouldBe("Bevrijdingsdag en Hemelvaartsdag");
    }

    [Fact]
    public void Gelijkgesteld_EveryRow_NamesItsDecreeAndIsAnOrdinaryWeekdayOtherwise()
    {
        var rijen = Feestdagen.Gelijkgesteld;

        rijen.ShouldAllBe(rij => rij.Datum.DayOfWeek <= IsoDayOfWeek.Friday && rij.Datum >= rij.GeldigVanaf);
        rijen.ShouldAllBe(rij => rij.Bron.Contains(Datumtekst.Datum(rij.Datum), StringComparison.Ordinal));
        rijen.Where(rij => rij.Datum.Year >= 2026).Select(rij => rij.Datum).ShouldBe(
        [
            new LocalDate(2026, 1, 2), new LocalDate(2026, 5, 15), new LocalDate(2027, 5, 7),
            new LocalDate(2028, 4, 28), new LocalDate(2028, 5, 26),
        ]);
    }

    private static LocalDate Dag(IEnumerable<Feestdag> dagen, string naam) =>
        dagen.Single(dag => dag.Naam.Contains(naam, StringComparison.Ordinal)).Datum;

    private static string Tekst(Feestdag dag) => $"{Datumtekst.DatumMetWeekdag(dag.Datum)}: {dag.Naam}";
}
