namespace Aanbesteding.Domain;

/// <summary>One line of what the facts say at a poort.</summary>
/// <param name="Invoer">Which input it answers, one of <see cref="Poortinvoer.Alle"/>, or <see cref="Poortinvoer.Besluitstukken"/>.</param>
/// <param name="Naam">What is asked, in a few Dutch words.</param>
/// <param name="Houdt">Whether it is in order.</param>
/// <param name="Toelichting">The figures it saw, in plain Dutch; parties by their ids.</param>
/// <param name="Actie">What can be done about it and by whom; null when it is in order.</param>
public sealed record Poortregel(string Invoer, string Naam, bool Houdt, string Toelichting, string? Actie = null)
{
    /// <summary>Worth a second look, but a "go" over it needs no reasons of its own.</summary>
    public bool AlleenMelding { get; init; }

    /// <summary>Whether a "go" over this line needs reasons.</summary>
    public bool Open => !Houdt && !AlleenMelding;
}

/// <summary>
/// The inputs that a go/no-go or gunningsbesluit can ask: a closed list, because each is computed from facts. What a gate always
/// asks follows from domain 3.1 (rows 10, 15 and 19) and from Inkoopstrategie Regio WBO Jeugd 11.2; an inrichting adds to it.
/// </summary>
public static class Poortinvoer
{
    /// <summary>Enough suitable parties for every perceel.</summary>
    public const string GeschiktePartijen = "geschikte-partijen";

    /// <summary>The allocation is complete within the perceelregels.</summary>
    public const string ToewijzingHaalbaar = "toewijzing-haalbaar";

    /// <summary>Money for every perceel, and the price of the winner within it.</summary>
    public const string Budget = "budget";

    /// <summary>No open risk at or above the threshold.</summary>
    public const string Risicos = "risicos";

    /// <summary>A complete set of afspraken for every perceel.</summary>
    public const string AfsprakenCompleet = "afspraken-compleet";

    /// <summary>Talks were held with the parties of every perceel.</summary>
    public const string GesprekkenGevoerd = "gesprekken-gevoerd";

    /// <summary>A valid winner for every perceel.</summary>
    public const string GeldigeWinnaar = "geldige-winnaar";

    /// <summary>Every letter holds all its parts.</summary>
    public const string BrievenVolledig = "brieven-volledig";

    /// <summary>The jurist approved what lies there now.</summary>
    public const string JuridischAdvies = "juridisch-advies";

    /// <summary>Nothing is overdue.</summary>
    public const string Termijnen = "termijnen";

    /// <summary>The written decisions of the bodies. Always shown when one lacks, never asked: only a warning.</summary>
    public const string Besluitstukken = "besluitstukken";

    /// <summary>Everything that can be asked, in the order in which it is shown.</summary>
    public static readonly IReadOnlyList<string> Alle =
    [
        GeschiktePartijen, AfsprakenCompleet, GesprekkenGevoerd, ToewijzingHaalbaar, GeldigeWinnaar, BrievenVolledig, Budget, Risicos, JuridischAdvies, Termijnen,
    ];

    private static readonly IReadOnlyList<string> Overal = [Risicos, JuridischAdvies, Termijnen];

    private static readonly Dictionary<string, IReadOnlyList<string>> Vast = new(StringComparer.Ordinal)
    {
        ["poort-selectie"] = [GeschiktePartijen, ToewijzingHaalbaar],
        ["poort-dialoog"] = [AfsprakenCompleet, GesprekkenGevoerd, Budget],
        ["gunningsbesluit"] = [GeldigeWinnaar, BrievenVolledig, Budget],
    };

    /// <summary>What cannot be known yet at this gate.</summary>
    private static readonly Dictionary<string, IReadOnlyList<string>> TeVroeg = new(StringComparer.Ordinal)
    {
        ["poort-selectie"] = [AfsprakenCompleet, GesprekkenGevoerd, GeldigeWinnaar],
        ["poort-dialoog"] = [GeldigeWinnaar, BrievenVolledig],
    };

    /// <summary>What a gate asks whatever the inrichting says.</summary>
    /// <param name="poort">Id of the user task.</param>
    public static IReadOnlyList<string> Altijd(string poort) => [.. Vast.GetValueOrDefault(poort, []), .. Overal];

    /// <summary>Whether the facts can answer this input at this gate.</summary>
    /// <param name="invoer">One of <see cref="Alle"/>.</param>
    /// <param name="poort">Id of the user task.</param>
    public static bool Past(string invoer, string poort) => !TeVroeg.GetValueOrDefault(poort, []).Contains(invoer, StringComparer.Ordinal);

    /// <summary>Everything that this gate asks, each once, in the order of <see cref="Alle"/>.</summary>
    public static IReadOnlyList<string> Van(Poort poort)
    {
        ArgumentNullException.ThrowIfNull(poort);
        var gevraagd = Altijd(poort.Naam).Concat(poort.Invoer).ToHashSet(StringComparer.Ordinal);
        return [.. Alle.Where(gevraagd.Contains)];
    }
}
