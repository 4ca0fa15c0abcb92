using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>Leading documents of the phases. Names are stored.</summary>
public enum DocumentSoort
{
    /// <summary>Leads the selectiefase.</summary>
    Selectiedocument,
    /// <summary>Leads the dialoogfase.</summary>
    Dialoogdocument,
    /// <summary>Leads the gunningsfase.</summary>
    Inschrijfdocument,
}

/// <summary>One version of a document, frozen by its hash. The text itself is kept beside the procedure, by hash.</summary>
/// <param name="Soort">Which leading document.</param>
/// <param name="Versie">1, 2, 3 … per soort.</param>
/// <param name="Titel">Published title.</param>
/// <param name="Sha256">SHA-256 of its UTF-8 bytes, lower-case hexadecimal.</param>
/// <param name="Geplaatst">When it was added.</param>
/// <param name="Lint">Findings of <see cref="Documentlint"/>; publication is refused while there are any.</param>
public sealed record DocumentVersie(
    DocumentSoort Soort, int Versie, string Titel, string Sha256, Instant Geplaatst, IReadOnlyList<string> Lint);

/// <summary>
/// Finds what may not stand in a published document. The sources were adopted with "Zie pagina:" and "bijlage (XXX)"
/// left in (Duin- en Bollenstreek, Reactienota): exactly those are caught.
/// </summary>
public static class Documentlint
{
    private static readonly (string Teken, string Uitleg)[] Verboden =
    [
        ("nader te bepalen", "De tekst laat iets open (‘nader te bepalen’)."),
        ("n.t.b.", "De tekst laat iets open (‘n.t.b.’)."),
        ("XXX", "Er staat nog een invulplek (‘XXX’) in de tekst."),
        ("Zie pagina:", "Een verwijzing naar een pagina is leeg."),
    ];

    /// <summary>One sentence per kind of finding; empty when the text is clean. Case is ignored.</summary>
    public static IReadOnlyList<string> Toets(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return [.. Verboden.Where(v => tekst.Contains(v.Teken, StringComparison.OrdinalIgnoreCase)).Select(v => v.Uitleg)];
    }
}
