using System.Text.Json.Nodes;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>
/// The JSON Schema of an inrichting for editors, generated from the domain types. What a type cannot say (words, names and
/// bounds) is in <see cref="Velden"/>, from the same lists and numbers that the reader uses.
/// </summary>
public static class Inrichtingschema
{
    private static readonly Dictionary<(Type, string), Func<JsonObject>> Velden = new()
    {
        [(typeof(Inrichting), nameof(Inrichting.Kenmerk))] = Schemabouw.Naam,
        [(typeof(Inrichting), nameof(Inrichting.Werkstroom))] = Schemabouw.Naam,
        [(typeof(Inrichting), nameof(Inrichting.Samenstelling))] = () => Schemabouw.Lijst(Schemabouw.Naam()),
        [(typeof(Termijnregel), nameof(Termijnregel.Naam))] = Schemabouw.Naam,
        [(typeof(Termijnregel), nameof(Termijnregel.Na))] = () => Schemabouw.Woord(SasKader.Ankers),
        [(typeof(Termijnregel), nameof(Termijnregel.Aantal))] = () => Schemabouw.Getal("integer", 1, Woorden.Aantal),
        [(typeof(Termijnregel), nameof(Termijnregel.Eenheid))] = () => Schemabouw.Woord(SasKader.Eenheden),
        [(typeof(Termijnregel), nameof(Termijnregel.Regime))] = () => Schemabouw.Woord(SasKader.Regimes),
        [(typeof(Termijnregel), nameof(Termijnregel.Voor))] = Schemabouw.Naam,
        [(typeof(Verwachting), nameof(Verwachting.Gebeurtenis))] = () => Schemabouw.Woord(SasKader.Ankers),
        [(typeof(Verwachting), nameof(Verwachting.Na))] = Schemabouw.Naam,
        [(typeof(Verwachting), nameof(Verwachting.Aantal))] = () => Schemabouw.Getal("integer", 1, Woorden.Aantal),
        [(typeof(Verwachting), nameof(Verwachting.Eenheid))] = () => Schemabouw.Woord(SasKader.Eenheden),
        [(typeof(Inrichting), nameof(Inrichting.Klachttermijn))] = () => Schemabouw.Getal("integer", 1, Woorden.Klachttermijn),
        [(typeof(Inrichting), nameof(Inrichting.Risicodrempel))] = () => Schemabouw.Getal("integer", 1, Woorden.Risico),
        [(typeof(Poort), nameof(Poort.Invoer))] = () => Schemabouw.Lijst(Schemabouw.Woord(Poortinvoer.Alle)),
        [(typeof(Beoordelingscriterium), nameof(Beoordelingscriterium.Cijfers))] = () => Schemabouw.Lijst(Schemabouw.Getal("number", -Woorden.Punten, Woorden.Punten)),
        [(typeof(Beoordelingscriterium), nameof(Beoordelingscriterium.Minimum))] = () => Schemabouw.Getal("number", -Woorden.Punten, Woorden.Punten),
        [(typeof(Beoordelingscriterium), nameof(Beoordelingscriterium.Waarde))] = Schemabouw.Euro,
        [(typeof(Prijswijze), nameof(Prijswijze.Bodem))] = Schemabouw.Euro,
        [(typeof(Prijswijze), nameof(Prijswijze.Plafond))] = Schemabouw.Euro,
        [(typeof(Prijswijze), nameof(Prijswijze.Grondtal))] = () => Schemabouw.Getal("number", 1, Woorden.Punten),
        [(typeof(Afrondingsregel), nameof(Afrondingsregel.Decimalen))] = () => Schemabouw.Getal("integer", 0, Woorden.Decimalen),
        [(typeof(Poort), nameof(Poort.Naam))] = Schemabouw.Naam,
        [(typeof(Inrichtingskeuze), nameof(Inrichtingskeuze.Id))] = Schemabouw.Naam,
        [(typeof(Inrichtingskeuze), nameof(Inrichtingskeuze.Vastleggingsmoment))] = () => Schemabouw.Woord(Woorden.Vastlegging.Keys),
        [(typeof(Perceel), nameof(Perceel.Partners))] = Partners,
        [(typeof(Perceelregels), nameof(Perceelregels.PartijIdentiteit))] = () => Schemabouw.Woord(SasKader.Identiteiten),
        [(typeof(Perceelregels), nameof(Perceelregels.Toewijzing))] = () => Schemabouw.Woord(SasKader.Toewijzingen),
        [(typeof(Perceelregels), nameof(Perceelregels.BijEenOverblijver))] = () => Schemabouw.Woord(SasKader.Overblijverregels),
    };

    /// <summary>Lists that may be left out; they are then empty.</summary>
    private static readonly HashSet<(Type, string)> Weglaatbaar =
        [(typeof(Inrichting), nameof(Inrichting.Verwachtingen)), (typeof(Poort), nameof(Poort.Invoer))];

    /// <summary>Types that are written otherwise than their properties say.</summary>
    private static readonly Dictionary<Type, Func<JsonObject, IEnumerable<string>, JsonObject>> Vormen = new()
    {
        [typeof(Perceelregels)] = (velden, verplicht) => Schemabouw.Vak(MetPartners(velden), verplicht.Except(["verschillendeWinnaar", "volgorde"], StringComparer.Ordinal)),
    };

    /// <summary>The text of the schema, as it stands beside the inrichtingen.</summary>
    public static string Schrijf() => new Schemabouw(Velden, Weglaatbaar, Vormen).Schrijf(typeof(Inrichting), "Inrichting van een aanbestedingsprocedure");

    /// <summary>The two bounds on partners are written as one field.</summary>
    private static JsonObject MetPartners(JsonObject velden)
    {
        velden.Remove("minimaalPartners");
        velden.Remove("maximaalPartners");
        velden.Insert(1, "partners", Schemabouw.Vak(new JsonObject { ["minimaal"] = Partners(), ["maximaal"] = Partners() }, []));
        return velden;
    }

    private static JsonObject Partners() => Schemabouw.Getal("integer", 1, Woorden.Partners);
}
