using System.Globalization;
using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

/// <summary>Dutch words for terms of a planning, inside sentences.</summary>
internal static class Termijntekst
{
    /// <summary>"1 dag", "35 dagen", "2 weken".</summary>
    public static string Duur(int aantal, string eenheid) => string.Create(CultureInfo.InvariantCulture, $"{aantal} {(aantal == 1 ? eenheid : Meervoud(eenheid))}");

    /// <summary>From where a term counts: "35 dagen na ‘Publicatie selectie’", "10 dagen vóór de laatste dag van ‘Aanmelden’".</summary>
    public static string Telling(Termijnregel regel) => regel.Voor is { } voor
        ? $"{Duur(regel.Aantal, regel.Eenheid)} vóór de laatste dag van ‘{Termijnwoord.Van(voor)}’"
        : $"{Duur(regel.Aantal, regel.Eenheid)} na ‘{Termijnwoord.Van(regel.Na!)}’";

    /// <summary>With a capital first.</summary>
    public static string Hoofdletter(string tekst) => char.ToUpperInvariant(tekst[0]) + tekst[1..];

    private static string Meervoud(string eenheid) => eenheid switch
    {
        "dag" => "dagen",
        "werkdag" => "werkdagen",
        "week" => "weken",
        "maand" => "maanden",
        _ => eenheid,
    };
}
