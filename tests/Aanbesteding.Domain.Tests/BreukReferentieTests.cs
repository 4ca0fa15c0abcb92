using System.Numerics;
using CsCheck;

namespace Aanbesteding.Domain.Tests;

/// <summary>Small and large numbers compute alike: everything beside plain fractions of <see cref="BigInteger"/>, with a taste for
/// the borders where a number stops being small.</summary>
public sealed class BreukReferentieTests
{
    private static readonly BigInteger[] Grenzen =
    [
        0, 1, 2, 3, 10, 60, 100, int.MaxValue, 3_037_000_499, 1_000_000_000_000_000_000,
        long.MaxValue - 1, long.MaxValue, (BigInteger)long.MaxValue + 1, ulong.MaxValue, (BigInteger)ulong.MaxValue + 1,
        (BigInteger)Int128.MaxValue, (BigInteger)Int128.MaxValue + 1, BigInteger.Pow(10, 28), BigInteger.Pow(10, 60),
    ];

    private static readonly Gen<BigInteger> Grens = Gen.Int[0, Grenzen.Length - 1].Select(i => Grenzen[i]);

    private static readonly Gen<BigInteger> Gehelen = Gen.OneOf(
        Grens, Gen.Long.Select(n => (BigInteger)n), Gen.Int[-1000, 1000].Select(n => (BigInteger)n),
        Gen.Select(Grens, Gen.Int[-3, 3], (grens, erbij) => grens + erbij),
        Gen.Select(Gen.Long, Gen.Long, (a, b) => (BigInteger)a * b));

    private static readonly Gen<Gewoon> Breuken = Gen.Select(Gehelen, Gehelen, Gen.Bool, (teller, noemer, om) =>
        Gewoon.Van(om ? -teller : teller, noemer.IsZero ? BigInteger.One : noemer));

    /// <summary>A fraction without any cleverness.</summary>
    private sealed record Gewoon(BigInteger Teller, BigInteger Noemer)
    {
        public static Gewoon Van(BigInteger teller, BigInteger noemer)
        {
            var deler = BigInteger.GreatestCommonDivisor(teller, noemer) * noemer.Sign;
            return new(teller / deler, noemer / deler);
        }

        public Breuk Breuk => Breuk.Van(Teller, Noemer);

        public string Tekst => $"{Teller}/{Noemer}";
    }

    private static void MoetZijn(Breuk breuk, Gewoon verwacht)
    {
        $"{breuk.Teller}/{breuk.Noemer}".ShouldBe(verwacht.Tekst);
        breuk.ShouldBe(verwacht.Breuk);
        breuk.GetHashCode().ShouldBe(verwacht.Breuk.GetHashCode());
        breuk.Teken.ShouldBe(verwacht.Teller.Sign);
    }

    [Fact]
    public void Arithmetic_AnySize_EqualsPlainFractions() =>
        Gen.Select(Breuken, Breuken).Sample((a, b) =>
        {
            MoetZijn(a.Breuk + b.Breuk, Gewoon.Van((a.Teller * b.Noemer) + (b.Teller * a.Noemer), a.Noemer * b.Noemer));
            MoetZijn(a.Breuk - b.Breuk, Gewoon.Van((a.Teller * b.Noemer) - (b.Teller * a.Noemer), a.Noemer * b.Noemer));
            MoetZijn(a.Breuk * b.Breuk, Gewoon.Van(a.Teller * b.Teller, a.Noemer * b.Noemer));
            MoetZijn(-a.Breuk, Gewoon.Van(-a.Teller, a.Noemer));
            if (!b.Teller.IsZero)
                MoetZijn(a.Breuk / b.Breuk, Gewoon.Van(a.Teller * b.Noemer, a.Noemer * b.Teller));
        }, iter: 20_000);

    [Fact]
    public void Compare_AnySize_EqualsPlainFractions() =>
        Gen.Select(Breuken, Breuken).Sample((a, b) =>
        {
            var verwacht = (a.Teller * b.Noemer).CompareTo(b.Teller * a.Noemer);

            Math.Sign(a.Breuk.CompareTo(b.Breuk)).ShouldBe(Math.Sign(verwacht));
            (a.Breuk == b.Breuk).ShouldBe(verwacht == 0);
            Breuk.Max(a.Breuk, b.Breuk).ShouldBe(verwacht >= 0 ? a.Breuk : b.Breuk);
        }, iter: 20_000);

    [Fact]
    public void Equals_SameNumberByAnotherRoad_IsEqual() =>
        Gen.Select(Breuken, Breuken).Sample((a, b) =>
        {
            var omweg = a.Breuk + b.Breuk - b.Breuk;

            omweg.Equals(a.Breuk).ShouldBeTrue();
            omweg.GetHashCode().ShouldBe(a.Breuk.GetHashCode());
        }, iter: 20_000);

    [Fact]
    public void RondAf_AnySize_LiesOnTheRightSide() =>
        Gen.Select(Breuken, Gen.Int[0, 20], Gen.Enum<Afrondingswijze>()).Sample((a, decimalen, wijze) =>
        {
            var schaal = BigInteger.Pow(10, decimalen);
            var onder = BigInteger.Divide(a.Teller * schaal - (((a.Teller * schaal % a.Noemer) + a.Noemer) % a.Noemer), a.Noemer);
            var rest = (a.Teller * schaal) - (onder * a.Noemer);
            var halverwege = (rest * 2).CompareTo(a.Noemer);
            var omhoog = !rest.IsZero && wijze switch
            {
                Afrondingswijze.Omhoog => true,
                Afrondingswijze.Omlaag => false,
                Afrondingswijze.NaarNul => a.Teller.Sign < 0,
                Afrondingswijze.VanNul => a.Teller.Sign > 0,
                Afrondingswijze.HalfVanNul => halverwege > 0 || (halverwege == 0 && a.Teller.Sign > 0),
                Afrondingswijze.HalfNaarNul => halverwege > 0 || (halverwege == 0 && a.Teller.Sign < 0),
                _ => halverwege > 0 || (halverwege == 0 && !onder.IsEven),
            };

            MoetZijn(a.Breuk.RondAf(decimalen, wijze), Gewoon.Van(omhoog ? onder + 1 : onder, schaal));
        }, iter: 20_000);

    [Fact]
    public void RondAf_Halfway_AtEverySize() =>
        Gen.Select(Gehelen, Gen.Int[0, 3], Gen.Enum<Afrondingswijze>()).Sample((geheel, decimalen, wijze) =>
        {
            var half = Gewoon.Van((geheel * 2) + 1, 2 * BigInteger.Pow(10, decimalen));
            var laag = Gewoon.Van(geheel, BigInteger.Pow(10, decimalen));
            var hoog = Gewoon.Van(geheel + 1, BigInteger.Pow(10, decimalen));
            var boven = wijze switch
            {
                Afrondingswijze.Omhoog => true,
                Afrondingswijze.Omlaag => false,
                Afrondingswijze.HalfEven => !geheel.IsEven,
                Afrondingswijze.VanNul or Afrondingswijze.HalfVanNul => half.Teller.Sign > 0,
                _ => half.Teller.Sign < 0,
            };

            MoetZijn(half.Breuk.RondAf(decimalen, wijze), boven ? hoog : laag);
        }, iter: 5_000);

    [Fact]
    public void Lees_WhatToStringWrote_IsTheSameNumber() =>
        Breuken.Sample(a =>
        {
            Breuk.Lees(a.Breuk.ToString()).ShouldBe(a.Breuk);
            Breuk.Lees(a.Tekst).ShouldBe(a.Breuk);
        }, iter: 20_000);

    [Fact]
    public void ToString_Decimals_EndsOnlyWhereTheNumberEnds() =>
        Gen.Select(Gehelen, Gen.Int[0, 40]).Sample((geheel, decimalen) =>
        {
            var cijfers = BigInteger.Abs(geheel).ToString().PadLeft(decimalen + 1, '0');
            var decimaal = $"{cijfers[..^decimalen]}.{cijfers[^decimalen..]}".TrimEnd('0').TrimEnd('.');

            Breuk.Van(geheel, BigInteger.Pow(10, decimalen)).ToString().ShouldBe((geheel.Sign < 0 ? "-" : "") + decimaal);
        }, iter: 5_000);

    [Fact]
    public void Default_IsZeroInEveryWay()
    {
        Breuk nul = default;

        nul.ShouldBe(Breuk.Nul);
        nul.GetHashCode().ShouldBe((Breuk.Een - Breuk.Een).GetHashCode());
        (nul.Noemer, nul.Teken, nul.ToString(), nul.RondAf(2, Afrondingswijze.VanNul)).ShouldBe((BigInteger.One, 0, "0", Breuk.Nul));
        Should.Throw<DivideByZeroException>(() => Breuk.Een / nul);
    }
}
