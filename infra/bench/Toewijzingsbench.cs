using System.Diagnostics;
using System.Text.Json;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Bench;

/// <summary>Whole allocations by the best total: optimum, proof of uniqueness, and the best alternative of every winner.</summary>
internal static class Toewijzingsbench
{
    public static IEnumerable<Meting> Meet() =>
    [
        .. Wereld("20 percelen x 60 inschrijvers", 20, 60, grens: 2_000),
        .. Wereld("20 percelen x 60 inschrijvers, 3 partners", 20, 60, grens: 10_000, partners: 3),
        .. Wereld("20 percelen x 60 inschrijvers, 5 partners", 20, 60, grens: 30_000, partners: 5),
        .. Wereld("20 percelen x 60 inschrijvers, drie verschillende scores", 20, 60, grens: 10_000, scores: 3),
        .. Wereld("100 percelen x 100 inschrijvers", 100, 100, grens: 30_000),
    ];

    private static IEnumerable<Meting> Wereld(string naam, int percelen, int inschrijvers, double grens, int partners = 1, int scores = 4_000)
    {
        var vraag = Vraag(percelen, inschrijvers, partners, scores, new Random(7));
        var klok = Stopwatch.StartNew();
        var antwoord = Toewijzer.WijsToe(vraag, new CpSatOplosser()).Waarde;
        yield return new(naam, klok.Elapsed.TotalMilliseconds, "ms", Richting.TenHoogste, grens);

        // Without any rule every perceel goes to its highest score: no allocation can give more.
        var zonderRegels = Breuk.Som(vraag.Percelen.SelectMany(p => vraag.Inschrijvers.Select(wie => wie.Scores[p.Nummer]).OrderDescending().Take(p.Partners)));
        var deel = antwoord.Totaal / zonderRegels * 10_000;
        yield return new($"{naam}: totaal van het hoogste zonder regels", (double)deel.RondAf(0, Afrondingswijze.Omlaag).Teller / 100, "%", Richting.TenHoogste, 100);

        var (duur, code, uitvoer) = Programma.Draai(Json(vraag), "reken", "toewijzing");
        if (code != 0 || JsonDocument.Parse(uitvoer).RootElement.GetProperty("totaal").GetString() != antwoord.Totaal.ToString())
            throw new InvalidOperationException("De opdrachtregel gaf een ander antwoord.");
        yield return new($"{naam}, opdrachtregel met opstarten", duur.TotalMilliseconds, "ms", Richting.TenHoogste, grens);
    }

    private static Toewijzingsvraag Vraag(int percelen, int inschrijvers, int partners, int scores, Random r) => new(
        [.. Enumerable.Range(1, percelen).Select(p => new TeVerdelenPerceel(p, partners))],
        new Toewijzingsregels
        {
            VerschillendeWinnaar = [.. Enumerable.Range(1, percelen).Chunk(4).Where(groep => groep.Length > 1)],
            MaximaalPercelenPerPartij = 2,
            PartijIdentiteit = PartijIdentiteit.Concern,
        },
        [.. Enumerable.Range(0, inschrijvers).Select(i => new Toewijzingsinschrijver(
            $"P{i:000}", Enumerable.Range(1, percelen).ToDictionary(p => p, _ => Breuk.Van(r.Next(6_000, 6_000 + scores), 100)))
        {
            Concern = r.Next(3) == 0 ? $"C{r.Next(inschrijvers / 6)}" : null,
            MaximaalPercelen = r.Next(3) == 0 ? r.Next(1, 4) : null,
        })]);

    private static string Json(Toewijzingsvraag vraag) => JsonSerializer.Serialize(new
    {
        percelen = vraag.Percelen.Select(p => new { nummer = p.Nummer, partners = p.Partners }),
        regels = new
        {
            verschillendeWinnaar = vraag.Regels.VerschillendeWinnaar,
            maximaalPercelenPerPartij = vraag.Regels.MaximaalPercelenPerPartij,
            partijIdentiteit = "concern",
            beleid = new { soort = "besteTotaal" },
        },
        inschrijvers = vraag.Inschrijvers.Select(wie => new
        {
            id = wie.Id,
            concern = wie.Concern,
            maximaalPercelen = wie.MaximaalPercelen,
            scores = wie.Scores.ToDictionary(paar => $"{paar.Key}", paar => paar.Value.ToString()),
        }),
    });
}
