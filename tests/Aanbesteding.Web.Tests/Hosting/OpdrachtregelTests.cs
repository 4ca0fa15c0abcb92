using Aanbesteding.Web.Hosting;

namespace Aanbesteding.Web.Tests.Hosting;

public class OpdrachtregelTests
{
    [Fact]
    public async Task Voer_UnknownVerb_PrintsTheUsageAndExitsWithTwo()
    {
        using var uitvoer = new StringWriter();
        using var fouten = new StringWriter();

        var code = await Opdrachtregel.Voer(["toveren"], TextReader.Null, uitvoer, fouten);

        code.ShouldBe(2);
        fouten.ToString().ShouldContain("Onbekende opdracht: toveren");
        fouten.ToString().ShouldContain("Gebruik:");
        uitvoer.ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("reken", true)]
    [InlineData("--urls=http://127.0.0.1:5081", false)]
    public void IsOpdracht_FirstArgument_IsAVerbWithoutDash(string eerste, bool verwacht)
    {
        var opdracht = Opdrachtregel.IsOpdracht([eerste]);

        opdracht.ShouldBe(verwacht);
    }
}
