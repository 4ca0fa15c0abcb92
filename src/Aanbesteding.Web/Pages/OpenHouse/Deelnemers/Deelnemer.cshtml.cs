using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Procedures;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelnemers;

/// <summary>One deelnemer: facts, evidence, tests, measures, offers and the end.</summary>
[VoorOpdracht("StartHertoetsing", Lezers = [Rol.Jurist, Rol.Bestuurder, Rol.Auditor])]
public sealed class DeelnemerModel(Deur deur, OpenHouselezer toelatingen, Bewijsopslag bewijzen, IClock klok) : Deelnemerspagina(deur, toelatingen, klok)
{
    private IReadOnlyList<Bewijsregel> _bestanden = [];

    /// <summary>What this person may do now.</summary>
    public IReadOnlyList<Actie> Acties => [.. Alle().Where(a => a.Reden is null)];

    /// <summary>What this person may not do now, with the reason.</summary>
    public IReadOnlyList<Actie> Later => [.. Alle().Where(a => a.Reden is not null)];

    /// <summary>Eisen of his categorie, as they hold today.</summary>
    public IEnumerable<Toelatingseis> Eisen => (Geldend ?? Systeem.VersieMet(Deelnemer.Ondertekening.Versie)).Voor(Deelnemer.Categorie);

    /// <summary>Whether this person may open evidence.</summary>
    public bool MagBewijs => Actor.Rol is Rol.Inkoper or Rol.Jurist or Rol.Auditor;

    /// <summary>File name of evidence.</summary>
    public string? Bestandsnaam(string sha256) => _bestanden.FirstOrDefault(b => b.Sha256 == sha256)?.Naam;

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => _bestanden = MagBewijs ? await bewijzen.Lijst(Deelnemer.Partij, ct) : [];

    private IEnumerable<Actie> Alle()
    {
        if (Deelnemer.StatusOp(Nu) is Deelnemerstatus.Uitgetreden or Deelnemerstatus.Ontbonden)
            return [];
        var (hertoetsing, maatregel) = (Deelnemer.LopendeHertoetsing, Deelnemer.LopendeMaatregel);
        var geschorst = Deelnemer.Maatregelen.Any(m => m is { Schorst: true, Besluit: not null });
        return Actor.Rol switch
        {
            Rol.Inkoper =>
            [
                hertoetsing is null ? Mag("Opnieuw toetsen op een signaal", "hertoetsen", null) : Mag("De hertoetsing afronden", "hertoetsing", null),
                .. maatregel is { Hoorverslag: null } ? [Mag("De hoorzitting vastleggen", "hoorzitting", null)] : Array.Empty<Actie>(),
                Mag("Een maatregel aankondigen", "maatregel", maatregel is null ? null : Toelatingsweigeringen.MaatregelLoopt),
            ],
            Rol.Jurist => [Mag("Adviseren over de maatregel", "advies", maatregel is null ? Toelatingsweigeringen.GeenMaatregel : null)],
            Rol.Bestuurder =>
            [
                Mag("Over de maatregel besluiten", "besluit", maatregel is null ? Toelatingsweigeringen.GeenMaatregel : maatregel.Door == Actor.Persoon ? Weigeringen.Functiescheiding("Maatregel aankondigen") : null),
                Mag("De schorsing opheffen", "schorsing-opheffen", !geschorst ? Toelatingsweigeringen.NietGeschorst : maatregel is null ? null : Toelatingsweigeringen.MaatregelLoopt),
            ],
            _ => [],
        };
    }

    private Actie Mag(string tekst, string pad, Weigering? bezwaar) => new(tekst, bezwaar is null ? $"{Adres}/{pad}" : null, bezwaar?.Tekst);
}
