using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>
/// One requirement for toelating: a question, the evidence it wants, the rule that decides, and the same in plain Dutch.
/// Public from the first day; judged by <see cref="Toets"/> alone.
/// </summary>
/// <param name="Id">Stable id, e.g. <c>E1</c>; named in decisions.</param>
/// <param name="Vraag">What the aanbieder is asked.</param>
/// <param name="Bewijs">The evidence that must be added; null when the answer alone will do.</param>
/// <param name="Regel">The rule.</param>
/// <param name="Uitleg">When it is met, in plain Dutch.</param>
/// <param name="Herstel">What an aanbieder can do who does not meet it.</param>
/// <param name="Waarom">Why it is asked of everybody, and why no less would do (proportionality; RBNNE 2021:3943).</param>
/// <param name="Grondslag">Article or document it comes from.</param>
public sealed record Toelatingseis(
    string Id, string Vraag, string? Bewijs, Beslisregel Regel, string Uitleg, string Herstel, string Waarom, string Grondslag)
{
    /// <summary>Ids of the categorieën that ask it; empty means all.</summary>
    public IReadOnlyList<string> Categorieen { get; init; } = [];

    /// <summary>Words that a form offers where the rule wants one of a list, beside "anders"; empty otherwise.</summary>
    public IReadOnlyList<string> Keuzes => [.. Regel.Bladeren().OfType<Beslisregel.EenVan>().SelectMany(r => r.Waarden).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether this categorie asks it.</summary>
    public bool GeldtVoor(string categorie) => Categorieen.Count == 0 || Categorieen.Contains(categorie, StringComparer.Ordinal);

    /// <summary>What is still missing in an answer before it can be judged; empty when it is complete.</summary>
    /// <param name="antwoord">The answer; null when there is none.</param>
    public IReadOnlyList<string> Ontbreekt(Eisantwoord? antwoord) =>
    [
        .. Regel.Vraagt.Where(deel => antwoord?.Heeft(deel) != true).Select(deel => deel switch
        {
            Antwoorddeel.JaNee => "een antwoord met ja of nee",
            Antwoorddeel.Getal => "een getal",
            Antwoorddeel.Keuze => "een keuze",
            Antwoorddeel.Afgegeven => "de datum waarop het bewijs is afgegeven",
            _ => "de laatste dag waarop het bewijs geldig is",
        }),
        .. Bewijs is not null && antwoord is not { Bewijzen.Count: > 0 } ? ["het bewijs"] : Array.Empty<string>(),
    ];

    /// <summary>
    /// Last day on which the evidence still meets the rule; null when it does not expire, or does not meet it on any day. Evidence
    /// that may be no older than some months says who is at the door; only what may be a year old or more is asked again of a
    /// deelnemer. Where one of several will do, the longest counts.
    /// </summary>
    public LocalDate? LaatsteGeldigeDag(Eisantwoord antwoord)
    {
        ArgumentNullException.ThrowIfNull(antwoord);
        var dag = Tot(Regel, antwoord, letterlijk: false);
        return dag == LocalDate.MaxIsoValue || dag == LocalDate.MinIsoValue ? null : dag;
    }

    /// <summary>The verdict: complete, and the rule is met on the peildag. Same answer, same verdict, whoever asks it.</summary>
    public bool Voldaan(Eisantwoord? antwoord, LocalDate peildag) => antwoord is not null && Ontbreekt(antwoord).Count == 0 && Regel.Geldt(antwoord, peildag);

    private static readonly LocalDate Begin = new(2027, 1, 1);

    /// <summary>Last day on which a rule is met: the end of time when always, the beginning when never.</summary>
    private static LocalDate Tot(Beslisregel regel, Eisantwoord antwoord, bool letterlijk) => regel switch
    {
        _ when !letterlijk && !regel.Bladeren().Any(Verloopt) => LocalDate.MaxIsoValue,
        Beslisregel.Alle alle => alle.Regels.Min(r => Tot(r, antwoord, letterlijk)),
        // Beside evidence that expires, evidence of some months is one of the ways, for as long as it lasts.
        Beslisregel.TenMinsteEen een => een.Regels.Max(r => Tot(r, antwoord, letterlijk: true)),
        Beslisregel.GeldigOpPeildag => antwoord.GeldigTot ?? LocalDate.MinIsoValue,
        Beslisregel.NietOuderDan ouderdom => antwoord.Afgegeven?.Plus(ouderdom.Duur) ?? LocalDate.MinIsoValue,
        _ => regel.Geldt(antwoord, default) ? LocalDate.MaxIsoValue : LocalDate.MinIsoValue,
    };

    private static bool Verloopt(Beslisregel regel) => regel is Beslisregel.GeldigOpPeildag || (regel is Beslisregel.NietOuderDan { Duur: var duur } && Begin.Plus(duur) >= Begin.PlusYears(1));
}

/// <summary>The verdict on one eis.</summary>
/// <param name="Eis">Id of the eis.</param>
/// <param name="Voldaan">Whether it is met.</param>
/// <param name="Reden">Why it is not: what is missing, or the rule; empty when it is met.</param>
public sealed record Eisuitkomst(string Eis, bool Voldaan, string Reden);

/// <summary>The one place where toelating is decided: toegelaten = every eis of the categorie is met (Falk Pharma, C-410/14).</summary>
public static class Toelatingstoets
{
    /// <summary>The verdict on every eis that a categorie asks, in published order.</summary>
    /// <param name="eisen">The eisen of one version.</param>
    /// <param name="categorie">Id of the categorie.</param>
    /// <param name="antwoorden">Established facts.</param>
    /// <param name="peildag">The day on which evidence must be valid: that on which it was handed in.</param>
    public static IReadOnlyList<Eisuitkomst> Van(IReadOnlyList<Toelatingseis> eisen, string categorie, IReadOnlyList<Eisantwoord> antwoorden, LocalDate peildag)
    {
        ArgumentNullException.ThrowIfNull(eisen);
        ArgumentNullException.ThrowIfNull(antwoorden);
        return [.. eisen.Where(e => e.GeldtVoor(categorie)).Select(eis => Uitkomst(eis, antwoorden.LastOrDefault(a => a.Eis == eis.Id), peildag))];
    }

    /// <summary>The verdict on one eis, with its reason.</summary>
    public static Eisuitkomst Uitkomst(Toelatingseis eis, Eisantwoord? antwoord, LocalDate peildag)
    {
        ArgumentNullException.ThrowIfNull(eis);
        if (eis.Ontbreekt(antwoord) is { Count: > 0 } ontbreekt)
            return new Eisuitkomst(eis.Id, Voldaan: false, $"Er ontbreekt: {Termijnen.Datumtekst.Opsomming(ontbreekt)}.");
        return eis.Voldaan(antwoord, peildag)
            ? new Eisuitkomst(eis.Id, Voldaan: true, "")
            : new Eisuitkomst(eis.Id, Voldaan: false, $"Niet voldaan: {eis.Regel.InWoorden}.");
    }
}
