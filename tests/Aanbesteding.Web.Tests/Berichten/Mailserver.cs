using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Aanbesteding.Web.Tests.Berichten;

/// <summary>A mail server on loopback that speaks just enough SMTP; it can be told to refuse.</summary>
public sealed class Mailserver : IAsyncDisposable
{
    private readonly TcpListener _luisteraar = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _einde = new();
    private readonly Task _werk;
    private readonly Lock _slot = new();
    private readonly List<string> _ontvangen = [];

    public Mailserver()
    {
        _luisteraar.Start();
        _werk = Luister();
    }

    /// <summary>Port on which it listens.</summary>
    public int Poort => ((IPEndPoint)_luisteraar.LocalEndpoint).Port;

    /// <summary>Whether every mail is refused for now.</summary>
    public bool Weigert { get; set; }

    /// <summary>Mails as they arrived, with envelope.</summary>
    public IReadOnlyList<string> Ontvangen
    {
        get { lock (_slot) return [.. _ontvangen]; }
    }

    public async ValueTask DisposeAsync()
    {
        await _einde.CancelAsync();
        _luisteraar.Stop();
        await _werk;
        _einde.Dispose();
    }

    private async Task Luister()
    {
        try
        {
            while (true)
            {
                using var gast = await _luisteraar.AcceptTcpClientAsync(_einde.Token);
                await Spreek(gast.GetStream());
            }
        }
        catch (Exception fout) when (fout is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task Spreek(NetworkStream stroom)
    {
        using var lezer = new StreamReader(stroom, Encoding.UTF8);
        await using var schrijver = new StreamWriter(stroom, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await schrijver.WriteLineAsync("220 proef ESMTP");
        var brief = new StringBuilder();
        while (await lezer.ReadLineAsync(_einde.Token) is { } regel)
        {
            var woord = regel.Split(' ', ':')[0].ToUpperInvariant();
            if (woord is "QUIT")
            {
                await schrijver.WriteLineAsync("221 dag");
                return;
            }

            if (woord is "RCPT")
                brief.AppendLine(regel);
            if (woord is "DATA")
            {
                await schrijver.WriteLineAsync("354 ga door");
                while (await lezer.ReadLineAsync(_einde.Token) is { } inhoud && inhoud != ".")
                    brief.AppendLine(inhoud);
                lock (_slot)
                    _ontvangen.Add(brief.ToString());
                brief.Clear();
            }

            await schrijver.WriteLineAsync(woord is "RCPT" && Weigert ? "451 later" : "250 goed");
        }
    }
}
