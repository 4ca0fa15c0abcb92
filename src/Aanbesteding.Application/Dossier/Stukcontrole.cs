namespace Aanbesteding.Application.Dossier;

/// <summary>The texts in the dossier are those that the chain of the procedure names by hash, all of them and no others.</summary>
internal static class Stukcontrole
{
    private sealed record Gemaakt(string Kenmerk, string Werkstroom);

    private sealed record Vast(string Sha256);

    public static void Voer(Dossierboek boek)
    {
        foreach (var (wat, geborgen) in boek.Stuk.Documenten.Select(d => ("een document", d)).Append(("de inrichting", boek.Stuk.Inrichting)).Append(("de werkstroom", boek.Stuk.Werkstroom)))
        {
            if (!geborgen.Klopt)
                boek.Meld($"De tekst van {wat} past niet bij haar hash {geborgen.Sha256}.");
        }

        if (boek.Werkstroom is null)
            boek.Meld("De werkstroom in het dossier is niet te lezen.");
        if (boek.Inrichting is null)
            boek.Meld("De inrichting in het dossier is niet te lezen, of valt buiten het juridisch kader.");
        Herkomst(boek);
    }

    private static void Herkomst(Dossierboek boek)
    {
        var gemaakt = boek.Met("procedure-gemaakt").ToList();
        if (gemaakt.Count != 1)
            boek.Meld("In het dossier staat niet precies één keer dat de procedure is gemaakt.");
        foreach (var feit in gemaakt)
        {
            var vast = feit.Als<Gemaakt>();
            boek.Eis(vast.Kenmerk == boek.Stuk.Kenmerk && (boek.Inrichting is null || vast.Kenmerk == boek.Inrichting.Kenmerk), feit, "het kenmerk is niet dat van het dossier en de inrichting.");
            boek.Eis(vast.Werkstroom == boek.Stuk.Werkstroom.Sha256, feit, "de werkstroom in het dossier is niet die waarop de procedure is vastgepind.");
        }

        foreach (var feit in boek.Met("inrichting"))
            boek.Eis(feit.Als<Vast>().Sha256 == boek.Stuk.Inrichting.Sha256, feit, "de inrichting in het dossier is niet die waarop de procedure is vastgepind.");
        if (!boek.Met("inrichting").Any())
            boek.Meld("In het dossier staat niet op welke inrichting de procedure is vastgepind.");

        var genoemd = boek.Met("document-geplaatst").Select(f => f.Als<Vast>().Sha256).ToHashSet(StringComparer.Ordinal);
        foreach (var hash in genoemd.Except(boek.Stuk.Documenten.Select(d => d.Sha256)))
            boek.Meld($"Het document met hash {hash} ontbreekt in het dossier.");
        foreach (var hash in boek.Stuk.Documenten.Select(d => d.Sha256).Except(genoemd))
            boek.Meld($"Het document met hash {hash} hoort niet in het dossier.");
    }
}
