using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

public sealed class OpenHouseVerlengingTests
{
    [Fact]
    public void LaatsteDag_ZuidHollandZuid_RunsTo2019AndExtendedTo2021()
    {
        // Regio Zuid-Holland Zuid: two years from 2018, and one published option of two years.
        var inrichting = Wonen with { Overeenkomst = new(new LocalDate(2018, 1, 1), Period.FromYears(2), [Period.FromYears(2)]), Indexering = null };
        var spel = OpenHouseSpel.Open(inrichting, new LocalDate(2017, 9, 1));
        spel.Systeem.LaatsteDag.ShouldBe(new LocalDate(2019, 12, 31));

        spel.Op(new LocalDate(2019, 3, 1)).Verleng("d1");

        spel.Systeem.LaatsteDag.ShouldBe(new LocalDate(2021, 12, 31));
        var verslag = spel.Systeem.Feiten.Select(f => f.Gegevens).OfType<Looptijdverslag>().Last();
        (verslag.Herbereken(), verslag.Einde).ShouldBe((new LocalDate(2021, 12, 31), Nederland.BeginVan(new LocalDate(2022, 1, 1))));
        spel.Geweigerd(spel.Systeem, s => s.VraagVerlenging(spel.Inkoper, "Nog eens")).Code.ShouldBe("geen-verlengingsoptie");
    }

    [Fact]
    public void BiedVerlengingAan_Decided_MovesTheEndAndOffersItToAll()
    {
        var spel = OpenHouseSpel.Open();
        spel.Verstrijk(spel.Systeem);

        spel.Op(new LocalDate(2030, 6, 1)).Verleng("d1", "d2");

        var aanbod = spel.Systeem.Aanbiedingen.ShouldHaveSingleItem();
        (aanbod.Soort, aanbod.Versie, aanbod.Ingang, aanbod.Zwijgen).ShouldBe((Aanbodsoort.Verlenging, null, new LocalDate(2031, 1, 1), Zwijgen.GaatMee));
        (spel.Systeem.LaatsteDag, spel.Systeem.VolgendMoment).ShouldBe((new LocalDate(2032, 12, 31), Nederland.BeginVan(new LocalDate(2033, 1, 1))));
        spel.Systeem.IsOpen(new LocalDate(2032, 12, 31)).ShouldBeTrue();
        spel.Systeem.Brieven.Where(b => b.Onderwerp == "Verlenging van de overeenkomst").Select(b => b.Partij).ShouldBe(["d1", "d2"]);
        spel.Verleng();
        (spel.Systeem.LaatsteDag, spel.Systeem.VolgendeOptie).ShouldBe((new LocalDate(2033, 12, 31), null));
    }

    [Fact]
    public void VraagVerlenging_NoticeNoLongerFits_IsRefusedFromTheNextDay()
    {
        var spel = OpenHouseSpel.Open();

        spel.Op(new LocalDate(2030, 7, 1));
        spel.Geweigerd(spel.Systeem, s => s.VraagVerlenging(spel.Inkoper, "Nodig")).Code.ShouldBe("verlenging-te-laat");

        spel.Op(new LocalDate(2030, 6, 30));
        spel.Geweigerd(spel.Systeem, s => s.VraagVerlenging(spel.Inkoper, "")).Code.ShouldBe("leeg");
        spel.Verleng();
    }

    [Fact]
    public void VraagVerlenging_WhileOneIsDecided_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        spel.Doe(spel.Systeem, s => s.VraagVerlenging(spel.Inkoper, "Nodig"));

        spel.Geweigerd(spel.Systeem, s => s.VraagVerlenging(spel.Inkoper, "Nodig")).Code.ShouldBe("verlenging-loopt");
    }

    [Fact]
    public void BesluitVerlenging_OneBodyDoesNot_ChangesNothing()
    {
        var spel = OpenHouseSpel.Open();
        spel.Doe(spel.Systeem, s => s.VraagVerlenging(spel.Inkoper, "Nodig"));
        spel.Geweigerd(spel.Systeem, s => s.BesluitVerlenging(spel.Als(Rol.Bestuurder, "b"), Breda, "verlengen", "Ja.")).Code.ShouldBe("geen-mandaat");

        spel.Doe(spel.Systeem, s => s.BesluitVerlenging(spel.Bestuurder, Breda, "verlengen", "Ja."));
        spel.Doe(spel.Systeem, s => s.BesluitVerlenging(spel.Bestuurder, Altena, "niet-verlengen", "Nee."));

        (spel.Systeem.LaatsteDag, spel.Systeem.Verlengingen.Count).ShouldBe((new LocalDate(2030, 12, 31), 0));
        spel.Geweigerd(spel.Systeem, s => s.BiedVerlengingAan(spel.Inkoper, [])).Code.ShouldBe("andere-fase");
        spel.Doe(spel.Systeem, s => s.VraagVerlenging(spel.Inkoper, "Toch nodig"));
    }

    [Fact]
    public void BiedVerlengingAan_DecidedTooLate_IsRefusedAndCanBeDropped()
    {
        var spel = OpenHouseSpel.Open();
        spel.Op(new LocalDate(2030, 6, 30));
        spel.Doe(spel.Systeem, s => s.VraagVerlenging(spel.Inkoper, "Nodig"));
        foreach (var orgaan in Wonen.Organen)
            spel.Doe(spel.Systeem, s => s.BesluitVerlenging(spel.Bestuurder, orgaan, "verlengen", "Ja."));
        spel.Later(1);

        spel.Geweigerd(spel.Systeem, s => s.BiedVerlengingAan(spel.Inkoper, [])).Code.ShouldBe("verlenging-te-laat");
        spel.Geweigerd(spel.Systeem, s => s.LaatVerlengingVallen(spel.Inkoper, "")).Code.ShouldBe("leeg");
        spel.Doe(spel.Systeem, s => s.LaatVerlengingVallen(spel.Inkoper, "De aankondiging past niet meer."));

        spel.Verstrijk(spel.Systeem);
        spel.Verstrijk(spel.Systeem).ShouldBe(["einde-looptijd"]);
        spel.Doe(spel.Systeem, s => s.SluitAf(spel.Inkoper));
    }

    [Fact]
    public void BiedVerlengingAan_ReactionTermLongerThanTheNotice_IsRefused()
    {
        var spel = OpenHouseSpel.Open((Wonen with { Verlengingsaankondiging = Period.FromDays(28) }).MetTermijn("reactietermijn-aanbod", t => t with { Aantal = 40 }));
        spel.Op(new LocalDate(2030, 12, 1));
        spel.Doe(spel.Systeem, s => s.VraagVerlenging(spel.Inkoper, "Nodig"));
        foreach (var orgaan in Wonen.Organen)
            spel.Doe(spel.Systeem, s => s.BesluitVerlenging(spel.Bestuurder, orgaan, "verlengen", "Ja."));

        spel.Geweigerd(spel.Systeem, s => s.BiedVerlengingAan(spel.Inkoper, [])).Code.ShouldBe("reactietermijn-te-lang");
    }
}
