namespace Aanbesteding.Workflow.Tests;

public sealed class DeugdelijkheidTests
{
    private static readonly IReadOnlyList<Voorrangswet> Kader =
    [
        new("soort:publicatie", "soort:juridische-toets=akkoord", "Geen publicatie zonder akkoord van de jurist.", "voorbeeld 1"),
        new("soort:poort", "soort:juridische-toets=akkoord", "Geen poort zonder akkoord van de jurist.", "voorbeeld 2"),
        new("soort:gunningsbesluit", "soort:juridische-toets=akkoord", "Geen gunningsbesluit zonder akkoord van de jurist.", "voorbeeld 3"),
        new("soort:ondertekening", "termijn:opschortende-termijn", "Geen overeenkomst voor het einde van de opschortende termijn.", "voorbeeld 4"),
        new("soort:kluisopening", "termijn:sluiting-*", "De kluis blijft dicht tot de sluiting.", "voorbeeld 5"),
    ];

    [Fact]
    public void Check_SasDialoog_IsSoundAndKeepsEveryLaw()
    {
        var controle = Deugdelijkheid.Check(Bestanden.SasDialoog, Kader);

        controle.Bevindingen.ShouldBeEmpty();
        controle.Deugdelijk.ShouldBeTrue();
        controle.Markeringen.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Check_SasDialoogAgainstALawItBreaks_ShowsTheFirstBreach()
    {
        var wet = new Voorrangswet("fase:dialoog", "soort:gunningsbesluit=gunnen", "Proef.", "voorbeeld");

        var bevinding = Deugdelijkheid.Check(Bestanden.SasDialoog, [wet]).Bevindingen.ShouldHaveSingleItem();

        bevinding.Element.ShouldBe("dialoog");
        bevinding.Pad.TakeLast(2).ShouldBe(["selectiebeslissing-einde", "dialoog"]);
        bevinding.Artikel.ShouldBe("voorbeeld");
    }

    [Fact]
    public void Check_ChoiceBeforeParallelJoin_IsImpasse()
    {
        var bevinding = Deugdelijkheid.Check(Bestanden.Proef("impasse"), []).Bevindingen[0];

        bevinding.Code.ShouldBe("impasse");
        bevinding.Element.ShouldBe("samenvoeging");
        bevinding.Pad.ShouldBe(["start", "indienen", "splitsing", "toetsen", "samenvoeging"]);
    }

    [Fact]
    public void Check_ImpasseBeforeATask_ReportsThatTaskAndTheEndAsDead()
    {
        var bevindingen = Deugdelijkheid.Check(Bestanden.Proef("impasse"), []).Bevindingen;

        bevindingen.Select(b => (b.Code, b.Element)).ShouldBe(
            [("impasse", "samenvoeging"), ("onbereikbaar", "samenvoeging"), ("onbereikbaar", "besluiten"), ("onbereikbaar", "einde")]);
    }

    [Fact]
    public void Check_ConditionOnAnOutcomeThatDoesNotExist_IsDeadTask()
    {
        var bevinding = Deugdelijkheid.Check(Bestanden.Proef("dode-taak"), []).Bevindingen.ShouldHaveSingleItem();

        bevinding.Code.ShouldBe("onbereikbaar");
        bevinding.Element.ShouldBe("herstellen");
        bevinding.Pad.ShouldBe(["start", "toetsen", "keuze"]);
    }

    [Fact]
    public void Check_ParallelBranchesMeetInExclusiveGateway_IsMultiplication()
    {
        var bevinding = Deugdelijkheid.Check(Bestanden.Proef("ontbrekende-samenvoeging"), []).Bevindingen.ShouldHaveSingleItem();

        bevinding.Code.ShouldBe("vermenigvuldiging");
        bevinding.Element.ShouldBe("besluiten");
        bevinding.Pad.ShouldBe(["start", "splitsing", "kwaliteit-beoordelen", "samenkomst", "prijs-beoordelen", "samenkomst", "besluiten"]);
    }

    [Fact]
    public void Check_GateReachableWithoutLegalReview_BreaksKader()
    {
        var bevinding = Deugdelijkheid.Check(Bestanden.Proef("poort-voor-toets"), Kader).Bevindingen.ShouldHaveSingleItem();

        bevinding.Code.ShouldBe("kader");
        bevinding.Element.ShouldBe("poort");
        bevinding.Pad.ShouldBe(["start", "voordragen", "spoed", "poort"]);
        bevinding.Uitleg.ShouldBe("Geen poort zonder akkoord van de jurist.");
        bevinding.Artikel.ShouldBe("voorbeeld 2");
    }

    [Fact]
    public void Check_SecondGateUsesTheOldReview_BreaksKader()
    {
        var werkstroom = Bestanden.Uit(Bestanden.Rond("""
            <laneSet><lane id="l" name="Jurist"><flowNodeRef>toets</flowNodeRef><flowNodeRef>poort</flowNodeRef></lane></laneSet>
            <startEvent id="s"/><userTask id="toets" a:soort="juridische-toets" a:uitkomsten="akkoord"/>
            <userTask id="poort" a:soort="poort" a:uitkomsten="go aanpassen"/><exclusiveGateway id="x" default="xe"/><endEvent id="e"/>
            <sequenceFlow id="st" sourceRef="s" targetRef="toets"/><sequenceFlow id="tp" sourceRef="toets" targetRef="poort"/>
            <sequenceFlow id="px" sourceRef="poort" targetRef="x"/><sequenceFlow id="xe" sourceRef="x" targetRef="e"/>
            <sequenceFlow id="xp" sourceRef="x" targetRef="poort"><conditionExpression>uitkomst = "aanpassen"</conditionExpression></sequenceFlow>
            """));

        var bevinding = Deugdelijkheid.Check(werkstroom, Kader).Bevindingen.ShouldHaveSingleItem();

        bevinding.Pad.ShouldBe(["s", "toets", "poort", "x", "poort"]);
    }

    [Theory]
    [InlineData(false, "eerst", true)]
    [InlineData(true, "eerst", false)]
    [InlineData(true, "werk", true)]
    public void Check_LastingLaw_OneEarlierStepServesUntilItExpires(bool blijvend, string vervalt, bool gebroken)
    {
        var werkstroom = Bestanden.Uit(Bestanden.Rond("""
            <laneSet><lane id="l" name="Inkoper"><flowNodeRef>eerst</flowNodeRef><flowNodeRef>later</flowNodeRef><flowNodeRef>werk</flowNodeRef></lane></laneSet>
            <startEvent id="s"/><userTask id="eerst" a:soort="eerst"/><userTask id="later" a:soort="later" a:uitkomsten="klaar weer"/><exclusiveGateway id="x" default="xe"/>
            <userTask id="werk" a:soort="werk"/><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="eerst"/><sequenceFlow id="f2" sourceRef="eerst" targetRef="later"/><sequenceFlow id="f3" sourceRef="later" targetRef="x"/>
            <sequenceFlow id="xe" sourceRef="x" targetRef="e"/><sequenceFlow id="f4" sourceRef="x" targetRef="werk"><conditionExpression>uitkomst = "weer"</conditionExpression></sequenceFlow>
            <sequenceFlow id="f5" sourceRef="werk" targetRef="later"/>
            """));
        var wet = new Voorrangswet("soort:later", "soort:eerst", "Proef.", "voorbeeld") { Blijvend = blijvend, Vervalt = [$"soort:{vervalt}"] };

        var controle = Deugdelijkheid.Check(werkstroom, [wet]);

        controle.Deugdelijk.ShouldBe(!gebroken);
    }

    [Fact]
    public void Check_OnlyAMessageLeadsOut_IsUnfinished()
    {
        var werkstroom = Bestanden.Uit(Bestanden.Rond("""
            <laneSet><lane id="l" name="Inkoper"><flowNodeRef>t</flowNodeRef></lane></laneSet>
            <startEvent id="s"/><userTask id="t" a:soort="x"/><exclusiveGateway id="x"/>
            <sequenceFlow id="st" sourceRef="s" targetRef="t"/><sequenceFlow id="tx" sourceRef="t" targetRef="x"/><sequenceFlow id="xt" sourceRef="x" targetRef="t"/>
            <subProcess id="weg" triggeredByEvent="true"><startEvent id="ws"><messageEventDefinition messageRef="m"/></startEvent><endEvent id="we"/>
              <sequenceFlow id="wf" sourceRef="ws" targetRef="we"/></subProcess>
            """, """<message id="m" name="stop"/>"""));

        var bevinding = Deugdelijkheid.Check(werkstroom, []).Bevindingen.ShouldHaveSingleItem();

        bevinding.Code.ShouldBe("onafgerond");
        bevinding.Pad.ShouldBe(["s"]);
    }

    [Fact]
    public void Check_LoopOfGatewaysOnAFact_IsUnfinished()
    {
        var bevinding = Deugdelijkheid.Check(Bestanden.Uit(TokenSpelTests.LusZonderRust), []).Bevindingen.ShouldHaveSingleItem();

        bevinding.Code.ShouldBe("onafgerond");
        bevinding.Uitleg.ShouldContain("zonder een element dat wacht");
    }

    [Fact]
    public void Check_TwentyTasksAtOnce_IsRefusedAsTooLarge()
    {
        var namen = Enumerable.Range(1, 20).Select(n => $"t{n}").ToList();
        var werkstroom = Bestanden.Uit(Bestanden.Rond($"""
            <laneSet><lane id="l" name="Inkoper">{string.Concat(namen.Select(n => $"<flowNodeRef>{n}</flowNodeRef>"))}</lane></laneSet>
            <startEvent id="s"/><parallelGateway id="p1"/><parallelGateway id="p2"/><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="p1"/><sequenceFlow id="f2" sourceRef="p2" targetRef="e"/>
            {string.Concat(namen.Select(n => $"""<userTask id="{n}" a:soort="x"/><sequenceFlow id="a{n}" sourceRef="p1" targetRef="{n}"/><sequenceFlow id="b{n}" sourceRef="{n}" targetRef="p2"/>"""))}
            """));

        var controle = Deugdelijkheid.Check(werkstroom, []);

        controle.Deugdelijk.ShouldBeFalse();
        controle.Bevindingen.ShouldHaveSingleItem().Code.ShouldBe("nietOndersteund");
    }

    [Fact]
    public void Check_TwoTimersPassTogether_EachNeedsItsOwnEarlierStep()
    {
        var werkstroom = Bestanden.Uit(Bestanden.Rond("""
            <laneSet><lane id="l" name="Inkoper"><flowNodeRef>t</flowNodeRef></lane></laneSet>
            <startEvent id="s"/><userTask id="t" a:soort="x"/><parallelGateway id="p1"/><parallelGateway id="p2"/><endEvent id="e"/>
            <intermediateCatchEvent id="w1" a:termijn="w"><timerEventDefinition/></intermediateCatchEvent>
            <intermediateCatchEvent id="w2" a:termijn="w"><timerEventDefinition/></intermediateCatchEvent>
            <sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="p1"/>
            <sequenceFlow id="f3" sourceRef="p1" targetRef="w1"/><sequenceFlow id="f4" sourceRef="p1" targetRef="w2"/>
            <sequenceFlow id="f5" sourceRef="w1" targetRef="p2"/><sequenceFlow id="f6" sourceRef="w2" targetRef="p2"/>
            <sequenceFlow id="f7" sourceRef="p2" targetRef="e"/>
            """));

        var controle = Deugdelijkheid.Check(werkstroom, [new Voorrangswet("termijn:w", "soort:x", "Proef.", "voorbeeld")]);

        controle.Bevindingen.ShouldHaveSingleItem().Pad.ShouldBe(["s", "t", "p1", "w1", "w2"]);
    }
}
