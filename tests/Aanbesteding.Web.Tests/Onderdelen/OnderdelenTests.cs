using Aanbesteding.Web.Onderdelen;
using NodaTime;

namespace Aanbesteding.Web.Tests.Onderdelen;

public class OnderdelenTests(TestPortaal portaal) : IClassFixture<TestPortaal>
{
    private const string Adres = "/ontwikkeling/onderdelen";

    [Fact]
    public async Task Form_WithErrors_ListsThemInTheOrderOfTheQuestionsAndTiesThemToTheFields()
    {
        var pagina = await Verstuur(new("KvkNummer", "123"), new("Motivering", "<b>omdat</b>"));

        pagina.IndexOf("href=\"#KvkNummer\"", StringComparison.Ordinal)
            .ShouldBeInRange(1, pagina.IndexOf("href=\"#Besluit\"", StringComparison.Ordinal));
        pagina.ShouldContain("<title>Fout: Onderdelen");
        pagina.ShouldContain("aria-describedby=\"KvkNummer-hint KvkNummer-fout\"");
        pagina.ShouldContain("aria-invalid=\"true\"");
        pagina.ShouldContain("value=\"123\"");
        pagina.ShouldContain("&lt;b&gt;omdat&lt;/b&gt;");
        pagina.ShouldNotContain("<b>omdat");
    }

    [Fact]
    public async Task Form_WithAnswers_KeepsThemAndShowsNoErrors()
    {
        var pagina = await Verstuur(new("KvkNummer", "01234567"), new("Besluit", "no-go"));

        pagina.ShouldNotContain("Er klopt iets niet</h2>");
        pagina.ShouldContain("checked=\"checked\" class=\"utrecht-radio-button utrecht-radio-button--html-input\" id=\"Besluit-1\"");
    }

    [Fact]
    public async Task Werkstroom_WithoutScript_SaysTheSameAsAList()
    {
        var browser = await portaal.Aangemeld("inkoper-1");

        var pagina = await browser.GetStringAsync(Adres);

        pagina.ShouldContain("<li>Vragen beantwoorden (tot en met 15 juni)</li>");
        pagina.ShouldContain("data-actief=\"[&quot;vragen&quot;]\"");
    }

    [Theory]
    [InlineData(2026, 6, 15, 10, 0, "maandag 15 juni 2026 om 12.00 uur")]
    [InlineData(2026, 12, 31, 23, 30, "vrijdag 1 januari 2027 om 00.30 uur")]
    [InlineData(2026, 10, 25, 1, 5, "zondag 25 oktober 2026 om 02.05 uur")]
    public void Tekst_Instant_ReadsAsTheClocksOnTheWall(int jaar, int maand, int dag, int uur, int minuut, string verwacht)
    {
        var tekst = Tijdstip.Tekst(Instant.FromUtc(jaar, maand, dag, uur, minuut));

        tekst.ShouldBe(verwacht);
    }

    private async Task<string> Verstuur(params KeyValuePair<string, string>[] velden)
    {
        var browser = await portaal.Aangemeld("inkoper-1");
        var formulier = await browser.GetStringAsync(Adres);
        var antwoord = await browser.PostAsync(Adres, new FormUrlEncodedContent(Formulier.Velden(formulier).Concat(velden)));

        return await antwoord.Content.ReadAsStringAsync();
    }
}
