using System.Text;
using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Web.Tests.Api;

/// <summary>The authorisation table as a page to read, made from the table and the werkstroom; and read back as what is promised.</summary>
public static class Bevoegdhedenpagina
{
    public static readonly string Pad = Bronbestanden.Pad("infra", "bevoegdheden.md");

    private const string Steeds = "altijd";

    public static string Maak()
    {
        var rollen = Enum.GetValues<Rol>();
        var tekst = new StringBuilder($"""
            # Bevoegdheden

            Wie mag wat, en wanneer? Deze bladzijde is gemaakt uit de ene bevoegdhedentabel en de werkstromen {string.Join(", ", Bronbestanden.Werkstromen.Select(w => $"`{w.Id}`"))}.
            Een opdracht wordt alleen uitgevoerd als beide tabellen haar toestaan. Elke andere combinatie wordt geweigerd, verandert niets en staat in het dossier.
            De tests lezen deze bladzijde en proberen iedere combinatie van rol, fase en opdracht uit.

            ## Rol en opdracht

            | Opdracht | Wat u doet | {string.Join(" | ", rollen)} |
            | --- | --- |{string.Concat(rollen.Select(_ => " :-: |"))}

            """);
        foreach (var rij in Bevoegdheden.Tabel)
            tekst.AppendLine($"| {rij.Opdracht} | {rij.Omschrijving} | {string.Join(" | ", rollen.Select(r => rij.Rollen.Contains(r) ? "ja" : " "))} |");
        tekst.AppendLine("\n## Fase en opdracht\n\n| Opdracht | Kan als een van deze taken open is, of in een van deze fases |\n| --- | --- |");
        foreach (var rij in Bevoegdheden.Tabel)
            tekst.AppendLine($"| {rij.Opdracht} | {string.Join(", ", Openers(rij))} |");
        return tekst.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Role × command as the approved page says.</summary>
    public static ILookup<string, Rol> Rollen() => Rijen("## Rol en opdracht")
        .SelectMany(cellen => Enum.GetValues<Rol>().Where((_, i) => cellen[i + 2] == "ja").Select(rol => (Opdracht: cellen[0], rol)))
        .ToLookup(paar => paar.Opdracht, paar => paar.rol, StringComparer.Ordinal);

    /// <summary>What opens a command, as the approved page says.</summary>
    public static IReadOnlyDictionary<string, string[]> Openers() =>
        Rijen("## Fase en opdracht").ToDictionary(cellen => cellen[0], cellen => cellen[1].Split(", "), StringComparer.Ordinal);

    /// <summary>Whether an opener of the page holds in a situation.</summary>
    /// <param name="opener">A cell of the page.</param>
    /// <param name="plaats">Id of the open task or the awaited term.</param>
    /// <param name="fases">Active phases.</param>
    public static bool Opent(string opener, string plaats, IReadOnlyCollection<string> fases) => opener.Split(' ') switch
    {
        [Steeds] => true,
        ["taak", var taak] => taak == plaats,
        ["fase", var fase] => fases.Contains(fase),
        ["tot", "het", "einde"] => plaats is not ("afgerond" or "ingetrokken") && !fases.Contains("intrekking"),
        _ => throw new InvalidOperationException($"Nobody knows when ‘{opener}’ is."),
    };

    private static IEnumerable<string> Openers(Bevoegdheid rij)
    {
        if (rij.Altijd)
            return [Steeds];
        var elementen = Bronbestanden.Werkstromen.SelectMany(w => w.Elementen).ToList();
        if (rij.Bericht is { } bericht)
            return elementen.Where(e => e.Soort == ElementSoort.RandBericht && e.Bericht == bericht).Select(e => Bronbestanden.Werkstroom[e.Drager!] is { Fase: { } fase } ? $"fase {fase}" : $"taak {e.Drager}").DefaultIfEmpty("tot het einde");
        return rij.Taaksoort is { } soort
            ? elementen.Where(e => e.TaakSoort == soort).Select(e => $"taak {e.Id}")
            : elementen.Where(e => e.Toegestaan.Contains(rij.Opdracht)).Select(e => $"fase {e.Fase}");
    }

    private static IEnumerable<string[]> Rijen(string kop) => File.ReadAllLines(Pad)
        .SkipWhile(regel => regel != kop).Skip(1).TakeWhile(regel => !regel.StartsWith('#'))
        .Where(regel => regel.StartsWith('|')).Skip(2)
        .Select(regel => regel.Split('|')[1..^1].Select(cel => cel.Trim()).ToArray());
}

public class BevoegdhedenpaginaTests
{
    [Fact]
    public void Page_InTheRepository_SaysWhatTheTableAndTheWerkstroomSay()
    {
        var pagina = Bevoegdhedenpagina.Maak();

        Goedgekeurd.MoetGelijkZijnAan(pagina, Bevoegdhedenpagina.Pad);
    }
}
