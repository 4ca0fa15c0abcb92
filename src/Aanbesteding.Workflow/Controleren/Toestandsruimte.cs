namespace Aanbesteding.Workflow;

/// <summary>Why a step was taken.</summary>
internal enum OvergangSoort
{
    /// <summary>A token moved on by itself.</summary>
    Vanzelf,
    /// <summary>The case began, or a task, service or timer completed.</summary>
    Voortgang,
    /// <summary>A message arrived. It may come, but nobody may have to wait for it.</summary>
    Bericht,
}

/// <summary>One step between two states.</summary>
internal sealed record Overgang(int Van, int Naar, OvergangSoort Soort, IReadOnlyList<Vuring> Vuringen);

/// <summary>Where the tokens are at one moment of the exploration.</summary>
/// <param name="Uitkomst">Outcome of the task just completed, as long as tokens still move on by themselves.</param>
internal sealed record Toestand(IReadOnlyList<string> Tokens, bool Afgelopen, string? Uitkomst)
{
    /// <summary>The first place that holds two tokens; null when every place holds one at most.</summary>
    internal string? Dubbel { get; } = Tokens.Zip(Tokens.Skip(1)).FirstOrDefault(p => p.First == p.Second).First;

    internal string Sleutel => string.Join('\n', Tokens.Append(Afgelopen ? "afgelopen" : "loopt").Append(Uitkomst ?? ""));
}

/// <summary>
/// Every state that a definition can reach, with every step between them. A flow decided by
/// facts that are unknown here may always be taken; beyond a place with two tokens nothing is explored.
/// </summary>
internal sealed class Toestandsruimte
{
    /// <summary>Most states that are explored: seconds of work, and a hundred times what a real procedure has.</summary>
    internal const int Meeste = 50_000;

    private readonly Werkstroom _werkstroom;
    private readonly Dictionary<string, int> _nummers = new(StringComparer.Ordinal);
    private readonly List<Toestand> _toestanden = [];
    private readonly List<IReadOnlyList<Overgang>> _uit = [];

    internal Toestandsruimte(Werkstroom werkstroom)
    {
        _werkstroom = werkstroom;
        Nummer(new Toestand([], Afgelopen: false, Uitkomst: null));
        for (var nummer = 0; nummer < _toestanden.Count && !TeGroot; nummer++)
            _uit.Add(Stappen(nummer).ToList());
    }

    /// <summary>Whether the exploration stopped before its end.</summary>
    internal bool TeGroot => _toestanden.Count > Meeste;

    /// <summary>The states; the first is the one before the start.</summary>
    internal IReadOnlyList<Toestand> Toestanden => _toestanden;

    /// <summary>Flows that were taken out of an exclusive gateway.</summary>
    internal HashSet<string> GekozenStromen { get; } = new(StringComparer.Ordinal);

    internal IEnumerable<Overgang> Overgangen => _uit.SelectMany(u => u);

    internal IReadOnlyList<Overgang> Uit(int nummer) => nummer < _uit.Count ? _uit[nummer] : [];

    /// <summary>Number of markings in which a case can rest.</summary>
    internal int Markeringen => Enumerable.Range(1, _toestanden.Count - 1).Count(n => Uit(n).All(o => o.Soort != OvergangSoort.Vanzelf));

    private IEnumerable<Overgang> Stappen(int nummer)
    {
        var toestand = _toestanden[nummer];
        if (toestand.Afgelopen || toestand.Dubbel is not null)
            return [];
        if (nummer == 0)
            return [Stap(nummer, OvergangSoort.Voortgang, null, b => b.Begin())];
        var vanzelf = Bord(toestand).Beweegbaar().Distinct().ToList();
        return vanzelf.Count > 0
            ? vanzelf.SelectMany(s => Verplaatsingen(nummer, s))
            : Gebeurtenissen(nummer, toestand);
    }

    private IEnumerable<Overgang> Verplaatsingen(int nummer, Stroom stroom)
    {
        var uitkomst = _toestanden[nummer].Uitkomst;
        var poort = _werkstroom[stroom.Naar];
        if (poort.Soort != ElementSoort.ExclusievePoort)
            return [Stap(nummer, OvergangSoort.Vanzelf, uitkomst, b => b.Verplaats(stroom, keuze: null))];
        var keuzes = Keuzes(poort, uitkomst).ToList();
        GekozenStromen.UnionWith(keuzes.Select(k => k.Id));
        return keuzes.Select(keuze => Stap(nummer, OvergangSoort.Vanzelf, uitkomst, b => b.Verplaats(stroom, keuze)));
    }

    /// <summary>The flows by which a gateway may be left when only the outcome is known.</summary>
    private IEnumerable<Stroom> Keuzes(Element poort, string? uitkomst)
    {
        Dictionary<string, string> feiten = uitkomst is null ? [] : new(StringComparer.Ordinal) { [TokenSpel.UitkomstFeit] = uitkomst };
        foreach (var stroom in _werkstroom.Uitgaand(poort.Id).Where(s => s.Voorwaarde is not null))
        {
            var geldt = stroom.Voorwaarde!.Waarde(feiten, feit => feit == TokenSpel.UitkomstFeit);
            if (geldt != false)
                yield return stroom;
            if (geldt == true)
                yield break;
        }

        yield return _werkstroom.Uitgaand(poort.Id).First(s => s.Voorwaarde is null);
    }

    private IEnumerable<Overgang> Gebeurtenissen(int nummer, Toestand toestand)
    {
        var wachtend = toestand.Tokens.Where(_werkstroom.Kent).Select(t => _werkstroom[t]).ToList();
        foreach (var taak in wachtend.Where(e => e.Soort is ElementSoort.Taak or ElementSoort.Dienst))
        {
            foreach (var uitkomst in taak.Uitkomsten.Count > 0 ? taak.Uitkomsten : [null!])
                yield return Stap(nummer, OvergangSoort.Voortgang, uitkomst, b => b.RondWachtendAf(taak, uitkomst));
        }

        foreach (var termijn in wachtend.Select(e => e.Termijn).OfType<string>().Distinct(StringComparer.Ordinal))
            yield return Stap(nummer, OvergangSoort.Voortgang, null, b => TokenSpel.LaatVerstrijken(_werkstroom, b, termijn));
        foreach (var bericht in Stand.OpBericht(_werkstroom, toestand.Tokens, toestand.Afgelopen)
            .Select(e => Stand.Ontvanger(_werkstroom, e).Bericht!).Distinct(StringComparer.Ordinal))
            yield return Stap(nummer, OvergangSoort.Bericht, null, b => TokenSpel.Bezorg(_werkstroom, b, bericht));
    }

    private Overgang Stap(int van, OvergangSoort soort, string? uitkomst, Action<Bord> zet)
    {
        var bord = Bord(_toestanden[van]);
        zet(bord);
        var tokens = bord.Tokens.Order(StringComparer.Ordinal).ToList();
        var naar = Nummer(new Toestand(tokens, bord.Afgelopen, bord.Beweegbaar().Any() ? uitkomst : null));
        return new Overgang(van, naar, soort, bord.Vuringen);
    }

    private Bord Bord(Toestand toestand) => new(_werkstroom, toestand.Tokens, toestand.Afgelopen);

    private int Nummer(Toestand toestand)
    {
        if (!_nummers.TryGetValue(toestand.Sleutel, out var nummer))
        {
            nummer = _toestanden.Count;
            _nummers.Add(toestand.Sleutel, nummer);
            _toestanden.Add(toestand);
        }

        return nummer;
    }
}
