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
