using System.Text;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Procedures.Voorbereiding;

/// <summary>The text of one version. A concept is for staff only.</summary>
[AllowAnonymous]
public sealed class DocumentModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    private readonly Procedurelezer _procedures = procedures;

    /// <summary>The version.</summary>
    public DocumentVersie Versie { get; private set; } = null!;

    /// <summary>Its text.</summary>
    public string Tekst { get; private set; } = "";

    /// <summary>Shows the text.</summary>
    public async Task<IActionResult> OnGet(DocumentSoort soort, int versie, CancellationToken ct) =>
        await Vind(soort, versie, ct) ? Page() : NotFound();

    /// <summary>Gives the very bytes that were hashed.</summary>
    public async Task<IActionResult> OnGetDownload(DocumentSoort soort, int versie, CancellationToken ct) =>
        await Vind(soort, versie, ct)
            ? File(Encoding.UTF8.GetBytes(Tekst), "text/plain; charset=utf-8", $"{Kenmerk}-{soort.ToString().ToLowerInvariant()}-{versie}.txt")
            : NotFound();

    private async Task<bool> Vind(DocumentSoort soort, int versie, CancellationToken ct)
    {
        if (Procedure.Documenten.FirstOrDefault(d => d.Soort == soort && d.Versie == versie) is not { } gevonden
            || (Procedure.OpenbaarSinds(gevonden) is null && User.AlsActor() is null or { Rol: Rol.Aanbieder }))
            return false;
        (Versie, Tekst) = (gevonden, await _procedures.Documenttekst(gevonden.Sha256, ct) ?? "");
        return true;
    }
}
