using Aanbesteding.Application.Dossier.Nareken;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Checks the dossier of an open house: every check of its own kind, and after them the second, independent computation, which must
/// come to the same.
/// </summary>
internal static class Toelatingscontrole
{
    private static readonly Action<Toelatingsboek>[] Regels =
    [
        Toelatingsketencontrole.Voer, Toelatingszettencontrole.Voer, Toelatingstermijncontrole.Voer, Toelatingsversiecontrole.Voer, Toelatingsorgaancontrole.Voer, Indexeringscontrole.Voer,
        Verlengingscontrole.Voer, Aanbodcontrole.Voer, Aanvraagcontrole.Voer, Deelnemercontrole.Voer, Hertoetsingscontrole.Voer, Maatregelcontrole.Voer,
    ];

    /// <summary>Performs all checks.</summary>
    /// <returns>The proof of equal admission; null when it could not be given.</returns>
    public static Gelijkheidsuitslag? Voer(Dossierboek boek, string tekst)
    {
        boek.Probeer(() => Toelatingsstukcontrole.Voer(boek), "Een feit is niet na te rekenen");
        boek.Probeer(() => Ketencontrole.Voer(boek), "Een feit is niet na te rekenen");
        if (boek.Toelating is { } toelating)
        {
            foreach (var regel in Regels)
                boek.Probeer(() => regel(toelating), "Een feit is niet na te rekenen");
        }

        var bewijs = Gelijkheidsrekening.Van(tekst);
        if (bewijs is null)
            boek.Meld("De gelijke toelating is niet na te rekenen.");
        else
            Tweede(boek, bewijs);
        return bewijs;
    }

    /// <summary>
    /// What the second computation finds, except a promise that was broken and told: that is for the proof to say, and no fault of the
    /// dossier. That the flag beside such a decision says so too is checked where the decision is.
    /// </summary>
    private static void Tweede(Dossierboek boek, Gelijkheidsuitslag bewijs)
    {
        foreach (var o in bewijs.Ongelijk.Where(o => !Gelijkheidsuitslag.Verzuim.Contains(o.Code, StringComparer.Ordinal)))
            boek.Meld($"Bij narekenen van de gelijke toelating ({o.Code}), zaak {o.Zaak}{(o.Categorie is null ? "" : $", {o.Categorie}")}: {o.Uitleg}");
        foreach (var v in bewijs.Voorwaarden.Verschil)
            boek.Meld($"Bij narekenen van de gelijke toelating: voor deelnemer {v.Zaak} is ‘{v.Wat}’ {v.Zittend}, en voor wie nu toetreedt {v.Nieuw}.");
        if (boek.Toelating is { } toelating && Aanvraagcontrole.TeLaat(toelating) is var teLaat
            && !teLaat.Order().SequenceEqual(bewijs.Ongelijk.Where(o => o.Code == "te-laat-beslist").Select(o => Guid.Parse(o.Zaak)).Order()))
            boek.Meld("Bij narekenen van de gelijke toelating zijn andere aanvragen te laat beslist dan het dossier zegt.");
    }
}
