using System.Xml.Linq;

namespace Aanbesteding.Workflow;

/// <summary>Turns the XML of one BPMN file into elements and flows, and reports what lies outside the subset.</summary>
internal sealed class BpmnBestand(XElement wortel, List<Bevinding> bevindingen)
{
    internal static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    internal static readonly XNamespace Eigen = "urn:aanbesteding:werkstroom:1";
    private static readonly XNamespace Tekening = "http://www.omg.org/spec/BPMN/20100524/DI";

    /// <summary>Deepest nesting of sub-processes.</summary>
    private const int Diepst = 10;

    /// <summary>What only explains or draws, and never moves a token.</summary>
    private static readonly HashSet<string> Toelichting = ["documentation", "extensionElements", "textAnnotation", "association"];

    private readonly List<Element> _elementen = [];
    private readonly List<Stroom> _stromen = [];
    private readonly Dictionary<string, string> _banen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _berichten = new(StringComparer.Ordinal);

    /// <summary>The definition, or null when the file holds no single process or names are missing or not unique.</summary>
    internal Werkstroom? Lees(string hash)
    {
        if (wortel.Name != Bpmn + "definitions")
            return Weiger(wortel, "Het bestand begint niet met 'definitions' uit BPMN 2.0.");
        ToetsEigenNamen();
        ToetsDubbeleIds();
        var processen = wortel.Elements(Bpmn + "process").ToList();
        if (processen.Count != 1)
            return Weiger(wortel, $"Het bestand bevat {processen.Count} processen; het moet er precies één zijn.");
        LeesWortel();
        LeesBanen(processen[0]);
        LeesBinnen(processen[0], ouder: null, diepte: 0);
        ToetsVerwijzingen();
        var namen = _elementen.Select(e => e.Id).Concat(_stromen.Select(s => s.Id)).ToList();
        return namen.Distinct(StringComparer.Ordinal).Count() == namen.Count && !namen.Contains("", StringComparer.Ordinal)
            ? new Werkstroom(Id(processen[0]), Naam(processen[0]), hash, _elementen, _stromen)
            : null;
    }

    private void LeesWortel()
    {
        foreach (var deel in wortel.Elements())
        {
            if (deel.Name == Bpmn + "message")
                _berichten.TryAdd(Id(deel), Naam(deel));
            else if (deel.Name == Bpmn + "collaboration")
                LeesSamenwerking(deel);
            else if (deel.Name.Namespace == Bpmn && deel.Name.LocalName != "process" && !Toelichting.Contains(deel.Name.LocalName))
                Weiger(deel, $"'{deel.Name.LocalName}' hoort niet bij de ondersteunde delen van BPMN.");
        }
    }

    private void LeesSamenwerking(XElement samenwerking)
    {
        foreach (var deel in samenwerking.Elements().Where(d => d.Name.Namespace == Bpmn))
        {
            if (deel.Name.LocalName != "participant" && !Toelichting.Contains(deel.Name.LocalName))
                Weiger(deel, $"'{deel.Name.LocalName}' hoort niet bij de ondersteunde delen van BPMN.");
        }
    }

    private void LeesBanen(XElement proces)
    {
        foreach (var baan in proces.Elements(Bpmn + "laneSet").Elements(Bpmn + "lane"))
        {
            if (baan.Element(Bpmn + "childLaneSet") is not null)
                Weiger(baan, "Een baan binnen een baan wordt niet ondersteund.");
            if (Naam(baan).Length == 0)
                Weiger(baan, "Deze baan heeft geen naam; de naam is de rol.");
            foreach (var verwijzing in baan.Elements(Bpmn + "flowNodeRef").Select(v => v.Value.Trim()))
            {
                if (!_banen.TryAdd(verwijzing, Naam(baan)))
                    Weiger(baan, $"'{verwijzing}' staat in meer dan één baan.");
            }
        }
    }

    private void LeesBinnen(XElement houder, string? ouder, int diepte)
    {
        if (diepte > Diepst)
        {
            Weiger(houder, $"Deelprocessen zijn dieper genest dan {Diepst}.");
            return;
        }

        foreach (var deel in houder.Elements().Where(d => d.Name.Namespace == Bpmn))
            LeesDeel(deel, ouder, diepte);
    }

    private void LeesDeel(XElement deel, string? ouder, int diepte)
    {
        var soort = deel.Name.LocalName;
        if (soort == "sequenceFlow")
            LeesStroom(deel);
        else if (new BpmnElement(deel, _berichten).Lees(ouder, Rol(Id(deel), ouder), Weiger) is { } element)
        {
            _elementen.Add(element);
            if (soort == "subProcess")
                LeesBinnen(deel, element.Id, diepte + 1);
        }
        else if (!Toelichting.Contains(soort) && !(soort == "laneSet" && ouder is null)
            && !(ouder is not null && soort is "incoming" or "outgoing"))
            Weiger(deel, $"'{soort}' hoort niet bij de ondersteunde delen van BPMN.");
    }

    private void LeesStroom(XElement deel)
    {
        Voorwaarde? voorwaarde = null;
        if (deel.Element(Bpmn + "conditionExpression") is { } uitdrukking)
        {
            if (uitdrukking.Attribute("language")?.Value is { } taal && !taal.Contains("FEEL", StringComparison.OrdinalIgnoreCase))
                Weiger(deel, $"De voorwaarde is geschreven in '{taal}'; alleen FEEL wordt ondersteund.");
            voorwaarde = Voorwaarde.Lees(uitdrukking.Value, out var reden);
            if (reden is not null)
                Weiger(deel, $"De voorwaarde '{uitdrukking.Value.Trim()}' is niet te lezen: {reden}.");
        }

        _stromen.Add(new Stroom(Id(deel), Waarde(deel, "sourceRef"), Waarde(deel, "targetRef"), voorwaarde));
    }

    /// <summary>The lane of an element, else that of the nearest sub-process around it that stands in one.</summary>
    private string? Rol(string id, string? ouder) =>
        _banen.TryGetValue(id, out var baan) ? baan
        : ouder is null ? null
        : _elementen.Find(e => e.Id == ouder)?.Rol;

    private void ToetsEigenNamen()
    {
        foreach (var deel in wortel.DescendantsAndSelf())
        {
            if (deel.Name.Namespace == Eigen)
                Weiger(deel, $"Het onderdeel 'aanbesteding:{deel.Name.LocalName}' bestaat niet.");
            foreach (var kenmerk in deel.Attributes().Where(a => a.Name.Namespace == Eigen))
            {
                if (!BpmnElement.MagDragen(deel, kenmerk.Name.LocalName))
                    Weiger(deel, $"Het kenmerk 'aanbesteding:{kenmerk.Name.LocalName}' bestaat niet op '{deel.Name.LocalName}'.");
            }
        }
    }

    private void ToetsDubbeleIds()
    {
        var dubbel = wortel.DescendantsAndSelf().Attributes("id").GroupBy(a => a.Value, StringComparer.Ordinal).Where(g => g.Count() > 1);
        foreach (var groep in dubbel)
            Weiger(groep.First().Parent!, $"De id '{groep.Key}' komt {groep.Count()} keer voor.");
        foreach (var deel in wortel.Descendants().Where(d => d.Name.Namespace == Bpmn && BpmnElement.HeeftIdNodig(d) && Id(d).Length == 0))
            Weiger(deel, $"Een '{deel.Name.LocalName}' heeft geen id.");
    }

    private void ToetsVerwijzingen()
    {
        var elementen = _elementen.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var verwijzing in _banen.Keys.Where(v => !elementen.Contains(v)))
            Weiger(wortel, $"Een baan verwijst naar '{verwijzing}', en dat element bestaat niet.");
        foreach (var stroom in _stromen)
        {
            foreach (var einde in new[] { stroom.Van, stroom.Naar }.Where(e => !elementen.Contains(e)))
                bevindingen.Add(new Bevinding(BpmnLezer.NietOndersteund, stroom.Id, [], $"De stroom verwijst naar '{einde}', en dat element bestaat niet."));
        }

        foreach (var (kant, eind) in new[] { ("incoming", "targetRef"), ("outgoing", "sourceRef") })
        {
            var stromen = wortel.Descendants(Bpmn + "sequenceFlow").ToLookup(Id, s => Waarde(s, eind), StringComparer.Ordinal);
            foreach (var verwijzing in wortel.Descendants(Bpmn + kant).Where(v => !stromen[v.Value.Trim()].Contains(Id(v.Parent!), StringComparer.Ordinal)))
                Weiger(verwijzing.Parent!, $"'{kant}' noemt de stroom '{verwijzing.Value.Trim()}', maar die hoort niet bij dit element.");
        }

        foreach (var deelnemer in wortel.Descendants(Bpmn + "participant").Where(d => Waarde(d, "processRef") != Id(wortel.Element(Bpmn + "process")!)))
            Weiger(deelnemer, "Deze deelnemer verwijst niet naar het proces in dit bestand.");
        var ids = wortel.Descendants().Select(Id).ToHashSet(StringComparer.Ordinal);
        foreach (var vlak in wortel.Descendants(Tekening + "BPMNShape").Concat(wortel.Descendants(Tekening + "BPMNEdge"))
            .Where(v => !ids.Contains(Waarde(v, "bpmnElement"))))
            Weiger(vlak, $"De tekening verwijst naar '{Waarde(vlak, "bpmnElement")}', en dat bestaat niet.");
    }

    /// <summary>Adds a finding at an element, or at the nearest one around it that has an id.</summary>
    private Werkstroom? Weiger(XElement deel, string uitleg)
    {
        var element = deel.AncestorsAndSelf().Select(Id).FirstOrDefault(id => id.Length > 0) ?? "";
        bevindingen.Add(new Bevinding(BpmnLezer.NietOndersteund, element, [], uitleg));
        return null;
    }

    internal static string Id(XElement deel) => Waarde(deel, "id");

    internal static string Naam(XElement deel) =>
        string.Join(' ', Waarde(deel, "name").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static string Waarde(XElement deel, string kenmerk) => deel.Attribute(kenmerk)?.Value.Trim() ?? "";
}
