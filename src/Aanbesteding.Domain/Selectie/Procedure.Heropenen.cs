using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    private const string Heropeningsbericht = "heropening";

    /// <summary>
    /// The closing of the window that is open now, or that closed and whose kluis is still shut; null when there is none.
    /// </summary>
    public Termijn? LopendeSluiting =>
        Stand.BewaakteTermijnen(Werkstroom, Markering).FirstOrDefault(t => t.StartsWith("sluiting-", StringComparison.Ordinal)) is { } bewaakt
            ? TermijnMet(bewaakt)
            : OpenTaken.FirstOrDefault(t => t.TaakSoort == "kluisopening") is { } taak ? TermijnMet(Sluitingsnaam(taak)) : null;

    /// <summary>
    /// Opens a window for submissions again after its closing, because the platform was down before it (the published
    /// storingsregel). Sealed submissions stay, and may be withdrawn or replaced until the new closing; who was late may
    /// hand in again. Refused once a key of the kluis was turned, without a failure that counts, and when the new closing
    /// comes too soon (that instant itself is allowed).
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="einde">The new closing (exclusive).</param>
    /// <param name="reden">Why; everybody who took part reads it.</param>
    /// <param name="bewijs">What was measured before the closing.</param>
    /// <param name="deelnemers">Parties with a submission, a concept or a late one. Told, but not in the facts: they and their number stay unknown to the buyer.</param>
    public Uitkomst<Gedaan> HeropenNaStoring(Moment moment, Instant einde, string reden, Storingsbewijs bewijs, IReadOnlyList<string> deelnemers)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(bewijs);
        ArgumentNullException.ThrowIfNull(deelnemers);
        if (!Stand.VerwachteBerichten(Werkstroom, Markering).Contains(Heropeningsbericht, StringComparer.Ordinal))
            return Weigeringen.TaakNietOpen;
        var oud = LopendeSluiting!;
        if (Heropeningsfout(moment, einde, reden, bewijs, oud) is { } fout)
            return fout;

        var heropening = new Heropening(oud.Naam, oud.Einde, einde, reden.Trim(), moment.Wie.Persoon, moment.Nu);
        Heropeningen = [.. Heropeningen, heropening];
        Termijnen = [.. Termijnen, oud with
        {
            LaatsteDag = Nederland.Dag(einde - Duration.Epsilon),
            Einde = einde,
            Onderbouwing = [.. oud.Onderbouwing, $"Heropend na een storing van het portaal: de sluiting van {Datumtekst.Tijdstip(oud.Einde)} is nu {Datumtekst.Tijdstip(einde)} ({SasKader.GrondslagStoring})"],
            Verplaatst = new Verplaatsing(oud.Einde, heropening.Reden, heropening.Door, heropening.Op),
        }];
        // Who was invited is known; everybody else stays unknown until the kluis opens.
        var aan = deelnemers.Concat(BijGunning(oud.Naam) ? Beoogden?.Partijen ?? [] : []).Distinct(StringComparer.Ordinal);
        Stuur(aan.Select(partij => Brief.Van(partij, Heropeningsbrief.Van(this, partij, heropening, bewijs))));
        Leg("heropend", new Heropeningsverslag(oud.Naam, oud.Einde, einde, heropening.Reden, bewijs.Van, bewijs.Tot, bewijs.Storingen, (long)bewijs.Totaal.TotalSeconds));
        Speel(new BerichtOntvangen(Heropeningsbericht, Gebeurtenis.GeenFeiten));
        return Klaar();
    }

    private Weigering? Heropeningsfout(Moment moment, Instant einde, string reden, Storingsbewijs bewijs, Termijn sluiting)
    {
        if (!Toets("nog geen sleutel van de kluis omgedraaid", EersteSleutel is null, sluiting.Naam))
            return Weigeringen.SleutelOmgedraaid;
        if (!Toets("storing die meetelt, gemeten vóór de sluiting", SasKader.GeeftRecht(bewijs, sluiting.Einde), $"{(long)bewijs.Totaal.TotalSeconds} seconden in {bewijs.Storingen.Count} storing(en)"))
            return Weigeringen.GeenStoring;
        if (string.IsNullOrWhiteSpace(reden))
            return Weigeringen.Leeg("reden", "waarom u het indienen opnieuw opent");
        var vroegste = SasKader.VroegsteEinde(moment.Nu, bewijs);
        return Toets("een hele werkdag en de verloren tijd", einde >= vroegste, $"vroegst {vroegste}") ? null : Weigeringen.HeropeningTeKort(vroegste);
    }

    /// <summary>Closing that goes before this opening of the kluis.</summary>
    private static string Sluitingsnaam(Element taak) => taak.Ouder == "gunning" ? "sluiting-inschrijving" : "sluiting-aanmelding";

    private static bool BijGunning(string sluiting) => sluiting == "sluiting-inschrijving";
}

/// <summary>What the dossier keeps of a window that was opened again: the evidence goes with it, so that anybody can weigh it.</summary>
/// <param name="Termijn">The closing.</param>
/// <param name="WasEinde">The closing that had passed.</param>
/// <param name="Einde">The new closing.</param>
/// <param name="Reden">Why.</param>
/// <param name="Van">Begin of what was looked at.</param>
/// <param name="Tot">End of what was looked at.</param>
/// <param name="Storingen">Times in which the platform was not proven to work.</param>
/// <param name="TotaalSeconden">All of them together.</param>
public sealed record Heropeningsverslag(
    string Termijn, Instant WasEinde, Instant Einde, string Reden, Instant Van, Instant Tot, IReadOnlyList<Storing> Storingen, long TotaalSeconden)
{
    /// <summary>The evidence.</summary>
    /// <returns>As it was weighed.</returns>
    public Storingsbewijs Bewijs() => new(Van, Tot, Storingen);
}
