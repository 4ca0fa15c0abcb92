using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Web.Api;

/// <summary>An open house as the API tells it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kenmerk">Public reference.</param>
/// <param name="Naam">Public title.</param>
/// <param name="Opdrachtgever">Who contracts.</param>
/// <param name="Fase">The innermost phase; for an aanbieder only whether it is being prepared, is open or has ended.</param>
/// <param name="OpenTaken">User tasks that wait for a person; staff only.</param>
/// <param name="Mogelijk">Commands that you may give now.</param>
/// <param name="Categorieen">The categorieën.</param>
/// <param name="Gepubliceerd">When it was published; null before that.</param>
/// <param name="LaatsteDag">Last day of the overeenkomst, inclusive.</param>
/// <param name="Versie">Number of the version that holds today; null before publication.</param>
/// <param name="Aanbiedingen">Offers to all deelnemers.</param>
/// <param name="Termijnen">Computed terms with their reasoning.</param>
public sealed record OpenHousebeeld(
    Guid Id, string Kenmerk, string Naam, string Opdrachtgever, string Fase, IReadOnlyList<string> OpenTaken, IReadOnlyList<string> Mogelijk, IReadOnlyList<Categorie> Categorieen,
    Instant? Gepubliceerd, LocalDate LaatsteDag, int? Versie, IReadOnlyList<Aanbod> Aanbiedingen, IReadOnlyList<Termijn> Termijnen)
{
    internal static OpenHousebeeld Van(Toelatingssysteem systeem, Actor wie, Instant nu)
    {
        var (staf, vandaag) = (wie.Rol != Rol.Aanbieder, Nederland.Dag(nu));
        return new(
            systeem.Id, systeem.Kenmerk, systeem.Inrichting.Naam, systeem.Inrichting.Opdrachtgever,
            staf ? systeem.Fase : Publiek(systeem, vandaag), staf ? [.. systeem.OpenTaken.Select(t => t.Id)] : [],
            [.. Bevoegdheden.Tabel.Where(b => !b.Altijd && Bevoegdheden.Toets(systeem.Werkstroom, systeem.Markering, b.Opdracht, wie.Rol) is null).Select(b => b.Opdracht)],
            systeem.Inrichting.Categorieen, systeem.Gepubliceerd, systeem.LaatsteDag, systeem.VersieOp(vandaag)?.Nummer, systeem.Aanbiedingen, systeem.Termijnen);
    }

    private static string Publiek(Toelatingssysteem systeem, LocalDate vandaag) => systeem switch
    {
        { Gepubliceerd: null, Fase: "marktconsultatie" } => "marktconsultatie",
        { Gepubliceerd: null } => "voorbereiding",
        _ => vandaag <= systeem.LaatsteDag ? "open" : "beëindigd",
    };
}

/// <summary>An aanvraag as the API tells it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="SysteemId">The open house.</param>
/// <param name="Naam">Name of the organisation.</param>
/// <param name="KvkNummer">Number in the trade register.</param>
/// <param name="Fase">Where it is.</param>
/// <param name="Mogelijk">Commands that you may give now.</param>
/// <param name="Categorieen">Ids of the categorieën.</param>
/// <param name="Versie">Number of the version whose eisen count; null in concept.</param>
/// <param name="Ingediend">When it was handed in; null in concept.</param>
/// <param name="BeslisVoor">First instant after the decision term; null in concept.</param>
/// <param name="Antwoorden">What the aanbieder says.</param>
/// <param name="Herstelverzoeken">Chances to repair.</param>
/// <param name="Besluit">The decision per categorie; empty before that.</param>
/// <param name="Besloten">When it was decided; null before that.</param>
/// <param name="Getekend">When it was signed; null before that.</param>
/// <param name="Termijnen">Computed terms with their reasoning.</param>
public sealed record Aanvraagbeeld(
    Guid Id, Guid SysteemId, string Naam, string KvkNummer, string Fase, IReadOnlyList<string> Mogelijk, IReadOnlyList<string> Categorieen, int? Versie, Instant? Ingediend, Instant? BeslisVoor,
    IReadOnlyList<Eisantwoord> Antwoorden, IReadOnlyList<Herstelverzoek> Herstelverzoeken, IReadOnlyList<Categoriebesluit> Besluit, Instant? Besloten, Instant? Getekend, IReadOnlyList<Termijn> Termijnen)
{
    internal static Aanvraagbeeld Van(Toelatingsaanvraag aanvraag, Actor wie) => new(
        aanvraag.Id, aanvraag.SysteemId, aanvraag.Naam, aanvraag.Aanbieder.KvkNummer, aanvraag.Fase,
        [.. Bevoegdheden.Tabel.Where(b => !b.Altijd && Bevoegdheden.Toets(aanvraag.Werkstroom, aanvraag.Markering, b.Opdracht, wie.Rol) is null).Select(b => b.Opdracht)],
        aanvraag.Categorieen, aanvraag.Versienummer, aanvraag.Ingediend, aanvraag.BeslisVoor, aanvraag.Antwoorden, aanvraag.Herstelverzoeken,
        aanvraag.Besluit?.Categorieen ?? [], aanvraag.Besluit?.Op, aanvraag.Ondertekening?.Op, aanvraag.Termijnen);
}
