using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Aanbesteding.Domain.Tests.Procedures;

/// <summary>Everything that can be seen of a procedure, as text, so that two moments can be compared.</summary>
internal static class Opname
{
    /// <summary>The definition never changes; guards are recorded for refusals too.</summary>
    private static readonly HashSet<string> Geen = ["Werkstroom", "OpenTaken", "Toetsen"];

    internal static string Van(Procedure procedure) => string.Join('\n', typeof(Procedure)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => !Geen.Contains(p.Name))
        .Select(p => $"{p.Name}: {Tekst(p.GetValue(procedure))}"));

    internal static string Tekst(object? waarde) => waarde switch
    {
        null => "-",
        string tekst => tekst,
        IEnumerable rij => $"[{string.Join("; ", rij.Cast<object?>().Select(Tekst))}]",
        IFormattable getal => getal.ToString(null, CultureInfo.InvariantCulture),
        bool or Breuk or NodaTime.Period => waarde.ToString()!,
        _ => $"{{{string.Join(", ", waarde.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => $"{p.Name}={Tekst(p.GetValue(waarde))}"))}}}",
    };
}
