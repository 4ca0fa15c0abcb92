using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Nothing was awarded or signed on a perceel while a court held it, nor before a term after the judgment ended; whether a case
/// was in time follows from the published end of the standstill; and everybody who tendered for the percelen was told.
/// </summary>
internal sealed class Gedingcontrole
{
    private sealed record Geregistreerd(
        string Zaaknummer, string Rechtbank, string Eiser, IReadOnlyList<int> Percelen, Instant Betekend, bool Tijdig, bool Bevriest, string? Waarom, IReadOnlyList<VerzondenBrief> Brieven);

    private sealed record Vrij(int Perceel, Instant? Vanaf);

    private sealed record Beslist(string Zaaknummer, string Uitkomst, LocalDate Datum, string Toelichting, IReadOnlyList<Vrij> Vrij, IReadOnlyList<VerzondenBrief> Brieven);

    private sealed record Gegund(IReadOnlyList<Contract> Overeenkomsten);

    private sealed record Contract(int Perceel);

    private sealed record Rondgestuurd(IReadOnlyList<VerzondenBrief> Brieven);

    private readonly Dossierboek _boek;
    private readonly List<Geding> _gedingen = [];
    private IReadOnlyList<GeopendeInzending> _inschrijvingen = [];
    private Termijn? _wettelijk;
    private Termijn? _contractueel;
    private Instant? _verzonden;

    private Gedingcontrole(Dossierboek boek) => _boek = boek;

    public static void Voer(Dossierboek boek)
    {
        var controle = new Gedingcontrole(boek);
        foreach (var feit in boek.Feiten)
            boek.Probeer(() => controle.Feit(feit), feit.Plaats);
    }

    private void Feit(Dossierfeit feit)
    {
        switch (feit.Naam)
        {
            case "inschrijvingen-geopend":
                _inschrijvingen = feit.Als<Openingsfeit>().Alle;
                break;
            case "termijn" when feit.Als<Termijnverslag>() is { Naam: Standstill.OpschortendeTermijn } termijn:
                _wettelijk = Als(termijn, feit.Post.Op);
                break;
            case "termijn" when feit.Als<Termijnverslag>() is { Naam: Standstill.Vervaltermijn } termijn:
                _contractueel = Als(termijn, feit.Post.Op);
                break;
            case "termijn-verplaatst" when feit.Als<Verplaatsingsverslag>() is { Naam: Standstill.OpschortendeTermijn } verlengd:
                _wettelijk = _wettelijk! with { LaatsteDag = verlengd.LaatsteDag, Einde = verlengd.Wordt };
                break;
            case "termijn-verplaatst" when feit.Als<Verplaatsingsverslag>() is { Naam: Standstill.Vervaltermijn } verlengd:
                _contractueel = _contractueel! with { LaatsteDag = verlengd.LaatsteDag, Einde = verlengd.Wordt };
                break;
            case "gunningsbeslissing-verzonden":
                _verzonden = feit.Post.Op;
                break;
            case "uitval":
                _verzonden = null;
                break;
            case "gunningsbeslissing-ingetrokken":
                Iedereen(feit, feit.Als<Rondgestuurd>().Brieven, _inschrijvingen.SelectMany(i => i.Percelen).ToHashSet());
                _verzonden = null;
                break;
            case "perceel-gestopt":
                Iedereen(feit, feit.Als<Rondgestuurd>().Brieven, [feit.Gegevens.GetProperty("perceel").GetInt32()]);
                break;
            case "geding-geregistreerd":
                Registreer(feit, feit.Als<Geregistreerd>());
                break;
            case "vonnis":
                Beslis(feit, feit.Als<Beslist>());
                break;
            case "definitief-gegund":
                foreach (var contract in feit.Als<Gegund>().Overeenkomsten)
                    _boek.Eis(Vrijgave(contract.Perceel)?.Vanaf <= feit.Post.Op, feit, $"perceel {contract.Perceel} is gegund terwijl de rechter het tegenhield.");
                break;
            case "overeenkomst-getekend":
                var perceel = feit.Als<Contract>().Perceel;
                _boek.Eis(Vrijgave(perceel)?.Vanaf <= feit.Post.Op, feit, $"perceel {perceel} is getekend terwijl de rechter het tegenhield.");
                break;
        }
    }

    private void Registreer(Dossierfeit feit, Geregistreerd g)
    {
        _boek.Eis(_verzonden <= g.Betekend && g.Betekend <= feit.Post.Op, feit, $"zaak {g.Zaaknummer} is niet betekend tussen de beslissing en de registratie.");
        _boek.Eis(g.Tijdig == (g.Betekend < Lopend()?.Einde), feit, $"of zaak {g.Zaaknummer} op tijd is, volgt niet uit het einde van de opschortende termijn.");
        _boek.Eis(g.Bevriest == (g.Tijdig || g.Waarom is not null), feit, $"zaak {g.Zaaknummer} houdt percelen tegen zonder reden, of houdt ze niet tegen terwijl dat moet.");
        _boek.Eis(_gedingen.TrueForAll(eerder => eerder.Zaaknummer != g.Zaaknummer), feit, $"zaak {g.Zaaknummer} staat er twee keer in.");
        Iedereen(feit, g.Brieven, [.. g.Percelen]);
        _gedingen.Add(new Geding(g.Zaaknummer, g.Rechtbank, g.Eiser, g.Percelen, g.Betekend, feit.Post.Persoon, feit.Post.Op) { Bevriest = g.Bevriest, Waarom = g.Waarom });
    }

    private void Beslis(Dossierfeit feit, Beslist b)
    {
        var plaats = _gedingen.FindIndex(g => g.Zaaknummer == b.Zaaknummer && g.Vonnis is null);
        _boek.Eis(plaats >= 0, feit, $"er loopt geen zaak {b.Zaaknummer}.");
        if (plaats < 0)
            return;
        var geding = _gedingen[plaats] = _gedingen[plaats] with { Vonnis = new Vonnis(Enum.Parse<Vonnisuitkomst>(b.Uitkomst), b.Datum, b.Toelichting, feit.Post.Persoon, feit.Post.Op) };
        var vrij = geding.Op >= _verzonden ? geding.Percelen.Select(p => new Vrij(p, Vrijgave(p)?.Vanaf)).ToList() : [];
        _boek.Eis(vrij.SequenceEqual(b.Vrij), feit, "narekenen geeft een ander moment waarop de percelen vrij zijn.");
        Iedereen(feit, b.Brieven, [.. geding.Percelen]);
    }

    private void Iedereen(Dossierfeit feit, IReadOnlyList<VerzondenBrief> brieven, HashSet<int> percelen) => _boek.Eis(
        brieven.Select(b => b.Partij).Order(StringComparer.Ordinal).SequenceEqual(
            _inschrijvingen.Where(i => i.Percelen.Any(percelen.Contains)).Select(i => i.Partij).Order(StringComparer.Ordinal), StringComparer.Ordinal),
        feit, "niet iedere inschrijver voor deze percelen kreeg precies één brief.");

    private Standstill? Lopend() => _verzonden is not null && _wettelijk is { } wettelijk ? new Standstill(wettelijk, _contractueel) : null;

    private Vrijgave? Vrijgave(int perceel) => Lopend() is { } standstill
        ? Domain.Vrijgave.Van(perceel, standstill, _gedingen.Where(g => g.Op >= _verzonden), _boek.Inrichting?.Planning.Where(r => r.Na == Domain.Vrijgave.Vonnisanker) ?? [])
        : null;

    private static Termijn Als(Termijnverslag t, Instant begin) => new(t.Naam, begin, t.LaatsteDag, t.Einde, t.Grondslag, t.Onderbouwing);
}
