namespace Aanbesteding.Domain.Beoordeling;

/// <summary>Scores and ranks inschrijvingen under the published method (BPKV). Pure and exact: compares unrounded unless the
/// document rounds, and then exactly there. No tolerance bands: 3,69 beats 3,59.</summary>
public static class Puntentelling
{
    /// <summary>Code of the refusal when the document is silent about recalculation and the formula is relative.</summary>
    public const string HerberekeningNietBepaald = "herberekening-niet-bepaald";

    /// <summary>Answers the question, or refuses it with the field that is wrong.</summary>
    public static Uitkomst<Scoreantwoord> Bereken(Scorevraag vraag)
    {
        if (Weigeringen.Controleer(vraag) is { } weigering)
            return weigering;

        var telling = new Telling(vraag);
        var stand = new Stand(telling, telling.Laagste(telling.TeltVoorLaagste));
        var zonderRangorde = vraag.Methode is Scoremethode.AlDanNiet;
        var gelijk = zonderRangorde ? [] : Gelijken(telling, stand);
        return new Scoreantwoord(
            Uitslag(telling, stand, zonderRangorde),
            [.. gelijk.Select(groep => groep.Select(deelnemer => telling.Id(deelnemer.Inschrijver)).Order(StringComparer.Ordinal).ToList())],
            gelijk.Count > 0 ? BeslistDoor(telling, gelijk[0]) : null,
            zonderRangorde ? [] : Rangordeparadox.Zoek(telling, stand),
            zonderRangorde ? [] : Kantelpunten.Zoek(telling, stand));
    }

    /// <summary>Points, or euros of value under gunnen op waarde, that a mark earns; rounded only where the document rounds per criterium.</summary>
    /// <param name="vraag">The published way of scoring; inschrijvers do not matter.</param>
    /// <param name="criterium">Place of the criterium in it, from 0.</param>
    /// <param name="cijfer">The mark.</param>
    public static Breuk Punten(Scorevraag vraag, int criterium, Breuk cijfer) => new Telling(vraag with { Inschrijvers = [] }).Punten(criterium, cijfer);

    private static List<Scoreregel> Uitslag(Telling telling, Stand stand, bool zonderRangorde)
    {
        var rangen = stand.Rangen();
        var uitslag = new List<Scoreregel>(telling.Aantal);
        for (var i = 0; i < telling.Aantal; i++)
            uitslag.Add(Regel(telling, stand, i, zonderRangorde && rangen[i] is not null ? 1 : rangen[i]));
        uitslag.Sort((een, ander) => (een.Rang ?? int.MaxValue).CompareTo(ander.Rang ?? int.MaxValue) is not 0 and var uitkomst
            ? uitkomst : string.CompareOrdinal(een.Id, ander.Id));
        return uitslag;
    }

    private static Scoreregel Regel(Telling telling, Stand stand, int i, int? rang)
    {
        // Who does not count for the lowest price has no place in a relative formula.
        var telbaar = telling.PrijsToegestaan(i) && (!telling.Relatief || telling.TeltVoorLaagste(i));
        var totaal = telbaar ? stand.Totaal(i, telling.Kwaliteit(i)) : (Breuk?)null;
        var punten = new Dictionary<string, Breuk>(StringComparer.Ordinal);
        for (var k = 0; k < telling.Vraag.Criteria.Count; k++)
            punten.Add(telling.Vraag.Criteria[k].Id, telling.Punten(i)[k]);
        return new(telling.Id(i), rang is not null, punten, telbaar ? stand.Prijspunten(i) : null, totaal, rang,
            rang is null ? Reden(telling, i, totaal) : null);
    }

    private static string Reden(Telling telling, int i, Breuk? totaal)
    {
        if (telling.Uitgevallen(i))
            return $"{telling.Id(i)} is na de rangschikking uitgevallen.";
        if (!telling.PrijsToegestaan(i))
            return $"De prijs van {telling.Id(i)} ligt buiten bodem en plafond.";

        var vraag = telling.Vraag;
        for (var k = 0; k < vraag.Criteria.Count; k++)
        {
            if (!telling.Voldoet(k, telling.Cijfers(i)[k]))
                return $"Het cijfer op {vraag.Criteria[k].Id} ({telling.Cijfers(i)[k].InZin()}) is lager dan het minimum ({vraag.Criteria[k].Minimum!.Value.InZin()}).";
        }

        return $"Het totaal ({totaal!.Value.InZin()}) is lager dan het minimum ({vraag.MinimumTotaal!.Value.InZin()}).";
    }

    private static List<List<Deelnemer>> Gelijken(Telling telling, Stand stand)
    {
        var groepen = new List<List<Deelnemer>>();
        foreach (var deelnemer in stand.Volgorde)
        {
            if (groepen.Count > 0 && telling.OpTotaal(groepen[^1][0], deelnemer) == 0)
                groepen[^1].Add(deelnemer);
            else
                groepen.Add([deelnemer]);
        }

        return [.. groepen.Where(groep => groep.Count > 1)];
    }

    private static string? BeslistDoor(Telling telling, List<Deelnemer> groep)
    {
        var regels = telling.Vraag.Gelijkspel;
        return telling.Stap(groep[0], groep[1]) is { } stap
            ? regels.Where(regel => regel is not Gelijkspelregel.Loting).ElementAt(stap).ToString()
            : regels.OfType<Gelijkspelregel.Loting>().FirstOrDefault()?.ToString();
    }
}
