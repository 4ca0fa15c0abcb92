namespace Aanbesteding.Application.Inrichtingen;

/// <summary>
/// A mapping whose fields are asked for by name. What was not asked for does not exist, so the list of known fields is
/// the reading itself. A value that cannot be read leaves a fault behind and gives a default: look at the faults first.
/// </summary>
internal sealed class Vak
{
    private readonly Dictionary<string, Plek> _velden = new(StringComparer.Ordinal);
    private readonly List<string> _gevraagd = [];
    private readonly Plek _zelf;

    public Vak(Plek zelf, Vakknoop knoop)
    {
        _zelf = zelf;
        foreach (var (sleutel, waarde) in knoop.Velden)
        {
            var pad = Pad(sleutel.Tekst);
            zelf.Verloop.Onthoud(pad, sleutel.Regel);
            if (!_velden.TryAdd(sleutel.Tekst, new Plek(waarde, pad, zelf.Verloop)))
                zelf.Verloop.Meld(sleutel.Regel, Leescode.DubbelVeld, $"Het veld ‘{sleutel.Tekst}’ staat er twee keer.", pad);
        }
    }

    /// <summary>A field that must be there.</summary>
    public T Moet<T>(string veld, Func<Plek, T> lees)
    {
        if (Vraag(veld) is { } plek)
            return lees(plek);
        _zelf.Verloop.Meld(_velden.TryGetValue(veld, out var leeg) ? leeg.Knoop.Regel : _zelf.Knoop.Regel, Leescode.VeldOntbreekt, $"Het veld ‘{veld}’ ontbreekt of is leeg.", Pad(veld));
        return default!;
    }

    /// <summary>A field that may be absent; then the default.</summary>
    public T? Mag<T>(string veld, Func<Plek, T> lees) => Vraag(veld) is { } plek ? lees(plek) : default;

    /// <summary>Reports every field that nobody asked for, unless enough was said about it.</summary>
    public void Sluit()
    {
        foreach (var (naam, plek) in _velden.Where(v => !_gevraagd.Contains(v.Key, StringComparer.Ordinal) && !_zelf.Verloop.IsUitgelegd(v.Value.Pad)))
            _zelf.Verloop.Meld(_zelf.Verloop.Regel(plek.Pad), Leescode.OnbekendVeld, $"Het veld ‘{naam}’ bestaat niet. De velden zijn: {string.Join(", ", _gevraagd)}.", plek.Pad);
    }

    private Plek? Vraag(string veld)
    {
        _gevraagd.Add(veld);
        return _velden.TryGetValue(veld, out var plek) && !plek.IsNiets ? plek : null;
    }

    /// <summary>A field that may be there whatever the rest says, and is not read.</summary>
    public void Duld(string veld) => _gevraagd.Add(veld);

    private string Pad(string veld) => _zelf.Pad.Length == 0 ? veld : $"{_zelf.Pad}.{veld}";
}
