namespace Aanbesteding.Application.Inrichtingen;

/// <summary>What is found while one file is read: every fault, and the line of every field.</summary>
internal sealed class Leesverloop(string bestand)
{
    private readonly List<Inrichtingbevinding> _bevindingen = [];
    private readonly Dictionary<string, int> _regels = new(StringComparer.Ordinal);

    /// <summary>The findings in the order of the file.</summary>
    public IReadOnlyList<Inrichtingbevinding> Bevindingen => [.. _bevindingen.OrderBy(b => b.Regel)];

    /// <summary>Whether anything was found.</summary>
    public bool Schoon => _bevindingen.Count == 0;

    /// <summary>Notes a fault.</summary>
    public void Meld(int regel, string code, string uitleg, string veld, string? artikel = null) =>
        _bevindingen.Add(new Inrichtingbevinding(bestand, regel, code, uitleg, artikel) { Veld = veld });

    /// <summary>Remembers where a field stands.</summary>
    public void Onthoud(string veld, int regel) => _regels.TryAdd(veld, regel);

    /// <summary>Line of a field; of the nearest field around it when it is not in the file.</summary>
    public int Regel(string veld)
    {
        for (var pad = veld; pad.Length > 0; pad = pad[..Math.Max(0, pad.LastIndexOfAny(['.', '[']))])
        {
            if (_regels.TryGetValue(pad, out var regel))
                return regel;
        }

        return 1;
    }
}
