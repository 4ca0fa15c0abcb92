using System.Text.Json;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Kluis;

/// <summary>What a party has in the kluis now, concept or handed in.</summary>
/// <param name="Status">Where it is in its life.</param>
/// <param name="Pakket">Its content and the list of its files.</param>
/// <param name="Ontvangen">When its last part arrived.</param>
public sealed record EigenInzending(InzendingStatus Status, Pakket Pakket, Instant Ontvangen)
{
    /// <summary>Whether it was handed in.</summary>
    public bool Ingediend => Status is InzendingStatus.Verzegeld or InzendingStatus.Geopend;

    /// <summary>Prices that the party put in the prijskluis; null when it did not.</summary>
    public Prijspakket? Prijzen { get; init; }
}

/// <summary>What a party gets when it withdraws. The hash is that of the entry in its dossier, which nobody can change unseen.</summary>
/// <param name="Inzending">What was withdrawn.</param>
/// <param name="Kenmerk">Reference of the procedure.</param>
/// <param name="Soort">Kind of what was withdrawn.</param>
/// <param name="Ingetrokken">When.</param>
/// <param name="Post">Place of the entry in the chain of this party.</param>
/// <param name="Hash">SHA-256 of the entry.</param>
public sealed record Intrekkingsbewijs(Guid Inzending, string Kenmerk, InzendingSoort Soort, Instant Ingetrokken, long Post, string Hash);

/// <summary>
/// Reads what one party handed in, for that party alone: each question names the party, and everything is found through its
/// own submission or its own chain of the dossier.
/// </summary>
public sealed class Inzendingenlezer(AanbestedingDbContext db, Antwoordgeheugen geheugen, Kluisopslag kluis, Prijskluis prijskluis)
{
    /// <summary>The running submission of the party; null when it has none.</summary>
    public async Task<EigenInzending?> Lees(Procedure procedure, string partij, InzendingSoort soort, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return await kluis.Lopend(procedure.Id, partij, soort, ct) is { } inzending
            ? new EigenInzending(inzending.Status, await kluis.Lees(inzending, ct), inzending.Ontvangen) { Prijzen = await prijskluis.Lees(inzending, ct) }
            : null;
    }

    /// <summary>One file of the running submission of the party; null when there is no such file.</summary>
    public async Task<(Bestandsmelding Melding, Stream Inhoud)?> Bestand(Procedure procedure, string partij, InzendingSoort soort, int onderdeel, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        if (await kluis.Lopend(procedure.Id, partij, soort, ct) is not { } inzending
            || (await kluis.Lees(inzending, ct)).Bestanden.FirstOrDefault(b => b.Onderdeel == onderdeel) is not { } melding)
            return null;
        var inhoud = new MemoryStream();
        await kluis.Lees(inzending, onderdeel, inhoud, ct);
        inhoud.Position = 0;
        return (melding, inhoud);
    }

    /// <summary>The text over which the fingerprint of the receipt was made, byte for byte.</summary>
    public static string Pakkettekst(EigenInzending inzending)
    {
        ArgumentNullException.ThrowIfNull(inzending);
        return Json.Schrijf(inzending.Pakket);
    }

    /// <summary>A receipt as the party can keep it.</summary>
    public static string Bewijstekst<T>(T bewijs) => Json.Schrijf(bewijs);

    /// <summary>Receipts of what the party handed in, newest first; the first belongs to what counts, unless it was withdrawn.</summary>
    public async Task<IReadOnlyList<Ontvangstbewijs>> Ontvangstbewijzen(Procedure procedure, string partij, InzendingSoort soort, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        List<Ontvangstbewijs> bewijzen = [];
        foreach (var post in await Posten(procedure, partij, $"Dien{soort}In", ct))
        {
            if (await geheugen.Waarde<Ontvangstbewijs>(OpdrachtId(post), ct) is { } bewijs)
                bewijzen.Add(bewijs);
        }

        return bewijzen;
    }

    /// <summary>Receipts of withdrawals by the party, newest first.</summary>
    public async Task<IReadOnlyList<Intrekkingsbewijs>> Intrekkingen(Procedure procedure, string partij, InzendingSoort soort, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return [.. (await Posten(procedure, partij, $"Trek{soort}In", ct))
            .Select(post => new Intrekkingsbewijs(Ingetrokken(post), procedure.Kenmerk, soort, post.Op, post.Volgnummer, post.Hash))];
    }

    /// <summary>Receipts of what the party sent too late, newest first.</summary>
    public async Task<IReadOnlyList<Laatbewijs>> TeLaat(Procedure procedure, string partij, InzendingSoort soort, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        List<Laatbewijs> bewijzen = [];
        foreach (var post in await Posten(procedure, partij, nameof(BergTeLaatOp), ct))
        {
            if (await geheugen.Waarde<Laatbewijs>(OpdrachtId(post), ct) is { } bewijs && bewijs.Soort == soort)
                bewijzen.Add(bewijs);
        }

        return bewijzen;
    }

    private static Guid OpdrachtId(Post post)
    {
        using var inhoud = JsonDocument.Parse(post.Tekst);
        return inhoud.RootElement.GetProperty("opdrachtId").GetGuid();
    }

    private Task<List<Post>> Posten(Procedure procedure, string partij, string opdracht, CancellationToken ct)
    {
        var onderwerp = Onderwerpen.Partij(procedure.Id, partij);
        return db.Posten.AsNoTracking().Where(p => p.Onderwerp == onderwerp && p.Opdracht == opdracht && p.Geweigerd == null)
            .OrderByDescending(p => p.Volgnummer).ToListAsync(ct);
    }

    private static Guid Ingetrokken(Post post)
    {
        using var inhoud = JsonDocument.Parse(post.Tekst);
        return inhoud.RootElement.GetProperty("feiten").EnumerateArray()
            .First(f => f.GetProperty("naam").GetString() == "ingetrokken").GetProperty("gegevens").GetProperty("inzending").GetGuid();
    }
}
