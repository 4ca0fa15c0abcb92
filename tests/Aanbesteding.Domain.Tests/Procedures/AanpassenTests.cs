using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

/// <summary>Going back: everything can be redone, and nothing of the earlier visit decides.</summary>
public sealed class AanpassenTests
{
    [Fact]
    public void NeemPoortbesluit_AanpassenAfterSelection_WholeProcedureCanBeRedone()
    {
        var spel = new SltSpel().TotPoortSelectie();
        var eersteSluiting = spel.Procedure.TermijnMet("sluiting-aanmelding")!.Einde;

        spel.Besluit("aanpassen").TotAanmelden();
        var tweedeSluiting = spel.Procedure.TermijnMet("sluiting-aanmelding")!.Einde;
        spel.MeldAan(Aanmelding(Partij("d"), 1), Aanmelding(Partij("e"), 2), Aanmelding(Partij("f"), 3)).OpenAanmeldingen().Toets()
            .Doe(p => p.StelGeschiktheidVast(spel.Als(Rol.Voorzitter))).WijsToe().Oordeel();

        spel.Procedure.LopendeBesluiten("poort-selectie").ShouldBeEmpty();
        tweedeSluiting.ShouldBeGreaterThan(eersteSluiting);
        spel.Brieven("Nieuwe publicatie").Select(b => b.Partij).ShouldBe(["a", "b", "c"]);
        spel.Procedure.Aanmeldingen.Select(a => a.Partij).ShouldBe(["d", "e", "f"]);
        spel.NaarDialoog().VoerDialoog().Oordeel().NaarInschrijven().OpenInschrijvingen("d", "e", "f");
        spel.Procedure.Besluiten.Where(b => b.Taak == "poort-selectie").Select(b => b.Ronde).ShouldBe([1, 1, 2, 2]);
    }

    [Fact]
    public void RondOpstellenAf_AfterAanpassenWithTheOldText_AsksANewVersion()
    {
        var spel = new SltSpel().TotPoortSelectie();
        spel.Nu += Duration.FromMinutes(1);
        spel.Besluit("aanpassen");

        spel.Geweigerd(p => p.RondOpstellenAf(spel.Als(Rol.Inkoper))).Code.ShouldBe("nieuwe-versie-nodig");

        spel.TotAanmelden();
        spel.Procedure.Document(DocumentSoort.Selectiedocument)!.Versie.ShouldBe(2);
    }

    [Fact]
    public void LeesAanmeldingenIn_SealedBeforeTheLastPublication_DoesNotCount()
    {
        var spel = new SltSpel().TotPoortSelectie().Besluit("aanpassen").TotAanmelden();

        spel.MeldAan(Aanmelding(Partij("a"), 2)).OpenAanmeldingen();

        spel.Kluis.Count.ShouldBe(4);
        spel.Procedure.Aanmeldingen.Single().Inhoud.Percelen.ShouldBe([2]);
    }

    [Fact]
    public void Beoogden_NewPublicationRunning_AreNotThoseOfTheOldOne()
    {
        var spel = new SltSpel().TotPoortSelectie().Besluit("aanpassen");

        spel.Nu += Duration.FromMinutes(1);
        spel.TotAanmelden();

        spel.Procedure.Beoogden.ShouldBeNull();
    }

    [Theory]
    [InlineData("b", "e")]
    [InlineData("a", "b")]
    public void VerrichtLoting_TieOfEarlierPublication_DoesNotDecideTheNewTie(string een, string ander)
    {
        var spel = Gelijk(new SltSpel().TotAanmelden(), "a", "b");
        spel.Loot("zaad").WijsToe().Oordeel().Besluit("aanpassen").TotAanmelden();

        Gelijk(spel, een, ander);

        spel.Geweigerd(p => p.StelToewijzingVast(spel.Als(Rol.Voorzitter))).Code.ShouldBe("loting-nodig");
        spel.Loot("ander zaad").WijsToe();
    }

    [Fact]
    public void VerrichtLoting_SentBackByTheJurist_DrawStandsAndCannotBeRepeated()
    {
        var spel = Gelijk(new SltSpel().TotAanmelden(), "a", "b");
        spel.Loot("zaad").WijsToe();
        var eerste = spel.Procedure.Beoogden!;

        spel.Oordeel(Oordeel.Terug);
        var weigering = spel.Geweigerd(p => p.KondigLotingAan(spel.Als(Rol.Voorzitter), Guid.NewGuid(), "gunstiger zegel"));
        spel.WijsToe();

        weigering.Code.ShouldBe("loting-niet-nodig");
        spel.Procedure.Beoogden!.Taak.ShouldBe("beoogde-partners-herzien");
        spel.Procedure.Beoogden.Partijen.ShouldBe(eerste.Partijen);
    }

    [Fact]
    public void NeemPoortbesluit_AanpassenAfterDialogue_NewSetReplacesTheOldOneForTenders()
    {
        var spel = new SltSpel().TotPoortDialoog().Besluit("aanpassen");

        spel.VoerDialoog().Oordeel().NaarInschrijven();

        var oud = spel.Inschrijving("a") with { Akkoord = new Dictionary<int, string> { [1] = SltSpel.Zegel(1) } };
        spel.Geweigerd(p => p.MagInschrijven(spel.Als(Rol.Aanbieder, null, "a"), oud)).Code.ShouldBe("afspraken-niet-aanvaard");
        spel.Procedure.Afspraken(1)!.Sha256.ShouldBe(SltSpel.Zegel(1, 2));
        spel.OpenInschrijvingen("a", "b", "c");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Gunning_SentBack_ConsensusCountsAnewAndIndividualMarksStay(bool jurist)
    {
        var spel = new SltSpel().TotBeoordelen().Scoor((_, _) => 8).WijsToe();
        if (jurist)
            spel.Oordeel(Oordeel.Terug);
        else
            spel.Oordeel().Besluit("aanpassen");

        spel.Consensus((partij, _) => partij == "a" ? 4 : 8).WijsToe().Oordeel().Besluit("gunnen");

        spel.Procedure.Toegewezen!.Partijen.ShouldBe(["b", "c"]);
        spel.Procedure.Ronde!.Bladen.ShouldAllBe(b => b.Scores.All(s => s.Cijfer == 8));
    }

    [Fact]
    public void GeefJuridischOordeel_Terug_WorkGoesBackToItsMakerWithANewVersion()
    {
        var spel = new SltSpel();
        spel.Doe(p => p.LegKeuzeVast(spel.Als(Rol.Inkoper), "toegang", "de gemeente")).Opstellen(DocumentSoort.Selectiedocument)
            .Doe(p => p.RondOpstellenAf(spel.Als(Rol.Inkoper))).Oordeel(Oordeel.Terug);

        spel.Publiceer(DocumentSoort.Selectiedocument);

        spel.Procedure.Document(DocumentSoort.Selectiedocument)!.Versie.ShouldBe(2);
        spel.Procedure.Fase.ShouldBe("aanmelden");
    }

    /// <summary>Two parties with equal marks for one place, so that the lot must decide.</summary>
    private static SltSpel Gelijk(SltSpel spel, string een, string ander) => spel
        .MeldAan(Aanmelding(Partij(een), 2), Aanmelding(Partij(ander), 2)).OpenAanmeldingen().Toets()
        .Doe(p => p.StelGeschiktheidVast(spel.Als(Rol.Voorzitter))).Scoor((_, _) => 8);
}
