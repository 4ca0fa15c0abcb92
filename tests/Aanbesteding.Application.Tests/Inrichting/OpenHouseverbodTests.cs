using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Domain.Toelating;

namespace Aanbesteding.Application.Tests.Inrichtingen;

/// <summary>Who tries to rank, to cap or to close early is told why that is no open house, wherever in the file it is tried.</summary>
public class OpenHouseverbodTests
{
    private const string Selectie = "open-house-selectie";
    private const string Maximum = "open-house-maximum";
    private const string Sluiting = "open-house-sluiting";

    public static TheoryData<string, string> Velden => new()
    {
        { "gunning", Selectie }, { "selectie", Selectie }, { "gunningscriteria", Selectie }, { "selectiecriteria", Selectie }, { "criteria", Selectie },
        { "gewicht", Selectie }, { "gewichten", Selectie }, { "rangorde", Selectie }, { "loting", Selectie }, { "percelen", Selectie }, { "perceelregels", Selectie },
        { "Loting", Selectie }, { "minimale-score", Selectie },
        { "maximum", Maximum }, { "maximumDeelnemers", Maximum }, { "maximaal", Maximum }, { "aantalContractpartners", Maximum }, { "partners", Maximum }, { "plafond", Maximum },
        { "aantal_deelnemers", Maximum },
        { "sluiting", Sluiting }, { "sluitingsdatum", Sluiting }, { "venster", Sluiting }, { "toetredingsvenster", Sluiting }, { "eindeToetreding", Sluiting }, { "laatsteToetreding", Sluiting },
        { "uiterste-dag", Sluiting },
    };

    [Theory]
    [MemberData(nameof(Velden))]
    public void Lees_ForbiddenFieldAtTheRoot_IsRefusedWithItsArticle(string veld, string code)
    {
        var yaml = Toelatingsbestanden.Met("herstelkansen: 2 ", $"{veld}: 3\nherstelkansen: 2 ");

        var bevinding = Toelatingsbestanden.Lees(yaml).Bevindingen.ShouldHaveSingleItem();

        (bevinding.Code, bevinding.Veld, bevinding.Regel).ShouldBe((code, veld, Bestanden.Regel(yaml, $"{veld}: 3")));
        bevinding.Artikel.ShouldBe(code == Sluiting ? OpenHouseKader.OpIederMoment : OpenHouseKader.GeenSelectie);
        bevinding.Uitleg.ShouldContain("Haal het veld weg");
    }

    [Theory]
    [InlineData("  - id: E2", "  - gewicht: 30\n    id: E2", "eisen[1].gewicht", Selectie)]
    [InlineData("{ soort: hoogstens, grens: 6 }", "{ soort: hoogstens, grens: 6, score: 4 }", "eisen[7].regel.score", Selectie)]
    [InlineData("{ soort: minstens, grens: 2500000 }", "{ soort: minstens, grens: 2500000, gewicht: 4 }", "eisen[5].regel.regels[0].gewicht", Selectie)]
    [InlineData("  - id: leefgroep", "  - maximumDeelnemers: 3\n    id: leefgroep", "categorieen[4].maximumDeelnemers", Maximum)]
    [InlineData("  - productcode: WMB03", "  - plafond: 300\n    productcode: WMB03", "tarieven[2].plafond", Maximum)]
    [InlineData("overhead: 31.50,", "overhead: 31.50, maximum: 40,", "tarieven[2].onderbouwing.maximum", Maximum)]
    [InlineData("  duur: P5Y", "  duur: P5Y\n  sluitingsdatum: 2027-06-01", "overeenkomst.sluitingsdatum", Sluiting)]
    [InlineData("herstelkansen: 2 ", "toetreding: { venster: P6W }\nherstelkansen: 2 ", "toetreding.venster", Sluiting)]
    public void Lees_ForbiddenFieldDeeper_IsRefusedAtItsLine(string oud, string nieuw, string veld, string code)
    {
        var yaml = Toelatingsbestanden.Met(oud, nieuw);

        var verslag = Toelatingsbestanden.Lees(yaml);

        var bevinding = verslag.Bevindingen.FirstOrDefault(b => b.Code == code);
        bevinding.ShouldNotBeNull(Toelatingsbestanden.Opsomming(verslag));
        (bevinding.Veld, bevinding.Regel).ShouldBe((veld, Bestanden.Regel(yaml, veld[(veld.LastIndexOf('.') + 1)..] + ":")));
        bevinding.Artikel.ShouldNotBeNullOrWhiteSpace();
        verslag.Bevindingen.ShouldNotContain(b => b.Veld == veld && b.Code == Leescode.OnbekendVeld);
    }

    [Fact]
    public void Lees_Maximum_TellsOfTheOneCourtThatAcceptedIt()
    {
        var bevinding = Toelatingsbestanden.Lees(Toelatingsbestanden.Met("herstelkansen: 2 ", "maximum: 40\nherstelkansen: 2 ")).Bevindingen.ShouldHaveSingleItem();

        bevinding.Uitleg.ShouldContain("RBAMS 2021:2005");
        bevinding.Uitleg.ShouldContain("geen open house");
    }

    // A SAS procedure does select: there the same words are ordinary fields or ordinary mistakes.
    [Fact]
    public void Lees_SameFieldInASasProcedure_IsAnUnknownField()
    {
        var bevinding = Bestanden.Lees(Bestanden.Met("kenmerk: wbo-slt-2027", "kenmerk: wbo-slt-2027\nloting: ja")).Bevindingen.ShouldHaveSingleItem();

        bevinding.Code.ShouldBe(Leescode.OnbekendVeld);
    }
}
