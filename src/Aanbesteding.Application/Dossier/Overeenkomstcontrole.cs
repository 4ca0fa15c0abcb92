using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// The contracts follow from the allocation, hold the agreed afspraken, and were not made before the standstill of the last decision
/// ended. A drop-out or a withdrawal takes away allocation, decision and standstill together. When the award is announced every
/// perceel that went to somebody has its contracts, or was stopped.
/// </summary>
internal static class Overeenkomstcontrole
{
    private sealed record Set(int Perceel, int Versie, IReadOnlyDictionary<string, string> Afspraken, string Sha256);

    private sealed record Beslissing(IReadOnlyList<Perceelresultaat> Percelen);

    private sealed record Uitval(string Partij, bool BeslissingIngetrokken);

    private sealed record Definitief(IReadOnlyList<Contract> Overeenkomsten, IReadOnlyList<int>? Percelen = null);

    private sealed record Stop(int Perceel);

    private sealed record Contract(int Perceel, string Partij, string AfsprakenSha256);

    public static void Voer(Dossierboek boek)
    {
        Dictionary<int, string> sets = [];
        Toewijzingsverslag? toewijzing = null;
        Instant? standstill = null;
        List<Dossierfeit> begonnen = [];
        List<Contract> contracten = [];
        HashSet<int> gestopt = [];
        foreach (var feit in boek.Feiten)
        {
            switch (feit.Naam)
            {
                case "afsprakenset":
                    var set = feit.Als<Set>();
                    boek.Eis(Afsprakenset.Maak(set.Perceel, set.Versie, set.Afspraken).Sha256 == set.Sha256, feit, "de hash past niet bij de set met afspraken.");
                    sets[set.Perceel] = set.Sha256;
                    break;
                case "toewijzing":
                    toewijzing = feit.Als<Toewijzingsverslag>();
                    Gescheiden(boek, feit, toewijzing);
                    break;
                case "termijn" when feit.Als<Termijnverslag>() is { Naam: Standstill.OpschortendeTermijn or Standstill.Vervaltermijn }:
                    begonnen.Add(feit);
                    break;
                case "termijn-verplaatst" when feit.Als<Verplaatsingsverslag>() is { Naam: Standstill.OpschortendeTermijn or Standstill.Vervaltermijn } verlengd:
                    standstill = standstill is { } was ? Instant.Max(was, verlengd.Wordt) : null;
                    break;
                case "gunningsbeslissing-verzonden":
                    var winnaars = feit.Als<Beslissing>().Percelen.ToDictionary(p => p.Perceel, p => p.Partijen);
                    boek.Eis(toewijzing is not null && Zelfde(winnaars, toewijzing.Antwoord.Toewijzing), feit, "de gunningsbeslissing is een andere dan de toewijzing.");
                    var termijnen = begonnen.Where(t => t.Post == feit.Post).Select(t => t.Als<Termijnverslag>()).ToList();
                    boek.Eis(termijnen.Exists(t => t.Naam == Standstill.OpschortendeTermijn), feit, "met deze gunningsbeslissing begint geen opschortende termijn.");
                    standstill = termijnen.Count == 0 ? null : termijnen.Max(t => t.Einde);
                    break;
                case "gunningsbeslissing-ingetrokken":
                    boek.Eis(standstill is not null, feit, "er is geen gunningsbeslissing om in te trekken.");
                    boek.Eis(contracten.Count == 0, feit, "er was al definitief gegund.");
                    (toewijzing, standstill) = (null, null);
                    break;
                case "perceel-gestopt":
                    var perceel = feit.Als<Stop>().Perceel;
                    boek.Eis(standstill is not null, feit, "er is geen gunningsbeslissing waarvan een perceel kan stoppen.");
                    gestopt.Add(perceel);
                    contracten.RemoveAll(c => c.Perceel == perceel);
                    break;
                case "uitval":
                    var ingetrokken = feit.Als<Uitval>().BeslissingIngetrokken;
                    boek.Eis(ingetrokken == standstill is not null, feit, $"er is {(ingetrokken ? "geen" : "wel een")} gunningsbeslissing om in te trekken.");
                    boek.Eis(contracten.Count == 0, feit, "er was al definitief gegund.");
                    (toewijzing, standstill) = (null, null);
                    break;
                case "definitief-gegund":
                    var gegund = feit.Als<Definitief>();
                    contracten.AddRange(gegund.Overeenkomsten);
                    boek.Eis(toewijzing is not null && Zelfde(gegund, toewijzing.Antwoord.Toewijzing), feit, "de overeenkomsten zijn andere dan de toewijzing.");
                    boek.Eis(!gegund.Overeenkomsten.Any(c => gestopt.Contains(c.Perceel)), feit, "er is een perceel gegund dat was gestopt.");
                    boek.Eis(contracten.TrueForAll(c => sets.GetValueOrDefault(c.Perceel) == c.AfsprakenSha256), feit, "een overeenkomst bevat andere afspraken dan zijn vastgesteld.");
                    boek.Eis(feit.Post.Op >= standstill, feit, "er is gegund voordat de opschortende termijn voorbij was.");
                    break;
                case "overeenkomst-getekend":
                    boek.Eis(contracten.Contains(feit.Als<Contract>()), feit, "de getekende overeenkomst is niet die van de gunning.");
                    boek.Eis(feit.Post.Op >= standstill, feit, "er is getekend voordat de opschortende termijn voorbij was.");
                    break;
                case "gunning-aangekondigd":
                    boek.Eis(
                        toewijzing is not null && toewijzing.Antwoord.Toewijzing.All(t => gestopt.Contains(t.Key) || t.Value.All(p => contracten.Exists(c => c.Perceel == t.Key && c.Partij == p))),
                        feit, "niet ieder gegund perceel heeft een overeenkomst, en het is ook niet gestopt.");
                    break;
            }
        }
    }

    private static bool Zelfde(Dictionary<int, IReadOnlyList<string>> winnaars, IReadOnlyDictionary<int, IReadOnlyList<string>> toewijzing) =>
        winnaars.Count == toewijzing.Count && winnaars.All(w => toewijzing.TryGetValue(w.Key, out var partijen) && partijen.SequenceEqual(w.Value, StringComparer.Ordinal));

    private static bool Zelfde(Definitief gegund, IReadOnlyDictionary<int, IReadOnlyList<string>> toewijzing) =>
        gegund.Overeenkomsten.Select(c => (c.Perceel, c.Partij)).Order()
            .SequenceEqual(toewijzing.Where(t => gegund.Percelen?.Contains(t.Key) ?? true).SelectMany(t => t.Value.Select(p => (t.Key, p))).Order());

    /// <summary>Inside a group of percelen no party, whatever counts as one, wins twice.</summary>
    private static void Gescheiden(Dossierboek boek, Dossierfeit feit, Toewijzingsverslag verslag)
    {
        foreach (var groep in boek.Inrichting?.Perceelregels.VerschillendeWinnaar ?? [])
        {
            var delen = from perceel in groep
                        from winnaar in verslag.Antwoord.Toewijzing[perceel]
                        from deel in Delen(verslag.Vraag.Inschrijvers.First(i => i.Id == winnaar), verslag.Vraag.Regels.PartijIdentiteit).Distinct(StringComparer.Ordinal)
                        group perceel by deel;
            foreach (var deel in delen.Where(d => d.Count() > 1))
                boek.Eis(houdt: false, feit, $"‘{deel.Key}’ wint in de percelen {string.Join(" en ", deel)}, die naar verschillende partijen moeten gaan.");
        }
    }

    private static IEnumerable<string> Delen(Toewijzingsinschrijver inschrijver, PartijIdentiteit identiteit)
    {
        List<string> delen = [inschrijver.Id];
        if (identiteit >= PartijIdentiteit.Combinant)
            delen.AddRange(inschrijver.Combinanten);
        if (identiteit >= PartijIdentiteit.Concern && inschrijver.Concern is { } concern)
            delen.Add(concern);
        if (identiteit >= PartijIdentiteit.InclOnderaannemer)
            delen.AddRange(inschrijver.Onderaannemers);
        return delen;
    }
}
