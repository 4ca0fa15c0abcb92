using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Kluis;

/// <summary>What is handed in. Names are stored.</summary>
public enum InzendingSoort
{
    /// <summary>In the selectiefase.</summary>
    Aanmelding,
    /// <summary>In the gunningsfase.</summary>
    Inschrijving,
}

/// <summary>Life of a submission. Names are stored.</summary>
public enum InzendingStatus
{
    /// <summary>Not handed in yet; only the party itself can read it.</summary>
    Concept,
    /// <summary>Handed in and sealed.</summary>
    Verzegeld,
    /// <summary>Withdrawn before the closing moment; its blocks are gone.</summary>
    Ingetrokken,
    /// <summary>Opened by two officers.</summary>
    Geopend,
    /// <summary>Arrived at or after the closing: sealed in the late kluis, which no officer opens.</summary>
    TeLaat,
}

/// <summary>
/// One submission: what is known about it without opening it. Content and files are in encrypted blocks beside it, in the
/// same database, so that content and receipt commit together.
/// </summary>
public sealed class Inzending
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The procedure.</summary>
    public required Guid ProcedureId { get; init; }

    /// <summary>The submitting party (penvoerder).</summary>
    public required string Partij { get; init; }

    /// <summary>What it is.</summary>
    public required InzendingSoort Soort { get; init; }

    /// <summary>Where it is in its life.</summary>
    public InzendingStatus Status { get; set; }

    /// <summary>Key of its blocks, wrapped by the key of the procedure; of a late one wrapped by the key ring, for the late kluis alone.</summary>
    public required byte[] VerpakteSleutel { get; init; }

    /// <summary>When its last byte arrived.</summary>
    public Instant Ontvangen { get; set; }

    /// <summary>When the party confirmed; null for a concept. This instant decides whether it is in time.</summary>
    public Instant? Bevestigd { get; set; }

    /// <summary>When it was sealed; null for a concept.</summary>
    public Instant? Verzegeld { get; set; }

    /// <summary>Salted SHA-256 of the content, as on the receipt; null for a concept.</summary>
    public string? Vingerafdruk { get; set; }
}

/// <summary>A block of ciphertext. AES-GCM binds it to its submission, part and place, so blocks cannot be swapped or dropped.</summary>
public sealed class KluisBlok
{
    /// <summary>The submission, or the draw whose seed this is.</summary>
    public required Guid InzendingId { get; init; }

    /// <summary>0 is the content, 1 and up are files, <see cref="Prijskluis.Onderdeel"/> are the prices, -1 is the seed of a draw.</summary>
    public required int Onderdeel { get; init; }

    /// <summary>Place within the part, from 0.</summary>
    public required int Volgnummer { get; init; }

    /// <summary>Nonce, tag and ciphertext.</summary>
    public required byte[] Cijfertekst { get; init; }
}

/// <summary>The key of one procedure, wrapped by the key ring of the installation.</summary>
public sealed class Kluissleutel
{
    /// <summary>The procedure.</summary>
    public required Guid ProcedureId { get; init; }

    /// <summary>The wrapped key.</summary>
    public required byte[] Verpakt { get; init; }
}

internal static class Kluismodel
{
    public static void Bouw(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Inzending>(i =>
        {
            i.HasKey(x => x.Id);
            i.HasIndex(x => new { x.ProcedureId, x.Soort, x.Partij });
            i.Property(x => x.Soort).HasConversion<string>().HasMaxLength(20);
            i.Property(x => x.Status).HasConversion<string>().HasMaxLength(20);
        });
        modelBuilder.Entity<KluisBlok>().HasKey(x => new { x.InzendingId, x.Onderdeel, x.Volgnummer });
        modelBuilder.Entity<Kluissleutel>().HasKey(x => x.ProcedureId);
    }
}
