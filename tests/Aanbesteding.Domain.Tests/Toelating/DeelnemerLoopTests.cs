using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

public sealed class DeelnemerLoopTests
{
    private static readonly Versiewijziging AndereTekst = new(null, null, Tekst + " Nieuw.");

    [Fact]
    public void Van_Signed_HoldsWhatWasEstablishedForItsCategorie()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Getekend("p1", Gezin, Beschermd);

        var deelnemer = Deelnemer.Van(Guid.NewGuid(), aanvraag, Gezin, spel.Van("p1"));

        deelnemer.Vastgesteld.Select(v => v.Eis).ShouldBe(["E1", "E2", "E3", "E5"]);
        (deelnemer.Partij, deelnemer.KvkNummer, deelnemer.AanvraagId, deelnemer.Sinds).ShouldBe(("p1", "12345678", aanvraag.Id, new LocalDate(2027, 1, 1)));
        (deelnemer.Status, deelnemer.InRegister, deelnemer.TeToetsen).ShouldBe((Deelnemerstatus.Actief, true, false));
        deelnemer.VoorwaardenOp(spel.Vandaag)!.Nummer.ShouldBe(1);
    }

    [Fact]
    public void Verbind_NoOpenHouse_Throws()
    {
        var spel = OpenHouseSpel.Open();
        var deelnemer = spel.Deelnemer("p1");

        Should.Throw<ArgumentNullException>(() => deelnemer.Verbind(null!));
        deelnemer.Verbind(spel.Systeem).Systeem.ShouldBeSameAs(spel.Systeem);
    }

    [Fact]
    public void MeldClientenstop_AndLift_ShowsInTheStatusOfThoseDays()
    {
        var spel = OpenHouseSpel.Open();
        var deelnemer = spel.Deelnemer("p1");
        spel.Geweigerd(deelnemer, d => d.HefClientenstopOp(spel.Van("p1"))).Code.ShouldBe("geen-clientenstop");
        spel.Geweigerd(deelnemer, d => d.MeldClientenstop(spel.Van("p1"), "")).Code.ShouldBe("leeg");
        spel.Geweigerd(deelnemer, d => d.MeldClientenstop(spel.Van("p2"), "Vol")).Code.ShouldBe("andere-partij");

        spel.Doe(deelnemer, d => d.MeldClientenstop(spel.Van("p1"), " Vol "));
        deelnemer.Status.ShouldBe(Deelnemerstatus.Clientenstop);
        spel.Geweigerd(deelnemer, d => d.MeldClientenstop(spel.Van("p1"), "Vol")).Code.ShouldBe("clientenstop-loopt");
        var tijdens = spel.Nu;
        spel.Later(10);
        spel.Doe(deelnemer, d => d.HefClientenstopOp(spel.Van("p1")));

        (deelnemer.Status, deelnemer.StatusOp(tijdens)).ShouldBe((Deelnemerstatus.Actief, Deelnemerstatus.Clientenstop));
        deelnemer.Clientenstops.ShouldBe([new Clientenstop(spel.Vandaag.PlusDays(-10), "Vol", spel.Vandaag.PlusDays(-1))]);
        spel.Doe(deelnemer, d => d.MeldClientenstop(spel.Van("p1"), "Weer vol"));
    }

    [Fact]
    public void ZegOp_WithinTheNotice_IsRefused()
    {
        var spel = OpenHouseSpel.Open();
        var deelnemer = spel.Deelnemer("p1");
        var vroegste = spel.Vandaag.PlusMonths(6);

        spel.Geweigerd(deelnemer, d => d.ZegOp(spel.Van("p1"), vroegste.PlusDays(-1), "Geen cliënten")).Code.ShouldBe("opzegtermijn-te-kort");
        spel.Geweigerd(deelnemer, d => d.ZegOp(spel.Van("p1"), vroegste, " ")).Code.ShouldBe("leeg");
        spel.Doe(deelnemer, d => d.ZegOp(spel.Van("p1"), vroegste, "Geen cliënten"));

        spel.Geweigerd(deelnemer, d => d.ZegOp(spel.Van("p1"), vroegste, "Nog eens")).Code.ShouldBe("al-opgezegd");
        (deelnemer.Status, deelnemer.Brieven[^1].Onderwerp).ShouldBe((Deelnemerstatus.Actief, "Uw deelname eindigt"));
    }

    [Fact]
    public void LuidBel_NoticeHasPassed_TakesHimOutOfTheRegister()
    {
        var spel = OpenHouseSpel.Open();
        var deelnemer = spel.Deelnemer("p1");
        var per = spel.Vandaag.PlusMonths(6);
        spel.Doe(deelnemer, d => d.ZegOp(spel.Van("p1"), per, "Overgedragen"));

        spel.Nu = deelnemer.VolgendMoment!.Value;
        spel.Luid(deelnemer);

        spel.Nu.ShouldBe(Nederland.BeginVan(per));
        (deelnemer.Status, deelnemer.InRegister, deelnemer.VolgendMoment).ShouldBe((Deelnemerstatus.Uitgetreden, false, null));
        Alle(spel, deelnemer).ShouldAllBe(w => w.Code == "neemt-niet-deel");
    }

    [Fact]
    public void LuidBel_LooptijdIsOver_EndsTheDeelname()
    {
        var spel = OpenHouseSpel.Open();
        var deelnemer = spel.Deelnemer("p1");

        spel.Op(new LocalDate(2031, 1, 1), 0).Luid(deelnemer);

        (deelnemer.Status, deelnemer.InRegister, deelnemer.VolgendMoment, deelnemer.TeToetsen).ShouldBe((Deelnemerstatus.Uitgetreden, false, null, false));
        deelnemer.StatusOp(spel.Nu - Duration.FromSeconds(1)).ShouldBe(Deelnemerstatus.Actief);
    }

    [Fact]
    public void LuidBel_LooptijdWasExtended_GoesOnUntilTheNewEnd()
    {
        var spel = OpenHouseSpel.Open(Wonen with { Hertoetsing = null });
        var deelnemer = spel.Deelnemer("p1", Gezin);
        spel.Op(new LocalDate(2030, 1, 1)).Verleng("p1");

        spel.Op(new LocalDate(2031, 1, 1), 0).Luid(deelnemer).Luid(deelnemer);

        deelnemer.Status.ShouldBe(Deelnemerstatus.Actief);
        deelnemer.VolgendMoment.ShouldNotBeNull().ShouldBeGreaterThan(spel.Nu);
    }

    [Fact]
    public void Reageer_WithinTheTerm_TheLastAnswerCounts()
    {
        var spel = OpenHouseSpel.Open();
        var deelnemer = spel.Deelnemer("p1");
        spel.NieuweVersie("H1", AndereTekst, spel.Vandaag.PlusDays(28), "p1");
        var aanbod = spel.Systeem.Aanbiedingen[0];

        spel.Geweigerd(deelnemer, d => d.Reageer(spel.Van("p1"), 2, gaatMee: true)).Code.ShouldBe("onbekend");
        spel.Doe(deelnemer, d => d.Reageer(spel.Van("p1"), 1, gaatMee: false));
        spel.Nu = aanbod.ReactieVoor - Duration.FromSeconds(1);
        spel.Doe(deelnemer, d => d.Reageer(spel.Van("p1"), 1, gaatMee: true));
        spel.Nu = aanbod.ReactieVoor;
        spel.Geweigerd(deelnemer, d => d.Reageer(spel.Van("p1"), 1, gaatMee: false)).Code.ShouldBe("reactie-te-laat");

        spel.Op(aanbod.Ingang);
        deelnemer.Verwerk(spel.Bel, aanbod).ShouldBeFalse();
        deelnemer.VoorwaardenOp(spel.Vandaag)!.Nummer.ShouldBe(2);
    }

    [Theory]
    [InlineData("H1", null, null)]
    [InlineData("H1", false, Uittreedreden.NietMeegegaan)]
    [InlineData("H2", null, Uittreedreden.NietGereageerd)]
    [InlineData("H2", true, null)]
    public void Verwerk_SilenceOrAnswer_FollowsTheClause(string clausule, bool? antwoord, Uittreedreden? reden)
    {
        var spel = OpenHouseSpel.Open();
        var deelnemer = spel.Deelnemer("p1");
        spel.NieuweVersie(clausule, AndereTekst, spel.Vandaag.PlusMonths(3), "p1");
        var aanbod = spel.Systeem.Aanbiedingen[0];
        if (antwoord is { } gaatMee)
            spel.Doe(deelnemer, d => d.Reageer(spel.Van("p1"), 1, gaatMee));
        spel.Op(aanbod.Ingang, 0);

        deelnemer.Verwerk(spel.Bel, aanbod).ShouldBe(reden is not null);

        (deelnemer.Uittreding?.Reden).ShouldBe(reden);
        deelnemer.Status.ShouldBe(reden is null ? Deelnemerstatus.Actief : Deelnemerstatus.Uitgetreden);
        var versie = deelnemer.Versie;
        deelnemer.Verwerk(spel.Bel, aanbod).ShouldBeFalse();
        deelnemer.Versie.ShouldBe(versie);
    }

    [Fact]
    public void GerichtAan_SignedAfterTheTermToAnswer_IsNotAsked()
    {
        var spel = OpenHouseSpel.Open();
        spel.NieuweVersie("H2", AndereTekst, spel.Vandaag.PlusMonths(3));
        var aanbod = spel.Systeem.Aanbiedingen[0];
        var deelnemer = spel.Later(21).Deelnemer("p1");

        deelnemer.GerichtAan(aanbod).ShouldBeFalse();
        spel.Geweigerd(deelnemer, d => d.Reageer(spel.Van("p1"), 1, gaatMee: false)).Code.ShouldBe("onbekend");
        spel.Op(aanbod.Ingang);
        deelnemer.Verwerk(spel.Bel, aanbod).ShouldBeFalse();
    }

    [Fact]
    public void GerichtAan_LeavesBeforeItTakesEffect_IsNotAsked()
    {
        var spel = OpenHouseSpel.Open(Wonen with { Opzegtermijn = Period.FromMonths(1) });
        var deelnemer = spel.Deelnemer("p1");
        spel.NieuweVersie("H2", AndereTekst, spel.Vandaag.PlusMonths(3), "p1");
        spel.Doe(deelnemer, d => d.ZegOp(spel.Van("p1"), spel.Systeem.Aanbiedingen[0].Ingang, "Overgedragen"));

        deelnemer.GerichtAan(spel.Systeem.Aanbiedingen[0]).ShouldBeFalse();
    }

    /// <summary>Every command of a deelnemer, all refused.</summary>
    private static List<Weigering> Alle(OpenHouseSpel spel, Deelnemer deelnemer) =>
    [
        spel.Geweigerd(deelnemer, d => d.MeldClientenstop(spel.Van("p1"), "x")), spel.Geweigerd(deelnemer, d => d.HefClientenstopOp(spel.Van("p1"))),
        spel.Geweigerd(deelnemer, d => d.ZegOp(spel.Van("p1"), spel.Vandaag.PlusYears(1), "x")), spel.Geweigerd(deelnemer, d => d.Reageer(spel.Van("p1"), 1, true)),
        spel.Geweigerd(deelnemer, d => d.VernieuwBewijs(spel.Van("p1"), Antwoord("E1", "ja"))), spel.Geweigerd(deelnemer, d => d.StartHertoetsing(spel.Inkoper, "x")),
        spel.Geweigerd(deelnemer, d => d.RondHertoetsingAf(spel.Inkoper, [])), spel.Geweigerd(deelnemer, d => d.KondigMaatregelAan(spel.Inkoper, Maatregelsoort.Schorsing, "G1", "x", false)),
        spel.Geweigerd(deelnemer, d => d.GeefZienswijze(spel.Van("p1"), "x")), spel.Geweigerd(deelnemer, d => d.LegHoorzittingVast(spel.Inkoper, "x")),
        spel.Geweigerd(deelnemer, d => d.Adviseer(spel.Jurist, Oordeel.Akkoord, "x")), spel.Geweigerd(deelnemer, d => d.Besluit(spel.Bestuurder, Breda, true, "x", null, "x")),
        spel.Geweigerd(deelnemer, d => d.HefSchorsingOp(spel.Inkoper, "x")),
    ];
}
