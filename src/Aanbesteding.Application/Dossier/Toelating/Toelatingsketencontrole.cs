using Aanbesteding.Application.Pipeline;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Every chain is of a kind that an open house has, and begins as that kind does; of the aanvragen that were handed in none is missing,
/// as far as their numbers tell, and each deelnemer came in by an aanvraag that is here.
/// </summary>
internal static class Toelatingsketencontrole
{
    private sealed record Begonnen(Guid Systeem, string Partij, string Werkstroom);

    private sealed record Genummerd(int Nummer);

    public static void Voer(Toelatingsboek boek)
    {
        var eigen = Onderwerpen.Procedure(boek.Boek.Stuk.Procedure);
        var bekend = boek.Aanvragen.Select(a => Onderwerpen.Aanvraag(boek.Boek.Stuk.Procedure, a.Id))
            .Concat(boek.Deelnemers.Select(d => Onderwerpen.Deelnemer(boek.Boek.Stuk.Procedure, d.Id))).Append(eigen).Append(Onderwerpen.Inzage(boek.Boek.Stuk.Procedure)).ToHashSet(StringComparer.Ordinal);
        foreach (var keten in boek.Boek.Stuk.Ketens.Where(k => !bekend.Contains(k.Onderwerp)))
            boek.Boek.Meld($"De keten {keten.Onderwerp} is niet van een aanvraag of deelnemer die in dit dossier is begonnen.");
        List<int> nummers = [];
        foreach (var aanvraag in boek.Aanvragen)
        {
            boek.Boek.Probeer(() => Begin(boek, aanvraag), $"De aanvraag {aanvraag.Id}");
            boek.Boek.Probeer(() => nummers.Add(aanvraag.Feiten.Single(f => f.Naam == "aanvraag-volgnummer").Als<Genummerd>().Nummer), $"Het nummer van aanvraag {aanvraag.Id}");
        }

        nummers.Sort();
        var gat = nummers.Select((nummer, plaats) => nummer > plaats + 1 ? plaats + 1 : 0).FirstOrDefault(n => n > 0);
        if (gat > 0)
            boek.Boek.Meld($"Niet iedere ingediende aanvraag zit in het dossier: aanvraag {gat} ontbreekt.");
    }

    private static void Begin(Toelatingsboek boek, Aanvraagdossier aanvraag)
    {
        var eerste = aanvraag.Feiten[0];
        boek.Boek.Eis(
            eerste.Naam == "aanvraag-begonnen" && eerste.Als<Begonnen>() is var begonnen && begonnen.Systeem == boek.Boek.Stuk.Procedure && begonnen.Werkstroom == boek.Aanvraagstroom.Hash,
            eerste, "de aanvraag begint niet in dit open house, op de vastgepinde werkstroom.");
        var ingediend = aanvraag.Feiten.Where(f => f.Naam == "aanvraag-ingediend").ToList();
        boek.Boek.Eis(ingediend.Count == 1, eerste, "de aanvraag is niet precies één keer ingediend.");
    }
}
