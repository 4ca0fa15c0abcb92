using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Domain.Tests.Beoordeling;

/// <summary>Short words for small questions.</summary>
internal static class Scorewereld
{
    public static readonly Prijsformule Laagste = new Prijsformule.RelatiefLaagste();

    public static Breuk B(string getal) => Breuk.Lees(getal);

    public static Criterium Op(string id, string gewicht, string max = "10", string min = "0") => new(id, new(B(min), B(max))) { Gewicht = B(gewicht) };

    public static Criterium Waarde(string id, string waarde, string min = "1") => new(id, new(B(min), 10)) { Waarde = B(waarde) };

    public static Scoreinschrijver Wie(string id, string? prijs, params (string Criterium, string Cijfer)[] scores) =>
        new(id, scores.ToDictionary(score => score.Criterium, score => new Cijfer(B(score.Cijfer))), prijs is null ? null : B(prijs));

    public static Scorevraag Kwaliteit(IReadOnlyList<Criterium> criteria, params Scoreinschrijver[] wie) =>
        new() { Methode = Scoremethode.Kwaliteit, Criteria = criteria, Inschrijvers = wie };

    public static Scoreregel Van(this Scoreantwoord antwoord, string id) => antwoord.Uitslag.Single(regel => regel.Id == id);

    public static string Volgorde(this Scoreantwoord antwoord) => string.Concat(antwoord.Uitslag.Where(regel => regel.Rang is not null).Select(regel => regel.Id));
}
