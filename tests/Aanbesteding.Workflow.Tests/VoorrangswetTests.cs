namespace Aanbesteding.Workflow.Tests;

public sealed class VoorrangswetTests
{
    [Theory]
    [InlineData("soort:poort", true)]
    [InlineData("soort:publicatie", false)]
    [InlineData("id:poort-selectie", true)]
    [InlineData("id:poort-*", true)]
    [InlineData("id:toets-*", false)]
    public void GaatOver_Gate_MatchesByKindAndId(string later, bool verwacht)
    {
        var poort = Bestanden.SasDialoog["poort-selectie"];

        new Voorrangswet(later, "soort:juridische-toets", "", "").GaatOver(poort).ShouldBe(verwacht);
    }
}
