using Aanbesteding.EndToEnd.Browser;
using static Aanbesteding.EndToEnd.Opvoering.Gezelschap;

namespace Aanbesteding.EndToEnd.Opvoering;

public sealed partial class SltOpvoering
{
    private const string Opstellen = "Selectiedocument opstellen";

    /// <summary>Documents, a review that sends them back, a second review, publication.</summary>
    private async Task Bereid()
    {
        await Plaats(Opstellen, "Het selectiedocument plaatsen", "Selectiedocument Stevige Lokale Teams", "De regio zoekt per perceel één partner.\nDe planning staat in bijlage 1.\nDe eisen staan in hoofdstuk 3.");
        await Beantwoord(Opstellen, "Welk deel van de huidige specialistische ggz…", "De basis-ggz en de helft van de specialistische ggz horen bij de opdracht.");
        await LegVoor(Opstellen);
        await Toets("Selectiedocument juridisch toetsen", "Terug naar de maker, met redenen", "Noem in de planning bij iedere termijn de dag en het tijdstip.");
        await Plaats(Opstellen, "Een nieuwe versie van het selectiedocument plaatsen", "Selectiedocument Stevige Lokale Teams", "De regio zoekt per perceel één partner.\nAanmelden kan tot de dag en het tijdstip in bijlage 1.\nDe eisen staan in hoofdstuk 3.");
        await LegVoor(Opstellen);
        await Toets("Selectiedocument juridisch toetsen");
        var inkoper = await Aan("Selectie publiceren", Inkoper);
        await inkoper.Druk("Publiceren");
        await inkoper.Ziet("Eerstvolgende termijn");
        await Scherm(inkoper, "overzicht", ".werkstroom__beeld svg");
    }

    private async Task Plaats(string taak, string stap, string titel, string tekst)
    {
        var inkoper = await Aan(taak, Inkoper);
        await inkoper.Druk(stap);
        await inkoper.Vul("Titel van het document", titel);
        await inkoper.Vul("Tekst van het document", tekst);
        await inkoper.Druk("Versie plaatsen");
    }

    private async Task Beantwoord(string taak, string vraag, string keuze)
    {
        var inkoper = await Aan(taak, Inkoper);
        await inkoper.Druk(vraag);
        await inkoper.Vul("Uw keuze", keuze);
        await inkoper.Druk("Keuze vastleggen");
    }

    private async Task LegVoor(string taak)
    {
        var inkoper = await Aan(taak, Inkoper);
        await inkoper.Druk("Voorleggen aan de jurist");
        await inkoper.Druk("Voorleggen aan de jurist");
    }

    private async Task Toets(string taak, string oordeel = "Akkoord, dit mag door", string advies = "De stukken zijn volledig en de regels van de procedure zijn gevolgd.")
    {
        var jurist = await Aan(taak, Jurist);
        await jurist.Kies(oordeel);
        await jurist.Vul("Uw advies", advies);
        await jurist.Druk("Oordeel geven");
    }

    /// <summary>One body decides at a gate.</summary>
    private async Task<Bezoeker> Besluit(string taak, string orgaan, string keuze, string motivering)
    {
        var bestuurder = await Aan(taak, Bestuurder);
        await bestuurder.Kies(orgaan, "Namens welk orgaan");
        await bestuurder.Kies(keuze, "Wat is het besluit?");
        await bestuurder.Vul("Waarom?", motivering);
        await Gezelschap.LegUit(bestuurder);
        await bestuurder.Druk("Besluit vastleggen");
        return bestuurder;
    }
}
