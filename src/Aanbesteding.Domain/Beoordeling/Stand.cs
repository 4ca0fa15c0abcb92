using System.Runtime.InteropServices;

namespace Aanbesteding.Domain.Beoordeling;

/// <summary>One inschrijver as it enters a comparison.</summary>
/// <param name="Inschrijver">Position of the inschrijver.</param>
/// <param name="Totaal">The number that is ranked.</param>
/// <param name="Punten">Points per criterium, by position.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Deelnemer(int Inschrijver, Breuk Totaal, Breuk[] Punten);

/// <summary>Who is in front.</summary>
/// <param name="Eerste">The first in rank; null when nobody is ranked.</param>
/// <param name="Alleen">Whether nobody is equal to the first.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Kop(Deelnemer? Eerste, bool Alleen)
{
    /// <summary>Who wins alone; null when nobody does.</summary>
    public int? Winnaar => Alleen ? Eerste?.Inschrijver : null;
}

/// <summary>The ranked order at one lowest price.</summary>
internal sealed class Stand
{
    private readonly Telling _telling;
    private readonly List<Deelnemer> _volgorde = [];
    // Counted once: a logarithm is not for free.
    private readonly Breuk?[] _prijspunten;

    public Stand(Telling telling, Breuk laagste)
    {
        _telling = telling;
        Laagste = laagste;
        _prijspunten = new Breuk?[telling.Aantal];
        for (var i = 0; i < telling.Aantal; i++)
        {
            if (telling.DoetMee(i) && new Deelnemer(i, Totaal(i, telling.Kwaliteit(i)), telling.Punten(i)) is var deelnemer && telling.HaaltTotaal(deelnemer))
                _volgorde.Add(deelnemer);
        }

        _volgorde.Sort((een, ander) => telling.Vergelijk(een, ander) is not 0 and var uitkomst ? uitkomst : een.Inschrijver.CompareTo(ander.Inschrijver));
    }

    /// <summary>The lowest price that counts for relative formulas.</summary>
    public Breuk Laagste { get; }

    /// <summary>The ranked, best first; equals by id.</summary>
    public IReadOnlyList<Deelnemer> Volgorde => _volgorde;

    /// <summary>Points for the price at this lowest price; null where the price has none.</summary>
    public Breuk? Prijspunten(int inschrijver) => _prijspunten[inschrijver] ??= _telling.Prijspunten(inschrijver, Laagste);

    /// <summary>The number that is ranked, for this sum of points for quality.</summary>
    public Breuk Totaal(int inschrijver, Breuk kwaliteit) => _telling.Totaal(inschrijver, kwaliteit, Prijspunten(inschrijver));

    /// <summary>Who is in front, not counting one inschrijver.</summary>
    public Kop Kop(int zonder)
    {
        Deelnemer? eerste = null;
        foreach (var deelnemer in _volgorde)
        {
            if (deelnemer.Inschrijver == zonder)
                continue;
            if (eerste is { } voorste)
                return new(voorste, _telling.Vergelijk(voorste, deelnemer) != 0);
            eerste = deelnemer;
        }

        return new(eerste, eerste is not null);
    }

    /// <summary>Rank per inschrijver, null without one; equals share a rank.</summary>
    public int?[] Rangen()
    {
        var rangen = new int?[_telling.Aantal];
        for (var plek = 0; plek < _volgorde.Count; plek++)
        {
            var gelijk = plek > 0 && _telling.Vergelijk(_volgorde[plek - 1], _volgorde[plek]) == 0;
            rangen[_volgorde[plek].Inschrijver] = gelijk ? rangen[_volgorde[plek - 1].Inschrijver] : plek + 1;
        }

        return rangen;
    }
}
