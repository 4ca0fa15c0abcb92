using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;

namespace Aanbesteding.Web.Api;

/// <summary>A procedure as the API tells it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kenmerk">Public reference.</param>
/// <param name="Naam">Public title.</param>
/// <param name="Fase">The innermost phase, or what waits between phases.</param>
/// <param name="OpenTaken">User tasks that wait for a person; staff only.</param>
/// <param name="Mogelijk">Commands that you may give now.</param>
/// <param name="Percelen">The percelen.</param>
/// <param name="Termijnen">Computed terms with their reasoning.</param>
public sealed record Procedurebeeld(
    Guid Id, string Kenmerk, string Naam, string Fase, IReadOnlyList<string> OpenTaken, IReadOnlyList<string> Mogelijk,
    IReadOnlyList<Perceel> Percelen, IReadOnlyList<Termijn> Termijnen)
{
    internal static Procedurebeeld Van(Procedure procedure, Actor wie) => new(
        procedure.Id, procedure.Kenmerk, procedure.Inrichting.Naam, procedure.Fase,
        wie.Rol == Rol.Aanbieder ? [] : [.. procedure.OpenTaken.Select(t => t.Id)],
        [.. Bevoegdheden.Tabel.Where(b => !b.Altijd && Bevoegdheden.Toets(procedure.Werkstroom, procedure.Markering, b.Opdracht, wie.Rol) is null).Select(b => b.Opdracht)],
        procedure.Inrichting.Percelen, procedure.Termijnen);
}

/// <summary>What can be read over the API.</summary>
public static class Leeseindpunten
{
    /// <summary>Maps the lists and the single procedure.</summary>
    public static void MapLezen(this RouteGroupBuilder groep)
    {
        groep.MapGet("/procedures", async (Procedurelezer lezer, HttpContext http, CancellationToken ct) =>
                Results.Json(await lezer.Lijst(http.User.AlsActor()?.Rol is null or Rol.Aanbieder, ct), Json.Opties))
            .WithName("ProceduresLezen").WithTags("Procedures").WithSummary("Alle procedures").WithDescription("Aanbieders zien alleen gepubliceerde procedures.")
            .Produces<IReadOnlyList<Procedureregel>>().ProducesProblem(StatusCodes.Status401Unauthorized);
        groep.MapGet("/procedures/{procedureId:guid}", async (Guid procedureId, Procedurelezer lezer, HttpContext http, CancellationToken ct) =>
                http.User.AlsActor() is { } wie && await lezer.Lees(procedureId, ct) is { } procedure && (procedure.Gepubliceerd is not null || wie.Rol != Rol.Aanbieder)
                    ? Results.Json(Procedurebeeld.Van(procedure, wie), Json.Opties)
                    : Weigerantwoord.Van(new Weigering("procedure-onbekend", "Deze procedure bestaat niet.", Bevoegdheden.Grondslag, "procedureId")))
            .WithName("ProcedureLezen").WithTags("Procedures").WithSummary("Eén procedure").WithDescription("Met fase, open taken, termijnen en wat u nu mag doen.")
            .Produces<Procedurebeeld>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
    }
}
