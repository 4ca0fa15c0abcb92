namespace Aanbesteding.Domain;

public static partial class SasKader
{
    private static IEnumerable<Weigering> Poortinvoeren(Inrichting inrichting)
    {
        for (var i = 0; i < inrichting.Poorten.Count; i++)
        {
            var poort = inrichting.Poorten[i];
            for (var j = 0; j < poort.Invoer.Count; j++)
            {
                var veld = $"poorten[{i}].invoer[{j}]";
                if (!Poortinvoer.Alle.Contains(poort.Invoer[j], StringComparer.Ordinal))
                    yield return new Weigering("onbekende-invoer", $"‘{poort.Invoer[j]}’ is geen punt van een feitenlijst. Kies uit: {string.Join(", ", Poortinvoer.Alle)}.", Zorgvuldigheid, veld);
                else if (!Poortinvoer.Past(poort.Invoer[j], poort.Naam))
                    yield return new Weigering("invoer-te-vroeg", $"Bij ‘{poort.Naam}’ is ‘{poort.Invoer[j]}’ nog niet bekend. Vraag het bij een latere poort.", Zorgvuldigheid, veld);
            }
        }
    }
}
