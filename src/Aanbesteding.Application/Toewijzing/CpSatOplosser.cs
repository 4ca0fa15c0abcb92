using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>
/// <see cref="Toewijzingsbeleid.BesteTotaal"/> solved with Google OR-Tools CP-SAT, in whole numbers and with proof. One worker
/// and one seed per model, so that the same world gives the same answer; alternatives are independent of each other and run
/// beside each other.
/// </summary>
public sealed class CpSatOplosser : IBesteTotaalOplosser
{
    /// <inheritdoc/>
    public Uitkomst<Optimum> Beste(Toewijzingswereld wereld) => Begrensd(() => new Zoektocht(new Speelbord(wereld)).Beste());

    /// <inheritdoc/>
    public Uitkomst<IReadOnlyDictionary<Plaats, Verdeling>> Alternatieven(Toewijzingswereld wereld, Verdeling verdeling)
    {
        ArgumentNullException.ThrowIfNull(verdeling);
        var bord = new Speelbord(wereld);
        var winsten = bord.Nummers(verdeling).ToArray();
        var uitkomsten = new Uitkomst<int[]>[winsten.Length];
        Parallel.For(0, winsten.Length, i => uitkomsten[i] = Begrensd(() => new Zoektocht(bord).Zonder(winsten[i], winsten.ToHashSet())));

        if (Array.Find(uitkomsten, uitkomst => !uitkomst.Aanvaard).Weigering is { } weigering)
            return weigering;
        return winsten.Select((winst, i) => (bord.Plaatsen[winst], bord.Verdeling(uitkomsten[i].Waarde)))
            .ToDictionary(paar => paar.Item1, paar => paar.Item2);
    }

    private static Uitkomst<T> Begrensd<T>(Func<Uitkomst<T>> zoek)
    {
        try
        {
            return zoek();
        }
        catch (TeZwaar)
        {
            return TeZwaar.Weigering;
        }
    }
}
