namespace Aanbesteding.Domain.Toewijzing;

/// <summary>Why a <see cref="Toewijzingsvraag"/> cannot be answered. The first fault is named, with its field.</summary>
internal static class Weigeringen
{
    private const string Perceelregels = "De gepubliceerde perceelregels";
    private const string Inschrijving = "De geldige inschrijvingen";
    private const string Gelijkspel = "De gepubliceerde volgorde bij gelijke score";

    /// <summary>Null when the question can be answered.</summary>
    public static Weigering? Controleer(Toewijzingsvraag vraag)
    {
        var nummers = vraag.Percelen.Select(perceel => perceel.Nummer).ToHashSet();
        return Percelen(vraag, nummers)
            ?? Regels(vraag.Regels, nummers)
            ?? Beleid(vraag.Regels.Beleid, nummers)
            ?? Inschrijvers(vraag.Inschrijvers, nummers)
            ?? Lot(vraag);
    }

    private static Weigering? Percelen(Toewijzingsvraag vraag, HashSet<int> nummers)
    {
        if (vraag.Percelen.Count == 0)
            return new("geen-percelen", "Noem ten minste één perceel.", Perceelregels, "percelen");
        if (nummers.Count != vraag.Percelen.Count)
            return new("perceel-dubbel", $"Perceel {Dubbel(vraag.Percelen.Select(perceel => perceel.Nummer))} staat er meer dan één keer.", Perceelregels, "percelen");
        for (var i = 0; i < vraag.Percelen.Count; i++)
        {
            if (vraag.Percelen[i].Partners < 1)
                return new("partners-te-laag", $"Perceel {vraag.Percelen[i].Nummer} heeft ten minste één plaats nodig.", Perceelregels, $"percelen[{i}].partners");
        }

        return null;
    }

    private static Weigering? Regels(Toewijzingsregels regels, HashSet<int> nummers)
    {
        for (var g = 0; g < regels.VerschillendeWinnaar.Count; g++)
        {
            var groep = regels.VerschillendeWinnaar[g];
            var veld = $"regels.verschillendeWinnaar[{g}]";
            if (groep.Count < 2)
                return new("groep-te-klein", "Een groep met verschillende winnaars heeft ten minste twee percelen.", Perceelregels, veld);
            if (groep.Distinct().Count() != groep.Count)
                return new("perceel-dubbel", $"Perceel {Dubbel(groep)} staat twee keer in dezelfde groep.", Perceelregels, veld);
            if (Vreemd(groep, nummers) is { } vreemd)
                return Onbekend(vreemd, Perceelregels, veld);
        }

        return TeLaag(regels.MinimaalPartners, 0, "minimaalPartners")
            ?? TeLaag(regels.MaximaalPartners, 1, "maximaalPartners")
            ?? TeLaag(regels.MaximaalPercelenPerPartij, 1, "maximaalPercelenPerPartij")
            ?? (regels.MinimaalPartners > regels.MaximaalPartners
                ? new Weigering("partners-tegenstrijdig", "Het minimum aantal partners is hoger dan het maximum.", Perceelregels, "regels.minimaalPartners")
                : null);
    }

    private static Weigering? TeLaag(int? waarde, int grens, string veld) => waarde < grens
        ? new Weigering("aantal-te-laag", $"Dit aantal moet ten minste {grens} zijn.", Perceelregels, $"regels.{veld}")
        : null;

    private static Weigering? Beleid(Toewijzingsbeleid beleid, HashSet<int> nummers)
    {
        const string veld = "regels.beleid.volgorde";
        if (beleid is not Toewijzingsbeleid.VasteVolgorde { Volgorde: var volgorde })
            return null;

        if (Vreemd(volgorde, nummers) is { } vreemd)
            return Onbekend(vreemd, Perceelregels, veld);
        return volgorde.Count != nummers.Count || volgorde.Distinct().Count() != nummers.Count
            ? new Weigering("volgorde-onvolledig", "De volgorde noemt elk perceel precies één keer.", Perceelregels, veld)
            : null;
    }

    private static Weigering? Inschrijvers(IReadOnlyList<Toewijzingsinschrijver> inschrijvers, HashSet<int> nummers)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < inschrijvers.Count; i++)
        {
            var inschrijver = inschrijvers[i];
            var veld = $"inschrijvers[{i}]";
            if (string.IsNullOrWhiteSpace(inschrijver.Id))
                return new("id-ontbreekt", "Geef elke inschrijver een id.", Inschrijving, $"{veld}.id");
            if (!ids.Add(inschrijver.Id))
                return new("inschrijver-dubbel", $"Inschrijver {inschrijver.Id} staat er meer dan één keer.", Inschrijving, $"{veld}.id");
            if (Vreemd(inschrijver.Scores.Keys.Order(), nummers) is { } vreemd)
                return Onbekend(vreemd, Inschrijving, $"{veld}.scores.{vreemd}");
            if (Vreemd(inschrijver.Voorkeur, nummers) is { } ongewenst)
                return Onbekend(ongewenst, Inschrijving, $"{veld}.voorkeur");
            if (inschrijver.Voorkeur.Distinct().Count() != inschrijver.Voorkeur.Count)
                return new("perceel-dubbel", $"Perceel {Dubbel(inschrijver.Voorkeur)} staat twee keer in de voorkeur.", Inschrijving, $"{veld}.voorkeur");
            if (Vreemd((inschrijver.Plekken?.Keys ?? []).Order(), nummers) is { } zonder)
                return Onbekend(zonder, Inschrijving, $"{veld}.plekken.{zonder}");
            if (inschrijver.Plekken?.Values.Any(plek => plek < 0 || plek >= inschrijvers.Count) == true)
                return new("plek-onjuist", "Een plek telt vanaf 0 en is lager dan het aantal inschrijvers.", Gelijkspel, $"{veld}.plekken");
            if (inschrijver.MaximaalPercelen < 0)
                return new("aantal-te-laag", "Dit aantal mag niet negatief zijn.", Inschrijving, $"{veld}.maximaalPercelen");
        }

        return null;
    }

    private static Weigering? Lot(Toewijzingsvraag vraag)
    {
        if (vraag.Lotvolgorde is not { } lot)
            return null;

        var ids = vraag.Inschrijvers.Select(inschrijver => inschrijver.Id).ToHashSet(StringComparer.Ordinal);
        return lot.Any(id => !ids.Contains(id)) || lot.Distinct(StringComparer.Ordinal).Count() != lot.Count
            ? new Weigering("lotvolgorde-onjuist", "De lotvolgorde noemt alleen inschrijvers, en elk ten hoogste één keer.", "Het proces-verbaal van de loting", "lotvolgorde")
            : null;
    }

    private static int? Vreemd(IEnumerable<int> genoemd, HashSet<int> nummers) =>
        genoemd.Where(nummer => !nummers.Contains(nummer)).Select(nummer => (int?)nummer).FirstOrDefault();

    private static int Dubbel(IEnumerable<int> nummers) => nummers.GroupBy(nummer => nummer).First(groep => groep.Skip(1).Any()).Key;

    private static Weigering Onbekend(int nummer, string grondslag, string veld) =>
        new("perceel-onbekend", $"Perceel {nummer} bestaat niet in deze vraag.", grondslag, veld);
}
