using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    private const string Voorzienbaar = "Transparantie: de planning moet te volgen zijn (art. 1.9 Aanbestedingswet 2012)";

    /// <summary>The procedure ended: nothing is planned any more.</summary>
    public static readonly Weigering ProcedureAfgelopen = new("procedure-afgelopen", "De procedure is afgelopen. Er valt niets meer te plannen.", Zorgvuldigheid);

    /// <summary>The event happened.</summary>
    public static Weigering GebeurtenisGeweest(string gebeurtenis, Instant op) => new("gebeurtenis-geweest", $"‘{Termijnwoord.Van(gebeurtenis)}’ is al geweest, op {Datumtekst.Tijdstip(op)}. Wat is geweest, is niet te plannen.", Voorzienbaar, "gebeurtenis");

    /// <summary>Nobody plans in the past.</summary>
    public static Weigering DatumVoorbij(LocalDate datum) => new("datum-voorbij", $"{Termijntekst.Hoofdletter(Datumtekst.DatumMetWeekdag(datum))} is voorbij. Kies vandaag of een latere dag.", Voorzienbaar, "datum");

    /// <summary>The term does not run yet; its event can be planned instead.</summary>
    public static Weigering TermijnLooptNiet(Planregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return new("termijn-loopt-niet", $"De termijn ‘{Termijnwoord.Van(regel.Naam)}’ is nog niet begonnen. Plan de gebeurtenis waarna zij begint, of verplaats de termijn als zij loopt.", Voorzienbaar, "naam");
    }

    /// <summary>The term ended; what ended stays ended.</summary>
    public static Weigering TermijnVoorbij(Planregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return new("termijn-voorbij", $"De termijn ‘{Termijnwoord.Van(regel.Naam)}’ is al voorbij sinds {Datumtekst.Tijdstip(regel.Einde!.Value)}. Een termijn die voorbij is, is niet meer te verplaatsen: wie zich eraan hield, mag daar geen nadeel van hebben.", GelijkeBehandeling, "naam");
    }

    /// <summary>The term follows from another one.</summary>
    public static Weigering TermijnTeltTerug(Termijnregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return new("termijn-telt-terug", $"De termijn ‘{Termijnwoord.Van(regel.Naam)}’ telt terug van ‘{Termijnwoord.Van(regel.Voor!)}’. Verplaats die termijn; deze gaat dan mee.", regel.Grondslag, "naam");
    }

    /// <summary>The day of the draw was told to the parties and follows from this term.</summary>
    public static Weigering OproepLigtVast(Termijnregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return new("termijn-ligt-vast", "De partijen zijn uitgenodigd voor de loting op de dag die uit deze termijn volgt. Die dag ligt vast.", regel.Grondslag, "naam");
    }

    /// <summary>The term binds the buyer and is set by law.</summary>
    public static Weigering EigenTermijnLigtVast(Termijnregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return new("termijn-ligt-vast", $"De termijn ‘{Termijnwoord.Van(regel.Naam)}’ bindt de aanbestedende dienst zelf. Eerder klaar zijn mag; verlengen kan niet.", regel.Grondslag, "naam");
    }

    /// <summary>A term is lengthened only: who counted on it may not lose by the move.</summary>
    public static Weigering TermijnEerder(Termijn termijn, bool standstill)
    {
        ArgumentNullException.ThrowIfNull(termijn);
        return new(
            "termijn-eerder", $"De termijn ‘{Termijnwoord.Van(termijn.Naam)}’ loopt tot {Datumtekst.Tijdstip(termijn.Einde)}. Partijen rekenen daarop, dus korter kan niet. Kies een later moment, of laat de termijn zoals zij is.",
            standstill ? "Art. 2.127 Aanbestedingswet 2012" : $"{GelijkeBehandeling}; {Transparantie}", "naar");
    }

    /// <summary>A term under a regime that rolls does not end on a day of rest.</summary>
    public static Weigering TermijnOpRustdag(LocalDate dag, string rustdag, LocalDate werkdag, string regime) => new(
        "termijn-op-rustdag", $"{Termijntekst.Hoofdletter(Datumtekst.DatumMetWeekdag(dag))} is {rustdag}. Deze termijn eindigt op een werkdag. Kies bijvoorbeeld {Datumtekst.DatumMetWeekdag(werkdag)}.",
        regime == "atw" ? "Algemene termijnenwet art. 1 lid 1" : "Verordening (EEG, Euratom) nr. 1182/71 art. 3 lid 4", "naar");

    /// <summary>The day lies outside the years that this house can reckon with.</summary>
    public static Weigering BuitenKalender(string veld) => Domain.Termijnen.Weigeringen.BuitenKalender(veld);
}
