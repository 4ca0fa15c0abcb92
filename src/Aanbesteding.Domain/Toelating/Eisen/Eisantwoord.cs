using System.Globalization;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>What is said, or was established, about one eis.</summary>
/// <param name="Eis">Id of the eis.</param>
public sealed record Eisantwoord(string Eis)
{
    /// <summary>The word of a confirmed question.</summary>
    public const string Ja = "ja";

    /// <summary>The word of a denied question.</summary>
    public const string Nee = "nee";

    /// <summary>"ja" or "nee", a number in invariant notation, or a word; null when it is not answered, or not asked.</summary>
    public string? Waarde { get; init; }

    /// <summary>Day on which the evidence was given; null when unknown or not asked.</summary>
    public LocalDate? Afgegeven { get; init; }

    /// <summary>Last day on which the evidence is valid, inclusive; null when unknown or not asked.</summary>
    public LocalDate? GeldigTot { get; init; }

    /// <summary>SHA-256 of the files that prove it, in the order in which they were added.</summary>
    public IReadOnlyList<string> Bewijzen { get; init; } = [];

    /// <summary>The value as a number; null when it is none.</summary>
    public decimal? Getal => decimal.TryParse(Waarde, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal) ? getal : null;

    /// <summary>Whether a part of the answer is there and can be read.</summary>
    public bool Heeft(Antwoorddeel deel) => deel switch
    {
        Antwoorddeel.JaNee => Waarde is Ja or Nee,
        Antwoorddeel.Getal => Getal is not null,
        Antwoorddeel.Keuze => !string.IsNullOrWhiteSpace(Waarde),
        Antwoorddeel.Afgegeven => Afgegeven is not null,
        _ => GeldigTot is not null,
    };

    /// <summary>The same facts: everything but the files.</summary>
    public bool ZegtHetzelfdeAls(Eisantwoord ander)
    {
        ArgumentNullException.ThrowIfNull(ander);
        return (Waarde, Afgegeven, GeldigTot) == (ander.Waarde, ander.Afgegeven, ander.GeldigTot);
    }

    /// <inheritdoc/>
    public bool Equals(Eisantwoord? other) => other is not null && Eis == other.Eis && ZegtHetzelfdeAls(other) && Bewijzen.SequenceEqual(other.Bewijzen, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Eis, Waarde, Afgegeven, GeldigTot);
}
