using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using NodaTime;

namespace Aanbesteding.Web.Pages.Poorten;

/// <summary>One visit to one gate.</summary>
/// <param name="Naam">Label of the gate.</param>
/// <param name="Keer">Which visit to this gate, from 1.</param>
/// <param name="Organen">Bodies that decide there.</param>
/// <param name="Besluiten">Decisions of this visit, superseded ones too, in order.</param>
/// <param name="Uitkomst">What came out; null while it is open, and when the visit lapsed.</param>
/// <param name="Gesloten">When the last body decided; null when it did not.</param>
/// <param name="Loopt">Whether bodies can decide now.</param>
/// <param name="Sleutel">Unique on the page.</param>
public sealed record Poortbezoek(
    string Naam, int Keer, IReadOnlyList<string> Organen, IReadOnlyList<Orgaanbesluit> Besluiten, string? Uitkomst, Instant? Gesloten, bool Loopt, string Sleutel)
{
    /// <summary>All visits in which something was decided, and the gate that is open now; in the order of their first decision.</summary>
    public static IReadOnlyList<Poortbezoek> Van(Procedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        List<Poortbezoek> bezoeken = [];
        foreach (var groep in procedure.Besluiten.GroupBy(b => (b.Taak, b.Ronde)))
        {
            var besluiten = groep.ToList();
            var sluiting = procedure.Taken.FirstOrDefault(t => t.Taak == groep.Key.Taak && t.Op == besluiten[^1].Op);
            var loopt = sluiting is null && procedure.LopendeBesluiten(groep.Key.Taak).Contains(besluiten[^1]) && IsOpen(procedure, groep.Key.Taak);
            bezoeken.Add(Nieuw(procedure, groep.Key.Taak, bezoeken, besluiten) with { Uitkomst = sluiting?.Uitkomst, Gesloten = sluiting?.Op, Loopt = loopt });
        }

        var open = procedure.OpenTaken.FirstOrDefault(t => t.TaakSoort is "poort" or "gunningsbesluit");
        if (open is not null && !bezoeken.Exists(b => b.Loopt))
            bezoeken.Add(Nieuw(procedure, open.Id, bezoeken, []) with { Loopt = true });
        return bezoeken;
    }

    private static bool IsOpen(Procedure procedure, string taak) => procedure.OpenTaken.Any(t => t.Id == taak);

    private static Poortbezoek Nieuw(Procedure procedure, string taak, List<Poortbezoek> eerder, IReadOnlyList<Orgaanbesluit> besluiten)
    {
        var naam = procedure.Werkstroom[taak].Naam;
        var keer = eerder.Count(b => b.Naam == naam) + 1;
        return new Poortbezoek(naam, keer, procedure.Organen(taak), besluiten, null, null, false, $"{taak}-{keer}");
    }
}

/// <summary>Everything that bodies decided in this procedure, for staff; nothing can be changed here.</summary>
[VoorStaf]
public sealed class BesluitenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>The visits.</summary>
    public IReadOnlyList<Poortbezoek> Poorten => Poortbezoek.Van(Procedure);
}
