using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Web.Pages.Shared;
using Aanbesteding.Web.Pages.Termijnen;
using Microsoft.AspNetCore.Authorization;
using NodaTime;

namespace Aanbesteding.Web.Pages.Procedures.Kamers;

/// <summary>Everything that has or gets a date: as a picture on a time axis, and as a list that says all of it.</summary>
[AllowAnonymous]
public sealed class PlanningModel(Deur deur, Procedurelezer procedures, Dossierlezer dossier, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>Now.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>Every line that this viewer may see.</summary>
    public IReadOnlyList<Planregel> Regels { get; private set; } = [];

    /// <summary>The lines under the heading where people look for them; a heading without lines is left out.</summary>
    public IEnumerable<(string Kop, IReadOnlyList<Planregel> Regels)> Groepen =>
        from groep in ((string Kop, Planstatus[] Standen)[])
        [
            ("Wat er nu loopt", [Planstatus.Loopt]),
            ("Wat er nog komt", [Planstatus.Verwacht, Planstatus.Onbekend]),
            ("Wat er was", [Planstatus.Geweest]),
        ]
        let regels = Regels.Where(r => groep.Standen.Contains(r.Status)).ToList()
        where regels.Count > 0
        select (groep.Kop, (IReadOnlyList<Planregel>)regels);

    /// <summary>When the phases were active. Before publication a phase is work of the buyer alone; only staff sees this page then.</summary>
    public IReadOnlyList<Fasetijd> Fases { get; private set; } = [];

    /// <summary>The picture.</summary>
    public Tijdbalken Beeld => Planzicht.Beeld(
        Regels,
        Fases.Where(f => f.Fase.Ouder is null).Select((f, n) => new Tijdbalk($"fase {n}", f.Fase.Naam, Nederland.Dag(f.Begin), Nederland.Dag(f.Einde ?? Nu), Tijdvorm.Fase, Verwacht: false)),
        Nederland.Dag(Nu));

    /// <summary>The term that a line is about, for its rule; null for an event.</summary>
    public Termijnregel? Regel(Planregel regel) => Procedure.Inrichting.Planning.FirstOrDefault(t => regel.IsTermijn && t.Naam == regel.Naam);

    /// <summary>Where this viewer may move the date of a line; null where that cannot be done.</summary>
    public (string Adres, string Tekst)? Verzetten(Planregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        var adres = $"/procedures/{Kenmerk}/planning";
        if (regel.IsTermijn)
            return Mag("VerplaatsTermijn") && Procedure.Verplaatsbaar(regel.Naam, Nu) is null ? ($"{adres}/verplaats/{regel.Naam}", "Verplaatsen") : null;
        return Mag("PlanGebeurtenis") && regel.Status is (Planstatus.Verwacht or Planstatus.Onbekend) ? ($"{adres}/plan/{regel.Naam}", "Dag plannen") : null;
    }

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        Regels = Planzicht.Voor(Procedure, User.AlsActor(), Nu);
        Fases = await dossier.Fases(Procedure, ct);
    }
}
