using System.Net;
using System.Text.RegularExpressions;
using Aanbesteding.Web.Hosting;

namespace Aanbesteding.Web.Tests.Hosting;

public partial class VoorkantTests(TestPortaal portaal) : IClassFixture<TestPortaal>
{
    [Fact]
    public async Task Page_EveryStyleSheetAndScript_IsServedByOurselves()
    {
        var browser = await portaal.Aangemeld("inkoper-1");
        var pagina = await browser.GetStringAsync("/ontwikkeling/onderdelen");
        var adressen = Verwijzing().Matches(pagina).Select(verwijzing => WebUtility.HtmlDecode(verwijzing.Groups["adres"].Value)).ToList();

        var antwoorden = await Task.WhenAll(adressen.Select(adres => browser.GetAsync(adres)));

        adressen.Count.ShouldBeGreaterThan(10);
        adressen.ShouldAllBe(adres => adres.StartsWith('/'));
        antwoorden.ShouldAllBe(antwoord => antwoord.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public void LockFile_Always_NamesNoHost()
    {
        var slot = File.ReadAllText(Path.Combine(Mappen.Inhoud, "package-lock.json"));

        slot.ShouldNotContain("\"resolved\"");
    }

    [GeneratedRegex("<(?:link rel=\"(?:stylesheet|icon)\" href|script src)=\"(?<adres>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verwijzing();
}
