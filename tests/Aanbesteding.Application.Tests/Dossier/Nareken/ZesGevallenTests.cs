using Aanbesteding.Application.Dossier.Nareken;
using static Aanbesteding.Application.Tests.Dossier.Nareken.Narekenkit;

namespace Aanbesteding.Application.Tests.Dossier.Nareken;

/// <summary>The six worked cases of allocation (domain 5.2), by the second computation alone. Percelen 2 and 3 go to different parties.</summary>
public sealed class ZesGevallenTests
{
    private const string Breda = "verschillendeWinnaar: [[2, 3]], toewijzing: ";
    private const string TweeEerst = "vasteVolgorde, volgorde: [2, 3]";

    private static Verdeeluitkomst Bereken(string regels, int[] percelen, string[] lot, params Gegadigde[] wie) =>
        new Toewijzingsrekening(new Verdeelwereld(Verdeel(Breda + regels, percelen), wie, lot)).Bereken();

    [Theory]
    [InlineData(TweeEerst, "2:X 3:Y = 176")]
    [InlineData("vasteVolgorde, volgorde: [3, 2]", "2:Y 3:X = 172")]
    [InlineData("besteTotaal", "2:X 3:Y = 176")]
    [InlineData("voorkeurInschrijver", "2:Y 3:X = 172")]
    [InlineData("grootsteVoorsprong", "2:X 3:Y = 176")]
    public void Bereken_Case1BestOnBoth_FollowsPolicy(string beleid, string uitkomst)
    {
        var gerekend = Bereken(beleid, [2, 3], [], Op("X", (2, "90"), (3, "88")).Als(voorkeur: [3, 2]), Op("Y", (2, "84"), (3, "86")).Als(), Op("Z", (2, "70"), (3, "60")).Als());

        gerekend.Zin().ShouldBe(uitkomst);
        gerekend.Volledig.ShouldBeTrue();
        gerekend.Uniek.ShouldBe(true);
    }

    [Theory]
    [InlineData("besteTotaal", "2:X 3: = 81")]
    [InlineData(TweeEerst, "2:X 3: = 81")]
    [InlineData("grootsteVoorsprong", "2:X 3: = 81")]
    [InlineData("voorkeurInschrijver", "2: 3:X = 77")]
    [InlineData("besteTotaal, bijEenOverblijver: allesIntrekken", "2: 3: = 0")]
    public void Bereken_Case2OneValidForBoth_IsIncomplete(string beleid, string uitkomst)
    {
        var gerekend = Bereken(beleid + ", partners: { minimaal: 2, maximaal: 3 }", [2, 3], [], Op("X", (2, "81"), (3, "77")).Als(voorkeur: [3]));

        gerekend.Zin().ShouldBe(uitkomst);
        gerekend.Volledig.ShouldBeFalse();
    }

    [Theory]
    [InlineData("besteTotaal", "combinant", "2:K 3:S = 171")]
    [InlineData(TweeEerst, "combinant", "2:K 3:S = 171")]
    [InlineData("besteTotaal", "inschrijver", "2:K 3:R = 173")]
    public void Bereken_Case3CombinationOverlap_FollowsIdentity(string beleid, string identiteit, string uitkomst) =>
        Bereken($"{beleid}, partijIdentiteit: {identiteit}", [2, 3], [],
            Op("K", (2, "88")).Als(identiteit, ["Q", "R"]), Op("R", (3, "85")).Als(identiteit, ["R"]), Op("S", (2, "80"), (3, "83")).Als(identiteit)).Zin().ShouldBe(uitkomst);

    [Theory]
    [InlineData(TweeEerst, "concern", "2:X 3:Y = 174")]
    [InlineData("besteTotaal", "concern", "2:Y 3:X2 = 177")]
    [InlineData("besteTotaal", "inclOnderaannemer", "2:Y 3:X2 = 177")]
    [InlineData("besteTotaal", "inschrijver", "2:X 3:X2 = 183")]
    public void Bereken_Case4SameConcern_FollowsIdentity(string beleid, string identiteit, string uitkomst) =>
        Bereken($"{beleid}, partijIdentiteit: {identiteit}", [2, 3], [],
            Op("X", (2, "91")).Als(identiteit, concern: "X-groep"), Op("X2", (3, "92")).Als(identiteit, concern: "X-groep"), Op("Y", (2, "85"), (3, "83")).Als(identiteit)).Zin().ShouldBe(uitkomst);

    [Theory]
    [InlineData("besteTotaal", "", "2:Y 3:X = 162.5", true, false)]
    [InlineData(TweeEerst, "", "2:X 3:Y = 161.5", false, true)]
    [InlineData(TweeEerst, "X,Y", "2:X 3:Y = 161.5", false, false)]
    [InlineData(TweeEerst, "Y,X", "2:Y 3:X = 162.5", false, false)]
    public void Bereken_Case5Tie_AsksForADrawOnlyWhereItDecides(string beleid, string lot, string uitkomst, bool uniek, bool open)
    {
        var gerekend = Bereken(beleid, [2, 3], lot.Length == 0 ? [] : lot.Split(','),
            Op("X", (2, "82.50"), (3, "80.00")).Als(), Op("Y", (2, "82.50"), (3, "79.00")).Als(), Op("Z", (3, "70.00")).Als());

        gerekend.Zin().ShouldBe(uitkomst);
        gerekend.Uniek.ShouldBe(uniek);
        gerekend.LotingOpen.ShouldBe(open);
    }

    [Theory]
    [InlineData("", "1:X 2:X 3:Y = 273")]
    [InlineData(", maximaalPercelenPerPartij: 1", "1:W 2:X 3:Y = 272")]
    public void Bereken_Case6ThirdPerceel_FollowsMaximumPerParty(string maximum, string uitkomst)
    {
        var gerekend = Bereken($"besteTotaal, partners: {{ minimaal: 2, maximaal: 3 }}{maximum}", [1, 2, 3], [],
            Op("X", (1, "95"), (2, "90"), (3, "82")).Als(), Op("W", (1, "94")).Als(), Op("Y", (1, "80"), (2, "85"), (3, "88")).Als());

        gerekend.Zin().ShouldBe(uitkomst);
        gerekend.Volledig.ShouldBeTrue();
    }
}
