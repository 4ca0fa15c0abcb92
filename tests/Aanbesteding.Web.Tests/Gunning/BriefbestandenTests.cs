using System.IO.Compression;
using System.Net;
using Aanbesteding.Application.Berichten;

namespace Aanbesteding.Web.Tests.Gunning;

public class BriefbestandenTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Letters_OwnPartyAndBuyer_GetWhatWasSentAndNobodyElseDoes()
    {
        var (verloop, adres) = await portaal.Gespeeld("standstill");
        var brief = (await portaal.Berichten(verloop.Id)).Single(b => b is { Onderwerp: "Gunningsbeslissing", Partij: "partij-1" });
        using var een = await portaal.Aangemeld("aanbieder-1");
        using var twee = await portaal.Aangemeld("aanbieder-2");
        using var jurist = await portaal.Aangemeld("jurist-1");
        using var auditor = await portaal.Aangemeld("auditor-1");

        var eigen = await een.GetByteArrayAsync($"/berichten/{brief.Id}/brief.docx");
        var pagina = await een.GetStringAsync($"/berichten/{brief.Id}/brief.html");
        var vreemd = await twee.GetAsync($"/berichten/{brief.Id}/brief.docx");
        var alles = await twee.GetAsync($"{adres}/brieven.zip");
        var niet = await auditor.GetAsync($"{adres}/brieven/{brief.Id}/brief.docx");
        var vanStaf = await jurist.GetByteArrayAsync($"{adres}/brieven/{brief.Id}/brief.docx");

        eigen.ShouldBe(Briefdocx.Schrijf(Domain.Schriftstuk.Lees(brief.Document!)));
        vanStaf.ShouldBe(eigen);
        pagina.ShouldContain("Wij zijn van plan dit perceel aan u te gunnen.");
        vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        alles.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        niet.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Brieven_Staff_SeesEveryBatchWithFingerprintsAndTakesThemInOneArchive()
    {
        var (verloop, adres) = await portaal.Gespeeld("standstill");
        using var inkoper = await portaal.Aangemeld("inkoper-1");
        var brieven = (await portaal.Berichten(verloop.Id)).Where(b => b.Document is not null).ToList();

        var pagina = await inkoper.Bekijk($"{adres}/brieven");
        using var archief = new ZipArchive(new MemoryStream(await inkoper.GetByteArrayAsync($"{adres}/brieven.zip")));

        brieven.ShouldAllBe(b => pagina.Html.Contains(Domain.Vingerafdruk.Van(b.Document!)));
        archief.Entries.Count.ShouldBe(brieven.Count);
        archief.Entries.ShouldAllBe(e => e.FullName.EndsWith(".docx", StringComparison.Ordinal) && !e.FullName.Contains('/'));
    }
}
