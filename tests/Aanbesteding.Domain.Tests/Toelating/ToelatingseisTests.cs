using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Domain.Tests.Toelating;

/// <summary>What an answer to an eis still misses, and how long its evidence lasts.</summary>
public sealed class ToelatingseisTests
{
    private static readonly LocalDate Peildag = new(2027, 3, 15);
    private static readonly Eisantwoord Leeg = new("E1");
    private static readonly Beslisregel Certificaat = new Beslisregel.Alle([new Beslisregel.EenVan(["HKZ", "ISO 9001"]), new Beslisregel.GeldigOpPeildag()]);

    [Fact]
    public void Ontbreekt_NothingAnswered_NamesEveryPartAndTheEvidence()
    {
        var ontbreekt = Eis(Certificaat).Ontbreekt(null);

        ontbreekt.ShouldBe(["een keuze", "de laatste dag waarop het bewijs geldig is", "het bewijs"]);
    }

    [Fact]
    public void Ontbreekt_NoEvidenceAsked_NamesOnlyTheAnswer() =>
        (Eis(new Beslisregel.Ja()) with { Bewijs = null }).Ontbreekt(Leeg).ShouldBe(["een antwoord met ja of nee"]);

    [Fact]
    public void Voldaan_RuleIsMetButTheEvidenceIsMissing_IsNotMet()
    {
        var antwoord = Leeg with { Waarde = "HKZ", GeldigTot = Peildag };

        Eis(Certificaat).Voldaan(antwoord, Peildag).ShouldBeFalse();
        Eis(Certificaat).Voldaan(antwoord with { Bewijzen = ["abc"] }, Peildag).ShouldBeTrue();
    }

    [Fact]
    public void Uitkomst_NotMet_SaysWhichRule()
    {
        var uitkomst = Toelatingstoets.Uitkomst(Eis(Certificaat), Leeg with { Waarde = "HKZ", GeldigTot = Peildag.PlusDays(-1), Bewijzen = ["abc"] }, Peildag);

        uitkomst.ShouldBe(new Eisuitkomst("E1", false, "Niet voldaan: het antwoord is ‘HKZ’ of ‘ISO 9001’ én het bewijs is geldig op de dag waarop het is ingediend."));
    }

    [Fact]
    public void LaatsteGeldigeDag_AllParts_IsTheFirstThatExpires()
    {
        var eis = Eis(new Beslisregel.Alle([new Beslisregel.GeldigOpPeildag(), new Beslisregel.NietOuderDan(Period.FromYears(2))]));

        eis.LaatsteGeldigeDag(Leeg with { GeldigTot = Peildag, Afgegeven = Peildag.PlusYears(-1) }).ShouldBe(Peildag);
        eis.LaatsteGeldigeDag(Leeg with { GeldigTot = Peildag, Afgegeven = Peildag.PlusYears(-2).PlusDays(-1) }).ShouldBe(Peildag.PlusDays(-1));
    }

    // One part is enough, so the eis is met until the last of them has expired.
    [Fact]
    public void LaatsteGeldigeDag_AtLeastOnePart_IsTheLastThatExpires()
    {
        var eis = Eis(new Beslisregel.TenMinsteEen([new Beslisregel.GeldigOpPeildag(), new Beslisregel.NietOuderDan(Period.FromYears(1))]));
        var antwoord = Leeg with { GeldigTot = Peildag, Afgegeven = Peildag };

        var dag = eis.LaatsteGeldigeDag(antwoord)!.Value;

        dag.ShouldBe(Peildag.PlusYears(1));
        eis.Regel.Geldt(antwoord, dag).ShouldBeTrue();
        eis.Regel.Geldt(antwoord, dag.PlusDays(1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ja", true)]
    [InlineData("nee", false)]
    public void LaatsteGeldigeDag_OnePartNeverExpires_OnlyWhenItIsMet(string waarde, bool nooit)
    {
        var eis = Eis(new Beslisregel.TenMinsteEen([new Beslisregel.Ja(), new Beslisregel.GeldigOpPeildag()]));

        eis.LaatsteGeldigeDag(Leeg with { Waarde = waarde, GeldigTot = Peildag }).ShouldBe(nooit ? null : Peildag);
    }

    // Twelve months are a year, however it is written.
    [Theory]
    [InlineData("P1Y", true)]
    [InlineData("P12M", true)]
    [InlineData("P11M", false)]
    public void LaatsteGeldigeDag_AgeInMonths_CountsFromAYearOn(string duur, bool verloopt)
    {
        var eis = Eis(new Beslisregel.NietOuderDan(NodaTime.Text.PeriodPattern.Roundtrip.Parse(duur).Value));

        eis.LaatsteGeldigeDag(Leeg with { Afgegeven = Peildag }).ShouldBe(verloopt ? Peildag.PlusYears(1) : null);
    }

    private static Toelatingseis Eis(Beslisregel regel) => new("E1", "Vraag?", "Het certificaat", regel, "Uitleg.", "Herstel.", "Waarom.", "Grondslag");
}
