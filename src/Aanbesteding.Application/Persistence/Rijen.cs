using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Application.Persistence;

/// <summary>A BPMN file that some procedure is pinned on, by hash.</summary>
public sealed class Definitie
{
    /// <summary>SHA-256 of the file.</summary>
    public required string Hash { get; init; }

    /// <summary>The file.</summary>
    public required string Bpmn { get; init; }
}

/// <summary>An inrichting as it was read, by procedure.</summary>
public sealed class Inrichtingstekst
{
    /// <summary>The procedure.</summary>
    public required Guid ProcedureId { get; init; }

    /// <summary>The YAML text.</summary>
    public required string Tekst { get; init; }

    /// <summary>SHA-256 of the text.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>Text of a document version, by hash.</summary>
public sealed class Documenttekst
{
    /// <summary>SHA-256 of the text.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The text.</summary>
    public required string Tekst { get; init; }
}

/// <summary>A command that was accepted, with its answer, so that sending it again repeats nothing.</summary>
public sealed class VerwerkteOpdracht
{
    /// <summary>Id chosen by the sender.</summary>
    public required Guid OpdrachtId { get; init; }

    /// <summary>Who sent it.</summary>
    public required string Persoon { get; init; }

    /// <summary>Name of the command and the chain it belongs to, so that an id that is used again for something else is noticed.</summary>
    public required string Opdracht { get; init; }

    /// <summary>The answer as JSON, encrypted under the key ring.</summary>
    public required string Antwoord { get; init; }
}

/// <summary>One open user task: a projection of the marking, for work lists.</summary>
public sealed class Werkitem
{
    /// <summary>The procedure.</summary>
    public required Guid ProcedureId { get; init; }

    /// <summary>Id of the user task.</summary>
    public required string Taak { get; init; }

    /// <summary>Label of the user task.</summary>
    public required string Naam { get; init; }

    /// <summary>Kind of the user task.</summary>
    public required string Soort { get; init; }

    /// <summary>Role of its lane.</summary>
    public required Rol Rol { get; init; }

    /// <summary>When it opened.</summary>
    public required Instant Geopend { get; init; }
}

/// <summary>A message in the inbox of one party.</summary>
public sealed class Bericht
{
    /// <summary>Its id.</summary>
    public long Id { get; private set; }

    /// <summary>The procedure.</summary>
    public required Guid ProcedureId { get; init; }

    /// <summary>The receiving party.</summary>
    public required string Partij { get; init; }

    /// <summary>Subject line.</summary>
    public required string Onderwerp { get; init; }

    /// <summary>Text.</summary>
    public required string Tekst { get; init; }

    /// <summary>The letter as it was sent, in the notation of <see cref="Schriftstuk.AlsJson"/>; null for a short message.</summary>
    public string? Document { get; init; }

    /// <summary>When it was sent; the same instant for a whole batch.</summary>
    public required Instant Verzonden { get; init; }
}

/// <summary>One entry of the dossier, kept as the very text that was hashed.</summary>
public sealed class Post
{
    /// <summary>Chain it belongs to.</summary>
    public required string Onderwerp { get; init; }

    /// <summary>1, 2, 3 … in its chain.</summary>
    public required long Volgnummer { get; init; }

    /// <summary>When.</summary>
    public required Instant Op { get; init; }

    /// <summary>Name of the command.</summary>
    public required string Opdracht { get; init; }

    /// <summary>Person id.</summary>
    public required string Persoon { get; init; }

    /// <summary>Code of the refusal; null when accepted.</summary>
    public required string? Geweigerd { get; init; }

    /// <summary>The entry as canonical JSON, including the hash of the one before.</summary>
    public required string Tekst { get; init; }

    /// <summary>SHA-256 of <see cref="Tekst"/>.</summary>
    public required string Hash { get; init; }
}
