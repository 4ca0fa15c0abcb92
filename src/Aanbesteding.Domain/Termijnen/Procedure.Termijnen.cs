using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>
    /// Computes every term of the planning that starts at this event. A term with a time ends at that time on its last day;
    /// any other runs through the whole of its last day. When one cannot be computed, none starts.
    /// </summary>
    /// <returns>Why a term cannot be computed; null when all were.</returns>
    private Weigering? StartTermijnen(Moment moment, string anker) => StartTermijnen(moment, Inrichting.Planning.Where(t => t.Na == anker));

    /// <summary>Computes these terms from now; when one cannot be computed, none starts.</summary>
    private Weigering? StartTermijnen(Moment moment, IEnumerable<Termijnregel> regels)
    {
        List<(Termijn Termijn, Termijnverslag Verslag)> berekend = [];
        foreach (var regel in regels)
        {
            var vraag = Termijnvraag(regel, moment.Nu);
            var antwoord = Termijnrekening.Bereken(vraag);
            if (!antwoord.Aanvaard)
                return Weigeringen.TermijnOnberekenbaar(regel.Naam, antwoord.Weigering!.Tekst);
            var einde = regel.Tijd is { } tijd ? Nederland.Ogenblik(antwoord.Waarde.LaatsteDag + tijd) : antwoord.Waarde.EindMoment.ToInstant();
            if (!einde.Aanvaard)
                return Weigeringen.TermijnOnberekenbaar(regel.Naam, einde.Weigering!.Tekst);

            var termijn = new Termijn(
                regel.Naam, moment.Nu, antwoord.Waarde.LaatsteDag, einde.Waarde, regel.Grondslag,
                [.. antwoord.Waarde.Onderbouwing.Select(o => $"{o.Toelichting} ({o.Artikel})")]);
            berekend.Add((termijn, new Termijnverslag(
                regel.Naam, vraag.Dag, vraag.Tijd, regel.Aantal, regel.Eenheid, regel.Regime, regel.Tijd,
                antwoord.Waarde.LaatsteDag, einde.Waarde, regel.Grondslag, termijn.Onderbouwing)));
        }

        Termijnen = [.. Termijnen, .. berekend.Select(b => b.Termijn)];
        berekend.ForEach(b => Leg("termijn", b.Verslag));
        return null;
    }

    /// <summary>The question that a rule of the planning asks of the calendar.</summary>
    private static Termijnvraag Termijnvraag(Termijnregel regel, Instant begin) =>
        Termijnverslag.Vraag(Nederland.Lokaal(begin), regel.Aantal, regel.Eenheid, regel.Regime);
}
