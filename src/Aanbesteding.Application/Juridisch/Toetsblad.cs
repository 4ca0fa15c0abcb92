using Aanbesteding.Domain;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Application.Juridisch;

/// <summary>One fact that a review is judged on, now and at the review before.</summary>
/// <param name="Naam">The fact in a few words.</param>
/// <param name="Nu">What it says now; null when it is there no more.</param>
/// <param name="Eerder">What it said at the review before; null when it was not there.</param>
public sealed record Feitverschil(string Naam, Toets? Nu, Toets? Eerder)
{
    /// <summary>Whether it says something else than before.</summary>
    public bool Anders => Nu != Eerder;
}

/// <summary>Everything that one open review is about.</summary>
/// <param name="Taak">The user task.</param>
/// <param name="Volgt">The step that follows on an approval, and that conditions guard; null when there is none.</param>
/// <param name="Vorige">The review before of the same task; null when this is the first.</param>
public sealed record Toetsblad(Element Taak, Element? Volgt, JuridischOordeel? Vorige)
{
    /// <summary>The version that is reviewed; null when the review is not about a document.</summary>
    public DocumentVersie? Versie { get; init; }

    /// <summary>The version that lay before the jurist at <see cref="Vorige"/>.</summary>
    public DocumentVersie? VorigeVersie { get; init; }

    /// <summary>Text of <see cref="Versie"/>.</summary>
    public string Tekst { get; init; } = "";

    /// <summary>Difference between both versions, line by line; empty without an earlier one.</summary>
    public IReadOnlyList<Verschilregel> Verschil { get; init; } = [];

    /// <summary>The facts, in the order in which they are judged; those that are there no more come last.</summary>
    public IReadOnlyList<Feitverschil> Feiten { get; init; } = [];

    /// <summary>What the letters lack, at the award.</summary>
    public IReadOnlyList<Briefgebrek> Gebreken { get; init; } = [];

    /// <summary>Where the inrichting breaks the kader.</summary>
    public IReadOnlyList<Weigering> Kader { get; init; } = [];

    /// <summary>Precedence laws about the step that follows; the werkstroom was proven to keep them on every path.</summary>
    public IReadOnlyList<Voorrangswet> Wetten { get; init; } = [];

    /// <summary>Lines or facts that differ from the review before; a changed line counts once. Null when this is the first review.</summary>
    public int? Anders => this switch
    {
        { Versie: not null, VorigeVersie: not null } => Math.Max(Verschil.Count(r => r.Soort == Verschilsoort.Toegevoegd), Verschil.Count(r => r.Soort == Verschilsoort.Verwijderd)),
        { Versie: null, Vorige: not null } => Feiten.Count(f => f.Anders),
        _ => null,
    };

    /// <summary>How many guards fail.</summary>
    public int Falend => Feiten.Count(f => f.Nu is { Houdt: false });
}

/// <summary>One command in the dossier, without what it established.</summary>
/// <param name="Op">When.</param>
/// <param name="Opdracht">Name of the command.</param>
/// <param name="Persoon">Person id.</param>
/// <param name="Geweigerd">Whether it was refused.</param>
public sealed record Handelingsregel(Instant Op, string Opdracht, string Persoon, bool Geweigerd);
