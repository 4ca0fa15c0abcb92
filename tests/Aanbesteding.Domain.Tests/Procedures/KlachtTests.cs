using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Tests.Procedures;

/// <summary>Complaints: an outsider answers in time, and nothing becomes final before that.</summary>
public sealed class KlachtTests
{
    private static readonly Guid Id = new("6f0c1c52-5a0e-4b44-9b4e-0a3f4c1d2e01");

    [Fact]
    public void DienKlachtIn_OnAMonday_PromisesAnAnswerInTenWorkingDays()
    {
        var spel = new SltSpel().TotAanmelden();

        Dien(spel);

        var klacht = spel.Procedure.OpenKlachten.ShouldHaveSingleItem();
        // Monday 3 November 2025 and ten working days, without holidays.
        klacht.AntwoordVoor.ShouldBe(Nederland.BeginVan(new LocalDate(2025, 11, 18)));
        spel.Brieven("Wij hebben uw klacht ontvangen").ShouldHaveSingleItem().Tekst.ShouldContain("maandag 17 november 2025");
    }

    [Fact]
    public void DienKlachtIn_WhenTheInrichtingSaysFive_PromisesFive()
    {
        var spel = new SltSpel(SltInrichting.Slt with { Klachttermijn = 5 }).TotAanmelden();

        Dien(spel);

        spel.Procedure.OpenKlachten[0].AntwoordVoor.ShouldBe(Nederland.BeginVan(new LocalDate(2025, 11, 11)));
    }

    [Fact]
    public void DienKlachtIn_BeforeThePublication_IsRefused()
    {
        var spel = new SltSpel();

        var weigering = spel.Geweigerd(p => p.DienKlachtIn(spel.Als(Rol.Aanbieder, null, "a"), Id, "Onderwerp", "Tekst"));

        weigering.Code.ShouldBe("nog-niet-gepubliceerd");
    }

    [Fact]
    public void DienKlachtIn_Always_KeepsThePartyOutOfTheFacts()
    {
        var spel = new SltSpel().TotAanmelden();

        spel.Doe(p => p.DienKlachtIn(spel.Als(Rol.Aanbieder, null, "partij-die-klaagt"), Id, "De vraag", "Uw vraag is onduidelijk."));
        Beantwoord(spel, gegrond: true);

        var feiten = string.Join(' ', spel.Procedure.Feiten.Where(f => f.Naam.StartsWith("klacht", StringComparison.Ordinal)).Select(f => Opname.Tekst(f.Gegevens)));
        feiten.ShouldNotContain("partij-die-klaagt");
        feiten.ShouldNotContain("onduidelijk");
        feiten.ShouldContain("Pas de vraag aan.");
    }

    [Fact]
    public void GunDefinitief_WhileAComplaintWaits_IsRefusedUntilItHasItsAnswer()
    {
        var spel = new SltSpel().TotStandstill();
        Dien(spel);
        spel.Bel();

        var weigering = spel.Geweigerd(p => p.GunDefinitief(spel.Als(Rol.Inkoper)));
        Beantwoord(spel, gegrond: false);
        var daarna = spel.Probeer(p => p.GunDefinitief(spel.Als(Rol.Inkoper)));

        weigering.Code.ShouldBe("klacht-open");
        daarna.Aanvaard.ShouldBeTrue();
    }

    [Fact]
    public void GunDefinitief_WithAComplaintOfAfterTheStandstill_GoesOn()
    {
        var spel = new SltSpel().TotStandstill().Bel();
        Dien(spel);

        var uitkomst = spel.Probeer(p => p.GunDefinitief(spel.Als(Rol.Inkoper)));

        uitkomst.Aanvaard.ShouldBeTrue();
    }

    [Theory]
    [InlineData("b1")]
    [InlineData("inkoper")]
    [InlineData("jurist")]
    [InlineData("bestuurder")]
    public void HandelKlachtAf_BySomebodyWhoWorkedOnTheProcedure_IsRefused(string persoon)
    {
        var spel = new SltSpel().TotStandstill();
        Dien(spel);

        var weigering = spel.Geweigerd(p => p.HandelKlachtAf(spel.Als(Rol.Klachtbehandelaar, persoon), Id, false, "Nee.", null));

        weigering.Code.ShouldBe("niet-onafhankelijk");
    }

    [Fact]
    public void HandelKlachtAf_WhenRight_AsksWhatTheBuyerMustDo()
    {
        var spel = new SltSpel().TotAanmelden();
        Dien(spel);

        var weigering = spel.Geweigerd(p => p.HandelKlachtAf(spel.Als(Rol.Klachtbehandelaar), Id, true, "U hebt gelijk.", " "));

        (weigering.Code, weigering.Veld).ShouldBe(("leeg", "gevolg"));
    }

    [Fact]
    public void HandelKlachtAf_Twice_IsRefusedTheSecondTime()
    {
        var spel = new SltSpel().TotAanmelden();
        Dien(spel);
        Beantwoord(spel, gegrond: false);

        var weigering = spel.Geweigerd(p => p.HandelKlachtAf(spel.Als(Rol.Klachtbehandelaar), Id, true, "Toch wel.", "Iets."));

        weigering.Code.ShouldBe("klacht-beantwoord");
    }

    [Fact]
    public void GeefSeinen_WhenTheAnswerIsLate_TellsTheHandlerAndTheJurist()
    {
        var spel = new SltSpel().TotAanmelden();
        Dien(spel);
        spel.Nu = spel.Procedure.OpenKlachten[0].AntwoordVoor;

        var sein = spel.Procedure.GeefSeinen(new Moment(spel.Nu, Actor.Bel)).Single(s => s.Termijn == "antwoord-klacht");

        sein.Trap.ShouldBe(Seintrap.TeLaat);
        sein.Aan.ShouldBe([Rol.Klachtbehandelaar, Rol.Jurist]);
    }

    private static void Dien(SltSpel spel) => spel.Doe(p => p.DienKlachtIn(spel.Als(Rol.Aanbieder, null, "a"), Id, "De motivering", "Mijn score is niet uitgelegd."));

    private static void Beantwoord(SltSpel spel, bool gegrond) =>
        spel.Doe(p => p.HandelKlachtAf(spel.Als(Rol.Klachtbehandelaar), Id, gegrond, "Dit is ons antwoord.", gegrond ? "Pas de vraag aan." : null));
}
