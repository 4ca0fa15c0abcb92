using NodaTime;

namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class HerzieningTests
{
    private const string Reden = "In de motivering van perceel 1 stond een fout.";

    [Theory]
    [InlineData(true, "consensus")]
    [InlineData(false, "toewijzing")]
    public void TrekGunningsbeslissingIn_InTheStandstill_GoesBackToScoresOrAllocation(bool herbeoordelen, string taak)
    {
        var spel = new SltSpel().TotStandstill();

        Trek(spel, herbeoordelen);

        spel.Procedure.OpenTaken.ShouldHaveSingleItem().Id.ShouldBe(taak);
        spel.Procedure.Gunningsbeslissing.ShouldBeNull();
        spel.Procedure.Voordracht.ShouldBeNull();
        spel.Procedure.VolgendMoment.ShouldBeNull();
        spel.Procedure.Beslissingsintrekkingen.ShouldHaveSingleItem().Herbeoordelen.ShouldBe(herbeoordelen);
    }

    [Fact]
    public void TrekGunningsbeslissingIn_AllTenderers_AreToldWhyInOneBatch()
    {
        var spel = new SltSpel().TotStandstill();

        Trek(spel, herbeoordelen: true);

        var brieven = spel.Brieven("De gunningsbeslissing is ingetrokken").ToList();
        brieven.Select(b => b.Partij).ShouldBe(["a", "b", "c"]);
        brieven.ShouldAllBe(b => b.Tekst.Contains(Reden) && b.Tekst.Contains("nieuwe, volledige opschortende termijn"));
    }

    [Fact]
    public void VerzendGunningsbeslissing_AfterAWithdrawal_StartsAWholeNewStandstill()
    {
        var spel = new SltSpel().TotStandstill();
        var oud = spel.Procedure.Standstill!.Einde;
        spel.Nu = oud - Duration.FromDays(1);
        Trek(spel, herbeoordelen: false);
        spel.Nu += Duration.FromHours(1);

        spel.WijsToe().Oordeel();
        spel.Procedure.LopendeBesluiten("gunningsbesluit").ShouldBeEmpty();
        spel.Besluit("gunnen").Doe(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper)));

        (spel.Procedure.Standstill!.Einde - oud).ShouldBeGreaterThan(Duration.FromDays(19));
        spel.Procedure.VerstrijkTermijnen(new Moment(oud, Actor.Bel)).ShouldBeEmpty();
        spel.Bel().Doe(p => p.GunDefinitief(spel.Als(Rol.Inkoper)));
    }

    [Fact]
    public void TrekGunningsbeslissingIn_PendingCase_LosesItsObjectAndFreezesNothingMore()
    {
        var spel = new SltSpel().TotStandstill();
        spel.Doe(p => p.RegistreerGeding(spel.Als(Rol.Jurist), new Dagvaarding("KG 1", "Rechtbank", "a", [2], spel.Nu)));
        spel.Nu += Duration.FromHours(1);

        Trek(spel, herbeoordelen: false);

        spel.Procedure.Telt(spel.Procedure.Gedingen[0]).ShouldBeFalse();
        spel.Doe(p => p.RegistreerVonnis(spel.Als(Rol.Jurist), "KG 1", Vonnisuitkomst.Ingetrokken, Domain.Termijnen.Nederland.Dag(spel.Nu), "De eiser stopt."));
        spel.Brieven("Uitkomst van het kort geding").ShouldHaveSingleItem().Tekst.ShouldContain("een beslissing die is ingetrokken");
        spel.Nu += Duration.FromHours(1);
        spel.WijsToe().Oordeel().Besluit("gunnen").Doe(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper)));
        spel.Procedure.Perceelgangen(spel.Nu).ShouldAllBe(g => g.Status == Perceelstatus.Wacht);
    }

    [Fact]
    public void TrekGunningsbeslissingIn_AfterTheStandstillWhileNothingIsFinal_IsPossible()
    {
        var spel = new SltSpel().TotStandstill().Bel();

        Trek(spel, herbeoordelen: false);

        spel.Procedure.OpenTaken.ShouldHaveSingleItem().Id.ShouldBe("toewijzing");
    }

    [Fact]
    public void TrekGunningsbeslissingIn_TooLateTooEarlyOrWithoutReason_IsRefused()
    {
        var vroeg = new SltSpel().TotGunningsbeslissing();
        var laat = new SltSpel().TotOvereenkomst();
        var spel = new SltSpel().TotStandstill();

        vroeg.Geweigerd(p => p.TrekGunningsbeslissingIn(vroeg.Als(Rol.Jurist), Reden, herbeoordelen: false)).Code.ShouldBe("andere-fase");
        laat.Geweigerd(p => p.TrekGunningsbeslissingIn(laat.Als(Rol.Jurist), Reden, herbeoordelen: false)).Code.ShouldBe("al-definitief");
        spel.Geweigerd(p => p.TrekGunningsbeslissingIn(spel.Als(Rol.Jurist), "  ", herbeoordelen: false)).Code.ShouldBe("leeg");
    }

    private static void Trek(SltSpel spel, bool herbeoordelen) => spel.Doe(p => p.TrekGunningsbeslissingIn(spel.Als(Rol.Jurist), Reden, herbeoordelen));
}
