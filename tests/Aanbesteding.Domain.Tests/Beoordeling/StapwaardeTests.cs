using Aanbesteding.Domain.Beoordeling;
using CsCheck;

namespace Aanbesteding.Domain.Tests.Beoordeling;

/// <summary>What a mark costs in euro, and whether a drop-out can turn the order round: what a buyer should know before publication.</summary>
public class StapwaardeTests
{
    private static readonly Beoordelingscriterium K1 = new("K1", "Kwaliteit", "Hoe?", 60, [0, 5, 10], null);

    [Fact]
    public void Alle_AbsolutePrice_IsTheSlopeOfTheFormula()
    {
        var wijze = Gewogen(new(Prijsvorm.Absoluut, 40, 800_000, 1_300_000, BuitenBereik.Afkappen, null));

        var stappen = Stapwaarde.Alle(wijze, 900_000, 900_000, 0);

        stappen.Select(s => (s.Van, s.Naar, s.Punten)).ShouldBe([((Breuk)0, (Breuk)5, (Breuk)30), (5, 10, 30)]);
        stappen.ShouldAllBe(s => s.Euro == 375_000);
    }

    [Fact]
    public void Alle_BelowTheBodem_CountsTheWayToTheBodemToo()
    {
        var wijze = Gewogen(new(Prijsvorm.Absoluut, 40, 800_000, 1_300_000, BuitenBereik.Afkappen, null));

        var stap = Stapwaarde.Alle(wijze, 700_000, 700_000, 0)[0];

        stap.Euro.ShouldBe(475_000);
    }

    [Fact]
    public void Alle_MorePointsThanThePriceHas_HasNoPriceThatMakesUp()
    {
        var wijze = Gewogen(new(Prijsvorm.RelatiefLineair, 40, null, null, null, null));

        var stap = Stapwaarde.Alle(wijze, 1_900_000, 1_000_000, 0)[0];

        stap.Euro.ShouldBeNull();
    }

    [Fact]
    public void Alle_GunnenOpWaarde_IsTheValueItself()
    {
        var wijze = new Beoordelingswijze(Scoremethode.GunnenOpWaarde, [K1 with { Gewicht = null, Waarde = 150_000, Cijfers = [1, 4, 10] }], null);

        var stappen = Stapwaarde.Alle(wijze, 1_000_000, 1_000_000, 0);

        stappen.Select(s => s.Euro).ShouldBe([50_000, 100_000]);
    }

    [Fact]
    public void Alle_DearerByThatMuch_LosesExactlyThosePoints() =>
        Gen.Select(Gen.Enum<Prijsvorm>(), Gen.Int[500_000, 900_000], Gen.Int[0, 200_000], Gen.Int[1, 9]).Sample((vorm, laagste, meer, tiende) =>
        {
            var prijs = new Prijswijze(
                vorm, 40, vorm is Prijsvorm.Absoluut ? 400_000 : null, vorm is Prijsvorm.Absoluut ? 2_000_000 : null,
                vorm is Prijsvorm.Absoluut ? BuitenBereik.Ongeldig : null, vorm is Prijsvorm.Logaritmisch ? 3 : null);
            var wijze = Gewogen(prijs) with { Criteria = [K1 with { Cijfers = [0, tiende, 100] }] };

            var stap = Stapwaarde.Alle(wijze, laagste + meer, laagste, 0)[0];

            var punten = prijs.Punten([laagste + meer, laagste + meer + stap.Euro!.Value], laagste);
            var verlies = punten[0] - punten[1];
            if (vorm is Prijsvorm.Logaritmisch)
                (verlies <= stap.Punten && stap.Punten - verlies < Breuk.Van(1, 1_000_000)).ShouldBeTrue();
            else
                verlies.ShouldBe(stap.Punten);
        });

    [Theory]
    [InlineData(Prijsvorm.RelatiefLaagste)]
    [InlineData(Prijsvorm.RelatiefLineair)]
    public void Zoek_RelativeFormula_FindsAnExampleThatHolds(Prijsvorm vorm)
    {
        var wijze = Gewogen(new(vorm, 40, null, null, null, null)) with
        {
            Herberekening = Herberekeningsregel.Herberekenen,
            Criteria = [K1 with { Cijfers = [0, 2, 4, 6, 8, 10] }],
        };

        var voorbeeld = Rangordeonderzoek.Zoek(wijze, 1_000_000)!;

        var zonder = Puntentelling.Bereken(wijze.Vraag(voorbeeld.Inschrijvers, [voorbeeld.Paradox.AlsUitvalt]) with { Scorebepaling = null }).Waarde;
        zonder.Uitslag[0].Id.ShouldBe(voorbeeld.Paradox.Na[0]);
        voorbeeld.Paradox.Voor.First(id => id != voorbeeld.Paradox.AlsUitvalt).ShouldNotBe(zonder.Uitslag[0].Id);
    }

    [Fact]
    public void Zoek_AbsoluteOrLogarithmicFormulaOrScoresKept_FindsNone()
    {
        // Under a logarithm every party loses the same number of points when the lowest price changes.
        var logaritmisch = Gewogen(new(Prijsvorm.Logaritmisch, 40, null, null, null, 2)) with { Herberekening = Herberekeningsregel.Herberekenen };
        var absoluut = Gewogen(new(Prijsvorm.Absoluut, 40, 800_000, 2_000_000, BuitenBereik.Afkappen, null));
        var gehandhaafd = Gewogen(new(Prijsvorm.RelatiefLaagste, 40, null, null, null, null)) with { Herberekening = Herberekeningsregel.Handhaven };

        Rangordeonderzoek.Zoek(absoluut, 1_000_000).ShouldBeNull();
        Rangordeonderzoek.Zoek(gehandhaafd, 1_000_000).ShouldBeNull();
        Rangordeonderzoek.Zoek(logaritmisch, 1_000_000).ShouldBeNull();
    }

    private static Beoordelingswijze Gewogen(Prijswijze prijs) => new(Scoremethode.GewogenFactor, [K1], null) { Prijs = prijs };
}
