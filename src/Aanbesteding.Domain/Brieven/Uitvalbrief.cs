using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

/// <summary>
/// The letters around a drop-out: to the party itself with the reason, and to the others that the decision is withdrawn. The
/// others read who dropped out, and nothing about why (art. 2.57 Aw).
/// </summary>
public static class Uitvalbrief
{
    /// <summary>That the party can no longer win, why, and what it can do.</summary>
    public static Brief AanUitgevallene(Procedure procedure, Inschrijving inschrijving, Uitval uitval)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(inschrijving);
        ArgumentNullException.ThrowIfNull(uitval);
        var brief = new Briefschrijver()
            .Alinea($"U hebt ingeschreven op de opdracht ‘{procedure.Inrichting.Naam}’. Wij hebben vastgesteld dat u niet meer meedoet.")
            .Kop(1, "Waarom u niet meer meedoet")
            .Alinea(uitval.Reden)
            .Kop(1, "Wat dit betekent")
            .Alinea("U kunt in deze procedure geen opdracht meer krijgen. Uw scores blijven in het dossier. De scores van de andere partijen veranderen niet.");
        if (uitval.Ingetrokken is { } beslissing)
            brief.Alinea($"De gunningsbeslissing van {Datum(beslissing)} is ingetrokken. {Vervolg}");
        return Verzend(procedure, inschrijving, uitval, "U doet niet meer mee", brief
            .Kop(1, "Bent u het er niet mee eens?")
            .Lijst(
            [
                "Laat ons zo snel mogelijk weten wat er volgens u niet klopt. Stuur de stukken mee die dat laten zien.",
                $"U kunt ook een kort geding starten. Dat kan tot het einde van de opschortende termijn van de {(uitval.Ingetrokken is null ? "" : "nieuwe ")}gunningsbeslissing. U krijgt die beslissing ook.",
            ]));
    }

    /// <summary>That the decision no longer holds, and what comes.</summary>
    public static Brief AanAnderen(Procedure procedure, Inschrijving inschrijving, Uitval uitval, Gunningsbeslissing beslissing)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(inschrijving);
        ArgumentNullException.ThrowIfNull(uitval);
        ArgumentNullException.ThrowIfNull(beslissing);
        return Verzend(procedure, inschrijving, uitval, "De gunningsbeslissing is ingetrokken", new Briefschrijver()
            .Alinea($"Op {Datum(beslissing)} kreeg u onze gunningsbeslissing over de opdracht ‘{procedure.Inrichting.Naam}’. Die beslissing geldt niet meer, voor geen enkel perceel. Ook een voorlopige gunning aan u geldt niet meer.")
            .Kop(1, "Waarom wij de beslissing intrekken")
            .Alinea($"{new Partijnamen(procedure).Naam(uitval.Partij)} doet niet meer mee. Meer mogen wij u daarover niet vertellen.")
            .Kop(1, "Hoe het verder gaat")
            .Alinea($"Wij berekenen de gunning opnieuw, zonder deze partij. De commissie geeft geen nieuwe cijfers.{(Opnieuw(procedure) ? " De punten voor de prijs berekenen wij opnieuw, zoals in het inschrijfdocument staat." : "")}")
            .Alinea($"De opschortende termijn van die beslissing telt niet meer. {Vervolg} U krijgt die beslissing ook. Tot die termijn voorbij is, sluiten wij geen overeenkomst.")
            .Kop(1, "Wat u kunt doen")
            .Alinea("U hoeft nu niets te doen. Bent u het straks niet eens met de nieuwe beslissing? Dan kunt u een kort geding starten tot het einde van de nieuwe termijn."));
    }

    private const string Vervolg = "Er komt een nieuwe gunningsbeslissing. Daarna begint een nieuwe, volledige opschortende termijn (art. 2.127 Aanbestedingswet 2012).";

    private static Brief Verzend(Procedure procedure, Inschrijving inschrijving, Uitval uitval, string titel, Briefschrijver brief)
    {
        Briefhoofd.Contact(brief, procedure);
        return Brief.Van(inschrijving.Partij, brief.Stuk(titel, Briefhoofd.Van(procedure, inschrijving.Partij, inschrijving.Inhoud.Percelen, uitval.Op)));
    }

    private static string Datum(Gunningsbeslissing beslissing) => Datumtekst.Datum(Nederland.Dag(beslissing.Verzonden));

    private static bool Opnieuw(Procedure procedure) => procedure.Inrichting.Gunning is { MetPrijs: true, Herberekening: Beoordeling.Herberekeningsregel.Herberekenen };
}
