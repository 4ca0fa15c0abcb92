using Aanbesteding.Application.Dialoog;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Dialoog;

/// <summary>The dialogue per perceel: talks, sets of afspraken, and closing when both are complete.</summary>
[VoorOpdracht("LegDialoogrondeVast", "StelAfsprakensetVast", "SluitDialoog")]
public sealed class DialoogModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    private readonly Procedurelezer _procedures = procedures;

    /// <summary>Why the dialogue cannot be closed yet; null when it can.</summary>
    public Weigering? Bezwaar { get; private set; }

    /// <summary>Parties that are in the dialogue for a perceel, with their aanmelding.</summary>
    public IReadOnlyList<Aanmelding> Partijen(int perceel) =>
        [.. Procedure.Beoogden!.Percelen.First(resultaat => resultaat.Perceel == perceel).Partijen.Select(partij => Procedure.Aanmeldingen.First(aanmelding => aanmelding.Partij == partij))];

    /// <summary>Talks about a perceel, in order of date.</summary>
    public IReadOnlyList<Dialoogronde> Gesprekken(int perceel) =>
        [.. Procedure.Dialoogrondes.Where(ronde => ronde.Perceel == perceel).OrderBy(ronde => ronde.Datum)];

    /// <summary>Closes.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new SluitDialoog(Procedure.Id), "De dialoog is afgesloten.", _ => RedirectToPage());

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        if (Mag("SluitDialoog"))
            Bezwaar = (await _procedures.Na(Procedure, kopie => kopie.SluitDialoog(new Moment(klok.GetCurrentInstant(), Actor)), ct)).Weigering;
    }
}
