using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

public sealed class VersieTests
{
    private static readonly Versiewijziging Strenger = new([.. Eisen.Select(e => e.Id == "E2" ? e with { Regel = new Beslisregel.Minstens(3) } : e)], null, null);
    private static readonly Versiewijziging AndereTekst = new(null, null, Tekst + " Nieuw.");
    private static readonly LocalDate Ingang = new(2027, 3, 1);

    [Fact]
    public void StelVersieVoor_BeforePublication_IsRefused()
    {
        var spel = new OpenHouseSpel();

        Voorstel(spel, "H1", AndereTekst, Ingang).Code.ShouldBe("andere-fase");
    }

    [Theory]
    [InlineData("", "H1", "leeg")]
    [InlineData("Reden", "H9", "onbekend")]
    public void StelVersieVoor_WithoutReasonOrClause_IsRefused(string reden, string clausule, string code)
    {
        var spel = OpenHouseSpel.Open();

        spel.Geweigerd(spel.Systeem, s => s.StelVersieVoor(spel.Inkoper, clausule, reden, AndereTekst, Ingang)).Code.ShouldBe(code);
    }

    [Fact]
    public void StelVersieVoor_NothingChanged_IsRefused() =>
        Voorstel(OpenHouseSpel.Open(), "H1", new(null, null, null), Ingang).Code.ShouldBe("niets-gewijzigd");

    [Fact]
    public void StelVersieVoor_OutsideTheClause_IsRefused()
    {
        var weigering = Voorstel(OpenHouseSpel.Open(), "H1", Strenger, Ingang);

        weigering.Code.ShouldBe("buiten-clausule");
        weigering.Tekst.ShouldContain("eisen");
    }

    [Fact]
    public void StelVersieVoor_EisThatBreaksTheKader_IsRefused()
    {
        var leeg = new Versiewijziging([Eis("E1", new Beslisregel.EenVan([]))], null, null);

        Voorstel(OpenHouseSpel.Open(), "H2", leeg, Ingang).Code.ShouldBe("regel-leeg");
    }

    [Fact]
    public void StelVersieVoor_TariefOrTextThatBreaksTheKader_IsRefused()
    {
        var spel = OpenHouseSpel.Open();

        Voorstel(spel, "H1", new(null, [Wonen.Tarieven[0]], null), Ingang).Code.ShouldBe("tarief-ontbreekt");
        Voorstel(spel, "H1", new(null, null, "Zonder clausules"), Ingang).Code.ShouldBe("clausule-niet-in-overeenkomst");
    }

    [Fact]
    public void StelVersieVoor_NoticeOfTheClause_FitsToTheDay()
    {
        var spel = OpenHouseSpel.Open();

        Voorstel(spel, "H1", AndereTekst, spel.Vandaag.PlusDays(27)).Code.ShouldBe("ingang-onmogelijk");
        Voorstel(spel, "H2", AndereTekst, spel.Vandaag.PlusMonths(3).PlusDays(-1)).Code.ShouldBe("ingang-onmogelijk");
        Voorstel(spel, "H1", AndereTekst, new LocalDate(2031, 1, 1)).Code.ShouldBe("ingang-onmogelijk");
        spel.Doe(spel.Systeem, s => s.StelVersieVoor(spel.Inkoper, "H1", "Reden", AndereTekst, spel.Vandaag.PlusDays(28)));
    }

    [Fact]
    public void StelVersieVoor_WhileAnotherIsPrepared_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        spel.Doe(spel.Systeem, s => s.StelVersieVoor(spel.Inkoper, "H1", "Reden", AndereTekst, Ingang));

        Voorstel(spel, "H2", Strenger, Ingang).Code.ShouldBe("versie-loopt");
        spel.Geweigerd(spel.Systeem, s => s.Indexeer(spel.Inkoper, 100, 105, "CBS", [])).Code.ShouldBe("versie-loopt");
    }

    [Fact]
    public void StelVersieVoor_EarlierThanTheNewestVersion_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        spel.NieuweVersie("H1", AndereTekst, Ingang);

        Voorstel(spel, "H1", AndereTekst, Ingang.PlusDays(-1)).Code.ShouldBe("ingang-onmogelijk");
        spel.NieuweVersie("H2", Strenger, Ingang);

        spel.Systeem.VersieOp(Ingang.PlusDays(-1))!.Nummer.ShouldBe(1);
        spel.Systeem.VersieOp(Ingang)!.Nummer.ShouldBe(3);
    }

    [Fact]
    public void ToetsVersie_Terug_DropsTheProposal()
    {
        var spel = OpenHouseSpel.Open();
        spel.Doe(spel.Systeem, s => s.StelVersieVoor(spel.Inkoper, "H1", "Reden", AndereTekst, Ingang));
        spel.Geweigerd(spel.Systeem, s => s.ToetsVersie(spel.Jurist, Oordeel.Akkoord, "")).Code.ShouldBe("leeg");

        spel.Doe(spel.Systeem, s => s.ToetsVersie(spel.Jurist, Oordeel.Terug, "Wezenlijke wijziging."));

        (spel.Systeem.Voorstel, spel.Systeem.Versies.Count).ShouldBe((null, 1));
        OpenHouseSpel.Tekst(spel.Systeem, "versie-vervallen").ShouldContain("H1");
        spel.Geweigerd(spel.Systeem, s => s.StelVersieVast(spel.Bestuurder, Breda, "vastgesteld", "Goed.")).Code.ShouldBe("andere-fase");
        spel.NieuweVersie("H1", AndereTekst, Ingang).Nummer.ShouldBe(2);
    }

    [Fact]
    public void StelVersieVast_OneBodyRejects_DropsTheProposalWhenEveryBodyDecided()
    {
        var spel = OpenHouseSpel.Open();
        spel.Doe(spel.Systeem, s => s.StelVersieVoor(spel.Inkoper, "H1", "Reden", AndereTekst, Ingang));
        spel.Doe(spel.Systeem, s => s.ToetsVersie(spel.Jurist, Oordeel.Akkoord, "Goed."));
        spel.Geweigerd(spel.Systeem, s => s.StelVersieVast(spel.Als(Rol.Bestuurder, "b1", organen: Altena), Breda, "vastgesteld", "Goed.")).Code.ShouldBe("geen-mandaat");

        spel.Doe(spel.Systeem, s => s.StelVersieVast(spel.Bestuurder, Breda, "afgewezen", "Te duur."));
        spel.Systeem.Voorstel.ShouldNotBeNull();
        spel.Doe(spel.Systeem, s => s.StelVersieVast(spel.Bestuurder, Altena, "vastgesteld", "Goed."));

        (spel.Systeem.Voorstel, spel.Systeem.Versies.Count).ShouldBe((null, 1));
        spel.Geweigerd(spel.Systeem, s => s.BiedVersieAan(spel.Inkoper, [], [])).Code.ShouldBe("andere-fase");
    }

    [Fact]
    public void BiedVersieAan_Adopted_TellsEveryoneTheSameOnOneDay()
    {
        var spel = OpenHouseSpel.Open();
        spel.TotAanbod("H2", Strenger, Ingang);

        spel.Doe(spel.Systeem, s => s.BiedVersieAan(spel.Inkoper, ["d2", "d1"], ["d1", "a1"]));

        var aanbod = spel.Systeem.Aanbiedingen.ShouldHaveSingleItem();
        (aanbod.Soort, aanbod.Versie, aanbod.Ingang, aanbod.Zwijgen, aanbod.Verwerkt).ShouldBe((Aanbodsoort.Versie, 2, Ingang, Zwijgen.Vertrekt, false));
        aanbod.ReactieVoor.ShouldBe(Nederland.BeginVan(spel.Vandaag.PlusDays(21)));
        var brieven = spel.Systeem.Brieven.Where(b => b.Onderwerp == "Nieuwe versie van de overeenkomst").ToList();
        brieven.Select(b => b.Partij).ShouldBe(["d2", "d1", "a1"]);
        brieven[0].Tekst.ShouldBe(brieven[1].Tekst);
        brieven[0].Tekst.ShouldContain("dan eindigt uw deelname op de dag ervoor");
        OpenHouseSpel.Tekst(spel.Systeem, "aanbod").ShouldContain("Aan=[d1; d2]");
        spel.Systeem.VersieMet(2).Tarieven.ShouldBe(Wonen.Tarieven);
    }

    [Fact]
    public void BiedVersieAan_ReactionTermEndsAfterItTakesEffect_IsRefused()
    {
        var spel = OpenHouseSpel.Open(Wonen.MetTermijn("reactietermijn-aanbod", t => t with { Aantal = 40 }));
        spel.TotAanbod("H1", AndereTekst, spel.Vandaag.PlusDays(40));

        spel.Geweigerd(spel.Systeem, s => s.BiedVersieAan(spel.Inkoper, ["d1"], [])).Code.ShouldBe("reactietermijn-te-lang");
    }

    [Fact]
    public void BiedVersieAan_ReactionTermEndsTheDayBefore_IsAccepted()
    {
        var spel = OpenHouseSpel.Open(Wonen.MetTermijn("reactietermijn-aanbod", t => t with { Aantal = 40 }));

        spel.NieuweVersie("H1", AndereTekst, spel.Vandaag.PlusDays(41)).Nummer.ShouldBe(2);
    }

    [Fact]
    public void BiedVersieAan_NoticeUsedUpByDeciding_IsRefusedAndCanBeDropped()
    {
        var spel = OpenHouseSpel.Open();
        spel.TotAanbod("H1", AndereTekst, spel.Vandaag.PlusDays(28)).Later(1);

        spel.Geweigerd(spel.Systeem, s => s.BiedVersieAan(spel.Inkoper, [], [])).Code.ShouldBe("ingang-onmogelijk");
        spel.Geweigerd(spel.Systeem, s => s.LaatVersieVallen(spel.Inkoper, " ")).Code.ShouldBe("leeg");
        spel.Doe(spel.Systeem, s => s.LaatVersieVallen(spel.Inkoper, "Te laat besloten."));

        (spel.Systeem.Voorstel, spel.Systeem.Versies.Count).ShouldBe((null, 1));
        spel.NieuweVersie("H1", AndereTekst, spel.Vandaag.PlusDays(28)).Nummer.ShouldBe(2);
    }

    [Fact]
    public void NeemIngegaan_OnTheDay_GivesEachOfferOnce()
    {
        var spel = OpenHouseSpel.Open();
        spel.NieuweVersie("H1", AndereTekst, Ingang);
        spel.Op(Ingang.PlusDays(-1));
        spel.Systeem.NeemIngegaan(spel.Bel).ShouldBeEmpty();

        spel.Nu = Nederland.BeginVan(Ingang);

        spel.Systeem.VolgendeBel.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(spel.Nu);
        spel.Systeem.NeemIngegaan(spel.Bel).ShouldHaveSingleItem().Nummer.ShouldBe(1);
        var versie = spel.Systeem.Versie;
        spel.Systeem.NeemIngegaan(spel.Bel).ShouldBeEmpty();
        spel.Systeem.Versie.ShouldBe(versie);
    }

    private static Weigering Voorstel(OpenHouseSpel spel, string clausule, Versiewijziging wijziging, LocalDate ingang) =>
        spel.Geweigerd(spel.Systeem, s => s.StelVersieVoor(spel.Inkoper, clausule, "De wet is gewijzigd.", wijziging, ingang));
}
