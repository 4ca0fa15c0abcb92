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

    [Fact]
    public async Task GelijkeToelating_DossierOfATrialRun_ProvesItAndFailsOnceADecisionIsTurned()
    {
        var dossier = Path.GetTempFileName();
        (await Voer("proefdraai", Bronbestanden.Pad("workflows", "procedures", "zhz-open-house-2018.yaml"), "--aanbieders", "3", "--seed", "7", "--dossier", dossier)).Code.ShouldBe(0);

        var heel = await Voer("gelijke-toelating", dossier);
        var tekst = await File.ReadAllTextAsync(dossier);
        var besluit = tekst.IndexOf("\"toegelaten\":true", StringComparison.Ordinal);
        await File.WriteAllTextAsync(dossier, $"{tekst[..besluit]}\"toegelaten\":false{tekst[(besluit + "\"toegelaten\":true".Length)..]}");
        var verdraaid = await Voer("gelijke-toelating", dossier);
        var zonderBestand = await Voer("gelijke-toelating");
        File.Delete(dossier);
        var weg = await Voer("gelijke-toelating", dossier);

        heel.Code.ShouldBe(0);
        heel.Uitvoer.ShouldContain("\"klopt\": true");
        verdraaid.Code.ShouldBe(1);
        verdraaid.Uitvoer.ShouldContain("\"klopt\": false");
        zonderBestand.Code.ShouldBe(2);
        zonderBestand.Fouten.ShouldContain("Gebruik: gelijke-toelating");
        weg.Code.ShouldBe(2);
        weg.Fouten.ShouldContain("is er niet, of mag niet worden gelezen");
    }

    [Theory]
    [InlineData("reken", true)]
    [InlineData("--urls=http://127.0.0.1:5081", false)]
    public void IsOpdracht_FirstArgument_IsAVerbWithoutDash(string eerste, bool verwacht)
    {
        var opdracht = Opdrachtregel.IsOpdracht([eerste]);

        opdracht.ShouldBe(verwacht);
    }

    private static async Task<(int Code, string Uitvoer, string Fouten)> Voer(params string[] argumenten)
    {
        using var uitvoer = new StringWriter();
        using var fouten = new StringWriter();
        return (await Opdrachtregel.Voer(argumenten, TextReader.Null, uitvoer, fouten), uitvoer.ToString(), fouten.ToString());
    }
}
