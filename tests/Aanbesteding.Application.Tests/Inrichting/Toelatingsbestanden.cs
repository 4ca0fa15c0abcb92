using System.Text;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Tests.Inrichtingen;

/// <summary>The inrichtingen of open houses in the repository, their werkstromen, and variants of one of them.</summary>
internal static class Toelatingsbestanden
{
    internal const string Naam = "wonen-met-begeleiding-2027.yaml";

    internal static readonly string[] Namen = [Naam, "haaglanden-open-house.yaml", "zhz-open-house-2018.yaml"];

    private static readonly Dictionary<string, Werkstroom> Werkstromen = new(StringComparer.Ordinal)
    {
        ["open-house"] = Werkstroom("open-house"),
        ["toelating"] = Werkstroom("toelating"),
        ["sas-dialoog"] = Werkstroom("sas-dialoog"),
    };

    internal static string Wonen { get; } = Tekst(Naam);

    internal static string Schema { get; } = File.ReadAllText(Bestanden.Pad("procedures", "toelating.schema.json"));

    internal static string Tekst(string naam) => File.ReadAllText(Bestanden.Pad("procedures", naam)).ReplaceLineEndings("\n");

    internal static string Xml(string werkstroom) => File.ReadAllText(Bestanden.Pad($"{werkstroom}.bpmn"));

    internal static Toelatingsleesverslag Lees(string yaml) => Lees(Encoding.UTF8.GetBytes(yaml));

    internal static Toelatingsleesverslag Lees(byte[] inhoud) => Toelatingslezer.Lees(Naam, inhoud, Werkstromen.GetValueOrDefault);

    /// <summary>The file of Wonen met begeleiding with one text replaced; the text must be there exactly once.</summary>
    internal static string Met(string oud, string nieuw)
    {
        Wonen.Split(oud).Length.ShouldBe(2, $"‘{oud}’ staat niet precies één keer in {Naam}");
        return Wonen.Replace(oud, nieuw, StringComparison.Ordinal);
    }

    internal static string Opsomming(Toelatingsleesverslag verslag) => string.Join(", ", verslag.Bevindingen.Select(b => $"{b.Regel} {b.Code} {b.Veld}"));

    private static Werkstroom Werkstroom(string naam) => BpmnLezer.Lees(Xml(naam)).Werkstroom!;
}
