using Aanbesteding.Application.Pipeline;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>What was opened is what the parties handed in, in time; their chains are those that were tied in at the opening.</summary>
internal static class Kluiscontrole
{
    private sealed record Ingediend(Guid Inzending, string Soort, Instant Bevestigd);

    private sealed record Ingetrokken(Guid Inzending);

    private sealed record TeLaatVerzegeld(Guid Inzending, Instant Ontvangen, Instant Verzegeld);

    public static void Voer(Dossierboek boek)
    {
        foreach (var feit in boek.Met("kluis-geopend"))
            Koppen(boek, feit);
        HashSet<Guid> geopend = [];
        foreach (var feit in boek.Feiten.Where(f => f.Naam is "aanmeldingen-geopend" or "inschrijvingen-geopend"))
        {
            geopend.UnionWith(feit.Als<Openingsfeit>().Alle.Select(i => i.Id));
            foreach (var inzending in feit.Als<Openingsfeit>().Alle)
                Herkomst(boek, feit, inzending, feit.Naam == "aanmeldingen-geopend" ? "sluiting-aanmelding" : "sluiting-inschrijving");
        }

        TeLaat(boek, geopend);
    }

    private static void Koppen(Dossierboek boek, Dossierfeit feit)
    {
        foreach (var kop in feit.Als<Kluisopening>().Koppen)
        {
            var keten = boek.Stuk.Ketens.FirstOrDefault(k => k.Onderwerp == kop.Onderwerp);
            boek.Eis(keten is not null, feit, $"de keten {kop.Onderwerp} ontbreekt.");
            boek.Eis(
                keten is null || (kop.Volgnummer >= 1 && kop.Volgnummer <= keten.Posten.Count && keten.Posten[(int)kop.Volgnummer - 1].Hash == kop.Hash),
                feit, $"de keten {kop.Onderwerp} is niet die van het moment van openen.");
        }
    }

    /// <summary>What is in the late kluis has the instants of its post, and was never opened.</summary>
    private static void TeLaat(Dossierboek boek, HashSet<Guid> geopend)
    {
        foreach (var feit in boek.Posten.Values.SelectMany(p => p).SelectMany(Dossierboek.FeitenVan).Where(f => f.Naam == "te-laat-verzegeld"))
        {
            var laat = feit.Als<TeLaatVerzegeld>();
            boek.Eis(laat.Ontvangen == feit.Post.Op && laat.Verzegeld >= laat.Ontvangen, feit, $"inzending {laat.Inzending} heeft andere tijdstippen dan de post.");
            boek.Eis(!geopend.Contains(laat.Inzending), feit, $"inzending {laat.Inzending} kwam te laat en is toch geopend.");
        }
    }

    private static void Herkomst(Dossierboek boek, Dossierfeit opening, GeopendeInzending inzending, string sluiting)
    {
        var onderwerp = Onderwerpen.Partij(boek.Stuk.Procedure, inzending.Partij);
        var gebeurd = boek.Posten.Where(k => k.Key.Onderwerp == onderwerp).SelectMany(k => k.Value).Where(p => p.Op <= opening.Post.Op).SelectMany(Dossierboek.FeitenVan).ToList();
        var ingediend = gebeurd.LastOrDefault(f => f.Naam == "ingediend" && f.Als<Ingediend>().Inzending == inzending.Id);
        boek.Eis(ingediend?.Als<Ingediend>().Bevestigd == inzending.Ingediend, opening, $"inzending {inzending.Id} staat niet zo in de keten van haar partij.");
        boek.Eis(gebeurd.TrueForAll(f => f.Naam != "ingetrokken" || f.Als<Ingetrokken>().Inzending != inzending.Id), opening, $"inzending {inzending.Id} was ingetrokken.");
        var einde = boek.Feiten.Where(f => f.Post.Op <= opening.Post.Op).Select(Termijncontrole.Einde).LastOrDefault(t => t?.Naam == sluiting)?.Einde;
        boek.Eis(inzending.Ingediend < einde && ingediend?.Post.Op == inzending.Ingediend, opening, $"inzending {inzending.Id} kwam niet vóór de sluiting.");
    }
}
