using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Workflow;

namespace Aanbesteding.Testing;

/// <summary>Files of the repository that tests play with.</summary>
public static class Bronbestanden
{
    /// <summary>The SAS definition.</summary>
    public static readonly string Bpmn = File.ReadAllText(Pad("workflows", "sas-dialoog.bpmn"));

    /// <summary>The same, read.</summary>
    public static readonly Werkstroom Werkstroom = BpmnLezer.Lees(Bpmn).Werkstroom!;

    /// <summary>The inrichting of the Stevige Lokale Teams, read.</summary>
    public static readonly GelezenInrichting Slt = Lees("slt-2027.yaml");

    /// <summary>A path from the root of the repository.</summary>
    public static string Pad(params string[] delen)
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map.FullName, "Aanbesteding.sln")))
            map = map.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return Path.Combine([map.FullName, .. delen]);
    }

    private static GelezenInrichting Lees(string naam)
    {
        var verslag = Inrichtinglezer.Lees(naam, File.ReadAllBytes(Pad("workflows", "procedures", naam)), werkstroom => werkstroom == Werkstroom.Id ? Werkstroom : null);
        return verslag.Gelezen ?? throw new InvalidOperationException(string.Join('\n', verslag.Bevindingen));
    }
}
