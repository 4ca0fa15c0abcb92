using System.Text.Json;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>
/// Tells the dossier of a trial run of an open house in plain Dutch. The same dossier gives the same text; entries must come in
/// order, because an aanvraag and a deelnemer are called by the name under which they began.
/// </summary>
public sealed class OpenHousetijdlijn(Toelatingsinrichting inrichting, IReadOnlyList<Gegadigde> gegadigden)
{
    /// <summary>Facts that are told in the text for people; all others are left to the JSON.</summary>
    private static readonly HashSet<string> Hoofdfeiten = new(StringComparer.Ordinal)
    {
        "toelatingssysteem-gemaakt", "consultatie-gepubliceerd", "consultatiereactie", "reactienota", "juridisch-oordeel", "orgaanbesluit", "toelating-gepubliceerd", "looptijd",
        "beslistermijn-verlengd", "teruggezonden", "toelatingsbesluit", "aanvraag-ingetrokken", "clientenstop", "clientenstop-opgeheven", "uittreding", "maatregel-aangekondigd",
        "maatregel-advies", "maatregelbesluit", "schorsing-opgeheven", "versie-voorgesteld", "versie-vervallen", "versie", "aanbod", "aanbod-ingegaan", "indexering",
        "verlenging-gevraagd", "verlengd", "toelating-beeindigd",
    };

    private readonly Dictionary<string, string> _namen = gegadigden.ToDictionary(g => g.Id, g => g.Partij.Naam, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _categorieen = inrichting.Categorieen.ToDictionary(c => c.Id, c => c.Naam, StringComparer.Ordinal);

    // Who a chain is about; filled by the entries that begin it.
    private readonly Dictionary<string, string> _ketens = new(StringComparer.Ordinal);

    /// <summary>Whether an entry belongs in the text: what comes of an aanvraag, and what matters beside it.</summary>
    public static bool IsHoofdzaak(Postinhoud post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.Weigering is not null || post.Feiten.Any(f => Hoofdfeiten.Contains(f.Naam)
            || (f.Naam == "termijn-verstreken" && Verstreken(f) is "reactietermijn-consultatie" or "eerste-instroomronde" or "einde-looptijd" or "hersteltermijn" or "tekentermijn")
            || (f.Naam == "hertoetst" && ((JsonElement)f.Gegevens).GetProperty("gezakt").GetArrayLength() > 0));
    }

    /// <summary>The line of one entry.</summary>
    public Tijdlijnregel Vertel(Postinhoud post)
    {
        ArgumentNullException.ThrowIfNull(post);
        List<string> kop = [];
        List<string> details = [];
        foreach (var feit in post.Feiten)
            Onthoud(post, feit.Naam, (JsonElement)feit.Gegevens);
        if (post.Weigering is { } weigering)
        {
            kop.Add($"Geweigerd: {Bevoegdheden.Voor(post.Opdracht).Omschrijving}. {weigering.Tekst}");
            details.Add($"Grondslag: {weigering.Grondslag}");
        }

        var uit = post.Feiten.Count(f => f.Naam == "uittreding");
        foreach (var feit in post.Feiten.Where(f => f.Naam is not "uittreding" || uit == 1))
        {
            if (Zin(feit.Naam, (JsonElement)feit.Gegevens, details) is { } zin)
                kop.Add(zin);
        }

        if (uit > 1)
            kop.Add($"{uit} deelnames eindigen.");
        if (kop.Count == 0)
            kop.Add($"Gedaan: {Bevoegdheden.Voor(post.Opdracht).Omschrijving}.");
        if (_ketens.TryGetValue(post.Onderwerp, out var over))
            kop[0] = $"{over}: {kop[0]}";
        return new Tijdlijnregel(post.Lokaal, post.Namens is { } namens && post.Rol == nameof(Rol.Aanbieder) ? $"aanbieder {Naam(namens)}" : post.Rol.ToLowerInvariant(), kop, [.. details.Distinct(StringComparer.Ordinal)]);
    }

    private void Onthoud(Postinhoud post, string naam, JsonElement g)
    {
        if (naam == "aanvraag-begonnen")
            _ketens[post.Onderwerp] = Naam(Tekst(g, "partij"));
        else if (naam == "deelnemer")
            _ketens[$"{post.Onderwerp[..post.Onderwerp.LastIndexOf('/')]}/deelnemer:{Tekst(g, "id")}"] = $"{Naam(Tekst(g, "partij"))} ({Categorie(Tekst(g, "categorie"))})";
    }

    /// <summary>A fact in one sentence; null for a fact that is of no interest to people.</summary>
    private string? Zin(string naam, JsonElement g, List<string> details)
    {
        switch (naam)
        {
            case "termijn":
                details.Add($"Termijn ‘{Tekst(g, "naam")}’: laatste dag {Datum(g, "laatsteDag")}.");
                return null;
            case "toelatingsbesluit":
                return Besluit(g, details);
            case "reactienota":
                details.AddRange(g.GetProperty("regels").EnumerateArray().Select(r => $"reactie {Tekst(r, "reactie")}: {Tekst(r, "afhandeling")}. {Tekst(r, "toelichting")}"));
                return "De reactienota is vastgesteld. Iedere reactie heeft een antwoord.";
            case "indexering":
                details.Add($"Bron: {Tekst(g, "bron")}");
                return $"De tarieven gaan per {Datum(g, "ingang")} van {Tekst(g, "oud")} naar {Tekst(g, "nieuw")} op de reeks {Tekst(g, "reeks")}.";
            default:
                return Systeemzin(naam, g) ?? Aanvraagzin(naam, g) ?? Deelnemerzin(naam, g);
        }
    }

    private string Besluit(JsonElement g, List<string> details)
    {
        var besluiten = g.GetProperty("categorieen").EnumerateArray().ToList();
        List<string> toegelaten = [.. besluiten.Where(b => b.GetProperty("toegelaten").GetBoolean()).Select(b => Categorie(Tekst(b, "categorie")))];
        var geweigerd = besluiten.Where(b => !b.GetProperty("toegelaten").GetBoolean()).ToList();
        details.AddRange(geweigerd.Select(b => $"{Categorie(Tekst(b, "categorie"))}: niet voldaan aan {Lijst(b.GetProperty("gezakt"))}"));
        return $"{(toegelaten.Count > 0 ? $"toegelaten tot {Datumtekst.Opsomming(toegelaten)}" : "geweigerd")}{(toegelaten.Count > 0 && geweigerd.Count > 0 ? $", geweigerd voor {Datumtekst.Opsomming([.. geweigerd.Select(b => Categorie(Tekst(b, "categorie")))])}" : "")}.";
    }

    private string? Systeemzin(string naam, JsonElement g) => naam switch
    {
        "toelatingssysteem-gemaakt" => $"Open house ‘{inrichting.Naam}’ ({Tekst(g, "kenmerk")}) is gemaakt.",
        "consultatie-gepubliceerd" => "De marktconsultatie is gepubliceerd.",
        "consultatiereactie" => $"Reactie {Tekst(g, "nummer")} op de marktconsultatie: {Tekst(g, "tekst")}",
        "juridisch-oordeel" => $"Advies van de jurist bij ‘{Tekst(g, "taak")}’: {Tekst(g, "oordeel").ToLowerInvariant()}. {Tekst(g, "advies")}",
        "orgaanbesluit" => $"Besluit van {Tekst(g, "orgaan")} bij ‘{Tekst(g, "taak")}’: {Tekst(g, "keuze")}. {Tekst(g, "motivering")}",
        "toelating-gepubliceerd" => "Het open house is gepubliceerd. Aanbieders kunnen vanaf nu toetreden.",
        "looptijd" => $"De overeenkomst loopt tot en met {Datum(g, "laatsteDag")}.",
        "versie-voorgesteld" => $"Een nieuwe versie is voorgesteld onder clausule {Tekst(g, "clausule")}, met ingang van {Datum(g, "ingang")}.",
        "versie-vervallen" => "Dit voorstel gaat niet door.",
        "versie" => $"Versie {Tekst(g, "nummer")} geldt vanaf {Datum(g, "ingang")}.",
        "aanbod" => $"Aanbod {Tekst(g, "nummer")} ({Tekst(g, "soort").ToLowerInvariant()}) ging op hetzelfde moment naar {g.GetProperty("aan").GetArrayLength()} partijen.",
        "aanbod-ingegaan" => $"Aanbod {Tekst(g, "nummer")} is ingegaan.",
        "verlenging-gevraagd" => $"Verlenging {Tekst(g, "optie")} is voorgesteld. {Tekst(g, "reden")}",
        "verlengd" => $"De overeenkomst wordt verlengd tot en met {Datum(g, "wordt")}.",
        "toelating-beeindigd" => $"Het open house is afgesloten. De laatste dag was {Datum(g, "laatsteDag")}.",
        "termijn-verstreken" => $"De termijn ‘{Tekst(g, "naam")}’ is verstreken.",
        _ => null,
    };

    private string? Aanvraagzin(string naam, JsonElement g) => naam switch
    {
        "aanvraag-ingediend" => $"aanvraag ingediend voor {Categorieen(g.GetProperty("categorieen"))}.",
        "bevinding" => $"eis {Tekst(g.GetProperty("vastgesteld"), "eis")} is bekeken. {Tekst(g, "toelichting")}".TrimEnd(),
        "herstel-gevraagd" => $"herstel gevraagd van {Lijst(g.GetProperty("eisen"))}.",
        "herstel-ingediend" => "herstel ingediend.",
        "getoetst" => g.GetProperty("niet").GetArrayLength() == 0 ? "getoetst, aan alle eisen is voldaan." : $"getoetst, niet voldaan aan {Lijst(g.GetProperty("niet"))}.",
        "beslistermijn-verlengd" => $"de beslistermijn is verlengd. {Tekst(g, "reden")}",
        "teruggezonden" => $"terug naar de toetser. {Tekst(g, "reden")}",
        "aanvraag-ingetrokken" => "aanvraag ingetrokken.",
        "toelating-getekend" => $"overeenkomst getekend, versie {Tekst(g, "versie")}.",
        "deelnemer" => $"deelnemer in {Categorie(Tekst(g, "categorie"))} sinds {Datum(g, "sinds")}.",
        _ => null,
    };

    private static string? Deelnemerzin(string naam, JsonElement g) => naam switch
    {
        "clientenstop" => $"neemt vanaf {Datum(g, "van")} geen nieuwe cliënten aan.",
        "clientenstop-opgeheven" => "neemt weer nieuwe cliënten aan.",
        "bewijs-verloopt" => $"herinnering: het bewijs bij {Tekst(g, "eis")} is geldig tot en met {Datum(g, "laatsteDag")}.",
        "bewijs-vernieuwd" => $"nieuw bewijs bij {Tekst(g.GetProperty("antwoord"), "eis")}.",
        "hertoetsing" => $"hertoetsing ({Tekst(g, "aanleiding").ToLowerInvariant()}) van {Lijst(g.GetProperty("eisen"))}.",
        "hertoetst" => g.GetProperty("gezakt").GetArrayLength() == 0 ? "voldoet nog aan de eisen." : $"voldoet niet meer aan {Lijst(g.GetProperty("gezakt"))}.",
        "maatregel-aangekondigd" => $"voornemen tot {Tekst(g, "soort").ToLowerInvariant()}{(g.GetProperty("spoed").GetBoolean() ? ", met spoed" : "")}. {Tekst(g, "motivering")}",
        "zienswijze" => "zienswijze gegeven.",
        "hoorzitting" => "gehoord.",
        "maatregel-advies" => $"advies van de jurist over de maatregel: {Tekst(g, "oordeel").ToLowerInvariant()}.",
        "maatregelbesluit" => $"besluit over de {Tekst(g, "soort").ToLowerInvariant()}: {(g.GetProperty("opgelegd").GetBoolean() ? "opgelegd" : "niet opgelegd")}. {Tekst(g, "motivering")}",
        "schorsing-opgeheven" => "de schorsing is opgeheven.",
        "uittreding" => $"treedt uit per {Datum(g, "per")} ({Tekst(g, "reden").ToLowerInvariant()}).",
        "aanbodreactie" => g.GetProperty("gaatMee").GetBoolean() ? $"gaat mee met aanbod {Tekst(g, "aanbod")}." : $"gaat niet mee met aanbod {Tekst(g, "aanbod")}.",
        _ => null,
    };

    private static string Verstreken(Feit feit) => Tekst((JsonElement)feit.Gegevens, "naam");

    private static string Tekst(JsonElement g, string veld) => g.GetProperty(veld).ToString();

    private static string Datum(JsonElement g, string veld) => Datumtekst.Datum(g.GetProperty(veld).Deserialize<NodaTime.LocalDate>(Json.Opties));

    private static string Lijst(JsonElement g) => Datumtekst.Opsomming([.. g.EnumerateArray().Select(e => e.ToString())]);

    private string Categorieen(JsonElement g) => Datumtekst.Opsomming([.. g.EnumerateArray().Select(e => Categorie(e.ToString()))]);

    private string Categorie(string categorie) => _categorieen.GetValueOrDefault(categorie, categorie);

    private string Naam(string partij) => _namen.GetValueOrDefault(partij, partij);
}
