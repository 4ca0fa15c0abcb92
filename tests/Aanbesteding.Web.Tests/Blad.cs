using System.Net;

namespace Aanbesteding.Web.Tests;

/// <summary>A page as a browser shows it: status and text with entities decoded.</summary>
/// <param name="Status">Status of the answer.</param>
/// <param name="Html">Source with entities decoded.</param>
public sealed record Blad(HttpStatusCode Status, string Html);

/// <summary>Opens pages and sends their forms.</summary>
public static class Bladeren
{
    /// <summary>Opens a page.</summary>
    public static async Task<Blad> Bekijk(this HttpClient browser, string adres) => await Lees(await browser.GetAsync(adres));

    /// <summary>Fills in the form of a page and sends it, as a browser does; follows the redirect.</summary>
    public static async Task<Blad> Verstuur(this HttpClient browser, string adres, params (string Naam, string Waarde)[] velden)
    {
        var formulier = await browser.GetStringAsync(adres);
        var ingevuld = velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde));
        return await Lees(await browser.PostAsync(adres, new FormUrlEncodedContent(Formulier.Velden(formulier).Concat(ingevuld))));
    }

    private static async Task<Blad> Lees(HttpResponseMessage antwoord) =>
        new(antwoord.StatusCode, WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()));
}
