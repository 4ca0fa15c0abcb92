using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Aanbesteding.Application.Selectie;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Aanbesteding.Web.Tests.Termijnen;

public partial class AgendaTests(AgendaTests.Portaal portaal) : IClassFixture<AgendaTests.Portaal>
{
    [Fact]
    public async Task Procedure_Public_HoldsEachTermOnceAsMomentOrWholeDay()
    {
        var (verloop, adres) = await portaal.Gespeeld("standstill");
        var procedure = await verloop.Lees();

        using var antwoord = await portaal.Bezoeker().GetAsync($"{adres}/planning.ics");
        var tekst = await antwoord.Content.ReadAsStringAsync();
        var agenda = Calendar.Load(tekst)!;

        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        antwoord.Headers.CacheControl!.ToString().ShouldBe("public, max-age=300");
        tekst.ShouldNotContain("METHOD:");
        agenda.Events.Select(e => e.Uid).ShouldBe(procedure.Termijnen.Select(t => $"{procedure.Id}-{t.Naam}@aanbesteding"), ignoreOrder: true);
        var sluiting = Regel(agenda, "sluiting-aanmelding");
        sluiting.Start!.TzId.ShouldBe("Europe/Amsterdam");
        Instant.FromDateTimeUtc(sluiting.Start.AsUtc).ShouldBe(procedure.TermijnMet("sluiting-aanmelding")!.Einde);
        sluiting.End.ShouldBeNull();
        var standstill = Regel(agenda, "opschortende-termijn");
        standstill.IsAllDay.ShouldBeTrue();
        LocalDate.FromDateTime(standstill.Start!.Value).ShouldBe(procedure.TermijnMet("opschortende-termijn")!.LaatsteDag);
        standstill.End!.Value.ShouldBe(standstill.Start.Value.AddDays(1));
    }

    [Fact]
    public async Task Procedure_InConcept_HasNoCalendar()
    {
        var (_, adres) = await portaal.Gespeeld("voorbereiding");

        using var antwoord = await portaal.Bezoeker().GetAsync($"{adres}/planning.ics");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Procedure_WithdrawnAndMadeKnown_CancelsWhatStillRan()
    {
        var (verloop, adres) = await portaal.Gespeeld("bezwaartermijn-selectie");
        await verloop.Doe(Mensen.Bestuurder, new Aanbesteding.Application.Procedures.TrekIn(verloop.Id, "Het budget valt weg."));
        var voor = Calendar.Load(await portaal.Bezoeker().GetStringAsync($"{adres}/planning.ics"))!;
        verloop.Klok.AdvanceMinutes(5);
        await verloop.TotEnMet("ingetrokken");

        var na = Calendar.Load(await portaal.Bezoeker().GetStringAsync($"{adres}/planning.ics"))!;

        Regel(voor, "bezwaartermijn-selectie").Status.ShouldBe("CONFIRMED");
        Regel(na, "bezwaartermijn-selectie").Status.ShouldBe("CANCELLED");
        Regel(na, "bezwaartermijn-selectie").Sequence.ShouldBeGreaterThan(Regel(voor, "bezwaartermijn-selectie").Sequence);
        Regel(na, "sluiting-aanmelding").Status.ShouldBe("CONFIRMED");
    }

    [Fact]
    public async Task Key_Made_OpensTheCalendarWithoutSessionAndIsKeptAsHashAlone()
    {
        var (verloop, _) = await portaal.Gespeeld("aanmelden");
        using var browser = await portaal.Aangemeld("jurist-1");

        var gemaakt = await browser.Verstuur("/mijn-agenda?handler=Maken");
        var pad = Pad(gemaakt.Html);
        var later = await browser.Bekijk("/mijn-agenda");
        using var antwoord = await portaal.Bezoeker().GetAsync(pad);
        var tekst = await antwoord.Content.ReadAsStringAsync();

        Regel(Calendar.Load(tekst)!, $"{verloop.Id}-sluiting-aanmelding").Alarms.Count.ShouldBe(3);
        antwoord.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        later.Html.ShouldContain("U hebt een agenda-adres sinds");
        later.Html.ShouldNotContain(pad);
        tekst.ShouldNotContain("jurist-1");
        tekst.ShouldNotContain("Schoonhoven");
        var sleutel = pad["/agenda/".Length..^".ics".Length];
        sleutel.Length.ShouldBe(43);
        (await Api.Toestand.Neem(portaal.Services)).ShouldNotContain(sleutel);
        portaal.Log.ShouldNotBeEmpty();
        portaal.Log.ShouldNotContain(regel => regel.Contains(sleutel, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Key_SameVersionAskedAgain_IsNotSentTwice()
    {
        await portaal.Gespeeld("aanmelden");
        using var browser = await portaal.Aangemeld("voorzitter-1");
        var pad = Pad((await browser.Verstuur("/mijn-agenda?handler=Maken")).Html);
        using var eerste = await portaal.Bezoeker().GetAsync(pad);
        using var vraag = new HttpRequestMessage(HttpMethod.Get, pad);
        vraag.Headers.IfNoneMatch.Add(eerste.Headers.ETag!);

        using var tweede = await portaal.Bezoeker().SendAsync(vraag);

        tweede.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Key_RenewedOrWithdrawn_AnswersLikeOneThatNeverWas()
    {
        using var browser = await portaal.Aangemeld("auditor-1");
        var eerste = Pad((await browser.Verstuur("/mijn-agenda?handler=Maken")).Html);
        var tweede = Pad((await browser.Verstuur("/mijn-agenda?handler=Maken")).Html);
        var vernieuwd = await Vraag(eerste);
        var werkt = await Vraag(tweede);

        var weg = await browser.Verstuur("/mijn-agenda?handler=Intrekken");
        var ingetrokken = await Vraag(tweede);
        var onbekend = await Vraag($"/agenda/{new string('A', 43)}.ics");
        var nogEens = await browser.Verstuur("/mijn-agenda?handler=Intrekken");

        werkt.Status.ShouldBe(HttpStatusCode.OK);
        vernieuwd.ShouldBe(onbekend);
        ingetrokken.ShouldBe(onbekend);
        onbekend.Status.ShouldBe(HttpStatusCode.NotFound);
        weg.Html.ShouldContain("Uw agenda-adres werkt niet meer.");
        nogEens.Html.ShouldContain("U hebt geen agenda-adres.");
    }

    [Fact]
    public async Task Key_FormSentTwice_ShowsTheSameAddress()
    {
        using var browser = await portaal.Aangemeld("beoordelaar-2");
        var velden = Formulier.Velden(await browser.GetStringAsync("/mijn-agenda")).ToList();

        var eerste = await (await browser.PostAsync("/mijn-agenda?handler=Maken", new FormUrlEncodedContent(velden))).Content.ReadAsStringAsync();
        var tweede = await (await browser.PostAsync("/mijn-agenda?handler=Maken", new FormUrlEncodedContent(velden))).Content.ReadAsStringAsync();

        Pad(tweede).ShouldBe(Pad(eerste));
        (await Vraag(Pad(tweede))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Key_ChosenByTheSender_IsRefused()
    {
        using var browser = await portaal.Aangemeld("beoordelaar-3");
        var velden = Formulier.Velden(await browser.GetStringAsync("/mijn-agenda")).Select(v => v.Key == "Voorstel" ? new("Voorstel", "raadbaar") : v);

        var antwoord = await (await browser.PostAsync("/mijn-agenda?handler=Maken", new FormUrlEncodedContent(velden))).Content.ReadAsStringAsync();

        antwoord.ShouldContain("Dit formulier werkt niet meer.");
        (await Vraag("/agenda/raadbaar.ics")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Key_OfAnAanbieder_OpensOnlyProceduresItTakesPartIn()
    {
        var (mee, _) = await portaal.Gespeeld("aanmelden");
        var (niet, _) = await portaal.Gespeeld("aanmelden");
        await mee.Doe(Mensen.Aanbieder(5), new DienAanmeldingIn(mee.Id, SltVerloop.Aanmelding(new(5, [1]))));
        using var browser = await portaal.Aangemeld("aanbieder-5");

        var agenda = Calendar.Load(await portaal.Bezoeker().GetStringAsync(Pad((await browser.Verstuur("/mijn-agenda?handler=Maken")).Html)))!;

        agenda.Events.ShouldContain(e => e.Uid!.StartsWith($"{mee.Id}", StringComparison.Ordinal));
        agenda.Events.ShouldNotContain(e => e.Uid!.StartsWith($"{niet.Id}", StringComparison.Ordinal));
    }

    private static CalendarEvent Regel(Calendar agenda, string deel) => agenda.Events.Single(e => e.Uid!.Contains($"{deel}@", StringComparison.Ordinal));

    private static string Pad(string html) => Adres().Match(html).Value;

    /// <summary>Status and page, without the id that every answer has.</summary>
    private async Task<(HttpStatusCode Status, string Tekst)> Vraag(string pad)
    {
        using var antwoord = await portaal.Bezoeker().GetAsync(pad);
        return (antwoord.StatusCode, Kenmerk().Replace(await antwoord.Content.ReadAsStringAsync(), ""));
    }

    [GeneratedRegex("/agenda/[A-Za-z0-9_-]+\\.ics", RegexOptions.None, 1000)]
    private static partial Regex Adres();

    [GeneratedRegex("Kenmerk van dit bericht: [^<]+|DTSTAMP.*", RegexOptions.None, 1000)]
    private static partial Regex Kenmerk();

    /// <summary>A host that keeps what it logs, and of which somebody asked to log more than it does by itself.</summary>
    public sealed class Portaal : Spelportaal, ILoggerProvider
    {
        public ConcurrentQueue<string> Log { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Lijst(Log);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Logging:LogLevel:Microsoft", "Information");
            builder.ConfigureLogging(log => log.AddProvider(this));
        }

        private sealed class Lijst(ConcurrentQueue<string> log) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                log.Enqueue(formatter(state, exception));
        }
    }
}
