using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.Selectie;

/// <summary>One aanmelding: what the party handed in, and one assessment per requirement. Opening this page is a recorded reading.</summary>
[VoorOpdracht("BeoordeelGeschiktheid")]
public sealed class AanmeldingModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>The answers to choose from.</summary>
    public static readonly IReadOnlyList<SelectListItem> Antwoorden = [new("Voldaan", "ja"), new("Niet voldaan", "nee")];

    private readonly Deur _deur = deur;

    /// <summary>Id of the aanmelding in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid AanmeldingId { get; set; }

    /// <summary>The assessments on the form, by requirement.</summary>
    [BindProperty]
    public Dictionary<string, Antwoord> Oordelen { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The aanmelding with its assessments so far; null when it does not exist.</summary>
    public Aanmelding? Aanmelding => Procedure.Aanmeldingen.FirstOrDefault(aanmelding => aanmelding.Id == AanmeldingId);

    /// <summary>What was handed in; null while it may not be read.</summary>
    public AanmeldingInhoud? Inhoud { get; private set; }

    /// <summary>Shows the aanmelding with the assessments so far.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (Aanmelding is null)
            return NotFound();
        foreach (var oordeel in Aanmelding.Oordelen)
            Oordelen[oordeel.Eis] = new Antwoord { Voldaan = oordeel.Voldaan ? "ja" : "nee", Motivering = oordeel.Motivering };
        await Lees();
        return Page();
    }

    /// <summary>Saves every assessment that was given or changed; stops at the first refusal.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Aanmelding is null)
            return NotFound();
        foreach (var (eis, antwoord) in Oordelen.Where(paar => paar.Value.Voldaan is "ja" or "nee"))
        {
            var nieuw = new Eisoordeel(eis, antwoord.Voldaan == "ja", antwoord.Motivering ?? "");
            if (Aanmelding.Oordelen.Contains(nieuw))
                continue;
            // One form gives several commands: each has an id that follows from that of the form, so that a double click does one thing.
            var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{OpdrachtId}|{eis}")).AsSpan(0, 16));
            var uitkomst = await _deur.Stuur(Actor, new BeoordeelGeschiktheid(Procedure.Id, AanmeldingId, eis, nieuw.Voldaan, nieuw.Motivering) { OpdrachtId = id }, HttpContext.RequestAborted);
            if (uitkomst.Weigering is { } weigering)
                ModelState.AddModelError(weigering.Veld == "motivering" ? $"Oordelen[{eis}].Motivering" : "", weigering.Tekst);
        }

        if (!ModelState.IsValid)
        {
            OpdrachtId = Guid.NewGuid();
            ModelState.Remove(nameof(OpdrachtId));
            await Lees();
            return Page();
        }

        Bericht = $"Uw oordelen over {Aanmelding.Inhoud.Combinatie.Naam} zijn bewaard.";
        return RedirectToPage("/Selectie/Geschiktheid", new { Kenmerk });
    }

    private async Task Lees()
    {
        foreach (var eis in Procedure.Inrichting.Geschiktheidseisen)
            Oordelen.TryAdd(eis.Id, new Antwoord());
        var gelezen = await _deur.Stuur(Actor, new LeesInzending(Procedure.Id, AanmeldingId), HttpContext.RequestAborted);
        Inhoud = gelezen.Aanvaard ? JsonSerializer.Deserialize<AanmeldingInhoud>(gelezen.Waarde.Inhoud, Json.Opties) : null;
    }
}

/// <summary>One assessment on the form.</summary>
public sealed class Antwoord
{
    /// <summary>ja or nee; null while not chosen.</summary>
    public string? Voldaan { get; set; }

    /// <summary>The reason.</summary>
    public string? Motivering { get; set; }
}
