using System.Text;
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
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads one file.</summary>
    /// <param name="bestand">Its name, for the findings.</param>
    /// <param name="inhoud">Its bytes.</param>
    /// <param name="werkstromen">The definition of a name; null when there is none that can be read.</param>
    public static Leesverslag Lees(string bestand, ReadOnlySpan<byte> inhoud, Func<string, Werkstroom?> werkstromen)
    {
        ArgumentNullException.ThrowIfNull(werkstromen);
        var verloop = new Leesverloop(bestand);
        var tekst = Tekst(inhoud, verloop);
        var inrichting = tekst is null ? null : Vorm(tekst, verloop);
        if (inrichting is not null)
            ToetsKader(inrichting, werkstromen, verloop);
        return verloop.Schoon
            ? new Leesverslag(new GelezenInrichting(inrichting!, tekst!, Vingerafdruk.Van(inhoud)), [])
            : new Leesverslag(null, verloop.Bevindingen);
    }

    private static string? Tekst(ReadOnlySpan<byte> inhoud, Leesverloop verloop)
    {
        try
        {
            return Utf8.GetString(inhoud);
        }
        catch (DecoderFallbackException fout)
        {
            var regel = inhoud[..Math.Max(0, fout.Index)].Count((byte)'\n') + 1;
            verloop.Meld(regel, Leescode.GeenYaml, "Dit bestand is geen tekst in UTF-8.", "");
            return null;
        }
    }

    private static Inrichting? Vorm(string tekst, Leesverloop verloop)
    {
        if (Yamlboom.Lees(tekst.TrimStart('\uFEFF'), verloop) is not { } wortel)
            return null;
        var inrichting = new Plek(wortel, "", verloop).Vak(Inrichtingvorm.Inrichting);
        return verloop.Schoon ? inrichting : null;
    }

    private static void ToetsKader(Inrichting inrichting, Func<string, Werkstroom?> werkstromen, Leesverloop verloop)
    {
        var werkstroom = werkstromen(inrichting.Werkstroom);
        if (werkstroom is null)
            verloop.Meld(verloop.Regel("werkstroom"), Leescode.OnbekendeWerkstroom, $"De werkstroom ‘{inrichting.Werkstroom}’ bestaat niet, of is niet te lezen.", "werkstroom");
        foreach (var weigering in werkstroom is null ? SasKader.Toets(inrichting) : SasKader.Toets(inrichting, werkstroom))
            verloop.Meld(verloop.Regel(weigering.Veld ?? ""), weigering.Code, weigering.Tekst, weigering.Veld ?? "", weigering.Grondslag);
    }
}
