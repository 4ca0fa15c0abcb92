using System.Text.RegularExpressions;
using Aanbesteding.Application.Berichten;

namespace Aanbesteding.Web.Berichten;

/// <summary>A mail in plain text: the first line is its subject. Placeholders are words between braces.</summary>
public sealed partial class Sjabloon
{
    private readonly string _tekst;

    private Sjabloon(string tekst) => _tekst = tekst;

    /// <summary>The template of this name, as it came with the program.</summary>
    public static Sjabloon Met(string naam)
    {
        using var stroom = typeof(Sjabloon).Assembly.GetManifestResourceStream($"{naam}.txt")
            ?? throw new InvalidOperationException($"Er is geen sjabloon '{naam}'.");
        using var lezer = new StreamReader(stroom);
        return new Sjabloon(lezer.ReadToEnd().ReplaceLineEndings("\n"));
    }

    /// <summary>Fills in one mail. Throws on a placeholder that has no value: a template may not promise what nobody fills in.</summary>
    /// <param name="post">What the mail is about.</param>
    /// <param name="adres">Public address of the portal, with a slash at the end.</param>
    /// <param name="afzender">Name under the mail.</param>
    public (string Onderwerp, string Tekst) Vul(Postopdracht post, Uri adres, string afzender)
    {
        var gevuld = Plek().Replace(_tekst, plek => plek.Groups["naam"].Value switch
        {
            "procedure" => post.Procedure,
            "kenmerk" => post.Kenmerk,
            "onderwerp" => post.Onderwerp,
            "adres" => adres.AbsoluteUri,
            "afzender" => afzender,
            var onbekend => throw new InvalidOperationException($"Het sjabloon '{post.Sjabloon}' vraagt om '{onbekend}'."),
        });
        var grens = gevuld.IndexOf('\n', StringComparison.Ordinal);
        return (gevuld[..grens].Trim(), gevuld[(grens + 1)..]);
    }

    [GeneratedRegex(@"\{(?<naam>[a-z]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plek();
}
