using System.Data;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Aanbesteding.Application.Persistence;

/// <summary>
/// All facts of the house. A procedure is one row: it is loaded and saved whole, its parts are immutable records in JSON
/// columns, and <see cref="Zaak.Versie"/> is the concurrency token. What is listed, sealed or proved has its own table.
/// </summary>
public abstract class AanbestedingDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Procedures.</summary>
    public DbSet<Procedure> Procedures => Set<Procedure>();

    /// <summary>Open houses.</summary>
    public DbSet<Toelatingssysteem> Toelatingssystemen => Set<Toelatingssysteem>();

    /// <summary>Aanvragen in open houses.</summary>
    public DbSet<Toelatingsaanvraag> Aanvragen => Set<Toelatingsaanvraag>();

    /// <summary>Admitted aanbieders, by categorie.</summary>
    public DbSet<Deelnemer> Deelnemers => Set<Deelnemer>();

    /// <summary>Places of parties in categorieën.</summary>
    public DbSet<Toelatingsplaats> Toelatingsplaatsen => Set<Toelatingsplaats>();

    /// <summary>Evidence of parties.</summary>
    public DbSet<Bewijsstuk> Bewijsstukken => Set<Bewijsstuk>();

    /// <summary>Pinned BPMN files.</summary>
    public DbSet<Definitie> Definities => Set<Definitie>();

    /// <summary>Inrichtingen as read.</summary>
    public DbSet<Inrichtingstekst> Inrichtingen => Set<Inrichtingstekst>();

    /// <summary>Texts of documents.</summary>
    public DbSet<Documenttekst> Documentteksten => Set<Documenttekst>();

    /// <summary>Work lists.</summary>
    public DbSet<Werkitem> Werkitems => Set<Werkitem>();

    /// <summary>Inboxes of parties.</summary>
    public DbSet<Bericht> Berichten => Set<Bericht>();

    /// <summary>Moments at which the bell must ring.</summary>
    public DbSet<Belmoment> Belmomenten => Set<Belmoment>();

    /// <summary>Warnings for staff.</summary>
    public DbSet<Melding> Meldingen => Set<Melding>();

    /// <summary>Mail that waits or was sent.</summary>
    public DbSet<UitgaandePost> UitgaandePost => Set<UitgaandePost>();

    /// <summary>Mail addresses of people.</summary>
    public DbSet<Postadres> Postadressen => Set<Postadres>();

    /// <summary>Seconds in which the platform was measured.</summary>
    public DbSet<Hartslag> Hartslagen => Set<Hartslag>();

    /// <summary>Keys of calendar feeds.</summary>
    public DbSet<Agendasleutel> Agendasleutels => Set<Agendasleutel>();

    /// <summary>Written decisions of bodies.</summary>
    public DbSet<Besluitstuk> Besluitstukken => Set<Besluitstuk>();

    /// <summary>Dossier chains.</summary>
    public DbSet<Post> Posten => Set<Post>();

    /// <summary>Performed commands.</summary>
    public DbSet<VerwerkteOpdracht> VerwerkteOpdrachten => Set<VerwerkteOpdracht>();

    /// <summary>Sealed submissions.</summary>
    public DbSet<Inzending> Inzendingen => Set<Inzending>();

    /// <summary>Encrypted blocks of submissions.</summary>
    public DbSet<KluisBlok> KluisBlokken => Set<KluisBlok>();

    /// <summary>Wrapped keys of procedures.</summary>
    public DbSet<Kluissleutel> Kluissleutels => Set<Kluissleutel>();

    /// <summary>How far the transaction of one command is kept apart from the others; unspecified is what the database does itself.</summary>
    public virtual IsolationLevel Afzondering => IsolationLevel.Unspecified;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<Instant>().HaveConversion<Ogenblikconverter>();
        configurationBuilder.Properties<Rol>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<string>().HaveMaxLength(200);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<Procedure>(Procedure);
        modelBuilder.Entity<Definitie>(d =>
        {
            d.HasKey(x => x.Hash);
            d.Property(x => x.Hash).HasMaxLength(64);
            Lang(d.Property(x => x.Bpmn));
        });
        modelBuilder.Entity<Inrichtingstekst>(i =>
        {
            i.HasKey(x => x.ProcedureId);
            Lang(i.Property(x => x.Tekst));
        });
        modelBuilder.Entity<Documenttekst>(d =>
        {
            d.HasKey(x => x.Sha256);
            d.Property(x => x.Sha256).HasMaxLength(64);
            Lang(d.Property(x => x.Tekst));
        });
        modelBuilder.Entity<VerwerkteOpdracht>(v =>
        {
            v.HasKey(x => x.OpdrachtId);
            Lang(v.Property(x => x.Antwoord));
        });
        modelBuilder.Entity<Werkitem>(w =>
        {
            w.HasKey(x => new { x.ProcedureId, x.Taak });
            w.HasIndex(x => x.Rol);
        });
        modelBuilder.Entity<Bericht>(b =>
        {
            b.HasKey(x => x.Id);
            b.HasIndex(x => new { x.Partij, x.Verzonden });
            Lang(b.Property(x => x.Tekst));
            Lang(b.Property(x => x.Document));
        });
        modelBuilder.Entity<Post>(p =>
        {
            p.HasKey(x => new { x.Onderwerp, x.Volgnummer });
            Lang(p.Property(x => x.Tekst));
            p.Property(x => x.Hash).HasMaxLength(64);
        });
        Kluismodel.Bouw(modelBuilder);
        Belmodel.Bouw(modelBuilder);
        Toelatingsmodel.Bouw(modelBuilder);
        modelBuilder.Entity<Besluitstuk>(b =>
        {
            b.HasKey(x => x.Sha256);
            b.Property(x => x.Sha256).HasMaxLength(64);
        });
    }

    private static void Procedure(EntityTypeBuilder<Procedure> p)
    {
        p.HasKey(x => x.Id);
        p.HasIndex(x => x.Kenmerk).IsUnique();
        p.HasIndex(x => x.VolgendMoment);
        p.Property(x => x.Versie).IsConcurrencyToken();
        p.Property(x => x.WerkstroomHash).HasMaxLength(64);
        p.Property(x => x.ProcesVerbaal).HasMaxLength(64);
        foreach (var afgeleid in (string[])[nameof(Domain.Procedure.Feiten), nameof(Domain.Procedure.Toetsen), nameof(Domain.Procedure.Brieven),
            nameof(Domain.Procedure.Werkstroom), nameof(Domain.Procedure.OpenTaken), nameof(Domain.Procedure.Beoogden), nameof(Domain.Procedure.Toegewezen),
            nameof(Domain.Procedure.Voordracht), nameof(Domain.Procedure.VervallenVoordrachten),
            nameof(Domain.Procedure.GegevenSeinen), nameof(Domain.Procedure.OpenKlachten), nameof(Domain.Procedure.BlokkerendeKlachten), nameof(Domain.Procedure.OpenPlichten), nameof(Domain.Procedure.VolgendSein), nameof(Domain.Procedure.VolgendeBel),
            nameof(Domain.Procedure.LopendeSluiting), nameof(Domain.Procedure.Ronde), nameof(Domain.Procedure.Dialoogpercelen), nameof(Domain.Procedure.Fase)])
            p.Ignore(afgeleid);
        Lang(p.Property(x => x.Inrichting).AlsJson());
        Lang(p.Property(x => x.Markering).AlsJson());
        Lang(p.Property(x => x.Commissie).AlsJson());
        Lang(p.Property(x => x.Keuzes).AlsJson());
        Lang(p.Property(x => x.Documenten).AlsJson());
        Lang(p.Property(x => x.Termijnen).AlsJson());
        Lang(p.Property(x => x.Taken).AlsJson());
        Lang(p.Property(x => x.Oordelen).AlsJson());
        Lang(p.Property(x => x.Besluiten).AlsJson());
        Lang(p.Property(x => x.EersteSleutel).AlsJson());
        Lang(p.Property(x => x.Aanmeldingen).AlsJson());
        Lang(p.Property(x => x.Rondes).AlsJson());
        Lang(p.Property(x => x.Uitgevallen).AlsJson());
        Lang(p.Property(x => x.Toewijzingen).AlsJson());
        Lang(p.Property(x => x.Lotingen).AlsJson());
        Lang(p.Property(x => x.Dialoogrondes).AlsJson());
        Lang(p.Property(x => x.Afsprakensets).AlsJson());
        Lang(p.Property(x => x.Inschrijvingen).AlsJson());
        Lang(p.Property(x => x.Gunningsbeslissing).AlsJson());
        Lang(p.Property(x => x.Overeenkomsten).AlsJson());
        Lang(p.Property(x => x.Intrekking).AlsJson());
        Lang(p.Property(x => x.Streefdata).AlsJson());
        Lang(p.Property(x => x.Seinen).AlsJson());
        Lang(p.Property(x => x.Vervullingen).AlsJson());
        Lang(p.Property(x => x.Heropeningen).AlsJson());
        Lang(p.Property(x => x.Risicos).AlsJson());
        Lang(p.Property(x => x.Budgetten).AlsJson());
        Lang(p.Property(x => x.Voorwaarden).AlsJson());
        Lang(p.Property(x => x.Gedingen).AlsJson());
        Lang(p.Property(x => x.Klachten).AlsJson());
        Lang(p.Property(x => x.Perceelstops).AlsJson());
        Lang(p.Property(x => x.Beslissingsintrekkingen).AlsJson());
    }

    private static void Lang<T>(PropertyBuilder<T> property) => property.Metadata.SetMaxLength(null);

    /// <summary>Ticks since 1970 in UTC: exact to 100 ns, and sortable in every database.</summary>
    private sealed class Ogenblikconverter() : ValueConverter<Instant, long>(i => i.ToUnixTimeTicks(), t => Instant.FromUnixTimeTicks(t));
}

/// <summary>SQLite: the embedded default.</summary>
public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : AanbestedingDbContext(options);

/// <summary>SQL Server: the production target.</summary>
public sealed class SqlServerDbContext(DbContextOptions<SqlServerDbContext> options) : AanbestedingDbContext(options);

/// <summary>PostgreSQL: for who runs that already.</summary>
public sealed class PostgreSqlDbContext(DbContextOptions<PostgreSqlDbContext> options) : AanbestedingDbContext(options)
{
    /// <summary>
    /// One snapshot per command: what it read is still so when it writes, or it is tried again. SQLite gives that by letting
    /// one command write at a time.
    /// </summary>
    public override IsolationLevel Afzondering => IsolationLevel.RepeatableRead;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Text is ordered by code point, as in SQLite, whatever language the database was made for.
        configurationBuilder.Properties<string>().UseCollation("C");
    }
}
