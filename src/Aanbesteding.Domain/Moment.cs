using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>Who acts: a person in one role, for a partij (aanbieder) or for bodies (bestuurder).</summary>
/// <param name="Persoon">Stable id of the person; never a name.</param>
/// <param name="Rol">The role in which the person acts now.</param>
/// <param name="Partij">Id of the partij that an aanbieder acts for; null for everyone else.</param>
/// <param name="Organen">Bodies for which a bestuurder holds a mandate.</param>
public sealed record Actor(string Persoon, Rol Rol, string? Partij = null, IReadOnlyList<string>? Organen = null)
{
    /// <summary>The bell.</summary>
    public static readonly Actor Bel = new("systeem", Rol.Systeem);
}

/// <summary>The one moment of a command: who and when. Everything in the command compares with this <see cref="Nu"/>.</summary>
/// <param name="Nu">The instant at which the command arrived.</param>
/// <param name="Wie">Who gave it.</param>
public sealed record Moment(Instant Nu, Actor Wie);
