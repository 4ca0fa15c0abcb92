using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain.Toelating;

public sealed partial class Toelatingsaanvraag
{
    /// <summary>Records what was established about one eis. Where it differs from what the aanbieder said, why is obligatory.</summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="vastgesteld">The established answer; its files are those of the aanbieder.</param>
    /// <param name="toelichting">What was seen.</param>
    public Uitkomst<Gedaan> StelBevindingVast(Moment moment, Eisantwoord vastgesteld, string toelichting)
    {
        ArgumentNullException.ThrowIfNull(vastgesteld);
        var taak = OpenTaak("toetsing", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (!Eisen.Any(e => e.Id == vastgesteld.Eis))
            return Weigeringen.Onbekend("eis", $"De eis ‘{vastgesteld.Eis}’");
        var gezegd = Antwoorden.LastOrDefault(a => a.Eis == vastgesteld.Eis) ?? new Eisantwoord(vastgesteld.Eis);
        if (!Toets("afwijking toegelicht", vastgesteld.ZegtHetzelfdeAls(gezegd) || !string.IsNullOrWhiteSpace(toelichting), vastgesteld.Eis))
            return Weigeringen.Leeg("toelichting", "wat u hebt gezien, en waarom dat anders is dan het antwoord van de aanbieder");
        var bevinding = new Bevinding(vastgesteld with { Bewijzen = gezegd.Bewijzen }, toelichting?.Trim() ?? "", moment.Wie.Persoon, moment.Nu);
        Bevindingen = [.. Bevindingen.Where(b => b.Eis != bevinding.Eis), bevinding];
        Leg("bevinding", new { bevinding.Vastgesteld, bevinding.Toelichting });
        return Klaar();
    }

    /// <summary>The verdict per eis of one categorie on the established facts.</summary>
    public IReadOnlyList<Eisuitkomst> Toetsing(string categorie) =>
        [.. Systeem.VersieMet(Versienummer!.Value).Voor(categorie).Select(eis => Toelatingstoets.Uitkomst(eis, Bevindingen.FirstOrDefault(b => b.Eis == eis.Id)?.Vastgesteld, PeildagVan(eis.Id)))];

    /// <summary>Eisen that were asked, in published order.</summary>
    public IReadOnlyList<Toelatingseis> Eisen => Versienummer is { } nummer ? Systeem.VersieMet(nummer).Voor(Categorieen) : [];

    /// <summary>Eisen that were not looked at yet.</summary>
    public IReadOnlyList<Toelatingseis> TeToetsen => [.. Eisen.Where(e => Bevindingen.All(b => b.Eis != e.Id))];

    /// <summary>Eisen that are not met on the established facts, in published order.</summary>
    public IReadOnlyList<Toelatingseis> NietVoldaan
    {
        get
        {
            if (Ingediend is null)
                return [];
            var gezakt = Categorieen.SelectMany(Toetsing).Where(u => !u.Voldaan).Select(u => u.Eis).ToHashSet(StringComparer.Ordinal);
            return [.. Eisen.Where(e => gezakt.Contains(e.Id))];
        }
    }

    /// <summary>Whether the aanbieder still has a chance to repair.</summary>
    public bool HeeftHerstelkans => Herstelverzoeken.Count < Systeem.Inrichting.Herstelkansen;

    /// <summary>
    /// Asks to repair every eis that is not met; the decision term stands still. Refused when all are met, when not all were looked
    /// at, and when the chances are used: they are the same for everybody.
    /// </summary>
    public Uitkomst<Gedaan> VraagHerstel(Moment moment)
    {
        var taak = OpenTaak("toetsing", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (TeToetsen is [var open, ..])
            return Toelatingsweigeringen.NietGetoetst(open.Id);
        var eisen = NietVoldaan;
        if (!Toets("er valt iets te herstellen", eisen.Count > 0, string.Join(", ", eisen.Select(e => e.Id))))
            return Toelatingsweigeringen.NietsTeHerstellen;
        if (!Toets("gelijke herstelkans", HeeftHerstelkans, $"{Herstelverzoeken.Count} van {Systeem.Inrichting.Herstelkansen} gebruikt"))
            return Toelatingsweigeringen.HerstelGebruikt(Systeem.Inrichting.Herstelkansen);
        if (StartTermijnen(moment, "herstelverzoek") is { } weigering)
            return weigering;
        var herstel = new Herstelverzoek(Herstelverzoeken.Count + 1, [.. eisen.Select(e => e.Id)], new Pauze(moment.Nu, null), null);
        Herstelverzoeken = [.. Herstelverzoeken, herstel];
        Leg("herstel-gevraagd", new { herstel.Nummer, herstel.Eisen });
        Stuur([Brief.Van(Partij, Toelatingsbrieven.Herstel(this, eisen, moment.Nu))]);
        return RondAf(moment, taak.Waarde, "herstel");
    }

    /// <summary>Hands the tested aanvraag over to whoever decides. Refused while an eis was not looked at, or repair must be offered first.</summary>
    public Uitkomst<Gedaan> RondToetsingAf(Moment moment)
    {
        var taak = OpenTaak("toetsing", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (TeToetsen is [var open, ..])
            return Toelatingsweigeringen.NietGetoetst(open.Id);
        if (Herstelbezwaar() is { } bezwaar)
            return bezwaar;
        Leg("getoetst", new { Niet = NietVoldaan.Select(e => e.Id).ToList() });
        return RondAf(moment, taak.Waarde, "getoetst");
    }

    /// <summary>
    /// Decides, by somebody else than who tested. Where every eis of a categorie is met the only decision is to admit; where one is
    /// not, the only decision is to refuse, on that eis. Any other choice is refused.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="keuzes">What the decider wants, once per categorie of the aanvraag.</param>
    public Uitkomst<Gedaan> Beslis(Moment moment, IReadOnlyList<Categoriekeuze> keuzes)
    {
        ArgumentNullException.ThrowIfNull(keuzes);
        var taak = OpenTaak("beslissing-aanvraag", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (Herstelbezwaar() is { } bezwaar)
            return bezwaar;
        if (!keuzes.Select(k => k.Categorie).Order(StringComparer.Ordinal).SequenceEqual(Categorieen.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            return Toelatingsweigeringen.KeuzePerCategorie;
        var besluiten = Categorieen.Select(c => Categoriebesluit.Van(c, Toetsing(c))).ToList();
        foreach (var besluit in besluiten)
        {
            var wil = keuzes.Single(k => k.Categorie == besluit.Categorie).Toelaten;
            if (!Toets("besluit volgt uit de eisen", wil == besluit.Toegelaten, $"{besluit.Categorie}: {(besluit.Toegelaten ? "aan alle eisen voldaan" : $"niet voldaan aan {string.Join(", ", besluit.Gezakt)}")}"))
                return besluit.Toegelaten ? Toelatingsweigeringen.MoetToelaten(Systeem.Categorie(besluit.Categorie)!.Naam) : Toelatingsweigeringen.KanNietToelaten(Systeem.Categorie(besluit.Categorie)!.Naam, besluit.Gezakt);
        }

        var toegelaten = besluiten.Exists(b => b.Toegelaten);
        var geweigerd = besluiten.Exists(b => !b.Toegelaten);
        if (StartTermijnen(moment, Termijnregels.Where(t => (toegelaten && t.Na == "toelating") || (geweigerd && t.Na == "weigering"))) is { } weigering)
            return weigering;
        Besluit = new Toelatingsbesluit(besluiten, moment.Wie.Persoon, moment.Nu, moment.Nu < BeslisVoor);
        Leg("toelatingsbesluit", new
        {
            Partij,
            Versie = Versienummer,
            Peildag,
            Categorieen = besluiten,
            Toetser = Taken.Last(t => Werkstroom[t.Taak].TaakSoort == "toetsing").Door,
            Besluit.OpTijd,
        });
        Stuur([Brief.Van(Partij, Toelatingsbrieven.Besluit(this, moment.Nu))]);
        return RondAf(moment, taak.Waarde, toegelaten ? "toegelaten" : "geweigerd");
    }

    /// <summary>Sends the aanvraag back to be tested again; the reasons are obligatory.</summary>
    public Uitkomst<Gedaan> ZendTerug(Moment moment, string reden)
    {
        var taak = OpenTaak("beslissing-aanvraag", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (string.IsNullOrWhiteSpace(reden))
            return Weigeringen.Leeg("reden", "wat er opnieuw bekeken moet worden");
        Leg("teruggezonden", new { Reden = reden.Trim() });
        return RondAf(moment, taak.Waarde, "terug");
    }

    /// <summary>
    /// The aanbieder signs the text of the version that holds today. Refused when he read another text, after the term to sign, and
    /// when the overeenkomst has ended.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="contractSha256">Hash of the text that he read.</param>
    public Uitkomst<Ondertekening> Teken(Moment moment, string contractSha256)
    {
        var taak = OpenTaak("tekenen-toelating", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (moment.Wie.Partij != Partij)
            return Toelatingsweigeringen.AnderePartij;
        // The bell may be late; the term is the same for everybody.
        var einde = TermijnMet("tekentermijn")!.Einde;
        if (!Toets("binnen de tekentermijn", moment.Nu < einde, $"{einde}"))
            return Toelatingsweigeringen.ReactieTeLaat(Datumtekst.Tijdstip(einde));
        var vandaag = Nederland.Dag(moment.Nu);
        if (!Toets("binnen de looptijd", vandaag <= Systeem.LaatsteDag, Datumtekst.Datum(Systeem.LaatsteDag)))
            return Toelatingsweigeringen.LooptijdVoorbij(Systeem.LaatsteDag);
        var versie = Systeem.VersieOp(vandaag)!;
        if (!Toets("dezelfde tekst als iedereen", versie.ContractSha256 == contractSha256, $"versie {versie.Nummer}"))
            return Toelatingsweigeringen.AndereTekst(versie.Nummer);
        var ondertekening = new Ondertekening(versie.Nummer, versie.ContractSha256, moment.Wie.Persoon, moment.Nu);
        Ondertekening = ondertekening;
        Leg("toelating-getekend", new { Partij, ondertekening.Versie, ondertekening.ContractSha256, Categorieen = Besluit!.Toegelaten });
        RondAf(moment, taak.Waarde);
        return ondertekening;
    }

    /// <summary>Repair is offered before anything is refused, to everybody in the same position.</summary>
    private Weigering? Herstelbezwaar() =>
        Toets("herstel aangeboden voor een weigering", NietVoldaan.Count == 0 || !HeeftHerstelkans, $"{Herstelverzoeken.Count} van {Systeem.Inrichting.Herstelkansen} kansen")
            ? null
            : Toelatingsweigeringen.EerstHerstel;
}
