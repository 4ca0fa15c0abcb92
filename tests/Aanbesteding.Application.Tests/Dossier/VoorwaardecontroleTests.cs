using System.Text;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Juridisch;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Tests.Proefdraai;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Tests.Dossier;

/// <summary>A procedure that was published after two conditions of the jurist: one was met at the second try, one was withdrawn.</summary>
public sealed class Voorwaardedossier : IAsyncLifetime
{
    public string Dossier { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await using var huis = await Proefhuis.Bouw(opPostgreSql: false);
        huis.Klok.Zet(SltVerloop.Begintijd);
        var id = Guid.NewGuid();
        await Doe(huis, Mensen.Inkoper, new MaakProcedure(Bronbestanden.Slt.Inrichting, Bronbestanden.Slt.Tekst, Bronbestanden.Bpmn, ["b1", "b2"]) { OpdrachtId = id });
        var procedure = await huis.Laad(id);
        foreach (var keuze in procedure.OpenKeuzes(DocumentSoort.Selectiedocument))
            await Doe(huis, Mensen.Inkoper, new LegKeuzeVast(id, keuze.Id, "Zoals in de bijlage staat."));
        await Doe(huis, Mensen.Inkoper, new PlaatsDocument(id, DocumentSoort.Selectiedocument, "Selectiedocument", "De tekst."));
        await Doe(huis, Mensen.Inkoper, new RondOpstellenAf(id));
        await Doe(huis, Mensen.Jurist, new GeefJuridischOordeel(id, Oordeel.Akkoord, "Mits.", ["Vraag het advies van de functionaris.", "Noem het contactpunt."]));
        await Doe(huis, Mensen.Inkoper, new MeldVoorwaardeVoldaan(id, "V1", "Gevraagd."));
        await Doe(huis, Mensen.Jurist, new BeoordeelVoorwaarde(id, "V1", Voorwaardeoordeel.NietVoldaan, "Er is nog geen antwoord."));
        await Doe(huis, Mensen.Inkoper, new MeldVoorwaardeVoldaan(id, "V1", "Het antwoord ligt in het archief."));
        await Doe(huis, Mensen.Jurist, new BeoordeelVoorwaarde(id, "V1", Voorwaardeoordeel.Voldaan, "Gezien."));
        await Doe(huis, Mensen.Jurist, new BeoordeelVoorwaarde(id, "V2", Voorwaardeoordeel.Ingetrokken, "Staat op bladzijde 2."));
        await Doe(huis, Mensen.Inkoper, new Publiceer(id));
        Dossier = await huis.Met<Dossieruitvoer, string>(u => u.Schrijf(id));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task Doe<T>(Proefhuis huis, Actor wie, Opdracht<T> opdracht) => _ = (await huis.Deur.Stuur(wie, opdracht)).Waarde;
}

public sealed class VoorwaardecontroleTests(Voorwaardedossier proef) : IClassFixture<Voorwaardedossier>
{
    [Fact]
    public void Controleer_ConditionsMetBeforePublication_IsValid() =>
        Verificatie.Controleer(Encoding.UTF8.GetBytes(proef.Dossier)).Bevindingen.ShouldBeEmpty();

    [Fact]
    public void Controleer_ConditionNeverClosed_IsFound() =>
        Vindt(Zonder("voorwaarde-beoordeeld", g => Tekst(g, "id") == "V2"), "terwijl een voorwaarde van de jurist nog open was: V2");

    [Fact]
    public void Controleer_ConditionFoundNotMet_IsFound() =>
        Vindt(Vervals("voorwaarde-beoordeeld", (_, g) => Tekst(g, "oordeel") == "Voldaan", (_, g) => g["oordeel"] = "NietVoldaan"), "nog open was: V1");

    [Fact]
    public void Controleer_ClosedByWhoReportedIt_IsFound() =>
        Vindt(Vervals("voorwaarde-beoordeeld", (_, _) => true, (post, _) => post["persoon"] = "inkoper-1"), "een jurist die haar niet zelf meldde");

    [Fact]
    public void Controleer_ClosedByAnotherRole_IsFound() =>
        Vindt(Vervals("voorwaarde-beoordeeld", (_, g) => Tekst(g, "id") == "V2", (post, _) => post["rol"] = "Inkoper"), "een jurist die haar niet zelf meldde");

    [Fact]
    public void Controleer_GuardMovedToAnotherStep_IsFound() =>
        Vindt(Vervals("voorwaarde-gesteld", (_, _) => true, (_, g) => g["bewaakt"] = "uitnodigen"), "bewaakt een andere stap");

    [Fact]
    public void Controleer_ConditionWithoutApproval_IsFound() =>
        Vindt(Vervals("juridisch-oordeel", (_, _) => true, (_, g) => g["oordeel"] = "Terug"), "hoort niet bij een akkoord");

    [Fact]
    public void Controleer_FirstConditionLeftOut_IsFound() =>
        Vindt(Zonder("voorwaarde-gesteld", g => Tekst(g, "id") == "V1"), "niet doorgenummerd");

    private static string Tekst(JsonObject gegevens, string veld) => gegevens[veld]!.GetValue<string>();

    private byte[] Vervals(string naam, Func<JsonNode, JsonObject, bool> bij, Action<JsonNode, JsonObject> wijzig) => Vervalser.VervalsFeit(proef.Dossier, naam, (post, g) =>
    {
        if (!bij(post, g))
            return false;
        wijzig(post, g);
        return true;
    });

    private byte[] Zonder(string naam, Func<JsonObject, bool> welke)
    {
        var weg = 0;
        var bytes = Vervalser.Vervals(proef.Dossier, Vervalser.Lees(proef.Dossier).Procedure.ToString(), post =>
        {
            var feiten = post["feiten"]!.AsArray();
            foreach (var feit in feiten.Where(f => f!["naam"]!.GetValue<string>() == naam && welke(f["gegevens"]!.AsObject())).ToList())
                weg += feiten.Remove(feit) ? 1 : 0;
            return post;
        });
        weg.ShouldBe(1);
        return bytes;
    }

    private static void Vindt(byte[] vervalst, string bevinding)
    {
        var verslag = Verificatie.Controleer(vervalst);

        verslag.Code.ShouldBe(1);
        verslag.Bevindingen.ShouldContain(b => b.Contains(bevinding, StringComparison.Ordinal), string.Join('\n', verslag.Bevindingen));
    }
}
