using System.Text.Json.Nodes;
using Aanbesteding.Application.Inrichtingen;

namespace Aanbesteding.Application.Tests.Inrichtingen;

/// <summary>The schema for editors is current, and says what the reader does.</summary>
public class InrichtingschemaTests
{
    [Fact]
    public void Schrijf_Now_IsTheFileBesideTheInrichtingen()
    {
        var schema = Inrichtingschema.Schrijf();

        var verschil = $"Het schema is veranderd. Zet dit in workflows/procedures/inrichting.schema.json:\n{schema}";
        schema.ShouldBe(Bestanden.Schema.ReplaceLineEndings("\n"), verschil);
    }

    [Theory]
    [InlineData("kenmerk: wbo-slt-2027", "kenmerk: wbo-slt-2027\nproef: 1", "")]
    [InlineData("  duur: P5Y", "  duur: P5Y\n  proef: 1", "overeenkomst")]
    [InlineData("{ nummer: 2,", "{ proef: 1, nummer: 2,", "percelen/items")]
    [InlineData("{ minimaal: 2,", "{ proef: 1, minimaal: 2,", "perceelregels/partners")]
    [InlineData("  verschillendeWinnaar:", "  proef: 1\n  verschillendeWinnaar:", "perceelregels")]
    [InlineData("  - id: G1", "  - proef: 1\n    id: G1", "geschiktheidseisen/items")]
    [InlineData("  methode: al-dan-niet", "  proef: 1\n  methode: al-dan-niet", "gunning")]
    [InlineData("    - id: S1", "    - proef: 1\n      id: S1", "selectie/criteria/items")]
    [InlineData("  - naam: opschortende-termijn", "  - proef: 1\n    naam: opschortende-termijn", "planning/items")]
    [InlineData("  - naam: poort-dialoog", "  - proef: 1\n    naam: poort-dialoog", "poorten/items")]
    [InlineData("  - id: aantal-partners", "  - proef: 1\n    id: aantal-partners", "inrichtingskeuzes/items")]
    public void Schrijf_EveryObject_HasTheFieldsThatTheReaderKnows(string oud, string nieuw, string pad)
    {
        var onbekend = Bestanden.Lees(Bestanden.Met(oud, nieuw)).Bevindingen.ShouldHaveSingleItem();

        var velden = Deel(pad)["properties"]!.AsObject().Select(v => v.Key);

        onbekend.Code.ShouldBe(Leescode.OnbekendVeld);
        onbekend.Uitleg.ShouldEndWith(".");
        onbekend.Uitleg[(onbekend.Uitleg.IndexOf(": ", StringComparison.Ordinal) + 2)..^1].Split(", ").Order().ShouldBe(velden.Order());
    }

    [Fact]
    public void Schrijf_RequiredFields_AreThoseTheReaderMisses()
    {
        var verplicht = Deel("")["required"]!.AsArray().Select(v => v!.GetValue<string>());

        var gemist = Bestanden.Lees("{}").Bevindingen;

        gemist.Select(b => b.Veld).Order().ShouldBe(verplicht.Order());
        gemist.ShouldAllBe(b => b.Code == Leescode.VeldOntbreekt);
    }

    private static JsonNode Deel(string pad)
    {
        var deel = JsonNode.Parse(Inrichtingschema.Schrijf())!;
        foreach (var stap in pad.Split('/', StringSplitOptions.RemoveEmptyEntries))
            deel = (stap == "items" ? deel["items"] : deel["properties"]![stap])!;
        return deel;
    }
}
