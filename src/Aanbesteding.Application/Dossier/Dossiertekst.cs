using System.Globalization;
using System.Text;
using System.Text.Json;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// The one way to write a dossier as text: JSON in UTF-8, one entry of a chain per line, and at the end a zegel, which is
/// SHA-256 over all bytes before it. Every dossier has exactly one text, so that any other byte is a fault.
/// </summary>
public static class Dossiertekst
{
    /// <summary>Name of the format; a change of the format is a new name.</summary>
    public const string Formaat = "aanbesteding-dossier-1";

    internal const string Zegelveld = "\"zegel\":\"";
    internal const string Slot = "\"}\n";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes a dossier.</summary>
    public static string Schrijf(Dossierstuk stuk)
    {
        ArgumentNullException.ThrowIfNull(stuk);
        return Verzegel(Begin(stuk) + string.Join(",\n", stuk.Ketens.Select(Schrijf)) + Einde);
    }

    /// <summary>Everything before the first chain.</summary>
    internal static string Begin(Dossierstuk stuk)
    {
        var tekst = new StringBuilder();
        tekst.Append(CultureInfo.InvariantCulture, $"{{\"formaat\":\"{Formaat}\",\n\"procedure\":\"{stuk.Procedure}\",\n\"kenmerk\":{Json.Schrijf(stuk.Kenmerk)},\n");
        tekst.Append(CultureInfo.InvariantCulture, $"\"kluisGesloten\":{(stuk.KluisGesloten ? "true" : "false")},\n");
        tekst.Append(CultureInfo.InvariantCulture, $"\"inrichting\":{Schrijf(stuk.Inrichting)},\n\"werkstroom\":{Schrijf(stuk.Werkstroom)},\n");
        tekst.Append(CultureInfo.InvariantCulture, $"\"documenten\":[\n{string.Join(",\n", stuk.Documenten.Select(Schrijf))}\n],\n\"ketens\":[\n");
        return tekst.ToString();
    }

    /// <summary>What stands between the last chain and the zegel.</summary>
    internal const string Einde = "\n],\n";

    /// <summary>The zegel that belongs at the end of these bytes.</summary>
    public static string Zegel(ReadOnlySpan<byte> ervoor) => Vingerafdruk.Van(ervoor);

    /// <summary>
    /// Reads a dossier. Null with the reason when it has not the shape of one; a wrong zegel or an entry that does not fit is
    /// no matter of shape.
    /// </summary>
    public static (Dossierstuk? Stuk, string? Reden) Lees(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(Utf8.GetString(bytes.Span), new JsonDocumentOptions { AllowDuplicateProperties = false });
            var w = document.RootElement;
            if (Tekst(w, "formaat") is var formaat && formaat != Formaat)
                return (null, $"Het formaat is ‘{formaat}’ en niet ‘{Formaat}’.");
            return (new Dossierstuk(
                w.GetProperty("procedure").GetGuid(), Tekst(w, "kenmerk"), w.GetProperty("kluisGesloten").GetBoolean(),
                LeesGeborgen(w.GetProperty("inrichting")), LeesGeborgen(w.GetProperty("werkstroom")),
                [.. w.GetProperty("documenten").EnumerateArray().Select(LeesGeborgen)],
                [.. w.GetProperty("ketens").EnumerateArray().Select(LeesKeten)]), null);
        }
        catch (Exception fout) when (fout is JsonException or DecoderFallbackException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return (null, "Het bestand is geen dossier: het is niet als JSON in de vorm van een dossier te lezen.");
        }
    }

    /// <summary>Whether the bytes end with the zegel over all bytes before it.</summary>
    public static bool ZegelKlopt(ReadOnlySpan<byte> bytes)
    {
        const int lengte = 64;
        var plaats = bytes.Length - Slot.Length - lengte;
        return plaats > Zegelveld.Length
            && bytes[(plaats + lengte)..].SequenceEqual(Utf8.GetBytes(Slot))
            && bytes[(plaats - Zegelveld.Length)..plaats].SequenceEqual(Utf8.GetBytes(Zegelveld))
            && bytes.Slice(plaats, lengte).SequenceEqual(Utf8.GetBytes(Zegel(bytes[..plaats])));
    }

    private static string Verzegel(string tekst)
    {
        var ervoor = tekst + Zegelveld;
        return ervoor + Zegel(Utf8.GetBytes(ervoor)) + Slot;
    }

    private static string Schrijf(Geborgen geborgen) => $"{{\"sha256\":{Json.Schrijf(geborgen.Sha256)},\"tekst\":{Json.Schrijf(geborgen.Tekst)}}}";

    /// <summary>One chain.</summary>
    internal static string Schrijf(Keten keten) =>
        $"{{\"onderwerp\":{Json.Schrijf(keten.Onderwerp)},\"posten\":[\n{string.Join(",\n", keten.Posten.Select(p => $"{{\"hash\":{Json.Schrijf(p.Hash)},\"post\":{p.Tekst}}}"))}\n]}}";

    private static Geborgen LeesGeborgen(JsonElement g) => new(Tekst(g, "sha256"), Tekst(g, "tekst"));

    private static Keten LeesKeten(JsonElement k) => new(
        Tekst(k, "onderwerp"), [.. k.GetProperty("posten").EnumerateArray().Select(p => new Ketenpost(Tekst(p, "hash"), p.GetProperty("post").GetRawText()))]);

    private static string Tekst(JsonElement g, string veld) => g.GetProperty(veld).GetString() ?? throw new FormatException($"Het veld {veld} is leeg.");
}
