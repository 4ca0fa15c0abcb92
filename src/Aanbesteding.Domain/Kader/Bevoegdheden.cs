using Aanbesteding.Workflow;

namespace Aanbesteding.Domain;

/// <summary>One row of the authorisation table: who may give a command, and what opens it.</summary>
/// <param name="Opdracht">Name of the command.</param>
/// <param name="Rollen">Roles that may give it.</param>
/// <param name="Taaksoort">Kind of user task that must be open; null when the werkstroom opens it by <c>toegestaan</c> or a message.</param>
/// <param name="Bericht">Message of an event sub-process or boundary event that the command sends; null for all others.</param>
/// <param name="Omschrijving">What it does, in plain Dutch.</param>
/// <param name="Altijd">True for the few commands that no phase opens or closes.</param>
public sealed record Bevoegdheid(
    string Opdracht, IReadOnlyList<Rol> Rollen, string? Taaksoort, string? Bericht, string Omschrijving, bool Altijd = false);

/// <summary>
/// The one authorisation table (role × phase × command). Roles stand here; the phases follow from the werkstroom, by open
/// user tasks and by <c>toegestaan</c>. Source of the division of work: domain part 8.
/// </summary>
public static class Bevoegdheden
{
    /// <summary>Basis named in refusals on role or phase.</summary>
    public const string Grondslag = "Bevoegdhedentabel van deze procedure en de vastgestelde werkstroom";

    private static readonly Rol[] Mensen = [.. Enum.GetValues<Rol>().Where(rol => rol != Rol.Systeem)];

    /// <summary>The rows of an open house, in its order: the system, one aanvraag, one deelnemer.</summary>
    private static readonly Bevoegdheid[] OpenHouse =
    [
        Steeds("MaakToelatingssysteem", "een open house maken", Rol.Inkoper),
        Steeds("LuidToelatingsbel", "termijnen van een open house laten verstrijken", Rol.Systeem),
        Taak("PubliceerConsultatie", "consultatie", "de marktconsultatie publiceren", Rol.Inkoper),
        InFase("ReageerOpConsultatie", "reageren op de marktconsultatie", Rol.Aanbieder),
        Taak("StelReactienotaVast", "reactienota", "de reactienota vaststellen", Rol.Inkoper),
        Taak("ToetsToelating", "toets-toelating", "het open house juridisch toetsen", Rol.Jurist),
        Taak("StelToelatingVast", "vaststelling-toelating", "het open house vaststellen", Rol.Bestuurder),
        Taak("PubliceerToelating", "publicatie-toelating", "het open house publiceren", Rol.Inkoper),
        InFase("StelVersieVoor", "een nieuwe versie voorstellen", Rol.Inkoper),
        Taak("ToetsVersie", "toets-versie", "een nieuwe versie juridisch toetsen", Rol.Jurist),
        Taak("StelVersieVast", "vaststelling-versie", "een nieuwe versie vaststellen", Rol.Bestuurder),
        Taak("BiedVersieAan", "aanbod-versie", "een nieuwe versie aan alle deelnemers aanbieden", Rol.Inkoper),
        Taak("LaatVersieVallen", "aanbod-versie", "een vastgestelde versie laten vervallen", Rol.Inkoper),
        InFase("Indexeer", "de tarieven indexeren", Rol.Inkoper),
        InFase("VraagVerlenging", "een verlenging voorstellen", Rol.Inkoper),
        Taak("BesluitVerlenging", "verlengingsbesluit", "over een verlenging besluiten", Rol.Bestuurder),
        Taak("BiedVerlengingAan", "aanbod-verlenging", "de verlenging aan alle deelnemers aanbieden", Rol.Inkoper),
        Taak("LaatVerlengingVallen", "aanbod-verlenging", "een verlenging laten vervallen", Rol.Inkoper),
        Taak("SluitToelatingAf", "afsluiting-toelating", "het open house afsluiten", Rol.Inkoper),
        InFase("StartAanvraag", "een aanvraag beginnen", Rol.Aanbieder),
        InFase("BewaarAanvraag", "een aanvraag bewaren", Rol.Aanbieder),
        InFase("VoegBewijsToe", "een bewijs toevoegen", Rol.Aanbieder),
        Taak("DienAanvraagIn", "indienen-aanvraag", "een aanvraag indienen", Rol.Aanbieder),
        Taak("DienHerstelIn", "indienen-herstel", "herstel indienen", Rol.Aanbieder),
        new("TrekAanvraagIn", [Rol.Aanbieder], null, "intrekking", "een aanvraag intrekken"),
        Steeds("LuidAanvraagbel", "termijnen van een aanvraag laten verstrijken", Rol.Systeem),
        Steeds("LeesBewijs", "een bewijs bij een aanvraag lezen", Rol.Inkoper, Rol.Jurist, Rol.Auditor, Rol.Aanbieder),
        Taak("StelBevindingVast", "toetsing", "vastleggen wat is vastgesteld bij een eis", Rol.Inkoper),
        Taak("VraagHerstel", "toetsing", "herstel vragen", Rol.Inkoper),
        Taak("RondToetsingAf", "toetsing", "de toetsing afronden", Rol.Inkoper),
        Taak("BeslisAanvraag", "beslissing-aanvraag", "beslissen op een aanvraag", Rol.Inkoper),
        Taak("ZendAanvraagTerug", "beslissing-aanvraag", "een aanvraag terugsturen naar de toetser", Rol.Inkoper),
        InFase("VerlengBeslistermijn", "de beslistermijn verlengen", Rol.Inkoper),
        Taak("TekenToelating", "tekenen-toelating", "de overeenkomst van een open house tekenen", Rol.Aanbieder),
        Steeds("LuidDeelnemerbel", "doen wat de kalender van een deelnemer vraagt", Rol.Systeem),
        Steeds("MeldClientenstop", "een cliëntenstop melden", Rol.Aanbieder),
        Steeds("HefClientenstopOp", "een cliëntenstop opheffen", Rol.Aanbieder),
        Steeds("VoegBewijsBijDeelnameToe", "een bewijs bij een deelname toevoegen", Rol.Aanbieder),
        Steeds("VernieuwBewijs", "een bewijs vernieuwen", Rol.Aanbieder),
        Steeds("ReageerOpAanbod", "reageren op een aanbod", Rol.Aanbieder),
        Steeds("ZegDeelnameOp", "een deelname opzeggen", Rol.Aanbieder),
        Steeds("StartHertoetsing", "een deelnemer opnieuw toetsen", Rol.Inkoper),
        Steeds("RondHertoetsingAf", "een hertoetsing afronden", Rol.Inkoper),
        Steeds("KondigMaatregelAan", "een maatregel aankondigen", Rol.Inkoper),
        Steeds("GeefZienswijze", "een zienswijze geven", Rol.Aanbieder),
        Steeds("LegHoorzittingVast", "een hoorzitting vastleggen", Rol.Inkoper),
        Steeds("AdviseerMaatregel", "adviseren over een maatregel", Rol.Jurist),
        Steeds("BesluitMaatregel", "besluiten over een maatregel", Rol.Bestuurder),
        Steeds("HefSchorsingOp", "een schorsing opheffen", Rol.Bestuurder),
    ];

    /// <summary>All rows, in the order of a procedure; then those of an open house.</summary>
    public static readonly IReadOnlyList<Bevoegdheid> Tabel =
    [
        Steeds("MaakProcedure", "een procedure maken", Rol.Inkoper),
        Steeds("LuidBel", "termijnen laten verstrijken", Rol.Systeem),
        Steeds("LeesInzending", "een geopende inzending lezen", Rol.Inkoper, Rol.Voorzitter, Rol.Beoordelaar, Rol.Jurist),
        Steeds("LeesScores", "de scores van beoordelaars lezen", Rol.Inkoper, Rol.Voorzitter, Rol.Beoordelaar, Rol.Jurist, Rol.Auditor),
        Steeds("LeesScorematrix", "de uitslag van een beoordelingsronde lezen", Rol.Inkoper, Rol.Voorzitter, Rol.Jurist, Rol.Auditor),
        Steeds("MeldTermijnGehaald", "melden dat een termijn is gehaald", Rol.Inkoper),
        Steeds("MaakAgendasleutel", "een eigen agenda-adres maken", Mensen),
        Steeds("TrekAgendasleutelIn", "het eigen agenda-adres intrekken", Mensen),
        Steeds("DienKlachtIn", "een klacht indienen", Rol.Aanbieder),
        Steeds("HandelKlachtAf", "een klacht beantwoorden", Rol.Klachtbehandelaar),
        Steeds("MeldRisico", "een risico melden", Rol.Inkoper, Rol.Jurist),
        Steeds("WerkRisicoBij", "een risico bijwerken", Rol.Inkoper, Rol.Jurist, Rol.Bestuurder),
        Steeds("StelBudgetVast", "het budget van een perceel vastleggen", Rol.Inkoper),
        Steeds("VoegBesluitstukToe", "een schriftelijk besluit toevoegen", Rol.Inkoper, Rol.Bestuurder),
        Steeds("PlanGebeurtenis", "een gebeurtenis plannen", Rol.Inkoper),
        Steeds("VerplaatsTermijn", "een termijn verlengen", Rol.Inkoper),
        InFase("LegKeuzeVast", "een inrichtingskeuze vastleggen", Rol.Inkoper),
        InFase("PlaatsDocument", "een document plaatsen", Rol.Inkoper),
        Taak("RondOpstellenAf", "opstellen", "de stukken voorleggen aan de jurist", Rol.Inkoper),
        Taak("GeefJuridischOordeel", "juridische-toets", "een juridisch oordeel geven", Rol.Jurist),
        Steeds("MeldVoorwaardeVoldaan", "melden dat aan een voorwaarde van de jurist is voldaan", Rol.Inkoper),
        Steeds("BeoordeelVoorwaarde", "beoordelen of aan een voorwaarde is voldaan", Rol.Jurist),
        Taak("Publiceer", "publicatie", "publiceren", Rol.Inkoper),
        InFase("BewaarConcept", "een concept bewaren", Rol.Aanbieder),
        InFase("VoegBestandToe", "een bestand toevoegen", Rol.Aanbieder),
        InFase("DienAanmeldingIn", "een aanmelding indienen", Rol.Aanbieder),
        InFase("TrekAanmeldingIn", "een aanmelding intrekken", Rol.Aanbieder),
        Steeds("BergTeLaatOp", "een inzending die te laat kwam ongeopend apart leggen", Rol.Systeem),
        new("HeropenNaStoring", [Rol.Inkoper], null, "heropening", "het indienen opnieuw openen na een storing"),
        Taak("OpenKluis", "kluisopening", "de kluis openen", Rol.Inkoper, Rol.Voorzitter),
        Taak("BeoordeelGeschiktheid", "geschiktheid", "de geschiktheid van een partij beoordelen", Rol.Inkoper),
        Taak("RondGeschiktheidAf", "geschiktheid", "de geschiktheid voorleggen aan de voorzitter", Rol.Inkoper),
        Taak("StelGeschiktheidVast", "vaststelling-geschiktheid", "de geschiktheid vaststellen", Rol.Voorzitter),
        Taak("GeefScore", "beoordeling", "een score geven", Rol.Beoordelaar),
        Taak("VergrendelScores", "beoordeling", "de eigen scores vergrendelen", Rol.Beoordelaar),
        Taak("LegConsensusVast", "consensus", "een consensusscore vastleggen", Rol.Voorzitter),
        Taak("RondConsensusAf", "consensus", "het consensusoverleg afronden", Rol.Voorzitter),
        Taak("OpenPrijskluis", "prijsopening", "de prijskluis openen", Rol.Inkoper, Rol.Voorzitter),
        Taak("KondigLotingAan", "toewijzing", "een loting aankondigen", Rol.Voorzitter),
        Taak("GeefLotbijdrage", "toewijzing", "een eigen tekst toevoegen aan een loting", Rol.Aanbieder),
        Taak("VerrichtLoting", "toewijzing", "loten tussen gelijke partijen", Rol.Voorzitter),
        Taak("StelToewijzingVast", "toewijzing", "de toewijzing vaststellen", Rol.Voorzitter),
        Taak("NeemPoortbesluit", "poort", "een go/no-go-besluit nemen", Rol.Bestuurder),
        Taak("VerzendSelectiebeslissing", "selectiebeslissing", "de selectiebeslissing verzenden", Rol.Inkoper),
        InFase("LegDialoogrondeVast", "een dialooggesprek vastleggen", Rol.Inkoper),
        InFase("StelAfsprakensetVast", "de set met afspraken vastleggen", Rol.Inkoper),
        Taak("SluitDialoog", "dialoog", "de dialoog afsluiten", Rol.Inkoper),
        InFase("BewaarPrijzen", "een prijs bewaren", Rol.Aanbieder),
        InFase("DienInschrijvingIn", "een inschrijving indienen", Rol.Aanbieder),
        InFase("TrekInschrijvingIn", "een inschrijving intrekken", Rol.Aanbieder),
        Taak("NeemGunningsbesluit", "gunningsbesluit", "het gunningsbesluit nemen", Rol.Bestuurder),
        Taak("VerzendGunningsbeslissing", "gunningsbeslissing", "de gunningsbeslissing verzenden", Rol.Inkoper),
        new("MeldUitval", [Rol.Jurist], null, "uitval", "vaststellen dat een partij is uitgevallen"),
        InFase("RegistreerGeding", "een kort geding registreren", Rol.Jurist),
        InFase("RegistreerVonnis", "een vonnis registreren", Rol.Jurist),
        new("TrekGunningsbeslissingIn", [Rol.Jurist], null, "herziening", "de gunningsbeslissing intrekken"),
        InFase("StopPerceel", "een perceel stoppen", Rol.Bestuurder),
        Taak("GunDefinitief", "definitieve-gunning", "definitief gunnen", Rol.Inkoper),
        Taak("TekenOvereenkomst", "ondertekening", "een overeenkomst tekenen", Rol.Bestuurder, Rol.Aanbieder),
        Taak("KondigGunningAan", "aankondiging-gunning", "de gegunde opdracht aankondigen", Rol.Inkoper),
        new("TrekIn", [Rol.Bestuurder], null, "intrekking", "de procedure intrekken"),
        Taak("MaakIntrekkingBekend", "intrekking-bekendmaken", "de intrekking bekendmaken", Rol.Inkoper),
        .. OpenHouse,
    ];

    /// <summary>The row of a command. Throws for an unknown command: that is a bug, and a test compares both lists.</summary>
    public static Bevoegdheid Voor(string opdracht) => Tabel.Single(b => b.Opdracht == opdracht);

    /// <summary>Refuses a command that this role may not give, or that the werkstroom does not allow now; null when both agree.</summary>
    public static Weigering? Toets(Werkstroom werkstroom, Markering markering, string opdracht, Rol rol)
    {
        var rij = Voor(opdracht);
        if (Rolweigering(rij, rol) is { } weigering)
            return weigering;
        return NuMogelijk(werkstroom, markering, rij)
            ? null
            : new Weigering("andere-fase", $"U kunt nu niet {rij.Omschrijving}. De procedure is in een andere fase.", Grondslag);
    }

    /// <summary>Refuses a command that this role may not give; null when it may.</summary>
    public static Weigering? Rolweigering(Bevoegdheid rij, Rol rol)
    {
        ArgumentNullException.ThrowIfNull(rij);
        return rij.Rollen.Contains(rol)
            ? null
            : new Weigering("andere-rol", $"Als {rol.ToString().ToLowerInvariant()} mag u niet {rij.Omschrijving}. Dat is de taak van: {string.Join(" of ", rij.Rollen).ToLowerInvariant()}.", Grondslag);
    }

    /// <summary>Whether the werkstroom allows the command in this marking, whoever gives it.</summary>
    public static bool NuMogelijk(Werkstroom werkstroom, Markering markering, Bevoegdheid rij)
    {
        ArgumentNullException.ThrowIfNull(rij);
        if (rij.Altijd)
            return true;
        if (rij.Taaksoort is { } soort)
            return Stand.OpenTaken(werkstroom, markering).Any(t => t.TaakSoort == soort);
        return rij.Bericht is { } bericht
            ? Stand.VerwachteBerichten(werkstroom, markering).Contains(bericht, StringComparer.Ordinal)
            : Stand.Toegestaan(werkstroom, markering, rij.Opdracht);
    }

    private static Bevoegdheid Steeds(string opdracht, string omschrijving, params Rol[] rollen) =>
        new(opdracht, rollen, null, null, omschrijving, Altijd: true);

    private static Bevoegdheid Taak(string opdracht, string soort, string omschrijving, params Rol[] rollen) =>
        new(opdracht, rollen, soort, null, omschrijving);

    private static Bevoegdheid InFase(string opdracht, string omschrijving, params Rol[] rollen) =>
        new(opdracht, rollen, null, null, omschrijving);
}
