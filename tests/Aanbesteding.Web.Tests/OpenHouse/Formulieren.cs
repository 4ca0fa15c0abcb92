using System.Net;

namespace Aanbesteding.Web.Tests.OpenHouse;

/// <summary>Fills in forms with files, as a browser without JavaScript does.</summary>
internal static class Formulieren
{
    /// <summary>Fetches the form on this page, fills in these fields and a file, and sends it; follows the redirect.</summary>
    internal static async Task<Blad> VulMetBestand(this HttpClient browser, string adres, string naam, byte[] inhoud, params (string Naam, string Waarde)[] velden)
    {
        using var formulier = new MultipartFormDataContent();
        foreach (var (veld, waarde) in Formulier.Velden(await browser.GetStringAsync(adres)))
            formulier.Add(new StringContent(waarde), veld);
        foreach (var (veld, waarde) in velden)
            formulier.Add(new StringContent(waarde), veld);
        formulier.Add(new ByteArrayContent(inhoud), "Bestand", naam);
        var antwoord = await browser.PostAsync(adres, formulier);
        return new(antwoord.StatusCode, WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()));
    }
}
