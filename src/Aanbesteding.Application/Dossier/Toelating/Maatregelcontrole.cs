using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// A measure rests on a published ground, was announced, reviewed by the jurist and decided by somebody else for a body, after a
/// hearing or its term; and the overeenkomst ended only out of a suspension whose day had come.
/// </summary>
internal sealed class Maatregelcontrole
{
    private sealed record Aangekondigd(int Nummer, string Soort, string Grond, string Motivering, bool Spoed, Instant ZienswijzeVoor);

    private sealed record Over(int Maatregel);

    private sealed record Geadviseerd(int Maatregel, string Oordeel);

    private sealed record Besloten(int Maatregel, string Soort, string Orgaan, bool Opgelegd, string Motivering, LocalDate? Tot, string Continuiteit);

    private readonly Toelatingsboek _boek;
    private Dossierfeit? _begin;
    private Aangekondigd? _loopt;
    private Besloten? _schorsing;
    private bool _gehoord;
    private string? _oordeel;
    private int _aantal;

    private Maatregelcontrole(Toelatingsboek boek) => _boek = boek;

    public static void Voer(Toelatingsboek boek)
    {
        foreach (var deelnemer in boek.Deelnemers)
        {
            var controle = new Maatregelcontrole(boek);
            foreach (var feit in deelnemer.Feiten)
                boek.Boek.Probeer(() => controle.Feit(feit), feit.Plaats);
        }
    }

    private void Feit(Dossierfeit feit)
    {
        switch (feit.Naam)
        {
            case "maatregel-aangekondigd":
                Aankondiging(feit, feit.Als<Aangekondigd>());
                break;
            case "zienswijze":
                Eis(feit.Als<Over>().Maatregel == _loopt?.Nummer && feit.Post.Op < _loopt?.ZienswijzeVoor, feit, "de zienswijze is te laat, of gaat over geen lopende maatregel.");
                break;
            case "hoorzitting":
                _gehoord = feit.Als<Over>().Maatregel == _loopt?.Nummer;
                Eis(_gehoord, feit, "de hoorzitting gaat over geen lopende maatregel.");
                break;
            case "maatregel-advies":
                Eis(feit.Als<Geadviseerd>().Maatregel == _loopt?.Nummer && feit.Post.Rol == nameof(Rol.Jurist), feit, "het advies over de maatregel is niet van een jurist.");
                _oordeel = feit.Als<Geadviseerd>().Oordeel;
                break;
            case "maatregelbesluit":
                Besluit(feit, feit.Als<Besloten>());
                break;
            case "schorsing-opgeheven":
                Eis(_schorsing?.Maatregel == feit.Als<Over>().Maatregel, feit, "er was geen schorsing om op te heffen.");
                _schorsing = null;
                break;
        }
    }

    private void Aankondiging(Dossierfeit feit, Aangekondigd m)
    {
        Eis(_loopt is null && m.Nummer == ++_aantal, feit, "er liep al een maatregel, of de maatregelen zijn niet doorgenummerd.");
        Eis(_boek.Inrichting.Maatregelgronden.Any(g => g.Id == m.Grond), feit, $"de grond ‘{m.Grond}’ is niet gepubliceerd.");
        Eis(
            Dossierboek.FeitenVan(feit.Post).Any(f => f.Naam == "termijn" && f.Als<Termijnverslag>() is { Naam: "zienswijzetermijn" } t && t.Einde == m.ZienswijzeVoor),
            feit, "de deelnemer kreeg een andere termijn voor zijn zienswijze.");
        if (m.Soort == nameof(Maatregelsoort.Ontbinding))
            Eis(_schorsing?.Tot <= Nederland.Dag(feit.Post.Op) && !m.Spoed, feit, "de ontbinding volgt niet op een schorsing waarvan de beoordelingsdag is gekomen.");
        (_begin, _loopt, _gehoord, _oordeel) = (feit, m, false, null);
    }

    private void Besluit(Dossierfeit feit, Besloten b)
    {
        Eis(_loopt is not null && b.Maatregel == _loopt.Nummer && b.Soort == _loopt.Soort, feit, "er is besloten over een maatregel die niet was aangekondigd.");
        Eis(_boek.Inrichting.Organen.Contains(b.Orgaan, StringComparer.Ordinal) && feit.Post.Namens?.Split("; ").Contains(b.Orgaan, StringComparer.Ordinal) == true, feit, $"wie besloot, had geen mandaat van ‘{b.Orgaan}’.");
        Eis(_begin?.Post.Persoon != feit.Post.Persoon, feit, "wie de maatregel aankondigde, heeft er ook over besloten.");
        if (b.Opgelegd && _loopt is { } m)
        {
            Eis(_oordeel == nameof(Oordeel.Akkoord), feit, "de maatregel is opgelegd zonder akkoord van de jurist.");
            Eis(_gehoord || feit.Post.Op >= m.ZienswijzeVoor || (m.Spoed && m.Soort == nameof(Maatregelsoort.Schorsing)), feit, "de deelnemer was niet gehoord, en zijn zienswijzetermijn liep nog.");
            Eis(!string.IsNullOrWhiteSpace(b.Continuiteit), feit, "hoe cliënten hun hulp houden, staat er niet.");
            if (m.Soort == nameof(Maatregelsoort.Schorsing))
                _schorsing = b;
        }

        _loopt = null;
    }

    private void Eis(bool houdt, Dossierfeit feit, string bevinding) => _boek.Boek.Eis(houdt, feit, bevinding);
}
