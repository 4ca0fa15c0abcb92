using Aanbesteding.Web.Hosting;
using NodaTime;
using NodaTime.Testing;

namespace Aanbesteding.Web.Tests.Hosting;

public sealed class VerzetbareKlokTests : IDisposable
{
    private readonly FakeClock _systeem = new(Instant.FromUtc(2027, 1, 4, 8, 0));
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("klok-");

    private string Bestand => Path.Combine(_map.FullName, "klok.json");

    public void Dispose() => _map.Delete(recursive: true);

    [Fact]
    public void VerzetNaar_LaterMoment_ContinuesFromThere()
    {
        var klok = new VerzetbareKlok(_systeem, Bestand);
        var later = Instant.FromUtc(2027, 6, 15, 10, 0);

        var uitkomst = klok.VerzetNaar(later);
        _systeem.AdvanceMinutes(5);

        uitkomst.Aanvaard.ShouldBeTrue();
        klok.GetCurrentInstant().ShouldBe(later + Duration.FromMinutes(5));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void VerzetNaar_NowOrEarlier_IsRefusedAndChangesNothing(int seconden)
    {
        var klok = new VerzetbareKlok(_systeem, Bestand);
        var nu = klok.GetCurrentInstant();

        var uitkomst = klok.VerzetNaar(nu + Duration.FromSeconds(seconden));

        uitkomst.Weigering.ShouldNotBeNull().Code.ShouldBe("klok-alleen-vooruit");
        klok.GetCurrentInstant().ShouldBe(nu);
    }

    [Fact]
    public void VerzetNaar_ThenRestart_KeepsTheShift()
    {
        var later = Instant.FromUtc(2028, 2, 29, 23, 59, 59);
        new VerzetbareKlok(_systeem, Bestand).VerzetNaar(later);

        var herstart = new VerzetbareKlok(_systeem, Bestand);

        herstart.GetCurrentInstant().ShouldBe(later);
    }

    [Fact]
    public void VerzetNaar_Accepted_TellsTheListenersAfterwards()
    {
        var klok = new VerzetbareKlok(_systeem, Bestand);
        var later = _systeem.GetCurrentInstant() + Duration.FromHours(1);
        var gehoord = new List<Instant>();
        klok.Verzet += (_, _) => gehoord.Add(klok.GetCurrentInstant());

        klok.VerzetNaar(later);
        klok.VerzetNaar(later);

        gehoord.ShouldBe([later]);
    }
}
