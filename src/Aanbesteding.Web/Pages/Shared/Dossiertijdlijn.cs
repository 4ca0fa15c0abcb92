using Aanbesteding.Application.Dossier;
using Aanbesteding.Workflow;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>Entries of a dossier as a timeline.</summary>
/// <param name="Posten">The entries, newest first.</param>
/// <param name="Volledig">Whether the viewer reads contents; others see who did what and when.</param>
/// <param name="Werkstroom">The definition that an entry was played on.</param>
/// <param name="InTekst">Writes names for ids in a text.</param>
public sealed record Dossiertijdlijn(IReadOnlyList<Dossierpost> Posten, bool Volledig, Func<Postinhoud, Werkstroom> Werkstroom, Func<string, string> InTekst)
{
    /// <summary>What an entry is about, when a timeline holds several things; null where that needs no saying.</summary>
    public Func<Postinhoud, string?> Zaak { get; init; } = _ => null;
}
