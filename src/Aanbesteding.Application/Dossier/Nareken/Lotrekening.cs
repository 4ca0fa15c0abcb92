using System.Security.Cryptography;
using System.Text;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// The order of a draw, as anyone with a shell can compute it: sort the parties by SHA-256 of "seed|party". The seed is the
/// revealed seed, followed by "|party=contribution" for every contribution, parties in ordinal order. The fingerprint that was
/// published beforehand is SHA-256 of the seed as text.
/// </summary>
public static class Lotrekening
{
    public static string Hash(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));

    public static string Eindzaad(string zaad, IEnumerable<KeyValuePair<string, string>> bijdragen) =>
        zaad + string.Concat(bijdragen.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => $"|{b.Key}={b.Value}"));

    public static IReadOnlyList<string> Volgorde(IEnumerable<string> partijen, string eindzaad) =>
        [.. partijen.OrderBy(partij => Hash($"{eindzaad}|{partij}"), StringComparer.Ordinal)];
}
