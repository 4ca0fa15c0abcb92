using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>That a procedure stopped, and why; for everybody who took part the same but for the name above it.</summary>
public static class Intrekkingsbrief
{
    /// <summary>Writes the letter.</summary>
    /// <param name="procedure">A procedure that was stopped.</param>
    /// <param name="partij">Id of the receiving party.</param>
    /// <param name="nu">When it is sent.</param>
    public static Schriftstuk Van(Procedure procedure, string partij, Instant nu)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var brief = new Briefschrijver()
            .Alinea($"De procedure ‘{procedure.Inrichting.Naam}’ stopt. Wij gunnen de opdracht in deze procedure aan niemand.")
            .Kop(1, "Waarom wij stoppen")
            .Alinea(procedure.Intrekking!.Reden)
            .Kop(1, "Contact");
        Briefhoofd.Contact(brief, procedure);
        return brief.Stuk("Procedure gestopt", Briefhoofd.Van(procedure, partij, [], nu));
    }
}
