using NodaTime;

namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class GunningTests
{
    /// <summary>The worked dates of the opschortende termijn: sent, last day, first day on which a contract may be closed.</summary>
    [Theory]
    [InlineData(2020, 10, 12, 2020, 11, 2)]
    [InlineData(2026, 3, 13, 2026, 4, 2)]
    [InlineData(2026, 3, 17, 2026, 4, 7)]
    [InlineData(2026, 4, 7, 2026, 4, 28)]
    [InlineData(2026, 4, 15, 2026, 5, 6)]
    [InlineData(2026, 4, 24, 2026, 5, 18)]
    [InlineData(2026, 6, 15, 2026, 7, 6)]
    [InlineData(2027, 4, 15, 2027, 5, 10)]
    public void GunDefinitief_WorkedDates_NotOneTickBeforeTheStandstillEnds(int jaar, int maand, int dag, int eindjaar, int eindmaand, int einddag)
    {
        var (verzonden, laatste) = (new LocalDate(jaar, maand, dag), new LocalDate(eindjaar, eindmaand, einddag));
        var spel = new SltSpel(begin: verzonden.PlusDays(-120)).TotGunningsbeslissing().Op(verzonden);
        spel.Doe(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper)));
        var einde = Domain.Termijnen.Nederland.BeginVan(laatste.PlusDays(1));

        spel.Procedure.VerstrijkTermijnen(new Moment(einde - Duration.Epsilon, Actor.Bel)).ShouldBeEmpty();
        spel.Geweigerd(p => p.GunDefinitief(SltSpel.Op(einde - Duration.Epsilon, Rol.Inkoper))).Code.ShouldBe("andere-fase");
        spel.Bel();

        spel.Procedure.TermijnMet("opschortende-termijn")!.LaatsteDag.ShouldBe(laatste);
        spel.Nu.ShouldBe(einde);
        spel.Geweigerd(p => p.GunDefinitief(SltSpel.Op(einde - Duration.Epsilon, Rol.Inkoper))).Code.ShouldBe("standstill");
        spel.Geweigerd(p => p.TekenOvereenkomst(spel.Als(Rol.Bestuurder), 1, "a")).Code.ShouldBe("niet-definitief");
        spel.Doe(p => p.GunDefinitief(spel.Als(Rol.Inkoper))).Teken();
    }

    [Fact]
    public void VerzendGunningsbeslissing_AllTenderers_OneBatchWithOwnMarksWinnerAndEnd()
    {
        var spel = new SltSpel().TotGunningsbesluit((partij, _) => partij == "b" ? 4 : 8).Besluit("gunnen").Op(new LocalDate(2026, 3, 17));

        spel.Doe(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper)));

        var brieven = spel.Brieven("Gunningsbeslissing").ToDictionary(b => b.Partij, b => b.Tekst);
        brieven.Keys.ShouldBe(["a", "b", "c"]);
        brieven["a"].ShouldContain("Wij zijn van plan dit perceel aan u te gunnen.");
        brieven["b"].ShouldContain("Wij gunnen dit perceel niet: niet aan u en niet aan iemand anders.");
        brieven["b"].ShouldContain("K1 Onderdeel K1\n\nUw cijfer: 4 van 10.\n\nHet plan van b overtuigt.");
        brieven.Values.ShouldAllBe(t => t.Contains("tot en met dinsdag 7 april 2026, 24.00 uur (Art. 2.127 Aanbestedingswet 2012)"));
        foreach (var (partij, tekst) in brieven)
            string.Join(' ', "abc".Where(c => tekst.Contains($"Het plan van {c}"))).ShouldBe(partij);
        spel.Procedure.Gunningsbeslissing!.Definitief.ShouldBeEmpty();
    }

    [Fact]
    public void TekenOvereenkomst_OtherTwiceOrUnknown_IsRefused()
    {
        var spel = new SltSpel().TotOvereenkomst();

        spel.Geweigerd(p => p.TekenOvereenkomst(spel.Als(Rol.Bestuurder), 1, "b")).Code.ShouldBe("onbekend");
        spel.Geweigerd(p => p.TekenOvereenkomst(spel.Als(Rol.Aanbieder, null, "b"), 1, "a")).Code.ShouldBe("niet-eigen-overeenkomst");
        spel.Doe(p => p.TekenOvereenkomst(spel.Als(Rol.Bestuurder), 1, "a"));
        spel.Geweigerd(p => p.TekenOvereenkomst(spel.Als(Rol.Bestuurder), 1, "a")).Code.ShouldBe("al-getekend");
    }

    [Fact]
    public void TekenOvereenkomst_LastSignature_StartsTheTermOfTheAwardNotice()
    {
        var spel = new SltSpel().TotOvereenkomst().Op(new LocalDate(2026, 12, 1));

        spel.Teken();

        spel.Procedure.TermijnMet("aankondiging-gunning")!.LaatsteDag.ShouldBe(new LocalDate(2026, 12, 31));
    }

    [Fact]
    public void Feiten_WholeProcedure_NeverHoldNamesOrSealedContent()
    {
        var spel = new SltSpel().TotOvereenkomst().Teken();

        var feiten = string.Join('\n', spel.Procedure.Feiten.Select(f => $"{f.Naam} {Opname.Tekst(f.Gegevens)}"));

        feiten.ShouldContain("aanmeldingen-geopend");
        foreach (var geheim in (string[])["Stichting", "geheime motivatie", "geheim plan", "vertrouwelijk van"])
            feiten.ShouldNotContain(geheim);
    }

    [Fact]
    public void Brieven_WholeProcedure_NeverHoldSealedContentOrConfidentialTalk()
    {
        var spel = new SltSpel().TotOvereenkomst().Teken();

        spel.Procedure.Brieven.Count.ShouldBe(21);
        foreach (var geheim in (string[])["geheime motivatie", "geheim plan", "vertrouwelijk van"])
            spel.Procedure.Brieven.ShouldAllBe(b => !b.Tekst.Contains(geheim));
    }
}
