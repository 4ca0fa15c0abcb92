using Aanbesteding.Application.Juridisch;

namespace Aanbesteding.Application.Tests.Juridisch;

public sealed class TekstverschilTests
{
    [Theory]
    [InlineData("a\nb\nc", "a\nb\nc", "=a =b =c")]
    [InlineData("a\nb\nc", "a\nx\nc", "=a -b +x =c")]
    [InlineData("a\nb", "b\nc", "-a =b +c")]
    [InlineData("a\na", "a", "=a -a")]
    [InlineData("a\nb\nc\nd", "a\nc\nb\nd", "=a -b =c +b =d")]
    public void Van_TwoTexts_NamesEveryLineOnce(string oud, string nieuw, string verwacht)
    {
        var verschil = Tekstverschil.Van(oud, nieuw);

        string.Join(' ', verschil.Select(r => (r.Soort switch { Verschilsoort.Toegevoegd => "+", Verschilsoort.Verwijderd => "-", _ => "=" }) + r.Tekst)).ShouldBe(verwacht);
    }
}
