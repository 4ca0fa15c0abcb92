using Aanbesteding.Application.Dossier.Nareken;

namespace Aanbesteding.Application.Tests.Dossier.Nareken;

/// <summary>Thousands of small awards, decided by the Domain and computed again from nothing but their text.</summary>
public sealed class TweeWegenTests
{
    private const int Werelden = 1500;

    [Theory]
    [InlineData("besteTotaal")]
    [InlineData("vasteVolgorde")]
    [InlineData("voorkeurInschrijver")]
    [InlineData("grootsteVoorsprong")]
    public void Van_RandomAwards_BothRoadsAgree(string beleid)
    {
        var (werelden, geloot, totalen) = (0, 0, 0);
        List<string> verschillen = [];
        for (var zaad = 0; werelden < Werelden; zaad++)
        {
            var wereld = new Kleinewereld(zaad) { Beleid = beleid };
            if (wereld.Dossier() is not { } dossier)
                continue;
            werelden++;
            geloot += wereld.Geloot ? 1 : 0;
            var verslag = Narekening.Van(dossier);
            totalen += verslag.Totalen;
            verslag.Toewijzingen.Count.ShouldBe(1, $"wereld {zaad}");
            verschillen.AddRange(verslag.Verschillen.Where(v => !Strenger(beleid, v)).Select(v => $"wereld {zaad}: {v}"));
        }

        verschillen.ShouldBeEmpty();
        totalen.ShouldBeGreaterThan(Werelden);
        geloot.ShouldBeGreaterThan(10);
    }

    /// <summary>
    /// These two policies leave ties to the order of ids that the second road wants drawn: between percelen with an equal lead,
    /// and between wins of equal score that are given up. A difference in this direction only; winners and totals are the same.
    /// </summary>
    private static bool Strenger(string beleid, Verschil verschil) => beleid is "voorkeurInschrijver" or "grootsteVoorsprong"
        && (verschil is { Wat: "de loting", Vastgelegd: "niet nodig" } || verschil is { Wat: "of er maar één uitkomst is", Nagerekend: "nee" });
}
