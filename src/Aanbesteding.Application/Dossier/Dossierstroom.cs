using System.Security.Cryptography;
using System.Text;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Writes a dossier chain by chain, so that one with fifty thousand aanvragen takes no more memory than one with ten. The bytes are
/// those of <see cref="Dossiertekst.Schrijf(Dossierstuk)"/>.
/// </summary>
internal sealed class Dossierstroom(Stream uit) : IDisposable
{
    private readonly IncrementalHash _zegel = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _begonnen;

    /// <summary>Everything before the first chain.</summary>
    public Task Begin(Dossierstuk zonderKetens, CancellationToken ct) => Schrijf(Dossiertekst.Begin(zonderKetens), ct);

    /// <summary>The next chain; the caller keeps their order.</summary>
    public async Task Neem(Keten keten, CancellationToken ct)
    {
        await Schrijf((_begonnen ? ",\n" : "") + Dossiertekst.Schrijf(keten), ct);
        _begonnen = true;
    }

    /// <summary>The end, with the zegel.</summary>
    public async Task Verzegel(CancellationToken ct)
    {
        await Schrijf(Dossiertekst.Einde + Dossiertekst.Zegelveld, ct);
        await uit.WriteAsync(Encoding.UTF8.GetBytes(Convert.ToHexStringLower(_zegel.GetHashAndReset()) + Dossiertekst.Slot), ct);
    }

    /// <inheritdoc/>
    public void Dispose() => _zegel.Dispose();

    private async Task Schrijf(string tekst, CancellationToken ct)
    {
        var bytes = Encoding.UTF8.GetBytes(tekst);
        _zegel.AppendData(bytes);
        await uit.WriteAsync(bytes, ct);
    }
}
