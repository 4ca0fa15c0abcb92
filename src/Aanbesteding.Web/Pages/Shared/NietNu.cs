using Aanbesteding.Domain;
using Aanbesteding.Web.Onderdelen;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>Why a step cannot be done now, what happens now and what comes: shown instead of the form.</summary>
/// <param name="Gedaan">Whether the step was done, and so lies behind.</param>
/// <param name="Kop">The message in a few words.</param>
/// <param name="Zinnen">Reasons, in plain Dutch.</param>
public sealed record NietNu(bool Gedaan, string Kop, IReadOnlyList<string> Zinnen)
{
    /// <summary>Null when the werkstroom allows the command now, whoever gives it.</summary>
    public static NietNu? Voor(Procedure procedure, string opdracht)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var rij = Bevoegdheden.Voor(opdracht);
        if (Bevoegdheden.NuMogelijk(procedure.Werkstroom, procedure.Markering, rij))
            return null;
        var gedaan = procedure.Taken.LastOrDefault(taak => rij.Taaksoort is not null && procedure.Werkstroom[taak.Taak].TaakSoort == rij.Taaksoort);
        return gedaan is null
            ? new NietNu(false, "Deze stap is nu niet aan de orde", [$"U kunt nu nog niet {rij.Omschrijving}.", .. Nu(procedure)])
            : new NietNu(true, "Deze stap is klaar",
                [$"‘{procedure.Werkstroom[gedaan.Taak].Naam}’ is afgerond op {Tijdstip.Tekst(gedaan.Op)}.", .. Nu(procedure)]);
    }

    /// <summary>What waits for a person, or until when the procedure waits.</summary>
    private static IEnumerable<string> Nu(Procedure procedure)
    {
        if (procedure.Markering.Afgelopen)
            return ["De procedure is afgelopen. Er volgt geen stap meer."];
        if (procedure.OpenTaken.Count > 0)
            return procedure.OpenTaken.Select(taak => $"Nu aan de orde: ‘{taak.Naam}’. Dat doet de {taak.Rol?.ToLowerInvariant()}.");
        return procedure.VolgendMoment is { } moment
            ? [$"Nu loopt een termijn. Op {Tijdstip.Tekst(moment)} gaat de procedure verder."]
            : [];
    }
}

/// <summary>The page above a page, for the breadcrumb.</summary>
/// <param name="Titel">Its title.</param>
/// <param name="Adres">Its address.</param>
public sealed record Bovenliggend(string Titel, string Adres);
