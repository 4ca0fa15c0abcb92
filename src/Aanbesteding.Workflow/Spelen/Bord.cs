namespace Aanbesteding.Workflow;

/// <summary>What an element did.</summary>
internal enum VuringSoort
{
    /// <summary>A start, end, gateway, task, service, timer or boundary event did its work.</summary>
    Gedaan,
    /// <summary>A sub-process began.</summary>
    Begonnen,
    /// <summary>A sub-process completed; one that was stopped never does.</summary>
    Voltooid,
}

/// <summary>That an element did its work: the smallest step of the token game.</summary>
/// <param name="Uitkomst">Outcome of a completed user task.</param>
internal readonly record struct Vuring(string Element, VuringSoort Soort, string? Uitkomst);

/// <summary>
/// The board on which one move is played: the only place that knows what each BPMN element does with tokens.
/// <see cref="TokenSpel"/> plays one line on it, <see cref="Deugdelijkheid"/> every line. Mutable, and never shared.
/// </summary>
internal sealed class Bord(Werkstroom werkstroom, IEnumerable<string> tokens, bool afgelopen)
{
    private readonly List<string> _tokens = [.. tokens];
    private readonly List<Effect> _effecten = [];
    private readonly List<Vuring> _vuringen = [];

    internal IReadOnlyList<string> Tokens => _tokens;

    internal IReadOnlyList<Effect> Effecten => _effecten;

    internal IReadOnlyList<Vuring> Vuringen => _vuringen;

    internal bool Afgelopen { get; private set; } = afgelopen;

    internal bool Staat(string id) => _tokens.Contains(id, StringComparer.Ordinal);

    /// <summary>Flows whose token can move on by itself, oldest first.</summary>
    internal IEnumerable<Stroom> Beweegbaar() =>
        _tokens.Select(werkstroom.StroomOfNiets).OfType<Stroom>().Where(MagVerder);

    private bool MagVerder(Stroom stroom) =>
        werkstroom[stroom.Naar].Soort != ElementSoort.ParallellePoort
        || werkstroom.Inkomend(stroom.Naar).All(s => Staat(s.Id));

    internal void Begin()
    {
        var start = werkstroom.Binnen(null).Single(e => e.Soort == ElementSoort.Start);
        Vuur(start.Id);
        LegUitgaand(start);
    }

    /// <summary>Completes an element that waits: a task, service or timer.</summary>
    internal void RondWachtendAf(Element element, string? uitkomst)
    {
        Verlaat(element);
        Vuur(element.Id, uitkomst: uitkomst);
        LegUitgaand(element);
    }

    /// <summary>Fires a boundary event; an interrupting one first stops the element that carries it.</summary>
    internal void VuurRand(Element rand)
    {
        if (rand.Onderbrekend)
        {
            Ruim(rand.Drager);
            Verlaat(werkstroom[rand.Drager!]);
        }
        else if (rand.Soort == ElementSoort.RandTermijn)
        {
            Sluit(rand.Id);
        }

        Vuur(rand.Id);
        LegUitgaand(rand);
    }

    /// <summary>Starts an event sub-process; an interrupting one first clears its parent scope.</summary>
    internal void StartGebeurtenis(Element deelproces)
    {
        if (Stand.Ontvanger(werkstroom, deelproces).Onderbrekend)
            Ruim(deelproces.Ouder);
        Betreed(deelproces);
    }

    /// <summary>Moves the token of one flow through the element behind it.</summary>
    /// <param name="keuze">The flow by which an exclusive gateway is left.</param>
    internal void Verplaats(Stroom stroom, Stroom? keuze)
    {
        var element = werkstroom[stroom.Naar];
        switch (element.Soort)
        {
            case ElementSoort.ExclusievePoort:
                _tokens.Remove(stroom.Id);
                Vuur(element.Id);
                Leg(keuze!);
                break;
            case ElementSoort.ParallellePoort:
                foreach (var inkomend in werkstroom.Inkomend(element.Id))
                    _tokens.Remove(inkomend.Id);
                Vuur(element.Id);
                LegUitgaand(element);
                break;
            case ElementSoort.Deelproces:
                _tokens.Remove(stroom.Id);
                Betreed(element);
                break;
            case ElementSoort.Einde or ElementSoort.EindeAlles:
                _tokens.Remove(stroom.Id);
                Vuur(element.Id);
                if (element.Soort == ElementSoort.EindeAlles)
                    Ruim(element.Ouder);
                RondAf(element.Ouder, element.Id);
                break;
            default:
                throw new InvalidOperationException($"Een token kan niet door '{element.Id}' bewegen.");
        }
    }

    private void Betreed(Element deelproces)
    {
        _tokens.Add(deelproces.Id);
        Vuur(deelproces.Id, VuringSoort.Begonnen);
        if (deelproces.Fase is { } fase)
            _effecten.Add(new FaseBetreden(deelproces.Id, fase));
        BewaakRanden(deelproces);
        var start = werkstroom.Binnen(deelproces.Id).Single(e => e.Soort is ElementSoort.Start or ElementSoort.BerichtStart);
        Vuur(start.Id);
        LegUitgaand(start);
    }

    /// <summary>Completes a scope in which no token is left, and the scopes around it.</summary>
    private void RondAf(string? deelproces, string einde)
    {
        if (_tokens.Exists(t => werkstroom.StaatBinnen(t, deelproces)))
            return;
        if (deelproces is null)
        {
            Afgelopen = true;
            _effecten.Add(new ZaakAfgelopen(einde));
            return;
        }

        var element = werkstroom[deelproces];
        Verlaat(element);
        Vuur(deelproces, VuringSoort.Voltooid);
        LegUitgaand(element);
        RondAf(element.Ouder, einde);
    }

    /// <summary>Takes every token out of a scope, the innermost first.</summary>
    private void Ruim(string? deelproces)
    {
        var weg = _tokens.Where(t => werkstroom.StaatBinnen(t, deelproces)).OrderByDescending(werkstroom.Diepte).ToList();
        foreach (var token in weg)
            Sluit(token);
    }

    /// <summary>Closes an element together with the timers on its boundary.</summary>
    private void Verlaat(Element element)
    {
        Sluit(element.Id);
        foreach (var timer in Timers(element).Where(t => Staat(t.Id)))
            Sluit(timer.Id);
    }

    /// <summary>Puts a token on every timer on the boundary of an element that begins.</summary>
    private void BewaakRanden(Element element)
    {
        foreach (var timer in Timers(element))
        {
            _tokens.Add(timer.Id);
            _effecten.Add(new TermijnBewaakt(timer.Id, timer.Termijn!));
        }
    }

    private IEnumerable<Element> Timers(Element element) =>
        werkstroom.Randen(element.Id).Where(r => r.Soort == ElementSoort.RandTermijn);

    private void Sluit(string token)
    {
        _tokens.Remove(token);
        if (werkstroom.StroomOfNiets(token) is not null)
            return;
        var element = werkstroom[token];
        if (element.Soort == ElementSoort.Taak)
            _effecten.Add(new TaakGesloten(token));
        if (element.Termijn is { } termijn)
            _effecten.Add(new TermijnLosgelaten(token, termijn));
        if (element.Fase is { } fase)
            _effecten.Add(new FaseVerlaten(token, fase));
    }

    private void LegUitgaand(Element element)
    {
        foreach (var stroom in werkstroom.Uitgaand(element.Id))
            Leg(stroom);
    }

    /// <summary>Puts a token on a flow, or at once on the element behind it where it has to wait.</summary>
    private void Leg(Stroom stroom)
    {
        var naar = werkstroom[stroom.Naar];
        switch (naar.Soort)
        {
            case ElementSoort.Taak:
                _effecten.Add(new TaakGeopend(naar.Id));
                break;
            case ElementSoort.Dienst:
                _effecten.Add(new DienstGevraagd(naar.Id, naar.Opdracht!));
                break;
            case ElementSoort.TermijnWacht:
                _effecten.Add(new TermijnBewaakt(naar.Id, naar.Termijn!));
                break;
            default:
                _tokens.Add(stroom.Id);
                return;
        }

        _tokens.Add(naar.Id);
        BewaakRanden(naar);
    }

    private void Vuur(string element, VuringSoort soort = VuringSoort.Gedaan, string? uitkomst = null) =>
        _vuringen.Add(new Vuring(element, soort, uitkomst));
}
