using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;

namespace Aanbesteding.Application.Dossier;

/// <summary>Every indexation follows from the published series to the cent, begins on the published day, and happens once a year.</summary>
internal static class Indexeringscontrole
{
    public static void Voer(Toelatingsboek boek)
    {
        foreach (var feit in boek.Feiten.Where(f => f.Naam == "indexering"))
            boek.Boek.Probeer(() => Indexering(boek, feit, feit.Als<Indexeringsverslag>()), feit.Plaats);
    }

    private static void Indexering(Toelatingsboek boek, Dossierfeit feit, Indexeringsverslag v)
    {
        void Eis(bool houdt, string bevinding) => boek.Boek.Eis(houdt, feit, bevinding);
        if (boek.Inrichting.Indexering is not { } regel)
        {
            Eis(houdt: false, "er is geen indexering gepubliceerd.");
            return;
        }

        var nieuw = Dossierboek.FeitenVan(feit.Post).SingleOrDefault(f => f.Naam == "versie")?.Als<Toelatingsversie>();
        Eis(nieuw is { Clausule: null }, "de indexering geeft geen nieuwe versie.");
        if (boek.Versies.FirstOrDefault(x => x.Nummer == nieuw?.Nummer - 1) is not { } vorige)
            return;
        Eis((v.Reeks, v.Peilmaand, v.Afronding) == (regel.Reeks, regel.Peilmaand, regel.Afronding), "de indexering volgt een andere regel dan is gepubliceerd.");
        var dag = Nederland.Dag(feit.Post.Op);
        var ditJaar = regel.Ingang.InYear(dag.Year);
        Eis(v.Ingang == (ditJaar > dag ? ditJaar : regel.Ingang.InYear(dag.Year + 1)) && nieuw!.Ingang == v.Ingang, "de indexering gaat op een andere dag in dan is gepubliceerd.");
        Eis(boek.Versies.Count(x => x.Clausule is null && x.Nummer > 1 && x.Ingang == v.Ingang) == 1, "de tarieven zijn voor dezelfde dag vaker geïndexeerd.");
        Eis(v.Was.SequenceEqual(vorige.Tarieven.Select(t => t.Centen)), "de tarieven van vóór de indexering zijn andere.");
        var factor = Breuk.Lees(Tekst(v.Nieuw)) / Breuk.Lees(Tekst(v.Oud));
        List<Tarief> hoort = [.. vorige.Tarieven.Select(t => Toelatingssysteem.Geindexeerd(t, factor, regel.Afronding))];
        Eis(v.Wordt.SequenceEqual(hoort.Select(t => t.Centen)), "narekenen van de indexering geeft andere tarieven, tot op de cent.");
        Eis(nieuw!.Tarieven.SequenceEqual(hoort), "de nieuwe versie heeft andere tarieven dan uit de indexering volgen.");
        Eis(nieuw.ContractSha256 == vorige.ContractSha256 && Persistence.Json.Schrijf(nieuw.Eisen) == Persistence.Json.Schrijf(vorige.Eisen), "bij de indexering is meer gewijzigd dan de tarieven.");
    }

    private static string Tekst(decimal getal) => getal.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
