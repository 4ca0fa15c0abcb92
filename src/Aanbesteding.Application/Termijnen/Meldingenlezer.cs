using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>One warning in the list of a role.</summary>
/// <param name="Kenmerk">Reference of the procedure.</param>
/// <param name="Onderwerp">Subject line.</param>
/// <param name="Tekst">Text.</param>
/// <param name="TeLaat">Whether something was missed.</param>
/// <param name="Op">When it was given.</param>
public sealed record Meldingregel(string Kenmerk, string Onderwerp, string Tekst, bool TeLaat, Instant Op)
{
    /// <summary>Whether it is about an open house.</summary>
    public bool OpenHouse { get; init; }
}

/// <summary>Reads the warnings of a role.</summary>
public sealed class Meldingenlezer(AanbestedingDbContext db)
{
    /// <summary>How many are shown at most.</summary>
    public const int Hoogstens = 20;

    /// <summary>The newest warnings of this role from <paramref name="sinds"/> on (inclusive), newest first.</summary>
    public async Task<IReadOnlyList<Meldingregel>> Voor(Rol rol, Instant sinds, CancellationToken ct = default)
    {
        var meldingen = await db.Meldingen.AsNoTracking().Where(m => m.Rol == rol && m.Op >= sinds)
            .OrderByDescending(m => m.Op).ThenByDescending(m => m.Id).Take(Hoogstens).ToListAsync(ct);
        var namen = await db.Zaaknamen(meldingen.Select(m => m.ProcedureId), ct);
        return [.. meldingen.Select(m => new Meldingregel(namen[m.ProcedureId].Kenmerk, m.Onderwerp, m.Tekst, m.Trap == nameof(Seintrap.TeLaat), m.Op) { OpenHouse = namen[m.ProcedureId].OpenHouse })];
    }
}
