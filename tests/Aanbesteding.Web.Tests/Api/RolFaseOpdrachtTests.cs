using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Api;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Web.Tests.Api;

/// <summary>
/// Every role × every situation of the SLT × every command, over HTTP with real tokens. What the approved page of
/// bevoegdheden forbids is refused, changes nothing, and is recorded once; what it allows is never refused on role or phase.
/// </summary>
public class RolFaseOpdrachtTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private static readonly string[] Personen =
        ["inkoper-1", "aanbieder-1", "beoordelaar-1", "voorzitter-1", "jurist-1", "bestuurder-1", "beheerder-1", "auditor-1", "klachtbehandelaar-1"];

    private static readonly string[] Hoofdweg =
    [
        "selectiedocument-opstellen", "toets-selectiedocument", "selectie-publiceren", "sluiting-aanmelding", "aanmeldingen-openen",
        "geschiktheid-beoordelen", "geschiktheid-vaststellen", "nadere-selectie", "selectie-consensus", "beoogde-partners",
        "toets-poort-selectie", "beoogde-partners-herzien", "poort-selectie", "selectiebeslissing-verzenden", "bezwaartermijn-selectie",
        "dialoog-voeren", "toets-poort-dialoog", "poort-dialoog", "inschrijfdocument-opstellen", "toets-inschrijfdocument", "uitnodigen",
        "sluiting-inschrijving", "inschrijvingen-openen", "beoordelen", "consensus", "toewijzing", "toets-gunning", "gunningsbesluit",
        "gunningsbeslissing-verzenden", "opschortende-termijn", "definitief-gunnen", "ondertekenen", "gunning-aankondigen", "afgerond",
    ];

    private static readonly IReadOnlyList<(string Naam, string Adres, Func<HttpContent> Lichaam)> Opdrachten =
    [
        .. Opdrachteindpunten.Opdrachten.Select(type => (type.Name, $"opdrachten/{Opdrachteindpunten.Adresnaam(type.Name)}", Json(Voorbeeldlichaam.Van(type).ToJsonString()))),
        (nameof(VoegBestandToe), "bestanden?naam=plan.pdf", () => new ByteArrayContent("plan"u8.ToArray()) { Headers = { ContentType = new("application/octet-stream") } }),
    ];

    private static readonly XElement Bpmn = XDocument.Parse(Bronbestanden.Bpmn).Root!;
    private readonly ILookup<string, Rol> _rollen = Bevoegdhedenpagina.Rollen();
    private readonly IReadOnlyDictionary<string, string[]> _openers = Bevoegdhedenpagina.Openers();
    private readonly List<string> _gezien = [];
    private int _geweigerd;
    private int _toegestaan;

    [Fact]
    public async Task Table_EveryRolePhaseAndCommand_IsKeptByTheHost()
    {
        // Mail is sent every minute; here only what commands do may change anything.
        portaal.Services.GetRequiredService<IRecurringJobManager>().RemoveIfExists("post");
        var mensen = await Task.WhenAll(Personen.Select(async id => (Persoon: Wie(id), Programma: await portaal.Programma(id))));

        foreach (var (verloop, weg) in await Wegen())
        {
            foreach (var plaats in weg)
            {
                await verloop.TotEnMet(plaats);
                await Probeer(verloop, plaats, mensen);
            }
        }

        string[] situaties = [.. Bpmn.Descendants().Where(e => e.Name.LocalName is "userTask" or "intermediateCatchEvent").Select(e => (string)e.Attribute("id")!), "afgerond", "ingetrokken"];
        _gezien.Order(StringComparer.Ordinal).ShouldBe(situaties.Order(StringComparer.Ordinal));
        TestContext.Current.TestOutputHelper!.WriteLine($"{_geweigerd + _toegestaan} combinations: {_geweigerd} refused, {_toegestaan} allowed, in {_gezien.Count} situations.");
        (_geweigerd + _toegestaan).ShouldBe(situaties.Length * Personen.Length * Opdrachten.Count);
    }

    /// <summary>The main road with one detour, the three ways to stop, and the road with prices.</summary>
    private async Task<IReadOnlyList<(SltVerloop Verloop, string[] Weg)>> Wegen()
    {
        var hoofdweg = (await SltVerloop.Begin(portaal.Services)).Kies("toets-poort-selectie", "terug");
        var naSelectie = (await SltVerloop.Begin(portaal.Services, deelnames: SltVerloop.ZonderNadereSelectie)).Kies("poort-selectie", "no-go");
        var naDialoog = (await SltVerloop.Begin(portaal.Services, deelnames: SltVerloop.ZonderNadereSelectie)).Kies("poort-dialoog", "no-go");
        var meteen = await SltVerloop.Begin(portaal.Services);
        await meteen.Doe(Mensen.Bestuurder, new TrekIn(meteen.Id, "Het budget is vervallen."));
        var prijzen = await SltVerloop.Begin(portaal.Services, deelnames: SltVerloop.VoorDagbesteding, inrichting: Bronbestanden.Dagbesteding);
        return
        [
            (prijzen, ["prijzen-openen"]),
            (meteen, ["intrekking-melden", "ingetrokken"]),
            (naSelectie, ["intrekking-bekendmaken"]),
            (naDialoog, ["intrekking-bekendmaken-na-dialoog"]),
            (hoofdweg, Hoofdweg),
        ];
    }

    private async Task Probeer(SltVerloop verloop, string plaats, (Actor Wie, HttpClient Programma)[] mensen)
    {
        _gezien.Add(plaats);
        var fases = Fases(plaats);
        var combinaties = (from mens in mensen from opdracht in Opdrachten select (mens, opdracht)).ToLookup(c =>
            _rollen[c.opdracht.Naam].Contains(c.mens.Wie.Rol) && _openers[c.opdracht.Naam].Any(o => Tegelijk(plaats).Any(p => Bevoegdhedenpagina.Opent(o, p, fases))));
        var (voor, posten) = (await Toestand.Neem(portaal.Services), await Toestand.Posten(portaal.Services));

        List<(string Onderwerp, string Opdracht, string Persoon, string? Code)> verwacht = [];
        foreach (var (mens, opdracht) in combinaties[false])
        {
            var code = await Geweigerd(mens, opdracht, verloop.Id, plaats);
            verwacht.Add((Keten(mens.Wie, verloop.Id), opdracht.Naam, mens.Wie.Persoon, code));
            if (code == "te-laat" && opdracht.Naam.StartsWith("Dien", StringComparison.Ordinal))
                verwacht.Add((Keten(mens.Wie, verloop.Id), nameof(BergTeLaatOp), mens.Wie.Persoon, null));
        }

        (await Toestand.Neem(portaal.Services)).ShouldBe(voor, plaats);
        (await Toestand.Nieuw(portaal.Services, posten)).Select(p => (p.Onderwerp, p.Opdracht, p.Persoon, p.Geweigerd)).ShouldBe(verwacht, plaats);
        foreach (var (mens, opdracht) in combinaties[true])
            await Toegestaan(mens, opdracht, verloop.Id, plaats);
        _geweigerd += verwacht.Count(p => p.Code is not null);
        _toegestaan += combinaties[true].Count();
    }

    private async Task<string?> Geweigerd((Actor Wie, HttpClient Programma) mens, (string Naam, string Adres, Func<HttpContent> Lichaam) opdracht, Guid procedure, string plaats)
    {
        var waar = $"{plaats}: {opdracht.Naam} by {mens.Wie.Rol}";
        using var antwoord = await mens.Programma.PostAsync($"/api/v1/procedures/{procedure}/{opdracht.Adres}", opdracht.Lichaam());
        var probleem = JsonDocument.Parse(await antwoord.Content.ReadAsStreamAsync()).RootElement;

        var code = probleem.GetProperty("code").GetString();
        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", waar);
        probleem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace(waar);
        probleem.GetProperty("grondslag").GetString().ShouldNotBeNullOrWhiteSpace(waar);
        if (!_rollen[opdracht.Naam].Contains(mens.Wie.Rol))
            (code, (int)antwoord.StatusCode).ShouldBe(("andere-rol", 403), waar);
        else if (mens.Wie.Rol == Rol.Aanbieder && code == "te-laat")
            (Array.IndexOf(Hoofdweg, plaats) > Array.IndexOf(Hoofdweg, "sluiting-aanmelding") || plaats == "prijzen-openen" || plaats.StartsWith("intrekking-bekendmaken", StringComparison.Ordinal)).ShouldBeTrue(waar);
        else
            (code, (int)antwoord.StatusCode).ShouldBe(("andere-fase", 409), waar);
        return code;
    }

    /// <summary>Tried on a copy, because it may succeed.</summary>
    private async Task Toegestaan((Actor Wie, HttpClient Programma) mens, (string Naam, string Adres, Func<HttpContent> Lichaam) opdracht, Guid procedure, string plaats)
    {
        var kopie = await Toestand.Kopie(portaal.Services, procedure);

        using var antwoord = await mens.Programma.PostAsync($"/api/v1/procedures/{kopie}/{opdracht.Adres}", opdracht.Lichaam());
        var tekst = await antwoord.Content.ReadAsStringAsync();
        await Toestand.Weg(portaal.Services, kopie);

        var waar = $"{plaats}: {opdracht.Naam} by {mens.Wie.Rol}: {tekst}";
        ((int)antwoord.StatusCode).ShouldBeLessThan(500, waar);
        tekst.ShouldNotContain("\"andere-rol\"", Case.Sensitive, waar);
        tekst.ShouldNotContain("\"andere-fase\"", Case.Sensitive, waar);
        tekst.ShouldNotContain("\"misvormd\"", Case.Sensitive, waar);
    }

    private static string Keten(Actor wie, Guid procedure) =>
        wie.Partij is { } partij ? Onderwerpen.Partij(procedure, partij) : Onderwerpen.Procedure(procedure);

    /// <summary>A place and what is open beside it: percelen are awarded and signed side by side.</summary>
    private static string[] Tegelijk(string plaats) => plaats == "definitief-gunnen" ? [plaats, "ondertekenen"] : [plaats];

    /// <summary>Phases around a place, read from the BPMN file itself.</summary>
    private static HashSet<string> Fases(string plaats) =>
        [.. Bpmn.Descendants().Where(e => (string?)e.Attribute("id") == plaats && e.Name.LocalName is "userTask" or "intermediateCatchEvent")
            .SelectMany(e => e.Ancestors()).Select(e => (string?)e.Attribute(XName.Get("fase", "urn:aanbesteding:werkstroom:1"))).OfType<string>()];

    private static Func<HttpContent> Json(string lichaam) => () => new StringContent(lichaam, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    private static Actor Wie(string id)
    {
        var persoon = Web.Hosting.Personen.Vind(id)!;
        return new Actor(persoon.Id, persoon.Rol, persoon.Partij, persoon.Organen);
    }
}
