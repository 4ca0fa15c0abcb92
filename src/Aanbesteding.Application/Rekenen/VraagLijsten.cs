using System.Text.Json;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Rekenen;

/// <summary>Reads lists of numbers and texts of a question.</summary>
internal static class VraagLijsten
{
    /// <summary>A list of exact numbers; null when absent.</summary>
    public static IReadOnlyList<Breuk>? Breuken(this VraagLezer lezer, string veld, bool verplicht = true) =>
        lezer.Elementen(veld, verplicht, RekenJson.Getal, "Dit is geen getal. Schrijf bijvoorbeeld 8, \"66.65\" of \"200/9\".");

    /// <summary>A list of whole numbers; null when absent.</summary>
    public static IReadOnlyList<int>? Gehelen(this VraagLezer lezer, string veld, bool verplicht = true) =>
        lezer.Elementen(veld, verplicht, Geheel, "Hier hoort een geheel getal te staan.");

    /// <summary>A list of texts; null when absent.</summary>
    public static IReadOnlyList<string>? Teksten(this VraagLezer lezer, string veld, bool verplicht = true)
    {
        if (lezer.Lijst(veld, verplicht) is not { } lijst)
            return null;
        foreach (var (_, plaats) in lijst.Where(deel => deel.Element.ValueKind is not JsonValueKind.String))
            lezer.Fout(plaats, "Hier hoort een tekst te staan.");
        return [.. lijst.Where(deel => deel.Element.ValueKind is JsonValueKind.String).Select(deel => deel.Element.GetString()!)];
    }

    private static List<T>? Elementen<T>(this VraagLezer lezer, string veld, bool verplicht, Func<JsonElement, T?> lees, string reden)
        where T : struct
    {
        if (lezer.Lijst(veld, verplicht) is not { } lijst)
            return null;
        List<T> waarden = [];
        foreach (var (element, plaats) in lijst)
        {
            if (lees(element) is { } waarde)
                waarden.Add(waarde);
            else
                lezer.Fout(plaats, reden);
        }

        return waarden;
    }

    /// <summary>A whole number that fits; null otherwise.</summary>
    public static int? Geheel(JsonElement element) =>
        RekenJson.Getal(element) is { Noemer.IsOne: true, Teller: var getal } && getal >= int.MinValue && getal <= int.MaxValue ? (int)getal : null;
}
