using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class VoorbereidingTests
{
    private static SltSpel BijJurist()
    {
        var spel = new SltSpel();
        return spel.Doe(p => p.LegKeuzeVast(spel.Als(Rol.Inkoper), "toegang", "de gemeente"))
            .Opstellen(DocumentSoort.Selectiedocument).Doe(p => p.RondOpstellenAf(spel.Als(Rol.Inkoper)));
    }

    [Theory]
    [InlineData("bestaat niet", "x", "onbekend")]
    [InlineData("vast", "8", "keuze-vast")]
    [InlineData("toegang", " ", "keuze-open")]
    [InlineData("toegang", "Nader te bepalen", "keuze-open")]
    public void LegKeuzeVast_NotAChoice_IsRefused(string keuze, string waarde, string code)
    {
        var spel = new SltSpel();

        spel.Geweigerd(p => p.LegKeuzeVast(spel.Als(Rol.Inkoper), keuze, waarde)).Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("", "tekst", "titel")]
    [InlineData("titel", " ", "tekst")]
    public void PlaatsDocument_Empty_IsRefused(string titel, string tekst, string veld)
    {
        var spel = new SltSpel();

        var weigering = spel.Geweigerd(p => p.PlaatsDocument(spel.Als(Rol.Inkoper), DocumentSoort.Selectiedocument, titel, tekst));

        (weigering.Code, weigering.Veld).ShouldBe(("leeg", veld));
    }

    [Fact]
    public void RondOpstellenAf_DocumentsOrChoicesNotReady_IsRefusedUntilTheyAre()
    {
        var spel = new SltSpel();

        spel.Geweigerd(p => p.RondOpstellenAf(spel.Als(Rol.Inkoper))).Code.ShouldBe("document-ontbreekt");
        spel.Opstellen(DocumentSoort.Selectiedocument, "bijlage (XXX)");
        spel.Geweigerd(p => p.RondOpstellenAf(spel.Als(Rol.Inkoper))).Code.ShouldBe("document-niet-schoon");
        spel.Opstellen(DocumentSoort.Selectiedocument);
        spel.Geweigerd(p => p.RondOpstellenAf(spel.Als(Rol.Inkoper))).Code.ShouldBe("keuze-open");
        spel.Doe(p => p.LegKeuzeVast(spel.Als(Rol.Inkoper), "toegang", "de gemeente")).Doe(p => p.RondOpstellenAf(spel.Als(Rol.Inkoper)));
    }

    [Fact]
    public void PlaatsDocument_WithTheJuristOrApproved_IsRefusedSoThatTheApprovedTextIsPublished()
    {
        var spel = BijJurist();

        spel.Geweigerd(p => p.PlaatsDocument(spel.Als(Rol.Inkoper), DocumentSoort.Selectiedocument, "t", "andere tekst")).Code.ShouldBe("document-ligt-vast");
        spel.Oordeel();
        spel.Geweigerd(p => p.PlaatsDocument(spel.Als(Rol.Inkoper), DocumentSoort.Selectiedocument, "t", "andere tekst")).Code.ShouldBe("document-ligt-vast");
        spel.Geweigerd(p => p.LegKeuzeVast(spel.Als(Rol.Inkoper), "toegang", "iemand anders")).Code.ShouldBe("document-ligt-vast");
    }

    [Theory]
    [InlineData(DocumentSoort.Inschrijfdocument)]
    [InlineData(DocumentSoort.Selectiedocument)]
    [InlineData(DocumentSoort.Dialoogdocument)]
    public void PlaatsDocument_AfterTheInvitation_PublishedDocumentsDoNotChange(DocumentSoort soort)
    {
        var spel = new SltSpel().TotInschrijven();

        spel.Geweigerd(p => p.PlaatsDocument(spel.Als(Rol.Inkoper), soort, "t", "andere tekst")).Code.ShouldBe("document-ligt-vast");
    }

    [Fact]
    public void GeefJuridischOordeel_ByTheMaker_IsRefused()
    {
        var spel = BijJurist();

        spel.Geweigerd(p => p.GeefJuridischOordeel(spel.Als(Rol.Jurist, "inkoper"), Oordeel.Akkoord, "Goed.")).Code.ShouldBe("functiescheiding");
        spel.Geweigerd(p => p.GeefJuridischOordeel(spel.Als(Rol.Jurist), Oordeel.Akkoord, "")).Code.ShouldBe("leeg");
        spel.Oordeel();
    }

    [Fact]
    public void Publiceer_ClosingInAnHourThatDoesNotExist_IsRefusedAndNothingIsPublished()
    {
        var inrichting = MetTermijn("sluiting-aanmelding", t => t with { Tijd = new LocalTime(2, 30) });
        var spel = new SltSpel(inrichting, new LocalDate(2026, 2, 27));
        spel.Doe(p => p.LegKeuzeVast(spel.Als(Rol.Inkoper), "toegang", "de gemeente")).Opstellen(DocumentSoort.Selectiedocument)
            .Doe(p => p.RondOpstellenAf(spel.Als(Rol.Inkoper))).Oordeel();

        var weigering = spel.Geweigerd(p => p.Publiceer(spel.Als(Rol.Inkoper)));

        weigering.Code.ShouldBe("termijn-onberekenbaar");
        spel.Procedure.Gepubliceerd.ShouldBeNull();
    }

    [Fact]
    public void Commands_InAnotherPhase_AreRefusedByTheProcedureItself()
    {
        var spel = new SltSpel().TotStandstill();
        var inkoper = spel.Als(Rol.Inkoper);

        Weigering[] weigeringen =
        [
            spel.Geweigerd(p => p.LegKeuzeVast(inkoper, "toegang", "x")),
            spel.Geweigerd(p => p.PlaatsDocument(inkoper, DocumentSoort.Selectiedocument, "t", "t")),
            spel.Geweigerd(p => p.RondOpstellenAf(inkoper)),
            spel.Geweigerd(p => p.Publiceer(inkoper)),
            spel.Geweigerd(p => p.DraaiSleutel(inkoper)),
            spel.Geweigerd(p => p.StelAfsprakensetVast(inkoper, 1, SltSpel.Afspraak)),
            spel.Geweigerd(p => p.LegDialoogrondeVast(inkoper, 1, "a", SltSpel.Begin, "x", "y")),
            spel.Geweigerd(p => p.StelToewijzingVast(inkoper)),
            spel.Geweigerd(p => p.NeemGunningsbesluit(inkoper, Breda, "gunnen", "x")),
            spel.Geweigerd(p => p.GunDefinitief(inkoper)),
            spel.Geweigerd(p => p.TekenOvereenkomst(inkoper, 1, "a")),
        ];

        weigeringen.ShouldAllBe(w => w.Code == "andere-fase");
    }
}
