namespace Aanbesteding.Workflow;

/// <summary>
/// Shortest paths through a state space, counted in elements that did their work, together with one bit that a precedence law
/// carries along. Ties fall to the path that was found first, so the result is the same every time.
/// </summary>
internal sealed class KortstePaden
{
    private readonly Dictionary<(int Nummer, bool Bit), (int Lengte, Overgang? Via, bool VanBit)> _best = [];

    /// <param name="bit">The bit after a step, from the bit before it.</param>
    internal KortstePaden(Toestandsruimte ruimte, Func<bool, Overgang, bool> bit)
    {
        var rij = new PriorityQueue<(int Nummer, bool Bit), (int Lengte, int Volgorde)>();
        var volgorde = 0;
        _best[(0, false)] = (0, null, false);
        rij.Enqueue((0, false), (0, volgorde++));
        while (rij.TryDequeue(out var hier, out var rang))
        {
            if (rang.Lengte > _best[hier].Lengte)
                continue;
            foreach (var overgang in ruimte.Uit(hier.Nummer))
            {
                var daar = (overgang.Naar, bit(hier.Bit, overgang));
                var lengte = rang.Lengte + InPad(overgang.Vuringen).Count();
                if (_best.TryGetValue(daar, out var best) && best.Lengte <= lengte)
                    continue;
                _best[daar] = (lengte, overgang, hier.Bit);
                rij.Enqueue(daar, (lengte, volgorde++));
            }
        }
    }

    internal bool Bereikt(int nummer, bool bit) => _best.ContainsKey((nummer, bit));

    internal int Lengte(int nummer, bool bit = false) => _best[(nummer, bit)].Lengte;

    /// <summary>Ids of the elements that did their work on the way to a state, the start first.</summary>
    internal List<string> Pad(int nummer, bool bit = false)
    {
        var stappen = new Stack<Overgang>();
        for (var stap = _best[(nummer, bit)]; stap.Via is { } via; stap = _best[(via.Van, stap.VanBit)])
            stappen.Push(via);
        return stappen.SelectMany(s => InPad(s.Vuringen)).ToList();
    }

    /// <summary>Elements as they appear in a path: a sub-process where it begins, not where it completes.</summary>
    internal static IEnumerable<string> InPad(IEnumerable<Vuring> vuringen) =>
        vuringen.Where(v => v.Soort != VuringSoort.Voltooid).Select(v => v.Element);
}
