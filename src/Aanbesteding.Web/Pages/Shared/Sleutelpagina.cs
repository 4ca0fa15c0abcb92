using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>A page on which two officers of different roles turn a key within ten minutes.</summary>
public abstract class Sleutelpagina(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
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

    /// <summary>Turns the key of this person.</summary>
    protected Task<IActionResult> Draai(Opdracht<Sleutelstand> opdracht, string open) => Stuur(
        opdracht, "Uw sleutel is omgedraaid.", stand =>
        {
            Bericht = stand == Sleutelstand.Open
                ? open
                : "Uw sleutel is omgedraaid. Nu moet de tweede sleutel volgen, binnen tien minuten.";
            return RedirectToPage();
        });
}
