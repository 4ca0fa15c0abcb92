using System.Net;
using System.Text.RegularExpressions;

namespace Aanbesteding.Web.Tests.OpenHouse.Staf;

/// <summary>Sends a form as it was opened: with everything that was filled in beforehand.</summary>
public static partial class Voorgevuld
{
    /// <summary>Opens a page and sends the last form on it unchanged.</summary>
    public static async Task<(HttpStatusCode Status, string Tekst)> VerstuurVoorgevuld(this Spelportaal portaal, string persoon, string adres, params (string Naam, string Waarde)[] anders)
    {
        using var browser = await portaal.Aangemeld(persoon);
        var html = await browser.GetStringAsync(adres);
        var velden = Invoer().Matches(html).Select(m => m.Value)
            .Where(i => !i.Contains("disabled", StringComparison.Ordinal) && (!(i.Contains("type=\"radio\"", StringComparison.Ordinal) || i.Contains("type=\"checkbox\"", StringComparison.Ordinal)) || i.Contains("checked", StringComparison.Ordinal)))
            .Select(i => KeyValuePair.Create(Deel(i, "name"), Deel(i, "value")))
            .Concat(Tekstvak().Matches(html).Select(m => KeyValuePair.Create(Deel(m.Groups["kop"].Value, "name"), WebUtility.HtmlDecode(m.Groups["inhoud"].Value).TrimStart('\r', '\n'))))
            .Where(v => v.Key.Length > 0 && anders.All(a => a.Naam != v.Key))
            .DistinctBy(v => v.Key, StringComparer.Ordinal)
            .Concat(anders.Select(a => KeyValuePair.Create(a.Naam, a.Waarde)));
        var antwoord = await browser.PostAsync(adres, new FormUrlEncodedContent(velden));
        return (antwoord.StatusCode, Ruimte().Replace(WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), " "));
    }

    private static string Deel(string invoer, string naam) =>
        WebUtility.HtmlDecode(Regex.Match(invoer, $" {naam}=\"(?<inhoud>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["inhoud"].Value);

    [GeneratedRegex("<input[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Invoer();

    [GeneratedRegex("<textarea(?<kop>[^>]*)>(?<inhoud>[^<]*)</textarea>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tekstvak();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Ruimte();
}
