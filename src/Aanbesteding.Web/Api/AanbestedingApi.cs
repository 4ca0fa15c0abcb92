using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Rekenen;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace Aanbesteding.Web.Api;

/// <summary>The JSON API beside the portal, after the Dutch API Design Rules.</summary>
public static class AanbestedingApi
{
    /// <summary>Address of the first version; a breaking change gets a new one.</summary>
    public const string Basis = "/api/v1";

    private const string Versie = "1.0.0";
    private const string Document = "v1";

    /// <summary>Registers the OpenAPI 3.0 document.</summary>
    public static void AddApi(this WebApplicationBuilder builder) => builder.Services.AddOpenApi(Document, opties =>
    {
        opties.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
        opties.ShouldInclude = beschrijving => beschrijving.RelativePath?.StartsWith(Basis[1..], StringComparison.Ordinal) == true;
        opties.AddDocumentTransformer((document, _, _) =>
        {
            Beschrijf(document);
            return Task.CompletedTask;
        });
        opties.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type.IsAssignableTo(typeof(IOpdracht)))
            {
                schema.Properties?.Remove("procedureId");
                schema.Properties?.Remove("opdrachtId");
                schema.Required?.Remove("procedureId");
            }

            return Task.CompletedTask;
        });
    });

    /// <summary>Maps everything under <see cref="Basis"/>. Every endpoint asks for a bearer token; commands are judged by the one table.</summary>
    public static void MapApi(this WebApplication app)
    {
        var groep = app.MapGroup(Basis)
            .RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = JwtBearerDefaults.AuthenticationScheme })
            .AddEndpointFilter(async (context, volgende) =>
            {
                context.HttpContext.Response.Headers["API-Version"] = Versie;
                return await volgende(context);
            });
        groep.MapLezen();
        groep.MapOpdrachten();
        groep.MapPost("/reken/{soort}", async (string soort, HttpRequest verzoek, CancellationToken ct) =>
            {
                using var lezer = new StreamReader(verzoek.Body);
                var resultaat = Reken.Beantwoord(soort, await lezer.ReadToEndAsync(ct));
                return Results.Text(resultaat.Json, "application/json", statusCode: resultaat.Code == 2 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
            })
            .WithName("Reken").WithTags("Rekenen").WithSummary("Reken een termijn, score of toewijzing na")
            .WithDescription("Dezelfde regels als in de procedures: soort is termijn, score of toewijzing.")
            .Accepts<object>("application/json").Produces<object>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized);
        app.MapOpenApi($"{Basis}/openapi.json").AllowAnonymous();
    }

    private static void Beschrijf(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Aanbesteding",
            Version = Versie,
            Description = "Aanbestedingsprocedures voor sociale diensten: procedures lezen, opdrachten geven en uitkomsten narekenen.",
            Contact = new OpenApiContact { Name = "Regio West-Brabant Oost Jeugd", Email = "inkoop@regio.example", Url = new Uri("https://regio.example/") },
        };
        document.Servers = [new OpenApiServer { Url = "https://regio.example/api/v1" }];
        var paden = new OpenApiPaths();
        foreach (var (pad, inhoud) in document.Paths)
            paden.Add(pad[Basis.Length..], inhoud);
        document.Paths = paden;
    }
}
