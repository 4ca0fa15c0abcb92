using Aanbesteding.Application.Dossier.Nareken;

namespace Aanbesteding.Application.Tests.Dossier.Nareken;

/// <summary>Short words for small questions to the second computation, in the text of an inrichting.</summary>
internal static class Narekenkit
{
    /// <summary>The scoring rules of an inrichting with this text under <c>gunning</c>.</summary>
    public static Telregels Tel(string gunning) => Inrichting(gunning: gunning).Gunning;

    /// <summary>The rules over percelen of an inrichting with these texts.</summary>
    public static Verdeelregels Verdeel(string regels, params int[] percelen) => Inrichting(regels, percelen).Verdelen;

    private static Inrichtingtekst Inrichting(string regels = "toewijzing: besteTotaal", int[]? percelen = null, string gunning = "{ methode: kwaliteit, criteria: [] }") =>
        Inrichtingtekst.Lees($$"""
            percelen: [{{string.Join(", ", (percelen ?? []).Select(p => $"{{ nummer: {p}, naam: p, partners: 1 }}"))}}]
            perceelregels: { {{(regels.Contains("partijIdentiteit", StringComparison.Ordinal) ? "" : "partijIdentiteit: inschrijver, ")}}{{(regels.Contains("bijEenOverblijver", StringComparison.Ordinal) ? "" : "bijEenOverblijver: eenToewijzenRestNietGunnen, ")}}{{regels}} }
            samenstelling: []
            geschiktheidseisen: []
            selectie: { methode: kwaliteit, criteria: [] }
            gunning: {{gunning}}
            """);

    /// <summary>A party with marks, and a price in euro.</summary>
    public static Gescoorde Wie(string id, int? prijs, params (string Criterium, string Cijfer)[] cijfers) =>
        new(id, cijfers.ToDictionary(c => c.Criterium, c => Getal.Lees(c.Cijfer)), prijs is { } euro ? Getal.Van(euro) : null);

    /// <summary>"1 A 76": rank, party and exact total, best first; then those that are not ranked.</summary>
    public static string[] Tel(this Telregels regels, Gescoorde[] wie, params string[] uitgevallen) =>
    [
        .. new Scorerekening(regels, wie, uitgevallen).Uitslag().OrderBy(r => r.Rang ?? int.MaxValue).ThenBy(r => r.Id, StringComparer.Ordinal)
            .Select(r => $"{r.Rang?.ToString() ?? "-"} {r.Id} {r.Totaal}"),
    ];

    /// <summary>A party with scores.</summary>
    public static (string Id, (int Perceel, string Score)[] Scores) Op(string id, params (int Perceel, string Score)[] scores) => (id, scores);

    public static Gegadigde Als(this (string Id, (int Perceel, string Score)[] Scores) wie, string identiteit = "inschrijver", string[]? combinanten = null, string? concern = null, int[]? voorkeur = null) => new(
        wie.Id, Gegadigde.DelenVan(identiteit, wie.Id, combinanten ?? [], concern, []), wie.Scores.ToDictionary(s => s.Perceel, s => Getal.Lees(s.Score)), voorkeur ?? [], null);

    /// <summary>"2:X 3:Y = 176".</summary>
    public static string Zin(this Verdeeluitkomst uitkomst) =>
        string.Join(' ', uitkomst.Toewijzing.OrderBy(p => p.Key).Select(p => $"{p.Key}:{string.Join('+', p.Value)}")) + $" = {uitkomst.Totaal}";
}
