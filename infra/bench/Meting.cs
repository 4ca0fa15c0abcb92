using System.Globalization;

namespace Aanbesteding.Bench;

/// <summary>Whether more or less of it is better.</summary>
internal enum Richting
{
    /// <summary>The limit is the least, e.g. questions per second.</summary>
    TenMinste,
    /// <summary>The limit is the most, e.g. milliseconds.</summary>
    TenHoogste,
}

/// <summary>One measurement beside its limit.</summary>
/// <param name="Naam">What was measured.</param>
/// <param name="Gemeten">How much.</param>
/// <param name="Eenheid">Of what, e.g. <c>vragen/s</c>.</param>
/// <param name="Richting">Which side of the limit is good; the limit itself is good.</param>
/// <param name="Grens">The limit; null when it is only reported.</param>
internal sealed record Meting(string Naam, double Gemeten, string Eenheid, Richting Richting = Richting.TenMinste, double? Grens = null)
{
    /// <summary>How many times better than the limit: above 1 is good.</summary>
    public double? Verhouding => Grens is { } grens ? Richting is Richting.TenMinste ? Gemeten / grens : grens / Gemeten : null;

    /// <summary>Whether the limit is kept.</summary>
    public bool Gehaald => Verhouding is not < 1;

    public override string ToString()
    {
        var grens = Richting is Richting.TenMinste ? "ten minste" : "ten hoogste";
        return string.Create(CultureInfo.InvariantCulture, $"{Naam,-60} {Gemeten,12:N0} {Eenheid,-10}")
            + (Verhouding is { } keer
                ? string.Create(CultureInfo.InvariantCulture, $" {grens} {Grens,8:N0}  {keer,6:N2}x  {(Gehaald ? "OK" : "TE TRAAG")}")
                : " (ter vergelijking)");
    }
}
