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
public sealed record Meldingregel(string Kenmerk, string Onderwerp, string Tekst, bool TeLaat, Instant Op);

/// <summary>Reads the warnings of a role.</summary>
public sealed class Meldingenlezer(AanbestedingDbContext db)
{
    /// <summary>How many are shown at most.</summary>
    public const int Hoogstens = 20;

    /// <summary>The newest warnings of this role from <paramref name="sinds"/> on (inclusive), newest first.</summary>
    public async Task<IReadOnlyList<Meldingregel>> Voor(Rol rol, Instant sinds, CancellationToken ct = default) =>
        await (from melding in db.Meldingen.AsNoTracking()
               join procedure in db.Procedures.AsNoTracking() on melding.ProcedureId equals procedure.Id
               where melding.Rol == rol && melding.Op >= sinds
               orderby melding.Op descending, melding.Id descending
               select new Meldingregel(procedure.Kenmerk, melding.Onderwerp, melding.Tekst, melding.Trap == nameof(Seintrap.TeLaat), melding.Op))
            .Take(Hoogstens).ToListAsync(ct);
}
