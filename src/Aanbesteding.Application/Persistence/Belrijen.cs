using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Persistence;

/// <summary>
/// The next moment of one subject: the truth of the bell. Written with the subject in one transaction, so it is never lost;
/// a node that claims it holds a lease, so two nodes never ring one at the same time.
/// </summary>
public sealed class Belmoment
{
    /// <summary>What kind of subject: <c>procedure</c>.</summary>
    public required string Soort { get; init; }

    /// <summary>Id of the subject.</summary>
    public required Guid OnderwerpId { get; init; }

    /// <summary>When the bell must ring.</summary>
    public required Instant Wanneer { get; set; }

    /// <summary>The claim that holds it; null when nobody does.</summary>
    public Guid? Houder { get; set; }

    /// <summary>When the lease ends: from then on another node may claim it. Null when nobody holds it.</summary>
    public Instant? VastTot { get; set; }
}

/// <summary>A warning in the list of one role.</summary>
public sealed class Melding
{
    /// <summary>Its id.</summary>
    public long Id { get; private set; }

    /// <summary>The procedure.</summary>
    public required Guid ProcedureId { get; init; }

    /// <summary>The role it is for.</summary>
    public required Rol Rol { get; init; }

    /// <summary>Name of the term it is about; null for another subject.</summary>
    public string? Termijn { get; init; }

    /// <summary>End of that term.</summary>
    public Instant? Einde { get; init; }

    /// <summary>Step of the warning, e.g. <c>TweeWerkdagen</c>; the name of the subject when it is no term.</summary>
    public required string Trap { get; init; }

    /// <summary>Subject line.</summary>
    public required string Onderwerp { get; init; }

    /// <summary>Text.</summary>
    public required string Tekst { get; init; }

    /// <summary>When it was given.</summary>
    public required Instant Op { get; init; }
}

/// <summary>
/// One mail to one receiver: a party, or a role of staff. Written in the transaction of what it tells, sent after it, at
/// least once. Holds no letter: a mail only says that something waits in the portal.
/// </summary>
public sealed class UitgaandePost
{
    /// <summary>Its id; also the message id, so that a receiver recognises a second delivery.</summary>
    public required Guid Id { get; init; }

    /// <summary>The procedure.</summary>
    public required Guid ProcedureId { get; init; }

    /// <summary>The receiving party; null when it goes to a role.</summary>
    public string? Partij { get; init; }

    /// <summary>The receiving role; null when it goes to a party.</summary>
    public Rol? Rol { get; init; }

    /// <summary>Name of the template.</summary>
    public required string Sjabloon { get; init; }

    /// <summary>Subject line of what waits in the portal.</summary>
    public required string Onderwerp { get; init; }

    /// <summary>When it was written.</summary>
    public required Instant Gemaakt { get; init; }

    /// <summary>How often sending failed.</summary>
    public int Pogingen { get; set; }

    /// <summary>When it may be tried (again); null once it was sent, and once it was given up.</summary>
    public Instant? Poging { get; set; }

    /// <summary>When it was handed to the mail server; null before that.</summary>
    public Instant? Verzonden { get; set; }

    /// <summary>The claim that holds it; null when nobody does.</summary>
    public Guid? Houder { get; set; }

    /// <summary>When the lease ends.</summary>
    public Instant? VastTot { get; set; }
}

/// <summary>Where one person gets mail, as the identity provider told at the last sign-in.</summary>
public sealed class Postadres
{
    /// <summary>Person id.</summary>
    public required string Persoon { get; init; }

    /// <summary>Role of the person.</summary>
    public required Rol Rol { get; set; }

    /// <summary>Party, for an aanbieder.</summary>
    public string? Partij { get; set; }

    /// <summary>The address.</summary>
    public required string Adres { get; set; }

    /// <summary>When it was last told.</summary>
    public required Instant Gezien { get; set; }
}

/// <summary>
/// One minute of one node: in which seconds the platform was measured, and in which it worked. Bit 0 is second 0. A row of
/// <see cref="Kloksprong"/> is no minute: it tells that the development clock was moved on from <see cref="Minuut"/>, by as
/// many seconds as <see cref="Goed"/> says; nobody lived that time, so nothing was down in it.
/// </summary>
public sealed class Hartslag
{
    /// <summary>Name instead of a node, where the clock was moved. Only in development.</summary>
    public const string Kloksprong = "klok verzet";

    /// <summary>Name of the node.</summary>
    public required string Knoop { get; init; }

    /// <summary>Begin of the minute.</summary>
    public required Instant Minuut { get; init; }

    /// <summary>Seconds in which was measured.</summary>
    public long Gemeten { get; set; }

    /// <summary>Seconds in which the platform answered and could write.</summary>
    public long Goed { get; set; }
}

/// <summary>The key of one person to a calendar feed; only its hash is kept.</summary>
public sealed class Agendasleutel
{
    /// <summary>SHA-256 of the key.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Person id.</summary>
    public required string Persoon { get; init; }

    /// <summary>Role of the person.</summary>
    public required Rol Rol { get; init; }

    /// <summary>Party, for an aanbieder.</summary>
    public string? Partij { get; init; }

    /// <summary>When it was made; a new one replaces it.</summary>
    public required Instant Gemaakt { get; init; }
}

/// <summary>The written decision of a body, by hash.</summary>
public sealed class Besluitstuk
{
    /// <summary>SHA-256 of the bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The bytes.</summary>
    public required byte[] Inhoud { get; init; }
}

internal static class Belmodel
{
    public static void Bouw(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Belmoment>(b =>
        {
            b.HasKey(x => new { x.Soort, x.OnderwerpId });
            b.Property(x => x.Soort).HasMaxLength(20);
            b.HasIndex(x => x.Wanneer);
            b.HasIndex(x => x.Houder);
        });
        modelBuilder.Entity<Melding>(m =>
        {
            m.HasKey(x => x.Id);
            m.HasIndex(x => new { x.Rol, x.Op });
            m.Property(x => x.Tekst).HasMaxLength(2000);
        });
        modelBuilder.Entity<UitgaandePost>(u =>
        {
            u.HasKey(x => x.Id);
            u.HasIndex(x => x.Poging);
            u.HasIndex(x => x.Houder);
        });
        modelBuilder.Entity<Postadres>(a =>
        {
            a.HasKey(x => x.Persoon);
            a.HasIndex(x => x.Partij);
        });
        modelBuilder.Entity<Hartslag>(h => h.HasKey(x => new { x.Minuut, x.Knoop }));
        modelBuilder.Entity<Agendasleutel>(a =>
        {
            a.HasKey(x => x.Sha256);
            a.HasIndex(x => x.Persoon).IsUnique();
            a.Property(x => x.Sha256).HasMaxLength(64);
        });
    }
}
