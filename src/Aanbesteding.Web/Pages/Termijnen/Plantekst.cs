using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Web.Pages.Shared;
using NodaTime;

namespace Aanbesteding.Web.Pages.Termijnen;

/// <summary>A line of the planning in words.</summary>
public static class Plantekst
{
    /// <summary>What it is.</summary>
    public static string Naam(Planregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel.IsTermijn ? Termijnnaam.Van(regel.Naam) : Termijnnaam.Gebeurtenis(regel.Naam);
    }

    /// <summary>Whether it is a term that counts back from the end of another.</summary>
    public static bool TeltTerug(Planregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel.IsTermijn && HangtAfVanTermijn(regel);
    }

    /// <summary>Whether what it is reckoned from is a term; otherwise an event.</summary>
    public static bool HangtAfVanTermijn(Planregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel.HangtAf is { } naam && !SasKader.Ankers.Contains(naam, StringComparer.Ordinal);
    }

    /// <summary>What it is reckoned from: "na de publicatie van de selectie", "vóór de laatste dag van ‘Aanmelden’"; null for what stands by itself.</summary>
    public static string? HangtAf(Planregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel.HangtAf switch
        {
            null => null,
            var naam when TeltTerug(regel) => $"vóór de laatste dag van ‘{Termijnnaam.Van(naam)}’",
            var naam when HangtAfVanTermijn(regel) => $"na het einde van ‘{Termijnnaam.Van(naam)}’",
            var naam => $"na {Termijnnaam.Anker(naam)}",
        };
    }

    /// <summary>Where it stands.</summary>
    public static (string Tekst, Toon Toon) Stand(Planregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel.Status switch
        {
            Planstatus.Loopt => ("Loopt", Toon.Info),
            Planstatus.Verwacht => ("Verwacht", Toon.Neutraal),
            Planstatus.Onbekend => (regel.IsTermijn ? "Nog niet begonnen" : "Nog geen dag", Toon.Neutraal),
            _ => (regel.IsTermijn ? "Voorbij" : "Geweest", Toon.Goed),
        };
    }

    /// <summary>When it is: a sentence without its full stop.</summary>
    public static string Wanneer(Planregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        if (regel.LaatsteDag is not { } dag)
            return "Nog geen dag bekend";
        var (datum, moment) = (Datumtekst.DatumMetWeekdag(dag), regel.Einde is { } einde ? Datumtekst.Tijdstip(einde) : "");
        var opTijd = regel.IsTermijn && regel.Einde is { } slot && HeeftTijd(dag, slot);
        return regel switch
        {
            { IsTermijn: false, Status: Planstatus.Geweest } => Hoofdletter(moment.Length > 0 ? moment : datum),
            { IsTermijn: false } => $"Verwacht op {datum}",
            _ when TeltTerug(regel) => $"Uiterlijk {datum}",
            { Status: Planstatus.Geweest } => opTijd ? $"Geëindigd op {moment}" : $"Geëindigd na {datum}",
            { Status: Planstatus.Verwacht } => opTijd ? $"Verwacht tot {moment}" : $"Verwacht tot en met {datum}",
            _ => opTijd ? $"Tot {moment}" : $"Tot en met {datum}",
        };
    }

    /// <summary>How far a line moves: "14 dagen later"; null when it got or lost its day, or only its hour changes.</summary>
    public static string? Verschil(Verschuiving verschuiving)
    {
        ArgumentNullException.ThrowIfNull(verschuiving);
        return (verschuiving.Was.LaatsteDag, verschuiving.Wordt.LaatsteDag) is ({ } was, { } wordt) && Period.DaysBetween(was, wordt) is not 0 and var dagen
            ? $"{(Math.Abs(dagen) == 1 ? "1 dag" : $"{Math.Abs(dagen)} dagen")} {(dagen > 0 ? "later" : "eerder")}"
            : null;
    }

    /// <summary>The same inside a sentence.</summary>
    public static string InZin(this string zin)
    {
        ArgumentException.ThrowIfNullOrEmpty(zin);
        return char.ToLowerInvariant(zin[0]) + zin[1..];
    }

    /// <summary>Whether a term ends at a clock time; otherwise its whole last day counts.</summary>
    public static bool HeeftTijd(LocalDate laatsteDag, Instant einde) => einde != Nederland.BeginVan(laatsteDag.PlusDays(1));

    private static string Hoofdletter(string tekst) => char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
