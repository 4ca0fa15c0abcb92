using Aanbesteding.Application.Dossier;

namespace Aanbesteding.Application.Tests.Proefdraai;

/// <summary>A trial run of an open house remembers nothing: the database and the seed are all there is.</summary>
[OpDatabase]
public sealed class OpenHouseHervattenTests
{
    private const int Aantal = 12;

    [Fact]
    public async Task Speel_SameSeedTwiceAndOnceBrokenOff_GivesTheSameBytesAndTheSameTimeline()
    {
        await using var eerste = await Proefhuis.Bouw();
        await using var tweede = await Proefhuis.Bouw();

        var heel = await eerste.SpeelOpenHouse(Bronbestanden.Zhz, Aantal);
        foreach (var tot in (int[])[1, 9, 60, 61, 200, 320])
            (await tweede.SpeelOpenHouse(Bronbestanden.Zhz, Aantal, Na(tot))).Afloop.ShouldBeNull();
        var gebroken = await tweede.SpeelOpenHouse(Bronbestanden.Zhz, Aantal);

        heel.Afloop!.Gelijkheid!.Klopt.ShouldBeTrue();
        (await tweede.Ketens(heel.Id)).ShouldBe(await eerste.Ketens(heel.Id));
        gebroken.Regels.ShouldBe(heel.Regels);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Speel_HardlyAnybodyApplies_StaysOpenToTheLastDay(int aantal)
    {
        await using var huis = await Proefhuis.Bouw();

        var uitslag = await huis.SpeelOpenHouse(Bronbestanden.Zhz, aantal);

        uitslag.Afloop!.Weigering.ShouldBeNull();
        uitslag.Afloop.Gelijkheid!.ShouldSatisfyAllConditions(g => g.Klopt.ShouldBeTrue(), g => g.Deelnemers.ShouldBeLessThanOrEqualTo(aantal * 3));
    }

    private static Func<Postinhoud, bool> Na(int posten) => _ => --posten == 0;
}
