using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelname;

/// <summary>One deelname: how it stands, what holds, which evidence expires when, and what can be done.</summary>
public sealed class IndexModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Deelnamepagina(deur, toelatingen, klok)
{
    /// <summary>Offers that were for this deelnemer, newest first.</summary>
    public IReadOnlyList<Aanbod> Aanbiedingen => [.. Systeem.Aanbiedingen.Where(Deelnemer.GerichtAan).Reverse()];

    /// <summary>Every eis of the categorie, what was established and the last day of its evidence.</summary>
    public IEnumerable<(Toelatingseis Eis, Eisantwoord? Vastgesteld, LocalDate? LaatsteDag)> Bewijzen =>
        from eis in Voorwaarden.Voor(Deelnemer.Categorie)
        let vastgesteld = Deelnemer.Vastgesteld.LastOrDefault(v => v.Eis == eis.Id)
        select (eis, vastgesteld, vastgesteld is null ? null : eis.LaatsteGeldigeDag(vastgesteld));

    /// <summary>The last answer to an offer; null when there is none.</summary>
    public Aanbodreactie? Reactie(Aanbod aanbod)
    {
        ArgumentNullException.ThrowIfNull(aanbod);
        return Deelnemer.Reacties.LastOrDefault(r => r.Aanbod == aanbod.Nummer);
    }

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
    }
}
