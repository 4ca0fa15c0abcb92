using Aanbesteding.Domain.Termijnen;
using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

/// <summary>Opening a window for submissions again after a failure of the platform: only with evidence, and long enough for everybody.</summary>
public sealed class HeropenenTests
{
    private const string Reden = "Het portaal was niet bereikbaar.";

    [Fact]
    public void HeropenNaStoring_KluisStillShut_OpensTheWindowUntilTheNewClosing()
    {
        var spel = NaSluiting(out var sluiting);
        var einde = Vroegst(spel, sluiting);

        spel.Doe(p => p.HeropenNaStoring(spel.Als(Rol.Inkoper), einde, Reden, Bewijs(sluiting), []));

        spel.Procedure.Fase.ShouldBe("aanmelden");
        spel.Procedure.VolgendMoment.ShouldBe(einde);
        spel.Procedure.LopendeSluiting.ShouldNotBeNull().ShouldSatisfyAllConditions(
            t => t.Begin.ShouldBe(sluiting.Begin), t => t.Einde.ShouldBe(einde), t => t.Verplaatst!.WasEinde.ShouldBe(sluiting.Einde));
        spel.Procedure.Heropeningen.ShouldHaveSingleItem().Einde.ShouldBe(einde);
    }

    [Fact]
    public void HeropenNaStoring_SealedBefore_StaysValidAndCanBeJoined()
    {
        var spel = new SltSpel().TotAanmelden().MeldAan(Aanmelding(Partij("a"), 1)).Bel();
        var sluiting = spel.Procedure.LopendeSluiting!;

        spel.Doe(p => p.HeropenNaStoring(spel.Als(Rol.Inkoper), Vroegst(spel, sluiting), Reden, Bewijs(sluiting), ["a"]));
        spel.Nu += Duration.FromHours(1);
        spel.MeldAan(Aanmelding(Partij("b"), 2)).OpenAanmeldingen();

        spel.Procedure.Aanmeldingen.Select(a => a.Partij).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void HeropenNaStoring_TellsAllAtOnceAndNamesNobodyInTheFacts()
    {
        var spel = NaSluiting(out var sluiting);

        spel.Doe(p => p.HeropenNaStoring(spel.Als(Rol.Inkoper), Vroegst(spel, sluiting), Reden, Bewijs(sluiting), ["geheim-1", "geheim-2"]));

        var brieven = spel.Brieven("Indienen kan weer").ToList();
        brieven.Select(b => b.Partij).ShouldBe(["geheim-1", "geheim-2"]);
        brieven.ShouldAllBe(b => b.Tekst.Contains(Reden, StringComparison.Ordinal));
        var feit = spel.Procedure.Feiten.Single(f => f.Naam == "heropend").Gegevens.ShouldBeOfType<Heropeningsverslag>();
        feit.TotaalSeconden.ShouldBe(360);
        feit.ToString().ShouldNotContain("geheim");
    }

    [Fact]
    public void HeropenNaStoring_AtTheAward_TellsEveryPartyThatWasInvited()
    {
        var spel = new SltSpel().TotInschrijven().Bel();
        var sluiting = spel.Procedure.LopendeSluiting!;

        spel.Doe(p => p.HeropenNaStoring(spel.Als(Rol.Inkoper), Vroegst(spel, sluiting), Reden, Bewijs(sluiting), ["a"]));

        spel.Procedure.Fase.ShouldBe("inschrijven");
        spel.Brieven("Indienen kan weer").Select(b => b.Partij).ShouldBe(spel.Procedure.Beoogden!.Partijen, ignoreOrder: true);
    }

    [Fact]
    public void HeropenNaStoring_EarliestInstant_IsAllowedAndOneTickBeforeIsNot()
    {
        var spel = NaSluiting(out var sluiting);
        var vroegst = Vroegst(spel, sluiting);

        var teKort = spel.Geweigerd(p => p.HeropenNaStoring(spel.Als(Rol.Inkoper), vroegst - Duration.FromTicks(1), Reden, Bewijs(sluiting), []));

        teKort.Code.ShouldBe("heropening-te-kort");
        spel.Probeer(p => p.HeropenNaStoring(spel.Als(Rol.Inkoper), vroegst, Reden, Bewijs(sluiting), [])).Aanvaard.ShouldBeTrue();
    }

    [Fact]
    public void HeropenNaStoring_WithoutEvidence_IsRefused()
    {
        var spel = NaSluiting(out var sluiting);
        var bewijs = new Storingsbewijs(sluiting.Einde - SasKader.Storingsvenster, sluiting.Einde, []);

        spel.Geweigerd(p => p.HeropenNaStoring(spel.Als(Rol.Inkoper), Vroegst(spel, sluiting), Reden, bewijs, [])).Code.ShouldBe("geen-storing");
    }

    [Fact]
    public void HeropenNaStoring_FirstKeyTurned_IsRefused()
    {
        var spel = NaSluiting(out var sluiting);
        spel.Doe(p => p.DraaiSleutel(spel.Als(Rol.Inkoper)));

        spel.Geweigerd(p => p.HeropenNaStoring(spel.Als(Rol.Inkoper), Vroegst(spel, sluiting), Reden, Bewijs(sluiting), [])).Code.ShouldBe("sleutel-omgedraaid");
    }

    [Fact]
    public void HeropenNaStoring_WindowStillOpenOrKluisOpened_IsRefused()
    {
        var open = new SltSpel().TotAanmelden();
        var geopend = new SltSpel().TotAanmelden().MeldAan(Aanmelding(Partij("a"), 1)).OpenAanmeldingen();
        var sluiting = open.Procedure.LopendeSluiting!;

        open.Geweigerd(p => p.HeropenNaStoring(open.Als(Rol.Inkoper), Vroegst(open, sluiting), Reden, Bewijs(sluiting), [])).Code.ShouldBe("andere-fase");
        geopend.Geweigerd(p => p.HeropenNaStoring(geopend.Als(Rol.Inkoper), Vroegst(geopend, sluiting), Reden, Bewijs(sluiting), [])).Code.ShouldBe("andere-fase");
    }

    [Fact]
    public void HeropenNaStoring_WithoutReason_IsRefused()
    {
        var spel = NaSluiting(out var sluiting);

        spel.Geweigerd(p => p.HeropenNaStoring(spel.Als(Rol.Inkoper), Vroegst(spel, sluiting), " ", Bewijs(sluiting), [])).Veld.ShouldBe("reden");
    }

    [Theory]
    [InlineData(240, 299, false)]
    [InlineData(240, 300, true)]
    [InlineData(31, 60, false)]
    [InlineData(31, 61, true)]
    [InlineData(1, 1, true)]
    public void GeeftRecht_FailureOfSecondsFromMinutesBeforeTheClosing_FollowsThePublishedRule(int minutenErvoor, int seconden, bool recht)
    {
        var sluiting = Instant.FromUtc(2026, 3, 2, 11, 0);
        var begin = sluiting - Duration.FromMinutes(minutenErvoor);
        var bewijs = new Storingsbewijs(sluiting - SasKader.Storingsvenster, sluiting, [new Storing(begin, begin + Duration.FromSeconds(seconden))]);

        SasKader.GeeftRecht(bewijs, sluiting).ShouldBe(recht);
    }

    [Theory]
    [InlineData("2026-03-02T23:59", "2026-03-04T00:06")]
    [InlineData("2026-03-06T09:00", "2026-03-10T00:06")]
    [InlineData("2026-04-02T15:00", "2026-04-08T00:06")]
    public void VroegsteEinde_DecidedOnADay_LeavesOneWholeWorkingDayAndTheLostTime(string besloten, string vroegst)
    {
        var bewijs = new Storingsbewijs(default, default, [new Storing(default, Instant.FromUnixTimeSeconds(360))]);

        var einde = SasKader.VroegsteEinde(Lokaal(besloten), bewijs);

        einde.ShouldBe(Lokaal(vroegst));
    }

    private static SltSpel NaSluiting(out Termijn sluiting)
    {
        var spel = new SltSpel().TotAanmelden().Bel();
        sluiting = spel.Procedure.LopendeSluiting.ShouldNotBeNull();
        return spel;
    }

    /// <summary>Six minutes, an hour before the closing.</summary>
    private static Storingsbewijs Bewijs(Termijn sluiting) => new(
        sluiting.Einde - SasKader.Storingsvenster, sluiting.Einde,
        [new Storing(sluiting.Einde - Duration.FromMinutes(60), sluiting.Einde - Duration.FromMinutes(54))]);

    private static Instant Vroegst(SltSpel spel, Termijn sluiting) => SasKader.VroegsteEinde(spel.Nu, Bewijs(sluiting));

    private static Instant Lokaal(string tekst) => Nederland.Ogenblik(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(tekst).Value).Waarde;
}
