using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Procedures.Voorbereiding;

/// <summary>Publishes the selectiefase or invites to tender; shows first what that would do, and asks once.</summary>
[VoorOpdracht("Publiceer")]
public sealed class PublicerenModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    private readonly Procedurelezer _procedures = procedures;

    /// <summary>Which document is published.</summary>
    public DocumentSoort Soort => Procedure.OpenTaken.FirstOrDefault(t => t.TaakSoort == "publicatie") is { } taak ? Procedure.DocumentVan(taak) : default;

    /// <summary>The version that is published.</summary>
    public DocumentVersie Versie => Procedure.Document(Soort)!;

    /// <summary>Why it would be refused; null when it would not.</summary>
    public Weigering? Beletsel { get; private set; }

    /// <summary>Terms that would start.</summary>
    public IReadOnlyList<Termijn> Termijnen { get; private set; } = [];

    /// <summary>Messages that would be sent.</summary>
    public IReadOnlyList<Brief> Brieven { get; private set; } = [];

    /// <summary>Publishes.</summary>
    public Task<IActionResult> OnPost() => Stuur(new Publiceer(Procedure.Id), Soort == DocumentSoort.Inschrijfdocument
        ? "De partijen zijn uitgenodigd. Zij kunnen nu inschrijven." : "De selectie is gepubliceerd. Aanbieders kunnen zich nu aanmelden.");

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        if (!Mag("Publiceer"))
            return;
        var straks = await _procedures.Na(Procedure, kopie => kopie.Publiceer(new Moment(klok.GetCurrentInstant(), Actor)), ct);
        Beletsel = straks.Weigering;
        if (!straks.Aanvaard)
            return;
        Termijnen = [.. straks.Waarde.Termijnen.Skip(Procedure.Termijnen.Count)];
        Brieven = straks.Waarde.Brieven;
    }
}
