using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using Aanbesteding.Application.Rekenen;
using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>
/// The answer to <c>controleer</c>: is this werkstroom sound, or is this inrichting valid? Codes as in <c>reken</c>:
/// 0 yes, 1 no, 2 the file is not what its name says.
/// </summary>
public static class Controleren
{
    /// <summary>Checks one file by its extension: <c>.bpmn</c>, <c>.yaml</c> or <c>.yml</c>.</summary>
    /// <param name="bestand">Its name; gives the extension and names it in the findings.</param>
    /// <param name="inhoud">Its bytes.</param>
    /// <param name="werkstromen">The XML of the werkstroom with a name; null when there is none. Asked for an inrichting only.</param>
    public static RekenResultaat Controleer(string bestand, ReadOnlySpan<byte> inhoud, Func<string, string?> werkstromen)
    {
        ArgumentNullException.ThrowIfNull(werkstromen);
        return Path.GetExtension(bestand).ToLowerInvariant() switch
        {
            ".bpmn" => Werkstroom(bestand, inhoud),
            ".yaml" or ".yml" => Inrichting(bestand, inhoud, werkstromen),
            var anders => Fout($"De extensie ‘{anders}’ is onbekend. Controleer een .bpmn- of een .yaml-bestand."),
        };
    }

    /// <summary>The answer when the file cannot be had, or is something else altogether.</summary>
    public static RekenResultaat Fout(string reden)
    {
        var antwoord = RekenAntwoord.Fout(new VraagFout("bestand", reden));
        return new RekenResultaat(antwoord.Code, RekenJson.Schrijf(json => antwoord.Schrijf(json)));
    }

    private static RekenResultaat Werkstroom(string bestand, ReadOnlySpan<byte> inhoud)
    {
        var xml = Encoding.UTF8.GetString(inhoud).TrimStart('\uFEFF');
        if (Xmlfout(xml) is { } fout)
            return Fout($"{bestand} is geen leesbare XML: regel {Math.Max(1, fout.LineNumber)}, teken {Math.Max(1, fout.LinePosition)}.");
        var gelezen = BpmnLezer.Lees(xml);
        var controle = gelezen.Werkstroom is { } werkstroom
            ? Deugdelijkheid.Check(werkstroom, Kadervoorrang.Alle)
            : new Controle(Deugdelijk: false, Markeringen: 0, gelezen.Bevindingen);
        return Antwoord(controle.Deugdelijk, new JsonObject
        {
            ["deugdelijk"] = controle.Deugdelijk,
            ["markeringen"] = controle.Markeringen,
            ["bevindingen"] = new JsonArray([.. controle.Bevindingen.Select(b => new JsonObject
            {
                ["code"] = b.Code,
                ["element"] = b.Element,
                ["pad"] = new JsonArray([.. b.Pad.Select(p => JsonValue.Create(p))]),
                ["uitleg"] = b.Uitleg,
                ["artikel"] = b.Artikel,
            })]),
        });
    }

    private static RekenResultaat Inrichting(string bestand, ReadOnlySpan<byte> inhoud, Func<string, string?> werkstromen)
    {
        Werkstroom? Gelezen(string naam) => werkstromen(naam) is { } xml ? BpmnLezer.Lees(xml).Werkstroom : null;
        var bevindingen = Inrichtingsoort.IsOpenHouse(inhoud)
            ? Toelatingslezer.Lees(bestand, inhoud, Gelezen).Bevindingen
            : Inrichtinglezer.Lees(bestand, inhoud, Gelezen).Bevindingen;
        if (bevindingen.FirstOrDefault(b => b.Code == Leescode.GeenYaml) is { } fout)
            return Fout($"{bestand}, regel {fout.Regel}: {fout.Uitleg}");
        return Antwoord(bevindingen.Count == 0, new JsonObject
        {
            ["geldig"] = bevindingen.Count == 0,
            ["bevindingen"] = new JsonArray([.. bevindingen.Select(b => new JsonObject
            {
                ["bestand"] = b.Bestand,
                ["regel"] = b.Regel,
                ["veld"] = b.Veld,
                ["code"] = b.Code,
                ["uitleg"] = b.Uitleg,
                ["artikel"] = b.Artikel,
            })]),
        });
    }

    private static RekenResultaat Antwoord(bool goed, JsonObject inhoud) => new(goed ? 0 : 1, RekenJson.Schrijf(inhoud));

    /// <summary>Where the text stops being XML; a DTD is XML, and the reader of werkstromen refuses it with a reason.</summary>
    private static XmlException? Xmlfout(string xml)
    {
        try
        {
            using var lezer = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (lezer.Read())
            {
                // Only whether it reads matters.
            }

            return null;
        }
        catch (XmlException fout)
        {
            return fout;
        }
    }
}
