using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

public sealed partial class Toelatingssysteem
{
    /// <summary>
    /// Proposes a new version under a herzieningsclausule. Categorieën, looptijd and the absence of a selection are the general
    /// nature of the system: no clause can change those, and this command cannot express it.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="clausule">Id of the clause; its onderwerpen bound what may change.</param>
    /// <param name="reden">What changes and why; told to everybody.</param>
    /// <param name="wijziging">The change; at least one part of it.</param>
    /// <param name="ingang">Day on which it is to take effect; the notice of the clause must fit before it.</param>
    public Uitkomst<Gedaan> StelVersieVoor(Moment moment, string clausule, string reden, Versiewijziging wijziging, LocalDate ingang)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(wijziging);
        if (BuitenFase("StelVersieVoor") is { } buiten)
            return buiten;
        if (!Toets("geen andere wijziging in voorbereiding", Voorstel is null, Kenmerk))
            return Toelatingsweigeringen.VersieLoopt;
        if (string.IsNullOrWhiteSpace(reden))
            return Weigeringen.Leeg("reden", "wat er wijzigt en waarom");
        if (Inrichting.Herzieningsclausules.FirstOrDefault(c => c.Id == clausule) is not { } basis)
            return Weigeringen.Onbekend("clausule", $"De herzieningsclausule ‘{clausule}’");
        var voorstel = new Versievoorstel(
            clausule, reden.Trim(), wijziging.Eisen, wijziging.Tarieven, wijziging.Contracttekst is { } tekst ? Vingerafdruk.Van(tekst) : null, ingang, moment.Wie.Persoon, moment.Nu);
        if (voorstel.Onderwerpen.Count == 0)
            return Toelatingsweigeringen.NietsGewijzigd;
        if (voorstel.Onderwerpen.Except(basis.Onderwerpen).ToList() is [var teVer, ..])
            return Toelatingsweigeringen.BuitenClausule(basis, teVer);
        if (Kaderbezwaar(wijziging) is { } bezwaar)
            return bezwaar;
        if ((Aankondigingsbezwaar(moment, basis.Aankondiging, ingang) ?? Volgordebezwaar(ingang)) is { } teVroeg)
            return teVroeg;

        Voorstel = voorstel;
        Leg("versie-voorgesteld", new { voorstel.Clausule, voorstel.Reden, Onderwerpen = voorstel.Onderwerpen.Select(o => o.ToString()).ToList(), voorstel.Eisen, voorstel.Tarieven, voorstel.ContractSha256, voorstel.Ingang });
        Speel(new BerichtOntvangen("herziening", Gebeurtenis.GeenFeiten));
        return Klaar();
    }

    /// <summary>The jurist reviews the proposal: is it within the clause, and no wezenlijke wijziging? "Terug" ends it.</summary>
    public Uitkomst<Gedaan> ToetsVersie(Moment moment, Oordeel oordeel, string advies)
    {
        var uitkomst = Beoordeel(moment, "toets-versie", oordeel, advies);
        if (uitkomst.Aanvaard && oordeel is Oordeel.Terug)
            LaatVoorstelVallen();
        return uitkomst;
    }

    /// <summary>A body adopts the proposal, or rejects it.</summary>
    public Uitkomst<Gedaan> StelVersieVast(Moment moment, string orgaan, string keuze, string motivering)
    {
        var uitkomst = Beslis(moment, "vaststelling-versie", orgaan, keuze, motivering);
        if (!uitkomst.Aanvaard)
            return uitkomst.Weigering!;
        if (uitkomst.Waarde == "afgewezen")
            LaatVoorstelVallen();
        return Gedaan.Nu;
    }

    /// <summary>
    /// Offers the adopted version to every deelnemer and tells every aanbieder whose aanvraag runs, in this one command: the same
    /// text, the same day, the same term.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="deelnemers">Parties that take part now: all of them, as the register knows them.</param>
    /// <param name="aanvragers">Parties with an aanvraag that is not decided.</param>
    public Uitkomst<Gedaan> BiedVersieAan(Moment moment, IReadOnlyList<string> deelnemers, IReadOnlyList<string> aanvragers)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(deelnemers);
        ArgumentNullException.ThrowIfNull(aanvragers);
        var taak = OpenTaak("aanbod-versie", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        var voorstel = Voorstel!;
        var clausule = Inrichting.Herzieningsclausules.Single(c => c.Id == voorstel.Clausule);
        if ((Aankondigingsbezwaar(moment, clausule.Aankondiging, voorstel.Ingang) ?? Volgordebezwaar(voorstel.Ingang)) is { } teVroeg)
            return teVroeg;
        var vorige = Versies[^1];
        var versie = new Toelatingsversie(
            vorige.Nummer + 1, clausule.Id, voorstel.Reden, voorstel.Eisen ?? vorige.Eisen, voorstel.Tarieven ?? vorige.Tarieven, voorstel.ContractSha256 ?? vorige.ContractSha256, voorstel.Ingang, moment.Nu);
        if (Bied(moment, Aanbodsoort.Versie, versie.Nummer, versie.Ingang, clausule.Zwijgen, deelnemers) is { } weigering)
            return weigering;
        (Versies, Voorstel) = ([.. Versies, versie], null);
        Leg("versie", versie);
        StuurAlle(deelnemers, "Nieuwe versie van de overeenkomst", Aanbodtekst(Aanbiedingen[^1], versie.Reden));
        StuurAlle(aanvragers.Except(deelnemers, StringComparer.Ordinal), "Nieuwe versie van de overeenkomst",
            $"Vanaf {Datumtekst.Datum(versie.Ingang)} geldt versie {versie.Nummer} van ‘{Inrichting.Naam}’: {versie.Reden} Uw aanvraag wordt getoetst aan de eisen die golden toen u haar indiende. De overeenkomst die u tekent, is die van de dag waarop u tekent, net als voor iedere andere deelnemer.");
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>
    /// Gives up an adopted version that was not offered, for instance because deciding used up its notice: otherwise it would stand
    /// in the way of every later one.
    /// </summary>
    public Uitkomst<Gedaan> LaatVersieVallen(Moment moment, string reden)
    {
        var taak = OpenTaak("aanbod-versie", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (string.IsNullOrWhiteSpace(reden))
            return Weigeringen.Leeg("reden", "waarom de wijziging niet doorgaat");
        LaatVoorstelVallen(reden.Trim());
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>
    /// Adjusts every tarief by the published series: new figure over old, rounded as published. No discretion, so nobody is asked.
    /// Only the cost element indexatie changes; the day follows from the inrichting.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="oud">Figure of the reference month of the year before last.</param>
    /// <param name="nieuw">Figure of the reference month of last year.</param>
    /// <param name="bron">Where the figures were published.</param>
    /// <param name="deelnemers">Parties that take part now.</param>
    public Uitkomst<Gedaan> Indexeer(Moment moment, decimal oud, decimal nieuw, string bron, IReadOnlyList<string> deelnemers)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(deelnemers);
        if (BuitenFase("Indexeer") is { } buiten)
            return buiten;
        if (Inrichting.Indexering is not { } regel)
            return Toelatingsweigeringen.GeenIndexering;
        if (!Toets("geen andere wijziging in voorbereiding", Voorstel is null, Kenmerk))
            return Toelatingsweigeringen.VersieLoopt;
        if (oud <= 0 || nieuw <= 0)
            return Toelatingsweigeringen.GeenIndexcijfer(oud <= 0 ? "oud" : "nieuw");
        if (string.IsNullOrWhiteSpace(bron))
            return Weigeringen.Leeg("bron", "waar de cijfers zijn gepubliceerd");
        var ingang = VolgendeIngang(regel, Nederland.Dag(moment.Nu));
        if (!Toets("één keer per jaar", Versies.All(v => v.Ingang != ingang || v.Clausule is not null || v.Nummer == 1), Datumtekst.Datum(ingang)))
            return Toelatingsweigeringen.AlGeindexeerd(ingang);
        if ((ingang > LaatsteDag ? Toelatingsweigeringen.LooptijdVoorbij(LaatsteDag) : Volgordebezwaar(ingang)) is { } weigering)
            return weigering;

        var vorige = Versies[^1];
        var factor = Breuk.Lees(nieuw.ToString(System.Globalization.CultureInfo.InvariantCulture)) / Breuk.Lees(oud.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var tarieven = vorige.Tarieven.Select(t => Geindexeerd(t, factor, regel.Afronding)).ToList();
        if (tarieven.Any(t => t.Onderbouwing.Indexatie < 0))
            return Toelatingsweigeringen.IndexOnderKostprijs;
        var versie = vorige with
        {
            Nummer = vorige.Nummer + 1,
            Clausule = null,
            Reden = $"Indexering volgens {regel.Reeks}, peilmaand {regel.Peilmaand}: van {Getaltekst.Getal(oud)} naar {Getaltekst.Getal(nieuw)}.",
            Tarieven = tarieven,
            Ingang = ingang,
            Op = moment.Nu,
        };
        Versies = [.. Versies, versie];
        Leg("indexering", new Indexeringsverslag(regel.Reeks, regel.Peilmaand, oud, nieuw, bron.Trim(), regel.Afronding, ingang, [.. vorige.Tarieven.Select(t => t.Centen)], [.. tarieven.Select(t => t.Centen)]));
        Leg("versie", versie);
        StuurAlle(deelnemers, "Nieuwe tarieven", $"Vanaf {Datumtekst.Datum(ingang)} gelden voor alle deelnemers van ‘{Inrichting.Naam}’ nieuwe tarieven. {versie.Reden} Bron: {bron.Trim()}.");
        return Klaar();
    }

    /// <summary>A tarief times the factor, rounded to whole cents; the difference belongs to the element indexatie.</summary>
    public static Tarief Geindexeerd(Tarief tarief, Breuk factor, Afrondingswijze wijze)
    {
        ArgumentNullException.ThrowIfNull(tarief);
        var centen = (long)(tarief.Centen * factor).RondAf(0, wijze).Teller;
        return tarief with { Centen = centen, Onderbouwing = tarief.Onderbouwing with { Indexatie = tarief.Onderbouwing.Indexatie + centen - tarief.Centen } };
    }

    private Weigering? Kaderbezwaar(Versiewijziging w) =>
        (w.Eisen is { } eisen ? OpenHouseKader.Eisen(eisen, Inrichting.Categorieen).FirstOrDefault() : null)
        ?? (w.Tarieven is { } tarieven ? OpenHouseKader.Tarieven(tarieven, Inrichting.Categorieen).FirstOrDefault() : null)
        ?? (w.Contracttekst is { } tekst ? OpenHouseKader.Contracttekst(tekst, Inrichting.Herzieningsclausules).FirstOrDefault() : null);

    private Weigering? Aankondigingsbezwaar(Moment moment, Period aankondiging, LocalDate ingang)
    {
        var vroegste = Nederland.Dag(moment.Nu).Plus(aankondiging);
        return Toets("aankondiging op tijd", ingang >= vroegste && ingang <= LaatsteDag, $"ingang {Datumtekst.Datum(ingang)}, op zijn vroegst {Datumtekst.Datum(vroegste)}")
            ? null
            : Toelatingsweigeringen.IngangOnmogelijk(vroegste, LaatsteDag);
    }

    private Weigering? Volgordebezwaar(LocalDate ingang) =>
        ingang >= Versies[^1].Ingang ? null : Toelatingsweigeringen.IngangOnmogelijk(Versies[^1].Ingang, LaatsteDag);

    private static LocalDate VolgendeIngang(Indexering regel, LocalDate vandaag)
    {
        var ditJaar = regel.Ingang.InYear(vandaag.Year);
        return ditJaar > vandaag ? ditJaar : regel.Ingang.InYear(vandaag.Year + 1);
    }

    private void LaatVoorstelVallen(string? reden = null)
    {
        Leg("versie-vervallen", new { Voorstel!.Clausule, Reden = reden });
        Voorstel = null;
    }

    /// <summary>Records one offer to all. Refused when its term to react would not end before it takes effect.</summary>
    private Weigering? Bied(Moment moment, Aanbodsoort soort, int? versie, LocalDate ingang, Zwijgen zwijgen, IReadOnlyList<string> deelnemers)
    {
        var lokaal = Nederland.Lokaal(moment.Nu);
        if (Termijnberekening.Van(Regel("reactietermijn-aanbod"), lokaal.Date, lokaal.TimeOfDay) is { Aanvaard: true, Waarde.Einde: var einde }
            && !Toets("reactietermijn voorbij voor de ingang", einde <= Nederland.BeginVan(ingang), Datumtekst.Tijdstip(einde)))
            return Toelatingsweigeringen.ReactietermijnTeLang(Nederland.Dag(einde));
        if (StartTermijnen(moment, "aanbod") is { } weigering)
            return weigering;
        var reactie = TermijnMet("reactietermijn-aanbod")!.Einde;
        var aanbod = new Aanbod(Aanbiedingen.Count + 1, soort, versie, moment.Nu, reactie, ingang, zwijgen, Verwerkt: false);
        Aanbiedingen = [.. Aanbiedingen, aanbod];
        Leg("aanbod", new { aanbod.Nummer, Soort = soort.ToString(), aanbod.Versie, aanbod.ReactieVoor, aanbod.Ingang, Zwijgen = zwijgen.ToString(), Aan = deelnemers.Order(StringComparer.Ordinal).ToList() });
        return null;
    }

    private string Aanbodtekst(Aanbod aanbod, string reden) =>
        $"{reden} Dit geldt vanaf {Datumtekst.Datum(aanbod.Ingang)}, voor alle deelnemers van ‘{Inrichting.Naam}’ tegelijk. U kunt tot {Datumtekst.Tijdstip(aanbod.ReactieVoor)} laten weten of u meegaat of vertrekt. "
        + (aanbod.Zwijgen is Zwijgen.GaatMee ? "Hoort u bij wie niet reageert, dan gaat u mee; zo staat het in de overeenkomst." : "Reageert u niet, dan eindigt uw deelname op de dag ervoor.");
}

/// <summary>How the dossier keeps an indexation, so that anyone can reckon it again.</summary>
/// <param name="Reeks">The series.</param>
/// <param name="Peilmaand">Its reference month.</param>
/// <param name="Oud">The old figure.</param>
/// <param name="Nieuw">The new figure.</param>
/// <param name="Bron">Where both were published.</param>
/// <param name="Afronding">How cents are rounded.</param>
/// <param name="Ingang">First day of the new tarieven.</param>
/// <param name="Was">Old tarieven in cents, in published order.</param>
/// <param name="Wordt">New tarieven in cents, in the same order.</param>
public sealed record Indexeringsverslag(
    string Reeks, int Peilmaand, decimal Oud, decimal Nieuw, string Bron, Afrondingswijze Afronding, LocalDate Ingang, IReadOnlyList<long> Was, IReadOnlyList<long> Wordt);
