using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Domain.Toelating;

namespace Aanbesteding.Application.Tests.Inrichtingen;

/// <summary>The schema of an open house is current, and says what the reader does.</summary>
public class ToelatingsschemaTests
{
    [Fact]
    public void Schrijf_Now_IsTheFileBesideTheInrichtingen()
    {
        var schema = Toelatingsschema.Schrijf();

        var verschil = $"Het schema is veranderd. Zet dit in workflows/procedures/toelating.schema.json:\n{schema}";
        schema.ShouldBe(Toelatingsbestanden.Schema.ReplaceLineEndings("\n"), verschil);
    }

    [Theory]
    [InlineData("kenmerk: wbo-wonen-2027", "kenmerk: wbo-wonen-2027\nproef: 1", "")]
    [InlineData("  duur: P5Y", "  duur: P5Y\n  proef: 1", "overeenkomst")]
    [InlineData("  - id: leefgroep", "  - proef: 1\n    id: leefgroep", "categorieen/items")]
    [InlineData("  - id: E2", "  - proef: 1\n    id: E2", "eisen/items")]
    [InlineData("  - productcode: WMB03", "  - proef: 1\n    productcode: WMB03", "tarieven/items")]
    [InlineData("overhead: 31.50,", "overhead: 31.50, proef: 1,", "tarieven/items/onderbouwing")]
    [InlineData("{ was: 44A06,", "{ proef: 1, was: 44A06,", "vertaaltabel/items")]
    [InlineData("  - naam: tekentermijn", "  - proef: 1\n    naam: tekentermijn", "planning/items")]
    [InlineData("  - id: H2", "  - proef: 1\n    id: H2", "herzieningsclausules/items")]
    [InlineData("  peilmaand: 10", "  proef: 1\n  peilmaand: 10", "indexering")]
    [InlineData("  - id: fraude", "  - proef: 1\n    id: fraude", "maatregelgronden/items")]
    [InlineData("brieven:\n", "brieven:\n  proef: 1\n", "brieven")]
    public void Schrijf_EveryObject_HasTheFieldsThatTheReaderKnows(string oud, string nieuw, string pad)
    {
        var onbekend = Toelatingsbestanden.Lees(Toelatingsbestanden.Met(oud, nieuw)).Bevindingen.ShouldHaveSingleItem();

        var velden = Deel(pad)["properties"]!.AsObject().Select(v => v.Key);

        Genoemd(onbekend).ShouldBe(velden.Order());
    }

    [Theory]
    [InlineData("ja", "")]
    [InlineData("minstens", "grens: 1")]
    [InlineData("hoogstens", "grens: 1")]
    [InlineData("een-van", "waarden: [a]")]
    [InlineData("geldig-op-peildag", "")]
    [InlineData("niet-ouder-dan", "duur: P1Y")]
    [InlineData("alle", "regels: []")]
    [InlineData("ten-minste-een", "regels: []")]
    public void Schrijf_EveryKindOfRule_HasTheFieldsThatTheReaderKnows(string soort, string velden)
    {
        var yaml = Toelatingsbestanden.Met("{ soort: hoogstens, grens: 6 }", $"{{ soort: {soort}, proef: 1, {velden} }}");

        var onbekend = Toelatingsbestanden.Lees(yaml).Bevindingen.ShouldHaveSingleItem();

        var regel = Regels().Single(r => r["properties"]!["soort"]!["enum"]![0]!.GetValue<string>() == soort);
        Genoemd(onbekend).ShouldBe(regel["properties"]!.AsObject().Select(v => v.Key).Order());
        regel["required"]!.AsArray().Select(v => v!.GetValue<string>()).Order().ShouldBe(Genoemd(onbekend));
    }

    // The words of the kinds are stored with every answer: the file must use the same.
    [Fact]
    public void Schrijf_KindsOfRule_AreThoseOfTheDomain()
    {
        var domein = typeof(Beslisregel).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.TypeDiscriminator).Cast<string>();

        Regels().Select(r => r["properties"]!["soort"]!["enum"]![0]!.GetValue<string>()).ShouldBe(domein);
    }

    [Fact]
    public void Schrijf_RequiredFields_AreThoseTheReaderMisses()
    {
        var verplicht = Deel("")["required"]!.AsArray().Select(v => v!.GetValue<string>());

        var gemist = Toelatingsbestanden.Lees("{}").Bevindingen;

        gemist.Select(b => b.Veld).Order().ShouldBe(verplicht.Order());
        gemist.ShouldAllBe(b => b.Code == Leescode.VeldOntbreekt);
    }

    private static IEnumerable<string> Genoemd(Inrichtingbevinding onbekend)
    {
        onbekend.Code.ShouldBe(Leescode.OnbekendVeld);
        return onbekend.Uitleg[(onbekend.Uitleg.IndexOf(": ", StringComparison.Ordinal) + 2)..^1].Split(", ").Order();
    }

    private static IEnumerable<JsonNode> Regels() => JsonNode.Parse(Toelatingsschema.Schrijf())!["$defs"]!["regel"]!["oneOf"]!.AsArray().OfType<JsonNode>();

    private static JsonNode Deel(string pad)
    {
        var deel = JsonNode.Parse(Toelatingsschema.Schrijf())!;
        foreach (var stap in pad.Split('/', StringSplitOptions.RemoveEmptyEntries))
            deel = (stap == "items" ? deel["items"] : deel["properties"]![stap])!;
        return deel;
    }
}
