using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages.Fout;

/// <summary>What went wrong in words a visitor can use; never what happened inside. A refused form arrives here as a post.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class FoutModel : PageModel
{
    /// <summary>What is the matter.</summary>
    public string Kop => Tekst().Kop;

    /// <summary>What the visitor can do.</summary>
    public string Uitleg => Tekst().Uitleg;

    private (string Kop, string Uitleg) Tekst() => RouteData.Values["code"] switch
    {
        "400" => ("Dit verzoek klopt niet", "Ga terug, laad de pagina opnieuw en probeer het nog een keer. Uw sessie kan verlopen zijn."),
        "401" or "aanmelden" => ("Het aanmelden is niet gelukt", "Probeer het nog een keer. Lukt het dan niet, bel dan de contactpersoon van de procedure."),
        "403" => ("U mag deze pagina niet zien", "Uw rol geeft geen toegang tot deze pagina. Klopt dat niet, vraag dan de functioneel beheerder om toegang."),
        "404" => ("Deze pagina bestaat niet", "Controleer het adres, of ga naar de startpagina en zoek van daaruit verder."),
        "413" => ("Dit bestand is te groot", "Ga terug en kies een kleiner bestand."),
        _ => ("Er ging bij ons iets mis", "Probeer het over een paar minuten nog een keer. Blijft het misgaan, geef dan het kenmerk hieronder door."),
    };
}
