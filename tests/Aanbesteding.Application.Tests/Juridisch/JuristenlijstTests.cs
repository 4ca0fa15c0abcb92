using Aanbesteding.Application.Juridisch;
using Aanbesteding.Application.Klachten;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Tests.Proefdraai;
using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Application.Tests.Juridisch;

[OpDatabase]
public sealed class JuristenlijstTests
{
    private static readonly Instant Nu = SltVerloop.Begintijd;

    [Fact]
    public async Task Lees_ReviewAgain_CountsWhatDiffersFromWhatLayThere()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = await BijJurist(huis);
        (await Lijst(huis)).ShouldHaveSingleItem().Blad!.Anders.ShouldBeNull();
        await Doe(huis, Mensen.Jurist, new GeefJuridischOordeel(id, Oordeel.Terug, "Noem de termijn."));
        await Doe(huis, Mensen.Inkoper, new PlaatsDocument(id, DocumentSoort.Selectiedocument, "Selectiedocument", "Eerste regel.\nTweede regel, anders.\nDerde regel."));
        await Doe(huis, Mensen.Inkoper, new RondOpstellenAf(id));

        var regel = (await Lijst(huis)).ShouldHaveSingleItem();

        (regel.Soort, regel.Wat).ShouldBe((Wachtsoort.Toets, "Selectiedocument juridisch toetsen"));
        (regel.Blad!.Anders, regel.Blad.VorigeVersie!.Versie, regel.Blad.Falend).ShouldBe((2, 1, 0));
    }

    [Fact]
    public async Task Lees_Conditions_OnlyThoseThatWereReportedWait()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = await BijJurist(huis);
        await Doe(huis, Mensen.Jurist, new GeefJuridischOordeel(id, Oordeel.Akkoord, "Mits.", ["Een.", "Twee."]));
        var vooraf = await Lijst(huis);
        await Doe(huis, Mensen.Inkoper, new MeldVoorwaardeVoldaan(id, "V2", "Gedaan."));

        var regel = (await Lijst(huis)).ShouldHaveSingleItem();

        vooraf.ShouldBeEmpty();
        (regel.Soort, regel.Voorwaarde, regel.Sinds).ShouldBe((Wachtsoort.Voorwaarde, "V2", Nu));
    }

    [Fact]
    public async Task Lees_Complaint_WaitsWithoutWhatItSaysOrWhoComplains()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = await BijJurist(huis);
        await Doe(huis, Mensen.Jurist, new GeefJuridischOordeel(id, Oordeel.Akkoord, "In orde."));
        await Doe(huis, Mensen.Inkoper, new Publiceer(id));
        await Doe(huis, Mensen.Aanbieder(1), new DienKlachtIn(id, "Geheim onderwerp", "Geheime tekst."));

        var regel = (await Lijst(huis)).ShouldHaveSingleItem();

        regel.Soort.ShouldBe(Wachtsoort.Klacht);
        regel.Einde.ShouldNotBeNull();
        regel.ToString().ShouldNotContain("Geheim", Case.Insensitive);
    }

    [Fact]
    public async Task Lees_Warnings_OfEachTermTheLastOneForTheJuristAndSortedByItsEnd()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = await BijJurist(huis);
        await huis.Met<AanbestedingDbContext, int>(db =>
        {
            db.Meldingen.AddRange(
                Melding(id, Rol.Jurist, "toets", "TienWerkdagen", Nu - Duration.FromDays(5)), Melding(id, Rol.Jurist, "toets", "VijfWerkdagen", Nu - Duration.FromDays(1)),
                Melding(id, Rol.Inkoper, "sluiting-aanmelding", "TeLaat", Nu), Melding(id, Rol.Jurist, "oud", "TeLaat", Nu - Duration.FromDays(31)));
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var lijst = await Lijst(huis);

        lijst.Select(r => (r.Soort, r.Wat)).ShouldBe([(Wachtsoort.Waarschuwing, "toets: VijfWerkdagen"), (Wachtsoort.Toets, "Selectiedocument juridisch toetsen")]);
    }

    private static Melding Melding(Guid id, Rol rol, string termijn, string trap, Instant op) => new()
    {
        ProcedureId = id,
        Rol = rol,
        Termijn = termijn,
        Einde = Nu + Duration.FromDays(7),
        Trap = trap,
        Onderwerp = $"{termijn}: {trap}",
        Tekst = "Let op.",
        Op = op,
    };

    private static Task<IReadOnlyList<Wachtregel>> Lijst(Proefhuis huis) => huis.Met<Juristenlijst, IReadOnlyList<Wachtregel>>(l => l.Lees(Nu, TestContext.Current.CancellationToken));

    private static async Task<Guid> BijJurist(Proefhuis huis)
    {
        huis.Klok.Zet(Nu);
        var id = Guid.NewGuid();
        await Doe(huis, Mensen.Inkoper, new MaakProcedure(Bronbestanden.Slt.Inrichting, Bronbestanden.Slt.Tekst, Bronbestanden.Bpmn, ["b1", "b2"]) { OpdrachtId = id });
        foreach (var keuze in (await huis.Laad(id)).OpenKeuzes(DocumentSoort.Selectiedocument))
            await Doe(huis, Mensen.Inkoper, new LegKeuzeVast(id, keuze.Id, "Zoals in de bijlage staat."));
        await Doe(huis, Mensen.Inkoper, new PlaatsDocument(id, DocumentSoort.Selectiedocument, "Selectiedocument", "Eerste regel.\nTweede regel."));
        await Doe(huis, Mensen.Inkoper, new RondOpstellenAf(id));
        return id;
    }

    private static async Task Doe<T>(Proefhuis huis, Actor wie, Application.Pipeline.Opdracht<T> opdracht) => _ = (await huis.Deur.Stuur(wie, opdracht)).Waarde;
}
