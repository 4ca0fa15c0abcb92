using System.Globalization;
using System.Text.RegularExpressions;
using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

/// <summary>
/// Why a perceel went where it went, for one reader. Scores stand in the tables and are left out here: of who got nothing
/// they are nobody's business, under some methods they give a price away, and where nothing was scored they are nought.
/// </summary>
internal static partial class Toewijzingsreden
{
    /// <summary>One text per winner, or why nobody won.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="besluit">The confirmed allocation.</param>
    /// <param name="perceel">Number of the perceel.</param>
    /// <param name="lezer">Id of the party that reads it; who else got nothing stays unnamed.</param>
    /// <param name="gescoord">Whether the perceel was scored.</param>
    public static IEnumerable<string> Zinnen(Procedure procedure, Toewijzingsbesluit besluit, int perceel, string lezer, bool gescoord)
    {
        var namen = new Partijnamen(procedure);
        var anderen = procedure.Aanmeldingen.Select(a => a.Partij).Except(besluit.Partijen.Append(lezer), StringComparer.Ordinal).ToList();
        foreach (var waarom in (besluit.Percelen.FirstOrDefault(p => p.Perceel == perceel)?.Waarom ?? []).Where(zin => !string.IsNullOrWhiteSpace(zin)))
        {
            var zin = Score().Replace(waarom, "");
            if (!gescoord)
                zin = Ongescoord(zin);
            yield return namen.InTekst(Partijnamen.Vervang(zin, anderen, gevonden => Begin(zin, gevonden) ? "Een andere partij" : "een andere partij"));
        }
    }

    /// <summary>The reasons with all names, for the buyer's own record.</summary>
    public static IEnumerable<string> Volledig(Procedure procedure, Perceelresultaat resultaat, bool gescoord)
    {
        var namen = new Partijnamen(procedure);
        return resultaat.Waarom.Select(waarom => namen.InTekst(gescoord ? Score().Replace(waarom, "") : Ongescoord(Score().Replace(waarom, ""))));
    }

    /// <summary>The draw that decided this perceel, with who was first; null when none was held.</summary>
    public static string? Loting(Procedure procedure, int perceel, string lezer, bool gunning)
    {
        var sluiting = procedure.TermijnMet(gunning ? "sluiting-inschrijving" : "sluiting-aanmelding");
        var loting = procedure.Lotingen.LastOrDefault(l => l.Percelen.Contains(perceel) && l.Gehouden?.Op >= sluiting?.Einde && (l.Taak == "toewijzing") == gunning);
        if (loting?.Gehouden is not { } gehouden)
            return null;
        var namen = new Partijnamen(procedure);
        return loting.Deelnemers.Contains(lezer, StringComparer.Ordinal)
            ? $"De stand was gelijk tussen {Datumtekst.Opsomming([.. loting.Deelnemers.Select(namen.Naam)])}. Daarom is geloot op {Datumtekst.Tijdstip(gehouden.Op)}. De volgorde werd: {string.Join(", ", gehouden.Volgorde.Select((partij, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {namen.Naam(partij)}")))}. In het portaal staat het protocol waarmee u de loting narekent."
            : $"Tussen partijen met een gelijke stand is geloot op {Datumtekst.Tijdstip(gehouden.Op)}. U was daar niet bij betrokken.";
    }

    private static string Ongescoord(string zin) =>
        Hoogste().Replace(Gelijk().Replace(zin, " is net als ${p} geschikt voor perceel ${n}"), " is geschikt voor perceel ${n}");

    private static bool Begin(string zin, Match gevonden) => gevonden.Index == 0 || (gevonden.Index > 1 && zin[gevonden.Index - 2] is '.' or ':');

    [GeneratedRegex(@" \(-?\d+(,\d+)?\)| met score -?\d+(,\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Score();

    [GeneratedRegex(@" heeft op perceel (?<n>\d+) (de hoogste|een hogere) score", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hoogste();

    [GeneratedRegex(@" heeft op perceel (?<n>\d+) dezelfde score als (?<p>[^ ;]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gelijk();
}
