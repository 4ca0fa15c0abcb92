namespace Aanbesteding.Domain.Beoordeling;

/// <summary>What one step up the scale of a criterium is worth.</summary>
/// <param name="Criterium">Id of the criterium.</param>
/// <param name="Van">The mark.</param>
/// <param name="Naar">The next mark up.</param>
/// <param name="Punten">Points it earns; euro under gunnen op waarde.</param>
/// <param name="Euro">How much higher the price may be for the same place, in euro; null where no price makes up for it.</param>
public sealed record Stapwaarde(string Criterium, Breuk Van, Breuk Naar, Breuk Punten, Breuk? Euro)
{
    /// <summary>
    /// Every step of every criterium at one price: "what does one mark on K2 cost?" Answers a buyer before publication, who
    /// should know what he asks parties to choose between.
    /// </summary>
    /// <param name="wijze">The way of scoring.</param>
    /// <param name="prijs">The price in euro, above zero and at least <paramref name="laagste"/>.</param>
    /// <param name="laagste">The lowest price of all, in euro, above zero.</param>
    /// <param name="kwaliteit">Quality points of the party, for quality per price; above zero.</param>
    public static IReadOnlyList<Stapwaarde> Alle(Beoordelingswijze wijze, Breuk prijs, Breuk laagste, Breuk kwaliteit)
    {
        ArgumentNullException.ThrowIfNull(wijze);
        var vraag = wijze.Vraag([], []);
        return
        [
            .. from criterium in vraag.Criteria
               from stap in criterium.Schaal.Stappen!.Zip(criterium.Schaal.Stappen!.Skip(1))
               let winst = Winst(criterium, stap.Second) - Winst(criterium, stap.First)
               select new Stapwaarde(criterium.Id, stap.First, stap.Second, winst, InEuro(vraag, winst, prijs, laagste, kwaliteit)),
        ];
    }

    private static Breuk Winst(Criterium criterium, Breuk cijfer) => criterium switch
    {
        { Waarde: { } waarde, Schaal.Min.Teken: >= 0 } => waarde * (cijfer - criterium.Schaal.Min) / (criterium.Schaal.Max - criterium.Schaal.Min),
        { Waarde: { } waarde } => waarde * cijfer / criterium.Schaal.Max,
        _ => (criterium.Gewicht ?? Breuk.Nul) * cijfer / criterium.Schaal.Max,
    };

    private static Breuk? InEuro(Scorevraag vraag, Breuk winst, Breuk prijs, Breuk laagste, Breuk kwaliteit) => vraag switch
    {
        { Methode: Scoremethode.GunnenOpWaarde } => winst,
        { Methode: Scoremethode.KwaliteitPerPrijs } when kwaliteit.Teken > 0 => prijs * winst / kwaliteit,
        { Prijs: { Gewicht: { Teken: > 0 } gewicht } regel } => regel.Formule.Meerprijs(gewicht, prijs, laagste, winst),
        _ => null,
    };
}
