using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>The fact that submissions were opened.</summary>
/// <param name="Aanmeldingen">Null when inschrijvingen were opened.</param>
/// <param name="Inschrijvingen">Null when aanmeldingen were opened.</param>
internal sealed record Openingsfeit(IReadOnlyList<GeopendeInzending>? Aanmeldingen = null, IReadOnlyList<GeopendeInzending>? Inschrijvingen = null)
{
    /// <summary>What was opened.</summary>
    public IReadOnlyList<GeopendeInzending> Alle => Aanmeldingen ?? Inschrijvingen ?? [];
}

/// <summary>One opened submission.</summary>
internal sealed record GeopendeInzending(Guid Id, string Partij, IReadOnlyList<int> Percelen, Instant Ingediend);
