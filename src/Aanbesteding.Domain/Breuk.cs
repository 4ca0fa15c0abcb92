using System.Globalization;
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

/// <summary>An exact rational number: scores, prices and totals are never binary floating point.
/// Always normalised: the denominator is positive and shares no factor with the numerator.</summary>
public readonly struct Breuk : IEquatable<Breuk>, IComparable<Breuk>
{
    private const int MaximumTekens = 2000;
    private const int MaximumExponent = 1000;

    // Stored minus one, so that the default value of the struct is a valid zero.
    private readonly BigInteger _noemerMinEen;

    private Breuk(BigInteger teller, BigInteger noemer)
    {
        Teller = teller;
        _noemerMinEen = noemer - BigInteger.One;
    }

    /// <summary>Zero.</summary>
    public static readonly Breuk Nul;

    /// <summary>One.</summary>
    public static readonly Breuk Een = new(BigInteger.One, BigInteger.One);

    /// <summary>Numerator; carries the sign.</summary>
    public BigInteger Teller { get; }

    /// <summary>Denominator, at least 1.</summary>
    public BigInteger Noemer => _noemerMinEen + BigInteger.One;

    /// <summary>-1, 0 or 1.</summary>
    public int Teken => Teller.Sign;

    /// <summary>The fraction <paramref name="teller"/>/<paramref name="noemer"/>, normalised. A zero denominator is a bug.</summary>
    public static Breuk Van(BigInteger teller, BigInteger noemer)
    {
        if (noemer.IsZero)
            throw new DivideByZeroException("Een breuk met noemer nul bestaat niet.");

        if (noemer.IsOne)
            return new(teller, noemer);

        var deler = BigInteger.GreatestCommonDivisor(teller, noemer);
        if (noemer.Sign < 0)
            deler = -deler;
        return new(teller / deler, noemer / deler);
    }

    /// <summary>A whole number.</summary>
    public static implicit operator Breuk(int getal) => new(getal, BigInteger.One);

    /// <summary>A whole number.</summary>
    public static implicit operator Breuk(long getal) => new(getal, BigInteger.One);

    /// <summary>Exact sum.</summary>
    public static Breuk operator +(Breuk a, Breuk b) => a._noemerMinEen == b._noemerMinEen
        ? Van(a.Teller + b.Teller, a.Noemer)
        : Van(a.Teller * b.Noemer + b.Teller * a.Noemer, a.Noemer * b.Noemer);

    /// <summary>The opposite.</summary>
    public static Breuk operator -(Breuk a) => new(-a.Teller, a.Noemer);

    /// <summary>Exact difference.</summary>
    public static Breuk operator -(Breuk a, Breuk b) => a + -b;

    /// <summary>Exact product.</summary>
    public static Breuk operator *(Breuk a, Breuk b) => Van(a.Teller * b.Teller, a.Noemer * b.Noemer);

    /// <summary>Exact quotient; throws when <paramref name="b"/> is zero.</summary>
    public static Breuk operator /(Breuk a, Breuk b) => Van(a.Teller * b.Noemer, a.Noemer * b.Teller);

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

    /// <summary>Rounded to <paramref name="decimalen"/> decimals (0 or more).</summary>
    public Breuk RondAf(int decimalen, Afrondingswijze wijze)
    {
        var schaal = BigInteger.Pow(10, decimalen);
        var geschaald = Teller * schaal;
        var noemer = Noemer;
        var heel = BigInteger.DivRem(geschaald, noemer, out var rest);
        if (!rest.IsZero && GaatVanNul(heel, rest, noemer, wijze))
            heel += rest.Sign;
        return Van(heel, schaal);
    }

    private static bool GaatVanNul(BigInteger heel, BigInteger rest, BigInteger noemer, Afrondingswijze wijze)
    {
        var halverwege = (BigInteger.Abs(rest) * 2).CompareTo(noemer);
        return wijze switch
        {
            Afrondingswijze.HalfVanNul => halverwege >= 0,
            Afrondingswijze.HalfNaarNul => halverwege > 0,
            Afrondingswijze.HalfEven => halverwege > 0 || (halverwege == 0 && !heel.IsEven),
            Afrondingswijze.NaarNul => false,
            Afrondingswijze.VanNul => true,
            Afrondingswijze.Omlaag => rest.Sign < 0,
            Afrondingswijze.Omhoog => rest.Sign > 0,
            _ => throw new ArgumentOutOfRangeException(nameof(wijze)),
        };
    }

    /// <summary>Reads <c>200/9</c>, <c>66.65</c>, <c>-3</c> or <c>1e3</c>. Refuses everything else, also a decimal comma,
    /// spaces, a zero denominator and more than 2000 characters.</summary>
    public static bool Probeer(string? tekst, out Breuk breuk)
    {
        breuk = Nul;
        if (string.IsNullOrEmpty(tekst) || tekst.Length > MaximumTekens)
            return false;

        var streep = tekst.IndexOf('/', StringComparison.Ordinal);
        if (streep < 0)
            return ProbeerDecimaal(tekst, out breuk);

        if (!ProbeerGeheel(tekst[..streep], metTeken: true, out var teller)
            || !ProbeerGeheel(tekst[(streep + 1)..], metTeken: false, out var noemer) || noemer.IsZero)
            return false;

        breuk = Van(teller, noemer);
        return true;
    }

    /// <summary>As <see cref="Probeer"/>; throws on text that is not a number. For constants.</summary>
    public static Breuk Lees(string tekst) => Probeer(tekst, out var breuk)
        ? breuk
        : throw new FormatException($"'{tekst}' is geen getal.");

    private static bool ProbeerDecimaal(string tekst, out Breuk breuk)
    {
        breuk = Nul;
        var exponent = 0;
        var e = tekst.IndexOfAny(['e', 'E']);
        if (e >= 0 && (!int.TryParse(tekst[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
            || Math.Abs(exponent) > MaximumExponent))
            return false;

        var cijfers = e >= 0 ? tekst[..e] : tekst;
        var punt = cijfers.IndexOf('.', StringComparison.Ordinal);
        if (punt >= 0)
        {
            if (punt == cijfers.Length - 1 || punt == 0 || !char.IsAsciiDigit(cijfers[punt - 1]))
                return false;
            exponent -= cijfers.Length - punt - 1;
            cijfers = cijfers.Remove(punt, 1);
        }

        if (!ProbeerGeheel(cijfers, metTeken: true, out var geheel))
            return false;

        var macht = BigInteger.Pow(10, Math.Abs(exponent));
        breuk = exponent >= 0 ? Van(geheel * macht, BigInteger.One) : Van(geheel, macht);
        return true;
    }

    private static bool ProbeerGeheel(string tekst, bool metTeken, out BigInteger geheel) =>
        BigInteger.TryParse(tekst, metTeken ? NumberStyles.AllowLeadingSign : NumberStyles.None, CultureInfo.InvariantCulture, out geheel)
        && tekst[0] != '+';

    /// <inheritdoc/>
    public int CompareTo(Breuk other) => _noemerMinEen == other._noemerMinEen
        ? Teller.CompareTo(other.Teller)
        : (Teller * other.Noemer).CompareTo(other.Teller * Noemer);

    /// <inheritdoc/>
    public bool Equals(Breuk other) => Teller == other.Teller && _noemerMinEen == other._noemerMinEen;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Breuk ander && Equals(ander);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Teller, _noemerMinEen);

    /// <summary>The exact value: a decimal with a point where it ends (<c>66.65</c>), otherwise the fraction (<c>200/9</c>).</summary>
    public override string ToString()
    {
        var noemer = Noemer;
        if (noemer.IsOne)
            return Teller.ToString(CultureInfo.InvariantCulture);

        var decimalen = Math.Max(Deel(ref noemer, 2), Deel(ref noemer, 5));
        if (!noemer.IsOne)
            return string.Create(CultureInfo.InvariantCulture, $"{Teller}/{Noemer}");

        var cijfers = BigInteger.Abs(Teller * BigInteger.Pow(10, decimalen) / Noemer)
            .ToString(CultureInfo.InvariantCulture).PadLeft(decimalen + 1, '0');
        return $"{(Teken < 0 ? "-" : "")}{cijfers[..^decimalen]}.{cijfers[^decimalen..]}";
    }

    private static int Deel(ref BigInteger getal, int factor)
    {
        var keren = 0;
        for (; (getal % factor).IsZero; keren++)
            getal /= factor;
        return keren;
    }

    /// <summary>For Dutch sentences: at most two decimals, with a comma (<c>82,5</c>).</summary>
    public string InZin() => RondAf(2, Afrondingswijze.HalfVanNul).ToString().Replace('.', ',');
}
