using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Aanbesteding.Workflow;

/// <summary>Result of reading a file: a definition, or why it was refused.</summary>
public sealed record Leesresultaat(Werkstroom? Werkstroom, IReadOnlyList<Bevinding> Bevindingen);

/// <summary>Reads the supported subset of BPMN 2.0 XML.</summary>
public static class BpmnLezer
{
    /// <summary>Code of every refusal to read.</summary>
    internal const string NietOndersteund = "nietOndersteund";

    /// <summary>Largest file in characters, about forty times a real definition with its drawing.</summary>
    private const int Grootst = 2_000_000;

    /// <summary>Reads one file. Everything outside the subset is a finding <c>nietOndersteund</c> with element id and reason.</summary>
    public static Leesresultaat Lees(string xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        var bevindingen = new List<Bevinding>();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(xml)));
        var wortel = LeesXml(xml, bevindingen);
        var werkstroom = wortel is null ? null : new BpmnBestand(wortel, bevindingen).Lees(hash);
        if (werkstroom is not null && bevindingen.Count == 0)
            bevindingen.AddRange(Bouwregels.Toets(werkstroom));
        return new Leesresultaat(bevindingen.Count == 0 ? werkstroom : null, bevindingen);
    }

    private static XElement? LeesXml(string xml, List<Bevinding> bevindingen)
    {
        var instellingen = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Grootst,
        };
        try
        {
            using var lezer = XmlReader.Create(new StringReader(xml), instellingen);
            return XDocument.Load(lezer).Root;
        }
        catch (XmlException fout)
        {
            bevindingen.Add(new Bevinding(NietOndersteund, "", [], xml.Length > Grootst
                ? $"Het bestand is groter dan {Grootst} tekens."
                : $"Het bestand is geen leesbare XML zonder DTD: regel {fout.LineNumber}, plaats {fout.LinePosition}."));
            return null;
        }
    }
}
