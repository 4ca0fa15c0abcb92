namespace Aanbesteding.Domain;

/// <summary>A message to one party, for the portal's inbox. Decisions go to all parties in one batch.</summary>
/// <param name="Partij">Id of the receiving party.</param>
/// <param name="Onderwerp">Subject line.</param>
/// <param name="Tekst">Plain Dutch text.</param>
public sealed record Brief(string Partij, string Onderwerp, string Tekst)
{
    /// <summary>The letter itself, of which <see cref="Tekst"/> is the plain text; null for a short message.</summary>
    public Schriftstuk? Document { get; init; }

    /// <summary>A decision as a letter.</summary>
    public static Brief Van(string partij, string onderwerp, Schriftstuk document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new Brief(partij, onderwerp, document.AlsTekst()) { Document = document };
    }
}
