using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace Aanbesteding.Web.Tests.Api;

/// <summary>A body of the right shape for a command; nothing in it is true.</summary>
public static class Voorbeeldlichaam
{
    public static JsonObject Van(Type opdracht) => (JsonObject)Waarde(opdracht)!;

    private static JsonNode? Waarde(Type type)
    {
        if (type == typeof(string))
            return JsonValue.Create("{}");
        if (type == typeof(Guid))
            return JsonValue.Create(Guid.Empty);
        if (type == typeof(byte[]))
            return JsonValue.Create(Convert.ToBase64String("%PDF-"u8));
        if (type == typeof(int) || type == typeof(long) || type == typeof(decimal))
            return JsonValue.Create(1);
        if (type == typeof(bool))
            return JsonValue.Create(true);
        if (type == typeof(Instant))
            return JsonValue.Create("2026-01-01T00:00:00Z");
        if (type == typeof(LocalDate))
            return JsonValue.Create("2026-01-01");
        if (type == typeof(LocalDateTime))
            return JsonValue.Create("2026-01-01T12:00");
        if (type.IsEnum)
            return JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames(type)[0]));
        if (Nullable.GetUnderlyingType(type) is not null)
            return null;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return new JsonObject();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return new JsonArray();
        var velden = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters().Where(p => p.Name is not ("ProcedureId" or "SysteemId" or "AanvraagId" or "DeelnemerId"));
        return new JsonObject(velden.Select(p => KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(p.Name!), Waarde(p.ParameterType))));
    }
}
