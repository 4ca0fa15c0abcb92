using System.Runtime.InteropServices;

namespace Aanbesteding.Domain.Beoordeling;

/// <summary>Finds per inschrijver and criterium the smallest change of that one mark that makes someone else win.
/// While one mark moves, the others stand still: below the minimum its inschrijver is out and nothing changes any more; above it
/// a better mark never ranks lower. So the mark at which the winner flips is found by halving, not by trying every mark.</summary>
internal static class Kantelpunten
{
    public static IReadOnlyList<Kantelpunt> Zoek(Telling telling, Stand stand)
    {
        if (stand.Kop(zonder: -1).Winnaar is not { } winnaar)
            return [];

        var zoektocht = new Zoektocht(telling, stand, winnaar);
        var gevonden = new List<(Kantelpunt Punt, Breuk Deel)>();
        for (var i = 0; i < telling.Aantal; i++)
        {
            if (telling.Uitgevallen(i) || !telling.PrijsToegestaan(i))
                continue;
            for (var k = 0; k < telling.Vraag.Criteria.Count; k++)
            {
                if (telling.HaaltMinima(i, behalve: k) && zoektocht.Dichtstbij(i, k) is { } punt)
                    gevonden.Add((punt, Afstand(punt) / Lengte(telling.Vraag.Criteria[k].Schaal)));
            }
        }

        return [.. gevonden.OrderBy(paar => paar.Deel)
            .ThenBy(paar => paar.Punt.Inschrijver, StringComparer.Ordinal)
            .ThenBy(paar => paar.Punt.Criterium, StringComparer.Ordinal)
            .Select(paar => paar.Punt)];
    }

    private static Breuk Afstand(Kantelpunt punt) => punt.Naar > punt.Van ? punt.Naar - punt.Van : punt.Van - punt.Naar;

    private static Breuk Lengte(Schaal schaal) => schaal.Max - schaal.Min;

    private sealed class Zoektocht(Telling telling, Stand stand, int winnaar)
    {
        private readonly Dictionary<Breuk, Stand> _standen = new() { [stand.Laagste] = stand };
        private readonly Breuk[]?[] _stappen = [.. telling.Vraag.Criteria.Select(criterium => criterium.Schaal.Stappen?.Order().ToArray())];

        public Kantelpunt? Dichtstbij(int i, int k)
        {
            var criterium = telling.Vraag.Criteria[k];
            var ladder = new Ladder(criterium.Schaal, _stappen[k], telling.Cijfers(i)[k]);
            var grens = criterium.Minimum is null ? 0 : ladder.Eerste(0, cijfer => telling.Voldoet(k, cijfer));
            var erbij = Bij(j => j == i || telling.TeltVoorLaagste(j));
            var anderen = erbij.Kop(zonder: i);
            var proef = new Proef(telling, erbij, anderen, i, k);
            var gelijk = ladder.Eerste(grens, cijfer => proef.Tegen(cijfer) <= 0);
            var beter = ladder.Eerste(gelijk, cijfer => proef.Tegen(cijfer) < 0);

            var keuze = Keuze.Geen;
            if (grens > 0)
                keuze = Beste(keuze, ladder, 0, grens, Bij(j => j != i && telling.TeltVoorLaagste(j)).Kop(zonder: i).Winnaar);
            keuze = Beste(keuze, ladder, grens, gelijk, anderen.Winnaar);
            keuze = Beste(keuze, ladder, beter, ladder.Aantal, i);
            return keuze.Cijfer is { } cijfer ? new(telling.Id(i), criterium.Id, telling.Cijfers(i)[k], cijfer, telling.Id(keuze.Wint)) : null;
        }

        private Stand Bij(Func<int, bool> telt)
        {
            if (!telling.Relatief)
                return stand;
            var laagste = telling.Laagste(telt);
            if (!_standen.TryGetValue(laagste, out var bij))
                _standen[laagste] = bij = new(telling, laagste);
            return bij;
        }

        // The stretch of the ladder where this one wins, beside the best choice so far; of two equally near the higher.
        private Keuze Beste(Keuze tot, Ladder ladder, int van, int einde, int? wint)
        {
            if (wint is not { } wie || wie == winnaar || ladder.Dichtstbij(van, einde) is not { } cijfer)
                return tot;
            var nieuw = new Keuze(cijfer, ladder.Afstand(cijfer), wie);
            return tot.Cijfer is { } oud && (tot.Afstand, -oud).CompareTo((nieuw.Afstand, -cijfer)) < 0 ? tot : nieuw;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Keuze(Breuk? Cijfer, Breuk Afstand, int Wint)
    {
        public static readonly Keuze Geen;
    }

    /// <summary>One mark of one inschrijver, tried against the best of the others.</summary>
    private sealed class Proef(Telling telling, Stand stand, Kop anderen, int i, int k)
    {
        private readonly Breuk[] _punten = [.. telling.Punten(i)];
        private readonly Breuk _rest = telling.Kwaliteit(i) - telling.Punten(i)[k];

        /// <summary>Negative when the inschrijver with this mark goes before the best of the others.</summary>
        public int Tegen(Breuk cijfer)
        {
            _punten[k] = telling.Punten(k, cijfer);
            var zelf = new Deelnemer(i, stand.Totaal(i, _rest + _punten[k]), _punten);
            return !telling.HaaltTotaal(zelf) ? 1
                : anderen.Eerste is { } eerste ? telling.Vergelijk(zelf, eerste)
                : -1;
        }
    }

    /// <summary>The marks one mark can move to, from low to high.</summary>
    private sealed class Ladder
    {
        private readonly Breuk _nu;
        private readonly Breuk[]? _stappen;
        private readonly Breuk _laagste;
        private readonly int _lager;
        private readonly int _hoger;

        /// <param name="schaal">The scale.</param>
        /// <param name="stappen">Its steps from low to high; null when it has none.</param>
        /// <param name="nu">The present mark; a mean may lie between the steps.</param>
        public Ladder(Schaal schaal, Breuk[]? stappen, Breuk nu)
        {
            _nu = nu;
            _stappen = stappen;
            if (stappen is null)
            {
                var eronder = Hele(nu - schaal.Min);
                _laagste = nu - eronder;
                Aantal = 1 + eronder + Hele(schaal.Max - nu);
                (_lager, _hoger) = (eronder, eronder + 1);
            }
            else
            {
                Aantal = stappen.Length;
                var plek = Array.BinarySearch(stappen, nu);
                (_lager, _hoger) = plek < 0 ? (~plek, ~plek) : (plek, plek + 1);
            }
        }

        public int Aantal { get; }

        public Breuk Afstand(Breuk cijfer) => cijfer > _nu ? cijfer - _nu : _nu - cijfer;

        /// <summary>The first place from <paramref name="van"/> where it holds; it holds from there on. <see cref="Aantal"/> when nowhere.</summary>
        public int Eerste(int van, Func<Breuk, bool> geldt)
        {
            // Most marks change nothing, and most ties last one step: the ends are worth a look first.
            if (van >= Aantal || !geldt(Cijfer(Aantal - 1)))
                return Aantal;
            if (geldt(Cijfer(van)))
                return van;

            var tot = Aantal - 1;
            while (tot - van > 1)
            {
                var midden = van + ((tot - van) / 2);
                if (geldt(Cijfer(midden)))
                    tot = midden;
                else
                    van = midden;
            }

            return tot;
        }

        /// <summary>The other mark nearest to the present one; of two equally near the higher. Null when there is none.</summary>
        public Breuk? Dichtstbij(int van, int tot)
        {
            var boven = Math.Max(van, _hoger);
            var onder = Math.Min(tot, _lager) - 1;
            Breuk? hoger = boven < tot ? Cijfer(boven) : null;
            Breuk? lager = onder >= van ? Cijfer(onder) : null;
            return hoger is null || (lager is { } l && Afstand(l) < Afstand(hoger.Value)) ? lager : hoger;
        }

        private static int Hele(Breuk lengte) => (int)lengte.RondAf(0, Afrondingswijze.Omlaag).Teller;

        private Breuk Cijfer(int plek) => _stappen is null ? _laagste + plek : _stappen[plek];
    }
}
