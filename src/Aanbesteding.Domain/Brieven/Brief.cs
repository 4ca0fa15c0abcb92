namespace Aanbesteding.Domain;

/// <summary>A message to one party, for the portal's inbox. Decisions go to all parties in one batch.</summary>
/// <param name="Partij">Id of the receiving party.</param>
/// <param name="Onderwerp">Subject line.</param>
/// <param name="Tekst">Plain Dutch text.</param>
public sealed record Brief(string Partij, string Onderwerp, string Tekst)
{
    /// <summary>The letter itself, of which <see cref="Tekst"/> is the plain text; null for a short message.</summary>
    public Schriftstuk? Document { get; init; }

    /// <summary>A decision as a letter; its subject is its title.</summary>
    public static Brief Van(string partij, Schriftstuk document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new Brief(partij, document.Titel, document.AlsTekst()) { Document = document };
    }
}

/// <summary>A letter that was sent, as the dossier keeps it: whose, and its fingerprints. The letter itself is the party's.</summary>
/// <param name="Partij">Id of the receiving party.</param>
/// <param name="Percelen">Percelen that it is about; empty when it is about the whole procedure.</param>
/// <param name="TekstSha256">SHA-256 of the plain text.</param>
/// <param name="DocumentSha256">SHA-256 of the letter in the notation of <see cref="Schriftstuk.AlsJson"/>.</param>
public sealed record VerzondenBrief(string Partij, IReadOnlyList<int> Percelen, string TekstSha256, string DocumentSha256)
{
    /// <summary>What the dossier keeps of this letter.</summary>
    public static VerzondenBrief Van(Brief brief, IReadOnlyList<int> percelen)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return new VerzondenBrief(brief.Partij, percelen, Vingerafdruk.Van(brief.Tekst), Vingerafdruk.Van(brief.Document!.AlsJson()));
    }
}
