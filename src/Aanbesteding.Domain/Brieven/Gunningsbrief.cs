using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// The gunningsbeslissing for one tenderer, with a part for every perceel it tendered for (art. 2.130 Aw: the relevant reasons,
/// the characteristics and relative advantages of the winner, its name, and the exact end of the opschortende termijn; CvAE 209:
/// a score alone is no reason). Never the content of another plan, nor another's price (art. 2.57 Aw).
/// </summary>
public static class Gunningsbrief
{
    /// <summary>Writes the letter. What is missing is left out: <see cref="Brieftoets"/> finds it before anything is sent.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="inschrijving">Of whom.</param>
    /// <param name="nu">When it is sent.</param>
    /// <param name="standstill">The standstill; null while it was not computed.</param>
    public static Schriftstuk Van(Procedure procedure, Inschrijving inschrijving, Instant nu, Standstill? standstill)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(inschrijving);
        var brief = new Briefschrijver();
        brief.Alinea($"U hebt ingeschreven op de opdracht ‘{procedure.Inrichting.Naam}’. In deze brief leest u per perceel onze beslissing, waarom wij die nemen, en wat u kunt doen als u het er niet mee eens bent.");
        if (procedure.Uitgevallen.FirstOrDefault(u => u.Partij == inschrijving.Partij) is { } uitval)
            brief.Alinea($"Uw inschrijving telt niet meer mee. De reden: {uitval.Reden}");
        foreach (var perceel in inschrijving.Inhoud.Percelen)
            Perceel(brief, procedure, inschrijving, perceel);
        Rechtsbescherming(brief, procedure, standstill);
        return brief.Stuk("Gunningsbeslissing", Briefhoofd.Van(procedure, inschrijving.Partij, inschrijving.Inhoud.Percelen, nu));
    }

    private static void Perceel(Briefschrijver brief, Procedure procedure, Inschrijving inschrijving, int perceel)
    {
        var winnaars = procedure.Toegewezen?.Percelen.FirstOrDefault(p => p.Perceel == perceel)?.Partijen ?? [];
        var gewonnen = winnaars.Contains(inschrijving.Partij, StringComparer.Ordinal);
        var blad = Puntenblad.Van(procedure, new Kandidaat(inschrijving.Id, perceel));
        brief.Kop(1, Briefhoofd.Perceel(procedure, perceel)).Kop(2, "Onze beslissing");
        Beslissing(brief, procedure, inschrijving.Partij, winnaars);
        brief.Kop(2, "Waarom wij zo beslissen");
        if (procedure.Gestopt(perceel) is { } stop)
            brief.Alinea($"Dit perceel is gestopt op {Datumtekst.Datum(Nederland.Dag(stop.Op))}. De reden: {stop.Reden}");
        if (inschrijving.Prijsgebreken.TryGetValue(perceel, out var gebrek))
            brief.Alinea($"Uw inschrijving komt voor dit perceel niet voor gunning in aanmerking. {gebrek}");
        Redenen(brief, procedure, inschrijving.Partij, perceel, blad);
        if (blad is null)
            return;
        brief.Kop(2, "Hoe uw inschrijving is beoordeeld");
        Beoordelingsdeel.Eigen(brief, blad, gunning: true);
        foreach (var winnaar in gewonnen ? [] : winnaars)
        {
            if (procedure.Inschrijvingen.FirstOrDefault(i => i.Partij == winnaar) is not { } ander || Puntenblad.Van(procedure, new Kandidaat(ander.Id, perceel)) is not { } hun)
                continue;
            brief.Kop(2, $"Uw inschrijving naast die van {hun.Naam}");
            Beoordelingsdeel.Vergelijking(brief, blad, hun);
        }
    }

    private static void Beslissing(Briefschrijver brief, Procedure procedure, string partij, IReadOnlyList<string> winnaars)
    {
        var namen = new Partijnamen(procedure);
        var anderen = Datumtekst.Opsomming([.. winnaars.Where(w => w != partij).Select(namen.Naam)]);
        if (winnaars.Count == 0)
        {
            brief.Alinea("Wij gunnen dit perceel niet: niet aan u en niet aan iemand anders.");
            return;
        }

        if (!winnaars.Contains(partij, StringComparer.Ordinal))
        {
            brief.Alinea($"Wij gunnen dit perceel niet aan u. Wij zijn van plan het te gunnen aan {anderen}.");
            return;
        }

        brief.Alinea("Wij zijn van plan dit perceel aan u te gunnen. Dit is een voorlopige beslissing, onder voorbehoud van de opschortende termijn. Deze brief is nog geen aanvaarding van uw aanbod (art. 2.129 Aanbestedingswet 2012). Eerst moet de opschortende termijn voorbij zijn.");
        if (anderen.Length > 0)
            brief.Alinea($"Wij zijn van plan dit perceel ook te gunnen aan {anderen}.");
    }

    private static void Redenen(Briefschrijver brief, Procedure procedure, string partij, int perceel, Puntenblad? blad)
    {
        if (blad?.Regel is { Geldig: false, Reden: { } reden })
            brief.Alinea($"Uw inschrijving komt voor dit perceel niet voor gunning in aanmerking. {new Partijnamen(procedure).InTekst(reden)}");
        if (procedure.Toegewezen is { } besluit)
        {
            foreach (var zin in Toewijzingsreden.Zinnen(procedure, besluit, perceel, partij, gescoord: true))
                brief.Alinea(zin);
        }

        if (blad is { Regel: { Geldig: true, Rang: { } rang }, Uitslag: { } uitslag } && blad.Wijze.Methode is not Scoremethode.AlDanNiet)
            brief.Alinea($"Op cijfers staat u op plaats {rang} van {uitslag.Uitslag.Count(r => r.Geldig)} geldige inschrijvingen voor dit perceel.");
        if (Toewijzingsreden.Loting(procedure, perceel, partij, gunning: true) is { } loting)
            brief.Alinea(loting);
    }

    /// <summary>Until when one can go to court, where, and what happens meanwhile (art. 2.127, 2.130 and 2.131 Aw).</summary>
    private static void Rechtsbescherming(Briefschrijver brief, Procedure procedure, Standstill? standstill)
    {
        brief.Kop(1, "Bent u het niet eens met deze beslissing?");
        if (standstill is not null)
        {
            var einde = Datumtekst.DatumMetWeekdag(standstill.LaatsteDag);
            brief.Alinea($"De opschortende termijn begint op de dag nadat wij deze brief verzenden. Zij loopt tot en met {einde}, 24.00 uur ({standstill.Beslissend.Grondslag}).");
            if (standstill.Contractueel is { } contractueel)
                brief.Alinea($"Deze termijn is tegelijk de vervaltermijn. De wet en het inschrijfdocument hebben ieder een eigen regel voor het einde. De wettelijke termijn loopt tot en met {Datumtekst.DatumMetWeekdag(standstill.Wettelijk.LaatsteDag)} ({standstill.Wettelijk.Grondslag}). De termijn uit het document loopt tot en met {Datumtekst.DatumMetWeekdag(contractueel.LaatsteDag)} ({contractueel.Grondslag}). Voor u geldt de laatste van die twee: {einde}, 24.00 uur.");
            brief.Alinea($"Bent u het niet eens met deze beslissing? Start dan uiterlijk {einde} een kort geding bij {procedure.Inrichting.Brieven?.Rechtbank ?? Briefgegevens.BevoegdeRechtbank}.");
        }

        brief.Alinea("Tijdens de opschortende termijn sluiten wij geen overeenkomst. Begint iemand op tijd een kort geding? Dan sluiten wij geen overeenkomst voordat de rechter heeft beslist en de termijn voorbij is (art. 2.131 Aanbestedingswet 2012).");
        Briefhoofd.Contact(brief, procedure);
    }
}
