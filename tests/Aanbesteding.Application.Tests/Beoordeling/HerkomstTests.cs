using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Application.Tests.Beoordeling;

public sealed class HerkomstTests
{
    [Theory]
    [InlineData(Scorebepaling.Gemiddelde, "8 6 8", "gemiddelde: (8 + 6 + 8) / 3 = 22/3, afgerond 7,33")]
    [InlineData(Scorebepaling.Gemiddelde, "8 6", "gemiddelde: (8 + 6) / 2 = 7")]
    [InlineData(Scorebepaling.Mediaan, "8 4 6", "mediaan: van 4, 6, 8 is 6 het middelste")]
    [InlineData(Scorebepaling.Mediaan, "8 4 6 9", "mediaan: van 4, 6, 8, 9 de middelste twee: (6 + 8) / 2 = 7")]
    public void Cijfer_MarkThatFollows_ShowsACalculationThatAnybodyCanRepeat(Scorebepaling bepaling, string losse, string verwacht)
    {
        Breuk[] cijfers = [.. losse.Split(' ').Select(Breuk.Lees)];
        var eind = new Cijfer(null, cijfers).Eindcijfer(bepaling)!.Value;

        Herkomst.Cijfer(bepaling, cijfers, eind).ShouldBe(verwacht);
    }

    [Fact]
    public void Cijfer_Agreed_NamesTheMarksItCameAfter() =>
        Herkomst.Cijfer(Scorebepaling.Consensus, [8, 6, Breuk.Lees("7.5")], 8).ShouldBe("afgesproken: 8, na 8, 6, 7,5");

    [Theory]
    [InlineData(Scoremethode.Kwaliteit, "1 4 10", "22/3", "30 × (22/3) / 10 = 22")]
    [InlineData(Scoremethode.Kwaliteit, "0 5 9", "5", "30 × 5 / 9 = 50/3, afgerond 16,67")]
    [InlineData(Scoremethode.GunnenOpWaarde, "1 4 10", "7", "150000 × (7 − 1) / (10 − 1) = 100000")]
    [InlineData(Scoremethode.GunnenOpWaarde, "0 5 10", "5", "150000 × 5 / 10 = 75000")]
    [InlineData(Scoremethode.GunnenOpWaarde, "-10 0 10", "-5", "150000 × -5 / 10 = -75000")]
    public void Punten_ByMethodAndScale_IsTheCalculationOfTheEngine(Scoremethode methode, string schaal, string cijfer, string verwacht)
    {
        var opWaarde = methode is Scoremethode.GunnenOpWaarde;
        Beoordelingscriterium criterium = new("K1", "Naam", "Vraag?", opWaarde ? null : 30, [.. schaal.Split(' ').Select(t => decimal.Parse(t, System.Globalization.CultureInfo.InvariantCulture))], null) { Waarde = opWaarde ? 150_000 : null };
        Beoordelingswijze wijze = new(methode, [criterium], null);
        var punten = Puntentelling.Punten(wijze.Vraag([], []), 0, Breuk.Lees(cijfer));

        Herkomst.Punten(wijze, criterium, Breuk.Lees(cijfer), punten).ShouldBe(verwacht);
    }

    [Fact]
    public void Punten_RoundedPerCriterium_SaysSo()
    {
        Beoordelingscriterium criterium = new("K1", "Naam", "Vraag?", 100, [0, 3, 9], null);
        Beoordelingswijze wijze = new(Scoremethode.Kwaliteit, [criterium], null) { Afronding = new Afrondingsregel(Afrondingsmoment.PerCriterium, 1, Afrondingswijze.HalfVanNul) };
        var punten = Puntentelling.Punten(wijze.Vraag([], []), 0, 3);

        Herkomst.Punten(wijze, criterium, 3, punten).ShouldBe("100 × 3 / 9 = 33,3, afgerond zoals gepubliceerd");
    }

    [Theory]
    [InlineData("22/3", 2, "7,33", true)]
    [InlineData("7.5", 2, "7,50", false)]
    [InlineData("1234567.125", 2, "1.234.567,13", true)]
    [InlineData("-5/3", 1, "-1,7", true)]
    [InlineData("0", 0, "0", false)]
    [InlineData("7/100000", 2, "0,00007000", false)]
    [InlineData("1/30000", 2, "0,00003333", true)]
    public void Matrixgetal_AnyNumber_IsShownWithThePublishedDecimalsAndNeverAsNothing(string exact, int decimalen, string getoond, bool afgerond)
    {
        var getal = Matrixgetal.Van(Breuk.Lees(exact), new Afrondingsbeleid(Decimalen: decimalen));

        (getal.Getoond, getal.Afgerond).ShouldBe((getoond, afgerond));
    }
}
