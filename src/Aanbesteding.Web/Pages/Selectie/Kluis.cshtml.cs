using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Selectie;

/// <summary>Opening the kluis: two officers of different roles within ten minutes. Before it, nothing about its contents is known.</summary>
[VoorOpdracht("OpenKluis")]
public sealed class KluisModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>The first key, as long as it counts.</summary>
    public Sleutel? Eerste => Procedure.EersteSleutel is { } sleutel && sleutel.Op + Procedure.Sleuteltijd >= klok.GetCurrentInstant() ? sleutel : null;

    /// <summary>Whether a first key was turned that counts no more.</summary>
    public bool Verlopen => Procedure.EersteSleutel is not null && Eerste is null;

    /// <summary>Whether this person turned the first key.</summary>
    public bool VanMij => Eerste?.Persoon == Actor.Persoon;

    /// <summary>Whether the other key must come from someone else than this person.</summary>
    public bool ZelfdeRol => Eerste?.Rol == Actor.Rol;

    /// <summary>Who turned the first key.</summary>
    public string Wie => Personen.Vind(Eerste?.Persoon)?.Naam is { } naam ? $"{naam} ({Eerste!.Rol.Naam().ToLowerInvariant()})" : $"de {Eerste!.Rol.Naam().ToLowerInvariant()}";

    /// <summary>What is in the kluis: aanmeldingen or inschrijvingen.</summary>
    public string Soort => Procedure.Gunningsfase ? "inschrijvingen" : "aanmeldingen";

    /// <summary>What came in, once the kluis was opened: party, percelen, and when.</summary>
    public IReadOnlyList<(string Partij, IReadOnlyList<int> Percelen, Instant Op)> Binnen => Procedure.Gunningsfase && Procedure.Inschrijvingen.Count > 0
        ? [.. Procedure.Inschrijvingen.Select(i => (i.Partij, i.Inhoud.Percelen, i.Ingediend))]
        : [.. Procedure.Aanmeldingen.Select(a => (a.Partij, a.Inhoud.Percelen, a.Ingediend))];

    /// <summary>Turns the key of this person.</summary>
    public Task<IActionResult> OnPost() => Stuur(
        new OpenKluis(Procedure.Id), "Uw sleutel is omgedraaid.", stand =>
        {
            Bericht = stand == Sleutelstand.Open
                ? "De kluis is open."
                : "Uw sleutel is omgedraaid. Nu moet de tweede sleutel volgen, binnen tien minuten.";
            return RedirectToPage();
        });
}
