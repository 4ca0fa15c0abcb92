using Aanbesteding.Domain.Toelating;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

public sealed class AanvraagIndienenTests
{
    [Fact]
    public void Begin_BeforePublicationOrAfterTheLastDay_IsRefused()
    {
        var dicht = new OpenHouseSpel();
        Begin(dicht, "p1", OpenHouseSpel.Partij("p1")).Code.ShouldBe("open-house-dicht");
        var spel = OpenHouseSpel.Open();

        spel.Op(new LocalDate(2031, 1, 1));

        Begin(spel, "p1", OpenHouseSpel.Partij("p1")).Code.ShouldBe("open-house-dicht");
    }

    [Fact]
    public void Begin_OtherPartyOrNoName_IsRefused()
    {
        var spel = OpenHouseSpel.Open();

        Begin(spel, "p2", OpenHouseSpel.Partij("p1")).Code.ShouldBe("andere-partij");
        Begin(spel, "p1", OpenHouseSpel.Partij("p1") with { Naam = " " }).Code.ShouldBe("leeg");
    }

    [Theory]
    [InlineData("1234567")]
    [InlineData("123456789")]
    [InlineData("1234567a")]
    [InlineData("١٢٣٤٥٦٧٨")]
    public void Begin_KvkNumberIsNotEightDigits_IsRefused(string kvk) =>
        Begin(OpenHouseSpel.Open(), "p1", OpenHouseSpel.Partij("p1") with { KvkNummer = kvk }).Code.ShouldBe("kvk-nummer");

    [Fact]
    public void Begin_Open_IsAConceptOfThePartyAlone()
    {
        var aanvraag = OpenHouseSpel.Open().Begin("p1");

        (aanvraag.Partij, aanvraag.Naam, aanvraag.Fase, aanvraag.Versienummer, aanvraag.Wachtrij, aanvraag.VolgendeBel).ShouldBe(("p1", "Stichting p1", "aanvraag invullen", null, null, null));
    }

    [Fact]
    public void Bewaar_Concept_ReplacesPerEisAndOrdersTheCategorieen()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Concept("p1", [Beschermd, Gezin]);

        spel.Doe(aanvraag, a => a.Bewaar(spel.Van("p1"), null, [Antwoord("E2", "3"), Antwoord("E2", "5")]));

        aanvraag.Categorieen.ShouldBe([Gezin, Beschermd]);
        aanvraag.Antwoorden.Where(a => a.Eis == "E2").ShouldHaveSingleItem().Waarde.ShouldBe("5");
        aanvraag.Antwoorden.Count.ShouldBe(5);
    }

    [Fact]
    public void Bewaar_OtherPartyOrUnknownThings_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Concept("p1", [Gezin]);

        spel.Geweigerd(aanvraag, a => a.Bewaar(spel.Van("p2"), null, [])).Code.ShouldBe("andere-partij");
        spel.Geweigerd(aanvraag, a => a.Bewaar(spel.Van("p1"), ["dagbesteding"], [])).Veld.ShouldBe("categorieen");
        spel.Geweigerd(aanvraag, a => a.Bewaar(spel.Van("p1"), null, [Antwoord("E9", "ja")])).Veld.ShouldBe("antwoorden");
    }

    [Fact]
    public void Bewaar_WhileItIsTested_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin]);

        spel.Geweigerd(aanvraag, a => a.Bewaar(spel.Van("p1"), null, [])).Code.ShouldBe("andere-fase");
        spel.Geweigerd(aanvraag, a => a.VoegBewijsToe(spel.Van("p1"), "E1", "b")).Code.ShouldBe("andere-fase");
    }

    [Fact]
    public void VoegBewijsToe_Twice_KeepsOneAndTheAnswer()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Concept("p1", [Gezin]);

        spel.Doe(aanvraag, a => a.VoegBewijsToe(spel.Van("p1"), "E1", "b1"));
        spel.Doe(aanvraag, a => a.VoegBewijsToe(spel.Van("p1"), "E1", "b1"));
        spel.Doe(aanvraag, a => a.VoegBewijsToe(spel.Van("p1"), "E2", "b2"));

        aanvraag.Antwoorden.Single(a => a.Eis == "E1").ShouldBe(Antwoord("E1", "ja", "a1", "b1"));
        aanvraag.Antwoorden.Single(a => a.Eis == "E2").ShouldBe(Antwoord("E2", "2", "b2"));
    }

    [Fact]
    public void EigenStand_Concept_TellsWhatIsMissingForTheChosenCategorieen()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Concept("p1", [Gezin], Antwoord("E1", "ja"), Antwoord("E5", "5"));

        var stand = aanvraag.EigenStand(spel.Vandaag);

        stand.Select(u => (u.Eis, u.Voldaan)).ShouldBe([("E1", false), ("E2", true), ("E3", true), ("E5", false)]);
        (stand[0].Reden, stand[3].Reden).ShouldBe(("Er ontbreekt: het bewijs.", "Niet voldaan: het getal is ten hoogste 4."));
        aanvraag.NietVoldaan.ShouldBeEmpty();
    }

    [Fact]
    public void DienIn_WithoutCategorie_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Begin("p1");

        spel.Geweigerd(aanvraag, a => a.DienIn(spel.Van("p1"), [])).Code.ShouldBe("geen-categorie");
    }

    [Fact]
    public void DienIn_OtherPartyOrTakenCategorieOrClosed_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Concept("p1", [Gezin, Beschermd]);

        spel.Geweigerd(aanvraag, a => a.DienIn(spel.Van("p2"), [])).Code.ShouldBe("andere-partij");
        spel.Geweigerd(aanvraag, a => a.DienIn(spel.Van("p1"), [Beschermd])).Code.ShouldBe("categorie-bezet");
        spel.Op(new LocalDate(2031, 1, 1));
        spel.Geweigerd(aanvraag, a => a.DienIn(spel.Van("p1"), [])).Code.ShouldBe("open-house-dicht");
    }

    [Fact]
    public void DienIn_Incomplete_IsAcceptedAndKeepsOnlyWhatIsAsked()
    {
        var spel = OpenHouseSpel.Open();

        var aanvraag = spel.Ingediend("p1", [Gezin], Antwoord("E1", null));

        aanvraag.Antwoorden.Select(a => a.Eis).ShouldBe(["E1", "E2", "E3", "E5"]);
        (aanvraag.Versienummer, aanvraag.Peildag, aanvraag.Wachtrij, aanvraag.Fase).ShouldBe((1, spel.Vandaag, "toetsing", "in behandeling"));
        aanvraag.Brieven.ShouldHaveSingleItem().Partij.ShouldBe("p1");
        spel.Geweigerd(aanvraag, a => a.DienIn(spel.Van("p1"), [])).Code.ShouldBe("andere-fase");
    }

    [Fact]
    public void DienIn_TermEndsOutsideTheCalendar_IsRefused()
    {
        var spel = OpenHouseSpel.Open(Wonen with { Overeenkomst = new(new LocalDate(2190, 1, 1), Period.FromYears(20), []) });
        var aanvraag = spel.Op(new LocalDate(2200, 12, 1)).Concept("p1", [Gezin]);

        spel.Geweigerd(aanvraag, a => a.DienIn(spel.Van("p1"), [])).Code.ShouldBe("termijn-buiten-kalender");
    }

    [Fact]
    public void DienIn_NewVersionAnnounced_PinsTheVersionOfThatDay()
    {
        var spel = OpenHouseSpel.Open();
        var ingang = spel.Vandaag.PlusMonths(3);
        spel.NieuweVersie("H2", new([.. Eisen.Select(e => e.Id == "E2" ? e with { Regel = new Beslisregel.Minstens(3) } : e)], null, null), ingang);

        var vooraf = spel.Op(ingang.PlusDays(-1), 23).Ingediend("p1", [Gezin]);
        var erna = spel.Op(ingang, 1).Ingediend("p2", [Gezin]);
        spel.Bevind(vooraf).Bevind(erna);

        (vooraf.Versienummer, erna.Versienummer).ShouldBe((1, 2));
        vooraf.NietVoldaan.ShouldBeEmpty();
        erna.NietVoldaan.ShouldHaveSingleItem().Id.ShouldBe("E2");
        (vooraf.Maatstaf(ingang)!.Nummer, spel.Begin("p3").Maatstaf(ingang)!.Nummer).ShouldBe((1, 2));
    }

    [Fact]
    public void TrekIn_UntilTheSignature_EndsTheAanvraag()
    {
        var spel = OpenHouseSpel.Open();
        var concept = spel.Concept("p1", [Gezin]);
        var ingediend = spel.Ingediend("p2", [Gezin]);
        var herstel = spel.Ingediend("p3", [Gezin], Antwoord("E2", "1"));
        spel.Herstelvraag(herstel);
        var toegelaten = spel.Toegelaten("p4", Gezin);

        foreach (var aanvraag in new[] { concept, ingediend, herstel, toegelaten })
        {
            spel.Geweigerd(aanvraag, a => a.TrekIn(spel.Van("p9"))).Code.ShouldBe("andere-partij");
            spel.Doe(aanvraag, a => a.TrekIn(spel.Van(a.Partij)));
            (aanvraag.Fase, aanvraag.Afgerond, aanvraag.VolgendeBel, aanvraag.Wachtrij).ShouldBe(("ingetrokken", true, null, null));
            spel.Geweigerd(aanvraag, a => a.TrekIn(spel.Van(a.Partij))).Code.ShouldBe("andere-fase");
        }
    }

    [Fact]
    public void TrekIn_Signed_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Getekend("p1", Gezin);

        spel.Geweigerd(aanvraag, a => a.TrekIn(spel.Van("p1"))).Code.ShouldBe("andere-fase");
    }

    [Fact]
    public void Verbind_OtherDefinition_Throws()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Begin("p1");

        Should.Throw<InvalidOperationException>(() => aanvraag.Verbind(OpenHouseSpel.Systeemstroom, spel.Systeem));
        aanvraag.Verbind(OpenHouseSpel.Aanvraagstroom, spel.Systeem).Systeem.ShouldBeSameAs(spel.Systeem);
    }

    private static Weigering Begin(OpenHouseSpel spel, string wie, Partij aanbieder) =>
        Toelatingsaanvraag.Begin(Guid.NewGuid(), spel.Systeem, OpenHouseSpel.Aanvraagstroom, aanbieder, spel.Van(wie)).Weigering.ShouldNotBeNull();
}
