using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

public sealed class HertoetsingTests
{
    private static readonly Toelatingsinrichting Zonder = Wonen with { Hertoetsing = null };

    [Fact]
    public void LuidBel_EvidenceExpires_RemindsAt60And14DaysAndThenTests()
    {
        var spel = OpenHouseSpel.Open(Zonder);
        var deelnemer = spel.Deelnemer("p1", Gezin);
        var laatste = spel.Vandaag.PlusMonths(-6).PlusYears(2);
        List<LocalDate> dagen = [];

        while (deelnemer.LopendeHertoetsing is null)
        {
            spel.Nu = deelnemer.VolgendMoment!.Value;
            dagen.Add(spel.Vandaag);
            spel.Luid(deelnemer);
            var opname = OpenHouseSpel.Opname(deelnemer);
            spel.Luid(deelnemer);
            OpenHouseSpel.Opname(deelnemer).ShouldBe(opname);
        }

        dagen.ShouldBe([laatste.PlusDays(-60), laatste.PlusDays(-14), laatste.PlusDays(1)]);
        deelnemer.Herinneringen.Select(h => (h.Eis, h.Dagen)).ShouldBe([("E3", 60), ("E3", 14)]);
        var toets = deelnemer.LopendeHertoetsing;
        (toets.Aanleiding, toets.Eisen.Single(), toets.HerstelVoor).ShouldBe((Hertoetsaanleiding.Verlopen, "E3", Nederland.BeginVan(laatste.PlusDays(22))));
        deelnemer.TeToetsen.ShouldBeTrue();
        deelnemer.Brieven.Select(b => b.Onderwerp).ShouldBe(["Een bewijs verloopt", "Een bewijs verloopt", "Hertoetsing"]);
    }

    [Fact]
    public void LuidBel_BellWasLate_GivesTheLastReminderOnly()
    {
        var spel = OpenHouseSpel.Open(Zonder);
        var deelnemer = spel.Deelnemer("p1", Gezin);
        spel.Op(spel.Vandaag.PlusMonths(-6).PlusYears(2).PlusDays(-3));

        spel.Luid(deelnemer).Luid(deelnemer);

        deelnemer.Herinneringen.ShouldHaveSingleItem().Dagen.ShouldBe(14);
    }

    [Fact]
    public void LuidBel_EvidenceHasExpiredAlready_TestsWithoutARemindingLetter()
    {
        var spel = OpenHouseSpel.Open(Zonder);
        var deelnemer = spel.Deelnemer("p1", Gezin);
        spel.Op(spel.Vandaag.PlusYears(3));

        spel.Luid(deelnemer);

        deelnemer.Brieven.Select(b => b.Onderwerp).ShouldBe(["Hertoetsing"]);
    }

    [Fact]
    public void LuidBel_EveryYear_TestsAllEisenOfTheCategorie()
    {
        var spel = OpenHouseSpel.Open();
        var deelnemer = spel.Deelnemer("p1");
        spel.Op(new LocalDate(2027, 12, 31), 23).Luid(deelnemer);
        deelnemer.Hertoetsingen.ShouldBeEmpty();

        spel.Op(new LocalDate(2028, 1, 1), 0).Luid(deelnemer);

        var toets = deelnemer.LopendeHertoetsing.ShouldNotBeNull();
        (toets.Aanleiding, string.Join(',', toets.Eisen)).ShouldBe((Hertoetsaanleiding.Periodiek, "E1,E2,E3,E4"));
        spel.Doe(deelnemer, d => d.RondHertoetsingAf(spel.Inkoper, Goed(spel.Vandaag)[..4]));
        spel.Op(new LocalDate(2029, 1, 1), 0).Luid(deelnemer);
        deelnemer.Hertoetsingen.Count.ShouldBe(2);
    }

    [Fact]
    public void VernieuwBewijs_BeforeItExpires_MovesTheCalendarAfterTheTestOnly()
    {
        var spel = OpenHouseSpel.Open(Zonder);
        var deelnemer = spel.Deelnemer("p1", Gezin);
        spel.Later(300);
        var nieuw = Antwoord("E3", null, "b3") with { Afgegeven = spel.Vandaag.PlusDays(-5) };
        spel.Geweigerd(deelnemer, d => d.VernieuwBewijs(spel.Van("p1"), Antwoord("E4", "HKZ"))).Code.ShouldBe("onbekend");

        spel.Doe(deelnemer, d => d.VernieuwBewijs(spel.Van("p1"), nieuw));
        deelnemer.Vastgesteld.Single(v => v.Eis == "E3").Bewijzen.ShouldBe(["a3"]);
        deelnemer.LopendeHertoetsing!.Aanleiding.ShouldBe(Hertoetsaanleiding.Vernieuwd);
        spel.Doe(deelnemer, d => d.VernieuwBewijs(spel.Van("p1"), Antwoord("E1", "ja", "b1")));
        spel.Geweigerd(deelnemer, d => d.RondHertoetsingAf(spel.Inkoper, [nieuw])).Code.ShouldBe("niet-getoetst");
        spel.Doe(deelnemer, d => d.RondHertoetsingAf(spel.Inkoper, [nieuw with { Bewijzen = [] }, Antwoord("E1", "ja")]));

        deelnemer.Vastgesteld.Single(v => v.Eis == "E3").ShouldBe(nieuw);
        deelnemer.VolgendMoment.ShouldBe(Nederland.Ogenblik(spel.Vandaag.PlusDays(-5).PlusYears(2).PlusDays(-60) + new LocalTime(8, 0)).Waarde);
    }

    [Fact]
    public void StartHertoetsing_OnASignal_TestsEverythingOnceAtATime()
    {
        var spel = OpenHouseSpel.Open();
        var deelnemer = spel.Deelnemer("p1", Gezin);
        spel.Geweigerd(deelnemer, d => d.RondHertoetsingAf(spel.Inkoper, [])).Code.ShouldBe("geen-hertoetsing");
        spel.Geweigerd(deelnemer, d => d.StartHertoetsing(spel.Inkoper, " ")).Code.ShouldBe("leeg");

        spel.Doe(deelnemer, d => d.StartHertoetsing(spel.Inkoper, "Melding van een ouder"));

        deelnemer.LopendeHertoetsing!.Eisen.ShouldBe(["E1", "E2", "E3", "E5"]);
        spel.Geweigerd(deelnemer, d => d.StartHertoetsing(spel.Inkoper, "Nog een")).Code.ShouldBe("hertoetsing-loopt");
        spel.Geweigerd(deelnemer, d => d.RondHertoetsingAf(spel.Inkoper, Goed(spel.Vandaag))).Code.ShouldBe("onbekend");
    }

    [Fact]
    public void RondHertoetsingAf_NotMet_OnlyAfterTheRepairTerm()
    {
        var spel = OpenHouseSpel.Open();
        var deelnemer = spel.Deelnemer("p1", Gezin);
        spel.Doe(deelnemer, d => d.StartHertoetsing(spel.Inkoper, "Melding"));
        Eisantwoord[] bevonden = [.. Goed(spel.Vandaag).Where(g => g.Eis is not ("E4" or "E5")), Antwoord("E5", "9")];

        var weigering = spel.Geweigerd(deelnemer, d => d.RondHertoetsingAf(spel.Inkoper, bevonden));
        spel.Nu = deelnemer.LopendeHertoetsing!.HerstelVoor - Duration.FromSeconds(1);
        spel.Geweigerd(deelnemer, d => d.RondHertoetsingAf(spel.Inkoper, bevonden));
        spel.Nu = deelnemer.LopendeHertoetsing!.HerstelVoor;
        spel.Doe(deelnemer, d => d.RondHertoetsingAf(spel.Inkoper, bevonden));

        (weigering.Code, weigering.Tekst.Contains("E5", StringComparison.Ordinal)).ShouldBe(("hertoetsherstel-loopt", true));
        deelnemer.Hertoetsingen[^1].Uitkomst!.Gezakt.ShouldBe(["E5"]);
        (deelnemer.Status, deelnemer.TeToetsen).ShouldBe((Deelnemerstatus.Actief, false));
        deelnemer.Brieven[^1].Tekst.ShouldContain("u wordt daarover eerst gehoord");
    }

    [Fact]
    public void RondHertoetsingAf_NewVersionTookEffect_TestsByTheVersionOfTheDay()
    {
        var spel = OpenHouseSpel.Open();
        var deelnemer = spel.Deelnemer("p1", Gezin);
        var ingang = spel.Vandaag.PlusMonths(3);
        spel.NieuweVersie("H2", new([.. Eisen.Select(e => e.Id == "E5" ? e with { Regel = new Beslisregel.Hoogstens(3) } : e)], null, null), ingang, "p1");
        Eisantwoord[] Vier() => [.. Goed(spel.Vandaag).Where(g => g.Eis != "E4")];

        spel.Op(ingang.PlusDays(-1));
        spel.Doe(deelnemer, d => d.StartHertoetsing(spel.Inkoper, "Melding"));
        spel.Op(ingang);

        spel.Geweigerd(deelnemer, d => d.RondHertoetsingAf(spel.Inkoper, Vier())).Code.ShouldBe("hertoetsherstel-loopt");
        spel.Doe(deelnemer, d => d.RondHertoetsingAf(spel.Inkoper, [.. Vier().Where(v => v.Eis != "E5"), Antwoord("E5", "3")]));
        deelnemer.Hertoetsingen[^1].Uitkomst!.Versie.ShouldBe(2);
    }

    [Fact]
    public void LuidBel_FailedOnExpiredEvidence_DoesNotAskAgain()
    {
        var spel = OpenHouseSpel.Open(Zonder);
        var deelnemer = spel.Deelnemer("p1", Gezin);
        var oud = deelnemer.Vastgesteld.Single(v => v.Eis == "E3");
        spel.Op(oud.Afgegeven!.Value.PlusYears(2).PlusDays(1)).Luid(deelnemer);
        spel.Nu = deelnemer.LopendeHertoetsing!.HerstelVoor;
        spel.Doe(deelnemer, d => d.RondHertoetsingAf(spel.Inkoper, [oud]));

        spel.Later(40).Luid(deelnemer);

        deelnemer.Hertoetsingen.ShouldHaveSingleItem().Uitkomst!.Gezakt.ShouldBe(["E3"]);
    }

    /// <summary>A deelnemer who meets the eis in the other way is not asked for evidence that he does not need.</summary>
    [Fact]
    public void LuidBel_EvidenceExpiresWhereAnotherAnswerWillDo_AsksNothing()
    {
        Beslisregel ofGroot = new Beslisregel.TenMinsteEen([new Beslisregel.GeldigOpPeildag(), new Beslisregel.Minstens(10)]);
        var spel = OpenHouseSpel.Open(Zonder with { Eisen = [Eis("E1", ofGroot, "certificaat")] });
        var aanvraag = spel.Ingediend("p1", [Gezin], Antwoord("E1", "12", "a1") with { GeldigTot = spel.Vandaag.PlusDays(90) });
        spel.Getoetst(aanvraag).Beslis(aanvraag, true);
        spel.Doe(aanvraag, a => a.Teken(spel.Van("p1"), Vingerafdruk.Van(Tekst)));
        var deelnemer = Deelnemer.Van(Guid.NewGuid(), aanvraag, Gezin, spel.Van("p1"));

        spel.Later(91).Luid(deelnemer);

        deelnemer.Hertoetsingen.ShouldBeEmpty();
        deelnemer.Herinneringen.ShouldBeEmpty();
    }
}
