using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Tests.Proefdraai;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Tests.Pipeline;

[OpDatabase]
public sealed class DeurTests
{
    private static readonly Actor Inkoper = new("inkoper-1", Rol.Inkoper);

    [Fact]
    public async Task Stuur_Accepted_SavesFactsEntryAndWorkListTogether()
    {
        await using var huis = await Proefhuis.Bouw();

        var id = await Maak(huis);

        (await huis.Laad(id)).Fase.ShouldBe("voorbereiding");
        (await Posten(huis, id)).ShouldHaveSingleItem().Geweigerd.ShouldBeNull();
        (await huis.Met<AanbestedingDbContext, List<Werkitem>>(db => db.Werkitems.ToListAsync())).ShouldHaveSingleItem().Taak.ShouldBe("selectiedocument-opstellen");
    }

    [Fact]
    public async Task Stuur_EntryCannotBeWritten_SavesNothingAtAll()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = await Maak(huis);
        await huis.Met<AanbestedingDbContext, int>(db => db.Database.ExecuteSqlRawAsync(db is PostgreSqlDbContext
            ? "CREATE FUNCTION vol() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'vol'; END $$; CREATE TRIGGER vol BEFORE INSERT ON \"Posten\" EXECUTE FUNCTION vol()"
            : "CREATE TRIGGER vol BEFORE INSERT ON Posten BEGIN SELECT RAISE(ABORT, 'vol'); END"));

        await Should.ThrowAsync<DbUpdateException>(() => huis.Deur.Stuur(Inkoper, Document(id, 1)));

        (await huis.Laad(id)).ShouldSatisfyAllConditions(p => p.Documenten.ShouldBeEmpty(), p => p.Versie.ShouldBe(1));
        (await huis.Met<AanbestedingDbContext, int>(db => db.VerwerkteOpdrachten.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Stuur_RefusedByTheDomain_LeavesTheFactsAndOneRefusal()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = await Maak(huis);

        var uitkomst = await huis.Deur.Stuur(Inkoper, new RondOpstellenAf(id));

        uitkomst.Weigering!.Code.ShouldBe("document-ontbreekt");
        (await huis.Laad(id)).Versie.ShouldBe(1);
        (await Posten(huis, id)).Select(p => p.Geweigerd).ShouldBe([null, "document-ontbreekt"]);
    }

    [Fact]
    public async Task Stuur_WrongRole_LeavesTheFactsAndOneRefusal()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = await Maak(huis);

        var uitkomst = await huis.Deur.Stuur(new Actor("jurist-1", Rol.Jurist), Document(id, 1));

        uitkomst.Weigering!.Code.ShouldBe("andere-rol");
        (await huis.Laad(id)).Documenten.ShouldBeEmpty();
        (await Posten(huis, id)).Select(p => p.Geweigerd).ShouldBe([null, "andere-rol"]);
    }

    [Fact]
    public async Task Stuur_SameIdTwice_PerformsOnceAndAnswersTwice()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = await Maak(huis);
        var opdracht = Document(id, 1) with { OpdrachtId = Guid.NewGuid() };

        var eerste = await huis.Deur.Stuur(Inkoper, opdracht);
        var tweede = await huis.Deur.Stuur(Inkoper, opdracht);

        Json.Schrijf(tweede.Waarde).ShouldBe(Json.Schrijf(eerste.Waarde));
        (await huis.Laad(id)).Documenten.Count.ShouldBe(1);
        (await Posten(huis, id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Stuur_SameIdAtTheSameTime_PerformsOnceAndAnswersAll()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = await Maak(huis);
        var opdracht = Document(id, 1) with { OpdrachtId = Guid.NewGuid() };

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => huis.Deur.Stuur(Inkoper, opdracht))));

        antwoorden.ShouldAllBe(a => a.Aanvaard && a.Waarde.Versie == 1);
        (await huis.Laad(id)).Documenten.Count.ShouldBe(1);
        (await Posten(huis, id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Stuur_CommandsAtTheSameTime_LosesNone()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = await Maak(huis);

        var antwoorden = await Task.WhenAll(Enumerable.Range(1, 6).Select(n => Task.Run(() => huis.Deur.Stuur(Inkoper, Document(id, n)))));

        antwoorden.ShouldAllBe(a => a.Aanvaard);
        (await huis.Laad(id)).ShouldSatisfyAllConditions(
            p => p.Documenten.Select(d => d.Versie).ShouldBe(Enumerable.Range(1, 6)),
            p => p.Documenten.Select(d => d.Titel).Distinct(StringComparer.Ordinal).Count().ShouldBe(6),
            p => p.Versie.ShouldBe(7));
        (await Posten(huis, id)).Select(p => p.Volgnummer).ShouldBe(Enumerable.Range(1, 7).Select(n => (long)n));
    }

    [Fact]
    public async Task Stuur_DocumentWithNul_IsRefused()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = await Maak(huis);

        var uitkomst = await huis.Deur.Stuur(Inkoper, Document(id, 1) with { Tekst = "Tekst\0" });

        uitkomst.Weigering!.Code.ShouldBe("misvormd");
        (await huis.Laad(id)).Documenten.ShouldBeEmpty();
    }

    [Fact]
    public async Task Weiger_AtTheSameTime_LosesNone()
    {
        await using var huis = await Proefhuis.Bouw();
        huis.Klok.Zet(Instant.FromUtc(2026, 3, 2, 8, 0));
        var weigering = new Weigering("misvormd", "Dit is niet te lezen.", "Vormvereisten van de opdracht");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => huis.Deur.Weiger(Inkoper, "MaakProcedure", Onderwerpen.Huis, weigering))));

        (await huis.Met<AanbestedingDbContext, List<Post>>(db => db.Posten.OrderBy(p => p.Volgnummer).ToListAsync()))
            .Select(p => p.Volgnummer).ShouldBe(Enumerable.Range(1, 6).Select(n => (long)n));
    }

    private static async Task<Guid> Maak(Proefhuis huis)
    {
        huis.Klok.Zet(Instant.FromUtc(2026, 3, 2, 8, 0));
        return (await huis.Deur.Stuur(Inkoper, new MaakProcedure(Bronbestanden.Slt.Inrichting, Bronbestanden.Slt.Tekst, Bronbestanden.Bpmn, ["b-1", "b-2"]))).Waarde;
    }

    private static PlaatsDocument Document(Guid id, int nummer) => new(id, DocumentSoort.Selectiedocument, $"Document {nummer}", $"Tekst {nummer}");

    private static Task<List<Post>> Posten(Proefhuis huis, Guid id) => huis.Met<AanbestedingDbContext, List<Post>>(db =>
        db.Posten.Where(p => p.Onderwerp == Onderwerpen.Procedure(id)).OrderBy(p => p.Volgnummer).ToListAsync());
}
