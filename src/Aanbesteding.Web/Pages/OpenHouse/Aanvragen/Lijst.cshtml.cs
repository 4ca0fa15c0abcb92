using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvragen;

/// <summary>The work list of one open house: what waits for a toetser and for a decision, the first to end first.</summary>
[VoorStaf]
public sealed class LijstModel(Deur deur, OpenHouselezer toelatingen, Toetsvoorraad voorraad, Toelatingstelling telling, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Now, for time left in words.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>How many there are.</summary>
    public Aanvraagaantallen Aantallen { get; private set; } = new(0, 0, 0, 0);

    /// <summary>What waits for a toetser.</summary>
    public IReadOnlyList<Voorraadregel> TeToetsen { get; private set; } = [];

    /// <summary>What waits for a decision.</summary>
    public IReadOnlyList<Voorraadregel> TeBeslissen { get; private set; } = [];

    /// <summary>Whether this person reads what is in an aanvraag.</summary>
    public bool MagOpenen => Actor.Rol is Rol.Inkoper or Rol.Jurist or Rol.Auditor;

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        Aantallen = await telling.Aanvragen(Systeem.Id, ct);
        TeToetsen = await voorraad.Aanvragen("toetsing", Systeem.Id, ct);
        TeBeslissen = await voorraad.Aanvragen("beslissing-aanvraag", Systeem.Id, ct);
    }
}
