namespace Aanbesteding.Workflow.Tests;

public sealed class ToelatingTests
{
    private static readonly Werkstroom Toelating = Bestanden.Toelating;

    private static readonly IReadOnlyList<Voorrangswet> Kader =
    [
        new("soort:beslissing-aanvraag", "soort:toetsing=getoetst", "Geen beslissing over een aanvraag die niet is getoetst.", "voorbeeld 1")
        {
            Vervalt = ["soort:toetsing=herstel", "soort:indienen-herstel", "termijn:hersteltermijn", "soort:beslissing-aanvraag=terug"],
        },
        new("soort:tekenen-toelating", "soort:beslissing-aanvraag=toegelaten", "Geen overeenkomst met wie niet is toegelaten.", "voorbeeld 2") { Vervalt = ["soort:toetsing"] },
        new("fase:bezwaartermijn", "soort:beslissing-aanvraag=geweigerd", "Geen bezwaartermijn zonder weigering.", "voorbeeld 3") { Vervalt = ["soort:toetsing"] },
    ];

    [Fact]
    public void Check_Toelating_IsSoundAndKeepsEveryLaw()
    {
        var controle = Deugdelijkheid.Check(Toelating, Kader);

        controle.Bevindingen.ShouldBeEmpty();
        controle.Deugdelijk.ShouldBeTrue();
        controle.Markeringen.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void Play_ApplicationThatMeetsEverything_EndsAsAdmitted()
    {
        var verloop = TotBeslissen().Taak("beslissen", "toegelaten");

        verloop.Markering.Tokens.ShouldBe(["overeenkomst", "overeenkomst-tekenen", "tekentermijn"]);
        verloop.Taak("overeenkomst-tekenen");

        verloop.Markering.Afgelopen.ShouldBeTrue();
        verloop.Effecten[^1].ShouldBe(new ZaakAfgelopen("toegetreden"));
    }

    [Fact]
    public void Play_AgreementNotSignedInTime_Lapses()
    {
        var verloop = TotBeslissen().Taak("beslissen", "toegelaten").Termijn("tekentermijn");

        verloop.Effecten.ShouldContain(new TaakGesloten("overeenkomst-tekenen"));
        verloop.Effecten[^1].ShouldBe(new ZaakAfgelopen("niet-getekend"));
    }

    [Fact]
    public void Play_Refusal_IsFinalAfterTheObjectionTerm()
    {
        var verloop = TotBeslissen().Taak("beslissen", "geweigerd");

        verloop.Effecten.ShouldContain(new TermijnLosgelaten("beslistermijn", "beslistermijn"));
        verloop.Markering.Tokens.ShouldBe(["bezwaar", "bezwaartermijn"]);
        verloop.Termijn("bezwaartermijn").Effecten[^1].ShouldBe(new ZaakAfgelopen("geweigerd-definitief"));
    }

    [Fact]
    public void Play_Herstel_OpensTheApplicationToTheAanbiederAndIsCheckedAgain()
    {
        var verloop = TotToetsen().Taak("toetsen", "herstel");
        var herstel = verloop.Markering;

        verloop.Taak("herstel-indienen");

        Stand.OpenTaken(Toelating, herstel).ShouldHaveSingleItem().Rol.ShouldBe("Aanbieder");
        Stand.ActieveFases(Toelating, herstel).Select(e => e.Fase).ShouldBe(["in behandeling", "herstel"]);
        Stand.Toegestaan(Toelating, herstel, "VoegBewijsToe").ShouldBeTrue();
        Stand.BewaakteTermijnen(Toelating, herstel).ShouldBe(["hersteltermijn", "beslistermijn"], ignoreOrder: true);
        verloop.Effecten.ShouldContain(new TermijnLosgelaten("hersteltermijn", "hersteltermijn"));
        verloop.Markering.Tokens.ShouldBe(["behandeling", "beslistermijn", "toetsen"]);
        Stand.Toegestaan(Toelating, verloop.Markering, "VoegBewijsToe").ShouldBeFalse();
    }

    [Fact]
    public void Play_HersteltermijnPasses_ClosesHerstelAndIsCheckedAsItIs()
    {
        var verloop = TotToetsen().Taak("toetsen", "herstel").Termijn("hersteltermijn");

        verloop.Effecten.ShouldContain(new TaakGesloten("herstel-indienen"));
        verloop.Effecten.ShouldContain(new FaseVerlaten("herstel", "herstel"));
        verloop.Markering.Tokens.ShouldBe(["behandeling", "beslistermijn", "toetsen"]);
    }

    [Fact]
    public void Play_DeciderSendsBack_IsCheckedAgainBeforeADecision()
    {
        var verloop = TotBeslissen().Taak("beslissen", "terug");

        verloop.Markering.Tokens.ShouldBe(["behandeling", "beslistermijn", "toetsen"]);
        verloop.Taak("toetsen", "getoetst").Taak("beslissen", "toegelaten");
        verloop.Markering.Staat("overeenkomst").ShouldBeTrue();
    }

    [Theory]
    [InlineData("toetsen")]
    [InlineData("herstel-indienen")]
    [InlineData("beslissen")]
    public void Play_BeslistermijnPasses_IsReportedOnceAndStopsNoWork(string taak)
    {
        var verloop = taak switch
        {
            "toetsen" => TotToetsen(),
            "beslissen" => TotBeslissen(),
            _ => TotToetsen().Taak("toetsen", "herstel"),
        };

        verloop.Termijn("beslistermijn");

        verloop.Effecten.ShouldBe([new TermijnLosgelaten("beslistermijn", "beslistermijn")]);
        verloop.Markering.Afgelopen.ShouldBeFalse();
        Stand.OpenTaken(Toelating, verloop.Markering).Select(t => t.Id).ShouldBe([taak]);
        Stand.Toegestaan(Toelating, verloop.Markering, "VerlengBeslistermijn").ShouldBeTrue();
        verloop.Probeer(new TermijnVerstreken("beslistermijn", Gebeurtenis.GeenFeiten)).Bezwaar.ShouldNotBeNull();
    }

    [Fact]
    public void Play_DecisionAfterTheBeslistermijn_StillLeadsToTheAgreement()
    {
        var verloop = TotBeslissen().Termijn("beslistermijn").Taak("beslissen", "toegelaten").Taak("overeenkomst-tekenen");

        verloop.Effecten[^1].ShouldBe(new ZaakAfgelopen("toegetreden"));
    }

    [Theory]
    [InlineData("invullen")]
    [InlineData("herstel")]
    [InlineData("tekenen")]
    [InlineData("bezwaar")]
    public void Play_Intrekking_ClosesEverythingAndEnds(string moment)
    {
        var verloop = moment switch
        {
            "invullen" => new Verloop(Toelating),
            "herstel" => TotToetsen().Taak("toetsen", "herstel"),
            "tekenen" => TotBeslissen().Taak("beslissen", "toegelaten"),
            _ => TotBeslissen().Taak("beslissen", "geweigerd"),
        };

        verloop.Bericht("intrekking");

        verloop.Markering.Tokens.ShouldBeEmpty();
        verloop.Effecten.ShouldContain(new FaseBetreden("intrekking", "ingetrokken"));
        verloop.Effecten[^1].ShouldBe(new ZaakAfgelopen("intrekking-einde"));
    }

    [Fact]
    public void Lees_Toelating_KnowsRolesAndSeparationOfDuties()
    {
        Toelating["aanvraag-indienen"].Rol.ShouldBe("Aanbieder");
        Toelating["overeenkomst-tekenen"].Rol.ShouldBe("Aanbieder");
        Toelating["toetsen"].Rol.ShouldBe("Inkoper");
        Toelating["beslissen"].NietDoor.ShouldBe("toetsen");
        Toelating["beslissen"].Uitkomsten.ShouldBe(["toegelaten", "geweigerd", "terug"]);
    }

    private static Verloop TotToetsen() => new Verloop(Toelating).Taak("aanvraag-indienen");

    private static Verloop TotBeslissen() => TotToetsen().Taak("toetsen", "getoetst");
}
