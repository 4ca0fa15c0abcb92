namespace Aanbesteding.Domain;

/// <summary>What the buyer wants in its letters; every part may be absent.</summary>
/// <param name="Rechtbank">The court before which a kort geding is brought, as it stands after "bij"; null leaves it to the law.</param>
/// <param name="Contact">Whom a party can ask: a desk with its address, no name of a person.</param>
public sealed record Briefgegevens(string? Rechtbank, string? Contact)
{
    /// <summary>What the letter says when no court was configured: which one is competent follows from the law.</summary>
    public const string BevoegdeRechtbank = "de bevoegde rechtbank";
}
