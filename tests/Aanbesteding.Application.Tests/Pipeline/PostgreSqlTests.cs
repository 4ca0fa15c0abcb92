using Aanbesteding.Application.Klachten;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Tests.Proefdraai;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Tests.Pipeline;

/// <summary>Where PostgreSQL differs from SQLite: it lets commands write at the same time, and breaks them off when they cross.</summary>
public sealed class PostgreSqlTests
{
    private static readonly Actor Inkoper = new("inkoper-1", Rol.Inkoper);

    [Theory]
    [InlineData("serialization_failure")]
    [InlineData("deadlock_detected")]
    public async Task Stuur_DatabaseBreaksItOffOnce_TriesAgain(string fout)
    {
        await using var huis = await Proefhuis.Bouw(opPostgreSql: true);
        huis.Klok.Zet(Instant.FromUtc(2026, 3, 2, 8, 0));
        // A sequence does not go back with the transaction, so only the first entry is broken off.
        await huis.Met<AanbestedingDbContext, int>(db => db.Database.ExecuteSqlRawAsync("""
            CREATE SEQUENCE keer;
            CREATE FUNCTION breek() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF nextval('keer') = 1 THEN RAISE EXCEPTION USING ERRCODE = 'FOUT'; END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER breek BEFORE INSERT ON "Posten" FOR EACH ROW EXECUTE FUNCTION breek()
            """.Replace("FOUT", fout, StringComparison.Ordinal)));

        var uitkomst = await huis.Deur.Stuur(Inkoper, new MaakProcedure(Bronbestanden.Slt.Inrichting, Bronbestanden.Slt.Tekst, Bronbestanden.Bpmn, ["b-1", "b-2"]));

        uitkomst.Aanvaard.ShouldBeTrue();
        (await huis.Met<AanbestedingDbContext, int>(db => db.Posten.CountAsync())).ShouldBe(1);
        (await huis.Met<AanbestedingDbContext, long>(db => db.Database.SqlQueryRaw<long>("SELECT last_value AS \"Value\" FROM keer").SingleAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Afzondering_EntryAddedAfterReading_StaysUnseenUntilTheEnd()
    {
        await using var huis = await Proefhuis.Bouw(opPostgreSql: true);
        await huis.Met<AanbestedingDbContext, int>(db => Schrijf(db, 1));

        var (voor, na) = await huis.Met<AanbestedingDbContext, (int, int)>(async db =>
        {
            await using var transactie = await db.Database.BeginTransactionAsync(db.Afzondering);
            var voor = await db.Posten.CountAsync();
            await huis.Met<AanbestedingDbContext, int>(ander => Schrijf(ander, 2));
            return (voor, await db.Posten.CountAsync());
        });

        (voor, na).ShouldBe((1, 1));
        (await huis.Met<AanbestedingDbContext, int>(db => db.Posten.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Afzondering_RowChangedAfterReading_IsNeverOverwritten()
    {
        await using var huis = await Proefhuis.Bouw(opPostgreSql: true);
        var id = Guid.NewGuid();
        await huis.Met<AanbestedingDbContext, int>(db =>
        {
            db.Inzendingen.Add(new Kluis.Inzending { Id = id, ProcedureId = id, Partij = "partij-1", Soort = Kluis.InzendingSoort.Aanmelding, Status = Kluis.InzendingStatus.Verzegeld, VerpakteSleutel = [1] });
            return db.SaveChangesAsync();
        });

        await Should.ThrowAsync<InvalidOperationException>(() => huis.Met<AanbestedingDbContext, int>(async db =>
        {
            await using var transactie = await db.Database.BeginTransactionAsync(db.Afzondering);
            var inzending = await db.Inzendingen.SingleAsync();
            await huis.Met<AanbestedingDbContext, int>(ander => Zet(ander, Kluis.InzendingStatus.Ingetrokken));
            inzending.Status = Kluis.InzendingStatus.Geopend;
            return await db.SaveChangesAsync();
        }));

        (await huis.Met<AanbestedingDbContext, Kluis.Inzending>(db => db.Inzendingen.SingleAsync())).Status.ShouldBe(Kluis.InzendingStatus.Ingetrokken);
    }

    [Fact]
    public async Task Stuur_NulInAMessage_DoesNotStopIt()
    {
        await using var huis = await Proefhuis.Bouw(opPostgreSql: true);
        var id = (await huis.Speel(7, 0, post => post.Opdracht == "Publiceer")).Id;

        var uitkomst = await huis.Deur.Stuur(new Actor("aanbieder-1", Rol.Aanbieder, "partij-1"), new DienKlachtIn(id, "De\0eisen", "Zij zijn te streng."));

        uitkomst.Aanvaard.ShouldBeTrue();
        (await huis.Met<AanbestedingDbContext, Bericht>(db => db.Berichten.SingleAsync(b => b.Partij == "partij-1"))).Tekst.ShouldContain("De\uFFFDeisen");
    }

    private static Task<int> Schrijf(AanbestedingDbContext db, long volgnummer)
    {
        db.Posten.Add(new Post { Onderwerp = Onderwerpen.Huis, Volgnummer = volgnummer, Op = Instant.FromUtc(2026, 3, 2, 8, 0), Opdracht = "Proef", Persoon = "p", Geweigerd = null, Tekst = "{}", Hash = "h" });
        return db.SaveChangesAsync();
    }

    private static async Task<int> Zet(AanbestedingDbContext db, Kluis.InzendingStatus status)
    {
        (await db.Inzendingen.SingleAsync()).Status = status;
        return await db.SaveChangesAsync();
    }
}
