using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>Every term follows from the planning and the calendar, and none passed before its end.</summary>
internal static class Termijncontrole
{
    private sealed record Verstreken(string Naam, Instant Einde);

    public static void Voer(Dossierboek boek)
    {
        Dictionary<string, Instant> einden = new(StringComparer.Ordinal);
        Dictionary<string, LocalDate> laatsteDagen = new(StringComparer.Ordinal);
        foreach (var feit in boek.Feiten)
        {
            if (feit.Naam == "termijn")
            {
                var termijn = feit.Als<Termijnverslag>();
                Termijn(boek, feit, termijn, laatsteDagen);
                (einden[termijn.Naam], laatsteDagen[termijn.Naam]) = (termijn.Einde, termijn.LaatsteDag);
            }
            else if (feit.Naam == "termijn-verplaatst")
            {
                var verplaatst = feit.Als<Verplaatsingsverslag>();
                Verplaatst(boek, feit, verplaatst, einden);
                (einden[verplaatst.Naam], laatsteDagen[verplaatst.Naam]) = (verplaatst.Wordt, verplaatst.LaatsteDag);
            }
            else if (feit.Naam == "heropend")
            {
                var heropend = feit.Als<Heropeningsverslag>();
                Heropening(boek, feit, heropend, einden);
                (einden[heropend.Termijn], laatsteDagen[heropend.Termijn]) = (heropend.Einde, Nederland.Dag(heropend.Einde - Duration.Epsilon));
            }
            else if (feit.Naam == "termijn-verstreken")
            {
                var verstreken = feit.Als<Verstreken>();
                boek.Eis(Bewaakt(einden, verstreken.Naam) == verstreken.Einde, feit, $"de termijn ‘{verstreken.Naam}’ is niet zo berekend.");
                boek.Eis(feit.Post.Op >= verstreken.Einde, feit, $"de termijn ‘{verstreken.Naam}’ was nog niet verstreken.");
            }
        }
    }

    /// <summary>The term that a fact gives an end, new or moved; null for any other fact.</summary>
    public static (string Naam, Instant Einde)? Einde(Dossierfeit feit) => feit.Naam switch
    {
        "termijn" when feit.Als<Termijnverslag>() is var termijn => (termijn.Naam, termijn.Einde),
        "termijn-verplaatst" when feit.Als<Verplaatsingsverslag>() is var verplaatst => (verplaatst.Naam, verplaatst.Wordt),
        "heropend" when feit.Als<Heropeningsverslag>() is var heropend => (heropend.Termijn, heropend.Einde),
        _ => null,
    };

    /// <summary>A running term was lengthened, with a reason, and what counts back from it went with it in the same entry.</summary>
    private static void Verplaatst(Dossierboek boek, Dossierfeit feit, Verplaatsingsverslag v, IReadOnlyDictionary<string, Instant> einden)
    {
        boek.Eis(einden.TryGetValue(v.Naam, out var was) && was == v.Was, feit, $"de termijn ‘{v.Naam}’ had een ander einde.");
        boek.Eis(feit.Post.Op < v.Was, feit, $"de termijn ‘{v.Naam}’ was al voorbij.");
        boek.Eis(v.Wordt > v.Was, feit, $"de termijn ‘{v.Naam}’ is niet verlengd.");
        boek.Eis(!string.IsNullOrWhiteSpace(v.Reden), feit, $"er staat geen reden bij het verplaatsen van de termijn ‘{v.Naam}’.");
        if (boek.Inrichting is not { } inrichting)
            return;
        if (inrichting.Planning.FirstOrDefault(r => r.Naam == v.Naam) is not { Voor: null } regel)
        {
            boek.Eis(houdt: false, feit, $"de termijn ‘{v.Naam}’ is niet te verplaatsen.");
            return;
        }

        boek.Eis(Verplaatsingsverslag.Laatste(regel, v.Wordt) == v.LaatsteDag, feit, $"de laatste dag van de verplaatste termijn ‘{v.Naam}’ is een andere.");
        boek.Eis(v.Onderbouwing.SequenceEqual(Verplaatsingsverslag.Waarom(regel, v.Was, v.Wordt, v.Reden), StringComparer.Ordinal), feit, $"de onderbouwing van de verplaatste termijn ‘{v.Naam}’ is een andere.");
        var mee = Dossierboek.FeitenVan(feit.Post).Where(f => f.Naam == "termijn").Select(f => f.Als<Termijnverslag>().Naam).ToHashSet(StringComparer.Ordinal);
        foreach (var achter in inrichting.Planning.Where(r => r.Voor == v.Naam && !mee.Contains(r.Naam)))
            boek.Eis(houdt: false, feit, $"de termijn ‘{achter.Naam}’ telt terug van ‘{v.Naam}’, maar ging niet mee.");
    }

    /// <summary>A window opens again after its closing alone, for a failure that counts, and long enough for everybody.</summary>
    private static void Heropening(Dossierboek boek, Dossierfeit feit, Heropeningsverslag h, Dictionary<string, Instant> einden)
    {
        boek.Eis(einden.TryGetValue(h.Termijn, out var was) && was == h.WasEinde, feit, $"de sluiting ‘{h.Termijn}’ was een andere.");
        boek.Eis(feit.Post.Op >= h.WasEinde, feit, "de sluiting was nog niet geweest.");
        var bewijs = h.Bewijs();
        boek.Eis(h.Van >= h.WasEinde - SasKader.Storingsvenster && h.Tot <= h.WasEinde, feit, "het bewijs gaat over een andere tijd dan het venster vóór de sluiting.");
        boek.Eis(h.Storingen.All(s => s.Van >= h.Van && s.Tot <= h.Tot && s.Van < s.Tot) && h.Storingen.Zip(h.Storingen.Skip(1)).All(p => p.First.Tot <= p.Second.Van), feit, "de storingen overlappen of vallen buiten het venster.");
        boek.Eis((long)bewijs.Totaal.TotalSeconds == h.TotaalSeconden, feit, "narekenen van de storing geeft een andere duur.");
        boek.Eis(SasKader.GeeftRecht(bewijs, h.WasEinde), feit, "de storing telt volgens de storingsregel niet mee.");
        boek.Eis(h.Einde >= SasKader.VroegsteEinde(feit.Post.Op, bewijs), feit, "de nieuwe sluiting laat te weinig tijd.");
    }

    /// <summary>The end that was watched; of the standstill the latest of its two terms.</summary>
    private static Instant? Bewaakt(Dictionary<string, Instant> einden, string naam)
    {
        if (!einden.TryGetValue(naam, out var einde))
            return null;
        return naam == Standstill.OpschortendeTermijn && einden.TryGetValue(Standstill.Vervaltermijn, out var contractueel) ? Instant.Max(einde, contractueel) : einde;
    }

    private static void Termijn(Dossierboek boek, Dossierfeit feit, Termijnverslag t, IReadOnlyDictionary<string, LocalDate> laatsteDagen)
    {
        if (t.Voor is { } voor)
        {
            boek.Eis(t.BeginTijd is null && laatsteDagen.TryGetValue(voor, out var dag) && dag == t.BeginDag, feit, $"de termijn ‘{t.Naam}’ telt niet terug van de laatste dag van ‘{voor}’.");
        }
        else
        {
            var begin = Nederland.Lokaal(feit.Post.Op);
            boek.Eis(t.BeginDag == begin.Date && t.BeginTijd == begin.TimeOfDay, feit, $"de termijn ‘{t.Naam}’ begint niet op het moment van de post.");
        }

        boek.Eis(t.Richting == (t.Voor is null ? Termijnverslag.Vooruit : Termijnverslag.Terug), feit, $"de richting van de termijn ‘{t.Naam}’ is een andere.");
        boek.Eis(
            boek.Inrichting is not { } inrichting || inrichting.Planning.Append(Lotingsregels.Oproeptermijn(inrichting)).Any(r => r.Naam == t.Naam && r.Voor == t.Voor && r.Aantal == t.Aantal && r.Eenheid == t.Eenheid && r.Regime == t.Regime && r.Tijd == t.Tijd && r.Grondslag == t.Grondslag),
            feit, $"de termijn ‘{t.Naam}’ is niet die van de planning.");
        var herberekend = t.Herbereken();
        boek.Eis(herberekend.Aanvaard && herberekend.Waarde.LaatsteDag == t.LaatsteDag && herberekend.Waarde.Einde == t.Einde, feit, $"narekenen van de termijn ‘{t.Naam}’ geeft een andere datum dan is vastgelegd.");
        boek.Eis(herberekend.Aanvaard && t.Onderbouwing.SequenceEqual(herberekend.Waarde.Onderbouwing, StringComparer.Ordinal), feit, $"de onderbouwing van de termijn ‘{t.Naam}’ is een andere.");
    }
}
