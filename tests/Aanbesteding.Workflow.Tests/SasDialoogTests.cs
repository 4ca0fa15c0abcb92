namespace Aanbesteding.Workflow.Tests;

public sealed class SasDialoogTests
{
    private static readonly Werkstroom Sas = Bestanden.SasDialoog;

    [Fact]
    public void Play_WholeProcedure_EndsWithAgreement()
    {
        var verloop = TotStandstill();

        verloop.Termijn("opschortende-termijn").Taak("definitief-gunnen").Taak("ondertekenen").Taak("gunning-aankondigen");

        verloop.Markering.Afgelopen.ShouldBeTrue();
        verloop.Markering.Tokens.ShouldBeEmpty();
        verloop.Effecten[^1].ShouldBe(new ZaakAfgelopen("overeenkomst-gesloten"));
    }

    [Fact]
    public void Play_NadereSelectieFact_DecidesWhetherBeoordelaarsAreAsked()
    {
        var met = TotGeschiktheid().Taak("geschiktheid-vaststellen", null, ("nadereSelectie", "ja"));
        var zonder = TotGeschiktheid().Taak("geschiktheid-vaststellen", null, ("nadereSelectie", "nee"));

        met.Markering.Tokens.ShouldBe(["nadere-selectie", "selectie"]);
        zonder.Markering.Tokens.ShouldBe(["beoogde-partners", "selectie"]);
    }

    [Fact]
    public void Play_IntrekkingDuringNestedPhase_ClosesEverythingThenRunsAndEnds()
    {
        var verloop = TotAanmelden();

        verloop.Bericht("intrekking");

        verloop.Effecten.ShouldBe([
            new TermijnLosgelaten("sluiting-aanmelding", "sluiting-aanmelding"), new FaseVerlaten("aanmelden", "aanmelden"),
            new FaseVerlaten("selectie", "selectie"), new FaseBetreden("intrekking", "intrekking"), new TaakGeopend("intrekking-melden")]);
        Stand.VerwachteBerichten(Sas, verloop.Markering).ShouldBeEmpty();
        verloop.Taak("intrekking-melden").Effecten[^1].ShouldBe(new ZaakAfgelopen("intrekking-einde"));
    }

    [Fact]
    public void Play_UitvalDuringStandstill_ReturnsToTheAllocationAndAsksANewDecision()
    {
        var verloop = TotStandstill();
        var verwacht = Stand.VerwachteBerichten(Sas, verloop.Markering);

        verloop.Bericht("uitval");

        verwacht.ShouldBe(["uitval", "herziening", "intrekking"], ignoreOrder: true);
        verloop.Effecten.ShouldBe([
            new TermijnLosgelaten("opschortende-termijn", "opschortende-termijn"), new FaseVerlaten("standstill", "standstill"),
            new FaseBetreden("voordracht", "voordracht"), new TaakGeopend("toewijzing")]);
        verloop.Taak("toewijzing").Taak("toets-gunning", "akkoord").Taak("gunningsbesluit", "gunnen").Taak("gunningsbeslissing-verzenden");
        verloop.Markering.Tokens.ShouldBe(["opschortende-termijn", "standstill"]);
    }

    [Theory]
    [InlineData("ja", "vaststelling", "consensus")]
    [InlineData("nee", "voordracht", "toewijzing")]
    public void Play_HerzieningDuringStandstill_ReturnsToTheScoresOrToTheAllocation(string herbeoordelen, string fase, string taak)
    {
        var verloop = TotStandstill();

        verloop.Bericht("herziening", ("herbeoordelen", herbeoordelen));

        verloop.Markering.Tokens.ShouldBe([taak, fase], ignoreOrder: true);
        verloop.Effecten.ShouldContain(new TermijnLosgelaten("opschortende-termijn", "opschortende-termijn"));
    }

    [Theory]
    [InlineData("uitval")]
    [InlineData("herziening")]
    public void Play_MessageAfterTheStandstill_ClosesBothTasksAndReturnsToTheAllocation(string bericht)
    {
        var verloop = TotStandstill().Termijn("opschortende-termijn");

        verloop.Bericht(bericht);

        verloop.Effecten.ShouldContain(new TaakGesloten("definitief-gunnen"));
        verloop.Effecten.ShouldContain(new TaakGesloten("ondertekenen"));
        verloop.Markering.Tokens.ShouldBe(["toewijzing", "voordracht"]);
    }

    [Fact]
    public void Play_SigningDoneBeforeEveryPerceelIsAwarded_WaitsForTheOtherTask()
    {
        var verloop = TotStandstill().Termijn("opschortende-termijn");
        var samen = Stand.OpenTaken(Sas, verloop.Markering).Select(t => t.Id).ToList();

        verloop.Taak("ondertekenen");

        samen.ShouldBe(["definitief-gunnen", "ondertekenen"]);
        Stand.OpenTaken(Sas, verloop.Markering).Select(t => t.Id).ShouldBe(["definitief-gunnen"]);
        verloop.Taak("definitief-gunnen");
        Stand.OpenTaken(Sas, verloop.Markering).Select(t => t.Id).ShouldBe(["gunning-aankondigen"]);
    }

    [Fact]
    public void Play_UitvalDuringTheNomination_StartsItAgainAtTheAllocation()
    {
        var verloop = TotVoordracht().Taak("toewijzing").Taak("toets-gunning", "akkoord");

        verloop.Bericht("uitval");

        verloop.Markering.Tokens.ShouldBe(["toewijzing", "voordracht"]);
        verloop.Effecten.ShouldContain(new TaakGesloten("gunningsbesluit"));
    }

    [Theory]
    [InlineData("toets-gunning", "terug")]
    [InlineData("gunningsbesluit", "aanpassen")]
    public void Play_NominationSentBack_ReturnsToTheConsensus(string taak, string uitkomst)
    {
        var verloop = TotVoordracht().Taak("toewijzing");
        if (taak == "gunningsbesluit")
            verloop.Taak("toets-gunning", "akkoord");

        verloop.Taak(taak, uitkomst);

        verloop.Markering.Tokens.ShouldBe(["consensus", "vaststelling"]);
        Stand.VerwachteBerichten(Sas, verloop.Markering).ShouldBe(["intrekking"]);
    }

    [Theory]
    [InlineData("ja", "prijzen-openen")]
    [InlineData("nee", "toewijzing")]
    public void Play_PrijsFactAfterTheConsensus_DecidesWhetherPricesAreOpened(string prijs, string taak)
    {
        var verloop = TotGunning().Taak("consensus", null, ("prijs", prijs));

        Stand.OpenTaken(Sas, verloop.Markering).Select(t => t.Id).ShouldBe([taak]);
    }

    [Fact]
    public void Stand_DuringAanmelden_AnswersWhatIsOpenAllowedAndAwaited()
    {
        var markering = TotAanmelden().Markering;

        Stand.OpenTaken(Sas, markering).ShouldBeEmpty();
        Stand.ActieveFases(Sas, markering).Select(e => e.Fase).ShouldBe(["selectie", "aanmelden"]);
        Stand.Toegestaan(Sas, markering, "DienAanmeldingIn").ShouldBeTrue();
        Stand.Toegestaan(Sas, markering, "LegKeuzeVast").ShouldBeFalse();
        Stand.VerwachteBerichten(Sas, markering).ShouldBe(["intrekking"]);
        Stand.BewaakteTermijnen(Sas, markering).ShouldBe(["sluiting-aanmelding"]);
    }

    [Fact]
    public void Lees_SasDialoog_KnowsRolesAndSeparationOfDuties()
    {
        Sas["toets-selectiedocument"].Rol.ShouldBe("Jurist");
        Sas["toets-selectiedocument"].NietDoor.ShouldBe("selectiedocument-opstellen");
        Sas["gunningsbesluit"].NietDoor.ShouldBe("beoordelen");
        Sas["sluiting-aanmelding"].Rol.ShouldBe("Aanbieder");
        Sas["poort-dialoog"].Uitkomsten.ShouldBe(["go", "no-go", "aanpassen"]);
    }

    private static Verloop TotAanmelden() => new Verloop(Sas)
        .Taak("selectiedocument-opstellen").Taak("toets-selectiedocument", "terug")
        .Taak("selectiedocument-opstellen").Taak("toets-selectiedocument", "akkoord").Taak("selectie-publiceren");

    private static Verloop TotGeschiktheid() => TotAanmelden()
        .Termijn("sluiting-aanmelding").Taak("aanmeldingen-openen").Taak("geschiktheid-beoordelen");

    private static Verloop TotDialoog() => TotGeschiktheid()
        .Taak("geschiktheid-vaststellen", null, ("nadereSelectie", "nee")).Taak("beoogde-partners")
        .Taak("toets-poort-selectie", "terug").Taak("beoogde-partners-herzien").Taak("toets-poort-selectie", "akkoord")
        .Taak("poort-selectie", "go").Taak("selectiebeslissing-verzenden").Termijn("bezwaartermijn-selectie");

    private static Verloop TotGunning() => TotDialoog()
        .Taak("dialoog-voeren").Taak("toets-poort-dialoog", "akkoord").Taak("poort-dialoog", "go")
        .Taak("inschrijfdocument-opstellen").Taak("toets-inschrijfdocument", "akkoord").Taak("uitnodigen")
        .Termijn("sluiting-inschrijving").Taak("inschrijvingen-openen").Taak("beoordelen");

    private static Verloop TotVoordracht() => TotGunning().Taak("consensus", null, ("prijs", "nee"));

    private static Verloop TotStandstill() => TotVoordracht()
        .Taak("toewijzing").Taak("toets-gunning", "akkoord").Taak("gunningsbesluit", "gunnen").Taak("gunningsbeslissing-verzenden");
}
