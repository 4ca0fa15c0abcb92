using Aanbesteding.Domain.Termijnen;
using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

/// <summary>Planning an event and lengthening a term: what it changes, who hears of it, and every way in which it is refused.</summary>
public sealed class VerplaatsTests
{
    private const string Reden = "Er kwamen veel vragen binnen.";
    private static readonly LocalDateTime Later = new(2025, 12, 19, 12, 0);

    [Fact]
    public void PlanGebeurtenis_InConcept_EverythingIsReckonedFromThatDay()
    {
        var spel = new SltSpel(MetPlanning);

        spel.Doe(p => p.PlanGebeurtenis(spel.Als(Rol.Inkoper), "publicatie-selectie", new LocalDate(2025, 11, 10), " Na het bestuursbesluit. "));

        var planning = spel.Procedure.Planning(spel.Nu);
        planning.Select(PlanningTests.Regel).Take(4).ShouldBe(
            ["Verwacht publicatie-selectie 2025-11-10", "Verwacht vragen-selectie 2025-11-23", "Verwacht nota-inlichtingen-selectie 2025-11-30", "Verwacht sluiting-aanmelding 2025-12-10"]);
        planning.ShouldAllBe(r => r.Status == Planstatus.Verwacht && r.LaatsteDag != null);
        planning[0].Onderbouwing.ShouldBe(["Gepland op maandag 10 november 2025. Reden: Na het bestuursbesluit."]);
        planning[0].HangtAf.ShouldBeNull();
    }

    [Fact]
    public void PlanGebeurtenis_Twice_TheLastCountsAndBothAreKept()
    {
        var spel = new SltSpel(MetPlanning).Plan("uitnodiging", new LocalDate(2026, 4, 1)).Plan("uitnodiging", new LocalDate(2026, 4, 8));

        spel.Procedure.Planning(spel.Nu).Single(r => r.Naam == "uitnodiging").LaatsteDag.ShouldBe(new LocalDate(2026, 4, 8));
        spel.Procedure.Streefdata.Select(s => (s.Gebeurtenis, s.Datum, s.Door)).ShouldBe(
            [("uitnodiging", new LocalDate(2026, 4, 1), "inkoper"), ("uitnodiging", new LocalDate(2026, 4, 8), "inkoper")]);
    }

    [Fact]
    public void PlanGebeurtenis_BeforeItHappensAgain_CountsOnlyForTheNextTime()
    {
        var spel = new SltSpel(MetPlanning).Plan("publicatie-selectie", new LocalDate(2025, 11, 5)).TotPoortSelectie();

        spel.Besluit("aanpassen");
        spel.Procedure.Planning(spel.Nu).Single(r => r.Naam == "publicatie-selectie").Status.ShouldBe(Planstatus.Onbekend);

        var dag = Nederland.Dag(spel.Nu).PlusDays(7);
        spel.Plan("publicatie-selectie", dag);
        spel.Procedure.Planning(spel.Nu).Single(r => r.Naam == "publicatie-selectie").LaatsteDag.ShouldBe(dag);
    }

    [Theory]
    [InlineData("uitnodiging", "2025-11-02", Reden, "datum-voorbij", "datum")]
    [InlineData("uitnodiging", "2025-12-01", " ", "leeg", "reden")]
    [InlineData("uitnodiging", "2201-01-01", Reden, "termijn-buiten-kalender", "datum")]
    [InlineData("sluiting-aanmelding", "2025-12-01", Reden, "onbekend", "gebeurtenis")]
    [InlineData("oproep-loting", "2025-12-01", Reden, "onbekend", "gebeurtenis")]
    [InlineData("publicatie-selectie", "2025-12-01", Reden, "gebeurtenis-geweest", "gebeurtenis")]
    public void PlanGebeurtenis_Impossible_IsRefused(string gebeurtenis, string datum, string reden, string code, string veld)
    {
        var spel = new SltSpel(MetPlanning).TotAanmelden();

        var weigering = spel.Geweigerd(p => p.PlanGebeurtenis(spel.Als(Rol.Inkoper), gebeurtenis, NodaTime.Text.LocalDatePattern.Iso.Parse(datum).Value, reden));

        (weigering.Code, weigering.Veld).ShouldBe((code, veld));
    }

    [Fact]
    public void PlanGebeurtenis_Today_IsAllowed() =>
        new SltSpel(MetPlanning).Plan("publicatie-selectie", SltSpel.Begin).Procedure.Streefdata.Count.ShouldBe(1);

    [Fact]
    public void PlanGebeurtenis_StoppedOrEnded_IsRefused()
    {
        var gestopt = new SltSpel(MetPlanning).TotAanmelden();
        gestopt.Doe(p => p.TrekIn(gestopt.Als(Rol.Bestuurder), "Geen budget."));
        var klaar = new SltSpel(MetPlanning).TotOvereenkomst().Teken();
        klaar.Doe(p => p.KondigGunningAan(klaar.Als(Rol.Inkoper), "kop", null));

        gestopt.Geweigerd(p => p.PlanGebeurtenis(gestopt.Als(Rol.Inkoper), "uitnodiging", new LocalDate(2026, 4, 1), Reden)).Code.ShouldBe("al-ingetrokken");
        gestopt.Geweigerd(p => p.VerplaatsTermijn(gestopt.Als(Rol.Inkoper), "sluiting-aanmelding", Later, Reden)).Code.ShouldBe("al-ingetrokken");
        klaar.Geweigerd(p => p.PlanGebeurtenis(klaar.Als(Rol.Inkoper), "uitnodiging", new LocalDate(2030, 4, 1), Reden)).Code.ShouldBe("procedure-afgelopen");
    }

    [Fact]
    public void VerplaatsTermijn_Closing_MovesItAndWhatHangsOnItAndTheBell()
    {
        var spel = new SltSpel(MetPlanning).TotAanmelden();
        var voor = spel.Procedure.Planning(spel.Nu);

        spel.Doe(p => p.VerplaatsTermijn(spel.Als(Rol.Inkoper), "sluiting-aanmelding", Later, Reden, ["geheim"]));

        var termijn = spel.Procedure.TermijnMet("sluiting-aanmelding")!;
        termijn.Einde.ShouldBe(Instant.FromUtc(2025, 12, 19, 11, 0));
        termijn.Verplaatst.ShouldBe(new Verplaatsing(Instant.FromUtc(2025, 12, 3, 11, 0), Reden, "inkoper", spel.Nu));
        spel.Procedure.VolgendMoment.ShouldBe(termijn.Einde);
        Planvergelijking.Van(voor, spel.Procedure.Planning(spel.Nu)).Select(v => $"{v.Was.LaatsteDag:uuuu-MM-dd} {PlanningTests.Regel(v.Wordt)}").Take(6).ShouldBe(
        [
            "2025-11-16 Loopt vragen-selectie 2025-12-02",
            "2025-11-23 Loopt nota-inlichtingen-selectie 2025-12-09",
            "2025-12-03 Loopt sluiting-aanmelding 2025-12-19",
            "2026-01-14 Verwacht selectiebeslissing 2026-01-30",
            "2026-02-03 Verwacht bezwaartermijn-selectie 2026-02-19",
            "2026-03-31 Verwacht uitnodiging 2026-04-16",
        ]);
    }

    [Fact]
    public void VerplaatsTermijn_Closing_TellsSealedPartiesAndKeepsThemUnknown()
    {
        var spel = new SltSpel(MetPlanning).TotAanmelden();

        spel.Doe(p => p.VerplaatsTermijn(spel.Als(Rol.Inkoper), "sluiting-aanmelding", Later, Reden, ["geheim", "stil"]));

        spel.Brieven("Termijn verplaatst").Select(b => b.Partij).ShouldBe(["geheim", "stil"]);
        spel.Brieven("Termijn verplaatst").First().Tekst.ShouldBe(
            "In de procedure ‘Stevige Lokale Teams’ is de termijn ‘Aanmelden’ verlengd. Zij liep tot woensdag 3 december 2025 om 12.00 uur. " +
            "Zij loopt nu tot vrijdag 19 december 2025 om 12.00 uur. De termijn ‘Nota van inlichtingen bij de selectie’ loopt nu tot en met dinsdag 9 december 2025. " +
            $"De termijn ‘Vragen selectie’ loopt nu tot en met dinsdag 2 december 2025. De reden is: {Reden} De nieuwe termijn geldt voor alle partijen.");
        var verslag = spel.Feiten<Verplaatsingsverslag>("termijn-verplaatst").Single();
        verslag.Aan.ShouldBeEmpty();
        verslag.OokIndieners.ShouldBeTrue();
        spel.Procedure.Feiten.ShouldAllBe(f => !f.Gegevens.ToString()!.Contains("geheim"));
    }

    [Fact]
    public void VerplaatsTermijn_Closing_KeepsTheWindowOpenForWhoComesBetween()
    {
        var spel = new SltSpel(MetPlanning).TotAanmelden();
        var oud = spel.Procedure.TermijnMet("sluiting-aanmelding")!.Einde;
        spel.Doe(p => p.VerplaatsTermijn(spel.Als(Rol.Inkoper), "sluiting-aanmelding", Later, Reden));

        spel.Nu = oud;
        spel.Procedure.VerstrijkTermijnen(new Moment(oud, Actor.Bel)).ShouldBeEmpty();
        spel.MeldAan(Aanmelding(Partij("a"), 1)).OpenAanmeldingen();

        spel.Procedure.Aanmeldingen.Select(a => a.Partij).ShouldBe(["a"]);
        spel.Nu.ShouldBe(Instant.FromUtc(2025, 12, 19, 11, 0));
    }

    [Fact]
    public void VerplaatsTermijn_WholeDays_TheDayCountsWholly()
    {
        var spel = new SltSpel(MetPlanning).TotPoortSelectie().Besluit("go");
        spel.Doe(p => p.VerzendSelectiebeslissing(spel.Als(Rol.Inkoper)));
        var was = spel.Procedure.TermijnMet("bezwaartermijn-selectie")!;
        var dag = was.LaatsteDag.PlusDays(3);

        spel.Doe(p => p.VerplaatsTermijn(spel.Als(Rol.Inkoper), "bezwaartermijn-selectie", dag + new LocalTime(9, 30), Reden));

        var termijn = spel.Procedure.TermijnMet("bezwaartermijn-selectie")!;
        termijn.LaatsteDag.ShouldBe(dag);
        termijn.Einde.ShouldBe(Nederland.BeginVan(dag.PlusDays(1)));
        spel.Brieven("Termijn verplaatst").Select(b => b.Partij).ShouldBe(["a", "b", "c"]);
        spel.Feiten<Verplaatsingsverslag>("termijn-verplaatst").Single().OokIndieners.ShouldBeFalse();
    }

    [Fact]
    public void VerplaatsTermijn_Standstill_MayBeLongerAndNeverShorter()
    {
        var spel = new SltSpel(MetPlanning).TotStandstill();
        var was = spel.Procedure.TermijnMet("opschortende-termijn")!;
        var werkdag = Kalender.Nederlands.WerkdagVanaf(was.LaatsteDag.PlusDays(7))!.Value;

        spel.Geweigerd(p => p.VerplaatsTermijn(spel.Als(Rol.Inkoper), "opschortende-termijn", was.LaatsteDag.PlusDays(-1).AtMidnight(), Reden))
            .ShouldSatisfyAllConditions(w => w.Code.ShouldBe("termijn-eerder"), w => w.Grondslag.ShouldBe("Art. 2.127 Aanbestedingswet 2012"));
        spel.Doe(p => p.VerplaatsTermijn(spel.Als(Rol.Inkoper), "opschortende-termijn", werkdag.AtMidnight(), Reden));

        spel.Brieven("Termijn verplaatst").Select(b => b.Partij).ShouldBe(["a", "b", "c"]);
        spel.Nu = was.Einde;
        spel.Procedure.VerstrijkTermijnen(new Moment(spel.Nu, Actor.Bel)).ShouldBeEmpty();
        spel.Bel().Doe(p => p.GunDefinitief(spel.Als(Rol.Inkoper)));
        spel.Nu.ShouldBe(Nederland.BeginVan(werkdag.PlusDays(1)));
    }

    [Theory]
    [InlineData("sluiting-aanmelding", "2025-12-03T12:00", Reden, "termijn-eerder", "naar")]
    [InlineData("sluiting-aanmelding", "2025-12-03T11:59", Reden, "termijn-eerder", "naar")]
    [InlineData("sluiting-aanmelding", "2026-03-29T02:30", Reden, "tijdstip-bestaat-niet", "naar")]
    [InlineData("sluiting-aanmelding", "2026-10-25T02:30", Reden, "tijdstip-dubbel", "naar")]
    [InlineData("sluiting-aanmelding", "2200-12-31T12:00", Reden, "termijn-buiten-kalender", "naar")]
    [InlineData("sluiting-aanmelding", "2025-12-19T12:00", "", "leeg", "reden")]
    [InlineData("nota-inlichtingen-selectie", "2025-12-19T12:00", Reden, "termijn-telt-terug", "naam")]
    [InlineData("sluiting-inschrijving", "2026-12-18T12:00", Reden, "termijn-loopt-niet", "naam")]
    [InlineData("aankondiging-gunning", "2026-12-18T12:00", Reden, "termijn-ligt-vast", "naam")]
    [InlineData("zomer", "2026-12-18T12:00", Reden, "onbekend", "naam")]
    public void VerplaatsTermijn_Impossible_IsRefusedAndChangesNothing(string naam, string naar, string reden, string code, string veld)
    {
        var spel = new SltSpel(MetPlanning).TotAanmelden();
        var moment = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(naar).Value;

        var weigering = spel.Geweigerd(p => p.VerplaatsTermijn(spel.Als(Rol.Inkoper), naam, moment, reden));

        (weigering.Code, weigering.Veld).ShouldBe((code, veld));
    }

    [Fact]
    public void VerplaatsTermijn_JustAfterTheEnd_IsAllowed()
    {
        var spel = new SltSpel(MetPlanning).TotAanmelden();

        spel.Doe(p => p.VerplaatsTermijn(spel.Als(Rol.Inkoper), "sluiting-aanmelding", new LocalDateTime(2025, 12, 3, 12, 1), Reden));

        spel.Procedure.TermijnMet("sluiting-aanmelding")!.Einde.ShouldBe(Instant.FromUtc(2025, 12, 3, 11, 1));
    }

    [Fact]
    public void VerplaatsTermijn_AtItsEndBeforeTheBellRang_IsTooLate()
    {
        var spel = new SltSpel(MetPlanning).TotAanmelden();

        spel.Nu = spel.Procedure.TermijnMet("sluiting-aanmelding")!.Einde;

        spel.Geweigerd(p => p.VerplaatsTermijn(spel.Als(Rol.Inkoper), "sluiting-aanmelding", Later, Reden)).Code.ShouldBe("termijn-voorbij");
    }

    [Fact]
    public void VerplaatsTermijn_RegimeThatExcludesDaysOfRest_RefusesOneAndNamesTheNextWorkingDay()
    {
        var inrichting = MetPlanning with { Planning = [.. MetPlanning.Planning.Select(t => t.Naam == "sluiting-aanmelding" ? t with { Regime = "atw" } : t)] };
        var spel = new SltSpel(inrichting).TotAanmelden();

        var weigering = spel.Geweigerd(p => p.VerplaatsTermijn(spel.Als(Rol.Inkoper), "sluiting-aanmelding", new LocalDateTime(2025, 12, 26, 12, 0), Reden));

        weigering.Code.ShouldBe("termijn-op-rustdag");
        weigering.Tekst.ShouldBe("Vrijdag 26 december 2025 is tweede kerstdag. Deze termijn eindigt op een werkdag. Kies bijvoorbeeld maandag 29 december 2025.");
        weigering.Grondslag.ShouldBe("Algemene termijnenwet art. 1 lid 1");
    }

    [Fact]
    public void VerplaatsTermijn_DecisionThatFell_DoesNotRun()
    {
        var spel = new SltSpel(MetPlanning).TotStandstill();
        spel.Doe(p => p.MeldUitval(spel.Als(Rol.Jurist), "a", "Failliet."));

        spel.Geweigerd(p => p.VerplaatsTermijn(spel.Als(Rol.Inkoper), "opschortende-termijn", new LocalDateTime(2027, 1, 5, 0, 0), Reden)).Code.ShouldBe("termijn-loopt-niet");
    }

    [Fact]
    public void VerplaatsTermijn_NoticeOfADraw_IsFixed()
    {
        var spel = LotingTests.Gelijk(MetPlanning).Kondig();

        spel.Geweigerd(p => p.VerplaatsTermijn(spel.Als(Rol.Inkoper), "oproep-loting", new LocalDateTime(2027, 1, 5, 0, 0), Reden)).Code.ShouldBe("termijn-ligt-vast");
    }
}

internal static class Planstappen
{
    internal static SltSpel Plan(this SltSpel spel, string gebeurtenis, LocalDate dag) =>
        spel.Doe(p => p.PlanGebeurtenis(spel.Als(Rol.Inkoper), gebeurtenis, dag, "Zo afgesproken."));
}
