using System.Text;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Application.Tests.Dossier;
using Aanbesteding.Application.Tests.Proefdraai;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Tests.Termijnen;

/// <summary>A term that is moved in a running procedure: what is saved, who is told, what the preview leaves alone, and what a forger cannot hide.</summary>
[OpDatabase]
public sealed class VerplaatsTermijnTests(VerplaatsTermijnTests.Verplaatst spel) : IClassFixture<VerplaatsTermijnTests.Verplaatst>
{
    private static readonly Actor Inkoper = new("inkoper-1", Rol.Inkoper);

    [Fact]
    public void Procedure_TwoTermsMoved_EndsInContractsAndVerifies()
    {
        spel.Procedure.Termijnen.Count(t => t.Verplaatst is not null).ShouldBe(2);
        spel.Procedure.Overeenkomsten.ShouldNotBeEmpty();

        Verificatie.Controleer(Encoding.UTF8.GetBytes(spel.Dossier)).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public void Handle_ClosingMoved_TellsWhoIsInTheKluisAndTheDossierKnowsNobody()
    {
        spel.Ingediend.Count.ShouldBe(3);

        spel.Verteld.ShouldBe(spel.Ingediend, ignoreOrder: true);
        var feit = Feit("termijn-verplaatst", g => g["naam"]!.GetValue<string>() == "sluiting-aanmelding");
        feit["ookIndieners"]!.GetValue<bool>().ShouldBeTrue();
        feit["aan"]!.AsArray().ShouldBeEmpty();
        spel.Ingediend.ShouldAllBe(partij => !feit.ToJsonString().Contains(partij));
    }

    [Fact]
    public async Task Na_MoveOfATerm_ShowsWhatMovesAndSavesNothing()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = (await huis.Speel(7, tot: post => post.Opdracht == nameof(Publiceer))).Id;
        var (voor, nu) = (await huis.Laad(id), huis.Klok.GetCurrentInstant());
        var naar = Nederland.Lokaal(voor.TermijnMet("sluiting-aanmelding")!.Einde).PlusDays(8);

        var na = await huis.Met<Procedurelezer, Uitkomst<Procedure>>(lezer => lezer.Na(voor, p => p.VerplaatsTermijn(new Moment(nu, Inkoper), "sluiting-aanmelding", naar, "Vragen.")));

        var schuift = Planvergelijking.Van(voor.Planning(nu), na.Waarde.Planning(nu));
        schuift.Select(v => v.Wordt.Naam).Take(3).ShouldBe(["nota-inlichtingen-selectie", "sluiting-aanmelding", "selectiebeslissing"]);
        (await huis.Laad(id)).Versie.ShouldBe(voor.Versie);
        (await huis.Met<AanbestedingDbContext, int>(db => db.Posten.CountAsync(p => p.Opdracht == nameof(VerplaatsTermijn)))).ShouldBe(0);
    }

    [Fact]
    public async Task Handle_PlannedAndMoved_IsKeptAcrossALoad()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = (await huis.Speel(7, tot: post => post.Opdracht == nameof(Publiceer))).Id;
        var einde = (await huis.Laad(id)).TermijnMet("sluiting-aanmelding")!.Einde;
        var naar = Nederland.Lokaal(einde).PlusDays(8);

        (await huis.Deur.Stuur(Inkoper, new VerplaatsTermijn(id, "sluiting-aanmelding", naar, "Vragen."))).Aanvaard.ShouldBeTrue();
        (await huis.Deur.Stuur(Inkoper, new PlanGebeurtenis(id, "uitnodiging", new LocalDate(2027, 6, 1), "Na de zomer."))).Aanvaard.ShouldBeTrue();

        var procedure = await huis.Laad(id);
        procedure.TermijnMet("sluiting-aanmelding")!.Verplaatst!.WasEinde.ShouldBe(einde);
        procedure.VolgendMoment.ShouldBe(einde + Duration.FromDays(8));
        procedure.Streefdata.Single().Reden.ShouldBe("Na de zomer.");
        (await huis.Deur.Stuur(new Actor("voorzitter-1", Rol.Voorzitter), new VerplaatsTermijn(id, "sluiting-aanmelding", naar.PlusDays(7), "Vragen."))).Weigering!.Code.ShouldBe("andere-rol");
    }

    public static TheoryData<string, string, JsonNode, string> Vervalsingen => new()
    {
        { "termijn-verplaatst", "was", JsonValue.Create("2026-01-05T11:00:00Z"), "had een ander einde" },
        { "termijn-verplaatst", "wordt", JsonValue.Create("2026-01-05T11:00:00Z"), "is niet verlengd" },
        { "termijn-verplaatst", "laatsteDag", JsonValue.Create("2026-04-30"), "de laatste dag van de verplaatste termijn" },
        { "termijn-verplaatst", "reden", JsonValue.Create("Omdat het kan."), "de onderbouwing van de verplaatste termijn" },
        { "termijn-verplaatst", "reden", JsonValue.Create(""), "er staat geen reden bij" },
        { "termijn-verplaatst", "naam", JsonValue.Create("nota-inlichtingen-selectie"), "is niet te verplaatsen" },
    };

    [Theory]
    [MemberData(nameof(Vervalsingen))]
    public void Controleer_MoveBent_IsFound(string feit, string veld, JsonNode waarde, string bevinding) =>
        Vindt(Vervals(feit, _ => true, (_, g) => g[veld] = waarde.DeepClone()), bevinding);

    [Fact]
    public void Controleer_MoveAfterTheEnd_IsFound() =>
        Vindt(Vervals("termijn-verplaatst", _ => true, (post, g) => post["op"] = g["was"]!.GetValue<string>()), "was al voorbij");

    public static TheoryData<string, JsonNode, string> TerugVervalsingen => new()
    {
        { "beginDag", JsonValue.Create("2026-04-30"), "telt niet terug van de laatste dag" },
        { "laatsteDag", JsonValue.Create("2026-04-30"), "geeft een andere datum" },
        { "aantal", JsonValue.Create(3), "is niet die van de planning" },
        { "richting", JsonValue.Create("vooruit"), "de richting van de termijn" },
        { "voor", JsonValue.Create("sluiting-inschrijving"), "is niet die van de planning" },
        { "onderbouwing", new JsonArray("Zo is het."), "de onderbouwing van de termijn" },
    };

    [Theory]
    [MemberData(nameof(TerugVervalsingen))]
    public void Controleer_TermThatCountsBackBent_IsFound(string veld, JsonNode waarde, string bevinding) =>
        Vindt(Vervals("termijn", g => g["voor"] is not null, (_, g) => g[veld] = waarde.DeepClone()), bevinding);

    [Fact]
    public void Controleer_TermThatCountsBackLeftBehind_IsFound()
    {
        var vervalst = Vervalser.Vervals(spel.Dossier, spel.Procedure.Id.ToString(), post =>
        {
            var feiten = post["feiten"]!.AsArray();
            if (feiten.Any(f => f!["naam"]!.GetValue<string>() == "termijn-verplaatst"))
                feiten.Remove(feiten.FirstOrDefault(f => f!["naam"]!.GetValue<string>() == "termijn"));
            return post;
        });

        Vindt(vervalst, "maar ging niet mee");
    }

    [Fact]
    public void Controleer_AwardedInTheAddedDaysOfTheStandstill_IsFound()
    {
        var was = Feit("termijn-verplaatst", g => g["naam"]!.GetValue<string>() == "opschortende-termijn")["was"]!.GetValue<string>();

        Vindt(Vervals("definitief-gegund", _ => true, (post, _) => post["op"] = was), "er is gegund voordat de opschortende termijn voorbij was");
    }

    private JsonObject Feit(string naam, Func<JsonObject, bool> welk)
    {
        JsonObject? gevonden = null;
        Vervals(naam, welk, (_, g) => gevonden = g);
        return gevonden.ShouldNotBeNull();
    }

    private byte[] Vervals(string naam, Func<JsonObject, bool> welk, Action<JsonNode, JsonObject> wijzig)
    {
        var gedaan = false;
        var bytes = Vervalser.VervalsFeit(spel.Dossier, naam, (post, g) =>
        {
            if (!welk(g))
                return false;
            wijzig(post, g);
            return gedaan = true;
        });
        gedaan.ShouldBeTrue();
        return bytes;
    }

    private static void Vindt(byte[] vervalst, string bevinding)
    {
        var verslag = Verificatie.Controleer(vervalst);

        verslag.Code.ShouldBe(1);
        verslag.Bevindingen.ShouldContain(b => b.Contains(bevinding, StringComparison.Ordinal), string.Join('\n', verslag.Bevindingen));
    }

    /// <summary>One procedure in which the closing is moved after three aanmeldingen, and the standstill after its decision; played once.</summary>
    public sealed class Verplaatst : IAsyncLifetime
    {
        public string Dossier { get; private set; } = "";

        public Procedure Procedure { get; private set; } = null!;

        public List<string> Ingediend { get; } = [];

        public IReadOnlyList<string> Verteld { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            await using var huis = await Proefhuis.Bouw();
            var verslag = await huis.Speel(7, tussendoor: post => Tussendoor(huis, post));
            (Dossier, Procedure) = (verslag.Dossier, verslag.Procedure);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private async Task Tussendoor(Proefhuis huis, Postinhoud post)
        {
            if (Onderwerpen.ProcedureVan(post.Onderwerp) is not { } id || post.Weigering is not null)
                return;
            if (post.Opdracht == nameof(DienAanmeldingIn) && Ingediend.Count < 3)
            {
                Ingediend.Add(post.Onderwerp[(post.Onderwerp.LastIndexOf(':') + 1)..]);
                if (Ingediend.Count == 3)
                {
                    await Verleng(huis, id, "sluiting-aanmelding");
                    Verteld = await huis.Met<AanbestedingDbContext, List<string>>(db => db.Berichten.Where(b => b.Onderwerp == "Termijn verplaatst").Select(b => b.Partij).ToListAsync());
                }
            }
            else if (post.Opdracht == nameof(VerzendGunningsbeslissing))
            {
                await Verleng(huis, id, "opschortende-termijn");
            }
        }

        private static async Task Verleng(Proefhuis huis, Guid id, string naam)
        {
            var termijn = (await huis.Laad(id)).TermijnMet(naam)!;
            var naar = Kalender.Nederlands.WerkdagVanaf(termijn.LaatsteDag.PlusDays(7))!.Value + new LocalTime(12, 0);
            (await huis.Deur.Stuur(Inkoper, new VerplaatsTermijn(id, naam, naar, "Er kwamen veel vragen binnen."))).Aanvaard.ShouldBeTrue();
        }
    }
}
