using System.Numerics;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// Logarithms as with pencil and paper, for the published price formula W·(1 − log_A(P/Pmin)) (domain 4.1). The logarithm with
/// base 2 is found bit by bit: square the number; when the square reaches two the next bit is one and the square is halved.
/// The logarithm with base A is then log2(x)/log2(A), rounded once to 28 decimals, half away from zero.
/// </summary>
public static class Logaritme
{
    private const int Decimalen = 28;
    private const int Bits = 256;

    /// <summary>Every squaring doubles the error, so twice as many bits are carried along as are asked for, and some to spare.</summary>
    private const int Werkbits = (2 * Bits) + 64;

    public static Getal MetGrondtal(Getal grondtal, Getal x) =>
        Getal.Van(Log2(x), Log2(grondtal)).RondAf(Decimalen, "half-van-nul");

    /// <summary>log2(x) in units of 2^-256.</summary>
    private static BigInteger Log2(Getal x)
    {
        if (x.Teller.Sign <= 0)
            throw new FormatException("Van nul of minder bestaat geen logaritme.");
        var een = BigInteger.One << Werkbits;
        var getal = (x.Teller << Werkbits) / x.Noemer;
        var uitkomst = BigInteger.Zero;
        for (; getal >= 2 * een; uitkomst++)
            getal >>= 1;
        for (; getal < een; uitkomst--)
            getal <<= 1;
        for (var bit = 0; bit < Bits; bit++)
        {
            getal = (getal * getal) >> Werkbits;
            uitkomst <<= 1;
            if (getal < 2 * een)
                continue;
            getal >>= 1;
            uitkomst++;
        }

        return uitkomst;
    }
}
