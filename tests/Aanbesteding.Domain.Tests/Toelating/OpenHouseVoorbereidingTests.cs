using Aanbesteding.Domain.Toelating;
using Aanbesteding.Workflow;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

public sealed class OpenHouseVoorbereidingTests
{
    [Fact]
    public void Maak_InrichtingOutsideTheKader_IsRefused()
    {
        var spel = new OpenHouseSpel();

        var uitkomst = Toelatingssysteem.Maak(Guid.NewGuid(), Wonen with { Herstelkansen = 0 }, OpenHouseSpel.Systeemstroom, OpenHouseSpel.Aanvraagstroom, spel.Inkoper);

        uitkomst.Weigering.ShouldNotBeNull().Code.ShouldBe("herstel-ontbreekt");
    }

    [Fact]
    public void Maak_GoodInrichting_PinsBothDefinitions()
    {
        var systeem = new OpenHouseSpel().Systeem;

        (systeem.WerkstroomHash, systeem.AanvraagwerkstroomHash).ShouldBe((OpenHouseSpel.Systeemstroom.Hash, OpenHouseSpel.Aanvraagstroom.Hash));
        systeem.Fase.ShouldBe("voorbereiding");
        systeem.OpenTaken.ShouldHaveSingleItem().TaakSoort.ShouldBe("consultatie");
        systeem.IsOpen(new LocalDate(2027, 2, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Verbind_OtherDefinition_Throws()
    {
        var systeem = new OpenHouseSpel().Systeem;

        Should.Throw<InvalidOperationException>(() => systeem.Verbind(OpenHouseSpel.Aanvraagstroom));
        systeem.Verbind(OpenHouseSpel.Systeemstroom).ShouldBeSameAs(systeem);
    }

    [Fact]
    public void ReageerOpConsultatie_WithinTheTerm_IsKeptAndAnswered()
    {
        var spel = new OpenHouseSpel().TotReactienota("p1", "p2", "p1").Reactienota();

        spel.Systeem.Consultatiereacties.Select(r => (r.Nummer, r.Partij)).ShouldBe([(1, "p1"), (2, "p2"), (3, "p1")]);
        spel.Systeem.Brieven.Where(b => b.Onderwerp == "Reactienota").Select(b => b.Partij).ShouldBe(["p1", "p2"]);
    }

    [Fact]
    public void ReageerOpConsultatie_Empty_IsRefused()
    {
        var spel = new OpenHouseSpel();
        spel.Doe(spel.Systeem, s => s.PubliceerConsultatie(spel.Inkoper));

        spel.Geweigerd(spel.Systeem, s => s.ReageerOpConsultatie(spel.Van("p1"), " ")).Code.ShouldBe("leeg");
    }

    [Fact]
    public void ReageerOpConsultatie_OutsideTheConsultatie_IsRefused()
    {
        var spel = new OpenHouseSpel();

        spel.Geweigerd(spel.Systeem, s => s.ReageerOpConsultatie(spel.Van("p1"), "Te vroeg")).Code.ShouldBe("andere-fase");
        spel.TotReactienota();
        spel.Geweigerd(spel.Systeem, s => s.ReageerOpConsultatie(spel.Van("p1"), "Te laat")).Code.ShouldBe("andere-fase");
    }

    [Fact]
    public void ReageerOpConsultatie_AfterTheEndWhileTheBellIsLate_IsRefused()
    {
        var spel = new OpenHouseSpel();
        spel.Doe(spel.Systeem, s => s.PubliceerConsultatie(spel.Inkoper));

        spel.Nu = spel.Systeem.VolgendMoment!.Value;

        spel.Geweigerd(spel.Systeem, s => s.ReageerOpConsultatie(spel.Van("p1"), "Te laat")).Code.ShouldBe("reactie-te-laat");
        spel.Nu -= Duration.FromSeconds(1);
        spel.Doe(spel.Systeem, s => s.ReageerOpConsultatie(spel.Van("p1"), "Net op tijd"));
    }

    [Theory]
    [InlineData(new int[0], "", "reactie-niet-afgehandeld")]
    [InlineData(new[] { 1 }, " ", "reactie-niet-afgehandeld")]
    [InlineData(new[] { 1, 1 }, "Verwerkt", "reactie-niet-afgehandeld")]
    [InlineData(new[] { 1, 2 }, "Verwerkt", "onbekend")]
    public void StelReactienotaVast_ReactionNotHandledOnce_IsRefused(int[] nummers, string toelichting, string code)
    {
        var spel = new OpenHouseSpel().TotReactienota("p1");

        var weigering = spel.Geweigerd(spel.Systeem, s => s.StelReactienotaVast(spel.Inkoper, [.. nummers.Select(n => new Reactienotaregel(n, ReactieAfhandeling.Deels, toelichting))]));

        weigering.Code.ShouldBe(code);
    }

    [Fact]
    public void StelReactienotaVast_SecondLineWithoutReason_IsRefused()
    {
        var spel = new OpenHouseSpel().TotReactienota("p1");

        var weigering = spel.Geweigerd(spel.Systeem, s => s.StelReactienotaVast(
            spel.Inkoper, [new(1, ReactieAfhandeling.Overgenomen, "In eis E1"), new(1, ReactieAfhandeling.NietOvergenomen, "")]));

        weigering.Code.ShouldBe("reactie-niet-afgehandeld");
    }

    [Fact]
    public void GeefOordeel_Terug_AsksTheReactienotaAgain()
    {
        var spel = new OpenHouseSpel().TotReactienota().Reactienota();

        spel.Geweigerd(spel.Systeem, s => s.GeefOordeel(spel.Jurist, Oordeel.Terug, "")).Code.ShouldBe("leeg");
        spel.Doe(spel.Systeem, s => s.GeefOordeel(spel.Jurist, Oordeel.Terug, "E2 is onduidelijk."));

        spel.Systeem.OpenTaken.ShouldHaveSingleItem().TaakSoort.ShouldBe("reactienota");
    }

    [Fact]
    public void StelVast_BodyByBody_IsDoneWhenEveryBodyDecided()
    {
        var spel = new OpenHouseSpel().TotReactienota().Reactienota();
        spel.Doe(spel.Systeem, s => s.GeefOordeel(spel.Jurist, Oordeel.Akkoord, "Akkoord."));
        var breda = spel.Als(Rol.Bestuurder, "b1", organen: Breda);

        spel.Geweigerd(spel.Systeem, s => s.StelVast(breda, Altena, "vastgesteld", "Goed.")).Code.ShouldBe("geen-mandaat");
        spel.Geweigerd(spel.Systeem, s => s.StelVast(breda, "gemeenteraad", "vastgesteld", "Goed.")).Code.ShouldBe("onbekend");
        spel.Geweigerd(spel.Systeem, s => s.StelVast(breda, Breda, "misschien", "Goed.")).Code.ShouldBe("onbekend");
        spel.Geweigerd(spel.Systeem, s => s.StelVast(breda, Breda, "vastgesteld", " ")).Code.ShouldBe("leeg");
        spel.Geweigerd(spel.Systeem, s => s.Publiceer(spel.Inkoper)).Code.ShouldBe("andere-fase");
        spel.Doe(spel.Systeem, s => s.StelVast(breda, Breda, "vastgesteld", "Goed."));

        spel.Systeem.OpenTaken.ShouldHaveSingleItem().TaakSoort.ShouldBe("vaststelling-toelating");
        spel.Doe(spel.Systeem, s => s.StelVast(spel.Bestuurder, Altena, "vastgesteld", "Goed."));
        spel.Systeem.OpenTaken.ShouldHaveSingleItem().TaakSoort.ShouldBe("publicatie-toelating");
    }

    [Fact]
    public void StelVast_OneBodyWantsChanges_GoesBackAndEveryBodyDecidesAnew()
    {
        var spel = new OpenHouseSpel().TotReactienota().Reactienota();
        spel.Doe(spel.Systeem, s => s.GeefOordeel(spel.Jurist, Oordeel.Akkoord, "Akkoord."));

        spel.Doe(spel.Systeem, s => s.StelVast(spel.Bestuurder, Breda, "aanpassen", "Tarief te laag."));
        spel.Doe(spel.Systeem, s => s.StelVast(spel.Bestuurder, Altena, "vastgesteld", "Goed."));

        spel.Systeem.OpenTaken.ShouldHaveSingleItem().TaakSoort.ShouldBe("reactienota");
        spel.Systeem.LopendeBesluiten("toelating-vaststellen").ShouldBeEmpty();
    }

    [Fact]
    public void Publiceer_Adopted_OpensWithTheFirstVersion()
    {
        var spel = OpenHouseSpel.Open();

        var versie = spel.Systeem.Versies.ShouldHaveSingleItem();
        (versie.Nummer, versie.Ingang, versie.ContractSha256).ShouldBe((1, spel.Vandaag, Vingerafdruk.Van(Tekst)));
        spel.Systeem.IsOpen(spel.Vandaag).ShouldBeTrue();
        spel.Systeem.IsOpen(new LocalDate(2030, 12, 31)).ShouldBeTrue();
        spel.Systeem.IsOpen(new LocalDate(2031, 1, 1)).ShouldBeFalse();
        spel.Systeem.Fase.ShouldBe("eerste instroomronde");
    }

    [Fact]
    public void Publiceer_AfterTheLastDay_IsRefused()
    {
        var spel = new OpenHouseSpel().TotPublicatie();

        spel.Op(new LocalDate(2030, 12, 31));

        spel.Geweigerd(spel.Systeem, s => s.Publiceer(spel.Inkoper)).Code.ShouldBe("looptijd-voorbij");
    }

    [Fact]
    public void Publiceer_WerkstroomWithoutConsultation_IsRefused()
    {
        var kort = BpmnLezer.Lees(ZonderConsultatie).Werkstroom.ShouldNotBeNull();
        var spel = new OpenHouseSpel();
        var systeem = Toelatingssysteem.Maak(Guid.NewGuid(), Wonen, kort, OpenHouseSpel.Aanvraagstroom, spel.Inkoper).Waarde;

        var uitkomst = systeem.Publiceer(spel.Inkoper);

        uitkomst.Weigering.ShouldNotBeNull().Code.ShouldBe("consultatie-open");
        systeem.Versies.ShouldBeEmpty();
    }

    [Fact]
    public void SluitAf_AfterTheLastDay_EndsTheOpenHouse()
    {
        var spel = OpenHouseSpel.Open();
        spel.Geweigerd(spel.Systeem, s => s.SluitAf(spel.Inkoper)).Code.ShouldBe("andere-fase");
        spel.Verstrijk(spel.Systeem).ShouldBe(["eerste-instroomronde"]);
        spel.Systeem.Fase.ShouldBe("doorlopende toetreding");

        spel.Verstrijk(spel.Systeem).ShouldBe(["einde-looptijd"]);
        spel.Doe(spel.Systeem, s => s.SluitAf(spel.Inkoper));

        spel.Vandaag.ShouldBe(new LocalDate(2031, 1, 1));
        (spel.Systeem.Fase, spel.Systeem.VolgendeBel, spel.Systeem.Markering.Afgelopen).ShouldBe(("beëindigd", null, true));
    }

    private const string ZonderConsultatie =
        """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:aanbesteding="urn:aanbesteding:werkstroom:1" id="kort" targetNamespace="urn:aanbesteding:werkstromen">
          <bpmn:collaboration id="samenwerking"><bpmn:participant id="regio" name="Regio" processRef="kort-proces" /></bpmn:collaboration>
          <bpmn:process id="kort-proces" name="Kort" isExecutable="true">
            <bpmn:laneSet id="rollen"><bpmn:lane id="baan-inkoper" name="Inkoper">
              <bpmn:flowNodeRef>start</bpmn:flowNodeRef><bpmn:flowNodeRef>publiceren</bpmn:flowNodeRef><bpmn:flowNodeRef>einde</bpmn:flowNodeRef>
            </bpmn:lane></bpmn:laneSet>
            <bpmn:startEvent id="start" name="Gestart"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:userTask id="publiceren" name="Publiceren" aanbesteding:soort="publicatie-toelating"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
            <bpmn:endEvent id="einde" name="Klaar"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="publiceren" />
            <bpmn:sequenceFlow id="f2" sourceRef="publiceren" targetRef="einde" />
          </bpmn:process>
        </bpmn:definitions>
        """;
}
