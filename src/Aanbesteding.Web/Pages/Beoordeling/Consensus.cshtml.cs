using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>The score matrix for the voorzitter: biggest differences on top, consensus per cell, close when complete.</summary>
[VoorOpdracht("LegConsensusVast", "RondConsensusAf", "LeesScores")]
public sealed class ConsensusModel(Deur deur, Procedurelezer procedures) : Inzagepagina(deur, procedures)
{
    /// <summary>All cells, by perceel, criterium and party; empty as long as not everybody locked.</summary>
    public IReadOnlyList<Cel> Cellen { get; private set; } = [];

    /// <summary>Whether this person may record what was agreed now; others read along.</summary>
    public bool MagVastleggen => Mag("LegConsensusVast");

    /// <summary>Reads the marks; recorded.</summary>
    public async Task OnGet()
    {
        if (Procedure.Ronde is not null && await Lees(new LeesScores(Procedure.Id)) is { } ronde)
            Cellen = Cel.Alle(Procedure, ronde);
    }

    /// <summary>Cells in which the beoordelaars differ, biggest difference first.</summary>
    public IReadOnlyList<Cel> Verschillen => [.. Cellen.Where(cel => cel.Verschil > 0).OrderByDescending(cel => cel.Aandeel).ThenBy(cel => cel.Afgesproken is not null).Take(5)];

    /// <summary>How many cells still lack a consensus.</summary>
    public int Ontbreekt => Cellen.Count(cel => cel.Afgesproken is null);

    /// <summary>Closes.</summary>
    public async Task<IActionResult> OnPost()
    {
        var antwoord = await Stuur(new RondConsensusAf(Procedure.Id), "Het consensusoverleg is afgerond.", _ => RedirectToPage());
        if (!ModelState.IsValid)
            await OnGet();
        return antwoord;
    }
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

    /// <summary>The published rule by which the marks become one.</summary>
    public Scorebepaling Bepaling { get; init; }

    /// <summary>The mark that counts, or that follows from the individual ones, with how it came about; "" while nothing was agreed.</summary>
    public string Herkomst => (Eindcijfer ?? Volgt) is { } cijfer ? Application.Beoordeling.Herkomst.Cijfer(Bepaling, Losse, cijfer) : "";

    /// <summary>The mark that follows from the individual ones before there is a reason; null under consensus.</summary>
    private Breuk? Volgt => new Cijfer(null, Losse).Eindcijfer(Bepaling);

    private IReadOnlyList<Breuk> Losse => [.. Scores.Select(paar => Beoordelingswijze.Exact(paar.Score.Cijfer))];

    /// <summary>Difference as a share of the scale, because scales differ.</summary>
    public decimal Aandeel => Verschil / (Criterium.Cijfers[^1] - Criterium.Cijfers[0]);

    /// <summary>What was agreed in words: a mark, or the mean or median that follows from the individual marks.</summary>
    public string Stand => (Eindcijfer, Afgesproken?.Cijfer) switch
    {
        (null, _) => "Nog niets afgesproken",
        ({ } cijfer, null) => $"Volgt: {cijfer.InZin()}",
        var (cijfer, _) => $"Afgesproken: {cijfer.Value.InZin()}",
    };

    /// <summary>All cells of a round whose marks were read.</summary>
    public static IReadOnlyList<Cel> Alle(Procedure procedure, Beoordelingsronde ronde)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(ronde);
        return
        [
            .. from kandidaat in ronde.Kandidaten.OrderBy(kandidaat => kandidaat.Perceel).ThenBy(kandidaat => kandidaat.Inzending)
               from criterium in procedure.Wijze(ronde).Criteria
               select new Cel(
                   kandidaat, criterium,
                   [.. from blad in ronde.Bladen from score in blad.Scores where score.Kandidaat == kandidaat && score.Criterium == criterium.Id select (blad.Beoordelaar, score)],
                   ronde.OordeelOver(kandidaat, criterium.Id),
                   procedure.Eindcijfer(ronde, kandidaat, criterium.Id)) { Bepaling = procedure.Wijze(ronde).Bepaling },
        ];
    }
}
