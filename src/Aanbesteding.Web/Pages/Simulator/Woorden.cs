using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Web.Pages.Simulator;

/// <summary>Methods, formulas and rules as people read them.</summary>
public static class Woorden
{
    /// <summary>A method of scoring.</summary>
    public static string Van(Scoremethode methode) => methode switch
    {
        Scoremethode.GewogenFactor => "Gewogen factor: punten voor kwaliteit en prijs samen",
        Scoremethode.GunnenOpWaarde => "Gunnen op waarde: prijs min de waarde van de kwaliteit",
        Scoremethode.KwaliteitPerPrijs => "Kwaliteit per prijs: punten gedeeld door de prijs",
        Scoremethode.Kwaliteit => "Alleen kwaliteit, bij een vaste prijs",
        _ => "Al dan niet: wie aan de minima voldoet",
    };

    /// <summary>A price formula.</summary>
    public static string Van(Prijsvorm vorm) => vorm switch
    {
        Prijsvorm.RelatiefLaagste => "Relatief: laagste prijs gedeeld door prijs",
        Prijsvorm.RelatiefLineair => "Relatief: recht naar beneden vanaf de laagste prijs",
        Prijsvorm.Absoluut => "Absoluut: recht tussen bodem en plafond",
        _ => "Relatief: logaritmisch",
    };

    /// <summary>A rule for after a drop-out.</summary>
    public static string Van(Herberekeningsregel regel) => regel is Herberekeningsregel.Herberekenen
        ? "Scores opnieuw berekenen zonder wie uitvalt"
        : "Scores en volgorde handhaven";
}
