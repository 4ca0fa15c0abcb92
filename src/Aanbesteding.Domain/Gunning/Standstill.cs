using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// The standstill after a gunningsbeslissing: the statutory opschortende termijn and, where the documents have one, the
/// contractual vervaltermijn beside it. Both start with the sending. A statutory term rolls on from a day of rest and a
/// contractual one does not, so they may end on different days; courts were divided on what that means (RBDHA 2021:1251,
/// reversed by Hof Den Haag 20-4-2021). The published end is therefore the latest of both: who is in time for one is in time.
/// </summary>
/// <param name="Wettelijk">The opschortende termijn (art. 2.127 Aw).</param>
/// <param name="Contractueel">The vervaltermijn of the documents; null when they have none of their own.</param>
public sealed record Standstill(Termijn Wettelijk, Termijn? Contractueel)
{
    /// <summary>Name of the statutory term, and of the timer in the werkstroom.</summary>
    public const string OpschortendeTermijn = "opschortende-termijn";

    /// <summary>Name of the contractual term.</summary>
    public const string Vervaltermijn = "vervaltermijn";

    /// <summary>The term that ends last; the statutory one when both end together.</summary>
    public Termijn Beslissend => Contractueel is { } contractueel && contractueel.Einde > Wettelijk.Einde ? contractueel : Wettelijk;

    /// <summary>First instant after the standstill (exclusive).</summary>
    public Instant Einde => Beslissend.Einde;

    /// <summary>Last day of the standstill, inclusive.</summary>
    public LocalDate LaatsteDag => Beslissend.LaatsteDag;

    /// <summary>The term as it is published and watched: under the name of the statutory one, with the latest end and the whole reasoning.</summary>
    public Termijn Gepubliceerd => Wettelijk with { LaatsteDag = LaatsteDag, Einde = Einde, Grondslag = Beslissend.Grondslag, Onderbouwing = Onderbouwing };

    /// <summary>How both terms came to their ends, and why the latest counts.</summary>
    public IReadOnlyList<string> Onderbouwing => Contractueel is { } contractueel
        ?
        [
            .. Wettelijk.Onderbouwing.Select(stap => $"Opschortende termijn: {stap}"),
            .. contractueel.Onderbouwing.Select(stap => $"Vervaltermijn: {stap}"),
            Wettelijk.Einde == contractueel.Einde
                ? $"Beide termijnen eindigen op {Datumtekst.DatumMetWeekdag(LaatsteDag)}."
                : $"De {(Beslissend == Wettelijk ? "opschortende termijn" : "vervaltermijn")} eindigt het laatst. Die dag geldt voor allebei: {Datumtekst.DatumMetWeekdag(LaatsteDag)} (Hof Den Haag 20 april 2021: de opschortende termijn is tegelijk de vervaltermijn; anders Rb. Den Haag 2021:1251).",
        ]
        : Wettelijk.Onderbouwing;
}
