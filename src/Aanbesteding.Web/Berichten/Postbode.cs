using System.Globalization;
using System.Net.Sockets;
using Aanbesteding.Application.Berichten;
using MailKit;
using MailKit.Security;
using MimeKit;
using NodaTime;

namespace Aanbesteding.Web.Berichten;

/// <summary>
/// Sends the mail that waits, to each receiver apart so that nobody sees the address of another. A failure of one mail does
/// not hold up the others. Addresses and contents never reach a log.
/// </summary>
public sealed partial class Postbode(
    IServiceScopeFactory bereiken, IPostbezorger bezorger, Postinstellingen instellingen, Portaaladres adres, IConfiguration configuratie, IClock klok, ILogger<Postbode> log)
{
    /// <summary>Sends everything that is due.</summary>
    /// <returns>How many mails left the house.</returns>
    public async Task<int> BezorgAlles(CancellationToken ct = default)
    {
        var verzonden = 0;
        while (await Claim(ct) is { Count: > 0 } stapel)
        {
            foreach (var post in stapel)
                verzonden += await Probeer(post, ct) ? 1 : 0;
        }

        return verzonden;
    }

    private async Task<IReadOnlyList<Postopdracht>> Claim(CancellationToken ct)
    {
        await using var bereik = bereiken.CreateAsyncScope();
        return await bereik.ServiceProvider.GetRequiredService<Postuitgang>().Claim(klok.GetCurrentInstant(), ct);
    }

    private async Task<bool> Probeer(Postopdracht post, CancellationToken ct)
    {
        var gelukt = post.Aan.Count > 0 && await Bezorg(post, ct);
        await using var bereik = bereiken.CreateAsyncScope();
        var uitgang = bereik.ServiceProvider.GetRequiredService<Postuitgang>();
        await (gelukt ? uitgang.Bezorgd(post.Id, klok.GetCurrentInstant(), ct) : uitgang.Mislukt(post.Id, klok.GetCurrentInstant(), ct));
        return gelukt;
    }

    private async Task<bool> Bezorg(Postopdracht post, CancellationToken ct)
    {
        try
        {
            for (var nummer = 0; nummer < post.Aan.Count; nummer++)
                await bezorger.Bezorg(Bericht(post, nummer), ct);
            return true;
        }
        catch (Exception fout) when (fout is ProtocolException or CommandException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or SocketException or IOException or TimeoutException or ParseException)
        {
            // The text of the failure may quote the address: only its kind is logged.
            NietBezorgd(post.Id, fout.GetType().Name);
            return false;
        }
    }

    private MimeMessage Bericht(Postopdracht post, int nummer)
    {
        var afzender = configuratie["Portaal:Opdrachtgever"] ?? "Het portaal";
        var (onderwerp, tekst) = Sjabloon.Met(post.Sjabloon).Vul(post, adres.Waarde, afzender);
        var van = MailboxAddress.Parse(instellingen.Afzender ?? "portaal@aanbesteding.example");
        return new MimeMessage([new MailboxAddress(afzender, van.Address)], [MailboxAddress.Parse(post.Aan[nummer])], onderwerp, new TextPart("plain") { Text = tekst })
        {
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{post.Id:N}.{nummer}@{van.Domain}"),
            Date = klok.GetCurrentInstant().ToDateTimeOffset(),
        };
    }

    [LoggerMessage(LogLevel.Warning, "Mail {Post} was not delivered ({Soort}); it is tried again.")]
    private partial void NietBezorgd(Guid post, string soort);
}
