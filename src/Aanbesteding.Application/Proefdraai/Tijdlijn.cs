using System.Text.Json;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>What one entry of the dossier says to people.</summary>
/// <param name="Op">When, on the Dutch clock.</param>
/// <param name="Wie">The role that acted.</param>
/// <param name="Kop">What happened, one sentence per fact.</param>
/// <param name="Details">The reasoning under it.</param>
public sealed record Tijdlijnregel(string Op, string Wie, IReadOnlyList<string> Kop, IReadOnlyList<string> Details);

/// <summary>Tells the dossier of a trial run in plain Dutch. A pure function of one entry: the same dossier gives the same text.</summary>
public sealed class Tijdlijn(Inrichting inrichting, IReadOnlyList<Aanbieder> aanbieders)
{

    private readonly Dictionary<string, string> _namen = aanbieders.ToDictionary(a => a.Id, a => a.Naam, StringComparer.Ordinal);

    // Which party an opened submission is of; filled by the entries that open the kluis, which come before all others on it.
    private readonly Dictionary<Guid, string> _partijen = [];

    /// <summary>The line of one entry.</summary>
    public Tijdlijnregel Vertel(Postinhoud post)
    {
        ArgumentNullException.ThrowIfNull(post);
        List<string> kop = [];
        List<string> details = [];
        var wie = post.Namens is { } namens ? $"{post.Rol.ToLowerInvariant()} {Naam(namens)}" : post.Rol.ToLowerInvariant();
        if (post.Weigering is { } weigering)
        {
            kop.Add($"Geweigerd: {Bevoegdheden.Voor(post.Opdracht).Omschrijving}. {weigering.Tekst}");
            details.Add($"Grondslag: {weigering.Grondslag}");
        }

        foreach (var feit in post.Feiten)
            Feit(feit.Naam, (JsonElement)feit.Gegevens, kop, details);
        if (post.Feiten.Any(f => f.Naam == "orgaanbesluit"))
            details.AddRange(post.Toetsen.Where(t => t.Naam is not ("mandaat" or "functiescheiding")).Select(t => $"{(t.Houdt ? "in orde" : "NIET in orde")}: {t.Naam} ({Namen(t.Toelichting)})"));
        if (kop.Count == 0)
            kop.Add($"Gedaan: {Bevoegdheden.Voor(post.Opdracht).Omschrijving}.");
        return new Tijdlijnregel(post.Lokaal, wie, kop, details);
    }

    private void Feit(string naam, JsonElement g, List<string> kop, List<string> details)
    {
        switch (naam)
        {
            case "termijn":
                var termijn = Als<Termijnverslag>(g);
                kop.Add($"Termijn ‘{termijn.Naam}’ loopt tot {Datumtekst.Tijdstip(termijn.Einde)} (laatste dag {Datumtekst.DatumMetWeekdag(termijn.LaatsteDag)}; {termijn.Grondslag}).");
                details.AddRange(termijn.Onderbouwing);
                break;
            case "toewijzing":
                Toewijzing(Als<Toewijzingsverslag>(g), kop, details);
                break;
            case "aanmeldingen-geopend":
                Geopend(g.GetProperty("aanmeldingen"), "aanmeldingen", kop, details);
                break;
            case "inschrijvingen-geopend":
                Geopend(g.GetProperty("inschrijvingen"), "inschrijvingen", kop, details);
                break;
            case "prijzen-geopend":
                kop.Add("De prijzen zijn geopend.");
                details.AddRange(g.GetProperty("inschrijvingen").EnumerateArray().SelectMany(i => i.GetProperty("prijzen").EnumerateObject()
                    .Select(p => $"{Inzending(i)}, perceel {p.Name}: € {Getaltekst.Getal(p.Value.GetInt64() / 100m, 2)}")));
                details.AddRange(g.GetProperty("zonderPrijs").EnumerateArray().Select(z => $"{Inzending(z)}, perceel {Tekst(z, "perceel")}: geen geldige prijs. {Tekst(z, "reden")}"));
                break;
            case "geschiktheid-vastgesteld":
                kop.Add($"Geschikt: {Lijst(g.GetProperty("geschikt"))}. {(g.GetProperty("nadereSelectie").GetBoolean() ? $"Er volgt een nadere selectie voor perceel {Lijst(g.GetProperty("percelen"))}." : "Een nadere selectie is niet nodig.")}");
                break;
            case "definitief-gegund":
                kop.Add($"De gunning van perceel {Lijst(g.GetProperty("percelen"))} is definitief.");
                details.AddRange(g.GetProperty("overeenkomsten").EnumerateArray().Select(o => $"perceel {Tekst(o, "perceel")}: {Naam(Tekst(o, "partij"))}, met de afspraken {Kort(Tekst(o, "afsprakenSha256"))}"));
                break;
            case "gunningsbeslissing-verzonden":
                kop.Add($"De gunningsbeslissing is verzonden aan {Lijst(g.GetProperty("aan"))}.");
                details.AddRange(g.GetProperty("percelen").EnumerateArray().Select(p => $"perceel {Tekst(p, "perceel")}: {(p.GetProperty("partijen").GetArrayLength() == 0 ? "niet gegund" : Lijst(p.GetProperty("partijen")))}"));
                break;
            default:
                if (Zin(naam, g) is { } zin)
                    kop.Add(zin);
                break;
        }
    }

    /// <summary>A fact that one sentence tells; null for a fact that is of no interest to people.</summary>
    private string? Zin(string naam, JsonElement g) => naam switch
    {
        "procedure-gemaakt" => $"Procedure ‘{inrichting.Naam}’ ({Tekst(g, "kenmerk")}) is gemaakt. Commissie: {Lijst(g.GetProperty("commissie"))}.",
        "keuze-vastgelegd" => $"Keuze ‘{Tekst(g, "keuze")}’: {Tekst(g, "waarde")}.",
        "document-geplaatst" => $"{Tekst(g, "soort")} versie {Tekst(g, "versie")} geplaatst ({Kort(Tekst(g, "sha256"))}).",
        "juridisch-oordeel" => $"Advies van de jurist bij ‘{Tekst(g, "taak")}’: {Tekst(g, "oordeel").ToLowerInvariant()}. {Namen(Tekst(g, "advies"))}",
        "gepubliceerd" => $"{Tekst(g, "document")} versie {Tekst(g, "versie")} is gepubliceerd.",
        "termijn-verstreken" => $"De termijn ‘{Tekst(g, "naam")}’ is verstreken.",
        "heropend" => $"Indienen kan weer na een storing van {Tekst(g, "totaalSeconden")} seconden. Reden: {Namen(Tekst(g, "reden"))}",
        "te-laat-verzegeld" => $"{Hoofdletter(Tekst(g, "soort"))} te laat ontvangen en ongeopend apart gelegd; bewijs {Kort(Tekst(g, "vingerafdruk"))}.",
        "bestand-ontvangen" => $"Bestand ontvangen ({Tekst(g, "grootte")} bytes, {Kort(Tekst(g, "sha256"))}).",
        "ingediend" => $"{Hoofdletter(Tekst(g, "soort"))} verzegeld ontvangen; ontvangstbewijs {Kort(Tekst(g, "vingerafdruk"))}.",
        "ingetrokken" when g.TryGetProperty("inzending", out _) => $"{Hoofdletter(Tekst(g, "soort"))} ingetrokken; opnieuw indienen mag tot de sluiting.",
        "ingetrokken" => $"De procedure is ingetrokken. Reden: {Namen(Tekst(g, "reden"))}",
        "eerste-sleutel" => "De eerste sleutel van de kluis is omgedraaid; binnen tien minuten moet een tweede volgen.",
        "tweede-sleutel" => "De tweede sleutel is omgedraaid: de kluis is open.",
        "geschiktheid-beoordeeld" => $"{Inzending(g, "aanmelding")} {(g.GetProperty("voldaan").GetBoolean() ? "voldoet aan" : "voldoet NIET aan")} eis {Tekst(g, "eis")}. {Tekst(g, "motivering")}",
        "score" => $"{Tekst(g, "beoordelaar")} geeft {Inzending(g)} op perceel {Tekst(g, "perceel")} voor {Tekst(g, "criterium")} een {Tekst(g, "cijfer")}.",
        "scores-vergrendeld" => $"{Tekst(g, "beoordelaar")} vergrendelt de eigen scores.",
        "consensus" => $"Consensus over {Inzending(g)} op perceel {Tekst(g, "perceel")}, {Tekst(g, "criterium")}: een {Tekst(g, "cijfer")}. {Tekst(g, "motivering")}",
        "prijs-verzegeld" => $"De prijs is apart verzegeld; vingerafdruk {Kort(Tekst(g, "vingerafdruk"))}.",
        "loting-aangekondigd" => $"Een loting tussen {Lijst(g.GetProperty("deelnemers"))} is aangekondigd voor {Datumtekst.Tijdstip(Als<NodaTime.Instant>(g.GetProperty("trekking")))}; vingerafdruk van het zaad {Kort(Tekst(g, "zegel"))}. Alle partijen zijn uitgenodigd.",
        "lotbijdrage" => $"{Naam(Tekst(g, "partij"))} voegt aan het zaad toe: ‘{Tekst(g, "bijdrage")}’.",
        "loting-vervallen" => $"De loting gaat niet door. {Namen(Tekst(g, "reden"))}",
        "loting" => $"Loting met zaad {Kort(Tekst(g, "zaad"))} en {g.GetProperty("bijdragen").GetArrayLength()} bijdrage(n): de volgorde is {Lijst(g.GetProperty("volgorde"))}.",
        "uitval" => $"{Naam(Tekst(g, "partij"))} is uitgevallen. {Tekst(g, "reden")} {(g.GetProperty("beslissingIngetrokken").GetBoolean() ? "De gunningsbeslissing is ingetrokken en haar opschortende termijn telt niet meer. " : "")}De toewijzing wordt opnieuw berekend, met dezelfde scores.",
        "orgaanbesluit" => $"Besluit van {Tekst(g, "orgaan")} bij ‘{Tekst(g, "taak")}’: {Tekst(g, "keuze")}. {Namen(Tekst(g, "motivering"))}",
        "selectiebeslissing-verzonden" => $"De selectiebeslissing is verzonden aan {Lijst(g.GetProperty("aan"))}.",
        "dialoogronde" => $"Gesprek over perceel {Tekst(g, "perceel")} met {Naam(Tekst(g, "partij"))}.",
        "afsprakenset" => $"Set met afspraken van perceel {Tekst(g, "perceel")}, versie {Tekst(g, "versie")} ({Kort(Tekst(g, "sha256"))}).",
        "overeenkomst-getekend" => $"Overeenkomst perceel {Tekst(g, "perceel")} met {Naam(Tekst(g, "partij"))}: getekend namens de {Tekst(g, "namens")}.",
        "gunning-aangekondigd" => "De gegunde opdracht is aangekondigd. De procedure is afgerond.",
        "intrekking-bekendgemaakt" => $"De procedure stopt. Alle partijen kregen de reden: {Namen(Tekst(g, "reden"))}",
        "geding-geregistreerd" => $"{Naam(Tekst(g, "eiser"))} begon een kort geding ({Tekst(g, "zaaknummer")}) over perceel {Lijst(g.GetProperty("percelen"))}.",
        "vonnis" => $"Vonnis in zaak {Tekst(g, "zaaknummer")}: {Tekst(g, "uitkomst").ToLowerInvariant()}. {Tekst(g, "toelichting")}",
        "perceel-gestopt" => $"Perceel {Tekst(g, "perceel")} is gestopt. {Tekst(g, "reden")}",
        "gunningsbeslissing-ingetrokken" => $"De gunningsbeslissing is ingetrokken. {Tekst(g, "reden")}",
        _ => null,
    };

    private void Geopend(JsonElement inzendingen, string wat, List<string> kop, List<string> details)
    {
        kop.Add($"{inzendingen.GetArrayLength()} {wat} geopend.");
        foreach (var inzending in inzendingen.EnumerateArray())
        {
            var partij = Tekst(inzending, "partij");
            _partijen[inzending.GetProperty("id").GetGuid()] = partij;
            var leden = aanbieders.First(a => a.Id == partij).Aanmelding.Combinatie;
            var mist = wat == "aanmeldingen" ? leden.Ontbrekend(inrichting.Samenstelling) : [];
            details.Add($"{Naam(partij)} ({string.Join(", ", leden.Leden.Select(l => $"{l.Naam}, {string.Join("/", l.Soorten)}"))}): perceel {Lijst(inzending.GetProperty("percelen"))}{(mist.Count > 0 ? $"; de samenstelling is onvolledig, er ontbreekt: {string.Join(", ", mist)}" : "")}");
        }
    }

    private void Toewijzing(Toewijzingsverslag verslag, List<string> kop, List<string> details)
    {
        kop.Add($"Toewijzing bij ‘{verslag.Taak}’: {(verslag.Antwoord.Status == Toewijzingsstatus.Volledig ? "volledig" : "niet volledig")}.");
        foreach (var perceel in verslag.Vraag.Percelen.Select(p => p.Nummer))
        {
            var stand = verslag.Vraag.Inschrijvers.Where(i => i.Scores.ContainsKey(perceel)).OrderByDescending(i => i.Scores[perceel]).ThenBy(i => i.Id, StringComparer.Ordinal).ToList();
            details.Add($"perceel {perceel}, rangorde: {(stand.Count == 0 ? "niemand" : string.Join(", ", stand.Select(i => $"{1 + stand.Count(a => a.Scores[perceel] > i.Scores[perceel])}. {Naam(i.Id)} ({i.Scores[perceel]})")))}");
            foreach (var uitleg in verslag.Antwoord.Uitleg.Where(u => u.Perceel == perceel))
                details.Add($"perceel {perceel} gaat naar {(uitleg.Winnaar is { } w ? Naam(w) : "niemand")}. {Namen(uitleg.Waarom)}");
        }
    }

    private static T Als<T>(JsonElement g) => g.Deserialize<T>(Json.Opties)!;

    private static string Tekst(JsonElement g, string veld) => g.GetProperty(veld).ToString();

    private static string Kort(string hash) => hash.Length > 12 ? hash[..12] : hash;

    private static string Hoofdletter(string tekst) => char.ToUpperInvariant(tekst[0]) + tekst[1..].ToLowerInvariant();

    private string Lijst(JsonElement g) => g.GetArrayLength() == 0 ? "niemand" : Datumtekst.Opsomming([.. g.EnumerateArray().Select(e => Naam(e.ToString()))]);

    private string Inzending(JsonElement g, string veld = "inzending") => _partijen.TryGetValue(g.GetProperty(veld).GetGuid(), out var partij) ? Naam(partij) : "onbekend";

    private string Naam(string partij) => _namen.GetValueOrDefault(partij, partij);

    /// <summary>Names for the ids in a sentence of the rules.</summary>
    public string Namen(string tekst) => _namen.OrderByDescending(n => n.Key.Length).ThenBy(n => n.Key, StringComparer.Ordinal)
        .Aggregate(tekst, (t, n) => t.Replace(n.Key, n.Value, StringComparison.Ordinal));
}
