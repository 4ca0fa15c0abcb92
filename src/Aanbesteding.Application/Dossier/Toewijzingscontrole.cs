using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Every allocation follows from the published rules and from the marks: who takes part, the exact scores, the draw and the
/// answer are computed again from the facts before it.
/// </summary>
internal sealed class Toewijzingscontrole
{
    private sealed record Consensus(Guid Inzending, int Perceel, string Criterium, decimal? Cijfer);

    private sealed record LosseScore(string Beoordelaar, Guid Inzending, int Perceel, string Criterium, decimal Cijfer);

    private sealed record Prijs(Guid Inzending, IReadOnlyDictionary<int, long> Prijzen);

    private sealed record Prijsopening(IReadOnlyList<Prijs> Inschrijvingen);

    private sealed record Uitgevallen(string Partij);

    private sealed record Geschiktheid(Guid Aanmelding, string Eis, bool Voldaan);

    private sealed record Geschikt(IReadOnlyList<string> Partijen, bool NadereSelectie, IReadOnlyList<int> Percelen);

    private static readonly CpSatOplosser Oplosser = new();

    private readonly Dossierboek _boek;
    private readonly Inrichting _inrichting;
    private readonly Dictionary<(Guid Inzending, int Perceel, string Criterium), decimal?> _cijfers = [];
    private readonly Dictionary<(Guid Inzending, int Perceel, string Criterium), SortedDictionary<string, decimal>> _losse = [];
    private readonly Dictionary<Guid, IReadOnlyDictionary<int, long>> _prijzen = [];
    private readonly List<string> _uitgevallen = [];
    private readonly HashSet<int> _gestopt = [];
    private readonly Dictionary<(Guid Aanmelding, string Eis), bool> _eisen = [];
    private readonly Lotingscontrole _lotingen;
    private IReadOnlyList<GeopendeInzending> _aanmeldingen = [];
    private IReadOnlyList<GeopendeInzending> _inschrijvingen = [];
    private Geschikt _geschikt = new([], NadereSelectie: false, []);

    private Toewijzingscontrole(Dossierboek boek, Inrichting inrichting) =>
        (_boek, _inrichting, _lotingen) = (boek, inrichting, new Lotingscontrole(boek, inrichting));

    public static void Voer(Dossierboek boek)
    {
        if (boek.Inrichting is not { } inrichting)
            return;
        var controle = new Toewijzingscontrole(boek, inrichting);
        foreach (var feit in boek.Feiten)
            boek.Probeer(() => controle.Feit(feit), feit.Plaats);
    }

    private void Feit(Dossierfeit feit)
    {
        switch (feit.Naam)
        {
            case "aanmeldingen-geopend":
                _aanmeldingen = feit.Als<Openingsfeit>().Alle;
                _lotingen.Opnieuw();
                break;
            case "inschrijvingen-geopend":
                _inschrijvingen = feit.Als<Openingsfeit>().Alle;
                _lotingen.Opnieuw();
                break;
            case "geschiktheid-beoordeeld":
                var oordeel = feit.Als<Geschiktheid>();
                _eisen[(oordeel.Aanmelding, oordeel.Eis)] = oordeel.Voldaan;
                break;
            case "geschiktheid-vastgesteld":
                Vastgesteld(feit);
                break;
            case "score":
                var los = feit.Als<LosseScore>();
                if (!_losse.TryGetValue((los.Inzending, los.Perceel, los.Criterium), out var vanIedereen))
                    _losse[(los.Inzending, los.Perceel, los.Criterium)] = vanIedereen = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
                vanIedereen[los.Beoordelaar] = los.Cijfer;
                break;
            case "prijzen-geopend":
                foreach (var prijs in feit.Als<Prijsopening>().Inschrijvingen)
                    _prijzen[prijs.Inzending] = prijs.Prijzen;
                break;
            case "uitval":
                _uitgevallen.Add(feit.Als<Uitgevallen>().Partij);
                break;
            case "perceel-gestopt":
                _gestopt.Add(feit.Gegevens.GetProperty("perceel").GetInt32());
                break;
            case "consensus":
                Cijfer(feit, feit.Als<Consensus>());
                break;
            case "toewijzing":
                Toewijzing(feit, feit.Als<Toewijzingsverslag>());
                break;
            default:
                _lotingen.Feit(feit);
                break;
        }
    }

    private void Vastgesteld(Dossierfeit feit)
    {
        _geschikt = new Geschikt(
            [.. feit.Gegevens.GetProperty("geschikt").EnumerateArray().Select(p => p.GetString()!)],
            feit.Gegevens.GetProperty("nadereSelectie").GetBoolean(), [.. feit.Gegevens.GetProperty("percelen").EnumerateArray().Select(p => p.GetInt32())]);
        foreach (var partij in _geschikt.Partijen)
        {
            var aanmelding = _aanmeldingen.FirstOrDefault(a => a.Partij == partij);
            _boek.Eis(aanmelding is not null && _inrichting.Geschiktheidseisen.All(e => _eisen.GetValueOrDefault((aanmelding.Id, e.Id))), feit, $"‘{partij}’ voldoet volgens de oordelen niet aan alle eisen.");
        }
    }

    private void Cijfer(Dossierfeit feit, Consensus c)
    {
        var wijze = _inschrijvingen.Any(i => i.Id == c.Inzending) ? _inrichting.Gunning : _inrichting.Selectie;
        _boek.Eis((c.Cijfer is null) == (wijze.Bepaling is not Scorebepaling.Consensus), feit, $"een afgesproken cijfer op {c.Criterium} past niet bij de gepubliceerde scorebepaling.");
        _boek.Eis(wijze.Criteria.Any(k => k.Id == c.Criterium && (c.Cijfer is not { } cijfer || k.Cijfers.Contains(cijfer))), feit, $"het cijfer {c.Cijfer} staat niet op de schaal van criterium {c.Criterium}.");
        _boek.Eis(_uitgevallen.Count == 0 || _cijfers.GetValueOrDefault((c.Inzending, c.Perceel, c.Criterium)) == c.Cijfer, feit, "een cijfer is veranderd nadat een partij was uitgevallen.");
        _cijfers[(c.Inzending, c.Perceel, c.Criterium)] = c.Cijfer;
    }

    private void Toewijzing(Dossierfeit feit, Toewijzingsverslag verslag)
    {
        var vraag = verslag.Vraag;
        _boek.Eis(vraag.Percelen.SequenceEqual(_inrichting.Percelen.Select(p => new TeVerdelenPerceel(p.Nummer, p.Partners))), feit, "de percelen in de vraag zijn niet die van de inrichting.");
        _boek.Eis(Json.Schrijf(vraag.Regels) == Json.Schrijf(Procedure.Toewijzingsregels(_inrichting)), feit, "de regels in de vraag zijn niet de gepubliceerde perceelregels.");
        _boek.Eis((vraag.Lotvolgorde ?? []).SequenceEqual(Lotingsregels.Volgorde(vraag, _lotingen.Uitslagen, Oplosser) ?? [], StringComparer.Ordinal), feit, "de lotvolgorde in de vraag is niet die van de gehouden loting.");
        Scores(feit, verslag);
        var antwoord = Toewijzer.WijsToe(vraag, Oplosser);
        _boek.Eis(
            antwoord.Aanvaard && Json.Schrijf(ZonderKeuze(antwoord.Waarde)) == Json.Schrijf(ZonderKeuze(verslag.Antwoord)),
            feit, "narekenen van de toewijzing geeft een ander antwoord dan is vastgelegd.");
    }

    // Of alternatives that are equally good and equally near one is shown; which one decides nothing, so only its total counts.
    private static Toewijzingsantwoord ZonderKeuze(Toewijzingsantwoord antwoord) =>
        antwoord with { Uitleg = [.. antwoord.Uitleg.Select(uitleg => uitleg with { Alternatief = null })] };

    private void Scores(Dossierfeit feit, Toewijzingsverslag verslag)
    {
        var bijGunning = verslag.Taak == "toewijzing";
        var gescoord = bijGunning ? _inschrijvingen : [.. _aanmeldingen.Where(a => _geschikt.Partijen.Contains(a.Partij, StringComparer.Ordinal))];
        var kandidaten = gescoord.Where(k => !_uitgevallen.Contains(k.Partij, StringComparer.Ordinal)).ToList();
        _boek.Eis(
            verslag.Vraag.Inschrijvers.Select(i => i.Id).Order(StringComparer.Ordinal).SequenceEqual(kandidaten.Select(k => k.Partij).Order(StringComparer.Ordinal), StringComparer.Ordinal),
            feit, "de partijen in de vraag zijn niet de partijen die meedoen.");
        var perPerceel = _inrichting.Percelen.ToDictionary(p => p.Nummer, p => Scores(p.Nummer, gescoord, bijGunning));
        foreach (var (kandidaat, inschrijver) in kandidaten.Join(verslag.Vraag.Inschrijvers, k => k.Partij, i => i.Id, (k, i) => (k, i), StringComparer.Ordinal))
        {
            var verwacht = kandidaat.Percelen.Where(p => !_gestopt.Contains(p) && perPerceel[p].ContainsKey(kandidaat.Partij)).ToDictionary(p => p, p => perPerceel[p][kandidaat.Partij]);
            _boek.Eis(
                verwacht.Count == inschrijver.Scores.Count && verwacht.All(v => inschrijver.Scores.TryGetValue(v.Key, out var score) && score == v.Value.Score),
                feit, $"de scores van ‘{inschrijver.Id}’ volgen niet uit de beoordeling.");
            _boek.Eis(
                verwacht.All(v => v.Value.Plek == (inschrijver.Plekken?.GetValueOrDefault(v.Key) ?? 0)),
                feit, $"de plekken van ‘{inschrijver.Id}’ bij gelijke score volgen niet uit de gepubliceerde volgorde.");
        }
    }

    /// <summary>Exact scores of one perceel; zero for suitable parties that needed no scoring.</summary>
    private IReadOnlyDictionary<string, Perceelscore> Scores(int perceel, IReadOnlyList<GeopendeInzending> kandidaten, bool bijGunning)
    {
        var hier = kandidaten.Where(k => k.Percelen.Contains(perceel)).ToList();
        if (!bijGunning && !(_geschikt.NadereSelectie && _geschikt.Percelen.Contains(perceel)))
            return hier.ToDictionary(k => k.Partij, _ => default(Perceelscore), StringComparer.Ordinal);
        var wijze = bijGunning ? _inrichting.Gunning : _inrichting.Selectie;
        var gescoord = hier.Select(k => new Gescoord(
            k.Partij,
            wijze.Criteria.ToDictionary(c => c.Id, c => Cijfers(k.Id, perceel, c.Id), StringComparer.Ordinal),
            _prijzen.TryGetValue(k.Id, out var prijzen) && prijzen.TryGetValue(perceel, out var prijs) ? prijs : null))
            .Where(g => !wijze.MetPrijs || g.Prijs is not null);
        return Perceeluitslag.Scores(wijze, Perceeluitslag.Van(wijze, gescoord, _uitgevallen).Waarde);
    }

    private Cijfer Cijfers(Guid inzending, int perceel, string criterium) => new(
        null,
        [.. _losse.GetValueOrDefault((inzending, perceel, criterium))?.Values.Select(Beoordelingswijze.Exact) ?? []],
        _cijfers[(inzending, perceel, criterium)] is { } afgesproken ? Beoordelingswijze.Exact(afgesproken) : null);
}
