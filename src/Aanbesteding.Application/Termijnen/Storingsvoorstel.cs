using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>
/// What the inkoper may do about a failure before a closing: move the closing, or, once it passed, open the window again. A
/// proposal only; a person decides.
/// </summary>
/// <param name="Sluiting">The closing.</param>
/// <param name="Bewijs">What was measured.</param>
/// <param name="Geweest">Whether the closing has passed.</param>
/// <param name="Einde">The earliest new closing.</param>
public sealed record Storingsvoorstel(Termijn Sluiting, Storingsbewijs Bewijs, bool Geweest, Instant Einde)
{
    /// <summary>The proposal for a procedure now; null when there is no window, nothing was measured, or the failure does not count.</summary>
    public static async Task<Storingsvoorstel?> Voor(Beschikbaarheidslezer lezer, Procedure procedure, Instant nu, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(lezer);
        ArgumentNullException.ThrowIfNull(procedure);
        if (procedure.LopendeSluiting is not { } sluiting || procedure.EersteSleutel is not null || await lezer.Bewijs(sluiting.Einde, nu, ct) is not { } bewijs)
            return null;
        return SasKader.GeeftRecht(bewijs, sluiting.Einde)
            ? new Storingsvoorstel(sluiting, bewijs, sluiting.Einde <= nu, SasKader.VroegsteEinde(nu, bewijs))
            : null;
    }
}
