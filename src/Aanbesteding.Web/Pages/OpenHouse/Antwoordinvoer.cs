using System.Globalization;
using System.Text.RegularExpressions;
using Aanbesteding.Domain.Toelating;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse;

/// <summary>What a toetser fills in about one eis, as typed.</summary>
public sealed partial class Antwoordinvoer
{
    /// <summary>Word of a choice that is none of the words.</summary>
    public const string Anders = "anders";

    /// <summary>Id of the eis.</summary>
    public string? Eis { get; set; }

    /// <summary>"ja", "nee", a word, or a number as Dutch people write it.</summary>
    public string? Waarde { get; set; }

    /// <summary>Day on which the evidence was given.</summary>
    public DateOnly? Afgegeven { get; set; }

    /// <summary>Last day on which the evidence is valid.</summary>
    public DateOnly? GeldigTot { get; set; }

    /// <summary>Filled with an answer.</summary>
    public static Antwoordinvoer Van(Toelatingseis eis, Eisantwoord? antwoord)
    {
        ArgumentNullException.ThrowIfNull(eis);
        return new Antwoordinvoer
        {
            Eis = eis.Id,
            Waarde = eis.Regel.Vraagt.Contains(Antwoorddeel.Getal) && antwoord?.Getal is { } getal ? Stafzinnen.Getal(getal)
                : antwoord?.Waarde is { } woord && eis.Keuzes.Count > 0 && !eis.Keuzes.Contains(woord, StringComparer.Ordinal) ? Anders
                : antwoord?.Waarde,
            Afgegeven = antwoord?.Afgegeven?.ToDateOnly(),
            GeldigTot = antwoord?.GeldigTot?.ToDateOnly(),
        };
    }

    /// <summary>The fact; what was said otherwise than by a word of the list stays as it was said.</summary>
    /// <param name="eis">The eis.</param>
    /// <param name="gezegd">What the aanbieder said.</param>
    /// <param name="veld">Name of this input in the form.</param>
    /// <param name="fouten">Takes what cannot be read.</param>
    public Eisantwoord Lees(Toelatingseis eis, Eisantwoord? gezegd, string veld, ModelStateDictionary fouten)
    {
        ArgumentNullException.ThrowIfNull(eis);
        ArgumentNullException.ThrowIfNull(fouten);
        foreach (var (naam, dag) in new[] { (nameof(Afgegeven), Afgegeven), (nameof(GeldigTot), GeldigTot) })
        {
            var sleutel = $"{veld}.{naam}";
            if (dag is null && fouten[sleutel] is { Errors.Count: > 0 })
            {
                fouten[sleutel]!.Errors.Clear();
                fouten.AddModelError(sleutel, "Vul een bestaande datum in.");
            }
        }

        var waarde = string.IsNullOrWhiteSpace(Waarde) ? null : Waarde.Trim();
        if (waarde is not null && eis.Regel.Vraagt.Contains(Antwoorddeel.Getal))
        {
            if (Getal(waarde) is { } getal)
                waarde = getal.ToString(CultureInfo.InvariantCulture);
            else
                fouten.AddModelError($"{veld}.{nameof(Waarde)}", "Vul een getal in, bijvoorbeeld 12 of 1.250.000.");
        }
        else if (waarde == Anders && gezegd?.Waarde is { } woord && !eis.Keuzes.Contains(woord, StringComparer.Ordinal))
        {
            waarde = woord;
        }

        return new Eisantwoord(eis.Id)
        {
            Waarde = waarde,
            Afgegeven = Afgegeven is { } op ? LocalDate.FromDateOnly(op) : null,
            GeldigTot = GeldigTot is { } tot ? LocalDate.FromDateOnly(tot) : null,
            Bewijzen = gezegd?.Bewijzen ?? [],
        };
    }

    /// <summary>A number as typed; points stand only between groups of three digits.</summary>
    private static decimal? Getal(string tekst) =>
        Vorm().Match(tekst) is { Success: true } gelezen
        && decimal.TryParse(gelezen.Groups["heel"].Value.Replace(".", "", StringComparison.Ordinal) + (gelezen.Groups["deel"].Success ? $".{gelezen.Groups["deel"].Value}" : ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal)
            ? getal
            : null;

    [GeneratedRegex(@"^(€\s*)?(?<heel>[0-9]{1,3}(\.[0-9]{3}){1,4}|[0-9]{1,15})(,(?<deel>[0-9]{1,6}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vorm();
}
