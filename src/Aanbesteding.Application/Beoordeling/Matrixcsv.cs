using System.Text;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Beoordeling;

/// <summary>
/// A table as CSV after RFC 4180, as Dutch spreadsheet programs read it: UTF-8 with a byte order mark, semicolons, decimal
/// commas. Text that such a program would take for a calculation gets an apostrophe in front.
/// </summary>
public static class Matrixcsv
{
    private const char Scheiding = ';';

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes the table.</summary>
    public static byte[] Schrijf(Matrixblad blad)
    {
        ArgumentNullException.ThrowIfNull(blad);
        var tekst = new StringBuilder();
        Rij(tekst, blad.Kop.Select(kop => Citeer(Onschadelijk(kop))));
        foreach (var rij in blad.Rijen)
            Rij(tekst, rij.Select(Cel));
        return [.. Utf8.GetPreamble(), .. Utf8.GetBytes(tekst.ToString())];
    }

    private static void Rij(StringBuilder tekst, IEnumerable<string> cellen) => tekst.AppendJoin(Scheiding, cellen).Append("\r\n");

    private static string Cel(Matrixwaarde? waarde) => waarde switch
    {
        Matrixwaarde.Tekst tekst => Citeer(Onschadelijk(tekst.Waarde)),
        Matrixwaarde.Getal getal => getal.Waarde.RondAf(getal.Decimalen ?? 2, Afrondingswijze.HalfVanNul).ToString().Replace('.', ','),
        _ => "",
    };

    /// <summary>Spaces in front do not stop a program from calculating, so they do not count here either.</summary>
    private static string Onschadelijk(string tekst) =>
        tekst.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || tekst is ['\t' or '\r' or '\n', ..] ? $"'{tekst}" : tekst;

    private static string Citeer(string tekst) => tekst.AsSpan().IndexOfAny(";\"\r\n,") >= 0
        ? $"\"{tekst.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : tekst;
}
