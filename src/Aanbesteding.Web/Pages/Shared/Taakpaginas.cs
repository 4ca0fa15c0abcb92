namespace Aanbesteding.Web.Pages.Shared;

/// <summary>Where the work of a user task is done: from the kind of task to the address of its page. Work lists link here.</summary>
public static class Taakpaginas
{
    private static readonly IReadOnlyDictionary<string, string> Paginas = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["opstellen"] = "documenten",
        ["juridische-toets"] = "juridische-toets",
        ["publicatie"] = "publiceren",
        ["kluisopening"] = "kluis",
        ["geschiktheid"] = "geschiktheid",
        ["vaststelling-geschiktheid"] = "geschiktheid-vaststellen",
        ["beoordeling"] = "beoordelen",
        ["consensus"] = "consensus",
        ["prijsopening"] = "prijskluis",
        ["toewijzing"] = "toewijzing",
        ["poort"] = "poort",
        ["gunningsbesluit"] = "poort",
        ["selectiebeslissing"] = "selectiebeslissing",
        ["gunningsbeslissing"] = "gunningsbeslissing",
        ["dialoog"] = "dialoog",
        ["definitieve-gunning"] = "definitief-gunnen",
        ["ondertekening"] = "ondertekenen",
        ["aankondiging-gunning"] = "gunning-aankondigen",
        ["intrekking-bekendmaken"] = "intrekken/bekendmaken",
    };

    private static readonly IReadOnlyDictionary<string, string> OpenHousepaginas = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["consultatie"] = "consultatie-publiceren",
        ["reactienota"] = "reactienota",
        ["toets-toelating"] = "toetsen-systeem",
        ["vaststelling-toelating"] = "vaststellen",
        ["publicatie-toelating"] = "publiceren",
        ["toets-versie"] = "versies/toetsen",
        ["vaststelling-versie"] = "vaststellen",
        ["aanbod-versie"] = "versies/aanbieden",
        ["verlengingsbesluit"] = "vaststellen",
        ["aanbod-verlenging"] = "verlengen",
        ["afsluiting-toelating"] = "afsluiten",
        ["indienen-aanvraag"] = "mijn",
        ["indienen-herstel"] = "mijn",
        ["tekenen-toelating"] = "mijn",
        ["toetsing"] = "aanvragen",
        ["beslissing-aanvraag"] = "aanvragen",
    };

    /// <summary>Address of the page for a kind of user task; the overview of the procedure for a kind without a page of its own.</summary>
    public static string Adres(string kenmerk, string? taaksoort) =>
        taaksoort is not null && Paginas.TryGetValue(taaksoort, out var pagina)
            ? $"/procedures/{Uri.EscapeDataString(kenmerk)}/{pagina}"
            : $"/procedures/{Uri.EscapeDataString(kenmerk)}";

    /// <summary>As <see cref="Adres"/>, for a task of an open house or of an aanvraag in it.</summary>
    public static string OpenHouse(string kenmerk, string? taaksoort) =>
        taaksoort is not null && OpenHousepaginas.TryGetValue(taaksoort, out var pagina)
            ? $"/open-house/{Uri.EscapeDataString(kenmerk)}/{pagina}"
            : $"/open-house/{Uri.EscapeDataString(kenmerk)}";
}
