namespace Aanbesteding.Workflow.Tests;

public sealed class TokenSpelTests
{
    internal static readonly string LusZonderRust = Bestanden.Rond("""
        <startEvent id="s"/><exclusiveGateway id="x" default="xe"/><exclusiveGateway id="y"/><endEvent id="e"/>
        <sequenceFlow id="sy" sourceRef="s" targetRef="y"/><sequenceFlow id="yx" sourceRef="y" targetRef="x"/>
        <sequenceFlow id="xy" sourceRef="x" targetRef="y"><conditionExpression>nogeens = "ja"</conditionExpression></sequenceFlow>
        <sequenceFlow id="xe" sourceRef="x" targetRef="e"/>
        """);

    private const string TweeTaken = """
        <laneSet><lane id="l" name="Inkoper"><flowNodeRef>t1</flowNodeRef><flowNodeRef>t2</flowNodeRef></lane></laneSet>
        <startEvent id="s"/><parallelGateway id="p1"/><userTask id="t1" a:soort="x" a:uitkomsten="goed fout"/><userTask id="t2" a:soort="x"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="p1"/><sequenceFlow id="f2" sourceRef="p1" targetRef="t1"/><sequenceFlow id="f3" sourceRef="p1" targetRef="t2"/>
        """;

    private static readonly Werkstroom Parallel = Bestanden.Uit(Bestanden.Rond(TweeTaken + """
        <parallelGateway id="p2"/><endEvent id="e"/><sequenceFlow id="f4" sourceRef="t1" targetRef="p2"/>
        <sequenceFlow id="f5" sourceRef="t2" targetRef="p2"/><sequenceFlow id="f6" sourceRef="p2" targetRef="e"/>
        """));

    private static readonly Werkstroom Afbreken = Bestanden.Uit(Bestanden.Rond(TweeTaken + """
        <endEvent id="e1"><terminateEventDefinition/></endEvent><endEvent id="e2"/>
        <sequenceFlow id="f4" sourceRef="t1" targetRef="e1"/><sequenceFlow id="f5" sourceRef="t2" targetRef="e2"/>
        """));

    private static readonly Werkstroom KortGeding = Bestanden.Uit(Bestanden.Rond(TweeTaken + """
        <endEvent id="e1"/><sequenceFlow id="f4" sourceRef="t1" targetRef="e1"/><sequenceFlow id="f5" sourceRef="t2" targetRef="e1"/>
        <subProcess id="zaak" triggeredByEvent="true" a:fase="kort-geding"><startEvent id="zs" isInterrupting="false"><messageEventDefinition messageRef="m"/></startEvent>
          <intermediateCatchEvent id="zt" a:termijn="uitspraak"><timerEventDefinition/></intermediateCatchEvent><endEvent id="ze"/>
          <sequenceFlow id="z1" sourceRef="zs" targetRef="zt"/><sequenceFlow id="z2" sourceRef="zt" targetRef="ze"/></subProcess>
        """, """<message id="m" name="dagvaarding"/>"""));

    [Fact]
    public void Play_FirstOfTwoParallelTasks_TokenWaitsOnTheFlowBeforeTheJoin()
    {
        var verloop = new Verloop(Parallel);

        verloop.Taak("t1", "goed");

        verloop.Markering.Tokens.ShouldBe(["f4", "t2"]);
        verloop.Effecten.ShouldBe([new TaakGesloten("t1")]);
        verloop.Taak("t2").Effecten.ShouldBe([new TaakGesloten("t2"), new ZaakAfgelopen("e")]);
    }

    [Fact]
    public void Play_TerminateEnd_ClosesTheOtherTaskAndEndsTheCase()
    {
        var verloop = new Verloop(Afbreken);

        verloop.Taak("t1", "fout");

        verloop.Effecten.ShouldBe([new TaakGesloten("t1"), new TaakGesloten("t2"), new ZaakAfgelopen("e1")]);
        verloop.Markering.Afgelopen.ShouldBeTrue();
    }

    [Fact]
    public void Play_NonInterruptingMessage_RunsBesideTheCaseAndHoldsItsEnd()
    {
        var verloop = new Verloop(KortGeding);

        verloop.Bericht("dagvaarding").Taak("t1", "goed").Taak("t2");

        verloop.Markering.Tokens.ShouldBe(["zaak", "zt"]);
        Stand.VerwachteBerichten(KortGeding, verloop.Markering).ShouldBeEmpty();
        verloop.Termijn("uitspraak").Effecten.ShouldBe(
            [new TermijnLosgelaten("zt", "uitspraak"), new FaseVerlaten("zaak", "kort-geding"), new ZaakAfgelopen("ze")]);
    }

    public static TheoryData<Gebeurtenis, string> Misplaatst => new()
    {
        { new Gestart(Gebeurtenis.GeenFeiten), "al gestart" },
        { new TaakAfgerond("t3", null, Gebeurtenis.GeenFeiten), "staat niet open" },
        { new TaakAfgerond("p1", null, Gebeurtenis.GeenFeiten), "staat niet open" },
        { new TaakAfgerond("t1", null, Gebeurtenis.GeenFeiten), "vraagt een uitkomst: goed, fout" },
        { new TaakAfgerond("t1", "Goed", Gebeurtenis.GeenFeiten), "kent de uitkomst 'Goed' niet" },
        { new TaakAfgerond("t2", "goed", Gebeurtenis.GeenFeiten), "kent de uitkomst 'goed' niet" },
        { new DienstUitgevoerd("t1", Gebeurtenis.GeenFeiten), "niet gevraagd" },
        { new TermijnVerstreken("uitspraak", Gebeurtenis.GeenFeiten), "wacht niets" },
        { new BerichtOntvangen("dagvaarding", Gebeurtenis.GeenFeiten), "niet verwacht" },
    };

    [Theory]
    [MemberData(nameof(Misplaatst), DisableDiscoveryEnumeration = true)]
    public void Play_EventThatDoesNotFit_ObjectsAndLeavesTheMarking(Gebeurtenis gebeurtenis, string reden)
    {
        var verloop = new Verloop(Parallel);

        var zet = verloop.Probeer(gebeurtenis);

        zet.Bezwaar!.ShouldContain(reden);
        zet.Markering.ShouldBeSameAs(verloop.Markering);
        zet.Effecten.ShouldBeEmpty();
    }

    [Fact]
    public void Play_AfterTheEnd_Objects()
    {
        var verloop = new Verloop(Afbreken).Taak("t1", "goed");

        var zet = verloop.Probeer(new Gestart(Gebeurtenis.GeenFeiten));

        zet.Bezwaar.ShouldBe("Deze zaak is afgelopen.");
    }

    [Fact]
    public void Play_MarkingOfAnotherVersion_Objects()
    {
        var markering = Markering.Leeg(Afbreken);

        var zet = TokenSpel.Play(Parallel, markering, new Gestart(Gebeurtenis.GeenFeiten));

        zet.Bezwaar.ShouldBe("Deze markering hoort bij een andere versie van de werkstroom.");
    }

    [Fact]
    public void Play_LoopOfGatewaysWithoutRest_ObjectsInsteadOfRunningForEver()
    {
        var werkstroom = Bestanden.Uit(LusZonderRust);

        var zet = TokenSpel.Play(werkstroom, Markering.Leeg(werkstroom), new Gestart(new Dictionary<string, string> { ["nogeens"] = "ja" }));

        zet.Bezwaar!.ShouldContain("rondgaan");
    }

    [Fact]
    public void Play_FactNamedUitkomstWithoutOutcome_IsNotBelieved()
    {
        var werkstroom = Bestanden.Uit(LusZonderRust.Replace("nogeens", "uitkomst", StringComparison.Ordinal));

        var zet = TokenSpel.Play(werkstroom, Markering.Leeg(werkstroom), new Gestart(new Dictionary<string, string> { ["uitkomst"] = "ja" }));

        zet.Markering.Afgelopen.ShouldBeTrue();
    }
}
