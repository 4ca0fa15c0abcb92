using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>
    /// Plans the day of an event that did not happen yet; an earlier plan is superseded. For the planning only: nobody can
    /// derive a right from it. Refused for a day in the past and for an event that happened.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="gebeurtenis">The event, one of <see cref="SasKader.Ankers"/> but the draw.</param>
    /// <param name="datum">The day; today may be planned.</param>
    /// <param name="reden">Why; obligatory.</param>
    public Uitkomst<Gedaan> PlanGebeurtenis(Moment moment, string gebeurtenis, LocalDate datum, string reden)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (Planbeletsel(reden) is { } beletsel)
            return beletsel;
        if (!SasKader.IsGebeurtenis(gebeurtenis))
            return Weigeringen.Onbekend("gebeurtenis", $"De gebeurtenis ‘{gebeurtenis}’");
        if (GebeurdeAnkers().TryGetValue(gebeurtenis, out var op))
            return Weigeringen.GebeurtenisGeweest(gebeurtenis, op);
        if (!Kalender.Kent(datum))
            return Weigeringen.BuitenKalender("datum");
        if (!Toets("niet in het verleden", datum >= Nederland.Dag(moment.Nu), Datumtekst.Datum(datum)))
            return Weigeringen.DatumVoorbij(datum);

        Streefdata = [.. Streefdata, new Streefdatum(gebeurtenis, datum, reden.Trim(), moment.Wie.Persoon, moment.Nu)];
        Leg("gebeurtenis-gepland", new { Gebeurtenis = gebeurtenis, Datum = datum, Reden = reden.Trim() });
        return Klaar();
    }

    /// <summary>
    /// Moves the end of a term that runs to a later moment, for everybody and with a reason that everybody is told. Terms
    /// that count back from it move with it. Refused for an earlier end (equal treatment), for a term that does not run, for
    /// one that follows from another or binds the buyer himself, for a clock time that does not exist or exists twice, and
    /// for a day of rest where the regime of the term excludes those.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="naam">The term.</param>
    /// <param name="naar">The last day, and for a term with a time the time at which it then ends; of any other term the whole day counts.</param>
    /// <param name="reden">Why; obligatory.</param>
    /// <param name="indieners">Parties with something in the kluis that is still closed: only the kluis knows them. They are
    /// told too, but the facts keep neither who nor how many.</param>
    public Uitkomst<Gedaan> VerplaatsTermijn(Moment moment, string naam, LocalDateTime naar, string reden, IReadOnlyList<string>? indieners = null)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (Planbeletsel(reden) is { } beletsel)
            return beletsel;
        if (Verplaatsbaar(naam, moment.Nu) is { } vast)
            return vast;
        var (regel, was) = (Regel(naam)!, TermijnMet(naam)!);
        var naarEinde = Verplaatsingsverslag.Einde(regel, naar);
        if (!naarEinde.Aanvaard)
            return naarEinde.Weigering!;
        var einde = naarEinde.Waarde;
        if (!Toets("alleen verlengen", einde > was.Einde, $"einde {was.Einde}"))
            return Weigeringen.TermijnEerder(was, naam == "opschortende-termijn");
        if (Rustdagfout(regel, naar.Date) is { } rustdag)
            return rustdag;

        var waarom = Verplaatsingsverslag.Waarom(regel, was.Einde, einde, reden.Trim());
        List<(Termijn Termijn, Termijnverslag Verslag)> mee = [];
        if (BerekenTerug(naam, was.Begin, naar.Date, mee) is { } onberekenbaar)
            return onberekenbaar;
        var nieuw = new Termijn(naam, was.Begin, naar.Date, einde, was.Grondslag, [.. was.Onderbouwing, .. waarom])
        {
            Verplaatst = new Verplaatsing(was.Einde, reden.Trim(), moment.Wie.Persoon, moment.Nu),
        };
        Termijnen = [.. Termijnen, nieuw];
        var bekend = Betrokkenen(regel);
        var onbekend = regel.Na == "publicatie-selectie";
        Leg("termijn-verplaatst", new Verplaatsingsverslag(naam, naar.Date, was.Einde, einde, reden.Trim(), waarom, bekend, onbekend));
        Neem(mee);
        StuurAan(
            onbekend ? bekend.Union(indieners ?? [], StringComparer.Ordinal) : bekend, "Termijn verplaatst",
            Verplaatsbrief(regel, nieuw, mee.ConvertAll(m => m.Termijn)));
        Bewaak();
        return Klaar();
    }

    /// <summary>Nothing is planned or moved without a reason, nor in a procedure that ended.</summary>
    private Weigering? Planbeletsel(string reden)
    {
        if (Intrekking is not null)
            return Weigeringen.AlIngetrokken;
        if (Markering.Afgelopen)
            return Weigeringen.ProcedureAfgelopen;
        return string.IsNullOrWhiteSpace(reden) ? Weigeringen.Leeg("reden", "waarom de datum verandert") : null;
    }

    private Termijnregel? Regel(string naam) => naam == Lotingsregels.Oproep
        ? Lotingsregels.Oproeptermijn(Inrichting)
        : Inrichting.Planning.FirstOrDefault(t => t.Naam == naam);

    /// <summary>Why this term cannot be moved now; null when it can be moved to a later moment.</summary>
    /// <param name="naam">The term.</param>
    /// <param name="nu">Now.</param>
    public Weigering? Verplaatsbaar(string naam, Instant nu)
    {
        if (Planning(nu).FirstOrDefault(r => r.IsTermijn && r.Naam == naam) is not { } stand || Regel(naam) is not { } regel)
            return Weigeringen.Onbekend("naam", $"De termijn ‘{naam}’");
        if (regel.Voor is not null)
            return Weigeringen.TermijnTeltTerug(regel);
        return (regel.Na, stand.Status) switch
        {
            (Lotingsregels.Oproep, _) => Weigeringen.OproepLigtVast(regel),
            ("overeenkomst", _) => Weigeringen.EigenTermijnLigtVast(regel),
            (_, Planstatus.Geweest) => Weigeringen.TermijnVoorbij(stand),
            (_, Planstatus.Loopt) => null,
            _ => Weigeringen.TermijnLooptNiet(stand),
        };
    }

    private static Weigering? Rustdagfout(Termijnregel regel, LocalDate dag) =>
        regel.Regime != "contractueel" && Kalender.Nederlands.Rustdag(dag) is { } rustdag && Kalender.Nederlands.WerkdagVanaf(dag) is { } werkdag
            ? Weigeringen.TermijnOpRustdag(dag, rustdag, werkdag, regel.Regime)
            : null;

    /// <summary>The parties that the buyer knows and whom the term concerns.</summary>
    private List<string> Betrokkenen(Termijnregel regel) => regel.Na switch
    {
        "publicatie-selectie" or "selectiebeslissing" => [.. Aanmeldingen.Select(a => a.Partij)],
        "uitnodiging" => [.. Beoogden!.Partijen],
        _ => [.. Inschrijvingen.Select(i => i.Partij)],
    };

    private string Verplaatsbrief(Termijnregel regel, Termijn nieuw, IReadOnlyList<Termijn> mee) => string.Join(' ',
    [
        $"In de procedure ‘{Inrichting.Naam}’ is de termijn ‘{Termijnwoord.Van(regel.Naam)}’ verlengd.",
        $"Zij liep {Verplaatsingsverslag.Tot(regel, nieuw.Verplaatst!.WasEinde)}. Zij loopt nu {Verplaatsingsverslag.Tot(regel, nieuw.Einde)}.",
        .. mee.Select(t => $"De termijn ‘{Termijnwoord.Van(t.Naam)}’ loopt nu {Verplaatsingsverslag.Tot(Regel(t.Naam)!, t.Einde)}."),
        $"De reden is: {nieuw.Verplaatst.Reden}",
        "De nieuwe termijn geldt voor alle partijen.",
    ]);
}
