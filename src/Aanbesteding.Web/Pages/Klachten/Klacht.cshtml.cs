using Aanbesteding.Application.Klachten;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Klachten;

/// <summary>A party complains, and reads the answers to its complaints.</summary>
[VoorOpdracht("DienKlachtIn")]
public sealed class KlachtModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>What it is about.</summary>
    [BindProperty]
    public string? KlachtOnderwerp { get; set; }

    /// <summary>The complaint.</summary>
    [BindProperty]
    public string? Tekst { get; set; }

    /// <summary>Complaints of this party, newest first.</summary>
    public IReadOnlyList<Klacht> Eigen => [.. Procedure.Klachten.Where(k => k.Partij == Actor.Partij).OrderByDescending(k => k.Ingediend)];

    /// <summary>Working days within which an answer comes.</summary>
    public int Werkdagen => Procedure.Inrichting.Klachttermijn ?? Procedure.Klachttermijn;

    /// <summary>Complains.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new DienKlachtIn(Procedure.Id, KlachtOnderwerp ?? "", Tekst ?? ""), "Wij hebben uw klacht ontvangen.", _ => RedirectToPage());
}
