using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Tests.Termijnen;

public class KalenderTests
{
    private static readonly LocalDate TweedePaasdag = new(2026, 4, 6);
    private static readonly LocalDate Zaterdag = new(2026, 4, 11);

    // Carnaval, Christmas Eve and New Year's Eve are ordinary days.
    [Theory]
    [InlineData(2026, 2, 16)]
    [InlineData(2026, 12, 24)]
    [InlineData(2026, 12, 31)]
    public void IsWerkdag_CustomaryDayOff_IsAWorkingDay(int jaar, int maand, int dag)
    {
        var werkdag = Kalender.Nederlands.IsWerkdag(new LocalDate(jaar, maand, dag));

        werkdag.ShouldBeTrue();
    }

    [Fact]
    public void Maak_OwnHolidays_ReplaceTheBuiltInOnes()
    {
        var woensdag = new LocalDate(2026, 4, 8);

        var kalender = Kalender.Maak([woensdag], null).Waarde;

        kalender.IsWerkdag(woensdag).ShouldBeFalse();
        kalender.IsWerkdag(TweedePaasdag).ShouldBeTrue();
        kalender.Rustdag(Zaterdag).ShouldBe("zaterdag");
    }

    [Fact]
    public void Maak_NoOwnHolidays_KeepsTheBuiltInOnes()
    {
        var kalender = Kalender.Maak(null, null).Waarde;

        kalender.Rustdag(TweedePaasdag).ShouldBe("tweede paasdag");
    }

    [Fact]
    public void Maak_WorkingDayInAWeekend_IsAWorkingDay()
    {
        var kalender = Kalender.Maak(null, [Zaterdag]).Waarde;

        kalender.IsWerkdag(Zaterdag).ShouldBeTrue();
        kalender.IsWerkdag(Zaterdag.PlusDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void Maak_SameDateInBothLists_IsRefused()
    {
        var uitkomst = Kalender.Maak([TweedePaasdag, Zaterdag], [Zaterdag]);

        uitkomst.Weigering!.Code.ShouldBe("feestdag-en-werkdag");
        uitkomst.Weigering.Tekst.ShouldContain("11 april 2026");
    }
}
