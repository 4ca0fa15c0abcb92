using System.Text;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Dossier;

namespace Aanbesteding.Application.Tests.Dossier;

/// <summary>Whoever bends who decided at a gate, what or why, is found.</summary>
public sealed class PoortcontroleTests(Proefdossier proef) : IClassFixture<Proefdossier>
{
    [Fact]
    public void Controleer_DossierAsPlayed_HasDecisionsOverOpenLinesAndIsValid()
    {
        proef.Heel.ShouldContain("Perceel 2: budget");

        Verificatie.Controleer(Encoding.UTF8.GetBytes(proef.Heel)).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public void Controleer_GateClosedWithoutOneBody_IsFound()
    {
        var gezien = 0;

        var vervalst = Vervalser.Vervals(proef.Heel, Vervalser.Lees(proef.Heel).Procedure.ToString(), post =>
        {
            foreach (var feit in post["feiten"]!.AsArray().Where(f => f!["naam"]!.GetValue<string>() == "orgaanbesluit" && gezien++ == 0).ToList())
                post["feiten"]!.AsArray().Remove(feit);
            return post;
        });

        Vindt(vervalst, "is gesloten zonder besluit van");
    }

    [Fact]
    public void Controleer_OneBodyThatSaidAanpassen_DoesNotGiveGo() =>
        Vindt(Vervals((_, g) => g["keuze"] = "aanpassen"), "volgt niet uit de besluiten");

    [Fact]
    public void Controleer_DecisionByWhoHoldsNoMandate_IsFound() =>
        Vindt(Vervals((post, _) => post["namens"] = "College van B en W Elders"), "had geen mandaat");

    [Fact]
    public void Controleer_BodyThatDoesNotDecideHere_IsFound() =>
        Vindt(Vervals((_, g) => g["orgaan"] = "College van B en W Elders"), "besluit ‘College van B en W Elders’ niet");

    [Fact]
    public void Controleer_GoingOnOverOpenLinesWithoutReasons_IsFound() =>
        Vindt(Vervals((_, g) => g["afwijking"] = null, g => g["afgeweken"]!.AsArray().Count > 0), "terwijl niet alles in orde was");

    [Fact]
    public void Controleer_DecisionOfAfterItWasRecorded_IsFound() =>
        Vindt(Vervals((_, g) => g["besluitdatum"] = "2199-01-01"), "voordat het genomen was");

    [Fact]
    public void Controleer_SecondDecisionOfABodyWithoutReasons_IsFound()
    {
        var gezien = 0;

        var vervalst = Vervalser.Vervals(proef.Heel, Vervalser.Lees(proef.Heel).Procedure.ToString(), post =>
        {
            var feiten = post["feiten"]!.AsArray();
            foreach (var feit in feiten.Where(f => f!["naam"]!.GetValue<string>() == "orgaanbesluit" && gezien++ == 0).ToList())
                feiten.Insert(0, feit!.DeepClone());
            return post;
        });

        Vindt(vervalst, "op zijn besluit terugkwam, staat er niet");
    }

    private byte[] Vervals(Action<JsonNode, JsonObject> wijzig, Func<JsonObject, bool>? welk = null) => Vervalser.VervalsFeit(proef.Heel, "orgaanbesluit", (post, g) =>
    {
        if (welk?.Invoke(g) == false)
            return false;
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
