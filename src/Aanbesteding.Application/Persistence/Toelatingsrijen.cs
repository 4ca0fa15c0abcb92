using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Aanbesteding.Application.Persistence;

/// <summary>
/// The place of one party in one categorie of an open house: by an aanvraag that runs, or by taking part. Its key makes that a party
/// has one at most, also when two of its requests cross.
/// </summary>
public sealed class Toelatingsplaats
{
    /// <summary>The open house.</summary>
    public required Guid SysteemId { get; init; }

    /// <summary>The party.</summary>
    public required string Partij { get; init; }

    /// <summary>Id of the categorie.</summary>
    public required string Categorie { get; init; }

    /// <summary>The aanvraag that took it.</summary>
    public required Guid AanvraagId { get; init; }
}

/// <summary>A file with which a party proves something. Kept encrypted; used again in every aanvraag of that party.</summary>
public sealed class Bewijsstuk
{
    /// <summary>The party.</summary>
    public required string Partij { get; init; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>File name.</summary>
    public required string Naam { get; init; }

    /// <summary>How many bytes.</summary>
    public required int Grootte { get; init; }

    /// <summary>When it was first added.</summary>
    public required Instant Toegevoegd { get; init; }

    /// <summary>The bytes, encrypted under the key ring.</summary>
    public required byte[] Inhoud { get; init; }
}

internal static class Toelatingsmodel
{
    public static void Bouw(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Toelatingssysteem>(Systeem);
        modelBuilder.Entity<Toelatingsaanvraag>(Aanvraag);
        modelBuilder.Entity<Deelnemer>(Deelnemer);
        modelBuilder.Entity<Toelatingsplaats>(p => p.HasKey(x => new { x.SysteemId, x.Partij, x.Categorie }));
        modelBuilder.Entity<Bewijsstuk>(b =>
        {
            b.HasKey(x => new { x.Partij, x.Sha256 });
            b.Property(x => x.Sha256).HasMaxLength(64);
        });
    }

    private static void Systeem(EntityTypeBuilder<Toelatingssysteem> s)
    {
        s.HasKey(x => x.Id);
        s.HasIndex(x => x.Kenmerk).IsUnique();
        s.HasIndex(x => x.VolgendMoment);
        s.Property(x => x.Versie).IsConcurrencyToken();
        s.Property(x => x.WerkstroomHash).HasMaxLength(64);
        s.Property(x => x.AanvraagwerkstroomHash).HasMaxLength(64);
        Negeer(s, nameof(Toelatingssysteem.Feiten), nameof(Toelatingssysteem.Toetsen), nameof(Toelatingssysteem.Brieven), nameof(Toelatingssysteem.GegevenSeinen), nameof(Toelatingssysteem.Seinen), nameof(Toelatingssysteem.VolgendSein),
            nameof(Toelatingssysteem.Werkstroom), nameof(Toelatingssysteem.OpenTaken), nameof(Toelatingssysteem.Fase), nameof(Toelatingssysteem.VolgendeBel),
            nameof(Toelatingssysteem.LaatsteDag), nameof(Toelatingssysteem.VolgendeOptie));
        Lang(s.Property(x => x.Inrichting).AlsJson());
        Lang(s.Property(x => x.Markering).AlsJson());
        Lang(s.Property(x => x.Termijnen).AlsJson());
        Lang(s.Property(x => x.Taken).AlsJson());
        Lang(s.Property(x => x.Consultatiereacties).AlsJson());
        Lang(s.Property(x => x.Reactienota).AlsJson());
        Lang(s.Property(x => x.Oordelen).AlsJson());
        Lang(s.Property(x => x.Besluiten).AlsJson());
        Lang(s.Property(x => x.Versies).AlsJson());
        Lang(s.Property(x => x.Voorstel).AlsJson());
        Lang(s.Property(x => x.Aanbiedingen).AlsJson());
        Lang(s.Property(x => x.Verlengingen).AlsJson());
    }

    private static void Aanvraag(EntityTypeBuilder<Toelatingsaanvraag> a)
    {
        a.HasKey(x => x.Id);
        // Work lists: what waits, earliest deadline first; and how many are not over. Parties: their own, newest first.
        a.HasIndex(x => new { x.Wachtrij, x.BeslisVoor, x.Id });
        a.HasIndex(x => new { x.SysteemId, x.Wachtrij, x.BeslisVoor, x.Id });
        a.HasIndex(x => new { x.SysteemId, x.Afgerond, x.BeslisVoor });
        a.HasIndex(x => new { x.Partij, x.SysteemId });
        a.HasIndex(x => x.VolgendMoment);
        a.Property(x => x.Versie).IsConcurrencyToken();
        a.Property(x => x.WerkstroomHash).HasMaxLength(64);
        AlsGetal(a.Property(x => x.Afgerond));
        a.Property(x => x.Wachtrij).HasMaxLength(40);
        a.Property(x => x.Peildag).AlsJson().HasMaxLength(20);
        Negeer(a, nameof(Toelatingsaanvraag.Feiten), nameof(Toelatingsaanvraag.Toetsen), nameof(Toelatingsaanvraag.Brieven), nameof(Toelatingsaanvraag.GegevenSeinen), nameof(Toelatingsaanvraag.VolgendSein),
            nameof(Toelatingsaanvraag.Werkstroom), nameof(Toelatingsaanvraag.OpenTaken), nameof(Toelatingsaanvraag.Fase), nameof(Toelatingsaanvraag.VolgendeBel),
            nameof(Toelatingsaanvraag.Systeem), nameof(Toelatingsaanvraag.Herstel), nameof(Toelatingsaanvraag.Eisen), nameof(Toelatingsaanvraag.TeToetsen),
            nameof(Toelatingsaanvraag.NietVoldaan), nameof(Toelatingsaanvraag.HeeftHerstelkans));
        Lang(a.Property(x => x.Aanbieder).AlsJson());
        Lang(a.Property(x => x.Markering).AlsJson());
        Lang(a.Property(x => x.Termijnen).AlsJson());
        Lang(a.Property(x => x.Taken).AlsJson());
        Lang(a.Property(x => x.Categorieen).AlsJson());
        Lang(a.Property(x => x.Antwoorden).AlsJson());
        Lang(a.Property(x => x.Bevindingen).AlsJson());
        Lang(a.Property(x => x.Herstelverzoeken).AlsJson());
        Lang(a.Property(x => x.Besluit).AlsJson());
        Lang(a.Property(x => x.Ondertekening).AlsJson());
        Lang(a.Property(x => x.Seinen).AlsJson());
    }

    private static void Deelnemer(EntityTypeBuilder<Deelnemer> d)
    {
        d.HasKey(x => x.Id);
        // The register: by categorie and name. Work lists: who waits for a test, or for a step of a measure.
        d.HasIndex(x => new { x.SysteemId, x.InRegister, x.Categorie, x.Naam, x.Id });
        d.HasIndex(x => new { x.SysteemId, x.InRegister, x.Naam, x.Id });
        d.HasIndex(x => new { x.TeToetsen, x.Naam, x.Id });
        d.HasIndex(x => new { x.SysteemId, x.TeToetsen, x.Naam, x.Id });
        d.HasIndex(x => new { x.Maatregelrij, x.Naam, x.Id });
        d.HasIndex(x => new { x.Partij, x.SysteemId });
        d.HasIndex(x => x.VolgendMoment);
        d.Property(x => x.Versie).IsConcurrencyToken();
        AlsGetal(d.Property(x => x.InRegister));
        AlsGetal(d.Property(x => x.TeToetsen));
        d.Property(x => x.Categorie).HasMaxLength(100);
        d.Property(x => x.Maatregelrij).HasMaxLength(40);
        d.Property(x => x.KvkNummer).HasMaxLength(8);
        d.Property(x => x.Status).HasConversion<string>().HasMaxLength(40);
        d.Property(x => x.Sinds).AlsJson().HasMaxLength(20);
        Negeer(d, nameof(Domain.Toelating.Deelnemer.Feiten), nameof(Domain.Toelating.Deelnemer.Toetsen), nameof(Domain.Toelating.Deelnemer.Brieven), nameof(Domain.Toelating.Deelnemer.GegevenSeinen),
            nameof(Domain.Toelating.Deelnemer.VolgendeBel), nameof(Domain.Toelating.Deelnemer.Systeem), nameof(Domain.Toelating.Deelnemer.LopendeHertoetsing), nameof(Domain.Toelating.Deelnemer.LopendeMaatregel));
        Lang(d.Property(x => x.Ondertekening).AlsJson());
        Lang(d.Property(x => x.Vastgesteld).AlsJson());
        Lang(d.Property(x => x.Clientenstops).AlsJson());
        Lang(d.Property(x => x.Hertoetsingen).AlsJson());
        Lang(d.Property(x => x.Maatregelen).AlsJson());
        Lang(d.Property(x => x.Reacties).AlsJson());
        Lang(d.Property(x => x.Uittreding).AlsJson());
        Lang(d.Property(x => x.Herinneringen).AlsJson());
    }

    private static void Negeer<T>(EntityTypeBuilder<T> entiteit, params string[] afgeleid)
        where T : class
    {
        foreach (var naam in afgeleid)
            entiteit.Ignore(naam);
    }

    /// <summary>The condition on a boolean is the bare column, for which SQLite does not use an index.</summary>
    private static void AlsGetal(PropertyBuilder<bool> property) => property.HasConversion<int>();

    private static void Lang<T>(PropertyBuilder<T> property) => property.Metadata.SetMaxLength(null);
}
