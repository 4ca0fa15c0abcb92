using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Api;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Web.Tests.Api;

/// <summary>
/// Every role × every situation of an open house, an aanvraag and a deelnemer × every command, over HTTP with real tokens. What
/// the approved page of bevoegdheden forbids is refused and changes nothing; what it allows is never refused on role or phase.
/// </summary>
public class OpenHouseRolFaseTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private const string Categorie = "gezinshuiszorg";

    private static readonly string[] Personen =
        ["inkoper-1", "aanbieder-1", "aanbieder-2", "beoordelaar-1", "voorzitter-1", "jurist-1", "bestuurder-1", "beheerder-1", "auditor-1", "klachtbehandelaar-1"];

    private readonly ILookup<string, Rol> _rollen = Bevoegdhedenpagina.Rollen();
    private readonly IReadOnlyDictionary<string, string[]> _openers = Bevoegdhedenpagina.Openers();
    private int _geweigerd;
    private int _toegestaan;

    /// <summary>A situation to try every command in.</summary>
    /// <param name="Adres">Address of the zaak.</param>
    /// <param name="Zaak">Reads it as it is now.</param>
    private sealed record Situatie(string Adres, Func<Task<Zaak>> Zaak);

    [Fact]
    public async Task Aanvraag_EveryRoleSituationAndCommand_IsKeptByTheHost()
    {
        var eigen = Van<IAanvraagopdracht>();
        List<string> gezien = [];

        foreach (var maak in Aanvraagsituaties())
            await Probeer(maak, eigen, gezien);

        Werktaken("toelating").Except(gezien).ShouldBeEmpty();
        Meld();
    }

    [Fact]
    public async Task Systeem_EveryRoleSituationAndCommand_IsKeptByTheHost()
    {
        var eigen = Van<IToelatingsopdracht>().Where(t => !t.IsAssignableTo(typeof(IAanvraagopdracht)) && !t.IsAssignableTo(typeof(IDeelnemeropdracht))).ToList();
        List<string> gezien = [];

        foreach (var maak in Systeemsituaties())
            await Probeer(maak, eigen, gezien);

        Werktaken("open-house").Except(gezien).ShouldBeEmpty();
        Meld();
    }

    [Fact]
    public async Task Deelnemer_EveryRoleAndCommand_IsKeptByTheHost()
    {
        await Probeer(async () =>
        {
            var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services, anders: Straks);
            var deelnemer = await verloop.Deelnemer(1, Categorie);
            return new Situatie($"open-house/{verloop.Id}/deelnemers/{deelnemer}", async () => await verloop.LeesDeelnemer(deelnemer));
        }, Van<IDeelnemeropdracht>(), []);

        Meld();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Besluit_EveryPersonAndEveryChoice_OnlyTheOneThatFollowsIsTaken(bool voldoet)
    {
        var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services, anders: Straks);
        var aanvraag = await TotBeslissen(verloop, voldoet);
        var adres = $"/api/v1/open-house/{verloop.Id}/aanvragen/{aanvraag}/opdrachten/beslis-aanvraag";
        object[] lichamen =
        [
            new { keuzes = new[] { new Categoriekeuze(Categorie, !voldoet) } },
            new { keuzes = Array.Empty<Categoriekeuze>() },
            new { keuzes = new[] { new Categoriekeuze(Categorie, !voldoet), new Categoriekeuze(Categorie, voldoet) } },
            new { keuzes = new[] { new Categoriekeuze("pleegzorg", !voldoet) } },
            new { keuzes = new[] { new Categoriekeuze(Categorie, !voldoet), new Categoriekeuze("pleegzorg", voldoet) } },
        ];

        foreach (var persoon in Personen.Append("inkoper-2"))
        {
            using var programma = await portaal.Programma(persoon);
            foreach (var lichaam in lichamen)
                (await (await programma.Stuur(adres, lichaam)).Weigering()).Status.ShouldBeOneOf(403, 404, 409, 422);
        }

        (await verloop.LeesAanvraag(aanvraag)).Besluit.ShouldBeNull();
        using var beslisser = await portaal.Programma("inkoper-2");
        using var goed = await beslisser.Stuur(adres, new { keuzes = new[] { new Categoriekeuze(Categorie, voldoet) } });
        goed.EnsureSuccessStatusCode();
        (await verloop.LeesAanvraag(aanvraag)).Besluit!.Categorieen.ShouldHaveSingleItem().Toegelaten.ShouldBe(voldoet);
    }

    [Fact]
    public async Task Besluit_DoorWieToetste_WordtGeweigerdOpFunctiescheiding()
    {
        var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services, anders: Straks);
        var aanvraag = await TotBeslissen(verloop, voldoet: true);
        using var toetser = await portaal.Programma("inkoper-1");

        using var antwoord = await toetser.Stuur($"/api/v1/open-house/{verloop.Id}/aanvragen/{aanvraag}/opdrachten/beslis-aanvraag", new { keuzes = new[] { new Categoriekeuze(Categorie, true) } });

        (await antwoord.Weigering()).ShouldBe((403, "functiescheiding", null));
    }

    /// <summary>One situation lies at the end of the looptijd, and the clock of the host never goes back: every open house begins soon.</summary>
    private Toelatingsinrichting Straks(Toelatingsinrichting inrichting) =>
        inrichting with { Overeenkomst = inrichting.Overeenkomst with { Ingang = Nederland.Dag(portaal.Klok.GetCurrentInstant()).PlusMonths(6) } };

    private IEnumerable<Func<Task<Situatie>>> Aanvraagsituaties()
    {
        Func<Task<Situatie>> Na(Func<OpenHouseVerloop, Task<Guid>> speel) => async () =>
        {
            var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services, anders: Straks);
            var aanvraag = await speel(verloop);
            return new Situatie($"open-house/{verloop.Id}/aanvragen/{aanvraag}", async () => await verloop.LeesAanvraag(aanvraag));
        };
        yield return Na(v => v.Concept(1, [Categorie]));
        yield return Na(v => v.Ingediend(1, [Categorie]));
        yield return Na(async v => await Met(v.Ingediend(1, [Categorie], await Onvoldoende(v)), v.VraagHerstel));
        yield return Na(v => TotBeslissen(v, voldoet: true));
        yield return Na(v => v.Toegelaten(1, Categorie));
        yield return Na(async v => await Met(v.Ingediend(1, [Categorie], await Onvoldoende(v)), v.Beslis));
        yield return Na(v => Met(v.Ingediend(1, [Categorie]), a => v.Doe(Mensen.Aanbieder(1), new TrekAanvraagIn(v.Id, a))));
        yield return Na(v => Met(v.Toegelaten(1, Categorie), a => v.Teken(1, a)));
    }

    private IEnumerable<Func<Task<Situatie>>> Systeemsituaties()
    {
        Func<Task<Situatie>> Na(bool gepubliceerd, Func<OpenHouseVerloop, Task> speel) => async () =>
        {
            var verloop = gepubliceerd ? await OpenHouseVerloop.Gepubliceerd(portaal.Services, anders: Straks) : await OpenHouseVerloop.Begin(portaal.Services, anders: Straks);
            await speel(verloop);
            return new Situatie($"open-house/{verloop.Id}", async () => await verloop.Lees());
        };
        yield return Na(false, _ => Task.CompletedTask);
        yield return Na(false, v => v.TotConsultatie());
        yield return Na(false, async v => await (await v.TotConsultatie()).TotReactienota());
        yield return Na(false, async v => await (await (await v.TotConsultatie()).TotReactienota()).Reactienota());
        yield return Na(false, async v =>
        {
            await (await (await v.TotConsultatie()).TotReactienota()).Reactienota();
            await v.Doe(Mensen.Jurist, new ToetsToelating(v.Id, Oordeel.Akkoord, "Binnen het kader."));
        });
        yield return Na(false, async v => await (await (await v.TotConsultatie()).TotReactienota()).TotVaststelling());
        yield return Na(true, _ => Task.CompletedTask);
        yield return Na(true, v => Voorstel(v, 0));
        yield return Na(true, v => Voorstel(v, 1));
        yield return Na(true, v => Voorstel(v, 2));
        yield return Na(true, v => v.Doe(Mensen.Inkoper, new VraagVerlenging(v.Id, "Het aanbod is nog nodig.")));
        yield return Na(true, async v =>
        {
            await v.Doe(Mensen.Inkoper, new VraagVerlenging(v.Id, "Het aanbod is nog nodig."));
            foreach (var orgaan in (await v.Lees()).Inrichting.Organen)
                await v.Doe(Mensen.Bestuurder, new BesluitVerlenging(v.Id, orgaan, "verlengen", "Nodig."));
        });
        // Last, because the clock of the host goes on to the end of the looptijd.
        yield return Na(true, async v =>
        {
            while ((await v.Lees()).VolgendeBel is not null)
                await v.Bel();
        });
    }

    /// <summary>A proposed version, so many of its steps further.</summary>
    private static async Task Voorstel(OpenHouseVerloop v, int stappen)
    {
        var systeem = await v.Lees();
        var clausule = systeem.Inrichting.Herzieningsclausules.First(c => c.Onderwerpen.Contains(Wijzigingsonderwerp.Eisen));
        var ingang = v.Vandaag.Plus(clausule.Aankondiging).Plus(Period.FromMonths(2));
        await v.Doe(Mensen.Inkoper, new StelVersieVoor(v.Id, clausule.Id, "De wet is gewijzigd.", new Versiewijziging([.. systeem.Versies[^1].Eisen.Skip(1)], null, null), ingang));
        if (stappen > 0)
            await v.Doe(Mensen.Jurist, new ToetsVersie(v.Id, Oordeel.Akkoord, "Binnen de clausule."));
        if (stappen > 1)
        {
            foreach (var orgaan in systeem.Inrichting.Organen)
                await v.Doe(Mensen.Bestuurder, new StelVersieVast(v.Id, orgaan, "vastgesteld", "Nodig."));
        }
    }

    private static async Task<Guid> TotBeslissen(OpenHouseVerloop v, bool voldoet)
    {
        var aanvraag = voldoet ? await v.Ingediend(1, [Categorie]) : await v.Ingediend(1, [Categorie], await Onvoldoende(v));
        while (!voldoet && await v.LeesAanvraag(aanvraag) is { HeeftHerstelkans: true })
        {
            await v.VraagHerstel(aanvraag);
            await v.Doe(Mensen.Aanbieder(1), new DienHerstelIn(v.Id, aanvraag));
        }

        await v.Bevind(aanvraag);
        await v.Doe(Mensen.Inkoper, new RondToetsingAf(v.Id, aanvraag));
        return aanvraag;
    }

    /// <summary>No answer on the first eis: whatever it asks, it is not met.</summary>
    private static async Task<Eisantwoord> Onvoldoende(OpenHouseVerloop v) => new((await v.Lees()).VersieOp(v.Vandaag)!.Voor(Categorie).First().Id);

    private static async Task<Guid> Met(Task<Guid> eerst, Func<Guid, Task> dan)
    {
        var id = await eerst;
        await dan(id);
        return id;
    }

    private static List<Type> Van<T>() => [.. Opdrachteindpunten.Toelatingsopdrachten.Where(t => t.IsAssignableTo(typeof(T)))];

    private static IEnumerable<string> Werktaken(string werkstroom) =>
        Bronbestanden.Werkstromen.Single(w => w.Id == werkstroom).Elementen.Where(e => e.Soort == ElementSoort.Taak).Select(e => e.Id);

    private async Task Probeer(Func<Task<Situatie>> maak, IReadOnlyList<Type> opdrachten, List<string> gezien)
    {
        var situatie = await maak();
        foreach (var persoon in Personen)
        {
            using var programma = await portaal.Programma(persoon);
            foreach (var opdracht in opdrachten)
            {
                var voor = await situatie.Zaak();
                if (voor is Werkstroomzaak w)
                    gezien.AddRange(w.OpenTaken.Select(t => t.Id));
                var mag = Mag(persoon, opdracht.Name, voor);
                using var antwoord = await programma.Stuur($"/api/v1/{situatie.Adres}/opdrachten/{Opdrachteindpunten.Adresnaam(opdracht.Name)}", Verzoek.Lichaam(Voorbeeldlichaam.Van(opdracht).ToJsonString()));
                var wat = $"{persoon} {opdracht.Name} in {(voor as Werkstroomzaak)?.Fase}";
                if (!mag)
                {
                    (await antwoord.Weigering()).Code.ShouldBeOneOf(["andere-rol", "andere-fase", "aanvraag-onbekend", "deelnemer-onbekend"], wat);
                    (await situatie.Zaak()).Versie.ShouldBe(voor.Versie, wat);
                    _geweigerd++;
                    continue;
                }

                _toegestaan++;
                if (!antwoord.IsSuccessStatusCode)
                    (await antwoord.Weigering()).Code.ShouldNotBeOneOf(["andere-rol", "andere-fase", "aanvraag-onbekend", "deelnemer-onbekend"], wat);
                if ((await situatie.Zaak()).Versie != voor.Versie)
                    situatie = await maak();
            }
        }
    }

    /// <summary>What the approved page promises, and that an aanbieder has only what is his own.</summary>
    private bool Mag(string persoon, string opdracht, Zaak zaak)
    {
        var wie = Aanbesteding.Web.Hosting.Personen.Vind(persoon)!;
        if (!_rollen[opdracht].Contains(wie.Rol))
            return false;
        if (wie.Rol == Rol.Aanbieder && zaak switch { Toelatingsaanvraag a => a.Partij, Deelnemer d => d.Partij, _ => wie.Partij } != wie.Partij)
            return false;
        if (zaak is not Werkstroomzaak zelf)
            return true;
        var fases = Stand.ActieveFases(zelf.Werkstroom, zelf.Markering).Select(f => f.Fase!).ToHashSet(StringComparer.Ordinal);
        return _openers[opdracht].Any(opener => opener == "tot het einde"
            ? !zelf.Markering.Afgelopen
            : zelf.OpenTaken.Select(t => t.Id).DefaultIfEmpty("").Any(taak => Opent(opener, taak, fases)));
    }

    private static bool Opent(string opener, string taak, IReadOnlyCollection<string> fases) => opener switch
    {
        "altijd" => true,
        _ when opener.StartsWith("taak ", StringComparison.Ordinal) => opener[5..] == taak,
        _ => fases.Contains(opener[5..]),
    };

    private void Meld() =>
        TestContext.Current.TestOutputHelper!.WriteLine($"{_geweigerd + _toegestaan} combinations: {_geweigerd} refused, {_toegestaan} allowed.");
}
