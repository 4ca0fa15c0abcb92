using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Aanbesteding.Application.Rekenen;

/// <summary>One thing wrong with a question.</summary>
/// <param name="Veld">Path of the field, e.g. <c>aantal</c> or <c>criteria[0].gewicht</c>; <c>vraag</c> for the whole question.</param>
/// <param name="Reden">What is wrong, in plain Dutch.</param>
public sealed record VraagFout(string Veld, string Reden);

/// <summary>An exact rational number as it stood in the question; the denominator is positive and the fraction is in lowest terms.</summary>
public readonly record struct ExactGetal(BigInteger Teller, BigInteger Noemer)
{
    /// <summary>Whether the number is whole.</summary>
    public bool IsGeheel => Noemer.IsOne;
}

/// <summary>The JSON of <c>reken</c>: exact numbers, unescaped Dutch letters, faults with line and field.</summary>
public static partial class RekenJson
{
    /// <summary>The field name of a fault that concerns the question as a whole.</summary>
    public const string HeleVraag = "vraag";

    /// <summary>More characters or a larger exponent than this is no honest number, only work for the machine.</summary>
    private const int LangsteGetal = 200;
    private const int GrootsteExponent = 100;

    /// <summary>How answers are written: camelCase, indented, letters with accents as themselves.</summary>
    public static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Reads a text as JSON. Either the root or the fault is null.</summary>
    public static (JsonElement? Wortel, VraagFout? Fout) Lees(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        if (ZoekFout(utf8) is { } fout)
            return (null, fout);
        using var document = JsonDocument.Parse(utf8);
        return (document.RootElement.Clone(), null);
    }

    /// <summary>Writes an answer.</summary>
    public static string Schrijf(JsonNode antwoord) => antwoord.ToJsonString(Opties);

    /// <summary>
    /// Reads an exact number: a JSON number from its raw text, or a string with a decimal (<c>"66.65"</c>) or a
    /// fraction (<c>"200/9"</c>). Null when it is neither, or absurdly long.
    /// </summary>
    public static ExactGetal? Getal(JsonElement element)
    {
        var tekst = element.ValueKind switch
        {
            JsonValueKind.Number => element.GetRawText(),
            JsonValueKind.String => element.GetString()!,
            _ => "",
        };
        if (tekst.Length > LangsteGetal)
            return null;
        return element.ValueKind is JsonValueKind.String && BreukVorm().Match(tekst) is { Success: true } breuk
            ? Vereenvoudig(Geheel(breuk.Groups["teller"].Value), Geheel(breuk.Groups["noemer"].Value))
            : Decimaal(DecimaalVorm().Match(tekst));
    }

    private static ExactGetal? Decimaal(Match vorm)
    {
        if (!vorm.Success)
            return null;
        var exponent = vorm.Groups["exponent"] is { Success: true } e ? Geheel(e.Value) : BigInteger.Zero;
        if (BigInteger.Abs(exponent) > GrootsteExponent)
            return null;
        var achterKomma = vorm.Groups["achter"].Value;
        var cijfers = Geheel(vorm.Groups["voor"].Value + achterKomma);
        var schaal = (int)exponent - achterKomma.Length;
        return schaal >= 0
            ? Vereenvoudig(cijfers * BigInteger.Pow(10, schaal), BigInteger.One)
            : Vereenvoudig(cijfers, BigInteger.Pow(10, -schaal));
    }

    private static ExactGetal? Vereenvoudig(BigInteger teller, BigInteger noemer)
    {
        if (noemer.IsZero)
            return null;
        var deler = BigInteger.GreatestCommonDivisor(teller, noemer);
        return new ExactGetal(teller / deler, noemer / deler);
    }

    private static BigInteger Geheel(string cijfers) =>
        BigInteger.Parse(cijfers, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Walks through the text once, so that a fault can name its line and the field it stands in.</summary>
    private static VraagFout? ZoekFout(byte[] utf8)
    {
        var veld = HeleVraag;
        var lezer = new Utf8JsonReader(utf8);
        try
        {
            while (lezer.Read())
            {
                if (lezer.TokenType is JsonTokenType.PropertyName)
                    veld = lezer.GetString()!;
                else if (lezer.TokenType is JsonTokenType.String)
                    _ = lezer.GetString();
            }
            return null;
        }
        catch (JsonException fout)
        {
            return new VraagFout(veld, $"Regel {fout.LineNumber + 1}, teken {fout.BytePositionInLine + 1}: dit is geen geldige JSON.");
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair (\ud800) is valid JSON, but no text.
            var regel = utf8.AsSpan(0, (int)lezer.TokenStartIndex).Count((byte)'\n') + 1;
            return new VraagFout(veld, $"Regel {regel}: deze tekst bevat een teken dat niet bestaat.");
        }
    }

    [GeneratedRegex(@"\A(?<teller>-?[0-9]+)/(?<noemer>[0-9]+)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BreukVorm();

    [GeneratedRegex(@"\A(?<voor>-?[0-9]+)(\.(?<achter>[0-9]+))?([eE](?<exponent>[+-]?[0-9]+))?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DecimaalVorm();
}
