using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

/// <summary>That a window for submissions was opened again, and until when; for everybody the same but for the name above it.</summary>
public static class Heropeningsbrief
{
    /// <summary>Writes the letter.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="partij">Id of the receiving party.</param>
    /// <param name="heropening">What was decided.</param>
    /// <param name="bewijs">What was measured.</param>
    public static Schriftstuk Van(Procedure procedure, string partij, Heropening heropening, Storingsbewijs bewijs)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(heropening);
        ArgumentNullException.ThrowIfNull(bewijs);
        var brief = new Briefschrijver()
            .Alinea($"U kunt weer indienen in de procedure ‘{procedure.Inrichting.Naam}’. De nieuwe sluiting is {Datumtekst.Tijdstip(heropening.Einde)}. Dit geldt voor iedereen.")
            .Kop(1, "Waarom")
            .Alinea(heropening.Reden)
            .Alinea($"De sluiting was {Datumtekst.Tijdstip(heropening.WasEinde)}. Daarvóór werkte het portaal niet altijd:")
            .Lijst(bewijs.Storingen.Select(s => $"van {Datumtekst.Tijdstip(s.Van)} tot {Datumtekst.Kloktijd(Nederland.Lokaal(s.Tot).TimeOfDay)}"))
            .Kop(1, "Wat betekent dit voor u?")
            .Alinea("Hebt u op tijd ingediend? Dan blijft dat geldig en hoeft u niets te doen. U mag tot de nieuwe sluiting intrekken en opnieuw indienen.")
            .Alinea("Was u te laat, of bent u nog bezig? Dien dan vóór de nieuwe sluiting in. Wat wij te laat ontvingen, openen wij niet.")
            .Kop(1, "Contact");
        Briefhoofd.Contact(brief, procedure);
        return brief.Stuk("Indienen kan weer", Briefhoofd.Van(procedure, partij, [], heropening.Op));
    }
}
