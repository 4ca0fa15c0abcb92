using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Domain.Tests.Toelating;

/// <summary>The bounds of each kind of beslisregel, and what a missing part does.</summary>
public sealed class BeslisregelTests
{
    private static readonly LocalDate Peildag = new(2027, 3, 15);
    private static readonly Eisantwoord Leeg = new("E1");

    public static TheoryData<Beslisregel> Alle =>
    [
        new Beslisregel.Ja(), new Beslisregel.Minstens(0), new Beslisregel.Hoogstens(999), new Beslisregel.EenVan(["HKZ"]),
        new Beslisregel.GeldigOpPeildag(), new Beslisregel.NietOuderDan(Period.FromYears(99)),
        new Beslisregel.Alle([new Beslisregel.Ja(), new Beslisregel.GeldigOpPeildag()]),
        new Beslisregel.TenMinsteEen([new Beslisregel.Ja(), new Beslisregel.GeldigOpPeildag()]),
    ];

    [Theory]
    [MemberData(nameof(Alle))]
    public void Geldt_NothingAnswered_IsNotMet(Beslisregel regel) => regel.Geldt(Leeg, Peildag).ShouldBeFalse();

    [Theory]
    [InlineData("ja", true)]
    [InlineData("nee", false)]
    [InlineData("Ja", false)]
    [InlineData("", false)]
    public void Ja_Geldt_OnlyTheWordItself(string waarde, bool verwacht) => new Beslisregel.Ja().Geldt(Leeg with { Waarde = waarde }, Peildag).ShouldBe(verwacht);

    [Theory]
    [InlineData("2499999.99", false, true)]
    [InlineData("2500000", true, true)]
    [InlineData("2500000.00", true, true)]
    [InlineData("2500000.01", true, false)]
    [InlineData("2.500.000", false, false)]
    [InlineData("2500000,00", false, false)]
    [InlineData("veel", false, false)]
    public void MinstensHoogstens_Geldt_TheBoundItselfCounts(string waarde, bool minstens, bool hoogstens)
    {
        var antwoord = Leeg with { Waarde = waarde };

        new Beslisregel.Minstens(2_500_000).Geldt(antwoord, Peildag).ShouldBe(minstens);
        new Beslisregel.Hoogstens(2_500_000).Geldt(antwoord, Peildag).ShouldBe(hoogstens);
    }

    [Theory]
    [InlineData("HKZ", true)]
    [InlineData("ISO 9001", true)]
    [InlineData("hkz", false)]
    [InlineData("HKZ ", false)]
    public void EenVan_Geldt_OnlyTheWordsOfTheList(string waarde, bool verwacht) =>
        new Beslisregel.EenVan(["HKZ", "ISO 9001"]).Geldt(Leeg with { Waarde = waarde }, Peildag).ShouldBe(verwacht);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void GeldigOpPeildag_Geldt_TheDayOfExpiryCounts(int dagen, bool verwacht) =>
        new Beslisregel.GeldigOpPeildag().Geldt(Leeg with { GeldigTot = Peildag.PlusDays(dagen) }, Peildag).ShouldBe(verwacht);

    // Art. 4.7 Aw: at the moment of submission not older than two years. Exactly two years old is not older.
    [Theory]
    [InlineData("2025-03-14", "2027-03-15", false)]
    [InlineData("2025-03-15", "2027-03-15", true)]
    [InlineData("2025-03-16", "2027-03-15", true)]
    [InlineData("2027-03-15", "2027-03-15", true)]
    [InlineData("2027-03-16", "2027-03-15", false)]
    [InlineData("2024-02-29", "2026-02-28", true)]
    [InlineData("2024-02-29", "2026-03-01", false)]
    [InlineData("2024-02-28", "2026-02-28", true)]
    [InlineData("2026-02-28", "2028-02-28", true)]
    [InlineData("2026-02-28", "2028-02-29", false)]
    [InlineData("2026-03-01", "2028-02-29", true)]
    public void NietOuderDan_Geldt_ExactlyTwoYearsOldCounts(string afgegeven, string peildag, bool verwacht) =>
        new Beslisregel.NietOuderDan(Period.FromYears(2)).Geldt(Leeg with { Afgegeven = Dag(afgegeven) }, Dag(peildag)).ShouldBe(verwacht);

    [Theory]
    [InlineData("2026-08-31", "2027-02-28", true)]
    [InlineData("2026-08-31", "2027-03-01", false)]
    [InlineData("2026-08-28", "2027-02-28", true)]
    public void NietOuderDan_Months_EndAtTheLastDayOfAShorterMonth(string afgegeven, string peildag, bool verwacht) =>
        new Beslisregel.NietOuderDan(Period.FromMonths(6)).Geldt(Leeg with { Afgegeven = Dag(afgegeven) }, Dag(peildag)).ShouldBe(verwacht);

    [Theory]
    [InlineData("ja", 0, true, true)]
    [InlineData("ja", -1, false, true)]
    [InlineData("nee", 0, false, true)]
    [InlineData("nee", -1, false, false)]
    public void Samengesteld_Geldt_AllOrAtLeastOne(string waarde, int dagen, bool alle, bool een)
    {
        Beslisregel[] delen = [new Beslisregel.Ja(), new Beslisregel.GeldigOpPeildag()];
        var antwoord = Leeg with { Waarde = waarde, GeldigTot = Peildag.PlusDays(dagen) };

        new Beslisregel.Alle(delen).Geldt(antwoord, Peildag).ShouldBe(alle);
        new Beslisregel.TenMinsteEen(delen).Geldt(antwoord, Peildag).ShouldBe(een);
    }

    private static LocalDate Dag(string tekst) => NodaTime.Text.LocalDatePattern.Iso.Parse(tekst).Value;
}
