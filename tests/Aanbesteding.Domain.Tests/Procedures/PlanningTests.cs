using CsCheck;
using NodaTime;
using NodaTime.Text;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

/// <summary>The planning of one procedure, from concept to the end: what stands, what runs and what follows from it.</summary>
public sealed class PlanningTests
{
    [Fact]
    public void Planning_InConcept_HasEveryLineAndNoDate()
    {
        var spel = new SltSpel(MetPlanning);

        var planning = spel.Procedure.Planning(spel.Nu);

        planning.ShouldAllBe(r => r.Status == Planstatus.Onbekend && r.LaatsteDag == null && r.Onderbouwing.Count == 1);
        planning.Select(r => (r.Naam, r.HangtAf)).ShouldBe(
        [
            ("publicatie-selectie", null),
            ("vragen-selectie", "nota-inlichtingen-selectie"), ("nota-inlichtingen-selectie", "sluiting-aanmelding"), ("sluiting-aanmelding", "publicatie-selectie"),
            ("selectiebeslissing", "sluiting-aanmelding"), ("bezwaartermijn-selectie", "selectiebeslissing"),
            ("uitnodiging", "bezwaartermijn-selectie"), ("sluiting-inschrijving", "uitnodiging"),
            ("gunningsbeslissing", "sluiting-inschrijving"), ("opschortende-termijn", "gunningsbeslissing"),
            ("overeenkomst", "opschortende-termijn"), ("aankondiging-gunning", "overeenkomst"),
        ]);
    }

    [Fact]
    public void Planning_AfterPublication_ReckonsEveryDateFromThere()
    {
        var spel = new SltSpel(MetPlanning).TotAanmelden();

        var planning = spel.Procedure.Planning(spel.Nu);

        planning.Select(Regel).ShouldBe(
        [
            "Geweest publicatie-selectie 2025-11-03",
            "Loopt vragen-selectie 2025-11-16",
            "Loopt nota-inlichtingen-selectie 2025-11-23",
            "Loopt sluiting-aanmelding 2025-12-03",
            "Verwacht selectiebeslissing 2026-01-14",
            "Verwacht bezwaartermijn-selectie 2026-02-03",
            "Verwacht uitnodiging 2026-03-31",
            "Verwacht sluiting-inschrijving 2026-04-30",
            "Verwacht gunningsbeslissing 2026-06-11",
            "Verwacht opschortende-termijn 2026-07-01",
            "Verwacht overeenkomst 2026-07-08",
            "Verwacht aankondiging-gunning 2026-08-07",
        ]);
        planning.Single(r => r.Naam == "selectiebeslissing").Onderbouwing.ShouldBe(
            ["Verwacht 6 weken na ‘Aanmelden’: woensdag 14 januari 2026."]);
        planning.Single(r => r.Naam == "opschortende-termijn").Onderbouwing.ShouldBe(
            ["1 juli 2026 is een werkdag; de termijn loopt tot en met die dag. (Algemene termijnenwet art. 1 lid 1)"]);
    }

    [Fact]
    public void Planning_ExpectedOnADayOfRest_TakesTheFirstWorkingDayAndSaysSo()
    {
        var inrichting = MetPlanning with { Verwachtingen = [new("selectiebeslissing", "sluiting-aanmelding", 23, "dag")] };
        var spel = new SltSpel(inrichting).TotAanmelden();

        var regel = spel.Procedure.Planning(spel.Nu).Single(r => r.Naam == "selectiebeslissing");

        Regel(regel).ShouldBe("Verwacht selectiebeslissing 2025-12-29");
        regel.Onderbouwing.ShouldBe(["Verwacht 23 dagen na ‘Aanmelden’: 26 december 2025. Dat is tweede kerstdag; de eerste werkdag is maandag 29 december 2025."]);
    }

    [Fact]
    public void Planning_PublishedADayLater_NothingComesEarlier() =>
        Gen.Int[0, 1500].Sample(dagen =>
        {
            var eerder = Dagen(new LocalDate(2026, 1, 1).PlusDays(dagen));
            var later = Dagen(new LocalDate(2026, 1, 2).PlusDays(dagen));
            return eerder.Count == 12 && eerder.All(r => later[r.Key] >= r.Value);
        });

    private static Dictionary<string, LocalDate> Dagen(LocalDate publicatie)
    {
        var spel = new SltSpel(MetPlanning).Plan("publicatie-selectie", publicatie);
        return spel.Procedure.Planning(spel.Nu).ToDictionary(r => r.Naam, r => r.LaatsteDag!.Value);
    }

    [Fact]
    public void Planning_AtTheExactEndOfATerm_HasIt()
    {
        var spel = new SltSpel(MetPlanning).TotAanmelden();
        var einde = spel.Procedure.TermijnMet("sluiting-aanmelding")!.Einde;

        Status(spel, "sluiting-aanmelding", einde - Duration.Epsilon).ShouldBe(Planstatus.Loopt);
        Status(spel, "sluiting-aanmelding", einde).ShouldBe(Planstatus.Geweest);
    }

    [Fact]
    public void Planning_PreparedAgain_ExpectsThePublicationAndAllThatFollows()
    {
        var spel = new SltSpel(MetPlanning).TotPoortSelectie().Besluit("aanpassen");

        var terug = spel.Procedure.Planning(spel.Nu);
        var opnieuw = spel.TotAanmelden().Procedure.Planning(spel.Nu);

        terug.ShouldAllBe(r => r.Status == Planstatus.Onbekend);
        opnieuw.Where(r => r.Status == Planstatus.Geweest).Select(r => r.Naam).ShouldBe(["publicatie-selectie"]);
    }

    [Fact]
    public void Planning_DecisionFellByADropOut_ExpectsItAgainWithAWholeNewStandstill()
    {
        var spel = new SltSpel(MetPlanning).TotStandstill();
        Status(spel, "gunningsbeslissing").ShouldBe(Planstatus.Geweest);
        Status(spel, "opschortende-termijn").ShouldBe(Planstatus.Loopt);

        spel.Doe(p => p.MeldUitval(spel.Als(Rol.Jurist), "a", "Failliet."));

        Status(spel, "gunningsbeslissing").ShouldBe(Planstatus.Verwacht);
        Status(spel, "opschortende-termijn").ShouldBe(Planstatus.Verwacht);
    }

    [Fact]
    public void Planning_DrawAnnounced_HasItsNotice()
    {
        var zonder = new SltSpel(MetPlanning).TotAanmelden();

        zonder.Procedure.Planning(zonder.Nu).ShouldNotContain(r => r.Naam == Lotingsregels.Oproep);

        var met = LotingTests.Gelijk(MetPlanning).Kondig();
        met.Procedure.Planning(met.Nu).Where(r => r.Naam == Lotingsregels.Oproep).Select(r => (r.IsTermijn, r.Status))
            .ShouldBe([(false, Planstatus.Geweest), (true, Planstatus.Loopt)]);
    }

    [Fact]
    public void Planning_Stopped_HasOnlyWhatWas()
    {
        var spel = new SltSpel(MetPlanning).TotAanmelden();

        spel.Doe(p => p.TrekIn(spel.Als(Rol.Bestuurder), "Geen budget."));

        spel.Procedure.Planning(spel.Nu).Select(r => r.Naam).ShouldBe(["publicatie-selectie"]);
    }

    [Fact]
    public void StartTermijnen_TermThatCountsBack_StartsWithTheOneItCountsFrom()
    {
        var spel = new SltSpel(MetPlanning).TotAanmelden();

        var verslagen = spel.Feiten<Termijnverslag>("termijn").ToList();

        verslagen.Select(v => (v.Naam, v.Richting, v.Voor, v.BeginDag, v.LaatsteDag)).ShouldBe(
        [
            ("sluiting-aanmelding", "vooruit", null, new LocalDate(2025, 11, 3), new LocalDate(2025, 12, 3)),
            ("nota-inlichtingen-selectie", "terug", "sluiting-aanmelding", new LocalDate(2025, 12, 3), new LocalDate(2025, 11, 23)),
            ("vragen-selectie", "terug", "nota-inlichtingen-selectie", new LocalDate(2025, 11, 23), new LocalDate(2025, 11, 16)),
        ]);
        verslagen[1].Onderbouwing.ShouldBe(["23 november 2025 is zondag, maar een termijn die terugtelt schuift niet op; de laatste dag blijft 23 november 2025. (Algemene termijnenwet art. 1 lid 2)"]);
        verslagen.ShouldAllBe(v => v.Herbereken().Waarde.LaatsteDag == v.LaatsteDag && v.Herbereken().Waarde.Einde == v.Einde);
    }

    internal static string Regel(Planregel regel) => $"{regel.Status} {regel.Naam} {(regel.LaatsteDag is { } dag ? LocalDatePattern.Iso.Format(dag) : "-")}";

    private static Planstatus Status(SltSpel spel, string naam, Instant? nu = null) =>
        spel.Procedure.Planning(nu ?? spel.Nu).Single(r => r.Naam == naam).Status;
}
