using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Application.Tests.Dossier.Nareken;

/// <summary>
/// A small award made at random from the types of the Domain, decided by the Domain, and written as the dossier would have it.
/// </summary>
internal sealed class Kleinewereld(int zaad)
{
    public static readonly string[] Beleidswoorden = ["besteTotaal", "vasteVolgorde", "voorkeurInschrijver", "grootsteVoorsprong"];

    private static readonly JsonSerializerOptions Woorden = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    private static readonly CpSatOplosser Oplosser = new();

    private readonly Random _toeval = new(zaad);
    private readonly List<(string Naam, JsonNode Gegevens)> _feiten = [];

    /// <summary>The policy; null for any.</summary>
    public string? Beleid { get; init; }

    /// <summary>Whether the lot was needed.</summary>
    public bool Geloot { get; private set; }

    public Beoordelingswijze Wijze { get; private set; } = null!;

    public IReadOnlyList<Gescoord> Gescoord { get; private set; } = [];

    public Toewijzingsantwoord? Antwoord { get; private set; }

    /// <summary>Makes the world; null when the Domain refuses it or a tie cannot be drawn.</summary>
    public string? Dossier()
    {
        Wijze = MaakWijze();
        var regels = MaakRegels();
        var percelen = Enumerable.Range(1, _toeval.Next(1, 4)).Select(p => new TeVerdelenPerceel(p, _toeval.Next(1, 3))).ToList();
        var wie = Enumerable.Range(0, _toeval.Next(1, 6)).Select(i => MaakPartij(i, percelen.Count)).ToList();
        string[] uitgevallen = Kans(4) ? [wie[0].Id] : [];
        var scores = percelen.ToDictionary(p => p.Nummer, p => Scores(p.Nummer, wie, uitgevallen));
        if (scores.Values.Any(s => s is null))
            return null;
        Open(wie, uitgevallen);
        var vraag = new Toewijzingsvraag(percelen, regels with { VerschillendeWinnaar = [.. regels.VerschillendeWinnaar.Where(g => g.All(p => p <= percelen.Count))], Beleid = regels.Beleid is Toewijzingsbeleid.VasteVolgorde ? new Toewijzingsbeleid.VasteVolgorde([.. percelen.Select(p => p.Nummer).Reverse()]) : regels.Beleid },
            [.. wie.Where(w => !uitgevallen.Contains(w.Id)).Select(w => w with { Scores = w.Scores.Keys.Where(p => scores[p]!.ContainsKey(w.Id)).ToDictionary(p => p, p => scores[p]![w.Id].Score), Plekken = w.Scores.Keys.Where(p => scores[p]!.ContainsKey(w.Id)).ToDictionary(p => p, p => scores[p]![w.Id].Plek) })]);
        if (Verdeel(vraag) is not { } verslag)
            return null;
        Antwoord = verslag.Antwoord;
        Leg("toewijzing", verslag);
        return Tekst(Inrichting(vraag));
    }

    private Toewijzingsverslag? Verdeel(Toewijzingsvraag vraag)
    {
        List<string> lot = [];
        while (true)
        {
            var gevraagd = vraag with { Lotvolgorde = lot.Count == 0 ? null : [.. lot] };
            var antwoord = Toewijzer.WijsToe(gevraagd, Oplosser).Waarde;
            if (antwoord.Loting is not { } loting)
                return new Toewijzingsverslag("toewijzing", gevraagd, antwoord);
            if (loting.Partijen.Any(lot.Contains))
                return null;
            Geloot = true;
            var zaadtekst = $"zaad-{zaad}-{lot.Count}";
            var volgorde = Lotingsregels.Volgorde(loting.Partijen, zaadtekst);
            Leg("loting", new { Taak = "toewijzing", Deelnemers = loting.Partijen, loting.Percelen, Zaad = zaadtekst, Volgorde = volgorde });
            lot.AddRange(volgorde);
        }
    }

    private Beoordelingswijze MaakWijze()
    {
        var methode = Kies(Enum.GetValues<Scoremethode>());
        var formule = Kies(Enum.GetValues<Prijsvorm>());
        var opWaarde = methode is Scoremethode.GunnenOpWaarde;
        decimal[] gewichten = methode is Scoremethode.GewogenFactor ? [35, 25] : [60, 40];
        decimal[][] schalen = [[0, 2, 4, 6, 8, 10], [1, 2, 3, 4, 5], [-2, 0, 2, 4]];
        return new Beoordelingswijze(
            methode,
            [.. gewichten.Select((gewicht, k) => Kies(schalen) is var schaal
                ? new Beoordelingscriterium($"K{k}", "naam", "vraag", opWaarde ? null : gewicht, schaal, Kans(4) ? Kies(schaal) : null) { Waarde = opWaarde ? gewicht * 50 : null }
                : null!)],
            !opWaarde && Kans(4) ? Kies([5, 40, 60]) : null)
        {
            Scorebepaling = Kies<Scorebepaling?>([null, Scorebepaling.Consensus, Scorebepaling.Gemiddelde, Scorebepaling.Mediaan]),
            Prijs = methode is not Scoremethode.GewogenFactor ? null : new Prijswijze(
                formule, 40, formule is Prijsvorm.Absoluut ? 500 : null, formule is Prijsvorm.Absoluut ? 900 : null,
                formule is Prijsvorm.Absoluut ? Kies(Enum.GetValues<BuitenBereik>()) : null, formule is Prijsvorm.Logaritmisch ? Kies([2m, 1.1m, 10m]) : null),
            Afronding = Kans(2) ? null : new Afrondingsregel(Kies(Enum.GetValues<Afrondingsmoment>()), _toeval.Next(0, 3), Kies(Enum.GetValues<Afrondingswijze>())),
            Gelijkspel = Kies<string[]?>([null, ["loting"], ["criterium:K1", "loting"], ["criterium:K0", "criterium:K1"]]),
            Herberekening = Kies(Enum.GetValues<Herberekeningsregel>()),
        };
    }

    private Toewijzingsregels MaakRegels()
    {
        var beleid = Beleid ?? Kies(Beleidswoorden);
        return new Toewijzingsregels
        {
            VerschillendeWinnaar = Kies<IReadOnlyList<IReadOnlyList<int>>>([[], [[2, 3]], [[1, 2], [2, 3]], [[1, 2, 3]]]),
            MinimaalPartners = Kies<int?>([null, 1, 2]),
            MaximaalPartners = Kies<int?>([null, null, 2, 3]),
            MaximaalPercelenPerPartij = Kies<int?>([null, null, 1, 2]),
            PartijIdentiteit = Kies(Enum.GetValues<PartijIdentiteit>()),
            BijEenOverblijver = Kies(Enum.GetValues<BijEenOverblijver>()),
            Beleid = beleid switch
            {
                "besteTotaal" => new Toewijzingsbeleid.BesteTotaal(),
                "vasteVolgorde" => new Toewijzingsbeleid.VasteVolgorde([]),
                "voorkeurInschrijver" => new Toewijzingsbeleid.VoorkeurInschrijver(),
                _ => new Toewijzingsbeleid.GrootsteVoorsprong(),
            },
        };
    }

    /// <summary>Every perceel it tenders for has a score of zero until the marks are known.</summary>
    private Toewijzingsinschrijver MaakPartij(int i, int percelen) => new($"I{i}", Enumerable.Range(1, percelen).Where(_ => !Kans(4)).ToDictionary(p => p, _ => Breuk.Nul))
    {
        Combinanten = [$"K{i}", .. Kans(3) ? new[] { $"K{_toeval.Next(0, 5)}" }.Where(k => k != $"K{i}") : []],
        Concern = Kans(3) ? $"C{_toeval.Next(0, 2)}" : null,
        Onderaannemers = Kans(3) ? [$"K{_toeval.Next(0, 5)}"] : [],
        MaximaalPercelen = Kies<int?>([null, null, 1, 2]),
        Voorkeur = [.. Enumerable.Range(1, percelen).OrderBy(_ => _toeval.Next()).Take(_toeval.Next(0, percelen + 1))],
    };

    private IReadOnlyDictionary<string, Perceelscore>? Scores(int perceel, IReadOnlyList<Toewijzingsinschrijver> wie, string[] uitgevallen)
    {
        Gescoord = [.. wie.Where(w => w.Scores.ContainsKey(perceel)).Select(w => Beoordeel(w.Id, perceel))];
        var uitslag = Perceeluitslag.Van(Wijze, Gescoord, uitgevallen);
        return uitslag.Aanvaard ? Perceeluitslag.Scores(Wijze, uitslag.Waarde) : null;
    }

    private Gescoord Beoordeel(string partij, int perceel)
    {
        var inzending = partij;
        var cijfers = Wijze.Criteria.ToDictionary(c => c.Id, c =>
        {
            var losse = Enumerable.Range(0, _toeval.Next(1, 4)).Select(_ => Kies(c.Cijfers)).ToList();
            decimal? samen = Wijze.Bepaling is Scorebepaling.Consensus ? Kies(c.Cijfers) : null;
            foreach (var (b, cijfer) in losse.Index())
                Leg("score", new { Beoordelaar = $"b{b}", Inzending = inzending, Perceel = perceel, Criterium = c.Id, Cijfer = cijfer });
            Leg("consensus", new { Inzending = inzending, Perceel = perceel, Criterium = c.Id, Cijfer = samen });
            return new Cijfer(null, [.. losse.Select(Beoordelingswijze.Exact)], samen is { } s ? Beoordelingswijze.Exact(s) : null);
        });
        long? prijs = Wijze.MetPrijs ? _toeval.Next(8, 20) * 5_000 : null;
        if (prijs is not null)
            Leg("prijzen-geopend", new { Inschrijvingen = new[] { new { Inzending = inzending, Prijzen = new Dictionary<int, long?> { [perceel] = prijs } } } });
        return new Gescoord(partij, cijfers, prijs);
    }

    private void Open(IReadOnlyList<Toewijzingsinschrijver> wie, string[] uitgevallen)
    {
        Leg("aanmeldingen-geopend", new
        {
            Aanmeldingen = wie.Select(w => new
            {
                Id = $"aanmelding-{w.Id}",
                Partij = w.Id,
                Percelen = w.Scores.Keys,
                SamenstellingCompleet = true,
                Leden = w.Combinanten.Select(k => new { KvkNummer = k, Soorten = Array.Empty<string>() }),
                w.Concern,
                w.Onderaannemers,
                w.Voorkeur,
                w.MaximaalPercelen,
            }),
        });
        Leg("inschrijvingen-geopend", new { Inschrijvingen = wie.Select(w => new { w.Id, Partij = w.Id, Percelen = w.Scores.Keys }) });
        foreach (var partij in uitgevallen)
            Leg("uitval", new { Partij = partij, Reden = "ongeldig" });
    }

    /// <summary>The rules as an inrichting; JSON is YAML too.</summary>
    public JsonObject Inrichting(Toewijzingsvraag vraag)
    {
        var regels = vraag.Regels;
        return new JsonObject
        {
            ["percelen"] = JsonSerializer.SerializeToNode(vraag.Percelen, Json.Opties),
            ["perceelregels"] = new JsonObject
            {
                ["verschillendeWinnaar"] = JsonSerializer.SerializeToNode(regels.VerschillendeWinnaar),
                ["partners"] = new JsonObject { ["minimaal"] = regels.MinimaalPartners, ["maximaal"] = regels.MaximaalPartners },
                ["maximaalPercelenPerPartij"] = regels.MaximaalPercelenPerPartij,
                ["partijIdentiteit"] = JsonNamingPolicy.CamelCase.ConvertName(regels.PartijIdentiteit.ToString()),
                ["toewijzing"] = JsonNamingPolicy.CamelCase.ConvertName(regels.Beleid.GetType().Name),
                ["volgorde"] = JsonSerializer.SerializeToNode((regels.Beleid as Toewijzingsbeleid.VasteVolgorde)?.Volgorde ?? []),
                ["bijEenOverblijver"] = JsonNamingPolicy.CamelCase.ConvertName(regels.BijEenOverblijver.ToString()),
            },
            ["samenstelling"] = new JsonArray(),
            ["geschiktheidseisen"] = new JsonArray(),
            ["selectie"] = Gunning(),
            ["gunning"] = Gunning(),
        };
    }

    public JsonNode Gunning() => JsonSerializer.SerializeToNode(Wijze, Woorden)!;

    private string Tekst(JsonObject inrichting) => new JsonObject
    {
        ["procedure"] = "p",
        ["inrichting"] = new JsonObject { ["tekst"] = inrichting.ToJsonString() },
        ["ketens"] = new JsonArray(new JsonObject
        {
            ["onderwerp"] = "procedure:p",
            ["posten"] = new JsonArray([.. _feiten.Select((f, i) => new JsonObject
            {
                ["post"] = new JsonObject { ["volgnummer"] = i + 1, ["feiten"] = new JsonArray(new JsonObject { ["naam"] = f.Naam, ["gegevens"] = f.Gegevens }) },
            })]),
        }),
    }.ToJsonString();

    private void Leg(string naam, object gegevens) => _feiten.Add((naam, JsonSerializer.SerializeToNode(gegevens, Json.Opties)!));

    private bool Kans(int opHoeveel) => _toeval.Next(opHoeveel) == 0;

    private T Kies<T>(IReadOnlyList<T> uit) => uit[_toeval.Next(uit.Count)];
}
