using System.Numerics;

namespace Aanbesteding.Domain.Beoordeling;

/// <summary>Logarithms to 28 decimals, half away from zero, in whole numbers only. Computed in steps of 2^-192 (57 decimals),
/// so that whole outcomes come out exactly.</summary>
public static class Logaritme
{
    /// <summary>Decimals of the outcome.</summary>
    public const int Decimalen = 28;

    private const int Bits = 192;
    private static readonly BigInteger Eenheid = BigInteger.One << Bits;
    private static readonly BigInteger Ln2 = Reeks(1, 3);

    // ln(j/32) for every j from 16 to 64: with a known neighbour this near, the series ends four times sooner.
    private const int Vakken = 32;
    private const int EersteVak = Vakken / 2;
    private static readonly BigInteger[] LnVak = [.. Enumerable.Range(EersteVak, (2 * Vakken) - EersteVak + 1).Select(j => Reeks(j - Vakken, j + Vakken))];

    /// <summary>The logarithm of <paramref name="getal"/> (above zero) with base <paramref name="grondtal"/> (above zero, not 1).</summary>
    public static Breuk MetGrondtal(Breuk grondtal, Breuk getal) =>
        Breuk.Van(Natuurlijk(getal), Natuurlijk(grondtal)).RondAf(Decimalen, Afrondingswijze.HalfVanNul);

    // ln(x) = k·ln 2 + ln(j/32) + ln(x / 2^k / (j/32)), with x / 2^k between a half and two and j/32 beside it.
    private static BigInteger Natuurlijk(Breuk getal)
    {
        var k = (int)(getal.Teller.GetBitLength() - getal.Noemer.GetBitLength());
        var teller = k < 0 ? getal.Teller << -k : getal.Teller;
        var noemer = k > 0 ? getal.Noemer << k : getal.Noemer;
        var j = (int)(((teller * 2 * Vakken) + noemer) / (noemer * 2));
        return (k * Ln2) + LnVak[j - EersteVak] + Reeks((teller * Vakken) - (noemer * j), (teller * Vakken) + (noemer * j));
    }

    // ln((1 + y)/(1 − y)) = 2·(y + y³/3 + y⁵/5 + …), y in units of 2^-192.
    private static BigInteger Reeks(BigInteger teller, BigInteger noemer)
    {
        var y = teller * Eenheid / noemer;
        var kwadraat = (y * y) >> Bits;
        var som = BigInteger.Zero;
        var macht = y;
        for (var n = 1; !macht.IsZero && macht != BigInteger.MinusOne; n += 2)
        {
            som += macht / n;
            macht = (macht * kwadraat) >> Bits;
        }

        return som * 2;
    }
}
