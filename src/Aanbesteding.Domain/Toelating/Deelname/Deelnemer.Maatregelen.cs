using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

public sealed partial class Deelnemer
{
    /// <summary>
    /// Announces a measure on a ground of the overeenkomst, so that the deelnemer can be heard. An urgent suspension begins at
    /// once; the hearing then follows. Ending the overeenkomst is possible only out of a suspension whose day of review has come.
    /// </summary>
    public Uitkomst<Gedaan> KondigMaatregelAan(Moment moment, Maatregelsoort soort, string grond, string motivering, bool spoed)
    {
        if (Eigen(moment) is { } nee)
            return nee;
        if (LopendeMaatregel is not null)
            return Toelatingsweigeringen.MaatregelLoopt;
        if (Systeem.Inrichting.Maatregelgronden.All(g => g.Id != grond))
            return Weigeringen.Onbekend("grond", $"De grond ‘{grond}’");
        if (string.IsNullOrWhiteSpace(motivering))
            return Weigeringen.Leeg("motivering", "de feiten waarop de maatregel rust");
        if (soort is Maatregelsoort.Schorsing && Maatregelen.Any(m => m.Schorst))
            return Toelatingsweigeringen.AlGeschorst;
        if (soort is Maatregelsoort.Ontbinding && !Toets("eerst geschorst, en niet hersteld", Bekijkdag <= Nederland.Dag(moment.Nu), Bekijkdag is { } dag ? Datumtekst.Datum(dag) : "niet geschorst"))
            return Toelatingsweigeringen.EerstSchorsen;
        if (soort is Maatregelsoort.Ontbinding && spoed)
            return Toelatingsweigeringen.GeenSpoedontbinding;
        var termijn = Termijn(moment, "zienswijzetermijn");
        if (!termijn.Aanvaard)
            return Weigeringen.TermijnOnberekenbaar("zienswijzetermijn", termijn.Weigering!.Tekst);

        var maatregel = new Maatregel(Maatregelen.Count + 1, soort, grond, motivering.Trim(), spoed, moment.Wie.Persoon, moment.Nu, termijn.Waarde.Einde);
        Maatregelen = [.. Maatregelen, maatregel];
        Leg("maatregel-aangekondigd", new { maatregel.Nummer, Soort = soort.ToString(), maatregel.Grond, maatregel.Motivering, maatregel.Spoed, maatregel.ZienswijzeVoor });
        var tekst = Systeem.Inrichting.Maatregelgronden.Single(g => g.Id == grond).Tekst;
        Stuur([new Brief(Partij, soort is Maatregelsoort.Schorsing ? "Voornemen tot schorsing" : "Voornemen tot ontbinding",
            $"{(spoed ? "Wij schorsen uw deelname per direct. U wordt daarna gehoord." : soort is Maatregelsoort.Schorsing ? "Wij zijn van plan uw deelname te schorsen." : "Wij zijn van plan de overeenkomst te ontbinden.")} De grond: {tekst} De feiten: {maatregel.Motivering} U kunt uw zienswijze geven tot {Datumtekst.Tijdstip(maatregel.ZienswijzeVoor)}, en u wordt uitgenodigd voor een gesprek.")]);
        return Klaar(moment);
    }

    /// <summary>The deelnemer says how he sees it, before the term ends.</summary>
    public Uitkomst<Gedaan> GeefZienswijze(Moment moment, string tekst) => Bij(moment, m =>
    {
        if (string.IsNullOrWhiteSpace(tekst))
            return Weigeringen.Leeg("tekst", "uw zienswijze");
        if (!Toets("binnen de zienswijzetermijn", moment.Nu < m.ZienswijzeVoor, $"{m.ZienswijzeVoor}"))
            return Toelatingsweigeringen.ReactieTeLaat(Datumtekst.Tijdstip(m.ZienswijzeVoor));
        Leg("zienswijze", new { Maatregel = m.Nummer, Tekst = tekst.Trim() });
        return m with { Zienswijze = tekst.Trim() };
    });

    /// <summary>Records the hearing.</summary>
    public Uitkomst<Gedaan> LegHoorzittingVast(Moment moment, string verslag) => Bij(moment, m =>
    {
        if (string.IsNullOrWhiteSpace(verslag))
            return Weigeringen.Leeg("verslag", "wie er waren en wat er is gezegd");
        Leg("hoorzitting", new { Maatregel = m.Nummer, Verslag = verslag.Trim() });
        return m with { Hoorverslag = verslag.Trim() };
    });

    /// <summary>The jurist reviews the measure: ground, facts, hearing, proportionality, and how like cases were treated.</summary>
    public Uitkomst<Gedaan> Adviseer(Moment moment, Oordeel oordeel, string advies) => Bij(moment, m =>
    {
        if (string.IsNullOrWhiteSpace(advies))
            return Weigeringen.Leeg("advies", "uw advies, met de redenen");
        Leg("maatregel-advies", new { Maatregel = m.Nummer, Oordeel = oordeel.ToString(), Advies = advies.Trim() });
        return m with { Advies = new Maatregeladvies(oordeel, advies.Trim(), moment.Wie.Persoon, moment.Nu) };
    });

    /// <summary>
    /// Decides on the measure, for a body and by somebody else than who announced it. Imposing needs the approval of the jurist,
    /// a hearing (or a term that passed unused; in urgency it may follow), and a plan for the clients.
    /// </summary>
    public Uitkomst<Gedaan> Besluit(Moment moment, string orgaan, bool opleggen, string motivering, LocalDate? tot, string continuiteit) => Bij(moment, m =>
    {
        if (!Systeem.Inrichting.Organen.Contains(orgaan, StringComparer.Ordinal))
            return Weigeringen.Onbekend("orgaan", $"Het orgaan ‘{orgaan}’");
        if (!Toets("mandaat", moment.Wie.Organen?.Contains(orgaan, StringComparer.Ordinal) == true, orgaan))
            return Weigeringen.GeenMandaat(orgaan);
        if (!Toets("functiescheiding", m.Door != moment.Wie.Persoon, $"maatregel {m.Nummer}"))
            return Weigeringen.Functiescheiding("Maatregel aankondigen");
        if (string.IsNullOrWhiteSpace(motivering))
            return Weigeringen.Leeg("motivering", "de redenen van het besluit");
        if (opleggen && Beletsel(moment, m, tot, continuiteit) is { } beletsel)
            return beletsel;
        var besluit = new Maatregelbesluit(orgaan, opleggen, motivering.Trim(), opleggen && m.Soort is Maatregelsoort.Schorsing ? tot : null, opleggen ? continuiteit.Trim() : "", moment.Wie.Persoon, moment.Nu);
        Leg("maatregelbesluit", new { Maatregel = m.Nummer, Soort = m.Soort.ToString(), besluit.Orgaan, besluit.Opgelegd, besluit.Motivering, besluit.Tot, besluit.Continuiteit });
        Stuur([new Brief(Partij, opleggen ? m.Soort is Maatregelsoort.Schorsing ? "Uw deelname is geschorst" : "De overeenkomst is ontbonden" : "Geen maatregel",
            $"{besluit.Motivering} {(besluit.Tot is { } dag ? $"Op {Datumtekst.Datum(dag)} bekijken wij de schorsing opnieuw." : "")} Bent u het niet eens met dit besluit? Leg de zaak dan voor aan {Systeem.Inrichting.Brieven?.Rechtbank ?? Briefgegevens.BevoegdeRechtbank}.")]);
        if (opleggen && m.Soort is Maatregelsoort.Ontbinding)
            TreedUit(moment, Nederland.Dag(moment.Nu), Uittreedreden.Ontbonden, besluit.Continuiteit);
        return m with { Besluit = besluit };
    });

    /// <summary>Lifts a suspension, because its ground is gone.</summary>
    public Uitkomst<Gedaan> HefSchorsingOp(Moment moment, string motivering)
    {
        if (Eigen(moment) is { } nee)
            return nee;
        if (Maatregelen.LastOrDefault(m => m is { Schorst: true, Besluit: not null }) is not { } schorsing)
            return Toelatingsweigeringen.NietGeschorst;
        if (LopendeMaatregel is not null)
            return Toelatingsweigeringen.MaatregelLoopt;
        if (string.IsNullOrWhiteSpace(motivering))
            return Weigeringen.Leeg("motivering", "waarom de schorsing eindigt");
        Maatregelen = [.. Maatregelen.Select(m => m.Nummer == schorsing.Nummer ? m with { Besluit = m.Besluit! with { Opgeheven = moment.Nu } } : m)];
        Leg("schorsing-opgeheven", new { Maatregel = schorsing.Nummer, Motivering = motivering.Trim() });
        Stuur([new Brief(Partij, "De schorsing is opgeheven", motivering.Trim())]);
        return Klaar(moment);
    }

    /// <summary>The day of review of the suspension that holds; null when none does, or none was decided.</summary>
    private LocalDate? Bekijkdag => Maatregelen.LastOrDefault(m => m.Schorst)?.Besluit?.Tot;

    private string? Maatregelstap(Instant nu)
    {
        if (!DoetMee(nu))
            return null;
        if (LopendeMaatregel is { } maatregel)
            return maatregel.Advies is null ? TeAdviseren : TeBeslissen;
        return Bekijkdag <= Nederland.Dag(nu) ? TeBekijken : null;
    }

    private Weigering? Beletsel(Moment moment, Maatregel m, LocalDate? tot, string continuiteit)
    {
        if (!Toets("juridisch akkoord", m.Advies?.Oordeel is Oordeel.Akkoord, m.Advies?.Oordeel.ToString() ?? "geen advies"))
            return Toelatingsweigeringen.JuristNietAkkoord;
        if (!Toets("gehoord", m.Hoorverslag is not null || moment.Nu >= m.ZienswijzeVoor || (m.Spoed && m.Soort is Maatregelsoort.Schorsing), m.Hoorverslag is null ? "geen hoorzitting" : "hoorzitting gehouden"))
            return Toelatingsweigeringen.NietGehoord;
        if (string.IsNullOrWhiteSpace(continuiteit))
            return Weigeringen.Leeg("continuiteit", "hoe cliënten hun hulp houden");
        return m.Soort is Maatregelsoort.Ontbinding || tot > Nederland.Dag(moment.Nu) ? null : Toelatingsweigeringen.SchorsingZonderDag;
    }

    private Uitkomst<Gedaan> Bij(Moment moment, Func<Maatregel, Uitkomst<Maatregel>> doe)
    {
        if (Eigen(moment) is { } nee)
            return nee;
        if (LopendeMaatregel is not { } loopt)
            return Toelatingsweigeringen.GeenMaatregel;
        var nieuw = doe(loopt);
        if (!nieuw.Aanvaard)
            return nieuw.Weigering!;
        Maatregelen = [.. Maatregelen.SkipLast(1), nieuw.Waarde];
        return Klaar(moment);
    }
}
