using System.Text;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Web.Hosting;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages.Procedures;

/// <summary>Starts a procedure or an open house from an inrichting; every fault in it is shown with its line.</summary>
[VoorOpdracht("MaakProcedure", "MaakToelatingssysteem")]
public sealed class NieuwModel(Deur deur) : PageModel
{
    /// <summary>Id of the command: a double click makes one zaak.</summary>
    [BindProperty]
    public Guid OpdrachtId { get; set; }

    /// <summary>The file; wins over <see cref="Tekst"/>.</summary>
    [BindProperty]
    public IFormFile? Bestand { get; set; }

    /// <summary>The text.</summary>
    [BindProperty]
    public string? Tekst { get; set; }

    /// <summary>Person ids with commas between them.</summary>
    [BindProperty]
    public string? Commissie { get; set; }

    /// <summary>What is wrong with the inrichting.</summary>
    public IReadOnlyList<Inrichtingbevinding> Bevindingen { get; private set; } = [];

    /// <summary>Empty form.</summary>
    public void OnGet() => OpdrachtId = Guid.NewGuid();

    /// <summary>Reads the inrichting and makes the procedure.</summary>
    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Bestand is not null)
        {
            using var lezer = new StreamReader(Bestand.OpenReadStream(), Encoding.UTF8);
            Tekst = await lezer.ReadToEndAsync(ct);
            ModelState.Remove(nameof(Tekst));
        }

        if (string.IsNullOrWhiteSpace(Tekst))
            return Fout(nameof(Tekst), "Kies een bestand, of plak de tekst van de inrichting.");
        var inhoud = Encoding.UTF8.GetBytes(Tekst);
        return Inrichtingsoort.IsOpenHouse(inhoud) ? await MaakOpenHouse(inhoud, ct) : await MaakProcedure(inhoud, ct);
    }

    private string Bestandsnaam => Bestand?.FileName ?? "inrichting.yaml";

    private async Task<IActionResult> MaakProcedure(byte[] inhoud, CancellationToken ct)
    {
        var verslag = Inrichtinglezer.Lees(Bestandsnaam, inhoud, Werkstroom);
        Bevindingen = verslag.Bevindingen;
        if (verslag.Gelezen is not { } gelezen)
            return Fout();

        var leden = (Commissie ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var uitkomst = await deur.Stuur(User.AlsActor()!, new MaakProcedure(gelezen.Inrichting, gelezen.Tekst, Bpmn(gelezen.Inrichting.Werkstroom)!, leden) { OpdrachtId = OpdrachtId }, ct);
        if (uitkomst.Weigering is { } weigering)
            return Fout(weigering.Veld == "commissie" ? nameof(Commissie) : nameof(Tekst), weigering.Tekst);
        TempData["Bericht"] = "De procedure is begonnen. Stel nu het selectiedocument op.";
        return RedirectToPage("/Procedures/Overzicht", new { gelezen.Inrichting.Kenmerk });
    }

    private async Task<IActionResult> MaakOpenHouse(byte[] inhoud, CancellationToken ct)
    {
        var verslag = Toelatingslezer.Lees(Bestandsnaam, inhoud, Werkstroom);
        Bevindingen = verslag.Bevindingen;
        if (verslag.Gelezen is not { } gelezen)
            return Fout();

        var inrichting = gelezen.Inrichting;
        var uitkomst = await deur.Stuur(User.AlsActor()!, new MaakToelatingssysteem(inrichting, gelezen.Tekst, Bpmn(inrichting.Werkstroom)!, Bpmn(inrichting.Aanvraagwerkstroom)!) { OpdrachtId = OpdrachtId }, ct);
        if (uitkomst.Weigering is { } weigering)
            return Fout(nameof(Tekst), weigering.Tekst);
        TempData["Bericht"] = "Het open house is begonnen. Publiceer nu de marktconsultatie.";
        return RedirectToPage("/OpenHouse/Overzicht", new { inrichting.Kenmerk });
    }

    private PageResult Fout() => Fout(nameof(Tekst), Bevindingen.Count == 1 ? "In de inrichting klopt 1 ding niet." : $"In de inrichting kloppen {Bevindingen.Count} dingen niet.");

    private PageResult Fout(string veld, string tekst)
    {
        ModelState.AddModelError(veld, tekst);
        ModelState.Remove(nameof(OpdrachtId));
        OpdrachtId = Guid.NewGuid();
        return Page();
    }

    private static Werkstroom? Werkstroom(string naam) => Bpmn(naam) is { } bpmn ? BpmnLezer.Lees(bpmn).Werkstroom : null;

    /// <summary>The definition of this name that comes with the program; the name has been read, so it holds letters and hyphens.</summary>
    private static string? Bpmn(string naam) =>
        Path.Combine(Mappen.Werkstromen, Path.GetFileName(naam) + ".bpmn") is var pad && System.IO.File.Exists(pad) ? System.IO.File.ReadAllText(pad) : null;
}
