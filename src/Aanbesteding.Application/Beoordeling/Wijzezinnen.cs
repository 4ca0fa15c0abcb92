using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Application.Beoordeling;

/// <summary>A published way of scoring in plain words.</summary>
public static class Wijzezinnen
{

    /// <summary>Everything that decides how marks and prices become an outcome, but for the criteria.</summary>
    public static IEnumerable<(string Onderdeel, string Waarde)> Van(Beoordelingswijze wijze)
    {
        ArgumentNullException.ThrowIfNull(wijze);
        yield return ("Methode", Methode(wijze.Methode));
        yield return ("Cijfer per criterium", Bepaling(wijze.Bepaling));
        if (wijze.Prijs is { } prijs)
        {
            yield return ("Punten voor de prijs", Formule(prijs));
            if (prijs.Relatief && wijze.Herberekening is { } regel)
                yield return ("Als een partij uitvalt", regel is Herberekeningsregel.Herberekenen ? "De punten worden opnieuw berekend zonder die partij" : "De punten en de volgorde van de anderen blijven");
        }

        yield return ("Afronding", Afronding(wijze.Afronding));
        if (wijze.MinimumTotaal is { } minimum)
            yield return ("Minimum voor het totaal", $"{Getal(minimum)} punten");
        if (wijze.Methode is not Scoremethode.AlDanNiet)
            yield return ("Bij een gelijk totaal", wijze.Gelijkspel is { Count: > 0 } keten ? string.Join(", dan ", keten.Select(stap => Stap(wijze, stap))) : "loting");
    }

    /// <summary>Weight, scale and minimum of a criterium.</summary>
    public static string Criterium(Beoordelingscriterium criterium)
    {
        ArgumentNullException.ThrowIfNull(criterium);
        var telt = criterium.Waarde is { } waarde ? $"waarde {Getaltekst.Euro(waarde)}" : $"gewicht {Getal(criterium.Gewicht ?? 0)}";
        var minimum = criterium.Minimum is { } laagste ? $"; minimum {Getal(laagste)}" : "";
        return $"{telt}; cijfers {string.Join(", ", criterium.Cijfers.Select(Getal))}{minimum}. Vraag: {criterium.Vraag}";
    }

    /// <summary>A step of the chain for equal totals.</summary>
    public static string Stap(Beoordelingswijze wijze, string stap)
    {
        ArgumentNullException.ThrowIfNull(wijze);
        return stap switch
        {
            "loting" => "loting",
            "prijs" => "de laagste prijs",
            _ => $"de punten op ‘{wijze.Criteria.First(c => stap == $"criterium:{c.Id}").Naam}’",
        };
    }

    private static string Methode(Scoremethode methode) => methode switch
    {
        Scoremethode.GewogenFactor => "Gewogen factor: punten voor kwaliteit en prijs samen; het hoogste totaal wint",
        Scoremethode.GunnenOpWaarde => "Gunnen op waarde: de prijs min de waarde van de kwaliteit; het laagste bedrag wint",
        Scoremethode.KwaliteitPerPrijs => "Kwaliteit per euro: punten gedeeld door de prijs; de hoogste uitkomst wint",
        Scoremethode.Kwaliteit => "Kwaliteit: de prijs telt niet mee; de meeste punten winnen",
        _ => "Al dan niet: wie alle minima haalt, krijgt de opdracht; er is geen rangorde",
    };

    private static string Bepaling(Scorebepaling bepaling) => bepaling switch
    {
        Scorebepaling.Gemiddelde => "Het exacte gemiddelde van de beoordelaars",
        Scorebepaling.Mediaan => "De mediaan: het middelste cijfer van de beoordelaars",
        _ => "Het cijfer dat de commissie afspreekt",
    };

    private static string Afronding(Afrondingsregel? regel) => regel switch
    {
        null or { Moment: Afrondingsmoment.Geen } => $"Nergens. Wij tonen {Decimalen(regel?.Decimalen ?? 2)} en vergelijken exact",
        { Moment: Afrondingsmoment.PerCriterium } => $"De punten per criterium, op {Decimalen(regel.Decimalen)}",
        _ => $"Het totaal, op {Decimalen(regel.Decimalen)}",
    };

    private static string Formule(Prijswijze prijs) => prijs.Formule switch
    {
        Prijsvorm.RelatiefLaagste => $"{Getal(prijs.Gewicht)} × laagste prijs / prijs",
        Prijsvorm.RelatiefLineair => $"{Getal(prijs.Gewicht)} × (2 − prijs / laagste prijs), nooit minder dan 0",
        Prijsvorm.Logaritmisch => $"{Getal(prijs.Gewicht)} × (1 − logaritme van prijs / laagste prijs), met grondtal {Getal(prijs.Grondtal ?? 0)}",
        _ => $"{Getal(prijs.Gewicht)} bij {Getaltekst.Euro(prijs.Bodem ?? 0)} of lager, 0 bij {Getaltekst.Euro(prijs.Plafond ?? 0)} of hoger, daartussen evenredig",
    };

    private static string Decimalen(int aantal) => aantal == 1 ? "1 decimaal" : $"{aantal} decimalen";

    private static string Getal(decimal getal) => Getaltekst.Getal(getal);
}
