using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages.Kader;

/// <summary>One definition with the result of its check beside the picture; a path that breaks a rule is drawn in it.</summary>
[Authorize(Roles = nameof(Rol.FunctioneelBeheerder))]
public sealed class WerkstroomModel(Werkstroomlezer werkstromen) : PageModel
{
    /// <summary>SHA-256 of the file.</summary>
    [BindProperty(SupportsGet = true)]
    public string Hash { get; set; } = "";

    /// <summary>Name of the process.</summary>
    public string Naam { get; private set; } = "";

    /// <summary>Result of the check.</summary>
    public Controle Controle { get; private set; } = null!;

    /// <summary>The picture.</summary>
    public WerkstroomBeeld Beeld { get; private set; } = null!;

    /// <summary>Reads and checks the definition.</summary>
    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (await werkstromen.Bpmn(Hash, ct) is not { } bpmn)
            return NotFound();
        (var werkstroom, Controle) = Werkstroomlezer.Controleer(bpmn);
        Naam = werkstroom?.Naam ?? "Onleesbare werkstroom";
        var pad = Controle.Bevindingen.FirstOrDefault()?.Pad ?? [];
        Beeld = new WerkstroomBeeld(Naam, $"/werkstromen/{Hash}.bpmn", [],
            [.. pad.Select(id => new WerkstroomElement(id, werkstroom is not null && werkstroom.Kent(id) ? werkstroom[id].Naam : id))]);
        return Page();
    }
}
