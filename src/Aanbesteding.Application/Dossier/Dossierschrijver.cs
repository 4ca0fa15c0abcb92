using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>One entry of the dossier as it is hashed. Property order is part of the notation.</summary>
/// <param name="Onderwerp">Chain.</param>
/// <param name="Volgnummer">Place in the chain, from 1.</param>
/// <param name="Op">When, in UTC.</param>
/// <param name="Lokaal">The same on the Dutch clock, for people.</param>
/// <param name="Persoon">Person id.</param>
/// <param name="Rol">Role.</param>
/// <param name="Namens">Party or bodies; null for others.</param>
/// <param name="Opdracht">Name of the command.</param>
/// <param name="OpdrachtId">Id of the command.</param>
/// <param name="Weigering">Why it was refused; null when accepted.</param>
/// <param name="Toetsen">Guards that were evaluated.</param>
/// <param name="Feiten">What was established; empty when refused.</param>
/// <param name="Vorige">Hash of the entry before; empty for the first.</param>
public sealed record Postinhoud(
    string Onderwerp, long Volgnummer, Instant Op, string Lokaal, string Persoon, string Rol, string? Namens, string Opdracht,
    Guid OpdrachtId, Weigering? Weigering, IReadOnlyList<Toets> Toetsen, IReadOnlyList<Feit> Feiten, string Vorige);

/// <summary>Appends one entry to a chain. The unique key on chain and place makes two writers cross, never overwrite.</summary>
public sealed class Dossierschrijver(AanbestedingDbContext db, Handeling handeling)
{
    /// <summary>Adds the entry of the current command; saved with the transaction around it.</summary>
    public async Task Schrijf(string opdracht, Guid opdrachtId, string onderwerp, Weigering? weigering, CancellationToken ct)
    {
        if (weigering is not null)
            onderwerp = await KetenVanWeigering(onderwerp, ct);
        var vorige = await db.Posten.AsNoTracking().Where(p => p.Onderwerp == onderwerp)
            .OrderByDescending(p => p.Volgnummer).Select(p => new { p.Volgnummer, p.Hash }).FirstOrDefaultAsync(ct);
        var moment = handeling.Moment;
        var inhoud = new Postinhoud(
            onderwerp, (vorige?.Volgnummer ?? 0) + 1, moment.Nu, Datumtekst.Tijdstip(moment.Nu), moment.Wie.Persoon, moment.Wie.Rol.ToString(),
            moment.Wie.Partij ?? (moment.Wie.Organen is { } organen ? string.Join("; ", organen) : null), opdracht, opdrachtId, weigering,
            handeling.Zaak?.Toetsen ?? [], weigering is null ? [.. handeling.Zaken.SelectMany(z => z.Feiten), .. handeling.Feiten] : [], vorige?.Hash ?? "");
        var tekst = Json.Schrijf(inhoud);
        db.Posten.Add(new Post
        {
            Onderwerp = onderwerp,
            Volgnummer = inhoud.Volgnummer,
            Op = moment.Nu,
            Opdracht = opdracht,
            Persoon = moment.Wie.Persoon,
            Geweigerd = weigering?.Code,
            Tekst = tekst,
            Hash = Vingerafdruk.Van(tekst),
        });
    }

    /// <summary>
    /// A refusal about a procedure that does not exist belongs to the house: no chain begins with it. What a party tries in
    /// vain stays in its own chain, because nobody on the buyer's side may see who takes part before the kluis opens. A
    /// reading that was refused is an event of the procedure: whoever reads the dossier sees who tried.
    /// </summary>
    private async Task<string> KetenVanWeigering(string onderwerp, CancellationToken ct)
    {
        if (Onderwerpen.ProcedureVan(onderwerp) is not { } procedure)
            return onderwerp;
        if (await db.Toelatingssystemen.AnyAsync(s => s.Id == procedure, ct))
            return handeling.Zaak is null ? Onderwerpen.Procedure(procedure) : onderwerp;
        if (!await db.Procedures.AnyAsync(p => p.Id == procedure, ct))
            return Onderwerpen.Huis;
        return handeling.Moment.Wie.Partij is { } partij ? Onderwerpen.Partij(procedure, partij) : Onderwerpen.Procedure(procedure);
    }
}
