using Aanbesteding.Application.Kluis;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Pages.Kluis;

/// <summary>Words and addresses that differ between an aanmelding and an inschrijving.</summary>
public static class Inzendtekst
{
    /// <summary>"aanmelding" or "inschrijving".</summary>
    public static string Woord(InzendingSoort soort) => soort == InzendingSoort.Aanmelding ? "aanmelding" : "inschrijving";

    /// <summary>Name of the closing term.</summary>
    public static string Sluiting(InzendingSoort soort) => $"sluiting-{Woord(soort)}";

    /// <summary>Address of the list of steps.</summary>
    public static string Adres(Procedure procedure, InzendingSoort soort)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return $"/procedures/{Uri.EscapeDataString(procedure.Kenmerk)}/mijn-{Woord(soort)}";
    }

    /// <summary>Why this party cannot work on it now, and what will come; null when it can.</summary>
    public static string? Gesloten(Procedure procedure, InzendingSoort soort, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(moment);
        if (procedure.Fase == "ingetrokken" || procedure.Intrekking is not null)
            return "De procedure is ingetrokken. U kunt niet meer indienen.";
        if (procedure.Sluitingsweigering($"Dien{soort}In", moment) is { } telaat)
            return telaat.Tekst;
        if (!procedure.KwamOpTijd($"Dien{soort}In", moment) && Bevoegdheden.Toets(procedure.Werkstroom, procedure.Markering, $"Dien{soort}In", moment.Wie.Rol) is not null)
            return soort == InzendingSoort.Aanmelding
                ? "U kunt zich nu niet aanmelden. Dat kan weer als de opdrachtgever de selectie publiceert."
                : "U kunt nu niet inschrijven. Partijen die zijn geselecteerd, krijgen een bericht als het kan.";
        return soort == InzendingSoort.Inschrijving && procedure.Beoogden?.Van(moment.Wie.Partij ?? "").Any() != true
            ? "U bent niet geselecteerd voor een perceel. Daarom kunt u niet inschrijven. In uw resultaat staat waarom."
            : null;
    }

    /// <summary>Size of a file as people read it.</summary>
    public static string Grootte(long bytes) => bytes < 1024 * 1024
        ? $"{Math.Max(1, (bytes + 512) / 1024)} kB"
        : $"{Getaltekst.Getal(bytes * 10 / 1024 / 1024 / 10m)} MB";
}
