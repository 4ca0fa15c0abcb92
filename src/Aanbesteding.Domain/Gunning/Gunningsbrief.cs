using System.Globalization;
using System.Text;
using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

/// <summary>
/// The text of a gunningsbeslissing for one tenderer (art. 2.130 Aw): own marks with motivation, the name of the winner,
/// and the exact end of the standstill. Never the content of another plan (art. 2.57 Aw).
/// </summary>
public static class Gunningsbrief
{
    /// <summary>Writes the letter.</summary>
    public static string Van(Procedure procedure, Inschrijving inschrijving)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(inschrijving);
        var tekst = new StringBuilder();
        foreach (var perceel in inschrijving.Inhoud.Percelen)
        {
            var resultaat = procedure.Toegewezen!.Percelen.First(p => p.Perceel == perceel);
            tekst.AppendLine(CultureInfo.InvariantCulture, $"Perceel {perceel}: {(resultaat.Partijen.Contains(inschrijving.Partij, StringComparer.Ordinal) ? "de opdracht wordt aan u gegund (voorlopig)." : "de opdracht wordt niet aan u gegund.")}");
            if (resultaat.Partijen.Count > 0)
                tekst.AppendLine(CultureInfo.InvariantCulture, $"Begunstigde: {string.Join(", ", resultaat.Partijen.Select(p => Naam(procedure, p)))}.");
            foreach (var score in procedure.Ronde!.Consensus.Where(s => s.Kandidaat == new Kandidaat(inschrijving.Id, perceel)).OrderBy(s => s.Criterium, StringComparer.Ordinal))
                tekst.AppendLine(CultureInfo.InvariantCulture, $"{score.Criterium}: {score.Cijfer}. {score.Motivering}");
        }

        var standstill = procedure.TermijnMet("opschortende-termijn")!;
        tekst.AppendLine(CultureInfo.InvariantCulture, $"De opschortende termijn loopt tot en met {Datumtekst.DatumMetWeekdag(standstill.LaatsteDag)} ({standstill.Grondslag}). Bent u het niet eens met deze beslissing? Start dan vóór het einde van die termijn een kort geding.");
        return tekst.ToString();
    }

    private static string Naam(Procedure procedure, string partij) =>
        procedure.Aanmeldingen.First(a => a.Partij == partij).Inhoud.Combinatie.Naam;
}
