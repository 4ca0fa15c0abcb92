using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Procedures.Intrekken;

/// <summary>Tells all parties that the procedure stopped; shows first whom.</summary>
[VoorOpdracht("MaakIntrekkingBekend")]
public sealed class BekendmakenModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    private readonly Procedurelezer _procedures = procedures;

    /// <summary>Messages to parties that are known; those with a sealed submission stay unknown.</summary>
    public IReadOnlyList<Brief> Brieven { get; private set; } = [];

    /// <summary>Sends the messages.</summary>
    public Task<IActionResult> OnPost() => Stuur(new MaakIntrekkingBekend(Procedure.Id), "Alle partijen hebben bericht gekregen.");

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        if (!Mag("MaakIntrekkingBekend"))
            return;
        var straks = await _procedures.Na(Procedure, kopie => kopie.MaakIntrekkingBekend(new Moment(klok.GetCurrentInstant(), Actor)), ct);
        Brieven = straks.Aanvaard ? straks.Waarde.Brieven : [];
    }
}
