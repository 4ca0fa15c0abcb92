using NodaTime;

namespace Aanbesteding.Application.Tests.Proefdraai;

/// <summary>The three open houses of the repository, played to their last day with as many aanbieders as they have.</summary>
[OpDatabase]
public sealed class OpenHouseTotHetEindeTests
{
    [Fact]
    public async Task Speel_Haaglanden189Aanbieders_EndsOnItsLastDayWithEveryCourseAndTheProof()
    {
        await using var huis = await Proefhuis.Bouw();

        var uitslag = await huis.SpeelOpenHouse(Bronbestanden.Haaglanden, OpenHouseproef.Aanbieders(189));

        await EindigtGoed(huis, uitslag, new LocalDate(2026, 12, 31), verlengingen: 2);
        uitslag.Aantal("indexering").ShouldBe(5);
    }

    [Fact]
    public async Task Speel_Zhz180Aanbieders_IsExtendedFrom2019To2021AsItWas()
    {
        await using var huis = await Proefhuis.Bouw();

        var uitslag = await huis.SpeelOpenHouse(Bronbestanden.Zhz, OpenHouseproef.Aanbieders(180));

        await EindigtGoed(huis, uitslag, new LocalDate(2021, 12, 31), verlengingen: 1);
        uitslag.Feiten("looptijd").Select(f => f.Feit.GetProperty("laatsteDag").GetString()).ShouldBe(["2019-12-31", "2021-12-31"]);
    }

    [Fact]
    public async Task Speel_Wonen25Aanbieders_UsesBothOptionsOfOneYear()
    {
        await using var huis = await Proefhuis.Bouw();

        var uitslag = await huis.SpeelOpenHouse(Bronbestanden.Wonen, 25);

        await EindigtGoed(huis, uitslag, new LocalDate(2033, 12, 31), verlengingen: 2);
        uitslag.Feiten("looptijd").Select(f => f.Feit.GetProperty("laatsteDag").GetString()).ShouldBe(["2031-12-31", "2032-12-31", "2033-12-31"]);
    }

    private static async Task EindigtGoed(Proefhuis huis, OpenHouseuitslag uitslag, LocalDate laatsteDag, int verlengingen)
    {
        uitslag.Afloop!.Weigering.ShouldBeNull();
        uitslag.Afloop.Gelijkheid!.Ongelijk.ShouldBeEmpty();
        uitslag.Afloop.Gelijkheid.Lopend.ShouldBe(0);
        var systeem = await huis.Systeem(uitslag.Id);
        (systeem.LaatsteDag, systeem.Verlengingen.Count).ShouldBe((laatsteDag, verlengingen));
        systeem.Versies.Select(v => v.Clausule).OfType<string>().Order(StringComparer.Ordinal).ShouldBe(systeem.Inrichting.Herzieningsclausules.Select(c => c.Id).Order(StringComparer.Ordinal));
        Ontbreekt(uitslag).ShouldBeEmpty();
    }

    /// <summary>Courses that did not occur, by the facts of the dossier.</summary>
    private static IEnumerable<string> Ontbreekt(OpenHouseuitslag u) => from loop in Lopen(u) where loop.Aantal == 0 select loop.Naam;

    private static IEnumerable<(string Naam, int Aantal)> Lopen(OpenHouseuitslag u) =>
    [
        ("reactie", u.Aantal("consultatiereactie")),
        ("hersteld", u.Aantal("herstel-ingediend")),
        ("hersteltermijn voorbij", u.Aantal("termijn-verstreken", ("naam", "hersteltermijn"))),
        ("geweigerd en later toegelaten", Opnieuw(u)),
        ("gemengd", Besluiten(u).Count(b => b.Toegelaten.Contains(true) && b.Toegelaten.Contains(false))),
        ("ingetrokken", u.Aantal("aanvraag-ingetrokken")),
        ("beslistermijn verlengd", u.Aantal("beslistermijn-verlengd")),
        ("teruggestuurd", u.Aantal("teruggezonden")),
        ("getekend", u.Aantal("toelating-getekend")),
        ("niet op tijd getekend", u.Aantal("termijn-verstreken", ("naam", "tekentermijn"))),
        ("zelfde persoon geweigerd", u.Posten.Count(p => p is { Opdracht: "BeslisAanvraag", Weigering.Code: "functiescheiding" })),
        ("cliëntenstop", u.Aantal("clientenstop")),
        ("cliëntenstop opgeheven", u.Aantal("clientenstop-opgeheven")),
        ("herinnering", u.Aantal("bewijs-verloopt")),
        ("bewijs vernieuwd", u.Aantal("bewijs-vernieuwd")),
        ("hertoetsing na verlopen", u.Aantal("hertoetsing", ("aanleiding", "Verlopen"))),
        ("hertoetsing na signaal", u.Aantal("hertoetsing", ("aanleiding", "Signaal"))),
        ("hertoetsing na versie", u.Aantal("hertoetsing", ("aanleiding", "Versie"))),
        ("gezakt", u.Feiten("hertoetst").Count(f => f.Feit.GetProperty("gezakt").GetArrayLength() > 0)),
        ("geschorst", u.Aantal("maatregelbesluit", ("soort", "Schorsing"), ("opgelegd", "True"))),
        ("schorsing niet opgelegd", u.Aantal("maatregelbesluit", ("soort", "Schorsing"), ("opgelegd", "False"))),
        ("schorsing opgeheven", u.Aantal("schorsing-opgeheven")),
        ("ontbonden", u.Aantal("uittreding", ("reden", "Ontbonden"))),
        ("opgezegd", u.Aantal("uittreding", ("reden", "Opgezegd"))),
        ("niet meegegaan", u.Aantal("uittreding", ("reden", "NietMeegegaan"))),
        ("niet gereageerd", u.Aantal("uittreding", ("reden", "NietGereageerd"))),
        ("aanbod versie", u.Aantal("aanbod", ("soort", "Versie"))),
        ("aanbod verlenging", u.Aantal("aanbod", ("soort", "Verlenging"))),
        ("indexering", u.Aantal("indexering")),
        ("afgesloten", u.Aantal("toelating-beeindigd")),
    ];

    private static IEnumerable<(string Partij, List<bool> Toegelaten)> Besluiten(OpenHouseuitslag u) =>
        u.Feiten("toelatingsbesluit").Select(f => (f.Feit.GetProperty("partij").GetString()!, f.Feit.GetProperty("categorieen").EnumerateArray().Select(c => c.GetProperty("toegelaten").GetBoolean()).ToList()));

    private static int Opnieuw(OpenHouseuitslag u) =>
        Besluiten(u).GroupBy(b => b.Partij, StringComparer.Ordinal).Count(g => g.First().Toegelaten.TrueForAll(t => !t) && g.Last().Toegelaten.TrueForAll(t => t));
}
