using System.Security.Cryptography;
using System.Text;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;
using NodaTime;

namespace Aanbesteding.Application.Tests.Inrichtingen;

/// <summary>The reader: what it gives for the real file, and every fault it names.</summary>
public class InrichtinglezerTests
{
    [Fact]
    public void Lees_StevigeLokaleTeams_GivesTheFactsOfTheStrategy()
    {
        var verslag = Bestanden.Lees(Bestanden.Slt);

        verslag.Bevindingen.ShouldBeEmpty();
        var slt = verslag.Gelezen!.Inrichting;
        slt.Kenmerk.ShouldBe("wbo-slt-2027");
        slt.Soort.ShouldBe(ProcedureSoort.SasDialoog);
        (slt.Uitvoeringsvariant, slt.Bekostiging).ShouldBe((Uitvoeringsvariant.Taakgericht, Bekostiging.Lumpsum));
        slt.Overeenkomst.Ingang.ShouldBe(new LocalDate(2027, 1, 1));
        slt.Overeenkomst.LaatsteDag.ShouldBe(new LocalDate(2031, 12, 31));
        slt.Overeenkomst.Verlengingen.ShouldBe([Period.FromYears(1), Period.FromYears(1)]);
        slt.Percelen.Select(p => (p.Nummer, p.Partners)).ShouldBe([(1, 1), (2, 1), (3, 1)]);
        slt.Perceelregels.VerschillendeWinnaar.ShouldHaveSingleItem().ShouldBe([2, 3]);
        (slt.Perceelregels.MinimaalPartners, slt.Perceelregels.MaximaalPartners).ShouldBe((2, 3));
        slt.Samenstelling.ShouldBe(["sociale-basis", "jeugdhulpaanbieder"]);
        slt.Gunning.Methode.ShouldBe(Scoremethode.AlDanNiet);
        slt.Gunning.MinimumTotaal.ShouldBe(60m);
        slt.Gunning.Criteria.MaxBy(c => c.Gewicht)!.Minimum.ShouldBe(6m);
        slt.Selectie.Criteria.Select(c => c.Minimum).ShouldAllBe(m => m == null);
        slt.Planning.Single(t => t.Naam == "sluiting-aanmelding").Tijd.ShouldBe(new LocalTime(12, 0));
        slt.Planning.Single(t => t.Naam == "opschortende-termijn").Tijd.ShouldBeNull();
        slt.Poorten.Single(p => p.Naam == "poort-dialoog").Organen.Count.ShouldBe(2);
        slt.Inrichtingskeuzes.Where(k => k.Waarde is null).Select(k => k.Id).ShouldBe(["sggz-deel", "onderwerpen-plan"]);
    }

    [Fact]
    public void Lees_StevigeLokaleTeams_PinsTheBytes()
    {
        var bytes = Encoding.UTF8.GetBytes(Bestanden.Slt);

        var gelezen = Bestanden.Lees(bytes).Gelezen!;

        gelezen.Tekst.ShouldBe(Bestanden.Slt);
        gelezen.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Theory]
    [InlineData("naam: Stevige Lokale Teams Regio West-Brabant Oost", "naam: 12", "naam", "verkeerde-soort")]
    [InlineData("naam: Stevige Lokale Teams Regio West-Brabant Oost", "naam:", "naam", "veld-ontbreekt")]
    [InlineData("naam: Stevige Lokale Teams Regio West-Brabant Oost", "naam: [a, b]", "naam", "verkeerde-soort")]
    [InlineData("taakgebied: Stevig Lokaal Team", "thema: Stevig Lokaal Team", "thema", "onbekend-veld")]
    [InlineData("taakgebied: Stevig Lokaal Team", "taakgebied: Een\ntaakgebied: Twee", "taakgebied", "dubbel-veld")]
    [InlineData("kenmerk: wbo-slt-2027", "kenmerk: WBO SLT", "kenmerk", "schrijfwijze")]
    [InlineData("uitvoeringsvariant: taakgericht ", "uitvoeringsvariant: Taakgericht ", "uitvoeringsvariant", "onbekend-woord")]
    [InlineData("partijIdentiteit: combinant ", "partijIdentiteit: holding ", "perceelregels.partijIdentiteit", "onbekend-woord")]
    [InlineData("ingang: 2027-01-01", "ingang: 2027-02-29", "overeenkomst.ingang", "schrijfwijze")]
    [InlineData("ingang: 2027-01-01", "ingang: 1927-01-01", "overeenkomst.ingang", "buiten-bereik")]
    [InlineData("duur: P5Y", "duur: 5 jaar", "overeenkomst.duur", "schrijfwijze")]
    [InlineData("duur: P5Y", "duur: P0Y", "overeenkomst.duur", "buiten-bereik")]
    [InlineData("duur: P5Y", "duur: PT5H", "overeenkomst.duur", "schrijfwijze")]
    [InlineData("verlengingen: [P1Y, P1Y]", "verlengingen: P1Y", "overeenkomst.verlengingen", "verkeerde-soort")]
    [InlineData("partners: { minimaal: 2, maximaal: 3 }", "partners: 2", "perceelregels.partners", "verkeerde-soort")]
    [InlineData("nummer: 2, naam", "nummer: twee, naam", "percelen[1].nummer", "verkeerde-soort")]
    [InlineData("nummer: 2, naam", "nummer: \"2\", naam", "percelen[1].nummer", "verkeerde-soort")]
    [InlineData("nummer: 2, naam", "nummer: 2.5, naam", "percelen[1].nummer", "verkeerde-soort")]
    [InlineData("nummer: 2, naam", "nummer: 0, naam", "percelen[1].nummer", "buiten-bereik")]
    [InlineData("nummer: 2, naam", "nummer: 99999999999999999999999999999999999, naam", "percelen[1].nummer", "buiten-bereik")]
    [InlineData("minimum: 6", "minimum: zes", "gunning.criteria[0].minimum", "verkeerde-soort")]
    [InlineData("minimumTotaal: 60", "minimumTotaal: 101", "gunning.minimumTotaal", "buiten-bereik")]
    [InlineData("regime: verordening1182", "regime: geen", "planning[4].regime", "onbekend-woord")]
    [InlineData("na: overeenkomst", "na: kerstmis", "planning[4].na", "onbekend-woord")]
    [InlineData("vastleggingsmoment: inschrijfdocument ", "vastleggingsmoment: dialoogdocument ", "inrichtingskeuzes[2].vastleggingsmoment", "onbekend-woord")]
    [InlineData("id: sggz-deel", "id: *deel", "", "verwijzing")]
    [InlineData("id: sggz-deel", "id: &deel sggz-deel", "", "verwijzing")]
    [InlineData("id: sggz-deel", "id: !!str sggz-deel", "", "verwijzing")]
    [InlineData("samenstelling: [sociale-basis, jeugdhulpaanbieder]", "samenstelling: [[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]", "", "te-groot")]
    public void Lees_OneLineWrong_NamesFileLineFieldAndCode(string oud, string nieuw, string veld, string code)
    {
        var yaml = Bestanden.Met(oud, nieuw);

        var verslag = Bestanden.Lees(yaml);

        verslag.Gelezen.ShouldBeNull();
        var bevinding = verslag.Bevindingen.FirstOrDefault(b => b.Code == code);
        bevinding.ShouldNotBeNull(string.Join(", ", verslag.Bevindingen.Select(b => $"{b.Regel} {b.Code} {b.Veld}")));
        var regel = Bestanden.Regel(yaml, nieuw);
        (bevinding.Bestand, bevinding.Veld, bevinding.Artikel).ShouldBe((Bestanden.Naam, veld, null));
        bevinding.Regel.ShouldBe(code == "dubbel-veld" ? regel + 1 : regel);
        bevinding.Uitleg.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Lees_TimeThatDoesNotExist_NamesTheField()
    {
        var yaml = Bestanden.Slt.Replace("tijd: \"12:00\"", "tijd: \"25:00\"", StringComparison.Ordinal);

        var verslag = Bestanden.Lees(yaml);

        verslag.Bevindingen.Select(b => (b.Veld, b.Code)).ShouldBe([("planning[0].tijd", "schrijfwijze"), ("planning[2].tijd", "schrijfwijze")]);
    }

    [Fact]
    public void Lees_ThreeFaults_NamesAllThreeInTheOrderOfTheFile()
    {
        var yaml = Bestanden.Met("minimum: 6", "minimum: zes")
            .Replace("duur: P5Y", "duur: lang", StringComparison.Ordinal)
            .Replace("kenmerk: wbo-slt-2027\n", "", StringComparison.Ordinal);

        var verslag = Bestanden.Lees(yaml);

        verslag.Bevindingen.Select(b => b.Veld).ShouldBe(["kenmerk", "overeenkomst.duur", "gunning.criteria[0].minimum"]);
    }

    [Theory]
    [InlineData("kenmerk: [", "geen-yaml")]
    [InlineData("kenmerk: \"open", "geen-yaml")]
    [InlineData("", "veld-ontbreekt")]
    [InlineData("zomaar een zin", "verkeerde-soort")]
    [InlineData("- een\n- lijst", "verkeerde-soort")]
    public void Lees_SomethingElse_SaysWhatItIs(string yaml, string code)
    {
        var verslag = Bestanden.Lees(yaml);

        verslag.Bevindingen.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void Lees_TwoDocuments_Refuses()
    {
        var verslag = Bestanden.Lees(Bestanden.Slt + "---\nnaam: nog een\n");

        verslag.Bevindingen.ShouldHaveSingleItem().Code.ShouldBe("verkeerde-soort");
    }

    [Fact]
    public void Lees_BytesThatAreNoUtf8_NamesTheLine()
    {
        byte[] inhoud = [.. "kenmerk: a\nnaam: "u8, 0xFF, 0xFE];

        var verslag = Bestanden.Lees(inhoud);

        verslag.Bevindingen.Select(b => (b.Regel, b.Code)).ShouldBe([(2, "geen-yaml")]);
    }

    [Fact]
    public void Lees_TooLarge_RefusesBeforeReading()
    {
        var verslag = Bestanden.Lees(Bestanden.Slt + new string('#', 200_000));

        verslag.Bevindingen.Select(b => b.Code).ShouldBe(["te-groot"]);
    }

    // A broken file is a fault with a line, never an exception, wherever it breaks.
    [Fact]
    public void Lees_FileCutAnywhere_NeverThrows()
    {
        var stukken = Enumerable.Range(0, Bestanden.Slt.Length / 17).Select(i => Bestanden.Slt[..(i * 17)]);

        var regels = stukken.SelectMany(stuk => Bestanden.Lees(stuk).Bevindingen).Select(b => b.Regel);

        regels.ShouldAllBe(regel => regel >= 1);
    }
}
