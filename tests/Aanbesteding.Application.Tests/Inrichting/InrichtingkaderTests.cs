namespace Aanbesteding.Application.Tests.Inrichtingen;

/// <summary>Findings of the juridisch kader carry the line of their field and an article.</summary>
public class InrichtingkaderTests
{
    [Theory]
    [InlineData("gewicht: 40", "gewicht: 45", "gewichten", "selectie.criteria", "  criteria:\n    - id: S1")]
    [InlineData("minimum: 6", "minimum: 5", "minimum-buiten-schaal", "gunning.criteria[0].minimum", "minimum: 5")]
    [InlineData("id: K2", "id: K1", "dubbel", "gunning.criteria[1].id", "id: K1\n      naam: Specialistische")]
    [InlineData("[[2, 3]]", "[[2, 4]]", "onbekend-perceel", "perceelregels.verschillendeWinnaar[0]", "[[2, 4]]")]
    [InlineData("{ minimaal: 2, maximaal: 3 }", "{ minimaal: 4 }", "minimum-onhaalbaar", "perceelregels.partners.minimaal", "{ minimaal: 4 }")]
    [InlineData("{ minimaal: 2, maximaal: 3 }", "{ maximaal: 1 }", "groep-te-groot", "perceelregels.verschillendeWinnaar[0]", "[[2, 3]]")]
    [InlineData("toewijzing: besteTotaal ", "toewijzing: vasteVolgorde ", "volgorde-onvolledig", "perceelregels.volgorde", "perceelregels:")]
    [InlineData("- naam: gunningsbesluit", "- naam: gunningsfeest", "onbekende-poort", "poorten[2].naam", "naam: gunningsfeest")]
    [InlineData("- naam: gunningsbesluit", "- naam: gunningsfeest", "poort-ontbreekt", "poorten", "poorten:")]
    [InlineData("naam: bezwaartermijn-selectie", "naam: bezwaartermijn", "termijn-ontbreekt", "planning", "planning:")]
    [InlineData("werkstroom: sas-dialoog", "werkstroom: sas-monoloog", "onbekende-werkstroom", "werkstroom", "werkstroom: sas-monoloog")]
    public void Lees_OutsideTheEnvelope_GivesLineOfTheFieldAndArticle(string oud, string nieuw, string code, string veld, string regelMet)
    {
        var yaml = Bestanden.Met(oud, nieuw);

        var verslag = Bestanden.Lees(yaml);

        var bevinding = verslag.Bevindingen.FirstOrDefault(b => b.Code == code);
        bevinding.ShouldNotBeNull(string.Join(", ", verslag.Bevindingen.Select(b => $"{b.Regel} {b.Code} {b.Veld}")));
        (bevinding.Veld, bevinding.Regel).ShouldBe((veld, Bestanden.Regel(yaml, regelMet)));
        if (code != "onbekende-werkstroom")
            bevinding.Artikel.ShouldNotBeNullOrWhiteSpace();
    }
}
