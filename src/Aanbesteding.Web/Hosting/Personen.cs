using Aanbesteding.Domain;

namespace Aanbesteding.Web.Hosting;

/// <summary>A fictional person who can sign in during development.</summary>
/// <param name="Id">Stable id, also the user name of the password grant.</param>
/// <param name="Naam">Name to show.</param>
/// <param name="Rol">Role.</param>
/// <param name="Partij">Id of the partij, for aanbieders.</param>
/// <param name="Organisatie">Name of the organisation or body the person works for.</param>
/// <param name="Organen">Bodies a bestuurder holds a mandate for.</param>
public sealed record Persoon(
    string Id, string Naam, Rol Rol, string? Partij = null, string? Organisatie = null, IReadOnlyList<string>? Organen = null)
{
    /// <summary>Mail address; nobody has it (RFC 2606).</summary>
    public string Mail => $"{Id}@aanbesteding.example";
}

/// <summary>The people of the development environment. All names are made up.</summary>
public static class Personen
{
    private const string Regio = "Regio West-Brabant Oost Jeugd";

    /// <summary>Everybody, in the order of the sign-in page.</summary>
    public static readonly IReadOnlyList<Persoon> Alle =
    [
        new("inkoper-1", "Marieke van den Heuvel", Rol.Inkoper, Organisatie: Regio),
        new("inkoper-2", "Youssef Amrani", Rol.Inkoper, Organisatie: Regio),
        new("jurist-1", "Annelies Schoonhoven", Rol.Jurist, Organisatie: Regio),
        new("voorzitter-1", "Willem Terpstra", Rol.Voorzitter, Organisatie: Regio),
        new("beoordelaar-1", "Fatma Yıldırım", Rol.Beoordelaar, Organisatie: Regio),
        new("beoordelaar-2", "Joris de Klerk", Rol.Beoordelaar, Organisatie: Regio),
        new("beoordelaar-3", "Ilse Vermeulen", Rol.Beoordelaar, Organisatie: Regio),
        new("bestuurder-1", "Hans Rietveld", Rol.Bestuurder, Organisatie: Regio,
            Organen: ["Algemeen Bestuur Regio WBO Jeugd", "College van B en W Breda"]),
        new("bestuurder-2", "Femke Dijkgraaf", Rol.Bestuurder, Organisatie: "Gemeente Altena", Organen: ["College van B en W Altena"]),
        new("bestuurder-3", "Ahmet Karaca", Rol.Bestuurder, Organisatie: "Gemeente Oosterhout", Organen: ["College van B en W Oosterhout"]),
        new("beheerder-1", "Sanne Kuipers", Rol.FunctioneelBeheerder, Organisatie: Regio),
        new("auditor-1", "Pieter Noordam", Rol.Auditor, Organisatie: "Noordam en Van Es accountants"),
        new("klachtbehandelaar-1", "Noor Veldkamp", Rol.Klachtbehandelaar, Organisatie: "Klachtenmeldpunt aanbesteden"),
        new("aanbieder-1", "Lotte Brouwers", Rol.Aanbieder, "partij-1", "Stichting Jeugdhulp De Beukenhof"),
        new("aanbieder-2", "Samir El Idrissi", Rol.Aanbieder, "partij-2", "Markdal Jeugd en Gezin"),
        new("aanbieder-3", "Karin Oostveen", Rol.Aanbieder, "partij-3", "Coöperatie Samen Opgroeien"),
        new("aanbieder-4", "Tim Hendrikx", Rol.Aanbieder, "partij-4", "Thuisbasis Donge en Mark"),
        new("aanbieder-5", "Chantal Mertens", Rol.Aanbieder, "partij-5", "Zorggroep Het Veerhuis"),
        new("aanbieder-6", "Ruben Pinas", Rol.Aanbieder, "partij-6", "Praktijk Kleine Stappen"),
    ];

    /// <summary>The person with this id, or null.</summary>
    public static Persoon? Vind(string? id) => Alle.FirstOrDefault(persoon => persoon.Id == id);
}
