using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// The opened prices are those that the parties sealed: their fingerprints are computed again and compared with those in the
/// chains of the parties. Two officers opened them, once, and nobody was left out without a reason.
/// </summary>
internal static class Prijscontrole
{
    private sealed record Verzegeld(Guid Inzending, string Vingerafdruk);

    private sealed record Opener(string Persoon, string Rol);

    private sealed record Geopend(Guid Inzending, IReadOnlyDictionary<int, long> Prijzen, string Zout, string Vingerafdruk);

    private sealed record Zonder(Guid Inzending, int Perceel, string Reden);

    private sealed record Opening(IReadOnlyList<Opener> Door, IReadOnlyList<Geopend> Inschrijvingen, IReadOnlyList<Zonder> ZonderPrijs);

    public static void Voer(Dossierboek boek)
    {
        IReadOnlyList<GeopendeInzending> inschrijvingen = [];
        var geopend = false;
        foreach (var feit in boek.Feiten)
        {
            switch (feit.Naam)
            {
                case "inschrijvingen-geopend":
                    (inschrijvingen, geopend) = (feit.Als<Openingsfeit>().Alle, false);
                    break;
                case "prijzen-geopend":
                    boek.Eis(!geopend, feit, "de prijzen zijn voor de tweede keer geopend.");
                    boek.Probeer(() => Controleer(boek, feit, feit.Als<Opening>(), inschrijvingen), feit.Plaats);
                    geopend = true;
                    break;
            }
        }
    }

    private static void Controleer(Dossierboek boek, Dossierfeit feit, Opening opening, IReadOnlyList<GeopendeInzending> inschrijvingen)
    {
        boek.Eis(
            opening.Door is [var een, var twee] && een.Persoon != twee.Persoon && een.Rol != twee.Rol && twee.Persoon == feit.Post.Persoon,
            feit, "de prijzen zijn niet door twee personen met verschillende rol geopend.");
        var bekend = inschrijvingen.ToDictionary(i => i.Id);
        foreach (var prijs in opening.Inschrijvingen)
        {
            boek.Eis(new Prijspakket(prijs.Zout, prijs.Prijzen).Vingerafdruk() == prijs.Vingerafdruk, feit, $"de vingerafdruk van de prijzen van {prijs.Inzending} klopt niet.");
            boek.Eis(
                bekend.TryGetValue(prijs.Inzending, out var inzending) && Ingediend(boek, inzending, feit) == prijs.Vingerafdruk,
                feit, $"de prijzen van {prijs.Inzending} zijn niet die welke de partij heeft ingediend.");
        }

        var genoemd = opening.Inschrijvingen.SelectMany(p => p.Prijzen.Keys.Select(perceel => (p.Inzending, perceel)))
            .Concat(opening.ZonderPrijs.Select(z => (z.Inzending, z.Perceel))).Order();
        boek.Eis(
            genoemd.SequenceEqual(inschrijvingen.SelectMany(i => i.Percelen.Select(perceel => (i.Id, perceel))).Order()),
            feit, "niet iedere inschrijving heeft voor ieder perceel één prijs, of een reden waarom die er niet is.");
    }

    /// <summary>The fingerprint that the party sealed with this inschrijving; null when its chain does not say.</summary>
    private static string? Ingediend(Dossierboek boek, GeopendeInzending inzending, Dossierfeit opening)
    {
        var onderwerp = Onderwerpen.Partij(boek.Stuk.Procedure, inzending.Partij);
        return boek.Posten.Where(k => k.Key.Onderwerp == onderwerp).SelectMany(k => k.Value).Where(p => p.Op <= opening.Post.Op)
            .SelectMany(Dossierboek.FeitenVan).Where(f => f.Naam == "prijs-verzegeld").Select(f => f.Als<Verzegeld>())
            .LastOrDefault(v => v.Inzending == inzending.Id)?.Vingerafdruk;
    }
}
