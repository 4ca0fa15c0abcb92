using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>The published rules over percelen, in sentences.</summary>
public static class Perceelregelzinnen
{
    /// <summary>One sentence per rule that applies.</summary>
    public static IEnumerable<string> InWoorden(this Perceelregels regels)
    {
        ArgumentNullException.ThrowIfNull(regels);
        foreach (var groep in regels.VerschillendeWinnaar)
            yield return $"Perceel {Datumtekst.Opsomming([.. groep.Select(p => $"{p}")])} gaan naar verschillende partijen.";
        if (regels.MinimaalPartners is { } minimaal)
            yield return $"Over alle percelen samen komen er ten minste {minimaal} verschillende partners.";
        if (regels.MaximaalPartners is { } maximaal)
            yield return $"Over alle percelen samen komen er ten hoogste {maximaal} verschillende partners.";
        if (regels.MaximaalPercelenPerPartij is { } percelen)
            yield return $"Eén partij kan ten hoogste {percelen} {(percelen == 1 ? "perceel" : "percelen")} krijgen.";
        yield return regels.PartijIdentiteit switch
        {
            "inschrijver" => "Elke aanmelder telt als een eigen partij.",
            "combinant" => "Wie in meer combinaties meedoet, telt overal als dezelfde partij.",
            "concern" => "Organisaties van hetzelfde concern tellen als dezelfde partij.",
            _ => "Organisaties van hetzelfde concern en belangrijke onderaannemers tellen als dezelfde partij.",
        };
        yield return regels.Toewijzing == "vasteVolgorde"
            ? $"De percelen worden één voor één verdeeld, in deze volgorde: {Datumtekst.Opsomming([.. regels.Volgorde.Select(p => $"{p}")])}."
            : "De percelen worden zo verdeeld dat zo veel mogelijk plaatsen gevuld zijn en het totaal van de scores het hoogst is.";
        yield return Overblijver(regels.BijEenOverblijver);
    }

    private static string Overblijver(string regel) =>
        "Blijft er voor percelen die naar verschillende partijen gaan maar één partij over? " + regel switch
        {
            "eenToewijzenRestNietGunnen" => "Dan krijgt die één perceel; de rest wordt niet gegund.",
            "heraanbestedenRest" => "Dan krijgt die één perceel; de rest wordt opnieuw aanbesteed.",
            "allesIntrekken" => "Dan worden al die percelen ingetrokken.",
            _ => "Dan krijgt die één perceel; voor de rest is een apart besluit nodig.",
        };
}
