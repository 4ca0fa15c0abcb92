using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>Every chain is whole: entries number on, hang on each other by hash, and go forward in time.</summary>
internal static class Ketencontrole
{
    /// <summary>
    /// What a party sends counts from the arrival of its last byte, and two requests of one party may cross: the later entry
    /// may then be the earlier arrival, by no more than the longest upload takes.
    /// </summary>
    private static readonly Duration Kruising = Duration.FromHours(1);

    /// <summary>Any two commands may wait for each other: the one that is written later may have come a moment earlier.</summary>
    private static readonly Duration Wachten = Duration.FromSeconds(30);

    public static void Voer(Dossierboek boek)
    {
        var eigen = Onderwerpen.Procedure(boek.Stuk.Procedure);
        if (boek.Stuk.Ketens.All(k => k.Onderwerp != eigen))
            boek.Meld("De keten van de procedure ontbreekt.");
        if (!boek.Stuk.Ketens.Select(k => k.Onderwerp).SequenceEqual(boek.Stuk.Ketens.Select(k => k.Onderwerp).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal))
            boek.Meld("De ketens staan niet op volgorde, of een keten staat er dubbel in.");
        foreach (var keten in boek.Stuk.Ketens)
        {
            if (keten.Onderwerp != eigen && !keten.Onderwerp.StartsWith(eigen + "/", StringComparison.Ordinal))
                boek.Meld($"De keten {keten.Onderwerp} hoort niet bij deze procedure.");
            Keten(boek, keten);
        }

        var dubbel = boek.Posten.Values.SelectMany(p => p).Where(p => p.Weigering is null && p.OpdrachtId != Guid.Empty)
            .GroupBy(p => p.OpdrachtId).Where(g => g.Count() > 1).Select(g => g.Key);
        foreach (var opdracht in dubbel)
            boek.Meld($"De opdracht {opdracht} is meer dan één keer uitgevoerd.");
    }

    private static void Keten(Dossierboek boek, Keten keten)
    {
        if (keten.Posten.Count == 0)
            boek.Meld($"De keten {keten.Onderwerp} is leeg.");
        for (var i = 0; i < keten.Posten.Count; i++)
        {
            var post = keten.Posten[i];
            if (Vingerafdruk.Van(post.Tekst) != post.Hash)
                boek.Meld($"Post {i + 1} van {keten.Onderwerp}: de tekst past niet bij de hash.");
        }

        var posten = boek.Posten[keten];
        if (posten.Count != keten.Posten.Count)
            return;
        for (var i = 0; i < posten.Count; i++)
            Post(boek, keten, i, posten[i], i > 0 ? posten[i - 1] : null);
    }

    private static void Post(Dossierboek boek, Keten keten, int i, Postinhoud post, Postinhoud? vorige)
    {
        void Eis(bool houdt, string bevinding)
        {
            if (!houdt)
                boek.Meld($"Post {i + 1} van {keten.Onderwerp}: {bevinding}");
        }

        Eis(post.Onderwerp == keten.Onderwerp, "de post hoort in een andere keten.");
        Eis(post.Volgnummer == i + 1, $"het volgnummer is {post.Volgnummer}.");
        Eis(post.Vorige == (i > 0 ? keten.Posten[i - 1].Hash : ""), "de post sluit niet aan op de post ervoor.");
        Eis(vorige is null || post.Op >= vorige.Op - (Onderwerpen.IsVanPartij(post.Onderwerp) ? Kruising : Wachten), "de tijd gaat terug.");
        Eis(post.Lokaal == Datumtekst.Tijdstip(post.Op), "de plaatselijke tijd is niet die van het tijdstip.");
        Eis(post.Weigering is null || post.Feiten.Count == 0, "een geweigerde opdracht stelt niets vast.");
        Eis(Json.Schrijf(post) == keten.Posten[i].Tekst, "de post staat niet in de vaste schrijfwijze.");
    }
}
