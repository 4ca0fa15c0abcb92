namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// The raw facts that came before: who applied and tendered, every mark of every assessor, what was agreed, the prices in
/// eurocents, and who dropped out. The last fact about the same thing counts.
/// </summary>
public sealed class Dossierstand(Inrichtingtekst inrichting)
{
    private readonly Dictionary<(string Inzending, int Perceel, string Criterium), SortedDictionary<string, Getal>> _losse = [];
    private readonly Dictionary<(string Inzending, int Perceel, string Criterium), Getal?> _afgesproken = [];
    private readonly Dictionary<(string Inzending, int Perceel), Getal> _prijzen = [];
    private readonly Dictionary<(string Inzending, string Eis), bool> _eisen = [];
    private readonly HashSet<string> _uitgevallen = new(StringComparer.Ordinal);
    private readonly HashSet<int> _gestopt = [];
    private IReadOnlyList<string> _geschikt = [];
    private IReadOnlyList<int> _nadereSelectie = [];

    public IReadOnlyList<Inzending> Aanmeldingen { get; private set; } = [];

    public IReadOnlyList<Inzending> Inschrijvingen { get; private set; } = [];

    /// <summary>How many marks went into totals.</summary>
    public int Cijfers { get; private set; }

    public void Neem(Feitregel feit)
    {
        var g = feit.Gegevens;
        switch (feit.Naam)
        {
            case "aanmeldingen-geopend":
                Aanmeldingen = Inzendingen(feit, "aanmeldingen");
                break;
            case "inschrijvingen-geopend":
                Inschrijvingen = Inzendingen(feit, "inschrijvingen");
                break;
            case "geschiktheid-beoordeeld":
                _eisen[(feit.Tekst("aanmelding"), feit.Tekst("eis"))] = g.GetProperty("voldaan").GetBoolean();
                break;
            case "geschiktheid-vastgesteld":
                _geschikt = feit.Teksten("geschikt");
                _nadereSelectie = g.GetProperty("nadereSelectie").GetBoolean() ? Feitregel.Gehelen(g.GetProperty("percelen")) : [];
                break;
            case "score":
                if (!_losse.TryGetValue(Plek(feit), out var vanIedereen))
                    _losse[Plek(feit)] = vanIedereen = new SortedDictionary<string, Getal>(StringComparer.Ordinal);
                vanIedereen[feit.Tekst("beoordelaar")] = Feitregel.Getal(g.GetProperty("cijfer"));
                break;
            case "consensus":
                _afgesproken[Plek(feit)] = g.GetProperty("cijfer") is { ValueKind: not System.Text.Json.JsonValueKind.Null } cijfer ? Feitregel.Getal(cijfer) : null;
                break;
            case "prijzen-geopend":
                foreach (var prijs in g.GetProperty("inschrijvingen").EnumerateArray())
                {
                    foreach (var perceel in prijs.GetProperty("prijzen").EnumerateObject())
                        _prijzen[(prijs.GetProperty("inzending").GetString()!, int.Parse(perceel.Name, System.Globalization.CultureInfo.InvariantCulture))] = Getal.Van(perceel.Value.GetInt64(), 100);
                }

                break;
            case "uitval":
                _uitgevallen.Add(feit.Tekst("partij"));
                break;
            case "perceel-gestopt":
                _gestopt.Add(g.GetProperty("perceel").GetInt32());
                break;
        }
    }

    /// <summary>Suitable: every requirement met, and the composition complete.</summary>
    public bool Geschikt(Inzending aanmelding) =>
        inrichting.Eisen.All(eis => _eisen.GetValueOrDefault((aanmelding.Id, eis))) && aanmelding.Wie?.Compleet(inrichting.Samenstelling) != false;

    /// <summary>Those who were ranked, drop-outs included: at award the inschrijvingen, at selection the suitable aanmeldingen.</summary>
    public IReadOnlyList<Inzending> Gerangschikt(bool bijGunning) =>
        bijGunning ? Inschrijvingen : [.. Aanmeldingen.Where(a => _geschikt.Contains(a.Partij))];

    /// <summary>Whether the perceel can no longer be awarded.</summary>
    public bool Gestopt(int perceel) => _gestopt.Contains(perceel);

    public bool DoetMee(Inzending inzending) => !_uitgevallen.Contains(inzending.Partij);

    /// <summary>
    /// What the allocation compares on one perceel, for every valid party: the exact total, where the highest wins. Under gunnen op
    /// waarde the lowest amount wins, so its opposite counts. Suitable parties that needed no scoring all have zero. Without a
    /// valid price, where one is asked, an inschrijving is not ranked.
    /// </summary>
    public IReadOnlyDictionary<string, Perceelstand> Scores(int perceel, bool bijGunning)
    {
        var hier = Gerangschikt(bijGunning).Where(i => i.Percelen.Contains(perceel)).ToList();
        if (!bijGunning && !_nadereSelectie.Contains(perceel))
            return hier.Where(DoetMee).ToDictionary(i => i.Partij, _ => new Perceelstand(Getal.Nul, 0), StringComparer.Ordinal);
        var regels = bijGunning ? inrichting.Gunning : inrichting.Selectie;
        var gescoorden = hier.Select(i => new Gescoorde(
            i.Partij, regels.Criteria.ToDictionary(c => c.Id, c => Cijfer(regels, c, i.Id, perceel), StringComparer.Ordinal), _prijzen.GetValueOrDefault((i.Id, perceel))))
            .Where(g => g.Prijs is not null || regels.Methode is not ("gewogen-factor" or "gunnen-op-waarde" or "kwaliteit-per-prijs")).ToList();
        Cijfers += gescoorden.Count * regels.Criteria.Count;
        var uitgevallen = hier.Where(i => !DoetMee(i)).Select(i => i.Partij).ToList();
        var uitslag = new Scorerekening(regels, gescoorden, uitgevallen).Uitslag().Where(r => r.Geldig).ToList();
        return uitslag.ToDictionary(
            r => r.Id,
            r => new Perceelstand(
                regels.Methode == "gunnen-op-waarde" ? Getal.Nul - r.Totaal! : r.Totaal!,
                uitslag.Where(ander => ander.Totaal == r.Totaal && ander.Rang < r.Rang).Select(ander => ander.Rang).Distinct().Count()),
            StringComparer.Ordinal);
    }

    private Getal Cijfer(Telregels regels, Criterium criterium, string inzending, int perceel)
    {
        var plek = (inzending, perceel, criterium.Id);
        if (!_afgesproken.TryGetValue(plek, out var afgesproken))
            throw new FormatException($"De commissie heeft {criterium.Id} op perceel {perceel} niet voor iedereen vastgesteld.");
        var cijfer = Scorerekening.Eindcijfer(regels.Scorebepaling, [.. _losse.GetValueOrDefault(plek)?.Values ?? Enumerable.Empty<Getal>()], afgesproken);
        return regels.Scorebepaling != "consensus" || criterium.Cijfers!.Contains(cijfer)
            ? cijfer
            : throw new FormatException($"Het cijfer {cijfer} staat niet op de schaal van {criterium.Id}.");
    }

    private static (string Inzending, int Perceel, string Criterium) Plek(Feitregel feit) =>
        (feit.Tekst("inzending"), feit.Gegevens.GetProperty("perceel").GetInt32(), feit.Tekst("criterium"));

    private static IReadOnlyList<Inzending> Inzendingen(Feitregel feit, string veld) =>
    [
        .. feit.Gegevens.GetProperty(veld).EnumerateArray().Select(i => new Inzending(
            i.GetProperty("id").GetString()!, i.GetProperty("partij").GetString()!, Feitregel.Gehelen(i.GetProperty("percelen")), Samenwerking.Lees(i))),
    ];
}
