using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// A zaak with a werkstroom: it owns the marking, and every command asks two questions: does the werkstroom allow this now,
/// and is it lawful on these facts at this moment?
/// </summary>
public abstract class Werkstroomzaak : Zaak
{
    private readonly List<Sein> _gegevenSeinen = [];
    private Werkstroom? _werkstroom;

    private protected Werkstroomzaak()
    {
    }

    /// <summary>Hash of the pinned BPMN file.</summary>
    public string WerkstroomHash { get; private protected set; } = "";

    /// <summary>Where the tokens are.</summary>
    public Markering Markering { get; private protected set; } = null!;

    /// <summary>Computed terms, with their reasoning; a later one of the same name supersedes.</summary>
    public IReadOnlyList<Termijn> Termijnen { get; private protected set; } = [];

    /// <summary>Completed user tasks.</summary>
    public IReadOnlyList<Taakuitvoering> Taken { get; private protected set; } = [];

    /// <summary>Warnings that were given.</summary>
    public IReadOnlyList<Sein> Seinen { get; private protected set; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<Sein> GegevenSeinen => _gegevenSeinen;

    /// <summary>When the next warning is due; null when none is. Has no part in what is lawful: only the bell looks at it.</summary>
    public Instant? VolgendSein => OpenSeinen().Select(s => (Instant?)s.Op).Min();

    /// <summary>When the bell must ring: for the first term that ends or the first warning, whichever comes first; null when for nothing.</summary>
    public override Instant? VolgendeBel => VolgendMoment is { } moment && VolgendSein is { } sein ? Instant.Min(moment, sein) : VolgendMoment ?? VolgendSein;

    /// <summary>The earliest moment at which a term ends that the werkstroom awaits; null when nothing is awaited.</summary>
    public Instant? VolgendMoment { get; private protected set; }

    /// <summary>The pinned definition. Throws before it was connected: that is a bug.</summary>
    public Werkstroom Werkstroom => _werkstroom ?? throw new InvalidOperationException("De zaak is nog niet met haar werkstroom verbonden.");

    /// <summary>User tasks that wait for a person, in the order of the definition.</summary>
    public IReadOnlyList<Element> OpenTaken => Stand.OpenTaken(Werkstroom, Markering);

    /// <summary>Name of the innermost phase; between phases the name of the first open task, at the end that of how it ended.</summary>
    public string Fase => Markering.Afgelopen ? Slotfase : Stand.ActieveFases(Werkstroom, Markering) switch
    {
        [.., var binnenste] => binnenste.Fase!,
        _ => OpenTaken.Count > 0 ? OpenTaken[0].Id : "concept",
    };

    /// <summary>The terms of this kind of zaak.</summary>
    private protected abstract IReadOnlyList<Termijnregel> Termijnregels { get; }

    /// <summary>Name of the phase after the end.</summary>
    private protected virtual string Slotfase => "afgerond";

    /// <summary>The current term of this name; null when it has not been computed.</summary>
    public Termijn? TermijnMet(string naam) => Termijnen.LastOrDefault(t => t.Naam == naam);

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
            BijVerstrijken(termijn, moment);
            verstreken.Add(termijn.Naam);
        }

        if (verstreken.Count > 0)
            Klaar();
        return verstreken;
    }

    /// <summary>
    /// Gives the warnings that are due: of each term only the last step, because an earlier one says nothing any more. Safe to
    /// repeat. Warnings bind nobody; a missed one changes no right.
    /// </summary>
    /// <returns>The warnings that were given now.</returns>
    public IReadOnlyList<Sein> GeefSeinen(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var nu = OpenSeinen().Where(s => s.Op <= moment.Nu).GroupBy(s => s.Termijn, StringComparer.Ordinal).Select(g => g.MaxBy(s => s.Trap)!).ToList();
        foreach (var sein in nu)
            Leg("sein", new { sein.Termijn, sein.Einde, Trap = sein.Trap.ToString(), Aan = sein.Aan.Select(r => r.ToString()).ToList() });
        Seinen = [.. Seinen, .. nu];
        _gegevenSeinen.AddRange(nu);
        if (nu.Count > 0)
            Klaar();
        return nu;
    }

    /// <summary>Gives the zaak its definition at the start.</summary>
    private protected void Begin(Werkstroom werkstroom)
    {
        (_werkstroom, WerkstroomHash, Markering) = (werkstroom, werkstroom.Hash, Markering.Leeg(werkstroom));
    }

    /// <summary>Gives a loaded zaak its pinned definition. Throws when the hash differs: the wrong file was loaded.</summary>
    private protected void Sluit(Werkstroom werkstroom, string naam)
    {
        ArgumentNullException.ThrowIfNull(werkstroom);
        if (werkstroom.Hash != WerkstroomHash)
            throw new InvalidOperationException($"{naam} is vastgepind op werkstroom {WerkstroomHash}, niet op {werkstroom.Hash}.");
        _werkstroom = werkstroom;
    }

    /// <summary>The term that the werkstroom awaits under this name.</summary>
    private protected virtual Termijn? BewaakteTermijn(string naam) => TermijnMet(naam);

    /// <summary>Whether this person had a hand in a task, for the separation of duties.</summary>
    private protected virtual bool Deed(string taak, string persoon) => Taken.LastOrDefault(t => t.Taak == taak)?.Door == persoon;

    /// <summary>Every warning on the terms as they are now, given or not.</summary>
    private protected virtual IEnumerable<Sein> Seinstappen() => [];

    /// <summary>What follows from the opening of a task.</summary>
    private protected virtual void BijOpenen(Element taak)
    {
    }

    /// <summary>What follows from the end of an awaited term.</summary>
    private protected virtual void BijVerstrijken(Termijn termijn, Moment moment)
    {
    }

    /// <summary>What follows from every move of the tokens.</summary>
    private protected virtual void NaZet()
    {
    }

    /// <summary>The open user task of this kind, unless the werkstroom has none open or separation of duties forbids it.</summary>
    private protected Uitkomst<Element> OpenTaak(string soort, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (OpenTaken.FirstOrDefault(t => t.TaakSoort == soort) is not { } taak)
            return Weigeringen.TaakNietOpen;
        return taak.NietDoor is { } ander && !Toets("functiescheiding", !Deed(ander, moment.Wie.Persoon), $"taak {taak.Id} niet door wie {ander} deed")
            ? Weigeringen.Functiescheiding(Werkstroom[ander].Naam)
            : taak;
    }

    /// <summary>Refuses a command that no active phase allows by <c>toegestaan</c>; null when one does.</summary>
    private protected Weigering? BuitenFase(string opdracht) =>
        Stand.Toegestaan(Werkstroom, Markering, opdracht) ? null : Weigeringen.TaakNietOpen;

    private protected Gedaan RondAf(Moment moment, Element taak, string? uitkomst = null, params (string Naam, string Waarde)[] feiten)
    {
        Voltooi(moment, taak, uitkomst, feiten);
        return Klaar();
    }

    private protected void Voltooi(Moment moment, Element taak, string? uitkomst = null, params (string Naam, string Waarde)[] feiten)
    {
        Taken = [.. Taken, new Taakuitvoering(taak.Id, uitkomst, moment.Wie.Persoon, moment.Nu)];
        Speel(new TaakAfgerond(taak.Id, uitkomst, feiten.ToDictionary(f => f.Naam, f => f.Waarde, StringComparer.Ordinal)));
    }

    private protected void Speel(Gebeurtenis gebeurtenis)
    {
        var zet = TokenSpel.Play(Werkstroom, Markering, gebeurtenis);
        if (zet.Bezwaar is not null)
            throw new InvalidOperationException($"De werkstroom weigert wat de zaak toestond: {zet.Bezwaar}");
        Markering = zet.Markering;
        Leg("werkstroom", Zetverslag.Van(gebeurtenis, zet.Markering));
        foreach (var effect in zet.Effecten.OfType<TaakGeopend>())
            BijOpenen(Werkstroom[effect.Element]);
        Bewaak();
        NaZet();
    }

    /// <summary>Notes which awaited term ends first.</summary>
    private protected void Bewaak() => VolgendMoment = EersteBewaakte()?.Einde;

    /// <summary>
    /// Computes every term of the planning that starts at this event, and every term that counts back from one of those. A
    /// term with a time ends at that time on its last day; any other runs through the whole of its last day. When one cannot
    /// be computed, none starts.
    /// </summary>
    /// <returns>Why a term cannot be computed; null when all were.</returns>
    private protected Weigering? StartTermijnen(Moment moment, string anker) => StartTermijnen(moment, Termijnregels.Where(t => t.Na == anker));

    /// <summary>Computes these terms from now; when one cannot be computed, none starts.</summary>
    private protected Weigering? StartTermijnen(Moment moment, IEnumerable<Termijnregel> regels)
    {
        var begin = Nederland.Lokaal(moment.Nu);
        List<(Termijn Termijn, Termijnverslag Verslag)> berekend = [];
        foreach (var regel in regels)
        {
            if (Bereken(regel, moment.Nu, begin.Date, begin.TimeOfDay, berekend) is { } weigering)
                return weigering;
        }

        Neem(berekend);
        return null;
    }

    private protected Weigering? BerekenTerug(string voor, Instant begonnen, LocalDate laatsteDag, List<(Termijn Termijn, Termijnverslag Verslag)> berekend) =>
        Termijnregels.Where(t => t.Voor == voor).Select(t => Bereken(t, begonnen, laatsteDag, null, berekend)).FirstOrDefault(w => w is not null);

    private protected void Neem(List<(Termijn Termijn, Termijnverslag Verslag)> berekend)
    {
        Termijnen = [.. Termijnen, .. berekend.Select(b => b.Termijn)];
        berekend.ForEach(b => Leg("termijn", b.Verslag));
    }

    /// <summary>Computes one term and, from its last day, those that count back from it.</summary>
    private Weigering? Bereken(
        Termijnregel regel, Instant begonnen, LocalDate dag, LocalTime? tijd, List<(Termijn Termijn, Termijnverslag Verslag)> berekend)
    {
        var antwoord = Termijnberekening.Van(regel, dag, tijd);
        if (!antwoord.Aanvaard)
            return Weigeringen.TermijnOnberekenbaar(regel.Naam, antwoord.Weigering!.Tekst);
        var (laatsteDag, einde, onderbouwing) = antwoord.Waarde;
        berekend.Add((
            new Termijn(regel.Naam, begonnen, laatsteDag, einde, regel.Grondslag, onderbouwing),
            new Termijnverslag(regel.Naam, dag, tijd, regel.Aantal, regel.Eenheid, regel.Regime, regel.Tijd, laatsteDag, einde, regel.Grondslag, onderbouwing)
            {
                Richting = regel.Voor is null ? Termijnverslag.Vooruit : Termijnverslag.Terug,
                Voor = regel.Voor,
            }));
        return BerekenTerug(regel.Naam, begonnen, laatsteDag, berekend);
    }

    private IEnumerable<Sein> OpenSeinen() =>
        Seinstappen().Where(s => !Seinen.Any(g => g.Termijn == s.Termijn && g.Einde == s.Einde && g.Trap >= s.Trap));

    private Termijn? EersteBewaakte() =>
        Stand.BewaakteTermijnen(Werkstroom, Markering).Select(BewaakteTermijn).OfType<Termijn>().MinBy(t => t.Einde);
}
