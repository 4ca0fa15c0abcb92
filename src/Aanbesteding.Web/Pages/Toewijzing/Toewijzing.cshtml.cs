using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Toewijzing;

/// <summary>The computed allocation with its reasons. The voorzitter confirms it or, when parties are equal, holds the draw; nobody changes it.</summary>
[VoorOpdracht("StelToewijzingVast", "KondigLotingAan", "VerrichtLoting", Lezers = [Rol.Inkoper, Rol.Jurist])]
public sealed class ToewijzingModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    private readonly Procedurelezer _procedures = procedures;

    /// <summary>Id of the open allocation task; null when none is open.</summary>
    public string? Taak => Procedure.OpenTaken.FirstOrDefault(taak => taak.TaakSoort == "toewijzing")?.Id;

    /// <summary>The question that is answered; null when no allocation is open.</summary>
    public Toewijzingsvraag? Vraag { get; private set; }

    /// <summary>The computed allocation; null when no allocation is open.</summary>
    public Toewijzingsantwoord? Antwoord { get; private set; }

    /// <summary>How far the draw has come; null when none is needed.</summary>
    public Lotingsstand? Loten { get; private set; }

    /// <summary>Draws of this round that were held, with the numbers of their protocols.</summary>
    public IEnumerable<(AangekondigdeLoting Loting, int Nummer)> Gehouden => Procedure.Lotingen.Select((loting, i) => (loting, i + 1))
        .Where(l => l.loting.Gehouden is not null && (l.loting.Taak == "toewijzing") == (Taak == "toewijzing"));

    /// <summary>Whether this perceel was scored. At selection only those are where more parties are suitable than there are places.</summary>
    public bool Gescoord(int perceel) => Taak == "toewijzing"
        || Procedure.Rondes.LastOrDefault(ronde => ronde.Taak == "nadere-selectie")?.Kandidaten.Any(kandidaat => kandidaat.Perceel == perceel) == true;

    /// <summary>Whether any perceel was scored.</summary>
    public bool MetScores => Vraag!.Percelen.Any(perceel => Gescoord(perceel.Nummer));

    /// <summary>Whether the party applied or tendered for this perceel, valid or not.</summary>
    public bool DoetMee(string partij, int perceel) => Taak == "toewijzing"
        ? Procedure.Inschrijvingen.Any(inschrijving => inschrijving.Partij == partij && inschrijving.Inhoud.Percelen.Contains(perceel))
        : Procedure.Geschikten(perceel).Any(aanmelding => aanmelding.Partij == partij);

    /// <summary>The reason for one place, with names; without scores the reason is that there is room for all.</summary>
    public string Waarom(Toewijzingsuitleg uitleg) => uitleg.Winnaar is not null && !Gescoord(uitleg.Perceel)
        ? "Voor dit perceel waren geen scores nodig: er is plaats voor iedere geschikte partij."
        : new Partijnamen(Procedure).InTekst(uitleg.Waarom);

    /// <summary>Place of a party on a perceel: 1 is best, equals share a place; null when it does not take part.</summary>
    public int? Rang(Toewijzingsinschrijver inschrijver, int perceel) => inschrijver.Scores.TryGetValue(perceel, out var eigen)
        ? 1 + Vraag!.Inschrijvers.Count(ander => ander.Scores.TryGetValue(perceel, out var score) && score > eigen)
        : null;

    /// <summary>Whether the party gets the perceel.</summary>
    public bool Krijgt(string partij, int perceel) => Antwoord!.Toewijzing[perceel].Contains(partij, StringComparer.Ordinal);

    /// <summary>Confirms.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new StelToewijzingVast(Procedure.Id), "De toewijzing is vastgesteld.", _ => RedirectToPage());

    /// <summary>Announces the draw.</summary>
    public Task<IActionResult> OnPostAankondigen() =>
        Stuur(new KondigLotingAan(Procedure.Id), "De loting is aangekondigd. Alle partijen in de loting zijn uitgenodigd.", _ => RedirectToPage());

    /// <summary>Holds the draw.</summary>
    public Task<IActionResult> OnPostLoting() =>
        Stuur(new VerrichtLoting(Procedure.Id), "De loting is gehouden. De uitslag staat hieronder.", _ => RedirectToPage());

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        if (Taak is not { } taak)
            return;
        Vraag = Procedure.Toewijzingsvraag(taak);
        Antwoord = Procedure.BerekenToewijzing(taak);
        Loten = Antwoord.Loting is null ? null : await Lotingsstand.Lees(_procedures, Procedure, new Moment(klok.GetCurrentInstant(), Actor), ct);
    }
}
