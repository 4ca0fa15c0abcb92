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

    /// <summary>
    /// The answer to a command that was performed before under this id; a refusal when the id was used for something else or
    /// by somebody else; null when it is new.
    /// </summary>
    public async Task<TUitkomst?> Eerder<TUitkomst>(IOpdracht opdracht, Actor wie, CancellationToken ct)
        where TUitkomst : struct, IUitkomst<TUitkomst>
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        ArgumentNullException.ThrowIfNull(wie);
        if (await db.VerwerkteOpdrachten.AsNoTracking().SingleOrDefaultAsync(v => v.OpdrachtId == opdracht.OpdrachtId, ct) is not { } eerder)
            return null;
        return eerder.Persoon == wie.Persoon && eerder.Opdracht == Aanduiding(opdracht, wie)
            ? Vertaling<TUitkomst>.Lees(_ring.Unprotect(eerder.Antwoord))
            : TUitkomst.Weiger(Opdrachtweigeringen.IdBezet);
    }

    /// <summary>Remembers an accepted command, in the same transaction as its facts.</summary>
    public void Onthoud<TUitkomst>(IOpdracht opdracht, Actor wie, TUitkomst uitkomst)
        where TUitkomst : struct
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        ArgumentNullException.ThrowIfNull(wie);
        db.VerwerkteOpdrachten.Add(new VerwerkteOpdracht
        {
            OpdrachtId = opdracht.OpdrachtId,
            Persoon = wie.Persoon,
            Opdracht = Aanduiding(opdracht, wie),
            Antwoord = _ring.Protect(Vertaling<TUitkomst>.Schrijf(uitkomst)),
        });
    }

    /// <summary>The value that an accepted command answered; default when it is not remembered.</summary>
    public async Task<T?> Waarde<T>(Guid opdrachtId, CancellationToken ct)
        where T : class =>
        await db.VerwerkteOpdrachten.AsNoTracking().SingleOrDefaultAsync(v => v.OpdrachtId == opdrachtId, ct) is { } verwerkt
            ? Json.Lees<T>(_ring.Unprotect(verwerkt.Antwoord))
            : null;

    /// <summary>Tells commands under one id apart: what, and on which chain.</summary>
    private static string Aanduiding(IOpdracht opdracht, Actor wie) => $"{opdracht.GetType().Name} {opdracht.Onderwerp(wie)}";

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
