using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>How a trial run ended, in one sentence.</summary>
public static class Slotzin
{
    /// <summary>Reads the procedure and says what came of it.</summary>
    public static async Task<string> Van(IServiceProvider diensten, Proefafloop afloop, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(diensten);
        ArgumentNullException.ThrowIfNull(afloop);
        if (afloop.Weigering is { } weigering)
            return $"De proefdraai kan niet verder: {weigering.Tekst} ({weigering.Grondslag})";
        var procedure = await diensten.GetRequiredService<AanbestedingDbContext>().Laad(afloop.Procedure, diensten.GetRequiredService<Werkstromen>(), ct);
        return Zin(procedure!);
    }

    private static string Zin(Procedure procedure)
    {
        if (procedure.Intrekking is { } intrekking)
            return $"De procedure stopt zonder overeenkomst. Reden: {intrekking.Reden}";
        var leeg = procedure.Inrichting.Percelen.Select(p => p.Nummer).Except(procedure.Overeenkomsten.Select(o => o.Perceel)).ToList();
        return $"De procedure is afgerond met {procedure.Overeenkomsten.Count} overeenkomst(en){(leeg.Count > 0 ? $"; niet gegund: perceel {string.Join(", ", leeg)}" : "")}.";
    }
}
