using Aanbesteding.Application.Juridisch;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Aanbesteding.Web.Pages.Juridisch;

/// <summary>The queue of the jurist over all procedures.</summary>
[VoorOpdracht("GeefJuridischOordeel")]
public sealed class IndexModel(Juristenlijst lijst, IClock klok) : PageModel
{
    /// <summary>What waits.</summary>
    public IReadOnlyList<Wachtregel> Regels { get; private set; } = [];

    /// <summary>Now, for time left in words.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>Where a thing that waits is dealt with; the overview of the procedure when it has no page for the jurist.</summary>
    public static string Adres(Wachtregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        var procedure = $"/procedures/{Uri.EscapeDataString(regel.Kenmerk)}";
        return regel switch
        {
            { Soort: Wachtsoort.Toets } => $"{procedure}/juridische-toets",
            { Voorwaarde: { } voorwaarde } => $"{procedure}/voorwaarden/{voorwaarde}/beoordelen",
            { Soort: Wachtsoort.Geding } => $"{procedure}/gunning",
            { Soort: Wachtsoort.Klacht } => $"{procedure}/klachten",
            { Soort: Wachtsoort.Waarschuwing } => $"{procedure}/planning",
            _ => procedure,
        };
    }

    /// <summary>Reads the queue.</summary>
    public async Task OnGet(CancellationToken ct) => Regels = await lijst.Lees(Nu, ct);
}
