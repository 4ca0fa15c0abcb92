namespace Aanbesteding.Domain.Toewijzing;

/// <summary>One possible result of a draw: who and what goes before its equals.</summary>
/// <param name="Inschrijvers">Positions of inschrijvers, first drawn first.</param>
/// <param name="Percelen">Positions of percelen, first drawn first.</param>
/// <param name="Getrokken">How many inschrijvers were really drawn; in the world they come first.</param>
internal sealed record Lot(IReadOnlyList<int> Inschrijvers, IReadOnlyList<int> Percelen, int Getrokken)
{
    private readonly int[] _plekken = Plekken(Inschrijvers);

    /// <summary>Everybody in the order of the world.</summary>
    public static Lot Van(Toewijzingswereld wereld) =>
        new([.. Enumerable.Range(0, wereld.Inschrijvers.Count)], [.. Enumerable.Range(0, wereld.Percelen.Count)], wereld.Lotvolgorde.Count);

    /// <summary>When this inschrijver was drawn.</summary>
    public int Plek(int inschrijver) => _plekken[inschrijver];

    /// <summary>The same draw with this inschrijver first.</summary>
    public Lot Eerst(int inschrijver) => new([inschrijver, .. Inschrijvers.Where(i => i != inschrijver)], Percelen, Getrokken);

    /// <summary>The same draw with this perceel first.</summary>
    public Lot PerceelEerst(int perceel) => new(Inschrijvers, [perceel, .. Percelen.Where(p => p != perceel)], Getrokken);

    /// <summary>Distinguishes draws.</summary>
    public string Sleutel => $"{string.Join(',', Inschrijvers)};{string.Join(',', Percelen)}";

    private static int[] Plekken(IReadOnlyList<int> volgorde)
    {
        var plekken = new int[volgorde.Count];
        for (var plek = 0; plek < volgorde.Count; plek++)
            plekken[volgorde[plek]] = plek;
        return plekken;
    }
}

/// <summary>A moment at which equals stood beside each other and the lot chose.</summary>
/// <param name="Inschrijvers">The equals.</param>
/// <param name="Percelen">The percelen it was about.</param>
/// <param name="Plaatsen">How many of the equals got a place.</param>
/// <param name="TussenPercelen">Whether percelen were drawn, not inschrijvers.</param>
internal sealed record Trekking(IReadOnlyList<int> Inschrijvers, IReadOnlyList<int> Percelen, int Plaatsen, bool TussenPercelen = false);

/// <summary>What a policy gave under one lot, with every moment at which the lot chose.</summary>
internal sealed record Gang(Verdeling Verdeling, IReadOnlyList<Trekking> Trekkingen);

/// <summary>Finds out whether a draw matters for who wins what, by trying other draws.</summary>
internal static class Loterij
{
    // Enough for every order of five equals; beyond it equals that never changed anything are taken not to matter.
    private const int Pogingen = 256;

    /// <summary>
    /// The first draw that can give another allocation than <paramref name="eerste"/>; null when none can. Draws that are still
    /// to be held go before those that were: after one draw the next tie must not be forgotten.
    /// </summary>
    public static Trekking? Beslissend(Gang eerste, Lot lot, Func<Lot, Gang> verdeel) =>
        Zoek(eerste, lot, verdeel, trekking => trekking.Inschrijvers.Any(i => i >= lot.Getrokken)) ?? Zoek(eerste, lot, verdeel, _ => true);

    private static Trekking? Zoek(Gang eerste, Lot lot, Func<Lot, Gang> verdeel, Func<Trekking, bool> telt)
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal) { lot.Sleutel };
        var wachtend = new Queue<(Gang Gang, Lot Lot)>([(eerste, lot)]);
        while (wachtend.TryDequeue(out var stap))
        {
            foreach (var (trekking, ander) in Andere(stap.Gang, stap.Lot, telt))
            {
                if (gezien.Count >= Pogingen || !gezien.Add(ander.Sleutel))
                    continue;
                var gang = verdeel(ander);
                if (!gang.Verdeling.Gelijk(eerste.Verdeling))
                    return trekking;
                wachtend.Enqueue((gang, ander));
            }
        }

        return null;
    }

    private static IEnumerable<(Trekking, Lot)> Andere(Gang gang, Lot lot, Func<Trekking, bool> telt) => gang.Trekkingen.Where(telt).SelectMany(trekking => trekking.TussenPercelen
        ? trekking.Percelen.Reverse().Select(perceel => (trekking, lot.PerceelEerst(perceel)))
        : trekking.Inschrijvers.Reverse().Select(inschrijver => (trekking, lot.Eerst(inschrijver))));
}
