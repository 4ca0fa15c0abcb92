namespace Aanbesteding.Domain;

public static partial class SasKader
{
    private const string Gunningsmaatstaf = "Art. 2.115 Aanbestedingswet 2012 (naar analogie); transparantie";

    private static IEnumerable<Weigering> Beoordeling(Beoordelingswijze wijze, string veld) =>
    [
        .. Gewichten(wijze, veld),
        .. Dubbel([.. wijze.Criteria.Select(c => c.Id)], i => $"{veld}.criteria[{i}].id", "Het criterium"),
        .. wijze.Criteria.SelectMany((criterium, i) => Schaal(criterium, $"{veld}.criteria[{i}]")),
    ];

    private static IEnumerable<Weigering> Gewichten(Beoordelingswijze wijze, string veld)
    {
        var som = wijze.Criteria.Sum(c => c.Gewicht);
        if (som != 100)
            yield return new Weigering("gewichten", $"De gewichten van de criteria tellen op tot {som.ToString(Nederlands)} en niet tot 100.", Gunningsmaatstaf, $"{veld}.criteria");
        for (var i = 0; i < wijze.Criteria.Count; i++)
        {
            if (wijze.Criteria[i].Gewicht <= 0)
                yield return new Weigering("gewicht", $"Het gewicht van {wijze.Criteria[i].Id} is hoger dan 0.", Gunningsmaatstaf, $"{veld}.criteria[{i}].gewicht");
        }

        if (wijze.MinimumTotaal is < 0 or > 100)
            yield return new Weigering("minimum-totaal", "Het minimum voor het totaal ligt tussen 0 en 100.", Transparantie, $"{veld}.minimumTotaal");
    }

    private static IEnumerable<Weigering> Schaal(Beoordelingscriterium criterium, string veld)
    {
        var cijfers = criterium.Cijfers;
        if (cijfers.Count < 2 || cijfers.Zip(cijfers.Skip(1)).Any(paar => paar.First >= paar.Second))
            yield return new Weigering("cijfers", $"De cijfers van {criterium.Id} lopen op en zijn er ten minste twee.", Transparantie, $"{veld}.cijfers");
        else if (cijfers[0] < 0)
            yield return new Weigering("cijfers", $"De cijfers van {criterium.Id} beginnen niet onder 0.", Transparantie, $"{veld}.cijfers");
        if (criterium.Minimum is { } minimum && !cijfers.Contains(minimum))
            yield return new Weigering("minimum-buiten-schaal", $"Het minimum van {criterium.Id} staat niet op de schaal van dat criterium.", Transparantie, $"{veld}.minimum");
    }

    /// <summary>Selection ranks, because it is held only where there are too many; yes or no needs something to fail.</summary>
    private static IEnumerable<Weigering> Wijze(Inrichting inrichting)
    {
        if (inrichting.Selectie.Wijze != Gunningswijze.Rangorde)
            yield return new Weigering("selectie-zonder-rangorde", "De nadere selectie kiest tussen geschikte partijen en heeft daarom een rangorde.", "Art. 2.99 Aanbestedingswet 2012 (naar analogie)", "selectie.wijze");
        if (inrichting.Gunning is { Wijze: Gunningswijze.AlDanNiet, MinimumTotaal: null } gunning && gunning.Criteria.All(c => c.Minimum is null))
            yield return new Weigering("minimum-ontbreekt", "Bij ‘al dan niet’ gunnen hoort ten minste één minimum; zonder minimum kan niemand worden afgewezen.", Gunningsmaatstaf, "gunning.wijze");
    }

    private static System.Globalization.CultureInfo Nederlands { get; } = System.Globalization.CultureInfo.GetCultureInfo("nl-NL");
}
