using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Aanbesteding.Web.Hosting.Identiteit;

/// <summary>Keys and password of the embedded authority. Made once, kept in the key folder, so that tokens survive a restart.</summary>
public sealed class Ontwikkelgeheimen(string map)
{
    /// <summary>Signs the tokens.</summary>
    public RsaSecurityKey Ondertekening { get; } = LeesRsa(Path.Combine(map, "ontwikkeling-ondertekening.pem"));

    /// <summary>Encrypts authorization codes.</summary>
    public SymmetricSecurityKey Versleuteling { get; } = new(Convert.FromBase64String(Lees(
        Path.Combine(map, "ontwikkeling-versleuteling.txt"), () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)))));

    /// <summary>Password of every seeded person for the password grant.</summary>
    public string Wachtwoord { get; } = Lees(
        Path.Combine(map, "ontwikkeling-wachtwoord.txt"), () => RandomNumberGenerator.GetHexString(16, lowercase: true));

    private static RsaSecurityKey LeesRsa(string bestand)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(Lees(bestand, () => RSA.Create(2048).ExportPkcs8PrivateKeyPem()));
        return new RsaSecurityKey(rsa) { KeyId = Convert.ToHexStringLower(SHA256.HashData(rsa.ExportSubjectPublicKeyInfo()))[..16] };
    }

    private static string Lees(string bestand, Func<string> maak)
    {
        if (!File.Exists(bestand))
            File.WriteAllText(bestand, maak());

        return File.ReadAllText(bestand);
    }
}
