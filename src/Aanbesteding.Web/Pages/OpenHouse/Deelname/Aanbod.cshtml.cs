using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelname;

/// <summary>Answers an offer.</summary>
public sealed class AanbodModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Deelnamepagina(deur, toelatingen, klok)
{
    /// <summary>Number of the offer, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public int Nummer { get; set; }

    /// <summary>"ja" or "nee".</summary>
    [BindProperty]
    public string? Keuze { get; set; }

    /// <summary>The offer.</summary>
    public Aanbod Aanbod => Systeem.Aanbiedingen.Single(a => a.Nummer == Nummer);

    /// <summary>The version that is offered; null for an extension.</summary>
    public Toelatingsversie? NieuweVersie => Aanbod.Versie is { } nummer ? Systeem.VersieMet(nummer) : null;

    /// <summary>The last answer; null when there is none.</summary>
    public Aanbodreactie? Reactie => Deelnemer.Reacties.LastOrDefault(r => r.Aanbod == Nummer);

    /// <summary>Whether one can answer.</summary>
    public bool Open => DoetMee && Nu < Aanbod.ReactieVoor;

    /// <summary>Answers to choose from, with what they mean.</summary>
    public IReadOnlyList<SelectListItem> Keuzes =>
        [new("Ja, ik ga mee", "ja"), new($"Nee, mijn deelname eindigt. De laatste dag is {Datumtekst.Datum(Aanbod.Ingang.PlusDays(-1))}", "nee")];

    /// <summary>Shows the last answer.</summary>
    public void OnGet() => Keuze = Reactie is { } r ? r.GaatMee ? "ja" : "nee" : null;

    /// <summary>Answers.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Keuze is "ja" or "nee")
            return await Doe(new ReageerOpAanbod(Systeem.Id, Id, Nummer, Keuze == "ja"), Keuze == "ja" ? "U gaat mee. Wij hebben uw antwoord vastgelegd." : "U gaat niet mee. Wij hebben uw antwoord vastgelegd.");
        ModelState.AddModelError(nameof(Keuze), "Kies of u meegaat.");
        return Page();
    }

    /// <summary>An offer that was not for him is not found.</summary>
    protected override async Task<bool> LeesZaak(CancellationToken ct) =>
        await base.LeesZaak(ct) && Systeem.Aanbiedingen.FirstOrDefault(a => a.Nummer == Nummer) is { } aanbod && Deelnemer.GerichtAan(aanbod);
}
