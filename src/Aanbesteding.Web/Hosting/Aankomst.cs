using NodaTime;

namespace Aanbesteding.Web.Hosting;

/// <summary>
/// When the last byte of a request arrived: the instant that decides whether it was in time. Noted while the body is read,
/// wherever that happens (a form, JSON, a file), so that nothing that waits afterwards moves it.
/// </summary>
public static class Aankomst
{
    /// <summary>Notes arrivals. Stands before everything that may read a body.</summary>
    public static void UseAankomst(this WebApplication app)
    {
        var klok = app.Services.GetRequiredService<IClock>();
        app.Use((http, volgende) =>
        {
            var stroom = new Aankomststroom(http.Request.Body, klok, http.Request.ContentLength);
            http.Request.Body = stroom;
            http.Features.Set(stroom);
            return volgende(http);
        });
    }

    /// <summary>
    /// When the last byte that was read so far arrived; of a request without a body, when its head did. Ask after the body
    /// was read.
    /// </summary>
    public static Instant LaatsteByte(this HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return (http.Features.Get<Aankomststroom>() ?? throw new InvalidOperationException("De aankomst van dit verzoek is niet genoteerd.")).Laatste;
    }
}

/// <summary>Passes a body through, and keeps when its last byte came.</summary>
/// <param name="bron">The body.</param>
/// <param name="klok">The clock of the host.</param>
/// <param name="lengte">Length that the sender promised; null when it did not, and then the sign of the end is what comes last.</param>
public sealed class Aankomststroom(Stream bron, IClock klok, long? lengte = null) : Stream
{
    private bool _einde;

    /// <summary>When the last byte so far came.</summary>
    public Instant Laatste { get; private set; } = klok.GetCurrentInstant();

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Noteer(bron.Read(buffer, offset, count), count);

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Noteer(await bron.ReadAsync(buffer, cancellationToken), buffer.Length);

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Noteer(int gelezen, int gevraagd)
    {
        if (gelezen > 0 || (gevraagd > 0 && lengte is null && !_einde))
            Laatste = klok.GetCurrentInstant();
        _einde |= gelezen == 0 && gevraagd > 0;
        return gelezen;
    }
}
