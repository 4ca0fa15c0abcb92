using System.Text;
using Aanbesteding.EndToEnd.Browser;
using Aanbesteding.EndToEnd.Hosting;
using Aanbesteding.EndToEnd.Opvoering;

namespace Aanbesteding.EndToEnd;

public class ZonderJavaScriptTests(Chromium chromium)
{
    private const string Kenmerk = "zonder-javascript";

    [Fact]
    public async Task Aanmelding_WithoutJavaScriptAndByKeyboard_EndsWithAReceipt()
    {
        await using var portaal = new Portaal();
        var verloop = await SltVerloop.Begin(portaal.Services, Kenmerk);
        await verloop.TotEnMet("aanmelden");
        await using var aanbieder = await Bezoeker.Komt(chromium, portaal.Adres, keuring: null, javascript: false);
        await aanbieder.MeldAan("Lotte Brouwers");

        await aanbieder.Open($"/procedures/{Kenmerk}");
        await aanbieder.Druk("Aanmelding beginnen");
        await aanbieder.Druk("Uw organisatie");
        await aanbieder.VulOrganisatie("Stichting Jeugdhulp De Beukenhof", "99000101", "Sociale basis", "Jeugdhulpaanbieder");
        await aanbieder.Druk("Bewaren en verder");
        await aanbieder.Kies("Nee", "Samen met andere organisaties?");
        await aanbieder.Druk("Bewaren en verder");
        await aanbieder.KiesPercelen(1);
        await aanbieder.Verklaar();
        await aanbieder.Motiveer(1);
        await aanbieder.KiesBestand("Kies een bestand…", "referentie.txt", Encoding.UTF8.GetBytes("Drie jaar jeugdhulp in de regio."));
        await aanbieder.Druk("Bestand toevoegen");
        await aanbieder.Druk("Verder");
        await aanbieder.Druk("Aanmelding indienen");

        await aanbieder.Ziet("Uw aanmelding is ingediend en verzegeld");
        await aanbieder.Ziet("referentie.txt");
    }
}
