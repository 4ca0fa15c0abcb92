using System.Text;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>From bytes to a shape: decoding, the tree, and its fields. Shared by every kind of inrichting.</summary>
internal static class Yamlbestand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, unchanged, with what it says; null when there are findings.</summary>
    /// <param name="inhoud">The bytes.</param>
    /// <param name="verloop">Takes the findings.</param>
    /// <param name="vorm">Reads the fields of the root.</param>
    /// <param name="vooraf">Looks at the whole tree before its fields are read.</param>
    public static (string Tekst, T Waarde)? Lees<T>(ReadOnlySpan<byte> inhoud, Leesverloop verloop, Func<Vak, T> vorm, Action<Knoop>? vooraf = null)
    {
        if (Tekst(inhoud, verloop) is not { } tekst || Boom(tekst, verloop) is not { } wortel)
            return null;
        vooraf?.Invoke(wortel);
        var waarde = new Plek(wortel, "", verloop).Vak(vorm);
        return verloop.Schoon ? (tekst, waarde) : null;
    }

    /// <summary>The tree alone; null when there is none.</summary>
    public static Knoop? Boom(ReadOnlySpan<byte> inhoud, Leesverloop verloop) => Tekst(inhoud, verloop) is { } tekst ? Boom(tekst, verloop) : null;

    private static Knoop? Boom(string tekst, Leesverloop verloop) => Yamlboom.Lees(tekst.TrimStart('\uFEFF'), verloop);

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
}
