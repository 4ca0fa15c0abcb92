namespace Aanbesteding.Workflow.Tests;

public sealed class VoorwaardeTests
{
    [Theory]
    [InlineData("uitkomst = \"go\"", true)]
    [InlineData("= uitkomst = \"go\"", true)]
    [InlineData("uitkomst != \"go\"", false)]
    [InlineData("uitkomst = \"Go\"", false)]
    [InlineData("aantal >= 3", true)]
    [InlineData("aantal > 3.0", false)]
    [InlineData("aantal = 3.000", true)]
    [InlineData("tarief < 0.3", false)]
    [InlineData("tarief = 0.3", true)]
    [InlineData("tarief <= -1", false)]
    [InlineData("afwezig = 1", false)]
    [InlineData("afwezig != \"x\"", false)]
    [InlineData("uitkomst > 1", false)]
    [InlineData("aantal = 1 and aantal = 3 or uitkomst = \"go\"", true)]
    [InlineData("aantal = 1 and (aantal = 3 or uitkomst = \"go\")", false)]
    public void Geldt_FactsOfACase_ComparesExactly(string tekst, bool verwacht)
    {
        var feiten = new Dictionary<string, string> { ["uitkomst"] = "go", ["aantal"] = "3", ["tarief"] = "0.30" };

        var voorwaarde = Voorwaarde.Lees(tekst, out var reden);

        reden.ShouldBeNull();
        voorwaarde!.Geldt(feiten).ShouldBe(verwacht);
    }

    [Theory]
    [InlineData("", "houdt op")]
    [InlineData("uitkomst", "houdt op")]
    [InlineData("uitkomst = go", "geen tekst tussen aanhalingstekens")]
    [InlineData("uitkomst == \"go\"", "geen tekst")]
    [InlineData("uitkomst = \"go", "niet te lezen")]
    [InlineData("(uitkomst = \"go\"", "sluithaakje")]
    [InlineData("uitkomst = \"go\")", "niets meer verwacht")]
    [InlineData("uitkomst = \"go\" and", "houdt op")]
    [InlineData("and = 1", "geen naam")]
    [InlineData("1 = 1", "geen naam")]
    [InlineData("aantal = 1e9", "niet te lezen")]
    [InlineData("aantal = 0.12345678901234567890123456789", "meer dan 28 cijfers")]
    [InlineData("not(uitkomst = 1)", "geen vergelijking")]
    public void Lees_OutsideTheSubset_GivesTheReason(string tekst, string verwacht)
    {
        var voorwaarde = Voorwaarde.Lees(tekst, out var reden);

        voorwaarde.ShouldBeNull();
        reden!.ShouldContain(verwacht);
    }

    [Fact]
    public void Lees_ThousandsOfParentheses_IsRefusedByLength()
    {
        var tekst = new string('(', 100_000);

        Voorwaarde.Lees(tekst, out var reden);

        reden!.ShouldContain("langer dan");
    }
}
