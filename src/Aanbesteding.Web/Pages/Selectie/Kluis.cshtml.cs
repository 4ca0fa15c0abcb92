using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Selectie;

/// <summary>Opening the kluis: two officers of different roles within ten minutes. Before it, nothing about its contents is known.</summary>
[VoorOpdracht("OpenKluis")]
public sealed class KluisModel(Deur deur, Procedurelezer procedures, Latekluis latekluis, IClock klok) : Sleutelpagina(deur, procedures, klok)
{
    /// <summary>What is in the kluis: aanmeldingen or inschrijvingen.</summary>
    public string Soort => Procedure.Gunningsfase ? "inschrijvingen" : "aanmeldingen";

    /// <summary>What came in, once the kluis was opened: party, percelen, and when.</summary>
    public IReadOnlyList<(string Partij, IReadOnlyList<int> Percelen, Instant Op)> Binnen => Procedure.Gunningsfase && Procedure.Inschrijvingen.Count > 0
        ? [.. Procedure.Inschrijvingen.Select(i => (i.Partij, i.Inhoud.Percelen, i.Ingediend))]
        : [.. Procedure.Aanmeldingen.Select(a => (a.Partij, a.Inhoud.Percelen, a.Ingediend))];

    /// <summary>When late submissions arrived, once the kluis was opened; nothing else is known of them.</summary>
    public IReadOnlyList<Instant> TeLaat { get; private set; } = [];

    /// <summary>Turns the key of this person.</summary>
    public Task<IActionResult> OnPost() => Draai(new OpenKluis(Procedure.Id), "De kluis is open.");

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => TeLaat = await latekluis.Tijdstippen(Procedure, Inzenden.Soort(Procedure), ct);
}
