using System.Numerics;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Domain.Tests.Toewijzing;

/// <summary>
/// Tries every allocation of a small world, perceel by perceel, and keeps to the rules by counting in bits: none of the code
/// under test. What it says is true by exhaustion.
/// </summary>
internal sealed class Uitputtend : IBesteTotaalOplosser
{
    public static readonly Uitputtend Oplosser = new();

    public Uitkomst<Optimum> Beste(Toewijzingswereld wereld)
    {
        var zaal = new Zaal(wereld);
        var optima = new List<uint[]>();
        (int, BigInteger, int) hoogste = (-1, 0, 0);
        zaal.Loop((keuze, waarde) =>
        {
            var vergelijking = waarde.CompareTo(hoogste);
            if (vergelijking > 0)
            {
                hoogste = waarde;
                optima.Clear();
            }

            if (vergelijking >= 0)
                optima.Add([.. keuze]);
        });

        var eerste = optima.Aggregate((een, ander) => Eerder(een, ander) ? een : ander);
        var verschillen = optima.SelectMany(ander => ander.Select((masker, p) => (Perceel: p, Masker: masker ^ eerste[p]))).Where(verschil => verschil.Masker != 0).ToList();
        return new Optimum(
            zaal.Verdeling(eerste),
            [.. Enumerable.Range(0, wereld.Inschrijvers.Count).Where(i => verschillen.Exists(verschil => (verschil.Masker >> i & 1) == 1))],
            [.. verschillen.Select(verschil => verschil.Perceel).Distinct().Order()]);
    }

    public Uitkomst<IReadOnlyDictionary<Plaats, Verdeling>> Alternatieven(Toewijzingswereld wereld, Verdeling verdeling)
    {
        var zaal = new Zaal(wereld);
        var winsten = verdeling.Plaatsen.ToList();
        var beste = winsten.ToDictionary(winst => winst, _ => (Waarde: (-1, BigInteger.Zero, 0, 0), Keuze: Array.Empty<uint>()));
        zaal.Loop((keuze, waarde) =>
        {
            var behouden = winsten.Count(winst => (keuze[winst.Perceel] >> winst.Inschrijver & 1) == 1);
            if (behouden == winsten.Count)
                return;
            foreach (var winst in winsten.Where(winst => (keuze[winst.Perceel] >> winst.Inschrijver & 1) == 0))
            {
                var nu = (waarde.Item1, waarde.Item2, waarde.Item3, behouden);
                if (nu.CompareTo(beste[winst].Waarde) > 0)
                    beste[winst] = (nu, [.. keuze]);
            }
        });
        return beste.ToDictionary(paar => paar.Key, paar => zaal.Verdeling(paar.Value.Keuze));
    }

    // Whether the earliest place in which they differ is a win of the first.
    private static bool Eerder(uint[] een, uint[] ander)
    {
        for (var p = 0; p < een.Length; p++)
        {
            if ((een[p] ^ ander[p]) is var verschil and not 0)
                return (een[p] & verschil & (~verschil + 1)) != 0;
        }

        return true;
    }

    private sealed class Zaal
    {
        private readonly Toewijzingswereld _wereld;
        private readonly List<(uint Masker, BigInteger Totaal, int Keten)>[] _keuzes;
        private readonly ulong[] _elementen;
        private readonly bool[,] _verschillend;

        public Zaal(Toewijzingswereld wereld)
        {
            _wereld = wereld;
            var elementen = wereld.Inschrijvers.SelectMany(wie => Elementen(wereld.Regels.PartijIdentiteit, wie)).Distinct().ToList();
            elementen.Count.ShouldBeLessThan(64);
            _elementen = [.. wereld.Inschrijvers.Select(wie => Elementen(wereld.Regels.PartijIdentiteit, wie).Distinct().Aggregate(0UL, (masker, element) => masker | 1UL << elementen.IndexOf(element)))];
            _verschillend = new bool[wereld.Percelen.Count, wereld.Percelen.Count];
            foreach (var groep in wereld.Regels.VerschillendeWinnaar)
            {
                for (var p = 0; p < wereld.Percelen.Count; p++)
                {
                    for (var q = 0; q < wereld.Percelen.Count; q++)
                        _verschillend[p, q] |= groep.Contains(wereld.Percelen[p].Nummer) && groep.Contains(wereld.Percelen[q].Nummer);
                }
            }

            var noemer = wereld.Plaatsen.Aggregate(BigInteger.One, (n, plaats) => n * (wereld.Score(plaats).Noemer / BigInteger.GreatestCommonDivisor(n, wereld.Score(plaats).Noemer)));
            _keuzes = [.. wereld.Percelen.Select((perceel, p) => Keuzes(p, perceel, noemer).ToList())];
        }

        public Verdeling Verdeling(uint[] keuze) => new(_wereld, keuze.SelectMany((masker, p) =>
            Enumerable.Range(0, _wereld.Inschrijvers.Count).Where(i => (masker >> i & 1) == 1).Select(i => new Plaats(p, i))));

        public void Loop(Action<uint[], (int Aantal, BigInteger Totaal, int Keten)> bezoek) =>
            Stap(0, new uint[_keuzes.Length], new ulong[_keuzes.Length], (0, 0, 0), bezoek);

        private void Stap(int p, uint[] keuze, ulong[] wint, (int Aantal, BigInteger Totaal, int Keten) waarde, Action<uint[], (int Aantal, BigInteger Totaal, int Keten)> bezoek)
        {
            if (p == keuze.Length)
            {
                bezoek(keuze, waarde);
                return;
            }

            foreach (var (masker, totaal, keten) in _keuzes[p])
            {
                keuze[p] = masker;
                wint[p] = Elementen(masker);
                if (Mag(p, keuze, wint))
                    Stap(p + 1, keuze, wint, (waarde.Aantal + BitOperations.PopCount(masker), waarde.Totaal + totaal, waarde.Keten + keten), bezoek);
            }
        }

        private bool Mag(int laatste, uint[] keuze, ulong[] wint)
        {
            var partners = 0U;
            for (var p = 0; p <= laatste; p++)
            {
                partners |= keuze[p];
                if (p < laatste && _verschillend[p, laatste] && (wint[p] & wint[laatste]) != 0)
                    return false;
            }

            if (BitOperations.PopCount(partners) > (_wereld.Regels.MaximaalPartners ?? int.MaxValue))
                return false;
            for (var rest = wint[laatste]; _wereld.Regels.MaximaalPercelenPerPartij is { } hoogstens && rest != 0; rest &= rest - 1)
            {
                var element = rest & (~rest + 1);
                var keren = 0;
                for (var p = 0; p <= laatste; p++)
                    keren += (wint[p] & element) != 0 ? 1 : 0;
                if (keren > hoogstens)
                    return false;
            }

            for (var i = 0; i < _wereld.Inschrijvers.Count; i++)
            {
                var keren = 0;
                for (var p = 0; p <= laatste; p++)
                    keren += (int)(keuze[p] >> i & 1);
                if (keren > (_wereld.Inschrijvers[i].MaximaalPercelen ?? int.MaxValue))
                    return false;
            }

            return true;
        }

        private ulong Elementen(uint masker)
        {
            var elementen = 0UL;
            for (; masker != 0; masker &= masker - 1)
                elementen |= _elementen[BitOperations.TrailingZeroCount(masker)];
            return elementen;
        }

        private IEnumerable<(uint, BigInteger, int)> Keuzes(int p, TeVerdelenPerceel perceel, BigInteger noemer)
        {
            var geldig = Enumerable.Range(0, _wereld.Inschrijvers.Count).Where(i => _wereld.Inschrijvers[i].Scores.ContainsKey(perceel.Nummer)).Aggregate(0U, (m, i) => m | 1U << i);
            for (var masker = 0U; masker <= geldig; masker++)
            {
                if ((masker & ~geldig) != 0 || BitOperations.PopCount(masker) > perceel.Partners)
                    continue;
                var wie = Enumerable.Range(0, _wereld.Inschrijvers.Count).Where(i => (masker >> i & 1) == 1).Select(i => _wereld.Inschrijvers[i]).ToList();
                var totaal = wie.Aggregate(BigInteger.Zero, (som, w) => som + w.Scores[perceel.Nummer].Teller * (noemer / w.Scores[perceel.Nummer].Noemer));
                yield return (masker, totaal, -wie.Sum(w => w.Plekken?.GetValueOrDefault(perceel.Nummer) ?? 0));
            }
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
    }
}
