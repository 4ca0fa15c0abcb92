using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Toewijzing;

/// <summary>The draws in which a party takes part: the invitation, its own text, and after the draw the result.</summary>
[VoorOpdracht("GeefLotbijdrage")]
public sealed class LotingModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>Own text for the seed.</summary>
    [BindProperty]
    public string? Bijdrage { get; set; }

    /// <summary>Now.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>Draws of this party, newest first, with the numbers of their protocols.</summary>
    public IReadOnlyList<(AangekondigdeLoting Loting, int Nummer)> Lotingen
    {
        get
        {
            var mijn = Procedure.LotingenVoor(Actor);
            return [.. Procedure.Lotingen.Select((loting, i) => (loting, i + 1)).Where(l => mijn.Contains(l.loting)).Reverse()];
        }
    }

    /// <summary>The text that this party gave for a draw; null when none.</summary>
    public Lotbijdrage? Eigen(AangekondigdeLoting loting)
    {
        ArgumentNullException.ThrowIfNull(loting);
        return loting.Bijdragen.FirstOrDefault(b => b.Partij == Actor.Partij);
    }

    /// <summary>Shows the page, with the own text in the field.</summary>
    public void OnGet() => Bijdrage = Procedure.LopendeLoting() is { } loting ? Eigen(loting)?.Bijdrage : null;

    /// <summary>Adds the text, or replaces it.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new GeefLotbijdrage(Procedure.Id, Bijdrage ?? ""), "Uw eigen tekst is toegevoegd aan de loting.", _ => RedirectToPage());
}
