using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Every version follows from the one before and the proposal for it: under a published clause and within it, with its notice, and
/// with the text that everybody could read. Whether jurist and bodies agreed is for <see cref="Toelatingsorgaancontrole"/>.
/// </summary>
internal sealed class Toelatingsversiecontrole
{
    private sealed record Voorstel(
        string Clausule, string Reden, IReadOnlyList<string> Onderwerpen, IReadOnlyList<Toelatingseis>? Eisen, IReadOnlyList<Tarief>? Tarieven, string? ContractSha256, LocalDate Ingang);

    private sealed record Aangeboden(string Soort, int? Versie, Instant ReactieVoor, LocalDate Ingang, string Zwijgen);

    private readonly Toelatingsboek _boek;
    private readonly List<Toelatingsversie> _versies = [];
    private Voorstel? _voorstel;
    private Dossierfeit? _aanbod;

    private Toelatingsversiecontrole(Toelatingsboek boek) => _boek = boek;

    public static void Voer(Toelatingsboek boek)
    {
        var controle = new Toelatingsversiecontrole(boek);
        foreach (var feit in boek.Feiten)
            boek.Boek.Probeer(() => controle.Feit(feit), feit.Plaats);
    }

    private void Feit(Dossierfeit feit)
    {
        switch (feit.Naam)
        {
            case "toelating-gepubliceerd":
                var eerste = feit.Als<Publicatiefeit>();
                Eis(_versies.Count == 0 && eerste.Versie == 1 && eerste.Ingang == Nederland.Dag(feit.Post.Op), feit, "de eerste versie geldt niet vanaf de dag van publicatie.");
                Eis(eerste.ContractSha256 == Vingerafdruk.Van(_boek.Inrichting.Contracttekst), feit, "de gepubliceerde tekst is niet die van de inrichting.");
                Eis(_boek.Feiten.Any(f => f.Naam == "reactienota" && f.Post.Op <= feit.Post.Op), feit, "er is gepubliceerd zonder reactienota.");
                _versies.Add(_boek.Versies[0]);
                break;
            case "versie-voorgesteld":
                StelVoor(feit, feit.Als<Voorstel>());
                break;
            case "versie-vervallen":
                Eis(_voorstel is not null, feit, "er was geen voorstel dat kon vervallen.");
                _voorstel = null;
                break;
            case "aanbod" when feit.Als<Aangeboden>().Soort == nameof(Aanbodsoort.Versie):
                Bied(feit, feit.Als<Aangeboden>());
                _aanbod = feit;
                break;
            case "versie":
                Versie(feit, feit.Als<Toelatingsversie>());
                break;
        }
    }

    private void StelVoor(Dossierfeit feit, Voorstel v)
    {
        Eis(_voorstel is null, feit, "er liep al een voorstel voor een versie.");
        _voorstel = v;
        var clausule = _boek.Inrichting.Herzieningsclausules.FirstOrDefault(c => c.Id == v.Clausule);
        Eis(clausule is not null, feit, $"de herzieningsclausule ‘{v.Clausule}’ is niet gepubliceerd.");
        List<string> gewijzigd =
        [
            .. v.Eisen is null ? [] : new[] { nameof(Wijzigingsonderwerp.Eisen) },
            .. v.Tarieven is null ? [] : new[] { nameof(Wijzigingsonderwerp.Tarieven) },
            .. v.ContractSha256 is null ? [] : new[] { nameof(Wijzigingsonderwerp.Overeenkomst) },
        ];
        Eis(gewijzigd.Count > 0 && gewijzigd.SequenceEqual(v.Onderwerpen, StringComparer.Ordinal), feit, "het voorstel noemt andere onderwerpen dan het wijzigt.");
        Eis(clausule is null || gewijzigd.TrueForAll(o => clausule.Onderwerpen.Any(c => c.ToString() == o)), feit, $"het voorstel wijzigt meer dan de clausule ‘{v.Clausule}’ toelaat.");
        Eis(v.Eisen is null || !OpenHouseKader.Eisen(v.Eisen, _boek.Inrichting.Categorieen).Any(), feit, "een voorgestelde eis valt buiten het juridisch kader.");
        Eis(v.Tarieven is null || !OpenHouseKader.Tarieven(v.Tarieven, _boek.Inrichting.Categorieen).Any(), feit, "een voorgesteld tarief valt buiten het juridisch kader.");
        Tijdig(feit, v, clausule);
    }

    private void Bied(Dossierfeit feit, Aangeboden a)
    {
        Eis(_voorstel is not null, feit, "er wordt een versie aangeboden die niet is voorgesteld.");
        if (_voorstel is not { } v || _boek.Inrichting.Herzieningsclausules.FirstOrDefault(c => c.Id == v.Clausule) is not { } clausule)
            return;
        Tijdig(feit, v, clausule);
        Eis(a.Versie == _versies.Count + 1 && a.Ingang == v.Ingang, feit, "het aanbod is een ander dan het voorstel.");
        Eis(a.Zwijgen == clausule.Zwijgen.ToString(), feit, "wat zwijgen betekent, is anders dan de clausule zegt.");
        Eis(a.ReactieVoor <= Nederland.BeginVan(a.Ingang), feit, "de reactietermijn is niet voorbij voordat de versie ingaat.");
    }

    private void Versie(Dossierfeit feit, Toelatingsversie versie)
    {
        var vorige = _versies[^1];
        Eis(versie.Nummer == vorige.Nummer + 1 && versie.Op == feit.Post.Op && versie.Ingang >= vorige.Ingang, feit, "de versie volgt niet op de vorige.");
        if (versie.Clausule is null)
        {
            Eis(Dossierboek.FeitenVan(feit.Post).Any(f => f.Naam == "indexering"), feit, "de versie berust op geen clausule en op geen indexering.");
        }
        else
        {
            Eis(_aanbod?.Post == feit.Post, feit, "de versie is niet aan alle deelnemers aangeboden.");
            var hoort = _voorstel is not { } v ? null : new Toelatingsversie(
                vorige.Nummer + 1, v.Clausule, v.Reden, v.Eisen ?? vorige.Eisen, v.Tarieven ?? vorige.Tarieven, v.ContractSha256 ?? vorige.ContractSha256, v.Ingang, feit.Post.Op);
            Eis(hoort is not null && Json.Schrijf(hoort) == Json.Schrijf(versie), feit, "de versie is een andere dan is voorgesteld.");
            _voorstel = null;
        }

        _versies.Add(versie);
    }

    private void Tijdig(Dossierfeit feit, Voorstel v, Herzieningsclausule? clausule) =>
        Eis(clausule is null || v.Ingang >= Nederland.Dag(feit.Post.Op).Plus(clausule.Aankondiging), feit, "de versie gaat in voordat de aankondigingstermijn van de clausule voorbij is.");

    private void Eis(bool houdt, Dossierfeit feit, string bevinding) => _boek.Boek.Eis(houdt, feit, bevinding);
}
