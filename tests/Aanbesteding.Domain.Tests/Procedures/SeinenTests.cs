using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Tests.Procedures;

/// <summary>Early warnings (domain part 7): ten, five and two working days before, on the day itself, and when it was missed.</summary>
public sealed class SeinenTests
{
    [Fact]
    public void GeefSeinen_AtEachDueMoment_GivesTheStepsBeforeTheClosingOnceEach()
    {
        var spel = new SltSpel().TotAanmelden();
        var sluiting = spel.Procedure.TermijnMet("sluiting-aanmelding")!;
        List<(Seintrap Trap, LocalDateTime Op)> gegeven = [];

        while (spel.Procedure.VolgendSein is { } volgend)
        {
            spel.Nu = volgend;
            gegeven.AddRange(Geef(spel).Select(s => (s.Trap, Nederland.Lokaal(spel.Nu))));
        }

        // Closing Wednesday 3 December 2025: no holidays in November.
        sluiting.LaatsteDag.ShouldBe(new LocalDate(2025, 12, 3));
        gegeven.ShouldBe(
        [
            (Seintrap.TienWerkdagen, new LocalDateTime(2025, 11, 19, 8, 0)),
            (Seintrap.VijfWerkdagen, new LocalDateTime(2025, 11, 26, 8, 0)),
            (Seintrap.TweeWerkdagen, new LocalDateTime(2025, 12, 1, 8, 0)),
            (Seintrap.Vandaag, new LocalDateTime(2025, 12, 3, 8, 0)),
        ]);
        Geef(spel).ShouldBeEmpty();
    }

    [Fact]
    public void GeefSeinen_AfterDaysOfDowntime_GivesOnlyTheStepThatStillSaysSomething()
    {
        var spel = new SltSpel().TotAanmelden();
        spel.Nu = spel.Procedure.TermijnMet("sluiting-aanmelding")!.Einde - Duration.FromHours(1);

        var gegeven = Geef(spel);

        gegeven.ShouldHaveSingleItem().Trap.ShouldBe(Seintrap.Vandaag);
        spel.Procedure.VolgendSein.ShouldBeNull();
    }

    [Fact]
    public void GeefSeinen_BeforeItsMoment_GivesNothingAndChangesNothing()
    {
        var spel = new SltSpel().TotAanmelden();
        var versie = spel.Procedure.Versie;
        spel.Nu = spel.Procedure.VolgendSein!.Value - Duration.FromTicks(1);

        var gegeven = Geef(spel);

        gegeven.ShouldBeEmpty();
        spel.Procedure.Versie.ShouldBe(versie);
    }

    [Fact]
    public void GeefSeinen_WhenTheAwardNoticeIsLate_TellsVoorzitterAndJuristToo()
    {
        var spel = new SltSpel().TotOvereenkomst().Teken();
        var termijn = spel.Procedure.TermijnMet("aankondiging-gunning")!;
        spel.Nu = termijn.Einde;

        var sein = Geef(spel).ShouldHaveSingleItem();

        sein.Trap.ShouldBe(Seintrap.TeLaat);
        sein.Aan.ShouldBe([Rol.Inkoper, Rol.Voorzitter, Rol.Jurist]);
        Seintekst.Onderwerp(sein).ShouldBe("De gunning aankondigen: te laat");
        Seintekst.Tekst(sein).ShouldContain("Ook de voorzitter en jurist krijgen dit bericht.");
    }

    [Fact]
    public void VolgendSein_AfterTheAwardNotice_IsNull()
    {
        var spel = new SltSpel().TotOvereenkomst().Teken();
        spel.Procedure.VolgendSein.ShouldNotBeNull();

        spel.Doe(p => p.KondigGunningAan(spel.Als(Rol.Inkoper), "kop", null));

        spel.Procedure.VolgendSein.ShouldBeNull();
        spel.Procedure.OpenPlichten.ShouldBeEmpty();
    }

    [Fact]
    public void VolgendSein_AfterIntrekking_IsNull()
    {
        var spel = new SltSpel().TotAanmelden();

        spel.Doe(p => p.TrekIn(spel.Als(Rol.Bestuurder), "Het budget is weg."));

        spel.Procedure.VolgendSein.ShouldBeNull();
    }

    [Fact]
    public void MeldTermijnGehaald_OfATermThatPassesByItself_IsRefused()
    {
        var spel = new SltSpel().TotAanmelden();

        var weigering = spel.Geweigerd(p => p.MeldTermijnGehaald(spel.Als(Rol.Inkoper), "sluiting-aanmelding", "Gedaan."));

        weigering.Code.ShouldBe("termijn-vraagt-niets");
        weigering.Veld.ShouldBe("termijn");
    }

    private static IReadOnlyList<Sein> Geef(SltSpel spel) => spel.Procedure.GeefSeinen(new Moment(spel.Nu, Actor.Bel));
}
