using System.Security.Cryptography;
using System.Text;

namespace Aanbesteding.Domain;

/// <summary>SHA-256 as lower-case hexadecimal, the one fingerprint of this house.</summary>
public static class Vingerafdruk
{
    /// <summary>Of the UTF-8 bytes of a text.</summary>
    public static string Van(string tekst) => Van(Encoding.UTF8.GetBytes(tekst));

    /// <summary>Of bytes.</summary>
    public static string Van(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
