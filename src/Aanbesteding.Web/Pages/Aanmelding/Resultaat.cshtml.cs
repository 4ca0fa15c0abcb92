using Aanbesteding.Application.Berichten;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using NodaTime;

namespace Aanbesteding.Web.Pages.MijnAanmelding;

/// <summary>One decision, as the party that it is about may see it.</summary>
/// <param name="Kop">Name of the decision.</param>
/// <param name="Brief">The letter.</param>
/// <param name="Cijfers">Own marks with their reasons; empty when nothing was scored.</param>
/// <param name="Wijze">How was scored.</param>
/// <param name="Termijn">Until when the party can act; null when that was not set.</param>
/// <param name="Actie">What the party can do.</param>
public sealed record Uitslag(string Kop, OntvangenBericht Brief, IReadOnlyList<Commissieoordeel> Cijfers, Beoordelingswijze Wijze, Termijn? Termijn, string Actie);

/// <summary>
/// The decisions about one party: own letters, own marks and reasons, and until when it can act. Nothing is shown before
/// its letter was sent, and nothing of others beyond what that letter says.
/// </summary>
[Authorize(Roles = nameof(Rol.Aanbieder))]
public sealed class ResultaatModel(Deur deur, Procedurelezer procedures, Berichtenlezer berichten, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>All letters of this procedure, newest first.</summary>
    public IReadOnlyList<OntvangenBericht> Brieven { get; private set; } = [];

    /// <summary>The decisions, newest first.</summary>
    public IReadOnlyList<Uitslag> Uitslagen { get; private set; } = [];

    /// <summary>Now.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        var partij = Actor.Partij ?? "";
        Brieven = await berichten.Lijst(partij, Procedure.Kenmerk, ct);
        Uitslagen =
        [
            .. Uitslag("Gunningsbeslissing", nadereSelectie: false, Procedure.Inrichting.Gunning, "opschortende-termijn",
                Procedure.Inschrijvingen.FirstOrDefault(i => i.Partij == partij)?.Id,
                "Bent u het niet eens met de beslissing? Start dan een kort geding"),
            .. Uitslag("Selectiebeslissing", nadereSelectie: true, Procedure.Inrichting.Selectie, "bezwaartermijn-selectie",
                Procedure.Aanmeldingen.FirstOrDefault(a => a.Partij == partij)?.Id,
                "Bent u het niet eens met de beslissing? Laat dat de opdrachtgever weten"),
        ];
    }

    private IEnumerable<Uitslag> Uitslag(string onderwerp, bool nadereSelectie, Beoordelingswijze wijze, string termijn, Guid? inzending, string actie)
    {
        if (Brieven.FirstOrDefault(b => b.Onderwerp == onderwerp) is not { } brief)
            yield break;
        var ronde = Procedure.Rondes.LastOrDefault(r => (r.Taak == "nadere-selectie") == nadereSelectie);
        yield return new Uitslag(
            onderwerp, brief,
            [.. (ronde?.Consensus ?? []).Where(s => s.Kandidaat.Inzending == inzending).OrderBy(s => s.Kandidaat.Perceel).ThenBy(s => s.Criterium, StringComparer.Ordinal)],
            wijze, Procedure.TermijnMet(termijn), actie);
    }
}
