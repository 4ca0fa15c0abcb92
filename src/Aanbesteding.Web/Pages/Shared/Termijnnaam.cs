using Aanbesteding.Domain;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>Terms and their rules as people say them.</summary>
public static class Termijnnaam
{
    private static readonly Dictionary<string, string> Ankers = new(StringComparer.Ordinal)
    {
        ["publicatie-selectie"] = "de publicatie van de selectie",
        ["selectiebeslissing"] = "de dag van de selectiebeslissing",
        ["uitnodiging"] = "de uitnodiging tot inschrijving",
        ["gunningsbeslissing"] = "de verzending van de gunningsbeslissing",
        ["overeenkomst"] = "het sluiten van de overeenkomst",
        [Lotingsregels.Oproep] = "de uitnodiging voor een loting",
    };

    private static readonly Dictionary<string, string> Gebeurtenissen = new(StringComparer.Ordinal)
    {
        ["publicatie-selectie"] = "Publicatie van de selectie",
        ["selectiebeslissing"] = "Selectiebeslissing",
        ["uitnodiging"] = "Uitnodiging tot inschrijving",
        ["gunningsbeslissing"] = "Gunningsbeslissing",
        ["overeenkomst"] = "Ondertekening van de overeenkomst",
        [Lotingsregels.Oproep] = "Uitnodiging voor een loting",
    };

    private static readonly Dictionary<string, string> Regimes = new(StringComparer.Ordinal)
    {
        ["atw"] = "Eindigt hij op een vrije dag, dan schuift hij op (Algemene termijnenwet).",
        ["verordening1182"] = "Eindigt hij op een vrije dag, dan schuift hij op (Verordening 1182/71).",
        ["contractueel"] = "Hij schuift niet op.",
    };

    /// <summary>Name of a term.</summary>
    public static string Van(string termijn) => Domain.Termijnen.Termijnwoord.Van(termijn);

    /// <summary>Name of an event: "Publicatie van de selectie".</summary>
    public static string Gebeurtenis(string gebeurtenis) => Gebeurtenissen.TryGetValue(gebeurtenis, out var naam) ? naam : Van(gebeurtenis);

    /// <summary>An event inside a sentence: "de publicatie van de selectie".</summary>
    public static string Anker(string gebeurtenis) => Ankers.GetValueOrDefault(gebeurtenis, gebeurtenis);

    /// <summary>How long a term lasts: "6 weken", "1 maand".</summary>
    public static string Duur(Termijnregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        var eenheid = regel.Aantal == 1 ? regel.Eenheid : regel.Eenheid switch { "week" => "weken", "maand" => "maanden", var dag => dag + "en" };
        return $"{regel.Aantal} {eenheid}";
    }

    /// <summary>"35 dagen na de publicatie van de selectie, tot 12.00 uur. …"</summary>
    public static string Regel(Termijnregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        var tijd = regel.Tijd is { } t ? $", tot {Domain.Termijnen.Datumtekst.Kloktijd(t)}" : "";
        return regel.Voor is { } voor
            ? $"{Duur(regel)} vóór de laatste dag van ‘{Van(voor)}’{tijd}. Hij schuift niet op."
            : $"{Duur(regel)} na {Anker(regel.Na ?? "")}{tijd}. {Regimes.GetValueOrDefault(regel.Regime, regel.Regime)}";
    }
}
