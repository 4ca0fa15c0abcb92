namespace Aanbesteding.Domain.Toewijzing;

/// <summary><see cref="Toewijzingsbeleid.VoorkeurInschrijver"/>: everybody first wins what he is best at; who then wins more
/// than the rules allow gives up what he wants least, and the next in line moves up, until the rules hold.</summary>
internal static class Voorkeurbeleid
{
    /// <summary>The allocation under one lot.</summary>
    public static Gang Verdeel(Toewijzingswereld wereld, Lot lot, IReadOnlySet<Plaats> uitgesloten)
    {
        var vervallen = uitgesloten.ToHashSet();
        while (true)
        {
            var trekkingen = new List<Trekking>();
            var voorlopig = Voorlopig(wereld, lot, vervallen, trekkingen);
            if (Teveel(wereld, voorlopig) is not { } teveel)
                return VulAan(wereld, voorlopig, lot, uitgesloten, trekkingen);

            vervallen.UnionWith(Opgegeven(wereld, teveel, lot));
        }
    }

    private static List<Plaats> Voorlopig(Toewijzingswereld wereld, Lot lot, HashSet<Plaats> vervallen, List<Trekking> trekkingen)
    {
        var winnaars = new List<Plaats>();
        for (var p = 0; p < wereld.Percelen.Count; p++)
        {
            var rij = wereld.Plaatsen
                .Where(plaats => plaats.Perceel == p && !vervallen.Contains(plaats))
                .OrderByDescending(wereld.Sterkte)
                .ThenBy(plaats => lot.Plek(plaats.Inschrijver))
                .ToList();
            var partners = wereld.Percelen[p].Partners;
            winnaars.AddRange(rij.Take(partners));
            if (rij.Count > partners && wereld.Sterkte(rij[partners - 1]) is var laatste && wereld.Sterkte(rij[partners]) == laatste)
            {
                var gelijken = rij.Where(plaats => wereld.Sterkte(plaats) == laatste).Select(plaats => plaats.Inschrijver).ToList();
                trekkingen.Add(new([.. gelijken.Order()], [p], partners - rij.Count(plaats => wereld.Sterkte(plaats).CompareTo(laatste) > 0)));
            }
        }

        return winnaars;
    }

    // The wins that break a rule together; null when all rules hold.
    private static (Beletsel Beletsel, List<Plaats> Plaatsen)? Teveel(Toewijzingswereld wereld, List<Plaats> winnaars)
    {
        var opbouw = new Verdeling(wereld);
        foreach (var plaats in winnaars)
        {
            if (opbouw.Belemmering(plaats) is { } belemmering)
                return (belemmering.Beletsel, [.. belemmering.Door, plaats]);
            opbouw.Geef(plaats);
        }

        return null;
    }

    private static IEnumerable<Plaats> Opgegeven(Toewijzingswereld wereld, (Beletsel Beletsel, List<Plaats> Plaatsen) teveel, Lot lot)
    {
        if (teveel.Beletsel == Beletsel.MaximumPartners)
        {
            // Preferences say nothing about who stays; the best win of each decides.
            var laatste = teveel.Plaatsen.GroupBy(plaats => plaats.Inschrijver)
                .OrderBy(groep => groep.Max(wereld.Sterkte)).ThenByDescending(groep => lot.Plek(groep.Key)).First().Key;
            return teveel.Plaatsen.Where(plaats => plaats.Inschrijver == laatste);
        }

        var eigen = teveel.Plaatsen.All(plaats => plaats.Inschrijver == teveel.Plaatsen[0].Inschrijver);
        return eigen
            ? [teveel.Plaatsen.OrderBy(plaats => Wens(wereld, plaats)).ThenByDescending(wereld.Sterkte).ThenBy(plaats => plaats.Perceel).Last()]
            : [teveel.Plaatsen.OrderByDescending(wereld.Sterkte).ThenBy(plaats => lot.Plek(plaats.Inschrijver)).ThenBy(plaats => plaats.Perceel).Last()];
    }

    private static int Wens(Toewijzingswereld wereld, Plaats plaats)
    {
        var voorkeur = wereld.Inschrijvers[plaats.Inschrijver].Voorkeur;
        for (var plek = 0; plek < voorkeur.Count; plek++)
        {
            if (voorkeur[plek] == wereld.Nummer(plaats.Perceel))
                return plek;
        }

        return int.MaxValue;
    }

    // A win given up for a win that was itself lost later may be open again; nobody keeps a place that someone
    // with a better score could take. Each exchange raises the total, so this ends.
    private static Gang VulAan(Toewijzingswereld wereld, List<Plaats> winnaars, Lot lot, IReadOnlySet<Plaats> uitgesloten, List<Trekking> trekkingen)
    {
        var verdeling = new Verdeling(wereld, winnaars);
        while (true)
        {
            for (var p = 0; p < wereld.Percelen.Count; p++)
            {
                while (Volgordebeleid.Toelaatbaar(wereld, verdeling, p, lot, uitgesloten) is { Count: > 0 } kandidaten)
                    Volgordebeleid.GeefEerste(wereld, verdeling, kandidaten, trekkingen);
            }

            if (Ruil(wereld, verdeling, lot, uitgesloten) is not { } ruil)
                return new(verdeling, trekkingen);
            verdeling.Neem(ruil.Zwakker);
            verdeling.Geef(ruil.Sterker);
        }
    }

    private static (Plaats Zwakker, Plaats Sterker)? Ruil(Toewijzingswereld wereld, Verdeling verdeling, Lot lot, IReadOnlySet<Plaats> uitgesloten)
    {
        foreach (var plaats in verdeling.Plaatsen.OrderBy(wereld.Sterkte).ThenByDescending(plaats => lot.Plek(plaats.Inschrijver)).ThenBy(plaats => plaats.Perceel))
        {
            var beste = Volgordebeleid.Toelaatbaar(wereld, verdeling.Zonder(plaats), plaats.Perceel, lot, uitgesloten)[0];
            if (wereld.Sterkte(beste).CompareTo(wereld.Sterkte(plaats)) > 0)
                return (plaats, beste);
        }

        return null;
    }
}
