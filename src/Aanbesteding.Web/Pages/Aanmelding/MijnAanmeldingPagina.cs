using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Domain;
using Aanbesteding.Web.Pages.Kluis;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.MijnAanmelding;

/// <summary>A page of "Mijn aanmelding": one question, kept as soon as it is answered, right or wrong.</summary>
public abstract class MijnAanmeldingPagina(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : Inzendpagina(deur, procedures, inzendingen)
{
    /// <inheritdoc/>
    public override InzendingSoort Soort => InzendingSoort.Aanmelding;

    /// <summary>Whether the visitor stops for now.</summary>
    [BindProperty]
    public bool Later { get; set; }

    /// <summary>What was filled in so far, or handed in.</summary>
    public Aanmeldingconcept Concept { get; private set; } = Aanmeldingconcept.Leeg;

    /// <summary>Kinds of organisation to choose from.</summary>
    public IReadOnlyList<SelectListItem> Soortkeuzes =>
        [.. Procedure.Inrichting.Samenstelling.Select(s => new SelectListItem(Soorttekst(s), s)), new("Een ander soort organisatie", "anders")];

    /// <inheritdoc/>
    public override IReadOnlyList<Stap> Stappen =>
    [
        Stap(Aanmeldingconcept.StapOrganisatie, "Uw organisatie", "organisatie"),
        Stap(Aanmeldingconcept.StapSamenwerking, "Samenwerking met andere organisaties", "samenwerking"),
        Stap(Aanmeldingconcept.StapPercelen, "Percelen", "percelen"),
        .. Concept.Percelen.Count > 1 ? [Stap(Aanmeldingconcept.StapVoorkeur, "Volgorde van voorkeur", "voorkeur")] : Array.Empty<Stap>(),
        .. Procedure.Inrichting.Geschiktheidseisen.Select(e => Stap(Aanmeldingconcept.StapVerklaring(e.Id), $"Verklaring bij eis {e.Id}", $"verklaring/{Uri.EscapeDataString(e.Id)}")),
        .. Concept.Percelen.Select(p => Stap(Aanmeldingconcept.StapMotivatie(p), $"Motivatie voor perceel {p}", $"motivatie/{p}")),
        new("bestanden", $"Bestanden ({Eigen?.Pakket.Bestanden.Count ?? 0})", $"{Basis}/bestanden", Eigen?.Pakket.Bestanden.Count > 0 ? Stapstand.Klaar : null),
    ];

    /// <summary>A kind of organisation in words.</summary>
    public static string Soorttekst(string soort)
    {
        ArgumentNullException.ThrowIfNull(soort);
        return soort == "anders" ? "Een ander soort organisatie" : char.ToUpperInvariant(soort[0]) + soort[1..].Replace('-', ' ');
    }

    /// <summary>Number and name of a perceel.</summary>
    public string Perceelnaam(int nummer) => $"Perceel {nummer}: {Procedure.Inrichting.Percelen.FirstOrDefault(p => p.Nummer == nummer)?.Naam}";

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        await base.Laad(ct);
        Concept = Aanmeldingconcept.Lees(Eigen);
    }

    /// <summary>Keeps the answer, then goes on; shows what is lacking in this step unless the visitor stops for now.</summary>
    protected async Task<IActionResult> Bewaar(Aanmeldingconcept nieuw, string stap, Func<string>? daarna = null)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        var antwoord = await Stuur(new BewaarConcept(Procedure.Id, nieuw.AlsTekst()), "Uw antwoord is bewaard.", _ => LocalRedirect(Basis));
        if (antwoord is not LocalRedirectResult || Later)
            return antwoord;
        Concept = nieuw;
        return Verder(nieuw.Gebreken(Procedure.Inrichting).Where(g => g.Stap == stap), daarna?.Invoke() ?? Na(stap));
    }

    private Stap Stap(string id, string titel, string pad) => new(id, titel, $"{Basis}/{pad}", Concept.Stand(Procedure.Inrichting, id));
}
