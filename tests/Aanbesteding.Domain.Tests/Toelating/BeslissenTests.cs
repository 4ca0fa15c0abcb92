using Aanbesteding.Domain.Toelating;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

public sealed class BeslissenTests
{
    [Fact]
    public void Beslis_EveryEisMet_AdmittingIsTheOnlyDecision()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin]);
        spel.Getoetst(aanvraag);

        var weigering = spel.Geweigerd(aanvraag, a => a.Beslis(spel.Collega, [new(Gezin, Toelaten: false)]));
        spel.Beslis(aanvraag, true);

        weigering.Code.ShouldBe("toelaten-verplicht");
        aanvraag.Besluit!.Categorieen.ShouldBe([new Categoriebesluit(Gezin, Toegelaten: true, [])]);
        (aanvraag.Besluit.OpTijd, aanvraag.Besluit.Door, aanvraag.Fase, aanvraag.Wachtrij).ShouldBe((true, "inkoper-b", "overeenkomst tekenen", null));
        aanvraag.Brieven[^1].Onderwerp.ShouldBe("U bent toegelaten");
    }

    [Fact]
    public void Beslis_OneEisNotMet_RefusingOnThatEisIsTheOnlyDecision()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = Gezakt(spel, Antwoord("E2", "1"), Antwoord("E5", "7"));

        var weigering = spel.Geweigerd(aanvraag, a => a.Beslis(spel.Collega, [new(Gezin, Toelaten: true)]));
        spel.Beslis(aanvraag, false);

        weigering.Code.ShouldBe("toelaten-kan-niet");
        weigering.Tekst.ShouldContain("E2, E5");
        aanvraag.Besluit!.Categorieen.ShouldBe([new Categoriebesluit(Gezin, Toegelaten: false, ["E2", "E5"])]);
        (aanvraag.Fase, aanvraag.Brieven[^1].Onderwerp).ShouldBe(("bezwaartermijn", "Uw aanvraag is geweigerd"));
        aanvraag.Brieven[^1].Tekst.ShouldContain("Wat u kunt doen: Herstel E5");
        spel.Verstrijk(aanvraag).ShouldBe(["bezwaartermijn"]);
        (aanvraag.Fase, aanvraag.Afgerond).ShouldBe(("geweigerd", true));
    }

    [Fact]
    public void Beslis_TwoCategorieen_EachFollowsItsOwnEisen()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin, Beschermd], Antwoord("E5", "9"));
        spel.Herstelvraag(aanvraag).Hersteld(aanvraag, Antwoord("E5", "5")).Getoetst(aanvraag);

        Keuze(spel, aanvraag, true, true).Code.ShouldBe("toelaten-kan-niet");
        Keuze(spel, aanvraag, false, false).Code.ShouldBe("toelaten-verplicht");
        Keuze(spel, aanvraag, true, false).Code.ShouldBe("toelaten-kan-niet");
        spel.Beslis(aanvraag, false, true);

        aanvraag.Besluit!.Toegelaten.ShouldBe([Beschermd]);
        aanvraag.Brieven[^1].Onderwerp.ShouldBe("Besluit op uw aanvraag");
        (aanvraag.TermijnMet("tekentermijn"), aanvraag.TermijnMet("bezwaartermijn")).ShouldSatisfyAllConditions(t => t.Item1.ShouldNotBeNull(), t => t.Item2.ShouldNotBeNull());
    }

    [Fact]
    public void Beslis_NotOneChoicePerCategorie_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin, Beschermd]);
        spel.Getoetst(aanvraag);

        foreach (var keuzes in new Categoriekeuze[][] { [], [new(Gezin, true)], [new(Gezin, true), new(Gezin, true)], [new(Gezin, true), new(Beschermd, true), new(Gezin, true)], [new(Gezin, true), new("x", true)] })
            spel.Geweigerd(aanvraag, a => a.Beslis(spel.Collega, keuzes)).Code.ShouldBe("keuze-per-categorie");
        spel.Doe(aanvraag, a => a.Beslis(spel.Collega, [new(Beschermd, true), new(Gezin, true)]));
    }

    [Fact]
    public void Beslis_ByWhoTested_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin]);
        spel.Getoetst(aanvraag);

        spel.Geweigerd(aanvraag, a => a.Beslis(spel.Inkoper, [new(Gezin, true)])).Code.ShouldBe("functiescheiding");
        spel.Geweigerd(aanvraag, a => a.ZendTerug(spel.Inkoper, "x")).Code.ShouldBe("functiescheiding");
    }

    [Fact]
    public void Beslis_ByWhoRecordedOneFindingOnly_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin]);
        spel.Doe(aanvraag, a => a.StelBevindingVast(spel.Collega, a.Antwoorden[0], ""));
        spel.Getoetst(aanvraag);

        spel.Geweigerd(aanvraag, a => a.Beslis(spel.Collega, [new(Gezin, true)])).Code.ShouldBe("functiescheiding");
        spel.Doe(aanvraag, a => a.Beslis(spel.Als(Rol.Inkoper, "inkoper-c"), [new(Gezin, true)]));
    }

    [Fact]
    public void Beslis_ByWhoClosedTheTestOnly_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin]);
        spel.Bevind(aanvraag);
        spel.Doe(aanvraag, a => a.RondToetsingAf(spel.Collega));

        spel.Geweigerd(aanvraag, a => a.Beslis(spel.Collega, [new(Gezin, true)])).Code.ShouldBe("functiescheiding");
    }

    [Fact]
    public void ZendTerug_WithReasons_AsksTheTestAgain()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin]);
        spel.Getoetst(aanvraag);
        spel.Geweigerd(aanvraag, a => a.ZendTerug(spel.Collega, " ")).Code.ShouldBe("leeg");

        spel.Doe(aanvraag, a => a.ZendTerug(spel.Collega, "Kijk nog eens naar E5."));

        (aanvraag.Wachtrij, aanvraag.Bevindingen.Count).ShouldBe(("toetsing", 4));
        spel.Doe(aanvraag, a => a.StelBevindingVast(spel.Inkoper, Antwoord("E5", "8"), "Acht kinderen."));
        spel.Geweigerd(aanvraag, a => a.RondToetsingAf(spel.Inkoper)).Code.ShouldBe("eerst-herstel");
        spel.Doe(aanvraag, a => a.VraagHerstel(spel.Inkoper));
        spel.Verstrijk(aanvraag);
        spel.Getoetst(aanvraag).Beslis(aanvraag, false);
    }

    [Fact]
    public void Begin_AtOnceAfterARefusal_IsANewAanvraagThatCanBeAdmitted()
    {
        var spel = OpenHouseSpel.Open();
        var eerste = Gezakt(spel, Antwoord("E2", "1"));
        spel.Beslis(eerste, false);

        var tweede = spel.Toegelaten("p1", Gezin);

        (eerste.Besluit!.Toegelaten.Count, tweede.Besluit!.Toegelaten.Count).ShouldBe((0, 1));
        tweede.Ingediend.ShouldBe(spel.Nu);
    }

    [Fact]
    public void Teken_OtherTextOrOtherParty_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Toegelaten("p1", Gezin);

        spel.Geweigerd(aanvraag, a => a.Teken(spel.Van("p1"), "andere tekst")).Code.ShouldBe("andere-contracttekst");
        spel.Geweigerd(aanvraag, a => a.Teken(spel.Van("p2"), Vingerafdruk.Van(Tekst))).Code.ShouldBe("andere-partij");
        spel.Doe(aanvraag, a => a.Teken(spel.Van("p1"), Vingerafdruk.Van(Tekst))).Versie.ShouldBe(1);
        (aanvraag.Fase, aanvraag.Afgerond).ShouldBe(("toegetreden", true));
    }

    [Fact]
    public void Teken_NewVersionTookEffect_OnlyItsTextCanBeSigned()
    {
        var spel = OpenHouseSpel.Open();
        var ingang = spel.Vandaag.PlusDays(28);
        spel.NieuweVersie("H1", new(null, null, Tekst + " Nieuw."), ingang);
        var aanvraag = spel.Op(ingang.PlusDays(-1)).Toegelaten("p1", Gezin);
        spel.Geweigerd(aanvraag, a => a.Teken(spel.Van("p1"), Vingerafdruk.Van(Tekst + " Nieuw."))).Tekst.ShouldContain("versie 1");

        spel.Op(ingang, 0);

        spel.Geweigerd(aanvraag, a => a.Teken(spel.Van("p1"), Vingerafdruk.Van(Tekst))).Tekst.ShouldContain("versie 2");
        spel.Doe(aanvraag, a => a.Teken(spel.Van("p1"), Vingerafdruk.Van(Tekst + " Nieuw."))).Versie.ShouldBe(2);
        aanvraag.Versienummer.ShouldBe(1);
    }

    [Fact]
    public void Teken_AfterItsTerm_IsRefusedAlsoWhileTheBellIsLate()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Toegelaten("p1", Gezin);

        spel.Nu = aanvraag.VolgendMoment!.Value;
        spel.Geweigerd(aanvraag, a => a.Teken(spel.Van("p1"), Vingerafdruk.Van(Tekst))).Code.ShouldBe("reactie-te-laat");
        spel.Verstrijk(aanvraag).ShouldBe(["tekentermijn"]);

        (aanvraag.Fase, aanvraag.Afgerond, aanvraag.VolgendeBel).ShouldBe(("niet getekend", true, null));
        spel.Geweigerd(aanvraag, a => a.Teken(spel.Van("p1"), Vingerafdruk.Van(Tekst))).Code.ShouldBe("andere-fase");
    }

    [Fact]
    public void Teken_AfterTheLastDayOfTheOvereenkomst_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Op(new LocalDate(2030, 12, 31)).Toegelaten("p1", Gezin);

        spel.Later(1);

        spel.Geweigerd(aanvraag, a => a.Teken(spel.Van("p1"), Vingerafdruk.Van(Tekst))).Code.ShouldBe("looptijd-voorbij");
    }

    private static Toelatingsaanvraag Gezakt(OpenHouseSpel spel, params Eisantwoord[] anders)
    {
        var aanvraag = spel.Ingediend("p1", [Gezin], anders);
        spel.Herstelvraag(aanvraag).Verstrijk(aanvraag);
        spel.Getoetst(aanvraag);
        return aanvraag;
    }

    private static Weigering Keuze(OpenHouseSpel spel, Toelatingsaanvraag aanvraag, bool gezin, bool beschermd) =>
        spel.Geweigerd(aanvraag, a => a.Beslis(spel.Collega, [new(Gezin, gezin), new(Beschermd, beschermd)]));
}
