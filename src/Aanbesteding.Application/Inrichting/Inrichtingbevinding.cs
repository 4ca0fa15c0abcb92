namespace Aanbesteding.Application.Inrichtingen;

/// <summary>Something wrong with an inrichting.</summary>
/// <param name="Bestand">The file, as it was named.</param>
/// <param name="Regel">Line in the file, from 1.</param>
/// <param name="Code">Stable code in kebab-case: of the reader (<see cref="Leescode"/>) or of the juridisch kader.</param>
/// <param name="Uitleg">What is wrong and what can be done, in plain Dutch.</param>
/// <param name="Artikel">Legal basis; null where the file cannot be read as an inrichting.</param>
public sealed record Inrichtingbevinding(string Bestand, int Regel, string Code, string Uitleg, string? Artikel)
{
    /// <summary>Path of the field, e.g. <c>percelen[0].nummer</c>; empty for the file as a whole.</summary>
    public string Veld { get; init; } = "";
}

/// <summary>Codes of the reader. Stored names.</summary>
public static class Leescode
{
    /// <summary>Not YAML at all.</summary>
    public const string GeenYaml = "geen-yaml";
    /// <summary>Larger or deeper than any honest inrichting.</summary>
    public const string TeGroot = "te-groot";
    /// <summary>An anchor, alias or tag: one value that stands for others hides what is published.</summary>
    public const string Verwijzing = "verwijzing";
    /// <summary>A field that does not exist.</summary>
    public const string OnbekendVeld = "onbekend-veld";
    /// <summary>A field that occurs twice.</summary>
    public const string DubbelVeld = "dubbel-veld";
    /// <summary>A missing or empty field.</summary>
    public const string VeldOntbreekt = "veld-ontbreekt";
    /// <summary>A value of another type than the field asks.</summary>
    public const string VerkeerdeSoort = "verkeerde-soort";
    /// <summary>A number or date outside what is possible.</summary>
    public const string BuitenBereik = "buiten-bereik";
    /// <summary>A word that is not one of the choices.</summary>
    public const string OnbekendWoord = "onbekend-woord";
    /// <summary>A name, date, period or time that is not written as it should be.</summary>
    public const string Schrijfwijze = "schrijfwijze";
    /// <summary>The werkstroom does not exist or cannot be read.</summary>
    public const string OnbekendeWerkstroom = "onbekende-werkstroom";
}
