using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>How the first aanvraag of an aanbieder goes.</summary>
public enum Aanvraagloop
{
    /// <summary>Meets every eis at once.</summary>
    Voldoet,
    /// <summary>Forgets evidence, and adds it.</summary>
    Onvolledig,
    /// <summary>Hands in a certificate that has expired, and replaces it.</summary>
    Verlopen,
    /// <summary>Uses every chance to repair and still misses an eis; applies again later.</summary>
    HersteltNiet,
    /// <summary>Lets the term to repair pass; applies again later.</summary>
    LaatHerstelVerlopen,
    /// <summary>Withdraws.</summary>
    TrektIn,
    /// <summary>Needs the extension of the decision term.</summary>
    MeerTijd,
    /// <summary>Applies for two categorieën, and misses an eis of one.</summary>
    Gemengd,
    /// <summary>Is admitted, and does not sign in time.</summary>
    TekentNiet,
    /// <summary>Is tested twice, because the decider sends it back.</summary>
    Teruggestuurd,
    /// <summary>Whoever tested tries to decide too; the portal refuses that.</summary>
    ZelfdePersoon,
}

/// <summary>How an aanbieder does as a deelnemer.</summary>
public enum Deelnameloop
{
    /// <summary>Renews in time what expires.</summary>
    Blijft,
    /// <summary>Takes no new clients for a while.</summary>
    Clientenstop,
    /// <summary>Renews only when he is tested again.</summary>
    VernieuwtLaat,
    /// <summary>Renews only when he is suspended.</summary>
    Geschorst,
    /// <summary>Does not renew even then.</summary>
    Ontbonden,
    /// <summary>Gives notice.</summary>
    ZegtOp,
    /// <summary>Does not go along with a new version.</summary>
    GaatNietMee,
    /// <summary>Answers no offer.</summary>
    Zwijgt,
    /// <summary>Is tested on a signal, and suspended in urgency until that turns out wrong.</summary>
    Signaal,
}

/// <summary>A fictional aanbieder of an open house.</summary>
/// <param name="Partij">The organisation.</param>
/// <param name="Aanvraag">How its first aanvraag goes.</param>
/// <param name="Deelname">How it does as a deelnemer.</param>
/// <param name="Categorieen">Ids of the categorieën that it applies for.</param>
/// <param name="Gebrek">Id of the eis that it does not meet; null when it meets all.</param>
/// <param name="Instroom">Day on which it applies; null in the first instroomronde.</param>
public sealed record Gegadigde(Partij Partij, Aanvraagloop Aanvraag, Deelnameloop Deelname, IReadOnlyList<string> Categorieen, string? Gebrek, LocalDate? Instroom)
{
    /// <summary>Id of the party.</summary>
    public string Id => Partij.Id;

    /// <summary>The person who acts for the party.</summary>
    public Actor Actor => new($"contact-{Id}", Rol.Aanbieder, Id);
}
