using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aanbesteding.Application.Dossier.Nareken;

namespace Aanbesteding.Application.Dossier;

/// <summary>Answer to the question whether a dossier is valid.</summary>
/// <param name="Code">0 valid, 1 not valid, 2 not readable as a dossier.</param>
/// <param name="Bevindingen">Everything that is wrong, in plain Dutch; empty when valid.</param>
public sealed record Verificatieverslag(int Code, IReadOnlyList<string> Bevindingen)
{
    private static readonly JsonSerializerOptions Opties = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    /// <summary>What the second, independent computation did and found; null when there was nothing it could read.</summary>
    public Narekenverslag? Nagerekend { get; init; }

    /// <summary>The proof of equal admission of an open house, from the second, independent computation; null for a procedure.</summary>
    public Gelijkheidsuitslag? GelijkeToelating { get; init; }

    /// <summary>The answer as JSON. Differences of the second computation are among the findings, and here in parts as well.</summary>
    public string AlsJson() => GelijkeToelating is null
        ? JsonSerializer.Serialize(new { Geldig = Code == 0, Bevindingen, Nagerekend }, Opties)
        : JsonSerializer.Serialize(new { Geldig = Code == 0, Bevindingen, GelijkeToelating }, Opties);
}

/// <summary>
/// Checks a dossier with nothing but its own bytes: whether it is untouched, whether its chains fit, and whether every date,
/// marking and allocation in it follows from the rules. Names every fault, not only the first.
/// </summary>
public static class Verificatie
{
    /// <summary>Checks the bytes of a dossier.</summary>
    public static Verificatieverslag Controleer(ReadOnlyMemory<byte> bytes)
    {
        var (stuk, reden) = Dossiertekst.Lees(bytes);
        if (stuk is null)
            return new Verificatieverslag(2, [reden!]);

        var boek = new Dossierboek(stuk);
        if (!Dossiertekst.ZegelKlopt(bytes.Span))
            boek.Meld("Het zegel klopt niet: het bestand is na de uitvoer veranderd.");
        if (!bytes.Span.SequenceEqual(Encoding.UTF8.GetBytes(Dossiertekst.Schrijf(stuk))))
            boek.Meld("Het bestand staat niet in de vaste schrijfwijze van een dossier.");
        if (boek.IsOpenHouse)
        {
            var bewijs = Toelatingscontrole.Voer(boek, Encoding.UTF8.GetString(bytes.Span));
            return new Verificatieverslag(boek.Bevindingen.Count == 0 ? 0 : 1, boek.Bevindingen) { GelijkeToelating = bewijs };
        }

        Action<Dossierboek>[] regels = [Stukcontrole.Voer, Ketencontrole.Voer, Werkstroomcontrole.Voer, Termijncontrole.Voer, Kluiscontrole.Voer, Prijscontrole.Voer, Toewijzingscontrole.Voer, Overeenkomstcontrole.Voer, Gedingcontrole.Voer, Briefcontrole.Voer, Voorwaardecontrole.Voer, Poortcontrole.Voer];
        foreach (var regel in regels)
            boek.Probeer(() => regel(boek), "Een feit is niet na te rekenen");
        var nagerekend = Nagerekend(boek, bytes);
        return new Verificatieverslag(boek.Bevindingen.Count == 0 ? 0 : 1, boek.Bevindingen) { Nagerekend = nagerekend };
    }

    /// <summary>The second road, beside all checks above. An inrichting that cannot be read is a finding already.</summary>
    private static Narekenverslag? Nagerekend(Dossierboek boek, ReadOnlyMemory<byte> bytes)
    {
        Narekenverslag? verslag = null;
        if (boek.Inrichting is not null)
            boek.Probeer(() => verslag = Narekening.Van(Encoding.UTF8.GetString(bytes.Span)), "Het dossier is niet na te rekenen");
        foreach (var verschil in verslag?.Verschillen ?? [])
            boek.Meld(verschil.ToString());
        return verslag;
    }
}
