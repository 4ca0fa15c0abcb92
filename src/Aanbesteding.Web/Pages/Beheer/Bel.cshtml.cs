using System.Globalization;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Aanbesteding.Web.Pages.Beheer;

/// <summary>Whether the bell rings on time, what waits for it, and how late it was lately on this node.</summary>
[Authorize(Roles = $"{nameof(Rol.FunctioneelBeheerder)},{nameof(Rol.Auditor)}")]
public sealed class BelModel(Bellezer bel, Belgeheugen geheugen) : PageModel
{
    private const int MeesteSlagen = 10;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>How the bell stands.</summary>
    public Belblad Blad { get; private set; } = null!;

    /// <summary>How often this node rang since it started.</summary>
    public long Geluid { get; private set; }

    /// <summary>The last rings of this node, latest first.</summary>
    public IReadOnlyList<Belslag> Laatste { get; private set; } = [];

    /// <summary>How late half of the remembered rings were at most, 95 in 100 of them, and all; null when there are none.</summary>
    public (Duration Helft, Duration Meeste, Duration Alle)? Spreiding { get; private set; }

    /// <summary>Reads it.</summary>
    public async Task OnGet(CancellationToken ct)
    {
        Blad = await bel.Lees(ct);
        var slagen = geheugen.Laatste;
        (Geluid, Laatste) = (geheugen.Aantal, [.. slagen.Reverse().Take(MeesteSlagen)]);
        var laat = slagen.Select(s => s.TeLaat).Order().ToList();
        Spreiding = laat.Count == 0 ? null : (laat[(laat.Count - 1) / 2], laat[(laat.Count - 1) * 95 / 100], laat[^1]);
    }

    /// <summary>"0,3 seconden", "40 seconden", "12 minuten", "5 uur" or "3 dagen"; whole units, rounded down.</summary>
    public static string InWoorden(Duration duur) => duur switch
    {
        _ when duur < Duration.FromSeconds(10) => $"{(duur.TotalMilliseconds / 1000).ToString("N1", Nederlands)} seconden",
        _ when duur < Duration.FromMinutes(2) => $"{(long)duur.TotalSeconds} seconden",
        _ when duur < Duration.FromHours(2) => $"{(long)duur.TotalMinutes} minuten",
        _ when duur < Duration.FromDays(2) => $"{(long)duur.TotalHours} uur",
        _ => $"{duur.Days} dagen",
    };
}
