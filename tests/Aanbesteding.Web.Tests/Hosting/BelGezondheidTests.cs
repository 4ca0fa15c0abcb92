using System.Net;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Termijnen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Aanbesteding.Web.Tests.Hosting;

/// <summary>What <c>/health</c> and the page of the bell say of a bell that is late.</summary>
public class BelGezondheidTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private const string Adres = "/beheer/bel";

    private Belronde Ronde => portaal.Services.GetRequiredService<Belronde>();

    [Fact]
    public async Task Health_EenMomentKanNietWordenGeluid_WordtRoodEnNaHerstelWeerGroen()
    {
        var (verloop, _) = await portaal.Gespeeld("aanmelden");
        var sluiting = (await verloop.Lees()).VolgendMoment!.Value;
        portaal.Klok.Reset(sluiting - Duration.FromMinutes(1));
        await Ronde.Luid();
        var heel = (await verloop.Lees()).WerkstroomHash;
        await Pin(verloop.Id, "weg");

        portaal.Klok.Reset(sluiting + Duration.FromMinutes(1));
        await Ronde.Luid();
        var eenMinuut = await Gezond();
        portaal.Klok.Advance(Duration.FromSeconds(1));
        var later = await Gezond();
        var rood = await (await portaal.Aangemeld("beheerder-1")).Bekijk(Adres);
        await Pin(verloop.Id, heel);
        portaal.Klok.Advance(Belronde.Pacht);
        await Ronde.Luid();
        var hersteld = await Gezond();
        var groen = await (await portaal.Aangemeld("auditor-1")).Bekijk(Adres);

        eenMinuut.ShouldBe((HttpStatusCode.OK, "Healthy"));
        later.ShouldBe((HttpStatusCode.ServiceUnavailable, "Unhealthy"));
        rood.Html.ShouldContain("De bel is te laat");
        rood.Html.ShouldContain($"slt-{verloop.Id:N}");
        rood.Html.ShouldContain("61 seconden");
        hersteld.ShouldBe((HttpStatusCode.OK, "Healthy"));
        groen.Html.ShouldContain("De bel is op tijd");
        groen.Html.ShouldContain("Het laatst geluid");
    }

    [Fact]
    public async Task Health_DatabaseLeestNiet_IsRoodZonderTeZeggenWaarom()
    {
        await using var ander = new Spelportaal();
        await Voer(ander, "ALTER TABLE \"Procedures\" RENAME TO \"Weg\"");

        var antwoord = await Gezond(ander);

        antwoord.ShouldBe((HttpStatusCode.ServiceUnavailable, "Unhealthy"));
    }

    [Theory]
    [InlineData("inkoper-1")]
    [InlineData("jurist-1")]
    [InlineData("aanbieder-1")]
    public async Task Pagina_AndereRol_IsVerboden(string persoon)
    {
        var browser = await portaal.Aangemeld(persoon);

        var pagina = await browser.Bekijk(Adres);

        pagina.Status.ShouldBe(HttpStatusCode.Forbidden);
        pagina.Html.ShouldNotContain("href=\"/beheer/bel\"");
    }

    private static async Task Voer(Spelportaal portaal, string sql)
    {
        await using var scope = portaal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Database.ExecuteSqlRawAsync(sql);
    }

    private async Task Pin(Guid procedure, string hash)
    {
        await using var scope = portaal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Procedures.Where(p => p.Id == procedure)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.WerkstroomHash, hash));
    }

    private async Task<(HttpStatusCode Status, string Tekst)> Gezond(Spelportaal? waar = null)
    {
        using var bezoeker = (waar ?? portaal).Bezoeker();
        var antwoord = await bezoeker.GetAsync("/health");
        return (antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync());
    }
}
