namespace Aanbesteding.Workflow.Tests;

public sealed class BpmnLezerTests
{
    private const string Taak = """
        <laneSet><lane id="l" name="Inkoper"><flowNodeRef>t</flowNodeRef></lane></laneSet>
        <startEvent id="s"/><userTask id="t" a:soort="x" a:uitkomsten="ja nee"/><exclusiveGateway id="x" default="xt"/><endEvent id="e"/>
        <sequenceFlow id="st" sourceRef="s" targetRef="t"/><sequenceFlow id="tx" sourceRef="t" targetRef="x"/>
        <sequenceFlow id="xe" sourceRef="x" targetRef="e"><conditionExpression>uitkomst = "ja"</conditionExpression></sequenceFlow>
        <sequenceFlow id="xt" sourceRef="x" targetRef="t"/>
        """;

    [Theory]
    [InlineData("<endEvent id=\"e\"/>", "<scriptTask id=\"e\"/>", "e", "'scriptTask' hoort niet")]
    [InlineData("<endEvent id=\"e\"/>", "<callActivity id=\"e\"/>", "e", "'callActivity' hoort niet")]
    [InlineData("<endEvent id=\"e\"/>", "<endEvent id=\"e\"><errorEventDefinition/></endEvent>", "e", "errorEventDefinition")]
    [InlineData("<startEvent id=\"s\"/>", "<startEvent id=\"s\"><timerEventDefinition/></startEvent>", "s", "timerEventDefinition")]
    [InlineData("a:uitkomsten=\"ja nee\"/>", "><multiInstanceLoopCharacteristics/></userTask>", "t", "multiInstanceLoopCharacteristics")]
    [InlineData("a:soort", "isForCompensation=\"true\" a:soort", "t", "isForCompensation")]
    [InlineData("a:soort=\"x\"", "", "t", "geen 'aanbesteding:soort'")]
    [InlineData("a:soort", "a:kleur=\"rood\" a:soort", "t", "'aanbesteding:kleur' bestaat niet")]
    [InlineData("a:soort", "a:termijn=\"x\" a:soort", "t", "'aanbesteding:termijn' bestaat niet op 'userTask'")]
    [InlineData("a:soort", "a:nietDoor=\"e\" a:soort", "t", "geen andere taak")]
    [InlineData("ja nee", "ja ja", "t", "twee keer")]
    [InlineData("<flowNodeRef>t</flowNodeRef>", "", "t", "in geen baan")]
    [InlineData("<flowNodeRef>t</flowNodeRef>", "<flowNodeRef>t</flowNodeRef><flowNodeRef>weg</flowNodeRef>", "d", "'weg', en dat element bestaat niet")]
    [InlineData(" default=\"xt\"", "", "x", "geen standaardstroom")]
    [InlineData(" default=\"xt\"", " default=\"st\"", "x", "vertrekt niet uit deze poort")]
    [InlineData(" default=\"xt\"", " default=\"xe\"", "x", "heeft ook een voorwaarde")]
    [InlineData("uitkomst = \"ja\"", "uitkomst is ja", "xe", "niet te lezen")]
    [InlineData("<conditionExpression>", "<conditionExpression language=\"javascript\">", "xe", "alleen FEEL")]
    [InlineData("id=\"e\"", "id=\"t\"", "t", "komt 2 keer voor")]
    [InlineData("id=\"xt\" ", "", "p", "heeft geen id")]
    [InlineData("<endEvent id=\"e\"/>", "<endEvent id=\"e\"/><subProcess id=\"v\"><multiInstanceLoopCharacteristics/></subProcess>", "v", "multiInstanceLoopCharacteristics")]
    [InlineData("<endEvent id=\"e\"/>", "<endEvent id=\"e\"/><dataObject id=\"v\"/>", "v", "'dataObject' hoort niet")]
    [InlineData("targetRef=\"x\"", "targetRef=\"weg\"", "tx", "'weg', en dat element bestaat niet")]
    [InlineData("<startEvent id=\"s\"/>", "<startEvent id=\"s\"><outgoing>tx</outgoing></startEvent>", "s", "hoort niet bij dit element")]
    [InlineData("<startEvent id=\"s\"/>", "<startEvent id=\"s\"/><startEvent id=\"s2\"/><sequenceFlow id=\"q\" sourceRef=\"s2\" targetRef=\"t\"/>", "p", "het zijn er 2")]
    [InlineData("<startEvent id=\"s\"/>", "<exclusiveGateway id=\"s\"/>", "p", "het zijn er 0")]
    [InlineData("<endEvent id=\"e\"/>", "<endEvent id=\"e\"/><serviceTask id=\"d\"/><sequenceFlow id=\"q\" sourceRef=\"d\" targetRef=\"e\"/>", "d", "komt 2 keer voor")]
    [InlineData("<endEvent id=\"e\"/>", "<endEvent id=\"e\"/><serviceTask id=\"v\"/><sequenceFlow id=\"q\" sourceRef=\"v\" targetRef=\"e\"/>", "v", "geen 'aanbesteding:opdracht'")]
    [InlineData("<endEvent id=\"e\"/>", "<endEvent id=\"e\"/><intermediateCatchEvent id=\"v\"><timerEventDefinition/></intermediateCatchEvent><sequenceFlow id=\"q\" sourceRef=\"v\" targetRef=\"e\"/>", "v", "geen 'aanbesteding:termijn'")]
    [InlineData("<endEvent id=\"e\"/>", "<intermediateCatchEvent id=\"e\" a:termijn=\"x\"><timerEventDefinition><timeDate>2027-01-01</timeDate></timerEventDefinition></intermediateCatchEvent>", "e", "datum of duur")]
    [InlineData("<endEvent id=\"e\"/>", "<endEvent id=\"e\"/><subProcess id=\"v\"><startEvent id=\"vs\"/><sequenceFlow id=\"q\" sourceRef=\"vs\" targetRef=\"e\"/></subProcess>", "q", "rand van een deelproces")]
    [InlineData("<sequenceFlow id=\"tx\"", "<userTask id=\"u\"/><sequenceFlow id=\"tx\"", "u", "vertrekt geen stroom")]
    public void Lees_OutsideTheSubset_RefusesWithElementAndReason(string oud, string nieuw, string element, string reden)
    {
        var xml = Bestanden.Rond(Taak.Replace(oud, nieuw, StringComparison.Ordinal));

        var gelezen = BpmnLezer.Lees(xml);

        gelezen.Werkstroom.ShouldBeNull();
        gelezen.Bevindingen.ShouldContain(b => b.Code == "nietOndersteund" && b.Element == element && b.Uitleg.Contains(reden, StringComparison.Ordinal),
            string.Join('\n', gelezen.Bevindingen));
    }

    private const string Rand = """<boundaryEvent id="b" attachedToRef="t"><messageEventDefinition messageRef="m"/></boundaryEvent><sequenceFlow id="be" sourceRef="b" targetRef="e"/>""";

    [Theory]
    [InlineData("<messageEventDefinition messageRef=\"m\"/>", "", "b", "zonder gebeurtenis")]
    [InlineData("<messageEventDefinition messageRef=\"m\"/>", "<errorEventDefinition/>", "b", "errorEventDefinition")]
    [InlineData("<messageEventDefinition messageRef=\"m\"/>", "<timerEventDefinition/><messageEventDefinition messageRef=\"m\"/>", "b", "op deze plaats niet")]
    [InlineData("<messageEventDefinition messageRef=\"m\"/>", "<timerEventDefinition/>", "b", "geen 'aanbesteding:termijn'")]
    [InlineData("attachedToRef=\"t\"", "attachedToRef=\"t\" a:termijn=\"x\"", "b", "een bericht heeft geen 'aanbesteding:termijn'")]
    [InlineData("messageRef=\"m\"", "", "b", "niet naar een bericht")]
    [InlineData("attachedToRef=\"t\"", "", "b", "'', en dat element bestaat niet")]
    [InlineData("attachedToRef=\"t\"", "attachedToRef=\"weg\"", "b", "'weg', en dat element bestaat niet")]
    [InlineData("attachedToRef=\"t\"", "attachedToRef=\"x\"", "b", "alleen aan een taak van een mens of een deelproces")]
    [InlineData("attachedToRef=\"t\"", "attachedToRef=\"u\"", "b", "niet in hetzelfde deelproces als 'u'")]
    [InlineData("sourceRef=\"b\"", "sourceRef=\"t\"", "b", "vertrekt geen stroom")]
    [InlineData("<sequenceFlow id=\"be\"", "<sequenceFlow id=\"tb\" sourceRef=\"t\" targetRef=\"b\"/><sequenceFlow id=\"be\"", "b", "Hier kan geen stroom aankomen")]
    [InlineData("<sequenceFlow id=\"be\"", "<boundaryEvent id=\"c\" attachedToRef=\"t\"><messageEventDefinition messageRef=\"m\"/></boundaryEvent><sequenceFlow id=\"ce\" sourceRef=\"c\" targetRef=\"e\"/><sequenceFlow id=\"be\"", "c", "wacht nog een randgebeurtenis op hetzelfde")]
    public void Lees_BoundaryEventOutsideTheSubset_RefusesWithElementAndReason(string oud, string nieuw, string element, string reden)
    {
        var deel = """<subProcess id="d2"><startEvent id="ds"/><userTask id="u" a:soort="x"/><endEvent id="de"/><sequenceFlow id="q1" sourceRef="ds" targetRef="u"/><sequenceFlow id="q2" sourceRef="u" targetRef="de"/></subProcess><sequenceFlow id="q3" sourceRef="d2" targetRef="e"/>""";
        var binnen = Taak.Replace("<flowNodeRef>t", "<flowNodeRef>u</flowNodeRef><flowNodeRef>t", StringComparison.Ordinal) + deel;
        var xml = Bestanden.Rond(binnen + Rand.Replace(oud, nieuw, StringComparison.Ordinal), """<message id="m" name="stop"/>""");

        var gelezen = BpmnLezer.Lees(xml);

        gelezen.Werkstroom.ShouldBeNull();
        gelezen.Bevindingen.ShouldContain(b => b.Code == "nietOndersteund" && b.Element == element && b.Uitleg.Contains(reden, StringComparison.Ordinal),
            string.Join('\n', gelezen.Bevindingen));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("cancelActivity=\"true\"", true)]
    [InlineData("cancelActivity=\"false\"", false)]
    public void Lees_BoundaryEvent_InterruptsUnlessTheFileSaysNot(string kenmerk, bool onderbrekend)
    {
        var xml = Bestanden.Rond(Taak + Rand.Replace("attachedToRef", $"{kenmerk} attachedToRef", StringComparison.Ordinal), """<message id="m" name="stop"/>""");

        var rand = BpmnLezer.Lees(xml).Werkstroom!["b"];

        rand.Soort.ShouldBe(ElementSoort.RandBericht);
        rand.Bericht.ShouldBe("stop");
        rand.Drager.ShouldBe("t");
        rand.Onderbrekend.ShouldBe(onderbrekend);
    }

    [Fact]
    public void Lees_WithinTheSubset_IsRead()
    {
        var gelezen = BpmnLezer.Lees(Bestanden.Rond(Taak));

        gelezen.Bevindingen.ShouldBeEmpty();
        gelezen.Werkstroom!.Elementen.Select(e => e.Id).ShouldBe(["s", "t", "x", "e"]);
        gelezen.Werkstroom.Hash.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><d>&e;</d>", "zonder DTD")]
    [InlineData("<d>", "geen leesbare XML")]
    [InlineData("", "geen leesbare XML")]
    [InlineData("<d/>", "definitions")]
    public void Lees_NotBpmn_IsRefused(string xml, string reden)
    {
        var gelezen = BpmnLezer.Lees(xml);

        gelezen.Werkstroom.ShouldBeNull();
        gelezen.Bevindingen.ShouldHaveSingleItem().Uitleg.ShouldContain(reden);
    }

    [Fact]
    public void Lees_FileAboveTheCap_IsRefused()
    {
        var xml = Bestanden.Rond(Taak + $"<!--{new string('x', 2_000_000)}-->");

        BpmnLezer.Lees(xml).Bevindingen.ShouldHaveSingleItem().Uitleg.ShouldContain("groter dan");
    }

    [Fact]
    public void Lees_DeeplyNestedSubProcesses_IsRefused()
    {
        var xml = Bestanden.Rond(string.Concat(Enumerable.Range(0, 5000).Select(n => $"<subProcess id=\"n{n}\">"))
            + string.Concat(Enumerable.Repeat("</subProcess>", 5000)));

        BpmnLezer.Lees(xml).Bevindingen.ShouldContain(b => b.Uitleg.Contains("dieper genest", StringComparison.Ordinal));
    }
}
