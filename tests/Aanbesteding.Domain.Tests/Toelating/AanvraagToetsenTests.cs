using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

public sealed class AanvraagToetsenTests
{
    [Fact]
    public void StelBevindingVast_OtherThanWasSaid_NeedsAReason()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin]);

        var weigering = spel.Geweigerd(aanvraag, a => a.StelBevindingVast(spel.Inkoper, Antwoord("E2", "1"), " "));
        spel.Doe(aanvraag, a => a.StelBevindingVast(spel.Inkoper, Antwoord("E2", "1", "vreemd"), " Het uittreksel noemt één jaar. "));

        (weigering.Code, weigering.Veld).ShouldBe(("leeg", "toelichting"));
        var bevinding = aanvraag.Bevindingen.ShouldHaveSingleItem();
        (bevinding.Eis, bevinding.Toelichting, bevinding.Door).ShouldBe(("E2", "Het uittreksel noemt één jaar.", "inkoper-a"));
        bevinding.Vastgesteld.Bewijzen.ShouldBeEmpty();
        aanvraag.TeToetsen.Select(e => e.Id).ShouldBe(["E1", "E3", "E5"]);
    }

    [Fact]
    public void StelBevindingVast_EisThatIsNotAsked_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin]);

        spel.Geweigerd(aanvraag, a => a.StelBevindingVast(spel.Inkoper, Antwoord("E4", "HKZ"), "x")).Code.ShouldBe("onbekend");
    }

    [Fact]
    public void StelBevindingVast_Again_ReplacesTheEarlierOne()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin]);
        spel.Bevind(aanvraag);
        spel.Doe(aanvraag, a => a.StelBevindingVast(spel.Inkoper, Antwoord("E5", "6"), "Zes kinderen."));
        aanvraag.NietVoldaan.ShouldHaveSingleItem().Id.ShouldBe("E5");

        spel.Doe(aanvraag, a => a.StelBevindingVast(spel.Inkoper, Antwoord("E5", "4"), ""));

        aanvraag.NietVoldaan.ShouldBeEmpty();
        aanvraag.Bevindingen.Count.ShouldBe(4);
    }

    [Fact]
    public void Toetsen_BeforeItIsHandedIn_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Concept("p1", [Gezin]);

        spel.Geweigerd(aanvraag, a => a.StelBevindingVast(spel.Inkoper, Antwoord("E2", "2"), "")).Code.ShouldBe("andere-fase");
        spel.Geweigerd(aanvraag, a => a.VraagHerstel(spel.Inkoper)).Code.ShouldBe("andere-fase");
        spel.Geweigerd(aanvraag, a => a.RondToetsingAf(spel.Inkoper)).Code.ShouldBe("andere-fase");
        spel.Geweigerd(aanvraag, a => a.Beslis(spel.Collega, [])).Code.ShouldBe("andere-fase");
        spel.Geweigerd(aanvraag, a => a.ZendTerug(spel.Collega, "x")).Code.ShouldBe("andere-fase");
        spel.Geweigerd(aanvraag, a => a.VerlengBeslistermijn(spel.Inkoper, "x")).Code.ShouldBe("andere-fase");
        spel.Geweigerd(aanvraag, a => a.DienHerstelIn(spel.Van("p1"))).Code.ShouldBe("andere-fase");
        spel.Geweigerd(aanvraag, a => a.Teken(spel.Van("p1"), "x")).Code.ShouldBe("andere-fase");
    }

    [Fact]
    public void RondToetsingAf_EisNotLookedAt_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin]);
        spel.Doe(aanvraag, a => a.StelBevindingVast(spel.Inkoper, a.Antwoorden[0], ""));

        spel.Geweigerd(aanvraag, a => a.RondToetsingAf(spel.Inkoper)).Code.ShouldBe("niet-getoetst");
        spel.Geweigerd(aanvraag, a => a.VraagHerstel(spel.Inkoper)).Code.ShouldBe("niet-getoetst");
    }

    [Fact]
    public void RondToetsingAf_EisNotMet_OffersRepairFirst()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin], Antwoord("E2", "1"));
        spel.Bevind(aanvraag);

        spel.Geweigerd(aanvraag, a => a.RondToetsingAf(spel.Inkoper)).Code.ShouldBe("eerst-herstel");
    }

    [Fact]
    public void VraagHerstel_EverythingMet_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin]);
        spel.Bevind(aanvraag);

        spel.Geweigerd(aanvraag, a => a.VraagHerstel(spel.Inkoper)).Code.ShouldBe("niets-te-herstellen");
    }

    [Fact]
    public void VraagHerstel_EisenNotMet_AsksAllOfThemAndStopsTheClock()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin], Antwoord("E1", "ja"), Antwoord("E5", "5"));

        spel.Herstelvraag(aanvraag);

        aanvraag.Herstel.ShouldNotBeNull().Eisen.ShouldBe(["E1", "E5"]);
        (aanvraag.Fase, aanvraag.Wachtrij, aanvraag.HeeftHerstelkans).ShouldBe(("herstel", null, false));
        aanvraag.VolgendeBel.ShouldBe(Nederland.BeginVan(spel.Vandaag.PlusDays(11)));
        var brief = aanvraag.Brieven[^1].Tekst;
        brief.ShouldContain("Er ontbreekt: het bewijs.");
        brief.ShouldContain("Niet voldaan: het getal is ten hoogste 4.");
    }

    [Fact]
    public void Bewaar_DuringRepair_OnlyWhatWasAskedForCanChange()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin], Antwoord("E2", "1"));
        spel.Herstelvraag(aanvraag);

        spel.Geweigerd(aanvraag, a => a.Bewaar(spel.Van("p1"), null, [Antwoord("E5", "1")])).Code.ShouldBe("eis-ligt-vast");
        spel.Geweigerd(aanvraag, a => a.Bewaar(spel.Van("p1"), [Gezin, Beschermd], [])).Code.ShouldBe("categorie-ligt-vast");
        spel.Doe(aanvraag, a => a.VoegBewijsToe(spel.Van("p1"), "E2", "b2"));
        spel.Hersteld(aanvraag, Antwoord("E2", "4"));

        (aanvraag.Herstel, aanvraag.Wachtrij).ShouldBe((null, "toetsing"));
        aanvraag.TeToetsen.ShouldHaveSingleItem().Id.ShouldBe("E2");
    }

    [Fact]
    public void DienHerstelIn_OtherPartyOrAfterItsTerm_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin], Antwoord("E2", "1"));
        spel.Herstelvraag(aanvraag);
        spel.Geweigerd(aanvraag, a => a.DienHerstelIn(spel.Van("p2"))).Code.ShouldBe("andere-partij");

        spel.Nu = aanvraag.VolgendMoment!.Value;
        spel.Geweigerd(aanvraag, a => a.DienHerstelIn(spel.Van("p1"))).Code.ShouldBe("reactie-te-laat");

        spel.Nu -= Duration.FromSeconds(1);
        spel.Doe(aanvraag, a => a.DienHerstelIn(spel.Van("p1")));
    }

    [Fact]
    public void VerstrijkTermijnen_RepairTermPasses_GoesOnWithWhatThereIs()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin], Antwoord("E2", "1"));
        spel.Herstelvraag(aanvraag);

        spel.Verstrijk(aanvraag).ShouldBe(["hersteltermijn"]);

        aanvraag.Herstelverzoeken.ShouldHaveSingleItem().Ingediend.ShouldBeNull();
        (aanvraag.Herstel, aanvraag.Wachtrij, aanvraag.TeToetsen.Count).ShouldBe((null, "toetsing", 0));
        spel.Geweigerd(aanvraag, a => a.VraagHerstel(spel.Inkoper)).Code.ShouldBe("herstel-gebruikt");
        spel.Doe(aanvraag, a => a.RondToetsingAf(spel.Inkoper));
    }

    [Fact]
    public void VraagHerstel_TwoChances_AreGivenBeforeAnythingIsRefused()
    {
        var spel = OpenHouseSpel.Open(Wonen with { Herstelkansen = 2 });
        var aanvraag = spel.Ingediend("p1", [Gezin], Antwoord("E2", "1"));
        spel.Herstelvraag(aanvraag).Hersteld(aanvraag, Antwoord("E2", "0"));
        spel.Bevind(aanvraag);
        spel.Geweigerd(aanvraag, a => a.RondToetsingAf(spel.Inkoper)).Code.ShouldBe("eerst-herstel");

        spel.Herstelvraag(aanvraag).Hersteld(aanvraag, Antwoord("E2", "2"));

        aanvraag.Herstelverzoeken.Select(h => h.Nummer).ShouldBe([1, 2]);
        spel.Getoetst(aanvraag).Beslis(aanvraag, true);
    }

    [Fact]
    public void Toetsing_EvidenceExpiresAfterHandingIn_CountsOnThatDay()
    {
        var spel = OpenHouseSpel.Open();
        var vandaag = spel.Vandaag;
        var aanvraag = spel.Ingediend("p1", [Beschermd], Antwoord("E4", "HKZ", "a4") with { GeldigTot = vandaag });

        spel.Later(30).Getoetst(aanvraag).Later(1);

        aanvraag.Peildag.ShouldBe(vandaag);
        spel.Beslis(aanvraag, true);
    }

    [Fact]
    public void Toetsing_EvidenceHandedInByRepair_CountsOnTheDayOfTheRepair()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Beschermd], Antwoord("E4", "HKZ") with { GeldigTot = spel.Vandaag.PlusDays(3) });
        spel.Herstelvraag(aanvraag).Later(4);

        spel.Hersteld(aanvraag, Antwoord("E4", "HKZ", "a4") with { GeldigTot = spel.Vandaag.PlusDays(-1) });
        spel.Bevind(aanvraag);

        aanvraag.Peildag.ShouldBe(spel.Vandaag);
        aanvraag.NietVoldaan.ShouldHaveSingleItem().Id.ShouldBe("E4");
    }

    /// <summary>He cannot replace this evidence during repair (eis-ligt-vast), so it cannot be held against him either.</summary>
    [Fact]
    public void Toetsing_OtherEvidenceExpiresDuringRepair_StillCountsOnTheDayOfHandingIn()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Beschermd], Antwoord("E2", "1"), Antwoord("E4", "HKZ", "a4") with { GeldigTot = spel.Vandaag });
        spel.Herstelvraag(aanvraag).Later(5);

        spel.Hersteld(aanvraag, Antwoord("E2", "2")).Bevind(aanvraag);

        aanvraag.NietVoldaan.ShouldBeEmpty();
        (aanvraag.PeildagVan("E2"), aanvraag.PeildagVan("E4")).ShouldBe((spel.Vandaag, spel.Vandaag.PlusDays(-5)));
        spel.Getoetst(aanvraag).Beslis(aanvraag, true);
        var bewijs = new Gelijkheidsbewijs(spel.Systeem);
        bewijs.Neem(aanvraag, spel.Nu);
        bewijs.Verslag().Ongelijk.ShouldBeEmpty();
    }
}
