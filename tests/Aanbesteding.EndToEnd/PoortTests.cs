using System.Text;
using Aanbesteding.Domain;
using Aanbesteding.EndToEnd.Browser;
using Aanbesteding.EndToEnd.Hosting;
using Aanbesteding.EndToEnd.Opvoering;
using NodaTime.Testing;

namespace Aanbesteding.EndToEnd;

public class PoortTests(Chromium chromium)
{
    private const string Kenmerk = "drie-colleges";
    private const string Taak = "Poort na selectie";
    private const string Breda = "College van B en W Breda";

    private static readonly string[] Colleges = [Breda, "College van B en W Altena", "College van B en W Oosterhout"];
    private static readonly byte[] Besluit = Encoding.ASCII.GetBytes("%PDF-1.7\nHet college besluit door te gaan.\n%%EOF\n");

    [Fact]
    public async Task Gate_ThreeCollegesOneChangesItsMind_ClosesWithTheLastAndKeepsEverything()
    {
        await using var portaal = new Portaal(klok: new FakeClock(SltVerloop.Begintijd));
        var verloop = await SltVerloop.Begin(portaal.Services, Kenmerk, SltVerloop.ZonderNadereSelectie, inrichting => inrichting with
        {
            Poorten = [.. inrichting.Poorten.Select(poort => poort.Naam == "poort-selectie" ? poort with { Organen = Colleges } : poort)],
        });
        await verloop.TotEnMet("poort-selectie");
        var keuring = new Keuring();
        await using var gezelschap = new Gezelschap(chromium, portaal.Adres, keuring);

        var breda = await gezelschap.Aan(Taak, Gezelschap.Bestuurder);
        await breda.Kies("Stoppen: de procedure wordt ingetrokken", "Wat is het besluit?");
        await breda.Vul("Waarom?", "Wij zien het geld niet.");
        await breda.Druk("Besluit vastleggen");
        var altena = await gezelschap.Aan(Taak, "Femke Dijkgraaf");
        await altena.Kies("Doorgaan", "Wat is het besluit?");
        await altena.Vul("Waarom?", "De partijen passen bij onze kernen.");
        await altena.KiesBestand("Het schriftelijke besluit (mag later)", "besluit-altena.pdf", Besluit);
        await altena.Druk("Besluit vastleggen");
        await altena.Ziet("Met het besluit van College van B en W Oosterhout sluit de poort meteen");
        await breda.Open($"/procedures/{Kenmerk}/poort");
        await breda.Kies("Doorgaan", "Wat is het besluit?");
        await breda.Vul("Waarom?", "Voor ieder perceel is er een partij.");
        await breda.Vul("Waarom komt het orgaan terug op zijn besluit?", "De raad stelde het geld beschikbaar.");
        await breda.Druk("Besluit vastleggen");
        await breda.Ziet("Eerder besluit, telt niet meer");
        var oosterhout = await gezelschap.Aan(Taak, "Ahmet Karaca");
        await oosterhout.Kies("Doorgaan", "Wat is het besluit?");
        await oosterhout.Vul("Waarom?", "Akkoord.");
        await oosterhout.Druk("Besluit vastleggen");
        await oosterhout.Ziet("‘Poort na selectie’ is afgerond");
        var auditor = await gezelschap.Wie(Gezelschap.Auditor);
        await auditor.Open($"/procedures/{Kenmerk}/besluiten");
        await auditor.Ziet("Poort na selectie");
        (await auditor.Haal("besluit-altena.pdf")).Inhoud.ShouldBe(Besluit);
        await LegRisicoEnBudgetVast(await gezelschap.Wie(Gezelschap.Inkoper));

        var procedure = await verloop.Lees();
        procedure.Besluiten.Select(b => b.Keuze).ShouldBe(["no-go", "go", "go", "go"]);
        procedure.OpenTaken.Select(t => t.Id).ShouldBe(["selectiebeslissing-verzenden"]);
        procedure.HuidigeRisicos().Select(r => r.Status).ShouldBe([Risicostatus.Beheerst]);
        procedure.BudgetVan(2)!.Eurocent.ShouldBe(120_000_000);
        keuring.Axe.ShouldBeEmpty();
        keuring.Breed.ShouldBeEmpty();
        keuring.Focus.ShouldBeEmpty();
    }

    private static async Task LegRisicoEnBudgetVast(Bezoeker inkoper)
    {
        await inkoper.Open($"/procedures/{Kenmerk}/risicos/melden");
        await inkoper.Vul("Wat kan er gebeuren, en wat doet dat?", "Een partij trekt zich terug. Dan is er geen partner voor een perceel.");
        await inkoper.Kies("4: groot", "Hoe groot is de kans?");
        await inkoper.Kies("5: de procedure mislukt", "Hoe groot is het gevolg?");
        await inkoper.Vul("Welke functie let erop?", "Contractmanager");
        await inkoper.Vul("Wat doet u eraan?", "Iedere week bellen.");
        await inkoper.Druk("Risico melden");
        await inkoper.Ziet("R1: weegt 20 van 25");
        await inkoper.Open($"/procedures/{Kenmerk}/risicos/R1");
        await inkoper.Kies("Beheerst: de maatregel werkt", "Wat is de stand?");
        await inkoper.Druk("Risico bijwerken");
        await inkoper.Ziet("1 eerdere versie");
        await inkoper.Open($"/procedures/{Kenmerk}/budget");
        await inkoper.Kies("Perceel 2: Breda Noordwest en Noordoost", "Voor welk perceel?");
        await inkoper.Vul("Welk bedrag is er?", "1.200.000");
        await inkoper.Vul("Waar staat het geld?", "Begroting 2027");
        await inkoper.Druk("Budget vastleggen");
        await inkoper.Ziet("€ 1.200.000");
    }
}
