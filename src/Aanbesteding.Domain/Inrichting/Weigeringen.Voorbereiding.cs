namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    /// <summary>The choice was fixed in the inrichting.</summary>
    public static Weigering KeuzeVast(string vraag) => new("keuze-vast", $"‘{vraag}’ ligt al vast in de inrichting en kan hier niet meer veranderen.", Transparantie, "keuze");

    /// <summary>A choice is still open.</summary>
    public static Weigering KeuzeOpen(string vraag) => new("keuze-open", $"Maak eerst deze keuze: ‘{vraag}’. ‘Nader te bepalen’ mag niet in een publicatie staan.", Transparantie, "keuze");

    /// <summary>The document is with the jurist or published.</summary>
    public static Weigering LigtVast(DocumentSoort soort) => new("document-ligt-vast", $"Het {soort.ToString().ToLowerInvariant()} ligt bij de jurist of is gepubliceerd. Het kan nu niet veranderen.", $"{Transparantie}; {Zorgvuldigheid}", "document");

    /// <summary>The leading document is missing.</summary>
    public static Weigering DocumentOntbreekt(DocumentSoort soort) => new("document-ontbreekt", $"Plaats eerst het {soort.ToString().ToLowerInvariant()}.", Transparantie, "document");

    /// <summary>The lint found something.</summary>
    public static Weigering DocumentNietSchoon(IReadOnlyList<string> bevindingen) => new("document-niet-schoon", $"Het document kan nog niet worden gepubliceerd. {string.Join(" ", bevindingen)} Plaats een nieuwe versie.", Transparantie, "document");

    /// <summary>A term cannot be computed.</summary>
    public static Weigering TermijnOnberekenbaar(string naam, string waarom) => new("termijn-onberekenbaar", $"De termijn ‘{naam}’ is niet te berekenen: {waarom}", Transparantie, "planning");

    /// <summary>The term asks nothing that a person reports: it passes by itself, a task meets it, or it was met.</summary>
    public static Weigering TermijnVraagtNiets(string naam) => new("termijn-vraagt-niets", $"Van de termijn ‘{Termijnen.Termijnwoord.Van(naam)}’ valt nu niets te melden: hij loopt niet, loopt vanzelf af, is al gehaald of hoort bij een stap in de procedure.", Transparantie, "termijn");
}
