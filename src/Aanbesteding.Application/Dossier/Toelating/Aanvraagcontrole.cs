using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Lives every aanvraag again from its facts: which version and which day count, what was established by whom, what could be repaired,
/// and how long there was to decide. What is decided on that is in the other part.
/// </summary>
internal sealed partial class Aanvraagcontrole
{
    private sealed record Ingediend(string Partij, string Naam, string KvkNummer, IReadOnlyList<string> Categorieen, int Versie, LocalDate Peildag, IReadOnlyList<Eisantwoord> Antwoorden);

    private sealed record Bevonden(Eisantwoord Vastgesteld, string Toelichting);

    private sealed record Gevraagd(int Nummer, IReadOnlyList<string> Eisen);

    private sealed record Hersteld(int Nummer, LocalDate Peildag, IReadOnlyList<Eisantwoord> Antwoorden);

    private sealed record Verstreken(string Naam, Instant Einde);

    private sealed record Verlengd(string Reden);

    private readonly Toelatingsboek _boek;
    private readonly Dictionary<string, Eisantwoord> _antwoorden = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bevinding> _bevindingen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gemist = new(StringComparer.Ordinal);
    private readonly List<Herstelverzoek> _herstel = [];
    private Ingediend? _aanvraag;
    private Instant _ingediend;
    private Toelatingsversie? _versie;
    private LocalDate _peildag;
    private bool _verlengd;
    private Instant _einde;
    private Instant? _tekenVoor;
    private Instant? _herstelVoor;
    private string? _toetser;
    private IReadOnlyList<Categoriebesluit> _besluiten = [];

    private Aanvraagcontrole(Toelatingsboek boek) => _boek = boek;

    public static void Voer(Toelatingsboek boek)
    {
        foreach (var aanvraag in boek.Aanvragen)
        {
            var controle = new Aanvraagcontrole(boek);
            foreach (var feit in aanvraag.Feiten)
                boek.Boek.Probeer(() => controle.Feit(feit), feit.Plaats);
        }
    }

    /// <summary>Aanvragen that were decided after their term, by the facts themselves.</summary>
    public static IReadOnlyList<Guid> TeLaat(Toelatingsboek boek)
    {
        List<Guid> teLaat = [];
        foreach (var aanvraag in boek.Aanvragen)
        {
            Instant? einde = null;
            foreach (var feit in aanvraag.Feiten)
            {
                if (feit.Naam == "beslistermijn")
                    boek.Boek.Probeer(() => einde = feit.Als<Beslisklokverslag>().Einde, feit.Plaats);
                else if (feit.Naam == "toelatingsbesluit" && feit.Post.Op >= einde)
                    teLaat.Add(aanvraag.Id);
            }
        }

        return teLaat;
    }

    private Herstelverzoek? Loopt => _herstel is [.., { Pauze.Tot: null } laatste] ? laatste : null;

    private void Feit(Dossierfeit feit)
    {
        switch (feit.Naam)
        {
            case "aanvraag-ingediend":
                DienIn(feit, feit.Als<Ingediend>());
                break;
            case "beslistermijn":
                Klok(feit, feit.Als<Beslisklokverslag>());
                break;
            case "bevinding":
                Bevind(feit, feit.Als<Bevonden>());
                break;
            case "herstel-gevraagd":
                VraagHerstel(feit, feit.Als<Gevraagd>());
                break;
            case "herstel-ingediend":
                Herstel(feit, feit.Als<Hersteld>());
                break;
            case "termijn" when feit.Als<Termijnverslag>() is { Naam: "hersteltermijn" } termijn:
                _herstelVoor = termijn.Einde;
                break;
            case "termijn" when feit.Als<Termijnverslag>() is { Naam: "tekentermijn" } termijn:
                _tekenVoor = termijn.Einde;
                break;
            case "termijn-verstreken" when feit.Als<Verstreken>() is { Naam: "hersteltermijn" } verstreken && Loopt is { } gemist:
                _herstel[^1] = gemist with { Pauze = gemist.Pauze with { Tot = verstreken.Einde } };
                _gemist.UnionWith(gemist.Eisen);
                break;
            case "beslistermijn-verlengd":
                Eis(!string.IsNullOrWhiteSpace(feit.Als<Verlengd>().Reden), feit, "waarom de beslistermijn is verlengd, staat er niet.");
                break;
            default:
                Besluitfeit(feit);
                break;
        }
    }

    private void DienIn(Dossierfeit feit, Ingediend i)
    {
        (_aanvraag, _ingediend, _peildag) = (i, feit.Post.Op, Nederland.Dag(feit.Post.Op));
        _versie = _boek.VersieOp(_peildag);
        Eis(_versie?.Nummer == i.Versie, feit, "de aanvraag is getoetst aan een andere versie dan die van de dag waarop zij is ingediend.");
        Eis(i.Peildag == _peildag, feit, "de peildag is niet de dag waarop de aanvraag is ingediend.");
        Eis(feit.Post.Namens == i.Partij, feit, "de aanvraag is ingediend door een ander dan de aanbieder.");
        Eis(_boek.Feiten.Any(f => f.Naam == "toelating-gepubliceerd" && f.Post.Op <= _ingediend) && _peildag <= _boek.LaatsteDag(_ingediend), feit, "het open house was die dag niet open.");
        foreach (var antwoord in i.Antwoorden)
            _antwoorden[antwoord.Eis] = antwoord;
    }

    /// <summary>The decision term stands still for exactly the days of repair, and is longer once.</summary>
    private void Klok(Dossierfeit feit, Beslisklokverslag v)
    {
        var verlenging = Dossierboek.FeitenVan(feit.Post).Any(f => f.Naam == "beslistermijn-verlengd");
        Eis(!verlenging || (!_verlengd && feit.Post.Op < _einde), feit, "de beslistermijn is een tweede keer, of te laat, verlengd.");
        _verlengd |= verlenging;
        _einde = v.Einde;
        // At handing in the term stands before the aanvraag itself.
        var begin = _aanvraag is null ? feit.Post.Op : _ingediend;
        // The fact stands before that of the repair that ends with it.
        List<Pauze> pauzes = [.. _herstel.Select(h => h.Pauze)];
        if (Loopt is { } herstel && Dossierboek.FeitenVan(feit.Post).Any(f => f.Naam == "herstel-ingediend"))
            pauzes[^1] = herstel.Pauze with { Tot = feit.Post.Op };
        var hoort = Beslisklok.Bereken(_boek.Regel("beslistermijn"), _boek.Regel("verlenging-beslistermijn"), begin, pauzes, _verlengd);
        Eis(
            hoort.Aanvaard && Persistence.Json.Schrijf(hoort.Waarde) == Persistence.Json.Schrijf(v), feit,
            "narekenen van de beslistermijn, met haar pauzes en haar verlenging, geeft een andere dan is vastgelegd.");
    }

    private void Bevind(Dossierfeit feit, Bevonden b)
    {
        var eis = b.Vastgesteld.Eis;
        var gezegd = _antwoorden.GetValueOrDefault(eis) ?? new Eisantwoord(eis);
        Eis(_versie is not null && _aanvraag is not null && _versie.Voor(_aanvraag.Categorieen).Any(e => e.Id == eis), feit, $"eis {eis} is van deze aanvraag niet gevraagd.");
        Eis(b.Vastgesteld.ZegtHetzelfdeAls(gezegd) || !string.IsNullOrWhiteSpace(b.Toelichting), feit, $"bij eis {eis} is iets anders vastgesteld dan de aanbieder zei, en er staat niet waarom.");
        // What was kept during a repair that was not handed in is in no fact.
        Eis(b.Vastgesteld.Bewijzen.SequenceEqual(gezegd.Bewijzen, StringComparer.Ordinal) || _gemist.Contains(eis), feit, $"bij eis {eis} staan andere bewijzen dan de aanbieder gaf.");
        _bevindingen[eis] = new Bevinding(b.Vastgesteld, b.Toelichting, feit.Post.Persoon, feit.Post.Op);
    }

    private void VraagHerstel(Dossierfeit feit, Gevraagd g)
    {
        Eis(g.Nummer == _herstel.Count + 1 && _herstel.Count < _boek.Inrichting.Herstelkansen, feit, "er is vaker herstel gevraagd dan iedereen kan herstellen.");
        Eis(g.Eisen.Count > 0 && g.Eisen.SequenceEqual(NietVoldaan(), StringComparer.Ordinal), feit, "het herstel gaat over andere eisen dan waaraan niet is voldaan.");
        _herstel.Add(new Herstelverzoek(g.Nummer, g.Eisen, new Pauze(feit.Post.Op, null), null));
    }

    private void Herstel(Dossierfeit feit, Hersteld h)
    {
        Eis(Loopt is not null && h.Nummer == _herstel.Count, feit, "er was geen herstel gevraagd.");
        if (Loopt is not { } loopt)
            return;
        Eis(feit.Post.Op < _herstelVoor, feit, "het herstel kwam na de hersteltermijn.");
        Eis(h.Peildag == Nederland.Dag(feit.Post.Op), feit, "de peildag is niet de dag van het herstel.");
        Eis(h.Antwoorden.All(a => loopt.Eisen.Contains(a.Eis, StringComparer.Ordinal)), feit, "er is meer hersteld dan werd gevraagd.");
        _herstel[^1] = loopt with { Pauze = loopt.Pauze with { Tot = feit.Post.Op }, Ingediend = feit.Post.Op };
        _peildag = h.Peildag;
        foreach (var antwoord in h.Antwoorden)
            _antwoorden[antwoord.Eis] = antwoord;
        foreach (var eis in loopt.Eisen)
            _bevindingen.Remove(eis);
    }

    private void Eis(bool houdt, Dossierfeit feit, string bevinding) => _boek.Boek.Eis(houdt, feit, bevinding);
}
