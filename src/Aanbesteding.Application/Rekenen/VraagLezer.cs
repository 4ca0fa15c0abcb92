using System.Globalization;
using System.Text.Json;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Rekenen;

/// <summary>
/// Reads the fields of one JSON object and gathers every fault, so that the asker hears them all at once. A read that
/// fails gives null and leaves a fault behind; look at <see cref="Fouten"/> before using the values. Fields that are
/// not announced, fields that occur twice and missing fields are faults. <c>null</c> counts as missing.
/// </summary>
public sealed class VraagLezer
{
    private readonly Dictionary<string, JsonElement> _velden = new(StringComparer.Ordinal);
    private readonly List<VraagFout> _fouten;
    private readonly string _pad;

    private VraagLezer(JsonElement element, List<VraagFout> fouten, string pad, string[]? bekend)
    {
        _fouten = fouten;
        _pad = pad;
        if (element.ValueKind is not JsonValueKind.Object)
        {
            fouten.Add(new VraagFout(pad.Length == 0 ? RekenJson.HeleVraag : pad, "Hier hoort een JSON-object te staan."));
            bekend = null;
            return;
        }
        foreach (var veld in element.EnumerateObject())
        {
            var naam = veld.Name;
            if (bekend is not null && Array.IndexOf(bekend, naam) < 0)
                Fout(naam, $"Dit veld bestaat niet. De velden zijn: {string.Join(", ", bekend)}.");
            else if (!_velden.TryAdd(naam, veld.Value))
                Fout(naam, "Dit veld staat er twee keer.");
        }
    }

    /// <summary>Every fault found so far, in the whole question.</summary>
    public IReadOnlyList<VraagFout> Fouten => _fouten;

    /// <summary>Names of the fields that are present; for objects whose keys are free, such as scores per criterium.</summary>
    public IReadOnlyCollection<string> Namen => _velden.Keys;

    /// <summary>Starts reading a question.</summary>
    /// <param name="vraag">The question; anything but an object is a fault.</param>
    /// <param name="bekend">The fields that may occur.</param>
    public static VraagLezer Open(JsonElement vraag, params string[] bekend) => new(vraag, [], "", bekend);

    /// <summary>Path of a field as it appears in faults.</summary>
    public string Pad(string veld) => _pad.Length == 0 ? veld : $"{_pad}.{veld}";

    /// <summary>Notes a fault about a field of this object.</summary>
    public void Fout(string veld, string reden) => _fouten.Add(new VraagFout(Pad(veld), reden));

    /// <summary>The raw value of a field; null when absent, which is a fault only where it is obligatory.</summary>
    public JsonElement? Element(string veld, bool verplicht = true)
    {
        if (_velden.TryGetValue(veld, out var element) && element.ValueKind is not JsonValueKind.Null)
            return element;
        if (verplicht)
            Fout(veld, "Dit veld ontbreekt.");
        return null;
    }

    /// <summary>A text.</summary>
    public string? Tekst(string veld, bool verplicht = true)
    {
        if (Element(veld, verplicht) is not { } element)
            return null;
        if (element.ValueKind is JsonValueKind.String)
            return element.GetString();
        Fout(veld, "Hier hoort een tekst te staan.");
        return null;
    }

    /// <summary>Yes or no.</summary>
    public bool? JaNee(string veld, bool verplicht = true)
    {
        if (Element(veld, verplicht) is not { } element)
            return null;
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return element.GetBoolean();
        Fout(veld, "Hier hoort true of false te staan.");
        return null;
    }

    /// <summary>One of the named choices.</summary>
    public T? Keuze<T>(string veld, IReadOnlyDictionary<string, T> keuzes, bool verplicht = true)
        where T : struct
    {
        if (Tekst(veld, verplicht) is not { } naam)
            return null;
        if (keuzes.TryGetValue(naam, out var keuze))
            return keuze;
        Fout(veld, $"'{naam}' is geen keuze. Kies uit: {string.Join(", ", keuzes.Keys)}.");
        return null;
    }

    /// <summary>An exact number: a JSON number, or a string with a decimal or a fraction.</summary>
    public Breuk? Getal(string veld, bool verplicht = true)
    {
        if (Element(veld, verplicht) is not { } element)
            return null;
        if (RekenJson.Getal(element) is { } getal)
            return getal;
        Fout(veld, "Dit is geen getal. Schrijf bijvoorbeeld 20, \"66.65\" of \"200/9\".");
        return null;
    }

    /// <summary>A whole number from <paramref name="minimum"/> up to and including <paramref name="maximum"/>. 20.0 is whole, 1.5 is not.</summary>
    public int? Geheel(string veld, int minimum, int maximum, bool verplicht = true)
    {
        if (Getal(veld, verplicht) is not { } getal)
            return null;
        if (!getal.Noemer.IsOne)
            Fout(veld, "Dit moet een geheel getal zijn, geen breuk.");
        else if (getal.Teller < minimum)
            Fout(veld, string.Create(CultureInfo.InvariantCulture, $"Dit getal moet ten minste {minimum} zijn."));
        else if (getal.Teller > maximum)
            Fout(veld, string.Create(CultureInfo.InvariantCulture, $"Dit getal mag ten hoogste {maximum} zijn."));
        else
            return (int)getal.Teller;
        return null;
    }

    /// <summary>A list of values, each with its own path for faults.</summary>
    public IReadOnlyList<(JsonElement Element, string Veld)>? Lijst(string veld, bool verplicht = true)
    {
        if (Element(veld, verplicht) is not { } element)
            return null;
        if (element.ValueKind is JsonValueKind.Array)
            return [.. element.EnumerateArray().Select((deel, i) => (deel, string.Create(CultureInfo.InvariantCulture, $"{veld}[{i}]")))];
        Fout(veld, "Hier hoort een lijst te staan.");
        return null;
    }

    /// <summary>A nested object with announced fields; without <paramref name="bekend"/> every field name is allowed.</summary>
    public VraagLezer? Object(string veld, bool verplicht = true, string[]? bekend = null) =>
        Element(veld, verplicht) is { } element ? Deel(element, veld, bekend) : null;

    /// <summary>Reads an element of a <see cref="Lijst"/> as an object.</summary>
    public VraagLezer Deel(JsonElement element, string veld, string[]? bekend = null) => new(element, _fouten, Pad(veld), bekend);
}
