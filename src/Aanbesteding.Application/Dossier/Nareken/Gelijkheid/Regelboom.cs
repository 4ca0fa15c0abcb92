using System.Text.RegularExpressions;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// The rule of a toelatingseis, as its words stand in the YAML of the inrichting or in the fact of a version: one leaf, or a
/// branch whose twigs must all hold (<c>alle</c>) or one of which must (<c>ten-minste-een</c>).
/// </summary>
/// <param name="Soort">The word of the kind.</param>
public sealed record Regelboom(string Soort)
{
    /// <summary>The bound of <c>minstens</c> and <c>hoogstens</c>; it counts itself.</summary>
    public Getal? Grens { get; init; }

    /// <summary>The words of <c>een-van</c>.</summary>
    public IReadOnlyList<string> Woorden { get; init; } = [];

    /// <summary>The age of <c>niet-ouder-dan</c>.</summary>
    public Tijdsduur? Duur { get; init; }

    /// <summary>The twigs of a branch.</summary>
    public IReadOnlyList<Regelboom> Takken { get; init; } = [];

    /// <summary>Whether all that the rule looks at was answered, in every twig, also where one of them will do.</summary>
    public bool Beantwoord(Antwoordregel antwoord) => Soort switch
    {
        "ja" => antwoord.Waarde is "ja" or "nee",
        "minstens" or "hoogstens" => antwoord.Getal is not null,
        "een-van" => !string.IsNullOrWhiteSpace(antwoord.Waarde),
        "geldig-op-peildag" => antwoord.GeldigTot is not null,
        "niet-ouder-dan" => antwoord.Afgegeven is not null,
        "alle" or "ten-minste-een" => Takken.All(tak => tak.Beantwoord(antwoord)),
        _ => throw new FormatException($"Onbekende beslisregel ‘{Soort}’."),
    };

    /// <summary>Whether the rule holds on the peildag.</summary>
    public bool Houdt(Antwoordregel antwoord, DateOnly peildag)
    {
        switch (Soort)
        {
            case "ja":
                return antwoord.Waarde == "ja";
            case "minstens":
                return antwoord.Getal is { } minstens && minstens >= Grens!;
            case "hoogstens":
                return antwoord.Getal is { } hoogstens && hoogstens <= Grens!;
            case "een-van":
                return Woorden.Any(woord => woord == antwoord.Waarde);
            case "geldig-op-peildag":
                return antwoord.GeldigTot is { } tot && peildag <= tot;
            case "niet-ouder-dan":
                return antwoord.Afgegeven is { } dag && peildag >= dag && peildag <= Duur!.Na(dag);
            case "alle":
                return !Takken.Any(tak => !tak.Houdt(antwoord, peildag));
            case "ten-minste-een":
                return Takken.Any(tak => tak.Houdt(antwoord, peildag));
            default:
                throw new FormatException($"Onbekende beslisregel ‘{Soort}’.");
        }
    }
}

/// <summary>One eis of a version: the rule, whether evidence is wanted, and who it is asked of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Regel">The rule.</param>
/// <param name="MetBewijs">Whether at least one file must be added.</param>
/// <param name="Categorieen">Ids of the categorieën that ask it; empty means all.</param>
public sealed record Eisregel(string Id, Regelboom Regel, bool MetBewijs, IReadOnlyList<string> Categorieen)
{
    /// <summary>Whether this categorie asks it.</summary>
    public bool Vraagt(string categorie) => Categorieen.Count == 0 || Categorieen.Any(c => c == categorie);

    /// <summary>The verdict on an answer; what was not answered is not met.</summary>
    public bool Voldoet(Antwoordregel? antwoord, DateOnly peildag) =>
        antwoord is not null && (!MetBewijs || antwoord.Bewijzen.Count > 0) && Regel.Beantwoord(antwoord) && Regel.Houdt(antwoord, peildag);
}

/// <summary>One answer as the dossier has it.</summary>
/// <param name="Eis">Id of the eis.</param>
/// <param name="Waarde">A word or a number; null when there is none.</param>
/// <param name="Afgegeven">Day on which the evidence was given.</param>
/// <param name="GeldigTot">Last day of the evidence.</param>
/// <param name="Bewijzen">Hashes of its files.</param>
public sealed partial record Antwoordregel(string Eis, string? Waarde, DateOnly? Afgegeven, DateOnly? GeldigTot, IReadOnlyList<string> Bewijzen)
{
    /// <summary>Above this a number cannot be kept, and is none.</summary>
    private static readonly Getal Grootste = Nareken.Getal.Van(System.Numerics.BigInteger.Pow(2, 96) - 1);

    /// <summary>The word as a number; null when it is none.</summary>
    public Getal? Getal
    {
        get
        {
            if (Waarde is not { Length: <= 1000 } tekst || !Cijfers().IsMatch(tekst))
                return null;
            var getal = Nareken.Getal.Lees(tekst);
            return getal <= Grootste && getal >= Nareken.Getal.Nul - Grootste ? getal : null;
        }
    }

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cijfers();
}
