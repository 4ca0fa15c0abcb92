using System.Net;
using System.Text.RegularExpressions;

namespace Aanbesteding.EndToEnd.Hosting;

/// <summary>Reads what a browser would send back.</summary>
public static partial class Formulier
{
    /// <summary>The hidden fields of a page, each name once.</summary>
    public static IReadOnlyDictionary<string, string> Velden(string html) => Verborgen().Matches(html)
        .Select(invoer => (Naam: Inhoud(Naam(), invoer.Value), Waarde: Inhoud(Waarde(), invoer.Value)))
        .DistinctBy(veld => veld.Naam).ToDictionary(veld => veld.Naam, veld => veld.Waarde, StringComparer.Ordinal);

    private static string Inhoud(Regex deel, string invoer) => WebUtility.HtmlDecode(deel.Match(invoer).Groups["inhoud"].Value);

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Verborgen();

    [GeneratedRegex("name=\"(?<inhoud>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Naam();

    [GeneratedRegex("value=\"(?<inhoud>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Waarde();
}
