using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>The voorzitter records what the commissie agreed about one kandidaat on one criterium, with the originals in view.</summary>
[VoorOpdracht("LegConsensusVast", "LeesScores")]
public sealed class ConsensusScoreModel(Deur deur, Procedurelezer procedures) : Criteriumpagina(deur, procedures)
{
    /// <summary>The individual marks and the agreed one; null as long as not everybody locked.</summary>
    public Cel? Cel { get; private set; }

    /// <summary>Whether the prices are known, so that an agreed mark is frozen and only its reason may become better.</summary>
    public bool CijferVast => Cel?.Afgesproken?.Cijfer is not null && Procedure.PrijzenGeopend;

    /// <summary>Whether this person may record what was agreed now; others read along.</summary>
    public bool MagVastleggen => Mag("LegConsensusVast");

    /// <summary>Whether the mark follows from the individual ones, so that there is nothing to choose.</summary>
    public bool CijferVolgt => Ronde is { } ronde && Procedure.Wijze(ronde).Bepaling is not Scorebepaling.Consensus;

    /// <summary>Shows the originals and what was agreed before.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (Criterium is null)
            return NotFound();
        await LeesCel();
        Toon(Cel?.Afgesproken?.Cijfer, Cel?.Afgesproken?.Motivering);
        return Page();
    }

    /// <summary>Saves what was agreed.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (!CijferVolgt && await ZonderCijfer() is { } opnieuw)
        {
            await LeesCel();
            return opnieuw;
        }

        var antwoord = await Stuur(
            new LegConsensusVast(Procedure.Id, Inzending, Perceel, CriteriumId, Cijfer, Motivering ?? ""),
            "De afgesproken score is vastgelegd.", _ => RedirectToPage("/Beoordeling/Consensus", new { Kenmerk }));
        if (!ModelState.IsValid)
            await LeesCel();
        return antwoord;
    }

    /// <summary>Reads the marks and the part of the plan they are about; both are recorded.</summary>
    private async Task LeesCel()
    {
        if (await Lees(new LeesScores(Procedure.Id)) is not { } ronde)
            return;
        Cel = Cel.Alle(Procedure, ronde).FirstOrDefault(cel => cel.Kandidaat == Kandidaat && cel.Criterium.Id == CriteriumId);
        if (Plandeel is null && Mag("LeesInzending"))
            await LeesPlandeel();
    }
}
