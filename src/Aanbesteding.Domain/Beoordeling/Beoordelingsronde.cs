using System.Runtime.InteropServices;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>What is scored: one aanmelding or inschrijving for one perceel.</summary>
/// <param name="Inzending">Id of the aanmelding or inschrijving.</param>
/// <param name="Perceel">Number of the perceel.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Kandidaat(Guid Inzending, int Perceel);

/// <summary>One mark with its reason.</summary>
/// <param name="Kandidaat">What is scored.</param>
/// <param name="Criterium">Id of the criterium.</param>
/// <param name="Cijfer">A mark of the published scale.</param>
/// <param name="Motivering">The reason, linked to the criterium; obligatory (CvAE 209: a score alone is no motivation).</param>
public sealed record Score(Kandidaat Kandidaat, string Criterium, decimal Cijfer, string Motivering);

/// <summary>What the commissie agreed on one criterium, with its reason. The individual marks stay beside it.</summary>
/// <param name="Kandidaat">What is scored.</param>
/// <param name="Criterium">Id of the criterium.</param>
/// <param name="Cijfer">The agreed mark; null where the document prescribes gemiddelde or mediaan, because then the mark follows from the individual ones.</param>
/// <param name="Motivering">The reason that the party will read.</param>
public sealed record Commissieoordeel(Kandidaat Kandidaat, string Criterium, decimal? Cijfer, string Motivering);

/// <summary>The marks of one beoordelaar, given alone and blind.</summary>
/// <param name="Beoordelaar">Person id.</param>
/// <param name="Scores">The marks so far, at most one per kandidaat and criterium.</param>
/// <param name="Vergrendeld">When the beoordelaar locked them; null while they may change.</param>
public sealed record Scoreblad(string Beoordelaar, IReadOnlyList<Score> Scores, Instant? Vergrendeld);

/// <summary>
/// One round of scoring: at a nadere selectie, or of the inschrijvingen. Nobody sees another's marks before all are locked;
/// then the voorzitter records the consensus, and the originals stay.
/// </summary>
/// <param name="Taak">Id of the user task of the beoordelaars.</param>
/// <param name="Kandidaten">What is scored, ordered by inzending and perceel.</param>
/// <param name="Bladen">One per beoordelaar of the commissie.</param>
/// <param name="Consensus">What the commissie agreed so far.</param>
public sealed record Beoordelingsronde(
    string Taak, IReadOnlyList<Kandidaat> Kandidaten, IReadOnlyList<Scoreblad> Bladen, IReadOnlyList<Commissieoordeel> Consensus)
{
    /// <summary>Whether every beoordelaar has locked.</summary>
    public bool AllesVergrendeld => Bladen.All(b => b.Vergrendeld is not null);

    /// <summary>Kandidaat and criterium pairs that a list of marks still lacks.</summary>
    public IEnumerable<(Kandidaat Kandidaat, string Criterium)> Ontbrekend(IReadOnlyList<Score> scores, Beoordelingswijze wijze) =>
        Alles(wijze).Where(deel => !scores.Any(s => s.Kandidaat == deel.Kandidaat && s.Criterium == deel.Criterium));

    /// <summary>Kandidaat and criterium pairs on which the commissie has not agreed yet.</summary>
    public IEnumerable<(Kandidaat Kandidaat, string Criterium)> OntbrekendeConsensus(Beoordelingswijze wijze) =>
        Alles(wijze).Where(deel => OordeelOver(deel.Kandidaat, deel.Criterium) is null);

    /// <summary>What the commissie agreed on this; null while it has not.</summary>
    public Commissieoordeel? OordeelOver(Kandidaat kandidaat, string criterium) =>
        Consensus.FirstOrDefault(o => o.Kandidaat == kandidaat && o.Criterium == criterium);

    /// <summary>The individual marks on this, in the order of the beoordelaars.</summary>
    public IReadOnlyList<Breuk> Losse(Kandidaat kandidaat, string criterium) =>
    [
        .. from blad in Bladen
           from score in blad.Scores
           where score.Kandidaat == kandidaat && score.Criterium == criterium
           select Beoordelingswijze.Exact(score.Cijfer),
    ];

    private IEnumerable<(Kandidaat Kandidaat, string Criterium)> Alles(Beoordelingswijze wijze) =>
        from kandidaat in Kandidaten
        from criterium in wijze.Criteria
        select (kandidaat, criterium.Id);
}
