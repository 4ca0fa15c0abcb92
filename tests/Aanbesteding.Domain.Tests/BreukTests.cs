using System.Globalization;
using System.Numerics;
using CsCheck;

namespace Aanbesteding.Domain.Tests;

public sealed class BreukTests
{
    private static readonly Gen<Breuk> Breuken = Gen.Select(Gen.Int[-500, 500], Gen.Int[1, 60], (teller, noemer) => Breuk.Van(teller, noemer));

    [Theory]
    [InlineData("200/9", "200/9")]
    [InlineData("66.65", "66.65")]
    [InlineData("-3", "-3")]
    [InlineData("6/4", "1.5")]
    [InlineData("-0.050", "-0.05")]
    [InlineData("1e3", "1000")]
    [InlineData("12.5E-1", "1.25")]
    [InlineData("-10/30", "-1/3")]
    [InlineData("0.00", "0")]
    [InlineData("-0", "0")]
    [InlineData("007", "7")]
    [InlineData("1e+2", "100")]
    [InlineData("0e1000", "0")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("18446744073709551614/2", "9223372036854775807")]
    [InlineData("0.000000000000000001", "0.000000000000000001")]
    [InlineData("0.0000000000000000001", "0.0000000000000000001")]
    public void Lees_Number_IsNormalised(string tekst, string verwacht) => Breuk.Lees(tekst).ToString().ShouldBe(verwacht);

    [Theory]
    [InlineData("")]
    [InlineData("6,5")]
    [InlineData(" 6")]
    [InlineData("+6")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("-.5")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("1.5/2")]
    [InlineData("1e9999")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("1e")]
    [InlineData("1e-")]
    [InlineData("1e+-1")]
    [InlineData("e1")]
    [InlineData("1.-5")]
    [InlineData("1/")]
    [InlineData("/2")]
    [InlineData("1/000")]
    [InlineData("1/2/3")]
    [InlineData("1/1e2")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("5\0")]
    [InlineData("1e5\0")]
    [InlineData("\u0661")]
    [InlineData("1e1001")]
    [InlineData("1e-1001")]
    [InlineData("1e2147483647")]
    [InlineData("1e-2147483647")]
    [InlineData("1e-2147483648")]
    [InlineData("1e2147483648")]
    [InlineData("1e-99999999999999999999")]
    [InlineData(null)]
    public void Probeer_NoNumber_IsRefused(string? tekst) => Breuk.Probeer(tekst, out _).ShouldBeFalse();

    [Theory]
    [InlineData("66.665", Afrondingswijze.HalfVanNul, "66.67")]
    [InlineData("66.665", Afrondingswijze.HalfEven, "66.66")]
    [InlineData("66.675", Afrondingswijze.HalfEven, "66.68")]
    [InlineData("66.665", Afrondingswijze.HalfNaarNul, "66.66")]
    [InlineData("66.669", Afrondingswijze.NaarNul, "66.66")]
    [InlineData("66.661", Afrondingswijze.VanNul, "66.67")]
    [InlineData("-66.665", Afrondingswijze.HalfVanNul, "-66.67")]
    [InlineData("-66.661", Afrondingswijze.Omlaag, "-66.67")]
    [InlineData("-66.669", Afrondingswijze.Omhoog, "-66.66")]
    [InlineData("200/9", Afrondingswijze.HalfVanNul, "22.22")]
    [InlineData("-0.001", Afrondingswijze.HalfVanNul, "0")]
    public void RondAf_TwoDecimals_FollowsMode(string getal, Afrondingswijze wijze, string verwacht) =>
        Breuk.Lees(getal).RondAf(2, wijze).ToString().ShouldBe(verwacht);

    [Fact]
    public void Default_IsZero() => (default(Breuk) + Breuk.Een).ShouldBe(Breuk.Een);

    [Fact]
    public void Arithmetic_RandomFractions_KeepsTheLaws() =>
        Gen.Select(Breuken, Breuken, Breuken).Sample((a, b, c) =>
        {
            ((a + b) * c).ShouldBe(a * c + b * c);
            (a - b + b).ShouldBe(a);
            Breuk.Lees(a.ToString()).ShouldBe(a);
            a.CompareTo(b).ShouldBe((a - b).Teken);
            BigInteger.GreatestCommonDivisor(a.Teller, a.Noemer).ShouldBe(BigInteger.One);
            if (b != Breuk.Nul)
                (a / b * b).ShouldBe(a);
        });

    [Fact]
    public void ToString_RandomDecimals_EqualsDecimal() =>
        Gen.Int[-100000, 100000].Sample(n => Breuk.Van(n, 1000).ToString().ShouldBe((n / 1000m).ToString("0.###", CultureInfo.InvariantCulture)));
}
