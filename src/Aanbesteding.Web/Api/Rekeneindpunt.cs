using System.Text.Json.Nodes;
using Aanbesteding.Application.Rekenen;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Api;

/// <summary>The rules as tools anyone can run; the same as on the command line.</summary>
public static class Rekeneindpunt
{
    /// <summary>Maps <c>POST /reken/{soort}</c>.</summary>
    public static void MapReken(this RouteGroupBuilder groep) =>
        groep.MapPost("/reken/{soort}", Beantwoord)
            .WithName("Reken").WithTags("Rekenen").WithSummary("Reken een termijn, score of toewijzing na")
            .WithDescription($"Dezelfde regels als in de procedures. Soort is een van: {string.Join(", ", Reken.Soorten)}. Op een lijst met vragen volgt een lijst met antwoorden; bij een vraag die niet klopt staan dan de fouten.")
            .Accepts<JsonObject>("application/json", OpenApiVorm.ElkeSoort)
            .Produces<JsonObject>()
            .Weigert(400, 401, 413, 415);

    private static async Task<IResult> Beantwoord(string soort, HttpRequest verzoek, CancellationToken ct)
    {
        if (!verzoek.HasJsonContentType())
            return Weigerantwoord.Van(Opdrachtverzoek.Inhoudstype("application/json"));
        try
        {
            using var lezer = new StreamReader(verzoek.Body);
            var resultaat = Reken.Beantwoord(soort, await lezer.ReadToEndAsync(ct));
            return resultaat.Code == 2 && JsonNode.Parse(resultaat.Json) is JsonObject fout
                ? Weigerantwoord.Van(Fout(fout))
                : Results.Text(resultaat.Json, "application/json");
        }
        catch (BadHttpRequestException fout)
        {
            return Weigerantwoord.Van(Opdrachtverzoek.Afgebroken(fout));
        }
    }

    private static Weigering Fout(JsonObject antwoord)
    {
        var fouten = antwoord["fouten"]!.AsArray();
        return Opdrachtverzoek.Misvormd($"De vraag klopt niet. {string.Join(' ', fouten.Select(f => (string?)f!["reden"]))}", (string?)fouten[0]!["veld"]);
    }
}
