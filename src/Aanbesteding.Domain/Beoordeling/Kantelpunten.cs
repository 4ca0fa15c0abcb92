namespace Aanbesteding.Domain.Beoordeling;

/// <summary>Finds per inschrijver and criterium the smallest change of that one mark that makes someone else win.
/// While one mark moves, the others stand still: below the minimum its inschrijver is out and nothing changes any more; above it
/// a better mark never ranks lower. So the mark at which the winner flips is found by halving, not by trying every mark.</summary>
internal static class Kantelpunten
{
    public static IReadOnlyList<Kantelpunt> Zoek(Telling telling, Stand stand)
    {
        if (stand.Winnaar is not { } winnaar)
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

        public Kantelpunt? Dichtstbij(int i, int k)
        {
            var ladder = new Ladder(telling.Vraag.Criteria[k].Schaal, telling.Cijfers(i)[k]);
            var grens = ladder.Eerste(0, cijfer => telling.Voldoet(k, cijfer));
            var erbij = Bij(j => j == i || telling.TeltVoorLaagste(j));
            var anderen = erbij.Besten(zonder: i);
            var gelijk = ladder.Eerste(grens, cijfer => Tegen(i, k, cijfer, erbij, anderen) <= 0);
            var beter = ladder.Eerste(gelijk, cijfer => Tegen(i, k, cijfer, erbij, anderen) < 0);

            (int Van, int Tot, int? Wint)[] stukken =
            [
                (0, grens, grens == 0 ? null : Enige(Bij(j => j != i && telling.TeltVoorLaagste(j)).Besten(zonder: i))),
                (grens, gelijk, Enige(anderen)),
                (beter, ladder.Aantal, i),
            ];
            var (naar, wint) = stukken
                .Where(stuk => stuk.Wint is { } wie && wie != winnaar)
                .Select(stuk => (Cijfer: ladder.Dichtstbij(stuk.Van, stuk.Tot), stuk.Wint))
                .Where(keuze => keuze.Cijfer is not null)
                .OrderBy(keuze => ladder.Afstand(keuze.Cijfer!.Value))
                .ThenByDescending(keuze => keuze.Cijfer!.Value)
                .FirstOrDefault();
            return naar is { } cijfer ? new(telling.Id(i), telling.Vraag.Criteria[k].Id, telling.Cijfers(i)[k], cijfer, telling.Id(wint!.Value)) : null;
        }

        private Stand Bij(Func<int, bool> telt)
        {
            var laagste = telling.Laagste(telt);
            if (!_standen.TryGetValue(laagste, out var bij))
                _standen[laagste] = bij = new(telling, laagste);
            return bij;
        }

        private static int? Enige(IReadOnlyList<Deelnemer> besten) => besten is [var enige] ? enige.Inschrijver : null;

        // Negative when the inschrijver with this mark goes before the best of the others.
        private int Tegen(int i, int k, Breuk cijfer, Stand erbij, IReadOnlyList<Deelnemer> anderen)
        {
            Breuk[] punten = [.. telling.Punten(i)];
            punten[k] = telling.Punten(k, cijfer);
            var zelf = new Deelnemer(i, telling.Totaal(i, punten, erbij.Laagste), punten);
            if (!telling.HaaltTotaal(zelf))
                return 1;
            return anderen.Count == 0 ? -1 : telling.Vergelijk(zelf, anderen[0]);
        }
    }

    /// <summary>The marks one mark can move to, from low to high.</summary>
    private sealed class Ladder
    {
        private readonly Breuk _nu;
        private readonly Breuk[]? _stappen;
        private readonly Breuk _laagste;

        public Ladder(Schaal schaal, Breuk nu)
        {
            _nu = nu;
            _stappen = schaal.Stappen?.Order().ToArray();
            _laagste = nu - (nu - schaal.Min).RondAf(0, Afrondingswijze.Omlaag);
            Aantal = _stappen?.Length ?? 1 + (int)(schaal.Max - _laagste).RondAf(0, Afrondingswijze.Omlaag).Teller;
        }

        public int Aantal { get; }

        public Breuk Afstand(Breuk cijfer) => cijfer > _nu ? cijfer - _nu : _nu - cijfer;

        /// <summary>The first place from <paramref name="van"/> where it holds; it holds from there on. <see cref="Aantal"/> when nowhere.</summary>
        public int Eerste(int van, Func<Breuk, bool> geldt)
        {
            var tot = Aantal;
            while (van < tot)
            {
                var midden = van + ((tot - van) / 2);
                if (geldt(Cijfer(midden)))
                    tot = midden;
                else
                    van = midden + 1;
            }

            return van;
        }

        /// <summary>The other mark nearest to the present one; of two equally near the higher. Null when there is none.</summary>
        public Breuk? Dichtstbij(int van, int tot)
        {
            var boven = Math.Max(van, Eerste(0, cijfer => cijfer > _nu));
            var onder = Math.Min(tot, Eerste(0, cijfer => cijfer >= _nu)) - 1;
            Breuk? hoger = boven < tot ? Cijfer(boven) : null;
            Breuk? lager = onder >= van ? Cijfer(onder) : null;
            return hoger is null || (lager is { } l && Afstand(l) < Afstand(hoger.Value)) ? lager : hoger;
        }

        private Breuk Cijfer(int plek) => _stappen is null ? _laagste + plek : _stappen[plek];
    }
}
