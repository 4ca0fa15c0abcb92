using System.Globalization;
using System.Text;

namespace Aanbesteding.Domain;

/// <summary>
/// What goes into the prijskluis: the prices of one inschrijving. The salt makes the fingerprint of so few digits impossible
/// to guess while the kluis is closed; it comes out with the prices, so that anyone can then check the fingerprint.
/// </summary>
/// <param name="Zout">A secret of at least <see cref="KortsteZout"/> characters, chosen by chance.</param>
/// <param name="Prijzen">Per perceel the price in eurocents.</param>
public sealed record Prijspakket(string Zout, IReadOnlyDictionary<int, long> Prijzen)
{
    /// <summary>Fewest characters of a salt: 128 bits in hexadecimal.</summary>
    public const int KortsteZout = 32;

    /// <summary>Highest price in eurocents, inclusive: two billion euro.</summary>
    public const long HoogstePrijs = 200_000_000_000;

    /// <summary>The text under the fingerprint: the salt, then per perceel its number and the price in eurocents, each on a line.</summary>
    public string AlsTekst()
    {
        var tekst = new StringBuilder(Zout).Append('\n');
        foreach (var (perceel, prijs) in Prijzen.OrderBy(p => p.Key))
            tekst.Append(CultureInfo.InvariantCulture, $"perceel {perceel}: {prijs} cent\n");
        return tekst.ToString();
    }

    /// <summary>SHA-256 of <see cref="AlsTekst"/>.</summary>
    public string Vingerafdruk() => Domain.Vingerafdruk.Van(AlsTekst());

    /// <summary>The prices of these percelen alone.</summary>
    public Prijspakket Voor(IReadOnlyList<int> percelen) =>
        this with { Prijzen = Prijzen.Where(p => percelen.Contains(p.Key)).OrderBy(p => p.Key).ToDictionary() };
}
