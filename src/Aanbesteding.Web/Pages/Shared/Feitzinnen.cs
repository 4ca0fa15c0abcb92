using System.Text;
using System.Text.Json;
using Aanbesteding.Domain;
using Aanbesteding.Web.Onderdelen;
using NodaTime.Text;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>Facts of the dossier for people: a name, and per field a line of text.</summary>
public static class Feitzinnen
{
    /// <summary>"document-geplaatst" as "Document geplaatst".</summary>
    public static string Naam(string feit) => feit == "werkstroom" ? "De procedure gaat verder" : Hoofdletter(feit.Replace('-', ' '));

    /// <summary>Every field with its value; parts of parts are written behind their whole.</summary>
    public static IEnumerable<(string Veld, string Waarde)> Regels(Feit feit, Aanbesteding.Workflow.Werkstroom werkstroom)
    {
        ArgumentNullException.ThrowIfNull(feit);
        ArgumentNullException.ThrowIfNull(werkstroom);
        if (feit.Gegevens is not JsonElement { ValueKind: JsonValueKind.Object } gegevens)
            return [];
        return feit.Naam == "werkstroom" ? Zet(gegevens, werkstroom) : Velden(gegevens, "");
    }

    private static IEnumerable<(string Veld, string Waarde)> Zet(JsonElement zet, Aanbesteding.Workflow.Werkstroom werkstroom)
    {
        var onderwerp = zet.GetProperty("onderwerp").GetString()!;
        if (onderwerp.Length > 0)
            yield return ("Door", $"{(werkstroom.Kent(onderwerp) ? werkstroom[onderwerp].Naam : Naam(onderwerp))}{(zet.GetProperty("uitkomst").GetString() is { } uitkomst ? $": {uitkomst}" : "")}");
        var nu = zet.GetProperty("tokens").EnumerateArray().Select(t => t.GetString()!).Where(werkstroom.Kent).Select(t => werkstroom[t].Naam).Distinct(StringComparer.Ordinal);
        yield return ("Nu", zet.GetProperty("afgelopen").GetBoolean() ? "afgelopen" : string.Join(", ", nu));
    }

    private static IEnumerable<(string Veld, string Waarde)> Velden(JsonElement deel, string voor)
    {
        foreach (var veld in deel.EnumerateObject())
        {
            var naam = voor.Length == 0 ? Woorden(veld.Name) : $"{voor}, {Woorden(veld.Name).ToLowerInvariant()}";
            if (veld.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var regel in Velden(veld.Value, naam))
                    yield return regel;
            }
            else if (veld.Value.ValueKind == JsonValueKind.Array && veld.Value.EnumerateArray().Any(d => d.ValueKind == JsonValueKind.Object))
            {
                foreach (var (onderdeel, nummer) in veld.Value.EnumerateArray().Select((d, n) => (d, n + 1)))
                    yield return ($"{naam} {nummer}", string.Join("; ", Velden(onderdeel, "").Select(r => $"{r.Veld.ToLowerInvariant()}: {r.Waarde}")));
            }
            else
            {
                yield return (naam, Waarde(veld.Value));
            }
        }
    }

    private static string Waarde(JsonElement waarde) => waarde.ValueKind switch
    {
        JsonValueKind.Null => "geen",
        JsonValueKind.True => "ja",
        JsonValueKind.False => "nee",
        JsonValueKind.Array => waarde.GetArrayLength() == 0 ? "geen" : string.Join(", ", waarde.EnumerateArray().Select(Waarde)),
        JsonValueKind.Object => string.Join("; ", Velden(waarde, "").Select(r => $"{r.Veld.ToLowerInvariant()}: {r.Waarde}")),
        JsonValueKind.String when InstantPattern.ExtendedIso.Parse(waarde.GetString()!) is { Success: true } moment => Tijdstip.Tekst(moment.Value),
        JsonValueKind.String when LocalDatePattern.Iso.Parse(waarde.GetString()!) is { Success: true } dag => Domain.Termijnen.Datumtekst.Datum(dag.Value),
        _ => waarde.ToString(),
    };

    /// <summary>"laatsteDag" as "Laatste dag".</summary>
    private static string Woorden(string naam)
    {
        var zin = new StringBuilder();
        foreach (var letter in naam)
        {
            if (char.IsUpper(letter) && zin.Length > 0)
                zin.Append(' ');
            zin.Append(char.ToLowerInvariant(letter));
        }

        return Hoofdletter(zin.ToString());
    }

    private static string Hoofdletter(string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
