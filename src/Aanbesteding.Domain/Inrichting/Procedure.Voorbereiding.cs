using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Workflow;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    private const int VoorbeeldprijsInEuro = 1_000_000;

    /// <summary>Choices that are still "nader te bepalen" and must be made for this publication.</summary>
    public IReadOnlyList<Inrichtingskeuze> OpenKeuzes(DocumentSoort document) =>
        [.. Inrichting.Inrichtingskeuzes.Where(k => k.Vastleggingsmoment == document && k.Waarde is null && !Keuzes.ContainsKey(k.Id))];

    /// <summary>The newest version of a document; null when there is none.</summary>
    public DocumentVersie? Document(DocumentSoort soort) => Documenten.LastOrDefault(d => d.Soort == soort);

    /// <summary>Makes a design choice that was "nader te bepalen". May change until its document goes to the jurist.</summary>
    public Uitkomst<Gedaan> LegKeuzeVast(Moment moment, string keuze, string waarde)
    {
        if (BuitenFase(nameof(LegKeuzeVast)) is { } buiten)
            return buiten;
        if (Inrichting.Inrichtingskeuzes.FirstOrDefault(k => k.Id == keuze) is not { } gevraagd)
            return Weigeringen.Onbekend("keuze", $"De keuze ‘{keuze}’");
        if (LigtVast(gevraagd.Vastleggingsmoment))
            return Weigeringen.LigtVast(gevraagd.Vastleggingsmoment);
        if (gevraagd.Waarde is not null)
            return Weigeringen.KeuzeVast(gevraagd.Vraag);
        if (string.IsNullOrWhiteSpace(waarde) || Documentlint.Toets(waarde).Count > 0)
            return Weigeringen.KeuzeOpen(gevraagd.Vraag);

        Keuzes = new Dictionary<string, string>(Keuzes, StringComparer.Ordinal) { [keuze] = waarde };
        Leg("keuze-vastgelegd", new { Keuze = keuze, Waarde = waarde });
        return Klaar();
    }

    /// <summary>
    /// Adds a new version of a leading document; older versions stay. Refused once the document is with the jurist or
    /// published: what the jurist approved is what is published.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="soort">Which document.</param>
    /// <param name="titel">Its title.</param>
    /// <param name="tekst">Its whole text; its hash freezes it.</param>
    public Uitkomst<DocumentVersie> PlaatsDocument(Moment moment, DocumentSoort soort, string titel, string tekst)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (BuitenFase(nameof(PlaatsDocument)) is { } buiten)
            return buiten;
        if (LigtVast(soort))
            return Weigeringen.LigtVast(soort);
        if (string.IsNullOrWhiteSpace(titel))
            return Weigeringen.Leeg("titel", "de titel van het document");
        if (string.IsNullOrWhiteSpace(tekst))
            return Weigeringen.Leeg("tekst", "de tekst van het document");

        var versie = new DocumentVersie(
            soort, Documenten.Count(d => d.Soort == soort) + 1, titel, Vingerafdruk.Van(tekst), moment.Nu, Documentlint.Toets(tekst));
        Documenten = [.. Documenten, versie];
        Leg("document-geplaatst", new { Soort = soort.ToString(), versie.Versie, versie.Titel, versie.Sha256 });
        Klaar();
        return versie;
    }

    /// <summary>Hands the documents of this phase to the jurist: present, clean, and nothing left "nader te bepalen".</summary>
    public Uitkomst<Gedaan> RondOpstellenAf(Moment moment)
    {
        var taak = OpenTaak("opstellen", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (Publicatiebeletsel(DocumentVan(taak.Waarde)) is { } beletsel)
            return beletsel;
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>
    /// The jurist's review. "Terug" sends the work back to its maker with reasons; conditions come with "akkoord" and guard the step
    /// that follows. An award is not approved while a letter lacks a part: after this the motivation can no longer be mended.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="oordeel">The outcome.</param>
    /// <param name="advies">Reasons; obligatory.</param>
    /// <param name="voorwaarden">Conditions under which it may go on, at most <see cref="MeesteVoorwaarden"/>; null for none.</param>
    public Uitkomst<Gedaan> GeefJuridischOordeel(Moment moment, Oordeel oordeel, string advies, IReadOnlyList<string>? voorwaarden = null)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("juridische-toets", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (string.IsNullOrWhiteSpace(advies))
            return Weigeringen.Leeg("advies", "uw advies, met de redenen");
        if (Voorwaardebezwaar(taak.Waarde, oordeel, voorwaarden ?? []) is { } bezwaar)
            return bezwaar;
        if (oordeel is Oordeel.Akkoord && taak.Waarde.Id == "toets-gunning" && Briefweigering(Brieftoets.Gunning(this)) is { } onvolledig)
            return onvolledig;

        Oordelen = [.. Oordelen, new JuridischOordeel(taak.Waarde.Id, oordeel, advies, moment.Wie.Persoon, moment.Nu)];
        Leg("juridisch-oordeel", new { Taak = taak.Waarde.Id, Oordeel = oordeel.ToString(), Advies = advies });
        LegGetoetst(taak.Waarde);
        StelVoorwaarden(moment, taak.Waarde, voorwaarden ?? []);
        return RondAf(moment, taak.Waarde, oordeel.ToString().ToLowerInvariant());
    }

    /// <summary>
    /// Publishes the selectiefase, or invites the selected parties to tender. Freezes documents and inrichting, and starts
    /// the terms that hang on it. After a new publication earlier aanmeldingen no longer count; whoever sent one is told.
    /// </summary>
    public Uitkomst<Gedaan> Publiceer(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("publicatie", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        var document = DocumentVan(taak.Waarde);
        if ((Publicatiebeletsel(document) ?? Voorwaardebeletsel(taak.Waarde)) is { } beletsel)
            return beletsel;

        var anker = document == DocumentSoort.Selectiedocument ? "publicatie-selectie" : "uitnodiging";
        if (StartTermijnen(moment, anker) is { } weigering)
            return weigering;
        Leg("gepubliceerd", new { Document = document.ToString(), Document(document)!.Versie, Document(document)!.Sha256 });
        LegRangordeonderzoek();
        if (document == DocumentSoort.Selectiedocument)
        {
            Gepubliceerd ??= moment.Nu;
            StuurAan(Aanmeldingen.Select(a => a.Partij), "Nieuwe publicatie", "De selectie is aangepast en opnieuw gepubliceerd. Uw eerdere aanmelding telt niet meer mee. U kunt zich opnieuw aanmelden.");
        }
        else
        {
            StuurAan(Beoogden!.Partijen, "Uitnodiging tot inschrijving", "U bent geselecteerd. U kunt nu inschrijven op de percelen waarvoor u bent geselecteerd.");
        }

        return RondAf(moment, taak.Waarde);
    }

    /// <summary>
    /// An example of parties among which a drop-out changes the winner under the price formula of the award; null where no
    /// formula looks at the prices of others, or scores stay as they are. For who decides on publication; kept in the dossier.
    /// </summary>
    public Rangordevoorbeeld? Omkering() => Rangordeonderzoek.Zoek(Inrichting.Gunning, VoorbeeldprijsInEuro);

    private void LegRangordeonderzoek()
    {
        if (Inrichting.Gunning.Prijs is { Relatief: true } prijs)
            Leg("rangorde-onderzocht", new { Formule = prijs.Formule.ToString(), Herberekening = Inrichting.Gunning.Herberekening.ToString(), Omkering = Omkering() });
    }

    /// <summary>
    /// Whether the work on a document was completed and is not open again. The dialoogdocument is worked on as long as the
    /// dialogue runs.
    /// </summary>
    private bool LigtVast(DocumentSoort soort)
    {
        bool Maakt(Element taak) => soort == DocumentSoort.Dialoogdocument
            ? taak.TaakSoort == "dialoog"
            : taak.TaakSoort == "opstellen" && DocumentVan(taak) == soort;
        return Taken.Any(t => Maakt(Werkstroom[t.Taak])) && !OpenTaken.Any(Maakt);
    }

    private Weigering? Publicatiebeletsel(DocumentSoort soort)
    {
        foreach (var voorwaarde in Publicatievoorwaarden(soort))
        {
            if (!Toets(voorwaarde.Naam, voorwaarde.Weigering is null, voorwaarde.Toelichting))
                return voorwaarde.Weigering;
        }

        return null;
    }

    private void StuurAan(IEnumerable<string> partijen, string onderwerp, string tekst) =>
        Stuur(partijen.Select(p => new Brief(p, onderwerp, tekst)));
}
