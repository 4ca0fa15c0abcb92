using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using CsCheck;
using NodaTime;

namespace Aanbesteding.Application.Tests.Termijnen;

/// <summary>Heartbeats become times of failure; what nobody measured is no proof.</summary>
public sealed class BeschikbaarheidTests
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 3, 2, 8, 0);

    [Fact]
    public void Storingen_EverySecondGood_IsNone() =>
        Beschikbaarheid.Storingen([Vol(0), Vol(1), Vol(2)], Op(0), Op(180)).ShouldBeEmpty();

    [Fact]
    public void Storingen_SecondsBadAcrossAMinute_AreOneStretch()
    {
        var eerste = Slag(0, goed: s => s < 50);
        var tweede = Slag(1, goed: s => s >= 10);

        Beschikbaarheid.Storingen([tweede, eerste], Op(0), Op(120)).ShouldBe([new Storing(Op(50), Op(70))]);
    }

    [Fact]
    public void Storingen_MinuteThatNobodyMeasured_CountsWhole() =>
        Beschikbaarheid.Storingen([Vol(0), Vol(2)], Op(0), Op(180)).ShouldBe([new Storing(Op(60), Op(120))]);

    [Fact]
    public void Storingen_GoodWithoutBeingMeasured_CountsAsFailure()
    {
        var slag = new Hartslag { Knoop = "a", Minuut = Op(0), Gemeten = 0, Goed = Beschikbaarheid.AlleSeconden };

        Beschikbaarheid.Storingen([slag], Op(0), Op(60)).ShouldBe([new Storing(Op(0), Op(60))]);
    }

    [Fact]
    public void Storingen_OneNodeDownAnotherUp_IsNone() =>
        Beschikbaarheid.Storingen([Slag(0, goed: s => s < 30, "a"), Slag(0, goed: s => s >= 30, "b")], Op(0), Op(60)).ShouldBeEmpty();

    [Theory]
    [InlineData(0, 0, 120)]
    [InlineData(30, 30, 120)]
    [InlineData(90, 90, 120)]
    public void Storingen_WindowWithinTheFailure_IsCutAtItsEnds(int van, int begin, int einde) =>
        Beschikbaarheid.Storingen([], Op(van), Op(120)).ShouldBe([new Storing(Op(begin), Op(einde))]);

    [Fact]
    public void Storingen_EndInsideASecond_CountsThatSecond() =>
        Beschikbaarheid.Storingen([], Op(0), Op(1) + Duration.FromTicks(1)).ShouldBe([new Storing(Op(0), Op(2))]);

    [Fact]
    public void Storingen_ClockMovedOn_DoesNotCountTheTimeThatNobodyLived()
    {
        var sprong = new Hartslag { Knoop = Hartslag.Kloksprong, Minuut = Op(90), Goed = 3600 };

        var storingen = Beschikbaarheid.Storingen([Vol(0), Slag(1, goed: s => s < 20), sprong], Op(0), Op(90 + 3600 + 5));

        storingen.ShouldBe([new Storing(Op(80), Op(90)), new Storing(Op(90 + 3600), Op(90 + 3600 + 5))]);
    }

    [Fact]
    public void Storingen_AnySeconds_AreExactlyThoseWithoutProof() => Gen.Bool.Array[1, 400].Sample(werkte =>
    {
        var slagen = werkte.Select((goed, s) => (goed, s)).GroupBy(p => p.s / 60)
            .Select(g => Slag(g.Key, goed: s => g.FirstOrDefault(p => p.s % 60 == s).goed)).ToList();

        var storingen = Beschikbaarheid.Storingen(slagen, Op(0), Op(werkte.Length));

        var kapot = Enumerable.Range(0, werkte.Length).Where(s => storingen.Any(p => p.Van <= Op(s) && Op(s) < p.Tot));
        kapot.ShouldBe(Enumerable.Range(0, werkte.Length).Where(s => !werkte[s]));
        storingen.Zip(storingen.Skip(1)).ShouldAllBe(p => p.First.Tot < p.Second.Van);
    });

    [Fact]
    public void Vanaf_FailureAcrossTheInstant_CountsThePartAfterIt()
    {
        var bewijs = new Storingsbewijs(Op(0), Op(100), [new Storing(Op(10), Op(20)), new Storing(Op(50), Op(70))]);

        bewijs.Vanaf(Op(60)).ShouldBe(Duration.FromSeconds(10));
        bewijs.Totaal.ShouldBe(Duration.FromSeconds(30));
        bewijs.Langste.ShouldBe(Duration.FromSeconds(20));
        bewijs.Laatste.ShouldBe(new Storing(Op(50), Op(70)));
    }

    private static Instant Op(int seconde) => Begin + Duration.FromSeconds(seconde);

    private static Hartslag Vol(int minuut) => Slag(minuut, goed: _ => true);

    private static Hartslag Slag(int minuut, Func<int, bool> goed, string knoop = "a") => new()
    {
        Knoop = knoop,
        Minuut = Op(minuut * 60),
        Gemeten = Beschikbaarheid.AlleSeconden,
        Goed = Enumerable.Range(0, 60).Where(goed).Aggregate(0L, (bits, s) => bits | (1L << s)),
    };
}
