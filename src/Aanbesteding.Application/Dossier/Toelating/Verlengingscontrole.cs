using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// The overeenkomst was extended by its published options only, in their order, with the published notice and by an offer to all; and
/// its end follows from them.
/// </summary>
internal static class Verlengingscontrole
{
    private sealed record Aangeboden(string Soort, LocalDate Ingang, string Zwijgen);

    public static void Voer(Toelatingsboek boek)
    {
        List<Verlengingsbesluit> gebruikt = [];
        foreach (var feit in boek.Feiten)
        {
            boek.Boek.Probeer(
                () =>
                {
                    if (feit.Naam == "verlengd")
                        Verlengd(boek, feit, feit.Als<Verlengingsbesluit>(), gebruikt);
                    else if (feit.Naam == "looptijd")
                        Looptijd(boek, feit, feit.Als<Looptijdverslag>(), gebruikt);
                },
                feit.Plaats);
        }
    }

    private static void Verlengd(Toelatingsboek boek, Dossierfeit feit, Verlengingsbesluit v, List<Verlengingsbesluit> gebruikt)
    {
        void Eis(bool houdt, string bevinding) => boek.Boek.Eis(houdt, feit, bevinding);
        var overeenkomst = boek.Inrichting.Overeenkomst;
        var einde = gebruikt is [.., var vorige] ? vorige.Wordt : overeenkomst.LaatsteDag;
        Eis(v.Nummer == gebruikt.Count + 1 && v.Op == feit.Post.Op, "de verlenging volgt niet op de vorige.");
        Eis(gebruikt.Count < overeenkomst.Verlengingen.Count && overeenkomst.Verlengingen[gebruikt.Count].Equals(v.Duur), "dit is geen gepubliceerde verlengingsoptie.");
        Eis(Nederland.Dag(feit.Post.Op) <= einde.Minus(boek.Inrichting.Verlengingsaankondiging), "de verlenging is later aangeboden dan de aankondigingstermijn toelaat.");
        var aanbod = Dossierboek.FeitenVan(feit.Post).SingleOrDefault(f => f.Naam == "aanbod")?.Als<Aangeboden>();
        Eis(
            aanbod is { Soort: nameof(Aanbodsoort.Verlenging) } && aanbod.Ingang == einde.PlusDays(1) && aanbod.Zwijgen == boek.Inrichting.ZwijgenBijVerlenging.ToString(),
            "de verlenging is niet aan alle deelnemers aangeboden zoals gepubliceerd.");
        gebruikt.Add(v);
        Eis(Laatste(overeenkomst.Ingang, overeenkomst.Duur, gebruikt) == v.Wordt, "narekenen van de verlenging geeft een andere laatste dag.");
    }

    private static void Looptijd(Toelatingsboek boek, Dossierfeit feit, Looptijdverslag v, List<Verlengingsbesluit> gebruikt)
    {
        var overeenkomst = boek.Inrichting.Overeenkomst;
        boek.Boek.Eis(
            v.Ingang == overeenkomst.Ingang && v.Duur.Equals(overeenkomst.Duur) && Json.Schrijf(v.Verlengingen) == Json.Schrijf(gebruikt.Select(g => g.Duur)),
            feit, "de looptijd is niet die van de inrichting met de verlengingen.");
        boek.Boek.Eis(v.Herbereken() == v.LaatsteDag && v.Einde == Nederland.BeginVan(v.LaatsteDag.PlusDays(1)), feit, "narekenen van de looptijd geeft een andere laatste dag.");
    }

    private static LocalDate Laatste(LocalDate ingang, Period duur, List<Verlengingsbesluit> gebruikt) =>
        new Looptijdverslag(ingang, duur, [.. gebruikt.Select(g => g.Duur)], default, default).Herbereken();
}
