using System.Buffers;
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

    private static readonly JsonWriterOptions Schrijfwijze = new() { Indented = true, Encoder = Opties.Encoder };

    /// <summary>Reads a text as JSON. Either the document or the fault is null.</summary>
    public static (JsonDocument? Document, VraagFout? Fout) Lees(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        try
        {
            // Only an escape can hide a character that does not exist.
            if (utf8.AsSpan().IndexOf("\\u"u8) < 0 || ZoekFout(utf8) is not { } fout)
                return (JsonDocument.Parse(utf8), null);
            return (null, fout);
        }
        catch (JsonException)
        {
            return (null, ZoekFout(utf8)!);
        }
    }

    /// <summary>Writes an answer.</summary>
    public static string Schrijf(JsonNode antwoord) => antwoord.ToJsonString(Opties);

    /// <summary>Writes an answer piece by piece.</summary>
    public static string Schrijf(Action<Utf8JsonWriter> antwoord)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Schrijfwijze))
            antwoord(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a field with a list.</summary>
    public static void Lijst<T>(this Utf8JsonWriter json, string veld, IReadOnlyList<T> delen, Action<T> schrijf)
    {
        json.WriteStartArray(veld);
        foreach (var deel in delen)
            schrijf(deel);
        json.WriteEndArray();
    }

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
