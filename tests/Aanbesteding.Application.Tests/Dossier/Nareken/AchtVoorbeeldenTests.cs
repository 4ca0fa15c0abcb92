using Aanbesteding.Application.Dossier.Nareken;
using static Aanbesteding.Application.Tests.Dossier.Nareken.Narekenkit;

namespace Aanbesteding.Application.Tests.Dossier.Nareken;

/// <summary>The eight worked examples of scoring (domain 4.2, E1-E8), by the second computation alone.</summary>
public sealed class AchtVoorbeeldenTests
{
    private static readonly Gescoorde[] Drie = [Wie("A", 600_000, ("K1", "36")), Wie("B", 1_000_000, ("K1", "45")), Wie("C", 1_200_000, ("K1", "50"))];

    private static Telregels MetPrijs(string prijs, string herberekening = "herberekenen") => Tel(
        $"{{ methode: gewogen-factor, criteria: [{{ id: K1, gewicht: 60, cijfers: [0, 60] }}], prijs: {{ gewicht: 40, {prijs} }}, herberekening: {herberekening} }}");

    [Fact]
    public void Uitslag_E1RelativePrice_ReversesByTheRecalculationRuleAlone()
    {
        MetPrijs("formule: relatief-laagste").Tel(Drie).ShouldBe(["1 A 76", "2 C 70", "3 B 69"]);
        MetPrijs("formule: relatief-laagste").Tel(Drie, "A").ShouldBe(["1 B 85", "2 C 250/3", "- A "]);
        MetPrijs("formule: relatief-laagste", "handhaven").Tel(Drie, "A").ShouldBe(["1 C 70", "2 B 69", "- A 76"]);
        MetPrijs("formule: relatief-lineair").Tel(Drie).ShouldBe(["1 A 76", "2 B 175/3", "3 C 50"]);
        MetPrijs("formule: relatief-lineair").Tel(Drie, "A").ShouldBe(["1 B 85", "2 C 82", "- A "]);
    }

    [Fact]
    public void Uitslag_E1DocumentSilent_IsNotComputed() =>
        Should.Throw<FormatException>(() => MetPrijs("formule: relatief-laagste", "null").Tel(Drie, "A"));

    [Fact]
    public void Uitslag_E2AbsolutePrice_CannotReverse()
    {
        const string bereik = "formule: absoluut, bodem: 800000, plafond: 1300000, buitenBereik: ";

        MetPrijs(bereik + "afkappen").Tel(Drie).ShouldBe(["1 A 76", "2 B 69", "3 C 58"]);
        MetPrijs(bereik + "afkappen").Tel(Drie, "A").ShouldBe(["1 B 69", "2 C 58", "- A 76"]);
        MetPrijs(bereik + "ongeldig").Tel(Drie).ShouldBe(["1 B 69", "2 C 58", "- A "]);
    }

    [Theory]
    [InlineData(", minimum: 6", "", "1 Y 70", "- X 76", "- Z 87.5")]
    [InlineData("", ", minimumTotaal: 60", "1 Z 87.5", "2 X 76", "3 Y 70")]
    public void Uitslag_E3MinimumScore_KnocksOut(string opCijfer, string opTotaal, params string[] uitslag)
    {
        var regels = Tel($"{{ methode: kwaliteit, criteria: [{{ id: K1, gewicht: 40, cijfers: [0, 10]{opCijfer} }}, {{ id: K2, gewicht: 35, cijfers: [0, 10]{opCijfer} }}, {{ id: K3, gewicht: 25, cijfers: [0, 10]{opCijfer} }}]{opTotaal} }}");

        var gerekend = regels.Tel([Wie("X", null, ("K1", "9"), ("K2", "5"), ("K3", "9")), Wie("Y", null, ("K1", "7"), ("K2", "7"), ("K3", "7")), Wie("Z", null, ("K1", "10"), ("K2", "10"), ("K3", "5"))]);

        gerekend.ShouldBe(uitslag);
    }

    [Theory]
    [InlineData("gemiddelde", null, "22/3")]
    [InlineData("consensus", "8", "8")]
    [InlineData("consensus", "6", "6")]
    [InlineData("mediaan", null, "8")]
    public void Eindcijfer_E4SeveralAssessors_FollowsScorebepaling(string bepaling, string? afgesproken, string cijfer) =>
        Scorerekening.Eindcijfer(bepaling, [Getal.Lees("8"), Getal.Lees("6"), Getal.Lees("8")], afgesproken is null ? null : Getal.Lees(afgesproken)).ToString().ShouldBe(cijfer);

    [Theory]
    [InlineData("{ moment: geen, decimalen: 2, wijze: half-van-nul }", "1 Q 66.674", "2 P 66.665")]
    [InlineData("{ moment: totaal, decimalen: 2, wijze: half-van-nul }", "1 P 66.67", "1 Q 66.67")]
    [InlineData("{ moment: totaal, decimalen: 2, wijze: half-even }", "1 Q 66.67", "2 P 66.66")]
    public void Uitslag_E5Rounding_DecidesTheOrder(string afronding, string eerste, string tweede) =>
        Tel($"{{ methode: kwaliteit, criteria: [{{ id: K1, gewicht: 100, cijfers: [0, 100] }}], afronding: {afronding} }}")
            .Tel([Wie("P", null, ("K1", "66.665")), Wie("Q", null, ("K1", "66.674"))]).ShouldBe([eerste, tweede]);

    [Theory]
    [InlineData("per-criterium", "66.6")]
    [InlineData("totaal", "66.7")]
    public void Uitslag_E5RoundingMoment_DecidesTheTotal(string moment, string totaal) =>
        Tel($"{{ methode: kwaliteit, criteria: [{string.Join(", ", Enumerable.Range(1, 3).Select(k => $"{{ id: K{k}, gewicht: 100, cijfers: [0, 9] }}"))}], afronding: {{ moment: {moment}, decimalen: 1, wijze: half-van-nul }} }}")
            .Tel([Wie("P", null, ("K1", "2"), ("K2", "2"), ("K3", "2"))]).ShouldBe([$"1 P {totaal}"]);

    [Fact]
    public void Uitslag_E6GunnenOpWaarde_LowestAmountWins() =>
        Tel("{ methode: gunnen-op-waarde, criteria: [{ id: K1, waarde: 150000, cijfers: [1, 10] }, { id: K2, waarde: 100000, cijfers: [1, 10] }, { id: K3, waarde: 50000, cijfers: [1, 10] }], afronding: { moment: totaal, decimalen: 2, wijze: half-van-nul } }")
            .Tel([Wie("A", 1_000_000, ("K1", "7"), ("K2", "6"), ("K3", "8")), Wie("B", 1_050_000, ("K1", "10"), ("K2", "8"), ("K3", "7"))])
            .ShouldBe(["1 B 788888.89", "2 A 805555.56"]);

    [Theory]
    [InlineData("kwaliteit", "1 K 80", "2 L 74", "3 M 60", "- N 82")]
    [InlineData("al-dan-niet", "1 K 80", "1 L 74", "1 M 60", "- N 82")]
    public void Uitslag_E7QualityAtAFixedPrice_MinimaPassWhenEqual(string methode, params string[] uitslag) =>
        Tel($"{{ methode: {methode}, minimumTotaal: 60, criteria: [{{ id: K1, gewicht: 40, cijfers: [0, 10], minimum: 5 }}, {{ id: K2, gewicht: 30, cijfers: [0, 10], minimum: 5 }}, {{ id: K3, gewicht: 30, cijfers: [0, 10], minimum: 5 }}] }}")
            .Tel([
                Wie("K", null, ("K1", "8"), ("K2", "6"), ("K3", "10")), Wie("L", null, ("K1", "8"), ("K2", "8"), ("K3", "6")),
                Wie("M", null, ("K1", "6"), ("K2", "6"), ("K3", "6")), Wie("N", null, ("K1", "10"), ("K2", "10"), ("K3", "4")),
            ]).ShouldBe(uitslag);

    [Fact]
    public void Uitslag_E8EqualTotals_TheChainDecidesAndNothingElseIsEqual()
    {
        var regels = Tel("{ methode: kwaliteit, criteria: [{ id: K1, gewicht: 50, cijfers: [0, 50] }, { id: K2, gewicht: 50, cijfers: [0, 50] }], gelijkspel: ['criterium:K1', loting] }");

        regels.Tel([Wie("A", null, ("K1", "36"), ("K2", "44")), Wie("B", null, ("K1", "38"), ("K2", "42"))]).ShouldBe(["1 B 80", "2 A 80"]);
        regels.Tel([Wie("A", null, ("K1", "38"), ("K2", "42")), Wie("B", null, ("K1", "38"), ("K2", "42"))]).ShouldBe(["1 A 80", "1 B 80"]);
        regels.Tel([Wie("A", null, ("K1", "3.69"), ("K2", "0")), Wie("B", null, ("K1", "3.59"), ("K2", "0"))]).ShouldBe(["1 A 3.69", "2 B 3.59"]);
    }
}
