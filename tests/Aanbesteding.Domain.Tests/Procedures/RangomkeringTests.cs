using Aanbesteding.Domain.Beoordeling;
using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

/// <summary>
/// The worked example of a rank reversal: relative price W·Pmin/P with 40 points, quality 60. A € 600.000 and 36; B € 1.000.000
/// and 45; C € 1.200.000 and 50. With A the order is A, C, B. A drops out: computed again B is first, upheld C is.
/// </summary>
public sealed class RangomkeringTests
{
    private static readonly Dictionary<string, (long Prijs, decimal Kwaliteit)> Inschrijvers = new()
    {
        ["a"] = (60_000_000, 36),
        ["b"] = (100_000_000, 45),
        ["c"] = (120_000_000, 50),
    };

    [Theory]
    [InlineData(Herberekeningsregel.Herberekenen, new[] { "b", "c" }, new[] { "85", "250/3" })]
    [InlineData(Herberekeningsregel.Handhaven, new[] { "c", "b" }, new[] { "70", "69" })]
    public void MeldUitval_BestPartyUnderARelativePrice_ThePublishedRuleDecidesWhoIsFirst(Herberekeningsregel regel, string[] volgorde, string[] totalen)
    {
        var spel = TotStandstill(regel);
        var eerst = spel.Procedure.Voordracht!;
        spel.Nu += Duration.FromDays(2);

        spel.Doe(p => p.MeldUitval(spel.Als(Rol.Jurist), "a", "De inschrijving is ongeldig."));
        spel.Nu += Duration.FromDays(1);
        spel.WijsToe();

        eerst.Percelen[0].Partijen.ShouldBe(["a", "c", "b"]);
        eerst.Rangorde.Select(r => r.Totaal).ShouldBe(["76", "70", "69"]);
        var nieuw = spel.Procedure.Voordracht!;
        nieuw.Percelen[0].Partijen.ShouldBe(volgorde);
        nieuw.Rangorde.Select(r => (r.Rang, r.Partij, r.Totaal)).ShouldBe([(1, volgorde[0], totalen[0]), (2, volgorde[1], totalen[1])]);
        spel.Brieven("De gunningsbeslissing is ingetrokken").ShouldAllBe(b => b.Tekst.Contains("punten voor de prijs") == (regel == Herberekeningsregel.Herberekenen));
    }

    private static SltSpel TotStandstill(Herberekeningsregel regel)
    {
        var inrichting = Slt with
        {
            Percelen = [new(1, "Altena, Drimmelen-Geertruidenberg en Oosterhout", 3), new(2, "Breda Noord", 1), new(3, "Breda Zuid", 1)],
            Gunning = new(Scoremethode.GewogenFactor, [new("K1", "Onderdeel K1", "Laat zien hoe", 60, [0, 36, 45, 50, 60], null)], null)
            {
                Prijs = new Prijswijze(Prijsvorm.RelatiefLaagste, 40, null, null, null, null),
                Herberekening = regel,
            },
        };
        var spel = new SltSpel(inrichting) { Prijs = partij => Inschrijvers[partij].Prijs };
        return spel.TotVaststelling([.. Inschrijvers.Keys.Select(id => Aanmelding(Partij(id), 1))]).WijsToe().Oordeel()
            .NaarDialoog().VoerDialoog().Oordeel().NaarInschrijven().OpenInschrijvingen([.. Inschrijvers.Keys])
            .Scoor((partij, _) => Inschrijvers[partij].Kwaliteit).OpenPrijzen()
            .WijsToe().Oordeel().Besluit("gunnen").Doe(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper)));
    }
}
