using NodaTime;

namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class DialoogTests
{
    [Fact]
    public void LegDialoogrondeVast_OtherPartyFutureOrNothingGeneral_IsRefused()
    {
        var spel = new SltSpel().TotDialoog();
        var (inkoper, vandaag) = (spel.Als(Rol.Inkoper), Domain.Termijnen.Nederland.Dag(spel.Nu));

        spel.Geweigerd(p => p.LegDialoogrondeVast(inkoper, 2, "a", vandaag, "x", "y")).Code.ShouldBe("niet-geselecteerd");
        spel.Geweigerd(p => p.LegDialoogrondeVast(inkoper, 1, "a", vandaag, " ", "y")).Code.ShouldBe("leeg");
        spel.Geweigerd(p => p.LegDialoogrondeVast(inkoper, 1, "a", vandaag.PlusDays(1), "x", "y")).Code.ShouldBe("datum-in-toekomst");
    }

    [Fact]
    public void StelAfsprakensetVast_OtherPerceelOrMissingTopic_IsRefused()
    {
        var spel = new SltSpel().TotDialoog();

        spel.Geweigerd(p => p.StelAfsprakensetVast(spel.Als(Rol.Inkoper), 4, SltSpel.Afspraak)).Code.ShouldBe("niet-geselecteerd");
        spel.Geweigerd(p => p.StelAfsprakensetVast(spel.Als(Rol.Inkoper), 1, new Dictionary<string, string> { ["SGGZ"] = "" })).Veld.ShouldBe("afspraken.SGGZ");
    }

    [Fact]
    public void SluitDialoog_NoTalkNoSetOrUnequalTalks_IsRefused()
    {
        var inrichting = SltInrichting.Slt with { Percelen = [new(1, "Altena", 2), .. SltInrichting.Slt.Percelen.Skip(1)] };
        var spel = new SltSpel(inrichting with { Perceelregels = inrichting.Perceelregels with { MaximaalPartners = 4 } })
            .TotVaststelling(SltInrichting.Aanmelding(SltInrichting.Partij("a"), 1), SltInrichting.Aanmelding(SltInrichting.Partij("b"), 1))
            .WijsToe().Oordeel().NaarDialoog();
        var inkoper = spel.Als(Rol.Inkoper);

        spel.Geweigerd(p => p.SluitDialoog(inkoper)).Code.ShouldBe("dialoog-ongelijk");
        spel.Praat(1, "a");
        spel.Geweigerd(p => p.SluitDialoog(inkoper)).Code.ShouldBe("dialoog-ongelijk");
        spel.Praat(1, "b");
        spel.Geweigerd(p => p.SluitDialoog(inkoper)).Code.ShouldBe("afspraken-ontbreken");
        spel.Doe(p => p.StelAfsprakensetVast(inkoper, 1, SltSpel.Afspraak)).Doe(p => p.SluitDialoog(inkoper));
    }

    [Fact]
    public void LegDialoogrondeVast_GeneralInformation_ReachesAllSelectedAndNothingElseDoes()
    {
        var spel = new SltSpel().TotDialoog().Praat(2, "b");

        var brieven = spel.Brieven("Informatie uit de dialoog").ToList();

        brieven.Select(b => b.Partij).ShouldBe(["a", "b", "c"]);
        brieven.ShouldAllBe(b => b.Tekst == "Algemeen over 2.");
    }

    [Fact]
    public void MagInschrijven_NotTheExactSet_IsRefused()
    {
        var spel = new SltSpel().TotInschrijven();
        var (a, goed) = (spel.Als(Rol.Aanbieder, null, "a"), spel.Inschrijving("a"));
        InschrijvingInhoud Met(string hash) => goed with { Akkoord = new Dictionary<int, string> { [1] = hash } };

        spel.Doe(p => p.MagInschrijven(a, Met(SltSpel.Zegel(1))));
        spel.Geweigerd(p => p.MagInschrijven(a, Met(SltSpel.Zegel(1).ToUpperInvariant()))).Code.ShouldBe("afspraken-niet-aanvaard");
        spel.Geweigerd(p => p.MagInschrijven(a, Met(SltSpel.Zegel(2)))).Code.ShouldBe("afspraken-niet-aanvaard");
        spel.Geweigerd(p => p.MagInschrijven(a, goed with { Akkoord = new Dictionary<int, string>() })).Code.ShouldBe("afspraken-niet-aanvaard");
    }

    [Fact]
    public void MagInschrijven_PercelenOrPlanWrong_IsRefused()
    {
        var spel = new SltSpel().TotInschrijven();
        var (a, goed) = (spel.Als(Rol.Aanbieder, null, "a"), spel.Inschrijving("a"));

        spel.Geweigerd(p => p.MagInschrijven(a, goed with { Percelen = [] })).Code.ShouldBe("leeg");
        spel.Geweigerd(p => p.MagInschrijven(a, goed with { Percelen = [1, 1] })).Code.ShouldBe("dubbel");
        spel.Geweigerd(p => p.MagInschrijven(a, goed with { Percelen = [2] })).Code.ShouldBe("niet-geselecteerd");
        spel.Geweigerd(p => p.MagInschrijven(a, goed with { Percelen = [0], Akkoord = new Dictionary<int, string> { [0] = null! } })).Code.ShouldBe("niet-geselecteerd");
        spel.Geweigerd(p => p.MagInschrijven(spel.Als(Rol.Aanbieder, null, "vreemd"), goed)).Code.ShouldBe("niet-geselecteerd");
        spel.Geweigerd(p => p.MagInschrijven(a, goed with { PlanVanAanpak = [goed.PlanVanAanpak[0]] })).Veld.ShouldBe("plan.1.K2");
    }

    [Fact]
    public void MagInschrijven_AroundTheClosing_LastTickCountsAndTheInstantItselfDoesNot()
    {
        var spel = new SltSpel().TotInschrijven();
        var (sluiting, goed) = (spel.Procedure.VolgendMoment!.Value, spel.Inschrijving("a"));

        spel.Nu = sluiting - Duration.Epsilon;
        spel.Doe(p => p.MagInschrijven(spel.Als(Rol.Aanbieder, null, "a"), goed)).Doe(p => p.MagInschrijvingIntrekken(spel.Als(Rol.Aanbieder, null, "a")));
        spel.Nu = sluiting;

        spel.Geweigerd(p => p.MagInschrijven(spel.Als(Rol.Aanbieder, null, "a"), goed)).Code.ShouldBe("te-laat");
        spel.Geweigerd(p => p.MagInschrijvingIntrekken(spel.Als(Rol.Aanbieder, null, "a"))).Code.ShouldBe("te-laat");
    }
}
