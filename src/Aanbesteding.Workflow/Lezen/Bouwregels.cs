namespace Aanbesteding.Workflow;

/// <summary>What must hold of a definition before a token can move: checked on its structure alone.</summary>
internal static class Bouwregels
{
    /// <summary>The findings, in document order.</summary>
    internal static IEnumerable<Bevinding> Toets(Werkstroom werkstroom) =>
        ToetsStarts(werkstroom)
            .Concat(werkstroom.Elementen.SelectMany(e => ToetsElement(werkstroom, e).Select(uitleg => (e.Id, Uitleg: uitleg))))
            .Concat(werkstroom.Stromen.SelectMany(s => ToetsStroom(werkstroom, s).Select(uitleg => (s.Id, Uitleg: uitleg))))
            .Select(b => new Bevinding(BpmnLezer.NietOndersteund, b.Id, [], b.Uitleg));

    private static IEnumerable<(string Id, string Uitleg)> ToetsStarts(Werkstroom werkstroom)
    {
        var deelprocessen = werkstroom.Elementen.Where(e => e.Soort is ElementSoort.Deelproces or ElementSoort.GebeurtenisDeelproces);
        foreach (var houder in deelprocessen.Prepend(null))
        {
            var verwacht = houder?.Soort == ElementSoort.GebeurtenisDeelproces ? ElementSoort.BerichtStart : ElementSoort.Start;
            var starts = werkstroom.Binnen(houder?.Id).Where(e => e.Soort is ElementSoort.Start or ElementSoort.BerichtStart).ToList();
            if (starts.Count != 1 || starts[0].Soort != verwacht)
            {
                var wat = verwacht == ElementSoort.Start ? "gewoon startpunt" : "startpunt met een bericht";
                yield return (houder?.Id ?? werkstroom.Id, $"Er moet precies één {wat} zijn; het zijn er {starts.Count(s => s.Soort == verwacht)}, en {starts.Count(s => s.Soort != verwacht)} van een andere soort.");
            }
        }
    }

    private static IEnumerable<string> ToetsElement(Werkstroom werkstroom, Element element)
    {
        var uitgaand = werkstroom.Uitgaand(element.Id).ToList();
        var inkomend = werkstroom.Inkomend(element.Id).Count();
        var isEinde = element.Soort is ElementSoort.Einde or ElementSoort.EindeAlles;
        var isGebeurtenis = element.Soort == ElementSoort.GebeurtenisDeelproces;
        if ((isEinde || isGebeurtenis) && uitgaand.Count > 0)
            yield return "Hieruit kan geen stroom vertrekken.";
        if (!isEinde && !isGebeurtenis && uitgaand.Count == 0)
            yield return "Hieruit vertrekt geen stroom; een einde moet getekend zijn.";
        if ((element.Soort is ElementSoort.Start or ElementSoort.BerichtStart || isGebeurtenis || element.Drager is not null) && inkomend > 0)
            yield return "Hier kan geen stroom aankomen.";
        foreach (var uitleg in element.Soort switch
        {
            ElementSoort.Taak => ToetsTaak(werkstroom, element),
            ElementSoort.ExclusievePoort => ToetsPoort(element, uitgaand),
            ElementSoort.Dienst when element.Opdracht is null => ["Deze dienst heeft geen 'aanbesteding:opdracht'."],
            ElementSoort.TermijnWacht when element.Termijn is null => ["Deze timer heeft geen 'aanbesteding:termijn'."],
            ElementSoort.BerichtStart when string.IsNullOrEmpty(element.Bericht) => ["Dit startpunt verwijst niet naar een bericht met een naam."],
            ElementSoort.RandBericht or ElementSoort.RandTermijn => ToetsRand(werkstroom, element),
            _ => [],
        })
            yield return uitleg;
        if (element.Soort != ElementSoort.ExclusievePoort && element.StandaardStroom is not null)
            yield return "Alleen een exclusieve poort heeft een standaardstroom.";
    }

    private static IEnumerable<string> ToetsTaak(Werkstroom werkstroom, Element taak)
    {
        if (taak.TaakSoort is null)
            yield return "Deze taak heeft geen 'aanbesteding:soort'.";
        if (taak.Rol is null)
            yield return "Deze taak staat in geen baan; de baan is de rol.";
        if (taak.Uitkomsten.Distinct(StringComparer.Ordinal).Count() != taak.Uitkomsten.Count)
            yield return "Een uitkomst staat twee keer in 'aanbesteding:uitkomsten'.";
        if (taak.NietDoor is { } ander && (ander == taak.Id || !werkstroom.Kent(ander) || werkstroom[ander].Soort != ElementSoort.Taak))
            yield return $"'aanbesteding:nietDoor' verwijst naar '{ander}', en dat is geen andere taak.";
    }

    private static IEnumerable<string> ToetsRand(Werkstroom werkstroom, Element rand)
    {
        if (rand.Soort == ElementSoort.RandTermijn && rand.Termijn is null)
            yield return "Deze timer heeft geen 'aanbesteding:termijn'.";
        if (rand.Soort == ElementSoort.RandBericht && rand.Termijn is not null)
            yield return "Een randgebeurtenis met een bericht heeft geen 'aanbesteding:termijn'.";
        if (rand.Soort == ElementSoort.RandBericht && string.IsNullOrEmpty(rand.Bericht))
            yield return "Deze randgebeurtenis verwijst niet naar een bericht met een naam.";
        if (!werkstroom.Kent(rand.Drager!))
        {
            yield return $"Deze randgebeurtenis hangt aan '{rand.Drager}', en dat element bestaat niet.";
            yield break;
        }

        var drager = werkstroom[rand.Drager!];
        if (drager.Soort is not (ElementSoort.Taak or ElementSoort.Deelproces))
            yield return $"Deze randgebeurtenis hangt aan '{drager.Id}'; dat kan alleen aan een taak van een mens of een deelproces.";
        if (drager.Ouder != rand.Ouder)
            yield return $"Deze randgebeurtenis staat niet in hetzelfde deelproces als '{drager.Id}'.";
        if (werkstroom.Randen(drager.Id).Any(r => r != rand && r.Termijn == rand.Termijn && r.Bericht == rand.Bericht))
            yield return $"Aan '{drager.Id}' wacht nog een randgebeurtenis op hetzelfde.";
    }

    private static IEnumerable<string> ToetsPoort(Element poort, List<Stroom> uitgaand)
    {
        if (uitgaand.Count < 2)
        {
            if (uitgaand.Exists(s => s.Voorwaarde is not null))
                yield return "De enige uitgaande stroom kan geen voorwaarde hebben.";
            yield break;
        }

        if (poort.StandaardStroom is null)
            yield return "Deze poort heeft geen standaardstroom.";
        else if (uitgaand.Find(s => s.Id == poort.StandaardStroom) is not { } standaard)
            yield return $"De standaardstroom '{poort.StandaardStroom}' vertrekt niet uit deze poort.";
        else if (standaard.Voorwaarde is not null)
            yield return $"De standaardstroom '{standaard.Id}' heeft ook een voorwaarde.";
        foreach (var stroom in uitgaand.Where(s => s.Voorwaarde is null && s.Id != poort.StandaardStroom))
            yield return $"De stroom '{stroom.Id}' heeft geen voorwaarde en is niet de standaardstroom.";
    }

    private static IEnumerable<string> ToetsStroom(Werkstroom werkstroom, Stroom stroom)
    {
        if (!werkstroom.Kent(stroom.Van) || !werkstroom.Kent(stroom.Naar))
            yield break;
        if (werkstroom[stroom.Van].Ouder != werkstroom[stroom.Naar].Ouder)
            yield return "Deze stroom gaat door de rand van een deelproces.";
        if (stroom.Voorwaarde is not null && werkstroom[stroom.Van].Soort != ElementSoort.ExclusievePoort)
            yield return "Een voorwaarde hoort alleen op een stroom uit een exclusieve poort.";
    }
}
