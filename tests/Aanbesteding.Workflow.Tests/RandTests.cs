namespace Aanbesteding.Workflow.Tests;

/// <summary>Boundary events: how they move tokens, and what the check says of them.</summary>
public sealed class RandTests
{
    private const string Uitwegen = """
        <boundaryEvent id="uitval" attachedToRef="fase"><messageEventDefinition messageRef="m"/></boundaryEvent>
        <boundaryEvent id="te-laat" attachedToRef="fase" a:termijn="uiterste"><timerEventDefinition/></boundaryEvent>
        <sequenceFlow id="r1" sourceRef="uitval" targetRef="opnieuw"/><sequenceFlow id="r2" sourceRef="te-laat" targetRef="opnieuw"/>
        """;

    private const string Vraag = """
        <boundaryEvent id="vraag" attachedToRef="fase" cancelActivity="false"><messageEventDefinition messageRef="v"/></boundaryEvent>
        <sequenceFlow id="r3" sourceRef="vraag" targetRef="antwoord"/>
        """;

    private const string Halverwege = """
        <boundaryEvent id="halverwege" attachedToRef="fase" cancelActivity="false" a:termijn="helft"><timerEventDefinition/></boundaryEvent>
        <sequenceFlow id="r4" sourceRef="halverwege" targetRef="herinnering"/>
        """;

    /// <summary>A phase with two ways out of it and two side branches beside it.</summary>
    private static readonly Werkstroom Standstill = Bestanden.Uit(Net(Uitwegen + Vraag + Halverwege, "opnieuw", "antwoord", "herinnering"));

    [Fact]
    public void Play_InterruptingMessage_ClearsTheCarrierAndLeavesByTheBoundary()
    {
        var verloop = new Verloop(Standstill);

        verloop.Bericht("afmelding");

        verloop.Markering.Tokens.ShouldBe(["opnieuw"]);
        verloop.Effecten.ShouldBe([
            new TermijnLosgelaten("wacht", "termijn"), new TaakGesloten("t1"), new FaseVerlaten("binnen", "binnen"),
            new FaseVerlaten("fase", "fase"), new TermijnLosgelaten("te-laat", "uiterste"), new TermijnLosgelaten("halverwege", "helft"),
            new TaakGeopend("opnieuw")], ignoreOrder: true);
        verloop.Effecten[^1].ShouldBe(new TaakGeopend("opnieuw"));
    }

    [Fact]
    public void Play_InterruptingTimer_ClearsTheCarrierAndLeavesByTheBoundary()
    {
        var verloop = new Verloop(Standstill);

        verloop.Termijn("uiterste");

        verloop.Markering.Tokens.ShouldBe(["opnieuw"]);
        verloop.Effecten.ShouldContain(new TaakGesloten("t1"));
        verloop.Effecten.ShouldContain(new FaseVerlaten("binnen", "binnen"));
        verloop.Effecten.Count(e => e is TermijnLosgelaten).ShouldBe(3);
    }

    [Fact]
    public void Play_NonInterruptingTimer_AddsATokenOncePerActivation()
    {
        var verloop = new Verloop(Standstill).Termijn("helft");

        var nogEens = verloop.Probeer(new TermijnVerstreken("helft", Gebeurtenis.GeenFeiten));

        verloop.Markering.Tokens.ShouldBe(["binnen", "fase", "herinnering", "t1", "te-laat", "wacht"]);
        nogEens.Bezwaar.ShouldBe("Op de termijn 'helft' wacht niets.");
        verloop.Bericht("afmelding").Taak("opnieuw");
        Stand.BewaakteTermijnen(Standstill, verloop.Markering).ShouldBe(["termijn", "uiterste", "helft"], ignoreOrder: true);
    }

    [Fact]
    public void Play_NonInterruptingMessage_IsAwaitedAgainOnceTheFirstIsDealtWith()
    {
        var verloop = new Verloop(Standstill).Bericht("vraag");

        var tweede = verloop.Probeer(new BerichtOntvangen("vraag", Gebeurtenis.GeenFeiten));
        var verwacht = Stand.VerwachteBerichten(Standstill, verloop.Markering);

        tweede.Bezwaar.ShouldBe("Het bericht 'vraag' wordt nu niet verwacht.");
        verwacht.ShouldBe(["afmelding"]);
        verloop.Taak("antwoord").Bericht("vraag").Effecten.ShouldBe([new TaakGeopend("antwoord")]);
    }

    [Fact]
    public void Play_CarrierCompletes_ItsBoundaryEventsAreOver()
    {
        var verloop = new Verloop(Standstill);

        verloop.Taak("t1").Termijn("termijn");

        verloop.Markering.Afgelopen.ShouldBeTrue();
        verloop.Effecten.OfType<TermijnLosgelaten>().Select(e => e.Element).ShouldBe(["wacht", "te-laat", "halverwege"]);
    }

    [Theory]
    [InlineData("afmelding")]
    [InlineData("vraag")]
    public void Play_MessageForACarrierThatIsNotActive_Objects(string bericht)
    {
        var verloop = new Verloop(Standstill).Termijn("uiterste");

        var zet = verloop.Probeer(new BerichtOntvangen(bericht, Gebeurtenis.GeenFeiten));

        zet.Bezwaar.ShouldBe($"Het bericht '{bericht}' wordt nu niet verwacht.");
        zet.Markering.ShouldBeSameAs(verloop.Markering);
        Stand.VerwachteBerichten(Standstill, verloop.Markering).ShouldBeEmpty();
        Stand.BewaakteTermijnen(Standstill, verloop.Markering).ShouldBeEmpty();
    }

    [Fact]
    public void Play_OneTermijnInsideAndOnTheBoundary_TheBoundaryStopsWhatTheInnerTimerStarted()
    {
        var werkstroom = Bestanden.Uit(Net("""
            <boundaryEvent id="rand" attachedToRef="fase" a:termijn="termijn"><timerEventDefinition/></boundaryEvent>
            <sequenceFlow id="r1" sourceRef="rand" targetRef="opnieuw"/>
            """, "opnieuw"));

        var verloop = new Verloop(werkstroom).Termijn("termijn");

        verloop.Markering.Tokens.ShouldBe(["opnieuw"]);
    }

    [Theory]
    [InlineData("a:termijn=\"termijn\"", "<timerEventDefinition/>")]
    [InlineData("", "<messageEventDefinition messageRef=\"m\"/>")]
    public void Play_TheOuterOfTwoBoundariesIsDrawnFirst_TheInnerOneNoLongerFires(string kenmerk, string wat)
    {
        var rand = $"""<boundaryEvent id="buiten" attachedToRef="fase" {kenmerk}>{wat}</boundaryEvent><sequenceFlow id="r1" sourceRef="buiten" targetRef="opnieuw"/>""";
        var inRand = $"""<boundaryEvent id="in" attachedToRef="binnen" {kenmerk}>{wat}</boundaryEvent><endEvent id="ie"/><sequenceFlow id="r2" sourceRef="in" targetRef="ie"/>""";
        var xml = Net("", "opnieuw").Replace("<startEvent id=\"s\"/>", "<startEvent id=\"s\"/>" + rand, StringComparison.Ordinal)
            .Replace("<parallelGateway id=\"p2\"/>", "<parallelGateway id=\"p2\"/>" + inRand, StringComparison.Ordinal);
        var verloop = new Verloop(Bestanden.Uit(xml));

        _ = kenmerk.Length > 0 ? verloop.Termijn("termijn") : verloop.Bericht("afmelding");

        verloop.Markering.Tokens.ShouldBe(["opnieuw"]);
        verloop.Effecten.Count(e => e is FaseVerlaten).ShouldBe(2);
    }

    [Fact]
    public void Play_BoundaryOnATask_ClosesThatTaskAlone()
    {
        var werkstroom = Bestanden.Uit(Net("""
            <boundaryEvent id="uitval" attachedToRef="opnieuw"><messageEventDefinition messageRef="m"/></boundaryEvent>
            <boundaryEvent id="rand" attachedToRef="fase" a:termijn="uiterste"><timerEventDefinition/></boundaryEvent>
            <sequenceFlow id="r1" sourceRef="uitval" targetRef="antwoord"/><sequenceFlow id="r2" sourceRef="rand" targetRef="opnieuw"/>
            """, "opnieuw", "antwoord"));
        var verloop = new Verloop(werkstroom).Termijn("uiterste");

        verloop.Bericht("afmelding");

        verloop.Effecten.ShouldBe([new TaakGesloten("opnieuw"), new TaakGeopend("antwoord")]);
    }

    [Fact]
    public void Check_WaysOutAndASideBranch_IsSoundAndCountsTheirMarkings()
    {
        var zonder = Deugdelijkheid.Check(Bestanden.Uit(Net("")), []);

        var met = Deugdelijkheid.Check(Bestanden.Uit(Net(Uitwegen + Vraag, "opnieuw", "antwoord")), []);

        zonder.Deugdelijk.ShouldBeTrue();
        met.Bevindingen.ShouldBeEmpty();
        met.Markeringen.ShouldBeGreaterThan(zonder.Markeringen);
    }

    [Fact]
    public void Check_NonInterruptingTimer_IsSoundUnlessItsCarrierCanBeginAgain()
    {
        var eenmaal = Deugdelijkheid.Check(Bestanden.Uit(Net(Halverwege, "herinnering")), []);

        var weer = Deugdelijkheid.Check(Standstill, []).Bevindingen.ShouldHaveSingleItem();

        eenmaal.Bevindingen.ShouldBeEmpty();
        weer.Code.ShouldBe("vermenigvuldiging");
        weer.Element.ShouldBe("herinnering");
        weer.Pad.Where(id => id is "fase" or "halverwege" or "opnieuw").ShouldBe(["fase", "halverwege", "opnieuw", "fase", "halverwege"]);
    }

    [Fact]
    public void Check_NonInterruptingMessageWithABranchOfTwoTasks_IsMultiplicationWithTheBoundaryNamed()
    {
        var werkstroom = Bestanden.Uit(Net("""
            <boundaryEvent id="vraag" attachedToRef="fase" cancelActivity="false"><messageEventDefinition messageRef="v"/></boundaryEvent>
            <sequenceFlow id="r3" sourceRef="vraag" targetRef="eerst"/>
            """, "eerst", "antwoord"));

        var bevinding = Deugdelijkheid.Check(werkstroom, []).Bevindingen[0];

        bevinding.Code.ShouldBe("vermenigvuldiging");
        bevinding.Element.ShouldBe("antwoord");
        bevinding.Pad.Where(id => id is "vraag" or "eerst" or "antwoord").ShouldBe(["vraag", "eerst", "vraag", "eerst", "antwoord"]);
        bevinding.Uitleg.ShouldContain("'vraag' geeft een extra token");
    }

    [Fact]
    public void Check_NonInterruptingTimerBackIntoTheMainFlow_IsMultiplication()
    {
        var werkstroom = Bestanden.Uit(Net(Halverwege.Replace("herinnering", "opnieuw", StringComparison.Ordinal), "opnieuw"));

        var bevinding = Deugdelijkheid.Check(werkstroom, []).Bevindingen[0];

        bevinding.Code.ShouldBe("vermenigvuldiging");
        bevinding.Element.ShouldBe("fase");
        bevinding.Pad.Where(id => id is "fase" or "halverwege" or "opnieuw").ShouldBe(["fase", "halverwege", "opnieuw", "fase", "fase"]);
    }

    [Fact]
    public void Check_BoundaryIntoAJoinThatWaitsForTheCarrier_IsImpasse()
    {
        var werkstroom = Bestanden.Uit(Bestanden.Rond("""
            <laneSet><lane id="l" name="Inkoper"><flowNodeRef>t</flowNodeRef><flowNodeRef>u</flowNodeRef></lane></laneSet>
            <startEvent id="s"/><parallelGateway id="splits"/><userTask id="t" a:soort="x"/><userTask id="u" a:soort="x"/><parallelGateway id="voeg"/><endEvent id="e1"/><endEvent id="e2"/>
            <boundaryEvent id="b" attachedToRef="t" a:termijn="w"><timerEventDefinition/></boundaryEvent>
            <sequenceFlow id="f1" sourceRef="s" targetRef="splits"/><sequenceFlow id="f2" sourceRef="splits" targetRef="t"/><sequenceFlow id="f3" sourceRef="splits" targetRef="u"/>
            <sequenceFlow id="f4" sourceRef="t" targetRef="voeg"/><sequenceFlow id="f5" sourceRef="u" targetRef="voeg"/><sequenceFlow id="f6" sourceRef="voeg" targetRef="e1"/>
            <sequenceFlow id="f7" sourceRef="b" targetRef="e2"/>
            """));

        var bevinding = Deugdelijkheid.Check(werkstroom, []).Bevindingen.ShouldHaveSingleItem();

        bevinding.Code.ShouldBe("impasse");
        bevinding.Element.ShouldBe("voeg");
        bevinding.Pad.Order().ShouldBe(["b", "e2", "s", "splits", "u", "voeg"]);
    }

    [Fact]
    public void Check_BoundaryOnASubProcessThatNeverRests_IsUnreachable()
    {
        var werkstroom = Bestanden.Uit(Bestanden.Rond("""
            <startEvent id="s"/><subProcess id="leeg"><startEvent id="ds"/><endEvent id="de"/><sequenceFlow id="df" sourceRef="ds" targetRef="de"/></subProcess>
            <endEvent id="e"/><endEvent id="e2"/><boundaryEvent id="b" attachedToRef="leeg"><messageEventDefinition messageRef="m"/></boundaryEvent>
            <sequenceFlow id="f1" sourceRef="s" targetRef="leeg"/><sequenceFlow id="f2" sourceRef="leeg" targetRef="e"/><sequenceFlow id="f3" sourceRef="b" targetRef="e2"/>
            """, """<message id="m" name="stop"/>"""));

        var bevindingen = Deugdelijkheid.Check(werkstroom, []).Bevindingen;

        bevindingen.Select(b => (b.Code, b.Element)).ShouldBe([("onbereikbaar", "e2"), ("onbereikbaar", "b")]);
        bevindingen[1].Pad.ShouldBe(["s", "leeg"]);
    }

    [Fact]
    public void Check_OnlyAMessageBoundaryLeadsOut_IsUnfinished()
    {
        var werkstroom = Bestanden.Uit(Bestanden.Rond("""
            <laneSet><lane id="l" name="Inkoper"><flowNodeRef>t</flowNodeRef></lane></laneSet>
            <startEvent id="s"/><exclusiveGateway id="x"/><userTask id="t" a:soort="x"/><endEvent id="e"/>
            <boundaryEvent id="b" attachedToRef="t"><messageEventDefinition messageRef="m"/></boundaryEvent>
            <sequenceFlow id="f1" sourceRef="s" targetRef="x"/><sequenceFlow id="f2" sourceRef="x" targetRef="t"/><sequenceFlow id="f3" sourceRef="t" targetRef="x"/>
            <sequenceFlow id="f4" sourceRef="b" targetRef="e"/>
            """, """<message id="m" name="stop"/>"""));

        var bevinding = Deugdelijkheid.Check(werkstroom, []).Bevindingen.ShouldHaveSingleItem();

        bevinding.Code.ShouldBe("onafgerond");
    }

    [Theory]
    [InlineData("id:te-laat", "uitval")]
    [InlineData("termijn:uiterste", "uitval")]
    [InlineData("id:uitval", "te-laat")]
    [InlineData("bericht:afmelding", "te-laat")]
    public void Check_LawOverATaskBehindTwoBoundaries_IsBrokenByTheOther(string eerder, string ander)
    {
        var wet = new Voorrangswet("id:opnieuw", eerder, "Proef.", "voorbeeld");

        var breuk = Deugdelijkheid.Check(Bestanden.Uit(Net(Uitwegen, "opnieuw")), [wet]).Bevindingen.ShouldHaveSingleItem();

        breuk.Code.ShouldBe("kader");
        breuk.Pad.TakeLast(2).ShouldBe([ander, "opnieuw"]);
    }

    [Fact]
    public void Check_BoundaryMakesAnEarlierStepStale_LawBreaksBehindIt()
    {
        var wet = new Voorrangswet("id:fe", "id:s", "Proef.", "voorbeeld") { Vervalt = ["bericht:afmelding"] };

        var breuk = Deugdelijkheid.Check(Bestanden.Uit(Net(Uitwegen, "opnieuw")), [wet]).Bevindingen.ShouldHaveSingleItem();

        breuk.Pad.Where(id => id is "s" or "uitval" or "te-laat" or "opnieuw" or "fe").ShouldBe(["s", "uitval", "opnieuw", "fe"]);
    }

    /// <summary>s → fase (t1 and a nested timer in parallel) → e. Of the other tasks opnieuw leads to fase again, eerst to antwoord, and each other ends by itself.</summary>
    private static string Net(string randen, params string[] taken) => Bestanden.Rond($"""
        <laneSet><lane id="l" name="Inkoper"><flowNodeRef>fase</flowNodeRef><flowNodeRef>t1</flowNodeRef>{string.Concat(taken.Select(taak => $"<flowNodeRef>{taak}</flowNodeRef>"))}</lane></laneSet>
        <startEvent id="s"/><exclusiveGateway id="x"/>
        <subProcess id="fase" a:fase="fase"><startEvent id="fs"/><parallelGateway id="p1"/><userTask id="t1" a:soort="x"/>
          <subProcess id="binnen" a:fase="binnen"><startEvent id="bs"/><intermediateCatchEvent id="wacht" a:termijn="termijn"><timerEventDefinition/></intermediateCatchEvent><endEvent id="be"/>
            <sequenceFlow id="b1" sourceRef="bs" targetRef="wacht"/><sequenceFlow id="b2" sourceRef="wacht" targetRef="be"/></subProcess>
          <parallelGateway id="p2"/><endEvent id="fe"/>
          <sequenceFlow id="f1" sourceRef="fs" targetRef="p1"/><sequenceFlow id="f2" sourceRef="p1" targetRef="t1"/><sequenceFlow id="f3" sourceRef="p1" targetRef="binnen"/>
          <sequenceFlow id="f4" sourceRef="t1" targetRef="p2"/><sequenceFlow id="f5" sourceRef="binnen" targetRef="p2"/><sequenceFlow id="f6" sourceRef="p2" targetRef="fe"/></subProcess>
        <endEvent id="e"/>
        <sequenceFlow id="g1" sourceRef="s" targetRef="x"/><sequenceFlow id="g2" sourceRef="x" targetRef="fase"/><sequenceFlow id="g3" sourceRef="fase" targetRef="e"/>
        {string.Concat(taken.Select(taak => $"""<userTask id="{taak}" a:soort="x"/><sequenceFlow id="g-{taak}" sourceRef="{taak}" targetRef="{Na(taak)}"/>"""))}
        {randen}
        """, """<message id="m" name="afmelding"/><message id="v" name="vraag"/>""");

    private static string Na(string taak) => taak switch
    {
        "opnieuw" => "x",
        "eerst" => "antwoord",
        _ => "e",
    };
}
