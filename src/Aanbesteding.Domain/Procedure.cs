using Aanbesteding.Domain.Toewijzing;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// One procurement procedure. Owns the marking of its werkstroom; every command asks two questions: does the werkstroom
/// allow this now, and is it lawful on these facts at this moment? A refusal changes nothing.
/// The rule families are in the folders of this project, one part of this class each.
/// </summary>
public sealed partial class Procedure
{
    private readonly List<Feit> _feiten = [];
    private readonly List<Toets> _toetsen = [];
    private readonly List<Brief> _brieven = [];
    private Werkstroom? _werkstroom;
    private IBesteTotaalOplosser? _oplosser;

    private Procedure()
    {
    }

    /// <summary>Stable id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Public reference, from the inrichting.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>Counts accepted commands, and each bell that let a term pass; two of them on the same version cannot both be saved.</summary>
    public long Versie { get; private set; }

    /// <summary>The buyer's configuration.</summary>
    public Inrichting Inrichting { get; private set; } = null!;

    /// <summary>Hash of the pinned BPMN file.</summary>
    public string WerkstroomHash { get; private set; } = "";

    /// <summary>Where the tokens are.</summary>
    public Markering Markering { get; private set; } = null!;

    /// <summary>Person ids of the beoordelingscommissie, without the voorzitter.</summary>
    public IReadOnlyList<string> Commissie { get; private set; } = [];

    /// <summary>Choices made after the inrichting was written, by id.</summary>
    public IReadOnlyDictionary<string, string> Keuzes { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Documents, all versions.</summary>
    public IReadOnlyList<DocumentVersie> Documenten { get; private set; } = [];

    /// <summary>Computed terms, with their reasoning; a later one of the same name supersedes.</summary>
    public IReadOnlyList<Termijn> Termijnen { get; private set; } = [];

    /// <summary>Completed user tasks.</summary>
    public IReadOnlyList<Taakuitvoering> Taken { get; private set; } = [];

    /// <summary>Reviews by the jurist, all of them.</summary>
    public IReadOnlyList<JuridischOordeel> Oordelen { get; private set; } = [];

    /// <summary>Decisions of bodies, all of them.</summary>
    public IReadOnlyList<Orgaanbesluit> Besluiten { get; private set; } = [];

    /// <summary>Days on which events are planned, all of them.</summary>
    public IReadOnlyList<Streefdatum> Streefdata { get; private set; } = [];

    /// <summary>Warnings that were given.</summary>
    public IReadOnlyList<Sein> Seinen { get; private set; } = [];

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

    /// <summary>The earliest moment at which the bell must ring; null when nothing is awaited.</summary>
    public Instant? VolgendMoment { get; private set; }

    /// <summary>Facts that the current command established, in order. For the dossier; not part of the state.</summary>
    public IReadOnlyList<Feit> Feiten => _feiten;

    /// <summary>Guards that the current command evaluated. For the dossier; not part of the state.</summary>
    public IReadOnlyList<Toets> Toetsen => _toetsen;

    /// <summary>Messages that the current command sends, in one batch. Not part of the state.</summary>
    public IReadOnlyList<Brief> Brieven => _brieven;

    /// <summary>The pinned definition. Throws before <see cref="Verbind"/>: that is a bug.</summary>
    public Werkstroom Werkstroom => _werkstroom ?? throw new InvalidOperationException("De procedure is nog niet met haar werkstroom verbonden.");

    private IBesteTotaalOplosser Oplosser => _oplosser ?? throw new InvalidOperationException("De procedure is nog niet met een oplosser verbonden.");

    /// <summary>User tasks that wait for a person, in the order of the definition.</summary>
    public IReadOnlyList<Element> OpenTaken => Stand.OpenTaken(Werkstroom, Markering);

    /// <summary>Name of the innermost phase; between phases the name of the first open task, at the end "afgerond".</summary>
    public string Fase
    {
        get
        {
            if (Markering.Afgelopen)
                return Intrekking is null ? "afgerond" : "ingetrokken";
            return Stand.ActieveFases(Werkstroom, Markering) switch
            {
                [.., var binnenste] => binnenste.Fase!,
                _ => OpenTaken.Count > 0 ? OpenTaken[0].Id : "concept",
            };
        }
    }

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
            WerkstroomHash = werkstroom.Hash,
            Markering = Markering.Leeg(werkstroom),
            Commissie = [.. commissie.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            _werkstroom = werkstroom,
            _oplosser = oplosser,
        };
        procedure.Leg("procedure-gemaakt", new { inrichting.Kenmerk, Werkstroom = werkstroom.Hash, procedure.Commissie });
        procedure.Speel(new Gestart(Gebeurtenis.GeenFeiten));
        procedure.Versie = 1;
        return procedure;
    }

    /// <summary>Gives a loaded procedure its pinned definition, and who solves its allocation. Throws when the hash differs: the wrong file was loaded.</summary>
    public Procedure Verbind(Werkstroom werkstroom, IBesteTotaalOplosser oplosser)
    {
        ArgumentNullException.ThrowIfNull(werkstroom);
        if (werkstroom.Hash != WerkstroomHash)
            throw new InvalidOperationException($"Procedure {Kenmerk} is vastgepind op werkstroom {WerkstroomHash}, niet op {werkstroom.Hash}.");
        (_werkstroom, _oplosser) = (werkstroom, oplosser);
        return this;
    }

    /// <summary>
    /// Lets every awaited term that has ended by <paramref name="moment"/> pass; the end is exclusive, so a term that ends
    /// exactly now has passed. Safe to repeat.
    /// </summary>
    /// <returns>Names of the terms that passed, in the order of their ends.</returns>
    public IReadOnlyList<string> VerstrijkTermijnen(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        List<string> verstreken = [];
        while (EersteBewaakte() is { } termijn && termijn.Einde <= moment.Nu)
        {
            Leg("termijn-verstreken", new { termijn.Naam, termijn.Einde });
            Speel(new TermijnVerstreken(termijn.Naam, Gebeurtenis.GeenFeiten));
            verstreken.Add(termijn.Naam);
        }

        if (verstreken.Count > 0)
            Klaar();
        return verstreken;
    }

    /// <summary>The current term of this name; null when it has not been computed.</summary>
    public Termijn? TermijnMet(string naam) => Termijnen.LastOrDefault(t => t.Naam == naam);

    private Termijn? EersteBewaakte() =>
        Stand.BewaakteTermijnen(Werkstroom, Markering).Select(BewaakteTermijn).OfType<Termijn>().MinBy(t => t.Einde);

    private void Leg(string naam, object gegevens) => _feiten.Add(new Feit(naam, gegevens));

    private bool Toets(string naam, bool houdt, string toelichting)
    {
        _toetsen.Add(new Toets(naam, houdt, toelichting));
        return houdt;
    }

    /// <summary>The open user task of this kind, unless the werkstroom has none open or separation of duties forbids it.</summary>
    private Uitkomst<Element> OpenTaak(string soort, Moment moment)
    {
        if (OpenTaken.FirstOrDefault(t => t.TaakSoort == soort) is not { } taak)
            return Weigeringen.TaakNietOpen;
        if (taak.NietDoor is { } ander)
        {
            var zelf = Taken.LastOrDefault(t => t.Taak == ander)?.Door == moment.Wie.Persoon || HeeftGescoord(ander, moment.Wie.Persoon);
            if (!Toets("functiescheiding", !zelf, $"taak {taak.Id} niet door wie {ander} deed"))
                return Weigeringen.Functiescheiding(Werkstroom[ander].Naam);
        }

        return taak;
    }

    /// <summary>Refuses a command that no active phase allows by <c>toegestaan</c>; null when one does.</summary>
    private Weigering? BuitenFase(string opdracht) =>
        Stand.Toegestaan(Werkstroom, Markering, opdracht) ? null : Weigeringen.TaakNietOpen;

    private bool HeeftGescoord(string taak, string persoon) =>
        Rondes.Any(r => r.Taak == taak && r.Bladen.Any(b => b.Beoordelaar == persoon && b.Scores.Count > 0));

    private Gedaan RondAf(Moment moment, Element taak, string? uitkomst = null, params (string Naam, string Waarde)[] feiten)
    {
        Voltooi(moment, taak, uitkomst, feiten);
        return Klaar();
    }

    private void Voltooi(Moment moment, Element taak, string? uitkomst = null, params (string Naam, string Waarde)[] feiten)
    {
        Taken = [.. Taken, new Taakuitvoering(taak.Id, uitkomst, moment.Wie.Persoon, moment.Nu)];
        Speel(new TaakAfgerond(taak.Id, uitkomst, feiten.ToDictionary(f => f.Naam, f => f.Waarde, StringComparer.Ordinal)));
    }

    private void Speel(Gebeurtenis gebeurtenis)
    {
        var zet = TokenSpel.Play(Werkstroom, Markering, gebeurtenis);
        if (zet.Bezwaar is not null)
            throw new InvalidOperationException($"De werkstroom weigert wat de procedure toestond: {zet.Bezwaar}");
        Markering = zet.Markering;
        Leg("werkstroom", Zetverslag.Van(gebeurtenis, zet.Markering));
        foreach (var effect in zet.Effecten.OfType<TaakGeopend>())
            BijOpenen(Werkstroom[effect.Element]);
        VolgendMoment = EersteBewaakte()?.Einde;
    }

    private void BijOpenen(Element taak)
    {
        if (taak.TaakSoort == "beoordeling")
            OpenBeoordeling(taak);
    }

    private Gedaan Klaar()
    {
        Versie++;
        return Gedaan.Nu;
    }
}
