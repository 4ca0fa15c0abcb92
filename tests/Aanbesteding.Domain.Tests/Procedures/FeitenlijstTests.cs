using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

/// <summary>The checklist of a poort follows from facts, and from nothing else.</summary>
public sealed class FeitenlijstTests
{
    [Theory]
    [InlineData("poort-selectie", "geschikte-partijen,toewijzing-haalbaar,risicos,juridisch-advies,termijnen")]
    [InlineData("poort-dialoog", "afspraken-compleet,gesprekken-gevoerd,budget,risicos,juridisch-advies,termijnen")]
    [InlineData("gunningsbesluit", "geldige-winnaar,brieven-volledig,budget,risicos,juridisch-advies,termijnen")]
    public void Van_GateWithoutAdditions_AsksWhatTheKaderAsks(string poort, string invoer) =>
        Poortinvoer.Van(new Poort(poort, [Breda])).ShouldBe(invoer.Split(','));

    [Fact]
    public void Van_AdditionsOfTheInrichting_ComeInTheFixedOrderAndOnce() =>
        Poortinvoer.Van(new Poort("poort-dialoog", [Breda]) { Invoer = ["budget", "geschikte-partijen"] })
            .ShouldBe(["geschikte-partijen", "afspraken-compleet", "gesprekken-gevoerd", "budget", "risicos", "juridisch-advies", "termijnen"]);

    [Theory]
    [InlineData("goed-gevoel", "onbekende-invoer")]
    [InlineData("geldige-winnaar", "invoer-te-vroeg")]
    [InlineData("budget", null)]
    public void Toets_InputOfAGate_IsKnownAndInTime(string invoer, string? code)
    {
        var inrichting = Slt with { Poorten = [Slt.Poorten[0] with { Invoer = ["risicos", invoer] }, .. Slt.Poorten.Skip(1)] };

        SasKader.Toets(inrichting).Select(w => (w.Code, w.Veld)).ShouldBe(code is null ? [] : [(code, "poorten[0].invoer[1]")]);
    }

    [Fact]
    public void Feitenlijst_OnePerceelWithoutParty_SaysWhichAndWhatCanBeDone()
    {
        var spel = new SltSpel().TotVaststelling(Aanmelding(Partij("a"), 1), Aanmelding(Partij("b"), 2)).WijsToe().Oordeel();

        var open = spel.Procedure.Feitenlijst("poort-selectie").Where(r => r.Open).ToList();

        open.Select(r => (r.Naam, r.Toelichting)).ShouldBe(
            [("Perceel 3: genoeg geschikte partijen", "0 geschikt, 1 nodig"), ("Toewijzing volledig binnen de perceelregels", "perceel 1: a; perceel 2: b; perceel 3: niemand")]);
        open.ShouldAllBe(r => r.Actie != null);
    }

    [Fact]
    public void Feitenlijst_AdviceOfBeforeTheLastStep_DoesNotCount()
    {
        var spel = new SltSpel().TotPoortSelectie();
        var toen = Regel(spel, "poort-selectie", Poortinvoer.JuridischAdvies);

        spel.Besluit("go");

        toen.Houdt.ShouldBeTrue();
        Regel(spel, "poort-dialoog", Poortinvoer.JuridischAdvies).Houdt.ShouldBeFalse();
    }

    [Theory]
    [InlineData(3, 5, false)]
    [InlineData(2, 5, true)]
    public void Feitenlijst_OpenRisk_CountsFromTheThresholdOn(int kans, int gevolg, bool houdt)
    {
        var spel = new SltSpel().TotPoortSelectie();

        Regel(spel, "poort-selectie", Poortinvoer.Risicos).ShouldSatisfyAllConditions(r => r.Houdt.ShouldBeFalse(), r => r.Open.ShouldBeFalse());
        spel.Doe(p => p.MeldRisico(spel.Als(Rol.Inkoper), new("Te weinig bedden.", kans, gevolg, "Contractmanager", "Overleg.")));

        Regel(spel, "poort-selectie", Poortinvoer.Risicos).Houdt.ShouldBe(houdt);
    }

    [Fact]
    public void Feitenlijst_ThresholdOfTheInrichting_IsUsed()
    {
        var spel = new SltSpel(Slt with { Risicodrempel = 4 }).Doe(p => p.MeldRisico(SltSpel.Op(Instant.FromUtc(2025, 11, 3, 9, 0), Rol.Jurist), new("Klein.", 2, 2, "Jurist", "Niets.")));

        Regel(spel, "poort-selectie", Poortinvoer.Risicos).Houdt.ShouldBeFalse();
    }

    [Fact]
    public void WerkRisicoBij_EveryStatus_OnlyABestuurderAcceptsAndAllVersionsStay()
    {
        var spel = new SltSpel().TotPoortSelectie();
        Risicogegevens zwaar = new("Te weinig bedden.", 4, 5, "Contractmanager", "Overleg.");
        spel.Doe(p => p.MeldRisico(spel.Als(Rol.Inkoper), zwaar));

        spel.Geweigerd(p => p.WerkRisicoBij(spel.Als(Rol.Inkoper), "R1", zwaar, Risicostatus.Aanvaard)).Code.ShouldBe("aanvaarden-door-bestuurder");
        spel.Geweigerd(p => p.WerkRisicoBij(spel.Als(Rol.Inkoper), "R2", zwaar, Risicostatus.Beheerst)).Code.ShouldBe("onbekend");
        spel.Geweigerd(p => p.WerkRisicoBij(spel.Als(Rol.Inkoper), "R1", zwaar with { Kans = 6 }, Risicostatus.Open)).Veld.ShouldBe("kans");
        spel.Geweigerd(p => p.MeldRisico(spel.Als(Rol.Inkoper), zwaar with { Gevolg = 0 })).Veld.ShouldBe("gevolg");
        spel.Doe(p => p.WerkRisicoBij(spel.Als(Rol.Bestuurder), "R1", zwaar, Risicostatus.Aanvaard));
        spel.Doe(p => p.MeldRisico(spel.Als(Rol.Jurist), zwaar with { Kans = 1 }));

        Regel(spel, "poort-selectie", Poortinvoer.Risicos).Houdt.ShouldBeTrue();
        spel.Procedure.Risicos.Select(r => (r.Id, r.Status)).ShouldBe([("R1", Risicostatus.Open), ("R1", Risicostatus.Aanvaard), ("R2", Risicostatus.Open)]);
        spel.Procedure.HuidigeRisicos().Select(r => r.Status).ShouldBe([Risicostatus.Aanvaard, Risicostatus.Open]);
    }

    [Fact]
    public void StelBudgetVast_WrongAmountPerceelOrCover_IsRefusedAndTheLastCounts()
    {
        var spel = new SltSpel();
        var inkoper = spel.Als(Rol.Inkoper);

        spel.Geweigerd(p => p.StelBudgetVast(inkoper, 9, 100, "x")).Veld.ShouldBe("perceel");
        spel.Geweigerd(p => p.StelBudgetVast(inkoper, 1, 99, "x")).Code.ShouldBe("budget-buiten-grens");
        spel.Geweigerd(p => p.StelBudgetVast(inkoper, 1, 100, " ")).Veld.ShouldBe("dekking");
        spel.Doe(p => p.StelBudgetVast(inkoper, 1, 100, "x")).Doe(p => p.StelBudgetVast(inkoper, 1, 250, "y"));

        (spel.Procedure.BudgetVan(1)!.Eurocent, spel.Procedure.BudgetVan(2)).ShouldBe((250, null));
        spel.Procedure.Budgetten.Count.ShouldBe(2);
    }

    [Fact]
    public void MeldRisico_ProcedureOver_IsRefused()
    {
        var spel = new SltSpel();
        spel.Doe(p => p.TrekIn(spel.Als(Rol.Bestuurder), "Geen geld.")).Doe(p => p.MaakIntrekkingBekend(spel.Als(Rol.Inkoper)));

        spel.Geweigerd(p => p.MeldRisico(spel.Als(Rol.Inkoper), new("x", 1, 1, "y", "z"))).Code.ShouldBe("afgelopen");
        spel.Geweigerd(p => p.StelBudgetVast(spel.Als(Rol.Inkoper), 1, 100, "x")).Code.ShouldBe("afgelopen");
    }

    private static Poortregel Regel(SltSpel spel, string poort, string invoer) => spel.Procedure.Feitenlijst(poort).Single(r => r.Invoer == invoer);
}
