using Aanbesteding.Domain;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>What an aanbieder of a trial run is like. Decides what it hands in, and when.</summary>
public enum Aard
{
    /// <summary>Hands in what is asked, in time.</summary>
    Gewoon,
    /// <summary>Applies for every perceel of a group that must go to different parties.</summary>
    Allesbieder,
    /// <summary>Its combinatie lacks a kind of organisation that must be present.</summary>
    Onvolledig,
    /// <summary>Does not meet a requirement.</summary>
    Ongeschikt,
    /// <summary>Hands in after the closing moment.</summary>
    TeLaat,
    /// <summary>Hands in, withdraws, and hands in again.</summary>
    Herziener,
}

/// <summary>A fictional aanbieder.</summary>
/// <param name="Aard">What it is like.</param>
/// <param name="Aanmelding">What it hands in.</param>
/// <param name="NietVoldaan">The requirement that it turns out not to meet; null when it meets all.</param>
public sealed record Aanbieder(Aard Aard, AanmeldingInhoud Aanmelding, string? NietVoldaan)
{
    /// <summary>Id of the party.</summary>
    public string Id => Aanmelding.Combinatie.Penvoerder.Id;

    /// <summary>Name of the party.</summary>
    public string Naam => Aanmelding.Combinatie.Naam;

    /// <summary>The person who acts for the party.</summary>
    public Actor Actor => new($"contact-{Id}", Rol.Aanbieder, Id);
}
