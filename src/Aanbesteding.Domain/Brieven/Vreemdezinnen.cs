using System.Text;

namespace Aanbesteding.Domain;

/// <summary>
/// Finds sentences of others in a letter. Compares words alone, so that capitals, punctuation and line ends hide nothing. A
/// sentence counts from five words and 25 characters on: shorter ones are everybody's words.
/// </summary>
internal static class Vreemdezinnen
{
    private const int Woorden = 5;
    private const int Tekens = 25;

    /// <summary>The headings of the parts in which a sentence of others stands that is not the reader's own too.</summary>
    public static IReadOnlyList<string> Zoek(Schriftstuk brief, IEnumerable<string> eigen, IEnumerable<string> vreemd)
    {
        var delen = Delen(brief);
        var alles = string.Join(" | ", delen.Select(deel => deel.Tekst));
        var zelf = string.Join(" | ", eigen.Select(Gewoon));
        var gevonden = vreemd.SelectMany(Zinnen).Distinct(StringComparer.Ordinal)
            .Where(zin => alles.Contains(zin, StringComparison.Ordinal) && !zelf.Contains(zin, StringComparison.Ordinal)).ToList();
        return [.. delen.Where(deel => gevonden.Exists(zin => deel.Tekst.Contains(zin, StringComparison.Ordinal))).Select(deel => deel.Kop)];
    }

    private static IEnumerable<string> Zinnen(string tekst) => tekst.Split(['.', '!', '?', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(Gewoon).Where(zin => zin.Length >= Tekens && zin.Count(teken => teken == ' ') >= Woorden - 1);

    /// <summary>What stands below each heading, with the headings above it in its name.</summary>
    private static List<(string Kop, string Tekst)> Delen(Schriftstuk brief)
    {
        var koppen = new string[3];
        List<(string Kop, StringBuilder Tekst)> delen = [(brief.Titel, new StringBuilder())];
        foreach (var onderdeel in brief.Onderdelen)
        {
            if (onderdeel is Onderdeel.Kop kop)
            {
                koppen[kop.Niveau - 1] = kop.Tekst;
                delen.Add((string.Join(", ", koppen.Take(kop.Niveau)), new StringBuilder()));
            }
            else
            {
                delen[^1].Tekst.AppendJoin(' ', Regels(onderdeel)).Append(' ');
            }
        }

        return [.. delen.Select(deel => (deel.Kop, Gewoon(deel.Tekst.ToString())))];
    }

    private static IEnumerable<string> Regels(Onderdeel onderdeel) => onderdeel switch
    {
        Onderdeel.Alinea alinea => [alinea.Tekst],
        Onderdeel.Lijst lijst => lijst.Punten,
        Onderdeel.Tabel tabel => tabel.Rijen.SelectMany(rij => rij),
        _ => [],
    };

    /// <summary>Words in small letters with one space between them.</summary>
    private static string Gewoon(string tekst)
    {
        var gewoon = new StringBuilder(tekst.Length);
        foreach (var teken in tekst)
        {
            if (char.IsLetterOrDigit(teken))
                gewoon.Append(char.ToLowerInvariant(teken));
            else if (gewoon.Length > 0 && gewoon[^1] != ' ')
                gewoon.Append(' ');
        }

        return gewoon.ToString().TrimEnd();
    }
}
