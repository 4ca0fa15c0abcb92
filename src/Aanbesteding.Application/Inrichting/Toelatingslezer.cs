using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>The inrichting of an open house as read, with the very text and its pin.</summary>
/// <param name="Inrichting">The configuration.</param>
/// <param name="Tekst">The text of the file, unchanged.</param>
/// <param name="Sha256">SHA-256 of the bytes of the file, lower-case hexadecimal.</param>
public sealed record GelezenToelating(Toelatingsinrichting Inrichting, string Tekst, string Sha256);

/// <summary>What reading the file of an open house gave.</summary>
/// <param name="Gelezen">The inrichting; null when there are findings.</param>
/// <param name="Bevindingen">Everything that is wrong, in the order of the file.</param>
public sealed record Toelatingsleesverslag(GelezenToelating? Gelezen, IReadOnlyList<Inrichtingbevinding> Bevindingen);

/// <summary>
/// Reads the YAML of an open house as <see cref="Inrichtinglezer"/> reads that of a procedure. A field that would rank, cap or
/// close gets the case law for an answer.
/// </summary>
public static class Toelatingslezer
{
    /// <summary>Reads one file.</summary>
    /// <param name="bestand">Its name, for the findings.</param>
    /// <param name="inhoud">Its bytes.</param>
    /// <param name="werkstromen">The definition of a name; null when there is none that can be read. Asked for the system and for the aanvraag.</param>
    public static Toelatingsleesverslag Lees(string bestand, ReadOnlySpan<byte> inhoud, Func<string, Werkstroom?> werkstromen)
    {
        ArgumentNullException.ThrowIfNull(werkstromen);
        var verloop = new Leesverloop(bestand);
        var gelezen = Yamlbestand.Lees(inhoud, verloop, Toelatingsvorm.Inrichting, wortel => OpenHouseverbod.Zoek(wortel, "", verloop));
        if (gelezen is var (_, inrichting))
            ToetsKader(inrichting, werkstromen, verloop);
        return verloop.Schoon && gelezen is var (tekst, waarde)
            ? new Toelatingsleesverslag(new GelezenToelating(waarde, tekst, Vingerafdruk.Van(inhoud)), [])
            : new Toelatingsleesverslag(null, verloop.Bevindingen);
    }

    private static void ToetsKader(Toelatingsinrichting inrichting, Func<string, Werkstroom?> werkstromen, Leesverloop verloop)
    {
        var systeem = verloop.Werkstroom("werkstroom", inrichting.Werkstroom, werkstromen);
        var aanvraag = verloop.Werkstroom("aanvraagwerkstroom", inrichting.Aanvraagwerkstroom, werkstromen);
        verloop.Meld(systeem is null || aanvraag is null ? OpenHouseKader.Toets(inrichting) : OpenHouseKader.Toets(inrichting, systeem, aanvraag));
    }
}
