using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Tests.Termijnen;

public class NederlandTests
{
    [Theory]
    [InlineData(2026, 6, 15, 10)]
    [InlineData(2026, 12, 15, 11)]
    public void Ogenblik_Noon_FollowsTheSeason(int jaar, int maand, int dag, int uurUtc)
    {
        var uitkomst = Nederland.Ogenblik(new LocalDateTime(jaar, maand, dag, 12, 0));

        uitkomst.Waarde.ShouldBe(Instant.FromUtc(jaar, maand, dag, uurUtc, 0));
        Nederland.Lokaal(uitkomst.Waarde).ShouldBe(new LocalDateTime(jaar, maand, dag, 12, 0));
    }

    [Theory]
    [InlineData(2026, 3, 29, "tijdstip-bestaat-niet")]
    [InlineData(2027, 3, 28, "tijdstip-bestaat-niet")]
    [InlineData(2026, 10, 25, "tijdstip-dubbel")]
    [InlineData(2027, 10, 31, "tijdstip-dubbel")]
    public void Ogenblik_BetweenTwoAndThreeOnASwitchDay_IsRefused(int jaar, int maand, int dag, string code)
    {
        var uitkomst = Nederland.Ogenblik(new LocalDateTime(jaar, maand, dag, 2, 30));

        uitkomst.Weigering!.Code.ShouldBe(code);
        uitkomst.Weigering.Veld.ShouldBe("begin");
    }

    [Theory]
    [InlineData(2026, 3, 29, 1, 59)]
    [InlineData(2026, 3, 29, 3, 0)]
    [InlineData(2026, 10, 25, 1, 59)]
    [InlineData(2026, 10, 25, 3, 0)]
    public void Ogenblik_JustOutsideTheSwitchedHour_IsAccepted(int jaar, int maand, int dag, int uur, int minuut)
    {
        var uitkomst = Nederland.Ogenblik(new LocalDateTime(jaar, maand, dag, uur, minuut));

        uitkomst.Aanvaard.ShouldBeTrue();
    }

    [Fact]
    public void Dag_JustBeforeMidnightUtc_IsAlreadyTheNextDayHere()
    {
        var dag = Nederland.Dag(Instant.FromUtc(2026, 6, 14, 22, 0));

        dag.ShouldBe(new LocalDate(2026, 6, 15));
        Nederland.BeginVan(dag).ShouldBe(Instant.FromUtc(2026, 6, 14, 22, 0));
    }
}
