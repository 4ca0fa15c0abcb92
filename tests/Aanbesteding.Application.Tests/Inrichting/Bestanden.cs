using System.Runtime.CompilerServices;
using System.Text;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Tests.Inrichtingen;

/// <summary>The inrichting and the werkstroom of the repository, and variants of them.</summary>
internal static class Bestanden
{
    internal const string Naam = "slt-2027.yaml";

    internal static string Slt { get; } = File.ReadAllText(Pad("procedures", Naam));

    internal static string SasDialoogXml { get; } = File.ReadAllText(Pad("sas-dialoog.bpmn"));

    internal static string Schema { get; } = File.ReadAllText(Pad("procedures", "inrichting.schema.json"));

    private static Werkstroom SasDialoog { get; } = BpmnLezer.Lees(SasDialoogXml).Werkstroom!;

    internal static Leesverslag Lees(string yaml) => Lees(Encoding.UTF8.GetBytes(yaml));

    internal static Leesverslag Lees(byte[] inhoud) => Inrichtinglezer.Lees(Naam, inhoud, naam => naam == "sas-dialoog" ? SasDialoog : null);

    /// <summary>The real file with one text replaced; the text must be there exactly once.</summary>
    internal static string Met(string oud, string nieuw)
    {
        Slt.Split(oud).Length.ShouldBe(2, $"‘{oud}’ staat niet precies één keer in {Naam}");
        return Slt.Replace(oud, nieuw, StringComparison.Ordinal);
    }

    /// <summary>Line of the only place where this text stands, from 1.</summary>
    internal static int Regel(string yaml, string tekst) =>
        yaml[..yaml.IndexOf(tekst, StringComparison.Ordinal)].Count(teken => teken == '\n') + 1;

    internal static string Pad(params string[] delen) => Path.Combine([Map(), "..", "..", "..", "workflows", .. delen]);

    private static string Map([CallerFilePath] string pad = "") => Path.GetDirectoryName(pad)!;
}
