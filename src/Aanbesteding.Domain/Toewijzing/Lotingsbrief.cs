using System.Globalization;
using System.Text;
using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

/// <summary>The letters around a draw: the invitation, that it lapsed, and its result. Names of parties, never ids.</summary>
public static class Lotingsbrief
{
    /// <summary>Why there is a draw, who takes part, when and where, the fingerprint of the seed, and how to check it later.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="loting">The announced draw.</param>
    /// <param name="vervallen">The draw that this one replaces; null when none.</param>
    public static string Uitnodiging(Procedure procedure, AangekondigdeLoting loting, AangekondigdeLoting? vervallen)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(loting);
        var namen = new Partijnamen(procedure);
        var termijn = procedure.TermijnMet(Lotingsregels.Oproep)!;
        var tekst = new StringBuilder();
        Regel(tekst, $"Wij nodigen u uit voor een loting in de procedure ‘{procedure.Inrichting.Naam}’.");
        if (vervallen is not null)
            Regel(tekst, $"Deze loting komt in de plaats van de loting van {Datumtekst.Tijdstip(vervallen.Trekking)}. Die gaat niet door. {namen.InTekst(vervallen.Vervallen!.Reden)}");
        // No scores: nobody knows those before the decision.
        Regel(tekst, $"Waarom loten wij? De gepubliceerde regels geven meer dan één gelijke uitkomst. Daarom beslist het lot.");
        Regel(tekst, $"Wie doen mee? {Datumtekst.Opsomming([.. loting.Deelnemers.Select(namen.Naam)])}.");
        Regel(tekst, $"Waarover gaat het? {Datumtekst.Opsomming([.. loting.Percelen.Select(n => $"perceel {n} ({procedure.Inrichting.Percelen.First(p => p.Nummer == n).Naam})")])}.");
        Regel(tekst, $"Wanneer? Op {Datumtekst.Tijdstip(loting.Trekking)}. De oproeptermijn loopt tot en met {Datumtekst.DatumMetWeekdag(termijn.LaatsteDag)} ({termijn.Grondslag}).");
        Regel(tekst, $"Waar kunt u de loting volgen? In het portaal, bij deze procedure onder ‘Loting’. Daar staat na de loting ook het protocol.");
        Regel(tekst, $"Het systeem heeft een geheim zaad gemaakt. Niemand kent het. De vingerafdruk (SHA-256) van het zaad is: {loting.Zegel}. Bewaar deze vingerafdruk. Zo kan niemand het zaad nog veranderen.");
        Regel(tekst, $"U mag zelf een tekst toevoegen aan het zaad. Dan weet u zeker dat niemand de uitslag vooraf kan kiezen. Het hoeft niet. Het kan onder ‘Loting’ tot {Datumtekst.Tijdstip(loting.Trekking)}.");
        Regel(tekst, $"Hoe controleert u de loting? Na de loting maken wij het zaad en alle bijdragen bekend. Bereken zelf de SHA-256 van het zaad: dat moet deze vingerafdruk zijn. In het protocol staat stap voor stap hoe u de volgorde narekent.");
        return tekst.ToString();
    }

    /// <summary>That a draw will not be held, to a party that has no part in the new one.</summary>
    public static string Vervallen(Procedure procedure, AangekondigdeLoting vervallen)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(vervallen);
        return $"De loting van {Datumtekst.Tijdstip(vervallen.Trekking)} gaat niet door. {new Partijnamen(procedure).InTekst(vervallen.Vervallen!.Reden)}";
    }

    /// <summary>The order, and where to redo it.</summary>
    public static string Uitslag(Procedure procedure, GehoudenLoting gehouden)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(gehouden);
        var namen = new Partijnamen(procedure);
        var tekst = new StringBuilder();
        Regel(tekst, $"De loting is gehouden op {Datumtekst.Tijdstip(gehouden.Op)}. De volgorde is:");
        foreach (var (partij, plaats) in gehouden.Volgorde.Select((p, i) => (p, i + 1)))
            Regel(tekst, $"{plaats}. {namen.Naam(partij)}");
        Regel(tekst, $"Het zaad was: {gehouden.Zaad}. In het portaal staat bij deze procedure onder ‘Loting’ het protocol. Daarmee kunt u de loting zelf narekenen.");
        return tekst.ToString();
    }

    private static void Regel(StringBuilder tekst, FormattableString regel) => tekst.Append(regel.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
