using System.Text;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Inrichtingen;

namespace Aanbesteding.Application.Tests.Proefdraai;

[OpDatabase]
public sealed class ProefrunMetPrijsTests
{
    public static TheoryData<bool, int> Gevallen => [.. from relatief in new[] { false, true } from zaad in Enumerable.Range(1, 6) select (relatief, zaad)];

    [Theory]
    [MemberData(nameof(Gevallen))]
    public async Task Speel_AnySeed_EndsWithAValidDossier(bool relatief, int zaad)
    {
        await using var huis = await Proefhuis.Bouw();

        var verslag = await huis.Speel(zaad, inrichting: Inrichting(relatief));

        verslag.Afloop!.Weigering.ShouldBeNull();
        verslag.Procedure.Markering.Afgelopen.ShouldBeTrue();
        if (verslag.Procedure.Intrekking is null)
            verslag.Procedure.Overeenkomsten.ShouldNotBeEmpty();
        Verificatie.Controleer(Encoding.UTF8.GetBytes(verslag.Dossier)).Bevindingen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Speel_SameSeedTwice_GivesContractsAndTheSameBytes(bool relatief)
    {
        await using var eerste = await Proefhuis.Bouw();
        await using var tweede = await Proefhuis.Bouw();

        var (een, twee) = (await eerste.Speel(2, inrichting: Inrichting(relatief)), await tweede.Speel(2, inrichting: Inrichting(relatief)));

        een.Procedure.Overeenkomsten.ShouldNotBeEmpty();
        een.Procedure.Inschrijvingen.ShouldAllBe(i => i.Prijzen!.Count > 0);
        twee.Dossier.ShouldBe(een.Dossier);
    }

    private static GelezenInrichting Inrichting(bool relatief) => relatief ? Bronbestanden.DagbestedingRelatief : Bronbestanden.Dagbesteding;
}
