using Aanbesteding.Domain.Tests.Procedures;

namespace Aanbesteding.Domain.Tests.Brieven;

public sealed class OpdrachtverslagTests
{
    [Fact]
    public void KondigGunningAan_Contracts_ReportsEverybodyWithReasonsDecisionsAndTheDossier()
    {
        var spel = Briefspel.TeVerzenden(Briefspel.Twee);
        spel.Doe(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper))).Bel().Doe(p => p.GunDefinitief(spel.Als(Rol.Inkoper))).Teken();

        var stuk = spel.Probeer(p => p.KondigGunningAan(spel.Als(Rol.Inkoper), "kop-van-het-dossier", "Er was een vraag.")).Waarde;

        var tekst = stuk.AlsTekst();
        tekst.ShouldContain("Gegund aan Stichting A. De reden:\n\n- Stichting A heeft op perceel 1 de hoogste score.");
        tekst.ShouldContain("- Stichting B: Totaal 64,00; geldig nee; reden Het cijfer op K1 (4) is lager dan het minimum (6)..", Case.Insensitive);
        tekst.ShouldContain("Dit perceel is niet gegund. De reden:\n\n- Perceel 2 blijft leeg: er is geen geldige inschrijving.");
        tekst.ShouldContain("Stichting A is geschikt voor perceel 1.");
        tekst.ShouldContain("Er is niet geloot.");
        tekst.ShouldContain("college-altena vindt gunnen.");
        tekst.ShouldContain("Toevoeging van de inkoper\n\nEr was een vraag.");
        tekst.ShouldContain("heeft het kenteken kop-van-het-dossier.");
        spel.Procedure.ProcesVerbaal.ShouldBe(Vingerafdruk.Van(stuk.AlsJson()));
        spel.Procedure.Feiten.Single(f => f.Naam == "gunning-aangekondigd").Gegevens.ToString()!.ShouldContain(Vingerafdruk.Van(tekst));
    }

    [Fact]
    public void Van_NothingToAdd_HasNoEmptyPart() =>
        Opdrachtverslag.Van(new SltSpel().TotOvereenkomst().Procedure, default, "kop", " ").AlsTekst().ShouldNotContain("Toevoeging van de inkoper");
}
