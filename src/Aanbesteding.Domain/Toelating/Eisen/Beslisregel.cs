using System.Text.Json.Serialization;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>
/// When a toelatingseis is met: a pure predicate on one <see cref="Eisantwoord"/> and the peildag. Closed: what is not here
/// cannot be asked, so that every published eis has the same outcome for everybody (RBNNE 2023:20: an eis that leaves room
/// loses in court). Facts are for people to establish; this verdict is for nobody. The words of the kinds are stored.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "soort")]
[JsonDerivedType(typeof(Ja), "ja")]
[JsonDerivedType(typeof(Minstens), "minstens")]
[JsonDerivedType(typeof(Hoogstens), "hoogstens")]
[JsonDerivedType(typeof(EenVan), "een-van")]
[JsonDerivedType(typeof(GeldigOpPeildag), "geldig-op-peildag")]
[JsonDerivedType(typeof(NietOuderDan), "niet-ouder-dan")]
[JsonDerivedType(typeof(Alle), "alle")]
[JsonDerivedType(typeof(TenMinsteEen), "ten-minste-een")]
public abstract record Beslisregel
{
    private Beslisregel()
    {
    }

    /// <summary>Whether the answer meets the rule on the peildag. What was not answered does not meet it.</summary>
    public abstract bool Geldt(Eisantwoord antwoord, LocalDate peildag);

    /// <summary>The rule in one Dutch clause: "het antwoord is ja".</summary>
    public abstract string InWoorden { get; }

    /// <summary>Parts of an answer that the rule looks at.</summary>
    public virtual IEnumerable<Antwoorddeel> Vraagt => Delen.SelectMany(d => d.Vraagt).Distinct();

    /// <summary>Rules inside this one; empty for most.</summary>
    public virtual IReadOnlyList<Beslisregel> Delen => [];

    /// <summary>The rules that look at the answer themselves: this one, or those of its parts.</summary>
    public IEnumerable<Beslisregel> Bladeren() => Delen.Count == 0 ? [this] : Delen.SelectMany(d => d.Bladeren());

    /// <summary>The answer is "ja".</summary>
    public sealed record Ja : Beslisregel
    {
        /// <inheritdoc/>
        public override string InWoorden => "het antwoord is ja";

        /// <inheritdoc/>
        public override IEnumerable<Antwoorddeel> Vraagt => [Antwoorddeel.JaNee];

        /// <inheritdoc/>
        public override bool Geldt(Eisantwoord antwoord, LocalDate peildag) => antwoord?.Waarde == Eisantwoord.Ja;
    }

    /// <summary>The number is at least this; the bound itself counts.</summary>
    /// <param name="Grens">The bound.</param>
    public sealed record Minstens(decimal Grens) : Beslisregel
    {
        /// <inheritdoc/>
        public override string InWoorden => $"het getal is ten minste {Getaltekst.Aantal(Grens)}";

        /// <inheritdoc/>
        public override IEnumerable<Antwoorddeel> Vraagt => [Antwoorddeel.Getal];

        /// <inheritdoc/>
        public override bool Geldt(Eisantwoord antwoord, LocalDate peildag) => antwoord?.Getal >= Grens;
    }

    /// <summary>The number is at most this; the bound itself counts.</summary>
    /// <param name="Grens">The bound.</param>
    public sealed record Hoogstens(decimal Grens) : Beslisregel
    {
        /// <inheritdoc/>
        public override string InWoorden => $"het getal is ten hoogste {Getaltekst.Aantal(Grens)}";

        /// <inheritdoc/>
        public override IEnumerable<Antwoorddeel> Vraagt => [Antwoorddeel.Getal];

        /// <inheritdoc/>
        public override bool Geldt(Eisantwoord antwoord, LocalDate peildag) => antwoord?.Getal <= Grens;
    }

    /// <summary>The answer is one of these words.</summary>
    /// <param name="Waarden">The words, at least one.</param>
    public sealed record EenVan(IReadOnlyList<string> Waarden) : Beslisregel
    {
        /// <inheritdoc/>
        public override string InWoorden => $"het antwoord is {string.Join(" of ", Waarden.Select(w => $"‘{w}’"))}";

        /// <inheritdoc/>
        public override IEnumerable<Antwoorddeel> Vraagt => [Antwoorddeel.Keuze];

        /// <inheritdoc/>
        public override bool Geldt(Eisantwoord antwoord, LocalDate peildag) => antwoord?.Waarde is { } waarde && Waarden.Contains(waarde, StringComparer.Ordinal);

        /// <inheritdoc/>
        public bool Equals(EenVan? other) => other is not null && Waarden.SequenceEqual(other.Waarden, StringComparer.Ordinal);

        /// <inheritdoc/>
        public override int GetHashCode() => Waarden.Count;
    }

    /// <summary>The evidence is valid through the whole of the peildag: its last day is that day or later.</summary>
    public sealed record GeldigOpPeildag : Beslisregel
    {
        /// <inheritdoc/>
        public override string InWoorden => "het bewijs is geldig op de dag waarop het is ingediend";

        /// <inheritdoc/>
        public override IEnumerable<Antwoorddeel> Vraagt => [Antwoorddeel.GeldigTot];

        /// <inheritdoc/>
        public override bool Geldt(Eisantwoord antwoord, LocalDate peildag) => antwoord?.GeldigTot >= peildag;
    }

    /// <summary>
    /// The evidence was given no longer ago than this, and not after the peildag. The day on which it becomes exactly so old
    /// still counts (gedragsverklaring aanbesteden: at submission not older than two years, art. 4.7 Aw).
    /// </summary>
    /// <param name="Duur">Years, months and days.</param>
    public sealed record NietOuderDan(Period Duur) : Beslisregel
    {
        /// <inheritdoc/>
        public override string InWoorden => $"het bewijs is op de dag van indiening niet ouder dan {Toelating.Duurtekst.Van(Duur)}";

        /// <inheritdoc/>
        public override IEnumerable<Antwoorddeel> Vraagt => [Antwoorddeel.Afgegeven];

        /// <inheritdoc/>
        public override bool Geldt(Eisantwoord antwoord, LocalDate peildag) =>
            antwoord?.Afgegeven is { } dag && dag <= peildag && dag.Plus(Duur) >= peildag;
    }

    /// <summary>Every rule in it is met.</summary>
    /// <param name="Regels">At least two.</param>
    public sealed record Alle(IReadOnlyList<Beslisregel> Regels) : Beslisregel
    {
        /// <inheritdoc/>
        public override string InWoorden => string.Join(" én ", Regels.Select(r => r.InWoorden));

        /// <inheritdoc/>
        public override IReadOnlyList<Beslisregel> Delen => Regels;

        /// <inheritdoc/>
        public override bool Geldt(Eisantwoord antwoord, LocalDate peildag) => Regels.All(r => r.Geldt(antwoord, peildag));

        /// <inheritdoc/>
        public bool Equals(Alle? other) => other is not null && Regels.SequenceEqual(other.Regels);

        /// <inheritdoc/>
        public override int GetHashCode() => Regels.Count;
    }

    /// <summary>At least one rule in it is met.</summary>
    /// <param name="Regels">At least two.</param>
    public sealed record TenMinsteEen(IReadOnlyList<Beslisregel> Regels) : Beslisregel
    {
        /// <inheritdoc/>
        public override string InWoorden => string.Join(" of ", Regels.Select(r => r.InWoorden));

        /// <inheritdoc/>
        public override IReadOnlyList<Beslisregel> Delen => Regels;

        /// <inheritdoc/>
        public override bool Geldt(Eisantwoord antwoord, LocalDate peildag) => Regels.Any(r => r.Geldt(antwoord, peildag));

        /// <inheritdoc/>
        public bool Equals(TenMinsteEen? other) => other is not null && Regels.SequenceEqual(other.Regels);

        /// <inheritdoc/>
        public override int GetHashCode() => Regels.Count;
    }
}

/// <summary>A part of an answer that a form asks for. Names are stored.</summary>
public enum Antwoorddeel
{
    /// <summary>Yes or no.</summary>
    JaNee,
    /// <summary>A number.</summary>
    Getal,
    /// <summary>A choice out of words.</summary>
    Keuze,
    /// <summary>The day on which the evidence was given.</summary>
    Afgegeven,
    /// <summary>The last day on which the evidence is valid.</summary>
    GeldigTot,
}
