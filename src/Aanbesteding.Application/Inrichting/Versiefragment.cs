using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aanbesteding.Domain.Toelating;
using NodaTime.Text;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>What reading a part of an inrichting gave.</summary>
/// <param name="Waarde">The list; null when there are findings.</param>
/// <param name="Bevindingen">Everything that is wrong, in the order of the text.</param>
public sealed record Fragmentverslag<T>(IReadOnlyList<T>? Waarde, IReadOnlyList<Inrichtingbevinding> Bevindingen);

/// <summary>
/// Eisen or tarieven by themselves, in the notation of the inrichting: to change them for a new version. What is written can be
/// read back, and is then the same.
/// </summary>
public static class Versiefragment
{
    private static readonly JsonSerializerOptions Letterlijk = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a text that has one field, <c>eisen</c>.</summary>
    public static Fragmentverslag<Toelatingseis> LeesEisen(string tekst) => Lees(tekst, vak => vak.Moet("eisen", Toelatingsvorm.Eisen));

    /// <summary>Reads a text that has one field, <c>tarieven</c>.</summary>
    public static Fragmentverslag<Tarief> LeesTarieven(string tekst) => Lees(tekst, vak => vak.Moet("tarieven", Toelatingsvorm.Tarieven));

    /// <summary>Writes eisen.</summary>
    public static string Schrijf(IReadOnlyList<Toelatingseis> eisen)
    {
        ArgumentNullException.ThrowIfNull(eisen);
        var tekst = new StringBuilder("eisen:\n");
        foreach (var eis in eisen)
        {
            tekst.Append("  - id: ").Append(Tekst(eis.Id)).Append('\n');
            if (eis.Categorieen.Count > 0)
                tekst.Append("    categorieen: [").AppendJoin(", ", eis.Categorieen).Append("]\n");
            Veld(tekst, "vraag", eis.Vraag);
            if (eis.Bewijs is { } bewijs)
                Veld(tekst, "bewijs", bewijs);
            tekst.Append("    regel: ").Append(Regel(eis.Regel)).Append('\n');
            Veld(tekst, "uitleg", eis.Uitleg);
            Veld(tekst, "herstel", eis.Herstel);
            Veld(tekst, "waarom", eis.Waarom);
            Veld(tekst, "grondslag", eis.Grondslag);
        }

        return tekst.ToString();
    }

    /// <summary>Writes tarieven.</summary>
    public static string Schrijf(IReadOnlyList<Tarief> tarieven)
    {
        ArgumentNullException.ThrowIfNull(tarieven);
        var tekst = new StringBuilder("tarieven:\n");
        foreach (var tarief in tarieven)
        {
            tekst.Append("  - productcode: ").Append(Tekst(tarief.Productcode)).Append('\n');
            Veld(tekst, "naam", tarief.Naam);
            tekst.Append("    categorie: ").Append(tarief.Categorie).Append('\n');
            Veld(tekst, "eenheid", tarief.Eenheid);
            tekst.Append("    tarief: ").Append(Euro(tarief.Centen)).Append('\n');
            var (beroepskrachten, clientgebonden, overhead, indexatie) = tarief.Onderbouwing;
            tekst.Append(CultureInfo.InvariantCulture, $"    onderbouwing: {{ beroepskrachten: {Euro(beroepskrachten)}, clientgebonden: {Euro(clientgebonden)}, overhead: {Euro(overhead)}, indexatie: {Euro(indexatie)} }}\n");
        }

        return tekst.ToString();
    }

    private static Fragmentverslag<T> Lees<T>(string tekst, Func<Vak, IReadOnlyList<T>> vorm)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var verloop = new Leesverloop("");
        var gelezen = Yamlbestand.Lees(Encoding.UTF8.GetBytes(tekst), verloop, vorm, wortel => OpenHouseverbod.Zoek(wortel, "", verloop));
        return gelezen is var (_, waarde) && verloop.Schoon ? new Fragmentverslag<T>(waarde, []) : new Fragmentverslag<T>(null, verloop.Bevindingen);
    }

    private static void Veld(StringBuilder tekst, string naam, string waarde) => tekst.Append("    ").Append(naam).Append(": ").Append(Tekst(waarde)).Append('\n');

    /// <summary>A text of JSON is one of YAML too.</summary>
    private static string Tekst(string tekst) => JsonSerializer.Serialize(tekst, Letterlijk);

    private static string Euro(long centen) => (centen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Regel(Beslisregel regel) => regel switch
    {
        Beslisregel.Ja => "{ soort: ja }",
        Beslisregel.Minstens minstens => $"{{ soort: minstens, grens: {minstens.Grens.ToString(CultureInfo.InvariantCulture)} }}",
        Beslisregel.Hoogstens hoogstens => $"{{ soort: hoogstens, grens: {hoogstens.Grens.ToString(CultureInfo.InvariantCulture)} }}",
        Beslisregel.EenVan eenVan => $"{{ soort: een-van, waarden: [{string.Join(", ", eenVan.Waarden.Select(Tekst))}] }}",
        Beslisregel.GeldigOpPeildag => "{ soort: geldig-op-peildag }",
        Beslisregel.NietOuderDan ouderdom => $"{{ soort: niet-ouder-dan, duur: {PeriodPattern.Roundtrip.Format(ouderdom.Duur)} }}",
        Beslisregel.Alle => $"{{ soort: alle, regels: [{string.Join(", ", regel.Delen.Select(Regel))}] }}",
        _ => $"{{ soort: ten-minste-een, regels: [{string.Join(", ", regel.Delen.Select(Regel))}] }}",
    };
}
