using System.Text.Json.Nodes;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>The JSON Schema of an open house for editors, generated as <see cref="Inrichtingschema"/> is.</summary>
public static class Toelatingsschema
{
    private const string Regel = "regel";

    private static readonly Dictionary<(Type, string), Func<JsonObject>> Velden = new()
    {
        [(typeof(Toelatingsinrichting), nameof(Toelatingsinrichting.Kenmerk))] = Schemabouw.Naam,
        [(typeof(Toelatingsinrichting), nameof(Toelatingsinrichting.Werkstroom))] = Schemabouw.Naam,
        [(typeof(Toelatingsinrichting), nameof(Toelatingsinrichting.Aanvraagwerkstroom))] = Schemabouw.Naam,
        [(typeof(Toelatingsinrichting), nameof(Toelatingsinrichting.Herstelkansen))] = () => Schemabouw.Getal("integer", 1, Woorden.Herstelkansen),
        [(typeof(Categorie), nameof(Categorie.Id))] = Schemabouw.Naam,
        [(typeof(Toelatingseis), nameof(Toelatingseis.Categorieen))] = () => Schemabouw.Lijst(Schemabouw.Naam()),
        [(typeof(Toelatingseis), nameof(Toelatingseis.Regel))] = Verwijzing,
        [(typeof(Tarief), nameof(Tarief.Categorie))] = Schemabouw.Naam,
        [(typeof(Tarief), nameof(Tarief.Centen))] = Schemabouw.Euro,
        [(typeof(Kostprijs), nameof(Kostprijs.Beroepskrachten))] = Schemabouw.Euro,
        [(typeof(Kostprijs), nameof(Kostprijs.Clientgebonden))] = Schemabouw.Euro,
        [(typeof(Kostprijs), nameof(Kostprijs.Overhead))] = Schemabouw.Euro,
        [(typeof(Kostprijs), nameof(Kostprijs.Indexatie))] = Schemabouw.Euro,
        [(typeof(Maatregelgrond), nameof(Maatregelgrond.Id))] = Schemabouw.Naam,
        [(typeof(Indexering), nameof(Indexering.Peilmaand))] = () => Schemabouw.Getal("integer", 1, Woorden.Maanden),
        [(typeof(Termijnregel), nameof(Termijnregel.Naam))] = () => Schemabouw.Woord(OpenHouseKader.VasteTermijnen.Keys),
        [(typeof(Termijnregel), nameof(Termijnregel.Na))] = () => Schemabouw.Woord(OpenHouseKader.Ankers),
        [(typeof(Termijnregel), nameof(Termijnregel.Aantal))] = () => Schemabouw.Getal("integer", 1, Woorden.Aantal),
        [(typeof(Termijnregel), nameof(Termijnregel.Eenheid))] = () => Schemabouw.Woord(SasKader.Eenheden),
        [(typeof(Termijnregel), nameof(Termijnregel.Regime))] = () => Schemabouw.Woord(SasKader.Regimes),
        [(typeof(Termijnregel), nameof(Termijnregel.Voor))] = Schemabouw.Naam,
    };

    private static readonly HashSet<(Type, string)> Weglaatbaar =
    [
        (typeof(Toelatingsinrichting), nameof(Toelatingsinrichting.Vertaaltabel)),
        (typeof(Toelatingseis), nameof(Toelatingseis.Categorieen)),
        (typeof(Vertaling), nameof(Vertaling.Gedeeltelijk)),
    ];

    private static readonly Dictionary<Type, Func<JsonObject, IEnumerable<string>, JsonObject>> Vormen = new()
    {
        [typeof(Toelatingsinrichting)] = (velden, verplicht) => Schemabouw.Vak(MetSoort(velden), verplicht.Prepend("soort")),
        [typeof(Tarief)] = (velden, verplicht) => Schemabouw.Vak(InEuro(velden), verplicht.Select(v => v == "centen" ? "tarief" : v)),
    };

    /// <summary>The text of the schema, as it stands beside the inrichtingen.</summary>
    public static string Schrijf() => new Schemabouw(Velden, Weglaatbaar, Vormen).Schrijf(
        typeof(Toelatingsinrichting), "Inrichting van een open house", new JsonObject { [Regel] = Regels() });

    private static JsonObject MetSoort(JsonObject velden)
    {
        velden.Insert(0, "soort", Schemabouw.Woord([Inrichtingsoort.OpenHouse]));
        return velden;
    }

    /// <summary>People write euros, the domain counts cents.</summary>
    private static JsonObject InEuro(JsonObject velden)
    {
        var plaats = velden.IndexOf("centen");
        var bedrag = velden["centen"];
        velden.RemoveAt(plaats);
        velden.Insert(plaats, "tarief", bedrag);
        return velden;
    }

    /// <summary>One shape per kind of rule, with the field that the reader asks of it.</summary>
    private static JsonObject Regels() => new()
    {
        ["oneOf"] = new JsonArray([.. Toelatingsvorm.Regels.Keys.Select(soort =>
        {
            var velden = new JsonObject { ["soort"] = Schemabouw.Woord([soort]) };
            if (Veld(soort) is var (naam, waarde))
                velden[naam] = waarde;
            return Schemabouw.Vak(velden, velden.Select(v => v.Key).ToList());
        })]),
    };

    private static (string Naam, JsonObject Waarde)? Veld(string soort) => soort switch
    {
        "minstens" or "hoogstens" => ("grens", Schemabouw.Euro()),
        "een-van" => ("waarden", Schemabouw.Lijst(new JsonObject { ["type"] = "string", ["minLength"] = 1 })),
        "niet-ouder-dan" => ("duur", Schemabouw.Vorm(Plek.Periodevorm)),
        "alle" or "ten-minste-een" => ("regels", Schemabouw.Lijst(Verwijzing())),
        _ => null,
    };

    private static JsonObject Verwijzing() => new() { ["$ref"] = $"#/$defs/{Regel}" };
}
