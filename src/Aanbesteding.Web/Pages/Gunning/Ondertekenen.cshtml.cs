using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Gunning;

/// <summary>Contracts to sign: the bestuurder for the opdrachtgever, an aanbieder for its own party alone.</summary>
[VoorOpdracht("TekenOvereenkomst")]
public sealed class OndertekenenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>Place of the contract in the list that is signed.</summary>
    [BindProperty]
    public int Nummer { get; set; }

    /// <summary>Contracts that this person sees.</summary>
    public IReadOnlyList<Overeenkomst> Overeenkomsten =>
        [.. Procedure.Overeenkomsten.Where(overeenkomst => Actor.Rol == Rol.Bestuurder || overeenkomst.Partij == Actor.Partij)];

    /// <summary>When the side of this person signed; null before that.</summary>
    public Instant? Getekend(Overeenkomst overeenkomst) => Actor.Rol == Rol.Aanbieder ? overeenkomst.GetekendPartij : overeenkomst.GetekendOpdrachtgever;

    /// <summary>Signs one contract.</summary>
    public async Task<IActionResult> OnPost() => Overeenkomsten.ElementAtOrDefault(Nummer) is { } overeenkomst
        ? await Stuur(
            new TekenOvereenkomst(Procedure.Id, overeenkomst.Perceel, overeenkomst.Partij),
            $"U hebt de overeenkomst voor perceel {overeenkomst.Perceel} getekend.", _ => RedirectToPage())
        : NotFound();
}
