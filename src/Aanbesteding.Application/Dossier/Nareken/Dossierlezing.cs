using System.Text.Json;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>One fact of the chain of the procedure, with the number of its entry.</summary>
public sealed record Feitregel(long Post, string Naam, JsonElement Gegevens)
{
    public string Tekst(string veld) => Gegevens.GetProperty(veld).GetString() ?? throw new FormatException($"Het veld {veld} is leeg.");

    public IReadOnlyList<string> Teksten(string veld) => Teksten(Gegevens.GetProperty(veld));

    public static IReadOnlyList<string> Teksten(JsonElement lijst) => [.. lijst.EnumerateArray().Select(t => t.GetString()!)];

    public static IReadOnlyList<int> Gehelen(JsonElement lijst) => [.. lijst.EnumerateArray().Select(g => g.GetInt32())];

    /// <summary>An exact number, from its own digits: a JSON number or a text.</summary>
    public static Getal Getal(JsonElement getal) =>
        Nareken.Getal.Lees(getal.ValueKind == JsonValueKind.String ? getal.GetString()! : getal.GetRawText());
}

/// <summary>Reads the exported dossier as plain JSON: the text of the inrichting, and every fact of the procedure in order.</summary>
public sealed record Dossierlezing(string Inrichting, IReadOnlyList<Feitregel> Feiten)
{
    public static Dossierlezing Lees(string json)
    {
        using var document = JsonDocument.Parse(json);
        var wortel = document.RootElement;
        var keten = $"procedure:{wortel.GetProperty("procedure").GetString()}";
        var posten = wortel.GetProperty("ketens").EnumerateArray()
            .Where(k => k.GetProperty("onderwerp").GetString() == keten)
            .SelectMany(k => k.GetProperty("posten").EnumerateArray())
            .Select(p => p.GetProperty("post").Clone());
        return new Dossierlezing(
            wortel.GetProperty("inrichting").GetProperty("tekst").GetString()!,
            [
                .. from post in posten
                   from feit in post.GetProperty("feiten").EnumerateArray()
                   select new Feitregel(post.GetProperty("volgnummer").GetInt64(), feit.GetProperty("naam").GetString()!, feit.GetProperty("gegevens")),
            ]);
    }
}

/// <summary>One opened submission. Who stands behind it is in the opening of the aanmeldingen.</summary>
public sealed record Inzending(string Id, string Partij, IReadOnlyList<int> Percelen, Samenwerking? Wie);

/// <summary>Who applies together, as the opened aanmelding says.</summary>
public sealed record Samenwerking(
    IReadOnlyList<(string KvkNummer, IReadOnlyList<string> Soorten)> Leden, string? Concern, IReadOnlyList<string> Onderaannemers, IReadOnlyList<int> Voorkeur, int? MaximaalPercelen)
{
    /// <summary>Null when the dossier does not say it.</summary>
    public static Samenwerking? Lees(JsonElement inzending)
    {
        if (!inzending.TryGetProperty("leden", out var leden))
            return null;
        var maximaal = inzending.GetProperty("maximaalPercelen");
        return new Samenwerking(
            [.. leden.EnumerateArray().Select(l => (l.GetProperty("kvkNummer").GetString()!, Feitregel.Teksten(l.GetProperty("soorten"))))],
            inzending.GetProperty("concern").GetString(), Feitregel.Teksten(inzending.GetProperty("onderaannemers")),
            Feitregel.Gehelen(inzending.GetProperty("voorkeur")), maximaal.ValueKind == JsonValueKind.Null ? null : maximaal.GetInt32());
    }

    /// <summary>The composition rule: of every kind that is asked, at least one member is one (WBO strategy 5.2).</summary>
    public bool Compleet(IEnumerable<string> soorten) => soorten.All(soort => Leden.Any(lid => lid.Soorten.Contains(soort)));
}
