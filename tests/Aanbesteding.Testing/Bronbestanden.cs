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

    /// <summary>The definition of an open house.</summary>
    public static readonly string OpenHouseBpmn = File.ReadAllText(Pad("workflows", "open-house.bpmn"));

    /// <summary>The definition of one aanvraag in an open house.</summary>
    public static readonly string ToelatingBpmn = File.ReadAllText(Pad("workflows", "toelating.bpmn"));

    /// <summary>All definitions, read: that of the SAS procedure, of the open house, and of one aanvraag in it.</summary>
    public static readonly IReadOnlyList<Werkstroom> Werkstromen = [Werkstroom, BpmnLezer.Lees(OpenHouseBpmn).Werkstroom!, BpmnLezer.Lees(ToelatingBpmn).Werkstroom!];

    /// <summary>The inrichting of the Stevige Lokale Teams, read.</summary>
    public static readonly GelezenInrichting Slt = Lees("slt-2027.yaml");

    /// <summary>
    /// The same with one criterium and two marks in the nadere selectie, and percelen in a fixed order: suitable parties are
    /// nearly always equal, so that there must be a draw.
    /// </summary>
    public static readonly GelezenInrichting SltMetGelijkspel = Lees("slt-2027.yaml", tekst =>
    {
        var (eerste, tweede) = (tekst.IndexOf("    - id: S2", StringComparison.Ordinal), tekst.IndexOf("# Het plan van aanpak.", StringComparison.Ordinal));
        return tekst.Remove(eerste, tweede - eerste)
            .Replace("gewicht: 40\n      cijfers: [0, 2, 4, 6, 8, 10]", "gewicht: 100\n      cijfers: [0, 10]", StringComparison.Ordinal)
            .Replace("toewijzing: besteTotaal ", "toewijzing: vasteVolgorde\n  volgorde: [1, 2, 3] ", StringComparison.Ordinal);
    });

    /// <summary>The inrichting of the dagbesteding, read: it asks a price.</summary>
    public static readonly GelezenInrichting Dagbesteding = Lees("dagbesteding-2027.yaml");

    /// <summary>
    /// The same with two partners per perceel, points that depend on the lowest price and are given anew after a drop-out, the
    /// exact mean of the marks, rounding of the total, and percelen in a fixed order.
    /// </summary>
    public static readonly GelezenInrichting DagbestedingRelatief = Lees("dagbesteding-2027.yaml", tekst => tekst
        .Replace("partners: 1", "partners: 2", StringComparison.Ordinal)
        .Replace("partners: { minimaal: 1, maximaal: 2 }", "partners: { minimaal: 1, maximaal: 4 }", StringComparison.Ordinal)
        .Replace("toewijzing: besteTotaal ", "toewijzing: vasteVolgorde\n  volgorde: [2, 1] ", StringComparison.Ordinal)
        .Replace("scorebepaling: consensus ", "scorebepaling: gemiddelde\n  herberekening: herberekenen\n  afronding: { moment: totaal, decimalen: 2, wijze: half-van-nul } ", StringComparison.Ordinal)
        .Replace("formule: absoluut", "formule: relatief-laagste", StringComparison.Ordinal)
        .Replace("    bodem: 2000000\n    plafond: 2600000\n    buitenBereik: ongeldig\n", "", StringComparison.Ordinal));

    /// <summary>The inrichting of wonen met begeleiding, an open house, read.</summary>
    public static readonly GelezenToelating Wonen = LeesToelating("wonen-met-begeleiding-2027.yaml");

    /// <summary>The inrichting of the open house of Haaglanden, read.</summary>
    public static readonly GelezenToelating Haaglanden = LeesToelating("haaglanden-open-house.yaml");

    /// <summary>The inrichting of the open house of Zuid-Holland Zuid, read.</summary>
    public static readonly GelezenToelating Zhz = LeesToelating("zhz-open-house-2018.yaml");

    /// <summary>A path from the root of the repository.</summary>
    public static string Pad(params string[] delen)
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map.FullName, "Aanbesteding.sln")))
            map = map.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return Path.Combine([map.FullName, .. delen]);
    }

    private static GelezenInrichting Lees(string naam, Func<string, string>? wijzig = null)
    {
        var tekst = File.ReadAllText(Pad("workflows", "procedures", naam)).ReplaceLineEndings("\n");
        var verslag = Inrichtinglezer.Lees(naam, System.Text.Encoding.UTF8.GetBytes(wijzig?.Invoke(tekst) ?? tekst), werkstroom => werkstroom == Werkstroom.Id ? Werkstroom : null);
        return verslag.Gelezen ?? throw new InvalidOperationException(string.Join('\n', verslag.Bevindingen));
    }

    private static GelezenToelating LeesToelating(string naam)
    {
        var verslag = Toelatingslezer.Lees(naam, File.ReadAllBytes(Pad("workflows", "procedures", naam)), werkstroom => BpmnLezer.Lees(File.ReadAllText(Pad("workflows", $"{werkstroom}.bpmn"))).Werkstroom);
        return verslag.Gelezen ?? throw new InvalidOperationException(string.Join('\n', verslag.Bevindingen));
    }
}
