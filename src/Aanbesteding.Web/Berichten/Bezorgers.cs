using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Aanbesteding.Web.Berichten;

/// <summary>Takes finished mail out of the house.</summary>
public interface IPostbezorger
{
    /// <summary>Hands over one mail. Throws when the other side did not take it.</summary>
    Task Bezorg(MimeMessage bericht, CancellationToken ct);
}

/// <summary>Hands mail to a mail server (SMTP).</summary>
public sealed class Smtpbezorger(Postinstellingen instellingen) : IPostbezorger
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public async Task Bezorg(MimeMessage bericht, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = (int)Geduld.TotalMilliseconds };
        await client.ConnectAsync(instellingen.Server!, instellingen.Poort, Beveiliging(), ct);
        if (instellingen.Gebruiker is { } gebruiker)
            await client.AuthenticateAsync(gebruiker, instellingen.Wachtwoord ?? "", ct);
        await client.SendAsync(bericht, ct);
        await client.DisconnectAsync(quit: true, ct);
    }

    private SecureSocketOptions Beveiliging() => (instellingen.Versleuteld, instellingen.Poort) switch
    {
        (false, _) => SecureSocketOptions.None,
        (true, 465) => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}

/// <summary>Writes mail as files that a mail program opens, for development.</summary>
public sealed class Mapbezorger(string map) : IPostbezorger
{
    /// <inheritdoc/>
    public async Task Bezorg(MimeMessage bericht, CancellationToken ct)
    {
        Directory.CreateDirectory(map);
        var naam = Path.Combine(map, $"{bericht.MessageId!.Split('@')[0]}.eml");
        await using (var bestand = File.Create(naam + ".half"))
            await bericht.WriteToAsync(bestand, ct);
        // A reader never sees half a mail, and a second delivery replaces the first.
        File.Move(naam + ".half", naam, overwrite: true);
    }
}
