using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Proefdraai;

internal sealed partial class Spel
{
    private Zet Geschiktheid(Element taak)
    {
        var open = from aanmelding in _procedure.Aanmeldingen
                   from eis in inrichting.Geschiktheidseisen
                   where aanmelding.Oordelen.All(o => o.Eis != eis.Id)
                   select OordeelOver(taak, aanmelding, eis);
        return open.FirstOrDefault() ?? Zet.Van(Sleutel(taak, "af"), Spelers.Inkoper, new RondGeschiktheidAf(_procedure.Id));
    }

    private Zet OordeelOver(Element taak, Aanmelding aanmelding, Geschiktheidseis eis)
    {
        var voldaan = aanbieders.First(a => a.Id == aanmelding.Partij).NietVoldaan != eis.Id;
        return Zet.Van(Sleutel(taak, $"{aanmelding.Partij}/{eis.Id}"), Spelers.Inkoper, new BeoordeelGeschiktheid(
            _procedure.Id, aanmelding.Id, eis.Id, voldaan,
            voldaan ? "Het gevraagde bewijs is aanwezig en geldig." : $"Het gevraagde bewijs ontbreekt: {eis.Bewijs.ToLowerInvariant()}."));
    }

    private Zet Beoordeling(Element taak)
    {
        var (ronde, wijze) = (_procedure.Ronde!, _procedure.Wijze(_procedure.Ronde!));
        var blad = ronde.Bladen.First(b => b.Vergrendeld is null);
        if (ronde.Ontbrekend(blad.Scores, wijze).FirstOrDefault() is not { Criterium: not null } mist)
            return Zet.Van(Sleutel(taak, $"{blad.Beoordelaar}/vergrendel"), Spelers.Beoordelaar(blad.Beoordelaar), new VergrendelScores(_procedure.Id));
        var criterium = wijze.Criteria.First(c => c.Id == mist.Criterium);
        var cijfer = Cijfer(taak.Id, mist.Kandidaat, criterium, blad.Beoordelaar);
        return Zet.Van(
            Sleutel(taak, $"{blad.Beoordelaar}/{mist.Kandidaat.Inzending}/{mist.Kandidaat.Perceel}/{mist.Criterium}"),
            Spelers.Beoordelaar(blad.Beoordelaar),
            new GeefScore(_procedure.Id, mist.Kandidaat.Inzending, mist.Kandidaat.Perceel, mist.Criterium, cijfer, Motivering(criterium, cijfer)));
    }

    private Zet Consensus(Element taak)
    {
        var (ronde, wijze) = (_procedure.Ronde!, _procedure.Wijze(_procedure.Ronde!));
        if (ronde.OntbrekendeConsensus(wijze).FirstOrDefault() is not { Criterium: not null } mist)
            return Zet.Van(Sleutel(taak, "af"), Spelers.Voorzitter, new RondConsensusAf(_procedure.Id));
        var criterium = wijze.Criteria.First(c => c.Id == mist.Criterium);
        var cijfers = ronde.Bladen.SelectMany(b => b.Scores).Where(s => s.Kandidaat == mist.Kandidaat && s.Criterium == mist.Criterium).Select(s => s.Cijfer).Order().ToList();
        var cijfer = cijfers[cijfers.Count / 2];
        return Zet.Van(
            Sleutel(taak, $"{mist.Kandidaat.Inzending}/{mist.Kandidaat.Perceel}/{mist.Criterium}"),
            Spelers.Voorzitter,
            new LegConsensusVast(_procedure.Id, mist.Kandidaat.Inzending, mist.Kandidaat.Perceel, mist.Criterium,
                wijze.Bepaling is Scorebepaling.Consensus ? cijfer : null, Motivering(criterium, cijfer)));
    }

    /// <summary>How good a plan is follows from the party; each beoordelaar sees it a little differently.</summary>
    private decimal Cijfer(string taak, Kandidaat kandidaat, Beoordelingscriterium criterium, string beoordelaar)
    {
        var plan = $"{taak}/{_procedure.PartijVan(kandidaat)}/{kandidaat.Perceel}";
        var hoogste = criterium.Cijfers.Count - 1;
        var niveau = toeval.Kans($"zwak/{plan}", 8) ? 1 : Math.Max(0, hoogste - toeval.Getal($"niveau/{plan}/{criterium.Id}", 3));
        var blik = toeval.Getal($"blik/{plan}/{criterium.Id}/{beoordelaar}", 6) switch { 0 => -1, 1 => 1, _ => 0 };
        return criterium.Cijfers[Math.Clamp(niveau + blik, 0, hoogste)];
    }

    private static string Motivering(Beoordelingscriterium criterium, decimal cijfer)
    {
        var deel = cijfer / criterium.Cijfers[^1];
        var oordeel = deel switch
        {
            >= 0.9m => "Het plan is concreet, overtuigt op alle punten en noemt meetbare resultaten.",
            >= 0.7m => "Het plan is goed en concreet; op één punt blijft het algemeen.",
            >= 0.5m => "Het plan is voldoende, maar noemt weinig voorbeelden uit dit gebied.",
            _ => "Het plan blijft algemeen en laat belangrijke vragen onbeantwoord.",
        };
        return $"{oordeel} (bij ‘{criterium.Naam}’)";
    }
}
