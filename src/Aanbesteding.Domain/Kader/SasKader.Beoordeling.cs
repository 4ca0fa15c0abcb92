using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Domain;

public static partial class SasKader
{
    private const string Gunningsmaatstaf = "Art. 2.115 Aanbestedingswet 2012 (naar analogie); transparantie";
    private const string Ricoh = "Hoge Raad 9 mei 2014 (Ricoh/Utrecht); art. 1.9 Aanbestedingswet 2012";
    private const int MeesteDecimalen = 10;
    // Closer to 1 the logarithm of the base has too few digits left to divide by.
    private const decimal KleinsteGrondtal = 1.0001m;

    /// <summary>Checks one way of scoring against the envelope, before there is an inrichting around it.</summary>
    /// <param name="wijze">The way of scoring.</param>
    /// <param name="veld">Name that the paths of fields begin with.</param>
    public static IReadOnlyList<Weigering> Toets(Beoordelingswijze wijze, string veld)
    {
        ArgumentNullException.ThrowIfNull(wijze);
        return [.. Beoordeling(wijze, veld)];
    }

    private static IEnumerable<Weigering> Beoordeling(Beoordelingswijze wijze, string veld) =>
    [
        .. Gewichten(wijze, veld),
        .. Prijs(wijze, $"{veld}.prijs"),
        .. Dubbel([.. wijze.Criteria.Select(c => c.Id)], i => $"{veld}.criteria[{i}].id", "Het criterium"),
        .. wijze.Criteria.SelectMany((criterium, i) => Schaal(criterium, wijze.Methode, $"{veld}.criteria[{i}]")),
        .. Rangregels(wijze, veld),
    ];

    /// <summary>Weights, with that of the price, make 100; under gunnen op waarde a criterium has a value in euro instead.</summary>
    private static IEnumerable<Weigering> Gewichten(Beoordelingswijze wijze, string veld)
    {
        var opWaarde = wijze.Methode is Scoremethode.GunnenOpWaarde;
        for (var i = 0; i < wijze.Criteria.Count; i++)
        {
            var criterium = wijze.Criteria[i];
            if (opWaarde && criterium.Waarde is null or <= 0)
                yield return new Weigering("waarde", $"Geef de waarde van {criterium.Id} in euro, hoger dan 0.", Gunningsmaatstaf, $"{veld}.criteria[{i}].waarde");
            if (!opWaarde && criterium.Waarde is not null)
                yield return new Weigering("waarde-overbodig", "Een waarde in euro hoort alleen bij gunnen op waarde.", Gunningsmaatstaf, $"{veld}.criteria[{i}].waarde");
            if (!opWaarde && criterium.Gewicht is null or <= 0)
                yield return new Weigering("gewicht", $"Het gewicht van {criterium.Id} is hoger dan 0.", Gunningsmaatstaf, $"{veld}.criteria[{i}].gewicht");
            if (opWaarde && criterium.Gewicht is not null)
                yield return new Weigering("gewicht-overbodig", "Bij gunnen op waarde heeft een criterium een waarde, geen gewicht.", Gunningsmaatstaf, $"{veld}.criteria[{i}].gewicht");
        }

        var som = wijze.Criteria.Sum(c => c.Gewicht ?? 0) + (wijze.Prijs?.Gewicht ?? 0);
        if (!opWaarde && som != 100)
            yield return new Weigering("gewichten", $"De gewichten van de criteria{(wijze.Prijs is null ? "" : " en de prijs")} tellen op tot {Getaltekst.Getal(som)} en niet tot 100.", Gunningsmaatstaf, $"{veld}.criteria");
        if (opWaarde && wijze.MinimumTotaal is not null)
            yield return new Weigering("minimum-overbodig", "Bij gunnen op waarde wint het laagste bedrag; een minimum voor het totaal heeft daar geen betekenis.", Gunningsmaatstaf, $"{veld}.minimumTotaal");
        if (wijze.MinimumTotaal is < 0 or > 100)
            yield return new Weigering("minimum-totaal", "Het minimum voor het totaal ligt tussen 0 en 100.", Transparantie, $"{veld}.minimumTotaal");
    }

    /// <summary>The price formula is complete, and what depends on the prices of others says what happens when one drops out.</summary>
    private static IEnumerable<Weigering> Prijs(Beoordelingswijze wijze, string veld)
    {
        var gewogen = wijze.Methode is Scoremethode.GewogenFactor;
        if (gewogen && wijze.Prijs is null)
            yield return new Weigering("prijs-ontbreekt", "Bij gewogen factor hoort een prijsformule met een gewicht.", Gunningsmaatstaf, veld);
        if (wijze.Prijs is not { } prijs)
            yield break;
        if (!gewogen)
            yield return new Weigering("prijs-overbodig", "Een prijsformule hoort alleen bij gewogen factor.", Gunningsmaatstaf, veld);
        if (prijs.Gewicht <= 0)
            yield return new Weigering("prijsgewicht", "Het gewicht van de prijs is hoger dan 0.", Gunningsmaatstaf, $"{veld}.gewicht");
        if (prijs.Relatief && wijze.Herberekening is null)
            yield return new Weigering("herberekening-niet-bepaald", "De punten voor de prijs hangen af van de andere prijzen. Bepaal daarom vooraf of de scores na uitval worden herberekend of gehandhaafd.", Ricoh, veld[..veld.IndexOf('.', StringComparison.Ordinal)] + ".herberekening");
        var absoluut = prijs.Formule is Prijsvorm.Absoluut;
        if (absoluut && (prijs.Bodem is not { } bodem || prijs.Plafond is not { } plafond || prijs.BuitenBereik is null || bodem < 0 || bodem >= plafond))
            yield return new Weigering("prijsbereik", "Een absolute prijsformule heeft een bodem, een hoger plafond, en zegt wat er gebeurt met een prijs daarbuiten.", Gunningsmaatstaf, veld);
        if (!absoluut && (prijs.Bodem ?? prijs.Plafond) is not null)
            yield return new Weigering("prijsbereik-overbodig", "Bodem en plafond horen alleen bij de absolute prijsformule.", Gunningsmaatstaf, veld);
        if (prijs.Formule is Prijsvorm.Logaritmisch ? prijs.Grondtal is null or < KleinsteGrondtal : prijs.Grondtal is not null)
            yield return new Weigering("grondtal", "Alleen de logaritmische prijsformule heeft een grondtal, ten minste 1,0001.", Gunningsmaatstaf, $"{veld}.grondtal");
    }

    private static IEnumerable<Weigering> Schaal(Beoordelingscriterium criterium, Scoremethode methode, string veld)
    {
        var cijfers = criterium.Cijfers;
        if (cijfers.Count < 2 || cijfers.Zip(cijfers.Skip(1)).Any(paar => paar.First >= paar.Second))
            yield return new Weigering("cijfers", $"De cijfers van {criterium.Id} lopen op en zijn er ten minste twee.", Transparantie, $"{veld}.cijfers");
        else if (cijfers[^1] <= 0)
            yield return new Weigering("cijfers", $"Het hoogste cijfer van {criterium.Id} is hoger dan 0.", Transparantie, $"{veld}.cijfers");
        else if (cijfers[0] < 0 && methode is not Scoremethode.GunnenOpWaarde)
            yield return new Weigering("cijfers", $"De cijfers van {criterium.Id} beginnen niet onder 0. Dat kan alleen bij gunnen op waarde.", Transparantie, $"{veld}.cijfers");
        if (criterium.Minimum is { } minimum && !cijfers.Contains(minimum))
            yield return new Weigering("minimum-buiten-schaal", $"Het minimum van {criterium.Id} staat niet op de schaal van dat criterium.", Transparantie, $"{veld}.minimum");
    }

    /// <summary>The tie chain names what exists and ends with the lot; rounding stays within what can be shown.</summary>
    private static IEnumerable<Weigering> Rangregels(Beoordelingswijze wijze, string veld)
    {
        var keten = wijze.Gelijkspel ?? [];
        for (var i = 0; i < keten.Count; i++)
        {
            var bestaat = keten[i] is "loting" || (keten[i] is "prijs" && wijze.MetPrijs) || wijze.Criteria.Any(c => keten[i] == $"criterium:{c.Id}");
            if (!bestaat)
                yield return new Weigering("gelijkspel", $"‘{keten[i]}’ kan hier niet beslissen. Kies een criterium (criterium:{wijze.Criteria[0].Id}){(wijze.MetPrijs ? ", prijs" : "")} of loting.", Transparantie, $"{veld}.gelijkspel[{i}]");
            if (keten[i] is "loting" && i < keten.Count - 1)
                yield return new Weigering("gelijkspel", "Na een loting is er niets meer te beslissen.", Transparantie, $"{veld}.gelijkspel[{i}]");
        }

        if (wijze.Afronding is { Decimalen: < 0 or > MeesteDecimalen })
            yield return new Weigering("afronding", $"Rond af op 0 tot en met {MeesteDecimalen} decimalen.", Transparantie, $"{veld}.afronding.decimalen");
    }

    /// <summary>Selection ranks on quality, because it is held only where there are too many; yes or no needs something to fail.</summary>
    private static IEnumerable<Weigering> Wijze(Inrichting inrichting)
    {
        if (inrichting.Selectie.Methode is not Scoremethode.Kwaliteit)
            yield return new Weigering("selectie-zonder-rangorde", "De nadere selectie kiest tussen geschikte partijen op kwaliteit. Zij vraagt geen prijs en geen ja of nee.", "Art. 2.99 Aanbestedingswet 2012 (naar analogie)", "selectie.methode");
        if (inrichting.Gunning is { Methode: Scoremethode.AlDanNiet, MinimumTotaal: null } gunning && gunning.Criteria.All(c => c.Minimum is null))
            yield return new Weigering("minimum-ontbreekt", "Bij ‘al dan niet’ gunnen hoort ten minste één minimum; zonder minimum kan niemand worden afgewezen.", Gunningsmaatstaf, "gunning.methode");
    }
}
