using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

/// <summary>Every warning of the planning, next to a date that is just in order.</summary>
public sealed class PlanwaarschuwingTests
{
    [Fact]
    public void Planning_ClosingOnAnEquatedHoliday_WarnsAndPlansTheNotaOnTheWorkingDayBefore()
    {
        var spel = new SltSpel(MetPlanning).Plan("publicatie-selectie", new LocalDate(2026, 4, 15));

        Waarschuwing(spel, "sluiting-aanmelding").ShouldBe(new Planwaarschuwing(
            "plan-rustdag", "Vrijdag 15 mei 2026 is een met een feestdag gelijkgestelde dag. De termijn eindigt dan toch, maar wie hulp zoekt, vindt niemand. Kies liever een werkdag, bijvoorbeeld maandag 18 mei 2026.",
            "Algemene termijnenwet art. 1 en 3"));
        Waarschuwing(spel, "nota-inlichtingen-selectie").ShouldBe(new Planwaarschuwing(
            "plan-terug-rustdag", "Dinsdag 5 mei 2026 is Bevrijdingsdag. Een termijn die terugtelt, schuift niet op. Plan het werk uiterlijk op maandag 4 mei 2026.",
            "Algemene termijnenwet art. 1 lid 2"));
    }

    [Fact]
    public void Planning_OnWorkingDays_WarnsOfNothing()
    {
        // Published on Saturday the closing is on Monday 1 June 2026 and the nota on Friday 22 May.
        var spel = new SltSpel(MetPlanning).Plan("publicatie-selectie", new LocalDate(2026, 5, 2));

        var planning = spel.Procedure.Planning(spel.Nu);

        planning.Single(r => r.Naam == "nota-inlichtingen-selectie").LaatsteDag.ShouldBe(new LocalDate(2026, 5, 22));
        Codes(spel, "sluiting-aanmelding").ShouldBeEmpty();
        Codes(spel, "nota-inlichtingen-selectie").ShouldBeEmpty();
        Codes(spel, "publicatie-selectie").ShouldBe(["plan-rustdag"]);
    }

    [Theory]
    [InlineData("2026-02-27", "bestaat niet")]
    [InlineData("2026-09-25", "komt twee keer voor")]
    public void Planning_ClosingInTheHourOfTheSwitch_WarnsBeforeAnybodyPublishes(string publicatie, string waarom)
    {
        var inrichting = MetTermijnVan(t => t with { Tijd = new LocalTime(2, 30) });
        var spel = new SltSpel(inrichting).Plan("publicatie-selectie", NodaTime.Text.LocalDatePattern.Iso.Parse(publicatie).Value);

        var regel = spel.Procedure.Planning(spel.Nu).Single(r => r.Naam == "sluiting-aanmelding");

        regel.Status.ShouldBe(Planstatus.Onbekend);
        regel.Waarschuwingen.Single().Code.ShouldBe("plan-klokwissel");
        regel.Waarschuwingen[0].Tekst.ShouldContain(waarom);
    }

    [Fact]
    public void Planning_EventThatIsLate_WarnsFromTheDayAfter()
    {
        var spel = new SltSpel(MetPlanning).Plan("publicatie-selectie", new LocalDate(2025, 11, 4));

        Codes(spel, "publicatie-selectie", new LocalDate(2025, 11, 4)).ShouldBeEmpty();
        Codes(spel, "publicatie-selectie", new LocalDate(2025, 11, 5)).ShouldBe(["plan-voorbij"]);
    }

    [Fact]
    public void Planning_EventBeforeWhatItFollows_Warns()
    {
        var spel = new SltSpel(MetPlanning).TotAanmelden().Plan("selectiebeslissing", new LocalDate(2025, 12, 2));

        Codes(spel, "selectiebeslissing").ShouldBe(["plan-voor-voorganger"]);
        Codes(spel.Plan("selectiebeslissing", new LocalDate(2025, 12, 3)), "selectiebeslissing").ShouldBeEmpty();
    }

    [Fact]
    public void Planning_StandstillUpToTheStartOfTheContract_Warns()
    {
        // Twenty days after Friday 11 December end on Thursday 31 December; the contract starts on 1 January 2027.
        var spel = new SltSpel(MetPlanning).Plan("gunningsbeslissing", new LocalDate(2026, 12, 11));

        Codes(spel, "opschortende-termijn").ShouldBeEmpty();
        Codes(spel, "overeenkomst").ShouldBe(["plan-ingang"]);
        spel.Plan("gunningsbeslissing", new LocalDate(2026, 12, 14));
        Codes(spel, "opschortende-termijn").ShouldBe(["plan-ingang"]);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void Planning_ShorterThanUsual_Warns(int dagen, bool kort)
    {
        var spel = new SltSpel(MetTermijnVan(t => t with { Aantal = dagen })).TotAanmelden();

        Codes(spel, "sluiting-aanmelding").ShouldBe(kort ? ["plan-kort"] : []);
    }

    [Theory]
    [InlineData(9, "plan-kort")]
    [InlineData(30, "plan-terug-te-vroeg")]
    public void Planning_CountedBackTooLittleOrTooFar_Warns(int dagen, string code)
    {
        var inrichting = MetPlanning with { Planning = [.. MetPlanning.Planning.Where(t => t.Naam != "vragen-selectie").Select(t => t.Voor is null ? t : t with { Aantal = dagen })] };

        Codes(new SltSpel(inrichting).TotAanmelden(), "nota-inlichtingen-selectie").ShouldBe([code]);
    }

    [Fact]
    public void Planning_CountedBackToADayThatIsOver_Warns()
    {
        var spel = new SltSpel(MetPlanning).Plan("publicatie-selectie", new LocalDate(2025, 11, 4));

        Codes(spel, "vragen-selectie", new LocalDate(2025, 11, 17)).ShouldNotContain("plan-voorbij");
        Codes(spel, "vragen-selectie", new LocalDate(2025, 11, 18)).ShouldContain("plan-voorbij");
    }

    [Fact]
    public void Planning_WhatHasBeen_WarnsOfNothing()
    {
        var spel = new SltSpel(MetPlanning).TotOvereenkomst();

        spel.Procedure.Planning(spel.Nu).Where(r => r.Status == Planstatus.Geweest).ShouldAllBe(r => r.Waarschuwingen.Count == 0);
    }

    private static Inrichting MetTermijnVan(Func<Termijnregel, Termijnregel> wijzig) =>
        MetPlanning with { Planning = [.. MetPlanning.Planning.Select(t => t.Naam == "sluiting-aanmelding" ? wijzig(t) : t)] };

    private static Planwaarschuwing Waarschuwing(SltSpel spel, string naam) => spel.Procedure.Planning(spel.Nu).Single(r => r.Naam == naam).Waarschuwingen.Single();

    private static IEnumerable<string> Codes(SltSpel spel, string naam, LocalDate? vandaag = null) =>
        spel.Procedure.Planning(vandaag is { } dag ? Domain.Termijnen.Nederland.BeginVan(dag) : spel.Nu).Single(r => r.Naam == naam).Waarschuwingen.Select(w => w.Code);
}
