using Aanbesteding.Application.Berichten;
using Aanbesteding.Web.Hosting;
using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace Aanbesteding.Web.Berichten;

/// <summary>Public address of the portal, for links in mail.</summary>
public sealed class Portaaladres(Postinstellingen instellingen, Luisteradres luistert)
{
    /// <summary>The address, with a slash at the end. Ask only after the host has started.</summary>
    public Uri Waarde => instellingen.Portaal is { } portaal ? new Uri(portaal.AbsoluteUri.TrimEnd('/') + "/") : luistert.Waarde;
}

/// <summary>Degraded while mail that failed waits for more than an hour. The portal itself goes on without mail.</summary>
public sealed class Postcontrole(Postuitgang uitgang, IClock klok) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await uitgang.WachtSinds(klok.GetCurrentInstant() - Duration.FromHours(1), cancellationToken)
            ? HealthCheckResult.Degraded("Er wacht mail die niet bezorgd kon worden.")
            : HealthCheckResult.Healthy();
}

/// <summary>Registers the mail.</summary>
public static class Postopstelling
{
    /// <summary>Mail to the configured server; without one, files in the folder <c>post</c> of the data folder.</summary>
    public static void AddPost(this WebApplicationBuilder builder)
    {
        var instellingen = Postinstellingen.Lees(builder.Configuration);
        builder.Services.AddSingleton(instellingen);
        builder.Services.AddSingleton<Portaaladres>();
        builder.Services.AddSingleton<Postbode>();
        builder.Services.AddSingleton<IPostbezorger>(_ => instellingen.Server is null
            ? new Mapbezorger(Path.Combine(Mappen.Data(builder.Configuration), "post"))
            : new Smtpbezorger(instellingen));
        builder.Services.AddHealthChecks().AddCheck<Postcontrole>("post");
    }

    /// <summary>Sends what waits, every minute.</summary>
    public static void StartPost(this WebApplication app) =>
        app.Services.GetRequiredService<IRecurringJobManager>().AddOrUpdate<Postbode>("post", p => p.BezorgAlles(CancellationToken.None), Cron.Minutely());
}
