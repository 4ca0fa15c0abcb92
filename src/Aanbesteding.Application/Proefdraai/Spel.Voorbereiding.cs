using System.Globalization;
using System.Text;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Proefdraai;

internal sealed partial class Spel
{
    private Zet Opstellen(Element taak)
    {
        var soort = taak.Ouder == "voorbereiding" ? DocumentSoort.Selectiedocument : DocumentSoort.Inschrijfdocument;
        if (_procedure.OpenKeuzes(soort) is [var keuze, ..])
            return Kies(keuze);
        if (_procedure.Documenten.Count(d => d.Soort == soort) <= _procedure.Taken.Count(t => t.Taak == taak.Id))
            return Zet.Van(Sleutel(taak, "document"), Spelers.Inkoper, new PlaatsDocument(_procedure.Id, soort, $"{soort} {inrichting.Naam}", Documenttekst(soort)));
        return Zet.Van(Sleutel(taak, "af"), Spelers.Inkoper, new RondOpstellenAf(_procedure.Id));
    }

    private Zet Kies(Inrichtingskeuze keuze) => Zet.Van(
        $"keuze/{keuze.Id}", Spelers.Inkoper, new LegKeuzeVast(_procedure.Id, keuze.Id, $"Vastgelegd door de opdrachtgever voor het {keuze.Vastleggingsmoment.ToString().ToLowerInvariant()}"));

    private string Documenttekst(DocumentSoort soort)
    {
        var tekst = new StringBuilder();
        tekst.AppendLine(CultureInfo.InvariantCulture, $"{soort} ‘{inrichting.Naam}’ van {inrichting.Opdrachtgever}");
        tekst.AppendLine(CultureInfo.InvariantCulture, $"Versie {_procedure.Documenten.Count(d => d.Soort == soort) + 1}");
        foreach (var perceel in inrichting.Percelen)
            tekst.AppendLine(CultureInfo.InvariantCulture, $"Perceel {perceel.Nummer}: {perceel.Naam}, {perceel.Partners} partner(s)");
        foreach (var eis in inrichting.Geschiktheidseisen.Where(_ => soort == DocumentSoort.Selectiedocument))
            tekst.AppendLine(CultureInfo.InvariantCulture, $"Eis {eis.Id}: {eis.Vraag} Bewijs: {eis.Bewijs}.");
        foreach (var criterium in (soort == DocumentSoort.Selectiedocument ? inrichting.Selectie : inrichting.Gunning).Criteria)
            tekst.AppendLine(CultureInfo.InvariantCulture, $"Criterium {criterium.Id} ({criterium.Gewicht} punten): {criterium.Vraag}");
        foreach (var (keuze, waarde) in _procedure.Keuzes.OrderBy(k => k.Key, StringComparer.Ordinal))
            tekst.AppendLine(CultureInfo.InvariantCulture, $"Keuze {keuze}: {waarde}");
        return tekst.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>A document is sometimes sent back once; everything else is in order the first time.</summary>
    private Zet Juridisch(Element taak)
    {
        var terug = taak.Ouder is "voorbereiding" or "gunning" && taak.NietDoor is not null
            && _procedure.Oordelen.All(o => o.Taak != taak.Id) && toeval.Kans($"terug/{taak.Id}", 30);
        var advies = terug
            ? "Maak de planning in het document duidelijker: noem bij iedere termijn de datum en het tijdstip."
            : _procedure.Feitenlijst(Poortna(taak)).Where(f => f is { Open: true, Invoer: not (Poortinvoer.JuridischAdvies or Poortinvoer.Budget) }).ToList() is { Count: > 0 } open
                ? $"Juridisch in orde. Let op bij het besluit: {string.Join("; ", open.Select(f => $"{f.Naam} ({f.Toelichting})"))}."
                : "Juridisch in orde. De stukken zijn volledig en de regels van de procedure zijn gevolgd.";
        return Zet.Van(Sleutel(taak, "oordeel"), Spelers.Jurist, new GeefJuridischOordeel(_procedure.Id, terug ? Oordeel.Terug : Oordeel.Akkoord, advies));
    }

    private static string Poortna(Element taak) => taak.Id switch
    {
        "toets-poort-selectie" => "poort-selectie",
        "toets-poort-dialoog" => "poort-dialoog",
        "toets-gunning" => "gunningsbesluit",
        _ => "",
    };
}
