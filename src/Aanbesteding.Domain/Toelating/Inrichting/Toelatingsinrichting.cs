using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>A kind of help for which aanbieders are admitted. No perceel: nobody competes for it.</summary>
/// <param name="Id">Stable id, e.g. <c>gezinshuis</c>.</param>
/// <param name="Naam">Published name.</param>
/// <param name="Omschrijving">What it is, in plain Dutch.</param>
public sealed record Categorie(string Id, string Naam, string Omschrijving);

/// <summary>
/// What a tarief is built from, in eurocents: the four cost elements of a reële prijs (art. 2.3 Besluit Jeugdwet, Stb. 2024, 69).
/// </summary>
/// <param name="Beroepskrachten">Cost of the professionals.</param>
/// <param name="Clientgebonden">Other cost bound to the client.</param>
/// <param name="Overhead">Reasonable overhead.</param>
/// <param name="Indexatie">Development of wages and prices; the only part that an indexation changes.</param>
public sealed record Kostprijs(long Beroepskrachten, long Clientgebonden, long Overhead, long Indexatie)
{
    /// <summary>All four together.</summary>
    public long Som => Beroepskrachten + Clientgebonden + Overhead + Indexatie;
}

/// <summary>The fixed price of one product, the same for every deelnemer.</summary>
/// <param name="Productcode">Code on the invoice; occurs once.</param>
/// <param name="Naam">Published name.</param>
/// <param name="Categorie">Id of the categorie.</param>
/// <param name="Eenheid">What is paid for, e.g. etmaal or uur.</param>
/// <param name="Centen">Price per unit in eurocents.</param>
/// <param name="Onderbouwing">What it is built from.</param>
public sealed record Tarief(string Productcode, string Naam, string Categorie, string Eenheid, long Centen, Kostprijs Onderbouwing);

/// <summary>Which new product takes over from a product of an earlier contract (vertaaltabel).</summary>
/// <param name="Was">Old product code.</param>
/// <param name="Wordt">New product code; one of the tarieven.</param>
/// <param name="Gedeeltelijk">Whether the old product also goes elsewhere.</param>
public sealed record Vertaling(string Was, string Wordt, bool Gedeeltelijk);

/// <summary>What a new version can change. Names are stored.</summary>
public enum Wijzigingsonderwerp
{
    /// <summary>The toelatingseisen.</summary>
    Eisen,
    /// <summary>The tarieven and their products.</summary>
    Tarieven,
    /// <summary>The text of the overeenkomst.</summary>
    Overeenkomst,
}

/// <summary>What it means when a deelnemer does not answer an offer. Names are stored.</summary>
public enum Zwijgen
{
    /// <summary>The deelnemer goes along; only when the overeenkomst says so.</summary>
    GaatMee,
    /// <summary>The deelnemer leaves on the day on which the offer takes effect.</summary>
    Vertrekt,
}

/// <summary>
/// A clause, published beforehand, under which the contract may be changed for everybody: clear, precise and unequivocal, and
/// never of the general nature (art. 2.163c Aw by analogy).
/// </summary>
/// <param name="Id">Stable id; named at every use.</param>
/// <param name="Tekst">The clause as published.</param>
/// <param name="Onderwerpen">What may be changed under it, at least one.</param>
/// <param name="Aankondiging">Time between the offer and the day on which it takes effect.</param>
/// <param name="Zwijgen">What silence means.</param>
public sealed record Herzieningsclausule(
    string Id, string Tekst, IReadOnlyList<Wijzigingsonderwerp> Onderwerpen, Period Aankondiging, Zwijgen Zwijgen);

/// <summary>How tarieven follow prices: a published series, its reference month, the rounding and the day.</summary>
/// <param name="Reeks">Name of the series, as its publisher calls it.</param>
/// <param name="Peilmaand">Month of which the figures are compared, 1 to 12: that of last year with that of the year before.</param>
/// <param name="Ingang">Day of the year on which the new tarieven begin.</param>
/// <param name="Afronding">How a tarief is rounded to whole cents.</param>
public sealed record Indexering(string Reeks, int Peilmaand, AnnualDate Ingang, Afrondingswijze Afronding);

/// <summary>A ground in the overeenkomst on which the opdrachtgever may suspend or end a deelname.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Tekst">The ground as published.</param>
public sealed record Maatregelgrond(string Id, string Tekst);

/// <summary>
/// The buyer's configuration of one open house. Immutable. A ranking, a weight, a maximum or a closing date cannot be written
/// down in it: whoever meets the eisen is admitted, the whole term long (Falk Pharma, C-410/14; Tirkkonen, C-9/17).
/// </summary>
public sealed record Toelatingsinrichting
{
    /// <summary>Stable reference, lower-case with hyphens; unique over all procedures.</summary>
    public required string Kenmerk { get; init; }

    /// <summary>Public title.</summary>
    public required string Naam { get; init; }

    /// <summary>Who contracts.</summary>
    public required string Opdrachtgever { get; init; }

    /// <summary>Content area.</summary>
    public required string Taakgebied { get; init; }

    /// <summary>Name of the BPMN file of the system in <c>workflows/</c>, without extension.</summary>
    public required string Werkstroom { get; init; }

    /// <summary>Name of the BPMN file of one aanvraag.</summary>
    public required string Aanvraagwerkstroom { get; init; }

    /// <summary>How the work is done.</summary>
    public required Uitvoeringsvariant Uitvoeringsvariant { get; init; }

    /// <summary>How the work is paid.</summary>
    public required Bekostiging Bekostiging { get; init; }

    /// <summary>Term of the contract and its published options.</summary>
    public required Looptijd Overeenkomst { get; init; }

    /// <summary>The categorieën, at least one.</summary>
    public required IReadOnlyList<Categorie> Categorieen { get; init; }

    /// <summary>The eisen of the first version.</summary>
    public required IReadOnlyList<Toelatingseis> Eisen { get; init; }

    /// <summary>The tarieven of the first version.</summary>
    public required IReadOnlyList<Tarief> Tarieven { get; init; }

    /// <summary>Old products and what takes over from them.</summary>
    public IReadOnlyList<Vertaling> Vertaaltabel { get; init; } = [];

    /// <summary>The text of the overeenkomst of the first version; the same for everybody.</summary>
    public required string Contracttekst { get; init; }

    /// <summary>Questions of the marktconsultatie, the same to all.</summary>
    public required IReadOnlyList<string> Consultatievragen { get; init; }

    /// <summary>Named terms.</summary>
    public required IReadOnlyList<Termijnregel> Planning { get; init; }

    /// <summary>How often an aanbieder may repair an aanvraag before it is decided; the same for everybody, 1 or more.</summary>
    public required int Herstelkansen { get; init; }

    /// <summary>Clauses under which the contract may be changed.</summary>
    public required IReadOnlyList<Herzieningsclausule> Herzieningsclausules { get; init; }

    /// <summary>How tarieven are indexed; null when they are not.</summary>
    public Indexering? Indexering { get; init; }

    /// <summary>Time after which every deelnemer is tested again; null when only evidence that expires asks it.</summary>
    public Period? Hertoetsing { get; init; }

    /// <summary>Grounds for a measure against a deelnemer.</summary>
    public required IReadOnlyList<Maatregelgrond> Maatregelgronden { get; init; }

    /// <summary>Notice that a deelnemer gives who wants to leave.</summary>
    public required Period Opzegtermijn { get; init; }

    /// <summary>Notice between the offer of an extension and the end that it moves.</summary>
    public required Period Verlengingsaankondiging { get; init; }

    /// <summary>What silence on an extension means.</summary>
    public required Zwijgen ZwijgenBijVerlenging { get; init; }

    /// <summary>Bodies that adopt the system, its versions and its extensions; every one must decide.</summary>
    public required IReadOnlyList<string> Organen { get; init; }

    /// <summary>What the letters say about court and contact.</summary>
    public Briefgegevens? Brieven { get; init; }
}
