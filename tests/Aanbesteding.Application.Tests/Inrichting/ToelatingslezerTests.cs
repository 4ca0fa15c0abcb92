using System.Security.Cryptography;
using System.Text;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Tests.Inrichtingen;

/// <summary>The reader of open houses: what it gives for the real files, and every fault of shape that it names.</summary>
public class ToelatingslezerTests
{
    public static TheoryData<string> Namen => [.. Toelatingsbestanden.Namen];

    [Theory]
    [MemberData(nameof(Namen))]
    public void Lees_EveryFileOfTheRepository_ReadsClean(string naam)
    {
        var inhoud = Encoding.UTF8.GetBytes(Toelatingsbestanden.Tekst(naam));

        var verslag = Toelatingsbestanden.Lees(inhoud);

        verslag.Bevindingen.ShouldBeEmpty();
        verslag.Gelezen!.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(inhoud)));
        Inrichtingsoort.IsOpenHouse(inhoud).ShouldBeTrue();
    }

    [Fact]
    public void Lees_WonenMetBegeleiding_GivesTheFactsOfTheStrategy()
    {
        var wonen = Toelatingsbestanden.Lees(Toelatingsbestanden.Wonen).Gelezen!.Inrichting;

        (wonen.Uitvoeringsvariant, wonen.Bekostiging).ShouldBe((Uitvoeringsvariant.Inspanningsgericht, Bekostiging.PxQ));
        wonen.Overeenkomst.LaatsteDag.ShouldBe(new LocalDate(2031, 12, 31));
        wonen.Overeenkomst.Verlengingen.ShouldBe([Period.FromYears(1), Period.FromYears(1)]);
        wonen.Categorieen.Select(c => c.Id).ShouldBe(["pleegzorg", "gezinshuiszorg", "kamertraining", "kleinschalige-woonvorm", "leefgroep"]);
        wonen.Vertaaltabel.ShouldBe([new("44A06", "WMB02", false), new("44A07", "WMB01", false), new("44A08", "WMB03", false)]);
        wonen.Organen.ShouldBe(["Algemeen Bestuur Regio WBO Jeugd"]);
    }

    [Fact]
    public void Lees_WonenMetBegeleiding_GivesRulesMoneyAndTextAsWritten()
    {
        var wonen = Toelatingsbestanden.Lees(Toelatingsbestanden.Wonen).Gelezen!.Inrichting;

        wonen.Eisen.Single(e => e.Id == "E2").Regel.ShouldBe(new Beslisregel.NietOuderDan(Period.FromYears(2)));
        wonen.Eisen.Single(e => e.Id == "E6").Regel.ShouldBe(new Beslisregel.Alle([new Beslisregel.Minstens(2_500_000m), new Beslisregel.GeldigOpPeildag()]));
        wonen.Eisen.Single(e => e.Id == "E7").Categorieen.ShouldBe(["pleegzorg"]);
        wonen.Tarieven[0].ShouldBe(new Tarief("WMB01", "Pleegzorg, voltijd", "pleegzorg", "etmaal", 6190, new Kostprijs(2850, 2140, 985, 215)));
        wonen.Contracttekst.Split('\n').Length.ShouldBe(40);
        wonen.Indexering.ShouldBe(new Indexering("Overheidsbijdrage in de arbeidskostenontwikkeling (OVA), ministerie van VWS", 10, new AnnualDate(1, 1), Afrondingswijze.HalfVanNul));
        wonen.Herzieningsclausules.Select(c => (c.Id, c.Zwijgen)).ShouldBe([("H1", Zwijgen.GaatMee), ("H2", Zwijgen.Vertrekt)]);
        wonen.Brieven!.Rechtbank.ShouldBe("de rechtbank Zeeland-West-Brabant");
    }

    // Bijlage ZHZ, 1.2.1: contracts until 31 December 2019, the system until 31 December 2021.
    [Fact]
    public void Lees_ZuidHollandZuid_EndsAndIsExtendedAsDecided()
    {
        var zhz = Toelatingsbestanden.Lees(Toelatingsbestanden.Tekst("zhz-open-house-2018.yaml")).Gelezen!.Inrichting.Overeenkomst;

        zhz.LaatsteDag.ShouldBe(new LocalDate(2019, 12, 31));
        zhz.LaatsteDag.Plus(zhz.Verlengingen.Single()).ShouldBe(new LocalDate(2021, 12, 31));
    }

    [Theory]
    [InlineData("kenmerk: wbo-wonen-2027", "kenmerk: WBO Wonen", "kenmerk", "schrijfwijze")]
    [InlineData("taakgebied: Wonen met begeleiding", "thema: Wonen met begeleiding", "thema", "onbekend-veld")]
    [InlineData("werkstroom: open-house\n", "werkstroom: open-huis\n", "werkstroom", "onbekende-werkstroom")]
    [InlineData("aanvraagwerkstroom: toelating", "aanvraagwerkstroom: toelaten", "aanvraagwerkstroom", "onbekende-werkstroom")]
    [InlineData("bekostiging: pxq ", "bekostiging: per-stuk ", "bekostiging", "onbekend-woord")]
    [InlineData("  duur: P5Y", "  duur: vijf jaar", "overeenkomst.duur", "schrijfwijze")]
    [InlineData("  - id: kamertraining", "  - id: Kamertraining", "categorieen[2].id", "schrijfwijze")]
    [InlineData("    categorieen: [pleegzorg]", "    categorieen: pleegzorg", "eisen[6].categorieen", "verkeerde-soort")]
    [InlineData("    bewijs: Model van het pleegcontract", "    bewijs: [model]", "eisen[6].bewijs", "verkeerde-soort")]
    [InlineData("{ soort: hoogstens, grens: 6 }", "{ soort: hooguit, grens: 6 }", "eisen[7].regel.soort", "onbekend-woord")]
    [InlineData("{ soort: hoogstens, grens: 6 }", "{ soort: hoogstens, grens: zes }", "eisen[7].regel.grens", "verkeerde-soort")]
    [InlineData("{ soort: hoogstens, grens: 6 }", "{ soort: hoogstens, grens: -6 }", "eisen[7].regel.grens", "buiten-bereik")]
    [InlineData("{ soort: hoogstens, grens: 6 }", "{ soort: hoogstens }", "eisen[7].regel.grens", "veld-ontbreekt")]
    [InlineData("{ soort: hoogstens, grens: 6 }", "{ soort: ja, grens: 6 }", "eisen[7].regel.grens", "onbekend-veld")]
    [InlineData("{ soort: hoogstens, grens: 6 }", "ja # geen velden", "eisen[7].regel", "verkeerde-soort")]
    [InlineData("{ soort: minstens, grens: 2500000 }", "{ soort: een-van, waarden: 2500000 }", "eisen[5].regel.regels[0].waarden", "verkeerde-soort")]
    [InlineData("{ soort: niet-ouder-dan, duur: P6M }", "{ soort: niet-ouder-dan, duur: 6 maanden }", "eisen[0].regel.duur", "schrijfwijze")]
    [InlineData("productcode: WMB03", "productcode: 30003", "tarieven[2].productcode", "verkeerde-soort")]
    [InlineData("tarief: 219.50", "tarief: \"219.50\"", "tarieven[2].tarief", "verkeerde-soort")]
    [InlineData("tarief: 219.50", "tarief: 219,50", "tarieven[2].tarief", "verkeerde-soort")]
    [InlineData("tarief: 219.50", "tarief: 219.500", "tarieven[2].tarief", "schrijfwijze")]
    [InlineData("tarief: 219.50", "tarief: 2.195e2", "tarieven[2].tarief", "schrijfwijze")]
    [InlineData("tarief: 219.50", "tarief: -219.50", "tarieven[2].tarief", "schrijfwijze")]
    [InlineData("tarief: 219.50", "tarief: 2000000000.01", "tarieven[2].tarief", "buiten-bereik")]
    [InlineData("tarief: 219.50", "tarief: 99999999999999999999999999999999999", "tarieven[2].tarief", "buiten-bereik")]
    [InlineData("overhead: 31.50,", "overhead: 31.505,", "tarieven[2].onderbouwing.overhead", "schrijfwijze")]
    [InlineData("wordt: WMB02 }", "wordt: WMB02, gedeeltelijk: soms }", "vertaaltabel[0].gedeeltelijk", "verkeerde-soort")]
    [InlineData("    na: herstelverzoek", "    na: kerstmis", "planning[4].na", "onbekend-woord")]
    [InlineData("    eenheid: werkdag", "    eenheid: schooldag", "planning[4].eenheid", "onbekend-woord")]
    [InlineData("herstelkansen: 2 ", "herstelkansen: 11 ", "herstelkansen", "buiten-bereik")]
    [InlineData("onderwerpen: [tarieven]", "onderwerpen: [alles]", "herzieningsclausules[0].onderwerpen[0]", "onbekend-woord")]
    [InlineData("    zwijgen: gaat-mee", "    zwijgen: gaatMee", "herzieningsclausules[0].zwijgen", "onbekend-woord")]
    [InlineData("peilmaand: 10", "peilmaand: 13", "indexering.peilmaand", "buiten-bereik")]
    [InlineData("ingang: \"01-01\"", "ingang: \"30-02\"", "indexering.ingang", "schrijfwijze")]
    [InlineData("id: insolventie", "id: Insolventie", "maatregelgronden[3].id", "schrijfwijze")]
    [InlineData("opzegtermijn: P6M ", "opzegtermijn: P0M ", "opzegtermijn", "buiten-bereik")]
    [InlineData("hertoetsing: P1Y ", "hertoetsing: jaarlijks ", "hertoetsing", "schrijfwijze")]
    public void Lees_OneLineWrong_NamesLineFieldAndCode(string oud, string nieuw, string veld, string code)
    {
        var yaml = Toelatingsbestanden.Met(oud, nieuw);

        var verslag = Toelatingsbestanden.Lees(yaml);

        verslag.Gelezen.ShouldBeNull();
        var bevinding = verslag.Bevindingen.FirstOrDefault(b => b.Code == code);
        bevinding.ShouldNotBeNull(Toelatingsbestanden.Opsomming(verslag));
        (bevinding.Bestand, bevinding.Veld, bevinding.Regel).ShouldBe((Toelatingsbestanden.Naam, veld, Bestanden.Regel(yaml, nieuw)));
        bevinding.Uitleg.ShouldNotBeNullOrWhiteSpace();
    }

    // Which fields a rule may have depends on its kind, so with an unknown kind only the kind is wrong.
    [Fact]
    public void Lees_UnknownKindOfRule_IsOneFault()
    {
        var verslag = Toelatingsbestanden.Lees(Toelatingsbestanden.Met("{ soort: hoogstens, grens: 6 }", "{ soort: hooguit, grens: 6 }"));

        verslag.Bevindingen.ShouldHaveSingleItem().Veld.ShouldBe("eisen[7].regel.soort");
    }

    [Theory]
    [InlineData("0.01", 1)]
    [InlineData("0.1", 10)]
    [InlineData("70", 7000)]
    [InlineData("1111111111.11", 111111111111)]
    public void Lees_Money_IsExactInCents(string euro, long centen)
    {
        var yaml = Toelatingsbestanden.Met("tarief: 61.90", $"tarief: {euro}")
            .Replace("beroepskrachten: 28.50, clientgebonden: 21.40, overhead: 9.85, indexatie: 2.15", "beroepskrachten: 1, clientgebonden: 0, overhead: 1, indexatie: 0", StringComparison.Ordinal);

        var bevinding = Toelatingsbestanden.Lees(yaml).Bevindingen.ShouldHaveSingleItem();

        bevinding.Uitleg.ShouldContain($"is {Getaltekst.Centen(centen)},");
    }

    [Theory]
    [InlineData("soort: sas-dialoog")]
    [InlineData("soort: [open-house]")]
    [InlineData("kenmerk: open-house")]
    [InlineData("regel:\n  soort: open-house")]
    [InlineData("soort: open-house\nkenmerk: [")]
    [InlineData("- soort: open-house")]
    [InlineData("")]
    public void IsOpenHouse_AnotherKindOrNoYaml_IsNot(string yaml) => Inrichtingsoort.IsOpenHouse(Encoding.UTF8.GetBytes(yaml)).ShouldBeFalse();

    [Fact]
    public void Lees_EveryByteFlippedOnce_GivesAnInrichtingOrFindings()
    {
        var bytes = Encoding.UTF8.GetBytes(Toelatingsbestanden.Tekst("zhz-open-house-2018.yaml"));

        for (var i = 0; i < bytes.Length; i += 3)
        {
            bytes[i] ^= 1;
            var verslag = Toelatingsbestanden.Lees(bytes);
            (verslag.Gelezen is null).ShouldBe(verslag.Bevindingen.Count > 0, $"byte {i}");
            bytes[i] ^= 1;
        }
    }
}
