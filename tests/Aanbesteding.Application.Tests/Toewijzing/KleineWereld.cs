using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Application.Tests.Toewijzing;

/// <summary>Small random questions in which every rule occurs, also beside every other. The seed alone decides.</summary>
internal static class KleineWereld
{
    public static Toewijzingsvraag Van(int zaad)
    {
        var r = new Random(zaad);
        var percelen = r.Next(1, 5);
        var partijen = r.Next(0, 7);
        var partners = r.Next(3) == 0 ? 3 : r.Next(2) + 1;
        var spreiding = r.Next(2) == 0 ? r.Next(1, 3) : r.Next(3, 12);
        var noemer = Noemer(r);
        return new(
            [.. Enumerable.Range(1, percelen).Select(p => new TeVerdelenPerceel(p, r.Next(1, partners + 1)))],
            new Toewijzingsregels
            {
                VerschillendeWinnaar = [.. Enumerable.Range(0, percelen < 2 ? 0 : r.Next(3)).Select(_ => Groep(r, percelen))],
                MaximaalPartners = r.Next(3) == 0 ? r.Next(1, 6) : null,
                MaximaalPercelenPerPartij = r.Next(3) == 0 ? r.Next(1, 4) : null,
                PartijIdentiteit = (PartijIdentiteit)r.Next(4),
            },
            [.. Enumerable.Range(0, partijen).Select(i => Inschrijver(r, i, partijen, percelen, spreiding, noemer))]);
    }

    private static Toewijzingsinschrijver Inschrijver(Random r, int i, int partijen, int percelen, int spreiding, Func<long> noemer)
    {
        var geldig = Enumerable.Range(1, percelen).Where(_ => r.Next(5) > 0).ToList();
        return new($"I{i}", geldig.ToDictionary(p => p, _ => Breuk.Van(r.Next(spreiding) - 1, noemer()) + r.Next(spreiding)))
        {
            Combinanten = [.. Enumerable.Range(0, r.Next(3)).Select(_ => r.Next(2) == 0 ? $"I{r.Next(partijen)}" : $"K{r.Next(3)}").Distinct()],
            Concern = r.Next(2) == 0 ? $"C{r.Next(2)}" : null,
            Onderaannemers = r.Next(3) == 0 ? [$"I{r.Next(partijen)}"] : [],
            MaximaalPercelen = r.Next(4) == 0 ? r.Next(0, 3) : null,
            Plekken = r.Next(3) == 0 ? geldig.ToDictionary(p => p, _ => r.Next(partijen)) : null,
        };
    }

    private static int[] Groep(Random r, int percelen)
    {
        var nummers = Enumerable.Range(1, percelen).ToArray();
        r.Shuffle(nummers);
        return nummers[..r.Next(2, percelen + 1)];
    }

    // Whole scores, thirds and sevenths, or denominators whose common multiple is far beyond any machine word.
    private static Func<long> Noemer(Random r) => r.Next(5) switch
    {
        0 => () => r.Next(1, 8),
        1 or 2 => () => r.NextInt64(1L << 50, 1L << 60),
        _ => () => 1,
    };
}
