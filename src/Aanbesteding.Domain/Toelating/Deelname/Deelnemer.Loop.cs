using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

public sealed partial class Deelnemer
{
    /// <summary>Takes no new clients for now. Shown in the register from this day.</summary>
    public Uitkomst<Gedaan> MeldClientenstop(Moment moment, string reden)
    {
        if (Eigen(moment) is { } nee)
            return nee;
        if (Clientenstops.Any(s => s.Tot is null))
            return Toelatingsweigeringen.ClientenstopLoopt;
        if (string.IsNullOrWhiteSpace(reden))
            return Weigeringen.Leeg("reden", "waarom u geen nieuwe cliënten aanneemt");
        var stop = new Clientenstop(Nederland.Dag(moment.Nu), reden.Trim(), null);
        Clientenstops = [.. Clientenstops, stop];
        Leg("clientenstop", new { stop.Van });
        return Klaar(moment);
    }

    /// <summary>Takes new clients again, from this day.</summary>
    public Uitkomst<Gedaan> HefClientenstopOp(Moment moment)
    {
        if (Eigen(moment) is { } nee)
            return nee;
        if (Clientenstops.LastOrDefault() is not { Tot: null } stop)
            return Toelatingsweigeringen.GeenClientenstop;
        var gisteren = Nederland.Dag(moment.Nu).PlusDays(-1);
        Clientenstops = [.. Clientenstops.SkipLast(1), stop with { Tot = gisteren }];
        Leg("clientenstop-opgeheven", new { stop.Van, Tot = gisteren });
        return Klaar(moment);
    }

    /// <summary>
    /// Gives notice. Refused for a day within the published notice, and without saying how clients are handed over.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="per">First day on which he takes part no more.</param>
    /// <param name="overdracht">How clients are handed over, or that there are none.</param>
    public Uitkomst<Gedaan> ZegOp(Moment moment, LocalDate per, string overdracht)
    {
        if (Eigen(moment) is { } nee)
            return nee;
        if (Uittreding is not null)
            return Toelatingsweigeringen.AlOpgezegd;
        var vroegste = Nederland.Dag(moment.Nu).Plus(Systeem.Inrichting.Opzegtermijn);
        if (!Toets("opzegtermijn", per >= vroegste, Datumtekst.Datum(vroegste)))
            return Toelatingsweigeringen.OpzegtermijnTeKort(vroegste);
        if (string.IsNullOrWhiteSpace(overdracht))
            return Weigeringen.Leeg("overdracht", "hoe u uw cliënten overdraagt, of dat u geen cliënten hebt");
        TreedUit(moment, per, Uittreedreden.Opgezegd, overdracht.Trim());
        return Klaar(moment);
    }

    /// <summary>
    /// Answers an offer; until its term ends a later answer supersedes. Refused after that, for a deelnemer who signed when the
    /// term was over, and for an offer that does not exist.
    /// </summary>
    public Uitkomst<Gedaan> Reageer(Moment moment, int aanbod, bool gaatMee)
    {
        if (Eigen(moment) is { } nee)
            return nee;
        if (Systeem.Aanbiedingen.FirstOrDefault(a => a.Nummer == aanbod) is not { } bod || !GerichtAan(bod))
            return Weigeringen.Onbekend("aanbod", $"Aanbod {aanbod}");
        if (!Toets("binnen de reactietermijn", moment.Nu < bod.ReactieVoor, $"{bod.ReactieVoor}"))
            return Toelatingsweigeringen.ReactieTeLaat(Datumtekst.Tijdstip(bod.ReactieVoor));
        Reacties = [.. Reacties, new Aanbodreactie(aanbod, gaatMee, moment.Nu)];
        Leg("aanbodreactie", new { Aanbod = aanbod, GaatMee = gaatMee });
        return Klaar(moment);
    }

    /// <summary>Whether an offer was for him: he took part before its term to answer ended.</summary>
    public bool GerichtAan(Aanbod aanbod)
    {
        ArgumentNullException.ThrowIfNull(aanbod);
        return Ondertekening.Op < aanbod.ReactieVoor && (Uittreding is not { } uit || uit.Per > aanbod.Ingang);
    }

    /// <summary>What an offer means for him on the day on which it takes effect; changes nothing for who goes along.</summary>
    /// <returns>Whether he leaves.</returns>
    public bool Verwerk(Moment moment, Aanbod aanbod)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(aanbod);
        if (!DoetMee(moment.Nu) || !GerichtAan(aanbod))
            return false;
        var antwoord = Reacties.LastOrDefault(r => r.Aanbod == aanbod.Nummer);
        if (antwoord is { GaatMee: true } || (antwoord is null && aanbod.Zwijgen is Zwijgen.GaatMee))
            return false;
        TreedUit(moment, aanbod.Ingang, antwoord is null ? Uittreedreden.NietGereageerd : Uittreedreden.NietMeegegaan, "Overdracht volgens de overeenkomst");
        Klaar(moment);
        return true;
    }

    /// <summary>Does what the calendar asks: reminders, tests, the end. Safe to repeat.</summary>
    public void LuidBel(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var vandaag = Nederland.Dag(moment.Nu);
        var veranderd = Status != StatusOp(moment.Nu) || Maatregelrij != Maatregelstap(moment.Nu);
        if (DoetMee(moment.Nu))
        {
            foreach (var herinnering in OpenHerinneringen(vandaag).Where(h => Wanneer(h) <= moment.Nu).GroupBy(h => h.Eis, StringComparer.Ordinal).Select(g => g.MinBy(h => h.Dagen)!).ToList())
            {
                Herinneringen = [.. Herinneringen, herinnering];
                Leg("bewijs-verloopt", new { herinnering.Eis, herinnering.LaatsteDag, herinnering.Dagen });
                Stuur([new Brief(Partij, "Een bewijs verloopt", $"Uw bewijs bij eis {herinnering.Eis} van ‘{Systeem.Inrichting.Naam}’ is geldig tot en met {Datumtekst.Datum(herinnering.LaatsteDag)}. Lever op tijd een nieuw bewijs aan.")]);
                veranderd = true;
            }

            if (LopendeHertoetsing is null && VerlopenEisen(vandaag) is { Count: > 0 } verlopen)
                veranderd |= Open(moment, Hertoetsaanleiding.Verlopen, "", verlopen) is null;
            else if (LopendeHertoetsing is null && VolgendePeriodieke is { } dag && dag <= vandaag)
                veranderd |= Open(moment, Hertoetsaanleiding.Periodiek, "", AlleEisen(vandaag)) is null;
        }

        // What the open house decided since may have moved the next moment.
        if (veranderd || VolgendMoment != Eerstvolgend(moment))
            Klaar(moment);
    }

    private static readonly int[] Herinneringsdagen = [60, 14];

    private IEnumerable<Instant> Belmomenten(LocalDate vandaag)
    {
        yield return Nederland.BeginVan(LocalDate.Min(Uittreding?.Per ?? LocalDate.MaxIsoValue, Systeem.LaatsteDag.PlusDays(1)));
        foreach (var herinnering in OpenHerinneringen(vandaag))
            yield return Wanneer(herinnering);
        if (Bekijkdag is { } bekijken && bekijken > vandaag)
            yield return Nederland.BeginVan(bekijken);
        if (LopendeHertoetsing is not null)
            yield break;
        foreach (var (_, dag) in Vervaldagen(vandaag).Where(v => !AlGezakt(v.Eis, v.Dag)))
            yield return Nederland.BeginVan(dag.PlusDays(1));
        if (VolgendePeriodieke is { } periodiek)
            yield return Nederland.BeginVan(periodiek);
    }

    private LocalDate? VolgendePeriodieke => Systeem.Inrichting.Hertoetsing is { } elke
        ? (Hertoetsingen.LastOrDefault(h => h.Aanleiding is not (Hertoetsaanleiding.Verlopen or Hertoetsaanleiding.Vernieuwd or Hertoetsaanleiding.Versie)) is { } vorige ? Nederland.Dag(vorige.Op) : Sinds).Plus(elke)
        : null;

    /// <summary>Evidence that expires, or that an announced version will find too old, each with its last day.</summary>
    private IEnumerable<(string Eis, LocalDate Dag)> Vervaldagen(LocalDate vandaag)
    {
        List<Toelatingsversie> versies = [.. Systeem.Versies.Where(v => v.Nummer == Systeem.VersieOp(LocalDate.Max(v.Ingang, vandaag))!.Nummer)];
        return from antwoord in Vastgesteld
               let dag = Vervaldag(antwoord, versies, vandaag)
               where dag is not null
               select (antwoord.Eis, dag.Value);
    }

    /// <summary>The day before the first on which it is too old, by the version of that day: an announced one asks nothing before it holds.</summary>
    private LocalDate? Vervaldag(Eisantwoord antwoord, List<Toelatingsversie> versies, LocalDate vandaag)
    {
        for (var n = 0; n < versies.Count; n++)
        {
            if (versies[n].Voor(Categorie).FirstOrDefault(e => e.Id == antwoord.Eis)?.LaatsteGeldigeDag(antwoord) is not { } laatste)
                continue;
            var dag = versies[n].Ingang > vandaag ? LocalDate.Max(laatste, versies[n].Ingang.PlusDays(-1)) : laatste;
            if (n + 1 == versies.Count || dag < versies[n + 1].Ingang)
                return dag;
        }

        return null;
    }

    /// <summary>What is over needs no reminder: then it is tested.</summary>
    private IEnumerable<Herinnering> OpenHerinneringen(LocalDate vandaag) =>
        from verval in Vervaldagen(vandaag)
        where verval.Dag >= vandaag
        from dagen in Herinneringsdagen
        let herinnering = new Herinnering(verval.Eis, verval.Dag, dagen)
        where Wanneer(herinnering) > Ondertekening.Op && !Herinneringen.Any(h => h.Eis == verval.Eis && h.LaatsteDag == verval.Dag && h.Dagen <= dagen)
        select herinnering;

    private static Instant Wanneer(Herinnering herinnering) => Nederland.Ogenblik(herinnering.LaatsteDag.PlusDays(-herinnering.Dagen) + Seindagen.Seinuur).Waarde;

    private List<string> VerlopenEisen(LocalDate vandaag) => [.. Vervaldagen(vandaag).Where(v => v.Dag < vandaag && !AlGezakt(v.Eis, v.Dag)).Select(v => v.Eis)];

    /// <summary>Whether a test on this evidence failed already: then a measure is for people, and asking again is of no use.</summary>
    private bool AlGezakt(string eis, LocalDate verval) =>
        Hertoetsingen.Any(h => h.Uitkomst is { } u && u.Gezakt.Contains(eis, StringComparer.Ordinal) && Nederland.Dag(h.Op) > verval);

    private void TreedUit(Moment moment, LocalDate per, Uittreedreden reden, string overdracht)
    {
        Uittreding = new Uittreding(per, reden, overdracht, moment.Nu);
        // A bell of the open house tells of many deelnemers in one entry.
        Leg("uittreding", new { Deelnemer = Id, Per = per, Reden = reden.ToString(), Overdracht = overdracht });
        Stuur([new Brief(Partij, "Uw deelname eindigt", $"Uw deelname aan ‘{Systeem.Inrichting.Naam}’ voor {Systeem.Categorie(Categorie)!.Naam} eindigt. De laatste dag is {Datumtekst.Datum(per.PlusDays(-1))}. Overdracht: {overdracht}.")]);
    }
}
