using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Api;

/// <summary>What can be read over the API.</summary>
public static class Leeseindpunten
{
    private const int MeestePosten = 200;

    private static readonly Weigering AlleenMedewerkers = new("andere-rol", "Dit is alleen te lezen voor medewerkers van de opdrachtgever.", Bevoegdheden.Grondslag);
    private static readonly Weigering DocumentOnbekend = new("document-onbekend", "Dit document bestaat niet in deze procedure.", Bevoegdheden.Grondslag, "sha256");

    /// <summary>Maps procedures, their documents and dossier, and the work that waits.</summary>
    public static void MapLezen(this RouteGroupBuilder groep)
    {
        groep.MapGet("/procedures", Procedures)
            .WithName("ProceduresLezen").WithTags("Procedures").WithSummary("Alle procedures").WithDescription("Aanbieders zien alleen gepubliceerde procedures.")
            .Produces<IReadOnlyList<Procedureregel>>().Weigert(401, 403);
        groep.MapGet("/procedures/{procedureId:guid}", Procedure)
            .WithName("ProcedureLezen").WithTags("Procedures").WithSummary("Eén procedure").WithDescription("Met fase, open taken, termijnen en wat u nu mag doen.")
            .Produces<Procedurebeeld>().Weigert(400, 401, 403, 404);
        groep.MapGet("/procedures/{procedureId:guid}/planning", Planning)
            .WithName("PlanningLezen").WithTags("Procedures").WithSummary("De planning van een procedure")
            .WithDescription("Iedere gebeurtenis en iedere termijn: wat is geweest, wat loopt en wat wordt verwacht, met de onderbouwing en met wat aandacht vraagt. Alleen voor medewerkers.")
            .Produces<IReadOnlyList<Planregel>>().Weigert(400, 401, 403, 404);
        groep.MapGet("/procedures/{procedureId:guid}/documenten", Documenten)
            .WithName("DocumentenLezen").WithTags("Procedures").WithSummary("De documenten van een procedure")
            .WithDescription("Alle versies. Aanbieders zien wat gepubliceerd is; het inschrijfdocument alleen als zij zijn uitgenodigd.")
            .Produces<IReadOnlyList<DocumentVersie>>().Weigert(400, 401, 403, 404);
        groep.MapGet("/procedures/{procedureId:guid}/documenten/{sha256}", Document)
            .WithName("DocumentLezen").WithTags("Procedures").WithSummary("De tekst van een document").WithDescription("Het adres noemt de vingerafdruk van de versie, uit de lijst van documenten.")
            .Produces<Documentbeeld>().Weigert(400, 401, 403, 404);
        groep.MapGet("/procedures/{procedureId:guid}/dossier", Dossier)
            .WithName("DossierLezen").WithTags("Procedures").WithSummary("Het dossier van een procedure")
            .WithDescription("Alle opdrachten en weigeringen op volgorde, voor medewerkers. De auditor leest ook de volledige tekst, maar scores pas als alle beoordelaars ze hebben vergrendeld. Geef met ‘na’ het laatste volgnummer dat u al hebt, en met ‘aantal’ hoeveel u er wilt (1 tot en met 200).")
            .Produces<Dossierblad>().Weigert(400, 401, 403, 404);
        groep.MapGet("/procedures/{procedureId:guid}/scorematrix", Scorematrix)
            .WithName("ScorematrixLezen").WithTags("Procedures").WithSummary("De uitslag van een beoordelingsronde")
            .WithDescription("Per perceel iedere partij op ieder criterium, met exacte getallen, totalen, plaatsen, gelijke standen en wat de uitslag kan veranderen. Na het overleg van de commissie; prijzen pas als zij zijn geopend. Wie leest, staat in het dossier. Noem met ‘ronde’ de taak van een eerdere ronde.")
            .Produces<Scorematrix>().Weigert(400, 401, 403, 404, 409, 422);
        groep.MapGet("/werk", Werk)
            .WithName("WerkLezen").WithTags("Werk").WithSummary("Wat op u wacht").WithDescription("Open taken voor uw rol, de eerste deadline bovenaan. Alleen voor medewerkers.")
            .Produces<IReadOnlyList<Werkregel>>().Weigert(401, 403);
    }

    private static async Task<IResult> Procedures(Procedurelezer lezer, HttpContext http, CancellationToken ct) =>
        http.User.AlsActor() is { } wie ? Antwoord(await lezer.Lijst(wie.Rol == Rol.Aanbieder, ct)) : Weigerantwoord.Van(Weigerantwoord.GeenRol);

    private static Task<IResult> Procedure(Guid procedureId, Procedurelezer lezer, HttpContext http, CancellationToken ct) =>
        Over(procedureId, lezer, http, ct, (procedure, wie) => Task.FromResult(Antwoord(Procedurebeeld.Van(procedure, wie))));

    private static Task<IResult> Planning(Guid procedureId, Procedurelezer lezer, IClock klok, HttpContext http, CancellationToken ct) =>
        Over(procedureId, lezer, http, ct, (procedure, wie) => Task.FromResult(
            wie.Rol == Rol.Aanbieder ? Weigerantwoord.Van(AlleenMedewerkers) : Antwoord(procedure.Planning(klok.GetCurrentInstant()))));

    private static Task<IResult> Documenten(Guid procedureId, Procedurelezer lezer, HttpContext http, CancellationToken ct) =>
        Over(procedureId, lezer, http, ct, (procedure, wie) => Task.FromResult(Antwoord(Documentbeeld.Zichtbaar(procedure, wie))));

    private static Task<IResult> Document(Guid procedureId, string sha256, Procedurelezer lezer, HttpContext http, CancellationToken ct) =>
        Over(procedureId, lezer, http, ct, async (procedure, wie) =>
            Documentbeeld.Zichtbaar(procedure, wie).Any(d => d.Sha256 == sha256) && await lezer.Documenttekst(sha256, ct) is { } tekst
                ? Antwoord(new Documentbeeld(sha256, tekst))
                : Weigerantwoord.Van(DocumentOnbekend));

    private static Task<IResult> Dossier(
        Guid procedureId, Procedurelezer lezer, AanbestedingDbContext db, HttpContext http, CancellationToken ct, [FromQuery] long na = 0, [FromQuery] int aantal = 50) =>
        Over(procedureId, lezer, http, ct, async (procedure, wie) =>
        {
            if (wie.Rol == Rol.Aanbieder)
                return Weigerantwoord.Van(AlleenMedewerkers);
            if (na < 0 || aantal is < 1 or > MeestePosten)
                return Weigerantwoord.Van(Opdrachtverzoek.Misvormd($"Vraag om 1 tot en met {MeestePosten} posten, na een volgnummer van 0 of hoger.", na < 0 ? "na" : "aantal"));
            return Antwoord(await Dossierblad.Lees(db, procedure, na, aantal, metTekst: wie.Rol == Rol.Auditor, ct));
        });

    private static async Task<IResult> Werk(Werklijst werklijst, HttpContext http, CancellationToken ct) => http.User.AlsActor() switch
    {
        null => Weigerantwoord.Van(Weigerantwoord.GeenRol),
        { Rol: Rol.Aanbieder } => Weigerantwoord.Van(AlleenMedewerkers),
        var wie => Antwoord(await werklijst.Voor(wie.Rol, ct)),
    };

    private static async Task<IResult> Scorematrix(Guid procedureId, Deur deur, HttpContext http, CancellationToken ct, [FromQuery] string? ronde = null)
    {
        if (http.User.AlsActor() is not { } wie)
            return Weigerantwoord.Van(Weigerantwoord.GeenRol);
        var gelezen = await deur.Stuur(wie, new LeesScorematrix(procedureId, ronde), ct);
        return gelezen.Weigering is { } weigering ? Weigerantwoord.Van(weigering) : Antwoord(gelezen.Waarde);
    }

    /// <summary>A procedure that is still in concept does not exist for an aanbieder.</summary>
    private static async Task<IResult> Over(Guid id, Procedurelezer lezer, HttpContext http, CancellationToken ct, Func<Procedure, Actor, Task<IResult>> dan)
    {
        if (http.User.AlsActor() is not { } wie)
            return Weigerantwoord.Van(Weigerantwoord.GeenRol);
        return await lezer.Lees(id, ct) is { } procedure && (procedure.Gepubliceerd is not null || wie.Rol != Rol.Aanbieder)
            ? await dan(procedure, wie)
            : Weigerantwoord.Van(Opdrachtweigeringen.ProcedureOnbekend);
    }

    private static IResult Antwoord<T>(T waarde) => Results.Json(waarde, Json.Opties);
}
