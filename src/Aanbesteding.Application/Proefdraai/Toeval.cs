using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bogus;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>
/// Chance that repeats itself: every choice follows from the seed and the name of the choice, never from what was chosen
/// before. A run that starts again half-way therefore chooses the same.
/// </summary>
/// <param name="zaad">The seed.</param>
public sealed class Toeval(int zaad)
{
    /// <summary>The seed.</summary>
    public int Zaad { get; } = zaad;

    /// <summary>A whole number from 0 up to, not including, <paramref name="onder"/>.</summary>
    public int Getal(string sleutel, int onder) => (int)(BinaryPrimitives.ReadUInt64BigEndian(Hash(sleutel)) % (ulong)onder);

    /// <summary>Whether something with this chance in a hundred happens.</summary>
    public bool Kans(string sleutel, int procent) => Getal(sleutel, 100) < procent;

    /// <summary>One of the choices.</summary>
    public T Kies<T>(string sleutel, IReadOnlyList<T> keuzes)
    {
        ArgumentNullException.ThrowIfNull(keuzes);
        return keuzes[Getal(sleutel, keuzes.Count)];
    }

    /// <summary>The id of a step.</summary>
    public Guid Id(string sleutel) => new(Hash(sleutel).AsSpan(0, 16), bigEndian: true);

    /// <summary>A source of names for one party, independent of all others.</summary>
    public Faker Namen(string sleutel) => new("nl") { Random = new Randomizer(BinaryPrimitives.ReadInt32BigEndian(Hash(sleutel))) };

    private byte[] Hash(string sleutel) => SHA256.HashData(Encoding.UTF8.GetBytes($"{Zaad}|{sleutel}"));
}
