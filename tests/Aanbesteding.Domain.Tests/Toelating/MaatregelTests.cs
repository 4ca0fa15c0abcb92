using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

public sealed class MaatregelTests
{
    [Fact]
    public void KondigMaatregelAan_UnknownGroundOrNoFacts_IsRefused()
    {
        var (spel, deelnemer) = Begin();

        spel.Geweigerd(deelnemer, d => d.KondigMaatregelAan(spel.Inkoper, Maatregelsoort.Schorsing, "G9", "Feiten", spoed: false)).Code.ShouldBe("onbekend");
        spel.Geweigerd(deelnemer, d => d.KondigMaatregelAan(spel.Inkoper, Maatregelsoort.Schorsing, "G1", " ", spoed: false)).Code.ShouldBe("leeg");
    }

    [Fact]
    public void KondigMaatregelAan_Suspension_ChangesNothingBeforeItIsDecided()
    {
        var (spel, deelnemer) = Begin();

        Kondig(spel, deelnemer, Maatregelsoort.Schorsing);

        (deelnemer.Status, deelnemer.LopendeMaatregel!.ZienswijzeVoor).ShouldBe((Deelnemerstatus.Actief, Nederland.BeginVan(spel.Vandaag.PlusDays(11))));
        deelnemer.Brieven[^1].Tekst.ShouldContain("Verlies van registratie");
        Aankondiging(spel, deelnemer, Maatregelsoort.Schorsing).Code.ShouldBe("maatregel-loopt");
        spel.Geweigerd(deelnemer, d => d.HefSchorsingOp(spel.Inkoper, "x")).Code.ShouldBe("niet-geschorst");
    }

    [Fact]
    public void KondigMaatregelAan_WithoutAMeasure_OtherStepsAreRefused()
    {
        var (spel, deelnemer) = Begin();

        spel.Geweigerd(deelnemer, d => d.GeefZienswijze(spel.Van("p1"), "x")).Code.ShouldBe("geen-maatregel");
        spel.Geweigerd(deelnemer, d => d.LegHoorzittingVast(spel.Inkoper, "x")).Code.ShouldBe("geen-maatregel");
        spel.Geweigerd(deelnemer, d => d.Adviseer(spel.Jurist, Oordeel.Akkoord, "x")).Code.ShouldBe("geen-maatregel");
        spel.Geweigerd(deelnemer, d => d.Besluit(spel.Bestuurder, Breda, true, "x", null, "x")).Code.ShouldBe("geen-maatregel");
        spel.Geweigerd(deelnemer, d => d.HefSchorsingOp(spel.Inkoper, "x")).Code.ShouldBe("niet-geschorst");
    }

    [Fact]
    public void Besluit_StepByStep_AsksJuristHearingContinuityAndDay()
    {
        var (spel, deelnemer) = Begin();
        Kondig(spel, deelnemer, Maatregelsoort.Schorsing);
        var tot = spel.Vandaag.PlusMonths(1);

        Besluit(spel, deelnemer, tot).Code.ShouldBe("jurist-niet-akkoord");
        spel.Doe(deelnemer, d => d.Adviseer(spel.Jurist, Oordeel.Terug, "Onderzoek eerst."));
        Besluit(spel, deelnemer, tot).Code.ShouldBe("jurist-niet-akkoord");
        spel.Geweigerd(deelnemer, d => d.Adviseer(spel.Jurist, Oordeel.Akkoord, "")).Code.ShouldBe("leeg");
        spel.Doe(deelnemer, d => d.Adviseer(spel.Jurist, Oordeel.Akkoord, "Evenredig."));
        Besluit(spel, deelnemer, tot).Code.ShouldBe("niet-gehoord");
        spel.Geweigerd(deelnemer, d => d.LegHoorzittingVast(spel.Inkoper, "")).Code.ShouldBe("leeg");
        spel.Doe(deelnemer, d => d.LegHoorzittingVast(spel.Inkoper, "Gesproken met de directeur."));
        Besluit(spel, deelnemer, tot, continuiteit: " ").Code.ShouldBe("leeg");
        Besluit(spel, deelnemer, spel.Vandaag).Code.ShouldBe("schorsing-zonder-dag");
        Besluit(spel, deelnemer, null).Code.ShouldBe("schorsing-zonder-dag");
        spel.Doe(deelnemer, d => d.Besluit(spel.Bestuurder, Breda, true, "Registratie weg.", tot, "Cliënten blijven."));

        (deelnemer.Status, deelnemer.InRegister, deelnemer.LopendeMaatregel).ShouldBe((Deelnemerstatus.Geschorst, true, null));
        deelnemer.Brieven[^1].Tekst.ShouldContain("bekijken wij de schorsing opnieuw");
        Aankondiging(spel, deelnemer, Maatregelsoort.Schorsing).Code.ShouldBe("al-geschorst");
    }

    [Fact]
    public void Maatregelrij_StepByStep_NamesWhatIsWaitedFor()
    {
        var (spel, deelnemer) = Begin();
        deelnemer.Maatregelrij.ShouldBeNull();

        Kondig(spel, deelnemer, Maatregelsoort.Schorsing);
        deelnemer.Maatregelrij.ShouldBe(Deelnemer.TeAdviseren);
        spel.Doe(deelnemer, d => d.Adviseer(spel.Jurist, Oordeel.Akkoord, "Evenredig."));
        deelnemer.Maatregelrij.ShouldBe(Deelnemer.TeBeslissen);
        spel.Doe(deelnemer, d => d.LegHoorzittingVast(spel.Inkoper, "Gesproken met de directeur."));
        var tot = spel.Vandaag.PlusDays(9);
        spel.Doe(deelnemer, d => d.Besluit(spel.Bestuurder, Breda, true, "Registratie weg.", tot, "Cliënten blijven."));
        (deelnemer.Maatregelrij, deelnemer.VolgendMoment).ShouldBe((null, Nederland.BeginVan(tot)));

        spel.Nu = Nederland.BeginVan(tot);
        spel.Luid(deelnemer);
        (deelnemer.Maatregelrij, deelnemer.Status).ShouldBe((Deelnemer.TeBekijken, Deelnemerstatus.Geschorst));
        deelnemer.VolgendMoment.ShouldNotBe(spel.Nu);
        spel.Doe(deelnemer, d => d.HefSchorsingOp(spel.Bestuurder, "Hersteld."));

        deelnemer.Maatregelrij.ShouldBeNull();
    }

    [Fact]
    public void Besluit_WithoutMandateOrByWhoAnnounced_IsRefused()
    {
        var (spel, deelnemer) = Begin();
        Kondig(spel, deelnemer, Maatregelsoort.Schorsing);

        spel.Geweigerd(deelnemer, d => d.Besluit(spel.Bestuurder, "raad", false, "x", null, "")).Code.ShouldBe("onbekend");
        spel.Geweigerd(deelnemer, d => d.Besluit(spel.Als(Rol.Bestuurder, "b", organen: Altena), Breda, false, "x", null, "")).Code.ShouldBe("geen-mandaat");
        spel.Geweigerd(deelnemer, d => d.Besluit(spel.Als(Rol.Bestuurder, "inkoper-a", organen: Breda), Breda, false, "x", null, "")).Code.ShouldBe("functiescheiding");
        spel.Geweigerd(deelnemer, d => d.Besluit(spel.Bestuurder, Breda, false, " ", null, "")).Code.ShouldBe("leeg");
        spel.Doe(deelnemer, d => d.Besluit(spel.Bestuurder, Breda, false, "Niet nodig.", null, ""));

        (deelnemer.Status, deelnemer.Brieven[^1].Onderwerp).ShouldBe((Deelnemerstatus.Actief, "Geen maatregel"));
    }

    [Fact]
    public void GeefZienswijze_WithinItsTerm_IsKept()
    {
        var (spel, deelnemer) = Begin();
        Kondig(spel, deelnemer, Maatregelsoort.Schorsing);
        spel.Geweigerd(deelnemer, d => d.GeefZienswijze(spel.Van("p2"), "x")).Code.ShouldBe("andere-partij");
        spel.Geweigerd(deelnemer, d => d.GeefZienswijze(spel.Van("p1"), " ")).Code.ShouldBe("leeg");

        spel.Nu = deelnemer.LopendeMaatregel!.ZienswijzeVoor - Duration.FromSeconds(1);
        spel.Doe(deelnemer, d => d.GeefZienswijze(spel.Van("p1"), " Het klopt niet. "));
        spel.Nu += Duration.FromSeconds(1);

        spel.Geweigerd(deelnemer, d => d.GeefZienswijze(spel.Van("p1"), "Toch")).Code.ShouldBe("reactie-te-laat");
        deelnemer.LopendeMaatregel!.Zienswijze.ShouldBe("Het klopt niet.");
    }

    [Fact]
    public void Besluit_TermToAnswerPassedUnused_CountsAsHeard()
    {
        var (spel, deelnemer) = Begin();
        Kondig(spel, deelnemer, Maatregelsoort.Schorsing);
        spel.Doe(deelnemer, d => d.Adviseer(spel.Jurist, Oordeel.Akkoord, "Evenredig."));
        spel.Nu = deelnemer.LopendeMaatregel!.ZienswijzeVoor - Duration.FromSeconds(1);
        Besluit(spel, deelnemer, spel.Vandaag.PlusDays(9)).Code.ShouldBe("niet-gehoord");

        spel.Nu += Duration.FromSeconds(1);

        spel.Doe(deelnemer, d => d.Besluit(spel.Bestuurder, Breda, true, "Registratie weg.", spel.Vandaag.PlusDays(9), "Plan"));
    }

    [Fact]
    public void KondigMaatregelAan_Urgent_SuspendsAtOnceAndIsHeardAfterwards()
    {
        var (spel, deelnemer) = Begin();

        Kondig(spel, deelnemer, Maatregelsoort.Schorsing, spoed: true);

        deelnemer.Status.ShouldBe(Deelnemerstatus.Geschorst);
        spel.Geweigerd(deelnemer, d => d.HefSchorsingOp(spel.Inkoper, "x")).Code.ShouldBe("niet-geschorst");
        Aankondiging(spel, deelnemer, Maatregelsoort.Ontbinding).Code.ShouldBe("maatregel-loopt");
        spel.Doe(deelnemer, d => d.Adviseer(spel.Jurist, Oordeel.Akkoord, "Gevaar."));
        spel.Doe(deelnemer, d => d.Besluit(spel.Bestuurder, Breda, true, "Gevaar.", spel.Vandaag.PlusDays(5), "Plan"));
        deelnemer.Status.ShouldBe(Deelnemerstatus.Geschorst);
    }

    [Fact]
    public void Besluit_UrgentSuspensionNotImposed_EndsIt()
    {
        var (spel, deelnemer) = Begin();
        Kondig(spel, deelnemer, Maatregelsoort.Schorsing, spoed: true);

        spel.Doe(deelnemer, d => d.Besluit(spel.Bestuurder, Breda, false, "Onterecht.", null, ""));

        deelnemer.Status.ShouldBe(Deelnemerstatus.Actief);
    }

    [Fact]
    public void HefSchorsingOp_GroundIsGone_TakesPartAgain()
    {
        var (spel, deelnemer) = Geschorst();
        spel.Geweigerd(deelnemer, d => d.HefSchorsingOp(spel.Inkoper, " ")).Code.ShouldBe("leeg");

        spel.Doe(deelnemer, d => d.HefSchorsingOp(spel.Inkoper, "Weer geregistreerd."));

        (deelnemer.Status, deelnemer.Maatregelen[0].Besluit!.Opgeheven).ShouldBe((Deelnemerstatus.Actief, spel.Nu));
        spel.Geweigerd(deelnemer, d => d.HefSchorsingOp(spel.Inkoper, "x")).Code.ShouldBe("niet-geschorst");
        Kondig(spel, deelnemer, Maatregelsoort.Schorsing);
    }

    [Fact]
    public void KondigMaatregelAan_EndingTheOvereenkomst_OnlyFromTheDayOfReview()
    {
        var (spel, actief) = Begin();
        Aankondiging(spel, actief, Maatregelsoort.Ontbinding).Code.ShouldBe("eerst-schorsen");
        (spel, var deelnemer) = Geschorst();
        var beoordeling = deelnemer.Maatregelen[0].Besluit!.Tot!.Value;

        spel.Op(beoordeling.PlusDays(-1));
        Aankondiging(spel, deelnemer, Maatregelsoort.Ontbinding).Code.ShouldBe("eerst-schorsen");
        spel.Op(beoordeling);
        Aankondiging(spel, deelnemer, Maatregelsoort.Ontbinding, spoed: true).Code.ShouldBe("geen-spoedontbinding");
        Kondig(spel, deelnemer, Maatregelsoort.Ontbinding);

        spel.Geweigerd(deelnemer, d => d.HefSchorsingOp(spel.Inkoper, "x")).Code.ShouldBe("maatregel-loopt");
        deelnemer.Status.ShouldBe(Deelnemerstatus.Geschorst);
    }

    [Fact]
    public void Besluit_Ending_EndsTheDeelnameToday()
    {
        var (spel, deelnemer) = Geschorst();
        spel.Op(deelnemer.Maatregelen[0].Besluit!.Tot!.Value);
        Kondig(spel, deelnemer, Maatregelsoort.Ontbinding);
        spel.Doe(deelnemer, d => d.Adviseer(spel.Jurist, Oordeel.Akkoord, "Niet hersteld."));
        spel.Doe(deelnemer, d => d.LegHoorzittingVast(spel.Inkoper, "Gehoord."));

        spel.Doe(deelnemer, d => d.Besluit(spel.Bestuurder, Breda, true, "Niet hersteld.", null, "Overgedragen aan p2."));

        (deelnemer.Status, deelnemer.InRegister, deelnemer.VolgendMoment).ShouldBe((Deelnemerstatus.Ontbonden, false, null));
        deelnemer.Uittreding.ShouldBe(new Uittreding(spel.Vandaag, Uittreedreden.Ontbonden, "Overgedragen aan p2.", spel.Nu));
    }

    private static (OpenHouseSpel Spel, Deelnemer Deelnemer) Begin()
    {
        var spel = OpenHouseSpel.Open();
        return (spel, spel.Deelnemer("p1"));
    }

    private static (OpenHouseSpel Spel, Deelnemer Deelnemer) Geschorst()
    {
        var (spel, deelnemer) = Begin();
        Kondig(spel, deelnemer, Maatregelsoort.Schorsing);
        spel.Doe(deelnemer, d => d.LegHoorzittingVast(spel.Inkoper, "Gehoord."));
        spel.Doe(deelnemer, d => d.Adviseer(spel.Jurist, Oordeel.Akkoord, "Evenredig."));
        spel.Doe(deelnemer, d => d.Besluit(spel.Bestuurder, Breda, true, "Registratie weg.", spel.Vandaag.PlusDays(30), "Plan"));
        return (spel, deelnemer);
    }

    private static void Kondig(OpenHouseSpel spel, Deelnemer deelnemer, Maatregelsoort soort, bool spoed = false) =>
        spel.Doe(deelnemer, d => d.KondigMaatregelAan(spel.Inkoper, soort, "G1", "Niet meer in het register.", spoed));

    private static Weigering Aankondiging(OpenHouseSpel spel, Deelnemer deelnemer, Maatregelsoort soort, bool spoed = false) =>
        spel.Geweigerd(deelnemer, d => d.KondigMaatregelAan(spel.Inkoper, soort, "G1", "Feiten", spoed));

    private static Weigering Besluit(OpenHouseSpel spel, Deelnemer deelnemer, LocalDate? tot, string continuiteit = "Plan") =>
        spel.Geweigerd(deelnemer, d => d.Besluit(spel.Bestuurder, Breda, true, "Registratie weg.", tot, continuiteit));
}
