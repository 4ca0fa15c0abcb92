using System.Security.Cryptography;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>Where the secret seed of a draw comes from.</summary>
public interface IZaadbron
{
    /// <summary>32 bytes for this draw.</summary>
    byte[] Zaad(Guid loting);
}

/// <summary>Real randomness: nobody can know or repeat it.</summary>
public sealed class Willekeur : IZaadbron
{
    /// <inheritdoc/>
    public byte[] Zaad(Guid loting) => RandomNumberGenerator.GetBytes(32);
}
