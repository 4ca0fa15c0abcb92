using System.Globalization;
using System.Text;
using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

/// <summary>The text of a selection decision for one applicant: own result with reasons, who was selected, what can be done.</summary>
public static class Selectiebrief
{
    /// <summary>Writes the letter. Contains nothing of what other applicants handed in.</summary>
    public static string Van(Procedure procedure, Aanmelding aanmelding)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(aanmelding);
        var tekst = new StringBuilder();
        foreach (var perceel in aanmelding.Inhoud.Percelen)
            tekst.AppendLine(CultureInfo.InvariantCulture, $"Perceel {perceel}: {Uitslag(procedure, aanmelding, perceel)}");
        foreach (var score in EigenScores(procedure, aanmelding))
            tekst.AppendLine(CultureInfo.InvariantCulture, $"Perceel {score.Kandidaat.Perceel}, {score.Criterium}: {score.Cijfer}. {score.Motivering}");
        foreach (var oordeel in aanmelding.Oordelen.Where(o => !o.Voldaan))
            tekst.AppendLine(CultureInfo.InvariantCulture, $"U voldoet niet aan eis {oordeel.Eis}. {oordeel.Motivering}");
        if (procedure.TermijnMet("bezwaartermijn-selectie") is { } termijn)
            tekst.AppendLine(CultureInfo.InvariantCulture, $"Bent u het niet eens met dit besluit? Laat dat weten uiterlijk {Datumtekst.DatumMetWeekdag(termijn.LaatsteDag)}.");
        return tekst.ToString();
    }

    private static IEnumerable<Commissieoordeel> EigenScores(Procedure procedure, Aanmelding aanmelding) =>
        procedure.Rondes.SelectMany(r => r.Consensus).Where(s => s.Kandidaat.Inzending == aanmelding.Id)
            .OrderBy(s => s.Kandidaat.Perceel).ThenBy(s => s.Criterium, StringComparer.Ordinal);

    private static string Uitslag(Procedure procedure, Aanmelding aanmelding, int perceel)
    {
        var resultaat = procedure.Beoogden!.Percelen.First(p => p.Perceel == perceel);
        if (resultaat.Partijen.Contains(aanmelding.Partij, StringComparer.Ordinal))
            return "u bent geselecteerd voor de dialoog.";
        if (!aanmelding.Geschikt(procedure.Inrichting))
            return "u bent niet geselecteerd, omdat u niet aan alle eisen voldoet.";
        return $"u bent niet geselecteerd. {new Partijnamen(procedure).InTekst(string.Join(" ", resultaat.Waarom))}";
    }
}
