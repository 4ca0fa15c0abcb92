using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Web.Pages.Shared;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse;

/// <summary>Facts of an open house as staff reads them.</summary>
public static class Stafzinnen
{
    /// <summary>An answer, or what was established, part by part; one line when there is nothing.</summary>
    public static IReadOnlyList<string> Antwoord(Eisantwoord? antwoord)
    {
        List<string> delen = [];
        if (antwoord?.Waarde is { Length: > 0 } waarde)
            delen.Add(antwoord.Getal is { } getal ? Getal(getal) : Hoofdletter(waarde));
        if (antwoord?.Afgegeven is { } dag)
            delen.Add($"Afgegeven op {Datumtekst.Datum(dag)}");
        if (antwoord?.GeldigTot is { } tot)
            delen.Add($"Geldig tot en met {Datumtekst.Datum(tot)}");
        return delen.Count == 0 ? ["Geen antwoord"] : delen;
    }

    /// <summary>Time left to decide: "nog 3 werkdagen", or that it is too late.</summary>
    public static (Toon Toon, string Tekst) Rest(Instant nu, Instant? einde) => einde switch
    {
        null => (Toon.Neutraal, "geen termijn"),
        { } op when op <= nu => (Toon.Fout, "Te laat"),
        { } op when Resterend.InWoorden(nu, op) is "nog 1 werkdag" or "nog geen werkdag" || op - nu < Duration.FromDays(1) => (Toon.LetOp, Resterend.InWoorden(nu, op)),
        { } op => (Toon.Neutraal, Resterend.InWoorden(nu, op)),
    };

    /// <summary>How a deelname stands.</summary>
    public static (Toon Toon, string Tekst) Stand(Deelnemerstatus status) => status switch
    {
        Deelnemerstatus.Actief => (Toon.Goed, "Doet mee"),
        Deelnemerstatus.Clientenstop => (Toon.LetOp, "Cliëntenstop"),
        Deelnemerstatus.Geschorst => (Toon.Fout, "Geschorst"),
        Deelnemerstatus.Uitgetreden => (Toon.Neutraal, "Uitgetreden"),
        _ => (Toon.Neutraal, "Ontbonden"),
    };

    /// <summary>A number with groups when it is whole: "2.500.000".</summary>
    public static string Getal(decimal getal) => decimal.IsInteger(getal) ? Getaltekst.Getal(getal, 0) : Getaltekst.Getal(getal);

    /// <summary>A price with its cents always there, so that a column of them lines up.</summary>
    public static string Prijs(long centen) => $"€\u00A0{Getaltekst.Getal(centen / 100m, 2)}";

    /// <summary>A verdict.</summary>
    public static (Toon Toon, string Tekst) Oordeel(bool voldaan) => voldaan ? (Toon.Goed, "Voldaan") : (Toon.Fout, "Niet voldaan");

    /// <summary>What was done with a reaction.</summary>
    public static string Afhandeling(ReactieAfhandeling afhandeling) => afhandeling switch
    {
        ReactieAfhandeling.Overgenomen => "Overgenomen",
        ReactieAfhandeling.Deels => "Voor een deel overgenomen",
        ReactieAfhandeling.NaarVervolg => "Komt later aan bod",
        ReactieAfhandeling.NietOvergenomen => "Niet overgenomen",
        ReactieAfhandeling.BuitenBestek => "Gaat over iets anders",
        _ => "Vraag beantwoord",
    };

    /// <summary>Why a deelnemer is tested again.</summary>
    public static string Aanleiding(Hertoetsaanleiding aanleiding) => aanleiding switch
    {
        Hertoetsaanleiding.Verlopen => "Een bewijs is verlopen",
        Hertoetsaanleiding.Periodiek => "De gepubliceerde tijd is voorbij",
        Hertoetsaanleiding.Signaal => "Er is een signaal",
        Hertoetsaanleiding.Vernieuwd => "De deelnemer gaf een nieuwer bewijs",
        _ => "Een nieuwe versie vraagt iets anders",
    };

    /// <summary>Why a deelname ended.</summary>
    public static string Uittreden(Uittreedreden reden) => reden switch
    {
        Uittreedreden.Opgezegd => "De deelnemer heeft opgezegd.",
        Uittreedreden.NietMeegegaan => "De deelnemer ging niet mee met een aanbod.",
        Uittreedreden.NietGereageerd => "De deelnemer reageerde niet op een aanbod, en vertrekt dan volgens de overeenkomst.",
        Uittreedreden.Ontbonden => "De opdrachtgever heeft de overeenkomst ontbonden.",
        _ => "De looptijd is voorbij.",
    };

    /// <summary>What can be changed.</summary>
    public static string Onderwerp(Wijzigingsonderwerp onderwerp) => onderwerp switch
    {
        Wijzigingsonderwerp.Eisen => "de eisen",
        Wijzigingsonderwerp.Tarieven => "de tarieven",
        _ => "de tekst van de overeenkomst",
    };

    /// <summary>What silence means.</summary>
    public static string Zwijgt(Zwijgen zwijgen) => zwijgen is Zwijgen.GaatMee ? "Wie niet reageert, gaat mee." : "Wie niet reageert, vertrekt.";

    /// <summary>What an outcome of a task means, as a choice.</summary>
    public static string Keuze(string uitkomst) => uitkomst switch
    {
        "vastgesteld" => "Vaststellen",
        "aanpassen" => "Terug om aan te passen",
        "afgewezen" => "Afwijzen: de wijziging gaat niet door",
        "verlengen" => "Verlengen",
        "niet-verlengen" => "Niet verlengen",
        _ => Hoofdletter(uitkomst),
    };

    /// <summary>Name of a person, where it is known.</summary>
    public static string Naam(string persoon) => Procedures.Kamers.DossierModel.Naam(persoon);

    /// <summary>A text with a capital.</summary>
    public static string Hoofdletter(string tekst) => string.IsNullOrEmpty(tekst) ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
