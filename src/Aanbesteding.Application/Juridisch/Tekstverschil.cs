namespace Aanbesteding.Application.Juridisch;

/// <summary>What happened to a line.</summary>
public enum Verschilsoort
{
    /// <summary>In both texts.</summary>
    Gelijk,

    /// <summary>Only in the new text.</summary>
    Toegevoegd,

    /// <summary>Only in the old text.</summary>
    Verwijderd,
}

/// <summary>One line of a difference.</summary>
/// <param name="Soort">What happened to it.</param>
/// <param name="Tekst">The line.</param>
public sealed record Verschilregel(Verschilsoort Soort, string Tekst);

/// <summary>The difference between two texts, line by line: a longest common subsequence.</summary>
public static class Tekstverschil
{
    /// <summary>
    /// Above this product of differing lines no common lines are searched: everything old counts as removed, everything new
    /// as added.
    /// </summary>
    private const long Meeste = 4_000_000;

    /// <summary>All lines in order; of a changed place first what was removed.</summary>
    public static IReadOnlyList<Verschilregel> Van(string oud, string nieuw)
    {
        ArgumentNullException.ThrowIfNull(oud);
        ArgumentNullException.ThrowIfNull(nieuw);
        var (a, b) = (oud.ReplaceLineEndings("\n").Split('\n'), nieuw.ReplaceLineEndings("\n").Split('\n'));
        var begin = 0;
        while (begin < a.Length && begin < b.Length && a[begin] == b[begin])
            begin++;
        var einde = 0;
        while (einde < a.Length - begin && einde < b.Length - begin && a[^(einde + 1)] == b[^(einde + 1)])
            einde++;
        return
        [
            .. a.Take(begin).Select(Gelijk),
            .. Midden(a[begin..^einde], b[begin..^einde]),
            .. a.TakeLast(einde).Select(Gelijk),
        ];
    }

    private static IEnumerable<Verschilregel> Midden(string[] a, string[] b)
    {
        if ((long)a.Length * b.Length > Meeste)
            return [.. a.Select(Verwijderd), .. b.Select(Toegevoegd)];
        var lengte = Lengtes(a, b);
        List<Verschilregel> regels = [];
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
                (_, i, j) = (Voeg(Gelijk(a[i])), i + 1, j + 1);
            else if (i < a.Length && (j == b.Length || lengte[i + 1, j] >= lengte[i, j + 1]))
                i += Voeg(Verwijderd(a[i]));
            else
                j += Voeg(Toegevoegd(b[j]));
        }

        return regels;

        int Voeg(Verschilregel regel)
        {
            regels.Add(regel);
            return 1;
        }
    }

    /// <summary>For every pair of places the number of common lines from there on.</summary>
    private static int[,] Lengtes(string[] a, string[] b)
    {
        var lengte = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                lengte[i, j] = a[i] == b[j] ? lengte[i + 1, j + 1] + 1 : Math.Max(lengte[i + 1, j], lengte[i, j + 1]);
        }

        return lengte;
    }

    private static Verschilregel Gelijk(string regel) => new(Verschilsoort.Gelijk, regel);

    private static Verschilregel Verwijderd(string regel) => new(Verschilsoort.Verwijderd, regel);

    private static Verschilregel Toegevoegd(string regel) => new(Verschilsoort.Toegevoegd, regel);
}
