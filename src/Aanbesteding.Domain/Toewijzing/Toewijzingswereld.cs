using System.Runtime.InteropServices;

namespace Aanbesteding.Domain.Toewijzing;

/// <summary>One inschrijver on one perceel, as positions in a <see cref="Toewijzingswereld"/>.</summary>
/// <param name="Perceel">Position in <see cref="Toewijzingswereld.Percelen"/>.</param>
/// <param name="Inschrijver">Position in <see cref="Toewijzingswereld.Inschrijvers"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Plaats(int Perceel, int Inschrijver);

/// <summary>A checked <see cref="Toewijzingsvraag"/> in one fixed order, so that the order of input never matters:
/// percelen by number; inschrijvers by lot where drawn, then by id.</summary>
public sealed class Toewijzingswereld
{
    private readonly Breuk?[][] _scores;
    private readonly bool[][] _zelfdePartij;

    /// <summary>The world of a question that was found in order.</summary>
    internal Toewijzingswereld(Toewijzingsvraag vraag)
    {
        Regels = vraag.Regels;
        Lotvolgorde = vraag.Lotvolgorde ?? [];
        Percelen = [.. vraag.Percelen.OrderBy(perceel => perceel.Nummer)];
        var lot = Lotvolgorde.Select((id, plek) => (id, plek)).ToDictionary(paar => paar.id, paar => paar.plek, StringComparer.Ordinal);
        Inschrijvers = [.. vraag.Inschrijvers
            .OrderBy(inschrijver => lot.GetValueOrDefault(inschrijver.Id, int.MaxValue))
            .ThenBy(inschrijver => inschrijver.Id, StringComparer.Ordinal)];
        _scores = [.. Percelen.Select(perceel => Inschrijvers.Select(inschrijver =>
            inschrijver.Scores.TryGetValue(perceel.Nummer, out var score) ? score : (Breuk?)null).ToArray())];
        Elementen = [.. Inschrijvers.Select(inschrijver => ElementenVan(inschrijver, Regels.PartijIdentiteit))];
        _zelfdePartij = [.. Elementen.Select(mijn => Elementen.Select(ander => mijn.Overlaps(ander)).ToArray())];
        var plek = Percelen.Select((perceel, i) => (perceel.Nummer, i)).ToDictionary(paar => paar.Nummer, paar => paar.i);
        Groepen = [.. Regels.VerschillendeWinnaar
            .Select(groep => groep.Select(nummer => plek[nummer]).Order().ToArray())
            .OrderBy(groep => string.Join(' ', groep.Select(p => $"{p:D6}")), StringComparer.Ordinal)];
        Plaatsen = [.. from p in Enumerable.Range(0, Percelen.Count)
                       from i in Enumerable.Range(0, Inschrijvers.Count)
                       where _scores[p][i] is not null
                       select new Plaats(p, i)];
    }

    /// <summary>Percelen by number.</summary>
    public IReadOnlyList<TeVerdelenPerceel> Percelen { get; }

    /// <summary>Inschrijvers in the order that decides between equals.</summary>
    public IReadOnlyList<Toewijzingsinschrijver> Inschrijvers { get; }

    /// <summary>The rules.</summary>
    public Toewijzingsregels Regels { get; }

    /// <summary>Ids as drawn; empty when no draw was held.</summary>
    public IReadOnlyList<string> Lotvolgorde { get; }

    /// <summary>Per inschrijver the elements it stands for under the identity rule.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Elementen { get; }

    /// <summary>Groups with different winners, as positions of percelen.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Groepen { get; }

    /// <summary>Every valid inschrijving, by perceel and then by the order of inschrijvers.</summary>
    public IReadOnlyList<Plaats> Plaatsen { get; }

    /// <summary>The score of a valid inschrijving.</summary>
    public Breuk Score(Plaats plaats) => _scores[plaats.Perceel][plaats.Inschrijver]!.Value;

    /// <summary>Place within the equals of a perceel by the published tie chain; 0 is best.</summary>
    public int Plek(Plaats plaats) => Inschrijvers[plaats.Inschrijver].Plekken?.GetValueOrDefault(Percelen[plaats.Perceel].Nummer) ?? 0;

    /// <summary>Score, and between equal scores the published tie chain; more is better. Equal only where a draw must decide.</summary>
    internal (Breuk Score, int Keten) Sterkte(Plaats plaats) => (Score(plaats), -Plek(plaats));

    /// <summary>Whether there is a valid inschrijving.</summary>
    public bool Geldig(Plaats plaats) => _scores[plaats.Perceel][plaats.Inschrijver] is not null;

    /// <summary>Whether two inschrijvers share an element.</summary>
    public bool ZelfdePartij(int een, int ander) => _zelfdePartij[een][ander];

    /// <summary>Id of an inschrijver.</summary>
    internal string Id(int inschrijver) => Inschrijvers[inschrijver].Id;

    /// <summary>Number of a perceel.</summary>
    internal int Nummer(int perceel) => Percelen[perceel].Nummer;

    private static HashSet<string> ElementenVan(Toewijzingsinschrijver inschrijver, PartijIdentiteit identiteit)
    {
        // Added in order, so that the first rule found in the way does not depend on the order of input.
        var elementen = new HashSet<string>(StringComparer.Ordinal) { inschrijver.Id };
        if (identiteit >= PartijIdentiteit.Combinant)
            elementen.UnionWith(inschrijver.Combinanten.Order(StringComparer.Ordinal));
        if (identiteit >= PartijIdentiteit.Concern && inschrijver.Concern is { } concern)
            elementen.Add(concern);
        if (identiteit >= PartijIdentiteit.InclOnderaannemer)
            elementen.UnionWith(inschrijver.Onderaannemers.Order(StringComparer.Ordinal));
        return elementen;
    }
}
