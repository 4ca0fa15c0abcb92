using NodaTime;

namespace Aanbesteding.Domain.Termijnen;

/// <summary>How long before the end of a term is warned (domain part 7: early warning).</summary>
public static class Seindagen
{
    /// <summary>Hour of the working day at which a warning is given.</summary>
    internal static readonly LocalTime Seinuur = new(8, 0);

    /// <summary>The steps before the end, each with its working days before the last day.</summary>
    internal static readonly IReadOnlyList<(Seintrap Trap, int Werkdagen)> Trappen =
        [(Seintrap.TienWerkdagen, 10), (Seintrap.VijfWerkdagen, 5), (Seintrap.TweeWerkdagen, 2), (Seintrap.Vandaag, 0)];

    /// <summary>Days before a last day on which is warned, first one first; the last day itself is left out.</summary>
    public static IReadOnlyList<LocalDate> Voor(LocalDate laatsteDag) =>
        [.. Trappen.Where(t => t.Werkdagen > 0).Select(t => Kalender.Nederlands.TelWerkdagen(laatsteDag, -t.Werkdagen)).OfType<LocalDate>()];

    /// <summary>Steps before the end; what lies before the beginning, or before somebody moved the term, is no news.</summary>
    internal static IEnumerable<Sein> Stappen(Termijn termijn, IReadOnlyList<Rol> aan) =>
        from stap in Trappen
        let dag = stap.Werkdagen == 0 ? termijn.LaatsteDag : Kalender.Nederlands.TelWerkdagen(termijn.LaatsteDag, -stap.Werkdagen)
        where dag is not null
        let op = Nederland.Ogenblik(dag.Value + Seinuur).Waarde
        where op > (termijn.Verplaatst?.Op ?? termijn.Begin) && op < termijn.Einde
        select new Sein(termijn.Naam, termijn.Einde, stap.Trap, aan, op);
}
