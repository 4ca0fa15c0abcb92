using System.Xml.Linq;

namespace Aanbesteding.Workflow;

/// <summary>Reads one flow element: which kind it is, which attributes it carries, and what it may not contain.</summary>
internal sealed class BpmnElement(XElement deel, IReadOnlyDictionary<string, string> berichten)
{
    /// <summary>Our attributes, and on which BPMN element each of them means something.</summary>
    private static readonly Dictionary<string, string[]> Kenmerken = new(StringComparer.Ordinal)
    {
        ["fase"] = ["subProcess"],
        ["toegestaan"] = ["subProcess"],
        ["soort"] = ["userTask"],
        ["uitkomsten"] = ["userTask"],
        ["nietDoor"] = ["userTask"],
        ["opdracht"] = ["serviceTask"],
        ["termijn"] = ["intermediateCatchEvent", "boundaryEvent"],
    };

    private static readonly HashSet<string> Knopen = ["startEvent", "endEvent", "userTask", "serviceTask", "exclusiveGateway",
        "parallelGateway", "intermediateCatchEvent", "boundaryEvent", "subProcess"];

    private static readonly HashSet<string> Inhoud = ["incoming", "outgoing", "documentation", "extensionElements"];

    /// <summary>Attributes that change what a token does, with the only value that the engine plays.</summary>
    private static readonly Dictionary<string, string> VasteWaarden = new(StringComparer.Ordinal)
    {
        ["isForCompensation"] = "false",
        ["startQuantity"] = "1",
        ["completionQuantity"] = "1",
        ["instantiate"] = "false",
        ["parallelMultiple"] = "false",
    };

    internal static bool MagDragen(XElement deel, string kenmerk) =>
        deel.Name.Namespace == BpmnBestand.Bpmn && Kenmerken.GetValueOrDefault(kenmerk, []).Contains(deel.Name.LocalName, StringComparer.Ordinal);

    internal static bool HeeftIdNodig(XElement deel) =>
        Knopen.Contains(deel.Name.LocalName) || deel.Name.LocalName is "sequenceFlow" or "process" or "lane" or "message";

    /// <summary>The element, or null when it is no flow element of the subset.</summary>
    /// <param name="weiger">Receives what the engine does not play, with the reason.</param>
    internal Element? Lees(string? ouder, string? rol, Func<XElement, string, Werkstroom?> weiger)
    {
        if (!Knopen.Contains(deel.Name.LocalName))
            return null;
        foreach (var (kenmerk, waarde) in VasteWaarden)
        {
            if (deel.Attribute(kenmerk)?.Value is { } anders && anders != waarde)
                weiger(deel, $"{kenmerk}=\"{anders}\" wordt niet ondersteund.");
        }

        var definities = Definities();
        foreach (var vreemd in deel.Elements().Where(d => d.Name.Namespace == BpmnBestand.Bpmn && deel.Name.LocalName != "subProcess"
            && !Inhoud.Contains(d.Name.LocalName) && !definities.Contains(d)))
            weiger(deel, $"'{vreemd.Name.LocalName}' in '{deel.Name.LocalName}' wordt niet ondersteund.");
        if (Soort(definities) is not { } soort)
        {
            var wat = definities.Count == 0 ? "zonder gebeurtenis" : "met " + string.Join(" en ", definities.Select(d => d.Name.LocalName));
            weiger(deel, $"'{deel.Name.LocalName}' {wat} wordt op deze plaats niet ondersteund.");
            soort = ElementSoort.Einde;
        }

        if (definities.Find(d => d.Name.LocalName == "timerEventDefinition") is { } timer && timer.Elements().Any(e => e.Name.LocalName.StartsWith("time", StringComparison.Ordinal)))
            weiger(deel, "Een datum of duur hoort niet in de werkstroom; de naam in 'aanbesteding:termijn' verwijst naar de termijn van de procedure.");
        return Bouw(soort, ouder, rol, definities);
    }

    private List<XElement> Definities() => deel.Name.LocalName.EndsWith("Event", StringComparison.Ordinal)
        ? deel.Elements().Where(d => d.Name.Namespace == BpmnBestand.Bpmn && d.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal)).ToList()
        : [];

    private ElementSoort? Soort(List<XElement> definities) =>
        (deel.Name.LocalName, string.Join(' ', definities.Select(d => d.Name.LocalName))) switch
        {
            ("startEvent", "") => ElementSoort.Start,
            ("startEvent", "messageEventDefinition") when IsGebeurtenis(deel.Parent!) => ElementSoort.BerichtStart,
            ("endEvent", "") => ElementSoort.Einde,
            ("endEvent", "terminateEventDefinition") => ElementSoort.EindeAlles,
            ("intermediateCatchEvent", "timerEventDefinition") => ElementSoort.TermijnWacht,
            ("boundaryEvent", "messageEventDefinition") => ElementSoort.RandBericht,
            ("boundaryEvent", "timerEventDefinition") => ElementSoort.RandTermijn,
            ("userTask", _) => ElementSoort.Taak,
            ("serviceTask", _) => ElementSoort.Dienst,
            ("exclusiveGateway", _) => ElementSoort.ExclusievePoort,
            ("parallelGateway", _) => ElementSoort.ParallellePoort,
            ("subProcess", _) => IsGebeurtenis(deel) ? ElementSoort.GebeurtenisDeelproces : ElementSoort.Deelproces,
            _ => null,
        };

    private Element Bouw(ElementSoort soort, string? ouder, string? rol, List<XElement> definities) =>
        new(BpmnBestand.Id(deel), BpmnBestand.Naam(deel), soort, ouder, rol)
        {
            Fase = Eigen("fase"),
            Toegestaan = Lijst("toegestaan"),
            TaakSoort = Eigen("soort"),
            Uitkomsten = Lijst("uitkomsten"),
            NietDoor = Eigen("nietDoor"),
            Opdracht = Eigen("opdracht"),
            Termijn = Eigen("termijn"),
            Bericht = definities.Select(d => berichten.GetValueOrDefault(BpmnBestand.Waarde(d, "messageRef"))).FirstOrDefault(),
            Onderbrekend = soort switch
            {
                ElementSoort.BerichtStart => Staat("isInterrupting"),
                ElementSoort.RandBericht or ElementSoort.RandTermijn => Staat("cancelActivity"),
                _ => false,
            },
            Drager = soort is ElementSoort.RandBericht or ElementSoort.RandTermijn ? BpmnBestand.Waarde(deel, "attachedToRef") : null,
            StandaardStroom = BpmnBestand.Waarde(deel, "default") is { Length: > 0 } stroom ? stroom : null,
        };

    private static bool IsGebeurtenis(XElement deel) => BpmnBestand.Waarde(deel, "triggeredByEvent") is "true" or "1";

    /// <summary>A yes or no that is yes where the file says nothing.</summary>
    private bool Staat(string kenmerk) => BpmnBestand.Waarde(deel, kenmerk) is not ("false" or "0");

    private string? Eigen(string kenmerk) =>
        deel.Attribute(BpmnBestand.Eigen + kenmerk)?.Value.Trim() is { Length: > 0 } waarde ? waarde : null;

    private List<string> Lijst(string kenmerk) =>
        [.. Eigen(kenmerk)?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []];
}
