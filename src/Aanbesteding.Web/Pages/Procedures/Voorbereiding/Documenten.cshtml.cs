using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using NodaTime;

namespace Aanbesteding.Web.Pages.Procedures.Voorbereiding;

/// <summary>One version in the list.</summary>
/// <param name="Versie">The version.</param>
/// <param name="Openbaar">Since when it is public; null for a concept.</param>
/// <param name="Adres">Page with its text.</param>
public sealed record Documentregel(DocumentVersie Versie, Instant? Openbaar, string Adres);

/// <summary>One thing to do before the jurist can look.</summary>
/// <param name="Tekst">What to do.</param>
/// <param name="Toelichting">What is still wrong; null when nothing is.</param>
/// <param name="Adres">Where it is done.</param>
/// <param name="Klaar">Whether it is done.</param>
public sealed record Opstelstap(string Tekst, string? Toelichting, string Adres, bool Klaar);

/// <summary>The documents: for everybody those that are public, for staff all versions and what is left to write.</summary>
[AllowAnonymous]
public sealed class DocumentenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>Whether staff looks.</summary>
    public bool IsStaf => User.AlsActor() is { Rol: not Rol.Aanbieder };

    /// <summary>The document that this person may write now; null when there is none.</summary>
    public DocumentSoort? TeMaken => Mag("RondOpstellenAf") ? Procedure.DocumentVan(Procedure.OpenTaken.First(t => t.TaakSoort == "opstellen")) : null;

    /// <summary>Versions that this viewer may see, newest first.</summary>
    public IReadOnlyList<Documentregel> Regels =>
    [
        .. Procedure.Documenten.Reverse().Select(d => new Documentregel(d, Procedure.OpenbaarSinds(d), $"{Basis}/{d.Soort.ToString().ToLowerInvariant()}/{d.Versie}"))
            .Where(r => IsStaf || r.Openbaar is not null),
    ];

    /// <summary>Choices: for staff all of them, for others those that are public with their document.</summary>
    public IReadOnlyList<Inrichtingskeuze> Keuzes =>
    [
        .. Procedure.Inrichting.Inrichtingskeuzes
            .Where(k => IsStaf || Procedure.Documenten.Any(d => d.Soort == k.Vastleggingsmoment && Procedure.OpenbaarSinds(d) is not null))
            .Select(k => k with { Waarde = k.Waarde ?? Procedure.Keuzes.GetValueOrDefault(k.Id) }),
    ];

    /// <summary>What is left to do for <see cref="TeMaken"/>.</summary>
    public IReadOnlyList<Opstelstap> Stappen => TeMaken is not { } soort ? [] :
    [
        Document(soort),
        .. Procedure.Inrichting.Inrichtingskeuzes.Where(k => k.Vastleggingsmoment == soort && k.Waarde is null)
            .Select(k => new Opstelstap(k.Vraag, Procedure.Keuzes.GetValueOrDefault(k.Id), $"/procedures/{Kenmerk}/keuzes/{k.Id}", Procedure.Keuzes.ContainsKey(k.Id))),
    ];

    private string Basis => $"/procedures/{Kenmerk}/documenten";

    private Opstelstap Document(DocumentSoort soort)
    {
        var document = Procedure.Document(soort);
        var lint = document?.Lint ?? [];
        return new Opstelstap(
            document is null ? $"Het {soort.ToString().ToLowerInvariant()} plaatsen" : $"Een nieuwe versie van het {soort.ToString().ToLowerInvariant()} plaatsen",
            document is null ? null : lint.Count == 0 ? $"Versie {document.Versie} is zonder open plekken." : string.Join(' ', lint),
            $"{Basis}/{soort.ToString().ToLowerInvariant()}/nieuw", document is not null && lint.Count == 0);
    }
}
