using CsCheck;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class BeoordelingTests
{
    private static readonly decimal[] Schaal = [0, 2, 4, 6, 8, 10];

    [Fact]
    public void GeefScore_OutsiderUnknownOrOffScale_IsRefused()
    {
        var spel = new SltSpel().TotBeoordelen();
        var kandidaat = spel.Procedure.Ronde!.Kandidaten[0];
        var b1 = spel.Als(Rol.Beoordelaar, "b1");

        spel.Geweigerd(p => p.GeefScore(spel.Als(Rol.Beoordelaar, "vreemd"), kandidaat, "K1", 8, "x")).Code.ShouldBe("niet-in-commissie");
        spel.Geweigerd(p => p.GeefScore(b1, kandidaat with { Perceel = 3 }, "K1", 8, "x")).Veld.ShouldBe("kandidaat");
        spel.Geweigerd(p => p.GeefScore(b1, kandidaat, "S1", 8, "x")).Veld.ShouldBe("criterium");
        spel.Geweigerd(p => p.GeefScore(b1, kandidaat, "K1", 7, "x")).Code.ShouldBe("cijfer-buiten-schaal");
        spel.Geweigerd(p => p.GeefScore(b1, kandidaat, "K1", 8, "")).Code.ShouldBe("leeg");
        spel.Geweigerd(p => p.VergrendelScores(b1)).Code.ShouldBe("score-ontbreekt");
        spel.Geweigerd(p => p.VergrendelScores(spel.Als(Rol.Beoordelaar, "vreemd"))).Code.ShouldBe("niet-in-commissie");
    }

    [Fact]
    public void VergrendelScores_Locked_MarksNeverChange()
    {
        var spel = new SltSpel().TotBeoordelen();
        var b1 = spel.Als(Rol.Beoordelaar, "b1");
        foreach (var kandidaat in spel.Procedure.Ronde!.Kandidaten)
            spel.Doe(p => p.GeefScore(b1, kandidaat, "K1", 8, "x")).Doe(p => p.GeefScore(b1, kandidaat, "K2", 8, "x"));

        spel.Doe(p => p.VergrendelScores(b1));

        spel.Geweigerd(p => p.GeefScore(b1, p.Ronde!.Kandidaten[0], "K1", 10, "x")).Code.ShouldBe("vergrendeld");
        spel.Geweigerd(p => p.VergrendelScores(b1)).Code.ShouldBe("vergrendeld");
        spel.Geweigerd(p => p.LegConsensusVast(spel.Als(Rol.Voorzitter), p.Ronde!.Kandidaten[0], "K1", 8, "x")).Code.ShouldBe("andere-fase");
    }

    [Fact]
    public void RondConsensusAf_MarkMissingOrOffScale_IsRefused()
    {
        var spel = new SltSpel().TotBeoordelen().Individueel((_, _) => 8);

        spel.Geweigerd(p => p.RondConsensusAf(spel.Als(Rol.Voorzitter))).Code.ShouldBe("score-ontbreekt");
        spel.Geweigerd(p => p.LegConsensusVast(spel.Als(Rol.Voorzitter), p.Ronde!.Kandidaten[0], "K1", 7, "x")).Code.ShouldBe("cijfer-buiten-schaal");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void StelToewijzingVast_MinimumMissed_PerceelIsNotAwardedAndResultIsIncomplete(bool perCriterium)
    {
        var gunning = perCriterium
            ? Slt.Gunning with { MinimumTotaal = null }
            : Slt.Gunning with { Criteria = [.. Slt.Gunning.Criteria.Select(c => c with { Minimum = null })] };
        var spel = new SltSpel(Slt with { Gunning = gunning }).TotBeoordelen().Scoor((partij, _) => partij == "b" ? 4 : 6).WijsToe();

        var besluit = spel.Procedure.Toegewezen!;

        besluit.Percelen.Select(p => string.Join('+', p.Partijen)).ShouldBe(["a", "", "c"]);
        besluit.Volledig.ShouldBeFalse();
        besluit.Rangorde.ShouldAllBe(r => r.Totaal == "60");
    }

    [Fact]
    public void StelToewijzingVast_RandomMarks_BredaNeverGoesToOnePartyAtSelectionOrAward()
    {
        Gen.Select(Gen.Int[0, 5].Array[12], Gen.Int[0, 7].Array[4], Gen.Int[0, 5].Array[12]).Sample((selectie, keuzes, gunning) =>
        {
            string[] wie = ["a", "b", "c", "d"];
            int[][] percelen = [[1], [2], [3], [1, 2], [2, 3], [2, 3], [1, 2, 3], [1, 3]];
            var inhoud = wie.Select((w, i) => Aanmelding(Partij(w), percelen[keuzes[i]]) with { Combinatie = Partij(w) with { Combinanten = i == 3 ? [Lid("a", "x")] : [] } }).ToArray();
            var spel = new SltSpel().TotVaststelling(inhoud);
            if (spel.Procedure.Ronde is not null)
                spel.Scoor((partij, perceel) => Schaal[selectie[(partij[0] - 'a') * 3 + perceel - 1]]);
            BredaVerschilt(WijsToeMetLot(spel));

            spel.Oordeel().NaarDialoog().VoerDialoog().Oordeel().NaarInschrijven().OpenInschrijvingen([.. spel.Procedure.Beoogden!.Partijen]);
            spel.Scoor((partij, perceel) => Schaal[gunning[(partij[0] - 'a') * 3 + perceel - 1]]);
            BredaVerschilt(WijsToeMetLot(spel));
        }, iter: 60);
    }

    private static SltSpel WijsToeMetLot(SltSpel spel)
    {
        for (var i = 0; spel.Procedure.BerekenToewijzing(spel.Procedure.OpenTaken[0].Id).Loting is not null; i++)
            spel.Loot($"zaad {i}");
        return spel.WijsToe();
    }

    /// <summary>A and D share a member, so together they are one party too.</summary>
    private static void BredaVerschilt(SltSpel spel)
    {
        var winnaars = spel.Procedure.Toegewezen!.Percelen.Where(p => p.Perceel > 1).SelectMany(p => p.Partijen).Select(p => p == "d" ? "a" : p).ToList();

        winnaars.ShouldBeUnique();
    }
}
