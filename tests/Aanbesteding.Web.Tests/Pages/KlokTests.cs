using Aanbesteding.Web.Hosting;
using Aanbesteding.Web.Onderdelen;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Aanbesteding.Web.Tests.Pages;

public class KlokTests(TestPortaal portaal) : IClassFixture<TestPortaal>
{
    private const string Adres = "/ontwikkeling/klok";

    private VerzetbareKlok Klok => portaal.Services.GetRequiredService<VerzetbareKlok>();

    [Fact]
    public async Task Post_LaterMoment_MovesTheClockOfTheHost()
    {
        var doel = Tijdstip.Wandklok(Klok.GetCurrentInstant() + Duration.FromDays(30)).Date + new LocalTime(12, 0);

        var pagina = await Verstuur(Adres, KeyValuePair.Create("Naar", $"{doel:yyyy-MM-ddTHH:mm}"));

        pagina.ShouldContain($"De klok staat nu op {Tijdstip.Tekst(Tijdstip.Lees(doel))}");
        (Klok.GetCurrentInstant() - Tijdstip.Lees(doel)).ShouldBeInRange(Duration.Zero, Duration.FromMinutes(1));
    }

    [Theory]
    [InlineData("2020-01-01T12:00", "de klok kan alleen vooruit")]
    [InlineData("", "Vul een datum en een tijd in")]
    [InlineData("morgen", "Vul een datum en een tijd in")]
    public async Task Post_ImpossibleMoment_LeadsToTheField(string naar, string melding)
    {
        var pagina = await Verstuur(Adres, KeyValuePair.Create("Naar", naar));

        pagina.ShouldContain("Er klopt iets niet");
        pagina.ShouldContain("href=\"#Naar\"");
        pagina.ShouldContain(melding);
    }

    [Fact]
    public async Task PostVolgende_WithSomethingWaiting_MovesToThatMoment()
    {
        var wacht = Klok.GetCurrentInstant() + Duration.FromDays(3);
        var bel = Klok.VolgendMoment;
        Klok.VolgendMoment = _ => Task.FromResult<Instant?>(wacht);

        var pagina = await Verstuur($"{Adres}?handler=Volgende");
        Klok.VolgendMoment = bel;

        pagina.ShouldContain($"De klok staat nu op {Tijdstip.Tekst(wacht)}");
    }

    private async Task<string> Verstuur(string adres, params KeyValuePair<string, string>[] velden)
    {
        var browser = await portaal.Aangemeld("beheerder-1");
        var formulier = await browser.GetStringAsync(Adres);
        var antwoord = await browser.PostAsync(adres, new FormUrlEncodedContent(Formulier.Velden(formulier).Concat(velden)));

        return await antwoord.Content.ReadAsStringAsync();
    }
}
