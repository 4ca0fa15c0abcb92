namespace Aanbesteding.Web.Tests.Api;

public class SltVerloopTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task TotEnMet_Afgerond_ThreeContractsAreClosed()
    {
        var verloop = await SltVerloop.Begin(portaal.Services);

        await verloop.TotEnMet("afgerond");

        var procedure = await verloop.Lees();
        procedure.Overeenkomsten.Where(o => o.Gesloten).Select(o => (o.Perceel, o.Partij)).ShouldBe([(1, "partij-1"), (2, "partij-2"), (3, "partij-3")]);
        procedure.Rondes.Select(r => r.Taak).ShouldBe(["nadere-selectie", "beoordelen"]);
    }

    [Fact]
    public async Task TotEnMet_NoGo_TheProcedureStops()
    {
        var verloop = await SltVerloop.Begin(portaal.Services, deelnames: SltVerloop.ZonderNadereSelectie);

        await verloop.Kies("poort-selectie", "no-go").TotEnMet("ingetrokken");

        var procedure = await verloop.Lees();
        procedure.Rondes.ShouldBeEmpty();
        procedure.Intrekking.ShouldNotBeNull().Bekendgemaakt.ShouldNotBeNull();
    }
}
