using System.Text.Json;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Application.Rekenen;

/// <summary>Reads the question of <c>reken score</c>. Faults stay behind in the reader.</summary>
internal static class ScoreLezer
{
    private static readonly Dictionary<string, Scoremethode> Methoden = new(StringComparer.Ordinal)
    {
        ["gewogen-factor"] = Scoremethode.GewogenFactor,
        ["gunnen-op-waarde"] = Scoremethode.GunnenOpWaarde,
        ["kwaliteit-per-prijs"] = Scoremethode.KwaliteitPerPrijs,
        ["kwaliteit"] = Scoremethode.Kwaliteit,
        ["al-dan-niet"] = Scoremethode.AlDanNiet,
    };

    private static readonly Dictionary<string, Afrondingsmoment> Momenten = new(StringComparer.Ordinal)
    {
        ["geen"] = Afrondingsmoment.Geen,
        ["per-criterium"] = Afrondingsmoment.PerCriterium,
        ["totaal"] = Afrondingsmoment.Totaal,
    };

    private static readonly Dictionary<string, Afrondingswijze> Wijzen = new(StringComparer.Ordinal)
    {
        ["half-van-nul"] = Afrondingswijze.HalfVanNul,
        ["half-even"] = Afrondingswijze.HalfEven,
        ["half-naar-nul"] = Afrondingswijze.HalfNaarNul,
        ["naar-nul"] = Afrondingswijze.NaarNul,
        ["van-nul"] = Afrondingswijze.VanNul,
        ["omlaag"] = Afrondingswijze.Omlaag,
        ["omhoog"] = Afrondingswijze.Omhoog,
    };

    private static readonly Dictionary<string, Herberekeningsregel> Herberekeningen = new(StringComparer.Ordinal)
    {
        ["herberekenen"] = Herberekeningsregel.Herberekenen,
        ["handhaven"] = Herberekeningsregel.Handhaven,
    };

    private static readonly Dictionary<string, Scorebepaling> Bepalingen = new(StringComparer.Ordinal)
    {
        ["consensus"] = Scorebepaling.Consensus,
        ["gemiddelde"] = Scorebepaling.Gemiddelde,
        ["mediaan"] = Scorebepaling.Mediaan,
    };

    private static readonly Dictionary<string, BuitenBereik> Bereiken = new(StringComparer.Ordinal)
    {
        ["ongeldig"] = BuitenBereik.Ongeldig,
        ["afkappen"] = BuitenBereik.Afkappen,
    };

    private enum Formule
    {
        RelatiefLaagste,
        RelatiefLineair,
        Absoluut,
        Logaritmisch,
    }

    private static readonly Dictionary<string, Formule> Formules = new(StringComparer.Ordinal)
    {
        ["relatief-laagste"] = Formule.RelatiefLaagste,
        ["relatief-lineair"] = Formule.RelatiefLineair,
        ["absoluut"] = Formule.Absoluut,
        ["logaritmisch"] = Formule.Logaritmisch,
    };

    public static Scorevraag Lees(VraagLezer lezer) => new()
    {
        Methode = lezer.Keuze("methode", Methoden) ?? default,
        Criteria = [.. (lezer.Lijst("criteria") ?? []).Select(deel =>
            Criterium(lezer.Deel(deel.Element, deel.Veld, ["id", "gewicht", "waarde", "schaal", "minimum"])))],
        Prijs = Prijs(lezer),
        MinimumTotaal = lezer.Getal("minimumTotaal", verplicht: false),
        Afronding = Afronding(lezer),
        Gelijkspel = Gelijkspel(lezer),
        Herberekening = lezer.Keuze("herberekening", Herberekeningen, verplicht: false),
        Scorebepaling = lezer.Keuze("scorebepaling", Bepalingen, verplicht: false),
        Inschrijvers = [.. (lezer.Lijst("inschrijvers") ?? []).Select(deel =>
            Inschrijver(lezer.Deel(deel.Element, deel.Veld, ["id", "prijs", "scores"])))],
        Uitgevallen = lezer.Teksten("uitgevallen", verplicht: false) ?? [],
    };

    private static Criterium Criterium(VraagLezer lezer)
    {
        var schaal = lezer.Object("schaal", bekend: ["min", "max", "stappen"]);
        return new(lezer.Tekst("id") ?? "", new(schaal?.Getal("min") ?? Breuk.Nul, schaal?.Getal("max") ?? Breuk.Een, schaal?.Breuken("stappen", verplicht: false)))
        {
            Gewicht = lezer.Getal("gewicht", verplicht: false),
            Waarde = lezer.Getal("waarde", verplicht: false),
            Minimum = lezer.Getal("minimum", verplicht: false),
        };
    }

    // Parameters of another formula may stand there; only those of the chosen one are read.
    private static Prijsregel? Prijs(VraagLezer vraag)
    {
        if (vraag.Object("prijs", verplicht: false, ["formule", "gewicht", "bodem", "plafond", "buitenBereik", "A"]) is not { } lezer)
            return null;

        Prijsformule? formule = lezer.Keuze("formule", Formules) switch
        {
            Formule.RelatiefLaagste => new Prijsformule.RelatiefLaagste(),
            Formule.RelatiefLineair => new Prijsformule.RelatiefLineair(),
            Formule.Absoluut => new Prijsformule.Absoluut(
                lezer.Getal("bodem") ?? Breuk.Nul, lezer.Getal("plafond") ?? Breuk.Een, lezer.Keuze("buitenBereik", Bereiken) ?? default),
            Formule.Logaritmisch => new Prijsformule.Logaritmisch(lezer.Getal("A") ?? Breuk.Nul),
            _ => null,
        };
        var gewicht = lezer.Getal("gewicht", verplicht: false);
        return formule is null ? null : new(formule, gewicht);
    }

    private static Afrondingsbeleid Afronding(VraagLezer vraag) =>
        vraag.Object("afronding", verplicht: false, ["moment", "decimalen", "wijze"]) is { } lezer
            ? new(
                lezer.Keuze("moment", Momenten, verplicht: false) ?? Afrondingsmoment.Geen,
                lezer.Geheel("decimalen", 0, 10, verplicht: false) ?? 2,
                lezer.Keuze("wijze", Wijzen, verplicht: false) ?? Afrondingswijze.HalfVanNul)
            : new();

    private static List<Gelijkspelregel> Gelijkspel(VraagLezer lezer)
    {
        List<Gelijkspelregel> keten = [];
        foreach (var (element, veld) in lezer.Lijst("gelijkspel", verplicht: false) ?? [])
        {
            var stap = element.ValueKind is JsonValueKind.String ? element.GetString()! : "";
            if (stap.StartsWith("criterium:", StringComparison.Ordinal))
                keten.Add(new Gelijkspelregel.OpCriterium(stap["criterium:".Length..]));
            else if (stap is "prijs")
                keten.Add(new Gelijkspelregel.OpPrijs());
            else if (stap is "loting")
                keten.Add(new Gelijkspelregel.Loting());
            else
                lezer.Fout(veld, "Kies uit: criterium:ID, prijs, loting.");
        }

        return keten;
    }

    private static Scoreinschrijver Inschrijver(VraagLezer lezer)
    {
        Dictionary<string, Cijfer> cijfers = new(StringComparer.Ordinal);
        if (lezer.Object("scores") is { } scores)
        {
            foreach (var criterium in scores.Namen)
            {
                if (Cijfer(scores, criterium) is { } cijfer)
                    cijfers[criterium] = cijfer;
            }
        }

        return new(lezer.Tekst("id") ?? "", cijfers, lezer.Getal("prijs", verplicht: false));
    }

    private static Cijfer? Cijfer(VraagLezer scores, string criterium)
    {
        if (scores.Element(criterium, verplicht: false) is not { ValueKind: JsonValueKind.Object } element)
            return scores.Getal(criterium, verplicht: false) is { } waarde ? new Cijfer(waarde) : null;

        var lezer = scores.Deel(element, criterium, ["beoordelaars", "consensus"]);
        return new(null, lezer.Breuken("beoordelaars"), lezer.Getal("consensus", verplicht: false));
    }
}
