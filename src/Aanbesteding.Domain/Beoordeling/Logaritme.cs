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
    private static readonly BigInteger Ln2 = Reeks(Eenheid / 3);

    /// <summary>The logarithm of <paramref name="getal"/> (above zero) with base <paramref name="grondtal"/> (above zero, not 1).</summary>
    public static Breuk MetGrondtal(Breuk grondtal, Breuk getal) =>
        Breuk.Van(Natuurlijk(getal), Natuurlijk(grondtal)).RondAf(Decimalen, Afrondingswijze.HalfVanNul);

    // ln(x) = k·ln 2 + ln(x / 2^k), with x / 2^k near 1.
    private static BigInteger Natuurlijk(Breuk getal)
    {
        var k = (int)(getal.Teller.GetBitLength() - getal.Noemer.GetBitLength());
        var teller = k < 0 ? getal.Teller << -k : getal.Teller;
        var noemer = k > 0 ? getal.Noemer << k : getal.Noemer;
        return (k * Ln2) + Reeks((teller - noemer) * Eenheid / (teller + noemer));
    }

    // ln((1 + y)/(1 − y)) = 2·(y + y³/3 + y⁵/5 + …), y in units of 2^-192.
    private static BigInteger Reeks(BigInteger y)
    {
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
