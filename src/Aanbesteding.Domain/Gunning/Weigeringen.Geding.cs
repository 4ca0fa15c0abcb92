using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    private const string Wachten = "Art. 2.131 Aanbestedingswet 2012";

    /// <summary>The case has its judgment.</summary>
    public static readonly Weigering AlVonnis = new("al-vonnis", "Van deze zaak is het vonnis al vastgelegd.", Zorgvuldigheid, "zaaknummer");

    /// <summary>A judgment comes after its summons, and not tomorrow.</summary>
    public static readonly Weigering Vonnisdatum = new("vonnisdatum", "De datum van het vonnis ligt niet vóór de dagvaarding en niet in de toekomst.", Zorgvuldigheid, "datum");

    /// <summary>A summons against this decision was served after it was sent.</summary>
    public static readonly Weigering Betekeningsdatum = new("betekeningsdatum", "De dagvaarding is betekend nadat de gunningsbeslissing is verzonden, en niet in de toekomst. Kijk de datum en de tijd na.", Zorgvuldigheid, "betekend");

    /// <summary>Nothing would be left to award.</summary>
    public static readonly Weigering LaatstePerceel = new("laatste-perceel", "Dit is het laatste perceel dat nog kan worden gegund. Trek dan de procedure in.", Zorgvuldigheid, "perceel");

    /// <summary>The perceel has ended.</summary>
    public static Weigering PerceelAlKlaar(int perceel) => new("perceel-al-klaar", $"Perceel {perceel} is al klaar: er is een overeenkomst gesloten, het is gestopt of het is aan niemand gegund.", Zorgvuldigheid, "perceel");

    /// <summary>The contract of the perceel is closed; a court decides on that another way.</summary>
    public static Weigering PerceelGesloten(int perceel) => new("perceel-gesloten", $"De overeenkomst van perceel {perceel} is al gesloten. Een kort geding houdt dit perceel niet meer tegen.", Wachten, "percelen");

    /// <summary>A court holds the perceel, or a term after its judgment runs.</summary>
    public static Weigering NietVrij(Vrijgave vrijgave)
    {
        ArgumentNullException.ThrowIfNull(vrijgave);
        return vrijgave.Bevroren is { } geding
            ? new("perceel-bevroren", $"Perceel {vrijgave.Perceel} is bevroren door zaak {geding.Zaaknummer}. {(geding.Vonnis is null ? "Wacht op het vonnis van de rechter." : "De rechter gaf de eiser gelijk: trek de beslissing in of stop het perceel.")}", Wachten, "perceel")
            : new("perceel-wacht", $"Perceel {vrijgave.Perceel} is vrij vanaf {Datumtekst.Tijdstip(vrijgave.Vanaf!.Value)}. Daarvoor mag er geen overeenkomst komen.", Wachten, "perceel");
    }
}
