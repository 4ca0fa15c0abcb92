using System.Globalization;
using System.Numerics;

namespace Aanbesteding.Domain;

public readonly partial struct Breuk
{
    private const int MaximumTekens = 2000;
    private const int MaximumExponent = 1000;

    // The powers of ten that are small; 18 digits always are.
    private static readonly long[] Machten = [.. Enumerable.Range(0, 19).Select(n => (long)BigInteger.Pow(10, n))];

    /// <summary>Reads <c>200/9</c>, <c>66.65</c>, <c>-3</c> or <c>1e3</c>. Refuses everything else, also a decimal comma,
    /// spaces, a zero denominator, an exponent beyond 1000 and more than 2000 characters.</summary>
    public static bool Probeer(ReadOnlySpan<char> tekst, out Breuk breuk)
    {
        breuk = Nul;
        if (tekst.Length > MaximumTekens)
            return false;

        var streep = tekst.IndexOf('/');
        if (streep < 0)
            return ProbeerDecimaal(tekst, out breuk);

        var teller = tekst[..streep];
        var noemer = tekst[(streep + 1)..];
        if (!IsGeheel(teller) || !ZijnCijfers(noemer) || noemer.TrimStart('0').IsEmpty)
            return false;

        breuk = IsKort(teller) && IsKort(noemer)
            ? Vereenvoudigd(Kort(teller, []), Kort(noemer, []))
            : Van(Lang(teller, []), Lang(noemer, []));
        return true;
    }

    /// <summary>As <see cref="Probeer"/>; throws on text that is not a number. For constants.</summary>
    public static Breuk Lees(string tekst) => Probeer(tekst, out var breuk)
        ? breuk
        : throw new FormatException($"'{tekst}' is geen getal.");

    private static bool ProbeerDecimaal(ReadOnlySpan<char> tekst, out Breuk breuk)
    {
        breuk = Nul;
        var exponent = 0;
        if (tekst.IndexOfAny('e', 'E') is >= 0 and var e)
        {
            if (!ProbeerExponent(tekst[(e + 1)..], out exponent))
                return false;
            tekst = tekst[..e];
        }

        var punt = tekst.IndexOf('.');
        var heel = punt < 0 ? tekst : tekst[..punt];
        var decimalen = punt < 0 ? [] : tekst[(punt + 1)..];
        if (!IsGeheel(heel) || (punt >= 0 && !ZijnCijfers(decimalen)))
            return false;

        exponent -= decimalen.Length;
        if (exponent <= 0 && -exponent < Machten.Length && heel.Length + decimalen.Length < Machten.Length)
        {
            breuk = Vereenvoudigd(Kort(heel, decimalen), Machten[-exponent]);
            return true;
        }

        var macht = BigInteger.Pow(10, Math.Abs(exponent));
        breuk = exponent > 0 ? Van(Lang(heel, decimalen) * macht, BigInteger.One) : Van(Lang(heel, decimalen), macht);
        return true;
    }

    private static bool ProbeerExponent(ReadOnlySpan<char> tekst, out int exponent)
    {
        exponent = 0;
        return ZijnCijfers(tekst is ['-' or '+', .. var rest] ? rest : tekst)
            && int.TryParse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
            && exponent is >= -MaximumExponent and <= MaximumExponent;
    }

    private static bool IsGeheel(ReadOnlySpan<char> tekst) => ZijnCijfers(tekst is ['-', .. var rest] ? rest : tekst);

    // The parsers of .NET are milder, e.g. for a null character at the end.
    private static bool ZijnCijfers(ReadOnlySpan<char> tekst) => !tekst.IsEmpty && !tekst.ContainsAnyExceptInRange('0', '9');

    private static bool IsKort(ReadOnlySpan<char> cijfers) => cijfers.Length < Machten.Length;

    private static long Kort(ReadOnlySpan<char> heel, ReadOnlySpan<char> decimalen)
    {
        var getal = 0L;
        foreach (var cijfer in heel.TrimStart('-'))
            getal = (getal * 10) + (cijfer - '0');
        foreach (var cijfer in decimalen)
            getal = (getal * 10) + (cijfer - '0');
        return heel[0] == '-' ? -getal : getal;
    }

    private static BigInteger Lang(ReadOnlySpan<char> heel, ReadOnlySpan<char> decimalen) =>
        BigInteger.Parse(string.Concat(heel, decimalen), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The exact value: a decimal with a point where it ends (<c>66.65</c>), otherwise the fraction (<c>200/9</c>).</summary>
    public override string ToString()
    {
        if (_groot is not null)
            return GroteTekst(Teller, Noemer);
        if (_noemerMinEen == 0)
            return _teller.ToString(CultureInfo.InvariantCulture);

        var noemer = KleineNoemer;
        var decimalen = Math.Max(Deel(ref noemer, 2), Deel(ref noemer, 5));
        if (noemer != 1)
            return string.Create(CultureInfo.InvariantCulture, $"{_teller}/{KleineNoemer}");
        if (decimalen >= Machten.Length)
            return GroteTekst(Teller, Noemer);

        var (heel, rest) = Math.DivRem(Math.Abs(_teller), KleineNoemer);
        var cijfers = (rest * (Machten[decimalen] / KleineNoemer)).ToString(CultureInfo.InvariantCulture).PadLeft(decimalen, '0');
        return string.Create(CultureInfo.InvariantCulture, $"{(_teller < 0 ? "-" : "")}{heel}.{cijfers}");
    }

    private static string GroteTekst(BigInteger teller, BigInteger noemer)
    {
        var rest = noemer;
        var decimalen = Math.Max(Deel(ref rest, 2), Deel(ref rest, 5));
        if (!rest.IsOne)
            return string.Create(CultureInfo.InvariantCulture, $"{teller}/{noemer}");
        if (decimalen == 0)
            return teller.ToString(CultureInfo.InvariantCulture);

        var cijfers = BigInteger.Abs(teller * BigInteger.Pow(10, decimalen) / noemer)
            .ToString(CultureInfo.InvariantCulture).PadLeft(decimalen + 1, '0');
        return $"{(teller.Sign < 0 ? "-" : "")}{cijfers[..^decimalen]}.{cijfers[^decimalen..]}";
    }

    private static int Deel<T>(ref T getal, int factor)
        where T : IBinaryInteger<T>
    {
        var keren = 0;
        for (var deler = T.CreateChecked(factor); T.IsZero(getal % deler); keren++)
            getal /= deler;
        return keren;
    }

    /// <summary>For Dutch sentences: at most two decimals, with a comma (<c>82,5</c>).</summary>
    public string InZin() => RondAf(2, Afrondingswijze.HalfVanNul).ToString().Replace('.', ',');
}
