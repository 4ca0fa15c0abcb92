namespace Aanbesteding.Workflow;

/// <summary>The BPMN token game as a pure function: deterministic, no clock, no input or output.</summary>
public static class TokenSpel
{
    /// <summary>Plays one event on a marking.</summary>
    /// <returns>The new marking with its effects, or the old marking with the objection. Never throws on an event that does not fit.</returns>
    public static Zet Play(Werkstroom werkstroom, Markering markering, Gebeurtenis gebeurtenis) =>
        throw new NotSupportedException();
}
