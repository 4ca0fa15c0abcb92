namespace Aanbesteding.Application.Toewijzing;

/// <summary>
/// The places that a model spells out: the cheapest by <see cref="Prijzen"/>. A place costs so much that every allocation with
/// it stays under a value: so whoever looks for that value or more need not look at places that cost more.
/// </summary>
internal sealed class Kortelijst
{
    private readonly Prijzen _prijzen;
    private readonly int[] _volgorde;
    private readonly bool[] _open;
    private readonly Int128 _boven;
    private int _aantal;

    /// <summary>The first list: twice as many as can be won.</summary>
    public Kortelijst(Speelbord bord, IReadOnlyCollection<int> uitgesloten)
    {
        _prijzen = bord.Prijzen;
        _boven = uitgesloten.Aggregate(_prijzen.Boven, (boven, n) => boven - Int128.Max(0, _prijzen.Over[n]));
        _volgorde = [.. Enumerable.Range(0, bord.Plaatsen.Length).Where(n => !uitgesloten.Contains(n)).OrderByDescending(n => _prijzen.Over[n])];
        _open = new bool[bord.Plaatsen.Length];
        Open(2 * bord.Meest);
    }

    /// <summary>Whether the model spells this place out.</summary>
    public bool Noemt(int plaats) => _open[plaats];

    /// <summary>Whether no allocation worth this or more uses a place that is not on the list.</summary>
    /// <param name="waarde">In weights of <see cref="Prijzen.Gewichten"/>.</param>
    public bool Omvat(Int128 waarde) => _aantal == _volgorde.Length || Onder(_volgorde[_aantal], waarde);

    /// <summary>Adds the next places that such an allocation may use; not more at once than three times those that are there.</summary>
    public void Verleng(Int128 waarde) =>
        Open(Math.Min(_aantal * 4, _volgorde.Length - _volgorde.Count(n => Onder(n, waarde))));

    /// <summary>From now on exactly the places that such an allocation may use.</summary>
    public void Beperk(Int128 waarde)
    {
        foreach (var n in _volgorde)
            _open[n] = !Onder(n, waarde);
    }

    private bool Onder(int plaats, Int128 waarde) => _boven + Int128.Min(0, _prijzen.Over[plaats]) < waarde * _prijzen.Schaal;

    private void Open(int aantal)
    {
        for (; _aantal < Math.Min(aantal, _volgorde.Length); _aantal++)
            _open[_volgorde[_aantal]] = true;
    }
}
