namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class InzageTests
{
    [Fact]
    public void LeesScores_OneHasNotLocked_OnlyTheOwnSheetIsRead()
    {
        var spel = new SltSpel().TotBeoordelen();
        var b1 = spel.Als(Rol.Beoordelaar, "b1");
        foreach (var kandidaat in spel.Procedure.Ronde!.Kandidaten)
            spel.Doe(p => p.GeefScore(b1, kandidaat, "K1", 8, "x")).Doe(p => p.GeefScore(b1, kandidaat, "K2", 8, "x"));
        spel.Doe(p => p.VergrendelScores(b1));

        var procedure = spel.Procedure;

        procedure.IsBlind(procedure.Ronde!).ShouldBeTrue();
        procedure.LeesScores(b1.Wie, null, "b1").Waarde.Bladen.ShouldHaveSingleItem().Beoordelaar.ShouldBe("b1");
        procedure.LeesScores(b1.Wie, null, null).Weigering!.Code.ShouldBe("scores-verzegeld");
        procedure.LeesScores(spel.Als(Rol.Beoordelaar, "b2").Wie, null, "b1").Weigering!.Code.ShouldBe("scores-verzegeld");
        procedure.LeesScores(spel.Als(Rol.Voorzitter).Wie, null, null).Weigering!.Code.ShouldBe("scores-verzegeld");
        procedure.LeesScores(spel.Als(Rol.Beoordelaar, "vreemd").Wie, null, null).Weigering!.Code.ShouldBe("niet-in-commissie");
    }

    [Fact]
    public void LeesScores_EverybodyLocked_AllSheetsAreRead()
    {
        var spel = new SltSpel().TotBeoordelen().Individueel((_, _) => 8);
        var procedure = spel.Procedure;

        procedure.LeesScores(spel.Als(Rol.Beoordelaar, "b2").Wie, null, null).Waarde.Bladen.ShouldBe(procedure.Ronde!.Bladen);
        procedure.LeesScores(spel.Als(Rol.Jurist).Wie, procedure.Ronde!.Taak, "b1").Waarde.Bladen.ShouldHaveSingleItem().Scores.ShouldNotBeEmpty();
        procedure.LeesScores(spel.Als(Rol.Jurist).Wie, null, "vreemd").Weigering!.Veld.ShouldBe("beoordelaar");
        procedure.LeesScores(spel.Als(Rol.Jurist).Wie, "bestaat-niet", null).Weigering!.Veld.ShouldBe("taak");
    }

    [Fact]
    public void LeesScorematrix_UntilTheCommissieAgreedOnEverything_IsRefused()
    {
        var spel = new SltSpel().TotBeoordelen();
        spel.Procedure.LeesScorematrix(null).Weigering!.Code.ShouldBe("scores-verzegeld");

        spel.Individueel((_, _) => 8);
        spel.Procedure.LeesScorematrix(null).Weigering!.Code.ShouldBe("consensus-ontbreekt");

        spel.Consensus((_, _) => 8);
        spel.Procedure.LeesScorematrix(null).Waarde.ShouldBe(spel.Procedure.RondeVan("beoordelen"));
    }
}
