using System.Reflection;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Pipeline;

/// <summary>
/// Remembers the answers of accepted commands by their ids, so that sending one again repeats nothing. An answer may hold a
/// receipt with its salt and file names: on disk it is as secret as the submission, so it is encrypted under the key ring.
/// </summary>
public sealed class Antwoordgeheugen(AanbestedingDbContext db, IDataProtectionProvider sleutelring)
{
    private readonly IDataProtector _ring = sleutelring.CreateProtector("aanbesteding.antwoord.1");

    /// <summary>The answer to a command that the same person gave before; null when it was not performed.</summary>
    public async Task<TUitkomst?> Eerder<TUitkomst>(Guid opdrachtId, Actor wie, string opdracht, CancellationToken ct)
        where TUitkomst : struct
    {
        ArgumentNullException.ThrowIfNull(wie);
        var eerder = await db.VerwerkteOpdrachten.AsNoTracking()
            .SingleOrDefaultAsync(v => v.OpdrachtId == opdrachtId && v.Persoon == wie.Persoon && v.Opdracht == opdracht, ct);
        return eerder is null ? null : Vertaling<TUitkomst>.Lees(_ring.Unprotect(eerder.Antwoord));
    }

    /// <summary>Remembers an accepted command, in the same transaction as its facts.</summary>
    public void Onthoud<TUitkomst>(Guid opdrachtId, Actor wie, string opdracht, TUitkomst uitkomst)
        where TUitkomst : struct
    {
        ArgumentNullException.ThrowIfNull(wie);
        db.VerwerkteOpdrachten.Add(new VerwerkteOpdracht
        {
            OpdrachtId = opdrachtId,
            Persoon = wie.Persoon,
            Opdracht = opdracht,
            Antwoord = _ring.Protect(Vertaling<TUitkomst>.Schrijf(uitkomst)),
        });
    }

    /// <summary>The value that an accepted command answered; default when it is not remembered.</summary>
    public async Task<T?> Waarde<T>(Guid opdrachtId, CancellationToken ct)
        where T : class =>
        await db.VerwerkteOpdrachten.AsNoTracking().SingleOrDefaultAsync(v => v.OpdrachtId == opdrachtId, ct) is { } verwerkt
            ? Json.Lees<T>(_ring.Unprotect(verwerkt.Antwoord))
            : null;

    /// <summary>From the value inside an <see cref="Uitkomst{T}"/> to text and back, whatever T is.</summary>
    private static class Vertaling<TUitkomst>
        where TUitkomst : struct
    {
        private static readonly MethodInfo Lezer = Methode(nameof(LeesWaarde));
        private static readonly MethodInfo Schrijver = Methode(nameof(SchrijfWaarde));

        public static TUitkomst Lees(string json) => (TUitkomst)Lezer.Invoke(null, [json])!;

        public static string Schrijf(TUitkomst uitkomst) => (string)Schrijver.Invoke(null, [uitkomst])!;

        private static Uitkomst<T> LeesWaarde<T>(string json) => Json.Lees<T>(json);

        private static string SchrijfWaarde<T>(Uitkomst<T> uitkomst) => Json.Schrijf(uitkomst.Waarde);

        private static MethodInfo Methode(string naam) => typeof(Vertaling<TUitkomst>)
            .GetMethod(naam, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(typeof(TUitkomst).GetGenericArguments()[0]);
    }
}
