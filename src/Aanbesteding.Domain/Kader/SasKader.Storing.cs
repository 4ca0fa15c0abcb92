using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// The storingsregel: when a window for submissions may be opened again. Published before anybody hands in, because a
/// platform that failed is otherwise at the risk of the bidder (RBZWB 2015:2603), and because withdrawing after a failure
/// that nobody proved was unlawful towards the winner.
/// </summary>
public static partial class SasKader
{
    /// <summary>How long before a closing a failure counts. Most parties hand in on the last afternoon; before that, time remains to try again.</summary>
    public static readonly Duration Storingsvenster = Duration.FromHours(4);

    /// <summary>Failure in the window that is enough: a party that hands in needs some minutes, and a hitch of seconds hinders nobody.</summary>
    public static readonly Duration KleinsteStoring = Duration.FromMinutes(5);

    /// <summary>In this time before the closing any failure is enough: then nobody can count on trying again.</summary>
    public static readonly Duration Slotvenster = Duration.FromMinutes(30);

    /// <summary>Basis of the rule.</summary>
    public const string GrondslagStoring = "Storingsregel in de aanbestedingsstukken; gelijke behandeling en transparantie (art. 1.8 en 1.9 Aanbestedingswet 2012)";

    /// <summary>The rule as it is published, in plain Dutch.</summary>
    public static readonly IReadOnlyList<string> Storingsregel =
    [
        "Wij meten iedere seconde of dit portaal werkt. Die metingen bewaren wij twee jaar.",
        $"Een storing telt mee als zij valt in de laatste {Storingsvenster.Hours} uur vóór de sluiting, en samen ten minste {KleinsteStoring.Minutes} minuten duurt. In de laatste {Slotvenster.Minutes} minuten telt iedere storing mee.",
        "Telt een storing mee, dan kan de inkoper de sluiting verplaatsen. Is de sluiting al geweest, dan kan de inkoper het indienen opnieuw openen. Dat kan alleen zolang de kluis dicht is.",
        "De nieuwe sluiting geldt voor iedereen. Daarvóór ligt ten minste één hele werkdag, plus de tijd dat het portaal niet werkte.",
        "Hebt u al ingediend, dan blijft dat geldig. Tot de nieuwe sluiting kunt u intrekken en opnieuw indienen. Was u te laat, dan moet u opnieuw indienen.",
        "Iedereen die iets heeft ingediend, een concept heeft of te laat was, krijgt op hetzelfde moment bericht.",
    ];

    /// <summary>Whether this failure is enough to open the window again, judged against the closing at its end.</summary>
    public static bool GeeftRecht(Storingsbewijs bewijs, Instant sluiting)
    {
        ArgumentNullException.ThrowIfNull(bewijs);
        return bewijs.Totaal >= KleinsteStoring || bewijs.Vanaf(sluiting - Slotvenster) > Duration.Zero;
    }

    /// <summary>
    /// The earliest new closing: one whole working day after the day of the decision, and the time that was lost on top. So
    /// everybody who is told has a fair chance to hand in, whatever the hour at which the decision falls.
    /// </summary>
    /// <param name="nu">When the decision falls; its own day does not count.</param>
    /// <param name="bewijs">What was lost.</param>
    public static Instant VroegsteEinde(Instant nu, Storingsbewijs bewijs)
    {
        ArgumentNullException.ThrowIfNull(bewijs);
        var werkdag = Kalender.Nederlands.WerkdagVanaf(Nederland.Dag(nu).PlusDays(1))
            ?? throw new InvalidOperationException("De kalender houdt hier op.");
        return Nederland.BeginVan(werkdag.PlusDays(1)) + bewijs.Totaal;
    }
}
