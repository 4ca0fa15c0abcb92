using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Aanbesteding.Application.Kluis;

/// <summary>AES-256-GCM over blocks. Each block carries its own random nonce; nothing is ever encrypted under a reused one.</summary>
internal static class Versleuteling
{
    /// <summary>Plain bytes in one block.</summary>
    public const int Blokgrootte = 64 * 1024;

    private const int NonceLengte = 12;
    private const int TagLengte = 16;

    public static byte[] NieuweSleutel() => RandomNumberGenerator.GetBytes(32);

    public static byte[] Versleutel(byte[] sleutel, ReadOnlySpan<byte> klaar, ReadOnlySpan<byte> context)
    {
        var blok = new byte[NonceLengte + TagLengte + klaar.Length];
        RandomNumberGenerator.Fill(blok.AsSpan(0, NonceLengte));
        using var aes = new AesGcm(sleutel, TagLengte);
        aes.Encrypt(blok.AsSpan(0, NonceLengte), klaar, blok.AsSpan(NonceLengte + TagLengte), blok.AsSpan(NonceLengte, TagLengte), context);
        return blok;
    }

    public static byte[] Ontsleutel(byte[] sleutel, ReadOnlySpan<byte> blok, ReadOnlySpan<byte> context)
    {
        var klaar = new byte[blok.Length - NonceLengte - TagLengte];
        using var aes = new AesGcm(sleutel, TagLengte);
        aes.Decrypt(blok[..NonceLengte], blok[(NonceLengte + TagLengte)..], blok.Slice(NonceLengte, TagLengte), klaar, context);
        return klaar;
    }

    /// <summary>Where a block belongs: submission, part, place, and whether it is the last of its part.</summary>
    public static byte[] Plaats(Guid inzending, int onderdeel, int volgnummer, bool laatste)
    {
        var context = new byte[25];
        inzending.TryWriteBytes(context);
        BinaryPrimitives.WriteInt32BigEndian(context.AsSpan(16), onderdeel);
        BinaryPrimitives.WriteInt32BigEndian(context.AsSpan(20), volgnummer);
        context[24] = laatste ? (byte)1 : (byte)0;
        return context;
    }
}
