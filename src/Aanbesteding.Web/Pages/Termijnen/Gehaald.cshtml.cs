using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Termijnen;

/// <summary>The inkoper records that a term was met that no step of the procedure meets.</summary>
[VoorOpdracht("MeldTermijnGehaald")]
public sealed class GehaaldModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>Name of the term.</summary>
    [BindProperty(SupportsGet = true)]
    public string Termijn { get; set; } = "";

    /// <summary>What was done.</summary>
    [BindProperty]
    public string? Toelichting { get; set; }

    /// <summary>The term while it waits for somebody; null when it does not.</summary>
    public Termijn? Open => Procedure.OpenPlichten.FirstOrDefault(t => t.Naam == Termijn && Procedure.MeldtMens(t));

    /// <summary>Records it.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new MeldTermijnGehaald(Procedure.Id, Termijn, Toelichting ?? ""), "Vastgelegd. Over deze termijn komen geen seinen meer.", _ => Redirect($"/procedures/{Kenmerk}/planning"));
}
