namespace Aanbesteding.Domain.Toewijzing;

/// <summary>Says in Dutch why a place went to its winner: because of its score, or because those with a better score
/// were kept from it by a published rule.</summary>
internal sealed class Waarom(Toewijzingswereld wereld, Verdeling verdeling, IReadOnlySet<int> ingetrokken, IReadOnlyList<int> overblijvers)
{
    private const int MeestGenoemd = 3;

    /// <summary>The reason for a win.</summary>
    public string Winnaar(Plaats plaats)
    {
        var score = wereld.Score(plaats);
        var afvallers = wereld.Plaatsen
            .Where(ander => ander.Perceel == plaats.Perceel && ander != plaats && !verdeling.Heeft(ander) && wereld.Score(ander) >= score)
            .OrderByDescending(wereld.Score)
            .ThenBy(ander => wereld.Id(ander.Inschrijver), StringComparer.Ordinal)
            .ToList();
        return afvallers.Count == 0
            ? OpScore(plaats)
            : string.Join(' ', afvallers.Take(MeestGenoemd).Select(ander => Afvaller(ander, plaats)));
    }

    /// <summary>The reason why nobody wins a perceel.</summary>
    public string Leeg(int perceel)
    {
        var nummer = wereld.Nummer(perceel);
        if (ingetrokken.Contains(perceel))
            return $"Perceel {nummer} wordt ingetrokken: voor de groep bleef één partij over.";

        var kandidaten = wereld.Plaatsen.Where(plaats => plaats.Perceel == perceel).OrderByDescending(wereld.Score).ToList();
        if (kandidaten.Count == 0)
            return $"Perceel {nummer} blijft leeg: er is geen geldige inschrijving.";

        var eerste = $"Perceel {nummer} blijft leeg: {Reden(kandidaten[0], verdeling)}";
        return overblijvers.Contains(perceel) ? $"{eerste} {Gevolg(nummer)}" : eerste;
    }

    /// <summary>"X", "X en Y", "X, Y en Z".</summary>
    public static string Opsomming(IReadOnlyList<string> namen) => namen.Count <= 1
        ? string.Concat(namen)
        : $"{string.Join(", ", namen.Take(namen.Count - 1))} en {namen[^1]}";

    /// <summary>"perceel 2", "de percelen 2 en 3".</summary>
    public static string Percelen(IReadOnlyList<int> nummers) => nummers.Count == 1
        ? $"perceel {nummers[0]}"
        : $"de percelen {Opsomming([.. nummers.Select(nummer => $"{nummer}")])}";

    private string OpScore(Plaats plaats)
    {
        var score = wereld.Score(plaats);
        var (id, nummer) = (wereld.Id(plaats.Inschrijver), wereld.Nummer(plaats.Perceel));
        var plek = 1 + wereld.Plaatsen.Count(ander => ander.Perceel == plaats.Perceel && wereld.Score(ander) > score);
        return plek == 1
            ? $"{id} heeft op perceel {nummer} de hoogste score ({score.InZin()})."
            : $"{id} staat op perceel {nummer} op plaats {plek} met score {score.InZin()}; er zijn {wereld.Percelen[plaats.Perceel].Partners} plaatsen.";
    }

    private string Afvaller(Plaats ander, Plaats winnaar)
    {
        var zonder = verdeling.Zonder(winnaar);
        if (wereld.Score(ander) > wereld.Score(winnaar) || !zonder.Toelaatbaar(ander))
            return Reden(ander, zonder);

        return $"{wereld.Id(ander.Inschrijver)} heeft op perceel {wereld.Nummer(ander.Perceel)} dezelfde score als {wereld.Id(winnaar.Inschrijver)} "
            + $"({wereld.Score(ander).InZin()}); {Beslist(ander, winnaar)}";
    }

    private string Beslist(Plaats ander, Plaats winnaar) => wereld.Plek(ander) > wereld.Plek(winnaar)
        ? "de gelijke stand is beslist door de gepubliceerde volgorde bij gelijke score."
        : wereld.Lotvolgorde.Count > 0 ? "het lot heeft beslist."
        : "de gelijke stand wordt door het lot of door de andere percelen beslist.";

    private string Reden(Plaats ander, Verdeling rest)
    {
        var (id, nummer) = (wereld.Id(ander.Inschrijver), wereld.Nummer(ander.Perceel));
        var hoogste = wereld.Plaatsen.Where(plaats => plaats.Perceel == ander.Perceel).Max(wereld.Score) == wereld.Score(ander);
        return $"{id} heeft op perceel {nummer} {(hoogste ? "de hoogste score" : "een hogere score")} ({wereld.Score(ander).InZin()}), maar "
            + Maar(ander, rest.Belemmering(ander));
    }

    private string Maar(Plaats ander, Belemmering? belemmering)
    {
        var wint = belemmering is { Door: [var eerste, ..] } ? eerste : ander;
        var zelf = wint.Inschrijver == ander.Inschrijver;
        var winst = zelf
            ? $"wint {Percelen([wereld.Nummer(wint.Perceel)])}"
            : $"{wereld.Id(wint.Inschrijver)} wint {Percelen([wereld.Nummer(wint.Perceel)])} en geldt als dezelfde partij";
        return belemmering?.Beletsel switch
        {
            Beletsel.VerschillendeWinnaar =>
                $"{winst}; {Percelen([.. belemmering.Groep!.Select(wereld.Nummer)])} gaan naar verschillende partijen.",
            Beletsel.MaximumPerPartij =>
                $"{winst}; een partij krijgt ten hoogste {Aantal(wereld.Regels.MaximaalPercelenPerPartij, "perceel", "percelen")}.",
            Beletsel.EigenMaximum =>
                $"kan ten hoogste {Aantal(wereld.Inschrijvers[ander.Inschrijver].MaximaalPercelen, "perceel", "percelen")} aan.",
            Beletsel.MaximumPartners =>
                $"er worden ten hoogste {Aantal(wereld.Regels.MaximaalPartners, "partner", "partners")} gecontracteerd.",
            _ => "de regels laten deze winst niet toe naast de andere toewijzingen.",
        };
    }

    private string Gevolg(int nummer) => wereld.Regels.BijEenOverblijver switch
    {
        BijEenOverblijver.HeraanbestedenRest => $"Perceel {nummer} wordt opnieuw aanbesteed.",
        BijEenOverblijver.UitzonderingMetBesluit => $"Met een besluit kan de gepubliceerde uitzondering worden toegepast op perceel {nummer}.",
        _ => $"Perceel {nummer} wordt niet gegund.",
    };

    private static string Aantal(int? aantal, string een, string meer) => $"{aantal} {(aantal == 1 ? een : meer)}";
}
