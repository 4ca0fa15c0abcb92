namespace Aanbesteding.Domain.Toewijzing;

/// <summary>Which rule keeps a place from an inschrijver, given the other winners.</summary>
internal enum Beletsel
{
    /// <summary>All places of the perceel are taken.</summary>
    Vol,
    /// <summary>The party wins another perceel of the group.</summary>
    VerschillendeWinnaar,
    /// <summary>The party has its maximum number of percelen.</summary>
    MaximumPerPartij,
    /// <summary>The inschrijver can handle no more percelen.</summary>
    EigenMaximum,
    /// <summary>The maximum number of partners is reached.</summary>
    MaximumPartners,
}

/// <summary>The rule that is in the way, and the wins that bring it into play.</summary>
internal sealed record Belemmering(Beletsel Beletsel, IReadOnlyList<Plaats> Door, IReadOnlyList<int>? Groep = null);

/// <summary>Winners per perceel while they are being chosen. Every subset of an admissible allocation is admissible.</summary>
public sealed class Verdeling
{
    private readonly Toewijzingswereld _wereld;
    private readonly List<int>[] _winnaars;

    /// <summary>Nobody has won anything yet.</summary>
    public Verdeling(Toewijzingswereld wereld)
    {
        _wereld = wereld;
        _winnaars = [.. wereld.Percelen.Select(_ => new List<int>())];
    }

    /// <summary>An allocation with these winners.</summary>
    public Verdeling(Toewijzingswereld wereld, IEnumerable<Plaats> plaatsen) : this(wereld)
    {
        foreach (var plaats in plaatsen)
            Geef(plaats);
    }

    /// <summary>All wins, by perceel and inschrijver.</summary>
    public IEnumerable<Plaats> Plaatsen => _winnaars.SelectMany((winnaars, p) => winnaars.Order().Select(i => new Plaats(p, i)));

    /// <summary>Number of places filled.</summary>
    public int Aantal => _winnaars.Sum(winnaars => winnaars.Count);

    /// <summary>Exact sum of the winning scores.</summary>
    public Breuk Totaal => Breuk.Som(Plaatsen.Select(_wereld.Score));

    /// <summary>Winners of a perceel, in the order in which they were added.</summary>
    internal IReadOnlyList<int> Winnaars(int perceel) => _winnaars[perceel];

    internal bool Heeft(Plaats plaats) => _winnaars[plaats.Perceel].Contains(plaats.Inschrijver);

    internal void Geef(Plaats plaats) => _winnaars[plaats.Perceel].Add(plaats.Inschrijver);

    internal void Neem(Plaats plaats) => _winnaars[plaats.Perceel].Remove(plaats.Inschrijver);

    internal Verdeling Zonder(Plaats plaats) => new(_wereld, Plaatsen.Where(andere => andere != plaats));

    internal bool Gelijk(Verdeling andere) => Plaatsen.SequenceEqual(andere.Plaatsen);

    /// <summary>Whether the rules allow this extra win.</summary>
    public bool Toelaatbaar(Plaats plaats) => Belemmering(plaats) is null;

    /// <summary>Gives this extra win when the rules allow it.</summary>
    public bool Probeer(Plaats plaats)
    {
        if (!Toelaatbaar(plaats))
            return false;
        Geef(plaats);
        return true;
    }

    /// <summary>The first rule in the way of this extra win; null when it is allowed.</summary>
    internal Belemmering? Belemmering(Plaats plaats) =>
        Vol(plaats) ?? Groep(plaats) ?? PerPartij(plaats) ?? Eigen(plaats) ?? Partners(plaats);

    private Belemmering? Vol(Plaats plaats) => _winnaars[plaats.Perceel].Count >= _wereld.Percelen[plaats.Perceel].Partners
        ? new(Beletsel.Vol, [])
        : null;

    private Belemmering? Groep(Plaats plaats)
    {
        foreach (var groep in _wereld.Groepen)
        {
            if (!groep.Contains(plaats.Perceel))
                continue;
            foreach (var ander in groep)
            {
                if (ander == plaats.Perceel)
                    continue;
                foreach (var winnaar in _winnaars[ander])
                {
                    if (_wereld.ZelfdePartij(plaats.Inschrijver, winnaar))
                        return new(Beletsel.VerschillendeWinnaar, [new(ander, winnaar)], groep);
                }
            }
        }

        return null;
    }

    private Belemmering? PerPartij(Plaats plaats)
    {
        if (_wereld.Regels.MaximaalPercelenPerPartij is not { } maximum)
            return null;

        foreach (var element in _wereld.Elementen[plaats.Inschrijver])
        {
            var door = new List<Plaats>();
            for (var p = 0; p < _winnaars.Length; p++)
            {
                var winnaar = p == plaats.Perceel ? -1 : _winnaars[p].FindIndex(i => _wereld.Elementen[i].Contains(element));
                if (winnaar >= 0)
                    door.Add(new(p, _winnaars[p][winnaar]));
            }

            if (door.Count >= maximum)
                return new(Beletsel.MaximumPerPartij, door);
        }

        return null;
    }

    private Belemmering? Eigen(Plaats plaats)
    {
        if (_wereld.Inschrijvers[plaats.Inschrijver].MaximaalPercelen is not { } maximum)
            return null;

        var door = Enumerable.Range(0, _winnaars.Length).Select(p => new Plaats(p, plaats.Inschrijver)).Where(Heeft).ToList();
        return door.Count >= maximum ? new(Beletsel.EigenMaximum, door) : null;
    }

    private Belemmering? Partners(Plaats plaats)
    {
        if (_wereld.Regels.MaximaalPartners is not { } maximum || _winnaars.Any(winnaars => winnaars.Contains(plaats.Inschrijver)))
            return null;

        return _winnaars.SelectMany(winnaars => winnaars).Distinct().Count() >= maximum
            ? new(Beletsel.MaximumPartners, [.. Plaatsen])
            : null;
    }
}
