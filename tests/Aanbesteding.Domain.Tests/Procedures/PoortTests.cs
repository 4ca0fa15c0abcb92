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
        spel.Geweigerd(p => p.NeemPoortbesluit(wel, Breda, "no-go", "x")).Code.ShouldBe("al-besloten");
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
