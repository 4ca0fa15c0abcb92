using Aanbesteding.Application.Berichten;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using NodaTime;

namespace Aanbesteding.Web.Pages.Berichten;

/// <summary>All letters of a procedure that were sent, per batch, with their fingerprints as in the dossier.</summary>
[Authorize(Roles = Briefbestanden.Lezers)]
public sealed class BrievenModel(Deur deur, Procedurelezer procedures, Berichtenlezer berichten) : ProcedurePagina(deur, procedures)
{
    /// <summary>Letters of one decision, newest decision first.</summary>
    public IReadOnlyList<IGrouping<(string Onderwerp, Instant Verzonden), VerzondenBericht>> Zendingen { get; private set; } = [];

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) =>
        Zendingen = [.. (await berichten.Brieven(Procedure, ct)).GroupBy(b => (b.Onderwerp, b.Verzonden))];
}
