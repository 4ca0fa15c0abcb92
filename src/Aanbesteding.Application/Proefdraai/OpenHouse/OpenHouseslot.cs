using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>How a trial run of an open house ended, in numbers and in the outcome of the proof.</summary>
public static class OpenHouseslot
{
    private const int Hoogstens = 20;

    /// <summary>Whether it ended as it should: nothing was refused that should not be, and the proof holds.</summary>
    public static bool Geslaagd(OpenHouseafloop afloop)
    {
        ArgumentNullException.ThrowIfNull(afloop);
        return afloop is { Weigering: null, Gelijkheid.Klopt: true };
    }

    /// <summary>Reads the open house and says what came of it.</summary>
    public static async Task<string> Van(IServiceProvider diensten, OpenHouseafloop afloop, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(diensten);
        ArgumentNullException.ThrowIfNull(afloop);
        if (afloop.Weigering is { } weigering)
            return $"De proefdraai kan niet verder: {weigering.Tekst} ({weigering.Grondslag})";
        var db = diensten.GetRequiredService<AanbestedingDbContext>();
        var aanvragen = await db.Aanvragen.AsNoTracking().Where(a => a.SysteemId == afloop.Systeem).ToListAsync(ct);
        var deelnemers = await db.Deelnemers.AsNoTracking().Where(d => d.SysteemId == afloop.Systeem).ToListAsync(ct);
        var bewijs = afloop.Gelijkheid!;
        List<string> regels =
        [
            $"Aanvragen: {aanvragen.Count}, waarvan {aanvragen.Count(a => a.Ingetrokken is not null)} ingetrokken en {aanvragen.Count(a => a is { Besluit.Toegelaten.Count: > 0, Ondertekening: null, Ingetrokken: null })} toegelaten maar niet getekend.",
            $"Besluiten per categorie: {bewijs.Toegelaten} keer toegelaten, {bewijs.Geweigerd} keer geweigerd, {bewijs.Lopend} nog open.",
            $"Deelnames: {deelnemers.Count}, van {deelnemers.Select(d => d.Partij).Distinct(StringComparer.Ordinal).Count()} aanbieders. Eerder geëindigd: {string.Join(", ", Enum.GetValues<Uittreedreden>().Select(r => $"{Woord(r)} {deelnemers.Count(d => d.Uittreding?.Reden == r)}"))}.",
            $"Hertoetsingen: {deelnemers.Sum(d => d.Hertoetsingen.Count)}. Maatregelen: {deelnemers.Sum(d => d.Maatregelen.Count)}. Cliëntenstops: {deelnemers.Sum(d => d.Clientenstops.Count)}. Herinneringen: {deelnemers.Sum(d => d.Herinneringen.Count)}.",
            bewijs.Klopt
                ? $"Gelijkheidsbewijs: klopt. {bewijs.Aanvragen} aanvragen en {bewijs.Deelnemers} deelnames zijn nagerekend: wie aan alle eisen voldeed is toegelaten, wie is geweigerd miste er een, en iedereen tekende de tekst van zijn dag."
                : $"Gelijkheidsbewijs: KLOPT NIET. {bewijs.Ongelijk.Count} afwijkingen.",
            .. bewijs.Ongelijk.Take(Hoogstens).Select(o => $"  {o.Code}: {o.Aanbieder}{(o.Categorie is { } c ? $" ({c})" : "")}. {o.Uitleg}"),
        ];
        return string.Join('\n', regels);
    }

    private static string Woord(Uittreedreden reden) => reden switch
    {
        Uittreedreden.Opgezegd => "opgezegd",
        Uittreedreden.NietMeegegaan => "niet meegegaan",
        Uittreedreden.NietGereageerd => "niet gereageerd",
        _ => "ontbonden",
    };
}
