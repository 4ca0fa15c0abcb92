using System.Text.Json.Serialization;
using Aanbesteding.Application.Persistence;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace Aanbesteding.Web.Api;

/// <summary>The JSON API beside the portal, after the Dutch API Design Rules.</summary>
public static class AanbestedingApi
{
    /// <summary>Address of the first version; a breaking change gets a new one.</summary>
    public const string Basis = "/api/v1";

    /// <summary>Version of the API, after semver; in the document and on every answer.</summary>
    public const string Versie = "1.0.0";

    /// <summary>Header with <see cref="Versie"/>.</summary>
    public const string Versiekop = "API-Version";

    private const string Document = "v1";

    /// <summary>Registers the one notation of the house and the OpenAPI 3.0 document.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(opties =>
        {
            opties.SerializerOptions.Converters.Clear();
            foreach (var converter in Json.Opties.Converters)
                opties.SerializerOptions.Converters.Add(converter);
            opties.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        // In development too a parameter that cannot be read is the caller's mistake, not an exception.
        builder.Services.Configure<RouteHandlerOptions>(opties => opties.ThrowOnBadRequest = false);
        builder.Services.AddOpenApi(Document, opties =>
        {
            opties.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
            opties.ShouldInclude = beschrijving => beschrijving.RelativePath?.StartsWith(Basis[1..], StringComparison.Ordinal) == true;
            opties.AddDocumentTransformer<OpenApiVorm>();
            opties.AddOperationTransformer<OpenApiVorm>();
            opties.AddSchemaTransformer<OpenApiVorm>();
        });
    }

    /// <summary>Maps everything under <see cref="Basis"/>. Every endpoint asks for a bearer token; commands are judged by the one table.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Basis, StringComparison.OrdinalIgnoreCase), api => api.Use((http, volgende) =>
        {
            http.Response.Headers[Versiekop] = Versie;
            return volgende(http);
        }));
        var groep = app.MapGroup(Basis)
            .RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = JwtBearerDefaults.AuthenticationScheme });
        groep.MapLezen();
        groep.MapOpenHouse();
        groep.MapOpdrachten();
        groep.MapBestand();
        groep.MapReken();
        app.MapOpenApi($"{Basis}/openapi.json").AllowAnonymous();
    }
}
