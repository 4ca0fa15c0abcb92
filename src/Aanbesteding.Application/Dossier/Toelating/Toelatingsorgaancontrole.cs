using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Nothing was published, offered or extended before the jurist agreed, where the werkstroom asks him, and every body of the
/// inrichting wanted it, through somebody with its mandate.
/// </summary>
internal sealed class Toelatingsorgaancontrole
{
    private sealed record Juridisch(string Taak, string Oordeel);

    private sealed record Besluit(string Taak, string Orgaan, string Keuze, string Motivering);

    private readonly Toelatingsboek _boek;
    private readonly Dictionary<(string Taak, string Orgaan), string> _besluiten = [];
    private readonly Dictionary<string, Dossierfeit> _oordelen = new(StringComparer.Ordinal);

    private Toelatingsorgaancontrole(Toelatingsboek boek) => _boek = boek;

    public static void Voer(Toelatingsboek boek)
    {
        var controle = new Toelatingsorgaancontrole(boek);
        foreach (var feit in boek.Feiten)
            boek.Boek.Probeer(() => controle.Feit(feit), feit.Plaats);
    }

    private void Feit(Dossierfeit feit)
    {
        switch (feit.Naam)
        {
            case "juridisch-oordeel":
                _oordelen[feit.Als<Juridisch>().Taak] = feit;
                Eis(feit.Post.Rol == nameof(Rol.Jurist), feit, "het juridisch oordeel is niet van een jurist.");
                break;
            case "orgaanbesluit":
                Los(feit, feit.Als<Besluit>());
                break;
            case "werkstroom" when feit.Als<Zetverslag>() is { Soort: "taak" } zet && _boek.Systeemstroom[zet.Onderwerp] is var taak:
                Afgerond(feit, zet, taak);
                break;
        }
    }

    private void Los(Dossierfeit feit, Besluit besluit)
    {
        Eis(_boek.Inrichting.Organen.Contains(besluit.Orgaan, StringComparer.Ordinal), feit, $"‘{besluit.Orgaan}’ besluit niet over dit open house.");
        Eis(feit.Post.Rol == nameof(Rol.Bestuurder) && feit.Post.Namens?.Split("; ").Contains(besluit.Orgaan, StringComparer.Ordinal) == true, feit, $"wie besloot, had geen mandaat van ‘{besluit.Orgaan}’.");
        Eis(!string.IsNullOrWhiteSpace(besluit.Motivering), feit, "het besluit heeft geen motivering.");
        _besluiten[(besluit.Taak, besluit.Orgaan)] = besluit.Keuze;
    }

    private void Afgerond(Dossierfeit feit, Zetverslag zet, Element taak)
    {
        switch (taak.TaakSoort)
        {
            case "toets-toelating" or "toets-versie":
                Eis(_oordelen.GetValueOrDefault(taak.Id) is { } oordeel && oordeel.Post == feit.Post && oordeel.Als<Juridisch>().Oordeel.Equals(zet.Uitkomst, StringComparison.OrdinalIgnoreCase), feit, "deze toets is afgerond zonder het oordeel van een jurist.");
                break;
            case "vaststelling-toelating" or "vaststelling-versie" or "verlengingsbesluit":
                Samen(feit, zet, taak);
                break;
        }
    }

    private void Samen(Dossierfeit feit, Zetverslag zet, Element taak)
    {
        var keuzes = _boek.Inrichting.Organen.Select(o => _besluiten.GetValueOrDefault((taak.Id, o))).ToList();
        Eis(!keuzes.Contains(null), feit, $"‘{taak.Naam}’ is gesloten zonder besluit van ieder orgaan.");
        Eis((keuzes.TrueForAll(k => k == taak.Uitkomsten[0]) ? taak.Uitkomsten[0] : taak.Uitkomsten[^1]) == zet.Uitkomst, feit, $"de uitkomst van ‘{taak.Naam}’ volgt niet uit de besluiten.");
        foreach (var orgaan in _boek.Inrichting.Organen)
            _besluiten.Remove((taak.Id, orgaan));
    }

    private void Eis(bool houdt, Dossierfeit feit, string bevinding) => _boek.Boek.Eis(houdt, feit, bevinding);
}
