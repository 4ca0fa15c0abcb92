using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using NodaTime;

namespace Aanbesteding.Web.Pages.Gedingen;

/// <summary>
/// The standstill with both its terms, and where every perceel stands. Staff sees all of it, a tenderer the percelen that it
/// tendered for, because only their letters told it the rest.
/// </summary>
[Authorize]
public sealed class StandstillModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>Now.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>Whether staff looks.</summary>
    public bool IsStaf => Actor.Rol is not Rol.Aanbieder;

    /// <summary>Percelen that this person may follow.</summary>
    public IReadOnlyList<int> Percelen => IsStaf
        ? [.. Procedure.Inrichting.Percelen.Select(p => p.Nummer)]
        : Procedure.Inschrijvingen.FirstOrDefault(i => i.Partij == Actor.Partij)?.Inhoud.Percelen ?? [];

    /// <summary>Where those stand; empty while no decision stands.</summary>
    public IReadOnlyList<Perceelgang> Gangen => [.. Procedure.Perceelgangen(Nu).Where(g => Percelen.Contains(g.Perceel))];

    /// <summary>Cases about those, the newest first.</summary>
    public IReadOnlyList<Geding> Gedingen => [.. Procedure.Gedingen.Where(g => g.Percelen.Intersect(Percelen).Any()).Reverse()];

    /// <summary>What this person can do here now.</summary>
    public IReadOnlyList<(string Tekst, string Pad)> Acties =>
    [
        .. new (string Opdracht, string Tekst, string Pad)[]
        {
            ("RegistreerGeding", "Een kort geding registreren", "kort-geding"),
            ("RegistreerVonnis", "Een vonnis registreren", "vonnis"),
            ("TrekGunningsbeslissingIn", "De gunningsbeslissing intrekken", "beslissing-intrekken"),
            ("StopPerceel", "Een perceel stoppen", "perceel-stoppen"),
        }.Where(a => Mag(a.Opdracht) && Zinvol(a.Opdracht)).Select(a => (a.Tekst, a.Pad)),
    ];

    /// <summary>Whether the facts leave something to do: a case without judgment, and a decision of which nothing is final.</summary>
    private bool Zinvol(string opdracht) => opdracht switch
    {
        "RegistreerVonnis" => Procedure.Gedingen.Any(g => g.Vonnis is null),
        "TrekGunningsbeslissingIn" => Procedure.Gunningsbeslissing is { Definitief.Count: 0 },
        _ => true,
    };

    /// <summary>What a case does, in words.</summary>
    public string Stand(Geding geding)
    {
        ArgumentNullException.ThrowIfNull(geding);
        return geding.Vonnis?.Uitkomst switch
        {
            Vonnisuitkomst.Afgewezen => "De rechter wees de vordering af",
            Vonnisuitkomst.Toegewezen => "De rechter gaf de eiser gelijk",
            Vonnisuitkomst.Ingetrokken => "De eiser trok de zaak in",
            _ when !Procedure.Telt(geding) => "Zonder voorwerp: de beslissing is ingetrokken",
            _ => geding.Bevriest ? "Wacht op het vonnis" : "Loopt, maar houdt niets tegen: te laat betekend",
        };
    }
}
