namespace Aanbesteding.Application.Dossier;

/// <summary>The texts in the dossier of an open house are those that its chain names by hash, all of them and no others.</summary>
internal static class Toelatingsstukcontrole
{
    private sealed record Gemaakt(string Kenmerk, string Werkstroom, string Aanvraagwerkstroom);

    private sealed record Vast(string Sha256);

    private sealed record Versie(string ContractSha256);

    public static void Voer(Dossierboek boek)
    {
        foreach (var (wat, geborgen) in boek.Stuk.Documenten.Select(d => ("een document", d)).Append(("de inrichting", boek.Stuk.Inrichting)).Append(("de werkstroom", boek.Stuk.Werkstroom)))
        {
            if (!geborgen.Klopt)
                boek.Meld($"De tekst van {wat} past niet bij haar hash {geborgen.Sha256}.");
        }

        if (boek.Stuk.KluisGesloten)
            boek.Meld("Een open house heeft geen kluis die dicht kan zijn.");
        if (boek.Toelating is null)
            boek.Meld("De inrichting of een werkstroom in het dossier is niet te lezen, of valt buiten het juridisch kader.");
        Herkomst(boek);
    }

    private static void Herkomst(Dossierboek boek)
    {
        var gemaakt = boek.Met("toelatingssysteem-gemaakt").ToList();
        if (gemaakt.Count != 1)
            boek.Meld("In het dossier staat niet precies één keer dat het open house is gemaakt.");
        foreach (var feit in gemaakt)
        {
            var vast = feit.Als<Gemaakt>();
            boek.Eis(vast.Kenmerk == boek.Stuk.Kenmerk && (boek.Toelating is null || vast.Kenmerk == boek.Toelating.Inrichting.Kenmerk), feit, "het kenmerk is niet dat van het dossier en de inrichting.");
            boek.Eis(vast.Werkstroom == boek.Stuk.Werkstroom.Sha256, feit, "de werkstroom in het dossier is niet die waarop het open house is vastgepind.");
        }

        var inrichtingen = boek.Met("inrichting").ToList();
        if (inrichtingen.Count != 1)
            boek.Meld("In het dossier staat niet precies één keer op welke inrichting het open house is vastgepind.");
        foreach (var feit in inrichtingen)
            boek.Eis(feit.Als<Vast>().Sha256 == boek.Stuk.Inrichting.Sha256, feit, "de inrichting in het dossier is niet die waarop het open house is vastgepind.");

        var genoemd = boek.Feiten.Where(f => f.Naam is "toelating-gepubliceerd" or "versie").Select(f => f.Als<Versie>().ContractSha256)
            .Concat(gemaakt.Select(f => f.Als<Gemaakt>().Aanvraagwerkstroom)).ToHashSet(StringComparer.Ordinal);
        foreach (var hash in genoemd.Except(boek.Stuk.Documenten.Select(d => d.Sha256), StringComparer.Ordinal))
            boek.Meld($"Het document met hash {hash} ontbreekt in het dossier.");
        foreach (var hash in boek.Stuk.Documenten.Select(d => d.Sha256).Except(genoemd, StringComparer.Ordinal))
            boek.Meld($"Het document met hash {hash} hoort niet in het dossier.");
    }
}
