using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using NodaTime;

namespace Aanbesteding.Web.Pages.Procedures.Kamers;

/// <summary>Phases and terms on a time axis, and every term with its reasoning.</summary>
[AllowAnonymous]
public sealed class PlanningModel(Deur deur, Procedurelezer procedures, Dossierlezer dossier, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>Now.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>Computed terms that count; one that was superseded by a later one of the same name is left out.</summary>
    public IReadOnlyList<Termijn> Begonnen => [.. Procedure.TermijnenVoor(User.AlsActor()).Where(t => Procedure.TermijnMet(t.Naam) == t)];

    /// <summary>Rules of terms that have not started.</summary>
    public IReadOnlyList<Termijnregel> Gepland => [.. Procedure.Inrichting.Planning.Where(r => Procedure.TermijnMet(r.Naam) is null)];

    /// <summary>When the phases were active. Before publication a phase is work of the buyer alone; only staff sees this page then.</summary>
    public IReadOnlyList<Fasetijd> Fases { get; private set; } = [];

    /// <summary>The picture: outermost phases, each followed by its terms.</summary>
    public Tijdbalken Beeld => new(
        [
            .. Fases.Where(f => f.Fase.Ouder is null).Select(f => new Tijdbalk(f.Fase.Naam, Nederland.Dag(f.Begin), Nederland.Dag(f.Einde ?? Nu), Termijn: false, f.Einde is null))
                .Concat(Begonnen.Select(t => new Tijdbalk(Termijnnaam.Van(t.Naam), Nederland.Dag(t.Begin), t.LaatsteDag, Termijn: true, t.Einde > Nu)))
                .OrderBy(b => b.Begin).ThenBy(b => b.Termijn),
        ],
        Nederland.Dag(Nu));

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => Fases = await dossier.Fases(Procedure, ct);
}
