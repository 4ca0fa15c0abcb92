using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;

namespace Aanbesteding.Web.Tests.Api;

public class BestandTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private const string Bytes = "application/octet-stream";

    [Fact]
    public async Task Upload_OfAFile_IsSealedAndAnsweredWithItsFingerprint()
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services)).TotEnMet("aanmelden");
        using var aanbieder = await portaal.Programma("aanbieder-1");
        var bestand = RandomNumberGenerator.GetBytes(3_000_000);

        using var antwoord = await aanbieder.Stuur(Adres(verloop), Inhoud(bestand));
        var melding = await antwoord.Content.ReadFromJsonAsync<JsonElement>();

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        melding.GetProperty("naam").GetString().ShouldBe("plan.pdf");
        melding.GetProperty("grootte").GetInt64().ShouldBe(bestand.Length);
        melding.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bestand)));
    }

    [Fact]
    public async Task Upload_OfTwoFilesAtOnce_KeepsBothWhole()
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services)).TotEnMet("aanmelden");
        using var aanbieder = await portaal.Programma("aanbieder-1");
        byte[][] bestanden = [RandomNumberGenerator.GetBytes(200_000), RandomNumberGenerator.GetBytes(200_000), RandomNumberGenerator.GetBytes(200_000)];

        var antwoorden = await Task.WhenAll(bestanden.Select(b => aanbieder.Stuur(Adres(verloop), Inhoud(b))));
        var bewijs = await verloop.Doe(Mensen.Aanbieder(1), new Application.Selectie.DienAanmeldingIn(verloop.Id, SltVerloop.Aanmelding(new(1, [1]))));

        antwoorden.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        bewijs.Bestanden.Select(b => b.Sha256).ShouldBe(bestanden.Select(b => Convert.ToHexStringLower(SHA256.HashData(b))), ignoreOrder: true);
    }

    [Theory]
    [InlineData(25 * 1024 * 1024 + 1, Bytes, "plan.pdf", 413, "bestand-te-groot")]
    [InlineData(10, "application/pdf", "plan.pdf", 415, "verkeerde-inhoud")]
    [InlineData(10, null, "plan.pdf", 415, "verkeerde-inhoud")]
    [InlineData(10, Bytes, "", 400, "misvormd")]
    public async Task Upload_ThatMayNotBe_IsRefusedAndRecorded(int grootte, string? soort, string naam, int status, string code)
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services)).TotEnMet("aanmelden");
        using var aanbieder = await portaal.Programma("aanbieder-1");
        var (voor, posten) = (await Toestand.Neem(portaal.Services), await Toestand.Posten(portaal.Services));

        using var antwoord = await aanbieder.Stuur(Adres(verloop, naam), Inhoud(new byte[grootte], soort));

        var (gezien, gezienCode, _) = await antwoord.Weigering();
        (gezien, gezienCode).ShouldBe((status, code));
        (await Toestand.Neem(portaal.Services)).ShouldBe(voor);
        (await Toestand.Nieuw(portaal.Services, posten)).Select(p => (p.Onderwerp, p.Opdracht, p.Geweigerd)).ShouldBe(
            [(Onderwerpen.Partij(verloop.Id, "partij-1"), nameof(VoegBestandToe), (string?)code)]);
    }

    private static string Adres(SltVerloop verloop, string naam = "plan.pdf") => $"/api/v1/procedures/{verloop.Id}/bestanden?naam={naam}";

    private static ByteArrayContent Inhoud(byte[] bestand, string? soort = Bytes) =>
        new(bestand) { Headers = { ContentType = soort is null ? null : new(soort) } };
}
