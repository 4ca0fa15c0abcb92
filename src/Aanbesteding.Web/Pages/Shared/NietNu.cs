using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Onderdelen;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>Why a step cannot be done now, what happens now and what comes: shown instead of the form.</summary>
/// <param name="Gedaan">Whether the step was done, and so lies behind.</param>
/// <param name="Kop">The message in a few words.</param>
/// <param name="Zinnen">Reasons, in plain Dutch.</param>
public sealed record NietNu(bool Gedaan, string Kop, IReadOnlyList<string> Zinnen)
{
    /// <summary>Null when the werkstroom allows the command now, whoever gives it.</summary>
    public static NietNu? Voor(Werkstroomzaak zaak, string opdracht)
    {
        ArgumentNullException.ThrowIfNull(zaak);
        var rij = Bevoegdheden.Voor(opdracht);
        if (Bevoegdheden.NuMogelijk(zaak.Werkstroom, zaak.Markering, rij))
            return null;
        var gedaan = zaak.Taken.LastOrDefault(taak => rij.Taaksoort is not null && zaak.Werkstroom[taak.Taak].TaakSoort == rij.Taaksoort);
        return gedaan is null
            ? new NietNu(false, "Deze stap is nu niet aan de orde", [$"U kunt nu nog niet {rij.Omschrijving}.", .. Nu(zaak)])
            : new NietNu(true, "Deze stap is klaar",
                [$"‘{zaak.Werkstroom[gedaan.Taak].Naam}’ is afgerond op {Tijdstip.Tekst(gedaan.Op)}.", .. Nu(zaak)]);
    }

    /// <summary>What waits for a person, or until when the procedure waits.</summary>
    private static IEnumerable<string> Nu(Werkstroomzaak zaak)
    {
        if (zaak.Markering.Afgelopen)
            return [$"{Wat(zaak)} is afgelopen. Er volgt geen stap meer."];
        if (zaak.OpenTaken.Count > 0)
            return zaak.OpenTaken.Select(taak => $"Nu aan de orde: ‘{taak.Naam}’. Dat doet de {taak.Rol?.ToLowerInvariant()}.");
        return zaak.VolgendMoment is { } moment
            ? [$"Nu loopt een termijn. Op {Tijdstip.Tekst(moment)} gaat {Wat(zaak).ToLowerInvariant()} verder."]
            : [];
    }

    private static string Wat(Werkstroomzaak zaak) => zaak switch
    {
        Procedure => "De procedure",
        Toelatingsaanvraag => "De aanvraag",
        _ => "Het open house",
    };
}

/// <summary>The page above a page, for the breadcrumb.</summary>
/// <param name="Titel">Its title.</param>
/// <param name="Adres">Its address.</param>
public sealed record Bovenliggend(string Titel, string Adres);
