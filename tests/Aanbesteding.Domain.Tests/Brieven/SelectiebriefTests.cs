using Aanbesteding.Domain.Tests.Procedures;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Brieven;

public sealed class SelectiebriefTests
{
    [Fact]
    public void VerzendSelectiebeslissing_NothingScored_SaysSoAndNamesNoScore()
    {
        var spel = Verzonden(new SltSpel().TotBeoogden());

        var brief = spel.Brieven("Selectiebeslissing").Single(b => b.Partij == "a").Tekst;

        brief.ShouldContain("Stichting A is geschikt voor perceel 1.\n\nVoor dit perceel waren er niet meer geschikte partijen dan plaatsen. Daarom zijn er geen cijfers gegeven.");
        brief.ShouldNotContain("score");
    }

    [Fact]
    public void VerzendSelectiebeslissing_PerceelregelsWentBeforeTheScore_SaysWhoWonWhatInNames()
    {
        var spel = new SltSpel().TotVaststelling(Aanmelding(Partij("a"), 2, 3), Aanmelding(Partij("b"), 2, 3), Aanmelding(Partij("c"), 2, 3));
        spel = Verzonden(spel.Scoor((partij, perceel) => (partij, perceel) switch { ("a", 2) => 10, ("a", _) => 8, ("b", _) => 6, _ => 2 }));

        var brieven = spel.Brieven("Selectiebeslissing").ToDictionary(b => b.Partij, b => b.Tekst);

        brieven["a"].ShouldContain("Stichting A heeft op perceel 3 de hoogste score, maar wint perceel 2; de percelen 2 en 3 gaan naar verschillende partijen.");
        brieven["a"].ShouldContain("S1 Onderdeel S1: u kreeg een hoger cijfer dan Stichting B, 8 tegen 6.");
        brieven["c"].ShouldContain("Stichting A heeft op perceel 3 de hoogste score, maar wint perceel 2");
        brieven.Values.ShouldAllBe(tekst => !tekst.Contains("Stichting C") || tekst == brieven["c"]);
    }

    [Fact]
    public void VerzendSelectiebeslissing_LotDecided_TellsTheDrawnTheOrderAndOthersNoNames()
    {
        var spel = new SltSpel().TotVaststelling(Aanmelding(Partij("a"), 1), Aanmelding(Partij("b"), 1), Aanmelding(Partij("c"), 1)).Scoor((partij, _) => partij == "c" ? 2 : 8);
        spel.Procedure.Zet<IReadOnlyList<AangekondigdeLoting>>(nameof(Procedure.Lotingen), _ =>
            [new(Guid.Empty, "beoogde-partners", ["a", "b"], [1], "zegel", spel.Nu, spel.Nu, [], new GehoudenLoting("zaad", "zaad", ["b", "a"], spel.Nu), null)]);

        var brieven = Verzonden(spel).Brieven("Selectiebeslissing").ToDictionary(b => b.Partij, b => b.Tekst);

        brieven["a"].ShouldContain("De stand was gelijk tussen Stichting A en Stichting B. Daarom is geloot op");
        brieven["a"].ShouldContain("De volgorde werd: 1. Stichting B, 2. Stichting A.");
        brieven["c"].ShouldContain("U was daar niet bij betrokken.");
        brieven["c"].ShouldNotContain("Stichting A");
        brieven["c"].ShouldContain("Een andere partij heeft op perceel 1 dezelfde score als Stichting B; het lot heeft beslist.");
    }

    private static SltSpel Verzonden(SltSpel spel) =>
        spel.WijsToe().Oordeel().Besluit("go").Doe(p => p.VerzendSelectiebeslissing(spel.Als(Rol.Inkoper)));
}
