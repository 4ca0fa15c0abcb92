using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Api;

/// <summary>Reads a command from a request, strictly: what is unknown, doubled or missing is refused, never guessed.</summary>
public static class Opdrachtverzoek
{
    /// <summary>Header with the id of the command, chosen by the sender.</summary>
    public const string Sleutelkop = "Idempotency-Key";

    private const string Vormeis = "Vormvereisten van de opdracht";

    private static readonly JsonSerializerOptions Streng = new(Json.Opties)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>The id of the command; empty when the sender gave none, refused when it is not a uuid.</summary>
    public static Uitkomst<Guid> Sleutel(HttpRequest verzoek)
    {
        ArgumentNullException.ThrowIfNull(verzoek);
        var sleutel = verzoek.Headers[Sleutelkop].ToString();
        if (sleutel.Length == 0)
            return Guid.Empty;
        return Guid.TryParseExact(sleutel, "D", out var id) && id != Guid.Empty ? id : Misvormd($"De kop {Sleutelkop} is geen uuid.", Sleutelkop);
    }

    /// <summary>The command in the body, with its ids from the address and the header.</summary>
    public static async Task<Uitkomst<TOpdracht>> Lees<TOpdracht>(IReadOnlyList<(string Naam, Guid Id)> adres, HttpRequest verzoek, CancellationToken ct)
        where TOpdracht : class
    {
        ArgumentNullException.ThrowIfNull(adres);
        ArgumentNullException.ThrowIfNull(verzoek);
        var sleutel = Sleutel(verzoek);
        if (!sleutel.Aanvaard)
            return sleutel.Weigering!;
        if (!verzoek.HasJsonContentType())
            return Inhoudstype("application/json");
        try
        {
            if (await JsonNode.ParseAsync(verzoek.Body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }, cancellationToken: ct) is not JsonObject lichaam)
                return Misvormd("Stuur een JSON-object.", null);
            if (lichaam.ContainsKey("opdrachtId") || adres.Any(a => lichaam.ContainsKey(a.Naam)))
                return Misvormd($"{Onderwerp(adres[0].Naam)} staat in het adres en het kenmerk van de opdracht in de kop {Sleutelkop}.", adres[0].Naam);
            foreach (var (naam, id) in adres)
                lichaam[naam] = id;
            lichaam["opdrachtId"] = sleutel.Waarde;
            return lichaam.Deserialize<TOpdracht>(Streng)!;
        }
        catch (JsonException fout)
        {
            return fout.Path is { Length: > 2 } pad
                ? Misvormd($"Het veld ‘{pad[2..]}’ klopt niet of ontbreekt.", pad[2..])
                : Misvormd("De inhoud is geen geldige JSON voor deze opdracht, of er ontbreekt een veld of er is er een te veel.", null);
        }
        catch (InvalidOperationException)
        {
            // Text that is no text, such as half a surrogate pair, is found only when it is read.
            return Misvormd("De inhoud bevat tekens die geen tekst zijn.", null);
        }
        catch (BadHttpRequestException fout)
        {
            return Afgebroken(fout);
        }
    }

    private static string Onderwerp(string id) => id == "systeemId" ? "Het open house" : $"De {id[..^2]}";

    /// <summary>The body ended before its time, or is too large.</summary>
    public static Weigering Afgebroken(BadHttpRequestException fout)
    {
        ArgumentNullException.ThrowIfNull(fout);
        return fout.StatusCode == StatusCodes.Status413PayloadTooLarge
            ? new Weigering("verzoek-te-groot", "De inhoud is te groot.", Vormeis)
            : Misvormd("De inhoud is niet helemaal aangekomen.", null);
    }

    /// <summary>The body is of another kind than the endpoint reads.</summary>
    public static Weigering Inhoudstype(string gevraagd) => new("verkeerde-inhoud", $"Stuur de inhoud als {gevraagd}, met de kop Content-Type.", Vormeis, "Content-Type");

    /// <summary>The request cannot be read as what it should be.</summary>
    public static Weigering Misvormd(string tekst, string? veld) => new("misvormd", tekst, Vormeis, veld);
}
