namespace Aanbesteding.Application.Toewijzing;

/// <summary>
/// The places that a model spells out: per perceel the best, and per inschrijver those where it comes closest to the best.
/// All others together are a reserve that promises at least as much as they can give; where a solution draws on the reserve
/// of a perceel or an inschrijver, its list grows. So a solution without reserve is a solution of the whole world.
/// </summary>
internal sealed class Kortelijst
{
    private const int Alles = 300;
    private const int Begin = 6;
    private readonly Speelbord _bord;
    private readonly int[][] _opPerceel;
    private readonly int[][] _vanInschrijver;
    private readonly int[] _perPerceel;
    private readonly int[] _perInschrijver;
    private readonly bool[] _open;

    /// <summary>The first list: everything in a small world.</summary>
    public Kortelijst(Speelbord bord)
    {
        _bord = bord;
        var hoogste = bord.OpPerceel.Select(rij => rij.Length == 0 ? 0 : rij.Max(n => bord.Gewichten.Scores[n])).ToArray();
        // Equals are taken from another starting point on each perceel, so that not all lists name the same few.
        _opPerceel = [.. bord.OpPerceel.Select((rij, p) => rij
            .Select((n, i) => (n, Draai: (i + (p * Begin)) % rij.Length))
            .OrderByDescending(paar => bord.Gewichten.Scores[paar.n]).ThenBy(paar => paar.Draai).Select(paar => paar.n).ToArray())];
        _vanInschrijver = [.. bord.VanInschrijver.Select((rij, i) => rij
            .Select((n, p) => (n, Draai: (p + (i * Begin)) % rij.Length))
            .OrderBy(paar => hoogste[bord.Plaatsen[paar.n].Perceel] - bord.Gewichten.Scores[paar.n]).ThenBy(paar => paar.Draai).Select(paar => paar.n).ToArray())];
        var klein = bord.Plaatsen.Length <= Alles;
        _perPerceel = [.. bord.Partners.Select(partners => klein ? int.MaxValue : partners + Begin)];
        _perInschrijver = [.. bord.Hoogstens.Select(_ => klein ? int.MaxValue : Begin / 2)];
        _open = new bool[bord.Plaatsen.Length];
        for (var p = 0; p < _opPerceel.Length; p++)
            Open(_opPerceel[p].Take(_perPerceel[p]));
        for (var i = 0; i < _vanInschrijver.Length; i++)
            Open(_vanInschrijver[i].Take(_perInschrijver[i]));
    }

    /// <summary>Whether the model spells this place out.</summary>
    public bool Noemt(int plaats) => _open[plaats];

    /// <summary>Adds these places.</summary>
    public void Open(IEnumerable<int> plaatsen)
    {
        foreach (var n in plaatsen)
            _open[n] = true;
    }

    /// <summary>Doubles the lists of a perceel that drew on the reserve.</summary>
    public void VerlengPerceel(int perceel) => Open(_opPerceel[perceel].Take(_perPerceel[perceel] *= 2));

    /// <summary>Doubles the lists of an inschrijver that drew on the reserve.</summary>
    public void VerlengInschrijver(int inschrijver) => Open(_vanInschrijver[inschrijver].Take(_perInschrijver[inschrijver] *= 2));
}
