using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>The score matrix for the voorzitter: biggest differences on top, consensus per cell, close when complete.</summary>
[VoorOpdracht("LegConsensusVast", "RondConsensusAf")]
public sealed class ConsensusModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>All cells, by perceel, criterium and party; empty as long as not everybody locked.</summary>
    public IReadOnlyList<Cel> Cellen => Cel.Alle(Procedure);

    /// <summary>Cells in which the beoordelaars differ, biggest difference first; as a share of the scale, because scales differ.</summary>
    public IReadOnlyList<Cel> Verschillen => [.. Cellen.Where(cel => cel.Verschil > 0).OrderByDescending(cel => cel.Verschil / cel.Criterium.Cijfers[^1]).Take(5)];

    /// <summary>How many cells still lack a consensus.</summary>
    public int Ontbreekt => Cellen.Count(cel => cel.Afgesproken is null);

    /// <summary>Closes.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new RondConsensusAf(Procedure.Id), "Het consensusoverleg is afgerond.", _ => RedirectToPage());
}

/// <summary>One kandidaat on one criterium: the individual marks and what was agreed.</summary>
/// <param name="Kandidaat">What was scored.</param>
/// <param name="Criterium">On what.</param>
/// <param name="Scores">The individual marks, by person id of the beoordelaar.</param>
/// <param name="Afgesproken">What the commissie agreed; null while it has not.</param>
/// <param name="Eindcijfer">The mark that counts, exact; null while the commissie has not agreed.</param>
public sealed record Cel(Kandidaat Kandidaat, Beoordelingscriterium Criterium, IReadOnlyList<(string Wie, Score Score)> Scores, Commissieoordeel? Afgesproken, Breuk? Eindcijfer)
{
    /// <summary>Highest minus lowest mark.</summary>
    public decimal Verschil => Scores.Count == 0 ? 0 : Scores.Max(paar => paar.Score.Cijfer) - Scores.Min(paar => paar.Score.Cijfer);

    /// <summary>The individual marks as text, lowest first.</summary>
    public string Cijfers => string.Join(" · ", Scores.Select(paar => paar.Score.Cijfer).Order().Select(Partijnamen.Getal));

    /// <summary>What was agreed in words: a mark, or the mean or median that follows from the individual marks.</summary>
    public string Stand => Eindcijfer is { } cijfer ? $"Afgesproken: {cijfer.InZin()}" : "Nog niets afgesproken";

    /// <summary>All cells of the running round; empty as long as not everybody locked, because nobody may see marks before that.</summary>
    public static IReadOnlyList<Cel> Alle(Procedure procedure) => procedure.Ronde is not { AllesVergrendeld: true } ronde
        ? []
        :
        [
            .. from kandidaat in ronde.Kandidaten.OrderBy(kandidaat => kandidaat.Perceel).ThenBy(kandidaat => kandidaat.Inzending)
               from criterium in procedure.Wijze(ronde).Criteria
               select new Cel(
                   kandidaat, criterium,
                   [.. from blad in ronde.Bladen from score in blad.Scores where score.Kandidaat == kandidaat && score.Criterium == criterium.Id select (blad.Beoordelaar, score)],
                   ronde.OordeelOver(kandidaat, criterium.Id),
                   procedure.Eindcijfer(ronde, kandidaat, criterium.Id)),
        ];
}
