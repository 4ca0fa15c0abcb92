using System.Globalization;
using System.Text.RegularExpressions;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>Money as Dutch people write it: whole eurocents inside, "€ 1.200.000,50" outside.</summary>
public static partial class Bedrag
{
    /// <summary>"€ 1.200.000", with cents only when there are any.</summary>
    public static string Tekst(long centen) => Getaltekst.Centen(centen);

    /// <summary>As <see cref="Tekst(long)"/>, for an amount in euro.</summary>
    public static string Tekst(decimal euro) => Getaltekst.Euro(euro);

    /// <summary>As <see cref="Tekst(long)"/>, for an exact amount in euro; rounded to the cent, half away from zero.</summary>
    public static string Tekst(Breuk euro) => Getaltekst.Euro(euro);

    /// <summary>"1.200.000,50", as somebody would type it.</summary>
    public static string Getal(long centen) => Getaltekst.Getal(centen / 100m, centen % 100 == 0 ? 0 : 2);

    /// <summary>
    /// Reads an amount in euro; null when it is not one. Points stand only between groups of three digits and a comma before
    /// one or two decimals, so that "1200000.50" is never taken for a hundred times as much.
    /// </summary>
    public static long? Lees(string? tekst) => Vorm().Match(tekst?.Trim() ?? "") is { Success: true } gelezen
        && long.TryParse(gelezen.Groups["euro"].Value.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var euro)
            ? (euro * 100) + int.Parse(gelezen.Groups["cent"].Value.PadRight(2, '0'), NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^(€\s*)?(?<euro>[0-9]{1,3}(\.[0-9]{3}){1,4}|[0-9]{1,15})(,(?<cent>[0-9]{1,2}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vorm();
}
