using Aanbesteding.Web.Berichten;
using Aanbesteding.Web.Hosting.Identiteit;

namespace Aanbesteding.Web.Hosting;

/// <summary>What keeps the host from starting: a database that does not exist; and outside development what is good enough on a desk but not for real tenders.</summary>
public static class Opstartcontrole
{
    /// <summary>Exit code of a host that refused to start.</summary>
    public const int Geweigerd = 3;

    /// <summary>Everything that stands in the way of starting, in plain Dutch; empty when the host may start.</summary>
    public static IReadOnlyList<string> Bezwaren(IConfiguration configuratie, IHostEnvironment omgeving) =>
        [.. OverDatabank(configuratie), .. omgeving.IsDevelopment() ? [] : OverIdentiteit(configuratie).Concat(OverOpslag(configuratie)).Concat(OverPost(configuratie))];

    /// <summary>Writes the objections and returns the exit code.</summary>
    public static int Meld(IReadOnlyList<string> bezwaren, TextWriter fouten)
    {
        fouten.WriteLine("Het portaal start niet:");
        foreach (var bezwaar in bezwaren)
            fouten.WriteLine($"- {bezwaar}");

        return Geweigerd;
    }

    private static IEnumerable<string> OverDatabank(IConfiguration configuratie)
    {
        if (Databank.Soort(configuratie) is not { } soort)
            yield return Databank.Onbekend(configuratie);
        else if (soort != Databasesoort.Sqlite && string.IsNullOrEmpty(configuratie.GetConnectionString("Aanbesteding")))
            yield return $"De verbinding met {soort} ontbreekt. Vul ConnectionStrings:Aanbesteding in.";
    }

    private static IEnumerable<string> OverIdentiteit(IConfiguration configuratie)
    {
        var identiteit = IdentiteitInstellingen.Lees(configuratie);
        if (identiteit.Ingebouwd == true)
            yield return "De ingebouwde aanmeldserver is alleen voor ontwikkeling. Zet Identiteit:Ingebouwd uit.";

        if (identiteit.Authority is null)
            yield return "Er is geen aanmeldserver. Vul Identiteit:Authority in met het adres van uw aanmeldserver.";
        else if (identiteit.Authority.Scheme != Uri.UriSchemeHttps)
            yield return $"De aanmeldserver {identiteit.Authority} is niet beveiligd. Gebruik een adres dat met https begint.";

        if (identiteit.Ontwikkelwachtwoord is not null)
            yield return "Identiteit:Ontwikkelwachtwoord is alleen voor ontwikkeling. Verwijder deze instelling.";
    }

    private static IEnumerable<string> OverPost(IConfiguration configuratie)
    {
        var post = Postinstellingen.Lees(configuratie);
        if (post.Server is null)
            yield return "Er is geen mailserver. Vul Post:Server in, met Post:Poort, Post:Gebruiker en Post:Wachtwoord als de server daarom vraagt.";
        else if (string.IsNullOrWhiteSpace(post.Afzender))
            yield return "Mail heeft geen afzender. Vul Post:Afzender in met een adres van uw organisatie.";

        if (!post.Versleuteld)
            yield return "De verbinding met de mailserver is niet versleuteld. Zet Post:Versleuteld aan.";

        if (post.Portaal?.Scheme != Uri.UriSchemeHttps)
            yield return "Links in mail hebben geen adres. Vul Post:Portaal in met het adres van het portaal, dat met https begint.";
    }

    private static IEnumerable<string> OverOpslag(IConfiguration configuratie)
    {
        if (Databank.Soort(configuratie) == Databasesoort.Sqlite)
            yield return "SQLite is alleen voor ontwikkeling. Zet Database:Soort op SqlServer of PostgreSql.";

        var certificaat = configuratie["Sleutels:Certificaat"];
        if (string.IsNullOrEmpty(certificaat))
            yield return "De sleutelring is niet versleuteld: dat is een ontwikkelsleutel. Vul Sleutels:Certificaat in met een pfx-bestand.";
        else if (!File.Exists(certificaat))
            yield return $"Het certificaat van de sleutelring bestaat niet: {certificaat}. Verbeter Sleutels:Certificaat.";
    }
}
