using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.OpenHouse.Kamers;

/// <summary>The chains of the open house as one timeline, newest first: for all staff who did what, for a few roles with contents.</summary>
[VoorStaf]
public sealed class DossierModel(Deur deur, OpenHouselezer toelatingen, Toelatingsdossier dossier) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>The chains to choose from.</summary>
    public static readonly IReadOnlyList<(Ketensoort Soort, string Tekst)> Soorten =
        [(Ketensoort.Alle, "Alle ketens"), (Ketensoort.Systeem, "Het open house"), (Ketensoort.Aanvraag, "Aanvragen"), (Ketensoort.Deelnemer, "Deelnemers")];

    private Werkstroom? _aanvraagwerkstroom;

    /// <summary>Filter: which chains.</summary>
    [BindProperty(SupportsGet = true)]
    public Ketensoort Keten { get; set; }

    /// <summary>Filter: one aanvraag or deelnemer.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Zaak { get; set; }

    /// <summary>Filter: aanvaard or geweigerd.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Uitkomst { get; set; }

    /// <summary>Which page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>Whether this viewer reads contents.</summary>
    public bool Volledig => Procedures.Kamers.DossierModel.Lezers.Contains(Actor.Rol);

    /// <summary>This page.</summary>
    public Dossierblad Blad { get; private set; } = new([], false, new Dictionary<Guid, string>());

    /// <summary>Name of the one zaak that is shown; null when more are.</summary>
    public string? Zaaknaam { get; private set; }

    /// <summary>The definition that an entry was played on.</summary>
    public Werkstroom Werkstroom(Postinhoud post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.Onderwerp.Contains("/aanvraag:", StringComparison.Ordinal) ? _aanvraagwerkstroom! : Systeem.Werkstroom;
    }

    /// <summary>What an entry is about.</summary>
    public string Waarover(Postinhoud post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return Dossierblad.ZaakVan(post.Onderwerp) is not { } id ? "Het open house"
            : $"{(post.Onderwerp.Contains("/aanvraag:", StringComparison.Ordinal) ? "Aanvraag van" : "Deelnemer")} {Blad.Namen.GetValueOrDefault(id, "onbekend")}";
    }

    /// <summary>Address of another page with the same filter.</summary>
    public string Bladadres(int pagina) => Url.Page(null, new { Kenmerk, Keten = Keten.ToString().ToLowerInvariant(), Zaak, Uitkomst, Pagina = pagina })!;

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        Pagina = Math.Max(1, Pagina);
        _aanvraagwerkstroom = BpmnLezer.Lees(await Toelatingen.Bpmn(Systeem.AanvraagwerkstroomHash, ct)).Werkstroom;
        Zaaknaam = (Keten, Zaak) switch
        {
            (Ketensoort.Aanvraag, { } id) => await Toelatingen.Aanvraag(Systeem, id, ct) is { Ingediend: not null } aanvraag ? $"de aanvraag van {aanvraag.Naam}" : null,
            (Ketensoort.Deelnemer, { } id) => await Toelatingen.Deelnemer(Systeem, id, ct) is { } deelnemer ? $"deelnemer {deelnemer.Naam}" : null,
            _ => null,
        };
        Blad = await dossier.Lees(Systeem, Keten, Zaaknaam is null ? null : Zaak, !Volledig ? false : Uitkomst switch { "geweigerd" => true, "aanvaard" => false, _ => null }, Pagina, ct);
    }
}
