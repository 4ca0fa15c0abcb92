using System.Security.Cryptography;
using System.Text;
using Aanbesteding.Application.Toewijzing;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>
/// The seeds of a trial run: no secret, but the same every time. The id of a draw follows from the seed of the run, and the
/// seed of the draw from its id.
/// </summary>
public sealed class Proefzaad : IZaadbron
{
    /// <inheritdoc/>
    public byte[] Zaad(Guid loting) => SHA256.HashData(Encoding.UTF8.GetBytes($"lotzaad|{loting}"));
}
