using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// The letters around a kort geding, to everybody who tendered for its percelen: that it was brought, so that a winner can ask
/// the court to take part, and what the court decided, with what that means per perceel.
/// </summary>
public static class Gedingbrief
{
    /// <summary>That a case was brought, and what waits for it.</summary>
    public static Brief Aanhangig(Procedure procedure, Inschrijving inschrijving, Geding geding)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(inschrijving);
        ArgumentNullException.ThrowIfNull(geding);
        var brief = new Briefschrijver()
            .Alinea($"{new Partijnamen(procedure).Naam(geding.Eiser)} is een kort geding begonnen over de gunning van {Perceeltekst.Van(geding.Percelen)} van de opdracht ‘{procedure.Inrichting.Naam}’.")
            .Lijst([$"Zaaknummer: {geding.Zaaknummer}", $"Rechtbank: {geding.Rechtbank}", $"Dagvaarding betekend: {Datumtekst.Tijdstip(geding.Betekend)}"])
            .Kop(1, "Wat dit betekent");
        if (geding.Bevriest && geding.Waarom is null)
            brief.Alinea($"De dagvaarding is betekend binnen de opschortende termijn. Wij sluiten over {Perceeltekst.Van(geding.Percelen)} geen overeenkomst voordat de rechter heeft beslist (art. 2.131 Aanbestedingswet 2012). Wij stellen de gunning daarvan uit. De andere percelen gaan gewoon door.");
        else
            brief.Alinea("De dagvaarding is betekend na het einde van de opschortende termijn, die ook de vervaltermijn is. De rechter neemt de vordering daarom waarschijnlijk niet in behandeling.")
                .Alinea(geding.Bevriest ? $"Wij wachten toch met {Perceeltekst.Van(geding.Percelen)} tot de rechter heeft beslist. De reden: {geding.Waarom}" : "De gunning gaat door.");
        return Verzend(procedure, inschrijving, geding, "Kort geding over de gunning", brief
            .Kop(1, "Wat u kunt doen")
            .Alinea("Wilt u dat de rechter ook naar u luistert? Dan kunt u vragen om u te voegen of om tussen te komen. Overleg dit met uw advocaat. U hoeft niets te doen.")
            .Alinea("Zodra de rechter heeft beslist, krijgt u bericht."), geding.Op);
    }

    /// <summary>What the court decided, and from when each perceel is free.</summary>
    public static Brief Beslist(Procedure procedure, Inschrijving inschrijving, Geding geding)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(inschrijving);
        ArgumentNullException.ThrowIfNull(geding);
        var vonnis = geding.Vonnis!;
        var brief = new Briefschrijver()
            .Alinea($"Het kort geding over {Perceeltekst.Van(geding.Percelen)} (zaak {geding.Zaaknummer}, {geding.Rechtbank}) is voorbij. {Uitkomst(vonnis.Uitkomst)} Dat was op {Datumtekst.DatumMetWeekdag(vonnis.Datum)}.")
            .Alinea(vonnis.Toelichting)
            .Kop(1, "Hoe het verder gaat");
        if (!procedure.Telt(geding))
            brief.Alinea("De zaak ging over een beslissing die is ingetrokken. Voor de nieuwe beslissing heeft zij geen gevolgen.");
        foreach (var perceel in procedure.Telt(geding) ? geding.Percelen : [])
            brief.Kop(2, Briefhoofd.Perceel(procedure, perceel)).Lijst(procedure.Vrijgave(perceel).Rekening);
        return Verzend(procedure, inschrijving, geding, "Uitkomst van het kort geding", brief, vonnis.Op);
    }

    private static string Uitkomst(Vonnisuitkomst uitkomst) => uitkomst switch
    {
        Vonnisuitkomst.Afgewezen => "De rechter wees de vordering af.",
        Vonnisuitkomst.Toegewezen => "De rechter gaf de eiser gelijk.",
        _ => "De eiser trok de zaak in.",
    };

    private static Brief Verzend(Procedure procedure, Inschrijving inschrijving, Geding geding, string titel, Briefschrijver brief, Instant op)
    {
        Briefhoofd.Contact(brief, procedure);
        return Brief.Van(inschrijving.Partij, brief.Stuk(titel, Briefhoofd.Van(procedure, inschrijving.Partij, geding.Percelen, op)));
    }
}
