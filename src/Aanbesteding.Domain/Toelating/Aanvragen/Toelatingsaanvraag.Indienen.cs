using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

public sealed partial class Toelatingsaanvraag
{
    /// <summary>
    /// Keeps what the aanbieder filled in so far. In concept everything; during repair only the eisen that repair was asked for,
    /// so that the rest stays what was tested.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="categorieen">The chosen categorieën; null leaves them.</param>
    /// <param name="antwoorden">Answers to keep, each replacing the earlier one on its eis.</param>
    public Uitkomst<Gedaan> Bewaar(Moment moment, IReadOnlyList<string>? categorieen, IReadOnlyList<Eisantwoord> antwoorden)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(antwoorden);
        if (BuitenFase("BewaarAanvraag") is { } buiten)
            return buiten;
        if (moment.Wie.Partij != Partij)
            return Toelatingsweigeringen.AnderePartij;
        if (categorieen is not null && Ingediend is not null)
            return Toelatingsweigeringen.CategorieLigtVast;
        if (categorieen?.FirstOrDefault(c => Systeem.Categorie(c) is null) is { } onbekend)
            return Weigeringen.Onbekend("categorieen", $"De categorie ‘{onbekend}’");
        var maatstaf = Maatstaf(Nederland.Dag(moment.Nu))!;
        if (antwoorden.FirstOrDefault(a => maatstaf.Eis(a.Eis) is null) is { } vreemd)
            return Weigeringen.Onbekend("antwoorden", $"De eis ‘{vreemd.Eis}’");
        if (Herstel is { } herstel && antwoorden.FirstOrDefault(a => !herstel.Eisen.Contains(a.Eis, StringComparer.Ordinal)) is { } vast)
            return Toelatingsweigeringen.EisLigtVast(vast.Eis);

        if (categorieen is not null)
            Categorieen = [.. Systeem.Inrichting.Categorieen.Select(c => c.Id).Where(c => categorieen.Contains(c, StringComparer.Ordinal))];
        Antwoorden = [.. Antwoorden.Where(a => antwoorden.All(n => n.Eis != a.Eis)), .. antwoorden.GroupBy(a => a.Eis, StringComparer.Ordinal).Select(g => g.Last())];
        Leg("aanvraag-bewaard", new { Eisen = antwoorden.Select(a => a.Eis).ToList() });
        return Klaar();
    }

    /// <summary>Adds a file to an answer; the file itself is kept beside the aanvraag, by hash.</summary>
    public Uitkomst<Gedaan> VoegBewijsToe(Moment moment, string eis, string sha256)
    {
        var nu = Antwoorden.LastOrDefault(a => a.Eis == eis) ?? new Eisantwoord(eis);
        return Bewaar(moment, null, [nu with { Bewijzen = [.. nu.Bewijzen.Append(sha256).Distinct(StringComparer.Ordinal)] }]);
    }

    /// <summary>
    /// How the aanbieder stands by his own answers: per eis of his categorieën whether it is met today. A help, no decision: what
    /// counts is what is established.
    /// </summary>
    public IReadOnlyList<Eisuitkomst> EigenStand(LocalDate vandaag) => Maatstaf(vandaag) is { } maatstaf
        ? [.. maatstaf.Voor(Categorieen).Select(eis => Toelatingstoets.Uitkomst(eis, Antwoorden.LastOrDefault(a => a.Eis == eis.Id), vandaag))]
        : [];

    /// <summary>
    /// Hands in. An incomplete aanvraag is accepted too: everybody gets the same chance to repair. From now on the decision term
    /// runs and the eisen of today count.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="bezet">Categorieën in which this party takes part already, or in which another aanvraag of it runs.</param>
    public Uitkomst<Gedaan> DienIn(Moment moment, IReadOnlyList<string> bezet)
    {
        ArgumentNullException.ThrowIfNull(bezet);
        var taak = OpenTaak("indienen-aanvraag", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (moment.Wie.Partij != Partij)
            return Toelatingsweigeringen.AnderePartij;
        if (!Toets("open house is open", Systeem.IsOpen(Nederland.Dag(moment.Nu)), Systeem.Kenmerk))
            return Toelatingsweigeringen.NietOpen;
        if (Categorieen.Count == 0)
            return Toelatingsweigeringen.GeenCategorie;
        if (Categorieen.FirstOrDefault(c => bezet.Contains(c, StringComparer.Ordinal)) is { } dubbel)
            return Toelatingsweigeringen.CategorieBezet(Systeem.Categorie(dubbel)!.Naam);

        var klok = Klok(moment.Nu, [], verlengd: false);
        if (!klok.Aanvaard)
            return klok.Weigering!;
        var vandaag = Nederland.Dag(moment.Nu);
        (Ingediend, Peildag, Versienummer) = (moment.Nu, vandaag, Systeem.VersieOp(vandaag)!.Nummer);
        // What an eis of another categorie, or of an earlier version, asked is no part of it.
        Antwoorden = [.. Maatstaf(vandaag)!.Voor(Categorieen).SelectMany(eis => Antwoorden.Where(a => a.Eis == eis.Id))];
        StelBeslistermijn(klok.Waarde);
        Leg("aanvraag-ingediend", new { Partij, Naam, Aanbieder.KvkNummer, Categorieen, Versie = Versienummer, Peildag, Antwoorden });
        Stuur([new Brief(Partij, "Aanvraag ontvangen", $"Wij hebben uw aanvraag voor ‘{Systeem.Inrichting.Naam}’ ontvangen op {Datumtekst.Tijdstip(moment.Nu)}. U hoort uiterlijk op {Datumtekst.DatumMetWeekdag(TermijnMet("beslistermijn")!.LaatsteDag)} of u bent toegelaten.")]);
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>Hands in the repair. The decision term goes on, and evidence must be valid on this day.</summary>
    public Uitkomst<Gedaan> DienHerstelIn(Moment moment)
    {
        var taak = OpenTaak("indienen-herstel", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (moment.Wie.Partij != Partij)
            return Toelatingsweigeringen.AnderePartij;
        // The bell may be late; the term is the same for everybody.
        var einde = TermijnMet("hersteltermijn")!.Einde;
        if (!Toets("binnen de hersteltermijn", moment.Nu < einde, $"{einde}"))
            return Toelatingsweigeringen.ReactieTeLaat(Datumtekst.Tijdstip(einde));
        var herstel = Herstel!;
        var klok = Klok(Ingediend!.Value, PauzesTot(moment.Nu), Verlengd);
        if (!klok.Aanvaard)
            return klok.Weigering!;
        Peildag = Nederland.Dag(moment.Nu);
        // What was established about these eisen was about the old answers.
        Bevindingen = [.. Bevindingen.Where(b => !herstel.Eisen.Contains(b.Eis, StringComparer.Ordinal))];
        BeeindigHerstel(moment.Nu, moment.Nu);
        StelBeslistermijn(klok.Waarde);
        Leg("herstel-ingediend", new { herstel.Nummer, Peildag, Antwoorden = Antwoorden.Where(a => herstel.Eisen.Contains(a.Eis, StringComparer.Ordinal)).ToList() });
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>Takes the aanvraag back; a new one is possible at any time.</summary>
    public Uitkomst<Gedaan> TrekIn(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (moment.Wie.Partij != Partij)
            return Toelatingsweigeringen.AnderePartij;
        if (Ondertekening is not null || !Stand.VerwachteBerichten(Werkstroom, Markering).Contains("intrekking", StringComparer.Ordinal))
            return Weigeringen.TaakNietOpen;
        Ingetrokken = moment.Nu;
        Leg("aanvraag-ingetrokken", new { Partij });
        Speel(new BerichtOntvangen("intrekking", Gebeurtenis.GeenFeiten));
        return Klaar();
    }

    /// <summary>The repair that is awaited; null when none is.</summary>
    public Herstelverzoek? Herstel => Herstelverzoeken.LastOrDefault() is { Pauze.Tot: null } laatste ? laatste : null;

    private void BeeindigHerstel(Instant tot, Instant? ingediend)
    {
        var laatste = Herstelverzoeken[^1];
        Herstelverzoeken = [.. Herstelverzoeken.SkipLast(1), laatste with { Pauze = laatste.Pauze with { Tot = tot }, Ingediend = ingediend }];
    }

    /// <summary>
    /// Day on which the evidence of one eis must be valid: that of the last repair that was asked for it and handed in, else that of
    /// the aanvraag. What he could not replace during a repair cannot expire against him during it.
    /// </summary>
    public LocalDate PeildagVan(string eis) =>
        Nederland.Dag(Herstelverzoeken.LastOrDefault(h => h.Ingediend is not null && h.Eisen.Contains(eis, StringComparer.Ordinal))?.Ingediend ?? Ingediend!.Value);

    private protected override void BijVerstrijken(Termijn termijn, Moment moment)
    {
        if (termijn.Naam == "hersteltermijn" && Herstel is not null)
        {
            BeeindigHerstel(termijn.Einde, null);
            // Only after the last year of the calendar can a longer term not be reckoned; then the term that was set stays.
            if (Klok(Ingediend!.Value, PauzesTot(termijn.Einde), Verlengd) is { Aanvaard: true } klok)
                StelBeslistermijn(klok.Waarde);
            Bewaak();
        }
    }
}
