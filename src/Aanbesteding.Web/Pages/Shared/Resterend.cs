using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>Time left, as people say it.</summary>
public static class Resterend
{
    /// <summary>
    /// "nog 3 werkdagen", "nog 5 uur", "nog 20 minuten" or "voorbij". Working days are the days after today up to and
    /// including the last one.
    /// </summary>
    public static string InWoorden(Instant nu, Instant einde)
    {
        if (einde <= nu)
            return "voorbij";
        var (vandaag, laatste) = (Nederland.Dag(nu), Nederland.Dag(einde - Duration.Epsilon));
        if (laatste > vandaag)
        {
            var dagen = Enumerable.Range(1, Period.DaysBetween(vandaag, laatste)).Count(d => Kalender.Nederlands.IsWerkdag(vandaag.PlusDays(d)));
            return dagen switch { 0 => "nog geen werkdag", 1 => "nog 1 werkdag", _ => $"nog {dagen} werkdagen" };
        }

        var over = einde - nu;
        return over.TotalHours >= 1 ? $"nog {(int)over.TotalHours} uur" : $"nog {Math.Max(1, (int)over.TotalMinutes)} minuten";
    }
}
