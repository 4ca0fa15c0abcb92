using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>The clock of a trial run: it stands still until the run sets it, and goes forward only.</summary>
public sealed class Proefklok : IClock
{
    private static readonly LocalTime Opening = new(9, 0);
    private static readonly LocalTime Sluiting = new(17, 0);

    private Instant _nu = Instant.MinValue;

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => _nu;

    /// <summary>Sets the clock. Throws when that is back in time: facts already carry later times.</summary>
    public void Zet(Instant nu)
    {
        if (nu < _nu)
            throw new InvalidOperationException("De klok van een proefdraai gaat alleen vooruit.");
        _nu = nu;
    }

    /// <summary>A little later in the same office hours; after five o'clock on the next working day.</summary>
    public static Instant Straks(Instant nu, int minuten)
    {
        var straks = nu + Duration.FromMinutes(minuten);
        var lokaal = Nederland.Lokaal(straks);
        return lokaal.TimeOfDay < Sluiting && lokaal.TimeOfDay >= Opening && Kalender.Nederlands.IsWerkdag(lokaal.Date) ? straks : VolgendeWerkdag(nu);
    }

    /// <summary>Nine o'clock on the next working day.</summary>
    public static Instant VolgendeWerkdag(Instant nu) => Werkdag(Nederland.Dag(nu).PlusDays(1));

    /// <summary>Nine o'clock on this day, or on the first working day after it.</summary>
    public static Instant Werkdag(LocalDate dag) => Nederland.Ogenblik(Kalender.Nederlands.WerkdagVanaf(dag)!.Value + Opening).Waarde;
}
