namespace Aanbesteding.Domain.Beoordeling;

/// <summary>An example in which a drop-out changes who wins, although nobody else changed anything.</summary>
/// <param name="Inschrijvers">The fictional inschrijvers.</param>
/// <param name="Paradox">Who drops out, and the order of the others before and after.</param>
public sealed record Rangordevoorbeeld(IReadOnlyList<Scoreinschrijver> Inschrijvers, Paradox Paradox);

/// <summary>
/// Can the order of two parties depend on a third? Under a price formula that looks at the lowest price it can (Hoge Raad
/// 9-5-2014, Ricoh/Utrecht; Commissie van Aanbestedingsexperts). A buyer should see an example before he publishes one.
/// </summary>
public static class Rangordeonderzoek
{
    // Price ratios to the cheapest, and how good a plan is on a scale of 0 to 4: enough to find the published examples.
    private static readonly Breuk[] Prijzen = [Breuk.Een, Breuk.Van(5, 4), Breuk.Van(5, 3), 2];
    private const int Kwaliteiten = 5;

    /// <summary>The first example that a fixed search of three parties finds; null when it finds none.</summary>
    /// <param name="wijze">The way of scoring.</param>
    /// <param name="laagste">The lowest price of the examples, in euro.</param>
    public static Rangordevoorbeeld? Zoek(Beoordelingswijze wijze, Breuk laagste)
    {
        ArgumentNullException.ThrowIfNull(wijze);
        if (wijze.Prijs is not { Relatief: true } || wijze.Herberekening is Herberekeningsregel.Handhaven)
            return null;
        var alles =
            from tweede in Prijzen.Skip(1)
            from derde in Prijzen.Skip(1)
            from a in Enumerable.Range(0, Kwaliteiten)
            from b in Enumerable.Range(0, Kwaliteiten)
            from c in Enumerable.Range(0, Kwaliteiten)
            select Probeer(wijze, [Partij(wijze, "A", a, laagste), Partij(wijze, "B", b, laagste * tweede), Partij(wijze, "C", c, laagste * derde)]);
        return alles.FirstOrDefault(voorbeeld => voorbeeld is not null);
    }

    private static Rangordevoorbeeld? Probeer(Beoordelingswijze wijze, IReadOnlyList<Scoreinschrijver> inschrijvers)
    {
        var uitkomst = Puntentelling.Bereken(wijze.Vraag(inschrijvers, []) with { Scorebepaling = null });
        if (!uitkomst.Aanvaard)
            return null;
        var paradox = uitkomst.Waarde.Rangordeparadox.FirstOrDefault(p => p is { Voor.Count: 3, Na.Count: 2 } && p.Voor.First(id => id != p.AlsUitvalt) != p.Na[0]);
        return paradox is null ? null : new Rangordevoorbeeld(inschrijvers, paradox);
    }

    private static Scoreinschrijver Partij(Beoordelingswijze wijze, string id, int niveau, Breuk prijs) => new(
        id,
        wijze.Criteria.ToDictionary(
            c => c.Id, c => (Cijfer)Beoordelingswijze.Exact(c.Cijfers[niveau * (c.Cijfers.Count - 1) / (Kwaliteiten - 1)]), StringComparer.Ordinal),
        prijs);
}
