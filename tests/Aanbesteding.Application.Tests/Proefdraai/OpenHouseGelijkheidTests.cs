using System.Text.Json.Nodes;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Application.Tests.Proefdraai;

/// <summary>Whoever changes a decision behind the back of the portal is found by the proof of equal admission.</summary>
[OpDatabase]
public sealed class OpenHouseGelijkheidTests
{
    [Fact]
    public async Task Lees_DecisionTurnedInTheDatabase_NamesTheAanbiederAndTheCode()
    {
        await using var huis = await Proefhuis.Bouw();
        var uitslag = await huis.SpeelOpenHouse(Bronbestanden.Zhz, 12);
        var aanvragen = await huis.Met<AanbestedingDbContext, List<Toelatingsaanvraag>>(db => db.Aanvragen.AsNoTracking().Where(a => a.Ondertekening == null).ToListAsync());
        var geweigerd = aanvragen.First(a => a.Besluit is { Toegelaten.Count: 0 });
        var toegelaten = aanvragen.First(a => a.Besluit is { Toegelaten.Count: > 0 });

        await Verdraai(huis, geweigerd, toelaten: true);
        await Verdraai(huis, toegelaten, toelaten: false);
        var verslag = await huis.Met<IServiceProvider, Gelijkheidsverslag>(async d =>
            await d.GetRequiredService<Gelijkheidslezer>().Lees((await d.GetRequiredService<OpenHouselezer>().Lees(uitslag.Id))!));

        verslag.Ongelijk.Where(o => o.Zaak == geweigerd.Id).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            o => o.Code.ShouldBe("toegelaten-zonder-te-voldoen"), o => o.Aanbieder.ShouldBe(geweigerd.Naam), o => o.Categorie.ShouldBe(geweigerd.Categorieen[0]));
        verslag.Ongelijk.Where(o => o.Zaak == toegelaten.Id).Select(o => o.Code).ShouldBe(["geweigerd-terwijl-voldaan", "geen-herstelkans"], ignoreOrder: true);
        verslag.Ongelijk.ShouldAllBe(o => o.Zaak == geweigerd.Id || o.Zaak == toegelaten.Id);
    }

    /// <summary>Changes one word of the decision in its row, and nothing else.</summary>
    private static Task<int> Verdraai(Proefhuis huis, Toelatingsaanvraag aanvraag, bool toelaten) => huis.Met<AanbestedingDbContext, int>(db =>
    {
        var besluit = JsonNode.Parse(Json.Schrijf(aanvraag.Besluit))!;
        besluit["categorieen"]![0]!["toegelaten"] = toelaten;
        return db.Database.ExecuteSqlAsync($"""UPDATE "Aanvragen" SET "Besluit" = {besluit.ToJsonString(Json.Opties)} WHERE "Id" = {aanvraag.Id}""");
    });
}
