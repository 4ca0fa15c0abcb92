using Aanbesteding.Domain.Tests.Toewijzing;
using Aanbesteding.Workflow;
using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class VerloopTests
{
    [Fact]
    public void Procedure_FromConceptToContracts_AwardsEveryPerceelAndEnds()
    {
        var spel = new SltSpel().TotOvereenkomst().Teken();

        spel.Doe(p => p.KondigGunningAan(spel.Als(Rol.Inkoper), "kop", null));

        spel.Procedure.Fase.ShouldBe("afgerond");
        spel.Procedure.Overeenkomsten.Select(o => (o.Perceel, o.Partij, o.Gesloten, o.AfsprakenSha256))
            .ShouldBe([(1, "a", true, SltSpel.Zegel(1)), (2, "b", true, SltSpel.Zegel(2)), (3, "c", true, SltSpel.Zegel(3))]);
        spel.Procedure.Intrekking.ShouldBeNull();
        spel.Procedure.VolgendMoment.ShouldBeNull();
    }

    [Theory]
    [InlineData("no-go", "no-go", "college-breda vindt no-go. college-altena vindt no-go.")]
    [InlineData("no-go", "go", "college-breda vindt no-go.")]
    [InlineData("aanpassen", "no-go", "college-altena vindt no-go.")]
    public void NeemPoortbesluit_AnyNoGoAfterSelection_StopsAndTellsAllTheReasonsOfTheNoGo(string breda, string altena, string reden)
    {
        var spel = new SltSpel().TotPoortSelectie().Besluit(breda, altena);
        var besloten = spel.Procedure.Intrekking.ShouldNotBeNull();

        spel.Doe(p => p.MaakIntrekkingBekend(spel.Als(Rol.Inkoper)));

        besloten.ShouldBe(new Intrekking(reden, "bestuurder", spel.Nu, null));
        spel.Procedure.Intrekking.ShouldBe(besloten with { Bekendgemaakt = spel.Nu });
        spel.Procedure.Fase.ShouldBe("ingetrokken");
        spel.Brieven("Procedure gestopt").Select(b => b.Partij).ShouldBe(["a", "b", "c"]);
        spel.Brieven("Procedure gestopt").ShouldAllBe(b => b.Tekst.Contains($"Waarom wij stoppen\n\n{reden}\n"));
    }

    [Fact]
    public void NeemPoortbesluit_NoGoAfterDialogue_StopsAndTellsAll()
    {
        var spel = new SltSpel().TotPoortDialoog().Besluit("no-go");

        spel.Doe(p => p.MaakIntrekkingBekend(spel.Als(Rol.Inkoper)));

        spel.Procedure.Fase.ShouldBe("ingetrokken");
        spel.Brieven("Procedure gestopt").Select(b => b.Partij).ShouldBe(["a", "b", "c"]);
    }

    public static TheoryData<string> Fasen => [.. Tussen.Keys];

    private static readonly Dictionary<string, Func<SltSpel, SltSpel>> Tussen = new()
    {
        ["voorbereiding"] = s => s,
        ["aanmelden"] = s => s.TotAanmelden(),
        ["selectie"] = s => s.TotBeoogden(),
        ["poort-selectie"] = s => s.TotPoortSelectie(),
        ["selectiebeslissing"] = s => s.TotPoortSelectie().Besluit("go"),
        ["dialoog"] = s => s.TotDialoog(),
        ["poort-dialoog"] = s => s.TotPoortDialoog(),
        ["inschrijven"] = s => s.TotInschrijven(),
        ["gunning"] = s => s.TotBeoordelen(),
        ["voordracht"] = s => s.TotGunningsbesluit(),
        ["standstill"] = s => s.TotStandstill(),
        ["overeenkomst"] = s => s.TotOvereenkomst(),
    };

    [Theory]
    [MemberData(nameof(Fasen))]
    public void TrekIn_InAnyPhase_StopsOnceAndTellsEveryApplicant(string fase)
    {
        var spel = Tussen[fase](new SltSpel());
        var ervoor = spel.Procedure.Fase;
        var partijen = spel.Procedure.Aanmeldingen.Select(a => a.Partij).ToList();

        spel.Doe(p => p.TrekIn(spel.Als(Rol.Bestuurder), "Het budget verviel."));
        var tweede = spel.Geweigerd(p => p.TrekIn(spel.Als(Rol.Bestuurder), "Nog een reden."));
        spel.Doe(p => p.MaakIntrekkingBekend(spel.Als(Rol.Inkoper)));

        ervoor.ShouldBe(fase);
        tweede.Code.ShouldBe("al-ingetrokken");
        spel.Procedure.Fase.ShouldBe("ingetrokken");
        spel.Procedure.VolgendMoment.ShouldBeNull();
        spel.Procedure.Intrekking.ShouldBe(new Intrekking("Het budget verviel.", "bestuurder", spel.Nu, spel.Nu));
        spel.Brieven("Procedure gestopt").Select(b => b.Partij).ShouldBe(partijen);
    }

    [Fact]
    public void RondConsensusAf_NoSeparatePrices_GoesToTheAllocationAndSaysWhy()
    {
        var spel = new SltSpel().TotGunningsbesluit();

        var zet = spel.Feiten<Zetverslag>("werkstroom").Single(z => z.Onderwerp == "consensus");

        zet.Feiten.ShouldBe(new Dictionary<string, string> { ["prijs"] = "nee" });
        zet.Tokens.ShouldBe(["toewijzing", "voordracht"]);
    }

    [Fact]
    public void VerstrijkTermijnen_Repeated_DoesNothingMore()
    {
        var spel = new SltSpel().TotAanmelden().Bel();
        var voor = Opname.Van(spel.Procedure);

        var verstreken = spel.Procedure.VerstrijkTermijnen(new Moment(spel.Nu + Duration.FromDays(400), Actor.Bel));

        verstreken.ShouldBeEmpty();
        Opname.Van(spel.Procedure).ShouldBe(voor);
    }

    [Fact]
    public void VerstrijkTermijnen_TermPassed_CountsAsACommand()
    {
        var spel = new SltSpel().TotAanmelden();
        var versie = spel.Procedure.Versie;

        spel.Bel();

        spel.Procedure.Versie.ShouldBe(versie + 1);
    }

    [Fact]
    public void Verbind_OtherDefinition_Throws()
    {
        var ander = BpmnLezer.Lees(File.ReadAllText(SltSpel.Bestand()) + "\n").Werkstroom!;

        Should.Throw<InvalidOperationException>(() => new SltSpel().Procedure.Verbind(ander, Uitputtend.Oplosser));
    }

    [Fact]
    public void Maak_SmallCommission_IsRefused() =>
        Procedure.Maak(Guid.NewGuid(), Slt, SltSpel.Sas, Uitputtend.Oplosser, ["b1", "b1"], SltSpel.Op(default, Rol.Inkoper)).Weigering!.Code.ShouldBe("commissie-te-klein");
}
