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
    [InlineData("<endEvent id=\"e\"/>", "<endEvent id=\"e\"/><boundaryEvent id=\"b\" attachedToRef=\"t\"/>", "b", "'boundaryEvent' hoort niet")]
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
