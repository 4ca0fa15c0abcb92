using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aanbesteding.Application.Dossier;

/// <summary>Answer to the question whether a dossier is valid.</summary>
/// <param name="Code">0 valid, 1 not valid, 2 not readable as a dossier.</param>
/// <param name="Bevindingen">Everything that is wrong, in plain Dutch; empty when valid.</param>
public sealed record Verificatieverslag(int Code, IReadOnlyList<string> Bevindingen)
{
    private static readonly JsonSerializerOptions Opties = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>The answer as JSON.</summary>
    public string AlsJson() => JsonSerializer.Serialize(new { geldig = Code == 0, bevindingen = Bevindingen }, Opties);
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
        Action<Dossierboek>[] regels = [Stukcontrole.Voer, Ketencontrole.Voer, Werkstroomcontrole.Voer, Termijncontrole.Voer, Kluiscontrole.Voer, Toewijzingscontrole.Voer, Overeenkomstcontrole.Voer];
        foreach (var regel in regels)
            boek.Probeer(() => regel(boek), "Een feit is niet na te rekenen");
        return new Verificatieverslag(boek.Bevindingen.Count == 0 ? 0 : 1, boek.Bevindingen);
    }
}
