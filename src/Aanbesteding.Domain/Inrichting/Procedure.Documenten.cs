using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>One thing that must be in order before a document is published.</summary>
/// <param name="Naam">The rule in a few Dutch words.</param>
/// <param name="Toelichting">The input it saw.</param>
/// <param name="Grondslag">Legal basis of the rule.</param>
/// <param name="Weigering">Why publication is refused; null when in order.</param>
public sealed record Publicatievoorwaarde(string Naam, string Toelichting, string Grondslag, Weigering? Weigering);

public sealed partial class Procedure
{
    /// <summary>The leading document of a user task that writes, reviews or publishes one.</summary>
    public static DocumentSoort DocumentVan(Element taak)
    {
        ArgumentNullException.ThrowIfNull(taak);
        return taak.Ouder == "voorbereiding" ? DocumentSoort.Selectiedocument : DocumentSoort.Inschrijfdocument;
    }

    /// <summary>
    /// Everything that must be in order before this document goes to the jurist or is published, in the order in which it is
    /// judged. Source: transparency, and art. 2.39 Aanbestedingswet 2012 for the kader.
    /// </summary>
    public IReadOnlyList<Publicatievoorwaarde> Publicatievoorwaarden(DocumentSoort soort)
    {
        var document = Document(soort);
        var open = OpenKeuzes(soort);
        var kader = SasKader.Toets(Inrichting, Werkstroom);
        return
        [
            new("document aanwezig", soort.ToString(), Weigeringen.Transparantie, document is null ? Weigeringen.DocumentOntbreekt(soort) : null),
            new("document zonder open plekken", document?.Sha256 ?? "", Weigeringen.Transparantie, document is { Lint.Count: > 0 } ? Weigeringen.DocumentNietSchoon(document.Lint) : null),
            .. NieuweVersie(soort, document),
            new("alle keuzes gemaakt", string.Join(", ", open.Select(k => k.Id)), Weigeringen.Transparantie, open.Count == 0 ? null : Weigeringen.KeuzeOpen(open[0].Vraag)),
            new("binnen het juridisch kader", nameof(SasKader), SasKader.Grondslag, kader.Count == 0 ? null : kader[0]),
        ];
    }

    /// <summary>After a poort said "aanpassen" the same text may not be published again: what was wrong with it is not mended.</summary>
    private IEnumerable<Publicatievoorwaarde> NieuweVersie(DocumentSoort soort, DocumentVersie? document)
    {
        var besluit = Taken.LastOrDefault(t => t.Uitkomst == "aanpassen" && Werkstroom[t.Taak].TaakSoort == "poort");
        if (soort == DocumentSoort.Selectiedocument && document is not null && besluit is not null)
            yield return new("nieuwe versie na ‘aanpassen’", $"versie {document.Versie}", Weigeringen.Zorgvuldigheid, document.Geplaatst < besluit.Op ? Weigeringen.NieuweVersieNodig(Werkstroom[besluit.Taak].Naam) : null);
    }

    /// <summary>
    /// Since when this version is public: it was the newest of its kind when its phase was published. Versions of the
    /// dialoogdocument are public from the beginning of the dialogue. Null for a concept.
    /// </summary>
    public Instant? OpenbaarSinds(DocumentVersie versie)
    {
        ArgumentNullException.ThrowIfNull(versie);
        if (versie.Soort == DocumentSoort.Dialoogdocument)
            return DialoogBegonnen is { } begin ? Instant.Max(begin, versie.Geplaatst) : null;
        return Taken.Where(t => Werkstroom[t.Taak].TaakSoort == "publicatie" && DocumentVan(Werkstroom[t.Taak]) == versie.Soort)
            .Where(t => Documenten.LastOrDefault(d => d.Soort == versie.Soort && d.Geplaatst <= t.Op) == versie)
            .Select(t => (Instant?)t.Op).FirstOrDefault();
    }

    private Instant? DialoogBegonnen =>
        OpenTaken.Any(t => t.TaakSoort == "dialoog") || Taken.Any(t => Werkstroom[t.Taak].TaakSoort == "dialoog")
            ? TermijnMet("bezwaartermijn-selectie")?.Einde
            : null;
}
