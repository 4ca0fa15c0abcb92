using NodaTime;

namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class GedingTests
{
    [Fact]
    public void GunDefinitief_KortGedingOnPerceel2_AwardsTheOthersAndKeepsTheTaskOpen()
    {
        var spel = Geding(new SltSpel().TotStandstill(), "KG 1", 2).Bel();

        spel.Doe(p => p.GunDefinitief(spel.Als(Rol.Inkoper)));

        spel.Procedure.Overeenkomsten.Select(o => o.Perceel).ShouldBe([1, 3]);
        Statussen(spel).ShouldBe([Perceelstatus.Definitief, Perceelstatus.Bevroren, Perceelstatus.Definitief]);
        spel.Procedure.OpenTaken.Select(t => t.Id).ShouldBe(["definitief-gunnen", "ondertekenen"]);
        spel.Teken();
        Statussen(spel).ShouldBe([Perceelstatus.Gesloten, Perceelstatus.Bevroren, Perceelstatus.Gesloten]);
        spel.Procedure.TermijnMet("aankondiging-gunning").ShouldBeNull();
        spel.Geweigerd(p => p.GunDefinitief(spel.Als(Rol.Inkoper))).Code.ShouldBe("perceel-bevroren");
        spel.Geweigerd(p => p.TekenOvereenkomst(spel.Als(Rol.Bestuurder), 2, "b")).Code.ShouldBe("niet-definitief");
    }

    [Fact]
    public void RegistreerVonnis_ClaimRejected_FreesThePerceelAndTheProcedureEnds()
    {
        var spel = Geding(new SltSpel().TotStandstill(), "KG 1", 2).Bel();
        spel.Doe(p => p.GunDefinitief(spel.Als(Rol.Inkoper))).Teken();

        Vonnis(spel, "KG 1", Vonnisuitkomst.Afgewezen);

        Statussen(spel)[1].ShouldBe(Perceelstatus.Vrij);
        spel.Doe(p => p.GunDefinitief(spel.Als(Rol.Inkoper)));
        spel.Procedure.OpenTaken.ShouldHaveSingleItem().Id.ShouldBe("ondertekenen");
        Teken(spel, 2);
        spel.Procedure.OpenTaken.ShouldHaveSingleItem().Id.ShouldBe("gunning-aankondigen");
        spel.Procedure.TermijnMet("aankondiging-gunning").ShouldNotBeNull();
        spel.Doe(p => p.KondigGunningAan(spel.Als(Rol.Inkoper), new string('0', 64), null)).Procedure.Fase.ShouldBe("afgerond");
    }

    [Fact]
    public void Vrijgave_JudgmentInTheStandstill_WaitsForTheStandstillAllTheSame()
    {
        var spel = Geding(new SltSpel().TotStandstill(), "KG 1", 2);
        spel.Nu += Duration.FromDays(3);

        Vonnis(spel, "KG 1", Vonnisuitkomst.Ingetrokken);

        spel.Procedure.Vrijgave(2).Vanaf.ShouldBe(spel.Procedure.Standstill!.Einde);
        spel.Procedure.Vrijgave(2).Rekening.ShouldContain(r => r.StartsWith("De eiser trok de zaak in", StringComparison.Ordinal));
    }

    [Fact]
    public void Vrijgave_WaitingTermAfterTheJudgment_NotOneTickBeforeItEnds()
    {
        var wachten = new Termijnregel("wachttermijn-vonnis", "vonnis", 14, "dag", "contractueel", null, "Inschrijfdocument");
        var spel = Geding(new SltSpel(SltInrichting.Slt with { Planning = [.. SltInrichting.Slt.Planning, wachten] }).TotStandstill(), "KG 1", 2).Bel();
        var dag = Domain.Termijnen.Nederland.Dag(spel.Nu);
        var einde = Domain.Termijnen.Nederland.BeginVan(dag.PlusDays(15));

        spel.Doe(p => p.RegistreerVonnis(spel.Als(Rol.Jurist), "KG 1", Vonnisuitkomst.Afgewezen, dag, "Wij gaan door."));

        spel.Procedure.Vrijgave(2).Vanaf.ShouldBe(einde);
        spel.Procedure.Perceelgangen(einde - Duration.Epsilon)[1].Status.ShouldBe(Perceelstatus.Wacht);
        spel.Procedure.Perceelgangen(einde)[1].Status.ShouldBe(Perceelstatus.Vrij);
    }

    [Fact]
    public void Vrijgave_TwoCasesOnOnePerceel_TheLastOneCounts()
    {
        var spel = Geding(Geding(new SltSpel().TotStandstill(), "KG 1", 2), "KG 2", 2, 3).Bel();

        Vonnis(spel, "KG 1", Vonnisuitkomst.Afgewezen);
        Statussen(spel).ShouldBe([Perceelstatus.Vrij, Perceelstatus.Bevroren, Perceelstatus.Bevroren]);
        Vonnis(spel, "KG 2", Vonnisuitkomst.Afgewezen);

        Statussen(spel).ShouldAllBe(s => s == Perceelstatus.Vrij);
    }

    [Fact]
    public void TekenOvereenkomst_SummonsWithinTheTermRegisteredAfterTheAward_IsRefused()
    {
        var spel = new SltSpel().TotStandstill();
        var betekend = spel.Procedure.Standstill!.Einde - Duration.Epsilon;
        spel.Bel().Doe(p => p.GunDefinitief(spel.Als(Rol.Inkoper)));

        spel.Doe(p => p.RegistreerGeding(spel.Als(Rol.Jurist), Dagvaarding("KG 1", betekend, null, 2)));

        spel.Geweigerd(p => p.TekenOvereenkomst(spel.Als(Rol.Bestuurder), 2, "b")).Code.ShouldBe("perceel-bevroren");
        spel.Doe(p => p.TekenOvereenkomst(spel.Als(Rol.Bestuurder), 3, "c"));
    }

    [Theory]
    [InlineData(null, Perceelstatus.Vrij)]
    [InlineData("De rechter zal de zaak toch horen.", Perceelstatus.Bevroren)]
    public void RegistreerGeding_ServedAtTheEndOfTheStandstill_FreezesOnlyWhenTheJuristSaysSo(string? waarom, Perceelstatus status)
    {
        var spel = new SltSpel().TotStandstill();
        var einde = spel.Procedure.Standstill!.Einde;
        spel.Bel();

        spel.Doe(p => p.RegistreerGeding(spel.Als(Rol.Jurist), Dagvaarding("KG 1", einde, waarom, 2)));

        Statussen(spel)[1].ShouldBe(status);
        spel.Brieven("Kort geding over de gunning").ShouldHaveSingleItem().Tekst.ShouldContain("na het einde van de opschortende termijn");
    }

    [Fact]
    public void RegistreerGeding_TendererOfThePerceel_IsToldAndNobodyElse()
    {
        var spel = Geding(new SltSpel().TotStandstill(), "KG 1", 2);

        var brief = spel.Brieven("Kort geding over de gunning").ShouldHaveSingleItem();

        brief.Partij.ShouldBe("b");
        brief.Tekst.ShouldContain("Stichting A is een kort geding begonnen over de gunning van perceel 2");
    }

    [Fact]
    public void RegistreerGeding_WhatCannotBe_IsRefused()
    {
        var spel = new SltSpel().TotOvereenkomst();
        var (nu, verzonden) = (spel.Nu, spel.Procedure.Gunningsbeslissing!.Verzonden);
        Teken(spel, 1);

        string Code(Dagvaarding d) => spel.Geweigerd(p => p.RegistreerGeding(spel.Als(Rol.Jurist), d)).Code;

        Code(Dagvaarding("KG 1", nu, null, 1)).ShouldBe("perceel-gesloten");
        Code(Dagvaarding("KG 1", nu, null, 9)).ShouldBe("onbekend");
        Code(Dagvaarding("KG 1", nu, null)).ShouldBe("leeg");
        Code(Dagvaarding("KG 1", nu, null, 2, 2)).ShouldBe("dubbel");
        Code(Dagvaarding(" ", nu, null, 2)).ShouldBe("leeg");
        Code(Dagvaarding("KG 1", nu, " ", 2)).ShouldBe("leeg");
        Code(Dagvaarding("KG 1", nu + Duration.Epsilon, null, 2)).ShouldBe("betekeningsdatum");
        Code(Dagvaarding("KG 1", verzonden - Duration.Epsilon, null, 2)).ShouldBe("betekeningsdatum");
        Code(Dagvaarding("KG 1", nu, null, 2) with { Eiser = "z" }).ShouldBe("onbekend");
        Code(Dagvaarding("KG 1", nu, null, 2) with { Rechtbank = "" }).ShouldBe("leeg");
        Geding(spel, "KG 1", 2);
        Code(Dagvaarding("KG 1", nu, null, 3)).ShouldBe("dubbel");
        var vroeg = new SltSpel().TotGunningsbeslissing();
        vroeg.Geweigerd(p => p.RegistreerGeding(vroeg.Als(Rol.Jurist), Dagvaarding("KG 1", nu, null, 2))).Code.ShouldBe("andere-fase");
    }

    [Fact]
    public void RegistreerVonnis_UnknownTwiceOrWrongDay_IsRefused()
    {
        var spel = Geding(new SltSpel().TotStandstill(), "KG 1", 2);
        var dag = Domain.Termijnen.Nederland.Dag(spel.Nu);

        string Code(string zaak, LocalDate datum, string toelichting) =>
            spel.Geweigerd(p => p.RegistreerVonnis(spel.Als(Rol.Jurist), zaak, Vonnisuitkomst.Afgewezen, datum, toelichting)).Code;

        Code("KG 9", dag, "Tekst.").ShouldBe("onbekend");
        Code("KG 1", dag.PlusDays(1), "Tekst.").ShouldBe("vonnisdatum");
        Code("KG 1", dag.PlusDays(-1), "Tekst.").ShouldBe("vonnisdatum");
        Code("KG 1", dag, " ").ShouldBe("leeg");
        Vonnis(spel, "KG 1", Vonnisuitkomst.Afgewezen);
        Code("KG 1", dag, "Tekst.").ShouldBe("al-vonnis");
    }

    [Fact]
    public void StopPerceel_ClaimAllowedAfterTheOthersWereSigned_EndsTheProcedure()
    {
        var spel = Geding(new SltSpel().TotStandstill(), "KG 1", 2).Bel();
        spel.Doe(p => p.GunDefinitief(spel.Als(Rol.Inkoper))).Teken();
        Vonnis(spel, "KG 1", Vonnisuitkomst.Toegewezen);
        Statussen(spel)[1].ShouldBe(Perceelstatus.Bevroren);

        spel.Doe(p => p.StopPerceel(spel.Als(Rol.Bestuurder), 2, "De rechter verbood de gunning."));

        Statussen(spel)[1].ShouldBe(Perceelstatus.Gestopt);
        spel.Brieven("Perceel 2 is gestopt").ShouldHaveSingleItem().Partij.ShouldBe("b");
        spel.Procedure.OpenTaken.ShouldHaveSingleItem().Id.ShouldBe("gunning-aankondigen");
        spel.Procedure.TermijnMet("aankondiging-gunning").ShouldNotBeNull();
    }

    [Fact]
    public void StopPerceel_InTheStandstill_OthersAreAwardedAndTheLastOneCannotStop()
    {
        var spel = new SltSpel().TotStandstill();

        spel.Doe(p => p.StopPerceel(spel.Als(Rol.Bestuurder), 2, "Er is geen geld.")).Doe(p => p.StopPerceel(spel.Als(Rol.Bestuurder), 3, "Er is geen geld."));

        spel.Geweigerd(p => p.StopPerceel(spel.Als(Rol.Bestuurder), 1, "Er is geen geld.")).Code.ShouldBe("laatste-perceel");
        spel.Geweigerd(p => p.StopPerceel(spel.Als(Rol.Bestuurder), 2, "Er is geen geld.")).Code.ShouldBe("perceel-al-klaar");
        spel.Geweigerd(p => p.StopPerceel(spel.Als(Rol.Bestuurder), 9, "Er is geen geld.")).Code.ShouldBe("onbekend");
        spel.Bel().Doe(p => p.GunDefinitief(spel.Als(Rol.Inkoper))).Procedure.Overeenkomsten.ShouldHaveSingleItem().Perceel.ShouldBe(1);
        spel.Procedure.OpenTaken.ShouldHaveSingleItem().Id.ShouldBe("ondertekenen");
    }

    [Fact]
    public void StopPerceel_AwardedAndNotSigned_TakesItsContractAway()
    {
        var spel = new SltSpel().TotOvereenkomst();
        Teken(spel, 1);

        spel.Geweigerd(p => p.StopPerceel(spel.Als(Rol.Bestuurder), 1, "Te laat.")).Code.ShouldBe("perceel-al-klaar");
        spel.Geweigerd(p => p.StopPerceel(spel.Als(Rol.Bestuurder), 2, " ")).Code.ShouldBe("leeg");
        spel.Doe(p => p.StopPerceel(spel.Als(Rol.Bestuurder), 2, "De rechter verbood de gunning."));

        spel.Procedure.Overeenkomsten.Select(o => o.Perceel).ShouldBe([1, 3]);
        spel.Geweigerd(p => p.TekenOvereenkomst(spel.Als(Rol.Bestuurder), 2, "b")).Code.ShouldBe("onbekend");
    }

    [Fact]
    public void StelToewijzingVast_AfterAStoppedPerceel_NobodyWinsIt()
    {
        var spel = new SltSpel().TotStandstill();
        spel.Doe(p => p.StopPerceel(spel.Als(Rol.Bestuurder), 2, "Er is geen geld."));
        spel.Nu += Duration.FromHours(1);

        spel.Doe(p => p.TrekGunningsbeslissingIn(spel.Als(Rol.Jurist), "Een rekenfout.", herbeoordelen: false));
        spel.Nu += Duration.FromHours(1);
        spel.WijsToe();

        spel.Procedure.Voordracht!.Percelen.Select(p => p.Partijen.Count).ShouldBe([1, 0, 1]);
    }

    private static SltSpel Geding(SltSpel spel, string zaak, params int[] percelen)
    {
        spel.Nu += Duration.FromMinutes(1);
        return spel.Doe(p => p.RegistreerGeding(spel.Als(Rol.Jurist), Dagvaarding(zaak, spel.Nu, null, percelen)));
    }

    private static Dagvaarding Dagvaarding(string zaak, Instant betekend, string? waarom, params int[] percelen) =>
        new(zaak, "Rechtbank Zeeland-West-Brabant", "a", percelen, betekend, waarom);

    private static void Vonnis(SltSpel spel, string zaak, Vonnisuitkomst uitkomst) =>
        spel.Doe(p => p.RegistreerVonnis(spel.Als(Rol.Jurist), zaak, uitkomst, Domain.Termijnen.Nederland.Dag(spel.Nu), "De rechter heeft beslist."));

    private static void Teken(SltSpel spel, int perceel)
    {
        var partij = spel.Procedure.Overeenkomsten.Single(o => o.Perceel == perceel).Partij;
        spel.Doe(p => p.TekenOvereenkomst(spel.Als(Rol.Bestuurder), perceel, partij)).Doe(p => p.TekenOvereenkomst(spel.Als(Rol.Aanbieder, null, partij), perceel, partij));
    }

    private static List<Perceelstatus> Statussen(SltSpel spel) => [.. spel.Procedure.Perceelgangen(spel.Nu).Select(g => g.Status)];
}
