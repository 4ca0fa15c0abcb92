using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace Aanbesteding.Web.Api;

/// <summary>What the Dutch API Design Rules ask of the document, and how our exact types are written in JSON.</summary>
public sealed class OpenApiVorm : IOpenApiDocumentTransformer, IOpenApiOperationTransformer, IOpenApiSchemaTransformer
{
    private static readonly Dictionary<Type, (string? Vorm, string Uitleg)> Teksttypen = new()
    {
        [typeof(Instant)] = ("date-time", "Tijdstip in UTC volgens RFC 3339."),
        [typeof(LocalDate)] = ("date", "Datum in Nederland volgens RFC 3339."),
        [typeof(LocalDateTime)] = (null, "Datum en tijd op de Nederlandse klok, bijvoorbeeld 2026-06-15T12:00."),
        [typeof(LocalTime)] = (null, "Tijd op de Nederlandse klok, bijvoorbeeld 12:00:00."),
        [typeof(Period)] = ("duration", "Duur volgens ISO 8601."),
        [typeof(Breuk)] = (null, "Exact getal: een geheel getal of een breuk zoals 22/3."),
        [typeof(Toewijzingsbeleid)] = (null, "Naam van het beleid."),
    };

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Info = new OpenApiInfo
        {
            Title = "Aanbesteding",
            Version = AanbestedingApi.Versie,
            Description = "Aanbestedingsprocedures voor sociale diensten: procedures lezen, opdrachten geven en uitkomsten narekenen.",
            Contact = new OpenApiContact { Name = "Regio West-Brabant Oost Jeugd", Email = "inkoop@regio.example", Url = new Uri("https://regio.example/") },
        };
        document.Servers = [new OpenApiServer { Url = $"https://regio.example{AanbestedingApi.Basis}" }];
        var paden = new OpenApiPaths { ["/openapi.json"] = Zelfbeschrijving() };
        foreach (var (pad, inhoud) in document.Paths)
            paden.Add(pad[AanbestedingApi.Basis.Length..], inhoud);
        document.Paths = paden;
        document.Components ??= new OpenApiComponents();
        foreach (var (naam, schema) in document.Components.Schemas ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
            SpreekNederlands(schema, Teksttypen.FirstOrDefault(t => t.Key.Name == naam).Value.Uitleg);
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "Toegangstoken van de OpenID Connect-aanbieder." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        operation.RequestBody?.Content?.Remove(ElkeSoort);
        if (Bevoegdheden.Tabel.Any(rij => rij.Opdracht == operation.OperationId))
            (operation.Parameters ??= []).Add(Sleutelkop());
        foreach (var (code, antwoord) in operation.Responses ?? [])
        {
            if (antwoord is not OpenApiResponse zelf)
                continue;
            zelf.Description = Omschrijving(code);
            if (code[0] == '2')
                zelf.Headers = Versiekop();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(context);
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var alsTekst = type != context.JsonTypeInfo.Type || schema.Type?.HasFlag(JsonSchemaType.Null) == true ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        if (Teksttypen.TryGetValue(type, out var tekst))
            (schema.Type, schema.Format, schema.Description) = (alsTekst, tekst.Vorm, schema.Description ?? tekst.Uitleg);
        if (type.IsEnum)
            schema.Type = alsTekst;
        if (type == typeof(decimal))
            schema.Format = null;
        if (type.IsAssignableTo(typeof(IOpdracht)))
        {
            // These stand in the address and the header.
            foreach (var id in (string[])["procedureId", "systeemId", "aanvraagId", "deelnemerId", "opdrachtId"])
            {
                schema.Properties?.Remove(id);
                schema.Required?.Remove(id);
            }

            schema.AdditionalPropertiesAllowed = false;
        }

        return Task.CompletedTask;
    }

    /// <summary>Lets a request of any content type reach its endpoint, so that a wrong one is refused and recorded like any other.</summary>
    internal const string ElkeSoort = "*/*";

    private static Dictionary<string, IOpenApiHeader> Versiekop() => new(StringComparer.Ordinal)
    {
        [AanbestedingApi.Versiekop] = new OpenApiHeader
        {
            Description = "Versie van deze API, volgens semver.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };

    /// <summary>Comments in the code are English and for us; the document is Dutch, and names speak for themselves.</summary>
    private static void SpreekNederlands(IOpenApiSchema schema, string? uitleg)
    {
        if (schema is not OpenApiSchema zelf)
            return;
        zelf.Description = uitleg;
        foreach (var veld in zelf.Properties?.Values ?? [])
            SpreekNederlands(veld, null);
        if (zelf.Items is { } onderdeel)
            SpreekNederlands(onderdeel, null);
        if (zelf.AdditionalProperties is { } overige)
            SpreekNederlands(overige, null);
    }

    private static OpenApiParameter Sleutelkop() => new()
    {
        Name = Opdrachtverzoek.Sleutelkop,
        In = ParameterLocation.Header,
        Description = "Eigen uuid van de opdracht. Dezelfde opdracht met dezelfde uuid wordt één keer uitgevoerd en krijgt hetzelfde antwoord.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
    };

    private static OpenApiPathItem Zelfbeschrijving() => new()
    {
        Operations = new()
        {
            [HttpMethod.Get] = new OpenApiOperation
            {
                OperationId = "OpenApiLezen",
                Summary = "Deze beschrijving",
                Description = "De beschrijving van deze API als OpenAPI 3.0. Openbaar.",
                Security = [],
                Responses = new OpenApiResponses
                {
                    ["200"] = new OpenApiResponse
                    {
                        Description = Omschrijving("200"),
                        Headers = Versiekop(),
                        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } } },
                    },
                },
            },
        },
    };

    private static string Omschrijving(string code) => code switch
    {
        "200" => "Gelukt.",
        "400" => "Het verzoek klopt niet: het is onleesbaar, of een veld ontbreekt of deugt niet.",
        "401" => "Er is geen geldig token meegestuurd.",
        "403" => "U mag dit niet.",
        "404" => "De procedure bestaat niet.",
        "409" => "Dit kan nu niet: de procedure is in een andere fase, of het is al gebeurd.",
        "413" => "Het verzoek is te groot.",
        "415" => "Dit soort inhoud kan hier niet.",
        "422" => "De opdracht is geweigerd op de feiten.",
        _ => code,
    };
}
