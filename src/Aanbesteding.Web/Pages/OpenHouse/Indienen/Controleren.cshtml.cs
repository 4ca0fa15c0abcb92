using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Pages.OpenHouse.Aanvraag;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Indienen;

/// <summary>All answers with what is not met, and handing in: the aanvraag, or its repair.</summary>
public sealed class ControlerenModel(Deur deur, OpenHouselezer toelatingen, IClock klok, Bewijsopslag opslag) : Aanvraagpagina(deur, toelatingen, klok)
{
    private IReadOnlyList<Bewijsregel> _bestanden = [];

    /// <summary>What is not met by the own answers, with the reason.</summary>
    public IReadOnlyList<(Toelatingseis Eis, string Reden)> NietVoldaan =>
        [.. Eisen.Select(e => (e, Stand.GetValueOrDefault(e.Id))).Where(x => x.Item2 is not { Voldaan: true }).Select(x => (x.e, x.Item2?.Reden ?? ""))];

    /// <summary>Files of an answer.</summary>
    public IEnumerable<Bewijsregel> Bestanden(Eisantwoord? antwoord) => _bestanden.Where(b => antwoord?.Bewijzen.Contains(b.Sha256, StringComparer.Ordinal) == true);

    /// <summary>Shows the answers.</summary>
    public void OnGet()
    {
    }

    /// <summary>Hands in.</summary>
    public Task<IActionResult> OnPostAsync() => Aanvraag.Herstel is null
        ? Stuur(new DienAanvraagIn(Systeem.Id, Id), "Uw aanvraag is ingediend.", _ => LocalRedirect($"{Basis}/ontvangen"))
        : Stuur(new DienHerstelIn(Systeem.Id, Id), "Uw herstel is ingediend. Wij toetsen uw aanvraag opnieuw.", _ => LocalRedirect(Basis));

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => _bestanden = await opslag.Lijst(Actor.Partij ?? "", ct);
}
