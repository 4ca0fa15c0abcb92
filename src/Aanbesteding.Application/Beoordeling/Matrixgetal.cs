using System.Globalization;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Application.Beoordeling;

/// <summary>A number of the matrix: what is compared, and what people see.</summary>
/// <param name="Exact">The exact value; a fraction where it is no decimal.</param>
/// <param name="Getoond">The same in Dutch notation, with the decimals that the document prescribes.</param>
public sealed record Matrixgetal(Breuk Exact, string Getoond)
{
    private const int MeesteDecimalen = 20;

    /// <summary>How many decimals people see.</summary>
    public int Decimalen => Getoond.IndexOf(',', StringComparison.Ordinal) is >= 0 and var komma ? Getoond.Length - komma - 1 : 0;

    /// <summary>Whether people see less than the exact value.</summary>
    public bool Afgerond => Breuk.Lees(Getoond.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')) != Exact;

    /// <summary>
    /// A number with all decimals of the policy. One that would then be shown as zero gets as many more as it takes to show
    /// four digits: quality per euro is small.
    /// </summary>
    public static Matrixgetal Van(Breuk exact, Afrondingsbeleid beleid)
    {
        ArgumentNullException.ThrowIfNull(beleid);
        var decimalen = beleid.Decimalen;
        if (exact.Teken != 0 && beleid.Toon(exact).Teken == 0)
        {
            var grootte = Breuk.Max(exact, -exact);
            while (decimalen < MeesteDecimalen && grootte.RondAf(decimalen, Afrondingswijze.Omlaag).Teken == 0)
                decimalen++;
            decimalen += 3;
        }

        return new(exact, Tekst(exact.RondAf(decimalen, beleid.Wijze), decimalen));
    }

    /// <summary>A mark: no decimals that say nothing.</summary>
    public static Matrixgetal Cijfer(Breuk exact) => new(exact, exact.InZin());

    /// <summary>An amount in euro, to the cent.</summary>
    public static Matrixgetal Euro(long centen) => new(Breuk.Van(centen, 100), Tekst(Breuk.Van(centen, 100), 2));

    /// <summary>The exact value in Dutch notation: <c>22/3</c> or <c>7,5</c>.</summary>
    public static string Precies(Breuk exact) => exact.ToString().Replace('.', ',');

    private static string Tekst(Breuk getal, int decimalen) =>
        Getaltekst.Getal(decimal.Parse(getal.ToString(), CultureInfo.InvariantCulture), decimalen);
}
