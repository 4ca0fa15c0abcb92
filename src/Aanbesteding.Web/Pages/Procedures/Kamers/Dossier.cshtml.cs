using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Procedures.Kamers;

/// <summary>The chain of the procedure, newest first: for all staff who did what, for a few roles with contents.</summary>
[VoorStaf]
public sealed class DossierModel(Deur deur, Procedurelezer procedures, Dossierlezer dossier) : ProcedurePagina(deur, procedures)
{
    private const int PerBlad = 20;

    /// <summary>Roles that read the contents and may take the dossier out.</summary>
    public static readonly IReadOnlyList<Rol> Lezers = [Rol.Inkoper, Rol.Jurist, Rol.Auditor];

    /// <summary>Filter: person id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Wie { get; set; }

    /// <summary>Filter: name of the command.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Wat { get; set; }

    /// <summary>Filter: aanvaard or geweigerd.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Uitkomst { get; set; }

    /// <summary>Filter: number of a perceel that the facts name.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Perceel { get; set; }

    /// <summary>Which page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>Whether this viewer reads contents.</summary>
    public bool Volledig => Lezers.Contains(Actor.Rol);

    /// <summary>Whether marks are being given: until all are locked nobody sees those of another.</summary>
    public bool Verzegeld => new Blindering(Procedure).Geldt;

    /// <summary>The whole chain, in order.</summary>
    public IReadOnlyList<Dossierpost> Keten { get; private set; } = [];

    /// <summary>Entries of this page.</summary>
    public IReadOnlyList<Dossierpost> Posten => [.. Gefilterd.Skip((Pagina - 1) * PerBlad).Take(PerBlad)];

    /// <summary>Number of pages.</summary>
    public int Bladen => (Gefilterd.Count + PerBlad - 1) / PerBlad;

    /// <summary>Persons to filter on.</summary>
    public IEnumerable<string> Personen => Keten.Select(p => p.Inhoud.Persoon).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Commands to filter on.</summary>
    public IEnumerable<string> Opdrachten => Keten.Select(p => p.Inhoud.Opdracht).Distinct(StringComparer.Ordinal).OrderBy(Handeling, StringComparer.Ordinal);

    private List<Dossierpost> Gefilterd =>
    [
        .. Keten.Reverse().Where(p =>
            (string.IsNullOrEmpty(Wie) || p.Inhoud.Persoon == Wie) && (string.IsNullOrEmpty(Wat) || p.Inhoud.Opdracht == Wat)
            && (Volledig ? string.IsNullOrEmpty(Uitkomst) || Uitkomst == "geweigerd" == p.Inhoud.Weigering is not null : p.Inhoud.Weigering is null)
            && (Perceel is not { } nummer || !Volledig || p.Percelen.Contains(nummer))),
    ];

    /// <summary>Name of a person where it is known.</summary>
    public static string Naam(string persoon) => persoon == Domain.Actor.Bel.Persoon ? "De bel" : Hosting.Personen.Vind(persoon)?.Naam ?? persoon;

    /// <summary>What a command does, in words.</summary>
    public static string Handeling(string opdracht)
    {
        var zin = Bevoegdheden.Tabel.FirstOrDefault(b => b.Opdracht == opdracht)?.Omschrijving ?? opdracht;
        return char.ToUpperInvariant(zin[0]) + zin[1..];
    }

    /// <summary>Address of another page with the same filter.</summary>
    public string Adres(int pagina) => Url.Page(null, new { Kenmerk, Wie, Wat, Uitkomst, Perceel, Pagina = pagina })!;

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        Pagina = Math.Max(1, Pagina);
        Keten = await dossier.Keten(Procedure, ct);
    }
}
