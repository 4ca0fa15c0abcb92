using NodaTime;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>
    /// Whether an aanmelding may be handed in now. The closing instant itself is too late: the term ends before it.
    /// </summary>
    public Uitkomst<Gedaan> MagAanmelden(Moment moment, AanmeldingInhoud inhoud)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(inhoud);
        if ((TeLaat(moment, "sluiting-aanmelding") ?? BuitenVenster("DienAanmeldingIn", moment) ?? Combinatiefout(moment, inhoud.Combinatie) ?? Perceelfout(inhoud)) is { } fout)
            return fout;
        if (Inrichting.Geschiktheidseisen.FirstOrDefault(e => !inhoud.Verklaringen.ContainsKey(e.Id)) is { } eis)
            return Weigeringen.Leeg($"verklaringen.{eis.Id}", $"uw antwoord op eis {eis.Id}");
        if (inhoud.Percelen.Where(n => !inhoud.Motivatie.TryGetValue(n, out var tekst) || string.IsNullOrWhiteSpace(tekst)).Take(1).ToList() is [var zonder])
            return Weigeringen.Leeg($"motivatie.{zonder}", $"waarom u geschikt bent voor perceel {zonder}");
        return Gedaan.Nu;
    }

    /// <summary>Whether an aanmelding may be withdrawn now: only before the closing moment.</summary>
    public Uitkomst<Gedaan> MagAanmeldingIntrekken(Moment moment) =>
        (TeLaat(moment, "sluiting-aanmelding") ?? BuitenVenster("TrekAanmeldingIn", moment)) is { } weigering ? weigering : Gedaan.Nu;

    /// <summary>
    /// "Too late" for a command of a party whose window has closed, for one that arrived in time but found the kluis open, and
    /// for a decision whose poort has closed; null for all other commands. Says more than that the phase is over.
    /// </summary>
    public Weigering? Sluitingsweigering(string opdracht, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (opdracht is "NeemPoortbesluit" or "NeemGunningsbesluit")
            return Poortsluiting(Bevoegdheden.Voor(opdracht).Taaksoort!);
        if (Sluiting(opdracht) is not { } sluiting)
            return null;
        return TeLaat(moment, sluiting.Naam) ?? (moment.Nu >= sluiting.Begin && KluisGeopend(sluiting) is not null ? Weigeringen.KluisAlOpen(sluiting) : null);
    }

    /// <summary>
    /// Whether a command of a party arrived inside its window. The instant decides, not the bell: what arrived before the
    /// closing is in time, also when the bell let the term pass while it waited for its turn. Not any more once the kluis
    /// was opened.
    /// </summary>
    public bool KwamOpTijd(string opdracht, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        return Sluiting(opdracht) is { } sluiting && moment.Nu >= sluiting.Begin && moment.Nu < sluiting.Einde
            && OpenTaken.Any(t => t.TaakSoort == "kluisopening" && Sluitingsnaam(t) == sluiting.Naam);
    }

    /// <summary>When the kluis of this window was opened; null while it is shut.</summary>
    public Instant? KluisGeopend(Termijn sluiting)
    {
        ArgumentNullException.ThrowIfNull(sluiting);
        return Taken.LastOrDefault(t => t.Op >= sluiting.Begin && Werkstroom[t.Taak] is { TaakSoort: "kluisopening" } taak && Sluitingsnaam(taak) == sluiting.Naam)?.Op;
    }

    /// <summary>Closing that counts for a command of a party; null for other commands, and before it was computed.</summary>
    private Termijn? Sluiting(string opdracht) => opdracht switch
    {
        "DienAanmeldingIn" or "TrekAanmeldingIn" => TermijnMet("sluiting-aanmelding"),
        "DienInschrijvingIn" or "TrekInschrijvingIn" or "BewaarPrijzen" => TermijnMet("sluiting-inschrijving"),
        "BewaarConcept" or "VoegBestandToe" => TermijnMet(Gunningsfase ? "sluiting-inschrijving" : "sluiting-aanmelding"),
        _ => null,
    };

    /// <summary>Whether the procedure has come to the gunningsfase: parties then tender instead of apply.</summary>
    public bool Gunningsfase => Taken.Any(t => t.Taak == "inschrijfdocument-opstellen");

    private Weigering? BuitenVenster(string opdracht, Moment moment) => KwamOpTijd(opdracht, moment) ? null : BuitenFase(opdracht);

    private Weigering? Combinatiefout(Moment moment, Combinatie combinatie)
    {
        if (combinatie.Penvoerder.Id != moment.Wie.Partij)
            return Weigeringen.NietPenvoerder;
        var nummers = combinatie.Leden.Select(l => l.KvkNummer).ToList();
        if (!nummers.TrueForAll(n => n.Length == 8 && n.All(char.IsAsciiDigit)))
            return Weigeringen.KvkNummer;
        return nummers.Distinct(StringComparer.Ordinal).Count() == nummers.Count ? null : Weigeringen.DubbeleCombinant;
    }

    /// <summary>What one party hands in must fit the question that the allocation answers for all.</summary>
    private Weigering? Perceelfout(AanmeldingInhoud inhoud)
    {
        if (inhoud.Percelen.Count == 0)
            return Weigeringen.Leeg("percelen", "voor welke percelen u zich aanmeldt");
        if (inhoud.Percelen.Distinct().Count() != inhoud.Percelen.Count)
            return Weigeringen.Dubbel("percelen", "een perceel");
        if (inhoud.Percelen.Except(Inrichting.Percelen.Select(p => p.Nummer)).Take(1).ToList() is [var vreemd])
            return Weigeringen.Onbekend("percelen", $"Perceel {vreemd}");
        if (inhoud.Voorkeur.Distinct().Count() != inhoud.Voorkeur.Count)
            return Weigeringen.Dubbel("voorkeur", "een perceel");
        if (inhoud.Voorkeur.Except(inhoud.Percelen).Any())
            return Weigeringen.VoorkeurZonderAanmelding;
        return inhoud.MaximaalPercelen < 1 ? Weigeringen.MaximumTeLaag : null;
    }

    private Weigering? TeLaat(Moment moment, string sluiting)
    {
        if (TermijnMet(sluiting) is not { } termijn)
            return Weigeringen.TaakNietOpen;
        return Toets("vóór de sluiting", moment.Nu < termijn.Einde, $"sluiting {termijn.Einde}") ? null : Weigeringen.TeLaat(termijn);
    }
}
