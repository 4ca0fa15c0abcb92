using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Tests.Termijnen;

public class DatumtekstTests
{
    [Fact]
    public void Datum_SingleDigitDay_HasNoLeadingZero()
    {
        var tekst = Datumtekst.Datum(new LocalDate(2026, 4, 6));

        tekst.ShouldBe("6 april 2026");
    }

    [Fact]
    public void Tijdstip_Noon_IsWrittenAsInLetters()
    {
        var tekst = Datumtekst.Tijdstip(new LocalDateTime(2026, 6, 15, 12, 0));

        tekst.ShouldBe("maandag 15 juni 2026 om 12.00 uur");
    }

    [Fact]
    public void Tijdstip_WithSeconds_NamesThem()
    {
        var tekst = Datumtekst.Tijdstip(new LocalDateTime(2026, 3, 1, 9, 5, 7));

        tekst.ShouldBe("zondag 1 maart 2026 om 09.05.07 uur");
    }

    // 12:00 in the Netherlands is 10:00Z in summer and 11:00Z in winter.
    [Theory]
    [InlineData(6, 10, "maandag 15 juni 2026 om 12.00 uur")]
    [InlineData(12, 11, "dinsdag 15 december 2026 om 12.00 uur")]
    public void Tijdstip_Instant_IsTheDutchClock(int maand, int uurUtc, string verwacht)
    {
        var tekst = Datumtekst.Tijdstip(Instant.FromUtc(2026, maand, 15, uurUtc, 0));

        tekst.ShouldBe(verwacht);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a|b", "a en b")]
    [InlineData("a|b|c", "a, b en c")]
    public void Opsomming_SomeParts_JoinsThemInDutch(string delen, string verwacht)
    {
        var tekst = Datumtekst.Opsomming(delen.Split('|'));

        tekst.ShouldBe(verwacht);
    }
}
