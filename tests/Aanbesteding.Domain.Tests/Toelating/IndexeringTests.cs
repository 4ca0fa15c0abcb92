using Aanbesteding.Domain.Toelating;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

public sealed class IndexeringTests
{
    [Fact]
    public void Indexeer_PublishedFigures_MovesEveryTariefAndOnlyTheElementIndexatie()
    {
        var spel = OpenHouseSpel.Open();

        spel.Doe(spel.Systeem, s => s.Indexeer(spel.Inkoper, 104.3m, 109.9m, " CBS, 30-9-2026 ", ["d1"]));

        var versie = spel.Systeem.Versies[^1];
        (versie.Nummer, versie.Clausule, versie.Ingang).ShouldBe((2, null, new LocalDate(2027, 1, 1)));
        // 20000 · 109,9/104,3 = 21073,82… and 15050 · 109,9/104,3 = 15858,05…
        versie.Tarieven.Select(t => t.Centen).ShouldBe([21_074, 15_858]);
        versie.Tarieven.Select(t => t.Onderbouwing).ShouldBe([new(17_000, 1_000, 1_500, 1_574), new(12_050, 1_000, 1_500, 1_308)]);
        versie.Tarieven.ShouldAllBe(t => t.Onderbouwing.Som == t.Centen);
        (versie.Eisen, versie.ContractSha256).ShouldBe((spel.Systeem.Versies[0].Eisen, spel.Systeem.Versies[0].ContractSha256));
        spel.Systeem.Brieven.Single(b => b.Onderwerp == "Nieuwe tarieven").Tekst.ShouldContain("Bron: CBS, 30-9-2026.");
        OpenHouseSpel.Tekst(spel.Systeem, "indexering").ShouldContain("Was=[20000; 15050], Wordt=[21074; 15858]");
    }

    [Theory]
    [InlineData(Afrondingswijze.HalfVanNul, 101)]
    [InlineData(Afrondingswijze.HalfEven, 100)]
    [InlineData(Afrondingswijze.HalfNaarNul, 100)]
    [InlineData(Afrondingswijze.NaarNul, 100)]
    [InlineData(Afrondingswijze.VanNul, 101)]
    [InlineData(Afrondingswijze.Omlaag, 100)]
    [InlineData(Afrondingswijze.Omhoog, 101)]
    public void Geindexeerd_ExactlyHalfACent_FollowsThePublishedRounding(Afrondingswijze wijze, long centen)
    {
        var tarief = new Tarief("P", "P", Gezin, "uur", 67, new Kostprijs(50, 0, 10, 7));

        // 67 · 3/2 = 100,5
        var nieuw = Toelatingssysteem.Geindexeerd(tarief, Breuk.Lees("3") / Breuk.Lees("2"), wijze);

        nieuw.Centen.ShouldBe(centen);
        nieuw.Onderbouwing.ShouldBe(new Kostprijs(50, 0, 10, 7 + centen - 67));
    }

    [Fact]
    public void Indexeer_Twice_IsOncePerYear()
    {
        var spel = OpenHouseSpel.Open();
        spel.Doe(spel.Systeem, s => s.Indexeer(spel.Inkoper, 100, 101, "CBS", []));

        spel.Geweigerd(spel.Systeem, s => s.Indexeer(spel.Inkoper, 100, 101, "CBS", [])).Code.ShouldBe("al-geindexeerd");
        spel.Op(new LocalDate(2027, 1, 1));
        spel.Doe(spel.Systeem, s => s.Indexeer(spel.Inkoper, 101, 102, "CBS", []));

        spel.Systeem.Versies.Select(v => v.Ingang).ShouldBe([OpenHouseSpel.BeginDag.PlusDays(21), new(2027, 1, 1), new(2028, 1, 1)]);
    }

    [Fact]
    public void Indexeer_VersionUnderAClauseOnTheSameDay_IsNoIndexation()
    {
        var spel = OpenHouseSpel.Open();
        spel.NieuweVersie("H1", new(null, [Tarief("43A01", Gezin, 21_000), Tarief("44B02", Beschermd, 16_000)], null), new LocalDate(2027, 1, 1));

        spel.Doe(spel.Systeem, s => s.Indexeer(spel.Inkoper, 100, 101, "CBS", []));

        spel.Systeem.VersieOp(new LocalDate(2027, 1, 1))!.Tarieven.Select(t => t.Centen).ShouldBe([21_210, 16_160]);
    }

    [Fact]
    public void Indexeer_FallingPrices_StopsAtTheCostWithoutIndexatie()
    {
        var spel = OpenHouseSpel.Open();

        // 500 cents of indexatie: 20000 can fall to 19500, a factor 0,975.
        spel.Geweigerd(spel.Systeem, s => s.Indexeer(spel.Inkoper, 1000, 974, "CBS", [])).Code.ShouldBe("index-onder-kostprijs");
        spel.Doe(spel.Systeem, s => s.Indexeer(spel.Inkoper, 1000, 975, "CBS", []));

        spel.Systeem.Versies[^1].Tarieven[0].Onderbouwing.Indexatie.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, 101, "CBS", "geen-indexcijfer", "oud")]
    [InlineData(100, -1, "CBS", "geen-indexcijfer", "nieuw")]
    [InlineData(100, 101, " ", "leeg", "bron")]
    public void Indexeer_WithoutFiguresOrSource_IsRefused(int oud, int nieuw, string bron, string code, string veld)
    {
        var spel = OpenHouseSpel.Open();

        var weigering = spel.Geweigerd(spel.Systeem, s => s.Indexeer(spel.Inkoper, oud, nieuw, bron, []));

        (weigering.Code, weigering.Veld).ShouldBe((code, veld));
    }

    [Fact]
    public void Indexeer_NotPublishedOrNotOpen_IsRefused()
    {
        var spel = OpenHouseSpel.Open(Wonen with { Indexering = null });

        spel.Geweigerd(spel.Systeem, s => s.Indexeer(spel.Inkoper, 100, 101, "CBS", [])).Code.ShouldBe("geen-indexering");
        var dicht = new OpenHouseSpel();
        dicht.Geweigerd(dicht.Systeem, s => s.Indexeer(dicht.Inkoper, 100, 101, "CBS", [])).Code.ShouldBe("andere-fase");
    }

    [Fact]
    public void Indexeer_NextDayIsAfterTheTerm_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        spel.Op(new LocalDate(2030, 1, 1));

        spel.Geweigerd(spel.Systeem, s => s.Indexeer(spel.Inkoper, 100, 101, "CBS", [])).Code.ShouldBe("looptijd-voorbij");
        spel.Op(new LocalDate(2029, 12, 31));
        spel.Doe(spel.Systeem, s => s.Indexeer(spel.Inkoper, 100, 101, "CBS", []));
    }

    [Fact]
    public void Indexeer_AfterALaterVersionWasOffered_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        spel.NieuweVersie("H1", new(null, null, Tekst + " Nieuw."), new LocalDate(2027, 3, 1));

        spel.Geweigerd(spel.Systeem, s => s.Indexeer(spel.Inkoper, 100, 101, "CBS", [])).Code.ShouldBe("ingang-onmogelijk");
    }
}
