using System.Text.Json;
using System.Text.Json.Serialization;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Gunning;

/// <summary>
/// An inschrijving that is being written: every part may be absent. Kept sealed with <see cref="BewaarConcept"/>; becomes an
/// <see cref="InschrijvingInhoud"/> when nothing is lacking.
/// </summary>
public sealed record Inschrijvingconcept
{
    /// <summary>Step: percelen.</summary>
    public const string StapPercelen = "percelen";

    /// <summary>Nothing filled in.</summary>
    public static readonly Inschrijvingconcept Leeg = new();

    /// <summary>Percelen tendered for.</summary>
    public IReadOnlyList<int> Percelen { get; init; } = [];

    /// <summary>Hash of the accepted set of afspraken, per perceel.</summary>
    public IReadOnlyDictionary<int, string> Akkoord { get; init; } = new Dictionary<int, string>();

    /// <summary>Parts of the plan van aanpak.</summary>
    public IReadOnlyList<Plandeel> Plan { get; init; } = [];

    /// <summary>Offered price in eurocents, per perceel. In the prijskluis, so never part of <see cref="AlsTekst"/>.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<int, long> Prijzen { get; init; } = new Dictionary<int, long>();

    /// <summary>Name of the step in which the afspraken of a perceel are accepted.</summary>
    public static string StapAfspraken(int perceel) => $"afspraken.{perceel}";

    /// <summary>Name of the step in which one part of the plan is written.</summary>
    public static string StapPlan(int perceel, string criterium) => $"plan.{perceel}.{criterium}";

    /// <summary>Name of the step in which the price for one perceel is given.</summary>
    public static string StapPrijs(int perceel) => $"prijs.{perceel}";

    /// <summary>The text that is kept.</summary>
    public string AlsTekst() => Json.Schrijf(this);

    /// <summary>Reads what is kept: a concept, or the content that was handed in.</summary>
    public static Inschrijvingconcept Lees(EigenInzending? inzending)
    {
        if (inzending is null)
            return Leeg;
        return Inhoud(inzending) with { Prijzen = inzending.Prijzen?.Prijzen ?? Leeg.Prijzen };
    }

    private static Inschrijvingconcept Inhoud(EigenInzending inzending)
    {
        if (!inzending.Ingediend)
            return JsonSerializer.Deserialize<Inschrijvingconcept>(inzending.Pakket.Inhoud, Json.Opties) ?? Leeg;
        var inhoud = Json.Lees<InschrijvingInhoud>(inzending.Pakket.Inhoud);
        return new Inschrijvingconcept { Percelen = inhoud.Percelen, Akkoord = inhoud.Akkoord, Plan = inhoud.PlanVanAanpak };
    }

    /// <summary>The part of the plan for one perceel and criterium; null when it was not written.</summary>
    public string? Deel(int perceel, string criterium) => Plan.FirstOrDefault(d => d.Perceel == perceel && d.Criterium == criterium)?.Tekst;

    /// <summary>The concept with this part of the plan.</summary>
    public Inschrijvingconcept Met(Plandeel deel)
    {
        ArgumentNullException.ThrowIfNull(deel);
        return this with { Plan = [.. Plan.Where(d => d.Perceel != deel.Perceel || d.Criterium != deel.Criterium), deel] };
    }

    /// <summary>Everything that is missing or wrong, in the order of the steps.</summary>
    public IEnumerable<Gebrek> Gebreken(Procedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        if (Percelen.Count == 0)
            yield return new Gebrek(StapPercelen, "percelen", "Kies ten minste één perceel.", Leeg: true);
        foreach (var perceel in Percelen)
        {
            if (Afspraak(procedure, perceel) is { } gebrek)
                yield return gebrek;
            foreach (var criterium in procedure.Inrichting.Gunning.Criteria.Where(c => string.IsNullOrWhiteSpace(Deel(perceel, c.Id))))
                yield return new Gebrek(StapPlan(perceel, criterium.Id), "tekst", $"Schrijf uw plan voor perceel {perceel}, onderdeel ‘{criterium.Naam}’.", Leeg: true);
            if (procedure.Inrichting.Gunning.MetPrijs && !Prijzen.ContainsKey(perceel))
                yield return new Gebrek(StapPrijs(perceel), "prijs", $"Vul uw prijs in voor perceel {perceel}.", Leeg: true);
        }
    }

    /// <summary>How far a step is.</summary>
    public Stapstand Stand(Procedure procedure, string stap) =>
        Gebreken(procedure).FirstOrDefault(g => g.Stap == stap) switch
        {
            null => Stapstand.Klaar,
            { Leeg: true } => Stapstand.NietBegonnen,
            _ => Stapstand.Fout,
        };

    /// <summary>The content to hand in; refused with the first thing that is lacking.</summary>
    public Uitkomst<InschrijvingInhoud> AlsInhoud(Procedure procedure) =>
        Gebreken(procedure).FirstOrDefault() is { } gebrek
            ? new Weigering("concept-onvolledig", gebrek.Tekst, "Volledigheid van de inschrijving (Inschrijfdocument)", gebrek.Veld)
            : new InschrijvingInhoud(
                Percelen,
                [.. from p in Percelen from c in procedure.Inrichting.Gunning.Criteria select new Plandeel(p, c.Id, Deel(p, c.Id)!)],
                Percelen.ToDictionary(p => p, p => Akkoord[p]));

    private Gebrek? Afspraak(Procedure procedure, int perceel)
    {
        if (!Akkoord.TryGetValue(perceel, out var hash))
            return new Gebrek(StapAfspraken(perceel), "akkoord", $"Ga akkoord met de set met afspraken van perceel {perceel}.", Leeg: true);
        return hash == procedure.Afspraken(perceel)?.Sha256
            ? null
            : new Gebrek(StapAfspraken(perceel), "akkoord", $"De set met afspraken van perceel {perceel} is gewijzigd. Lees haar opnieuw.", Leeg: false);
    }
}
