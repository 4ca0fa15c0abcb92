namespace Aanbesteding.Domain.Beoordeling;

/// <summary>A checked <see cref="Scorevraag"/> with final marks, inschrijvers by id so that the order of input never matters.</summary>
internal sealed class Telling
{
    private readonly Scorevraag _vraag;
    private readonly Scoreinschrijver[] _inschrijvers;
    private readonly (Breuk Nulpunt, Breuk PerCijfer)[] _lijnen;
    private readonly Breuk[][] _cijfers;
    private readonly Breuk[][] _punten;
    private readonly Breuk[] _kwaliteit;
    private readonly bool[] _uitgevallen;
    private readonly bool[] _teltVoorLaagste;
    private readonly (int Criterium, bool Prijs)[] _keten;

    public Telling(Scorevraag vraag)
    {
        _vraag = vraag;
        _inschrijvers = [.. vraag.Inschrijvers.OrderBy(inschrijver => inschrijver.Id, StringComparer.Ordinal)];
        _uitgevallen = [.. _inschrijvers.Select(inschrijver => vraag.Uitgevallen.Contains(inschrijver.Id))];
        _lijnen = [.. vraag.Criteria.Select(Lijn)];
        _cijfers = [.. _inschrijvers.Select(Eindcijfers)];
        _punten = [.. _cijfers.Select(rij => rij.Select((cijfer, k) => Punten(k, cijfer)).ToArray())];
        _kwaliteit = [.. _punten.Select(Breuk.Som)];
        _teltVoorLaagste = [.. Enumerable.Range(0, Aantal).Select(i => (Handhaven || !_uitgevallen[i]) && PrijsToegestaan(i) && HaaltMinima(i))];
        _keten = [.. vraag.Gelijkspel.Where(regel => regel is not Gelijkspelregel.Loting)
            .Select(regel => regel is Gelijkspelregel.OpCriterium op ? (Plek(op.Id), false) : (-1, true))];
    }

    private Breuk[] Eindcijfers(Scoreinschrijver inschrijver)
    {
        var rij = new Breuk[_vraag.Criteria.Count];
        for (var k = 0; k < rij.Length; k++)
            rij[k] = inschrijver.Scores[_vraag.Criteria[k].Id].Eindcijfer(_vraag.Scorebepaling)!.Value;
        return rij;
    }

    // Every method draws a straight line: (mark − zero point) · points per mark.
    private (Breuk Nulpunt, Breuk PerCijfer) Lijn(Criterium criterium)
    {
        var schaal = criterium.Schaal;
        return _vraag.Methode is not Scoremethode.GunnenOpWaarde ? (Breuk.Nul, (criterium.Gewicht ?? Breuk.Nul) / schaal.Max)
            : schaal.Min.Teken < 0 ? (Breuk.Nul, criterium.Waarde!.Value / schaal.Max)
            : (schaal.Min, criterium.Waarde!.Value / (schaal.Max - schaal.Min));
    }

    private int Plek(string criterium)
    {
        var k = 0;
        while (_vraag.Criteria[k].Id != criterium)
            k++;
        return k;
    }

    /// <summary>The question.</summary>
    public Scorevraag Vraag => _vraag;

    /// <summary>Number of inschrijvers.</summary>
    public int Aantal => _inschrijvers.Length;

    /// <summary>Whether points depend on the lowest price.</summary>
    public bool Relatief => _vraag is { Methode: Scoremethode.GewogenFactor, Prijs.Formule.Relatief: true };

    /// <summary>Whether the lowest price is that of everybody, also of later drop-outs.</summary>
    public bool Handhaven => _vraag.Herberekening is Herberekeningsregel.Handhaven;

    public string Id(int inschrijver) => _inschrijvers[inschrijver].Id;

    public Breuk Prijs(int inschrijver) => _inschrijvers[inschrijver].Prijs ?? Breuk.Nul;

    public Breuk[] Cijfers(int inschrijver) => _cijfers[inschrijver];

    public Breuk[] Punten(int inschrijver) => _punten[inschrijver];

    /// <summary>The sum of the points for quality.</summary>
    public Breuk Kwaliteit(int inschrijver) => _kwaliteit[inschrijver];

    public bool Uitgevallen(int inschrijver) => _uitgevallen[inschrijver];

    public bool Voldoet(int criterium, Breuk cijfer) => _vraag.Criteria[criterium].Minimum is not { } minimum || cijfer >= minimum;

    public bool PrijsToegestaan(int inschrijver) =>
        _vraag.Methode is not Scoremethode.GewogenFactor || _vraag.Prijs!.Formule.Toegestaan(Prijs(inschrijver));

    /// <summary>Whether all marks reach their minimum, criterium <paramref name="behalve"/> left aside.</summary>
    public bool HaaltMinima(int inschrijver, int behalve = -1)
    {
        for (var k = 0; k < _vraag.Criteria.Count; k++)
        {
            if (k != behalve && !Voldoet(k, _cijfers[inschrijver][k]))
                return false;
        }

        return true;
    }

    /// <summary>Whether it can be ranked, the minimum total left aside.</summary>
    public bool DoetMee(int inschrijver) => !_uitgevallen[inschrijver] && TeltVoorLaagste(inschrijver);

    /// <summary>Whether its price may be the lowest one. An inschrijver set aside on a minimum no longer counts.</summary>
    public bool TeltVoorLaagste(int inschrijver) => _teltVoorLaagste[inschrijver];

    /// <summary>The lowest price among those for whom <paramref name="telt"/>; 1 where nobody counts or no formula asks for it.</summary>
    public Breuk Laagste(Func<int, bool> telt)
    {
        if (!Relatief)
            return Breuk.Een;

        Breuk? laagste = null;
        for (var i = 0; i < Aantal; i++)
        {
            if (telt(i) && !(laagste <= Prijs(i)))
                laagste = Prijs(i);
        }

        return laagste ?? Breuk.Een;
    }

    /// <summary>Points, or euros of value, for a mark.</summary>
    public Breuk Punten(int criterium, Breuk cijfer)
    {
        var (nulpunt, perCijfer) = _lijnen[criterium];
        return _vraag.Afronding.Rond((cijfer - nulpunt) * perCijfer, Afrondingsmoment.PerCriterium);
    }

    /// <summary>Points for the price; null where the price has none.</summary>
    public Breuk? Prijspunten(int inschrijver, Breuk laagste) => _vraag.Methode is Scoremethode.GewogenFactor
        ? _vraag.Afronding.Rond(_vraag.Prijs!.Formule.Punten(_vraag.Prijs.Gewicht!.Value, Prijs(inschrijver), laagste), Afrondingsmoment.PerCriterium)
        : null;

    /// <summary>The number that is ranked, from the sum of the points and the points for the price.</summary>
    public Breuk Totaal(int inschrijver, Breuk kwaliteit, Breuk? prijspunten)
    {
        var totaal = _vraag.Methode switch
        {
            Scoremethode.GewogenFactor => kwaliteit + prijspunten!.Value,
            Scoremethode.GunnenOpWaarde => Prijs(inschrijver) - kwaliteit,
            Scoremethode.KwaliteitPerPrijs => kwaliteit / Prijs(inschrijver),
            _ => kwaliteit,
        };
        return _vraag.Afronding.Rond(totaal, Afrondingsmoment.Totaal);
    }

    public bool HaaltTotaal(Deelnemer deelnemer) => _vraag.MinimumTotaal is not { } minimum || deelnemer.Totaal >= minimum;

    /// <summary>Negative when <paramref name="een"/> goes first; zero when the chain leaves them equal.</summary>
    public int Vergelijk(Deelnemer een, Deelnemer ander)
    {
        var uitkomst = OpTotaal(een, ander);
        for (var stap = 0; uitkomst == 0 && stap < _keten.Length; stap++)
            uitkomst = OpStap(stap, een, ander);
        return uitkomst;
    }

    public int OpTotaal(Deelnemer een, Deelnemer ander) =>
        _vraag.Methode is Scoremethode.GunnenOpWaarde ? een.Totaal.CompareTo(ander.Totaal) : ander.Totaal.CompareTo(een.Totaal);

    /// <summary>The position of the step that puts <paramref name="een"/> before <paramref name="ander"/>; null when none does.</summary>
    public int? Stap(Deelnemer een, Deelnemer ander)
    {
        for (var stap = 0; stap < _keten.Length; stap++)
        {
            if (OpStap(stap, een, ander) != 0)
                return stap;
        }

        return null;
    }

    private int OpStap(int stap, Deelnemer een, Deelnemer ander) => _keten[stap].Prijs
        ? Prijs(een.Inschrijver).CompareTo(Prijs(ander.Inschrijver))
        : ander.Punten[_keten[stap].Criterium].CompareTo(een.Punten[_keten[stap].Criterium]);
}
