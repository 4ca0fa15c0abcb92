using Google.OrTools.LinearSolver;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>
/// A bound on every allocation: each rule gets a price, and a place costs what it uses of the rules less what it gives. The
/// prices come from a linear program in floating point, but whatever they are, the bound that is worked out from them in whole
/// numbers holds: sum of weights ≤ <see cref="Boven"/> less the costs of the places that are used.
/// </summary>
internal sealed class Prijzen
{
    private const int Bits = 60;

    /// <summary>Prices the rules of a world for most places, then highest total.</summary>
    public Prijzen(Speelbord bord, Regelwerk regels)
    {
        var gewichten = bord.Aantal.Met(bord.Totaal).Gewichten;
        Schaal = Int128.One << (Bits - (64 - (int)long.LeadingZeroCount(gewichten.DefaultIfEmpty(1).Max())));
        var over = Enumerable.Range(0, regels.Leden).Select(lid => lid < gewichten.Length ? gewichten[lid] * Schaal : 0).ToArray();
        foreach (var (grens, prijs) in regels.Grenzen.Zip(Schat(gewichten, regels)))
        {
            var heel = (Int128)Math.Max(0, Math.Round(prijs * (double)Schaal));
            Boven += heel * grens.Hoogstens;
            foreach (var (lid, keer) in grens.Leden)
                over[lid] -= heel * keer;
        }

        foreach (var rest in over)
            Boven += Int128.Max(0, rest);
        Over = [.. over.Take(gewichten.Length)];
        Gewichten = gewichten;
    }

    /// <summary>Bounds and costs count in parts of one.</summary>
    public Int128 Schaal { get; }

    /// <summary>No allocation gives more than this, times <see cref="Schaal"/>.</summary>
    public Int128 Boven { get; }

    /// <summary>What a place gives beyond the prices that it pays; negative: what it costs, so much remains under the bound.</summary>
    public IReadOnlyList<Int128> Over { get; }

    /// <summary>What the bound is about: places, then total.</summary>
    public IReadOnlyList<long> Gewichten { get; }

    private static double[] Schat(long[] gewichten, Regelwerk regels)
    {
        using var programma = Solver.CreateSolver("GLOP");
        var doel = programma.Objective();
        var eenheid = (double)gewichten.DefaultIfEmpty(1).Max();
        var leden = Enumerable.Range(0, regels.Leden).Select(_ => programma.MakeNumVar(0, 1, "")).ToArray();
        for (var n = 0; n < gewichten.Length; n++)
            doel.SetCoefficient(leden[n], gewichten[n] / eenheid);
        doel.SetMaximization();
        var grenzen = regels.Grenzen.Select(grens =>
        {
            var rij = programma.MakeConstraint(double.NegativeInfinity, grens.Hoogstens, "");
            foreach (var (lid, keer) in grens.Leden)
                rij.SetCoefficient(leden[lid], keer);
            return rij;
        }).ToArray();
        return programma.Solve() == Solver.ResultStatus.OPTIMAL
            ? [.. grenzen.Select(rij => rij.DualValue() * eenheid)]
            : new double[grenzen.Length];
    }
}
