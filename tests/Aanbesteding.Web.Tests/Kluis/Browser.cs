using System.Net;

namespace Aanbesteding.Web.Tests.Kluis;

/// <summary>Fills in forms as a browser without JavaScript does.</summary>
internal static class Browser
{
    /// <summary>Text of a page as people read it.</summary>
    internal static async Task<string> Lees(this HttpClient browser, string adres) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(adres));

    /// <summary>Fetches the form on this page, fills in these fields and sends it.</summary>
    internal static async Task<string> Vul(this HttpClient browser, string adres, params (string Naam, string Waarde)[] velden)
    {
        var formulier = await browser.GetStringAsync(adres);
        return await browser.Stuur(adres, formulier, velden);
    }

    /// <summary>Sends a form that was fetched before.</summary>
    internal static async Task<string> Stuur(this HttpClient browser, string adres, string formulier, params (string Naam, string Waarde)[] velden)
    {
        var antwoord = await browser.PostAsync(adres, new FormUrlEncodedContent(
            Formulier.Velden(formulier).Concat(velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde)))));
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }

    /// <summary>Adds a file as a form with a file field does.</summary>
    internal static async Task<string> Upload(this HttpClient browser, string adres, string naam, byte[] inhoud)
    {
        using var formulier = new MultipartFormDataContent();
        foreach (var (veld, waarde) in Formulier.Velden(await browser.GetStringAsync(adres)))
            formulier.Add(new StringContent(waarde), veld);
        formulier.Add(new ByteArrayContent(inhoud), "Bestand", naam);
        var antwoord = await browser.PostAsync(adres, formulier);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }
}
