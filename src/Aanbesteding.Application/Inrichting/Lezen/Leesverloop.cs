using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>What is found while one file is read: every fault, and the line of every field.</summary>
internal sealed class Leesverloop(string bestand)
{
    private readonly List<Inrichtingbevinding> _bevindingen = [];
    private readonly HashSet<string> _uitgelegd = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _regels = new(StringComparer.Ordinal);

    /// <summary>The findings in the order of the file.</summary>
    public IReadOnlyList<Inrichtingbevinding> Bevindingen => [.. _bevindingen.OrderBy(b => b.Regel)];

    /// <summary>Whether anything was found.</summary>
    public bool Schoon => _bevindingen.Count == 0;

    /// <summary>Notes a fault.</summary>
    public void Meld(int regel, string code, string uitleg, string veld, string? artikel = null) =>
        _bevindingen.Add(new Inrichtingbevinding(bestand, regel, code, uitleg, artikel) { Veld = veld });

    /// <summary>Notes a fault that says enough about its field: that it is unknown as well need not be told.</summary>
    public void MeldVolledig(int regel, Weigering weigering, string veld)
    {
        _uitgelegd.Add(veld);
        Meld(regel, weigering.Code, weigering.Tekst, veld, weigering.Grondslag);
    }

    /// <summary>Whether enough was said about a field.</summary>
    public bool IsUitgelegd(string veld) => _uitgelegd.Contains(veld);

    /// <summary>Notes refusals of the juridisch kader, each at the line of its field.</summary>
    public void Meld(IEnumerable<Weigering> weigeringen)
    {
        foreach (var weigering in weigeringen)
            Meld(Regel(weigering.Veld ?? ""), weigering.Code, weigering.Tekst, weigering.Veld ?? "", weigering.Grondslag);
    }

    /// <summary>The werkstroom that a field names; null with a fault when there is none that can be read.</summary>
    public Werkstroom? Werkstroom(string veld, string naam, Func<string, Werkstroom?> werkstromen)
    {
        var werkstroom = werkstromen(naam);
        if (werkstroom is null)
            Meld(Regel(veld), Leescode.OnbekendeWerkstroom, $"De werkstroom ‘{naam}’ bestaat niet, of is niet te lezen.", veld);
        return werkstroom;
    }

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
