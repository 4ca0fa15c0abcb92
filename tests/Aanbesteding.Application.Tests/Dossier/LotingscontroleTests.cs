using System.Text;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Tests.Proefdraai;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Tests.Dossier;

/// <summary>A trial run in a world where parties are equal: announcement, contributions, waiting and draw, played once.</summary>
public sealed class Lotingsdossier : IAsyncLifetime
{
    internal Spelverslag Verslag { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using var huis = await Proefhuis.Bouw(opPostgreSql: false);
        Verslag = await huis.Speel(2, inrichting: Bronbestanden.SltMetGelijkspel);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

[OpDatabase]
public sealed class LotingscontroleTests(Lotingsdossier proef) : IClassFixture<Lotingsdossier>
{
    private string Dossier => proef.Verslag.Dossier;

    [Fact]
    public void Speel_EqualParties_DrawIsAnnouncedHeldFollowedAndValid()
    {
        var loting = proef.Verslag.Procedure.Lotingen.First(l => l.Gehouden is not null && l.Bijdragen.Count > 0);

        proef.Verslag.Afloop!.Weigering.ShouldBeNull();
        loting.Gehouden!.Op.ShouldBeGreaterThanOrEqualTo(loting.Trekking);
        loting.Bijdragen.Count.ShouldBeLessThanOrEqualTo(loting.Deelnemers.Count);
        proef.Verslag.Regels.SelectMany(r => r.Kop).ShouldContain(k => k.StartsWith("Een loting tussen", StringComparison.Ordinal));
        proef.Verslag.Regels.SelectMany(r => r.Kop).ShouldContain(k => k.StartsWith("Loting met zaad", StringComparison.Ordinal));
        Verificatie.Controleer(Encoding.UTF8.GetBytes(Dossier)).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Speel_EqualPartiesTwice_GivesTheSameBytes()
    {
        await using var huis = await Proefhuis.Bouw();

        (await huis.Speel(2, inrichting: Bronbestanden.SltMetGelijkspel)).Dossier.ShouldBe(Dossier);
    }

    [Fact]
    public void Dossier_BeforeTheDraw_HoldsTheFingerprintAndNotTheSeed()
    {
        var gehouden = proef.Verslag.Procedure.Lotingen.First(l => l.Gehouden is not null);

        var posten = Vervalser.Lees(Dossier).Ketens.SelectMany(k => k.Posten).Select(p => p.Tekst).ToList();

        posten.Count(p => p.Contains(gehouden.Zegel, StringComparison.Ordinal)).ShouldBe(2);
        posten.Where(p => p.Contains(gehouden.Gehouden!.Zaad, StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("\"opdracht\":\"VerrichtLoting\"");
    }

    [Fact]
    public void Controleer_SeedChosenAfterwards_IsFound() => Vindt("loting", (_, g) => Zet(g, "zaad", new string('0', 64)), "het zaad past niet bij de vingerafdruk");

    [Fact]
    public void Controleer_FingerprintChangedAfterwards_IsFound() =>
        Vindt("loting-aangekondigd", (_, g) => Zet(g, "zegel", Vingerafdruk.Van("ander zaad")), "het zaad past niet bij de vingerafdruk");

    [Fact]
    public void Controleer_DrawnBeforeItsMoment_IsFound() => Vindt("loting", (post, _) => Vervroeg(post), "er is geloot vóór het aangekondigde moment");

    [Fact]
    public void Controleer_NoticeTermIgnored_IsFound() =>
        Vindt("loting-aangekondigd", (post, g) => Zet(g, "trekking", post["op"]!.GetValue<string>()), "het moment van de loting volgt niet uit de oproeptermijn");

    [Fact]
    public void Controleer_NoticeTermShortened_IsFound() => Vindt(
        "termijn", (_, g) => g["naam"]!.GetValue<string>() == "oproep-loting" && Zet(g, "aantal", 1), "de termijn ‘oproep-loting’ is niet die van de planning");

    [Fact]
    public void Controleer_PartyNotInvited_IsFound() => Vindt("loting-aangekondigd", (_, g) =>
    {
        g["uitgenodigd"]!.AsArray().RemoveAt(0);
        return true;
    }, "niet alle partijen van de loting zijn uitgenodigd");

    [Fact]
    public void Controleer_PartyLeftOutOfTheDraw_IsFound() => Vindt("loting", (_, g) =>
    {
        g["deelnemers"]!.AsArray().RemoveAt(0);
        return true;
    }, "er is om iets anders geloot dan is aangekondigd");

    [Fact]
    public void Controleer_AnnouncementRemoved_IsFound() => Verdwijnt("loting-aangekondigd", "deze loting was niet aangekondigd");

    [Fact]
    public void Controleer_ContributionRemoved_IsFound() => Verdwijnt("lotbijdrage", "de bijdragen zijn niet die van de partijen");

    [Fact]
    public void Controleer_ContributionChangedInTheResult_IsFound() => Vindt(
        "loting", (_, g) => g["bijdragen"]!.AsArray() is [JsonObject eerste, ..] && Zet(eerste, "bijdrage", "iets anders"), "de bijdragen zijn niet die van de partijen");

    [Fact]
    public void Controleer_ContributionTooLate_IsFound() => Vindt("lotbijdrage", (post, _) =>
    {
        var trekking = proef.Verslag.Procedure.Lotingen.First(l => l.Bijdragen.Count > 0).Trekking;
        return Zet(post.AsObject(), "op", trekking.ToString());
    }, "kwam te laat");

    [Fact]
    public void Controleer_ContributionOfAnOutsider_IsFound() => Vindt("lotbijdrage", (_, g) => Zet(g, "partij", "buitenstaander"), "niet van een partij die meedoet");

    [Fact]
    public void Controleer_ContributionInvisible_IsFound() => Vindt("lotbijdrage", (_, g) => Zet(g, "bijdrage", "\u200b"), "is niet geldig");

    [Fact]
    public void Controleer_FinalSeedChanged_IsFound() =>
        Vindt("loting", (_, g) => Zet(g, "eindzaad", $"{g["eindzaad"]}|x=y"), "het eindzaad volgt niet uit het zaad en de bijdragen");

    [Fact]
    public void Controleer_OrderChanged_IsFound() => Vindt("loting", (_, g) => Draaiom(g, "volgorde"), "de lotvolgorde volgt niet uit het zaad");

    [Fact]
    public void Controleer_AllocationUsesAnotherOrder_IsFound() => Vindt(
        "toewijzing", (_, g) => g["vraag"]!["lotvolgorde"] is not null && Draaiom(g["vraag"]!.AsObject(), "lotvolgorde"), "de lotvolgorde in de vraag is niet die van de gehouden loting");

    [Fact]
    public void Controleer_DrawHeldAgainAfterItLapsed_IsFound()
    {
        var gehouden = proef.Verslag.Procedure.Lotingen.First(l => l.Gehouden is not null).Id;

        var vervalst = Vervalser.Vervals(Dossier, Vervalser.Lees(Dossier).Procedure.ToString(), post =>
        {
            var feiten = post["feiten"]!.AsArray();
            if (feiten.FirstOrDefault(f => f!["naam"]!.GetValue<string>() == "loting") is { } loting && loting["gegevens"]!["loting"]!.GetValue<string>() == gehouden.ToString())
                feiten.Insert(0, new JsonObject { ["naam"] = "loting-vervallen", ["gegevens"] = new JsonObject { ["loting"] = gehouden.ToString(), ["reden"] = "Zomaar." } });
            return post;
        });

        Verificatie.Controleer(vervalst).Bevindingen.ShouldContain(b => b.Contains("deze loting was niet aangekondigd", StringComparison.Ordinal));
    }

    [Fact]
    public void Controleer_SecondDrawAnnouncedBesideTheFirst_IsFound()
    {
        var vervalst = Vervalser.Vervals(Dossier, Vervalser.Lees(Dossier).Procedure.ToString(), post =>
        {
            var feiten = post["feiten"]!.AsArray();
            if (feiten.FirstOrDefault(f => f!["naam"]!.GetValue<string>() == "loting-aangekondigd")?.DeepClone() is { } tweede && Zet(tweede["gegevens"]!.AsObject(), "loting", Guid.Empty.ToString()))
                feiten.Add(tweede);
            return post;
        });

        Verificatie.Controleer(vervalst).Bevindingen.ShouldContain(b => b.Contains("er liep al een andere loting", StringComparison.Ordinal));
    }

    private static bool Draaiom(JsonObject waar, string veld)
    {
        var omgekeerd = waar[veld]!.AsArray().Select(p => p!.DeepClone()).Reverse().ToArray();
        return Zet(waar, veld, new JsonArray(omgekeerd));
    }

    private static bool Vervroeg(JsonNode post) =>
        Zet(post.AsObject(), "op", (NodaTime.Text.InstantPattern.ExtendedIso.Parse(post["op"]!.GetValue<string>()).Value - NodaTime.Duration.FromHours(1)).ToString());

    private static bool Zet(JsonObject waar, string veld, JsonNode waarde)
    {
        waar.ContainsKey(veld).ShouldBeTrue();
        waar[veld] = waarde;
        return true;
    }

    private void Vindt(string feit, Func<JsonNode, JsonObject, bool> wijzig, string bevinding)
    {
        var gedaan = false;

        var vervalst = Vervalser.VervalsFeit(Dossier, feit, (post, gegevens) => gedaan |= wijzig(post, gegevens));

        gedaan.ShouldBeTrue();
        Verificatie.Controleer(vervalst).Bevindingen.ShouldContain(b => b.Contains(bevinding, StringComparison.Ordinal));
    }

    private void Verdwijnt(string feit, string bevinding)
    {
        var vervalst = Vervalser.Vervals(Dossier, Vervalser.Lees(Dossier).Procedure.ToString(), post =>
            post["feiten"]!.AsArray().Any(f => f!["naam"]!.GetValue<string>() == feit) ? null : post);

        Verificatie.Controleer(vervalst).Bevindingen.ShouldContain(b => b.Contains(bevinding, StringComparison.Ordinal));
    }
}
