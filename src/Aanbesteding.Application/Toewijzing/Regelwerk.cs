namespace Aanbesteding.Application.Toewijzing;

/// <summary>One rule in numbers.</summary>
/// <param name="Leden">What counts, and how many times.</param>
/// <param name="Hoogstens">The sum is at most this.</param>
internal sealed record Grens(IReadOnlyList<(int Lid, int Keer)> Leden, int Hoogstens);

/// <summary>
/// The rules across percelen as sums of yes and no. Members below the number of places are the wins; those above say whether
/// some win occurs, and their first rule is the one that says so.
/// </summary>
internal sealed class Regelwerk
{
    private readonly Speelbord _bord;
    private readonly List<Grens> _grenzen = [];

    /// <summary>Writes out the rules of a world.</summary>
    public Regelwerk(Speelbord bord)
    {
        _bord = bord;
        Leden = bord.Plaatsen.Length;
        for (var p = 0; p < bord.OpPerceel.Length; p++)
            Begrens(bord.OpPerceel[p], bord.Partners[p]);
        BegrensInschrijvers();
        BegrensVerwanten();
    }

    /// <summary>Number of members.</summary>
    public int Leden { get; private set; }

    /// <summary>The rules.</summary>
    public IReadOnlyList<Grens> Grenzen => _grenzen;

    private void BegrensInschrijvers()
    {
        var partner = _bord.Wereld.Regels.MaximaalPartners is { } hoogstens && hoogstens < Math.Min(_bord.Meest, _bord.VanInschrijver.Length)
            ? _bord.VanInschrijver.Select(_ => Leden++).ToArray()
            : null;
        for (var i = 0; i < _bord.VanInschrijver.Length; i++)
        {
            var plaatsen = _bord.VanInschrijver[i];
            foreach (var plaats in partner is null ? [] : plaatsen)
                Begrens([plaats], 1, partner![i]);
            Begrens(plaatsen, _bord.Hoogstens[i], partner?[i]);
            foreach (var groep in _bord.Wereld.Groepen)
                Begrens([.. plaatsen.Where(n => groep.Contains(_bord.Plaatsen[n].Perceel))], 1, partner?[i]);
        }

        if (partner is not null)
            Begrens(partner, _bord.Wereld.Regels.MaximaalPartners!.Value);
    }

    // Those who share an element count as one: on a perceel they win once, however many of them win there.
    private void BegrensVerwanten()
    {
        foreach (var verwanten in _bord.Verwanten)
        {
            var wint = Enumerable.Range(0, _bord.OpPerceel.Length).Select(p => Wint(verwanten, p)).ToList();
            foreach (var groep in _bord.Wereld.Groepen)
                Begrens([.. groep.SelectMany(p => wint[p])], 1);
            if (_bord.Wereld.Regels.MaximaalPercelenPerPartij is { } perPartij)
                Begrens([.. wint.SelectMany(w => w)], perPartij);
        }
    }

    private List<int> Wint(IEnumerable<int> verwanten, int perceel)
    {
        List<int> plaatsen = [.. verwanten.SelectMany(i => _bord.VanInschrijver[i].Where(n => _bord.Plaatsen[n].Perceel == perceel))];
        if (plaatsen.Count < 2 || _bord.Partners[perceel] == 1)
            return plaatsen;
        var wint = Leden++;
        foreach (var plaats in plaatsen)
            Begrens([plaats], 1, wint);
        return [wint];
    }

    // With a member that says whether any of these occurs, the limit holds only then, and otherwise none may.
    private void Begrens(IReadOnlyList<int> leden, int hoogstens, int? indien = null)
    {
        if (indien is { } ja && leden.Count > 0)
            _grenzen.Add(new([.. leden.Select(lid => (lid, 1)), (ja, -hoogstens)], 0));
        else if (leden.Count > hoogstens)
            _grenzen.Add(new([.. leden.Select(lid => (lid, 1))], hoogstens));
    }
}
