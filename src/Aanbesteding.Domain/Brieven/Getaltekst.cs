using System.Globalization;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Domain;

/// <summary>Numbers and amounts in Dutch notation, for screens and letters. Needs no culture on the machine.</summary>
public static class Getaltekst
{
    private static readonly NumberFormatInfo Nederlands = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
    };

    /// <summary>A mark: "7,5". Where it does not end, rounded for the eye with the exact fraction behind it: "7,33 (exact 22/3)".</summary>
    public static string Cijfer(Breuk cijfer)
    {
        var exact = cijfer.ToString();
        return exact.Contains('/', StringComparison.Ordinal) ? $"{cijfer.InZin()} (exact {exact})" : exact.Replace('.', ',');
    }

    /// <summary>A published number: "7,5".</summary>
    public static string Getal(decimal getal) => getal.ToString("0.##########", Nederlands);

    /// <summary>A number as it stands in a sentence: "2.500.000", "7,5".</summary>
    public static string Aantal(decimal getal) => getal.ToString("#,0.##########", Nederlands);

    /// <summary>A number with groups and always this many decimals: "1.200,50". Rounded half away from zero.</summary>
    public static string Getal(decimal getal, int decimalen) => getal.ToString(string.Create(CultureInfo.InvariantCulture, $"N{decimalen}"), Nederlands);

    /// <summary>Points as the document rounds them, always with all their decimals so that they stand under each other.</summary>
    public static string Punten(Breuk punten, Afrondingsbeleid afronding)
    {
        ArgumentNullException.ThrowIfNull(afronding);
        var delen = afronding.Toon(punten).ToString().Split('.');
        return afronding.Decimalen == 0 ? delen[0] : $"{delen[0]},{(delen.Length > 1 ? delen[1] : "").PadRight(afronding.Decimalen, '0')}";
    }

    /// <summary>An amount in euro: "€ 1.200.000", with cents only where there are any.</summary>
    public static string Euro(decimal euro) => $"€ {euro.ToString(decimal.IsInteger(euro) ? "#,0" : "#,0.00", Nederlands)}";

    /// <summary>Eurocents as an amount in euro.</summary>
    public static string Centen(long centen) => Euro(centen / 100m);

    /// <summary>An exact amount in euro, rounded to cents for the eye.</summary>
    public static string Euro(Breuk euro) => Euro(decimal.Parse(euro.RondAf(2, Afrondingswijze.HalfVanNul).ToString(), CultureInfo.InvariantCulture));
}
