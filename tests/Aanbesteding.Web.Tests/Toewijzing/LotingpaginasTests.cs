using System.Diagnostics;
using System.Net;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Aanbesteding.Web.Pages.Toewijzing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Web.Tests.Toewijzing;

public class LotingpaginasTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private const string Lastig = "'t Kan \"verkeren\" $HOME `id` \\ %s | é";

    [Fact]
    public async Task Toewijzing_EqualParties_AnnouncesWaitsAndDraws()
    {
        var (verloop, adres) = await Gelijk();

        var vooraf = await portaal.Open("voorzitter-1", $"{adres}/toewijzing");
        var aangekondigd = await portaal.Verstuur("voorzitter-1", $"{adres}/toewijzing?handler=Aankondigen");
        var teVroeg = await portaal.Verstuur("voorzitter-1", $"{adres}/toewijzing?handler=Loting");
        var loting = (await verloop.Lees()).LopendeLoting()!;
        verloop.Klok.Reset(loting.Trekking);
        var klaar = await portaal.Open("voorzitter-1", $"{adres}/toewijzing");
        var geloot = await portaal.Verstuur("voorzitter-1", $"{adres}/toewijzing?handler=Loting");

        vooraf.Tekst.ShouldContain("2 partijen krijgen nu een brief: Stichting 1 en Stichting 2.");
        vooraf.Tekst.ShouldContain("Aan Stichting 1");
        vooraf.Tekst.ShouldNotContain("Toewijzing vaststellen");
        aangekondigd.Tekst.ShouldContain("De loting is aangekondigd.");
        aangekondigd.Tekst.ShouldContain("Eerder loten mag niet");
        aangekondigd.Tekst.ShouldContain("disabled=\"true\"");
        aangekondigd.Tekst.ShouldContain(loting.Zegel);
        teVroeg.Tekst.ShouldContain("href=\"#");
        klaar.Tekst.ShouldNotContain("disabled=\"true\"");
        geloot.Tekst.ShouldContain("De loting is gehouden.");
        geloot.Tekst.ShouldContain("Toewijzing vaststellen");
        geloot.Tekst.ShouldNotContain("partij-1");
    }

    [Fact]
    public async Task Loting_Participant_SeesInvitationAddsATextAndReadsTheProtocol()
    {
        var (verloop, adres) = await Gelijk();
        var loting = await verloop.Doe(Mensen.Voorzitter, new KondigLotingAan(verloop.Id));

        var overzicht = await portaal.Open("aanbieder-1", adres);
        var leeg = await portaal.Verstuur("aanbieder-1", $"{adres}/loting", ("Bijdrage", ""));
        var teLang = await portaal.Verstuur("aanbieder-1", $"{adres}/loting", ("Bijdrage", new string('x', 101)));
        var gegeven = await portaal.Verstuur("aanbieder-1", $"{adres}/loting", ("Bijdrage", Lastig));
        var vooraf = await portaal.Open("aanbieder-2", $"{adres}/loting/1");
        var planning = await portaal.Open("aanbieder-1", $"{adres}/planning");
        var planningVanEenAnder = await portaal.Open("aanbieder-3", $"{adres}/planning");
        verloop.Klok.Reset(loting.Trekking);
        var overzichtDaarna = await portaal.Open("aanbieder-2", adres);
        var dicht = await portaal.Open("aanbieder-2", $"{adres}/loting");
        var gehouden = await verloop.Doe(Mensen.Voorzitter, new VerrichtLoting(verloop.Id));
        var uitslag = await portaal.Open("aanbieder-2", $"{adres}/loting");
        var protocol = await portaal.Open("aanbieder-2", $"{adres}/loting/1");

        overzicht.Tekst.ShouldContain("U doet mee aan een loting");
        leeg.Tekst.ShouldContain("href=\"#Bijdrage\"");
        teLang.Tekst.ShouldContain("1 tot en met 100 tekens, op één regel");
        teLang.Tekst.ShouldContain(new string('x', 101));
        gegeven.Tekst.ShouldContain("Uw eigen tekst is toegevoegd aan de loting.");
        gegeven.Tekst.ShouldContain(loting.Zegel);
        gegeven.Tekst.ShouldNotContain("partij-2");
        planning.Tekst.ShouldContain("Oproep voor een loting");
        planningVanEenAnder.Tekst.ShouldNotContain("Oproep voor een loting");
        overzichtDaarna.Tekst.ShouldContain("De voorzitter kan nu loten.");
        vooraf.Tekst.ShouldContain("De loting is nog niet gehouden");
        vooraf.Tekst.ShouldNotContain("verkeren");
        dicht.Tekst.ShouldContain("U voegde geen eigen tekst toe.");
        uitslag.Tekst.ShouldContain("(uw organisatie)");
        protocol.Tekst.ShouldContain(Lastig);
        protocol.Tekst.ShouldContain(gehouden.Zaad);
        protocol.Tekst.ShouldContain("sha256sum");
        (await portaal.Berichten(verloop.Id)).Count(b => b.Onderwerp == "Uitslag van de loting").ShouldBe(2);
    }

    [Fact]
    public async Task Protocol_DownloadAndCommands_GiveTheDrawAgainInARealShell()
    {
        var (verloop, adres) = await Gelijk();
        var loting = await verloop.Doe(Mensen.Voorzitter, new KondigLotingAan(verloop.Id));
        await verloop.Doe(Mensen.Aanbieder(1), new GeefLotbijdrage(verloop.Id, Lastig));
        verloop.Klok.Reset(loting.Trekking);
        var gehouden = await verloop.Doe(Mensen.Voorzitter, new VerrichtLoting(verloop.Id));

        var tekst = await (await portaal.Aangemeld("auditor-1")).GetStringAsync($"{adres}/loting/1?handler=Tekst");
        var protocol = new Lotingsprotocol(await verloop.Lees(), (await verloop.Lees()).Lotingen.Single());
        var zegel = await Schelp(protocol.Zaadopdracht);
        var volgorde = await Schelp(protocol.Opdracht);

        tekst.ShouldContain(protocol.Opdracht);
        tekst.ShouldContain("Stap 4. De lotnummers");
        zegel[0].Split(' ')[0].ShouldBe(loting.Zegel);
        volgorde.ShouldBe(protocol.Uitslag.Select(u => $"{u.Lotnummer}  {u.Partij}"));
        volgorde.Select(r => r.Split("  ")[1]).ShouldBe(gehouden.Volgorde);
    }

    [Fact]
    public async Task Protocol_PartyOutsideTheDraw_FindsNothing()
    {
        var (verloop, adres) = await Gelijk();
        await verloop.Doe(Mensen.Voorzitter, new KondigLotingAan(verloop.Id));

        (await portaal.Open("aanbieder-3", $"{adres}/loting/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portaal.Open("aanbieder-3", $"{adres}/loting/1?handler=Tekst")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portaal.Open("aanbieder-3", $"{adres}/loting")).Tekst.ShouldContain("U doet niet mee aan een loting");
        (await portaal.Open("jurist-1", $"{adres}/loting/1")).Tekst.ShouldContain("De loting is nog niet gehouden");
        (await portaal.Open("jurist-1", $"{adres}/loting/2")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portaal.Open("jurist-1", $"{adres}/loting")).Tekst.ShouldContain("geen toegang", Case.Insensitive);
    }

    [Fact]
    public async Task KondigLotingAan_Stored_HoldsTheSeedNowhereInClear()
    {
        var (verloop, _) = await Gelijk();
        var loting = await verloop.Doe(Mensen.Voorzitter, new KondigLotingAan(verloop.Id));
        var voor = await Api.Toestand.Neem(portaal.Services);
        verloop.Klok.Reset(loting.Trekking);
        var gehouden = await verloop.Doe(Mensen.Voorzitter, new VerrichtLoting(verloop.Id));
        await using var scope = portaal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();

        var blok = await db.KluisBlokken.SingleAsync(b => b.InzendingId == loting.Id, TestContext.Current.CancellationToken);

        voor.ShouldContain(loting.Zegel);
        voor.ShouldNotContain(gehouden.Zaad, Case.Insensitive);
        Convert.ToHexString(blok.Cijfertekst).ShouldNotContain(gehouden.Zaad, Case.Insensitive);
        Lotingsregels.Zegel(gehouden.Zaad).ShouldBe(loting.Zegel);
    }

    private Task<(SltVerloop Verloop, string Adres)> Gelijk() => portaal.Gespeeld("beoogde-partners", new(1, [1]), new(2, [1]), new(3, [3]));

    private static async Task<string[]> Schelp(string opdracht)
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true, UseShellExecute = false, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(opdracht);
        using var proces = Process.Start(start)!;
        var uit = await proces.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
        proces.ExitCode.ShouldBe(0);
        return uit.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
