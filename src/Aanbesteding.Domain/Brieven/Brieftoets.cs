namespace Aanbesteding.Domain;

/// <summary>Something that a letter lacks, or that may not stand in it.</summary>
/// <param name="Partij">Id of the party to whom the letter goes; null when it is about all letters.</param>
/// <param name="Perceel">Number of the perceel; null when it is about the whole letter.</param>
/// <param name="Wat">What is wrong, in Dutch; never anything of the contents of a submission.</param>
public sealed record Briefgebrek(string? Partij, int? Perceel, string Wat)
{
    /// <summary>In words, with the name of the party.</summary>
    public string InZin(Partijnamen namen)
    {
        ArgumentNullException.ThrowIfNull(namen);
        var waar = Partij is null ? "In alle brieven" : $"In de brief aan {namen.Naam(Partij)}";
        return Perceel is { } perceel ? $"{waar}, perceel {perceel}: {Wat}" : $"{waar}: {Wat}";
    }
}

/// <summary>
/// Whether letters may be sent. A gunningsbeslissing without its reasons starts no opschortende termijn (art. 2.130 Aw), and a
/// motivation may quote another's plan by accident: so nothing is sent while a part is missing or a sentence is too much.
/// </summary>
public static class Brieftoets
{
    /// <summary>What is wrong with the letters of the gunningsbeslissing; empty when they may be sent.</summary>
    public static IReadOnlyList<Briefgebrek> Gunning(Procedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        List<Briefgebrek> gebreken = [];
        if (!procedure.Inrichting.Planning.Any(regel => regel is { Naam: "opschortende-termijn", Na: "gunningsbeslissing" }))
            gebreken.Add(new Briefgebrek(null, null, "de opschortende termijn ontbreekt"));
        foreach (var inschrijving in procedure.Inschrijvingen)
        {
            if (!new Partijnamen(procedure).Kent(inschrijving.Partij))
                gebreken.Add(new Briefgebrek(inschrijving.Partij, null, "de naam van de partij ontbreekt"));
            gebreken.AddRange(inschrijving.Inhoud.Percelen.SelectMany(perceel => Perceel(procedure, inschrijving, perceel)));
            gebreken.AddRange(Vreemdezinnen.Zoek(
                Gunningsbrief.Van(procedure, inschrijving, default, standstill: null), Plannen(inschrijving), procedure.Inschrijvingen.Where(i => i != inschrijving).SelectMany(Plannen))
                .Select(plek => new Briefgebrek(inschrijving.Partij, null, $"in het deel ‘{plek}’ staat een zin uit het plan van een ander. Pas de motivering aan")));
        }

        return gebreken;
    }

    /// <summary>What may not stand in the letters of the selectiebeslissing; empty when they may be sent.</summary>
    public static IReadOnlyList<Briefgebrek> Selectie(Procedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return
        [
            .. from aanmelding in procedure.Aanmeldingen
               from plek in Vreemdezinnen.Zoek(
                   Selectiebrief.Van(procedure, aanmelding, default, bezwaar: null), aanmelding.Inhoud.Motivatie.Values,
                   procedure.Aanmeldingen.Where(a => a != aanmelding).SelectMany(a => a.Inhoud.Motivatie.Values))
               select new Briefgebrek(aanmelding.Partij, null, $"in het deel ‘{plek}’ staat een zin uit de aanmelding van een ander. Pas de motivering aan"),
        ];
    }

    /// <summary>What may not stand in letters of which people typed the reasons; empty when they may be sent.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="aan">To whom they go.</param>
    /// <param name="brief">The letter to one of them.</param>
    public static IReadOnlyList<Briefgebrek> Bericht(Procedure procedure, IEnumerable<Inschrijving> aan, Func<Inschrijving, Schriftstuk> brief)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return
        [
            .. from inschrijving in aan
               from plek in Vreemdezinnen.Zoek(brief(inschrijving), Plannen(inschrijving), procedure.Inschrijvingen.Where(i => i != inschrijving).SelectMany(Plannen))
               select new Briefgebrek(inschrijving.Partij, null, $"in het deel ‘{plek}’ staat een zin uit het plan van een ander. Pas de reden aan"),
        ];
    }

    private static IEnumerable<string> Plannen(Inschrijving inschrijving) => inschrijving.Inhoud.PlanVanAanpak.Select(deel => deel.Tekst);

    private static IEnumerable<Briefgebrek> Perceel(Procedure procedure, Inschrijving inschrijving, int perceel)
    {
        var wat = Blad(Puntenblad.Van(procedure, new Kandidaat(inschrijving.Id, perceel)), inschrijving.Prijsgebreken.ContainsKey(perceel)).Concat(Toewijzing(procedure, perceel));
        return wat.Select(gebrek => new Briefgebrek(inschrijving.Partij, perceel, gebrek));
    }

    private static IEnumerable<string> Blad(Puntenblad? blad, bool zonderPrijs)
    {
        if (blad is null)
        {
            yield return "de beoordeling ontbreekt";
            yield break;
        }

        foreach (var deel in blad.Onderdelen)
        {
            if (deel.Cijfer is null)
                yield return $"het cijfer op {deel.Criterium.Id} ontbreekt";
            if (string.IsNullOrWhiteSpace(deel.Motivering))
                yield return $"de motivering op {deel.Criterium.Id} ontbreekt";
        }

        if (zonderPrijs)
            yield break;
        if (blad.Wijze.MetPrijs && blad.Prijs is null && blad.Uitslag is null)
            yield return "de prijs ontbreekt";
        else if (blad.Regel is null && blad.Onderdelen.All(deel => deel.Cijfer is not null))
            yield return "de uitslag van het perceel ontbreekt";
    }

    private static IEnumerable<string> Toewijzing(Procedure procedure, int perceel)
    {
        if (procedure.Toegewezen?.Percelen.FirstOrDefault(p => p.Perceel == perceel) is not { } resultaat)
        {
            yield return "de toewijzing ontbreekt";
            yield break;
        }

        if (resultaat.Waarom.Count(zin => !string.IsNullOrWhiteSpace(zin)) < Math.Max(1, resultaat.Partijen.Count))
            yield return "de uitleg van de toewijzing ontbreekt";
        foreach (var winnaar in resultaat.Partijen)
        {
            if (!new Partijnamen(procedure).Kent(winnaar))
                yield return "de naam van de begunstigde ontbreekt";
            var blad = procedure.Inschrijvingen.FirstOrDefault(i => i.Partij == winnaar) is { } ander ? Puntenblad.Van(procedure, new Kandidaat(ander.Id, perceel)) : null;
            if (blad is null || blad.Onderdelen.Any(deel => deel.Cijfer is null))
                yield return "de cijfers van de begunstigde ontbreken";
        }
    }
}
