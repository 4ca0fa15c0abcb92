using System.Text.Json;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Juridisch;

/// <summary>Reads what a jurist needs at an open review: what lies there, and what changed since the review before.</summary>
public sealed class Toetslezer(AanbestedingDbContext db)
{
    /// <summary>The open review of a procedure; null when none waits.</summary>
    public async Task<Toetsblad?> Lees(Procedure procedure, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        if (procedure.OpenTaken.FirstOrDefault(t => t.TaakSoort == "juridische-toets") is not { } taak)
            return null;
        var volgt = procedure.VolgtOp(taak);
        var vorige = procedure.Oordelen.LastOrDefault(o => o.Taak == taak.Id);
        var gezien = vorige is null ? null : await Gezien(procedure.Id, taak.Id, ct);
        return await MetTekst(
            new Toetsblad(taak, volgt, vorige)
            {
                Versie = volgt?.TaakSoort == "publicatie" ? procedure.Document(Procedure.DocumentVan(volgt)) : null,
                VorigeVersie = procedure.Documenten.LastOrDefault(d => d.Sha256 == gezien?.Document),
                Feiten = Vergelijk(procedure.Toetsfeiten(taak), gezien?.Feiten ?? []),
                Gebreken = volgt?.TaakSoort == "gunningsbesluit" ? Brieftoets.Gunning(procedure) : [],
                Kader = SasKader.Toets(procedure.Inrichting, procedure.Werkstroom),
                Wetten = volgt is null ? [] : [.. SasKader.Voorrang.Where(w => w.GaatOver(volgt))],
            },
            ct);
    }

    /// <summary>The last commands in the dossier of a procedure, newest first.</summary>
    public async Task<IReadOnlyList<Handelingsregel>> Laatste(Procedure procedure, int aantal, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var onderwerp = Onderwerpen.Procedure(procedure.Id);
        return await db.Posten.AsNoTracking().Where(p => p.Onderwerp == onderwerp).OrderByDescending(p => p.Volgnummer).Take(aantal)
            .Select(p => new Handelingsregel(p.Op, p.Opdracht, p.Persoon, p.Geweigerd != null)).ToListAsync(ct);
    }

    /// <summary>What the dossier says that lay before the jurist at the last review of this task; null for a review from before that was recorded.</summary>
    private async Task<Getoetst?> Gezien(Guid procedure, string taak, CancellationToken ct)
    {
        var onderwerp = Onderwerpen.Procedure(procedure);
        var posten = db.Posten.AsNoTracking().Where(p => p.Onderwerp == onderwerp && p.Opdracht == nameof(GeefJuridischOordeel) && p.Geweigerd == null)
            .OrderByDescending(p => p.Volgnummer).Select(p => p.Tekst).AsAsyncEnumerable();
        await foreach (var tekst in posten.WithCancellation(ct))
        {
            var feit = Json.Lees<Postinhoud>(tekst).Feiten.FirstOrDefault(f => f.Naam == "getoetst");
            if (feit is not null && ((JsonElement)feit.Gegevens).Deserialize<Getoetst>(Json.Opties) is { } gezien && gezien.Taak == taak)
                return gezien;
        }

        return null;
    }

    private async Task<Toetsblad> MetTekst(Toetsblad blad, CancellationToken ct)
    {
        if (blad.Versie is not { } versie)
            return blad;
        string[] hashes = [versie.Sha256, blad.VorigeVersie?.Sha256 ?? versie.Sha256];
        var teksten = await db.Documentteksten.AsNoTracking().Where(d => hashes.Contains(d.Sha256)).ToDictionaryAsync(d => d.Sha256, d => d.Tekst, ct);
        var tekst = teksten[versie.Sha256];
        return blad with
        {
            Tekst = tekst,
            Verschil = blad.VorigeVersie is { } vorige ? Tekstverschil.Van(teksten[vorige.Sha256], tekst) : [],
        };
    }

    private static IReadOnlyList<Feitverschil> Vergelijk(IReadOnlyList<Toets> nu, IReadOnlyList<Toets> eerder) =>
    [
        .. nu.Select(n => new Feitverschil(n.Naam, n, eerder.FirstOrDefault(e => e.Naam == n.Naam))),
        .. eerder.Where(e => nu.All(n => n.Naam != e.Naam)).Select(e => new Feitverschil(e.Naam, null, e)),
    ];

    private sealed record Getoetst(string Taak, string? Document, IReadOnlyList<Toets> Feiten);
}
