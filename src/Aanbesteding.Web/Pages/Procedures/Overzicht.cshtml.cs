using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Web.Pages.Shared;
using Aanbesteding.Workflow;
using Microsoft.AspNetCore.Authorization;
using NodaTime;

namespace Aanbesteding.Web.Pages.Procedures;

/// <summary>One action that this person may do now, or may not do yet, with the reason.</summary>
/// <param name="Tekst">What it does.</param>
/// <param name="Adres">Where it is done; null when it cannot be done now.</param>
/// <param name="Reden">Why it cannot be done now; null when it can.</param>
public sealed record Actie(string Tekst, string? Adres, string? Reden);

/// <summary>A procedure in one page: phase, next deadline, what now, and the picture with live tokens.</summary>
[AllowAnonymous]
public sealed class OverzichtModel(Deur deur, Procedurelezer procedures, Beschikbaarheidslezer beschikbaarheid, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>Now, for time left in words.</summary>
    public Instant Tijd { get; } = klok.GetCurrentInstant();

    /// <summary>Whether staff looks: they see tasks, parties and the picture.</summary>
    public bool IsStaf => User.AlsActor() is { Rol: not Rol.Aanbieder };

    /// <summary>What the inkoper may do about a failure before a closing; null for everybody else, and without one that counts.</summary>
    public Storingsvoorstel? Storing { get; private set; }

    /// <summary>The term that ends first; null when nothing is awaited.</summary>
    public Termijn? VolgendeTermijn => Procedure.Termijnen.LastOrDefault(t => t.Einde == Procedure.VolgendMoment);

    /// <summary>The picture.</summary>
    public WerkstroomBeeld Beeld => new(
        Procedure.Inrichting.Naam,
        $"/procedures/{Procedure.Kenmerk}/werkstroom.bpmn",
        [
            .. Procedure.Markering.Tokens.Where(Procedure.Werkstroom.Kent).Distinct(StringComparer.Ordinal).Select(id => Procedure.Werkstroom[id])
                .OrderBy(e => e.Soort == ElementSoort.Deelproces)
                .Select(e => new WerkstroomElement(e.Id, e.Naam, Toelichting(e))),
        ]);

    /// <summary>Tasks and conditions of the jurist that this person may do now.</summary>
    public IReadOnlyList<Actie> Nu =>
    [
        .. Procedure.OpenTaken.Where(IsVoorMij).Select(t => new Actie(t.Naam, Taakpaginas.Adres(Procedure.Kenmerk, t.TaakSoort), null)),
        .. Voorwaardelijst.Open(Procedure, User.AlsActor()?.Rol).Acties,
    ];

    /// <summary>Tasks that this person may do later, each with the reason why not yet.</summary>
    public IReadOnlyList<Actie> Later => Procedure.Markering.Afgelopen ? [] :
    [
        .. Procedure.Werkstroom.Elementen
            .Where(e => e.Soort == ElementSoort.Taak && e.TaakSoort != "intrekking-bekendmaken" && IsVoorMij(e)
                && !Procedure.Markering.Staat(e.Id) && !Procedure.Taken.Any(t => t.Taak == e.Id))
            .Select(e => new Actie(e.Naam, null, e.Ouder is { } fase ? $"Kan in de fase ‘{Procedure.Werkstroom[fase].Naam}’." : "Kan na de fase die nu loopt.")),
    ];

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) =>
        Storing = User.AlsActor() is { Rol: Rol.Inkoper } ? await Storingsvoorstel.Voor(beschikbaarheid, Procedure, Tijd, ct) : null;

    private bool IsVoorMij(Element taak) => User.AlsActor() is { } actor && Rollen(taak).Contains(actor.Rol);

    private static IReadOnlyList<Rol> Rollen(Element taak) =>
        [.. Bevoegdheden.Tabel.Where(b => b.Taaksoort == taak.TaakSoort).SelectMany(b => b.Rollen).Distinct()];

    private string? Toelichting(Element element) => element switch
    {
        { Soort: ElementSoort.Taak } => element.Rol?.ToLowerInvariant(),
        { Termijn: { } naam } when Procedure.TermijnMet(naam) is { } termijn => Tijdstip.Tekst(termijn.Einde),
        { Fase: not null } => "fase",
        _ => null,
    };
}
