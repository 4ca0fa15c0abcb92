using Aanbesteding.Domain;

namespace Aanbesteding.Application.Procedures;

/// <summary>
/// Shows what a command would do, before it is given: it is performed on a copy that is thrown away. Nothing is saved,
/// recorded or sent.
/// </summary>
public static class Vooruitblik
{
    /// <summary>The procedure as it would be, with the letters and terms of the command; refused when the command would be.</summary>
    public static async Task<Uitkomst<Procedure>> Na<T>(
        this Procedurelezer procedures, Procedure procedure, Func<Procedure, Uitkomst<T>> opdracht, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedures);
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(opdracht);
        var kopie = await procedures.Lees(procedure.Id, ct) ?? throw new InvalidOperationException("De procedure is verdwenen.");
        return opdracht(kopie).Weigering is { } weigering ? weigering : kopie;
    }
}
