namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// The score of every party on one perceel, from marks and prices (domain 4.1-4.3). Points per criterium are
/// weight × mark / highest mark; under gunnen op waarde they are euros, value × (mark − lowest) / (highest − lowest), or
/// value × mark / highest where the scale goes below zero. The total is quality plus price points, price minus quality,
/// quality divided by price, or quality alone. A mark below its minimum, a price out of range under "ongeldig", or a total
/// below the minimum sets a party aside; equal to the minimum passes. Relative formulas look at the lowest price of those
/// that were not set aside on marks or price; of a drop-out only under "handhaven" (HR 9-5-2014, Ricoh/Utrecht).
/// </summary>
public sealed class Scorerekening(Telregels regels, IReadOnlyList<Gescoorde> gescoorden, IReadOnlyCollection<string> uitgevallen)
{
    /// <summary>The mark that counts: the agreed one, the exact mean, or the middle one (the mean of the middle two).</summary>
    public static Getal Eindcijfer(string scorebepaling, IReadOnlyList<Getal> losse, Getal? afgesproken)
    {
        if (scorebepaling == "consensus")
            return afgesproken ?? throw new FormatException("Het afgesproken cijfer ontbreekt.");
        if (losse.Count == 0)
            throw new FormatException("De cijfers van de beoordelaars ontbreken.");
        var rij = losse.Order().ToList();
        return scorebepaling switch
        {
            "gemiddelde" => Getal.Som(rij) / Getal.Van(rij.Count),
            "mediaan" => (rij[(rij.Count - 1) / 2] + rij[rij.Count / 2]) / Getal.Van(2),
            _ => throw new FormatException($"Onbekende scorebepaling ‘{scorebepaling}’."),
        };
    }

    /// <summary>All parties, in the order in which they were given.</summary>
    public IReadOnlyList<Telregel> Uitslag()
    {
        if (Relatief && uitgevallen.Count > 0 && regels.Herberekening is null)
            throw new FormatException("Het document zegt niet of na uitval wordt herberekend of gehandhaafd.");
        if (regels.Afronding.Moment is not ("geen" or "per-criterium" or "totaal"))
            throw new FormatException($"Onbekend moment van afronden ‘{regels.Afronding.Moment}’.");
        var geteld = gescoorden.Select(Tel).ToList();
        return [.. geteld.Select(een => een with { Rang = een.Geldig ? Rang(een, geteld) : null })];
    }

    private bool MetPrijspunten => regels.Methode == "gewogen-factor";

    private bool Relatief => MetPrijspunten && regels.Prijs!.Formule != "absoluut";

    private Telregel Tel(Gescoorde een)
    {
        var punten = regels.Criteria.ToDictionary(c => c.Id, c => Rond("per-criterium", Punten(c, een.Cijfers[c.Id])), StringComparer.Ordinal);
        var meetbaar = BinnenBereik(een) && (!Relatief || TeltMee(een));
        var prijspunten = meetbaar && MetPrijspunten ? Rond("per-criterium", Prijspunten(een)) : null;
        var totaal = meetbaar ? Rond("totaal", Totaal(Getal.Som(punten.Values), prijspunten, een.Prijs)) : null;
        var geldig = TeltMee(een) && !uitgevallen.Contains(een.Id) && (regels.MinimumTotaal is null || totaal! >= regels.MinimumTotaal);
        return new Telregel(een.Id, geldig, punten, prijspunten, totaal, null);
    }

    private Getal Punten(Criterium c, Getal cijfer)
    {
        if (regels.Methode != "gunnen-op-waarde")
            return (c.Gewicht ?? Getal.Nul) * cijfer / c.Hoogste;
        return c.Laagste < Getal.Nul ? c.Waarde! * cijfer / c.Hoogste : c.Waarde! * (cijfer - c.Laagste) / (c.Hoogste - c.Laagste);
    }

    private Getal Totaal(Getal kwaliteit, Getal? prijspunten, Getal? prijs) => regels.Methode switch
    {
        "gewogen-factor" => kwaliteit + prijspunten!,
        "gunnen-op-waarde" => prijs! - kwaliteit,
        "kwaliteit-per-prijs" => kwaliteit / prijs!,
        "kwaliteit" or "al-dan-niet" => kwaliteit,
        _ => throw new FormatException($"Onbekende methode ‘{regels.Methode}’."),
    };

    private Getal Prijspunten(Gescoorde een)
    {
        var (formule, gewicht, prijs) = (regels.Prijs!, regels.Prijs!.Gewicht, een.Prijs!);
        switch (formule.Formule)
        {
            case "absoluut":
                var binnen = prijs < formule.Bodem! ? formule.Bodem! : prijs > formule.Plafond! ? formule.Plafond! : prijs;
                return gewicht * (formule.Plafond! - binnen) / (formule.Plafond! - formule.Bodem!);
            case "relatief-laagste":
                return gewicht * LaagstePrijs() / prijs;
            case "relatief-lineair":
                var punten = gewicht * (Getal.Van(2) - (prijs / LaagstePrijs()));
                return punten < Getal.Nul ? Getal.Nul : punten;
            case "logaritmisch":
                return gewicht * (Getal.Van(1) - Logaritme.MetGrondtal(formule.Grondtal!, prijs / LaagstePrijs()));
            default:
                throw new FormatException($"Onbekende prijsformule ‘{formule.Formule}’.");
        }
    }

    private Getal LaagstePrijs() =>
        gescoorden.Where(een => TeltMee(een) && (regels.Herberekening == "handhaven" || !uitgevallen.Contains(een.Id))).Min(een => een.Prijs!)!;

    /// <summary>Not set aside on a mark or on the price.</summary>
    private bool TeltMee(Gescoorde een) =>
        BinnenBereik(een) && regels.Criteria.All(c => c.Minimum is null || een.Cijfers[c.Id] >= c.Minimum)
        && (!Relatief || regels.Herberekening == "handhaven" || !uitgevallen.Contains(een.Id));

    private bool BinnenBereik(Gescoorde een) =>
        !MetPrijspunten || regels.Prijs is not { Formule: "absoluut", BuitenBereik: "ongeldig" } prijs || (een.Prijs! >= prijs.Bodem! && een.Prijs! <= prijs.Plafond!);

    private Getal Rond(string moment, Getal getal) =>
        regels.Afronding.Moment == moment ? getal.RondAf(regels.Afronding.Decimalen, regels.Afronding.Wijze) : getal;

    private int Rang(Telregel een, IEnumerable<Telregel> allen) =>
        regels.Methode == "al-dan-niet" ? 1 : 1 + allen.Count(ander => ander.Geldig && Vergelijk(ander, een) < 0);

    /// <summary>Below zero when the first goes before the second: by total, then by the published chain, step by step.</summary>
    public int Vergelijk(Telregel een, Telregel ander)
    {
        var laagsteWint = regels.Methode == "gunnen-op-waarde";
        var verschil = laagsteWint ? een.Totaal!.CompareTo(ander.Totaal) : ander.Totaal!.CompareTo(een.Totaal);
        foreach (var stap in regels.Gelijkspel.TakeWhile(_ => verschil == 0))
        {
            if (stap == "prijs")
                verschil = Prijs(een).CompareTo(Prijs(ander));
            else if (stap != "loting")
                verschil = ander.Punten[stap["criterium:".Length..]].CompareTo(een.Punten[stap["criterium:".Length..]]);
        }

        return verschil;
    }

    private Getal Prijs(Telregel een) => gescoorden.First(g => g.Id == een.Id).Prijs!;
}
