using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Dossier;

/// <summary>The dossier of an open house. What an aanbieder keeps in concept is his own, and stays in the house.</summary>
public sealed partial class Dossieruitvoer
{
    /// <summary>In the text of an entry: quotes inside a value are escaped, so that nothing that anybody writes looks like it.</summary>
    private const string Ingediend = "\"naam\":\"aanvraag-ingediend\"";

    /// <summary>
    /// Writes the dossier of an open house as it is now, chain by chain: every entry is read once, and no more than one chain is in
    /// memory.
    /// </summary>
    public async Task Schrijf(Toelatingssysteem systeem, Stream uit, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        var inrichting = await db.Inrichtingen.AsNoTracking().SingleAsync(i => i.ProcedureId == systeem.Id, ct);
        var definities = await db.Definities.AsNoTracking().Where(d => d.Hash == systeem.WerkstroomHash || d.Hash == systeem.AanvraagwerkstroomHash).ToDictionaryAsync(d => d.Hash, d => d.Bpmn, StringComparer.Ordinal, ct);
        var hashes = systeem.Versies.Select(v => v.ContractSha256).Distinct(StringComparer.Ordinal).ToList();
        var teksten = await db.Documentteksten.AsNoTracking().Where(d => hashes.Contains(d.Sha256)).ToListAsync(ct);
        var documenten = teksten.Select(d => new Geborgen(d.Sha256, d.Tekst)).Append(new Geborgen(systeem.AanvraagwerkstroomHash, definities[systeem.AanvraagwerkstroomHash]));
        using var stroom = new Dossierstroom(uit);
        await stroom.Begin(
            new Dossierstuk(
                systeem.Id, systeem.Kenmerk, KluisGesloten: false, new Geborgen(inrichting.Sha256, inrichting.Tekst), new Geborgen(systeem.WerkstroomHash, definities[systeem.WerkstroomHash]),
                [.. documenten.OrderBy(d => d.Sha256, StringComparer.Ordinal)], []),
            ct);
        await foreach (var keten in Ketens(systeem, ct))
            await stroom.Neem(keten, ct);
        await stroom.Verzegel(ct);
    }

    private async IAsyncEnumerable<Keten> Ketens(Toelatingssysteem systeem, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var (eigen, kamers) = (Onderwerpen.Procedure(systeem.Id), Onderwerpen.Procedure(systeem.Id) + "/");
        Keten? loopt = null;
        List<Ketenpost> posten = [];
        await foreach (var post in db.Posten.AsNoTracking().Where(p => p.Onderwerp == eigen || p.Onderwerp.StartsWith(kamers)).OrderBy(p => p.Onderwerp).ThenBy(p => p.Volgnummer)
            .Select(p => new { p.Onderwerp, p.Hash, p.Tekst }).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (loopt?.Onderwerp != post.Onderwerp)
            {
                if (loopt is not null && GaatMee(loopt))
                    yield return loopt;
                // Chains are written in the order of their code points; a database that orders otherwise would write a dossier that is none.
                if (string.CompareOrdinal(loopt?.Onderwerp, post.Onderwerp) >= 0)
                    throw new InvalidOperationException($"De keten {post.Onderwerp} kwam niet op volgorde uit de database.");
                posten = [];
                loopt = new Keten(post.Onderwerp, posten);
            }

            posten.Add(new Ketenpost(post.Hash, post.Tekst));
        }

        if (loopt is not null && GaatMee(loopt))
            yield return loopt;
    }

    private static bool GaatMee(Keten keten) =>
        !Onderwerpen.IsVanAanvraag(keten.Onderwerp) || keten.Posten.Any(p => p.Tekst.Contains(Ingediend, StringComparison.Ordinal));
}
