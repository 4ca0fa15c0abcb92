using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Poorten;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Poorten;

/// <summary>The risk register of a procedure: a matrix, and every risk with its versions.</summary>
[VoorOpdracht(nameof(MeldRisico), nameof(WerkRisicoBij), Lezers = [Rol.Voorzitter, Rol.Auditor])]
public sealed class RisicosModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>From this weight on an open risk is not in order at a gate.</summary>
    public int Grens => Procedure.Risicogrens();

    /// <summary>The risks as they are now, the heaviest first.</summary>
    public IReadOnlyList<Risico> Risicos => [.. Procedure.HuidigeRisicos().OrderByDescending(r => r.Status is Risicostatus.Open).ThenByDescending(r => r.Zwaarte)];

    /// <summary>Whether this person may report.</summary>
    public bool MagMelden => !Procedure.Markering.Afgelopen && Mag(nameof(MeldRisico));

    /// <summary>Whether this person may write a new version.</summary>
    public bool MagBijwerken => !Procedure.Markering.Afgelopen && Mag(nameof(WerkRisicoBij));

    /// <summary>Common risks that are not in the register yet, each with its place in the list.</summary>
    public IReadOnlyList<(Risicogegevens Voorstel, int Nummer)> Voorstellen =>
        [.. Risicovoorstellen.Alle.Select((voorstel, nummer) => (voorstel, nummer)).Where(v => Procedure.Risicos.All(r => r.Omschrijving != v.voorstel.Omschrijving))];

    /// <summary>Open risks in one cell of the matrix.</summary>
    public IReadOnlyList<Risico> Open(int kans, int gevolg) => [.. Risicos.Where(r => r.Status is Risicostatus.Open && r.Kans == kans && r.Gevolg == gevolg)];

    /// <summary>All versions of a risk, in order.</summary>
    public IReadOnlyList<Risico> Versies(string id) => [.. Procedure.Risicos.Where(r => r.Id == id)];

    /// <summary>Takes a common risk over.</summary>
    public async Task<IActionResult> OnPostNeem(int voorstel)
    {
        if (Risicovoorstellen.Alle.ElementAtOrDefault(voorstel) is not { } gekozen)
            return NotFound();
        return await Stuur(
            new MeldRisico(Procedure.Id, gekozen.Omschrijving, gekozen.Kans, gekozen.Gevolg, gekozen.Eigenaar, gekozen.Maatregel), "Het risico is overgenomen. Werk het bij als het hier anders ligt.", _ => RedirectToPage());
    }

    /// <summary>Colour beside the word of the status.</summary>
    public static Toon Kleur(Risico risico, int grens)
    {
        ArgumentNullException.ThrowIfNull(risico);
        return risico.Status switch
        {
            Risicostatus.Open => risico.Zwaarte >= grens ? Toon.LetOp : Toon.Info,
            Risicostatus.Beheerst => Toon.Goed,
            _ => Toon.Neutraal,
        };
    }
}
