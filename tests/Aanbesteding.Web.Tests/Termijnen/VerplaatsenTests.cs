using System.Net;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain.Termijnen;
using Ical.Net;
using Ical.Net.CalendarComponents;
using NodaTime;

namespace Aanbesteding.Web.Tests.Termijnen;

public class VerplaatsenTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private const string Reden = "De nota van inlichtingen kwam later.";

    [Fact]
    public async Task Move_ConsequencesThenConfirmed_ShowsAllThatMovesFirstAndTellsEverybodyAfter()
    {
        var (verloop, adres) = await Begin("aanmelden");
        await verloop.Doe(Mensen.Aanbieder(2), new DienAanmeldingIn(verloop.Id, SltVerloop.Aanmelding(new(2, [1]))));
        var was = (await verloop.Lees()).TermijnMet("sluiting-aanmelding")!;
        var (naar, tekst) = (was.LaatsteDag.PlusDays(14), Datumtekst.DatumMetWeekdag(was.LaatsteDag.PlusDays(14)));

        var gevolgen = await portaal.Verstuur("inkoper-1", $"{adres}/planning/verplaats/sluiting-aanmelding?handler=Gevolgen", ("Naar", $"{naar:uuuu-MM-dd}T12:00"), ("Reden", Reden));
        var vooraf = await verloop.Lees();
        var na = await portaal.Verstuur("inkoper-1", $"{adres}/planning/verplaats/sluiting-aanmelding", ("Naar", $"{naar:uuuu-MM-dd}T12:00"), ("Reden", Reden));

        gevolgen.Tekst.ShouldContain($"Wordt: tot {tekst} om 12.00 uur");
        gevolgen.Tekst.ShouldContain("14 dagen later");
        gevolgen.Tekst.ShouldContain("Nota van inlichtingen bij de selectie");
        gevolgen.Tekst.ShouldContain("Ondertekening van de overeenkomst");
        gevolgen.Tekst.ShouldContain("Wie dat zijn, blijft geheim tot de kluis open is.");
        gevolgen.Tekst.ShouldContain($"De reden is: {Reden}");
        gevolgen.Tekst.ShouldNotContain("partij-2");
        vooraf.TermijnMet("sluiting-aanmelding")!.Einde.ShouldBe(was.Einde);
        na.Tekst.ShouldContain("De termijn is verplaatst.");
        na.Tekst.ShouldContain($"Tot {tekst} om 12.00 uur");
        (await portaal.Berichten(verloop.Id)).ShouldHaveSingleItem().Tekst.ShouldContain(Reden);
    }

    [Theory]
    [InlineData("2026-03-29T02:30", "bestaat niet in Europe/Amsterdam: de klok gaat dan vooruit")]
    [InlineData("2020-01-06T12:00", "korter kan niet")]
    [InlineData("", "Vul in: de nieuwe dag en tijd.")]
    [InlineData("2030-02-30T12:00", "Vul in: de nieuwe dag en tijd.")]
    public async Task Move_ToAMomentThatCannotBe_SaysSoAtTheFieldAndKeepsWhatWasTyped(string naar, string waarom)
    {
        var (verloop, adres) = await Begin("aanmelden");

        var pagina = await portaal.Verstuur("inkoper-1", $"{adres}/planning/verplaats/sluiting-aanmelding?handler=Gevolgen", ("Naar", naar), ("Reden", Reden));
        var meteen = await portaal.Verstuur("inkoper-1", $"{adres}/planning/verplaats/sluiting-aanmelding", ("Naar", naar), ("Reden", Reden));

        foreach (var (_, tekst) in new[] { pagina, meteen })
        {
            tekst.ShouldContain("href=\"#Naar\"");
            tekst.ShouldContain(waarom);
            tekst.ShouldContain(Reden);
            tekst.ShouldNotContain("Leg vast en bericht iedereen");
        }

        pagina.Tekst.ShouldContain($"value=\"{naar}\"");
        (await verloop.Lees()).TermijnMet("sluiting-aanmelding")!.Verplaatst.ShouldBeNull();
    }

    [Fact]
    public async Task Plan_AnEvent_MovesWhatIsExpectedAfterItAndTellsNobody()
    {
        var (verloop, adres) = await Begin("aanmelden");
        var dag = Kalender.Nederlands.TelWerkdagen(Nederland.Dag(verloop.Klok.GetCurrentInstant()), 120)!.Value;

        var gevolgen = await portaal.Verstuur("inkoper-1", $"{adres}/planning/plan/selectiebeslissing?handler=Gevolgen", ("Datum", $"{dag:uuuu-MM-dd}"), ("Reden", Reden));
        var na = await portaal.Verstuur("inkoper-1", $"{adres}/planning/plan/selectiebeslissing", ("Datum", $"{dag:uuuu-MM-dd}"), ("Reden", Reden));
        var voorbij = await portaal.Verstuur("inkoper-1", $"{adres}/planning/plan/selectiebeslissing?handler=Gevolgen", ("Datum", "2020-01-06"), ("Reden", Reden));

        gevolgen.Tekst.ShouldContain($"Wordt: verwacht op {Datumtekst.DatumMetWeekdag(dag)}");
        gevolgen.Tekst.ShouldContain("Bezwaar maken tegen de selectie");
        gevolgen.Tekst.ShouldContain("Niemand. Wat u verwacht, is alleen voor de planning.");
        na.Tekst.ShouldContain("De dag is gepland.");
        voorbij.Tekst.ShouldContain("href=\"#Datum\"");
        (await verloop.Lees()).Streefdata.ShouldHaveSingleItem().Datum.ShouldBe(dag);
        (await portaal.Berichten(verloop.Id)).ShouldBeEmpty();
    }

    /// <summary>Vrijdag 15 mei 2026 is the day after Hemelvaartsdag, made equal to a holiday by decree.</summary>
    [Fact]
    public async Task Plan_OnAnEquatedHoliday_WarnsInWordsAndPictureAndBlocksNothing()
    {
        var (verloop, adres) = await Begin("aanmelden");

        var gevolgen = await portaal.Verstuur("inkoper-1", $"{adres}/planning/plan/selectiebeslissing?handler=Gevolgen", ("Datum", "2026-05-15"), ("Reden", Reden));
        var gepland = await portaal.Verstuur("inkoper-1", $"{adres}/planning/plan/selectiebeslissing", ("Datum", "2026-05-15"), ("Reden", Reden));
        var bezoeker = await portaal.Bezoeker().Bekijk($"{adres}/planning");

        gevolgen.Tekst.ShouldContain("<strong>Let op:</strong> Vrijdag 15 mei 2026 is een met een feestdag gelijkgestelde dag.");
        gevolgen.Tekst.ShouldContain("Leg vast");
        gepland.Tekst.ShouldContain("<strong>Let op:</strong> Vrijdag 15 mei 2026 is een met een feestdag gelijkgestelde dag.");
        gepland.Tekst.ShouldContain("<title>Selectiebeslissing: let op</title>");
        bezoeker.Html.ShouldNotContain("Let op:");
        (await verloop.Lees()).Streefdata.ShouldHaveSingleItem();
    }

    /// <summary>On zondag 29 maart 2026 the clock goes from 2 to 3: a term that would end at half past two that day has no end.</summary>
    [Fact]
    public async Task Plan_SoThatATermWouldEndInTheSkippedHour_SaysSoAtThatTerm()
    {
        var verloop = await SltVerloop.Begin(portaal.Services, anders: i => Verwachtingen.In(i) with
        {
            Planning = [.. Verwachtingen.In(i).Planning.Select(t => t.Naam == "sluiting-aanmelding" ? t with { Regime = "contractueel", Tijd = new LocalTime(2, 30) } : t)],
        });
        var adres = $"/procedures/slt-{verloop.Id:N}/planning/plan/publicatie-selectie";

        var gevolgen = await portaal.Verstuur("inkoper-1", $"{adres}?handler=Gevolgen", ("Datum", "2026-02-22"), ("Reden", Reden));

        gevolgen.Tekst.ShouldContain("Op de laatste dag wordt de klok verzet.");
        gevolgen.Tekst.ShouldContain("Leg vast");
    }

    [Fact]
    public async Task Move_TermThatDoesNotRun_SaysWhyInsteadOfAsking()
    {
        var (_, adres) = await Begin("aanmelden");

        var nogNiet = await portaal.Open("inkoper-1", $"{adres}/planning/verplaats/opschortende-termijn");
        var terug = await portaal.Open("inkoper-1", $"{adres}/planning/verplaats/nota-inlichtingen-selectie");
        var geweest = await portaal.Open("inkoper-1", $"{adres}/planning/plan/publicatie-selectie");
        var planning = await portaal.Open("inkoper-1", $"{adres}/planning");

        nogNiet.Tekst.ShouldContain("is nog niet begonnen");
        nogNiet.Tekst.ShouldNotContain("Gevolgen bekijken");
        terug.Tekst.ShouldContain("Deze termijn kunt u nu niet verplaatsen");
        geweest.Tekst.ShouldContain("Deze dag kunt u niet meer plannen");
        planning.Tekst.ShouldContain("/planning/verplaats/sluiting-aanmelding");
        planning.Tekst.ShouldContain("/planning/plan/selectiebeslissing");
        planning.Tekst.ShouldNotContain("/planning/verplaats/nota-inlichtingen-selectie");
    }

    [Theory]
    [InlineData("inkoper-1", "verplaats/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("inkoper-1", "plan/sluiting-aanmelding", HttpStatusCode.NotFound)]
    [InlineData("jurist-1", "verplaats/sluiting-aanmelding", HttpStatusCode.Forbidden)]
    [InlineData("aanbieder-1", "plan/selectiebeslissing", HttpStatusCode.Forbidden)]
    public async Task Page_UnknownNameOrOtherRole_IsNotThere(string persoon, string pagina, HttpStatusCode status)
    {
        var (_, adres) = await Begin("aanmelden");

        (await portaal.Open(persoon, $"{adres}/planning/{pagina}")).Status.ShouldBe(status);
        (await portaal.Open("jurist-1", $"{adres}/planning")).Tekst.ShouldNotContain("/planning/verplaats/");
    }

    [Fact]
    public async Task Agenda_AfterAMove_UpdatesItsEntriesAndDoublesNone()
    {
        var (verloop, adres) = await Begin("aanmelden");
        var voor = await Agenda(adres);
        var was = (await verloop.Lees()).TermijnMet("sluiting-aanmelding")!;
        verloop.Klok.AdvanceHours(1);

        await verloop.Doe(Mensen.Inkoper, new VerplaatsTermijn(verloop.Id, "sluiting-aanmelding", was.LaatsteDag.PlusDays(14).At(new LocalTime(12, 0)), Reden));
        var na = await Agenda(adres);

        na.Select(e => e.Uid).ShouldBe(voor.Select(e => e.Uid), ignoreOrder: true);
        foreach (var (oud, nieuw) in voor.Select(e => (e, na.Single(n => n.Uid == e.Uid))))
        {
            nieuw.Start!.Value.ShouldBe(oud.Start!.Value.AddDays(14));
            nieuw.Sequence.ShouldBe(oud.Sequence + 3600);
            nieuw.LastModified!.AsUtc.ShouldBe(oud.LastModified!.AsUtc.AddHours(1));
        }

        na.Single(e => e.Uid!.Contains("sluiting", StringComparison.Ordinal)).Description!.ShouldContain($"Verplaatst: dit was {Datumtekst.Tijdstip(was.Einde)}.");
    }

    private async Task<IReadOnlyList<CalendarEvent>> Agenda(string adres) =>
        [.. Calendar.Load(await portaal.Bezoeker().GetStringAsync($"{adres}/planning.ics"))!.Events];

    private async Task<(SltVerloop Verloop, string Adres)> Begin(string plaats)
    {
        var verloop = await SltVerloop.Begin(portaal.Services, anders: Verwachtingen.In);
        await verloop.TotEnMet(plaats);
        return (verloop, $"/procedures/slt-{verloop.Id:N}");
    }
}
