using Aanbesteding.Domain.Toelating;
using Aanbesteding.EndToEnd.Browser;
using Aanbesteding.EndToEnd.Hosting;
using Aanbesteding.EndToEnd.Opvoering;
using NodaTime.Testing;

namespace Aanbesteding.EndToEnd;

public class OpenHouseTests(Chromium chromium)
{
    private const string Kenmerk = "wonen-in-de-browser";
    private const string Aanbieder = "Lotte Brouwers";
    private const string TweedeInkoper = "Youssef Amrani";
    private const string Organisatie = "Stichting Jeugdhulp De Beukenhof";
    private const string Afgegeven = "Op welke dag is het bewijs afgegeven?";
    private const string Geldig = "Wat is de laatste dag waarop het bewijs geldig is?";

    [Fact]
    public async Task Application_WithAnExpiredCertificate_IsRepairedAdmittedAndInTheRegister()
    {
        await using var portaal = new Portaal(klok: new FakeClock(SltVerloop.Begintijd));
        var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services, Kenmerk);
        var keuring = new Keuring();
        await using var gezelschap = new Gezelschap(chromium, portaal.Adres, keuring);

        var aanbieder = await gezelschap.Wie(Aanbieder);
        var aanvraag = await VulIn(aanbieder, verloop);
        await DienIn(aanbieder, aanvraag);
        var toetser = await gezelschap.Wie(Gezelschap.Inkoper);
        await Toets(toetser, verloop, aanvraag);
        await toetser.Druk("Herstel vragen");
        await toetser.Ziet("Iedere aanbieder krijgt");
        await toetser.Druk("Herstel vragen en de brief verzenden");
        await Herstel(aanbieder, aanvraag, verloop);
        await Toets(toetser, verloop, aanvraag);
        await toetser.Druk("Toetsing afronden");
        await toetser.Open($"{Stafadres(aanvraag)}/beslissen");
        await toetser.Ziet("U deed zelf ‘Aanvraag toetsen’. Iemand anders moet deze stap doen.");
        var beslisser = await gezelschap.Wie(TweedeInkoper);
        await beslisser.Open($"/open-house/{Kenmerk}/aanvragen");
        await beslisser.Druk(Organisatie);
        await beslisser.Druk("Beslissen");
        await beslisser.Ziet("Toelaten is het enige mogelijke besluit.");
        await beslisser.Druk("Besluit nemen en de brief verzenden");
        await Teken(aanbieder, aanvraag);

        await using var bezoeker = await Bezoeker.Komt(chromium, portaal.Adres, keuring);
        await bezoeker.Open($"/open-house/{Kenmerk}/register");
        await bezoeker.Ziet(Organisatie);
        (await verloop.LeesAanvraag(aanvraag)).Besluit!.Categorieen.ShouldBe([new Categoriebesluit("gezinshuiszorg", Toegelaten: true, [])]);
        (await verloop.LeesAanvraag(aanvraag)).Herstelverzoeken.ShouldHaveSingleItem().Eisen.ShouldBe(["E3"]);
        await Rondgang(gezelschap);
        keuring.Axe.ShouldBeEmpty();
        keuring.Breed.ShouldBeEmpty();
        keuring.Focus.ShouldBeEmpty();
    }

    private static async Task<Guid> VulIn(Bezoeker aanbieder, OpenHouseVerloop verloop)
    {
        await aanbieder.Open($"/open-house/{Kenmerk}/mijn");
        await aanbieder.Vul("Naam van uw organisatie", Organisatie);
        await aanbieder.Vul("KvK-nummer", "01234567");
        await aanbieder.Druk("Aanvraag beginnen");
        var aanvraag = Guid.Parse(new Uri(aanbieder.Pagina.Url).Segments.Select(s => s.TrimEnd('/')).First(s => Guid.TryParse(s, out _)));
        await aanbieder.Open($"{Eigen(aanvraag)}/categorieen");
        await aanbieder.Kies("Gezinshuiszorg…");
        await aanbieder.Druk("Opslaan en verder");
        await Beantwoord(aanbieder, aanvraag, "E1", "uittreksel.pdf", () => aanbieder.VulDatum(Afgegeven, verloop.Vandaag.PlusDays(-30)));
        await Beantwoord(aanbieder, aanvraag, "E2", null, async () =>
        {
            await aanbieder.VulDatum(Afgegeven, verloop.Vandaag.PlusDays(-30));
            await aanbieder.Kies("uittreksel.pdf…");
        });
        await Beantwoord(aanbieder, aanvraag, "E3", "certificaat.pdf", async () =>
        {
            await aanbieder.Kies("HKZ");
            await aanbieder.VulDatum(Geldig, verloop.Vandaag.PlusDays(-1));
        });
        await aanbieder.Ziet("U voldoet nog niet aan deze eis");
        await Beantwoord(aanbieder, aanvraag, "E4", "werktoedeling.pdf", () => aanbieder.Kies("Ja"));
        await Beantwoord(aanbieder, aanvraag, "E5", "vog.pdf", () => aanbieder.Kies("Ja"));
        await Beantwoord(aanbieder, aanvraag, "E6", "polis.pdf", async () =>
        {
            await aanbieder.Vul("Getal", "2.500.000");
            await aanbieder.VulDatum(Geldig, verloop.Vandaag.PlusYears(1));
        });
        await Beantwoord(aanbieder, aanvraag, "E8", "huizen.pdf", () => aanbieder.Vul("Getal", "6"));
        return aanvraag;
    }

    private static async Task Beantwoord(Bezoeker aanbieder, Guid aanvraag, string eis, string? bestand, Func<Task> antwoord)
    {
        await aanbieder.Open($"{Eigen(aanvraag)}/eis/{eis}");
        await antwoord();
        if (bestand is not null)
            await aanbieder.KiesBestand("Voeg een bestand toe", bestand, System.Text.Encoding.ASCII.GetBytes($"%PDF-1.7\n{bestand}\n%%EOF\n"));
        await aanbieder.Druk("Opslaan en verder");
    }

    private static async Task DienIn(Bezoeker aanbieder, Guid aanvraag)
    {
        await aanbieder.Open($"{Eigen(aanvraag)}/controleren");
        await aanbieder.Ziet("Hieraan voldoet u nog niet");
        await aanbieder.Druk("Aanvraag indienen");
        await aanbieder.Ziet("Wij hebben uw aanvraag ontvangen.");
    }

    /// <summary>Establishes what the aanbieder says on every eis that was not looked at.</summary>
    private static async Task Toets(Bezoeker toetser, OpenHouseVerloop verloop, Guid aanvraag)
    {
        await toetser.Open($"/open-house/{Kenmerk}/aanvragen");
        await toetser.Druk(Organisatie);
        foreach (var eis in (await verloop.LeesAanvraag(aanvraag)).TeToetsen.Select(e => e.Id))
        {
            await toetser.Open($"{Stafadres(aanvraag)}/eis/{eis}");
            await toetser.Druk("Vastleggen");
        }

        await toetser.Open(Stafadres(aanvraag));
    }

    private static async Task Herstel(Bezoeker aanbieder, Guid aanvraag, OpenHouseVerloop verloop)
    {
        await aanbieder.Open(Eigen(aanvraag));
        await aanbieder.Ziet("Herstel uw aanvraag vóór");
        await Beantwoord(aanbieder, aanvraag, "E3", "certificaat-nieuw.pdf", () => aanbieder.VulDatum(Geldig, verloop.Vandaag.PlusYears(2)));
        await aanbieder.Open($"{Eigen(aanvraag)}/controleren");
        await aanbieder.Druk("Herstel indienen");
    }

    private static async Task Teken(Bezoeker aanbieder, Guid aanvraag)
    {
        await aanbieder.Open(Eigen(aanvraag));
        await aanbieder.Ziet("U bent toegelaten");
        await aanbieder.Druk("Overeenkomst lezen en tekenen");
        await aanbieder.Druk("Overeenkomst tekenen");
    }

    /// <summary>Pages on which nothing has to be done, for the inspection.</summary>
    private static async Task Rondgang(Gezelschap gezelschap)
    {
        var inkoper = await gezelschap.Wie(Gezelschap.Inkoper);
        foreach (var kamer in (string[])["", "/eisen", "/tarieven", "/overeenkomst", "/consultatie", "/register", "/aanvragen", "/deelnemers", "/versies", "/gelijke-toelating", "/dossier"])
            await inkoper.Open($"/open-house/{Kenmerk}{kamer}");
        await inkoper.Open("/open-house");
        await inkoper.Druk("Mijn werk");
    }

    private static string Eigen(Guid aanvraag) => $"/open-house/{Kenmerk}/aanvraag/{aanvraag}";

    private static string Stafadres(Guid aanvraag) => $"/open-house/{Kenmerk}/aanvragen/{aanvraag}";
}
