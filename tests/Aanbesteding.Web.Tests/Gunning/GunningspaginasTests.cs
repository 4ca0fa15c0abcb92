using System.Net;

namespace Aanbesteding.Web.Tests.Gunning;

public class GunningspaginasTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Gunningsbeslissing_Sent_ShowsEachLetterBeforeAndStartsTheStandstill()
    {
        var (verloop, adres) = await portaal.Gespeeld("gunningsbeslissing-verzenden");

        var vooraf = await portaal.Open("inkoper-1", $"{adres}/gunningsbeslissing");
        var verzondenVooraf = (await portaal.Berichten(verloop.Id)).Count(b => b.Onderwerp == "Gunningsbeslissing");
        var na = await portaal.Verstuur("inkoper-1", $"{adres}/gunningsbeslissing");

        vooraf.Tekst.ShouldContain("Wij zijn van plan dit perceel aan u te gunnen. Dit is een voorlopige beslissing");
        vooraf.Tekst.ShouldContain("Art. 2.127 Aanbestedingswet 2012");
        verzondenVooraf.ShouldBe(0);
        na.Tekst.ShouldContain("De gunningsbeslissing is aan alle partijen verzonden.");
        (await portaal.Berichten(verloop.Id)).Count(b => b.Onderwerp == "Gunningsbeslissing").ShouldBe(3);
        (await verloop.Lees()).Fase.ShouldBe("standstill");
    }

    [Fact]
    public async Task DefinitiefGunnen_DuringTheStandstill_SaysUntilWhen()
    {
        var (_, adres) = await portaal.Gespeeld("standstill");

        var pagina = await portaal.Open("inkoper-1", $"{adres}/definitief-gunnen");

        pagina.Tekst.ShouldContain("De opschortende termijn loopt tot en met");
        pagina.Tekst.ShouldNotContain("<form method=\"post\"><input type=\"hidden\" name=\"OpdrachtId\"");
    }

    [Fact]
    public async Task Overeenkomst_AwardedSignedAndAnnounced_EndsTheProcedure()
    {
        var (verloop, adres) = await portaal.Gespeeld("definitief-gunnen");

        var gegund = await portaal.Verstuur("inkoper-1", $"{adres}/definitief-gunnen");
        for (var nummer = 0; nummer < 3; nummer++)
        {
            await portaal.Verstuur("bestuurder-1", $"{adres}/ondertekenen", ("Nummer", $"{nummer}"));
            await portaal.Verstuur($"aanbieder-{nummer + 1}", $"{adres}/ondertekenen", ("Nummer", "0"));
        }

        var vooraf = await portaal.Open("inkoper-1", $"{adres}/gunning-aankondigen");
        var klaar = await portaal.Verstuur("inkoper-1", $"{adres}/gunning-aankondigen", ("Toevoeging", "Verloop <b>en</b> redenen."));
        var verslag = await portaal.Open("jurist-1", $"{adres}/proces-verbaal.html");

        gegund.Tekst.ShouldContain("is definitief.");
        vooraf.Tekst.ShouldContain("Stichting 1 heeft op perceel 1 de hoogste score.");
        verslag.Tekst.ShouldContain("<p>Verloop <b>en</b> redenen.</p>");
        verslag.Tekst.ShouldContain("De laatste regel van het dossier vóór dit proces-verbaal heeft het kenteken");
        klaar.Tekst.ShouldContain("De procedure is afgelopen.");
        (await verloop.Lees()).Overeenkomsten.ShouldAllBe(o => o.Gesloten);
    }

    [Fact]
    public async Task Ondertekenen_Aanbieder_SeesAndSignsItsOwnContractAlone()
    {
        var (verloop, adres) = await portaal.Gespeeld("ondertekenen");

        var pagina = await portaal.Open("aanbieder-2", $"{adres}/ondertekenen");
        var ander = await portaal.Verstuur("aanbieder-2", $"{adres}/ondertekenen", ("Nummer", "1"));
        await portaal.Verstuur("aanbieder-2", $"{adres}/ondertekenen", ("Nummer", "0"));

        pagina.Tekst.ShouldContain("Stichting 2");
        pagina.Tekst.ShouldNotContain("Stichting 1");
        ander.Status.ShouldBe(HttpStatusCode.NotFound);
        (await verloop.Lees()).Overeenkomsten.Where(o => o.GetekendPartij is not null).Select(o => o.Partij).ShouldBe(["partij-2"]);
    }

    [Theory]
    [InlineData("voorzitter-1", "gunningsbeslissing")]
    [InlineData("bestuurder-1", "definitief-gunnen")]
    [InlineData("inkoper-1", "ondertekenen")]
    [InlineData("jurist-1", "gunning-aankondigen")]
    public async Task Page_RoleWithoutTheCommand_Is403(string persoon, string pagina)
    {
        var (_, adres) = await portaal.Gespeeld("aanmelden");

        var antwoord = await portaal.Open(persoon, $"{adres}/{pagina}");

        antwoord.Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
