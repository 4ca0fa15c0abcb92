using Aanbesteding.Domain.Termijnen;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

/// <summary>The decision term of one aanvraag that came on 20 November 2026 (domain part 7.4).</summary>
public sealed class BeslistermijnTests
{
    private static readonly LocalDate Kwam = new(2026, 11, 20);
    private static readonly LocalDate Nieuwjaar = new(2027, 1, 1);

    [Fact]
    public void DienIn_Contractual_EndsAfterNewYearsDayAndSaysSo()
    {
        var aanvraag = OpenHouseSpel.Open().Op(Kwam).Ingediend("p1", [Gezin]);

        aanvraag.BeslisVoor.ShouldBe(Nederland.BeginVan(Nieuwjaar.PlusDays(1)));
        aanvraag.Brieven.ShouldHaveSingleItem().Tekst.ShouldContain("vrijdag 1 januari 2027");
    }

    [Fact]
    public void DienIn_WithRollRule_EndsOnTheFirstWorkingDay() =>
        OpenHouseSpel.Open(Wonen.MetTermijn("beslistermijn", t => t with { Regime = "atw" })).Op(Kwam).Ingediend("p1", [Gezin])
            .TermijnMet("beslistermijn")!.LaatsteDag.ShouldBe(new LocalDate(2027, 1, 4));

    [Fact]
    public void VerstrijkTermijnen_TermPasses_IsRecordedAndDecidingIsLate()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Op(Kwam).Ingediend("p1", [Gezin]);
        spel.Getoetst(aanvraag);

        spel.Verstrijk(aanvraag).ShouldBe(["beslistermijn"]);
        aanvraag.Fase.ShouldBe("in behandeling");
        spel.Beslis(aanvraag, true);

        (aanvraag.Besluit!.OpTijd, spel.Vandaag).ShouldBe((false, Nieuwjaar.PlusDays(1)));
    }

    [Fact]
    public void Beslis_LastSecondOfTheTerm_IsInTime()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Op(Kwam).Ingediend("p1", [Gezin]);
        spel.Getoetst(aanvraag);
        spel.Nu = aanvraag.BeslisVoor!.Value - Duration.FromSeconds(1);

        spel.Beslis(aanvraag, true);

        aanvraag.Besluit!.OpTijd.ShouldBeTrue();
    }

    [Fact]
    public void DienHerstelIn_AfterFiveDays_MovesTheEndByFiveDays()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Op(Kwam).Ingediend("p1", [Gezin], Antwoord("E2", "1"));
        spel.Later(10).Herstelvraag(aanvraag).Later(5);

        spel.Hersteld(aanvraag, Antwoord("E2", "2"));

        aanvraag.TermijnMet("beslistermijn")!.LaatsteDag.ShouldBe(Nieuwjaar.PlusDays(5));
        aanvraag.VolgendMoment.ShouldBe(Nederland.BeginVan(Nieuwjaar.PlusDays(6)));
    }

    [Fact]
    public void DienHerstelIn_OriginalEndPassesMeanwhile_NothingPassesAndTheEndMoves()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Op(Kwam).Ingediend("p1", [Gezin], Antwoord("E2", "1"));
        spel.Op(new LocalDate(2026, 12, 30)).Herstelvraag(aanvraag).Op(new LocalDate(2027, 1, 5));

        aanvraag.VerstrijkTermijnen(spel.Bel).ShouldBeEmpty();
        aanvraag.GeefSeinen(spel.Bel).ShouldBeEmpty();
        spel.Hersteld(aanvraag, Antwoord("E2", "2"));

        aanvraag.TermijnMet("beslistermijn")!.LaatsteDag.ShouldBe(new LocalDate(2027, 1, 7));
        spel.Later(1).Getoetst(aanvraag).Beslis(aanvraag, true);
        aanvraag.Besluit!.OpTijd.ShouldBeTrue();
    }

    [Fact]
    public void VerstrijkTermijnen_RepairTermPasses_TheClockStoodStillForExactlyThatTerm()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Op(Kwam).Ingediend("p1", [Gezin], Antwoord("E2", "1"));
        spel.Herstelvraag(aanvraag);

        spel.Verstrijk(aanvraag).ShouldBe(["hersteltermijn"]);

        aanvraag.TermijnMet("beslistermijn")!.LaatsteDag.ShouldBe(Nieuwjaar.PlusDays(10));
    }

    [Fact]
    public void VerstrijkTermijnen_BellIsWeeksLate_EndsThePauseAtItsOwnEndAndThenTheTerm()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Op(Kwam).Ingediend("p1", [Gezin], Antwoord("E2", "1"));
        spel.Herstelvraag(aanvraag).Later(100);

        spel.Verstrijk(aanvraag).ShouldBe(["hersteltermijn", "beslistermijn"]);

        aanvraag.TermijnMet("beslistermijn")!.LaatsteDag.ShouldBe(Nieuwjaar.PlusDays(10));
    }

    [Fact]
    public void VerlengBeslistermijn_Once_AddsThePublishedExtension()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Op(Kwam).Ingediend("p1", [Gezin]);
        spel.Geweigerd(aanvraag, a => a.VerlengBeslistermijn(spel.Inkoper, "")).Code.ShouldBe("leeg");

        spel.Doe(aanvraag, a => a.VerlengBeslistermijn(spel.Inkoper, "Veel aanvragen."));

        aanvraag.TermijnMet("beslistermijn")!.LaatsteDag.ShouldBe(new LocalDate(2027, 1, 15));
        aanvraag.Brieven[^1].Tekst.ShouldContain("vrijdag 15 januari 2027");
        spel.Geweigerd(aanvraag, a => a.VerlengBeslistermijn(spel.Inkoper, "Nog meer.")).Code.ShouldBe("beslistermijn-niet-verlengbaar");
    }

    [Fact]
    public void VerlengBeslistermijn_AfterTheEnd_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Op(Kwam).Ingediend("p1", [Gezin]);
        spel.Nu = aanvraag.BeslisVoor!.Value;

        spel.Geweigerd(aanvraag, a => a.VerlengBeslistermijn(spel.Inkoper, "Te laat.")).Code.ShouldBe("beslistermijn-niet-verlengbaar");
    }

    [Fact]
    public void GeefSeinen_TowardsTheEnd_WarnsEachStepOnceAndThenTheBestuurderToo()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Op(Kwam).Ingediend("p1", [Gezin]);
        List<Seintrap> trappen = [];

        while (aanvraag.VolgendeBel is { } bel)
        {
            bel.ShouldBeGreaterThan(spel.Nu);
            spel.Nu = bel;
            aanvraag.VerstrijkTermijnen(spel.Bel);
            trappen.AddRange(aanvraag.GeefSeinen(spel.Bel).Select(s => s.Trap));
            aanvraag.GeefSeinen(spel.Bel).ShouldBeEmpty();
        }

        trappen.ShouldBe([Seintrap.TienWerkdagen, Seintrap.VijfWerkdagen, Seintrap.TweeWerkdagen, Seintrap.Vandaag, Seintrap.TeLaat]);
        aanvraag.Seinen[^1].Aan.ShouldBe([Rol.Inkoper, Rol.Bestuurder]);
        aanvraag.GegevenSeinen.Count.ShouldBe(5);
    }

    [Fact]
    public void GeefSeinen_BellIsLate_GivesOnlyTheLastStep()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Op(Kwam).Ingediend("p1", [Gezin]);
        spel.Op(new LocalDate(2027, 1, 1));

        aanvraag.GeefSeinen(spel.Bel).ShouldHaveSingleItem().Trap.ShouldBe(Seintrap.Vandaag);
        spel.Getoetst(aanvraag).Beslis(aanvraag, true);
        spel.Later(5);
        aanvraag.GeefSeinen(spel.Bel).ShouldBeEmpty();
    }
}
