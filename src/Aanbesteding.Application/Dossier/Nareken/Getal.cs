using System.Globalization;
using System.Numerics;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// An exact number: one whole number divided by another, in lowest terms. Marks, points and prices are compared as they are;
/// only where the published document rounds is rounded, and only there (domain 4.3).
/// </summary>
public sealed record Getal : IComparable<Getal>
{
    private const int LangsteTekst = 2000;
    private const int GrootsteMacht = 1000;

    private Getal(BigInteger teller, BigInteger noemer) => (Teller, Noemer) = (teller, noemer);

    public static Getal Nul { get; } = new(BigInteger.Zero, BigInteger.One);

    public BigInteger Teller { get; }

    /// <summary>Always above zero.</summary>
    public BigInteger Noemer { get; }

    public static Getal Van(BigInteger teller, BigInteger noemer)
    {
        if (noemer.IsZero)
            throw new FormatException("Delen door nul kan niet.");
        var deler = BigInteger.GreatestCommonDivisor(teller, noemer) * noemer.Sign;
        return new Getal(teller / deler, noemer / deler);
    }

    public static Getal Van(BigInteger geheel) => new(geheel, BigInteger.One);

    public static Getal operator +(Getal a, Getal b) => Van((a.Teller * b.Noemer) + (b.Teller * a.Noemer), a.Noemer * b.Noemer);

    public static Getal operator -(Getal a, Getal b) => Van((a.Teller * b.Noemer) - (b.Teller * a.Noemer), a.Noemer * b.Noemer);

    public static Getal operator *(Getal a, Getal b) => Van(a.Teller * b.Teller, a.Noemer * b.Noemer);

    public static Getal operator /(Getal a, Getal b) => Van(a.Teller * b.Noemer, a.Noemer * b.Teller);

    public static bool operator <(Getal a, Getal b) => a.CompareTo(b) < 0;

    public static bool operator >(Getal a, Getal b) => a.CompareTo(b) > 0;

    public static bool operator <=(Getal a, Getal b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Getal a, Getal b) => a.CompareTo(b) >= 0;

    public int CompareTo(Getal? other) => other is null ? 1 : (Teller * other.Noemer).CompareTo(other.Teller * Noemer);

    public static Getal Som(IEnumerable<Getal> getallen) => getallen.Aggregate(Nul, (som, getal) => som + getal);

    /// <summary>Reads <c>8</c>, <c>66.65</c>, <c>200/9</c> or <c>1.2e6</c>; anything else is a <see cref="FormatException"/>.</summary>
    public static Getal Lees(string tekst)
    {
        if (tekst.Length is 0 or > LangsteTekst)
            throw new FormatException("Dit is geen getal.");
        if (tekst.Split('/') is [var boven, var onder])
            return Lees(boven) / Lees(onder);
        if (tekst.Split('e', 'E') is [var cijfers, var macht])
        {
            var exponent = int.Parse(macht, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            if (Math.Abs(exponent) > GrootsteMacht)
                throw new FormatException("Dit getal is te groot of te klein.");
            var tien = Van(BigInteger.Pow(10, Math.Abs(exponent)));
            return exponent < 0 ? Lees(cijfers) / tien : Lees(cijfers) * tien;
        }

        var punt = tekst.IndexOf('.', StringComparison.Ordinal);
        var decimalen = punt < 0 ? 0 : tekst.Length - punt - 1;
        var geheel = BigInteger.Parse(punt < 0 ? tekst : tekst.Remove(punt, 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return Van(geheel, BigInteger.Pow(10, decimalen));
    }

    /// <summary>
    /// Rounds by looking at the two candidates: the last one not above the number, and the next. Which of the two it becomes is
    /// in the published word; halfway counts only for the words that begin with "half".
    /// </summary>
    public Getal RondAf(int decimalen, string wijze)
    {
        var stap = BigInteger.Pow(10, decimalen);
        var onder = Ondergrens(Teller * stap, Noemer);
        var rest = (Teller * stap) - (onder * Noemer);
        if (rest.IsZero)
            return this;
        var midden = (rest * 2).CompareTo(Noemer);
        var boven = wijze switch
        {
            "omlaag" => false,
            "omhoog" => true,
            "naar-nul" => Teller.Sign < 0,
            "van-nul" => Teller.Sign > 0,
            "half-van-nul" => midden > 0 || (midden == 0 && Teller.Sign > 0),
            "half-naar-nul" => midden > 0 || (midden == 0 && Teller.Sign < 0),
            "half-even" => midden > 0 || (midden == 0 && !onder.IsEven),
            _ => throw new FormatException($"Onbekende afronding ‘{wijze}’."),
        };
        return Van(boven ? onder + 1 : onder, stap);
    }

    /// <summary>As the dossier writes numbers: decimals where they end, otherwise a fraction.</summary>
    public override string ToString()
    {
        for (var decimalen = 0; decimalen <= LangsteTekst; decimalen++)
        {
            var stap = BigInteger.Pow(10, decimalen);
            if (!(stap % Noemer).IsZero)
            {
                if (Eindigt)
                    continue;
                break;
            }

            var cijfers = BigInteger.Abs(Teller * (stap / Noemer)).ToString(CultureInfo.InvariantCulture).PadLeft(decimalen + 1, '0');
            var teken = Teller.Sign < 0 ? "-" : "";
            return decimalen == 0 ? teken + cijfers : $"{teken}{cijfers[..^decimalen]}.{cijfers[^decimalen..]}";
        }

        return $"{Teller}/{Noemer}";
    }

    /// <summary>Decimals end exactly where the denominator has no other prime factors than 2 and 5.</summary>
    private bool Eindigt
    {
        get
        {
            var rest = Noemer;
            while (rest.IsEven)
                rest /= 2;
            while ((rest % 5).IsZero)
                rest /= 5;
            return rest.IsOne;
        }
    }

    private static BigInteger Ondergrens(BigInteger teller, BigInteger noemer)
    {
        var heel = BigInteger.DivRem(teller, noemer, out var rest);
        return rest.Sign < 0 ? heel - 1 : heel;
    }
}
