using Aanbesteding.Application.Inrichtingen;

namespace Aanbesteding.Application.Tests.Inrichtingen;

/// <summary>A damaged file is refused with findings or still a valid inrichting; it never ends in an exception.</summary>
public sealed class BeschadigdBestandTests
{
    [Fact]
    public void Lees_EveryByteFlippedOnce_GivesAnInrichtingOrFindings()
    {
        var bytes = File.ReadAllBytes(Bronbestanden.Pad("workflows", "procedures", "slt-2027.yaml"));

        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            var verslag = Inrichtinglezer.Lees("slt-2027.yaml", bytes, _ => Bronbestanden.Werkstroom);
            (verslag.Gelezen is null).ShouldBe(verslag.Bevindingen.Count > 0, $"byte {i}");
            bytes[i] ^= 1;
        }
    }
}
