using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Domain.Tests.Toewijzing;

/// <summary>Short words for small questions.</summary>
internal static class Wereldje
{
    public static Toewijzingsinschrijver Wie(string id, params (int Perceel, string Score)[] scores) =>
        new(id, scores.ToDictionary(score => score.Perceel, score => Breuk.Lees(score.Score)));

    public static Toewijzingsregels Breda(Toewijzingsbeleid beleid, PartijIdentiteit identiteit = PartijIdentiteit.Inschrijver) =>
        new() { VerschillendeWinnaar = [[2, 3]], Beleid = beleid, PartijIdentiteit = identiteit };

    public static Toewijzingsvraag Vraag(Toewijzingsregels regels, int[] percelen, params Toewijzingsinschrijver[] inschrijvers) =>
        new([.. percelen.Select(nummer => new TeVerdelenPerceel(nummer))], regels, inschrijvers);

    public static string Tekst(this Uitkomst<Toewijzingsantwoord> uitkomst) => Tekst(uitkomst.Waarde.Toewijzing);

    public static string Tekst(IReadOnlyDictionary<int, IReadOnlyList<string>> toewijzing) =>
        string.Join(' ', toewijzing.OrderBy(paar => paar.Key).Select(paar => $"{paar.Key}:{string.Join('+', paar.Value)}"));
}
