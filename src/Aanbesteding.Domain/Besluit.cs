using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>What the jurist found. Names are the outcomes of the user task in the werkstroom.</summary>
public enum Oordeel
{
    /// <summary>May go on.</summary>
    Akkoord,
    /// <summary>Back to the maker, with reasons.</summary>
    Terug,
}

/// <summary>The review of a jurist. A later one supersedes; nothing is deleted.</summary>
/// <param name="Taak">Id of the user task.</param>
/// <param name="Oordeel">The outcome.</param>
/// <param name="Advies">Reasons; obligatory.</param>
/// <param name="Door">Person id of the jurist.</param>
/// <param name="Op">When.</param>
public sealed record JuridischOordeel(string Taak, Oordeel Oordeel, string Advies, string Door, Instant Op);

/// <summary>Decision of one body at a poort or on the award.</summary>
/// <param name="Taak">Id of the user task.</param>
/// <param name="Orgaan">The body.</param>
/// <param name="Keuze">One of the outcomes of the task, e.g. go, no-go, aanpassen, gunnen.</param>
/// <param name="Motivering">Reasons; obligatory.</param>
/// <param name="Door">Person id of the bestuurder.</param>
/// <param name="Op">When it was recorded.</param>
/// <param name="Ronde">Which visit to this poort, from 1; a poort that is entered again is decided again.</param>
public sealed record Orgaanbesluit(
    string Taak, string Orgaan, string Keuze, string Motivering, string Door, Instant Op, int Ronde)
{
    /// <summary>Day on which the body itself decided; null when that is the day it was recorded.</summary>
    public LocalDate? Besluitdatum { get; init; }

    /// <summary>The written decision; null when there is none yet.</summary>
    public Besluitdocument? Document { get; init; }

    /// <summary>Written decisions that <see cref="Document"/> replaced, in order.</summary>
    public IReadOnlyList<Besluitdocument> EerdereDocumenten { get; init; } = [];

    /// <summary>Why the body goes on although not everything of the checklist is in order; null when it is, or when it does not go on.</summary>
    public string? Afwijking { get; init; }

    /// <summary>Why the body comes back on its earlier decision of this visit; null for its first.</summary>
    public string? Herziening { get; init; }

    /// <summary>The Dutch day on which the body decided.</summary>
    public LocalDate Dag => Besluitdatum ?? Nederland.Dag(Op);

    /// <summary>Whether a later decision supersedes this one: of the same body, in the same visit to the same poort.</summary>
    public bool WordtVervangenDoor(Orgaanbesluit later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return later.Taak == Taak && later.Orgaan == Orgaan && later.Ronde == Ronde;
    }

    /// <summary>What all choices together mean. All the same: that. Any no-go: no-go. Otherwise the work goes back (aanpassen).</summary>
    public static string Gezamenlijk(IReadOnlyList<string> keuzes)
    {
        ArgumentNullException.ThrowIfNull(keuzes);
        if (keuzes.Distinct(StringComparer.Ordinal).Count() == 1)
            return keuzes[0];
        return keuzes.Contains("no-go", StringComparer.Ordinal) ? "no-go" : "aanpassen";
    }
}

/// <summary>What a body can add to its decision.</summary>
public sealed record Besluitgegevens
{
    /// <summary>Nothing.</summary>
    public static readonly Besluitgegevens Geen = new();

    /// <summary>Day on which the body itself decided; null when that is today.</summary>
    public LocalDate? Besluitdatum { get; init; }

    /// <summary>Why the body goes on over the open lines of the checklist; obligatory when there are any.</summary>
    public string? Afwijking { get; init; }

    /// <summary>Why the body comes back on its earlier decision; obligatory when there is one.</summary>
    public string? Herziening { get; init; }

    /// <summary>The written decision; null when it comes later.</summary>
    public Besluitdocument? Document { get; init; }
}

/// <summary>The written decision of a body. Its bytes are kept beside the procedure, by hash.</summary>
/// <param name="Naam">File name.</param>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hexadecimal.</param>
public sealed record Besluitdocument(string Naam, string Sha256);

/// <summary>One user task that somebody completed; feeds the separation of duties.</summary>
/// <param name="Taak">Id of the user task.</param>
/// <param name="Uitkomst">Its outcome; null when it has only one.</param>
/// <param name="Door">Person id.</param>
/// <param name="Op">When.</param>
public sealed record Taakuitvoering(string Taak, string? Uitkomst, string Door, Instant Op);

/// <summary>The stop of a procedure without award. Reasons must be told to all (art. 2.57 Aw practice; domain 3.1 row 26).</summary>
/// <param name="Reden">The reasons, as told to all parties.</param>
/// <param name="Door">Person id of the bestuurder.</param>
/// <param name="Op">When.</param>
/// <param name="Bekendgemaakt">When all parties were told; null before that.</param>
public sealed record Intrekking(string Reden, string Door, Instant Op, Instant? Bekendgemaakt);
