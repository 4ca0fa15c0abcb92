using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Aanbesteding.Web.Pages.Beheer;

/// <summary>Whether the platform worked, today and in the last thirty days.</summary>
[Authorize(Roles = $"{nameof(Rol.FunctioneelBeheerder)},{nameof(Rol.Auditor)}")]
public sealed class BeschikbaarheidModel(Beschikbaarheidslezer beschikbaarheid, IClock klok) : PageModel
{
    /// <summary>The days, today first.</summary>
    public IReadOnlyList<Dagbeeld> Dagen { get; private set; } = [];

    /// <summary>When measuring began; null when it did not.</summary>
    public Instant? Begin { get; private set; }

    /// <summary>Failure of all days together.</summary>
    public Duration Totaal => Dagen.Aggregate(Duration.Zero, (som, d) => som + d.Totaal);

    /// <summary>Days with any failure.</summary>
    public int DagenMetStoring => Dagen.Count(d => d.Storingen.Count > 0);

    /// <summary>Reads them.</summary>
    public async Task OnGet(CancellationToken ct)
    {
        var nu = klok.GetCurrentInstant();
        Dagen = await beschikbaarheid.Dagen(Nederland.Dag(nu), 30, nu, ct);
        Begin = await beschikbaarheid.Begin(ct);
    }
}
