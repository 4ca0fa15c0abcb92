namespace Aanbesteding.Workflow;

/// <summary>A fault found in a definition or in its state space.</summary>
/// <param name="Code">impasse, onbereikbaar, onafgerond, vermenigvuldiging, kader or nietOndersteund. Stored name.</param>
/// <param name="Element">Id of the element where it shows.</param>
/// <param name="Pad">Shortest path of element ids from the start that shows it; empty where none is needed.</param>
/// <param name="Uitleg">Explanation in Dutch.</param>
/// <param name="Artikel">Legal basis, only for findings against the kader.</param>
public sealed record Bevinding(string Code, string Element, IReadOnlyList<string> Pad, string Uitleg, string? Artikel = null);
