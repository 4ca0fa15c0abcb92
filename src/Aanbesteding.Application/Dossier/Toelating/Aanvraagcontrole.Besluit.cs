using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>The decision follows from the eisen, was taken by somebody else than who tested, and the deelnemer from the decision.</summary>
internal sealed partial class Aanvraagcontrole
{
    private sealed record Getoetst(IReadOnlyList<string> Niet);

    private sealed record Beslist(string Partij, int Versie, LocalDate Peildag, IReadOnlyList<Categoriebesluit> Categorieen, string Toetser, bool OpTijd);

    private sealed record Getekend(string Partij, int Versie, string ContractSha256, IReadOnlyList<string> Categorieen);

    private sealed record Ingekomen(Guid Id, Guid Aanvraag, string Partij, string Categorie, LocalDate Sinds);

    private void Besluitfeit(Dossierfeit feit)
    {
        switch (feit.Naam)
        {
            case "getoetst":
                _toetser = feit.Post.Persoon;
                Eis(Onbekeken() is [], feit, $"de toetsing is afgerond zonder naar {string.Join(", ", Onbekeken())} te kijken.");
                Eis(feit.Als<Getoetst>().Niet.SequenceEqual(NietVoldaan(), StringComparer.Ordinal), feit, "de toetsing noemt andere eisen waaraan niet is voldaan dan uit de bevindingen volgen.");
                Herstelkans(feit);
                break;
            case "teruggezonden":
                _toetser = null;
                break;
            case "toelatingsbesluit":
                Beslis(feit, feit.Als<Beslist>());
                break;
            case "toelating-getekend":
                Teken(feit, feit.Als<Getekend>());
                break;
            case "deelnemer":
                Deelnemer(feit, feit.Als<Ingekomen>());
                break;
        }
    }

    private void Beslis(Dossierfeit feit, Beslist b)
    {
        Eis(_besluiten.Count == 0, feit, "er is twee keer beslist.");
        _besluiten = b.Categorieen;
        Eis(_toetser is not null && Onbekeken() is [], feit, "er is beslist voordat de aanvraag was getoetst.");
        Eis(b.Toetser == _toetser && feit.Post.Persoon != _toetser && _bevindingen.Values.All(v => v.Door != feit.Post.Persoon), feit, "wie toetste, heeft ook beslist.");
        Eis(b.Partij == _aanvraag?.Partij && b.Versie == _versie?.Nummer, feit, "er is beslist op een andere versie dan die van de dag waarop de aanvraag is ingediend.");
        Eis(b.Peildag == _peildag, feit, "er is beslist naar een andere peildag.");
        Eis(b.OpTijd == feit.Post.Op < _einde, feit, $"er staat dat {(b.OpTijd ? "" : "niet ")}op tijd is beslist, en dat klopt niet.");
        Eis(b.Categorieen.Select(c => c.Categorie).SequenceEqual(_aanvraag?.Categorieen ?? [], StringComparer.Ordinal), feit, "er is over andere categorieën beslist dan waarvoor is aangevraagd.");
        Herstelkans(feit);
        foreach (var besluit in b.Categorieen)
            Weeg(feit, besluit);
    }

    private void Weeg(Dossierfeit feit, Categoriebesluit besluit)
    {
        var hoort = Categoriebesluit.Van(besluit.Categorie, Toetsing(besluit.Categorie));
        if (besluit.Toegelaten != hoort.Toegelaten)
            Eis(houdt: false, feit, hoort.Toegelaten
                ? $"de aanbieder is geweigerd voor ‘{besluit.Categorie}’, terwijl aan alle eisen is voldaan."
                : $"de aanbieder is toegelaten tot ‘{besluit.Categorie}’, terwijl niet is voldaan aan {string.Join(", ", hoort.Gezakt)}.");
        else
            Eis(besluit.Equals(hoort), feit, $"het besluit over ‘{besluit.Categorie}’ noemt andere eisen dan waaraan niet is voldaan.");
    }

    private void Herstelkans(Dossierfeit feit) =>
        Eis(Loopt is null && (NietVoldaan() is [] || _herstel.Count >= _boek.Inrichting.Herstelkansen), feit, "er is niet aan iedere eis voldaan, en niet alle herstelkansen zijn gegeven.");

    private void Teken(Dossierfeit feit, Getekend g)
    {
        var dag = Nederland.Dag(feit.Post.Op);
        var versie = _boek.VersieOp(dag);
        Eis(versie?.Nummer == g.Versie && versie.ContractSha256 == g.ContractSha256, feit, "de getekende tekst is niet die van de versie die op die dag voor iedereen gold.");
        Eis(feit.Post.Op < _tekenVoor, feit, "er is getekend na de tekentermijn.");
        Eis(dag <= _boek.LaatsteDag(feit.Post.Op), feit, "er is getekend na de looptijd.");
        var toegelaten = _besluiten.Where(b => b.Toegelaten).Select(b => b.Categorie).ToList();
        Eis(g.Partij == _aanvraag?.Partij && feit.Post.Namens == g.Partij && g.Categorieen.SequenceEqual(toegelaten, StringComparer.Ordinal), feit, "er is voor iets anders getekend dan waartoe is toegelaten.");
        var deelnemers = Dossierboek.FeitenVan(feit.Post).Where(f => f.Naam == "deelnemer").Select(f => f.Als<Ingekomen>().Categorie);
        Eis(deelnemers.SequenceEqual(toegelaten, StringComparer.Ordinal), feit, "niet in iedere categorie van het besluit is de aanbieder deelnemer geworden, of in meer.");
    }

    private void Deelnemer(Dossierfeit feit, Ingekomen i)
    {
        Eis(Dossierboek.FeitenVan(feit.Post).Any(f => f.Naam == "toelating-getekend"), feit, "er is een deelnemer zonder handtekening.");
        Eis(_besluiten.Any(b => b.Toegelaten && b.Categorie == i.Categorie), feit, $"de deelnemer is niet toegelaten tot ‘{i.Categorie}’.");
        Eis(i.Partij == _aanvraag?.Partij && i.Id == Deelnemersleutel.Van(i.Aanvraag, i.Categorie) && feit.Post.Onderwerp.EndsWith(i.Aanvraag.ToString(), StringComparison.Ordinal), feit, "de deelnemer is een ander dan de aanbieder van deze aanvraag.");
        Eis(i.Sinds == LocalDate.Max(Nederland.Dag(feit.Post.Op), _boek.Inrichting.Overeenkomst.Ingang), feit, "de deelname begint op een andere dag.");
    }

    private IReadOnlyList<Eisuitkomst> Toetsing(string categorie) =>
        [.. (_versie?.Voor(categorie) ?? []).Select(e => Toelatingstoets.Uitkomst(e, _bevindingen.GetValueOrDefault(e.Id)?.Vastgesteld, PeildagVan(e.Id)))];

    private List<string> NietVoldaan()
    {
        var gezakt = (_aanvraag?.Categorieen ?? []).SelectMany(Toetsing).Where(u => !u.Voldaan).Select(u => u.Eis).ToHashSet(StringComparer.Ordinal);
        return [.. (_versie?.Eisen ?? []).Select(e => e.Id).Where(gezakt.Contains)];
    }

    private List<string> Onbekeken() =>
        _versie is null || _aanvraag is null ? [] : [.. _versie.Voor(_aanvraag.Categorieen).Select(e => e.Id).Where(e => !_bevindingen.ContainsKey(e))];

    private LocalDate PeildagVan(string eis) =>
        Nederland.Dag(_herstel.LastOrDefault(h => h.Ingediend is not null && h.Eisen.Contains(eis, StringComparer.Ordinal))?.Ingediend ?? _ingediend);
}
