using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>
    /// Computes every term of the planning that starts at this event, and every term that counts back from one of those. A
    /// term with a time ends at that time on its last day; any other runs through the whole of its last day. When one cannot
    /// be computed, none starts.
    /// </summary>
    /// <returns>Why a term cannot be computed; null when all were.</returns>
    private Weigering? StartTermijnen(Moment moment, string anker) => StartTermijnen(moment, Inrichting.Planning.Where(t => t.Na == anker));

    /// <summary>Computes these terms from now; when one cannot be computed, none starts.</summary>
    private Weigering? StartTermijnen(Moment moment, IEnumerable<Termijnregel> regels)
    {
        var begin = Nederland.Lokaal(moment.Nu);
        List<(Termijn Termijn, Termijnverslag Verslag)> berekend = [];
        foreach (var regel in regels)
        {
            if (Bereken(regel, moment.Nu, begin.Date, begin.TimeOfDay, berekend) is { } weigering)
                return weigering;
        }

        Neem(berekend);
        return null;
    }

    /// <summary>Computes one term and, from its last day, those that count back from it.</summary>
    private Weigering? Bereken(
        Termijnregel regel, Instant begonnen, LocalDate dag, LocalTime? tijd, List<(Termijn Termijn, Termijnverslag Verslag)> berekend)
    {
        var antwoord = Termijnberekening.Van(regel, dag, tijd);
        if (!antwoord.Aanvaard)
            return Weigeringen.TermijnOnberekenbaar(regel.Naam, antwoord.Weigering!.Tekst);
        var (laatsteDag, einde, onderbouwing) = antwoord.Waarde;
        berekend.Add((
            new Termijn(regel.Naam, begonnen, laatsteDag, einde, regel.Grondslag, onderbouwing),
            new Termijnverslag(regel.Naam, dag, tijd, regel.Aantal, regel.Eenheid, regel.Regime, regel.Tijd, laatsteDag, einde, regel.Grondslag, onderbouwing)
            {
                Richting = regel.Voor is null ? Termijnverslag.Vooruit : Termijnverslag.Terug,
                Voor = regel.Voor,
            }));
        return BerekenTerug(regel.Naam, begonnen, laatsteDag, berekend);
    }

    private Weigering? BerekenTerug(string voor, Instant begonnen, LocalDate laatsteDag, List<(Termijn Termijn, Termijnverslag Verslag)> berekend) =>
        Inrichting.Planning.Where(t => t.Voor == voor).Select(t => Bereken(t, begonnen, laatsteDag, null, berekend)).FirstOrDefault(w => w is not null);

    private void Neem(List<(Termijn Termijn, Termijnverslag Verslag)> berekend)
    {
        Termijnen = [.. Termijnen, .. berekend.Select(b => b.Termijn)];
        berekend.ForEach(b => Leg("termijn", b.Verslag));
    }
}
