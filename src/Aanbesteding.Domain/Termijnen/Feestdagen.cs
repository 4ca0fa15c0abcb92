using NodaTime;

namespace Aanbesteding.Domain.Termijnen;

/// <summary>A recognised holiday, or a day that counts as one.</summary>
/// <param name="Datum">The day.</param>
/// <param name="Naam">Its Dutch name; two names where two holidays meet on one day.</param>
public sealed record Feestdag(LocalDate Datum, string Naam);

/// <summary>A day made equal to a holiday by decree.</summary>
/// <param name="Datum">The day.</param>
/// <param name="GeldigVanaf">First day of the years that the decree arranges.</param>
/// <param name="Bron">Name of the decree.</param>
public sealed record Gelijkstelling(LocalDate Datum, LocalDate GeldigVanaf, string Bron);

/// <summary>
/// The Dutch holidays of the Algemene termijnenwet: those of art. 3 lid 1, Goede Vrijdag of lid 2, and the days equated
/// by decree under lid 3. Years before 1980 show the present rules projected back.
/// </summary>
public static class Feestdagen
{
    private const string Besluit2023 =
        "Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag";

    private const string Besluit2026 =
        "Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag";

    /// <summary>Days equated by decree (Algemene termijnenwet art. 3 lid 3). A new decree is new rows.</summary>
    public static readonly IReadOnlyList<Gelijkstelling> Gelijkgesteld =
    [
        new(new LocalDate(2023, 4, 28), new LocalDate(2023, 1, 1), Besluit2023),
        new(new LocalDate(2023, 5, 19), new LocalDate(2023, 1, 1), Besluit2023),
        new(new LocalDate(2024, 5, 10), new LocalDate(2023, 1, 1), Besluit2023),
        new(new LocalDate(2024, 12, 27), new LocalDate(2023, 1, 1), Besluit2023),
        new(new LocalDate(2025, 5, 30), new LocalDate(2023, 1, 1), Besluit2023),
        new(new LocalDate(2026, 1, 2), new LocalDate(2026, 1, 1), Besluit2026),
        new(new LocalDate(2026, 5, 15), new LocalDate(2026, 1, 1), Besluit2026),
        new(new LocalDate(2027, 5, 7), new LocalDate(2026, 1, 1), Besluit2026),
        new(new LocalDate(2028, 4, 28), new LocalDate(2026, 1, 1), Besluit2026),
        new(new LocalDate(2028, 5, 26), new LocalDate(2026, 1, 1), Besluit2026),
    ];

    /// <summary>Name under which an equated day appears in explanations.</summary>
    public const string NaamGelijkgesteld = "een met een feestdag gelijkgestelde dag";

    /// <summary>The holidays of one year in order of date. Sundays that are a holiday anyway (Easter, Whitsun) are left out.</summary>
    public static IReadOnlyList<Feestdag> Van(int jaar)
    {
        var pasen = Paaszondag(jaar);
        List<Feestdag> dagen =
        [
            new(new LocalDate(jaar, 1, 1), "Nieuwjaarsdag"),
            new(pasen.PlusDays(-2), "Goede Vrijdag"),
            new(pasen.PlusDays(1), "tweede paasdag"),
            VerjaardagVanDeKoning(jaar),
            new(new LocalDate(jaar, 5, 5), "Bevrijdingsdag"),
            new(pasen.PlusDays(39), "Hemelvaartsdag"),
            new(pasen.PlusDays(50), "tweede pinksterdag"),
            new(new LocalDate(jaar, 12, 25), "eerste kerstdag"),
            new(new LocalDate(jaar, 12, 26), "tweede kerstdag"),
            .. Gelijkgesteld.Where(rij => rij.Datum.Year == jaar).Select(rij => new Feestdag(rij.Datum, NaamGelijkgesteld)),
        ];
        return [.. dagen.GroupBy(dag => dag.Datum).OrderBy(groep => groep.Key)
            .Select(groep => new Feestdag(groep.Key, Datumtekst.Opsomming([.. groep.Select(dag => dag.Naam)])))];
    }

    /// <summary>Koningsdag, 27 April, from 2014; Koninginnedag, 30 April, before. On a Sunday it is kept the day before.</summary>
    private static Feestdag VerjaardagVanDeKoning(int jaar)
    {
        var (dag, naam) = jaar >= 2014
            ? (new LocalDate(jaar, 4, 27), "Koningsdag")
            : (new LocalDate(jaar, 4, 30), "Koninginnedag");
        return new Feestdag(dag.DayOfWeek is IsoDayOfWeek.Sunday ? dag.PlusDays(-1) : dag, naam);
    }

    /// <summary>Easter Sunday in the Gregorian calendar (the Meeus/Jones/Butcher computation).</summary>
    private static LocalDate Paaszondag(int jaar)
    {
        var gulden = jaar % 19;
        var (eeuw, rest) = Math.DivRem(jaar, 100);
        var maansprong = (eeuw - ((eeuw + 8) / 25) + 1) / 3;
        var epacta = ((19 * gulden) + eeuw - (eeuw / 4) - maansprong + 15) % 30;
        var weekdag = (32 + (2 * (eeuw % 4)) + (2 * (rest / 4)) - epacta - (rest % 4)) % 7;
        var correctie = (gulden + (11 * epacta) + (22 * weekdag)) / 451;
        var (maand, dag) = Math.DivRem(epacta + weekdag - (7 * correctie) + 114, 31);
        return new LocalDate(jaar, maand, dag + 1);
    }
}
