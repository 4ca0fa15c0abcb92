namespace Aanbesteding.Domain.Toewijzing;

/// <summary>Decides which inschrijver gets which perceel under the published rules (Aw 2012 art. 2.10; Directive 2014/24 art. 46:
/// the rule must be announced, objective and non-discriminatory). Pure and exact.</summary>
public static class Toewijzer
{
    /// <summary>Answers the question, or refuses it with the field that is wrong.</summary>
    /// <param name="vraag">The question.</param>
    /// <param name="oplosser">Search for <see cref="Toewijzingsbeleid.BesteTotaal"/>; the other policies do without.</param>
    public static Uitkomst<Toewijzingsantwoord> WijsToe(Toewijzingsvraag vraag, IBesteTotaalOplosser oplosser)
    {
        if (Weigeringen.Controleer(vraag) is { } fout)
            return fout;

        var wereld = new Toewijzingswereld(vraag);
        var uitslag = Beleid.Voor(wereld, oplosser).Beslis();
        return uitslag.Weigering is { } weigering ? weigering : Antwoord(wereld, uitslag.Waarde);
    }

    private static Toewijzingsantwoord Antwoord(Toewijzingswereld wereld, Uitslag uitslag)
    {
        var (verdeling, alternatieven, loting) = uitslag;
        var over = Overblijvers(wereld, verdeling);
        var ingetrokken = wereld.Regels.BijEenOverblijver == BijEenOverblijver.AllesIntrekken
            ? over.SelectMany(p => wereld.Groepen.Where(groep => groep.Contains(p)).SelectMany(groep => groep)).ToHashSet()
            : [];
        var gegund = new Verdeling(wereld, verdeling.Plaatsen.Where(plaats => !ingetrokken.Contains(plaats.Perceel)));
        var waarom = new Waarom(wereld, gegund, ingetrokken, over);
        var uitleg = Enumerable.Range(0, wereld.Percelen.Count).SelectMany(p => gegund.Winnaars(p).Count == 0
            ? [new Toewijzingsuitleg(wereld.Nummer(p), null, waarom.Leeg(p), null, null)]
            : Rij(wereld, gegund, p).Select(i => Uitleg(wereld, new(p, i), waarom, alternatieven)));

        var openLoting = loting is not null && !loting.Partijen.All(wereld.Lotvolgorde.Contains) ? loting : null;
        var status = openLoting is not null ? Toewijzingsstatus.Loting
            : Onvolledig(wereld, gegund) ? Toewijzingsstatus.Onvolledig
            : Toewijzingsstatus.Volledig;
        return new(status, PerNummer(wereld, gegund), gegund.Totaal, loting is null, openLoting, [.. uitleg]);
    }

    private static Toewijzingsuitleg Uitleg(Toewijzingswereld wereld, Plaats plaats, Waarom waarom, IReadOnlyDictionary<Plaats, Verdeling> alternatieven) =>
        new(wereld.Nummer(plaats.Perceel), wereld.Id(plaats.Inschrijver), waarom.Winnaar(plaats),
            PerNummer(wereld, alternatieven[plaats]), alternatieven[plaats].Totaal);

    private static bool Onvolledig(Toewijzingswereld wereld, Verdeling verdeling) =>
        Enumerable.Range(0, wereld.Percelen.Count).Any(p => verdeling.Winnaars(p).Count == 0)
        || verdeling.Plaatsen.Select(plaats => plaats.Inschrijver).Distinct().Count() < (wereld.Regels.MinimaalPartners ?? 0);

    // Percelen that stay empty only because everyone who could win them already wins in the same group.
    private static List<int> Overblijvers(Toewijzingswereld wereld, Verdeling verdeling) =>
        [.. Enumerable.Range(0, wereld.Percelen.Count).Where(p => verdeling.Winnaars(p).Count == 0
            && wereld.Plaatsen.Where(plaats => plaats.Perceel == p).ToList() is { Count: > 0 } kandidaten
            && kandidaten.TrueForAll(plaats => verdeling.Belemmering(plaats)?.Beletsel == Beletsel.VerschillendeWinnaar))];

    private static IEnumerable<int> Rij(Toewijzingswereld wereld, Verdeling verdeling, int perceel) => verdeling.Winnaars(perceel)
        .OrderByDescending(i => wereld.Score(new(perceel, i)))
        .ThenBy(wereld.Id, StringComparer.Ordinal);

    private static Dictionary<int, IReadOnlyList<string>> PerNummer(Toewijzingswereld wereld, Verdeling verdeling) =>
        Enumerable.Range(0, wereld.Percelen.Count).ToDictionary(
            wereld.Nummer,
            p => (IReadOnlyList<string>)[.. Rij(wereld, verdeling, p).Select(wereld.Id)]);
}
