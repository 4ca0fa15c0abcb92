using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>
/// Everything an aanbieder agrees to, from one day on, the same for sitting and new deelnemers. Frozen; a change is a new one.
/// </summary>
/// <param name="Nummer">1, 2, 3 …</param>
/// <param name="Clausule">Id of the herzieningsclausule it rests on; null for the first version and for an indexation.</param>
/// <param name="Reden">What changes and why; as told to everybody.</param>
/// <param name="Eisen">The toelatingseisen.</param>
/// <param name="Tarieven">The tarieven.</param>
/// <param name="ContractSha256">SHA-256 of the text of the overeenkomst.</param>
/// <param name="Ingang">First day on which it holds.</param>
/// <param name="Op">When it was published.</param>
public sealed record Toelatingsversie(
    int Nummer, string? Clausule, string Reden, IReadOnlyList<Toelatingseis> Eisen, IReadOnlyList<Tarief> Tarieven, string ContractSha256, LocalDate Ingang, Instant Op)
{
    /// <summary>The eisen that a categorie asks, in published order.</summary>
    public IEnumerable<Toelatingseis> Voor(string categorie) => Eisen.Where(e => e.GeldtVoor(categorie));

    /// <summary>What is asked of who applies for these categorieën: every eis once, in published order.</summary>
    public IReadOnlyList<Toelatingseis> Voor(IReadOnlyList<string> categorieen) => [.. Eisen.Where(e => categorieen.Any(e.GeldtVoor))];

    /// <summary>The eis with this id; null when there is none.</summary>
    public Toelatingseis? Eis(string id) => Eisen.FirstOrDefault(e => e.Id == id);
}

/// <summary>A version that is being prepared.</summary>
/// <param name="Clausule">Id of the herzieningsclausule.</param>
/// <param name="Reden">What changes and why.</param>
/// <param name="Eisen">The new eisen; null when they stay.</param>
/// <param name="Tarieven">The new tarieven; null when they stay.</param>
/// <param name="ContractSha256">Hash of the new text; null when it stays.</param>
/// <param name="Ingang">Day on which it is to take effect.</param>
/// <param name="Door">Person id.</param>
/// <param name="Op">When it was proposed.</param>
public sealed record Versievoorstel(
    string Clausule, string Reden, IReadOnlyList<Toelatingseis>? Eisen, IReadOnlyList<Tarief>? Tarieven, string? ContractSha256, LocalDate Ingang, string Door, Instant Op)
{
    /// <summary>What it changes.</summary>
    public IReadOnlyList<Wijzigingsonderwerp> Onderwerpen =>
    [
        .. Eisen is null ? [] : new[] { Wijzigingsonderwerp.Eisen },
        .. Tarieven is null ? [] : new[] { Wijzigingsonderwerp.Tarieven },
        .. ContractSha256 is null ? [] : new[] { Wijzigingsonderwerp.Overeenkomst },
    ];
}

/// <summary>What a version changes, as the inkoper writes it down.</summary>
/// <param name="Eisen">The new eisen; null when they stay.</param>
/// <param name="Tarieven">The new tarieven; null when they stay.</param>
/// <param name="Contracttekst">The new text; null when it stays.</param>
public sealed record Versiewijziging(IReadOnlyList<Toelatingseis>? Eisen, IReadOnlyList<Tarief>? Tarieven, string? Contracttekst);

/// <summary>What deelnemers are offered. Names are stored.</summary>
public enum Aanbodsoort
{
    /// <summary>A new version.</summary>
    Versie,
    /// <summary>An extension of the overeenkomst.</summary>
    Verlenging,
}

/// <summary>
/// One offer to every deelnemer at the same instant. It stands here once, and not at each deelnemer: so nobody can be skipped,
/// and nobody can be offered something else.
/// </summary>
/// <param name="Nummer">1, 2, 3 …; deelnemers answer it under this number.</param>
/// <param name="Soort">What is offered.</param>
/// <param name="Versie">Number of the version; null for an extension.</param>
/// <param name="Op">When it was offered.</param>
/// <param name="ReactieVoor">First instant at which an answer is too late.</param>
/// <param name="Ingang">First day on which it holds.</param>
/// <param name="Zwijgen">What silence means.</param>
/// <param name="Verwerkt">Whether its effects on silent deelnemers were recorded.</param>
public sealed record Aanbod(int Nummer, Aanbodsoort Soort, int? Versie, Instant Op, Instant ReactieVoor, LocalDate Ingang, Zwijgen Zwijgen, bool Verwerkt);

/// <summary>A reaction to the marktconsultatie.</summary>
/// <param name="Nummer">1, 2, 3 …</param>
/// <param name="Partij">Id of the party.</param>
/// <param name="Tekst">What it says.</param>
/// <param name="Op">When it came.</param>
public sealed record Consultatiereactie(int Nummer, string Partij, string Tekst, Instant Op);

/// <summary>What is done with a reaction. Names are stored (source: Reactienota Duin- en Bollenstreek).</summary>
public enum ReactieAfhandeling
{
    /// <summary>The text was changed.</summary>
    Overgenomen,
    /// <summary>Part of it was.</summary>
    Deels,
    /// <summary>It goes along to a later document.</summary>
    NaarVervolg,
    /// <summary>Nothing was changed.</summary>
    NietOvergenomen,
    /// <summary>It is about something else.</summary>
    BuitenBestek,
    /// <summary>It was a question, which was answered.</summary>
    Beantwoord,
}

/// <summary>One line of the reactienota.</summary>
/// <param name="Reactie">Number of the reaction.</param>
/// <param name="Afhandeling">What is done with it.</param>
/// <param name="Toelichting">Why, and where it can be found; obligatory.</param>
public sealed record Reactienotaregel(int Reactie, ReactieAfhandeling Afhandeling, string Toelichting);

/// <summary>That the market was heard. Public, the same for all.</summary>
/// <param name="Regels">One line per reaction.</param>
/// <param name="Op">When it was adopted.</param>
public sealed record Reactienota(IReadOnlyList<Reactienotaregel> Regels, Instant Op);

/// <summary>A published option that was used.</summary>
/// <param name="Nummer">Which option, from 1.</param>
/// <param name="Duur">How long it lasts.</param>
/// <param name="Wordt">The new last day, inclusive.</param>
/// <param name="Op">When it was offered.</param>
public sealed record Verlengingsbesluit(int Nummer, Period Duur, LocalDate Wordt, Instant Op);
