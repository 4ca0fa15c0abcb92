namespace Aanbesteding.Domain;

/// <summary>That one perceel ends without award, and why; to everybody who tendered for it.</summary>
public static class Perceelstopbrief
{
    /// <summary>Writes the letter.</summary>
    public static Brief Van(Procedure procedure, Inschrijving inschrijving, Perceelstop stop)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(inschrijving);
        ArgumentNullException.ThrowIfNull(stop);
        var brief = new Briefschrijver()
            .Alinea($"U hebt ingeschreven op perceel {stop.Perceel} van de opdracht ‘{procedure.Inrichting.Naam}’. Dit perceel stopt. Wij gunnen het in deze procedure aan niemand.")
            .Kop(1, "Waarom dit perceel stopt")
            .Alinea(stop.Reden)
            .Kop(1, "Wat dit betekent")
            .Alinea("De gunningsbeslissing geldt voor dit perceel niet meer. De andere percelen gaan door.");
        Briefhoofd.Contact(brief, procedure);
        return Brief.Van(inschrijving.Partij, brief.Stuk($"Perceel {stop.Perceel} is gestopt", Briefhoofd.Van(procedure, inschrijving.Partij, [stop.Perceel], stop.Op)));
    }
}
