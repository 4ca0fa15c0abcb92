using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Workflow;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>Rounds of scoring, in order.</summary>
    public IReadOnlyList<Beoordelingsronde> Rondes { get; private set; } = [];

    /// <summary>The round that is being scored or discussed; null when there is none.</summary>
    public Beoordelingsronde? Ronde => Rondes.Count > 0 ? Rondes[^1] : null;

    /// <summary>Rules of the current round.</summary>
    public Beoordelingswijze Wijze(Beoordelingsronde ronde)
    {
        ArgumentNullException.ThrowIfNull(ronde);
        return ronde.Taak == "nadere-selectie" ? Inrichting.Selectie : Inrichting.Gunning;
    }

    /// <summary>The party behind a kandidaat.</summary>
    public string PartijVan(Kandidaat kandidaat) =>
        Aanmeldingen.FirstOrDefault(a => a.Id == kandidaat.Inzending)?.Partij
        ?? Inschrijvingen.First(i => i.Id == kandidaat.Inzending).Partij;

    /// <summary>One beoordelaar gives one mark, alone and blind. May change until locked.</summary>
    public Uitkomst<Gedaan> GeefScore(Moment moment, Kandidaat kandidaat, string criterium, decimal cijfer, string motivering)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("beoordeling", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (Ronde!.Bladen.FirstOrDefault(b => b.Beoordelaar == moment.Wie.Persoon) is not { } blad)
            return Weigeringen.NietInCommissie;
        if (blad.Vergrendeld is not null)
            return Weigeringen.Vergrendeld;
        if (Scorefout(kandidaat, criterium, cijfer, motivering) is { } fout)
            return fout;

        var score = new Score(kandidaat, criterium, cijfer, motivering);
        var nieuw = blad with { Scores = [.. blad.Scores.Where(s => s.Kandidaat != kandidaat || s.Criterium != criterium), score] };
        Vervang(Ronde with { Bladen = [.. Ronde.Bladen.Select(b => b == blad ? nieuw : b)] });
        Leg("score", new { Beoordelaar = moment.Wie.Persoon, score.Kandidaat.Inzending, score.Kandidaat.Perceel, score.Criterium, score.Cijfer, score.Motivering });
        return Klaar();
    }

    /// <summary>One beoordelaar locks all own marks. When the last one locks, the task is done and the marks become visible.</summary>
    public Uitkomst<Gedaan> VergrendelScores(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("beoordeling", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (Ronde!.Bladen.FirstOrDefault(b => b.Beoordelaar == moment.Wie.Persoon) is not { } blad)
            return Weigeringen.NietInCommissie;
        if (blad.Vergrendeld is not null)
            return Weigeringen.Vergrendeld;
        if (Ronde.Ontbrekend(blad.Scores, Wijze(Ronde)).FirstOrDefault() is { Criterium: not null } mist)
            return Weigeringen.ScoreOntbreekt(mist.Criterium, mist.Kandidaat.Perceel);

        Vervang(Ronde with { Bladen = [.. Ronde.Bladen.Select(b => b == blad ? blad with { Vergrendeld = moment.Nu } : b)] });
        Leg("scores-vergrendeld", new { Beoordelaar = moment.Wie.Persoon });
        return Ronde.AllesVergrendeld ? RondAf(moment, taak.Waarde) : Klaar();
    }

    /// <summary>
    /// The voorzitter records what the commissie agreed; the individual marks stay. Where the document prescribes gemiddelde or
    /// mediaan there is no mark to agree on, only a reason. After the prices were opened, or a party dropped out, the mark is frozen.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="kandidaat">What is scored.</param>
    /// <param name="criterium">Id of the criterium.</param>
    /// <param name="cijfer">The agreed mark; null exactly where the mark follows from the individual ones.</param>
    /// <param name="motivering">The reason that the party will read.</param>
    public Uitkomst<Gedaan> LegConsensusVast(Moment moment, Kandidaat kandidaat, string criterium, decimal? cijfer, string motivering)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("consensus", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (Consensusfout(kandidaat, criterium, cijfer, motivering) is { } fout)
            return fout;

        var oordeel = new Commissieoordeel(kandidaat, criterium, cijfer, motivering);
        Vervang(Ronde! with { Consensus = [.. Ronde.Consensus.Where(s => s.Kandidaat != kandidaat || s.Criterium != criterium), oordeel] });
        Leg("consensus", new { kandidaat.Inzending, kandidaat.Perceel, oordeel.Criterium, oordeel.Cijfer, oordeel.Motivering });
        return Klaar();
    }

    /// <summary>
    /// Closes the consensus: the commissie agreed on every kandidaat and criterium. The fact <c>prijs</c> says whether sealed
    /// prices must be opened now: "ja" or "nee".
    /// </summary>
    public Uitkomst<Gedaan> RondConsensusAf(Moment moment)
    {
        var taak = OpenTaak("consensus", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (Ronde!.OntbrekendeConsensus(Wijze(Ronde)).FirstOrDefault() is { Criterium: not null } mist)
            return Weigeringen.ScoreOntbreekt(mist.Criterium, mist.Kandidaat.Perceel);
        return RondAf(moment, taak.Waarde, null, ("prijs", Wijze(Ronde).MetPrijs && PrijzenVerzegeld ? "ja" : "nee"));
    }

    private void OpenBeoordeling(Element taak)
    {
        var bijSelectie = taak.Id == "nadere-selectie";
        var teScoren = bijSelectie ? TeScorenPercelen() : [];
        IEnumerable<Kandidaat> kandidaten = bijSelectie
            ? from a in Geschikten() from p in a.Inhoud.Percelen where teScoren.Contains(p) select new Kandidaat(a.Id, p)
            : from i in Inschrijvingen from p in i.Inhoud.Percelen select new Kandidaat(i.Id, p);
        Rondes = [.. Rondes, new Beoordelingsronde(
            taak.Id, [.. kandidaten.OrderBy(k => k.Inzending).ThenBy(k => k.Perceel)],
            [.. Commissie.Select(persoon => new Scoreblad(persoon, [], null))], [])];
    }

    private Weigering? Consensusfout(Kandidaat kandidaat, string criterium, decimal? cijfer, string motivering)
    {
        if (Wijze(Ronde!).Bepaling is Scorebepaling.Consensus)
        {
            if (cijfer is not { } gegeven)
                return Weigeringen.Leeg("cijfer", "het afgesproken cijfer");
            if (Ronde!.OordeelOver(kandidaat, criterium) is { } vast && vast.Cijfer != gegeven && Bevroren() is { } bevroren)
                return bevroren;
            return Scorefout(kandidaat, criterium, gegeven, motivering);
        }

        return cijfer is not null
            ? Weigeringen.CijferVolgt(Wijze(Ronde!).Bepaling)
            : Onbekend(kandidaat, criterium) ?? Zonder(motivering);
    }

    /// <summary>Why an agreed mark may not change any more; null while it may.</summary>
    private Weigering? Bevroren()
    {
        if (Inschrijvingen.Any(i => i.Prijzen is not null))
            return Weigeringen.PrijzenBekend;
        return Uitgevallen.Count > 0 ? Weigeringen.ScoresBevroren : null;
    }

    private Weigering? Onbekend(Kandidaat kandidaat, string criterium)
    {
        if (!Ronde!.Kandidaten.Contains(kandidaat))
            return Weigeringen.Onbekend("kandidaat", "Deze kandidaat");
        return Wijze(Ronde).Criteria.Any(c => c.Id == criterium) ? null : Weigeringen.Onbekend("criterium", $"Criterium {criterium}");
    }

    private static Weigering? Zonder(string motivering) =>
        string.IsNullOrWhiteSpace(motivering) ? Weigeringen.Leeg("motivering", "waarom u dit cijfer geeft, met verwijzing naar het plan") : null;

    private Weigering? Scorefout(Kandidaat kandidaat, string criterium, decimal cijfer, string motivering)
    {
        if (Onbekend(kandidaat, criterium) is { } onbekend)
            return onbekend;
        var gevonden = Wijze(Ronde!).Criteria.First(c => c.Id == criterium);
        return gevonden.Cijfers.Contains(cijfer) ? Zonder(motivering) : Weigeringen.CijferBuitenSchaal(gevonden);
    }

    private void Vervang(Beoordelingsronde ronde) => Rondes = [.. Rondes.SkipLast(1), ronde];
}
