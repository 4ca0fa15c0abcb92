using System.Numerics;
using System.Runtime.InteropServices;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>One party that may win: everything that counts as itself under the identity rule is in <paramref name="Delen"/>.</summary>
/// <param name="Scores">Exact score per perceelnummer; a perceel without one has no valid submission of this party.</param>
/// <param name="Voorkeur">Perceelnummers, most wanted first.</param>
/// <param name="Eigen">How many percelen it can carry; null for no limit.</param>
public sealed record Gegadigde(
    string Id, IReadOnlyList<string> Delen, IReadOnlyDictionary<int, Getal> Scores, IReadOnlyList<int> Voorkeur, int? Eigen)
{
    /// <summary>Per perceelnummer the place among equal scores by the published chain; absent is 0, the best.</summary>
    public IReadOnlyDictionary<int, int> Plekken { get; init; } = new Dictionary<int, int>();

    /// <summary>
    /// What a party stands for, wider with every word: itself; its combinanten; its concern; its onderaannemers (domain 5.1,
    /// CJEU Assitur C-538/07: the rule is about winning, not about taking part).
    /// </summary>
    public static IReadOnlyList<string> DelenVan(string identiteit, string id, IEnumerable<string> combinanten, string? concern, IEnumerable<string> onderaannemers)
    {
        var breedte = identiteit switch
        {
            "inschrijver" => 0,
            "combinant" => 1,
            "concern" => 2,
            "inclOnderaannemer" => 3,
            _ => throw new FormatException($"Onbekende identiteit ‘{identiteit}’."),
        };
        return
        [
            .. new[] { id }
                .Concat(breedte >= 1 ? combinanten : [])
                .Concat(breedte >= 2 && concern is not null ? [concern] : [])
                .Concat(breedte >= 3 ? onderaannemers : [])
                .Distinct(StringComparer.Ordinal),
        ];
    }
}

/// <summary>One win: positions of a perceel and of a party in a <see cref="Verdeelwereld"/>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Winst(int Perceel, int Partij);

/// <summary>
/// Who may win what, and whether a set of wins breaks a published rule (domain 5.1, C1-C6). The check counts the whole set anew
/// each time; it keeps nothing and is clever about nothing.
/// </summary>
public sealed class Verdeelwereld
{
    private readonly bool[,] _eenPartij;
    private readonly bool[,] _eenGroep;
    private readonly List<int[]> _perDeel;

    /// <param name="regels">The published rules.</param>
    /// <param name="gegadigden">The valid parties.</param>
    /// <param name="lot">Parties in the order in which they were drawn; the others follow by id.</param>
    public Verdeelwereld(Verdeelregels regels, IEnumerable<Gegadigde> gegadigden, IReadOnlyList<string> lot)
    {
        Regels = regels;
        var getrokken = lot.ToList();
        Partijen = [.. gegadigden.OrderBy(g => getrokken.Contains(g.Id) ? getrokken.IndexOf(g.Id) : int.MaxValue).ThenBy(g => g.Id, StringComparer.Ordinal)];
        Getrokken = Partijen.Count(p => getrokken.Contains(p.Id));
        _eenPartij = new bool[Partijen.Count, Partijen.Count];
        for (var i = 0; i < Partijen.Count; i++)
        {
            for (var j = 0; j < Partijen.Count; j++)
                _eenPartij[i, j] = Partijen[i].Delen.Intersect(Partijen[j].Delen, StringComparer.Ordinal).Any();
        }

        _eenGroep = new bool[Regels.Percelen.Count, Regels.Percelen.Count];
        foreach (var groep in regels.Groepen.Select(g => g.Select(Plek).ToList()))
        {
            foreach (var (p, q) in from p in groep from q in groep where p != q select (p, q))
                _eenGroep[p, q] = true;
        }

        _perDeel = [.. Partijen.SelectMany((partij, i) => partij.Delen.Select(deel => (deel, i))).GroupBy(x => x.deel, x => x.i, StringComparer.Ordinal).Select(g => g.ToArray())];
        Kansen = [.. from p in Enumerable.Range(0, Regels.Percelen.Count)
                     from i in Enumerable.Range(0, Partijen.Count)
                     where Partijen[i].Scores.ContainsKey(Regels.Percelen[p].Nummer)
                     select new Winst(p, i)];
    }

    public Verdeelregels Regels { get; }

    /// <summary>In the order that decides between equals.</summary>
    public IReadOnlyList<Gegadigde> Partijen { get; }

    /// <summary>How many of the first parties were drawn.</summary>
    public int Getrokken { get; }

    /// <summary>Every valid submission: by perceelnummer, then in the order of the parties.</summary>
    public IReadOnlyList<Winst> Kansen { get; }

    public int Plek(int nummer) => Enumerable.Range(0, Regels.Percelen.Count).First(p => Regels.Percelen[p].Nummer == nummer);

    public int Nummer(int perceel) => Regels.Percelen[perceel].Nummer;

    public int Plaatsen(int perceel) => Regels.Percelen[perceel].Plaatsen;

    public string Id(int partij) => Partijen[partij].Id;

    public Getal Score(Winst w) => Partijen[w.Partij].Scores[Nummer(w.Perceel)];

    /// <summary>Place among equal scores on the perceel; decides after the score and before the lot.</summary>
    public int Ketenplek(Winst w) => Partijen[w.Partij].Plekken.GetValueOrDefault(Nummer(w.Perceel));

    public Getal Totaal(IEnumerable<Winst> winsten) => Getal.Som(winsten.Select(Score));

    public bool EenPartij(int een, int ander) => _eenPartij[een, ander];

    public bool EenGroep(int een, int ander) => _eenGroep[een, ander];

    /// <summary>Whether no rule is broken by these wins together.</summary>
    public bool Mag(IReadOnlyList<Winst> winsten) => Overtreding(winsten) is null;

    /// <summary>The rule that these wins break, in Dutch; null when they break none.</summary>
    public string? Overtreding(IReadOnlyList<Winst> winsten)
    {
        for (var i = 0; i < winsten.Count; i++)
        {
            var (w, opPerceel, vanPartij) = (winsten[i], 0, 0);
            for (var j = 0; j < winsten.Count; j++)
            {
                opPerceel += winsten[j].Perceel == w.Perceel ? 1 : 0;
                vanPartij += winsten[j].Partij == w.Partij ? 1 : 0;
                if (_eenGroep[w.Perceel, winsten[j].Perceel] && _eenPartij[w.Partij, winsten[j].Partij])
                    return $"‘{Id(w.Partij)}’ en ‘{Id(winsten[j].Partij)}’ zijn één partij en winnen de percelen {Nummer(w.Perceel)} en {Nummer(winsten[j].Perceel)}, die naar verschillende partijen gaan";
            }

            if (opPerceel > Plaatsen(w.Perceel))
                return $"perceel {Nummer(w.Perceel)} heeft meer winnaars dan plaatsen";
            if (vanPartij > (Partijen[w.Partij].Eigen ?? int.MaxValue))
                return $"‘{Id(w.Partij)}’ wint meer percelen dan hij aankan";
        }

        if (Regels.MaximaalPartners is { } partners && winsten.Select(w => w.Partij).Distinct().Count() > partners)
            return $"er zijn meer dan {partners} partners";
        if (Regels.MaximaalPercelenPerPartij is { } maximum && _perDeel.Exists(deel => winsten.Where(w => deel.Contains(w.Partij)).Select(w => w.Perceel).Distinct().Count() > maximum))
            return $"een partij wint meer dan {maximum} percelen";
        return null;
    }

    /// <summary>How many ways there are to fill the places of every perceel, rules left aside.</summary>
    public BigInteger AantalVerdelingen()
    {
        var alles = BigInteger.One;
        for (var p = 0; p < Regels.Percelen.Count; p++)
        {
            var kansen = Kansen.Count(w => w.Perceel == p);
            var (keuzes, som) = (BigInteger.One, BigInteger.One);
            for (var k = 1; k <= Math.Min(kansen, Plaatsen(p)); k++)
            {
                keuzes = keuzes * (kansen - k + 1) / k;
                som += keuzes;
            }

            alles *= som;
        }

        return alles;
    }
}
