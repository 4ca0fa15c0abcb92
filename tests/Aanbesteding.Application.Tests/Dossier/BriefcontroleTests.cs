using System.Text.Json.Nodes;
using Aanbesteding.Application.Dossier;

namespace Aanbesteding.Application.Tests.Dossier;

public sealed class BriefcontroleTests(Proefdossier proef) : IClassFixture<Proefdossier>
{
    private const string Gunning = "gunningsbeslissing-verzonden";

    [Fact]
    public void Controleer_LetterOfOnePartyGone_IsFound() => Vindt(Gunning, (_, g) => Weg(g["brieven"]!.AsArray()), "niet iedere partij kreeg precies één brief over haar percelen");

    [Fact]
    public void Controleer_SelectionLetterGone_IsFound() => Vindt("selectiebeslissing-verzonden", (_, g) => Weg(g["brieven"]!.AsArray()), "niet iedere partij kreeg precies één brief over haar percelen");

    [Fact]
    public void Controleer_PerceelLeftOutOfALetter_IsFound() => Vindt(Gunning, (_, g) => Weg(g["brieven"]![0]!["percelen"]!.AsArray()), "niet iedere partij kreeg precies één brief over haar percelen");

    [Fact]
    public void Controleer_OneLetterForTwoParties_IsFound() => Vindt(Gunning, (_, g) =>
    {
        g["brieven"]![1]!["documentSha256"] = g["brieven"]![0]!["documentSha256"]!.DeepClone();
        return true;
    }, "twee partijen kregen dezelfde brief");

    [Fact]
    public void Controleer_FingerprintGone_IsFound() => Vindt(Gunning, (_, g) =>
    {
        g["brieven"]![0]!["tekstSha256"] = "";
        return true;
    }, "ontbreekt de vingerafdruk");

    [Fact]
    public void Controleer_StandstillNotStartedByTheBatch_IsFound() => Vindt(Gunning, (post, _) =>
    {
        post["feiten"]!.AsArray()
            .Single(f => f!["naam"]!.GetValue<string>() == "termijn" && f["gegevens"]!["naam"]!.GetValue<string>() == "opschortende-termijn")!["gegevens"]!["naam"] = "aankondiging-gunning";
        return true;
    }, "de termijn ‘opschortende-termijn’ begon niet op het moment van verzenden");

    [Fact]
    public void Controleer_ReportOfAnotherDossier_IsFound() => Vindt("gunning-aangekondigd", (_, g) =>
    {
        g["dossierkop"] = new string('a', 64);
        return true;
    }, "het proces-verbaal noemt een ander dossier");

    private static bool Weg(JsonArray rij)
    {
        rij.RemoveAt(rij.Count - 1);
        return true;
    }

    private void Vindt(string feit, Func<JsonNode, JsonObject, bool> vervals, string bevinding)
    {
        var verslag = Verificatie.Controleer(Vervalser.VervalsFeit(proef.Heel, feit, vervals));

        verslag.Code.ShouldBe(1);
        verslag.Bevindingen.ShouldContain(b => b.Contains(bevinding, StringComparison.Ordinal), string.Join('\n', verslag.Bevindingen));
    }
}
