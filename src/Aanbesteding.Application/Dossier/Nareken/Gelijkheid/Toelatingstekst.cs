using System.Globalization;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// What the inrichting of an open house publishes, read straight from its YAML text. Nothing is checked here: whether the text is
/// a sound inrichting is found out elsewhere.
/// </summary>
/// <param name="Eisen">Eisen of the first version, in order.</param>
/// <param name="Tarieven">Its tarieven in cents, in order.</param>
/// <param name="Contracttekst">Its text.</param>
/// <param name="Planning">Terms by name.</param>
/// <param name="Herstelkansen">How often everybody may repair.</param>
/// <param name="Afronding">How an indexed tarief is rounded; null without indexation.</param>
public sealed record Toelatingstekst(
    IReadOnlyList<Eisregel> Eisen, IReadOnlyList<(string Product, Getal Centen)> Tarieven, string Contracttekst, IReadOnlyDictionary<string, Termijnlijn> Planning, int Herstelkansen, string? Afronding)
{
    /// <summary>Reads the text; null when it is no inrichting of an open house.</summary>
    public static Toelatingstekst? Lees(string yaml)
    {
        var stroom = new YamlStream();
        stroom.Load(new StringReader(yaml));
        var wortel = stroom.Documents[0].RootNode;
        if (Mag(wortel, "soort") is not { } soort || Tekst(soort) != "open-house")
            return null;
        return new Toelatingstekst(
            [.. Lijst(wortel, "eisen").Select(Eis)],
            [.. Lijst(wortel, "tarieven").Select(t => (Tekst(Moet(t, "productcode")), Getal.Lees(Tekst(Moet(t, "tarief"))) * Getal.Van(100)))],
            Tekst(Moet(wortel, "contracttekst")),
            Lijst(wortel, "planning").Select(Termijn).ToDictionary(t => t.Naam, StringComparer.Ordinal),
            int.Parse(Tekst(Moet(wortel, "herstelkansen")), CultureInfo.InvariantCulture),
            Mag(wortel, "indexering") is { } indexering ? Tekst(Moet(indexering, "afronding")) : null);
    }

    /// <summary>Reads the eisen of a version out of its fact.</summary>
    public static Eisregel Eis(JsonElement eis) => new(
        eis.GetProperty("id").GetString()!, Regel(eis.GetProperty("regel")), eis.GetProperty("bewijs").ValueKind != JsonValueKind.Null, Feitregel.Teksten(eis.GetProperty("categorieen")));

    /// <summary>Reads a rule out of a fact.</summary>
    public static Regelboom Regel(JsonElement regel) => new(regel.GetProperty("soort").GetString()!)
    {
        Grens = regel.TryGetProperty("grens", out var grens) ? Feitregel.Getal(grens) : null,
        Woorden = regel.TryGetProperty("waarden", out var waarden) ? Feitregel.Teksten(waarden) : [],
        Duur = regel.TryGetProperty("duur", out var duur) ? Tijdsduur.Lees(duur.GetString()!) : null,
        Takken = regel.TryGetProperty("regels", out var regels) ? [.. regels.EnumerateArray().Select(Regel)] : [],
    };

    private static Eisregel Eis(YamlNode eis) => new(
        Tekst(Moet(eis, "id")), Regel(Moet(eis, "regel")), Mag(eis, "bewijs") is not null, [.. Lijst(eis, "categorieen").Select(Tekst)]);

    private static Regelboom Regel(YamlNode regel) => new(Tekst(Moet(regel, "soort")))
    {
        Grens = Mag(regel, "grens") is { } grens ? Getal.Lees(Tekst(grens)) : null,
        Woorden = [.. Lijst(regel, "waarden").Select(Tekst)],
        Duur = Mag(regel, "duur") is { } duur ? Tijdsduur.Lees(Tekst(duur)) : null,
        Takken = [.. Lijst(regel, "regels").Select(Regel)],
    };

    private static Termijnlijn Termijn(YamlNode t) => new(
        Tekst(Moet(t, "naam")), int.Parse(Tekst(Moet(t, "aantal")), CultureInfo.InvariantCulture), Tekst(Moet(t, "eenheid")), Tekst(Moet(t, "regime")),
        Mag(t, "tijd") is { } tijd ? TimeOnly.Parse(Tekst(tijd), CultureInfo.InvariantCulture) : null);

    private static YamlNode? Mag(YamlNode vak, string naam) =>
        vak is YamlMappingNode velden && velden.Children.TryGetValue(new YamlScalarNode(naam), out var waarde)
            && waarde is not YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } ? waarde : null;

    private static YamlNode Moet(YamlNode vak, string naam) => Mag(vak, naam) ?? throw new FormatException($"In de inrichting ontbreekt ‘{naam}’.");

    private static IEnumerable<YamlNode> Lijst(YamlNode vak, string naam) => Mag(vak, naam) is { } lijst ? (YamlSequenceNode)lijst : [];

    /// <summary>White space around a text is no part of it.</summary>
    private static string Tekst(YamlNode knoop) => ((YamlScalarNode)knoop).Value!.Trim();
}
