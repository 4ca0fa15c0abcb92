using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Rekenen;
using NodaTime;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>Builds a JSON Schema from domain types. What a type cannot say, its owner adds.</summary>
/// <param name="velden">Fields whose words, names or bounds the type does not say.</param>
/// <param name="weglaatbaar">Lists and choices that may be left out although their type is not nullable.</param>
/// <param name="vormen">Types that are written otherwise than their properties say: gives the fields and which are required.</param>
internal sealed class Schemabouw(
    IReadOnlyDictionary<(Type, string), Func<JsonObject>> velden,
    IReadOnlySet<(Type, string)> weglaatbaar,
    IReadOnlyDictionary<Type, Func<JsonObject, IEnumerable<string>, JsonObject>> vormen)
{
    private static readonly NullabilityInfoContext Leegte = new();

    /// <summary>The text of the schema of a type, as it stands beside the inrichtingen.</summary>
    public string Schrijf(Type type, string titel, JsonObject? delen = null)
    {
        var schema = Object(type);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", titel);
        if (delen is not null)
            schema["$defs"] = delen;
        return RekenJson.Schrijf(schema).ReplaceLineEndings("\n") + "\n";
    }

    private JsonObject Object(Type type)
    {
        var eigenschappen = new JsonObject();
        var geschreven = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(veld => veld.CanWrite).ToList();
        foreach (var veld in geschreven)
            eigenschappen[Veldnaam(veld.Name)] = velden.TryGetValue((type, veld.Name), out var maak) ? maak() : Waarde(veld.PropertyType);
        var verplicht = geschreven.Where(veld => !MagWeg(veld) && !weglaatbaar.Contains((type, veld.Name))).Select(veld => Veldnaam(veld.Name));
        return vormen.TryGetValue(type, out var vorm) ? vorm(eigenschappen, verplicht) : Vak(eigenschappen, verplicht);
    }

    private JsonObject Waarde(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } binnen)
            return Waarde(binnen);
        if (type.IsGenericType)
            return Lijst(Waarde(type.GetGenericArguments()[0]));
        if (type.IsEnum)
            return Woord(Enum.GetNames(type).Select(Woorden.Woord));
        if (type == typeof(string))
            return new JsonObject { ["type"] = "string", ["minLength"] = 1 };
        if (type == typeof(int))
            return Getal("integer", 1, Woorden.Perceelnummer);
        if (type == typeof(decimal))
            return Getal("number", 0, Woorden.Punten);
        if (type == typeof(LocalDate))
            return new JsonObject { ["type"] = "string", ["format"] = "date" };
        if (type == typeof(bool))
            return new JsonObject { ["type"] = "boolean" };
        if (type == typeof(AnnualDate))
            return Vorm(Plek.Dagvorm);
        if (type == typeof(Period))
            return Vorm(Plek.Periodevorm);
        return type == typeof(LocalTime) ? Vorm(Plek.Tijdvorm) : Object(type);
    }

    private static bool MagWeg(PropertyInfo veld) =>
        Nullable.GetUnderlyingType(veld.PropertyType) is not null || Leegte.Create(veld).ReadState is NullabilityState.Nullable;

    public static JsonObject Vak(JsonObject velden, IEnumerable<string> verplicht) => new()
    {
        ["type"] = "object",
        ["properties"] = velden,
        ["required"] = new JsonArray([.. verplicht.Select(veld => JsonValue.Create(veld))]),
        ["additionalProperties"] = false,
    };

    public static JsonObject Lijst(JsonObject deel) => new() { ["type"] = "array", ["items"] = deel };

    public static JsonObject Woord(IEnumerable<string> woorden) => new() { ["enum"] = new JsonArray([.. woorden.Select(woord => JsonValue.Create(woord))]) };

    public static JsonObject Getal(string soort, int minimum, int maximum) => new() { ["type"] = soort, ["minimum"] = minimum, ["maximum"] = maximum };

    public static JsonObject Vorm(string vorm) => new() { ["type"] = "string", ["pattern"] = vorm };

    public static JsonObject Naam() => Vorm(Plek.Naamvorm);

    public static JsonObject Euro() => Getal("number", 0, Woorden.Euro);

    private static string Veldnaam(string naam) => JsonNamingPolicy.CamelCase.ConvertName(naam);
}
