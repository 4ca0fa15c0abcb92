using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// The selectiebeslissing for one applicant, with a part for every perceel it applied for: own result with reasons, own marks
/// beside those of who was selected, and what can be done. Nothing of what other applicants handed in (art. 2.57 Aw).
/// </summary>
public static class Selectiebrief
{
    /// <summary>Writes the letter.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="aanmelding">Of whom.</param>
    /// <param name="nu">When it is sent.</param>
    /// <param name="bezwaar">The term in which the party can object; null while it was not computed.</param>
    public static Schriftstuk Van(Procedure procedure, Aanmelding aanmelding, Instant nu, Termijn? bezwaar)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(aanmelding);
        var brief = new Briefschrijver();
        brief.Alinea($"U hebt zich aangemeld voor de opdracht ‘{procedure.Inrichting.Naam}’. In deze brief leest u per perceel of u bent geselecteerd, waarom, en wat u kunt doen als u het er niet mee eens bent.");
        Eisen(brief, procedure, aanmelding);
        foreach (var perceel in aanmelding.Inhoud.Percelen)
            Perceel(brief, procedure, aanmelding, perceel);
        brief.Kop(1, "Bent u het niet eens met deze beslissing?");
        if (bezwaar is not null)
            brief.Alinea($"Bent u het niet eens met dit besluit? Laat dat weten uiterlijk {Datumtekst.DatumMetWeekdag(bezwaar.LaatsteDag)} ({bezwaar.Grondslag}).");
        Briefhoofd.Contact(brief, procedure);
        return brief.Stuk("Selectiebeslissing", Briefhoofd.Van(procedure, aanmelding.Partij, aanmelding.Inhoud.Percelen, nu));
    }

    /// <summary>Requirements that are not met, with the reason; nothing where all are.</summary>
    private static void Eisen(Briefschrijver brief, Procedure procedure, Aanmelding aanmelding)
    {
        var mist = aanmelding.Oordelen.Where(oordeel => !oordeel.Voldaan).ToList();
        if (mist.Count == 0)
            return;
        brief.Kop(1, "De eisen waaraan u niet voldoet");
        foreach (var oordeel in mist)
        {
            brief.Kop(2, procedure.Inrichting.Geschiktheidseisen.FirstOrDefault(eis => eis.Id == oordeel.Eis) is { } eis ? $"Eis {eis.Id}: {eis.Vraag}" : "De samenstelling");
            brief.Alinea(oordeel.Motivering);
        }
    }

    private static void Perceel(Briefschrijver brief, Procedure procedure, Aanmelding aanmelding, int perceel)
    {
        var besluit = procedure.Beoogden!;
        var gekozen = besluit.Percelen.First(p => p.Perceel == perceel).Partijen;
        var geselecteerd = gekozen.Contains(aanmelding.Partij, StringComparer.Ordinal);
        var blad = Puntenblad.Van(procedure, new Kandidaat(aanmelding.Id, perceel));
        brief.Kop(1, Briefhoofd.Perceel(procedure, perceel)).Kop(2, "Onze beslissing");
        Beslissing(brief, procedure, aanmelding, gekozen);
        if (!aanmelding.Geschikt(procedure.Inrichting))
            return;
        brief.Kop(2, "Waarom wij zo beslissen");
        foreach (var zin in Toewijzingsreden.Zinnen(procedure, besluit, perceel, aanmelding.Partij, gescoord: blad is not null))
            brief.Alinea(zin);
        if (blad is null)
            brief.Alinea("Voor dit perceel waren er niet meer geschikte partijen dan plaatsen. Daarom zijn er geen cijfers gegeven.");
        if (Toewijzingsreden.Loting(procedure, perceel, aanmelding.Partij, gunning: false) is { } loting)
            brief.Alinea(loting);
        if (blad is null)
            return;
        brief.Kop(2, "Hoe uw aanmelding is beoordeeld");
        Beoordelingsdeel.Eigen(brief, blad, gunning: false);
        foreach (var partij in geselecteerd ? [] : gekozen)
        {
            if (procedure.Aanmeldingen.FirstOrDefault(a => a.Partij == partij) is not { } ander || Puntenblad.Van(procedure, new Kandidaat(ander.Id, perceel)) is not { } hun)
                continue;
            brief.Kop(2, $"Uw aanmelding naast die van {hun.Naam}");
            Beoordelingsdeel.Vergelijking(brief, blad, hun);
        }
    }

    private static void Beslissing(Briefschrijver brief, Procedure procedure, Aanmelding aanmelding, IReadOnlyList<string> gekozen)
    {
        var namen = new Partijnamen(procedure);
        var anderen = Datumtekst.Opsomming([.. gekozen.Where(partij => partij != aanmelding.Partij).Select(namen.Naam)]);
        if (gekozen.Contains(aanmelding.Partij, StringComparer.Ordinal))
            brief.Alinea($"U bent geselecteerd voor de dialoog over dit perceel.{(anderen.Length > 0 ? $" Ook geselecteerd: {anderen}." : "")}");
        else
            brief.Alinea($"U bent niet geselecteerd voor dit perceel.{(aanmelding.Geschikt(procedure.Inrichting) ? "" : " De reden is dat u niet aan alle eisen voldoet.")} {(anderen.Length > 0 ? $"Geselecteerd: {anderen}." : "Voor dit perceel is niemand geselecteerd.")}");
    }
}
