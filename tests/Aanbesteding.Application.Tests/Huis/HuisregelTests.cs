using System.Reflection;
using System.Text.RegularExpressions;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Tests.Huis;

/// <summary>The rules of the house that a compiler does not keep.</summary>
public sealed partial class HuisregelTests
{
    private static readonly Assembly Werkstroomlaag = typeof(TokenSpel).Assembly;
    private static readonly Assembly Domein = typeof(Procedure).Assembly;
    private static readonly Assembly Toepassing = typeof(Deur).Assembly;

    [Fact]
    public void Verwijzingen_Workflow_KentAlleenHetRaamwerk() =>
        Vreemd(Werkstroomlaag, "System", "netstandard").ShouldBeEmpty();

    [Fact]
    public void Verwijzingen_Domein_KentAlleenWerkstroomEnNodaTime() =>
        Vreemd(Domein, "System", "Aanbesteding.Workflow", "NodaTime").ShouldBeEmpty();

    [Fact]
    public void Verwijzingen_Toepassing_KentGeenWebEnGeenHangfire() =>
        Toepassing.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n.StartsWith("Hangfire", StringComparison.Ordinal) || n.StartsWith("Aanbesteding.Web", StringComparison.Ordinal)
                || (n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && n != "Microsoft.AspNetCore.DataProtection.Abstractions"))
            .ShouldBeEmpty();

    [Fact]
    public void Wortel_HeeftAlleenWatErHoort()
    {
        string[] hoort = ["src", "workflows", "tests", "infra", "Aanbesteding.sln", "README.md", ".editorconfig", ".gitignore", ".ci", "global.json", "Directory.Build.props", "Directory.Packages.props"];
        string[] plaatselijk = [".git", "data", ".vs", ".idea", "TestResults"];

        var extra = Directory.EnumerateFileSystemEntries(Bronbestanden.Pad()).Select(p => Path.GetFileName(p)!).Except(hoort).Except(plaatselijk);

        extra.ShouldBeEmpty();
    }

    [Fact]
    public void Domeinwortel_HeeftTenHoogsteVijftienZelfstandigeNaamwoorden() =>
        Directory.GetFiles(Bronbestanden.Pad("src", "Aanbesteding.Domain"), "*.cs").Length.ShouldBeLessThanOrEqualTo(15);

    [Fact]
    public void Getallen_InHetDomeinEnHetRekenen_ZijnNooitBinaireBreuken()
    {
        var rekenen = Bronbestanden.Pad("src", "Aanbesteding.Application", "Rekenen");
        var gevonden = from bestand in Bronnen("Aanbesteding.Domain").Concat(Bronnen("Aanbesteding.Workflow"))
                           .Concat(Bronnen("Aanbesteding.Application").Where(pad => pad.StartsWith(rekenen, StringComparison.Ordinal)))
                       from regel in File.ReadLines(bestand)
                       where !regel.TrimStart().StartsWith("//", StringComparison.Ordinal) && BinaireBreuk().IsMatch(regel)
                       select $"{Path.GetFileName(bestand)}: {regel.Trim()}";

        gevonden.ShouldBeEmpty();
    }

    [Fact]
    public void Formulieren_MetEenEigenAdres_StaanNietZonderBewijsVanHerkomst()
    {
        // Razor adds the token by itself only where the form has no action.
        var zonder = from bestand in Directory.EnumerateFiles(Bronbestanden.Pad("src", "Aanbesteding.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories)
                     from Match formulier in Formulier().Matches(File.ReadAllText(bestand))
                     where formulier.Value.Contains("action=", StringComparison.Ordinal) && !formulier.Value.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal)
                     select $"{Path.GetFileName(bestand)}: {formulier.Value}";

        zonder.ShouldBeEmpty();
    }

    [Fact]
    public void Testklassen_DieEenHuisBouwen_DraaienOpIedereDatabase()
    {
        var vergeten = from bestand in Directory.EnumerateFiles(Bronbestanden.Pad("tests", "Aanbesteding.Application.Tests"), "*.cs", SearchOption.AllDirectories)
                       let tekst = File.ReadAllText(bestand)
                       where Huisbouw().IsMatch(tekst) && !tekst.Contains("\n[OpDatabase]\n", StringComparison.Ordinal)
                       select Path.GetFileName(bestand);

        vergeten.ShouldBeEmpty("Put [OpDatabase] above the class; a fixture that only makes a dossier says opPostgreSql: false.");
    }

    [Fact]
    public void Opdrachten_EnBevoegdheden_NoemenDezelfde()
    {
        var opdrachten = Toepassing.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IOpdracht))).Select(t => t.Name).Order(StringComparer.Ordinal);

        Bevoegdheden.Tabel.Select(b => b.Opdracht).Order(StringComparer.Ordinal).ShouldBe(opdrachten);
    }

    [Fact]
    public void Werkstroom_NoemtAlleenRollenTaaksoortenEnOpdrachtenDieBestaan()
    {
        var elementen = Bronbestanden.Werkstromen.SelectMany(w => w.Elementen).ToList();

        elementen.Where(e => e.Soort == ElementSoort.Taak && !Enum.TryParse<Rol>(e.Rol, out _)).ShouldBeEmpty();
        elementen.Where(e => e.Soort == ElementSoort.Taak).Select(e => e.TaakSoort).Distinct()
            .Except(Bevoegdheden.Tabel.Select(b => b.Taaksoort)).ShouldBeEmpty();
        elementen.SelectMany(e => e.Toegestaan).Except(Bevoegdheden.Tabel.Select(b => b.Opdracht)).ShouldBeEmpty();
    }

    [Fact]
    public void Werkstroom_RolVanDeBaan_MagDeOpdrachtVanDeTaak()
    {
        var mis = from taak in Bronbestanden.Werkstromen.SelectMany(w => w.Elementen)
                  where taak.Soort == ElementSoort.Taak
                  let rollen = Bevoegdheden.Tabel.Where(b => b.Taaksoort == taak.TaakSoort).SelectMany(b => b.Rollen)
                  where !rollen.Contains(Enum.Parse<Rol>(taak.Rol!))
                  select taak.Id;

        mis.ShouldBeEmpty();
    }

    /// <summary>Codes of refusals, names of facts, ids of the werkstroom and enum words are stored: renaming one is a migration.</summary>
    [Fact]
    public void OpgeslagenNamen_VeranderenNietOngemerkt()
    {
        var bronnen = Bronnen("Aanbesteding.Domain").Concat(Bronnen("Aanbesteding.Application")).Select(File.ReadAllText).ToList();
        var namen = bronnen.SelectMany(t => Weigeringcode().Matches(t)).Select(m => $"weigering {m.Groups["naam"].Value}")
            .Concat(bronnen.SelectMany(t => Feitnaam().Matches(t)).Select(m => $"feit {m.Groups["naam"].Value}"))
            .Concat(Bronbestanden.Werkstromen.SelectMany(w => w.Elementen).Where(e => e.Soort is ElementSoort.Taak or ElementSoort.TermijnWacht or ElementSoort.Deelproces or ElementSoort.GebeurtenisDeelproces or ElementSoort.RandBericht or ElementSoort.RandTermijn).Select(e => $"werkstroom {e.Id}"))
            .Concat(Bevoegdheden.Tabel.Select(b => $"opdracht {b.Opdracht}"))
            .Concat(Enum.GetNames<Rol>().Select(r => $"rol {r}"))
            .Concat(Enum.GetNames<DocumentSoort>().Select(d => $"document {d}"))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Goedgekeurd.MoetGelijkZijn(string.Join('\n', namen), "OpgeslagenNamen");
    }

    private static IEnumerable<string> Vreemd(Assembly laag, params string[] bekend) =>
        laag.GetReferencedAssemblies().Select(a => a.Name!).Where(naam => !bekend.Any(b => naam == b || naam.StartsWith($"{b}.", StringComparison.Ordinal)));

    private static IEnumerable<string> Bronnen(string project) =>
        Directory.EnumerateFiles(Bronbestanden.Pad("src", project), "*.cs", SearchOption.AllDirectories)
            .Where(p => !p.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex("<form[^>]*method=\"post\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Formulier();

    [GeneratedRegex(@"\bProefhuis\.Bouw\(\)", RegexOptions.None, 1000)]
    private static partial Regex Huisbouw();

    // Also what takes or gives one without naming it.
    [GeneratedRegex(@"\b(double|float|Double|Single|Half|MathF)\b(?!\()|\bMath\.(Pow|Log\w*|Exp|Sqrt|Cbrt|ScaleB)\b|\bBigInteger\.Log\w*|\b(Try)?Get(Double|Single)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BinaireBreuk();

    [GeneratedRegex("""(?:new Weigering|(?:=>|=|return|[?:])\s+new)\(\s*"(?<naam>[a-z0-9-]+)",""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weigeringcode();

    [GeneratedRegex("""(?:\bLeg|new Feit)\("(?<naam>[a-z0-9-]+)",""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Feitnaam();
}
