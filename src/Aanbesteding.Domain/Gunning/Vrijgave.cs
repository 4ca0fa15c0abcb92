using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>From when a perceel may be awarded definitively and signed, with the reckoning in words.</summary>
/// <param name="Perceel">Number of the perceel.</param>
/// <param name="Vanaf">First instant at which it is free; null while a court holds it.</param>
/// <param name="Bevroren">The case that holds it; null when none does.</param>
/// <param name="Rekening">The reckoning, step by step, in Dutch.</param>
public sealed record Vrijgave(int Perceel, Instant? Vanaf, Geding? Bevroren, IReadOnlyList<string> Rekening)
{
    /// <summary>The anchor of a term that runs after a judgment.</summary>
    public const string Vonnisanker = "vonnis";

    /// <summary>
    /// The latest of the end of the standstill and, of every case that freezes the perceel, the judgment with the term that
    /// the documents let run after it (art. 2.131 Aw). Without a judgment, or with one that allows the claim, there is no such
    /// moment: then the decision must be withdrawn or the perceel stopped.
    /// </summary>
    /// <param name="perceel">Number of the perceel.</param>
    /// <param name="standstill">The standstill of the decision.</param>
    /// <param name="gedingen">Cases against that decision.</param>
    /// <param name="wachttermijnen">Terms of the planning that start at a judgment.</param>
    public static Vrijgave Van(int perceel, Standstill standstill, IEnumerable<Geding> gedingen, IEnumerable<Termijnregel> wachttermijnen)
    {
        ArgumentNullException.ThrowIfNull(standstill);
        List<string> rekening = [$"De opschortende termijn loopt tot en met {Datumtekst.DatumMetWeekdag(standstill.LaatsteDag)}, 24.00 uur."];
        Instant vanaf = standstill.Einde;
        Geding? bevroren = null;
        var regels = wachttermijnen.ToList();
        foreach (var geding in gedingen.Where(g => g.Percelen.Contains(perceel)))
        {
            if (!geding.Bevriest)
            {
                rekening.Add($"Zaak {geding.Zaaknummer} is betekend op {Datumtekst.Tijdstip(geding.Betekend)}, na het einde van de termijn. Zij houdt dit perceel niet tegen.");
                continue;
            }

            rekening.Add($"Zaak {geding.Zaaknummer} is betekend op {Datumtekst.Tijdstip(geding.Betekend)}. Tot de rechter heeft beslist, sluiten wij geen overeenkomst (art. 2.131 Aanbestedingswet 2012).");
            if (NaVonnis(geding, regels, rekening) is { } vrij)
                vanaf = Instant.Max(vanaf, vrij);
            else
                bevroren = geding;
        }

        rekening.Add(bevroren is null
            ? $"De laatste datum telt: perceel {perceel} is vrij vanaf {Datumtekst.Tijdstip(vanaf)}."
            : $"Perceel {perceel} is bevroren door zaak {bevroren.Zaaknummer}.");
        return new Vrijgave(perceel, bevroren is null ? vanaf : null, bevroren, rekening);
    }

    /// <summary>When this case no longer holds the perceel; null when it still does.</summary>
    private static Instant? NaVonnis(Geding geding, List<Termijnregel> regels, List<string> rekening)
    {
        if (geding.Vonnis is not { } vonnis)
        {
            rekening.Add("Er is nog geen vonnis.");
            return null;
        }

        var dag = Datumtekst.DatumMetWeekdag(vonnis.Datum);
        if (vonnis.Uitkomst is Vonnisuitkomst.Toegewezen)
        {
            rekening.Add($"De rechter gaf de eiser gelijk op {dag}. Het perceel blijft bevroren tot de beslissing is ingetrokken of het perceel is gestopt.");
            return null;
        }

        rekening.Add(vonnis.Uitkomst is Vonnisuitkomst.Afgewezen ? $"De rechter wees de vordering af op {dag}." : $"De eiser trok de zaak in op {dag}.");
        var vanaf = vonnis.Op;
        foreach (var regel in regels)
        {
            var termijn = Termijnberekening.Van(regel, vonnis.Datum, tijd: null).Waarde;
            rekening.Add($"Na het vonnis geldt nog de termijn ‘{Termijnwoord.Van(regel.Naam)}’ tot {Datumtekst.Tijdstip(termijn.Einde)} ({regel.Grondslag}).");
            vanaf = Instant.Max(vanaf, termijn.Einde);
        }

        return vanaf;
    }
}

/// <summary>Where one perceel stands after the gunningsbeslissing.</summary>
public enum Perceelstatus
{
    /// <summary>Nobody wins it; there is nothing to close.</summary>
    NietGegund,
    /// <summary>The standstill, or a term after a judgment, still runs.</summary>
    Wacht,
    /// <summary>A court holds it.</summary>
    Bevroren,
    /// <summary>It may be awarded definitively now.</summary>
    Vrij,
    /// <summary>Definitively awarded; the contract waits for signatures.</summary>
    Definitief,
    /// <summary>Every contract of it is closed.</summary>
    Gesloten,
    /// <summary>It ended without award while the others went on.</summary>
    Gestopt,
}

/// <summary>One perceel after the gunningsbeslissing.</summary>
/// <param name="Perceel">Number of the perceel.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Vrijgave">From when it is free, and why.</param>
public sealed record Perceelgang(int Perceel, Perceelstatus Status, Vrijgave Vrijgave)
{
    /// <summary>Whether a definitive award or a signature is still to come.</summary>
    public bool Open => Status is Perceelstatus.Wacht or Perceelstatus.Bevroren or Perceelstatus.Vrij or Perceelstatus.Definitief;
}
