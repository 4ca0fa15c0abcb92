using System.Net;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Tests.OpenHouse.Staf;

public class VersiesTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Versie_ProposedReviewedAdoptedAndOffered_ByEveryPage()
    {
        var (verloop, basis) = await Begin();
        var tarieven = Versiefragment.Schrijf((await verloop.Lees()).Versies[^1].Tarieven);
        var eerste = (await verloop.Lees()).Versies[^1].Tarieven[0];
        var (was, wordt) = (eerste.Centen, eerste.Centen + 100);
        var anders = tarieven.Replace($"tarief: {Euro(was)}", $"tarief: {Euro(wordt)}", StringComparison.Ordinal)
            .Replace($"overhead: {Euro(eerste.Onderbouwing.Overhead)}, indexatie: {Euro(eerste.Onderbouwing.Indexatie)} }}", $"overhead: {Euro(eerste.Onderbouwing.Overhead + 100)}, indexatie: {Euro(eerste.Onderbouwing.Indexatie)} }}", StringComparison.Ordinal);
        var ingang = Dag(verloop.Vandaag.PlusMonths(4));

        var leeg = await portaal.VerstuurVoorgevuld("inkoper-1", $"{basis}/versies/voorstellen", ("Clausule", "H1"), ("Reden", "Onderzoek naar de kosten."), ("Ingang", ingang));
        var fout = await portaal.VerstuurVoorgevuld("inkoper-1", $"{basis}/versies/voorstellen", ("Clausule", "H1"), ("Reden", "Onderzoek naar de kosten."), ("Ingang", ingang), ("Tarieven", anders.Replace("eenheid:", "eenhoid:", StringComparison.Ordinal)));
        var voorgesteld = await portaal.VerstuurVoorgevuld("inkoper-1", $"{basis}/versies/voorstellen", ("Clausule", "H1"), ("Reden", "Onderzoek naar de kosten."), ("Ingang", ingang), ("Tarieven", anders));
        var toets = await portaal.Open("jurist-1", $"{basis}/versies/toetsen");
        await portaal.Verstuur("jurist-1", $"{basis}/versies/toetsen", ("Oordeel", "Akkoord"), ("Advies", "Binnen de clausule."));
        var besluit = await portaal.Open("bestuurder-1", $"{basis}/vaststellen");
        await portaal.Verstuur("bestuurder-1", $"{basis}/vaststellen", ("Orgaan", "Algemeen Bestuur Regio WBO Jeugd"), ("Keuze", "vastgesteld"), ("Motivering", "Nodig."));
        var vooraf = await portaal.Open("inkoper-1", $"{basis}/versies/aanbieden");
        var aangeboden = await portaal.Verstuur("inkoper-1", $"{basis}/versies/aanbieden");
        var versies = await portaal.Open("auditor-1", $"{basis}/versies");

        leeg.Tekst.ShouldContain("Wijzig de eisen, de tarieven of de tekst van de overeenkomst.");
        leeg.Tekst.ShouldContain("Onderzoek naar de kosten.");
        fout.Tekst.ShouldContain("Het veld ‘eenhoid’ bestaat niet.");
        voorgesteld.Tekst.ShouldContain("De nieuwe versie ligt bij de jurist.");
        toets.Tekst.ShouldContain("+ € 1");
        besluit.Tekst.ShouldContain("Stelt het orgaan de nieuwe versie vast?");
        vooraf.Tekst.ShouldContain("Nieuwe versie van de overeenkomst</strong>, aan 1 partij");
        aangeboden.Tekst.ShouldContain("De nieuwe versie is aan alle deelnemers aangeboden.");
        versies.Tekst.ShouldContain("Wat is er anders dan in versie 1?");
        versies.Tekst.ShouldContain("Geen reactie");
        (await verloop.Lees()).Versies.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Versie_NoticeUsedUpByDeciding_CanBeGivenUp()
    {
        var (verloop, basis) = await Begin();
        var eisen = (await verloop.Lees()).Versies[^1].Eisen;
        await verloop.Doe(Mensen.Inkoper, new StelVersieVoor(verloop.Id, "H2", "Nieuwe eis.", new Domain.Toelating.Versiewijziging([.. eisen.Take(eisen.Count - 1)], null, null), verloop.Vandaag.PlusMonths(3)));
        await verloop.Doe(Mensen.Jurist, new ToetsVersie(verloop.Id, Oordeel.Akkoord, "Binnen de clausule."));
        await verloop.Doe(Mensen.Bestuurder, new StelVersieVast(verloop.Id, "Algemeen Bestuur Regio WBO Jeugd", "vastgesteld", "Nodig."));
        portaal.Klok.AdvanceDays(3);

        var pagina = await portaal.Open("inkoper-1", $"{basis}/versies/aanbieden");
        var gevallen = await portaal.Verstuur("inkoper-1", $"{basis}/versies/aanbieden?handler=Vallen", ("Reden", "Het besluit duurde te lang."));

        pagina.Tekst.ShouldContain("Aanbieden kan niet meer of nog niet");
        gevallen.Tekst.ShouldContain("De wijziging gaat niet door.");
        (await verloop.Lees()).Voorstel.ShouldBeNull();
    }

    [Fact]
    public async Task Indexeren_Figures_AreReckonedFirstAndThenConfirmed()
    {
        var (verloop, basis) = await Begin();

        var fout = await portaal.Verstuur("inkoper-1", $"{basis}/indexeren", ("Oud", "nul"), ("Nieuw", "104,5"), ("Bron", "Staatscourant"));
        var vooraf = await portaal.Verstuur("inkoper-1", $"{basis}/indexeren", ("Oud", "100"), ("Nieuw", "104,5"), ("Bron", "Staatscourant"));
        var voor = (await verloop.Lees()).Versies.Count;
        var gedaan = await portaal.Verstuur("inkoper-1", $"{basis}/indexeren", ("Oud", "100"), ("Nieuw", "104,5"), ("Bron", "Staatscourant"), ("bevestigd", "true"));

        fout.Tekst.ShouldContain("href=\"#Oud\"");
        fout.Tekst.ShouldContain("104,5");
        vooraf.Tekst.ShouldContain("Tarieven die veranderen");
        voor.ShouldBe(1);
        gedaan.Tekst.ShouldContain("De tarieven zijn geïndexeerd.");
        (await verloop.Lees()).Versies.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Verlengen_AskedDecidedAndOffered_MovesTheLastDay()
    {
        var (verloop, basis) = await Begin();
        var was = (await verloop.Lees()).LaatsteDag;

        var leeg = await portaal.Verstuur("inkoper-1", $"{basis}/verlengen", ("Reden", ""));
        await portaal.Verstuur("inkoper-1", $"{basis}/verlengen", ("Reden", "De hulp blijft nodig."));
        await portaal.Verstuur("bestuurder-1", $"{basis}/vaststellen", ("Orgaan", "Algemeen Bestuur Regio WBO Jeugd"), ("Keuze", "verlengen"), ("Motivering", "Nodig."));
        var vooraf = await portaal.Open("inkoper-1", $"{basis}/verlengen");
        var aangeboden = await portaal.Verstuur("inkoper-1", $"{basis}/verlengen");

        leeg.Tekst.ShouldContain("href=\"#Reden\"");
        vooraf.Tekst.ShouldContain("Biedt u de verlenging aan?");
        aangeboden.Tekst.ShouldContain("De verlenging is aan alle deelnemers aangeboden.");
        (await verloop.Lees()).LaatsteDag.ShouldBe(was.PlusYears(1));
    }

    [Fact]
    public async Task Fragment_WrittenAndRead_IsTheSame()
    {
        var (verloop, _) = await Begin();
        var versie = (await verloop.Lees()).Versies[^1];

        var eisen = Versiefragment.LeesEisen(Versiefragment.Schrijf(versie.Eisen));
        var tarieven = Versiefragment.LeesTarieven(Versiefragment.Schrijf(versie.Tarieven));

        eisen.Bevindingen.ShouldBeEmpty();
        Versiefragment.Schrijf(eisen.Waarde!).ShouldBe(Versiefragment.Schrijf(versie.Eisen));
        tarieven.Waarde.ShouldBe(versie.Tarieven);
    }

    [Fact]
    public async Task GelijkeToelating_AsPromised_SaysSoWithTheNumbers()
    {
        var (_, basis) = await Begin();

        var pagina = await portaal.Open("auditor-1", $"{basis}/gelijke-toelating");

        pagina.Status.ShouldBe(HttpStatusCode.OK);
        pagina.Tekst.ShouldContain("Het bewijs klopt: iedereen is gelijk behandeld.");
        pagina.Tekst.ShouldContain("1 keer, per categorie van een aanvraag");
        pagina.Tekst.ShouldContain("verifieer");
    }

    [Fact]
    public async Task GelijkeToelating_DecidedTooLate_NamesWhoWhyAndLeadsThere()
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Ingediend(2, ["leefgroep"]);
        portaal.Klok.AdvanceDays(120);

        var pagina = await portaal.Open("auditor-1", $"{basis}/gelijke-toelating");
        var lijst = await portaal.Open("inkoper-1", $"{basis}/aanvragen");

        pagina.Tekst.ShouldContain("Het bewijs klopt niet: er is 1 afwijking.");
        pagina.Tekst.ShouldContain("Stichting 2");
        pagina.Tekst.ShouldContain($"{basis}/aanvragen/{id}");
        lijst.Tekst.ShouldContain("1 aanvraag is te laat");
    }

    [Fact]
    public async Task Dossier_OfOneDeelnemerOrAanvraag_ShowsThatChainAlone()
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Ingediend(2, ["leefgroep"]);
        await verloop.Stuur(Mensen.Inkoper, new RondToetsingAf(verloop.Id, id));

        var alles = await portaal.Open("inkoper-1", $"{basis}/dossier");
        var een = await portaal.Open("inkoper-1", $"{basis}/dossier?keten=aanvraag&zaak={id}");
        var kort = await portaal.Open("voorzitter-1", $"{basis}/dossier");

        alles.Tekst.ShouldContain("Ongeschonden");
        alles.Tekst.ShouldContain("De overeenkomst van een open house tekenen");
        een.Tekst.ShouldContain("de aanvraag van Stichting 2");
        een.Tekst.ShouldContain("Eis E1 is nog niet bekeken.");
        een.Tekst.ShouldNotContain("De overeenkomst van een open house tekenen</strong>");
        kort.Tekst.ShouldNotContain("Kenteken:");
    }

    private static string Euro(long centen) => (centen / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static string Dag(NodaTime.LocalDate dag) => dag.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(OpenHouseVerloop Verloop, string Basis)> Begin()
    {
        var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services);
        await verloop.Deelnemer(1, "pleegzorg");
        return (verloop, $"/open-house/wonen-{verloop.Id:N}");
    }
}
