using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

/// <summary>That the gunningsbeslissing was withdrawn because of a fault, why, and what comes; to every tenderer the same but for the head.</summary>
public static class Herzieningsbrief
{
    /// <summary>Writes the letter.</summary>
    public static Brief Van(Procedure procedure, Inschrijving inschrijving, Beslissingsintrekking intrekking)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(inschrijving);
        ArgumentNullException.ThrowIfNull(intrekking);
        var brief = new Briefschrijver()
            .Alinea($"Op {Datumtekst.Datum(Nederland.Dag(intrekking.Beslissing.Verzonden))} kreeg u onze gunningsbeslissing over de opdracht ‘{procedure.Inrichting.Naam}’. Wij trekken die beslissing in, voor alle percelen. Ook een voorlopige gunning aan u geldt niet meer.")
            .Kop(1, "Waarom wij de beslissing intrekken")
            .Alinea(intrekking.Reden)
            .Kop(1, "Hoe het verder gaat")
            .Alinea(intrekking.Herbeoordelen
                ? "De commissie kijkt opnieuw naar de beoordeling van de inschrijvingen. Daarna berekenen wij de toewijzing opnieuw."
                : "De cijfers van de commissie blijven zoals ze zijn. Wij bekijken de toewijzing en de motivering opnieuw.")
            .Alinea("De opschortende termijn van die beslissing telt niet meer. Er komt een nieuwe gunningsbeslissing, die u ook krijgt. Daarna begint een nieuwe, volledige opschortende termijn (art. 2.127 Aanbestedingswet 2012). Tot die termijn voorbij is, sluiten wij geen overeenkomst.")
            .Kop(1, "Wat u kunt doen")
            .Alinea("U hoeft nu niets te doen. Loopt er al een kort geding over de ingetrokken beslissing? Dan heeft die zaak geen voorwerp meer. Bent u het straks niet eens met de nieuwe beslissing? Dan kunt u een kort geding starten tot het einde van de nieuwe termijn.");
        Briefhoofd.Contact(brief, procedure);
        return Brief.Van(inschrijving.Partij, brief.Stuk("De gunningsbeslissing is ingetrokken", Briefhoofd.Van(procedure, inschrijving.Partij, inschrijving.Inhoud.Percelen, intrekking.Op)));
    }
}
