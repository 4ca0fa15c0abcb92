using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class UitvalTests
{
    private const string Reden = "Het uittreksel blijkt vals.";

    [Fact]
    public void MeldUitval_InTheStandstill_WithdrawsTheDecisionAndGoesBackToTheAllocation()
    {
        var spel = new SltSpel().TotStandstill();
        var beslissing = spel.Procedure.Gunningsbeslissing;

        spel.Nu += Duration.FromHours(1);
        Meld(spel, "b");

        spel.Procedure.Gunningsbeslissing.ShouldBeNull();
        spel.Procedure.Uitgevallen.ShouldHaveSingleItem().Ingetrokken.ShouldBe(beslissing);
        spel.Procedure.OpenTaken.ShouldHaveSingleItem().Id.ShouldBe("toewijzing");
        spel.Procedure.VolgendMoment.ShouldBeNull();
        spel.Procedure.Voordracht.ShouldBeNull();
        spel.Procedure.VervallenVoordrachten.ShouldHaveSingleItem().Partijen.ShouldBe(["a", "b", "c"]);
        Opname.Tekst(spel.Procedure.Feiten.Single(f => f.Naam == "uitval").Gegevens).ShouldStartWith($"{{Partij=b, Reden={Reden}, Percelen=[2], BeslissingIngetrokken=True, Brieven=[{{Partij=b");
    }

    [Fact]
    public void MeldUitval_InTheStandstill_TellsEveryTendererInOneBatch()
    {
        var spel = new SltSpel().TotStandstill();

        Meld(spel, "b");

        var uitgevallene = spel.Brieven("U doet niet meer mee").ShouldHaveSingleItem();
        uitgevallene.Partij.ShouldBe("b");
        uitgevallene.Tekst.ShouldContain(Reden);
        uitgevallene.Tekst.ShouldContain("kort geding");
        var anderen = spel.Brieven("De gunningsbeslissing is ingetrokken").ToList();
        anderen.Select(b => b.Partij).ShouldBe(["a", "c"]);
        anderen.ShouldAllBe(b => b.Tekst.Contains("Stichting B doet niet meer mee") && b.Tekst.Contains("nieuwe, volledige opschortende termijn") && !b.Tekst.Contains(Reden));
    }

    [Fact]
    public void MeldUitval_BeforeTheDecisionWasSent_TellsOnlyThePartyAndAsksEveryDecisionAgain()
    {
        var spel = new SltSpel().TotGunningsbesluit();
        spel.Doe(p => p.NeemGunningsbesluit(spel.Als(Rol.Bestuurder), Breda, "gunnen", "Goed voorstel.", SltSpel.Toch));

        Meld(spel, "b");
        spel.Nu += Duration.FromHours(1);
        spel.WijsToe().Oordeel();

        spel.Procedure.Brieven.Where(b => b.Onderwerp.Contains("mee") || b.Onderwerp.Contains("ingetrokken")).ShouldHaveSingleItem().Partij.ShouldBe("b");
        spel.Procedure.LopendeBesluiten("gunningsbesluit").ShouldBeEmpty();
        spel.Besluit("gunnen").Procedure.OpenTaken[0].Id.ShouldBe("gunningsbeslissing-verzenden");
    }

    [Fact]
    public void GunDefinitief_AfterADropOut_OnlyAfterTheWholeStandstillOfTheNewDecision()
    {
        var spel = new SltSpel().TotStandstill();
        var oud = spel.Procedure.TermijnMet("opschortende-termijn")!;
        spel.Nu = oud.Einde - Duration.FromDays(2);
        Meld(spel, "b");
        spel.Nu += Duration.FromDays(1);

        spel.WijsToe().Oordeel().Besluit("gunnen").Doe(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper)));
        var nieuw = spel.Procedure.TermijnMet("opschortende-termijn")!;

        nieuw.Einde.ShouldBe(spel.Procedure.VolgendMoment!.Value);
        (nieuw.Einde - oud.Einde).ShouldBeGreaterThan(Duration.FromDays(17));
        spel.Procedure.VerstrijkTermijnen(new Moment(oud.Einde, Actor.Bel)).ShouldBeEmpty();
        spel.Geweigerd(p => p.GunDefinitief(SltSpel.Op(oud.Einde, Rol.Inkoper))).Code.ShouldBe("andere-fase");
        spel.Bel().Doe(p => p.GunDefinitief(spel.Als(Rol.Inkoper)));
        spel.Procedure.Overeenkomsten.Select(o => o.Partij).ShouldBe(["a", "c"]);
        spel.Procedure.Voordracht!.Percelen.Select(p => p.Partijen.Count).ShouldBe([1, 0, 1]);
    }

    [Fact]
    public void MeldUitval_AfterTheStandstillWhileNothingIsFinal_GoesBackToTheAllocation()
    {
        var spel = new SltSpel().TotStandstill().Bel();

        Meld(spel, "b");

        spel.Procedure.Gunningsbeslissing.ShouldBeNull();
        spel.Procedure.OpenTaken.ShouldHaveSingleItem().Id.ShouldBe("toewijzing");
    }

    [Fact]
    public void MeldUitval_BeforeTheScoresOrAfterTheAward_IsRefused()
    {
        var vroeg = new SltSpel().TotBeoordelen();
        var laat = new SltSpel().TotOvereenkomst();

        vroeg.Geweigerd(p => p.MeldUitval(vroeg.Als(Rol.Jurist), "b", Reden)).Code.ShouldBe("andere-fase");
        laat.Geweigerd(p => p.MeldUitval(laat.Als(Rol.Jurist), "b", Reden)).Code.ShouldBe("al-definitief");
    }

    [Fact]
    public void MeldUitval_StrangerTwiceOrWithoutReason_IsRefused()
    {
        var spel = new SltSpel().TotStandstill();

        spel.Geweigerd(p => p.MeldUitval(spel.Als(Rol.Jurist), "z", Reden)).Code.ShouldBe("onbekend");
        spel.Geweigerd(p => p.MeldUitval(spel.Als(Rol.Jurist), "b", "  ")).Code.ShouldBe("leeg");
        Meld(spel, "b");
        spel.Geweigerd(p => p.MeldUitval(spel.Als(Rol.Jurist), "b", Reden)).Code.ShouldBe("al-uitgevallen");
    }

    [Fact]
    public void MeldUitval_TwoPartiesOneAfterTheOther_OnlyTheFirstWithdrawsADecision()
    {
        var spel = new SltSpel().TotStandstill();

        Meld(spel, "b");
        Meld(spel, "c");

        spel.Procedure.Uitgevallen.Select(u => u.Ingetrokken is not null).ShouldBe([true, false]);
        spel.Nu += Duration.FromHours(1);
        spel.WijsToe().Procedure.Voordracht!.Partijen.ShouldBe(["a"]);
    }

    [Fact]
    public void LegConsensusVast_AfterADropOut_KeepsTheMarkAndTakesAnotherReason()
    {
        var spel = new SltSpel().TotStandstill();
        var kandidaat = spel.Procedure.Ronde!.Kandidaten.First(k => spel.Procedure.PartijVan(k) == "a");
        Meld(spel, "b");
        spel.Nu += Duration.FromHours(1);
        spel.WijsToe().Oordeel(Oordeel.Terug);

        spel.Geweigerd(p => p.LegConsensusVast(spel.Als(Rol.Voorzitter), kandidaat, "K1", 10, "Toch beter.")).Code.ShouldBe("scores-bevroren");
        spel.Doe(p => p.LegConsensusVast(spel.Als(Rol.Voorzitter), kandidaat, "K1", 8, "Beter uitgelegd."));
    }

    [Fact]
    public void GundVoor_AfterADropOut_StaffSeesNoAwardUntilItIsComputedAgain()
    {
        var spel = new SltSpel().TotStandstill();
        var staf = spel.Als(Rol.Inkoper).Wie;

        spel.Procedure.GundVoor(staf).ShouldNotBeNull();
        spel.Nu += Duration.FromHours(1);
        Meld(spel, "b");
        spel.Procedure.GundVoor(staf).ShouldBeNull();
        spel.Nu += Duration.FromHours(1);
        spel.WijsToe().Procedure.GundVoor(staf).ShouldNotBeNull();
    }

    private static void Meld(SltSpel spel, string partij) => spel.Doe(p => p.MeldUitval(spel.Als(Rol.Jurist), partij, Reden));
}
