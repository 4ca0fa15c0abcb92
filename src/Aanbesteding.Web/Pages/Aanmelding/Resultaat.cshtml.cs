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
/// <param name="Termijn">Until when the party can act; null when that was not set.</param>
/// <param name="Ingetrokken">Whether the decision no longer counts.</param>
/// <param name="Actie">What the party can do.</param>
public sealed record Uitslag(string Kop, OntvangenBericht Brief, Termijn? Termijn, bool Ingetrokken, string Actie);

/// <summary>
/// The decisions about one party: its letters, with own marks and reasons, and until when it can act. Nothing is shown before
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
            .. Uitslag("Gunningsbeslissing", "opschortende-termijn", Procedure.Gunningsbeslissing is null, "Bent u het niet eens met de beslissing? Start dan een kort geding"),
            .. Uitslag("Selectiebeslissing", "bezwaartermijn-selectie", ingetrokken: false, "Bent u het niet eens met de beslissing? Laat dat de opdrachtgever weten"),
        ];
    }

    private IEnumerable<Uitslag> Uitslag(string onderwerp, string termijn, bool ingetrokken, string actie) => Brieven.FirstOrDefault(b => b.Onderwerp == onderwerp) is { } brief
        ? [new Uitslag(onderwerp, brief, ingetrokken ? null : termijn == Standstill.OpschortendeTermijn ? Procedure.Standstill?.Gepubliceerd : Procedure.TermijnMet(termijn), ingetrokken, actie)]
        : [];
}
