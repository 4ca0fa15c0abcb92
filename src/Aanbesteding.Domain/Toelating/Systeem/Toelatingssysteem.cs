using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>
/// One open house: a published system under which every aanbieder who meets the eisen is admitted, the whole term long. It has
/// versions, and never a ranking, a maximum or a closing.
/// </summary>
public sealed partial class Toelatingssysteem : Werkstroomzaak
{
    private Toelatingssysteem()
    {
    }

    /// <summary>Public reference, from the inrichting.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>The buyer's configuration, as it was at the start.</summary>
    public Toelatingsinrichting Inrichting { get; private set; } = null!;

    /// <summary>Hash of the BPMN file that every aanvraag is pinned on.</summary>
    public string AanvraagwerkstroomHash { get; private set; } = "";

    /// <summary>Reactions to the marktconsultatie.</summary>
    public IReadOnlyList<Consultatiereactie> Consultatiereacties { get; private set; } = [];

    /// <summary>What was done with them; null before that.</summary>
    public Reactienota? Reactienota { get; private set; }

    /// <summary>Reviews by the jurist, all of them.</summary>
    public IReadOnlyList<JuridischOordeel> Oordelen { get; private set; } = [];

    /// <summary>Decisions of bodies, all of them.</summary>
    public IReadOnlyList<Orgaanbesluit> Besluiten { get; private set; } = [];

    /// <summary>The versions, in order; empty before publication.</summary>
    public IReadOnlyList<Toelatingsversie> Versies { get; private set; } = [];

    /// <summary>The version that is being prepared; null when there is none.</summary>
    public Versievoorstel? Voorstel { get; private set; }

    /// <summary>Offers to all deelnemers.</summary>
    public IReadOnlyList<Aanbod> Aanbiedingen { get; private set; } = [];

    /// <summary>Published options that were used.</summary>
    public IReadOnlyList<Verlengingsbesluit> Verlengingen { get; private set; } = [];

    /// <summary>When it was published; null before that.</summary>
    public Instant? Gepubliceerd { get; private set; }

    /// <inheritdoc/>
    public override Instant? VolgendeBel
    {
        get
        {
            var ingang = Aanbiedingen.Where(a => !a.Verwerkt).Select(a => (Instant?)Nederland.BeginVan(a.Ingang)).Min();
            return VolgendMoment is { } moment && ingang is { } dag ? Instant.Min(moment, dag) : VolgendMoment ?? ingang;
        }
    }

    /// <summary>Last day of the overeenkomst, inclusive, with every extension that was offered.</summary>
    public LocalDate LaatsteDag => Verlengingen is [.., var laatste] ? laatste.Wordt : Inrichting.Overeenkomst.LaatsteDag;

    /// <summary>Whether aanbieders can apply: from publication through the whole of the last day, also while the werkstroom still finishes a change.</summary>
    public bool IsOpen(LocalDate vandaag) => vandaag <= LaatsteDag && Stand.Toegestaan(Werkstroom, Markering, "DienAanvraagIn");

    private protected override IReadOnlyList<Termijnregel> Termijnregels => Inrichting.Planning;

    private protected override string Slotfase => "beëindigd";

    /// <summary>Starts an open house in concept. Refused by what breaks the kader.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="inrichting">The configuration.</param>
    /// <param name="werkstroom">The definition of the system.</param>
    /// <param name="aanvraag">The definition of one aanvraag.</param>
    /// <param name="moment">Who and when.</param>
    public static Uitkomst<Toelatingssysteem> Maak(Guid id, Toelatingsinrichting inrichting, Werkstroom werkstroom, Werkstroom aanvraag, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(inrichting);
        ArgumentNullException.ThrowIfNull(moment);
        if (OpenHouseKader.Toets(inrichting, werkstroom, aanvraag) is [var eerste, ..])
            return eerste;
        var systeem = new Toelatingssysteem { Id = id, Kenmerk = inrichting.Kenmerk, Inrichting = inrichting, AanvraagwerkstroomHash = aanvraag.Hash };
        systeem.Begin(werkstroom);
        systeem.Leg("toelatingssysteem-gemaakt", new { inrichting.Kenmerk, Werkstroom = werkstroom.Hash, Aanvraagwerkstroom = aanvraag.Hash });
        systeem.Speel(new Gestart(Gebeurtenis.GeenFeiten));
        systeem.Klaar();
        return systeem;
    }

    /// <summary>Gives a loaded system its pinned definition.</summary>
    public Toelatingssysteem Verbind(Werkstroom werkstroom)
    {
        Sluit(werkstroom, $"Toelatingssysteem {Kenmerk}");
        return this;
    }

    /// <summary>The version that holds on a day: the last one that began by then. Null before the first.</summary>
    public Toelatingsversie? VersieOp(LocalDate dag) => Versies.LastOrDefault(v => v.Ingang <= dag);

    /// <summary>The version with this number. Throws when there is none: numbers come from this system.</summary>
    public Toelatingsversie VersieMet(int nummer) => Versies.Single(v => v.Nummer == nummer);

    /// <summary>The categorie with this id; null when there is none.</summary>
    public Categorie? Categorie(string id) => Inrichting.Categorieen.FirstOrDefault(c => c.Id == id);

    /// <summary>The rule of a term.</summary>
    public Termijnregel Regel(string termijn) => Inrichting.Planning.Single(t => t.Naam == termijn);

    /// <summary>First day on which a deelnemer who signs today is bound: that of the overeenkomst, or today when that has come.</summary>
    public LocalDate EersteDag(LocalDate vandaag) => LocalDate.Max(vandaag, Inrichting.Overeenkomst.Ingang);

    private void StuurAlle(IEnumerable<string> partijen, string onderwerp, string tekst) =>
        Stuur(partijen.Distinct(StringComparer.Ordinal).Select(p => new Brief(p, onderwerp, tekst)));
}
