namespace Aanbesteding.Domain;

/// <summary>
/// Risks that a purchase of youth care often has, to begin a register with. Whoever takes one over judges chance and effect
/// himself: the figures are a beginning. Source of the subjects: Inkoopstrategie Regio WBO Jeugd 10.4.
/// </summary>
public static class Risicovoorstellen
{
    /// <summary>All of them, in the order of the strategy.</summary>
    public static readonly IReadOnlyList<Risicogegevens> Alle =
    [
        new("Er is te weinig specialistische hulp of te weinig verblijf. Dan ontstaan wachtlijsten en krijgen jeugdigen niet wat zij nodig hebben.", 4, 4,
            "Contractmanager", "Partners laten hun capaciteit zien en verdelen die samen. In ieder sturingsgesprek komt de hulpvraag aan bod."),
        new("Professionals werken langs elkaar heen, binnen een taakgebied of tussen taakgebieden. Dan krijgt een gezin de hulp in de verkeerde volgorde.", 3, 3,
            "Procesregisseur", "Eén procesregisseur per gezin, en een vast overleg met de juiste deskundigen bij het verhelderen van de vraag."),
        new("Organisaties blijven werken zoals zij gewend zijn. Dan worden de doelen van de inkoop niet gehaald.", 3, 4,
            "Programmamanager", "Partners onderschrijven de visie. Er is training en intervisie, en de sturing gaat over de bedoeling."),
        new("De taak of het budget is gebaseerd op oude cijfers en past niet bij de nieuwe manier van werken. Dan klopt de omvang niet.", 3, 5,
            "Business controller", "Naast het vaste budget is er geld voor wat niet te voorzien was. Ieder jaar wordt de taak opnieuw bekeken."),
        new("De dagelijkse hulp krijgt alle aandacht en vernieuwing blijft achter. Dan komt de beweging naar lichtere hulp niet op gang.", 3, 3,
            "Programmamanager", "Vernieuwing krijgt een eigen eigenaar en eigen afspraken, en is een vast onderwerp in de verantwoording."),
        new("Een huidige aanbieder doet niet meer mee. Dan stopt bij de overgang de hulp van jeugdigen die er nu zijn.", 3, 5,
            "Contractmanager", "Aanbieders worden vroeg betrokken. Lopende hulp krijgt een overgangstermijn."),
    ];
}
