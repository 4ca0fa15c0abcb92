using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Web.Pages.Toewijzing;

/// <summary>What the voorzitter can do about a tie now: announce a draw, wait for its moment, or hold it.</summary>
/// <param name="Nu">Now.</param>
/// <param name="Lopend">The announced draw; null when one must be announced, also when the tie is no longer the announced one.</param>
/// <param name="Wacht">Why it cannot be held now; null when it can.</param>
/// <param name="Brieven">The letters that announcing now would send.</param>
/// <param name="Termijn">The notice term that announcing now would start; null when a draw is announced.</param>
/// <param name="Trekking">The moment of the draw, announced or as it would be; null when announcing would be refused.</param>
public sealed record Lotingsstand(Instant Nu, AangekondigdeLoting? Lopend, Weigering? Wacht, IReadOnlyList<Brief> Brieven, Termijn? Termijn, Instant? Trekking)
{
    /// <summary>Reads it; announcing is tried on a copy that is thrown away, so that the letters are the real ones.</summary>
    public static async Task<Lotingsstand> Lees(Procedurelezer procedures, Procedure procedure, Moment moment, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(moment);
        var loten = await procedures.Na(procedure, kopie => kopie.MagLoten(moment), ct);
        if (loten.Aanvaard || loten.Weigering!.Code == "loting-te-vroeg")
            return new(moment.Nu, procedure.LopendeLoting(), loten.Weigering, [], null, procedure.LopendeLoting()!.Trekking);
        var straks = await procedures.Na(procedure, kopie => kopie.KondigLotingAan(moment, Guid.Empty, "(die maakt het systeem bij de aankondiging)"), ct);
        return straks.Aanvaard
            ? new(moment.Nu, null, null, straks.Waarde.Brieven, straks.Waarde.TermijnMet(Lotingsregels.Oproep), straks.Waarde.LopendeLoting()!.Trekking)
            : new(moment.Nu, null, straks.Weigering, [], null, null);
    }
}
