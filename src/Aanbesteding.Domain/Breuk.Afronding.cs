using System.Numerics;

namespace Aanbesteding.Domain;

/// <summary>How a number that lies between two steps is rounded.</summary>
public enum Afrondingswijze
{
    /// <summary>To the nearest; halfway goes away from zero (66,665 becomes 66,67). Dutch practice and the default.</summary>
    HalfVanNul,
    /// <summary>To the nearest; halfway goes to the even digit (66,665 becomes 66,66).</summary>
    HalfEven,
    /// <summary>To the nearest; halfway goes towards zero.</summary>
    HalfNaarNul,
    /// <summary>Towards zero: the extra digits are dropped.</summary>
    NaarNul,
    /// <summary>Away from zero.</summary>
    VanNul,
    /// <summary>Down, towards minus infinity.</summary>
    Omlaag,
    /// <summary>Up, towards plus infinity.</summary>
    Omhoog,
}

public readonly partial struct Breuk
{
    /// <summary>Rounded to <paramref name="decimalen"/> decimals (0 or more).</summary>
    public Breuk RondAf(int decimalen, Afrondingswijze wijze)
    {
        if (_groot is null && (uint)decimalen < (uint)Machten.Length && RondKleinAf(Machten[decimalen], wijze) is { } klein)
            return klein;

        var schaal = BigInteger.Pow(10, decimalen);
        var noemer = Noemer;
        var heel = BigInteger.DivRem(Teller * schaal, noemer, out var rest);
        if (!rest.IsZero && GaatVanNul(rest.Sign, (BigInteger.Abs(rest) * 2).CompareTo(noemer), heel.IsEven, wijze))
            heel += rest.Sign;
        return Van(heel, schaal);
    }

    // Null when the scaled numerator is no longer small.
    private Breuk? RondKleinAf(long schaal, Afrondingswijze wijze)
    {
        var geschaald = Math.BigMul(_teller, schaal);
        if (geschaald < -long.MaxValue || geschaald > long.MaxValue)
            return null;

        var (heel, rest) = Math.DivRem((long)geschaald, KleineNoemer);
        var afstand = Math.Abs(rest);
        if (rest != 0 && GaatVanNul(Math.Sign(rest), afstand.CompareTo(KleineNoemer - afstand), long.IsEvenInteger(heel), wijze))
            heel += Math.Sign(rest);
        return Vereenvoudigd(heel, schaal);
    }

    private static bool GaatVanNul(int teken, int halverwege, bool even, Afrondingswijze wijze) => wijze switch
    {
        Afrondingswijze.HalfVanNul => halverwege >= 0,
        Afrondingswijze.HalfNaarNul => halverwege > 0,
        Afrondingswijze.HalfEven => halverwege > 0 || (halverwege == 0 && !even),
        Afrondingswijze.NaarNul => false,
        Afrondingswijze.VanNul => true,
        Afrondingswijze.Omlaag => teken < 0,
        Afrondingswijze.Omhoog => teken > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(wijze)),
    };
}
