using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Every allocation follows from the published rules and from the marks: who takes part, the exact scores, the draw and the
/// answer are computed again from the facts before it.
/// </summary>
internal sealed class Toewijzingscontrole
{
    private sealed record Consensus(Guid Inzending, int Perceel, string Criterium, decimal Cijfer);

    private sealed record Geschiktheid(Guid Aanmelding, string Eis, bool Voldaan);

    private sealed record Geschikt(IReadOnlyList<string> Partijen, bool NadereSelectie, IReadOnlyList<int> Percelen);

    private sealed record Loting(string Taak, IReadOnlyList<string> Deelnemers, IReadOnlyList<int> Percelen, string Zaad, IReadOnlyList<string> Volgorde);

    private readonly Dossierboek _boek;
    private readonly Inrichting _inrichting;
    private readonly Dictionary<(Guid Inzending, int Perceel, string Criterium), decimal> _cijfers = [];
    private readonly Dictionary<(Guid Aanmelding, string Eis), bool> _eisen = [];
    private readonly List<Loting> _lotingen = [];
    private IReadOnlyList<GeopendeInzending> _aanmeldingen = [];
    private IReadOnlyList<GeopendeInzending> _inschrijvingen = [];
    private Geschikt _geschikt = new([], NadereSelectie: false, []);

    private Toewijzingscontrole(Dossierboek boek, Inrichting inrichting) => (_boek, _inrichting) = (boek, inrichting);

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
                _lotingen.Clear();
                break;
            case "inschrijvingen-geopend":
                _inschrijvingen = feit.Als<Openingsfeit>().Alle;
                _lotingen.Clear();
                break;
            case "geschiktheid-beoordeeld":
                var oordeel = feit.Als<Geschiktheid>();
                _eisen[(oordeel.Aanmelding, oordeel.Eis)] = oordeel.Voldaan;
                break;
            case "geschiktheid-vastgesteld":
                Vastgesteld(feit);
                break;
            case "consensus":
                Cijfer(feit, feit.Als<Consensus>());
                break;
            case "loting":
                var loting = feit.Als<Loting>();
                _boek.Eis(Procedure.Lotvolgorde(loting.Deelnemers, loting.Zaad).SequenceEqual(loting.Volgorde, StringComparer.Ordinal), feit, "de lotvolgorde volgt niet uit het zaad.");
                _lotingen.Add(loting);
                break;
            case "toewijzing":
                Toewijzing(feit, feit.Als<Toewijzingsverslag>());
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
        _boek.Eis(wijze.Criteria.Any(k => k.Id == c.Criterium && k.Cijfers.Contains(c.Cijfer)), feit, $"het cijfer {c.Cijfer} staat niet op de schaal van criterium {c.Criterium}.");
        _cijfers[(c.Inzending, c.Perceel, c.Criterium)] = c.Cijfer;
    }

    private void Toewijzing(Dossierfeit feit, Toewijzingsverslag verslag)
    {
        var vraag = verslag.Vraag;
        _boek.Eis(vraag.Percelen.SequenceEqual(_inrichting.Percelen.Select(p => new TeVerdelenPerceel(p.Nummer, p.Partners))), feit, "de percelen in de vraag zijn niet die van de inrichting.");
        _boek.Eis(Json.Schrijf(vraag.Regels) == Json.Schrijf(Procedure.Toewijzingsregels(_inrichting)), feit, "de regels in de vraag zijn niet de gepubliceerde perceelregels.");
        _boek.Eis((vraag.Lotvolgorde ?? []).SequenceEqual(Getrokken(verslag) ?? [], StringComparer.Ordinal), feit, "de lotvolgorde in de vraag is niet die van de gehouden loting.");
        Scores(feit, verslag);
        var antwoord = Toewijzer.WijsToe(vraag);
        _boek.Eis(
            antwoord.Aanvaard && Json.Schrijf(antwoord.Waarde) == feit.Gegevens.GetProperty("antwoord").GetRawText(),
            feit, "narekenen van de toewijzing geeft een ander antwoord dan is vastgelegd.");
    }

    /// <summary>The first draw since the opening that was held for exactly the tie of this question; null when there is none.</summary>
    private IReadOnlyList<string>? Getrokken(Toewijzingsverslag verslag)
    {
        if (Toewijzer.WijsToe(verslag.Vraag with { Lotvolgorde = null }) is not { Aanvaard: true, Waarde.Loting: { } gevraagd })
            return null;
        return _lotingen.Find(l => l.Deelnemers.Order(StringComparer.Ordinal).SequenceEqual(gevraagd.Partijen.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && l.Percelen.Order().SequenceEqual(gevraagd.Percelen.Order()))?.Volgorde;
    }

    private void Scores(Dossierfeit feit, Toewijzingsverslag verslag)
    {
        var bijGunning = verslag.Taak == "toewijzing";
        var kandidaten = bijGunning ? _inschrijvingen : [.. _aanmeldingen.Where(a => _geschikt.Partijen.Contains(a.Partij, StringComparer.Ordinal))];
        _boek.Eis(
            verslag.Vraag.Inschrijvers.Select(i => i.Id).Order(StringComparer.Ordinal).SequenceEqual(kandidaten.Select(k => k.Partij).Order(StringComparer.Ordinal), StringComparer.Ordinal),
            feit, "de partijen in de vraag zijn niet de partijen die meedoen.");
        foreach (var (kandidaat, inschrijver) in kandidaten.Join(verslag.Vraag.Inschrijvers, k => k.Partij, i => i.Id, (k, i) => (k, i), StringComparer.Ordinal))
        {
            var verwacht = kandidaat.Percelen.Select(p => (Perceel: p, Totaal: Totaal(kandidaat.Id, p, bijGunning))).Where(t => t.Totaal is not null).ToDictionary(t => t.Perceel, t => t.Totaal!.Value);
            _boek.Eis(
                verwacht.Count == inschrijver.Scores.Count && verwacht.All(v => inschrijver.Scores.TryGetValue(v.Key, out var score) && score == v.Value),
                feit, $"de scores van ‘{inschrijver.Id}’ volgen niet uit de consensus.");
        }
    }

    private Breuk? Totaal(Guid inzending, int perceel, bool bijGunning)
    {
        if (!bijGunning && !(_geschikt.NadereSelectie && _geschikt.Percelen.Contains(perceel)))
            return Breuk.Nul;
        var wijze = bijGunning ? _inrichting.Gunning : _inrichting.Selectie;
        return Kwaliteitstotaal.Van(wijze, wijze.Criteria.ToDictionary(c => c.Id, c => _cijfers[(inzending, perceel, c.Id)], StringComparer.Ordinal));
    }
}
