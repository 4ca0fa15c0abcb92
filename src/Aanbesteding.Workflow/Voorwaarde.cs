namespace Aanbesteding.Workflow;

/// <summary>A condition on a flow in the FEEL subset: <c>uitkomst = "go"</c>, comparisons on named facts, <c>and</c>, <c>or</c>.</summary>
public abstract record Voorwaarde
{
    /// <summary>Whether the condition holds for these facts. A fact that is absent makes a comparison false.</summary>
    public abstract bool Geldt(IReadOnlyDictionary<string, string> feiten);
}
