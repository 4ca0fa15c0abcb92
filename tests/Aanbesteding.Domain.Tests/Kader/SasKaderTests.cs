using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Domain.Tests.Kader;

/// <summary>The envelope, rule by rule: what breaks it, and what just fits.</summary>
public class SasKaderTests
{
    [Fact]
    public void Toets_SltLike_FitsTheEnvelope()
    {
        var weigeringen = SasKader.Toets(Slt);

        weigeringen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(20, "dag", true)]
    [InlineData(19, "dag", false)]
    [InlineData(3, "week", true)]
    [InlineData(2, "week", false)]
    [InlineData(1, "maand", true)]
    [InlineData(20, "werkdag", true)]
    public void Toets_Standstill_IsAtLeastTwentyCalendarDays(int aantal, string eenheid, bool goed)
    {
        var inrichting = Met("opschortende-termijn", t => t with { Aantal = aantal, Eenheid = eenheid });

        var weigeringen = SasKader.Toets(inrichting);

        Codes(weigeringen).ShouldBe(goed ? [] : ["opschortende-termijn-te-kort"]);
    }

    [Theory]
    [InlineData("sluiting-aanmelding", 10, true)]
    [InlineData("sluiting-aanmelding", 9, false)]
    [InlineData("sluiting-inschrijving", 10, true)]
    [InlineData("sluiting-inschrijving", 9, false)]
    [InlineData("bezwaartermijn-selectie", 9, true)]
    public void Toets_ClosingTerm_IsNotShorterThanTenDays(string naam, int aantal, bool goed)
    {
        var inrichting = Met(naam, t => t with { Aantal = aantal });

        var weigeringen = SasKader.Toets(inrichting);

        Codes(weigeringen).ShouldBe(goed ? [] : ["kort"]);
    }

    [Theory]
    [InlineData("oproep-loting", "oproep-loting", true)]
    [InlineData("oproep-loting", "uitnodiging", false)]
    [InlineData("iets-anders", "oproep-loting", false)]
    public void Toets_NoticeOfADraw_BeginsAtTheInvitationAndNothingElseDoes(string naam, string na, bool goed)
    {
        var inrichting = Slt with { Planning = [.. Slt.Planning, new Termijnregel(naam, na, 5, "werkdag", "contractueel", null, "Selectiedocument")] };

        Codes(SasKader.Toets(inrichting)).ShouldBe(goed ? [] : ["verkeerd-begin"]);
    }

    [Fact]
    public void Toets_TermOfTheStandstill_KeepsItsRegimeBeginAndWholeLastDay()
    {
        var inrichting = Met("opschortende-termijn", t => t with { Regime = "contractueel", Na = "overeenkomst", Tijd = new LocalTime(12, 0) });

        var weigeringen = SasKader.Toets(inrichting);

        weigeringen.Select(w => (w.Code, w.Veld)).ShouldBe(
        [
            ("verkeerd-begin", "planning[3].na"),
            ("opschortende-termijn-regime", "planning[3].regime"),
            ("opschortende-termijn-tijd", "planning[3].tijd"),
        ]);
    }

    [Theory]
    [InlineData("uur", "atw", "onbekende-eenheid")]
    [InlineData("dag", "geen", "onbekend-regime")]
    public void Toets_UnknownUnitOrRegime_Refuses(string eenheid, string regime, string code)
    {
        var inrichting = Met("bezwaartermijn-selectie", t => t with { Eenheid = eenheid, Regime = regime });

        var weigeringen = SasKader.Toets(inrichting);

        Codes(weigeringen).ShouldBe([code]);
    }

    [Fact]
    public void Toets_NoPlanning_NamesEveryTermThatIsMissing()
    {
        var weigeringen = SasKader.Toets(Slt with { Planning = [] });

        Codes(weigeringen).ShouldBe(["termijn-ontbreekt", "termijn-ontbreekt", "termijn-ontbreekt", "termijn-ontbreekt"]);
    }

    public static TheoryData<string, Perceelregels> OnhaalbareRegels => new()
    {
        { "groep-te-groot", Slt.Perceelregels with { MinimaalPartners = null, MaximaalPartners = 1 } },
        { "partners-tegenstrijdig", Slt.Perceelregels with { MinimaalPartners = 3, MaximaalPartners = 2 } },
        { "minimum-onhaalbaar", Slt.Perceelregels with { MinimaalPartners = 4, MaximaalPartners = null } },
        { "maximum-onhaalbaar", Slt.Perceelregels with { MaximaalPartners = 2, MaximaalPercelenPerPartij = 1 } },
        { "groepen-overlappen", Slt.Perceelregels with { VerschillendeWinnaar = [[2, 3], [1, 2]] } },
        { "groep-te-klein", Slt.Perceelregels with { VerschillendeWinnaar = [[2, 2]] } },
        { "onbekend-perceel", Slt.Perceelregels with { VerschillendeWinnaar = [[2, 3, 4]] } },
        { "volgorde-onvolledig", Slt.Perceelregels with { Toewijzing = "vasteVolgorde", Volgorde = [3, 1] } },
        { "volgorde-onvolledig", Slt.Perceelregels with { Toewijzing = "vasteVolgorde", Volgorde = [3, 1, 1] } },
        { "volgorde-overbodig", Slt.Perceelregels with { Volgorde = [1, 2, 3] } },
        { "onbekend-beleid", Slt.Perceelregels with { PartijIdentiteit = "holding" } },
    };

    [Theory]
    [MemberData(nameof(OnhaalbareRegels))]
    public void Toets_PerceelregelsThatCannotBeKept_Refuses(string code, Perceelregels regels)
    {
        var weigeringen = SasKader.Toets(Slt with { Perceelregels = regels });

        Codes(weigeringen).ShouldBe([code]);
    }

    [Fact]
    public void Toets_FixedOrderOfEveryPerceel_Fits()
    {
        var regels = Slt.Perceelregels with { Toewijzing = "vasteVolgorde", Volgorde = [3, 1, 2] };

        var weigeringen = SasKader.Toets(Slt with { Perceelregels = regels });

        weigeringen.ShouldBeEmpty();
    }

    [Fact]
    public void Toets_PerceelWithMorePartnersThanAllowed_Refuses()
    {
        var weigeringen = SasKader.Toets(Slt with { Percelen = [new Perceel(1, "Een", 4), new Perceel(2, "Twee", 1), new Perceel(3, "Drie", 1)] });

        weigeringen.Select(w => (w.Code, w.Veld)).ShouldBe([("perceel-te-groot", "percelen[0].partners")]);
    }

    [Fact]
    public void Toets_PerceelnummersNotAscending_Refuses()
    {
        var weigeringen = SasKader.Toets(Slt with { Percelen = [Slt.Percelen[0], Slt.Percelen[2], Slt.Percelen[1]] });

        weigeringen.Select(w => (w.Code, w.Veld)).ShouldBe([("perceelnummers", "percelen[2].nummer")]);
    }

    public static TheoryData<string, Beoordelingscriterium> FouteCriteria => new()
    {
        { "gewichten", Criterium with { Gewicht = 99.5m } },
        { "cijfers", Criterium with { Cijfers = [0, 4, 2] } },
        { "cijfers", Criterium with { Cijfers = [0, 2, 2] } },
        { "cijfers", Criterium with { Cijfers = [4], Minimum = null } },
        { "minimum-buiten-schaal", Criterium with { Minimum = 3 } },
    };

    [Theory]
    [MemberData(nameof(FouteCriteria))]
    public void Toets_CriteriumThatCannotBeScored_Refuses(string code, Beoordelingscriterium criterium)
    {
        var weigeringen = SasKader.Toets(Slt with { Gunning = Slt.Gunning with { Criteria = [criterium] } });

        Codes(weigeringen).ShouldBe([code]);
    }

    [Fact]
    public void Toets_AlDanNietWithoutAnyMinimum_Refuses()
    {
        var gunning = new Beoordelingswijze(Scoremethode.AlDanNiet, [Criterium with { Minimum = null }], null);

        var weigeringen = SasKader.Toets(Slt with { Gunning = gunning });

        Codes(weigeringen).ShouldBe(["minimum-ontbreekt"]);
    }

    [Fact]
    public void Toets_SelectionWithoutRanking_Refuses()
    {
        var weigeringen = SasKader.Toets(Slt with { Selectie = Slt.Selectie with { Methode = Scoremethode.AlDanNiet } });

        Codes(weigeringen).ShouldBe(["selectie-zonder-rangorde"]);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Toets_Kenmerk_HasAtMostAHundredCharacters(int lengte, bool goed)
    {
        var weigeringen = SasKader.Toets(Slt with { Kenmerk = new string('a', lengte) });

        weigeringen.Select(w => w.Code).ShouldBe(goed ? [] : ["kenmerk-te-lang"]);
    }

    [Fact]
    public void Toets_NameThatOccursTwice_Refuses()
    {
        var weigeringen = SasKader.Toets(Slt with { Afspraken = ["tarief", "overgang", "tarief"] });

        weigeringen.Select(w => (w.Code, w.Veld)).ShouldBe([("dubbel", "afspraken[2]")]);
    }

    [Fact]
    public void Toets_Werkstroom_AsksBodiesForEveryDecisionAndATermForEveryTimer()
    {
        var inrichting = Slt with { Poorten = [new Poort("poort-dialoog", ["Raad"]), new Poort("poort-zomer", ["Raad"])] };

        var weigeringen = SasKader.Toets(inrichting, Kleine);

        weigeringen.Select(w => (w.Code, w.Veld)).ShouldBe(
        [
            ("poort-ontbreekt", "poorten"),
            ("onbekende-poort", "poorten[1].naam"),
            ("termijn-ontbreekt", "planning"),
        ]);
        weigeringen[0].Tekst.ShouldContain("besluit");
        weigeringen[2].Tekst.ShouldContain("zomerstop");
    }

    [Fact]
    public void Toets_PoortWithoutBodies_Refuses()
    {
        var weigeringen = SasKader.Toets(Slt with { Poorten = [new Poort("poort-dialoog", [])] });

        weigeringen.Select(w => (w.Code, w.Veld)).ShouldBe([("poort-zonder-orgaan", "poorten[0].organen")]);
    }

    private static Beoordelingscriterium Criterium { get; } = new("K1", "Team", "Hoe?", 100, [0, 2, 4], 2);

    private static Inrichting Slt { get; } = new()
    {
        Kenmerk = "proef",
        Naam = "Proef",
        Opdrachtgever = "Regio",
        Taakgebied = "Lokaal team",
        Soort = ProcedureSoort.SasDialoog,
        Werkstroom = "kleine",
        Uitvoeringsvariant = Uitvoeringsvariant.Taakgericht,
        Bekostiging = Bekostiging.Lumpsum,
        Overeenkomst = new Looptijd(new LocalDate(2027, 1, 1), Period.FromYears(5), []),
        Percelen = [new Perceel(1, "Een", 1), new Perceel(2, "Twee", 1), new Perceel(3, "Drie", 1)],
        Perceelregels = new Perceelregels([[2, 3]], 2, 3, null, "combinant", "besteTotaal", [], "eenToewijzenRestNietGunnen"),
        Samenstelling = [],
        Geschiktheidseisen = [],
        Selectie = new Beoordelingswijze(Scoremethode.Kwaliteit, [Criterium], null),
        Gunning = new Beoordelingswijze(Scoremethode.AlDanNiet, [Criterium], 60),
        Afspraken = ["tarief"],
        Planning =
        [
            new Termijnregel("sluiting-aanmelding", "publicatie-selectie", 35, "dag", "atw", new LocalTime(12, 0), "Document"),
            new Termijnregel("bezwaartermijn-selectie", "selectiebeslissing", 20, "dag", "atw", null, "Document"),
            new Termijnregel("sluiting-inschrijving", "uitnodiging", 35, "dag", "atw", new LocalTime(12, 0), "Document"),
            new Termijnregel("opschortende-termijn", "gunningsbeslissing", 20, "dag", "atw", null, "Art. 2.127 Aw"),
        ],
        Poorten = [new Poort("poort-dialoog", ["Algemeen Bestuur"]), new Poort("besluit", ["Algemeen Bestuur"])],
        Inrichtingskeuzes = [],
    };

    private static Werkstroom Kleine { get; } = BpmnLezer.Lees("""
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:a="urn:aanbesteding:werkstroom:1" id="d" targetNamespace="t">
          <process id="kleine" name="Kleine">
            <laneSet id="rollen"><lane id="baan" name="Bestuurder"><flowNodeRef>start</flowNodeRef><flowNodeRef>poort-dialoog</flowNodeRef><flowNodeRef>zomerstop</flowNodeRef><flowNodeRef>besluit</flowNodeRef><flowNodeRef>einde</flowNodeRef></lane></laneSet>
            <startEvent id="start" />
            <userTask id="poort-dialoog" name="Poort" a:soort="poort" />
            <intermediateCatchEvent id="zomerstop" name="Zomerstop" a:termijn="zomerstop"><timerEventDefinition id="t" /></intermediateCatchEvent>
            <userTask id="besluit" name="Besluit" a:soort="gunningsbesluit" />
            <endEvent id="einde" />
            <sequenceFlow id="s1" sourceRef="start" targetRef="poort-dialoog" />
            <sequenceFlow id="s2" sourceRef="poort-dialoog" targetRef="zomerstop" />
            <sequenceFlow id="s3" sourceRef="zomerstop" targetRef="besluit" />
            <sequenceFlow id="s4" sourceRef="besluit" targetRef="einde" />
          </process>
        </definitions>
        """).Werkstroom!;

    public static TheoryData<string, string, Inrichting> Verwijzingen => new()
    {
        { "verwijzing-onbekend", "planning[4].voor", MetVoor("nota", "sluiting-zomer") },
        { "verwijzing-onbekend", "planning[4].voor", MetVoor("nota", "oproep-loting") },
        { "planning-kring", "planning[4].voor", MetVoor("nota", "nota") },
        { "verwijzing-onbekend", "verwachtingen[0].gebeurtenis", MetVerwachting("besluit", "uitnodiging") },
        { "verwijzing-onbekend", "verwachtingen[0].gebeurtenis", MetVerwachting("oproep-loting", "uitnodiging") },
        { "verwijzing-onbekend", "verwachtingen[0].na", MetVerwachting("uitnodiging", "zomer") },
        { "verwijzing-onbekend", "verwachtingen[0].na", MetVerwachting("uitnodiging", "oproep-loting") },
        { "onbekende-eenheid", "verwachtingen[0].eenheid", MetVerwachting("uitnodiging", "selectiebeslissing", "uur") },
        { "planning-kring", "verwachtingen[0].na", MetVerwachting("uitnodiging", "uitnodiging") },
        { "planning-kring", "verwachtingen[0].na", MetVerwachting("uitnodiging", "sluiting-inschrijving") },
    };

    [Theory]
    [MemberData(nameof(Verwijzingen))]
    public void Toets_PlanningThatPointsNowhereOrAtItself_NamesTheField(string code, string veld, Inrichting inrichting)
    {
        var weigeringen = SasKader.Toets(inrichting);

        weigeringen.Select(w => (w.Code, w.Veld)).ShouldBe([(code, veld)]);
    }

    [Fact]
    public void Toets_CircleOverEventsAndTerms_NamesEveryLinkThatSomebodyWrote()
    {
        var inrichting = Slt with
        {
            Verwachtingen = [new("selectiebeslissing", "opschortende-termijn", 1, "week"), new("gunningsbeslissing", "bezwaartermijn-selectie", 1, "week"), new("overeenkomst", "opschortende-termijn", 1, "week")],
        };

        var weigeringen = SasKader.Toets(inrichting);

        weigeringen.Select(w => (w.Code, w.Veld)).ShouldBe([("planning-kring", "verwachtingen[0].na"), ("planning-kring", "verwachtingen[1].na")]);
    }

    [Fact]
    public void Toets_TwoExpectationsOfOneEvent_Refuses()
    {
        var inrichting = Slt with { Verwachtingen = [new("uitnodiging", "selectiebeslissing", 8, "week"), new("uitnodiging", "bezwaartermijn-selectie", 2, "maand")] };

        var weigeringen = SasKader.Toets(inrichting);

        weigeringen.Select(w => (w.Code, w.Veld)).ShouldBe([("dubbel", "verwachtingen[1].gebeurtenis")]);
    }

    private static Inrichting MetVoor(string naam, string voor) =>
        Slt with { Planning = [.. Slt.Planning, new Termijnregel(naam, null, 10, "dag", "atw", null, "Document") { Voor = voor }] };

    private static Inrichting MetVerwachting(string gebeurtenis, string na, string eenheid = "week") =>
        Slt with { Verwachtingen = [new(gebeurtenis, na, 2, eenheid)] };

    private static Inrichting Met(string termijn, Func<Termijnregel, Termijnregel> anders) =>
        Slt with { Planning = [.. Slt.Planning.Select(t => t.Naam == termijn ? anders(t) : t)] };

    private static IEnumerable<string> Codes(IEnumerable<Weigering> weigeringen) => weigeringen.Select(w => w.Code);
}
