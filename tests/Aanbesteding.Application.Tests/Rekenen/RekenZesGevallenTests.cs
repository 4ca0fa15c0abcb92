using System.Text.Json;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Rekenen;

namespace Aanbesteding.Application.Tests.Rekenen;

/// <summary>The six worked cases of the WBO percelen as anybody can ask them, answered by the real solver; and the order of a
/// question never matters.</summary>
public sealed class RekenZesGevallenTests
{
    private const string EenBeste = """{"id":"X","scores":{"2":90,"3":88}},{"id":"Y","scores":{"2":84,"3":86}},{"id":"Z","scores":{"2":70,"3":60}}""";
    private const string EenGeldig = """{"id":"X","scores":{"2":81,"3":77}}""";
    private const string Combinatie = """{"id":"K","combinanten":["Q","R"],"scores":{"2":88}},{"id":"R","combinanten":["R"],"scores":{"3":85}},{"id":"S","scores":{"2":80,"3":83}}""";
    private const string Concern = """{"id":"X","concern":"G","scores":{"2":91}},{"id":"X2","concern":"G","scores":{"3":92}},{"id":"Y","scores":{"2":85,"3":83}}""";
    private const string Gelijk = """{"id":"X","scores":{"2":"82.50","3":"80.00"}},{"id":"Y","scores":{"2":"82.50","3":"79.00"}},{"id":"Z","scores":{"3":"70.00"}}""";
    private const string Derde = """{"id":"X","scores":{"1":95,"2":90,"3":82}},{"id":"W","scores":{"1":94}},{"id":"Y","scores":{"1":80,"2":85,"3":88}}""";

    [Theory]
    [InlineData(EenBeste, "inschrijver", null, "2:X 3:Y", "176", "volledig")]
    [InlineData(EenGeldig, "inschrijver", null, "2:X 3:", "81", "onvolledig")]
    [InlineData(Combinatie, "combinant", null, "2:K 3:S", "171", "volledig")]
    [InlineData(Combinatie, "inschrijver", null, "2:K 3:R", "173", "volledig")]
    [InlineData(Concern, "concern", null, "2:Y 3:X2", "177", "volledig")]
    [InlineData(Concern, "inschrijver", null, "2:X 3:X2", "183", "volledig")]
    [InlineData(Gelijk, "inschrijver", null, "2:Y 3:X", "162.5", "volledig")]
    [InlineData(Derde, "inschrijver", null, "1:X 2:X 3:Y", "273", "volledig")]
    [InlineData(Derde, "inschrijver", 1, "1:W 2:X 3:Y", "272", "volledig")]
    public void Beantwoord_WorkedCase_GivesTheWorkedAnswer(string inschrijvers, string identiteit, int? maximum, string toewijzing, string totaal, string status)
    {
        var resultaat = Reken.Beantwoord("toewijzing", Vraag(JsonNode.Parse($"[{inschrijvers}]")!.AsArray(), identiteit, maximum).ToJsonString());

        var antwoord = JsonNode.Parse(resultaat.Json)!;
        string.Join(' ', antwoord["toewijzing"]!.AsObject().Select(perceel => $"{perceel.Key}:{string.Join('+', perceel.Value!.AsArray())}")).ShouldBe(toewijzing);
        antwoord["totaal"]!.GetValue<string>().ShouldBe(totaal);
        antwoord["status"]!.GetValue<string>().ShouldBe(status);
        antwoord["uniek"]!.GetValue<bool>().ShouldBeTrue();
    }

    /// <summary>Few different scores: most of these worlds have several optima, and alternatives that are as good as each other.</summary>
    [Fact]
    public void Beantwoord_ShuffledQuestion_GivesTheSameText()
    {
        for (var zaad = 0; zaad < 100; zaad++)
        {
            var r = new Random(zaad);
            var inschrijvers = Enumerable.Range(0, 7).Select(i => new JsonObject
            {
                ["id"] = $"I{i}",
                ["concern"] = r.Next(3) == 0 ? "G" : null,
                ["scores"] = new JsonObject(Enumerable.Range(1, 4).Select(p => KeyValuePair.Create($"{p}", (JsonNode?)JsonValue.Create(r.Next(80, 83))))),
            }).ToArray();
            var (recht, geschud) = (Vraag([.. inschrijvers.Select(wie => wie.DeepClone())], "concern", 2, 4), Vraag([.. Geschud(r, inschrijvers).Select(wie => wie.DeepClone())], "concern", 2, 4));
            geschud["percelen"] = new JsonArray([.. Geschud(r, [.. recht["percelen"]!.AsArray()]).Select(perceel => perceel!.DeepClone())]);

            var antwoord = Reken.Beantwoord("toewijzing", geschud.ToJsonString()).Json;

            antwoord.ShouldBe(Reken.Beantwoord("toewijzing", recht.ToJsonString()).Json, $"zaad {zaad}");
        }
    }

    private static T[] Geschud<T>(Random r, T[] rij)
    {
        T[] geschud = [.. rij];
        r.Shuffle(geschud);
        return geschud;
    }

    private static JsonObject Vraag(JsonArray inschrijvers, string identiteit, int? maximum, int? percelen = null)
    {
        var nummers = percelen is { } aantal
            ? Enumerable.Range(1, aantal)
            : inschrijvers.SelectMany(wie => wie!["scores"]!.AsObject()).Select(score => int.Parse(score.Key, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order();
        return new()
        {
            ["percelen"] = JsonSerializer.SerializeToNode(nummers.Select(nummer => new { nummer, partners = 1 })),
            ["regels"] = new JsonObject
            {
                ["verschillendeWinnaar"] = new JsonArray(new JsonArray(2, 3)),
                ["maximaalPercelenPerPartij"] = maximum,
                ["partijIdentiteit"] = identiteit,
                ["beleid"] = new JsonObject { ["soort"] = "besteTotaal" },
            },
            ["inschrijvers"] = inschrijvers,
        };
    }
}
