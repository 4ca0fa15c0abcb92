using System.Net;
using System.Text;
using System.Text.Json;
using Aanbesteding.Application.Persistence;
using Aanbesteding.EndToEnd.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.EndToEnd;

/// <summary>
/// The host is killed while an aanmelding is handed in: during the upload of a file and during the submission itself. After
/// every restart what was acknowledged is there, and sending the same again changes nothing.
/// </summary>
public sealed class StroomuitvalTests : IDisposable
{
    private const string Kenmerk = "stroomuitval";
    private const string Bestanden = $"/procedures/{Kenmerk}/mijn-aanmelding/bestanden";

    private static readonly byte[] Inhoud = [.. Enumerable.Range(0, 4 * 1024 * 1024).Select(i => (byte)(i * 31 % 251))];

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("aanbesteding-");
    private readonly CookieContainer _koekjes = new();
    private Hostproces _host = null!;

    [Fact]
    public async Task Submission_HostKilledOnTheWay_IsThereOnceWhenAcknowledgedAndNeverTwice()
    {
        var procedure = await Publiceer();
        _host = await Hostproces.Start(_map);
        await MeldAan();
        List<Guid> ingediend = [];
        foreach (var (moment, nummer) in new[] { NaMilliseconden(5), NaMilliseconden(60), NaMilliseconden(250), BijSchrijven() }.Select((moment, nummer) => (moment, nummer)))
        {
            if (nummer > 0)
                await TrekIn(procedure);
            await VoegToe($"bewijs-{nummer}.bin", moment);
            ingediend.Add(await DienIn(procedure, $"bewijs-{nummer}.bin", moment));
        }

        _host.Dood();
        await Controleer(procedure, ingediend);
    }

    public void Dispose()
    {
        _host?.Dispose();
        _map.Delete(recursive: true);
    }

    /// <summary>A published procedure in the data folder.</summary>
    private async Task<Guid> Publiceer()
    {
        await using var portaal = new Portaal(_map);
        var verloop = await SltVerloop.Begin(portaal.Services, Kenmerk);
        await verloop.TotEnMet("aanmelden");
        return verloop.Id;
    }

    private async Task MeldAan()
    {
        using var browser = _host.Browser(_koekjes);
        var velden = Formulier.Velden(await browser.GetStringAsync("/aanmelden")).Append(new("persoon", "aanbieder-1"));
        using var antwoord = await browser.PostAsync("/connect/authorize", new FormUrlEncodedContent(velden));
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Uploads a file while the host dies; then once more, as a visitor does who sees no answer.</summary>
    private async Task VoegToe(string naam, Func<Task> moment)
    {
        var velden = await Velden();
        var bevestigd = await Onderbreek(() => Upload(velden, naam), moment);
        if (bevestigd is not null)
            (await Aantal(naam)).ShouldBe(1);
        (await Upload(velden, naam)).ShouldContain("Het bestand is toegevoegd");
        (await Aantal(naam)).ShouldBe(1);
    }

    /// <summary>Hands in while the host dies; then once more with the same key. Answers with the key.</summary>
    private async Task<Guid> DienIn(Guid procedure, string bestand, Func<Task> moment)
    {
        var sleutel = Guid.NewGuid();
        var bevestigd = await Onderbreek(() => Opdracht(procedure, "dien-aanmelding-in", sleutel, new { Inhoud = SltVerloop.Aanmelding(new Deelname(1, [1])) }), moment);
        var bewijs = await Opdracht(procedure, "dien-aanmelding-in", sleutel, new { Inhoud = SltVerloop.Aanmelding(new Deelname(1, [1])) });
        if (bevestigd is not null)
            bewijs.ShouldBe(bevestigd);

        using var gelezen = JsonDocument.Parse(bewijs);
        gelezen.RootElement.GetProperty("bestanden").EnumerateArray().Select(b => b.GetProperty("naam").GetString()).ShouldBe([bestand]);
        using var browser = _host.Browser(_koekjes);
        (await browser.GetStringAsync($"/procedures/{Kenmerk}/mijn-aanmelding/ontvangstbewijs"))
            .ShouldContain(gelezen.RootElement.GetProperty("vingerafdruk").GetString()!);
        return sleutel;
    }

    private Task TrekIn(Guid procedure) => Opdracht(procedure, "trek-aanmelding-in", Guid.NewGuid(), new { });

    /// <summary>Starts the request, kills the host at the moment, and starts it again. Null when no answer came.</summary>
    private async Task<string?> Onderbreek(Func<Task<string>> verzoek, Func<Task> moment)
    {
        var onderweg = verzoek();
        await Task.WhenAny(onderweg, moment());
        _host.Dood();
        string? antwoord = null;
        try
        {
            antwoord = await onderweg;
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException)
        {
            // No answer: the visitor does not know whether it arrived.
        }

        _host.Dispose();
        _host = await Hostproces.Start(_map);
        return antwoord;
    }

    private async Task<IReadOnlyDictionary<string, string>> Velden()
    {
        using var browser = _host.Browser(_koekjes);
        return Formulier.Velden(await browser.GetStringAsync(Bestanden));
    }

    private async Task<string> Upload(IReadOnlyDictionary<string, string> velden, string naam)
    {
        using var browser = _host.Browser(_koekjes);
        using var formulier = new MultipartFormDataContent();
        foreach (var (veld, waarde) in velden)
            formulier.Add(new StringContent(waarde), veld);
        formulier.Add(new ByteArrayContent(Inhoud), "Bestand", naam);
        using var antwoord = await browser.PostAsync(Bestanden, formulier);
        antwoord.EnsureSuccessStatusCode();
        return await antwoord.Content.ReadAsStringAsync();
    }

    private async Task<string> Opdracht(Guid procedure, string naam, Guid sleutel, object inhoud)
    {
        using var programma = await _host.Programma("aanbieder-1");
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/procedures/{procedure}/opdrachten/{naam}")
        {
            Content = new StringContent(Json.Schrijf(inhoud), Encoding.UTF8, "application/json"),
            Headers = { { "Idempotency-Key", sleutel.ToString() } },
        };
        using var antwoord = await programma.SendAsync(verzoek);
        antwoord.EnsureSuccessStatusCode();
        return await antwoord.Content.ReadAsStringAsync();
    }

    private async Task<int> Aantal(string naam)
    {
        using var browser = _host.Browser(_koekjes);
        return (await browser.GetStringAsync(Bestanden)).Split($">{naam}</a>").Length - 1;
    }

    /// <summary>The dossier: no gaps, every submission once, every withdrawal once, and one submission in the kluis.</summary>
    private async Task Controleer(Guid procedure, List<Guid> ingediend)
    {
        await using var portaal = new Portaal(_map);
        await using var scope = portaal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();
        var posten = await db.Posten.AsNoTracking().Where(p => p.Onderwerp.EndsWith("partij:partij-1")).OrderBy(p => p.Volgnummer).ToListAsync();
        var aanvaard = posten.Where(p => p.Geweigerd is null).ToLookup(p => p.Opdracht, p => p.Tekst);

        posten.Select(p => p.Volgnummer).ShouldBe(Enumerable.Range(1, posten.Count).Select(n => (long)n));
        ingediend.ShouldAllBe(sleutel => aanvaard["DienAanmeldingIn"].Count(tekst => tekst.Contains(sleutel.ToString(), StringComparison.Ordinal)) == 1);
        aanvaard["DienAanmeldingIn"].Count().ShouldBe(ingediend.Count);
        aanvaard["VoegBestandToe"].Count().ShouldBe(ingediend.Count);
        aanvaard["TrekAanmeldingIn"].Count().ShouldBe(ingediend.Count - 1);
        (await db.Inzendingen.CountAsync(i => i.ProcedureId == procedure && i.Verzegeld != null && i.Status == Application.Kluis.InzendingStatus.Verzegeld)).ShouldBe(1);
    }

    private static Func<Task> NaMilliseconden(int aantal) => () => Task.Delay(TimeSpan.FromMilliseconds(aantal));

    /// <summary>As soon as the database writes: after the work began, before its answer.</summary>
    private Func<Task> BijSchrijven() => async () =>
    {
        var logboek = new FileInfo(Path.Combine(_map.FullName, "aanbesteding.db-wal"));
        var begin = (logboek.Exists ? logboek.Length : 0, logboek.LastWriteTimeUtc);
        while ((logboek.Exists ? logboek.Length : 0, logboek.LastWriteTimeUtc) == begin)
        {
            await Task.Yield();
            logboek.Refresh();
        }
    };
}
