using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>Talks held so far.</summary>
    public IReadOnlyList<Dialoogronde> Dialoogrondes { get; private set; } = [];

    /// <summary>Sets of afspraken, all versions.</summary>
    public IReadOnlyList<Afsprakenset> Afsprakensets { get; private set; } = [];

    /// <summary>The counting set of a perceel; null when there is none.</summary>
    public Afsprakenset? Afspraken(int perceel) => Afsprakensets.LastOrDefault(a => a.Perceel == perceel);

    /// <summary>
    /// Records one talk with a selected party. What is general goes to all selected parties at the same moment; what is
    /// confidential goes to nobody.
    /// </summary>
    public Uitkomst<Gedaan> LegDialoogrondeVast(Moment moment, int perceel, string partij, LocalDate datum, string algemeen, string vertrouwelijk)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (BuitenFase(nameof(LegDialoogrondeVast)) is { } buiten)
            return buiten;
        if (!Beoogd(perceel).Contains(partij, StringComparer.Ordinal))
            return Weigeringen.NietGeselecteerd(perceel);
        if (string.IsNullOrWhiteSpace(algemeen))
            return Weigeringen.Leeg("algemeen", "wat voor alle geselecteerde partijen van belang is (of: ‘geen’)");
        if (datum > Nederland.Dag(moment.Nu))
            return Weigeringen.DatumInToekomst;

        Dialoogrondes = [.. Dialoogrondes, new Dialoogronde(perceel, partij, datum, algemeen, vertrouwelijk)];
        Leg("dialoogronde", new { Perceel = perceel, Partij = partij, Datum = datum, Algemeen = algemeen, VertrouwelijkSha256 = Vingerafdruk.Van(vertrouwelijk) });
        StuurAan(Beoogden!.Partijen, "Informatie uit de dialoog", algemeen);
        return Klaar();
    }

    /// <summary>Records a new version of the definitieve set met afspraken of one perceel, the same for every party of that perceel.</summary>
    public Uitkomst<Afsprakenset> StelAfsprakensetVast(Moment moment, int perceel, IReadOnlyDictionary<string, string> afspraken)
    {
        ArgumentNullException.ThrowIfNull(afspraken);
        if (BuitenFase(nameof(StelAfsprakensetVast)) is { } buiten)
            return buiten;
        if (!Dialoogpercelen.Contains(perceel))
            return Weigeringen.NietGeselecteerd(perceel);
        if (Inrichting.Afspraken.FirstOrDefault(o => !afspraken.TryGetValue(o, out var tekst) || string.IsNullOrWhiteSpace(tekst)) is { } ontbreekt)
            return Weigeringen.Leeg($"afspraken.{ontbreekt}", $"de afspraak over ‘{ontbreekt}’");

        var set = Afsprakenset.Maak(perceel, Afsprakensets.Count(a => a.Perceel == perceel) + 1, afspraken);
        Afsprakensets = [.. Afsprakensets, set];
        Leg("afsprakenset", new { set.Perceel, set.Versie, set.Afspraken, set.Sha256 });
        Klaar();
        return set;
    }

    /// <summary>Closes the dialogue: equal numbers of talks per party of a perceel, and a complete set for each perceel.</summary>
    public Uitkomst<Gedaan> SluitDialoog(Moment moment)
    {
        var taak = OpenTaak("dialoog", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        foreach (var perceel in Dialoogpercelen)
        {
            var aantallen = Beoogd(perceel).Select(p => Dialoogrondes.Count(r => r.Perceel == perceel && r.Partij == p)).ToList();
            if (!Toets("met iedere partij evenveel gesprekken", aantallen.Distinct().Count() == 1 && aantallen[0] > 0, $"perceel {perceel}: {string.Join(", ", aantallen)}"))
                return Weigeringen.DialoogOngelijk(perceel);
            if (!Toets("set met afspraken compleet", Afspraken(perceel) is not null, $"perceel {perceel}"))
                return Weigeringen.AfsprakenOntbreken(perceel);
        }

        return RondAf(moment, taak.Waarde);
    }

    /// <summary>Percelen for which a partner is intended, ascending.</summary>
    public IEnumerable<int> Dialoogpercelen => Beoogden?.Percelen.Where(p => p.Partijen.Count > 0).Select(p => p.Perceel) ?? [];

    private IReadOnlyList<string> Beoogd(int perceel) =>
        Beoogden?.Percelen.FirstOrDefault(p => p.Perceel == perceel)?.Partijen ?? [];
}
