using System.Reflection;
using System.Runtime.CompilerServices;
using Aanbesteding.Domain.Toelating;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

/// <summary>The closed list of refusals, held against the tests beside this file: a code that no test asks for is not known to be reachable.</summary>
public sealed class WeigeringsdekkingTests
{
    private static readonly Dictionary<Type, object> Voorbeelden = new()
    {
        [typeof(int)] = 1,
        [typeof(string)] = "iets",
        [typeof(LocalDate)] = new LocalDate(2027, 1, 1),
        [typeof(Herzieningsclausule)] = Wonen.Herzieningsclausules[0],
        [typeof(Wijzigingsonderwerp)] = Wijzigingsonderwerp.Eisen,
        [typeof(IReadOnlyList<string>)] = new[] { "E1" },
    };

    private static IReadOnlyList<Weigering> Alle =>
    [
        .. typeof(Toelatingsweigeringen).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (Weigering)f.GetValue(null)!),
        .. typeof(Toelatingsweigeringen).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(m => (Weigering)m.Invoke(null, [.. m.GetParameters().Select(p => Voorbeelden[p.ParameterType])])!),
    ];

    [Fact]
    public void Toelatingsweigeringen_EveryCode_IsReachedByATest()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Map(), "*Tests.cs").Where(f => !f.EndsWith("WeigeringsdekkingTests.cs", StringComparison.Ordinal)).Select(File.ReadAllText));

        Alle.Select(w => w.Code).Where(code => !tests.Contains($"\"{code}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Toelatingsweigeringen_EveryRefusal_HasItsOwnCodeAndItsGround()
    {
        Alle.Select(w => w.Code).ShouldBeUnique();
        Alle.ShouldAllBe(w => w.Tekst.EndsWith('.') && w.Grondslag.Length > 0 && w.Code == w.Code.ToLowerInvariant());
    }

    private static string Map([CallerFilePath] string pad = "") => Path.GetDirectoryName(pad)!;
}
