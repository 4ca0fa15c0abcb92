namespace Aanbesteding.Domain.Toewijzing;

/// <summary>The policies that fill places one by one: <see cref="Toewijzingsbeleid.VasteVolgorde"/> and
/// <see cref="Toewijzingsbeleid.GrootsteVoorsprong"/>.</summary>
internal static class Volgordebeleid
{
    /// <summary>Perceel by perceel in the published order.</summary>
    public static Gang VasteVolgorde(Toewijzingswereld wereld, IReadOnlyList<int> volgorde, Lot lot, IReadOnlySet<Plaats> uitgesloten)
    {
        var verdeling = new Verdeling(wereld);
        var trekkingen = new List<Trekking>();
        foreach (var nummer in volgorde)
        {
            var perceel = Enumerable.Range(0, wereld.Percelen.Count).First(p => wereld.Nummer(p) == nummer);
            while (Toelaatbaar(wereld, verdeling, perceel, lot, uitgesloten) is { Count: > 0 } kandidaten)
                GeefEerste(wereld, verdeling, kandidaten, trekkingen);
        }

        return new(verdeling, trekkingen);
    }

    /// <summary>Each time the perceel with the largest lead.</summary>
    public static Gang GrootsteVoorsprong(Toewijzingswereld wereld, Lot lot, IReadOnlySet<Plaats> uitgesloten)
    {
        var verdeling = new Verdeling(wereld);
        var trekkingen = new List<Trekking>();
        while (true)
        {
            var open = lot.Percelen
                .Select(p => Toelaatbaar(wereld, verdeling, p, lot, uitgesloten))
                .Where(kandidaten => kandidaten.Count > 0)
                .Select(kandidaten => (Kandidaten: kandidaten, Voorsprong: Voorsprong(wereld, kandidaten)))
                .ToList();
            if (open.Count == 0)
                return new(verdeling, trekkingen);

            var grootste = open.Max(perceel => perceel.Voorsprong);
            var voorop = open.Where(perceel => perceel.Voorsprong == grootste).ToList();
            if (voorop.Count > 1)
            {
                trekkingen.Add(new(
                    [.. voorop.Select(perceel => perceel.Kandidaten[0].Inschrijver).Distinct()],
                    [.. voorop.Select(perceel => perceel.Kandidaten[0].Perceel)], 1, TussenPercelen: true));
            }

            GeefEerste(wereld, verdeling, voorop[0].Kandidaten, trekkingen);
        }
    }

    /// <summary>Who may still win here, best score first and equals by the published tie chain, then by lot.</summary>
    internal static List<Plaats> Toelaatbaar(Toewijzingswereld wereld, Verdeling verdeling, int perceel, Lot lot, IReadOnlySet<Plaats> uitgesloten) =>
        verdeling.Winnaars(perceel).Count >= wereld.Percelen[perceel].Partners
            ? []
            : [.. Enumerable.Range(0, wereld.Inschrijvers.Count)
                .Select(i => new Plaats(perceel, i))
                .Where(plaats => wereld.Geldig(plaats) && !uitgesloten.Contains(plaats) && !verdeling.Heeft(plaats) && verdeling.Toelaatbaar(plaats))
                .OrderByDescending(wereld.Sterkte)
                .ThenBy(plaats => lot.Plek(plaats.Inschrijver))];

    /// <summary>Gives the first candidate the place and notes the draw when its equals cannot all have one.</summary>
    internal static void GeefEerste(Toewijzingswereld wereld, Verdeling verdeling, List<Plaats> kandidaten, List<Trekking> trekkingen)
    {
        var sterkte = wereld.Sterkte(kandidaten[0]);
        var gelijken = kandidaten.TakeWhile(plaats => wereld.Sterkte(plaats) == sterkte).ToList();
        if (gelijken.Count > 1 && Passend(wereld, verdeling, gelijken) is var passend && passend < gelijken.Count)
            trekkingen.Add(new([.. gelijken.Select(plaats => plaats.Inschrijver).Order()], [kandidaten[0].Perceel], passend));
        verdeling.Geef(kandidaten[0]);
    }

    private static int Passend(Toewijzingswereld wereld, Verdeling verdeling, List<Plaats> gelijken)
    {
        var proef = new Verdeling(wereld, verdeling.Plaatsen);
        foreach (var plaats in gelijken.Where(proef.Toelaatbaar))
            proef.Geef(plaats);
        return proef.Aantal - verdeling.Aantal;
    }

    private static Breuk Voorsprong(Toewijzingswereld wereld, List<Plaats> kandidaten) => kandidaten.Count == 1
        ? wereld.Score(kandidaten[0])
        : wereld.Score(kandidaten[0]) - wereld.Score(kandidaten[1]);
}
