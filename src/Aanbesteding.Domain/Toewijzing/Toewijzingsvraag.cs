namespace Aanbesteding.Domain.Toewijzing;

/// <summary>Who gets which perceel? Everything the published rules need, and nothing else.</summary>
/// <param name="Percelen">The percelen with their number of places.</param>
/// <param name="Regels">The published perceelregels.</param>
/// <param name="Inschrijvers">The valid inschrijvers with their scores.</param>
/// <param name="Lotvolgorde">Ids in the order in which they were drawn; null while no draw has been held. Decides ties only.</param>
public sealed record Toewijzingsvraag(
    IReadOnlyList<TeVerdelenPerceel> Percelen,
    Toewijzingsregels Regels,
    IReadOnlyList<Toewijzingsinschrijver> Inschrijvers,
    IReadOnlyList<string>? Lotvolgorde = null);

/// <summary>A perceel to be awarded.</summary>
/// <param name="Nummer">Number as published.</param>
/// <param name="Partners">How many inschrijvers may win it; at least 1.</param>
public sealed record TeVerdelenPerceel(int Nummer, int Partners = 1);

/// <summary>The published rules across percelen.</summary>
public sealed record Toewijzingsregels
{
    /// <summary>Groups of perceelnummers: inside a group an element of a party wins in at most one perceel.</summary>
    public IReadOnlyList<IReadOnlyList<int>> VerschillendeWinnaar { get; init; } = [];

    /// <summary>Least number of different winning inschrijvers; checked after the allocation, never searched for.</summary>
    public int? MinimaalPartners { get; init; }

    /// <summary>Greatest number of different winning inschrijvers.</summary>
    public int? MaximaalPartners { get; init; }

    /// <summary>Greatest number of percelen among whose winners one element may be.</summary>
    public int? MaximaalPercelenPerPartij { get; init; }

    /// <summary>What counts as the same party.</summary>
    public PartijIdentiteit PartijIdentiteit { get; init; } = PartijIdentiteit.Inschrijver;

    /// <summary>How the places are divided.</summary>
    public Toewijzingsbeleid Beleid { get; init; } = new Toewijzingsbeleid.BesteTotaal();

    /// <summary>What happens when a group keeps one party for several percelen.</summary>
    public BijEenOverblijver BijEenOverblijver { get; init; } = BijEenOverblijver.EenToewijzenRestNietGunnen;
}

/// <summary>A valid inschrijver.</summary>
/// <param name="Id">Id, unique in the question.</param>
/// <param name="Scores">Score per perceelnummer, higher is better; a perceel without a score has no valid inschrijving.</param>
public sealed record Toewijzingsinschrijver(string Id, IReadOnlyDictionary<int, Breuk> Scores)
{
    /// <summary>Members of the samenwerkingsverband.</summary>
    public IReadOnlyList<string> Combinanten { get; init; } = [];

    /// <summary>The group of undertakings under one control; null when alone.</summary>
    public string? Concern { get; init; }

    /// <summary>Key subcontractors.</summary>
    public IReadOnlyList<string> Onderaannemers { get; init; } = [];

    /// <summary>Perceelnummers, most wanted first; used by <see cref="Toewijzingsbeleid.VoorkeurInschrijver"/>.</summary>
    public IReadOnlyList<int> Voorkeur { get; init; } = [];

    /// <summary>How many percelen this inschrijver can handle; null for no limit.</summary>
    public int? MaximaalPercelen { get; init; }

    /// <summary>Per perceelnummer the place among those with the same score there, by the published tie chain; 0 is best and the
    /// place of a perceel that is absent. Decides after the score and before the lot.</summary>
    public IReadOnlyDictionary<int, int>? Plekken { get; init; }
}

/// <summary>What counts as the same party. Each is wider than the one before: the inschrijver stands for more elements,
/// and two inschrijvers are one party when they share an element. Connected undertakings may both tender
/// (CJEU Assitur, C-538/07); this rule is about winning only.</summary>
public enum PartijIdentiteit
{
    /// <summary>The id of the inschrijver.</summary>
    Inschrijver,
    /// <summary>Also its combinanten.</summary>
    Combinant,
    /// <summary>Also its concern.</summary>
    Concern,
    /// <summary>Also its onderaannemers.</summary>
    InclOnderaannemer,
}

/// <summary>How places are divided. A closed list: after publication there is no free code.</summary>
public abstract record Toewijzingsbeleid
{
    private Toewijzingsbeleid() { }

    /// <summary>Perceel by perceel in a published order; the best admissible score gets the place.</summary>
    /// <param name="Volgorde">Every perceelnummer exactly once.</param>
    public sealed record VasteVolgorde(IReadOnlyList<int> Volgorde) : Toewijzingsbeleid;

    /// <summary>Who would win more than the rules allow gets what he prefers; the others move up. Percelen he did not rank
    /// come after those he did, best score first. Between different inschrijvers that are one party the higher score stays.</summary>
    public sealed record VoorkeurInschrijver : Toewijzingsbeleid;

    /// <summary>First the most places filled, then the highest total of scores, then the lowest sum of
    /// <see cref="Toewijzingsinschrijver.Plekken"/>.</summary>
    public sealed record BesteTotaal : Toewijzingsbeleid;

    /// <summary>The perceel where the best admissible score leads the next admissible one most goes first, place by place.
    /// Without a next one the lead is the score itself.</summary>
    public sealed record GrootsteVoorsprong : Toewijzingsbeleid;
}

/// <summary>What happens when a perceel stays empty only because its remaining party already wins in the same group.</summary>
public enum BijEenOverblijver
{
    /// <summary>One perceel is awarded, the rest is not.</summary>
    EenToewijzenRestNietGunnen,
    /// <summary>One perceel is awarded, the rest is tendered again.</summary>
    HeraanbestedenRest,
    /// <summary>All percelen of the group are withdrawn.</summary>
    AllesIntrekken,
    /// <summary>One perceel is awarded; for the rest the published exception may be used, by a separate decision.</summary>
    UitzonderingMetBesluit,
}
