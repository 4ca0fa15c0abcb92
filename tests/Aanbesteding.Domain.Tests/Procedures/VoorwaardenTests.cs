using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class VoorwaardenTests
{
    [Fact]
    public void GeefJuridischOordeel_WithConditions_GoesOnAndGuardsThePublicationUntilEachIsMet()
    {
        var spel = BijJurist();
        var inkoper = spel.Als(Rol.Inkoper);

        Akkoord(spel, "Noem de termijn", "Leg de bijlage vast.");
        var weigering = spel.Geweigerd(p => p.Publiceer(inkoper));

        spel.Procedure.OpenVoorwaarden("selectie-publiceren").Select(v => (v.Id, v.Toets)).ShouldBe([("V1", "toets-selectiedocument"), ("V2", "toets-selectiedocument")]);
        weigering.Code.ShouldBe("voorwaarde-open");
        weigering.Tekst.ShouldContain("V1: Noem de termijn. V2: Leg de bijlage vast. Meld");
        spel.Procedure.Toetsen.ShouldContain(t => t.Naam == "voorwaarden van de jurist vervuld" && !t.Houdt && t.Toelichting == "open: V1, V2");
        Sluit(spel, "V1");
        spel.Geweigerd(p => p.Publiceer(inkoper)).Code.ShouldBe("voorwaarde-open");
        Sluit(spel, "V2").Doe(p => p.Publiceer(inkoper));
    }

    [Fact]
    public void NeemPoortbesluit_OpenCondition_RefusesGoAndNeverAStopOrAChange()
    {
        var aanpassen = new SltSpel().TotBeoogden().WijsToe();
        Akkoord(aanpassen, "Vraag het verslag op.");
        var stoppen = new SltSpel().TotBeoogden().WijsToe();
        Akkoord(stoppen, "Vraag het verslag op.");

        aanpassen.Geweigerd(p => p.NeemPoortbesluit(aanpassen.Als(Rol.Bestuurder), Breda, "go", "x")).Code.ShouldBe("voorwaarde-open");
        aanpassen.Besluit("aanpassen").Procedure.Fase.ShouldBe("voorbereiding");
        stoppen.Besluit("no-go").Doe(p => p.MaakIntrekkingBekend(stoppen.Als(Rol.Inkoper))).Procedure.Fase.ShouldBe("ingetrokken");
    }

    [Fact]
    public void NeemPoortbesluit_ConditionOfTheVisitBefore_StillGuards()
    {
        var spel = new SltSpel().TotDialoog().VoerDialoog();
        Akkoord(spel, "Vraag het verslag op.");
        spel.Besluit("aanpassen").VoerDialoog().Oordeel();

        spel.Geweigerd(p => p.NeemPoortbesluit(spel.Als(Rol.Bestuurder), Breda, "go", "x")).Code.ShouldBe("voorwaarde-open");
        Sluit(spel, "V1").Besluit("go");
    }

    [Fact]
    public void NeemGunningsbesluit_OpenCondition_RefusesToAwardAndAllowsAChange()
    {
        var spel = new SltSpel().TotBeoordelen().Scoor((_, _) => 8).WijsToe();
        Akkoord(spel, "Controleer de verklaring.");

        spel.Geweigerd(p => p.NeemGunningsbesluit(spel.Als(Rol.Bestuurder), Breda, "gunnen", "x")).Code.ShouldBe("voorwaarde-open");
        spel.Besluit("aanpassen").Procedure.Fase.ShouldBe("vaststelling");
    }

    [Fact]
    public void TrekIn_OpenCondition_IsPossible()
    {
        var spel = BijJurist();
        Akkoord(spel, "Noem de termijn.");

        spel.Doe(p => p.TrekIn(spel.Als(Rol.Bestuurder), "Het budget verviel."));

        spel.Procedure.Intrekking.ShouldNotBeNull();
    }

    [Fact]
    public void GeefJuridischOordeel_ConditionsThatAreNone_AreRefused()
    {
        var spel = BijJurist();
        var jurist = spel.Als(Rol.Jurist);

        (string Code, string? Veld)[] codes =
        [
            .. new[]
            {
                spel.Geweigerd(p => p.GeefJuridischOordeel(jurist, Oordeel.Terug, "Nee.", ["Noem de termijn."])),
                spel.Geweigerd(p => p.GeefJuridischOordeel(jurist, Oordeel.Akkoord, "Ja.", ["Noem de termijn.", " "])),
                spel.Geweigerd(p => p.GeefJuridischOordeel(jurist, Oordeel.Akkoord, "Ja.", ["a", "b", "a"])),
                spel.Geweigerd(p => p.GeefJuridischOordeel(jurist, Oordeel.Akkoord, "Ja.", ["a", "b", "c", "d", "e", "f"])),
            }.Select(w => (w.Code, w.Veld)),
        ];

        codes.ShouldBe([("voorwaarde-zonder-akkoord", "voorwaarden"), ("leeg", "voorwaarden"), ("dubbel", "voorwaarden"), ("te-veel-voorwaarden", "voorwaarden")]);
        Akkoord(spel, "a", "b", "c", "d", "e");
    }

    [Fact]
    public void BeoordeelVoorwaarde_NotMet_StaysOpenWithTheReasonAndCanBeReportedAgain()
    {
        var spel = BijJurist();
        Akkoord(spel, "Noem de termijn.");
        var jurist = spel.Als(Rol.Jurist);

        spel.Geweigerd(p => p.BeoordeelVoorwaarde(jurist, "V1", Voorwaardeoordeel.NietVoldaan, "Niets gezien.")).Code.ShouldBe("voorwaarde-niet-gemeld");
        Meld(spel, "V1").Doe(p => p.BeoordeelVoorwaarde(jurist, "V1", Voorwaardeoordeel.NietVoldaan, "De bijlage ontbreekt."));

        var voorwaarde = spel.Procedure.OpenVoorwaarden("selectie-publiceren").ShouldHaveSingleItem();
        voorwaarde.Gemeld.ShouldBeNull();
        var eerder = voorwaarde.Beoordelingen.ShouldHaveSingleItem();
        (eerder.Toelichting, eerder.Melding!.Bewijs).ShouldBe(("De bijlage ontbreekt.", "Zie versie 2."));
        Sluit(spel, "V1");
        spel.Procedure.Voorwaarden.Single().Beoordelingen.Count.ShouldBe(2);
    }

    [Fact]
    public void BeoordeelVoorwaarde_Withdrawn_GuardsNoMoreAndStaysInSight()
    {
        var spel = BijJurist();
        Akkoord(spel, "Noem de termijn.");

        spel.Doe(p => p.BeoordeelVoorwaarde(spel.Als(Rol.Jurist), "V1", Voorwaardeoordeel.Ingetrokken, "De termijn staat er al."));

        var voorwaarde = spel.Procedure.Voorwaarden.ShouldHaveSingleItem();
        (voorwaarde.Open, voorwaarde.Ingetrokken, voorwaarde.Voldaan).ShouldBe((false, true, null));
        spel.Doe(p => p.Publiceer(spel.Als(Rol.Inkoper)));
    }

    [Fact]
    public void MeldEnBeoordeel_WhatCannotBe_IsRefused()
    {
        var spel = BijJurist();
        Akkoord(spel, "Noem de termijn.", "Leg de bijlage vast.");
        var (inkoper, jurist) = (spel.Als(Rol.Inkoper), spel.Als(Rol.Jurist));
        Meld(spel, "V1");
        Sluit(spel, "V2");

        spel.Geweigerd(p => p.MeldVoorwaardeVoldaan(inkoper, "V9", "x")).Code.ShouldBe("onbekend");
        spel.Geweigerd(p => p.MeldVoorwaardeVoldaan(inkoper, "V1", "x")).Code.ShouldBe("voorwaarde-gemeld");
        spel.Geweigerd(p => p.MeldVoorwaardeVoldaan(inkoper, "V2", "x")).Code.ShouldBe("voorwaarde-gesloten");
        spel.Geweigerd(p => p.BeoordeelVoorwaarde(jurist, "V2", Voorwaardeoordeel.Ingetrokken, "x")).Code.ShouldBe("voorwaarde-gesloten");
        spel.Geweigerd(p => p.BeoordeelVoorwaarde(jurist, "V1", Voorwaardeoordeel.Voldaan, " ")).Veld.ShouldBe("toelichting");
        spel.Geweigerd(p => p.BeoordeelVoorwaarde(spel.Als(Rol.Jurist, "inkoper"), "V1", Voorwaardeoordeel.Voldaan, "x")).Code.ShouldBe("functiescheiding");
    }

    [Fact]
    public void MeldVoorwaardeVoldaan_WithoutEvidence_IsRefused()
    {
        var spel = BijJurist();
        Akkoord(spel, "Noem de termijn.");

        spel.Geweigerd(p => p.MeldVoorwaardeVoldaan(spel.Als(Rol.Inkoper), "V1", "")).Veld.ShouldBe("bewijs");
    }

    [Fact]
    public void GeefJuridischOordeel_OfTheAward_RecordsTheFactsAndScoresItRestsOn()
    {
        var spel = new SltSpel().TotBeoordelen().Scoor((partij, _) => partij == "a" ? 10 : 8).WijsToe();

        spel.Oordeel();

        var gezien = Opname.Tekst(spel.Procedure.Feiten.Last(f => f.Naam == "getoetst").Gegevens);
        gezien.ShouldContain("Taak=toets-gunning, Document=-");
        gezien.ShouldContain("Naam=Perceel 1: scores vastgesteld, Houdt=True, Toelichting=a: ");
        gezien.ShouldContain("Naam=Perceel 1: geldige winnaar, Houdt=True");
    }

    [Fact]
    public void GeefJuridischOordeel_OfADocument_RecordsWhichTextWasApproved()
    {
        var spel = BijJurist();

        spel.Oordeel();

        Opname.Tekst(spel.Procedure.Feiten.Last(f => f.Naam == "getoetst").Gegevens)
            .ShouldContain($"Taak=toets-selectiedocument, Document={spel.Procedure.Document(DocumentSoort.Selectiedocument)!.Sha256}");
    }

    [Fact]
    public void GeefJuridischOordeel_NewPublicationWithoutScores_DoesNotLookAtTheRoundOfTheOldOne()
    {
        var spel = new SltSpel().TotVaststelling(Aanmelding(Partij("a"), 1), Aanmelding(Partij("b"), 1)).Scoor((partij, _) => partij == "a" ? 10 : 8).WijsToe().Oordeel();
        spel.Besluit("aanpassen").TotAanmelden().MeldAan(Aanmelding(Partij("d"), 1), Aanmelding(Partij("e"), 2)).OpenAanmeldingen().Toets()
            .Doe(p => p.StelGeschiktheidVast(spel.Als(Rol.Voorzitter))).WijsToe();

        spel.Oordeel();

        var gezien = spel.Procedure.Feiten.Where(f => f.Naam == "getoetst").Select(f => Opname.Tekst(f.Gegevens)).ToList();
        gezien[1].ShouldContain("Perceel 1: scores vastgesteld");
        gezien[^1].ShouldNotContain("scores vastgesteld");
    }

    [Fact]
    public void VolgtOp_EveryReviewOfTheSas_NamesThePublicationOrDecisionAfterIt()
    {
        var toetsen = SltSpel.Sas.Elementen.Where(e => e.TaakSoort == "juridische-toets");

        toetsen.Select(t => (t.Id, Procedure.VolgtOp(SltSpel.Sas, t.Id)!.Id)).Order().ShouldBe(
        [
            ("toets-gunning", "gunningsbesluit"), ("toets-inschrijfdocument", "uitnodigen"), ("toets-poort-dialoog", "poort-dialoog"),
            ("toets-poort-selectie", "poort-selectie"), ("toets-selectiedocument", "selectie-publiceren"),
        ]);
    }

    private static SltSpel BijJurist()
    {
        var spel = new SltSpel();
        return spel.Doe(p => p.LegKeuzeVast(spel.Als(Rol.Inkoper), "toegang", "de gemeente"))
            .Opstellen(DocumentSoort.Selectiedocument).Doe(p => p.RondOpstellenAf(spel.Als(Rol.Inkoper)));
    }

    private static void Akkoord(SltSpel spel, params string[] voorwaarden) =>
        spel.Doe(p => p.GeefJuridischOordeel(spel.Als(Rol.Jurist), Oordeel.Akkoord, "Akkoord.", voorwaarden));

    private static SltSpel Meld(SltSpel spel, string id) => spel.Doe(p => p.MeldVoorwaardeVoldaan(spel.Als(Rol.Inkoper), id, "Zie versie 2."));

    private static SltSpel Sluit(SltSpel spel, string id) =>
        Meld(spel, id).Doe(p => p.BeoordeelVoorwaarde(spel.Als(Rol.Jurist), id, Voorwaardeoordeel.Voldaan, "Gezien."));
}
