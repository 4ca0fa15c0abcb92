using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>A deelname ends by notice of the published length, by an offer, or by a measure; and after it nothing happens to it.</summary>
internal static class Deelnemercontrole
{
    private sealed record Stop(LocalDate Van);

    private sealed record StopVoorbij(LocalDate Van, LocalDate Tot);

    private sealed record Besloten(string Soort, bool Opgelegd);

    public static void Voer(Toelatingsboek boek)
    {
        if (boek.Deelnemers.Select(d => d.Id).Distinct().Count() != boek.Deelnemers.Count)
            boek.Boek.Meld("Een deelnemer komt meer dan één keer binnen.");
        foreach (var deelnemer in boek.Deelnemers)
        {
            foreach (var feit in deelnemer.Feiten)
                boek.Boek.Probeer(() => Feit(boek, deelnemer, feit), feit.Plaats);
        }
    }

    private static void Feit(Toelatingsboek boek, Deelnemerdossier deelnemer, Dossierfeit feit)
    {
        void Eis(bool houdt, string bevinding) => boek.Boek.Eis(houdt, feit, bevinding);
        var (op, dag) = (feit.Post.Op, Nederland.Dag(feit.Post.Op));
        Eis(op >= deelnemer.Getekend, "er gebeurt iets met een deelnemer die nog niet had getekend.");
        Eis(op == deelnemer.Getekend || deelnemer.DoetMee(op), "er gebeurt iets met een deelnemer die al weg was.");
        switch (feit.Naam)
        {
            case "clientenstop":
                Eis(feit.Als<Stop>().Van == dag && feit.Post.Namens == deelnemer.Partij, "de cliëntenstop begint op een andere dag, of is van een ander.");
                break;
            case "clientenstop-opgeheven":
                Eis(feit.Als<StopVoorbij>().Tot == dag.PlusDays(-1), "de cliëntenstop eindigt op een andere dag.");
                break;
            case "uittreding":
                Uittreding(boek, deelnemer, feit, feit.Als<Uittredingsfeit>(), dag);
                break;
        }
    }

    private static void Uittreding(Toelatingsboek boek, Deelnemerdossier deelnemer, Dossierfeit feit, Uittredingsfeit u, LocalDate dag)
    {
        void Eis(bool houdt, string bevinding) => boek.Boek.Eis(houdt, feit, bevinding);
        Eis(u.Deelnemer == deelnemer.Id, "de uittreding staat in de keten van een ander.");
        switch (u.Reden)
        {
            case nameof(Uittreedreden.Opgezegd):
                Eis(feit.Post.Namens == deelnemer.Partij, "de opzegging is niet van de deelnemer.");
                Eis(u.Per >= dag.Plus(boek.Inrichting.Opzegtermijn), "de opzegtermijn is niet in acht genomen.");
                Eis(!string.IsNullOrWhiteSpace(u.Overdracht), "hoe cliënten worden overgedragen, staat er niet.");
                break;
            case nameof(Uittreedreden.Ontbonden):
                Eis(u.Per == dag && Dossierboek.FeitenVan(feit.Post).Any(f => f.Naam == "maatregelbesluit" && f.Als<Besloten>() is { Soort: nameof(Maatregelsoort.Ontbinding), Opgelegd: true }), "de overeenkomst eindigt zonder besluit tot ontbinding.");
                break;
            case nameof(Uittreedreden.NietGereageerd) or nameof(Uittreedreden.NietMeegegaan):
                Eis(Dossierboek.FeitenVan(feit.Post).Any(f => f.Naam == "aanbod-ingegaan"), "de deelnemer vertrekt om een aanbod dat niet is ingegaan.");
                break;
            default:
                Eis(houdt: false, $"‘{u.Reden}’ is geen reden om uit te treden.");
                break;
        }
    }
}
