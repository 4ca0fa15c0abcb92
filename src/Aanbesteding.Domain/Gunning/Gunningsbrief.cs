using System.Globalization;
using System.Text;
using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

/// <summary>
/// The text of a gunningsbeslissing for one tenderer (art. 2.130 Aw): own marks with motivation, minima that were missed,
/// the name of the winner with its marks beside the own ones, and the exact end of the standstill. Never the content of
/// another plan (art. 2.57 Aw).
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
            Perceel(tekst, procedure, inschrijving, perceel);
        var standstill = procedure.TermijnMet("opschortende-termijn")!;
        Regel(tekst, $"De opschortende termijn loopt tot en met {Datumtekst.DatumMetWeekdag(standstill.LaatsteDag)} ({standstill.Grondslag}). Bent u het niet eens met deze beslissing? Start dan vóór het einde van die termijn een kort geding.");
        return tekst.ToString();
    }

    private static void Perceel(StringBuilder tekst, Procedure procedure, Inschrijving inschrijving, int perceel)
    {
        var winnaars = procedure.Toegewezen!.Percelen.First(p => p.Perceel == perceel).Partijen;
        var gewonnen = winnaars.Contains(inschrijving.Partij, StringComparer.Ordinal);
        Regel(tekst, $"Perceel {perceel}: {(gewonnen ? "de opdracht wordt aan u gegund (voorlopig)." : "de opdracht wordt niet aan u gegund.")}");
        if (winnaars.Count > 0)
            Regel(tekst, $"Begunstigde: {string.Join(", ", winnaars.Select(new Partijnamen(procedure).Naam))}.");

        var eigen = Scores(procedure, inschrijving, perceel);
        foreach (var (criterium, score) in eigen)
        {
            Regel(tekst, $"{criterium.Id} {criterium.Naam}: {score.Cijfer}. {score.Motivering}");
            if (criterium.Minimum is { } minimum && score.Cijfer < minimum)
                Regel(tekst, $"Het minimum voor {criterium.Id} is {minimum}. Dat hebt u niet gehaald.");
        }

        if (procedure.Inrichting.Gunning.MinimumTotaal is { } drempel && !gewonnen && winnaars.Count == 0)
            Regel(tekst, $"Voor gunning is een totaal van ten minste {drempel} punten nodig.");
        if (!gewonnen)
            RelatieveVoordelen(tekst, procedure, winnaars, perceel, eigen);
    }

    /// <summary>Characteristics and relative advantages of the winner: marks beside the own ones, without any content.</summary>
    private static void RelatieveVoordelen(
        StringBuilder tekst, Procedure procedure, IReadOnlyList<string> winnaars, int perceel, List<(Beoordelingscriterium Criterium, Commissieoordeel Score)> eigen)
    {
        foreach (var winnaar in winnaars)
        {
            var beter = Scores(procedure, procedure.Inschrijvingen.First(i => i.Partij == winnaar), perceel)
                .Zip(eigen).Where(paar => paar.First.Score.Cijfer > paar.Second.Score.Cijfer).ToList();
            foreach (var ((criterium, hunne), (_, onze)) in beter)
                Regel(tekst, $"{new Partijnamen(procedure).Naam(winnaar)} scoort beter op {criterium.Id}: {hunne.Cijfer} tegen {onze.Cijfer}.");
        }
    }

    private static List<(Beoordelingscriterium Criterium, Commissieoordeel Score)> Scores(Procedure procedure, Inschrijving inschrijving, int perceel) =>
    [
        .. from criterium in procedure.Inrichting.Gunning.Criteria
           from score in procedure.Ronde!.Consensus
           where score.Kandidaat == new Kandidaat(inschrijving.Id, perceel) && score.Criterium == criterium.Id
           select (criterium, score),
    ];

    private static void Regel(StringBuilder tekst, FormattableString regel) => tekst.AppendLine(regel.ToString(CultureInfo.InvariantCulture));
}
