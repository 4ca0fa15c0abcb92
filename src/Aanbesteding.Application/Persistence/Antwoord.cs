using System.Reflection;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Persistence;

/// <summary>Reads and writes the value inside a remembered <see cref="Uitkomst{T}"/>.</summary>
/// <typeparam name="TUitkomst">An <see cref="Uitkomst{T}"/>.</typeparam>
internal static class Antwoord<TUitkomst>
    where TUitkomst : struct
{
    private static readonly MethodInfo Lezer = Methode(nameof(LeesWaarde));
    private static readonly MethodInfo Schrijver = Methode(nameof(SchrijfWaarde));

    public static TUitkomst Lees(string json) => (TUitkomst)Lezer.Invoke(null, [json])!;

    public static string Schrijf(TUitkomst uitkomst) => (string)Schrijver.Invoke(null, [uitkomst])!;

    private static Uitkomst<T> LeesWaarde<T>(string json) => Json.Lees<T>(json);

    private static string SchrijfWaarde<T>(Uitkomst<T> uitkomst) => Json.Schrijf(uitkomst.Waarde);

    private static MethodInfo Methode(string naam) =>
        typeof(Antwoord<TUitkomst>).GetMethod(naam, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(typeof(TUitkomst).GetGenericArguments()[0]);
}
