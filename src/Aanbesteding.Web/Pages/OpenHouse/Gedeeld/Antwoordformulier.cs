using System.Globalization;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Pages.Kluis;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Web.Pages.OpenHouse.Gedeeld;

/// <summary>
/// The fields of the answer on one eis, as they follow from its rule. What a typed value cannot be is said at its field; what is
/// missing is not: an answer may be kept half finished.
/// </summary>
[ValidateNever]
public sealed class Antwoordformulier
{
    /// <summary>The value of the choice that none of the words is.</summary>
    public const string AndersWaarde = "_anders";

    private static readonly LocalDatePattern[] Dagvormen = [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("d'-'M'-'uuuu")];

    /// <summary>"ja", "nee", or the chosen word.</summary>
    public string? Waarde { get; set; }

    /// <summary>The word itself, when none of the choices fits.</summary>
    public string? Anders { get; set; }

    /// <summary>A number as typed.</summary>
    public string? Getal { get; set; }

    /// <summary>Day on which the evidence was given, as typed.</summary>
    public string? Afgegeven { get; set; }

    /// <summary>Last day on which the evidence is valid, as typed.</summary>
    public string? GeldigTot { get; set; }

    /// <summary>SHA-256 of the chosen files.</summary>
    public List<string> Bewijzen { get; set; } = [];

    /// <summary>The eis.</summary>
    [BindNever]
    public Toelatingseis Eis { get; private set; } = null!;

    /// <summary>Files of this party to choose from.</summary>
    [BindNever]
    public IReadOnlyList<Bewijsregel> Bestanden { get; private set; } = [];

    /// <summary>Ja and nee.</summary>
    [BindNever]
    public IReadOnlyList<SelectListItem> JaNee { get; } = [new("Ja", Eisantwoord.Ja), new("Nee", Eisantwoord.Nee)];

    /// <summary>The words of the rule, and "anders".</summary>
    [BindNever]
    public IEnumerable<SelectListItem> Keuzes => [.. Eis.Keuzes.Select(k => new SelectListItem(k, k)), new("Anders", AndersWaarde)];

    /// <summary>Files to choose from, as people read them.</summary>
    [BindNever]
    public IEnumerable<SelectListItem> Bestandskeuzes => Bestanden.Select(b => new SelectListItem($"{b.Naam} ({Inzendtekst.Grootte(b.Grootte)}, toegevoegd op {Datumtekst.Datum(Nederland.Dag(b.Toegevoegd))})", b.Sha256));

    /// <summary>Whether the rule asks this part.</summary>
    public bool Vraagt(Antwoorddeel deel) => Eis.Regel.Vraagt.Contains(deel);

    /// <summary>Says which eis it is about, and which files there are.</summary>
    public Antwoordformulier Over(Toelatingseis eis, IReadOnlyList<Bewijsregel> bestanden)
    {
        (Eis, Bestanden) = (eis, bestanden);
        return this;
    }

    /// <summary>Fills in an earlier answer.</summary>
    public void Vul(Eisantwoord? antwoord)
    {
        var eigen = Vraagt(Antwoorddeel.Keuze) && antwoord?.Waarde is { } woord && !Eis.Keuzes.Contains(woord, StringComparer.Ordinal);
        (Waarde, Anders) = eigen ? (AndersWaarde, antwoord!.Waarde) : (antwoord?.Waarde, null);
        Getal = antwoord?.Getal is { } getal ? Getaltekst.Aantal(getal) : null;
        (Afgegeven, GeldigTot) = (Iso(antwoord?.Afgegeven), Iso(antwoord?.GeldigTot));
        Bewijzen = [.. antwoord?.Bewijzen ?? []];
    }

    /// <summary>The answer as filled in; what cannot be read becomes an error at its field.</summary>
    /// <param name="fouten">Where errors go.</param>
    /// <param name="voor">Name of this form on its page.</param>
    public Eisantwoord Lees(ModelStateDictionary fouten, string voor)
    {
        ArgumentNullException.ThrowIfNull(fouten);
        return new Eisantwoord(Eis.Id)
        {
            Waarde = LeesWaarde(),
            Afgegeven = Vraagt(Antwoorddeel.Afgegeven) ? Dag(Afgegeven, nameof(Afgegeven)) : null,
            GeldigTot = Vraagt(Antwoorddeel.GeldigTot) ? Dag(GeldigTot, nameof(GeldigTot)) : null,
            Bewijzen = [.. Bewijzen.Distinct(StringComparer.Ordinal)],
        };

        string? LeesWaarde()
        {
            if (Vraagt(Antwoorddeel.Keuze))
                return Waarde == AndersWaarde ? Gevuld(Anders) : Eis.Keuzes.FirstOrDefault(k => k == Waarde);
            if (!Vraagt(Antwoorddeel.Getal))
                return Waarde is Eisantwoord.Ja or Eisantwoord.Nee ? Waarde : null;
            if (Gevuld(Getal) is not { } tekst)
                return null;
            if (Bedrag.Lees(tekst) is { } honderdsten)
                return (honderdsten / 100m).ToString("0.##", CultureInfo.InvariantCulture);
            fouten.AddModelError($"{voor}.{nameof(Getal)}", "Vul een getal in, bijvoorbeeld 6 of 2.500.000.");
            return null;
        }

        LocalDate? Dag(string? tekst, string veld)
        {
            if (Gevuld(tekst) is not { } dag)
                return null;
            if (Dagvormen.Select(v => v.Parse(dag)).FirstOrDefault(r => r.Success) is { } gelezen)
                return gelezen.Value;
            fouten.AddModelError($"{voor}.{veld}", "Vul een datum in, bijvoorbeeld 15-06-2026.");
            return null;
        }
    }

    private static string? Gevuld(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    private static string? Iso(LocalDate? dag) => dag is { } d ? LocalDatePattern.Iso.Format(d) : null;
}
