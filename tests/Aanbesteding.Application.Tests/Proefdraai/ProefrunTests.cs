using System.Text;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Tests.Proefdraai;

[OpDatabase]
public sealed class ProefrunTests
{
    public static TheoryData<int> Zaden => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Zaden))]
    public async Task Speel_AnySeed_EndsInContractsOrInALawfulStopWithAValidDossier(int zaad)
    {
        await using var huis = await Proefhuis.Bouw();

        var verslag = await huis.Speel(zaad);

        verslag.Afloop!.Weigering.ShouldBeNull();
        verslag.Procedure.Markering.Afgelopen.ShouldBeTrue();
        if (verslag.Procedure.Intrekking is { } intrekking)
            (intrekking.Bekendgemaakt is not null && intrekking.Reden.Contains("te weinig partners", StringComparison.Ordinal)).ShouldBeTrue();
        else
            (verslag.Procedure.Overeenkomsten.Count >= 2 && verslag.Procedure.Overeenkomsten.All(o => o.Gesloten)).ShouldBeTrue();
        GedeeldInBreda(verslag.Procedure).ShouldBeEmpty();
        Verificatie.Controleer(Encoding.UTF8.GetBytes(verslag.Dossier)).Bevindingen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Speel_TooFewAanbieders_StopsAtTheFirstPoortWithReasons(int aantal)
    {
        await using var huis = await Proefhuis.Bouw();

        var verslag = await huis.Speel(7, aantal);

        verslag.Procedure.Overeenkomsten.ShouldBeEmpty();
        verslag.Procedure.Besluiten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(b => b.Taak.ShouldBe("poort-selectie"), b => b.Keuze.ShouldBe("no-go"));
        Verificatie.Controleer(Encoding.UTF8.GetBytes(verslag.Dossier)).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Speel_SameSeedTwice_GivesTheSameBytes()
    {
        await using var eerste = await Proefhuis.Bouw();
        await using var tweede = await Proefhuis.Bouw();

        var (een, twee) = (await eerste.Speel(7), await tweede.Speel(7));

        twee.Dossier.ShouldBe(een.Dossier);
        twee.Regels.SelectMany(r => r.Kop.Concat(r.Details)).ShouldBe(een.Regels.SelectMany(r => r.Kop.Concat(r.Details)));
    }

    [Fact]
    public async Task Speel_SameSeedOnSqliteAndPostgreSql_GivesTheSameBytes()
    {
        await using var eerste = await Proefhuis.Bouw(opPostgreSql: false);
        await using var tweede = await Proefhuis.Bouw(opPostgreSql: true);

        var (een, twee) = (await eerste.Speel(6, 16), await tweede.Speel(6, 16));

        twee.Dossier.ShouldBe(een.Dossier);
        twee.Regels.SelectMany(r => r.Kop.Concat(r.Details)).ShouldBe(een.Regels.SelectMany(r => r.Kop.Concat(r.Details)));
    }

    [Fact]
    public async Task Speel_NineAanbieders_RefusesTheLateOneAndTheUnsuitable()
    {
        await using var huis = await Proefhuis.Bouw();

        var verslag = await huis.Speel(7);

        var kop = verslag.Regels.SelectMany(r => r.Kop).ToList();
        var details = verslag.Regels.SelectMany(r => r.Details).ToList();
        kop.ShouldContain(k => k.StartsWith("Geweigerd: een aanmelding indienen. De sluiting was op", StringComparison.Ordinal));
        kop.ShouldContain(k => k.Contains("voldoet NIET aan eis", StringComparison.Ordinal));
        details.ShouldContain(d => d.Contains("de samenstelling is onvolledig", StringComparison.Ordinal));
        verslag.Procedure.Aanmeldingen.ShouldContain(a => a.Inhoud.Percelen.Contains(2) && a.Inhoud.Percelen.Contains(3));
    }

    /// <summary>KvK numbers that stand behind both percelen of Breda.</summary>
    private static IEnumerable<string> GedeeldInBreda(Procedure procedure)
    {
        IEnumerable<string> Achter(int perceel) =>
            from besluit in procedure.Toewijzingen.TakeLast(1)
            from partij in besluit.Percelen.First(p => p.Perceel == perceel).Partijen
            from lid in procedure.Aanmeldingen.First(a => a.Partij == partij).Inhoud.Combinatie.Leden
            select lid.KvkNummer;

        return Achter(2).Intersect(Achter(3), StringComparer.Ordinal);
    }
}
