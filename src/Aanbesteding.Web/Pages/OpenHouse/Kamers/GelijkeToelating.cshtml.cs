using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Kamers;

/// <summary>The proof of equal admission, reckoned anew at every visit.</summary>
[VoorStaf]
public sealed class GelijkeToelatingModel(Deur deur, OpenHouselezer toelatingen, Gelijkheidslezer gelijkheid, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>When it was reckoned.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>The outcome.</summary>
    public Gelijkheidsverslag Verslag { get; private set; } = new(0, 0, 0, 0, 0, []);

    /// <summary>Page of what is not as promised; null for who may not open it.</summary>
    public string? Adres(Ongelijkheid regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        var deelnemer = regel.Code is "andere-voorwaarden" or "zonder-toelating";
        return Actor.Rol is Rol.Inkoper or Rol.Jurist or Rol.Auditor ? $"/open-house/{Kenmerk}/{(deelnemer ? "deelnemers" : "aanvragen")}/{regel.Zaak}" : null;
    }

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => Verslag = await gelijkheid.Lees(Systeem, ct);
}
