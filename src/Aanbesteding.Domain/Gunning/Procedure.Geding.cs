using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>
    /// Registers a summons. Served within the standstill it freezes exactly its percelen until the judgment in first instance
    /// (art. 2.131 Aw); the others go on. Served later it freezes nothing, because the vervaltermijn has passed and the
    /// claim is probably not heard, unless the jurist chooses so with reasons. Every tenderer for the percelen is told at once,
    /// the winner too. Refused for a perceel with a closed contract, and for a number that is known already.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="dagvaarding">Case, court, claimant, percelen and service.</param>
    public Uitkomst<Gedaan> RegistreerGeding(Moment moment, Dagvaarding dagvaarding)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(dagvaarding);
        if ((BuitenFase("RegistreerGeding") ?? Dagvaardingfout(moment, dagvaarding)) is { } weigering)
            return weigering;
        var tijdig = dagvaarding.Betekend < Standstill!.Einde;
        var geding = new Geding(
            dagvaarding.Zaaknummer.Trim(), dagvaarding.Rechtbank.Trim(), dagvaarding.Eiser, [.. dagvaarding.Percelen.Order()],
            dagvaarding.Betekend, moment.Wie.Persoon, moment.Nu)
        {
            Bevriest = tijdig || dagvaarding.Waarom is not null,
            Waarom = tijdig ? null : dagvaarding.Waarom?.Trim(),
        };
        if (Briefweigering(Brieftoets.Bericht(this, Inschrijvers(geding.Percelen), i => Gedingbrief.Aanhangig(this, i, geding).Document!)) is { } brieffout)
            return brieffout;
        Toets("betekend vóór het einde van de opschortende termijn", tijdig, $"einde {Standstill.Einde}");
        Gedingen = [.. Gedingen, geding];
        Leg("geding-geregistreerd", new
        {
            geding.Zaaknummer,
            geding.Rechtbank,
            geding.Eiser,
            geding.Percelen,
            geding.Betekend,
            Tijdig = tijdig,
            geding.Bevriest,
            geding.Waarom,
            Brieven = Verzend(Inschrijvers(geding.Percelen), i => Gedingbrief.Aanhangig(this, i, geding)),
        });
        return Klaar();
    }

    /// <summary>
    /// Registers the judgment in first instance, or that the claimant withdrew. Rejected or withdrawn frees the percelen: the
    /// reckoning goes on from there. Allowed keeps them frozen until the decision is withdrawn or the perceel is stopped.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="zaaknummer">Number of the case; it must be pending.</param>
    /// <param name="uitkomst">What the court decided.</param>
    /// <param name="datum">Day of the judgment; not before the summons and not in the future.</param>
    /// <param name="toelichting">What it means; the tenderers concerned read it.</param>
    public Uitkomst<Gedaan> RegistreerVonnis(Moment moment, string zaaknummer, Vonnisuitkomst uitkomst, LocalDate datum, string toelichting)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (BuitenFase("RegistreerVonnis") is { } buiten)
            return buiten;
        if (Gedingen.FirstOrDefault(g => g.Zaaknummer == zaaknummer) is not { } geding)
            return Weigeringen.Onbekend("zaaknummer", "Deze zaak");
        if (geding.Vonnis is not null)
            return Weigeringen.AlVonnis;
        if (datum < Nederland.Dag(geding.Betekend) || datum > Nederland.Dag(moment.Nu))
            return Weigeringen.Vonnisdatum;
        if (string.IsNullOrWhiteSpace(toelichting))
            return Weigeringen.Leeg("toelichting", "wat het vonnis betekent voor de procedure");

        var beslist = geding with { Vonnis = new Vonnis(uitkomst, datum, toelichting.Trim(), moment.Wie.Persoon, moment.Nu) };
        if (Briefweigering(Brieftoets.Bericht(this, Inschrijvers(geding.Percelen), i => Gedingbrief.Beslist(this, i, beslist).Document!)) is { } weigering)
            return weigering;
        Gedingen = [.. Gedingen.Select(g => g == geding ? beslist : g)];
        Leg("vonnis", new
        {
            geding.Zaaknummer,
            Uitkomst = uitkomst.ToString(),
            Datum = datum,
            Toelichting = toelichting.Trim(),
            Vrij = Telt(geding) ? geding.Percelen.Select(p => new { Perceel = p, Vrijgave(p).Vanaf }).ToList() : [],
            Brieven = Verzend(Inschrijvers(geding.Percelen), i => Gedingbrief.Beslist(this, i, beslist)),
        });
        return Klaar();
    }

    private Weigering? Dagvaardingfout(Moment moment, Dagvaarding d)
    {
        if (string.IsNullOrWhiteSpace(d.Zaaknummer))
            return Weigeringen.Leeg("zaaknummer", "het zaaknummer van de rechtbank");
        if (Gedingen.Any(g => g.Zaaknummer == d.Zaaknummer.Trim()))
            return Weigeringen.Dubbel("zaaknummer", "deze zaak");
        if (string.IsNullOrWhiteSpace(d.Rechtbank))
            return Weigeringen.Leeg("rechtbank", "bij welke rechtbank de zaak loopt");
        if (Aanmeldingen.All(a => a.Partij != d.Eiser))
            return Weigeringen.Onbekend("eiser", "Deze partij");
        return Perceelfout(d.Percelen) ?? Betekeningfout(moment, d);
    }

    private Weigering? Perceelfout(IReadOnlyList<int> percelen)
    {
        if (percelen.Count == 0)
            return Weigeringen.Leeg("percelen", "om welke percelen het gaat");
        if (percelen.Distinct().Count() != percelen.Count)
            return Weigeringen.Dubbel("percelen", "een perceel");
        if (percelen.FirstOrDefault(p => Gunningsbeslissing!.Percelen.All(r => r.Perceel != p)) is var vreemd and not 0)
            return Weigeringen.Onbekend("percelen", $"Perceel {vreemd}");
        return percelen.FirstOrDefault(p => Overeenkomsten.Any(o => o.Perceel == p && o.Gesloten)) is var gesloten and not 0 ? Weigeringen.PerceelGesloten(gesloten) : null;
    }

    private Weigering? Betekeningfout(Moment moment, Dagvaarding d)
    {
        if (d.Betekend > moment.Nu || d.Betekend < Gunningsbeslissing!.Verzonden)
            return Weigeringen.Betekeningsdatum;
        return d.Waarom is { } waarom && string.IsNullOrWhiteSpace(waarom) ? Weigeringen.Leeg("waarom", "waarom de zaak de percelen toch tegenhoudt") : null;
    }
}

/// <summary>A summons as it is registered.</summary>
/// <param name="Zaaknummer">Number of the case at the court.</param>
/// <param name="Rechtbank">The court.</param>
/// <param name="Eiser">Id of the party that claims; one that applied.</param>
/// <param name="Percelen">Numbers of the percelen that the claim is about, at least one.</param>
/// <param name="Betekend">When it was served: after the sending of the decision, and not in the future.</param>
/// <param name="Waarom">Why it freezes its percelen although it was served after the term; null when it does not, and within the term.</param>
public sealed record Dagvaarding(string Zaaknummer, string Rechtbank, string Eiser, IReadOnlyList<int> Percelen, Instant Betekend, string? Waarom = null);
