using Aanbesteding.Domain;

namespace Aanbesteding.Application.Beoordeling;

/// <summary>What is in one cell of a table to download.</summary>
public abstract record Matrixwaarde
{
    private Matrixwaarde()
    {
    }

    /// <summary>Text as it is; also one that looks like a calculation.</summary>
    public sealed record Tekst(string Waarde) : Matrixwaarde;

    /// <summary>A number to calculate with.</summary>
    /// <param name="Waarde">The exact value.</param>
    /// <param name="Decimalen">How many are shown; null for as many as there are, up to two.</param>
    public sealed record Getal(Breuk Waarde, int? Decimalen) : Matrixwaarde;

    /// <summary>Text.</summary>
    public static implicit operator Matrixwaarde(string tekst) => new Tekst(tekst);

    /// <summary>A whole number.</summary>
    public static implicit operator Matrixwaarde(int getal) => new Getal(getal, 0);
}

/// <summary>One table to download: a header row, and rows of as many cells; null is an empty cell.</summary>
/// <param name="Naam">Name of the sheet, at most 31 characters.</param>
/// <param name="Kop">Names of the columns.</param>
/// <param name="Rijen">The rows.</param>
public sealed record Matrixblad(string Naam, IReadOnlyList<string> Kop, IReadOnlyList<IReadOnlyList<Matrixwaarde?>> Rijen);

/// <summary>The tables in which a scorematrix leaves the house.</summary>
public static class Matrixbladen
{
    /// <summary>Totals, marks of the beoordelaars, consensus with reasons, and how it was calculated.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="naam">Name of a beoordelaar by person id.</param>
    public static IReadOnlyList<Matrixblad> Van(Scorematrix matrix, Func<string, string> naam)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(naam);
        return [Totalen(matrix), Beoordelaars(matrix, naam), Consensus(matrix), Werkwijze(matrix)];
    }

    /// <summary>One row per perceel and party, with every mark, its points, and the total; exact values beside the shown ones.</summary>
    public static Matrixblad Totalen(Scorematrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        string[] kop =
        [
            "Perceel", "Plaats", "Partij", .. matrix.Wijze.Criteria.SelectMany(c => new[] { $"{c.Id} cijfer", $"{c.Id} punten", $"{c.Id} punten exact" }),
            "Kwaliteit", "Kwaliteit exact", "Prijs (€)", "Prijspunten", "Prijspunten exact", "Totaal", "Totaal exact", "Opmerking",
        ];
        return new("Totalen", kop, [.. from perceel in matrix.Percelen from regel in perceel.Regels select Totaalrij(matrix, perceel, regel)]);
    }

    private static IReadOnlyList<Matrixwaarde?> Totaalrij(Scorematrix matrix, Matrixperceel perceel, Matrixregel regel) =>
    [
        perceel.Nummer, regel.Rang is { } rang ? rang : null, regel.Naam,
        .. regel.Cellen.SelectMany(cel => new Matrixwaarde?[] { new Matrixwaarde.Getal(cel.Cijfer.Exact, null), Toon(matrix, cel.Punten), Exact(cel.Punten) }),
        Toon(matrix, regel.Kwaliteit), Exact(regel.Kwaliteit), regel.Prijs is { } prijs ? new Matrixwaarde.Getal(prijs.Exact, 2) : null,
        Toon(matrix, regel.Prijspunten), Exact(regel.Prijspunten), Toon(matrix, regel.Totaal), Exact(regel.Totaal),
        regel.Reden ?? (perceel.PrijzenVerzegeld ? "De prijzen zijn nog verzegeld." : ""),
    ];

    private static Matrixblad Beoordelaars(Scorematrix matrix, Func<string, string> naam) => new(
        "Cijfers beoordelaars", ["Perceel", "Partij", "Criterium", "Beoordelaar", "Cijfer", "Motivering"],
        [
            .. from perceel in matrix.Percelen
               from regel in perceel.Regels
               from cel in regel.Cellen
               from score in cel.Scores
               select new Matrixwaarde?[] { perceel.Nummer, regel.Naam, cel.Criterium, naam(score.Beoordelaar), new Matrixwaarde.Getal(Beoordelingswijze.Exact(score.Cijfer), null), score.Motivering },
        ]);

    private static Matrixblad Consensus(Scorematrix matrix) => new(
        "Consensus", ["Perceel", "Partij", "Criterium", "Naam van het criterium", "Cijfer", "Cijfer exact", "Zo kwam het cijfer tot stand", "Punten", "Zo kwamen de punten tot stand", "Motivering"],
        [
            .. from perceel in matrix.Percelen
               from regel in perceel.Regels
               from cel in regel.Cellen
               select new Matrixwaarde?[]
               {
                   perceel.Nummer, regel.Naam, cel.Criterium, matrix.Wijze.Criteria.First(c => c.Id == cel.Criterium).Naam,
                   new Matrixwaarde.Getal(cel.Cijfer.Exact, null), Exact(cel.Cijfer), cel.Cijferherkomst, Toon(matrix, cel.Punten), cel.Puntenherkomst, cel.Motivering,
               },
        ]);

    private static Matrixblad Werkwijze(Scorematrix matrix) => new(
        "Werkwijze", ["Onderdeel", "Waarde"],
        [
            [(Matrixwaarde)"Procedure", (Matrixwaarde)matrix.Procedure], [(Matrixwaarde)"Kenmerk", (Matrixwaarde)matrix.Kenmerk], [(Matrixwaarde)"Ronde", (Matrixwaarde)matrix.Ronde],
            .. Wijzezinnen.Van(matrix.Wijze).Select(regel => new Matrixwaarde?[] { regel.Onderdeel, regel.Waarde }),
            .. matrix.Wijze.Criteria.Select(c => new Matrixwaarde?[] { $"{c.Id}: {c.Naam}", Wijzezinnen.Criterium(c) }),
            [(Matrixwaarde)"Laatste kenteken van het dossier", (Matrixwaarde)matrix.Dossierkop],
        ]);

    private static Matrixwaarde.Getal? Toon(Scorematrix matrix, Matrixgetal? getal) =>
        getal is null ? null : new(getal.Exact, Math.Max(matrix.Wijze.Afronding?.Decimalen ?? 2, getal.Decimalen));

    private static Matrixwaarde.Tekst? Exact(Matrixgetal? getal) => getal is null ? null : new(Matrixgetal.Precies(getal.Exact));
}
