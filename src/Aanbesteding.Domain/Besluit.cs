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
