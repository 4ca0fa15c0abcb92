using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>The forms a procedure can take. Names are stored and written in kebab-case in inrichtingen.</summary>
public enum ProcedureSoort
{
    /// <summary>SAS procedure with selection, dialogue and award (art. 2.38-2.39 Aw; Regio WBO strategy 5.3.2).</summary>
    SasDialoog,
}

/// <summary>How the work is done and accounted for (i-Sociaal Domein uitvoeringsvarianten).</summary>
public enum Uitvoeringsvariant
{
    /// <summary>Fixed price per unit of effort: P x Q.</summary>
    Inspanningsgericht,
    /// <summary>Agreed result per client.</summary>
    Outputgericht,
    /// <summary>A task for a population, free in how, no accountability per client.</summary>
    Taakgericht,
}

/// <summary>How the work is paid.</summary>
public enum Bekostiging
{
    /// <summary>One budget for the whole task.</summary>
    Lumpsum,
    /// <summary>Price times quantity.</summary>
    PxQ,
}

/// <summary>A part of the opdracht that can be awarded separately.</summary>
/// <param name="Nummer">Published number, 1 or higher.</param>
/// <param name="Naam">Published name.</param>
/// <param name="Partners">Number of contract partners for this perceel, 1 or higher.</param>
public sealed record Perceel(int Nummer, string Naam, int Partners);

/// <summary>Term of the overeenkomst.</summary>
/// <param name="Ingang">First day of the contract.</param>
/// <param name="Duur">Fixed duration.</param>
/// <param name="Verlengingen">Published extension options, in order.</param>
public sealed record Looptijd(LocalDate Ingang, Period Duur, IReadOnlyList<Period> Verlengingen)
{
    /// <summary>Last day of the fixed duration, inclusive.</summary>
    public LocalDate LaatsteDag => Ingang.Plus(Duur).PlusDays(-1);
}

/// <summary>A requirement that an aanmelding meets or does not meet.</summary>
/// <param name="Id">Stable id, e.g. <c>G1</c>.</param>
/// <param name="Vraag">The test question, answered with yes or no.</param>
/// <param name="Bewijs">The evidence that is asked.</param>
/// <param name="Grondslag">Where it comes from: article or document.</param>
public sealed record Geschiktheidseis(string Id, string Vraag, string Bewijs, string Grondslag);

/// <summary>A named term that starts at a named event of the procedure.</summary>
/// <param name="Naam">Stable name, also used by the timers of the werkstroom.</param>
/// <param name="Na">The event after which it starts, one of <see cref="SasKader.Ankers"/>; null for a term that counts back.</param>
/// <param name="Aantal">How many units, 1 or higher.</param>
/// <param name="Eenheid">dag, werkdag, week or maand.</param>
/// <param name="Regime">atw, verordening1182 or contractueel; see domain part 7.1.</param>
/// <param name="Tijd">For a fixed moment: the time on the last day at which it ends; null means the whole last day counts.</param>
/// <param name="Grondslag">Article or document that sets it.</param>
public sealed record Termijnregel(
    string Naam, string? Na, int Aantal, string Eenheid, string Regime, LocalTime? Tijd, string Grondslag)
{
    /// <summary>Name of the term before whose last day it counts back; null for a term that counts forward.</summary>
    public string? Voor { get; init; }
}

/// <summary>A go/no-go moment: which bodies decide. Every body must decide "go".</summary>
/// <param name="Naam">Id of the user task in the werkstroom.</param>
/// <param name="Organen">The bodies, at least one.</param>
public sealed record Poort(string Naam, IReadOnlyList<string> Organen)
{
    /// <summary>Inputs that this gate asks on top of what it always asks; closed list in the kader.</summary>
    public IReadOnlyList<string> Invoer { get; init; } = [];
}

/// <summary>
/// One design choice, with the document in which it becomes fixed at the latest. "Nader te bepalen" is a state: a choice
/// without <see cref="Waarde"/>.
/// </summary>
/// <param name="Id">Stable id.</param>
/// <param name="Vraag">The choice in words.</param>
/// <param name="Vastleggingsmoment">The publication that may not happen while it is open: selectiedocument or inschrijfdocument.</param>
/// <param name="Waarde">The choice; null while it is "nader te bepalen".</param>
public sealed record Inrichtingskeuze(string Id, string Vraag, DocumentSoort Vastleggingsmoment, string? Waarde);

/// <summary>
/// Published rules over several percelen. Policies are named and closed: no free code after publication (domain 5.1).
/// </summary>
/// <param name="VerschillendeWinnaar">Groups of percelen that must go to different parties.</param>
/// <param name="MinimaalPartners">Invariant over all percelen; null where there is none.</param>
/// <param name="MaximaalPartners">Maximum number of different partners over all percelen; null where there is none.</param>
/// <param name="MaximaalPercelenPerPartij">Maximum number of percelen one party may win; null where there is none.</param>
/// <param name="PartijIdentiteit">What counts as the same party: inschrijver, combinant, concern or inclOnderaannemer.</param>
/// <param name="Toewijzing">Policy: besteTotaal, vasteVolgorde, voorkeurInschrijver or grootsteVoorsprong.</param>
/// <param name="Volgorde">Order of percelen for vasteVolgorde; empty otherwise.</param>
/// <param name="BijEenOverblijver">What happens when one party is left for a group that needs several.</param>
public sealed record Perceelregels(
    IReadOnlyList<IReadOnlyList<int>> VerschillendeWinnaar,
    int? MinimaalPartners,
    int? MaximaalPartners,
    int? MaximaalPercelenPerPartij,
    string PartijIdentiteit,
    string Toewijzing,
    IReadOnlyList<int> Volgorde,
    string BijEenOverblijver);

/// <summary>
/// The buyer's configuration of one procedure. Immutable; pinned by hash at publication, after which only a new version
/// changes it (architecture: two-layer configuration).
/// </summary>
public sealed record Inrichting
{
    /// <summary>Stable reference, lower-case with hyphens; unique over all procedures.</summary>
    public required string Kenmerk { get; init; }

    /// <summary>Public title.</summary>
    public required string Naam { get; init; }

    /// <summary>The aanbestedende dienst that buys.</summary>
    public required string Opdrachtgever { get; init; }

    /// <summary>Content area.</summary>
    public required string Taakgebied { get; init; }

    /// <summary>Form of the procedure; picks the juridisch kader.</summary>
    public required ProcedureSoort Soort { get; init; }

    /// <summary>Name of the BPMN file in <c>workflows/</c>, without extension.</summary>
    public required string Werkstroom { get; init; }

    /// <summary>How the work is done.</summary>
    public required Uitvoeringsvariant Uitvoeringsvariant { get; init; }

    /// <summary>How the work is paid.</summary>
    public required Bekostiging Bekostiging { get; init; }

    /// <summary>Term of the contract and its options.</summary>
    public required Looptijd Overeenkomst { get; init; }

    /// <summary>The percelen, ascending by number.</summary>
    public required IReadOnlyList<Perceel> Percelen { get; init; }

    /// <summary>Rules over the percelen.</summary>
    public required Perceelregels Perceelregels { get; init; }

    /// <summary>Kinds of organisation that must all be present in an aanmelding, e.g. sociale-basis and jeugdhulpaanbieder.</summary>
    public required IReadOnlyList<string> Samenstelling { get; init; }

    /// <summary>Pass/fail requirements on an aanmelding.</summary>
    public required IReadOnlyList<Geschiktheidseis> Geschiktheidseisen { get; init; }

    /// <summary>Scoring of the nadere selectie; only used when there are more suitable parties than places (RBNNE 2023:2105).</summary>
    public required Beoordelingswijze Selectie { get; init; }

    /// <summary>Scoring of the inschrijvingen.</summary>
    public required Beoordelingswijze Gunning { get; init; }

    /// <summary>Topics that the definitieve set met afspraken must settle for every perceel.</summary>
    public required IReadOnlyList<string> Afspraken { get; init; }

    /// <summary>Named terms.</summary>
    public required IReadOnlyList<Termijnregel> Planning { get; init; }

    /// <summary>Go/no-go moments and the gunningsbesluit, with the bodies that decide.</summary>
    public required IReadOnlyList<Poort> Poorten { get; init; }

    /// <summary>Design choices and when they become fixed.</summary>
    public required IReadOnlyList<Inrichtingskeuze> Inrichtingskeuzes { get; init; }

    /// <summary>How long the steps between the terms are expected to take; for the planning only.</summary>
    public IReadOnlyList<Verwachting> Verwachtingen { get; init; } = [];

    /// <summary>Working days within which a complaint is answered; <see cref="Procedure.Klachttermijn"/> when nothing is said.</summary>
    public int? Klachttermijn { get; init; }

    /// <summary>From this chance times effect on (1 to 25) an open risk is not in order at a gate; 15 when nothing is said.</summary>
    public int? Risicodrempel { get; init; }

    /// <summary>What the letters say about court and contact; null leaves both to what always holds.</summary>
    public Briefgegevens? Brieven { get; init; }
}
