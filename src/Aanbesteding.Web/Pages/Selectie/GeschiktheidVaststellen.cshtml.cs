using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Selectie;

/// <summary>The voorzitter sees who is suitable and what follows from it, and confirms.</summary>
[VoorOpdracht("StelGeschiktheidVast")]
public sealed class GeschiktheidVaststellenModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    private readonly Procedurelezer _procedures = procedures;

    /// <summary>What confirming would bring about; null when it cannot be done now.</summary>
    public Procedure? Straks { get; private set; }

    /// <summary>Percelen that would be scored in a nadere selectie; empty when there is none.</summary>
    public IReadOnlyList<int> TeScoren => Straks is { OpenTaken: [{ TaakSoort: "beoordeling" }, ..] }
        ? [.. Straks.Ronde!.Kandidaten.Select(kandidaat => kandidaat.Perceel).Distinct().Order()]
        : [];

    /// <summary>Confirms.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new StelGeschiktheidVast(Procedure.Id), "De geschiktheid is vastgesteld.", _ => RedirectToPage());

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        if (!Mag("StelGeschiktheidVast"))
            return;
        var uitkomst = await _procedures.Na(Procedure, kopie => kopie.StelGeschiktheidVast(new Moment(klok.GetCurrentInstant(), Actor)), ct);
        Straks = uitkomst.Aanvaard ? uitkomst.Waarde : null;
    }
}
