using System.Diagnostics;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Domain.Tests.Toewijzing;

/// <summary>The largest worlds that the search must handle while someone waits.</summary>
public sealed class GroteWereldTests
{
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

        var antwoord = Toewijzer.WijsToe(new([.. Enumerable.Range(1, 6).Select(p => new TeVerdelenPerceel(p))], regels, wie)).Waarde;

        antwoord.Toewijzing.Values.ShouldAllBe(winnaars => winnaars.Count == 1);
        klok.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
