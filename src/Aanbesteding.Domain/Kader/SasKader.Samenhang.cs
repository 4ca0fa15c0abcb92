namespace Aanbesteding.Domain;

public static partial class SasKader
{
    /// <summary>Whether a name is that of an event; a draw is none that can be planned.</summary>
    public static bool IsGebeurtenis(string naam) => naam is not (Lotingsregels.Oproep or Vrijgave.Vonnisanker) && Ankers.Contains(naam, StringComparer.Ordinal);

    /// <summary>The dates of the planning must follow from each other: every reference points to something, and none in a circle.</summary>
    private static IEnumerable<Weigering> Samenhang(Inrichting inrichting) =>
    [
        .. inrichting.Planning.SelectMany((termijn, i) => Terugtelling(inrichting, termijn, $"planning[{i}].voor")),
        .. inrichting.Verwachtingen.SelectMany((verwachting, i) => Verwachting(inrichting, verwachting, $"verwachtingen[{i}]")),
        .. Dubbel([.. inrichting.Verwachtingen.Select(v => v.Gebeurtenis)], i => $"verwachtingen[{i}].gebeurtenis", "De verwachting van"),
    ];

    private static IEnumerable<Weigering> Terugtelling(Inrichting inrichting, Termijnregel termijn, string veld)
    {
        if (termijn.Voor is not { } voor)
            yield break;
        if (voor == Lotingsregels.Oproep || inrichting.Planning.All(t => t.Naam != voor))
            yield return new Weigering("verwijzing-onbekend", $"De termijn ‘{termijn.Naam}’ telt terug van ‘{voor}’, maar die termijn staat niet in de planning.", Transparantie, veld);
        else if (InKring(inrichting, termijn.Naam))
            yield return Kring(termijn.Naam, veld);
    }

    private static IEnumerable<Weigering> Verwachting(Inrichting inrichting, Verwachting verwachting, string veld)
    {
        if (!IsGebeurtenis(verwachting.Gebeurtenis))
            yield return new Weigering("verwijzing-onbekend", $"De gebeurtenis ‘{verwachting.Gebeurtenis}’ is niet te plannen. Kies uit: {string.Join(", ", Ankers.Where(IsGebeurtenis))}.", Transparantie, $"{veld}.gebeurtenis");
        if (!Eenheden.Contains(verwachting.Eenheid, StringComparer.Ordinal))
            yield return new Weigering("onbekende-eenheid", $"De eenheid ‘{verwachting.Eenheid}’ bestaat niet. Kies uit: {string.Join(", ", Eenheden)}.", Transparantie, $"{veld}.eenheid");
        if (!IsGebeurtenis(verwachting.Na) && (verwachting.Na == Lotingsregels.Oproep || inrichting.Planning.All(t => t.Naam != verwachting.Na)))
            yield return new Weigering("verwijzing-onbekend", $"‘{verwachting.Gebeurtenis}’ wordt verwacht na ‘{verwachting.Na}’, maar dat is geen gebeurtenis en geen termijn van deze planning.", Transparantie, $"{veld}.na");
        else if (InKring(inrichting, verwachting.Gebeurtenis))
            yield return Kring(verwachting.Gebeurtenis, $"{veld}.na");
    }

    /// <summary>Whether reckoning back from this name comes to this name again. Each name is reckoned from at most one other.</summary>
    private static bool InKring(Inrichting inrichting, string naam)
    {
        HashSet<string> gezien = new(StringComparer.Ordinal);
        var plek = Vorige(inrichting, naam);
        while (plek is not null && plek != naam && gezien.Add(plek))
            plek = Vorige(inrichting, plek);
        return plek == naam;
    }

    private static string? Vorige(Inrichting inrichting, string naam) => IsGebeurtenis(naam)
        ? inrichting.Verwachtingen.FirstOrDefault(v => v.Gebeurtenis == naam)?.Na
        : inrichting.Planning.Where(t => t.Naam == naam).Select(t => t.Voor ?? t.Na).FirstOrDefault();

    private static Weigering Kring(string naam, string veld) =>
        new("planning-kring", $"De datum van ‘{naam}’ hangt van zichzelf af. Laat de planning ergens beginnen.", Transparantie, veld);
}
