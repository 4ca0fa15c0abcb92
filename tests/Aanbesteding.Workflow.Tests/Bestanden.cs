using System.Runtime.CompilerServices;

namespace Aanbesteding.Workflow.Tests;

/// <summary>Reads the definitions of the repository and the small ones of these tests.</summary>
internal static class Bestanden
{
    internal static Werkstroom SasDialoog { get; } = Getekend("sas-dialoog");

    internal static Werkstroom OpenHouse { get; } = Getekend("open-house");

    internal static Werkstroom Toelating { get; } = Getekend("toelating");

    internal static Werkstroom Proef(string naam) => Lees(Path.Combine(Map(), "Werkstromen", naam + ".bpmn"));

    internal static Werkstroom Uit(string xml)
    {
        var gelezen = BpmnLezer.Lees(xml);
        return gelezen.Werkstroom
            ?? throw new InvalidOperationException(string.Join('\n', gelezen.Bevindingen.Select(b => $"{b.Element}: {b.Uitleg}")));
    }

    /// <summary>A whole file around the inside of one process; every element is in lane Inkoper.</summary>
    internal static string Rond(string binnen, string buiten = "") => $"""
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:a="urn:aanbesteding:werkstroom:1" id="d" targetNamespace="t">
          {buiten}
          <process id="p" name="Proef">{binnen}</process>
        </definitions>
        """;

    private static Werkstroom Getekend(string naam) => Lees(Path.Combine(Map(), "..", "..", "workflows", naam + ".bpmn"));

    private static Werkstroom Lees(string pad) => Uit(File.ReadAllText(pad));

    private static string Map([CallerFilePath] string pad = "") => Path.GetDirectoryName(pad)!;
}
