using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Domain.Tests.Toewijzing;

/// <summary>Tries every set of wins and checks the rules by counting, with none of the code under test.</summary>
internal static class Orakel
{
    public sealed record Uitslag(int Plaatsen, Breuk Totaal, List<string> Optima, List<string> Betwist);

    public static Uitslag Beste(Toewijzingsvraag vraag)
    {
        var paren = Paren(vraag);
        var beste = new List<(int Perceel, string Id)[]>();
        var (meeste, hoogste) = (-1, Breuk.Nul);
        for (var masker = 0; masker < 1 << paren.Count; masker++)
        {
            var gekozen = paren.Where((_, i) => (masker >> i & 1) == 1).ToArray();
            if (!Toegestaan(vraag, gekozen))
                continue;
            var totaal = Breuk.Som(gekozen.Select(paar => vraag.Inschrijvers.Single(wie => wie.Id == paar.Id).Scores[paar.Perceel]));
            var vergelijking = (gekozen.Length, totaal).CompareTo((meeste, hoogste));
            if (vergelijking > 0)
            {
                (meeste, hoogste) = (gekozen.Length, totaal);
                beste.Clear();
            }

            if (vergelijking >= 0)
                beste.Add(gekozen);
        }

        var betwist = beste.SelectMany(optimum => optimum).GroupBy(paar => paar).Where(groep => groep.Count() < beste.Count).Select(groep => groep.Key.Id);
        return new(meeste, hoogste, [.. beste.Select(optimum => Tekst(vraag, optimum))], [.. betwist.Distinct().Order(StringComparer.Ordinal)]);
    }

    public static bool Toegestaan(Toewijzingsvraag vraag, IReadOnlyDictionary<int, IReadOnlyList<string>> toewijzing) =>
        Toegestaan(vraag, [.. toewijzing.SelectMany(paar => paar.Value.Select(id => (paar.Key, id)))]);

    public static bool Vergrootbaar(Toewijzingsvraag vraag, IReadOnlyDictionary<int, IReadOnlyList<string>> toewijzing)
    {
        var gekozen = toewijzing.SelectMany(paar => paar.Value.Select(id => (paar.Key, id))).ToList();
        return Paren(vraag).Except(gekozen).Any(paar => Toegestaan(vraag, [.. gekozen, paar]));
    }

    private static List<(int Perceel, string Id)> Paren(Toewijzingsvraag vraag) =>
        [.. vraag.Inschrijvers.SelectMany(wie => wie.Scores.Keys.Select(perceel => (perceel, wie.Id)))];

    private static bool Toegestaan(Toewijzingsvraag vraag, (int Perceel, string Id)[] gekozen)
    {
        var regels = vraag.Regels;
        if (vraag.Percelen.Any(perceel => gekozen.Count(paar => paar.Perceel == perceel.Nummer) > perceel.Partners))
            return false;
        if (gekozen.Select(paar => paar.Id).Distinct().Count() > (regels.MaximaalPartners ?? int.MaxValue))
            return false;
        if (vraag.Inschrijvers.Any(wie => gekozen.Count(paar => paar.Id == wie.Id) > (wie.MaximaalPercelen ?? int.MaxValue)))
            return false;

        var perElement = gekozen
            .SelectMany(paar => Elementen(regels.PartijIdentiteit, vraag.Inschrijvers.Single(wie => wie.Id == paar.Id)).Select(element => (element, paar.Perceel)))
            .Distinct().GroupBy(paar => paar.element, paar => paar.Perceel).Select(groep => groep.ToList()).ToList();
        return perElement.TrueForAll(percelen => percelen.Count <= (regels.MaximaalPercelenPerPartij ?? int.MaxValue)
            && regels.VerschillendeWinnaar.All(groep => groep.Count(percelen.Contains) <= 1));
    }

    private static IEnumerable<string> Elementen(PartijIdentiteit identiteit, Toewijzingsinschrijver wie)
    {
        IEnumerable<string> elementen = [wie.Id];
        if (identiteit is not PartijIdentiteit.Inschrijver)
            elementen = elementen.Concat(wie.Combinanten);
        if (identiteit is PartijIdentiteit.Concern or PartijIdentiteit.InclOnderaannemer && wie.Concern is not null)
            elementen = elementen.Append(wie.Concern);
        return identiteit is PartijIdentiteit.InclOnderaannemer ? elementen.Concat(wie.Onderaannemers) : elementen;
    }

    private static string Tekst(Toewijzingsvraag vraag, (int Perceel, string Id)[] gekozen) =>
        string.Join(' ', vraag.Percelen.Select(perceel => perceel.Nummer).Order().Select(nummer =>
            $"{nummer}:{string.Join('+', gekozen.Where(paar => paar.Perceel == nummer).Select(paar => paar.Id).Order(StringComparer.Ordinal))}"));
}
