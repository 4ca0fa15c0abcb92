using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>An inrichting as read, with the very text and its pin.</summary>
/// <param name="Inrichting">The configuration.</param>
/// <param name="Tekst">The text of the file, unchanged.</param>
/// <param name="Sha256">SHA-256 of the bytes of the file, lower-case hexadecimal; a procedure is pinned on it.</param>
public sealed record GelezenInrichting(Inrichting Inrichting, string Tekst, string Sha256);

/// <summary>What reading a file gave.</summary>
/// <param name="Gelezen">The inrichting; null when there are findings.</param>
/// <param name="Bevindingen">Everything that is wrong, in the order of the file.</param>
public sealed record Leesverslag(GelezenInrichting? Gelezen, IReadOnlyList<Inrichtingbevinding> Bevindingen);

/// <summary>
/// Reads the YAML of an inrichting: first its shape, and when that is right, whether it lies within the juridisch kader
/// and fits its werkstroom. Every fault is named, not only the first.
/// </summary>
public static class Inrichtinglezer
{
    /// <summary>Reads one file.</summary>
    /// <param name="bestand">Its name, for the findings.</param>
    /// <param name="inhoud">Its bytes.</param>
    /// <param name="werkstromen">The definition of a name; null when there is none that can be read.</param>
    public static Leesverslag Lees(string bestand, ReadOnlySpan<byte> inhoud, Func<string, Werkstroom?> werkstromen)
    {
        ArgumentNullException.ThrowIfNull(werkstromen);
        var verloop = new Leesverloop(bestand);
        var gelezen = Yamlbestand.Lees(inhoud, verloop, Inrichtingvorm.Inrichting);
        if (gelezen is var (_, inrichting))
            ToetsKader(inrichting, werkstromen, verloop);
        return verloop.Schoon && gelezen is var (tekst, waarde)
            ? new Leesverslag(new GelezenInrichting(waarde, tekst, Vingerafdruk.Van(inhoud)), [])
            : new Leesverslag(null, verloop.Bevindingen);
    }

    private static void ToetsKader(Inrichting inrichting, Func<string, Werkstroom?> werkstromen, Leesverloop verloop)
    {
        var werkstroom = verloop.Werkstroom("werkstroom", inrichting.Werkstroom, werkstromen);
        verloop.Meld(werkstroom is null ? SasKader.Toets(inrichting) : SasKader.Toets(inrichting, werkstroom));
    }
}
