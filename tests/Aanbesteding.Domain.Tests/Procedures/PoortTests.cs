using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class PoortTests
{
    [Fact]
    public void NeemPoortbesluit_WrongBodyMandateOrChoice_IsRefused()
    {
        var spel = new SltSpel().TotPoortSelectie();
        var zonder = spel.Als(Rol.Bestuurder) with { Wie = new Actor("wethouder", Rol.Bestuurder, null, [Altena]) };
        var wel = spel.Als(Rol.Bestuurder);

        spel.Geweigerd(p => p.NeemPoortbesluit(wel, "college-elders", "go", "x")).Code.ShouldBe("onbekend");
        spel.Geweigerd(p => p.NeemPoortbesluit(zonder, Breda, "go", "x")).Code.ShouldBe("geen-mandaat");
        spel.Geweigerd(p => p.NeemPoortbesluit(wel, Breda, "misschien", "x")).Code.ShouldBe("onbekende-keuze");
        spel.Geweigerd(p => p.NeemPoortbesluit(wel, Breda, "go", " ")).Code.ShouldBe("leeg");
        spel.Doe(p => p.NeemPoortbesluit(wel, Breda, "go", "x"));
    }

    [Fact]
    public void NeemPoortbesluit_SameBodyAgainWhileOpen_LastCountsAndBothStay()
    {
        var spel = new SltSpel().TotPoortSelectie();
        var wie = spel.Als(Rol.Bestuurder);
        spel.Doe(p => p.NeemPoortbesluit(wie, Breda, "no-go", "Te duur."));

        spel.Geweigerd(p => p.NeemPoortbesluit(wie, Breda, "go", "Toch goed.")).Veld.ShouldBe("herziening");
        spel.Doe(p => p.NeemPoortbesluit(wie, Breda, "go", "Toch goed.", new() { Herziening = "De raad gaf meer geld." }));
        spel.Procedure.OpenTaken.Select(t => t.Id).ShouldBe(["poort-selectie"]);
        spel.Doe(p => p.NeemPoortbesluit(wie, Altena, "go", "Goed."));

        spel.Procedure.Besluiten.Select(b => (b.Orgaan, b.Keuze)).ShouldBe([(Breda, "no-go"), (Breda, "go"), (Altena, "go")]);
        spel.Procedure.GeldendeBesluiten().Select(b => b.Keuze).ShouldBe(["go", "go"]);
        spel.Procedure.Intrekking.ShouldBeNull();
        spel.Procedure.OpenTaken.Select(t => t.Id).ShouldBe(["selectiebeslissing-verzenden"]);
    }

    [Fact]
    public void NeemPoortbesluit_AfterTheLastBodyClosedIt_IsRefusedAndSaysWhatCanBeDone()
    {
        var spel = new SltSpel().TotPoortSelectie().Besluit("go");

        var weigering = spel.Geweigerd(p => p.NeemPoortbesluit(spel.Als(Rol.Bestuurder), Breda, "no-go", "x"));

        weigering.Code.ShouldBe("andere-fase");
        weigering.Tekst.ShouldContain("trekt de procedure in");
    }

    [Fact]
    public void NeemPoortbesluit_Besluitdatum_LiesBetweenTheAdviceAndToday()
    {
        var spel = new SltSpel().TotPoortSelectie();
        var advies = spel.Procedure.EersteBesluitdag()!.Value;
        spel.Nu += Duration.FromDays(3);
        var wie = spel.Als(Rol.Bestuurder);

        spel.Geweigerd(p => p.NeemPoortbesluit(wie, Breda, "go", "x", new() { Besluitdatum = advies.PlusDays(-1) })).Code.ShouldBe("besluit-te-vroeg");
        spel.Geweigerd(p => p.NeemPoortbesluit(wie, Breda, "go", "x", new() { Besluitdatum = advies.PlusDays(4) })).Code.ShouldBe("besluit-in-toekomst");
        spel.Doe(p => p.NeemPoortbesluit(wie, Breda, "go", "x", new() { Besluitdatum = advies.PlusDays(2) }));
        spel.Geweigerd(p => p.NeemPoortbesluit(wie, Breda, "go", "x", new() { Besluitdatum = advies.PlusDays(1), Herziening = "y" })).Code.ShouldBe("besluit-te-vroeg");
        spel.Doe(p => p.NeemPoortbesluit(wie, Altena, "go", "x", new() { Besluitdatum = advies }));

        spel.Procedure.Besluiten.Select(b => b.Dag).ShouldBe([advies.PlusDays(2), advies]);
    }

    [Fact]
    public void NeemPoortbesluit_GoOverAnOpenLine_NeedsReasonsThatTheDossierKeeps()
    {
        var spel = new SltSpel().TotPoortDialoog();
        var wie = spel.Als(Rol.Bestuurder);

        var weigering = spel.Geweigerd(p => p.NeemPoortbesluit(wie, Breda, "go", "x"));
        spel.Doe(p => p.NeemPoortbesluit(wie, Breda, "go", "x", new() { Afwijking = "Het geld komt in mei." }));
        spel.Doe(p => p.NeemPoortbesluit(wie, Altena, "aanpassen", "Eerst geld.", new() { Afwijking = "Telt niet." }));

        (weigering.Code, weigering.Veld).ShouldBe(("afwijking-ontbreekt", "afwijking"));
        weigering.Tekst.ShouldContain("Perceel 1: budget");
        Opname.Tekst(spel.Procedure.Feiten.First(f => f.Naam == "orgaanbesluit" && Opname.Tekst(f.Gegevens).Contains("mei")).Gegevens).ShouldContain("Perceel 3: budget");
        spel.Procedure.Besluiten.TakeLast(2).Select(b => b.Afwijking).ShouldBe(["Het geld komt in mei.", null]);
    }

    [Fact]
    public void NeemPoortbesluit_EverythingInOrder_NeedsNoFurtherReasons()
    {
        var spel = new SltSpel().TotPoortDialoog();
        foreach (var perceel in spel.Procedure.Dialoogpercelen)
            spel.Doe(p => p.StelBudgetVast(spel.Als(Rol.Inkoper), perceel, 100_000_00, "Begroting 2027"));

        spel.Doe(p => p.NeemPoortbesluit(spel.Als(Rol.Bestuurder), Breda, "go", "x"));

        spel.Procedure.Besluiten[^1].Afwijking.ShouldBeNull();
    }

    [Fact]
    public void VoegBesluitstukToe_AfterThePoortClosed_ReplacesNothingAndKeepsBoth()
    {
        var spel = new SltSpel().TotPoortSelectie().Besluit("go");
        var (eerste, tweede) = (new Besluitdocument("besluit.pdf", new string('a', 64)), new Besluitdocument("besluit-2.pdf", new string('b', 64)));
        var ander = spel.Als(Rol.Bestuurder) with { Wie = new Actor("wethouder", Rol.Bestuurder, null, [Altena]) };

        spel.Procedure.Feitenlijst("poort-dialoog").Single(r => r.Invoer == Poortinvoer.Besluitstukken).Toelichting.ShouldContain(Breda);
        spel.Geweigerd(p => p.VoegBesluitstukToe(ander, 1, eerste)).Code.ShouldBe("geen-mandaat");
        spel.Geweigerd(p => p.VoegBesluitstukToe(spel.Als(Rol.Inkoper), 3, eerste)).Code.ShouldBe("onbekend");
        spel.Doe(p => p.VoegBesluitstukToe(spel.Als(Rol.Bestuurder), 1, eerste));
        spel.Geweigerd(p => p.VoegBesluitstukToe(spel.Als(Rol.Inkoper), 1, eerste)).Code.ShouldBe("stuk-is-er-al");
        spel.Doe(p => p.VoegBesluitstukToe(spel.Als(Rol.Inkoper), 1, tweede));

        (spel.Procedure.Besluiten[0].Document, spel.Procedure.Besluiten[0].EerdereDocumenten.Single()).ShouldBe((tweede, eerste));
        spel.Procedure.Feitenlijst("poort-dialoog").Single(r => r.Invoer == Poortinvoer.Besluitstukken).Toelichting.ShouldNotContain(Breda);
    }

    [Fact]
    public void NeemPoortbesluit_GoAndAanpassen_GoesBackToPreparation()
    {
        var spel = new SltSpel().TotPoortSelectie();

        spel.Besluit("go", "aanpassen");

        spel.Procedure.Fase.ShouldBe("voorbereiding");
        spel.Procedure.Intrekking.ShouldBeNull();
    }

    [Fact]
    public void NeemPoortbesluit_NobodySuitable_CannotGoOn()
    {
        var spel = new SltSpel().TotAanmelden().MeldAan(Aanmelding(Partij("a"), 1)).OpenAanmeldingen().Toets("a");
        spel.Doe(p => p.StelGeschiktheidVast(spel.Als(Rol.Voorzitter))).WijsToe().Oordeel();

        var weigering = spel.Geweigerd(p => p.NeemPoortbesluit(spel.Als(Rol.Bestuurder), Breda, "go", "x"));

        weigering.Code.ShouldBe("geen-partij");
        spel.Besluit("no-go").Doe(p => p.MaakIntrekkingBekend(spel.Als(Rol.Inkoper)));
        spel.Procedure.Fase.ShouldBe("ingetrokken");
    }

    [Fact]
    public void NeemGunningsbesluit_NoValidTender_CannotAward()
    {
        var spel = new SltSpel().TotInschrijven().OpenInschrijvingen().Scoor((_, _) => 8).WijsToe().Oordeel();

        var weigering = spel.Geweigerd(p => p.NeemGunningsbesluit(spel.Als(Rol.Bestuurder), Breda, "gunnen", "x"));

        weigering.Code.ShouldBe("geen-partij");
    }

    [Fact]
    public void NeemGunningsbesluit_ByBeoordelaar_IsRefused()
    {
        var spel = new SltSpel().TotGunningsbesluit();

        foreach (var beoordelaar in spel.Procedure.Commissie)
            spel.Geweigerd(p => p.NeemGunningsbesluit(spel.Als(Rol.Bestuurder, beoordelaar), Breda, "gunnen", "x")).Code.ShouldBe("functiescheiding");
    }

    [Fact]
    public void TrekIn_OneContractClosed_IsRefused()
    {
        var spel = new SltSpel().TotOvereenkomst();
        spel.Doe(p => p.TekenOvereenkomst(spel.Als(Rol.Bestuurder), 1, "a")).Doe(p => p.TekenOvereenkomst(spel.Als(Rol.Aanbieder, null, "a"), 1, "a"));

        spel.Geweigerd(p => p.TrekIn(spel.Als(Rol.Bestuurder), "x")).Code.ShouldBe("al-gesloten");
        spel.Geweigerd(p => p.TrekIn(spel.Als(Rol.Bestuurder), "")).Code.ShouldBe("leeg");
    }

    [Fact]
    public void MaakIntrekkingBekend_SealedSubmissions_TellsThoseWhoHandedInAndKeepsThemUnknown()
    {
        var spel = new SltSpel().TotAanmelden().MeldAan(Aanmelding(Partij("geheim"), 1));
        spel.Doe(p => p.TrekIn(spel.Als(Rol.Bestuurder), "Het budget verviel."));

        spel.Doe(p => p.MaakIntrekkingBekend(spel.Als(Rol.Inkoper), ["geheim"]));

        spel.Brieven("Procedure gestopt").Select(b => b.Partij).ShouldBe(["geheim"]);
        spel.Procedure.Feiten.ShouldAllBe(f => !Opname.Tekst(f.Gegevens).Contains("geheim"));
    }
}
