using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>How near the end of a term is. Names are stored (domain part 7: early warning).</summary>
public enum Seintrap
{
    /// <summary>Ten working days before the end.</summary>
    TienWerkdagen,
    /// <summary>Five working days before the end.</summary>
    VijfWerkdagen,
    /// <summary>Two working days before the end.</summary>
    TweeWerkdagen,
    /// <summary>The last day has come.</summary>
    Vandaag,
    /// <summary>The end has passed and what the term asks was not done.</summary>
    TeLaat,
}

/// <summary>A warning that was given. Given once per term, end and step: idempotent however often the bell rings.</summary>
/// <param name="Termijn">Name of the term.</param>
/// <param name="Einde">End of the term for which it was given; a moved term gets new warnings.</param>
/// <param name="Trap">Which step.</param>
/// <param name="Aan">Roles that get it.</param>
/// <param name="Op">When it was due.</param>
public sealed record Sein(string Termijn, Instant Einde, Seintrap Trap, IReadOnlyList<Rol> Aan, Instant Op);

/// <summary>What a term without a task of its own asks was done, e.g. the nota van inlichtingen was published.</summary>
/// <param name="Termijn">Name of the term.</param>
/// <param name="Einde">End of the term that was met.</param>
/// <param name="Toelichting">What was done and where it can be found; obligatory.</param>
/// <param name="Door">Person id.</param>
/// <param name="Op">When it was reported.</param>
public sealed record Vervulling(string Termijn, Instant Einde, string Toelichting, string Door, Instant Op);

/// <summary>A window for submissions that was opened again before the kluis was, because the platform was down.</summary>
/// <param name="Termijn">The closing.</param>
/// <param name="WasEinde">The closing instant that had passed.</param>
/// <param name="Einde">The new closing instant.</param>
/// <param name="Reden">The evidence in words; told to all.</param>
/// <param name="Door">Person id.</param>
/// <param name="Op">When.</param>
public sealed record Heropening(string Termijn, Instant WasEinde, Instant Einde, string Reden, string Door, Instant Op);
