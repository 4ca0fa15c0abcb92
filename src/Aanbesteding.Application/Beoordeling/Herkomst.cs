using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Application.Beoordeling;

/// <summary>How a number came about, as a calculation that anybody can do again.</summary>
public static class Herkomst
{
    /// <summary>From the individual marks to the mark that counts: "(8 + 6 + 8) / 3 = 22/3, afgerond 7,33".</summary>
    /// <param name="bepaling">The published rule.</param>
    /// <param name="losse">The individual marks.</param>
    /// <param name="eindcijfer">The mark that counts.</param>
    public static string Cijfer(Scorebepaling bepaling, IReadOnlyList<Breuk> losse, Breuk eindcijfer)
    {
        ArgumentNullException.ThrowIfNull(losse);
        return bepaling switch
        {
            Scorebepaling.Gemiddelde => $"gemiddelde: {Deling(losse, losse.Count)} = {Uitkomst(eindcijfer)}",
            Scorebepaling.Mediaan => $"mediaan: {Mediaan([.. losse.Order()], eindcijfer)}",
            _ => $"afgesproken: {Matrixgetal.Precies(eindcijfer)}, na {string.Join(", ", losse.Select(Matrixgetal.Precies))}",
        };
    }

    /// <summary>From the mark to the points: "35 × 8 / 10 = 28".</summary>
    public static string Punten(Beoordelingswijze wijze, Beoordelingscriterium criterium, Breuk cijfer, Breuk punten)
    {
        ArgumentNullException.ThrowIfNull(wijze);
        ArgumentNullException.ThrowIfNull(criterium);
        var (laag, hoog) = (Beoordelingswijze.Exact(criterium.Cijfers[0]), Beoordelingswijze.Exact(criterium.Cijfers[^1]));
        var gewicht = Matrixgetal.Precies(Beoordelingswijze.Exact(criterium.Waarde ?? criterium.Gewicht ?? 0));
        var vanNul = wijze.Methode is not Scoremethode.GunnenOpWaarde || laag.Teken <= 0;
        var som = vanNul
            ? $"{gewicht} × {Factor(cijfer)} / {Matrixgetal.Precies(hoog)}"
            : $"{gewicht} × ({Matrixgetal.Precies(cijfer)} − {Matrixgetal.Precies(laag)}) / ({Matrixgetal.Precies(hoog)} − {Matrixgetal.Precies(laag)})";
        var afgerond = wijze.Afronding is { Moment: Afrondingsmoment.PerCriterium } ? ", afgerond zoals gepubliceerd" : "";
        return $"{som} = {Uitkomst(punten)}{afgerond}";
    }

    private static string Mediaan(IReadOnlyList<Breuk> gesorteerd, Breuk eindcijfer)
    {
        var midden = gesorteerd.Count / 2;
        var rij = string.Join(", ", gesorteerd.Select(Matrixgetal.Precies));
        return gesorteerd.Count % 2 == 1
            ? $"van {rij} is {Matrixgetal.Precies(eindcijfer)} het middelste"
            : $"van {rij} de middelste twee: {Deling([gesorteerd[midden - 1], gesorteerd[midden]], 2)} = {Uitkomst(eindcijfer)}";
    }

    private static string Deling(IEnumerable<Breuk> getallen, int aantal) =>
        $"({string.Join(" + ", getallen.Select(Matrixgetal.Precies))}) / {aantal}";

    private static string Factor(Breuk cijfer) => Matrixgetal.Precies(cijfer) is var tekst && tekst.Contains('/', StringComparison.Ordinal) ? $"({tekst})" : tekst;

    private static string Uitkomst(Breuk getal)
    {
        var precies = Matrixgetal.Precies(getal);
        return precies.Contains('/', StringComparison.Ordinal) ? $"{precies}, afgerond {getal.InZin()}" : precies;
    }
}
