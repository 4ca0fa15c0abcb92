using Aanbesteding.Domain;

namespace Aanbesteding.Application.Dossier;

/// <summary>The dossier of one procedure as it leaves the house: everything that is needed to check it without us.</summary>
/// <param name="Procedure">Id of the procedure.</param>
/// <param name="Kenmerk">Its public reference.</param>
/// <param name="KluisGesloten">Whether a kluis was closed at the export; what parties did since then is left out.</param>
/// <param name="Inrichting">The YAML text.</param>
/// <param name="Werkstroom">The BPMN text.</param>
/// <param name="Documenten">Texts of all document versions, by hash.</param>
/// <param name="Ketens">The chains: of the procedure, of the parties, and of readings.</param>
public sealed record Dossierstuk(
    Guid Procedure, string Kenmerk, bool KluisGesloten, Geborgen Inrichting, Geborgen Werkstroom, IReadOnlyList<Geborgen> Documenten, IReadOnlyList<Keten> Ketens);

/// <summary>A text with its hash.</summary>
/// <param name="Sha256">SHA-256 of the UTF-8 bytes.</param>
/// <param name="Tekst">The text.</param>
public sealed record Geborgen(string Sha256, string Tekst)
{
    /// <summary>Whether the hash is that of the text.</summary>
    public bool Klopt => Vingerafdruk.Van(Tekst) == Sha256;
}

/// <summary>One chain of entries.</summary>
/// <param name="Onderwerp">Its name.</param>
/// <param name="Posten">Its entries, in order.</param>
public sealed record Keten(string Onderwerp, IReadOnlyList<Ketenpost> Posten);

/// <summary>One entry: the very text that was hashed, and the hash.</summary>
/// <param name="Hash">SHA-256 of <paramref name="Tekst"/>.</param>
/// <param name="Tekst">The entry as JSON.</param>
public sealed record Ketenpost(string Hash, string Tekst);
