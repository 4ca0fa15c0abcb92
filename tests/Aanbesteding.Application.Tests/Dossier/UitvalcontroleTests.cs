using System.Text;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Dossier;

namespace Aanbesteding.Application.Tests.Dossier;

/// <summary>A dossier with a drop-out is valid as it is; whoever bends it is found.</summary>
public sealed class UitvalcontroleTests(Proefdossier proef) : IClassFixture<Proefdossier>
{
    [Fact]
    public void Controleer_DropOutInTheStandstill_IsValidWithTwoDecisionsAndContracts()
    {
        proef.MetUitval.ShouldContain("beslissingIngetrokken");
        Feiten("gunningsbeslissing-verzonden").Count.ShouldBe(2);
        Feiten("overeenkomst-getekend").ShouldNotBeEmpty();

        Verificatie.Controleer(Encoding.UTF8.GetBytes(proef.MetUitval)).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public void Controleer_DropOutThatStillWins_IsFound()
    {
        var winnaar = Feiten("definitief-gegund").Single().Gegevens["overeenkomsten"]![0]!["partij"]!.GetValue<string>();

        var vervalst = Vervals("uitval", (_, g) => g["partij"] = winnaar);

        Vindt(vervalst, "de partijen in de vraag zijn niet de partijen die meedoen");
    }

    [Fact]
    public void Controleer_AwardedAfterTheOldStandstillOnly_IsFound()
    {
        var oud = Feiten("termijn").First(f => f.Gegevens["naam"]!.GetValue<string>() == "opschortende-termijn").Gegevens["einde"]!.GetValue<string>();

        var vervalst = Vervals("definitief-gegund", (post, _) => post["op"] = oud);

        Vindt(vervalst, "er is gegund voordat de opschortende termijn voorbij was");
    }

    [Fact]
    public void Controleer_DecisionSaidNotToBeWithdrawn_IsFound() =>
        Vindt(Vervals("uitval", (_, g) => g["beslissingIngetrokken"] = false), "wel een gunningsbeslissing om in te trekken");

    [Fact]
    public void Controleer_NewDecisionWithoutNewAllocation_IsFound()
    {
        var gezien = 0;

        var vervalst = Vervalser.Vervals(proef.MetUitval, Vervalser.Lees(proef.MetUitval).Procedure.ToString(), post =>
        {
            foreach (var feit in post["feiten"]!.AsArray().Where(f => f!["naam"]!.GetValue<string>() == "toewijzing" && f["gegevens"]!["taak"]!.GetValue<string>() == "toewijzing").ToList())
            {
                if (++gezien == 2)
                    post["feiten"]!.AsArray().Remove(feit);
            }

            return post;
        });

        gezien.ShouldBe(2);
        Vindt(vervalst, "de gunningsbeslissing is een andere dan de toewijzing");
    }

    [Fact]
    public void Controleer_DropOutAfterTheAward_IsFound()
    {
        var gegund = Feiten("definitief-gegund").Single().Gegevens;

        var vervalst = Vervalser.Vervals(proef.MetUitval, Vervalser.Lees(proef.MetUitval).Procedure.ToString(), post =>
        {
            if (post["feiten"]!.AsArray().Any(f => f!["naam"]!.GetValue<string>() == "uitval"))
                post["feiten"]!.AsArray().Insert(0, new JsonObject { ["naam"] = "definitief-gegund", ["gegevens"] = gegund.DeepClone() });
            return post;
        });

        Vindt(vervalst, "er was al definitief gegund");
    }

    private List<(JsonNode Post, JsonObject Gegevens)> Feiten(string naam)
    {
        List<(JsonNode, JsonObject)> feiten = [];
        Vervalser.Vervals(proef.MetUitval, Vervalser.Lees(proef.MetUitval).Procedure.ToString(), post =>
        {
            feiten.AddRange(post["feiten"]!.AsArray().Where(f => f!["naam"]!.GetValue<string>() == naam).Select(f => (post, f!["gegevens"]!.AsObject())));
            return post;
        });
        return feiten;
    }

    private byte[] Vervals(string naam, Action<JsonNode, JsonObject> wijzig) => Vervalser.VervalsFeit(proef.MetUitval, naam, (post, g) =>
    {
        wijzig(post, g);
        return true;
    });

    private static void Vindt(byte[] vervalst, string bevinding)
    {
        var verslag = Verificatie.Controleer(vervalst);

        verslag.Code.ShouldBe(1);
        verslag.Bevindingen.ShouldContain(b => b.Contains(bevinding, StringComparison.Ordinal), string.Join('\n', verslag.Bevindingen));
    }
}
