using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Web.Tests.Beoordeling;

/// <summary>A round of scoring with marks that the test chooses, and a procedure with prices to use it in.</summary>
public static class Ronde
{
    /// <summary>Three parties on one perceel.</summary>
    public static readonly Deelname[] Drie = [new(1, [1]), new(2, [1]), new(3, [1])];

    /// <summary>Prices in euro of <see cref="Drie"/>, of the worked example of rank reversal.</summary>
    public static readonly IReadOnlyDictionary<string, long> Prijzen =
        new Dictionary<string, long>(StringComparer.Ordinal) { ["partij-1"] = 600_000, ["partij-2"] = 1_000_000, ["partij-3"] = 1_200_000 };

    private static readonly decimal[] Schaal = [0, 2, 4, 6, 8, 10];

    /// <summary>One perceel with three places, quality 60 and price 40 relative to the lowest.</summary>
    public static Inrichting MetPrijs(Inrichting slt) => slt with
    {
        Percelen = [slt.Percelen[0] with { Partners = 3 }],
        Perceelregels = slt.Perceelregels with { VerschillendeWinnaar = [], MinimaalPartners = null, MaximaalPartners = null },
        Gunning = new Beoordelingswijze(
            Scoremethode.GewogenFactor,
            [
                new("K1", "Een stevig team in de wijk", "Hoe bouwt u een team dat iedereen weet te vinden?", 35, Schaal, 4),
                new("K2", "Kennis dichtbij", "Hoe borgt u specialistische kennis?", 25, Schaal, null),
            ],
            null)
        {
            Prijs = new Prijswijze(Prijsvorm.RelatiefLaagste, 40, null, null, null, null),
            Herberekening = Herberekeningsregel.Herberekenen,
            Gelijkspel = ["criterium:K1", "loting"],
        },
    };

    /// <summary>The marks of the worked example: quality 36, 45 and 50.</summary>
    public static decimal Voorbeeld(string partij, string criterium) => (partij, criterium) switch
    {
        ("partij-1", _) => 6,
        (_, "K1") => 10,
        ("partij-2", _) => 4,
        _ => 6,
    };

    /// <summary>Played until the inschrijvingen are scored, with the prices still sealed.</summary>
    public static async Task<(SltVerloop Verloop, string Adres)> Beprijsd(this Spelportaal portaal, Func<Inrichting, Inrichting>? anders = null)
    {
        var verloop = await SltVerloop.Begin(portaal.Services, deelnames: Drie, anders: slt => anders is null ? MetPrijs(slt) : anders(MetPrijs(slt)));
        await verloop.TotEnMet("beoordelen");
        return (verloop, $"/procedures/slt-{verloop.Id:N}");
    }

    /// <summary>Every beoordelaar gives these marks and locks.</summary>
    public static async Task Scoor(this SltVerloop verloop, Func<int, string, string, decimal> cijfer)
    {
        var procedure = await verloop.Lees();
        for (var wie = 1; wie <= 3; wie++)
        {
            foreach (var (kandidaat, criterium) in procedure.Ronde!.Ontbrekend([], procedure.Wijze(procedure.Ronde)))
                await verloop.Doe(Mensen.Beoordelaar(wie), new GeefScore(verloop.Id, kandidaat.Inzending, kandidaat.Perceel, criterium, cijfer(wie, procedure.PartijVan(kandidaat), criterium), $"Mening van {wie}."));
            await verloop.Doe(Mensen.Beoordelaar(wie), new VergrendelScores(verloop.Id));
        }
    }

    /// <summary>The commissie agrees on these marks; where a mark follows, on the reason alone. The overleg stays open.</summary>
    public static async Task Spreek(this SltVerloop verloop, Func<string, string, decimal> cijfer)
    {
        var procedure = await verloop.Lees();
        var volgt = procedure.Wijze(procedure.Ronde!).Bepaling is not Scorebepaling.Consensus;
        foreach (var (kandidaat, criterium) in procedure.Ronde!.OntbrekendeConsensus(procedure.Wijze(procedure.Ronde)))
        {
            decimal? samen = volgt ? null : cijfer(procedure.PartijVan(kandidaat), criterium);
            await verloop.Doe(Mensen.Voorzitter, new LegConsensusVast(verloop.Id, kandidaat.Inzending, kandidaat.Perceel, criterium, samen, $"Samen over {criterium}."));
        }
    }

    /// <summary>Marks and consensus of the worked example.</summary>
    public static async Task Voorbeeld(this SltVerloop verloop)
    {
        await verloop.Scoor((_, partij, criterium) => Voorbeeld(partij, criterium));
        await verloop.Spreek(Voorbeeld);
    }

    /// <summary>Puts opened prices in place, per party in whole euros; who is not named has no valid price.</summary>
    public static async Task OpenPrijzen(this Spelportaal portaal, Guid procedure, IReadOnlyDictionary<string, long> euros)
    {
        await using var scope = portaal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();
        var rij = await db.Procedures.SingleAsync(p => p.Id == procedure);
        IReadOnlyList<Inschrijving> met = [.. rij.Inschrijvingen.Select(i => i with { Prijzen = i.Inhoud.Percelen.Where(_ => euros.ContainsKey(i.Partij)).ToDictionary(p => p, _ => euros[i.Partij] * 100) })];
        db.Entry(rij).Property(p => p.Inschrijvingen).CurrentValue = met;
        await db.SaveChangesAsync();
    }

    /// <summary>What everybody tried and did with this procedure, in the chain of the procedure and in that of readings.</summary>
    public static async Task<IReadOnlyList<(string Keten, string Persoon, string Opdracht, string? Geweigerd)>> Pogingen(this Spelportaal portaal, Guid procedure)
    {
        await using var scope = portaal.Services.CreateAsyncScope();
        var posten = await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Posten
            .Where(p => p.Onderwerp.StartsWith($"procedure:{procedure}") && p.Opdracht.StartsWith("LeesScore")).OrderBy(p => p.Op).ThenBy(p => p.Volgnummer).ToListAsync();
        return [.. posten.Select(p => (p.Onderwerp.EndsWith("/inzage", StringComparison.Ordinal) ? "inzage" : "procedure", p.Persoon, p.Opdracht, p.Geweigerd))];
    }
}
