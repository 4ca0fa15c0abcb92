using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>The published rules over the percelen, in the words of the inrichting.</summary>
/// <param name="Percelen">Per perceelnummer the number of places, ascending.</param>
/// <param name="Groepen">Percelen that go to different parties.</param>
/// <param name="Beleid">besteTotaal, vasteVolgorde, voorkeurInschrijver or grootsteVoorsprong.</param>
public sealed record Verdeelregels(IReadOnlyList<(int Nummer, int Plaatsen)> Percelen, IReadOnlyList<IReadOnlyList<int>> Groepen, string Beleid)
{
    public int? MinimaalPartners { get; init; }

    public int? MaximaalPartners { get; init; }

    public int? MaximaalPercelenPerPartij { get; init; }

    /// <summary>inschrijver, combinant, concern or inclOnderaannemer.</summary>
    public string Identiteit { get; init; } = "inschrijver";

    /// <summary>Order of the percelen under vasteVolgorde.</summary>
    public IReadOnlyList<int> Volgorde { get; init; } = [];

    public string BijEenOverblijver { get; init; } = "eenToewijzenRestNietGunnen";
}

/// <summary>
/// What the inrichting in the dossier publishes about composition, requirements, scoring and allocation, read straight from
/// its YAML text. Nothing is checked here: whether the text is a sound inrichting is found out elsewhere.
/// </summary>
public sealed record Inrichtingtekst(
    Verdeelregels Verdelen, Telregels Selectie, Telregels Gunning, IReadOnlyList<string> Samenstelling, IReadOnlyList<string> Eisen)
{
    public static Inrichtingtekst Lees(string yaml)
    {
        var stroom = new YamlStream();
        stroom.Load(new StringReader(yaml));
        var wortel = stroom.Documents[0].RootNode;
        return new Inrichtingtekst(
            LeesVerdelen(wortel), LeesTellen(Moet(wortel, "selectie")), LeesTellen(Moet(wortel, "gunning")),
            [.. Lijst(wortel, "samenstelling").Select(Tekst)], [.. Lijst(wortel, "geschiktheidseisen").Select(e => Tekst(Moet(e, "id")))]);
    }

    private static Verdeelregels LeesVerdelen(YamlNode wortel)
    {
        var regels = Moet(wortel, "perceelregels");
        var partners = Mag(regels, "partners");
        return new Verdeelregels(
            [.. Lijst(wortel, "percelen").Select(p => (Geheel(Moet(p, "nummer")), Geheel(Moet(p, "partners")))).OrderBy(p => p.Item1)],
            [.. Lijst(regels, "verschillendeWinnaar").Select(groep => (IReadOnlyList<int>)[.. ((YamlSequenceNode)groep).Select(Geheel)])],
            Tekst(Moet(regels, "toewijzing")))
        {
            MinimaalPartners = MisschienGeheel(partners, "minimaal"),
            MaximaalPartners = MisschienGeheel(partners, "maximaal"),
            MaximaalPercelenPerPartij = MisschienGeheel(regels, "maximaalPercelenPerPartij"),
            Identiteit = Tekst(Moet(regels, "partijIdentiteit")),
            Volgorde = [.. Lijst(regels, "volgorde").Select(Geheel)],
            BijEenOverblijver = Tekst(Moet(regels, "bijEenOverblijver")),
        };
    }

    private static Telregels LeesTellen(YamlNode wijze) =>
        new(Tekst(Moet(wijze, "methode")), [.. Lijst(wijze, "criteria").Select(LeesCriterium)])
        {
            MinimumTotaal = Getal(wijze, "minimumTotaal"),
            Scorebepaling = Mag(wijze, "scorebepaling") is { } bepaling ? Tekst(bepaling) : "consensus",
            Prijs = Mag(wijze, "prijs") is not { } p ? null : new Prijsregel(
                Tekst(Moet(p, "formule")), Getal(p, "gewicht")!, Getal(p, "bodem"), Getal(p, "plafond"), Mag(p, "buitenBereik") is { } buiten ? Tekst(buiten) : null, Getal(p, "grondtal")),
            Afronding = Mag(wijze, "afronding") is not { } a
                ? Nareken.Afronding.Nooit
                : new Afronding(Tekst(Moet(a, "moment")), Geheel(Moet(a, "decimalen")), Tekst(Moet(a, "wijze"))),
            Gelijkspel = [.. Lijst(wijze, "gelijkspel").Select(Tekst)],
            Herberekening = Mag(wijze, "herberekening") is { } regel ? Tekst(regel) : null,
        };

    private static Criterium LeesCriterium(YamlNode c)
    {
        List<Getal> cijfers = [.. Lijst(c, "cijfers").Select(n => Nareken.Getal.Lees(Tekst(n)))];
        return new Criterium(
            Tekst(Moet(c, "id")), Getal(c, "gewicht"), Getal(c, "waarde"), cijfers.Min()!, cijfers.Max()!, cijfers, Getal(c, "minimum"));
    }

    private static YamlNode? Mag(YamlNode? vak, string naam) =>
        vak is YamlMappingNode velden && velden.Children.TryGetValue(new YamlScalarNode(naam), out var waarde)
            && waarde is not YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: null or "" or "~" or "null" } ? waarde : null;

    private static YamlNode Moet(YamlNode vak, string naam) => Mag(vak, naam) ?? throw new FormatException($"In de inrichting ontbreekt ‘{naam}’.");

    private static IEnumerable<YamlNode> Lijst(YamlNode vak, string naam) => Mag(vak, naam) is { } lijst ? (YamlSequenceNode)lijst : [];

    private static string Tekst(YamlNode knoop) => ((YamlScalarNode)knoop).Value!;

    private static int Geheel(YamlNode knoop) => int.Parse(Tekst(knoop), NumberStyles.None, CultureInfo.InvariantCulture);

    private static int? MisschienGeheel(YamlNode? vak, string naam) => Mag(vak, naam) is { } knoop ? Geheel(knoop) : null;

    private static Getal? Getal(YamlNode vak, string naam) => Mag(vak, naam) is { } knoop ? Nareken.Getal.Lees(Tekst(knoop)) : null;
}
