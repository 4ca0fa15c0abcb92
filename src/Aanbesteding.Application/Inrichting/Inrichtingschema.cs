using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Rekenen;
using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>
/// The JSON Schema of an inrichting for editors, generated from the domain types. What a type cannot say (words, names and
/// bounds) is in <see cref="Velden"/>, from the same lists and numbers that the reader uses.
/// </summary>
public static class Inrichtingschema
{
    private static readonly NullabilityInfoContext Leegte = new();

    private static readonly Dictionary<(Type, string), Func<JsonObject>> Velden = new()
    {
        [(typeof(Inrichting), nameof(Inrichting.Kenmerk))] = Naam,
        [(typeof(Inrichting), nameof(Inrichting.Werkstroom))] = Naam,
        [(typeof(Inrichting), nameof(Inrichting.Samenstelling))] = () => Lijst(Naam()),
        [(typeof(Termijnregel), nameof(Termijnregel.Naam))] = Naam,
        [(typeof(Termijnregel), nameof(Termijnregel.Na))] = () => Woord(SasKader.Ankers),
        [(typeof(Termijnregel), nameof(Termijnregel.Aantal))] = () => Getal("integer", 1, Woorden.Aantal),
        [(typeof(Termijnregel), nameof(Termijnregel.Eenheid))] = () => Woord(SasKader.Eenheden),
        [(typeof(Termijnregel), nameof(Termijnregel.Regime))] = () => Woord(SasKader.Regimes),
        [(typeof(Termijnregel), nameof(Termijnregel.Voor))] = Naam,
        [(typeof(Verwachting), nameof(Verwachting.Gebeurtenis))] = () => Woord(SasKader.Ankers),
        [(typeof(Verwachting), nameof(Verwachting.Na))] = Naam,
        [(typeof(Verwachting), nameof(Verwachting.Aantal))] = () => Getal("integer", 1, Woorden.Aantal),
        [(typeof(Verwachting), nameof(Verwachting.Eenheid))] = () => Woord(SasKader.Eenheden),
        [(typeof(Inrichting), nameof(Inrichting.Klachttermijn))] = () => Getal("integer", 1, Woorden.Klachttermijn),
        [(typeof(Inrichting), nameof(Inrichting.Risicodrempel))] = () => Getal("integer", 1, Woorden.Risico),
        [(typeof(Poort), nameof(Poort.Invoer))] = () => Lijst(Woord(Poortinvoer.Alle)),
        [(typeof(Beoordelingscriterium), nameof(Beoordelingscriterium.Cijfers))] = () => Lijst(Getal("number", -Woorden.Punten, Woorden.Punten)),
        [(typeof(Beoordelingscriterium), nameof(Beoordelingscriterium.Minimum))] = () => Getal("number", -Woorden.Punten, Woorden.Punten),
        [(typeof(Beoordelingscriterium), nameof(Beoordelingscriterium.Waarde))] = Euro,
        [(typeof(Prijswijze), nameof(Prijswijze.Bodem))] = Euro,
        [(typeof(Prijswijze), nameof(Prijswijze.Plafond))] = Euro,
        [(typeof(Prijswijze), nameof(Prijswijze.Grondtal))] = () => Getal("number", 1, Woorden.Punten),
        [(typeof(Afrondingsregel), nameof(Afrondingsregel.Decimalen))] = () => Getal("integer", 0, Woorden.Decimalen),
        [(typeof(Poort), nameof(Poort.Naam))] = Naam,
        [(typeof(Inrichtingskeuze), nameof(Inrichtingskeuze.Id))] = Naam,
        [(typeof(Inrichtingskeuze), nameof(Inrichtingskeuze.Vastleggingsmoment))] = () => Woord(Woorden.Vastlegging.Keys),
        [(typeof(Perceel), nameof(Perceel.Partners))] = Partners,
        [(typeof(Perceelregels), nameof(Perceelregels.PartijIdentiteit))] = () => Woord(SasKader.Identiteiten),
        [(typeof(Perceelregels), nameof(Perceelregels.Toewijzing))] = () => Woord(SasKader.Toewijzingen),
        [(typeof(Perceelregels), nameof(Perceelregels.BijEenOverblijver))] = () => Woord(SasKader.Overblijverregels),
    };

    /// <summary>Lists that may be left out; they are then empty.</summary>
    private static readonly HashSet<(Type, string)> Weglaatbaar =
        [(typeof(Inrichting), nameof(Inrichting.Verwachtingen)), (typeof(Poort), nameof(Poort.Invoer))];

    /// <summary>The text of the schema, as it stands beside the inrichtingen.</summary>
    public static string Schrijf()
    {
        var schema = Object(typeof(Inrichting));
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Inrichting van een aanbestedingsprocedure");
        return RekenJson.Schrijf(schema).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Object(Type type)
    {
        var velden = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(veld => veld.CanWrite).ToList();
        var eigenschappen = new JsonObject();
        foreach (var veld in velden)
            eigenschappen[Veldnaam(veld.Name)] = Velden.TryGetValue((type, veld.Name), out var maak) ? maak() : Waarde(veld.PropertyType);
        string[] verplicht = [.. velden.Where(veld => !MagWeg(veld) && !Weglaatbaar.Contains((type, veld.Name))).Select(veld => Veldnaam(veld.Name))];
        return type == typeof(Perceelregels)
            ? Vak(MetPartners(eigenschappen), [.. verplicht.Except(["verschillendeWinnaar", "volgorde"], StringComparer.Ordinal)])
            : Vak(eigenschappen, verplicht);
    }

    /// <summary>The two bounds on partners are written as one field.</summary>
    private static JsonObject MetPartners(JsonObject velden)
    {
        velden.Remove("minimaalPartners");
        velden.Remove("maximaalPartners");
        velden.Insert(1, "partners", Vak(new JsonObject { ["minimaal"] = Partners(), ["maximaal"] = Partners() }, []));
        return velden;
    }

    private static JsonObject Waarde(Type type)
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
        if (type == typeof(Period))
            return Vorm(Plek.Periodevorm);
        return type == typeof(LocalTime) ? Vorm(Plek.Tijdvorm) : Object(type);
    }

    private static bool MagWeg(PropertyInfo veld) =>
        Nullable.GetUnderlyingType(veld.PropertyType) is not null || Leegte.Create(veld).ReadState is NullabilityState.Nullable;

    private static JsonObject Vak(JsonObject velden, string[] verplicht) => new()
    {
        ["type"] = "object",
        ["properties"] = velden,
        ["required"] = new JsonArray([.. verplicht.Select(veld => JsonValue.Create(veld))]),
        ["additionalProperties"] = false,
    };

    private static JsonObject Lijst(JsonObject deel) => new() { ["type"] = "array", ["items"] = deel };

    private static JsonObject Woord(IEnumerable<string> woorden) => new() { ["enum"] = new JsonArray([.. woorden.Select(woord => JsonValue.Create(woord))]) };

    private static JsonObject Getal(string soort, int minimum, int maximum) => new() { ["type"] = soort, ["minimum"] = minimum, ["maximum"] = maximum };

    private static JsonObject Vorm(string vorm) => new() { ["type"] = "string", ["pattern"] = vorm };

    private static JsonObject Naam() => Vorm(Plek.Naamvorm);

    private static JsonObject Euro() => Getal("number", 0, Woorden.Euro);

    private static JsonObject Partners() => Getal("integer", 1, Woorden.Partners);

    private static string Veldnaam(string naam) => JsonNamingPolicy.CamelCase.ConvertName(naam);
}
