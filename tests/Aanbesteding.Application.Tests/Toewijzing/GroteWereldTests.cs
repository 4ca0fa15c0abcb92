using System.Diagnostics;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;
using static Aanbesteding.Domain.Tests.Toewijzing.Wereldje;

namespace Aanbesteding.Application.Tests.Toewijzing;

/// <summary>The largest worlds that the search must handle while someone waits.</summary>
public sealed class GroteWereldTests
{
    private static readonly CpSatOplosser Oplosser = new();

    [Theory]
    [InlineData(1, 100, 1)]
    [InlineData(2, 5, 1)]
    [InlineData(3, 100, 2)]
    [InlineData(4, 3, 2)]
    public void WijsToe_SixPercelenTwelveParties_AnswersWithinSeconds(int zaad, int spreiding, int groep)
    {
        var willekeur = new Random(zaad);
        var wie = Enumerable.Range(0, 12).Select(i => new Toewijzingsinschrijver($"P{i:00}",
            Enumerable.Range(1, 6).ToDictionary(p => p, _ => (Breuk)willekeur.Next(60, 60 + spreiding)))).ToList();
        var regels = new Toewijzingsregels { VerschillendeWinnaar = groep == 1 ? [[1, 2, 3, 4, 5, 6]] : [[1, 2, 3], [3, 4], [5, 6]], MaximaalPercelenPerPartij = 2 };
        var klok = Stopwatch.StartNew();

        var antwoord = Toewijzer.WijsToe(new([.. Enumerable.Range(1, 6).Select(p => new TeVerdelenPerceel(p))], regels, wie), Oplosser).Waarde;

        antwoord.Toewijzing.Values.ShouldAllBe(winnaars => winnaars.Count == 1);
        klok.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void WijsToe_TwentyPlacesSixtyParties_TakesTheTwentyBest()
    {
        var wie = Enumerable.Range(1, 60).Select(i => Wie($"P{i:00}", (1, $"{(i * 37 % 61) + 40}"))).ToList();
        var vraag = new Toewijzingsvraag([new(1, 20)], new Toewijzingsregels(), wie);

        var antwoord = Toewijzer.WijsToe(vraag, Oplosser).Waarde;

        antwoord.Toewijzing[1].ShouldBe(wie.OrderByDescending(p => p.Scores[1]).Take(20).Select(p => p.Id));
        antwoord.Uniek.ShouldBeTrue();
    }

    [Fact]
    public void WijsToe_TieAtPlaceTwenty_DrawsBetweenTheTwo()
    {
        var wie = Enumerable.Range(1, 23).Select(i => Wie($"P{i:00}", (1, i is 20 or 21 ? "71" : i < 20 ? $"{100 - i}" : "60"))).ToList();
        var vraag = new Toewijzingsvraag([new(1, 20)], new Toewijzingsregels(), wie);

        var antwoord = Toewijzer.WijsToe(vraag, Oplosser).Waarde;

        antwoord.Status.ShouldBe(Toewijzingsstatus.Loting);
        antwoord.Loting!.Partijen.ShouldBe(["P20", "P21"]);
    }

    [Fact]
    public void WijsToe_NineteenForTwentyPlaces_AllWinAndTiesDoNotMatter()
    {
        var wie = Enumerable.Range(1, 19).Select(i => Wie($"P{i:00}", (1, "71"))).ToList();

        foreach (var beleid in new Toewijzingsbeleid[] { new Toewijzingsbeleid.BesteTotaal(), new Toewijzingsbeleid.GrootsteVoorsprong(), new Toewijzingsbeleid.VoorkeurInschrijver() })
        {
            var antwoord = Toewijzer.WijsToe(new([new(1, 20)], new Toewijzingsregels { Beleid = beleid }, wie), Oplosser).Waarde;

            antwoord.Toewijzing[1].Count.ShouldBe(19);
            antwoord.Status.ShouldBe(Toewijzingsstatus.Volledig);
        }
    }
}
