using Aanbesteding.Domain.Toewijzing;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// One procurement procedure. Owns the marking of its werkstroom; every command asks two questions: does the werkstroom
/// allow this now, and is it lawful on these facts at this moment? A refusal changes nothing.
/// The rule families are in the folders of this project, one part of this class each.
/// </summary>
public sealed partial class Procedure : Werkstroomzaak
{
    private IBesteTotaalOplosser? _oplosser;

    private Procedure()
    {
    }

    /// <summary>Public reference, from the inrichting.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>The buyer's configuration.</summary>
    public Inrichting Inrichting { get; private set; } = null!;

    /// <summary>Person ids of the beoordelingscommissie, without the voorzitter.</summary>
    public IReadOnlyList<string> Commissie { get; private set; } = [];

    /// <summary>Choices made after the inrichting was written, by id.</summary>
    public IReadOnlyDictionary<string, string> Keuzes { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Documents, all versions.</summary>
    public IReadOnlyList<DocumentVersie> Documenten { get; private set; } = [];

    /// <summary>Reviews by the jurist, all of them.</summary>
    public IReadOnlyList<JuridischOordeel> Oordelen { get; private set; } = [];

    /// <summary>Decisions of bodies, all of them.</summary>
    public IReadOnlyList<Orgaanbesluit> Besluiten { get; private set; } = [];

    /// <summary>Days on which events are planned, all of them.</summary>
    public IReadOnlyList<Streefdatum> Streefdata { get; private set; } = [];

    /// <summary>Terms that were met by something that is no task of the werkstroom.</summary>
    public IReadOnlyList<Vervulling> Vervullingen { get; private set; } = [];

    /// <summary>Windows for submissions that were opened again after a failure of the platform.</summary>
    public IReadOnlyList<Heropening> Heropeningen { get; private set; } = [];

    /// <summary>Versions of risks, in order.</summary>
    public IReadOnlyList<Risico> Risicos { get; private set; } = [];

    /// <summary>Budgets, in order.</summary>
    public IReadOnlyList<Budget> Budgetten { get; private set; } = [];

    /// <summary>Conditions under which the jurist approved.</summary>
    public IReadOnlyList<JuridischeVoorwaarde> Voorwaarden { get; private set; } = [];

    /// <summary>Proceedings before the court against the award.</summary>
    public IReadOnlyList<Geding> Gedingen { get; private set; } = [];

    /// <summary>Complaints.</summary>
    public IReadOnlyList<Klacht> Klachten { get; private set; } = [];

    /// <summary>Percelen that stopped without award.</summary>
    public IReadOnlyList<Perceelstop> Perceelstops { get; private set; } = [];

    /// <summary>Gunningsbeslissingen that were withdrawn.</summary>
    public IReadOnlyList<Beslissingsintrekking> Beslissingsintrekkingen { get; private set; } = [];

    /// <summary>When the selectiefase was first published; null while in concept. From then on the inrichting is pinned.</summary>
    public Instant? Gepubliceerd { get; private set; }

    private IBesteTotaalOplosser Oplosser => _oplosser ?? throw new InvalidOperationException("De procedure is nog niet met een oplosser verbonden.");

    /// <summary>Starts a procedure in concept.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="inrichting">The configuration; its percelen and criteria were already read and checked for shape.</param>
    /// <param name="werkstroom">The definition; sound and within the kader.</param>
    /// <param name="oplosser">Solves the allocation.</param>
    /// <param name="commissie">Person ids of the beoordelaars, at least two (individual marks then consensus).</param>
    /// <param name="moment">Who and when.</param>
    public static Uitkomst<Procedure> Maak(
        Guid id, Inrichting inrichting, Werkstroom werkstroom, IBesteTotaalOplosser oplosser, IReadOnlyList<string> commissie, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(inrichting);
        ArgumentNullException.ThrowIfNull(werkstroom);
        ArgumentNullException.ThrowIfNull(commissie);
        if (commissie.Distinct(StringComparer.Ordinal).Count() < 2)
            return Weigeringen.CommissieTeKlein;
        if (SasKader.Toets(inrichting, werkstroom) is [var eerste, ..])
            return eerste;

        var procedure = new Procedure
        {
            Id = id,
            Kenmerk = inrichting.Kenmerk,
            Inrichting = inrichting,
            Commissie = [.. commissie.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            _oplosser = oplosser,
        };
        procedure.Begin(werkstroom);
        procedure.Leg("procedure-gemaakt", new { inrichting.Kenmerk, Werkstroom = werkstroom.Hash, procedure.Commissie });
        procedure.Speel(new Gestart(Gebeurtenis.GeenFeiten));
        procedure.Versie = 1;
        return procedure;
    }

    /// <summary>Gives a loaded procedure its pinned definition, and who solves its allocation. Throws when the hash differs: the wrong file was loaded.</summary>
    public Procedure Verbind(Werkstroom werkstroom, IBesteTotaalOplosser oplosser)
    {
        Sluit(werkstroom, $"Procedure {Kenmerk}");
        _oplosser = oplosser;
        return this;
    }

    private protected override IReadOnlyList<Termijnregel> Termijnregels => Inrichting.Planning;

    private protected override string Slotfase => Intrekking is null ? base.Slotfase : "ingetrokken";

    /// <summary>Whoever scored in a task did it too, whoever closed it.</summary>
    private protected override bool Deed(string taak, string persoon) => base.Deed(taak, persoon)
        || Rondes.Any(r => r.Taak == taak && r.Bladen.Any(b => b.Beoordelaar == persoon && b.Scores.Count > 0));

    private protected override void BijOpenen(Element taak)
    {
        if (taak.TaakSoort == "beoordeling")
            OpenBeoordeling(taak);
    }
}
