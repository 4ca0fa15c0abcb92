using Aanbesteding.Domain.Beoordeling;
using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class PrijzenTests
{
    private static readonly Inrichting MetPrijs = Slt with
    {
        Gunning = new(Scoremethode.GewogenFactor, [new("K1", "Onderdeel K1", "Laat zien hoe", 60, [0, 2, 4, 6, 8, 10], null)], null)
        {
            Prijs = new Prijswijze(Prijsvorm.Absoluut, 40, 800_000, 1_300_000, BuitenBereik.Ongeldig, null),
        },
    };

    [Fact]
    public void MagInschrijven_PerceelWithoutPrice_IsRefused()
    {
        var spel = new SltSpel(MetPrijs).TotInschrijven();
        var a = spel.Als(Rol.Aanbieder, null, "a");

        spel.Geweigerd(p => p.MagInschrijven(a, spel.Inschrijving("a"))).ShouldSatisfyAllConditions(w => w.Code.ShouldBe("prijs-ontbreekt"), w => w.Veld.ShouldBe("prijs.1"));
        spel.Geweigerd(p => p.MagInschrijven(a, spel.Inschrijving("a"), [2])).Code.ShouldBe("prijs-ontbreekt");
        spel.Probeer(p => p.MagInschrijven(a, spel.Inschrijving("a"), [1])).Aanvaard.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 0, "prijs-buiten-grens")]
    [InlineData(1, -1, "prijs-buiten-grens")]
    [InlineData(1, 200_000_000_001, "prijs-buiten-grens")]
    [InlineData(4, 100, "onbekend")]
    public void MagPrijzenOpgeven_OutsideTheLimits_IsRefusedWithoutNamingThePrice(int perceel, long prijs, string code)
    {
        var weigering = new SltSpel(MetPrijs).Geweigerd(p => p.MagPrijzenOpgeven(new Dictionary<int, long> { [perceel] = prijs }));

        weigering.Code.ShouldBe(code);
        weigering.Tekst.ShouldNotContain("200000000001");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200_000_000_000)]
    public void MagPrijzenOpgeven_AtTheLimits_IsAccepted(long prijs) =>
        new SltSpel(MetPrijs).Probeer(p => p.MagPrijzenOpgeven(new Dictionary<int, long> { [1] = prijs })).Aanvaard.ShouldBeTrue();

    [Fact]
    public void MagPrijzenOpgeven_NoPriceAsked_IsRefused() =>
        new SltSpel().Geweigerd(p => p.MagPrijzenOpgeven(new Dictionary<int, long> { [1] = 100 })).Code.ShouldBe("geen-prijs-gevraagd");

    [Theory]
    [InlineData(79_999_999, true)]
    [InlineData(80_000_000, false)]
    [InlineData(130_000_000, false)]
    [InlineData(130_000_001, true)]
    public void Ongeldig_AroundBodemAndPlafond_BothEndsAreInside(long centen, bool ongeldig)
    {
        MetPrijs.Gunning.Prijs!.Ongeldig(centen).ShouldBe(ongeldig);
        (MetPrijs.Gunning.Prijs with { BuitenBereik = BuitenBereik.Afkappen }).Ongeldig(centen).ShouldBeFalse();
    }

    [Fact]
    public void RondConsensusAf_PricesAskedAndSealed_OpensThePricesBeforeTheAllocation()
    {
        var spel = new SltSpel(MetPrijs).TotBeoordelen().Scoor((_, _) => 8);

        spel.Procedure.OpenTaken.ShouldHaveSingleItem().TaakSoort.ShouldBe("prijsopening");
        spel.Procedure.Inschrijvingen.ShouldAllBe(i => i.Prijzen == null);
        spel.Procedure.Uitslag(spel.Procedure.Ronde!, 1).ShouldBeNull();
    }

    [Fact]
    public void RondConsensusAf_NoPriceAsked_GoesToTheAllocation() =>
        new SltSpel().TotBeoordelen().Scoor((_, _) => 8).Procedure.OpenTaken.ShouldHaveSingleItem().TaakSoort.ShouldBe("toewijzing");

    [Fact]
    public void DraaiPrijssleutel_BeforeTheConsensusIsClosed_IsRefused()
    {
        var spel = new SltSpel(MetPrijs).TotBeoordelen().Individueel((_, _) => 8);

        spel.Geweigerd(p => p.DraaiPrijssleutel(spel.Als(Rol.Inkoper))).Code.ShouldBe("andere-fase");
        spel.Geweigerd(p => p.LeesPrijzenIn(spel.Als(Rol.Voorzitter), spel.InPrijskluis())).Code.ShouldBe("andere-fase");
    }

    [Fact]
    public void DraaiPrijssleutel_SameRoleOrTooLate_DoesNotOpen()
    {
        var spel = new SltSpel(MetPrijs).TotBeoordelen().Scoor((_, _) => 8);
        spel.Doe(p => p.DraaiPrijssleutel(spel.Als(Rol.Inkoper)));

        spel.Geweigerd(p => p.DraaiPrijssleutel(spel.Als(Rol.Inkoper, "collega"))).Code.ShouldBe("zelfde-sleutel");
        spel.Geweigerd(p => p.LeesPrijzenIn(spel.Als(Rol.Voorzitter), spel.InPrijskluis())).Code.ShouldBe("kluis-dicht");
        spel.Nu += Procedure.Sleuteltijd + Duration.FromTicks(1);
        spel.Probeer(p => p.DraaiPrijssleutel(spel.Als(Rol.Voorzitter))).Waarde.ShouldBe(Sleutelstand.WachtOpTweede);
    }

    [Fact]
    public void LeesPrijzenIn_AllIntact_CountsThePricesAndFreezesTheMarks()
    {
        var spel = new SltSpel(MetPrijs).TotBeoordelen().Scoor((_, _) => 8).OpenPrijzen();

        spel.Procedure.OpenTaken.ShouldHaveSingleItem().TaakSoort.ShouldBe("toewijzing");
        spel.Procedure.Inschrijvingen.Single(i => i.Partij == "a").Prijzen!.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create(1, 100_000_000L));
        // F4: 48 for quality, and 40 · (1.300.000 − 1.000.000) / 500.000 = 24 for the price.
        spel.Procedure.Uitslag(spel.Procedure.Ronde!, 1)!.Uitslag.ShouldHaveSingleItem().Totaal.ShouldBe(Breuk.Van(72, 1));
        spel.WijsToe().Oordeel(Oordeel.Terug);
        spel.Geweigerd(p => p.LegConsensusVast(spel.Als(Rol.Voorzitter), p.Ronde!.Kandidaten[0], "K1", 10, "Toch beter.")).Code.ShouldBe("prijzen-bekend");
        spel.Doe(p => p.RondConsensusAf(spel.Als(Rol.Voorzitter))).Procedure.OpenTaken.ShouldHaveSingleItem().TaakSoort.ShouldBe("toewijzing");
    }

    [Theory]
    [InlineData("weg", "ontbreekt of is beschadigd")]
    [InlineData("anders", "vingerafdruk verschilt")]
    public void LeesPrijzenIn_OnePartyDamaged_LeavesThatPerceelOutWithAReasonAndTheOthersIn(string bederf, string reden)
    {
        var spel = new SltSpel(MetPrijs).TotBeoordelen().Scoor((_, _) => 8);
        var b = spel.Procedure.Inschrijvingen.Single(i => i.Partij == "b").Id;

        spel.OpenPrijzen(kluis =>
        {
            if (bederf == "weg")
                kluis.Remove(b);
            else
                kluis[b] = kluis[b] with { Prijzen = new Dictionary<int, long> { [2] = 80_000_000 } };
        });

        spel.Procedure.Inschrijvingen.Single(i => i.Id == b).Prijsgebreken[2].ShouldContain(reden);
        spel.Procedure.Uitslag(spel.Procedure.Ronde!, 2).ShouldBeNull();
        spel.WijsToe().Procedure.Toegewezen!.Percelen.Select(p => p.Partijen.Count).ShouldBe([1, 0, 1]);
    }

    [Fact]
    public void LeesPrijzenIn_NotOneReadable_IsRefusedAndCanBeTriedAgain()
    {
        var spel = new SltSpel(MetPrijs).TotBeoordelen().Scoor((_, _) => 8).Prijssleutels();

        spel.Geweigerd(p => p.LeesPrijzenIn(spel.Als(Rol.Voorzitter), spel.InPrijskluis(kluis => kluis.Clear()))).Code.ShouldBe("prijskluis-onleesbaar");

        spel.Doe(p => p.LeesPrijzenIn(spel.Als(Rol.Voorzitter), spel.InPrijskluis())).Procedure.PrijzenGeopend.ShouldBeTrue();
    }

    [Fact]
    public void LeesPrijzenIn_PriceOutsideTheRange_IsInvalidForThatParty()
    {
        var duur = MetPrijs with { Gunning = MetPrijs.Gunning with { Prijs = MetPrijs.Gunning.Prijs! with { Plafond = 1_150_000 } } };

        var spel = new SltSpel(duur).TotBeoordelen().Scoor((_, _) => 8).OpenPrijzen().WijsToe();

        spel.Procedure.Toegewezen!.Percelen.Select(p => p.Partijen.Count).ShouldBe([1, 1, 0]);
    }

    [Fact]
    public void Vingerafdruk_SamePricesOtherSalt_Differs()
    {
        var een = new Prijspakket(new string('a', 32), new Dictionary<int, long> { [2] = 5, [1] = 7 });

        een.AlsTekst().ShouldBe($"{new string('a', 32)}\nperceel 1: 7 cent\nperceel 2: 5 cent\n");
        (een with { Zout = new string('b', 32) }).Vingerafdruk().ShouldNotBe(een.Vingerafdruk());
        (een with { Prijzen = new Dictionary<int, long> { [1] = 7, [2] = 5 } }).Vingerafdruk().ShouldBe(een.Vingerafdruk());
    }
}
