namespace Aanbesteding.Workflow;

/// <summary>
/// Where the tokens of one case are. Immutable and plain, so that it is stored as JSON and compared exactly.
/// A token waits on an element (task, service, timer) or on a flow before a parallel gateway; a scope (sub-process) that is
/// running holds a token on its own element too, and so does a timer boundary event that has not fired yet.
/// </summary>
/// <param name="Werkstroom">Hash of the definition it belongs to.</param>
/// <param name="Tokens">Element ids (waiting tasks, services, timers, active sub-processes) and flow ids (tokens that wait
/// before a parallel gateway), sorted ordinally; an id that occurs twice holds two tokens.</param>
/// <param name="Afgelopen">True once the top scope has completed or was terminated; nothing happens after that.</param>
public sealed record Markering(string Werkstroom, IReadOnlyList<string> Tokens, bool Afgelopen)
{
    /// <summary>The marking before the start event has fired.</summary>
    public static Markering Leeg(Werkstroom werkstroom)
    {
        ArgumentNullException.ThrowIfNull(werkstroom);
        return new Markering(werkstroom.Hash, [], Afgelopen: false);
    }

    /// <summary>Whether a token is on this element or flow.</summary>
    public bool Staat(string id) => Tokens.Contains(id, StringComparer.Ordinal);

    /// <summary>Value equality over the tokens.</summary>
    public bool Equals(Markering? other) => other is not null && Werkstroom == other.Werkstroom
        && Afgelopen == other.Afgelopen && Tokens.SequenceEqual(other.Tokens, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Werkstroom, Afgelopen, Tokens.Count, Tokens.Count > 0 ? Tokens[0] : "");
}
