namespace Aanbesteding.Application.Tests.Inrichtingen;

/// <summary>
/// Every finding of the kader of an open house, reached through the file, carries the line of its field and an article.
/// Not here: units and regimes that do not exist, which the reader itself refuses.
/// </summary>
public class OpenHouseKaderBestandTests
{
    private const string Lijst = "{ soort: een-van, waarden: [";

    [Theory]
    [InlineData("kenmerk: wbo-wonen-2027", "kenmerk: wbo-wonen-met-begeleiding-pleegzorg-gezinshuiszorg-kamertraining-kleinschalige-woonvormen-en-leefgroepen-2027", "kenmerk-te-lang", "kenmerk")]
    [InlineData("  - id: kamertraining", "  - id: pleegzorg # dubbel", "dubbel", "categorieen[2].id")]
    [InlineData("  - id: E2", "  - id: E1 # dubbel", "dubbel", "eisen[1].id")]
    [InlineData("productcode: WMB02", "productcode: WMB01 # dubbel", "dubbel", "tarieven[1].productcode")]
    [InlineData("  - id: H2", "  - id: H1 # dubbel", "dubbel", "herzieningsclausules[1].id")]
    [InlineData("  - id: fraude", "  - id: maatregel-inspectie # dubbel", "dubbel", "maatregelgronden[2].id")]
    [InlineData("  - naam: tekentermijn", "  - naam: hersteltermijn # dubbel", "dubbel", "planning[5].naam")]
    [InlineData("organen: [Algemeen Bestuur Regio WBO Jeugd] ", "organen: [] ", "orgaan-ontbreekt", "organen")]
    [InlineData("herstelkansen: 2 ", "herstelkansen: 0 ", "herstel-ontbreekt", "herstelkansen")]
    [InlineData("    categorieen: [pleegzorg]", "    categorieen: [pleegtaart]", "categorie-onbekend", "eisen[6].categorieen")]
    [InlineData("categorie: kleinschalige-woonvorm", "categorie: woonvorm", "categorie-onbekend", "tarieven[5].categorie")]
    [InlineData("vraag: Sluit u met iedere pleegouder een pleegcontract?", "vraag: Hebt u ruime ervaring met pleegcontracten?", "eis-onduidelijk", "eisen[6].vraag")]
    [InlineData("uitleg: Uw antwoord is ja, en u stuurt het model mee.", "uitleg: Het model is in voldoende mate ingevuld.", "eis-onduidelijk", "eisen[6].uitleg")]
    [InlineData("uitleg: Uw antwoord is ja, en u stuurt het model mee.", "uitleg: Wie dit het best doet, staat hoger in de rangorde.", "open-house-selectie", "eisen[6].uitleg")]
    [InlineData("vraag: Sluit u met iedere pleegouder een pleegcontract?", "vraag: Wilt u voorkeursaanbieder zijn?", "open-house-sturing", "eisen[6].vraag")]
    [InlineData("omschrijving: Een groep jeugdigen woont samen met begeleiding die dag en nacht aanwezig is.", "omschrijving: Bij te veel aanbieders volgt een loting.", "open-house-selectie", "categorieen[4].omschrijving")]
    [InlineData("tekst: De deelnemer is failliet of heeft surseance van betaling.", "tekst: De deelnemer staat onderaan de ranglijst.", "open-house-selectie", "maatregelgronden[3].tekst")]
    [InlineData("    bewijs: Uittreksel uit het Handelsregister\n", "", "bewijs-ontbreekt", "eisen[0].bewijs")]
    [InlineData("{ soort: hoogstens, grens: 6 }", Lijst + "] }", "regel-leeg", "eisen[7].regel")]
    [InlineData("{ soort: hoogstens, grens: 6 }", "{ soort: alle, regels: [{ soort: ja }] }", "regel-leeg", "eisen[7].regel")]
    [InlineData("{ soort: hoogstens, grens: 6 }", "{ soort: alle, regels: [{ soort: ja }, { soort: minstens, grens: 1 }] }", "regel-dubbel", "eisen[7].regel")]
    [InlineData("{ soort: hoogstens, grens: 6 }", Lijst + "a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a] }", "regel-te-groot", "eisen[7].regel")]
    [InlineData("{ soort: hoogstens, grens: 6 }", "{ soort: alle, regels: [{ soort: hoogstens, grens: 6 }, { soort: minstens, grens: 6.01 }] }", "eis-onvervulbaar", "eisen[7].regel")]
    [InlineData("{ soort: hoogstens, grens: 6 }", "{ soort: ten-minste-een, regels: [{ soort: hoogstens, grens: 6 }, { soort: minstens, grens: 6 }] }", "eis-toetst-niets", "eisen[7].regel")]
    [InlineData("categorie: leefgroep", "categorie: kamertraining # verplaatst", "tarief-ontbreekt", "tarieven")]
    [InlineData("beroepskrachten: 142.00, clientgebonden: 38.75", "beroepskrachten: 0, clientgebonden: 180.75", "tarief-onvolledig", "tarieven[2].onderbouwing")]
    [InlineData("tarief: 219.50", "tarief: 219.51", "tarief-niet-onderbouwd", "tarieven[2].tarief")]
    [InlineData("wordt: WMB02 }", "wordt: WMB99 }", "product-onbekend", "vertaaltabel[0].wordt")]
    [InlineData("  - id: H1", "  - id: H3", "clausule-niet-in-overeenkomst", "contracttekst")]
    [InlineData("  1. De deelnemer kan opzeggen met een termijn van zes maanden.", "  1. De opzegtermijn is nader te bepalen.", "tekst-onaf", "contracttekst")]
    [InlineData("  3. Deze tekst is voor alle deelnemers gelijk.", "  3. Bij te veel aanbieders maakt de opdrachtgever een rangorde.", "open-house-selectie", "contracttekst")]
    [InlineData("onderwerpen: [tarieven]", "onderwerpen: []", "clausule-zonder-reikwijdte", "herzieningsclausules[0].onderwerpen")]
    [InlineData("aankondiging: P2M", "aankondiging: P27D", "aankondiging-kort", "herzieningsclausules[0].aankondiging")]
    [InlineData("verlengingsaankondiging: P6M ", "verlengingsaankondiging: P27D ", "aankondiging-kort", "verlengingsaankondiging")]
    [InlineData("  - naam: tekentermijn", "  - naam: tekenfeest", "termijn-ontbreekt", "planning")]
    [InlineData("  - naam: tekentermijn", "  - naam: tekenfeest", "onbekende-termijn", "planning[5].naam")]
    [InlineData("    na: toelating", "    na: weigering", "verkeerd-begin", "planning[5].na")]
    [InlineData("na: aanvraag\n    aantal: 6", "na: aanvraag\n    aantal: 12", "beslistermijn-te-lang", "planning[2].aantal")]
    [InlineData("na: aanvraag\n    aantal: 6", "na: aanvraag\n    aantal: 6\n    tijd: \"12:00\"", "beslistermijn-tijd", "planning[2].tijd")]
    [InlineData("na: weigering\n    aantal: 20", "na: weigering\n    aantal: 9", "kort", "planning[6].aantal")]
    [InlineData("werkstroom: open-house\n", "werkstroom: sas-dialoog\n", "termijn-onbekend", "werkstroom")]
    [InlineData("aanvraagwerkstroom: toelating", "aanvraagwerkstroom: sas-dialoog", "termijn-onbekend", "aanvraagwerkstroom")]
    public void Lees_OutsideTheEnvelope_GivesLineOfTheFieldAndArticle(string oud, string nieuw, string code, string veld)
    {
        var yaml = Toelatingsbestanden.Met(oud, nieuw);

        var verslag = Toelatingsbestanden.Lees(yaml);

        var bevinding = verslag.Bevindingen.FirstOrDefault(b => b.Code == code && b.Veld == veld);
        bevinding.ShouldNotBeNull(Toelatingsbestanden.Opsomming(verslag));
        bevinding.Artikel.ShouldNotBeNullOrWhiteSpace();
        bevinding.Regel.ShouldBe(Regel(yaml, veld, nieuw));
    }

    [Theory]
    [InlineData("categorieen", "categorie-ontbreekt")]
    [InlineData("eisen", "eis-ontbreekt")]
    public void Lees_EmptyList_IsRefusedWithTheReasonOfTheKader(string veld, string code)
    {
        var verslag = Toelatingsbestanden.Lees(Leeg(veld));

        verslag.Bevindingen.ShouldContain(b => b.Code == code && b.Veld == veld && b.Artikel != null, Toelatingsbestanden.Opsomming(verslag));
    }

    // Closing is a term to somebody who thinks in tenders: the name of the term alone tells.
    [Fact]
    public void Lees_TermThatCloses_IsRefusedWithTirkkonen()
    {
        var verslag = Toelatingsbestanden.Lees(Toelatingsbestanden.Met("  - naam: eerste-instroomronde", "  - naam: sluiting-toetreding"));

        verslag.Bevindingen.Single(b => b.Code == "onbekende-termijn").Artikel.ShouldBe(Domain.Toelating.OpenHouseKader.OpIederMoment);
    }

    /// <summary>Whole lists stand at their own line; any other field is where the text was changed, or at its eis when it is not there.</summary>
    private static int Regel(string yaml, string veld, string nieuw) => veld switch
    {
        "planning" or "tarieven" or "contracttekst" => Bestanden.Regel(yaml, $"\n{veld}:") + 1,
        "eisen[0].bewijs" => Bestanden.Regel(yaml, "  - id: E1"),
        _ => Bestanden.Regel(yaml, nieuw) + nieuw.Count(teken => teken == '\n') - (nieuw.EndsWith('\n') ? 1 : 0),
    };

    private static string Leeg(string veld)
    {
        var van = Toelatingsbestanden.Wonen.IndexOf($"\n{veld}:", StringComparison.Ordinal) + 1;
        var tot = Toelatingsbestanden.Wonen.IndexOf("\n\n", van, StringComparison.Ordinal);
        var volgende = Toelatingsbestanden.Wonen[tot..];
        return $"{Toelatingsbestanden.Wonen[..van]}{veld}: []{volgende}";
    }
}
