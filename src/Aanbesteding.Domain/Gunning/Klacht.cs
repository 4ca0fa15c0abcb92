using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// A complaint about the procedure, handled by somebody who had no part in it (domain part 8; bill 36874). While one waits
/// nothing becomes final.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Partij">Id of the party that complains.</param>
/// <param name="Onderwerp">What it is about, in a line.</param>
/// <param name="Tekst">The complaint.</param>
/// <param name="Ingediend">When it came in.</param>
/// <param name="AntwoordVoor">End of the term for the answer (exclusive).</param>
public sealed record Klacht(Guid Id, string Partij, string Onderwerp, string Tekst, Instant Ingediend, Instant AntwoordVoor)
{
    /// <summary>The answer; null while it waits.</summary>
    public Klachtafhandeling? Afhandeling { get; init; }
}

/// <summary>The answer to a complaint.</summary>
/// <param name="Gegrond">Whether the complaint is right.</param>
/// <param name="Antwoord">The reasons, and what happens now.</param>
/// <param name="Door">Person id of the handler.</param>
/// <param name="Op">When.</param>
public sealed record Klachtafhandeling(bool Gegrond, string Antwoord, string Door, Instant Op)
{
    /// <summary>What the buyer must do or mend, without the name of a party; null for nothing.</summary>
    public string? Gevolg { get; init; }
}
