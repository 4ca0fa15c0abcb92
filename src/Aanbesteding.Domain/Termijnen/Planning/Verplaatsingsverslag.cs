using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>A moved term as the dossier keeps it.</summary>
/// <param name="Naam">Name of the term.</param>
/// <param name="LaatsteDag">Last day, inclusive, after the move.</param>
/// <param name="Was">The end that it had (exclusive).</param>
/// <param name="Wordt">The end that it has (exclusive); later than <paramref name="Was"/>.</param>
/// <param name="Reden">Why; told to everybody whom it concerns.</param>
/// <param name="Onderbouwing">What was done, in Dutch with articles.</param>
/// <param name="Aan">Known parties that were told.</param>
/// <param name="OokIndieners">Whether those with something in a closed kluis were told too. Neither who nor how many: before the opening the buyer may not know either.</param>
public sealed record Verplaatsingsverslag(
    string Naam, LocalDate LaatsteDag, Instant Was, Instant Wordt, string Reden, IReadOnlyList<string> Onderbouwing,
    IReadOnlyList<string> Aan, bool OokIndieners)
{
    /// <summary>
    /// Where a term ends that is moved to this clock time: at that time when the term has one, else with the whole of that
    /// day. Refused for a time that does not exist or exists twice, and outside the calendar.
    /// </summary>
    /// <param name="regel">The term.</param>
    /// <param name="naar">The last day, and for a term with a time the time on it.</param>
    public static Uitkomst<Instant> Einde(Termijnregel regel, LocalDateTime naar)
    {
        ArgumentNullException.ThrowIfNull(regel);
        if (!Kalender.Kent(naar.Date) || !Kalender.Kent(naar.Date.PlusDays(1)))
            return Weigeringen.BuitenKalender("naar");
        if (regel.Tijd is null)
            return Nederland.BeginVan(naar.Date.PlusDays(1));
        var einde = Nederland.Ogenblik(naar);
        return einde.Weigering is { } weigering ? weigering with { Veld = "naar" } : einde;
    }

    /// <summary>The last day of a term that ends at this instant.</summary>
    public static LocalDate Laatste(Termijnregel regel, Instant einde)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return Nederland.Dag(regel.Tijd is null ? einde - Duration.Epsilon : einde);
    }

    /// <summary>The reasoning of a move: from, to, why it may, and the reason that was given.</summary>
    public static IReadOnlyList<string> Waarom(Termijnregel regel, Instant was, Instant wordt, string reden) =>
    [
        $"De termijn liep {Tot(regel, was)} en is verlengd {Tot(regel, wordt)}. Verlengen mag als het voor iedereen geldt en iedereen het hoort. (art. 1.8 en 1.9 Aanbestedingswet 2012)",
        $"Reden: {reden}",
    ];

    /// <summary>"tot woensdag 3 december 2025 om 12.00 uur", or "tot en met woensdag 3 december 2025" for whole days.</summary>
    internal static string Tot(Termijnregel regel, Instant einde) => regel.Tijd is null
        ? $"tot en met {Datumtekst.DatumMetWeekdag(Laatste(regel, einde))}"
        : $"tot {Datumtekst.Tijdstip(einde)}";
}
