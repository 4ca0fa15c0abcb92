using Aanbesteding.Application.Termijnen;
using NodaTime;

namespace Aanbesteding.Application.Tests.Termijnen;

public sealed class BelclaimTests
{
    private static readonly Instant Nu = SltVerloop.Begintijd;
    private static readonly Duration Pacht = Duration.FromSeconds(30);

    [Fact]
    public async Task ClaimVerschuldigd_MeerDanGevraagd_NeemtDeVroegste()
    {
        await using var huis = await Belhuis.Bouw();
        await huis.Zet(1, Nu);
        await huis.Zet(2, Nu - Duration.FromMinutes(1));

        var beurten = await Claim(huis, Nu, 2);

        beurten.Select(b => b.Wanneer).ShouldBe([Nu - Duration.FromMinutes(1), Nu - Duration.FromMinutes(1)]);
        beurten.Select(b => b.Houder).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task ClaimVerschuldigd_EenTikTeVroeg_NeemtNiets()
    {
        await using var huis = await Belhuis.Bouw();
        await huis.Zet(1, Nu);

        var vroeg = await Claim(huis, Nu - Duration.FromTicks(1));
        var optijd = await Claim(huis, Nu);

        vroeg.ShouldBeEmpty();
        optijd.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ClaimVerschuldigd_AlGehouden_NeemtNietsTotDePachtEindigt()
    {
        await using var huis = await Belhuis.Bouw();
        await huis.Zet(3, Nu);
        await Claim(huis, Nu);

        var tijdens = await Claim(huis, Nu + Pacht - Duration.FromTicks(1));
        var erna = await Claim(huis, Nu + Pacht);

        tijdens.ShouldBeEmpty();
        erna.Count.ShouldBe(3);
        (await huis.Met(db => db.VolgendBelmoment())).ShouldBe(Nu + Pacht + Pacht);
    }

    [Fact]
    public async Task ClaimVerschuldigd_ZesTegelijk_GeeftIederAanEen()
    {
        await using var huis = await Belhuis.Bouw();
        await huis.Zet(100, Nu);

        var beurten = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Claim(huis, Nu, 20))));

        beurten.SelectMany(b => b).Select(b => b.Onderwerp).Distinct().Count().ShouldBe(100);
        beurten.Sum(b => b.Count).ShouldBe(100);
    }

    [Fact]
    public async Task VolgendBelmoment_Niets_IsErNiet()
    {
        await using var huis = await Belhuis.Bouw();

        (await huis.Met(db => db.VolgendBelmoment())).ShouldBeNull();
    }

    private static Task<IReadOnlyList<Belbeurt>> Claim(Belhuis huis, Instant nu, int aantal = 50) => huis.Met(db => db.ClaimVerschuldigd(nu, aantal, Pacht));
}
