using System.Numerics;

namespace Aanbesteding.Domain;

/// <summary>An exact rational number: scores, prices and totals are never binary floating point.
/// Always normalised: the denominator is positive and shares no factor with the numerator.</summary>
/// <remarks>
/// Nearly every score, price and total fits in two whole numbers of 64 bits, and computing in those takes a tenth of the time.
/// What does not fit is computed in <see cref="BigInteger"/>; nothing is ever cut off. A number that fits is always kept small,
/// so that equal numbers look equal.
/// </remarks>
public readonly partial struct Breuk : IEquatable<Breuk>, IComparable<Breuk>
{
    // Within ± long.MaxValue, so that the opposite and the reciprocal of a small number are small.
    private readonly long _teller;

    // Stored minus one, so that the default value of the struct is a valid zero.
    private readonly long _noemerMinEen;

    // Null for a small number; otherwise the whole number is here and the two fields above are zero.
    private readonly Groot? _groot;

    private Breuk(long teller, long noemer)
    {
        _teller = teller;
        _noemerMinEen = noemer - 1;
    }

    private Breuk(Groot groot) => _groot = groot;

    private sealed record Groot(BigInteger Teller, BigInteger Noemer);

    /// <summary>Zero.</summary>
    public static readonly Breuk Nul;

    /// <summary>One.</summary>
    public static readonly Breuk Een = new(1, 1);

    /// <summary>Numerator; carries the sign.</summary>
    public BigInteger Teller => _groot?.Teller ?? _teller;

    /// <summary>Denominator, at least 1.</summary>
    public BigInteger Noemer => _groot?.Noemer ?? KleineNoemer;

    /// <summary>-1, 0 or 1.</summary>
    public int Teken => _groot?.Teller.Sign ?? Math.Sign(_teller);

    private long KleineNoemer => _noemerMinEen + 1;

    /// <summary>The fraction <paramref name="teller"/>/<paramref name="noemer"/>, normalised. A zero denominator is a bug.</summary>
    public static Breuk Van(BigInteger teller, BigInteger noemer)
    {
        if (noemer.IsZero)
            throw new DivideByZeroException("Een breuk met noemer nul bestaat niet.");

        var deler = BigInteger.GreatestCommonDivisor(teller, noemer);
        if (noemer.Sign < 0)
            deler = -deler;
        if (!deler.IsOne)
            (teller, noemer) = (teller / deler, noemer / deler);
        return BigInteger.Abs(teller) <= long.MaxValue && noemer <= long.MaxValue
            ? new((long)teller, (long)noemer)
            : new(new Groot(teller, noemer));
    }

    /// <summary>A whole number.</summary>
    public static implicit operator Breuk(int getal) => new(getal, 1);

    /// <summary>A whole number.</summary>
    public static implicit operator Breuk(long getal) => getal == long.MinValue ? Van(getal, BigInteger.One) : new(getal, 1);

    /// <summary>Exact sum.</summary>
    public static Breuk operator +(Breuk a, Breuk b)
    {
        if (!BeideKlein(a, b))
            return Van(a.Teller * b.Noemer + b.Teller * a.Noemer, a.Noemer * b.Noemer);

        // Knuth, The Art of Computer Programming 2, 4.5.1: what is left can only share a factor with the common divisor.
        // Both products are below 2^126, so their sum fits.
        var deler = Ggd(a.KleineNoemer, b.KleineNoemer);
        var noemer = a.KleineNoemer / deler;
        var teller = unchecked(Math.BigMul(a._teller, b.KleineNoemer / deler) + Math.BigMul(b._teller, noemer));
        var rest = deler == 1 ? 1 : Ggd((long)(teller % deler), deler);
        return Klein(rest == 1 ? teller : teller / rest, Math.BigMul(noemer, b.KleineNoemer / rest));
    }

    /// <summary>The opposite.</summary>
    public static Breuk operator -(Breuk a) => a._groot is { } groot ? new(groot with { Teller = -groot.Teller }) : new(-a._teller, a.KleineNoemer);

    /// <summary>Exact difference.</summary>
    public static Breuk operator -(Breuk a, Breuk b) => a + -b;

    /// <summary>Exact product.</summary>
    public static Breuk operator *(Breuk a, Breuk b)
    {
        if (!BeideKlein(a, b))
            return Van(a.Teller * b.Teller, a.Noemer * b.Noemer);

        var links = Ggd(a._teller, b.KleineNoemer);
        var rechts = Ggd(b._teller, a.KleineNoemer);
        return Klein(Math.BigMul(a._teller / links, b._teller / rechts), Math.BigMul(a.KleineNoemer / rechts, b.KleineNoemer / links));
    }

    /// <summary>Exact quotient; throws when <paramref name="b"/> is zero.</summary>
    public static Breuk operator /(Breuk a, Breuk b) => b._groot is null && b._teller != 0
        ? a * (b._teller < 0 ? new(-b.KleineNoemer, -b._teller) : new(b.KleineNoemer, b._teller))
        : Van(a.Teller * b.Noemer, a.Noemer * b.Teller);

    /// <summary>Equal in value.</summary>
    public static bool operator ==(Breuk a, Breuk b) => a.Equals(b);

    /// <summary>Different in value.</summary>
    public static bool operator !=(Breuk a, Breuk b) => !a.Equals(b);

    /// <summary>Smaller.</summary>
    public static bool operator <(Breuk a, Breuk b) => a.CompareTo(b) < 0;

    /// <summary>Larger.</summary>
    public static bool operator >(Breuk a, Breuk b) => a.CompareTo(b) > 0;

    /// <summary>Smaller or equal.</summary>
    public static bool operator <=(Breuk a, Breuk b) => a.CompareTo(b) <= 0;

    /// <summary>Larger or equal.</summary>
    public static bool operator >=(Breuk a, Breuk b) => a.CompareTo(b) >= 0;

    /// <summary>The larger of two.</summary>
    public static Breuk Max(Breuk a, Breuk b) => a >= b ? a : b;

    /// <summary>The smaller of two.</summary>
    public static Breuk Min(Breuk a, Breuk b) => a <= b ? a : b;

    /// <summary>The sum; zero for none.</summary>
    public static Breuk Som(IEnumerable<Breuk> getallen) => getallen.Aggregate(Nul, (som, getal) => som + getal);

    /// <inheritdoc/>
    public int CompareTo(Breuk other) => !BeideKlein(this, other) ? (Teller * other.Noemer).CompareTo(other.Teller * Noemer)
        : _noemerMinEen == other._noemerMinEen ? _teller.CompareTo(other._teller)
        : Math.BigMul(_teller, other.KleineNoemer).CompareTo(Math.BigMul(other._teller, KleineNoemer));

    /// <inheritdoc/>
    public bool Equals(Breuk other) => _teller == other._teller && _noemerMinEen == other._noemerMinEen && Equals(_groot, other._groot);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Breuk ander && Equals(ander);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_teller, _noemerMinEen, _groot);

    private static bool BeideKlein(Breuk a, Breuk b) => a._groot is null && b._groot is null;

    // Already normalised.
    private static Breuk Klein(Int128 teller, Int128 noemer) => teller >= -long.MaxValue && teller <= long.MaxValue && noemer <= long.MaxValue
        ? new((long)teller, (long)noemer)
        : new(new Groot(teller, noemer));

    private static Breuk Vereenvoudigd(long teller, long noemer)
    {
        var deler = Ggd(teller, noemer);
        return new(teller / deler, noemer / deler);
    }

    // The greatest common divisor; a is not long.MinValue, b is above zero.
    private static long Ggd(long a, long b)
    {
        a = Math.Abs(a);
        while (a != 0)
            (a, b) = (b % a, a);
        return b;
    }
}
