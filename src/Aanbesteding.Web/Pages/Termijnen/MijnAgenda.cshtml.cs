using System.Buffers.Text;
using System.Security.Cryptography;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Aanbesteding.Web.Pages.Termijnen;

/// <summary>
/// The secret address of the own calendar: made, renewed and withdrawn here, and shown once. The form carries the next key,
/// sealed for this person, so that a double click shows the key that works.
/// </summary>
[VoorOpdracht("MaakAgendasleutel", "TrekAgendasleutelIn")]
public sealed class MijnAgendaModel(Deur deur, Agendalezer agenda, IDataProtectionProvider ring) : PageModel
{
    private const int Sleutellengte = 32;

    /// <summary>Id of the command that the form gives.</summary>
    [BindProperty]
    public Guid OpdrachtId { get; set; }

    /// <summary>The next key, sealed: chosen here, not by whoever sends the form.</summary>
    [BindProperty]
    public string Voorstel { get; set; } = "";

    /// <summary>What was done, shown once after a redirect.</summary>
    [TempData]
    public string? Bericht { get; set; }

    /// <summary>When the key that works was made; null without a key.</summary>
    public Instant? Gemaakt { get; private set; }

    /// <summary>The new address, this once.</summary>
    public string? Adres { get; private set; }

    /// <summary>The same address as calendar programs listen to it.</summary>
    public string? Abonnement => Adres is { } adres ? $"webcal{adres[adres.IndexOf(':', StringComparison.Ordinal)..]}" : null;

    /// <summary>Whether the person works for the buyer.</summary>
    public bool Staf => Wie.Rol != Rol.Aanbieder;

    private Actor Wie => User.AlsActor() ?? throw new InvalidOperationException("Deze pagina vraagt om een aangemelde persoon.");

    private IDataProtector Zegel => ring.CreateProtector("aanbesteding.agendasleutel.1", Wie.Persoon);

    /// <summary>Shows whether there is an address.</summary>
    public Task OnGet(CancellationToken ct) => Toon(ct);

    /// <summary>Makes the key of the form the one that works, and shows it.</summary>
    public async Task<IActionResult> OnPostMaken(CancellationToken ct)
    {
        string sleutel;
        try
        {
            sleutel = Zegel.Unprotect(Voorstel);
        }
        catch (CryptographicException)
        {
            return await Fout("Dit formulier werkt niet meer. Probeer het nog een keer.", ct);
        }

        var gemaakt = await deur.Stuur(Wie, new MaakAgendasleutel(Vingerafdruk.Van(sleutel)) { OpdrachtId = OpdrachtId }, ct);
        if (gemaakt.Weigering is { } weigering)
            return await Fout(weigering.Tekst, ct);
        if (await agenda.Eigenaar(sleutel, ct) is null)
            return await Fout("Dit formulier is al gebruikt, en het adres dat erbij hoorde werkt niet meer.", ct);
        Adres = $"{Request.Scheme}://{Request.Host}{Agendabestanden.Pad(sleutel)}";
        await Toon(ct);
        return Page();
    }

    /// <summary>Ends the address.</summary>
    public async Task<IActionResult> OnPostIntrekken(CancellationToken ct)
    {
        if ((await deur.Stuur(Wie, new TrekAgendasleutelIn { OpdrachtId = OpdrachtId }, ct)).Weigering is { } weigering)
            return await Fout(weigering.Tekst, ct);
        Bericht = "Uw agenda-adres werkt niet meer.";
        return RedirectToPage();
    }

    private async Task Toon(CancellationToken ct)
    {
        Gemaakt = await agenda.Gemaakt(Wie.Persoon, ct);
        ModelState.Remove(nameof(OpdrachtId));
        ModelState.Remove(nameof(Voorstel));
        (OpdrachtId, Voorstel) = (Guid.NewGuid(), Zegel.Protect(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Sleutellengte))));
    }

    private async Task<IActionResult> Fout(string tekst, CancellationToken ct)
    {
        ModelState.AddModelError("", tekst);
        await Toon(ct);
        return Page();
    }
}
