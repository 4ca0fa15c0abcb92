using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Toelating;

/// <summary>Commands that need a loaded open house, or something in one.</summary>
public interface IToelatingsopdracht : IOpdracht
{
    /// <summary>The open house.</summary>
    Guid SysteemId { get; }
}

/// <summary>Commands that need a loaded aanvraag.</summary>
public interface IAanvraagopdracht : IToelatingsopdracht
{
    /// <summary>The aanvraag.</summary>
    Guid AanvraagId { get; }
}

/// <summary>Commands that need a loaded deelnemer.</summary>
public interface IDeelnemeropdracht : IToelatingsopdracht
{
    /// <summary>The deelnemer.</summary>
    Guid DeelnemerId { get; }
}

/// <summary>A command on one open house; recorded in its chain.</summary>
/// <param name="SysteemId">The open house.</param>
/// <typeparam name="T">What the sender gets back on acceptance.</typeparam>
public abstract record Toelatingsopdracht<T>(Guid SysteemId) : Opdracht<T>, IToelatingsopdracht
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Procedure(SysteemId);
}

/// <summary>A command on one aanvraag; recorded in a chain of its own.</summary>
/// <param name="SysteemId">The open house.</param>
/// <param name="AanvraagId">The aanvraag.</param>
/// <typeparam name="T">What the sender gets back on acceptance.</typeparam>
public abstract record Aanvraagopdracht<T>(Guid SysteemId, Guid AanvraagId) : Toelatingsopdracht<T>(SysteemId), IAanvraagopdracht
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Aanvraag(SysteemId, AanvraagId);
}

/// <summary>A command on one deelnemer; recorded in a chain of its own.</summary>
/// <param name="SysteemId">The open house.</param>
/// <param name="DeelnemerId">The deelnemer.</param>
/// <typeparam name="T">What the sender gets back on acceptance.</typeparam>
public abstract record Deelnemeropdracht<T>(Guid SysteemId, Guid DeelnemerId) : Toelatingsopdracht<T>(SysteemId), IDeelnemeropdracht
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Deelnemer(SysteemId, DeelnemerId);
}
