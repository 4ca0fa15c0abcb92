using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

public sealed partial class Toelatingssysteem
{
    /// <summary>
    /// Adjusts every tarief by the published series: new figure over old, rounded as published. No discretion, so nobody is asked.
    /// Only the cost element indexatie changes; the day follows from the inrichting.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="oud">Figure of the reference month of the year before last.</param>
    /// <param name="nieuw">Figure of the reference month of last year.</param>
    /// <param name="bron">Where the figures were published.</param>
    /// <param name="deelnemers">Parties that take part now.</param>
    public Uitkomst<Gedaan> Indexeer(Moment moment, decimal oud, decimal nieuw, string bron, IReadOnlyList<string> deelnemers)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(deelnemers);
        if (BuitenFase("Indexeer") is { } buiten)
            return buiten;
        if (Inrichting.Indexering is not { } regel)
            return Toelatingsweigeringen.GeenIndexering;
        if (!Toets("geen andere wijziging in voorbereiding", Voorstel is null, Kenmerk))
            return Toelatingsweigeringen.VersieLoopt;
        if (oud <= 0 || nieuw <= 0)
            return Toelatingsweigeringen.GeenIndexcijfer(oud <= 0 ? "oud" : "nieuw");
        if (string.IsNullOrWhiteSpace(bron))
            return Weigeringen.Leeg("bron", "waar de cijfers zijn gepubliceerd");
        var ingang = VolgendeIngang(regel, Nederland.Dag(moment.Nu));
        if (!Toets("één keer per jaar", Versies.All(v => v.Ingang != ingang || v.Clausule is not null || v.Nummer == 1), Datumtekst.Datum(ingang)))
            return Toelatingsweigeringen.AlGeindexeerd(ingang);
        if ((ingang > LaatsteDag ? Toelatingsweigeringen.LooptijdVoorbij(LaatsteDag) : Volgordebezwaar(ingang)) is { } weigering)
            return weigering;

        var vorige = Versies[^1];
        var factor = Breuk.Lees(nieuw.ToString(System.Globalization.CultureInfo.InvariantCulture)) / Breuk.Lees(oud.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var tarieven = vorige.Tarieven.Select(t => Geindexeerd(t, factor, regel.Afronding)).ToList();
        if (tarieven.Any(t => t.Onderbouwing.Indexatie < 0))
            return Toelatingsweigeringen.IndexOnderKostprijs;
        var versie = vorige with
        {
            Nummer = vorige.Nummer + 1,
            Clausule = null,
            Reden = $"Indexering volgens {regel.Reeks}, peilmaand {regel.Peilmaand}: van {Getaltekst.Getal(oud)} naar {Getaltekst.Getal(nieuw)}.",
            Tarieven = tarieven,
            Ingang = ingang,
            Op = moment.Nu,
        };
        Versies = [.. Versies, versie];
        Leg("indexering", new Indexeringsverslag(regel.Reeks, regel.Peilmaand, oud, nieuw, bron.Trim(), regel.Afronding, ingang, [.. vorige.Tarieven.Select(t => t.Centen)], [.. tarieven.Select(t => t.Centen)]));
        Leg("versie", versie);
        StuurAlle(deelnemers, "Nieuwe tarieven", $"Vanaf {Datumtekst.Datum(ingang)} gelden voor alle deelnemers van ‘{Inrichting.Naam}’ nieuwe tarieven. {versie.Reden} Bron: {bron.Trim()}.");
        return Klaar();
    }

    /// <summary>A tarief times the factor, rounded to whole cents; the difference belongs to the element indexatie.</summary>
    public static Tarief Geindexeerd(Tarief tarief, Breuk factor, Afrondingswijze wijze)
    {
        ArgumentNullException.ThrowIfNull(tarief);
        var centen = (long)(tarief.Centen * factor).RondAf(0, wijze).Teller;
        return tarief with { Centen = centen, Onderbouwing = tarief.Onderbouwing with { Indexatie = tarief.Onderbouwing.Indexatie + centen - tarief.Centen } };
    }

    private static LocalDate VolgendeIngang(Indexering regel, LocalDate vandaag)
    {
        var ditJaar = regel.Ingang.InYear(vandaag.Year);
        return ditJaar > vandaag ? ditJaar : regel.Ingang.InYear(vandaag.Year + 1);
    }
}

/// <summary>How the dossier keeps an indexation, so that anyone can reckon it again.</summary>
/// <param name="Reeks">The series.</param>
/// <param name="Peilmaand">Its reference month.</param>
/// <param name="Oud">The old figure.</param>
/// <param name="Nieuw">The new figure.</param>
/// <param name="Bron">Where both were published.</param>
/// <param name="Afronding">How cents are rounded.</param>
/// <param name="Ingang">First day of the new tarieven.</param>
/// <param name="Was">Old tarieven in cents, in published order.</param>
/// <param name="Wordt">New tarieven in cents, in the same order.</param>
public sealed record Indexeringsverslag(
    string Reeks, int Peilmaand, decimal Oud, decimal Nieuw, string Bron, Afrondingswijze Afronding, LocalDate Ingang, IReadOnlyList<long> Was, IReadOnlyList<long> Wordt);
