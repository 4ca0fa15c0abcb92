using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Termijnen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aanbesteding.Web.Hosting;

/// <summary>What <c>/health</c> asks. It answers one word to everybody; the reasons are on the page of the bell and in the log.</summary>
public static class Gezondheid
{
    /// <summary>Adds the checks.</summary>
    public static void AddGezondheid(this IServiceCollection diensten) => diensten.AddHealthChecks()
        .AddCheck<DatabankLeest>("database")
        .AddCheck<BelOpTijd>("bel");

    private sealed class DatabankLeest(AanbestedingDbContext db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            // Whatever it answers: that it answers is what is asked. An exception makes the check fail.
            _ = await db.Procedures.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }

    private sealed class BelOpTijd(Bellezer bel) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await bel.IsTeLaat(cancellationToken) ? HealthCheckResult.Unhealthy("The bell is more than a minute late.") : HealthCheckResult.Healthy();
    }
}
