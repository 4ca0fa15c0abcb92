using System.Text;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Takes the dossier of a procedure out of the house. Chains of parties go along only as far as the kluis is open: of
/// parties whose submission was opened, and of parties that were refused.
/// </summary>
public sealed partial class Dossieruitvoer(AanbestedingDbContext db)
{
    /// <summary>The text of the dossier as it is now, of a procedure or of an open house.</summary>
    public async Task<string> Schrijf(Guid id, CancellationToken ct = default)
    {
        if (await db.Toelatingssystemen.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is { } systeem)
        {
            using var bytes = new MemoryStream();
            await Schrijf(systeem, bytes, ct);
            return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }

        var procedure = await db.Procedures.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var inrichting = await db.Inrichtingen.AsNoTracking().SingleAsync(i => i.ProcedureId == id, ct);
        var definitie = await db.Definities.AsNoTracking().SingleAsync(d => d.Hash == procedure.WerkstroomHash, ct);
        var hashes = procedure.Documenten.Select(d => d.Sha256).Distinct(StringComparer.Ordinal).ToList();
        var teksten = await db.Documentteksten.AsNoTracking().Where(d => hashes.Contains(d.Sha256)).ToListAsync(ct);
        var (ketens, gesloten) = await Ketens(id, ct);
        return Dossiertekst.Schrijf(new Dossierstuk(
            id, procedure.Kenmerk, gesloten, new Geborgen(inrichting.Sha256, inrichting.Tekst), new Geborgen(definitie.Hash, definitie.Bpmn),
            [.. teksten.OrderBy(d => d.Sha256, StringComparer.Ordinal).Select(d => new Geborgen(d.Sha256, d.Tekst))], ketens));
    }

    private async Task<(IReadOnlyList<Keten> Ketens, bool KluisGesloten)> Ketens(Guid id, CancellationToken ct)
    {
        var (keten, partijen, inzage) = (Onderwerpen.Procedure(id), Onderwerpen.Partij(id, ""), Onderwerpen.Inzage(id));
        var posten = await db.Posten.AsNoTracking()
            .Where(p => p.Onderwerp == keten || p.Onderwerp == inzage || p.Onderwerp.StartsWith(partijen)).ToListAsync(ct);
        var eigen = posten.Where(p => p.Onderwerp == keten).OrderBy(p => p.Volgnummer).Select(p => Json.Lees<Postinhoud>(p.Tekst)).ToList();
        var dicht = Kluistijd(eigen);
        var geopend = Geopend(eigen).ToHashSet(StringComparer.Ordinal);
        var mee = posten.Where(p => !p.Onderwerp.StartsWith(partijen, StringComparison.Ordinal) || dicht is null || p.Op < dicht)
            .GroupBy(p => p.Onderwerp, StringComparer.Ordinal)
            .Where(k => !k.Key.StartsWith(partijen, StringComparison.Ordinal) || geopend.Contains(k.Key) || k.Any(p => p.Geweigerd is not null))
            .OrderBy(k => k.Key, StringComparer.Ordinal)
            .Select(k => new Keten(k.Key, [.. k.OrderBy(p => p.Volgnummer).Select(p => new Ketenpost(p.Hash, p.Tekst))]));
        return ([.. mee], dicht is not null);
    }

    /// <summary>Since when a kluis is closed; null when none is.</summary>
    private static Instant? Kluistijd(IReadOnlyList<Postinhoud> keten)
    {
        Instant? dicht = null;
        foreach (var post in keten)
        {
            if (post.Feiten.Any(f => f.Naam == "gepubliceerd"))
                dicht = post.Op;
            if (post.Feiten.Any(f => f.Naam == "kluis-geopend"))
                dicht = null;
        }

        return dicht;
    }

    private static IEnumerable<string> Geopend(IEnumerable<Postinhoud> keten) =>
        keten.SelectMany(p => p.Feiten).Where(f => f.Naam == "kluis-geopend").SelectMany(f => Kluisopening.Van(f).Koppen).Select(k => k.Onderwerp);
}
