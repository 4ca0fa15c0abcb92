using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Gedeeld;

/// <summary>How an open house stands, as everybody may know it.</summary>
/// <param name="Toon">Mood; the words say the same.</param>
/// <param name="Kort">For a badge.</param>
/// <param name="Zin">For a line of text.</param>
public sealed record OpenHouseStand(Toon Toon, string Kort, string Zin)
{
    /// <summary>Of one line of the list.</summary>
    public static OpenHouseStand Van(OpenHouseregel regel, LocalDate vandaag)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return Van(regel.Gepubliceerd is not null, regel.Fase == "marktconsultatie", regel.LaatsteDag, vandaag);
    }

    /// <summary>Of one open house.</summary>
    public static OpenHouseStand Van(Toelatingssysteem systeem, Instant nu)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        var vandaag = Nederland.Dag(nu);
        return systeem.Gepubliceerd is null && ConsultatieLoopt(systeem, nu)
            ? Van(gepubliceerd: false, consultatie: true, systeem.LaatsteDag, vandaag) with { Zin = $"Marktconsultatie. U kunt reageren {Eindtekst.Tot(systeem.TermijnMet(Reactietermijn)!.Einde)}." }
            : Van(systeem.Gepubliceerd is not null, consultatie: false, systeem.LaatsteDag, vandaag);
    }

    /// <summary>Whether parties can react to the marktconsultatie.</summary>
    public static bool ConsultatieLoopt(Toelatingssysteem systeem, Instant nu)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        return systeem.TermijnMet(Reactietermijn) is { } termijn && nu < termijn.Einde && systeem.Reactienota is null;
    }

    /// <summary>The picture: staff see every token; everybody else only phases that are public, not what is still prepared.</summary>
    public static WerkstroomBeeld Beeld(Toelatingssysteem systeem, bool staf)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        var actief = systeem.Markering.Tokens.Where(systeem.Werkstroom.Kent).Distinct(StringComparer.Ordinal).Select(id => systeem.Werkstroom[id])
            .Where(e => staf || (e.Soort is ElementSoort.Deelproces or ElementSoort.TermijnWacht && !InVoorbereiding(systeem.Werkstroom, e)))
            .OrderBy(e => e.Soort is ElementSoort.Deelproces or ElementSoort.GebeurtenisDeelproces);
        return new(systeem.Inrichting.Naam, $"/open-house/{systeem.Kenmerk}/werkstroom.bpmn", [.. actief.Select(e => new WerkstroomElement(e.Id, e.Naam, Toelichting(systeem, e)))]);
    }

    private const string Reactietermijn = "reactietermijn-consultatie";

    private static OpenHouseStand Van(bool gepubliceerd, bool consultatie, LocalDate laatsteDag, LocalDate vandaag) => gepubliceerd switch
    {
        false when consultatie => new(Toon.Info, "Marktconsultatie", "Marktconsultatie: aanbieders kunnen reageren op het concept."),
        false => new(Toon.Neutraal, "In voorbereiding", "In voorbereiding. Aanvragen kan nog niet."),
        true when vandaag <= laatsteDag => new(Toon.Goed, "Open", $"Open tot en met {Datumtekst.Datum(laatsteDag)}."),
        _ => new(Toon.Neutraal, "Beëindigd", $"Beëindigd. De laatste dag was {Datumtekst.Datum(laatsteDag)}."),
    };

    /// <summary>A change or an extension that is not offered yet is for nobody outside.</summary>
    private static bool InVoorbereiding(Werkstroom werkstroom, Element element)
    {
        for (var deel = element; ; deel = werkstroom[deel.Ouder!])
        {
            if (deel.Soort is ElementSoort.GebeurtenisDeelproces)
                return true;
            if (deel.Ouder is null || !werkstroom.Kent(deel.Ouder))
                return false;
        }
    }

    private static string? Toelichting(Toelatingssysteem systeem, Element element) => element switch
    {
        { Soort: ElementSoort.Taak } => element.Rol?.ToLowerInvariant(),
        { Termijn: { } naam } when systeem.TermijnMet(naam) is { } termijn => Eindtekst.Tot(termijn.Einde),
        { Fase: not null } => "fase",
        _ => null,
    };
}
