using Aanbesteding.Domain.Termijnen;
using CsCheck;
using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

public class LotingTests
{
    private const string Zaad = "zaad 7";

    [Fact]
    public void KondigLotingAan_Tie_InvitesEveryPartyAndHidesTheSeed()
    {
        var spel = Gelijk().Kondig();

        var loting = spel.Procedure.LopendeLoting()!;
        loting.Deelnemers.ShouldBe(["a", "b"]);
        loting.Percelen.ShouldBe([1]);
        loting.Zegel.ShouldBe(Lotingsregels.Zegel(Zaad));
        var brieven = spel.Brieven("Uitnodiging voor een loting").ToList();
        brieven.Select(b => b.Partij).ShouldBe(["a", "b"]);
        brieven.ShouldAllBe(b => b.Tekst.Contains(loting.Zegel) && b.Tekst.Contains(Datumtekst.Tijdstip(loting.Trekking)) && b.Tekst.Contains("perceel 1") && !b.Tekst.Contains("totaal"));
        spel.Procedure.Feiten.Select(f => f.Gegevens.ToString()).ShouldNotContain(f => f!.Contains(Zaad));
    }

    [Fact]
    public void KondigLotingAan_NoTermInThePlanning_FiveDaysThenTheFirstWorkingDayAtTen()
    {
        var spel = Gelijk();
        spel.Op(new LocalDate(2026, 3, 30)).Kondig();

        var termijn = spel.Procedure.TermijnMet("oproep-loting")!;
        termijn.LaatsteDag.ShouldBe(new LocalDate(2026, 4, 4));
        termijn.Onderbouwing.ShouldNotBeEmpty();
        termijn.Grondslag.ShouldContain("RBDHA:2018:2154");
        // Five days after Monday end on Saturday; Sunday and Monday are Easter.
        Nederland.Lokaal(spel.Procedure.LopendeLoting()!.Trekking).ShouldBe(new LocalDateTime(2026, 4, 7, 10, 0));
    }

    [Fact]
    public void KondigLotingAan_TermInThePlanning_IsFollowed()
    {
        var oproep = new Termijnregel("oproep-loting", "oproep-loting", 10, "werkdag", "contractueel", new LocalTime(12, 0), "Selectiedocument");
        var spel = Gelijk(Slt with { Planning = [.. Slt.Planning, oproep] });
        spel.Op(new LocalDate(2026, 3, 2)).Kondig();

        spel.Procedure.TermijnMet("oproep-loting")!.Grondslag.ShouldBe("Selectiedocument");
        Nederland.Lokaal(spel.Procedure.LopendeLoting()!.Trekking).ShouldBe(new LocalDateTime(2026, 3, 17, 10, 0));
    }

    [Fact]
    public void KondigLotingAan_TwiceOrWithoutTie_IsRefused()
    {
        var spel = Gelijk();
        var ongelijk = new SltSpel().TotVaststelling(Aanmelding(Partij("a"), 1), Aanmelding(Partij("b"), 1)).Scoor((partij, _) => partij == "a" ? 8 : 6);

        ongelijk.Geweigerd(p => Kondig(ongelijk, p)).Code.ShouldBe("loting-niet-nodig");
        spel.Kondig();
        spel.Geweigerd(p => Kondig(spel, p)).Code.ShouldBe("loting-aangekondigd");
    }

    [Fact]
    public void VerrichtLoting_BeforeItsMoment_IsRefusedToTheTick()
    {
        var spel = Gelijk();
        spel.Geweigerd(p => p.VerrichtLoting(spel.Als(Rol.Voorzitter), Zaad)).Code.ShouldBe("loting-niet-aangekondigd");
        spel.Kondig();
        var trekking = spel.Procedure.LopendeLoting()!.Trekking;

        spel.Nu = trekking - Duration.Epsilon;
        spel.Geweigerd(p => p.VerrichtLoting(spel.Als(Rol.Voorzitter), Zaad)).Code.ShouldBe("loting-te-vroeg");
        spel.Geweigerd(p => p.StelToewijzingVast(spel.Als(Rol.Voorzitter))).Code.ShouldBe("loting-nodig");
        spel.Nu = trekking;
        spel.Doe(p => p.VerrichtLoting(spel.Als(Rol.Voorzitter), Zaad));
    }

    [Fact]
    public void VerrichtLoting_AnotherSeedThanAnnounced_IsRefused()
    {
        var spel = Gelijk().Kondig();
        spel.Nu = spel.Procedure.LopendeLoting()!.Trekking;

        spel.Geweigerd(p => p.VerrichtLoting(spel.Als(Rol.Voorzitter), "gunstiger zaad")).Code.ShouldBe("zaad-onjuist");
    }

    [Fact]
    public void VerrichtLoting_Contributions_AreInTheSeedAndTheAllocationFollowsTheOrder()
    {
        var spel = Gelijk().Kondig().Draag("b", " een ").Draag("a", "twee").Draag("b", "drie");
        spel.Nu = spel.Procedure.LopendeLoting()!.Trekking;

        spel.Doe(p => p.VerrichtLoting(spel.Als(Rol.Voorzitter), Zaad)).WijsToe();

        var uitslag = spel.Procedure.Lotingen.Single().Gehouden!;
        uitslag.Eindzaad.ShouldBe("zaad 7|a=twee|b=drie");
        uitslag.Volgorde.ShouldBe(Lotingsregels.Volgorde(["b", "a"], "zaad 7|a=twee|b=drie"));
        spel.Procedure.Beoogden!.Percelen[0].Partijen.ShouldBe([uitslag.Volgorde[0]]);
        spel.Brieven("Uitslag van de loting").Select(b => b.Partij).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void GeefLotbijdrage_MomentOfTheDraw_IsTooLate()
    {
        var spel = Gelijk().Kondig();
        var trekking = spel.Procedure.LopendeLoting()!.Trekking;

        spel.Nu = trekking - Duration.Epsilon;
        spel.Draag("a", "nog net");
        spel.Nu = trekking;
        spel.Geweigerd(p => p.GeefLotbijdrage(spel.Als(Rol.Aanbieder, null, "b"), "te laat")).Code.ShouldBe("lotbijdrage-te-laat");
        spel.Doe(p => p.VerrichtLoting(spel.Als(Rol.Voorzitter), Zaad));
        spel.Geweigerd(p => p.GeefLotbijdrage(spel.Als(Rol.Aanbieder, null, "b"), "te laat")).Code.ShouldBe("lotbijdrage-te-laat");
    }

    [Fact]
    public void GeefLotbijdrage_PartyOutsideTheDraw_IsRefusedWhetherOrNotThereIsOne()
    {
        var spel = Gelijk();

        spel.Geweigerd(p => p.GeefLotbijdrage(spel.Als(Rol.Aanbieder, null, "a"), "x")).Code.ShouldBe("niet-in-loting");
        spel.Kondig();
        spel.Geweigerd(p => p.GeefLotbijdrage(spel.Als(Rol.Aanbieder, null, "c"), "x")).Code.ShouldBe("niet-in-loting");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("twee\nregels")]
    [InlineData("on\u200bzichtbaar")]
    [InlineData("half \ud83c")]
    public void GeefLotbijdrage_NotOneVisibleLine_IsRefused(string tekst)
    {
        var spel = Gelijk().Kondig();

        spel.Geweigerd(p => p.GeefLotbijdrage(spel.Als(Rol.Aanbieder, null, "a"), tekst)).Code.ShouldBe("lotbijdrage-ongeldig");
    }

    [Fact]
    public void GeefLotbijdrage_HundredCharacters_IsTheMost()
    {
        var spel = Gelijk().Kondig().Draag("a", new string('x', 100));

        spel.Geweigerd(p => p.GeefLotbijdrage(spel.Als(Rol.Aanbieder, null, "a"), new string('x', 101))).Code.ShouldBe("lotbijdrage-ongeldig");
    }

    [Fact]
    public void KondigLotingAan_PartyDroppedOut_OldDrawLapsesAndAllAreTold()
    {
        var spel = new SltSpel().TotVaststelling(Aanmelding(Partij("a"), 1), Aanmelding(Partij("b"), 1), Aanmelding(Partij("c"), 1)).Scoor((_, _) => 8).Kondig();
        spel.Nu = spel.Procedure.LopendeLoting()!.Trekking;

        ValtAf(spel.Procedure, "c");
        spel.Geweigerd(p => p.VerrichtLoting(spel.Als(Rol.Voorzitter), Zaad)).Code.ShouldBe("loting-veranderd");
        spel.Kondig();

        var (oud, nieuw) = (spel.Procedure.Lotingen[0], spel.Procedure.Lotingen[1]);
        oud.Vervallen!.Reden.ShouldStartWith("De gelijke stand is veranderd.");
        nieuw.Deelnemers.ShouldBe(["a", "b"]);
        spel.Brieven("De loting gaat niet door").Select(b => b.Partij).ShouldBe(["c"]);
        spel.Brieven("Uitnodiging voor een loting").TakeLast(2).ShouldAllBe(b => b.Tekst.Contains($"Deze loting komt in de plaats van de loting van {Datumtekst.Tijdstip(oud.Trekking)}."));
        spel.Nu = nieuw.Trekking;
        spel.Doe(p => p.VerrichtLoting(spel.Als(Rol.Voorzitter), Zaad)).WijsToe();
    }

    [Fact]
    public void StelToewijzingVast_TieIsGone_AnnouncedDrawLapsesAndAllAreTold()
    {
        var spel = Gelijk().Kondig();

        ValtAf(spel.Procedure, "b");
        spel.WijsToe();

        spel.Procedure.Lotingen.Single().Vervallen.ShouldNotBeNull();
        spel.Brieven("De loting gaat niet door").Select(b => b.Partij).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void TrekIn_DrawAnnounced_DrawLapsesWithTheReason()
    {
        var spel = Gelijk().Kondig();

        spel.Doe(p => p.TrekIn(spel.Als(Rol.Bestuurder), "Het geld is op."));

        spel.Procedure.LopendeLoting().ShouldBeNull();
        spel.Procedure.Lotingen.Single().Vervallen!.Reden.ShouldBe("De procedure is ingetrokken.");
    }

    [Fact]
    public void LotingenVoor_OtherPartyOrVisitor_SeesNone()
    {
        var procedure = Gelijk().Kondig().Procedure;

        procedure.LotingenVoor(new Actor("x", Rol.Aanbieder, "a")).ShouldHaveSingleItem();
        procedure.LotingenVoor(new Actor("x", Rol.Jurist)).ShouldHaveSingleItem();
        procedure.LotingenVoor(new Actor("x", Rol.Aanbieder, "c")).ShouldBeEmpty();
        procedure.LotingenVoor(null).ShouldBeEmpty();
        procedure.TermijnenVoor(new Actor("x", Rol.Aanbieder, "a")).ShouldContain(t => t.Naam == "oproep-loting");
        procedure.TermijnenVoor(null).ShouldBe(procedure.Termijnen.Where(t => t.Naam != "oproep-loting"));
    }

    [Fact]
    public void Volgorde_AnyOrderOfParties_SameSeedGivesSameDrawAndEveryPartyCanWin()
    {
        string[] partijen = ["p1", "p2", "p3", "p4"];

        Gen.Select(Gen.Shuffle(partijen), Gen.String).Sample((geschud, zaad) =>
            Lotingsregels.Volgorde(geschud, zaad).ShouldBe(Lotingsregels.Volgorde(partijen, zaad)), iter: 300);

        Enumerable.Range(0, 50).Select(i => Lotingsregels.Volgorde(partijen, $"{i}")[0]).Distinct().Order().ShouldBe(partijen);
    }

    /// <summary>No command takes a party out while a draw waits; stored facts may still change under it.</summary>
    private static void ValtAf(Procedure procedure, string partij) => typeof(Procedure).GetProperty(nameof(Procedure.Aanmeldingen))!
        .SetValue(procedure, procedure.Aanmeldingen.Where(a => a.Partij != partij).ToList());

    internal static SltSpel Gelijk(Inrichting? inrichting = null) =>
        new SltSpel(inrichting).TotVaststelling(Aanmelding(Partij("a"), 1), Aanmelding(Partij("b"), 1)).Scoor((_, _) => 8);

    internal static Uitkomst<AangekondigdeLoting> Kondig(SltSpel spel, Procedure procedure) =>
        procedure.KondigLotingAan(spel.Als(Rol.Voorzitter), Guid.NewGuid(), Lotingsregels.Zegel(Zaad));
}

internal static class Lotingstappen
{
    internal static SltSpel Kondig(this SltSpel spel) => spel.Doe(p => LotingTests.Kondig(spel, p));

    internal static SltSpel Draag(this SltSpel spel, string partij, string tekst) => spel.Doe(p => p.GeefLotbijdrage(spel.Als(Rol.Aanbieder, null, partij), tekst));
}
