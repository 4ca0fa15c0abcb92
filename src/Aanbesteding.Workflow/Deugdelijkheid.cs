namespace Aanbesteding.Workflow;

/// <summary>Result of a soundness check.</summary>
/// <param name="Deugdelijk">True when there are no findings.</param>
/// <param name="Markeringen">Number of reachable markings that were explored.</param>
/// <param name="Bevindingen">Findings, in a stable order.</param>
public sealed record Controle(bool Deugdelijk, int Markeringen, IReadOnlyList<Bevinding> Bevindingen);

/// <summary>"No <paramref name="Later"/> before <paramref name="Eerder"/>": a precedence law, checked on every path of the state space.</summary>
/// <param name="Later">Matches elements by <c>soort:naam</c> (kind of task), <c>termijn:naam</c> (timer), <c>fase:naam</c> (phase) or <c>id:naam</c>.</param>
/// <param name="Eerder">What must have completed on every path since the previous occurrence of <paramref name="Later"/>; same notation, optionally <c>soort:naam=uitkomst</c>.</param>
/// <param name="Uitleg">The rule in Dutch.</param>
/// <param name="Artikel">Legal basis.</param>
public sealed record Voorrangswet(string Later, string Eerder, string Uitleg, string Artikel);

/// <summary>Proves soundness by exploring every reachable marking.</summary>
public static class Deugdelijkheid
{
    /// <summary>Checks the definition and the precedence laws on the same state space.</summary>
    public static Controle Check(Werkstroom werkstroom, IReadOnlyList<Voorrangswet> wetten) => throw new NotSupportedException();
}
