namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>
    /// Whether the marks of this round are blind: somebody may still give or change a mark. Marks of a round that was broken
    /// off by an intrekking stay blind until the procedure has ended; after that nothing is scored any more.
    /// </summary>
    public bool IsBlind(Beoordelingsronde ronde)
    {
        ArgumentNullException.ThrowIfNull(ronde);
        return !ronde.AllesVergrendeld && !Markering.Afgelopen;
    }

    /// <summary>The last round of this user task; the current round when no task is named. Null when it was never opened.</summary>
    public Beoordelingsronde? RondeVan(string? taak) => taak is null ? Ronde : Rondes.LastOrDefault(r => r.Taak == taak);

    /// <summary>
    /// The individual marks with their reasons. Blind until every beoordelaar has locked; only the own scoreblad is not.
    /// A beoordelaar must be in the commissie of the round.
    /// </summary>
    /// <param name="wie">Who reads.</param>
    /// <param name="taak">Id of the user task of the round; null for the current round.</param>
    /// <param name="beoordelaar">Whose scoreblad; null for all of them.</param>
    /// <returns>The round with those scorebladen.</returns>
    public Uitkomst<Beoordelingsronde> LeesScores(Actor wie, string? taak, string? beoordelaar)
    {
        ArgumentNullException.ThrowIfNull(wie);
        if (RondeVan(taak) is not { } ronde)
            return Weigeringen.Onbekend("taak", "Deze beoordelingsronde");
        if (wie.Rol is Rol.Beoordelaar && ronde.Bladen.All(b => b.Beoordelaar != wie.Persoon))
            return Weigeringen.NietInCommissie;
        if (IsBlind(ronde) && beoordelaar != wie.Persoon)
            return Weigeringen.ScoresVerzegeld;
        var bladen = ronde.Bladen.Where(b => beoordelaar is null || b.Beoordelaar == beoordelaar).ToList();
        return bladen.Count == 0 ? Weigeringen.Onbekend("beoordelaar", "Dit scoreblad") : ronde with { Bladen = bladen };
    }

    /// <summary>The round as a whole, with marks, consensus and what follows from them; only when the commissie agreed on everything.</summary>
    /// <param name="taak">Id of the user task of the round; null for the current round.</param>
    public Uitkomst<Beoordelingsronde> LeesScorematrix(string? taak)
    {
        if (RondeVan(taak) is not { } ronde)
            return Weigeringen.Onbekend("taak", "Deze beoordelingsronde");
        if (IsBlind(ronde))
            return Weigeringen.ScoresVerzegeld;
        return ronde.OntbrekendeConsensus(Wijze(ronde)).Any() ? Weigeringen.ConsensusOntbreekt : ronde;
    }
}
