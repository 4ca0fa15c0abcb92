using Aanbesteding.Application.Berichten;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvraag;

/// <summary>One aanvraag: the list of what to do, how it stands, and the decision with its letter.</summary>
public sealed class IndexModel(Deur deur, OpenHouselezer toelatingen, IClock klok, Berichtenlezer berichten) : Aanvraagpagina(deur, toelatingen, klok)
{
    /// <summary>The letter about the decision, or about the repair that is awaited; null when there is none.</summary>
    public OntvangenBericht? Brief { get; private set; }

    /// <summary>Whether every eis is met by the own answers.</summary>
    public bool AllesVoldaan => Eisen.All(e => Stand.GetValueOrDefault(e.Id) is { Voldaan: true });

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        if ((Aanvraag.Besluit?.Op ?? Aanvraag.Herstel?.Pauze.Van) is { } op)
            Brief = (await berichten.Lijst(Actor.Partij ?? "", Kenmerk, ct)).FirstOrDefault(b => b.Verzonden == op && b.Document is not null);
    }
}
