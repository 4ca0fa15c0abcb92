using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Tests.Proefdraai;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Tests.Procedures;

/// <summary>Lists come in one order, whatever the database makes of capitals and of what is not there.</summary>
[OpDatabase]
public sealed class VolgordeTests
{
    private static readonly Actor Inkoper = new("inkoper-1", Rol.Inkoper);

    [Fact]
    public async Task Lijst_SomePublished_PutsTheOthersLastByCodePoint()
    {
        await using var huis = await Huis("b-2027", "a-2027", "B-2027", "é-2027");
        await huis.Met<AanbestedingDbContext, int>(async db =>
        {
            db.Entry(await db.Procedures.SingleAsync(p => p.Kenmerk == "b-2027")).Property(p => p.Gepubliceerd).CurrentValue = huis.Klok.GetCurrentInstant();
            return await db.SaveChangesAsync();
        });

        var lijst = await huis.Met<Procedurelezer, IReadOnlyList<Procedureregel>>(lezer => lezer.Lijst(alleenOpenbaar: false));

        lijst.Select(p => p.Kenmerk).ShouldBe(["b-2027", "B-2027", "a-2027", "é-2027"]);
    }

    [Fact]
    public async Task Werkstroomlijst_Capitals_GoByCodePoint()
    {
        await using var huis = await Huis("b-2027", "a-2027", "B-2027", "é-2027");

        var lijst = await huis.Met<Werkstroomlezer, IReadOnlyList<Werkstroomregel>>(lezer => lezer.Lijst());

        lijst.ShouldHaveSingleItem().Zaken.Select(p => p.Kenmerk).ShouldBe(["B-2027", "a-2027", "b-2027", "é-2027"]);
    }

    [Fact]
    public async Task Werkstroomlijst_OpenHouse_StandsUnderBothItsDefinitions()
    {
        await using var huis = await Huis("a-2027");
        var wonen = Bronbestanden.Wonen;
        (await huis.Deur.Stuur(Inkoper, new MaakToelatingssysteem(wonen.Inrichting, wonen.Tekst, Bronbestanden.OpenHouseBpmn, Bronbestanden.ToelatingBpmn))).Aanvaard.ShouldBeTrue();

        var lijst = await huis.Met<Werkstroomlezer, IReadOnlyList<Werkstroomregel>>(lezer => lezer.Lijst());

        lijst.Count.ShouldBe(3);
        lijst.Count(regel => regel.Zaken.Any(zaak => zaak.OpenHouse && zaak.Kenmerk == wonen.Inrichting.Kenmerk)).ShouldBe(2);
    }

    private static async Task<Proefhuis> Huis(params string[] kenmerken)
    {
        var huis = await Proefhuis.Bouw();
        huis.Klok.Zet(Instant.FromUtc(2026, 3, 2, 8, 0));
        foreach (var kenmerk in kenmerken)
            (await huis.Deur.Stuur(Inkoper, new MaakProcedure(Bronbestanden.Slt.Inrichting with { Kenmerk = kenmerk }, Bronbestanden.Slt.Tekst, Bronbestanden.Bpmn, ["b-1", "b-2"]))).Aanvaard.ShouldBeTrue();
        return huis;
    }
}
