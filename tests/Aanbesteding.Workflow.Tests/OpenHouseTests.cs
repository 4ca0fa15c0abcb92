namespace Aanbesteding.Workflow.Tests;

public sealed class OpenHouseTests
{
    private static readonly Werkstroom OpenHouse = Bestanden.OpenHouse;

    private static readonly IReadOnlyList<Voorrangswet> Kader =
    [
        new("soort:publicatie-toelating", "soort:toets-toelating=akkoord", "Geen publicatie van de toelating zonder akkoord van de jurist.", "voorbeeld 1") { Vervalt = ["soort:reactienota"] },
        new("soort:publicatie-toelating", "soort:vaststelling-toelating=vastgesteld", "Geen publicatie van de toelating voordat het bestuur haar vaststelt.", "voorbeeld 2") { Vervalt = ["soort:reactienota"] },
        new("soort:vaststelling-versie", "soort:toets-versie=akkoord", "Geen nieuwe versie zonder akkoord van de jurist.", "voorbeeld 3"),
        new("soort:aanbod-versie", "soort:vaststelling-versie=vastgesteld", "Geen aanbod van een versie voordat het bestuur haar vaststelt.", "voorbeeld 4") { Vervalt = ["soort:toets-versie"] },
        new("soort:aanbod-verlenging", "soort:verlengingsbesluit=verlengen", "Geen aanbod van een verlenging zonder besluit.", "voorbeeld 5"),
        new("soort:afsluiting-toelating", "termijn:einde-looptijd", "Een open house blijft open tot het einde van de looptijd.", "voorbeeld 6"),
    ];

    [Fact]
    public void Check_OpenHouse_IsSoundAndKeepsEveryLaw()
    {
        var controle = Deugdelijkheid.Check(OpenHouse, Kader);

        controle.Bevindingen.ShouldBeEmpty();
        controle.Deugdelijk.ShouldBeTrue();
        controle.Markeringen.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Play_FromConsultationToClosing_EndsAsFinished()
    {
        var verloop = TotToetreding();

        verloop.Termijn("eerste-instroomronde").Termijn("einde-looptijd").Taak("toelating-afsluiten");

        verloop.Markering.Afgelopen.ShouldBeTrue();
        verloop.Markering.Tokens.ShouldBeEmpty();
        verloop.Effecten[^1].ShouldBe(new ZaakAfgelopen("beeindigd"));
    }

    [Fact]
    public void Play_ConsultationPublished_IsOpenForReactionsUntilItsTerm()
    {
        var verloop = new Verloop(OpenHouse).Taak("consultatie-publiceren");
        var open = verloop.Markering;

        verloop.Termijn("reactietermijn-consultatie");

        Stand.ActieveFases(OpenHouse, open).Select(e => e.Fase).ShouldBe(["voorbereiding", "marktconsultatie"]);
        Stand.Toegestaan(OpenHouse, open, "ReageerOpConsultatie").ShouldBeTrue();
        Stand.Toegestaan(OpenHouse, verloop.Markering, "ReageerOpConsultatie").ShouldBeFalse();
        OpenTaken(verloop).ShouldBe(["reactienota-vaststellen"]);
    }

    [Theory]
    [InlineData("toets-toelating", "terug")]
    [InlineData("toelating-vaststellen", "aanpassen")]
    public void Play_AdmissionSentBack_ReturnsToTheReactienotaAndIsReviewedAgain(string taak, string uitkomst)
    {
        var verloop = TotToets();
        if (taak == "toelating-vaststellen")
            verloop.Taak("toets-toelating", "akkoord");

        verloop.Taak(taak, uitkomst);

        OpenTaken(verloop).ShouldBe(["reactienota-vaststellen"]);
        OpenTaken(verloop.Taak("reactienota-vaststellen")).ShouldBe(["toets-toelating"]);
    }

    [Fact]
    public void Play_FirstRoundPasses_StaysOpenForAdmission()
    {
        var verloop = TotToetreding();
        var eerste = verloop.Markering;

        verloop.Termijn("eerste-instroomronde");

        Stand.ActieveFases(OpenHouse, eerste).Select(e => e.Fase).ShouldBe(["open voor toetreding", "eerste instroomronde"]);
        Stand.ActieveFases(OpenHouse, verloop.Markering).Select(e => e.Fase).ShouldBe(["open voor toetreding", "doorlopende toetreding"]);
        Stand.Toegestaan(OpenHouse, eerste, "DienAanvraagIn").ShouldBeTrue();
        Stand.Toegestaan(OpenHouse, verloop.Markering, "DienAanvraagIn").ShouldBeTrue();
        Stand.BewaakteTermijnen(OpenHouse, verloop.Markering).ShouldBe(["einde-looptijd"]);
        Stand.VerwachteBerichten(OpenHouse, verloop.Markering).ShouldBe(["herziening", "verlenging"]);
    }

    [Fact]
    public void Play_NewVersionWhileOpen_LetsTheRoundGoOnAndIsOfferedAfterTheDecision()
    {
        var verloop = TotToetreding();

        verloop.Bericht("herziening");

        verloop.Effecten.ShouldBe([new FaseBetreden("versiewijziging", "nieuwe versie"), new TaakGeopend("toets-versie")]);
        verloop.Markering.Staat("eerste-instroomronde").ShouldBeTrue();
        Stand.VerwachteBerichten(OpenHouse, verloop.Markering).ShouldBe(["verlenging"]);
        verloop.Taak("toets-versie", "akkoord").Termijn("eerste-instroomronde").Taak("versie-vaststellen", "vastgesteld").Taak("versie-aanbieden");
        verloop.Markering.Tokens.ShouldBe(["doorlopend", "einde-looptijd", "toetreding"]);
        verloop.Bericht("herziening");
        OpenTaken(verloop).ShouldBe(["toets-versie"]);
    }

    [Theory]
    [InlineData("toets-versie", "terug")]
    [InlineData("versie-vaststellen", "afgewezen")]
    public void Play_NewVersionNotAdopted_IsNotOffered(string taak, string uitkomst)
    {
        var verloop = TotToetreding().Bericht("herziening");
        if (taak == "versie-vaststellen")
            verloop.Taak("toets-versie", "akkoord");

        verloop.Taak(taak, uitkomst);

        verloop.Effecten.ShouldBe([new TaakGesloten(taak), new FaseVerlaten("versiewijziging", "nieuwe versie")]);
        verloop.Markering.Tokens.ShouldBe(["eerste-instroomronde", "eerste-ronde", "toetreding"]);
    }

    [Theory]
    [InlineData("verlengen", "verlenging-aanbieden")]
    [InlineData("niet-verlengen", null)]
    public void Play_ExtensionAsked_IsOfferedOnlyWhenDecided(string uitkomst, string? taak)
    {
        var verloop = TotToetreding().Termijn("eerste-instroomronde").Bericht("verlenging");

        verloop.Taak("verlengingsbesluit", uitkomst);

        OpenTaken(verloop).ShouldBe(taak is null ? [] : [taak]);
        if (taak is not null)
            verloop.Taak(taak);
        verloop.Markering.Tokens.ShouldBe(["doorlopend", "einde-looptijd", "toetreding"]);
    }

    [Fact]
    public void Play_TermEndsDuringANewVersion_ClosesOnlyAfterTheVersion()
    {
        var verloop = TotToetreding().Termijn("eerste-instroomronde").Bericht("herziening");

        verloop.Termijn("einde-looptijd");

        OpenTaken(verloop).ShouldBe(["toets-versie"]);
        OpenTaken(verloop.Taak("toets-versie", "terug")).ShouldBe(["toelating-afsluiten"]);
    }

    [Fact]
    public void Lees_OpenHouse_KnowsTheRoles()
    {
        OpenHouse["toets-toelating"].Rol.ShouldBe("Jurist");
        OpenHouse["toelating-vaststellen"].Rol.ShouldBe("Bestuurder");
        OpenHouse["verlengingsbesluit"].Rol.ShouldBe("Bestuurder");
        OpenHouse["versie-aanbieden"].Rol.ShouldBe("Inkoper");
        OpenHouse["reactietermijn-consultatie"].Rol.ShouldBe("Aanbieder");
    }

    private static IReadOnlyList<string> OpenTaken(Verloop verloop) =>
        Stand.OpenTaken(OpenHouse, verloop.Markering).Select(t => t.Id).ToList();

    private static Verloop TotToets() => new Verloop(OpenHouse)
        .Taak("consultatie-publiceren").Termijn("reactietermijn-consultatie").Taak("reactienota-vaststellen");

    private static Verloop TotToetreding() => TotToets()
        .Taak("toets-toelating", "akkoord").Taak("toelating-vaststellen", "vastgesteld").Taak("toelating-publiceren");
}
