using Aanbesteding.Application.Berichten;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Aanbesteding.Web.Berichten;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Aanbesteding.Web.Tests.Berichten;

/// <summary>Mail says that something waits in the portal, to everyone it concerns, and never what.</summary>
public sealed class PostTests : IAsyncDisposable
{
    private readonly Mailserver _server = new();
    private readonly Mailportaal _portaal;

    public PostTests() => _portaal = new Mailportaal(_server.Poort);

    public async ValueTask DisposeAsync()
    {
        await _portaal.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Selectiebeslissing_SentInOneBatch_MailsEveryPartyApartWithoutItsContents()
    {
        var verloop = await SltVerloop.Begin(_portaal.Services, deelnames: SltVerloop.ZonderNadereSelectie);
        foreach (var nummer in (int[])[1, 2, 3])
            (await _portaal.Aangemeld($"aanbieder-{nummer}")).Dispose();
        await verloop.TotEnMet("bezwaartermijn-selectie");
        await using var bereik = _portaal.Services.CreateAsyncScope();
        var berichten = await bereik.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Berichten.Select(b => b.Tekst).ToListAsync();

        await Bezorg();

        _server.Ontvangen.Count(m => m.Contains("Nieuw bericht over", StringComparison.Ordinal)).ShouldBe(3);
        foreach (var nummer in (int[])[1, 2, 3])
            _server.Ontvangen.ShouldContain(m => m.Contains($"<aanbieder-{nummer}@aanbesteding.example>", StringComparison.Ordinal));
        _server.Ontvangen.ShouldAllBe(m => m.Split("RCPT TO", StringSplitOptions.None).Length == 2);
        berichten.ShouldNotBeEmpty();
        var regels = berichten.SelectMany(b => b.Split('\n')).Select(r => r.Trim()).Where(r => r.Length > 25).Distinct().ToList();
        var mail = string.Concat(_server.Ontvangen.Select(Leesbaar));
        regels.ShouldAllBe(regel => !mail.Contains(regel));
        mail.ShouldContain("https://portaal.regio.example/berichten");
    }

    [Fact]
    public async Task Mail_WhenTheServerRefuses_WaitsAndIsSentOnceLater()
    {
        _server.Weigert = true;
        var verloop = await SltVerloop.Begin(_portaal.Services, deelnames: SltVerloop.ZonderNadereSelectie);
        (await _portaal.Aangemeld("aanbieder-1")).Dispose();
        await verloop.TotEnMet("bezwaartermijn-selectie");
        await Bezorg();
        var geweigerd = _server.Ontvangen.Count;

        _server.Weigert = false;
        await Bezorg();
        var teVroeg = _server.Ontvangen.Count;
        _portaal.Klok.Advance(Postuitgang.Herhalingen[0]);
        await Bezorg();
        await Bezorg();

        (geweigerd, teVroeg).ShouldBe((0, 0));
        _server.Ontvangen.Count(m => m.Contains("<aanbieder-1@", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Sein_OfATermThatNears_MailsTheInkoper()
    {
        (await _portaal.Aangemeld("inkoper-1")).Dispose();
        var verloop = await SltVerloop.Begin(_portaal.Services, "mail-sein", anders: i => i with { Planning = [.. i.Planning.Where(t => t.Voor is null)] });
        await verloop.TotEnMet("sluiting-aanmelding");
        var procedure = await verloop.Lees();
        _portaal.Klok.Reset(procedure.VolgendSein!.Value);

        await verloop.Doe(Actor.Bel, new Application.Termijnen.LuidBel(verloop.Id));
        await Bezorg();

        var mail = MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ZonderEnvelop(_server.Ontvangen.ShouldHaveSingleItem()))));
        mail.Subject.ShouldBe("Aanmelden: nog 10 werkdagen (mail-sein)");
        mail.TextBody!.ShouldContain("https://portaal.regio.example/procedures/mail-sein/planning");
        using var browser = await _portaal.Aangemeld("inkoper-1");
        (await browser.GetStringAsync("/werk")).ShouldContain("Aanmelden: nog 10 werkdagen");
    }

    [Fact]
    public async Task Claim_ByTwoNodesAtOnce_GivesEachMailToOne()
    {
        var verloop = await SltVerloop.Begin(_portaal.Services, deelnames: SltVerloop.ZonderNadereSelectie);
        await verloop.TotEnMet("bezwaartermijn-selectie");
        await using var een = _portaal.Services.CreateAsyncScope();
        await using var ander = _portaal.Services.CreateAsyncScope();
        var nu = _portaal.Klok.GetCurrentInstant();

        var eerste = await een.ServiceProvider.GetRequiredService<Postuitgang>().Claim(nu);
        var tweede = await ander.ServiceProvider.GetRequiredService<Postuitgang>().Claim(nu);
        var naDeHuur = await ander.ServiceProvider.GetRequiredService<Postuitgang>().Claim(nu + Postuitgang.Huur);

        eerste.Count.ShouldBe(3);
        tweede.ShouldBeEmpty();
        naDeHuur.Select(p => p.Id).ShouldBe(eerste.Select(p => p.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task Mapbezorger_Twice_LeavesOneFileThatAMailProgramOpens()
    {
        var map = Directory.CreateTempSubdirectory("post-");
        var bericht = new MimeMessage([new MailboxAddress("", "van@regio.test")], [new MailboxAddress("", "aan@regio.test")], "Onderwerp", new TextPart("plain") { Text = "Tekst" }) { MessageId = "a1@regio.test" };

        await new Mapbezorger(map.FullName).Bezorg(bericht, CancellationToken.None);
        await new Mapbezorger(map.FullName).Bezorg(bericht, CancellationToken.None);

        var bestand = map.GetFiles().ShouldHaveSingleItem();
        (await MimeMessage.LoadAsync(bestand.FullName)).Subject.ShouldBe("Onderwerp");
        map.Delete(recursive: true);
    }

    [Fact]
    public void Vul_EveryTemplate_FillsEveryPlaceholder()
    {
        foreach (var naam in (string[])[Postuitgang.Bericht, Postuitgang.Sein])
        {
            var (onderwerp, tekst) = Sjabloon.Met(naam).Vul(new Postopdracht(Guid.Empty, [], naam, "Aanmelden: te laat", "slt", "Stevige Lokale Teams"), new Uri("https://p.example/"), "De regio");

            onderwerp.ShouldNotBeEmpty();
            tekst.ShouldContain("Stevige Lokale Teams");
            (onderwerp + tekst).ShouldNotContain("{");
        }
    }

    private Task<int> Bezorg() => _portaal.Services.GetRequiredService<Postbode>().BezorgAlles();

    private static string Leesbaar(string mail) => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ZonderEnvelop(mail)))).TextBody!;

    private static string ZonderEnvelop(string mail) => mail[(mail.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    private sealed class Mailportaal(int poort) : Spelportaal
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Post:Server", "127.0.0.1");
            builder.UseSetting("Post:Poort", poort.ToString(System.Globalization.CultureInfo.InvariantCulture));
            builder.UseSetting("Post:Versleuteld", "false");
            builder.UseSetting("Post:Portaal", "https://portaal.regio.example");
        }
    }
}
