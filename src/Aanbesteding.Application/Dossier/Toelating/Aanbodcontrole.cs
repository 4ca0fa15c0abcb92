using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Every offer went to all who took part at that moment; answers came in time, from whom it was for; and on the day on which it took
/// effect exactly those left who did not go along, or whose silence means that they leave.
/// </summary>
internal static class Aanbodcontrole
{
    private sealed record Gedaan(int Nummer, string Soort, Instant ReactieVoor, LocalDate Ingang, string Zwijgen, IReadOnlyList<string> Aan);

    private sealed record Reactie(int Aanbod, bool GaatMee);

    private sealed record Ingegaan(int Nummer, LocalDate Ingang);

    public static void Voer(Toelatingsboek boek)
    {
        List<Gedaan> aanbiedingen = [];
        HashSet<int> ingegaan = [];
        foreach (var feit in boek.Feiten)
        {
            if (feit.Naam == "aanbod")
            {
                var aanbod = feit.Als<Gedaan>();
                boek.Boek.Eis(aanbod.Nummer == aanbiedingen.Count + 1, feit, "de aanbiedingen zijn niet doorgenummerd.");
                aanbiedingen.Add(aanbod);
                Aan(boek, feit, aanbod);
            }
            else if (feit.Naam == "aanbod-ingegaan")
            {
                var gaat = feit.Als<Ingegaan>();
                var aanbod = aanbiedingen.FirstOrDefault(a => a.Nummer == gaat.Nummer && a.Ingang == gaat.Ingang);
                boek.Boek.Eis(aanbod is not null && ingegaan.Add(gaat.Nummer), feit, "er gaat een aanbod in dat niet is gedaan, of dat al was ingegaan.");
                boek.Boek.Eis(feit.Post.Op >= Nederland.BeginVan(gaat.Ingang), feit, "het aanbod gaat in vóór zijn dag.");
            }
        }

        foreach (var post in boek.Feiten.Where(f => f.Naam == "aanbod-ingegaan").Select(f => f.Post).Distinct())
            Vertrek(boek, Dossierboek.FeitenVan(post).Where(f => f.Naam == "aanbod-ingegaan").ToList(), aanbiedingen);
        foreach (var deelnemer in boek.Deelnemers)
        {
            foreach (var feit in deelnemer.Feiten.Where(f => f.Naam == "aanbodreactie"))
                boek.Boek.Probeer(() => Antwoord(boek, deelnemer, feit, aanbiedingen), feit.Plaats);
        }
    }

    /// <summary>Who left on a day whose bell was late could still be written to; nobody who takes part can be skipped.</summary>
    private static void Aan(Toelatingsboek boek, Dossierfeit feit, Gedaan aanbod)
    {
        var op = feit.Post.Op;
        foreach (var partij in boek.Deelnemers.Where(d => d.BlijftMeedoen(op)).Select(d => d.Partij).Distinct(StringComparer.Ordinal).Except(aanbod.Aan, StringComparer.Ordinal))
            boek.Boek.Eis(houdt: false, feit, $"het aanbod ging niet naar deelnemer ‘{partij}’.");
        foreach (var partij in aanbod.Aan.Where(p => !boek.Deelnemers.Any(d => d.Partij == p && d.Getekend <= op)))
            boek.Boek.Eis(houdt: false, feit, $"het aanbod ging naar ‘{partij}’, die niet deelneemt.");
    }

    private static void Antwoord(Toelatingsboek boek, Deelnemerdossier deelnemer, Dossierfeit feit, List<Gedaan> aanbiedingen)
    {
        var aanbod = aanbiedingen.FirstOrDefault(a => a.Nummer == feit.Als<Reactie>().Aanbod);
        boek.Boek.Eis(aanbod is not null && deelnemer.Getekend < aanbod.ReactieVoor, feit, "er is gereageerd op een aanbod dat er voor deze deelnemer niet was.");
        boek.Boek.Eis(aanbod is null || feit.Post.Op < aanbod.ReactieVoor, feit, "er is gereageerd na het einde van de reactietermijn.");
    }

    private static void Vertrek(Toelatingsboek boek, List<Dossierfeit> ingegaan, List<Gedaan> aanbiedingen)
    {
        var post = ingegaan[0].Post;
        Dictionary<Guid, (LocalDate Per, string Reden)> hoort = [];
        foreach (var aanbod in ingegaan.Select(f => f.Als<Ingegaan>().Nummer).Select(n => aanbiedingen.FirstOrDefault(a => a.Nummer == n)).OfType<Gedaan>())
        {
            foreach (var deelnemer in boek.Deelnemers.Where(d => d.DoetMee(post.Op) && d.Getekend < aanbod.ReactieVoor && !hoort.ContainsKey(d.Id) && (d.Weg(post.Op) is not { } weg || weg.Per > aanbod.Ingang)))
            {
                var antwoord = deelnemer.Feiten.Where(f => f.Naam == "aanbodreactie" && f.Post.Op < post.Op).Select(f => f.Als<Reactie>()).LastOrDefault(r => r.Aanbod == aanbod.Nummer);
                if (antwoord is { GaatMee: false } || (antwoord is null && aanbod.Zwijgen == nameof(Zwijgen.Vertrekt)))
                    hoort[deelnemer.Id] = (aanbod.Ingang, antwoord is null ? nameof(Uittreedreden.NietGereageerd) : nameof(Uittreedreden.NietMeegegaan));
            }
        }

        var weg = Dossierboek.FeitenVan(post).Where(f => f.Naam == "uittreding").Select(f => f.Als<Uittredingsfeit>()).ToDictionary(u => u.Deelnemer, u => (u.Per, u.Reden));
        foreach (var deelnemer in hoort.Where(h => !weg.TryGetValue(h.Key, out var u) || u != h.Value).Select(h => h.Key))
            boek.Boek.Eis(houdt: false, ingegaan[0], $"deelnemer {deelnemer} ging niet mee met het aanbod, en vertrekt toch niet.");
        foreach (var deelnemer in weg.Keys.Except(hoort.Keys))
            boek.Boek.Eis(houdt: false, ingegaan[0], $"deelnemer {deelnemer} vertrekt, terwijl zijn antwoord of zijn zwijgen dat niet betekent.");
    }
}
