using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>What an outcome rests on, in plain words.</summary>
public sealed class Matrixzinnen(Beoordelingswijze wijze, Matrixperceel perceel)
{
    private static readonly string[] Telwoorden = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];

    private readonly Dictionary<string, string> _namen = perceel.Regels.ToDictionary(regel => regel.Partij, regel => regel.Naam, StringComparer.Ordinal);

    /// <summary>Who is first, or who passes.</summary>
    public string Eerste
    {
        get
        {
            var eersten = perceel.Regels.Where(regel => regel.Rang == 1).Select(regel => regel.Partij).ToList();
            return (eersten.Count, wijze.Methode) switch
            {
                (0, _) => "Niemand doet mee in de uitslag.",
                (1, Scoremethode.AlDanNiet) => $"{Namen(eersten)} haalt alle minima.",
                (_, Scoremethode.AlDanNiet) => $"{Namen(eersten)} halen alle minima.",
                (1, _) => $"{Namen(eersten)} staat op plaats 1.",
                _ => $"{Namen(eersten)} staan samen op plaats 1.",
            };
        }
    }

    /// <summary>What decided between equals; null without equals.</summary>
    public string? Gelijk => perceel.Gelijk.Count == 0 ? null : $"{Namen(perceel.Gelijk[0])} hebben hetzelfde totaal. {Beslist}";

    /// <summary>Drop-outs that change the order of the others.</summary>
    public IEnumerable<string> Uitval => perceel.Rangordeparadox.Select(Zin);

    /// <summary>Single marks that decide who wins.</summary>
    public IReadOnlyList<string> Kantelpunten => [.. perceel.Kantelpunten.Select(Zin)];

    private string Beslist => perceel.BeslistDoor switch
    {
        null => "Het document zegt niet wie dan voorgaat; zij delen hun plaats.",
        "loting" => "De loting beslist.",
        var stap => $"Wat beslist: {Wijzezinnen.Stap(wijze, stap)}.",
    };

    private string Zin(Paradox paradox)
    {
        var anderen = paradox.Voor.Where(partij => partij != paradox.AlsUitvalt).ToList();
        var (weg, nu, straks) = (_namen[paradox.AlsUitvalt], _namen[anderen[0]], _namen[paradox.Na[0]]);
        if (nu == straks)
            return $"Als {weg} uitvalt, verandert de volgorde van de anderen van ‘{Volgorde(anderen)}’ in ‘{Volgorde(paradox.Na)}’.";
        return perceel.Regels.Any(regel => regel.Partij == paradox.AlsUitvalt && regel.Rang == 1)
            ? $"Als {weg} uitvalt, wint {straks} en niet {nu}, die nu de volgende is."
            : $"Als {weg} uitvalt, wint {straks} in plaats van {nu}.";
    }

    private string Zin(Kantelpunt punt)
    {
        var criterium = wijze.Criteria.First(c => c.Id == punt.Criterium);
        var cijfers = criterium.Cijfers.Select(Beoordelingswijze.Exact).ToList();
        var (van, naar) = (cijfers.IndexOf(punt.Van), cijfers.IndexOf(punt.Naar));
        var stappen = van >= 0 && naar >= 0 ? $", {Stappen(naar - van)}" : "";
        return $"Krijgt {_namen[punt.Inschrijver]} op {criterium.Id} een {punt.Naar.InZin()} in plaats van een {punt.Van.InZin()}{stappen}, dan wint {(punt.Inschrijver == punt.NieuweWinnaar ? "deze partij zelf" : _namen[punt.NieuweWinnaar])}.";
    }

    private string Volgorde(IReadOnlyList<string> partijen) => string.Join(", ", partijen.Select(partij => _namen[partij]));

    private string Namen(IReadOnlyList<string> partijen) => partijen.Count == 1
        ? _namen[partijen[0]]
        : $"{string.Join(", ", partijen.SkipLast(1).Select(partij => _namen[partij]))} en {_namen[partijen[^1]]}";

    private static string Stappen(int verschil)
    {
        var aantal = Math.Abs(verschil);
        return $"{(aantal == 1 ? "één stap" : $"{(aantal < Telwoorden.Length ? Telwoorden[aantal] : aantal)} stappen")} {(verschil > 0 ? "hoger" : "lager")}";
    }
}
