using System.Runtime.InteropServices;

namespace Aanbesteding.Domain.Beoordeling;

/// <summary>One inschrijver as it enters a comparison.</summary>
/// <param name="Inschrijver">Position of the inschrijver.</param>
/// <param name="Totaal">The number that is ranked.</param>
/// <param name="Punten">Points per criterium, by position.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Deelnemer(int Inschrijver, Breuk Totaal, Breuk[] Punten);

/// <summary>The ranked order at one lowest price.</summary>
internal sealed class Stand
{
    private readonly Telling _telling;

    public Stand(Telling telling, Breuk laagste)
    {
        _telling = telling;
        Laagste = laagste;
        Volgorde = [.. Enumerable.Range(0, telling.Aantal)
            .Where(telling.DoetMee)
            .Select(i => new Deelnemer(i, telling.Totaal(i, telling.Punten(i), laagste), telling.Punten(i)))
            .Where(telling.HaaltTotaal)
            .OrderBy(deelnemer => deelnemer, Comparer<Deelnemer>.Create(telling.Vergelijk))];
    }

    /// <summary>The lowest price that counts for relative formulas.</summary>
    public Breuk Laagste { get; }

    /// <summary>The ranked, best first; equals by id.</summary>
    public IReadOnlyList<Deelnemer> Volgorde { get; }

    /// <summary>Who wins alone; null when nobody does.</summary>
    public int? Winnaar => Besten(zonder: -1) is [var enige] ? enige.Inschrijver : null;

    /// <summary>The first in rank with its equals, not counting one inschrijver.</summary>
    public IReadOnlyList<Deelnemer> Besten(int zonder)
    {
        var anderen = Volgorde.Where(deelnemer => deelnemer.Inschrijver != zonder);
        return [.. anderen.TakeWhile(deelnemer => _telling.Vergelijk(anderen.First(), deelnemer) == 0)];
    }

    /// <summary>Rank per inschrijver; equals share one.</summary>
    public Dictionary<int, int> Rangen()
    {
        var rangen = new Dictionary<int, int>();
        for (var plek = 0; plek < Volgorde.Count; plek++)
        {
            var gelijk = plek > 0 && _telling.Vergelijk(Volgorde[plek - 1], Volgorde[plek]) == 0;
            rangen[Volgorde[plek].Inschrijver] = gelijk ? rangen[Volgorde[plek - 1].Inschrijver] : plek + 1;
        }

        return rangen;
    }
}
