using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>One accepted entry with its facts.</summary>
/// <param name="Volgnummer">Place in its chain.</param>
/// <param name="Op">When.</param>
/// <param name="Persoon">Who.</param>
/// <param name="Feiten">What was established, in order.</param>
public sealed record Postregel(long Volgnummer, Instant Op, string Persoon, IReadOnlyList<Feitregel> Feiten)
{
    /// <summary>The facts of this name.</summary>
    public IEnumerable<Feitregel> Met(string naam) => Feiten.Where(f => f.Naam == naam);
}

/// <summary>One chain with its entries, and why it is broken; null when it is whole.</summary>
public sealed record Kettinglezing(string Onderwerp, IReadOnlyList<Postregel> Posten, string? Breuk);

/// <summary>Reads the chains of a dossier as plain JSON, and reckons every hash again.</summary>
public sealed record Ketenlezing(string Systeem, string Inrichting, string InrichtingSha256, IReadOnlyDictionary<string, string> Documenten, IReadOnlyList<Kettinglezing> Kettingen, bool Verzegeld)
{
    private const string Zegelveld = "\"zegel\":\"";

    /// <summary>The chain of the open house itself.</summary>
    public Kettinglezing Eigen => Kettingen.FirstOrDefault(k => k.Onderwerp == $"procedure:{Systeem}") ?? new Kettinglezing("", [], null);

    /// <summary>The last instant that the dossier knows.</summary>
    public Instant Laatste => Kettingen.SelectMany(k => k.Posten).Select(p => p.Op).DefaultIfEmpty(Instant.MinValue).Max();

    /// <summary>Chains under a name, with the id behind it.</summary>
    public IEnumerable<(string Id, Kettinglezing Ketting)> Van(string soort)
    {
        var begin = $"procedure:{Systeem}/{soort}:";
        return Kettingen.Where(k => k.Onderwerp.StartsWith(begin, StringComparison.Ordinal)).Select(k => (k.Onderwerp[begin.Length..], k));
    }

    /// <summary>Reads the text of a dossier.</summary>
    public static Ketenlezing Lees(string json)
    {
        using var document = JsonDocument.Parse(json);
        var wortel = document.RootElement;
        var inrichting = wortel.GetProperty("inrichting");
        return new Ketenlezing(
            wortel.GetProperty("procedure").GetString()!, inrichting.GetProperty("tekst").GetString()!, inrichting.GetProperty("sha256").GetString()!,
            wortel.GetProperty("documenten").EnumerateArray().ToDictionary(d => d.GetProperty("sha256").GetString()!, d => d.GetProperty("tekst").GetString()!, StringComparer.Ordinal),
            [.. wortel.GetProperty("ketens").EnumerateArray().Select(Ketting)],
            json.LastIndexOf(Zegelveld, StringComparison.Ordinal) is > 0 and var plaats && wortel.GetProperty("zegel").GetString() == Hash(json[..(plaats + Zegelveld.Length)]));
    }

    /// <summary>SHA-256 of a text, in lower-case hexadecimal.</summary>
    public static string Hash(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));

    private static Kettinglezing Ketting(JsonElement keten)
    {
        var onderwerp = keten.GetProperty("onderwerp").GetString()!;
        var (vorige, breuk) = ("", (string?)null);
        List<Postregel> posten = [];
        foreach (var schakel in keten.GetProperty("posten").EnumerateArray())
        {
            var (hash, post) = (schakel.GetProperty("hash").GetString()!, schakel.GetProperty("post"));
            var nummer = posten.Count + 1;
            if (Hash(post.GetRawText()) != hash)
                breuk ??= $"de tekst van post {nummer} past niet bij haar hash";
            else if (post.GetProperty("vorige").GetString() != vorige || post.GetProperty("volgnummer").GetInt64() != nummer || post.GetProperty("onderwerp").GetString() != onderwerp)
                breuk ??= $"post {nummer} sluit niet aan op de post ervoor";
            posten.Add(Lees(post));
            vorige = hash;
        }

        return new Kettinglezing(onderwerp, posten, breuk);
    }

    private static Postregel Lees(JsonElement post)
    {
        var nummer = post.GetProperty("volgnummer").GetInt64();
        return new Postregel(
            nummer, Dagrekening.Tijdstip(post.GetProperty("op").GetString()!), post.GetProperty("persoon").GetString()!,
            [.. post.GetProperty("feiten").EnumerateArray().Select(f => new Feitregel(nummer, f.GetProperty("naam").GetString()!, f.GetProperty("gegevens").Clone()))]);
    }
}
