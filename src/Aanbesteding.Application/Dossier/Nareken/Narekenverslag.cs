namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>One difference between what the dossier says and what comes out when it is computed again.</summary>
/// <param name="Post">Number of the entry in the chain of the procedure.</param>
/// <param name="Partij">The party; null when it is about no single one.</param>
/// <param name="Perceel">The perceelnummer; null when it is about no single one.</param>
/// <param name="Wat">What was computed again, in Dutch.</param>
/// <param name="Vastgelegd">What the dossier says.</param>
/// <param name="Nagerekend">What came out.</param>
public sealed record Verschil(long Post, string? Partij, int? Perceel, string Wat, string Vastgelegd, string Nagerekend)
{
    /// <summary>The difference as a sentence.</summary>
    public override string ToString()
    {
        var wie = Partij is null ? "" : $" van ‘{Partij}’";
        var waar = Perceel is null ? "" : $" op perceel {Perceel}";
        return $"Post {Post}: bij narekenen klopt {Wat}{wie}{waar} niet. Vastgelegd: {Vastgelegd}. Nagerekend: {Nagerekend}.";
    }
}

/// <summary>One allocation that was computed again.</summary>
/// <param name="Post">Number of its entry.</param>
/// <param name="Taak">Selection or award, by the name of the task.</param>
/// <param name="Hoe">How: by listing all, step by step, or by its neighbours only.</param>
public sealed record NagerekendeToewijzing(long Post, string Taak, string Hoe);

/// <summary>What was computed again, and every difference.</summary>
public sealed record Narekenverslag
{
    public required IReadOnlyList<Verschil> Verschillen { get; init; }

    /// <summary>Marks that went into a total.</summary>
    public required int Cijfers { get; init; }

    /// <summary>Exact totals of one party on one perceel.</summary>
    public required int Totalen { get; init; }

    /// <summary>Compositions of applicants.</summary>
    public required int Samenstellingen { get; init; }

    public required int Lotingen { get; init; }

    public required IReadOnlyList<NagerekendeToewijzing> Toewijzingen { get; init; }

    /// <summary>What could not be computed again, with the reason.</summary>
    public required IReadOnlyList<string> NietNagerekend { get; init; }
}
