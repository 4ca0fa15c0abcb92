using System.Text;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Toewijzing;

/// <summary>One draw, for staff and for the parties in it: how it was fixed beforehand and how to redo it. Not found for others.</summary>
[Authorize]
public sealed class ProtocolModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>Number of the draw in this procedure, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Nummer { get; set; }

    /// <summary>Now.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>The draw.</summary>
    public AangekondigdeLoting Loting { get; private set; } = null!;

    /// <summary>The protocol; null while the draw was not held.</summary>
    public Lotingsprotocol? Protocol { get; private set; }

    /// <summary>Shows the draw.</summary>
    public IActionResult OnGet() => Vindt() ? Page() : NotFound();

    /// <summary>The protocol as a text file.</summary>
    public IActionResult OnGetTekst() => Vindt() && Protocol is { } protocol
        ? File(Encoding.UTF8.GetBytes(protocol.Tekst()), "text/plain; charset=utf-8", $"{Kenmerk}-loting-{Nummer}.txt")
        : NotFound();

    private bool Vindt()
    {
        if (Procedure.Lotingen.ElementAtOrDefault(Nummer - 1) is not { } loting || !Procedure.LotingenVoor(Actor).Contains(loting))
            return false;
        Loting = loting;
        Protocol = loting.Gehouden is null ? null : new Lotingsprotocol(Procedure, loting);
        return true;
    }
}
