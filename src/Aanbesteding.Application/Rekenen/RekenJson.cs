using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Rekenen;

/// <summary>One thing wrong with a question.</summary>
/// <param name="Veld">Path of the field, e.g. <c>aantal</c> or <c>criteria[0].gewicht</c>; <c>vraag</c> for the whole question.</param>
/// <param name="Reden">What is wrong, in plain Dutch.</param>
public sealed record VraagFout(string Veld, string Reden);

/// <summary>The JSON of <c>reken</c>: exact numbers, unescaped Dutch letters, faults with line and field.</summary>
public static class RekenJson
{
    /// <summary>The field name of a fault that concerns the question as a whole.</summary>
    public const string HeleVraag = "vraag";

    /// <summary>The letter, the sign and four digits: a longer exponent is no honest number, only work for the machine.</summary>
    private const int LangsteExponent = 6;

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
    public static Breuk? Getal(JsonElement element)
    {
        var tekst = element.ValueKind switch
        {
            JsonValueKind.Number => element.GetRawText(),
            JsonValueKind.String => element.GetString()!,
            _ => "",
        };
        var exponent = tekst.IndexOfAny(['e', 'E']);
        if (exponent >= 0 && tekst.Length - exponent > LangsteExponent)
            return null;
        return Breuk.Probeer(tekst, out var getal) ? getal : null;
    }

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
}
