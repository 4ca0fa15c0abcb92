using NodaTime;

namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class StandstillTests
{
    private static readonly Termijnregel Vervaltermijn = new("vervaltermijn", "gunningsbeslissing", 20, "dag", "contractueel", null, "Inschrijfdocument, rechtsbescherming");

    /// <summary>RBDHA 2021:1251 and Hof Den Haag 20-4-2021: sent on 12 October 2020, the twentieth day is a Sunday.</summary>
    [Fact]
    public void VerzendGunningsbeslissing_RealCaseOf2020_PublishesTheLatestOfBothTerms()
    {
        var spel = Tot(new LocalDate(2020, 10, 12), Vervaltermijn);

        var standstill = spel.Procedure.Standstill.ShouldNotBeNull();

        standstill.Wettelijk.LaatsteDag.ShouldBe(new LocalDate(2020, 11, 2));
        standstill.Contractueel!.LaatsteDag.ShouldBe(new LocalDate(2020, 11, 1));
        standstill.LaatsteDag.ShouldBe(new LocalDate(2020, 11, 2));
        standstill.Einde.ShouldBe(Domain.Termijnen.Nederland.BeginVan(new LocalDate(2020, 11, 3)));
        standstill.Beslissend.ShouldBe(standstill.Wettelijk);
        standstill.Onderbouwing[^1].ShouldContain("Hof Den Haag 20 april 2021");
        standstill.Onderbouwing[^1].ShouldContain("maandag 2 november 2020");
        spel.Brieven("Gunningsbeslissing").ShouldAllBe(b => b.Tekst.Contains("tot en met zondag 1 november 2020") && b.Tekst.Contains("Start dan uiterlijk maandag 2 november 2020 een kort geding"));
    }

    [Fact]
    public void VerstrijkTermijnen_ContractualTermEndsLast_NotOneTickBeforeIt()
    {
        var spel = Tot(new LocalDate(2026, 3, 16), Vervaltermijn with { Aantal = 25 });
        var einde = Domain.Termijnen.Nederland.BeginVan(new LocalDate(2026, 4, 11));

        spel.Procedure.Standstill!.Beslissend.Naam.ShouldBe("vervaltermijn");
        spel.Procedure.VolgendMoment.ShouldBe(einde);
        spel.Procedure.VerstrijkTermijnen(new Moment(einde - Duration.Epsilon, Actor.Bel)).ShouldBeEmpty();
        spel.Bel().Nu.ShouldBe(einde);
        spel.Geweigerd(p => p.GunDefinitief(SltSpel.Op(einde - Duration.Epsilon, Rol.Inkoper))).Tekst.ShouldContain("vrijdag 10 april 2026");
        spel.Doe(p => p.GunDefinitief(spel.Als(Rol.Inkoper)));
    }

    [Fact]
    public void Standstill_WithoutContractualTerm_IsTheStatutoryOne()
    {
        var spel = new SltSpel().TotStandstill();

        spel.Procedure.Standstill!.Gepubliceerd.ShouldBe(spel.Procedure.TermijnMet("opschortende-termijn"));
    }

    [Fact]
    public void Standstill_BeforeTheDecisionAndAfterItFell_IsAbsent()
    {
        var spel = new SltSpel().TotGunningsbeslissing();
        spel.Procedure.Standstill.ShouldBeNull();

        spel.Doe(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper))).Doe(p => p.MeldUitval(spel.Als(Rol.Jurist), "b", "Failliet."));

        spel.Procedure.Standstill.ShouldBeNull();
    }

    [Theory]
    [InlineData("vervaltermijn-te-kort")]
    [InlineData("vervaltermijn-tijd")]
    [InlineData("verkeerd-begin")]
    public void Toets_VervaltermijnThatGivesLess_IsRefused(string code)
    {
        var regel = code switch
        {
            "vervaltermijn-te-kort" => Vervaltermijn with { Aantal = 19 },
            "vervaltermijn-tijd" => Vervaltermijn with { Tijd = new LocalTime(12, 0) },
            _ => Vervaltermijn with { Na = "uitnodiging" },
        };

        SasKader.Toets(Met(regel)).ShouldHaveSingleItem().Code.ShouldBe(code);
        SasKader.Toets(Met(Vervaltermijn)).ShouldBeEmpty();
    }

    private static Inrichting Met(Termijnregel regel) => SltInrichting.Slt with { Planning = [.. SltInrichting.Slt.Planning, regel] };

    private static SltSpel Tot(LocalDate verzonden, Termijnregel regel)
    {
        var spel = new SltSpel(Met(regel), verzonden.PlusDays(-120)).TotGunningsbeslissing().Op(verzonden);
        return spel.Doe(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper)));
    }
}
