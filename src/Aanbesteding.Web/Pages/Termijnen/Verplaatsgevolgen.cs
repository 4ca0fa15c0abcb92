using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Web.Pages.Termijnen;

/// <summary>What moving one date does: which lines of the planning move with it, and who is told what.</summary>
/// <param name="Verschuivingen">Every line that moves, in the order of the planning after it.</param>
/// <param name="LetOok">Lines that do not move, and about which there is something new to warn: a term that can no longer be reckoned, for one.</param>
/// <param name="Aan">Known parties that are told.</param>
/// <param name="OokOnbekenden">Whether those with something in the closed kluis are told too; who they are stays unknown.</param>
/// <param name="Bericht">What they are told; null when nobody is.</param>
public sealed record Verplaatsgevolgen(
    IReadOnlyList<Verschuiving> Verschuivingen, IReadOnlyList<Planregel> LetOok, IReadOnlyList<string> Aan, bool OokOnbekenden, string? Bericht)
{
    /// <summary>Stands for everybody whom only the kluis knows; no party has this id.</summary>
    public const string Onbekende = "?";

    /// <summary>Compares the procedure as it is with a copy on which the date was moved.</summary>
    public static Verplaatsgevolgen Van(Procedure nu, Procedure straks, Instant moment)
    {
        ArgumentNullException.ThrowIfNull(nu);
        ArgumentNullException.ThrowIfNull(straks);
        var (voor, na) = (nu.Planning(moment), straks.Planning(moment));
        var verschuivingen = Planvergelijking.Van(voor, na);
        var bekend = voor.SelectMany(r => r.Waarschuwingen.Select(w => (r.Naam, r.IsTermijn, w))).ToHashSet();
        var brieven = straks.Brieven.Skip(nu.Brieven.Count).ToList();
        return new Verplaatsgevolgen(
            verschuivingen,
            [.. na.Where(r => verschuivingen.All(v => v.Wordt != r) && r.Waarschuwingen.Any(w => !bekend.Contains((r.Naam, r.IsTermijn, w))))],
            [.. brieven.Select(b => b.Partij).Where(p => p != Onbekende)],
            brieven.Exists(b => b.Partij == Onbekende),
            brieven.FirstOrDefault()?.Tekst);
    }
}
