using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

/// <summary>What a new version asks of who takes part already: the same as of who comes.</summary>
public sealed class VersieovergangTests
{
    private static readonly Toelatingsinrichting Zonder = Wonen with { Hertoetsing = null };

    [Fact]
    public void NeemVersie_AsksSomethingNew_TestsOnlyThat()
    {
        var (spel, deelnemer, nieuw) = Overgang([.. Eisen.Select(e => e.Id == "E2" ? e with { Regel = new Beslisregel.Minstens(3) } : e), Eis("E6", new Beslisregel.Ja()), Eis("E7", new Beslisregel.Ja(), null, Beschermd)]);
        spel.Op(nieuw.Ingang, 0);

        spel.Doe(deelnemer, d => d.NeemVersie(spel.Bel, spel.Systeem.Versies[0], nieuw));

        var toets = deelnemer.LopendeHertoetsing.ShouldNotBeNull();
        (toets.Aanleiding, string.Join(',', toets.Eisen)).ShouldBe((Hertoetsaanleiding.Versie, "E2,E6"));
    }

    [Fact]
    public void NeemVersie_AsksTheSame_ChangesNothing()
    {
        var (spel, deelnemer, nieuw) = Overgang([.. Eisen.Select(e => e with { Uitleg = "Duidelijker gezegd" })]);
        var opname = OpenHouseSpel.Opname(deelnemer);

        deelnemer.NeemVersie(spel.Op(nieuw.Ingang).Bel, spel.Systeem.Versies[0], nieuw).Aanvaard.ShouldBeTrue();

        OpenHouseSpel.Opname(deelnemer).ShouldBe(opname);
    }

    [Fact]
    public void NeemVersie_WhileATestRuns_GivesTheSameTimeForWhatIsNew()
    {
        var (spel, deelnemer, nieuw) = Overgang([.. Eisen, Eis("E6", new Beslisregel.Ja())]);
        spel.Op(nieuw.Ingang.PlusDays(-20));
        spel.Doe(deelnemer, d => d.StartHertoetsing(spel.Inkoper, "Melding"));
        spel.Op(nieuw.Ingang, 0);

        spel.Doe(deelnemer, d => d.NeemVersie(spel.Bel, spel.Systeem.Versies[0], nieuw));

        var toets = deelnemer.Hertoetsingen.ShouldHaveSingleItem();
        (string.Join(',', toets.Eisen), toets.HerstelVoor).ShouldBe(("E1,E2,E3,E5,E6", Nederland.BeginVan(nieuw.Ingang.PlusDays(21))));
        deelnemer.Brieven[^1].Tekst.ShouldContain("E6");
    }

    [Fact]
    public void Van_SignedAfterTheVersionTookEffect_IsTestedOnWhatItAsksToo()
    {
        var spel = OpenHouseSpel.Open();
        var ingang = spel.Vandaag.PlusMonths(3);
        spel.NieuweVersie("H2", new([.. Eisen, Eis("E6", new Beslisregel.Ja())], null, null), ingang);
        var aanvraag = spel.Op(ingang.PlusDays(-1)).Toegelaten("p1", Gezin);
        spel.Op(ingang);
        spel.Doe(aanvraag, a => a.Teken(spel.Van("p1"), Vingerafdruk.Van(Tekst)));

        var deelnemer = Deelnemer.Van(Guid.NewGuid(), aanvraag, Gezin, spel.Van("p1"));

        deelnemer.LopendeHertoetsing.ShouldNotBeNull().Eisen.ShouldBe(["E6"]);
    }

    [Fact]
    public void LuidBel_AnnouncedVersionMakesEvidenceTooOld_RemindsInTimeAndTestsNotBeforeItHolds()
    {
        var (spel, deelnemer, nieuw) = Overgang([.. Eisen.Select(e => e.Id == "E3" ? e with { Regel = new Beslisregel.NietOuderDan(Period.FromYears(1)) } : e)], maanden: 9);

        for (spel.Op(nieuw.Ingang.PlusDays(-70)); spel.Vandaag < nieuw.Ingang; spel.Later(1))
            spel.Luid(deelnemer);

        deelnemer.Hertoetsingen.ShouldBeEmpty();
        deelnemer.Herinneringen.Select(h => (h.LaatsteDag, h.Dagen)).ShouldBe([(nieuw.Ingang.PlusDays(-1), 60), (nieuw.Ingang.PlusDays(-1), 14)]);
        spel.Luid(deelnemer);
        deelnemer.LopendeHertoetsing.ShouldNotBeNull().Eisen.ShouldBe(["E3"]);
    }

    [Fact]
    public void LuidBel_NewVersionAsksLess_DoesNotKeepRinging()
    {
        var (spel, deelnemer, nieuw) = Overgang([.. Eisen.Where(e => e.Id != "E3")]);
        spel.Op(nieuw.Ingang);
        spel.Nu = Instant.Max(spel.Nu, deelnemer.VolgendMoment!.Value);

        spel.Luid(deelnemer);

        (deelnemer.VolgendMoment is not { } moment || moment > spel.Nu).ShouldBeTrue();
        deelnemer.Herinneringen.ShouldBeEmpty();
    }

    private static (OpenHouseSpel Spel, Deelnemer Deelnemer, Toelatingsversie Nieuw) Overgang(IReadOnlyList<Toelatingseis> eisen, int maanden = 3)
    {
        var spel = OpenHouseSpel.Open(Zonder);
        var deelnemer = spel.Deelnemer("p1", Gezin);
        var nieuw = spel.NieuweVersie("H2", new(eisen, null, null), spel.Vandaag.PlusMonths(maanden), "p1");
        return (spel, deelnemer, nieuw);
    }
}
