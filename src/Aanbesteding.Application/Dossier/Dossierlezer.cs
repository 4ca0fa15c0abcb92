using System.Text.Json;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Workflow;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>One entry as it can be read back.</summary>
/// <param name="Inhoud">What was recorded.</param>
/// <param name="Hash">Its fingerprint.</param>
/// <param name="Heel">Whether the text still has this fingerprint and follows on the entry before.</param>
/// <param name="Verborgen">Whether it holds a mark that is still blind; its facts are then left out.</param>
public sealed record Dossierpost(Postinhoud Inhoud, string Hash, bool Heel, bool Verborgen)
{
    /// <summary>Percelen that its facts name, ascending.</summary>
    public IReadOnlyList<int> Percelen =>
    [
        .. Inhoud.Feiten.Select(f => f.Gegevens).OfType<JsonElement>()
            .Where(g => g.ValueKind == JsonValueKind.Object && g.TryGetProperty("perceel", out var p) && p.ValueKind == JsonValueKind.Number)
            .Select(g => g.GetProperty("perceel").GetInt32()).Distinct().Order(),
    ];
}

/// <summary>When one phase was active.</summary>
/// <param name="Fase">The sub-process.</param>
/// <param name="Begin">When it was entered.</param>
/// <param name="Einde">When it was left; null while it runs.</param>
public sealed record Fasetijd(Element Fase, Instant Begin, Instant? Einde);

/// <summary>Reads the chain of a procedure back. Chains of parties are not in it.</summary>
public sealed class Dossierlezer(AanbestedingDbContext db)
{
    /// <summary>All entries in order, without marks that are still blind.</summary>
    public async Task<IReadOnlyList<Dossierpost>> Keten(Procedure procedure, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var (onderwerp, blind) = (Onderwerpen.Procedure(procedure.Id), new Blindering(procedure));
        var posten = await db.Posten.AsNoTracking().Where(p => p.Onderwerp == onderwerp).OrderBy(p => p.Volgnummer).ToListAsync(ct);
        List<Dossierpost> keten = [];
        var vorige = "";
        foreach (var post in posten)
        {
            var inhoud = Json.Lees<Postinhoud>(post.Tekst);
            var (heel, verborgen) = (Vingerafdruk.Van(post.Tekst) == post.Hash && inhoud.Vorige == vorige, blind.Verbergt(inhoud));
            keten.Add(new Dossierpost(verborgen ? Blindering.Zonder(inhoud) : inhoud, post.Hash, heel, verborgen));
            vorige = post.Hash;
        }

        return keten;
    }

    /// <summary>When every phase was active, in the order in which they began; a phase that was entered again is there twice.</summary>
    public async Task<IReadOnlyList<Fasetijd>> Fases(Procedure procedure, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        List<Fasetijd> fases = [];
        foreach (var post in await Keten(procedure, ct))
        {
            foreach (var tokens in post.Inhoud.Feiten.Where(f => f.Naam == "werkstroom").Select(f => Tokens((JsonElement)f.Gegevens)))
            {
                for (var i = 0; i < fases.Count; i++)
                {
                    if (fases[i].Einde is null && !tokens.Contains(fases[i].Fase.Id))
                        fases[i] = fases[i] with { Einde = post.Inhoud.Op };
                }

                fases.AddRange(procedure.Werkstroom.Elementen
                    .Where(e => e.Fase is not null && tokens.Contains(e.Id) && !fases.Exists(f => f.Fase.Id == e.Id && f.Einde is null))
                    .Select(e => new Fasetijd(e, post.Inhoud.Op, Einde: null)));
            }
        }

        return fases;
    }

    private static HashSet<string> Tokens(JsonElement zet) =>
        [.. zet.GetProperty("tokens").EnumerateArray().Select(t => t.GetString()!)];
}
