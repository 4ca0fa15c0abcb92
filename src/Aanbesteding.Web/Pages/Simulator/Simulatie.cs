using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Aanbesteding.Web.Pages.Simulator;

/// <summary>Everything that one try-out shows.</summary>
/// <param name="Wijze">The way of scoring.</param>
/// <param name="Antwoord">Scores, order, kantelpunten and rangordeparadox.</param>
/// <param name="Goedkoop">What each step is worth at the lowest price.</param>
/// <param name="Duur">What each step is worth at the highest price.</param>
/// <param name="Voorbeeld">An example in which a drop-out changes the winner; null when none was found.</param>
/// <param name="Curve">Price against points; null where the price earns none.</param>
/// <param name="Laagste">The lowest price, in euro; null where no price is asked.</param>
/// <param name="Hoogste">The highest price, in euro; null where no price is asked.</param>
public sealed record Simulatie(
    Beoordelingswijze Wijze, Scoreantwoord Antwoord, IReadOnlyList<Stapwaarde> Goedkoop, IReadOnlyList<Stapwaarde> Duur,
    Rangordevoorbeeld? Voorbeeld, Prijscurve? Curve, Breuk? Laagste, Breuk? Hoogste)
{
    /// <summary>Computes; null with reasons at the fields when the parties cannot be scored.</summary>
    public static Simulatie? Van(Beoordelingswijze wijze, Simulatieformulier formulier, ModelStateDictionary staat, string naam)
    {
        ArgumentNullException.ThrowIfNull(formulier);
        ArgumentNullException.ThrowIfNull(staat);
        var inschrijvers = formulier.Inschrijvers(wijze, staat, naam);
        if (!staat.IsValid)
            return null;
        var uitkomst = Puntentelling.Bereken(wijze.Vraag(inschrijvers, []) with { Scorebepaling = null });
        if (uitkomst.Weigering is { } weigering)
        {
            staat.AddModelError("", weigering.Tekst);
            return null;
        }

        var prijzen = inschrijvers.Select(i => i.Prijs).OfType<Breuk>().Order().ToList();
        if (prijzen.Count == 0)
            return new(wijze, uitkomst.Waarde, [], [], null, null, null, null);
        var (laagste, hoogste) = (prijzen[0], prijzen[^1]);
        return new(
            wijze, uitkomst.Waarde,
            Stapwaarde.Alle(wijze, laagste, laagste, Kwaliteit(uitkomst.Waarde, inschrijvers, laagste)),
            Stapwaarde.Alle(wijze, hoogste, laagste, Kwaliteit(uitkomst.Waarde, inschrijvers, hoogste)),
            Rangordeonderzoek.Zoek(wijze, laagste), Prijscurve.Van(wijze, inschrijvers), laagste, hoogste);
    }

    private static Breuk Kwaliteit(Scoreantwoord antwoord, IReadOnlyList<Scoreinschrijver> inschrijvers, Breuk prijs)
    {
        var id = inschrijvers.First(i => i.Prijs == prijs).Id;
        return Breuk.Som(antwoord.Uitslag.First(regel => regel.Id == id).Punten.Values);
    }
}

/// <summary>Examples to begin with.</summary>
public static class Simulatievoorbeeld
{
    /// <summary>Three parties under a relative price: if the cheapest drops out, the other two change places (domain 4.2, E1).</summary>
    public static Simulatieformulier Omkering => new()
    {
        Methode = Scoremethode.GewogenFactor,
        Herberekening = Herberekeningsregel.Herberekenen,
        Criteria = [new() { Id = "K1", Naam = "Kwaliteit", Gewicht = "60", Cijfers = "0 7,2 9 10 12" }],
        Prijs = new() { Formule = Prijsvorm.RelatiefLaagste, Gewicht = "40" },
        Partijen =
        [
            new() { Naam = "Partij A", Prijs = "600.000", Cijfers = ["7,2"] },
            new() { Naam = "Partij B", Prijs = "1.000.000", Cijfers = ["9"] },
            new() { Naam = "Partij C", Prijs = "1.200.000", Cijfers = ["10"] },
        ],
    };
}
