using NodaTime;

namespace Aanbesteding.Domain.Termijnen;

/// <summary>How long before the end of a term is warned (domain part 7: early warning).</summary>
public static class Seindagen
{
    /// <summary>The steps before the end, each with its working days before the last day.</summary>
    internal static readonly IReadOnlyList<(Seintrap Trap, int Werkdagen)> Trappen =
        [(Seintrap.TienWerkdagen, 10), (Seintrap.VijfWerkdagen, 5), (Seintrap.TweeWerkdagen, 2), (Seintrap.Vandaag, 0)];

    /// <summary>Days before a last day on which is warned, first one first; the last day itself is left out.</summary>
    public static IReadOnlyList<LocalDate> Voor(LocalDate laatsteDag) =>
        [.. Trappen.Where(t => t.Werkdagen > 0).Select(t => Kalender.Nederlands.TelWerkdagen(laatsteDag, -t.Werkdagen)).OfType<LocalDate>()];
}
