using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Every poort that was passed was decided by every body of the inrichting, through somebody with its mandate; what came out follows
/// from their choices, and going on over open lines and coming back on a decision have reasons.
/// </summary>
internal static class Poortcontrole
{
    private sealed record Besluit(string Taak, string Orgaan, string Keuze, string Motivering)
    {
        public LocalDate? Besluitdatum { get; init; }

        public IReadOnlyList<string> Afgeweken { get; init; } = [];

        public string? Afwijking { get; init; }

        public string? Herziening { get; init; }
    }

    public static void Voer(Dossierboek boek)
    {
        if (boek.Inrichting is not { } inrichting)
            return;
        Dictionary<(string Poort, string Orgaan), string> genomen = [];
        foreach (var feit in boek.Feiten)
        {
            switch (feit.Naam)
            {
                case "orgaanbesluit":
                    var besluit = feit.Als<Besluit>();
                    Los(boek, feit, besluit, inrichting, genomen.ContainsKey((besluit.Taak, besluit.Orgaan)));
                    genomen[(besluit.Taak, besluit.Orgaan)] = besluit.Keuze;
                    break;
                case "uitval":
                    genomen.Clear();
                    break;
                case "werkstroom" when feit.Als<Zetverslag>() is { Soort: "taak" } zet && inrichting.Poorten.FirstOrDefault(p => p.Naam == zet.Onderwerp) is { } poort:
                    Samen(boek, feit, poort, zet.Uitkomst, genomen);
                    foreach (var orgaan in poort.Organen)
                        genomen.Remove((poort.Naam, orgaan));
                    break;
            }
        }
    }

    private static void Los(Dossierboek boek, Dossierfeit feit, Besluit besluit, Inrichting inrichting, bool eerder)
    {
        boek.Eis(inrichting.Poorten.Any(p => p.Naam == besluit.Taak && p.Organen.Contains(besluit.Orgaan, StringComparer.Ordinal)), feit, $"over ‘{besluit.Taak}’ besluit ‘{besluit.Orgaan}’ niet.");
        boek.Eis(feit.Post.Namens?.Split("; ").Contains(besluit.Orgaan, StringComparer.Ordinal) == true, feit, $"wie besloot, had geen mandaat van ‘{besluit.Orgaan}’.");
        boek.Eis(!string.IsNullOrWhiteSpace(besluit.Motivering), feit, "het besluit heeft geen motivering.");
        boek.Eis(besluit.Afgeweken.Count == 0 || !string.IsNullOrWhiteSpace(besluit.Afwijking), feit, "waarom is doorgegaan terwijl niet alles in orde was, staat er niet.");
        boek.Eis(!eerder || !string.IsNullOrWhiteSpace(besluit.Herziening), feit, $"waarom ‘{besluit.Orgaan}’ op zijn besluit terugkwam, staat er niet.");
        boek.Eis(besluit.Besluitdatum is not { } dag || dag <= Nederland.Dag(feit.Post.Op), feit, "het besluit is vastgelegd voordat het genomen was.");
    }

    private static void Samen(Dossierboek boek, Dossierfeit feit, Poort poort, string? uitkomst, Dictionary<(string Poort, string Orgaan), string> genomen)
    {
        List<string> ontbreekt = [.. poort.Organen.Where(o => !genomen.ContainsKey((poort.Naam, o)))];
        boek.Eis(ontbreekt.Count == 0, feit, $"‘{poort.Naam}’ is gesloten zonder besluit van {string.Join(", ", ontbreekt)}.");
        if (ontbreekt.Count == 0)
            boek.Eis(Orgaanbesluit.Gezamenlijk([.. poort.Organen.Select(o => genomen[(poort.Naam, o)])]) == uitkomst, feit, $"de uitkomst van ‘{poort.Naam}’ volgt niet uit de besluiten.");
    }
}
