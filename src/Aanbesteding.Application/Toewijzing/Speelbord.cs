using System.Collections.Immutable;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>A world as numbered places and the limits on them, worked out once for every model that is made of it.</summary>
internal sealed class Speelbord
{
    /// <summary>Works out the limits.</summary>
    public Speelbord(Toewijzingswereld wereld)
    {
        Wereld = wereld;
        Plaatsen = [.. wereld.Plaatsen];
        var nummers = Enumerable.Range(0, Plaatsen.Length).ToList();
        OpPerceel = [.. Enumerable.Range(0, wereld.Percelen.Count).Select(p => nummers.Where(n => Plaatsen[n].Perceel == p).ToImmutableArray())];
        VanInschrijver = [.. Enumerable.Range(0, wereld.Inschrijvers.Count).Select(i => nummers.Where(n => Plaatsen[n].Inschrijver == i).ToImmutableArray())];
        Partners = [.. wereld.Percelen.Select((perceel, p) => Math.Min(perceel.Partners, OpPerceel[p].Length))];
        Hoogstens = [.. wereld.Inschrijvers.Select((wie, i) => Math.Min(
            VanInschrijver[i].Length, Math.Min(wie.MaximaalPercelen ?? int.MaxValue, wereld.Regels.MaximaalPercelenPerPartij ?? int.MaxValue)))];
        Verwanten = [.. Deelgenoten(wereld)];
        Gewichten = Weging.Van(this);
        Aantal = new([.. Plaatsen.Select(_ => 1L)], Meest);
        Totaal = new([.. Gewichten.Scores], (Meest * Gewichten.Scores.DefaultIfEmpty(0).Max()) + Gewichten.Marge);
        Regels = new(this);
        Prijzen = new(this, Regels);
    }

    /// <summary>The world.</summary>
    public Toewijzingswereld Wereld { get; }

    /// <summary>Every place; its number is its position here.</summary>
    public ImmutableArray<Plaats> Plaatsen { get; }

    /// <summary>Numbers of the places per perceel, ascending.</summary>
    public ImmutableArray<ImmutableArray<int>> OpPerceel { get; }

    /// <summary>Numbers of the places per inschrijver, ascending.</summary>
    public ImmutableArray<ImmutableArray<int>> VanInschrijver { get; }

    /// <summary>How many can win a perceel.</summary>
    public ImmutableArray<int> Partners { get; }

    /// <summary>How many percelen an inschrijver can win, by its own maximum and that of the rules.</summary>
    public ImmutableArray<int> Hoogstens { get; }

    /// <summary>Sets of two or more inschrijvers that share an element, each set once.</summary>
    public ImmutableArray<ImmutableArray<int>> Verwanten { get; }

    /// <summary>Whole numbers for the scores.</summary>
    public Weging Gewichten { get; }

    /// <summary>The first goal: most places.</summary>
    public Doel Aantal { get; }

    /// <summary>The second goal: the highest total.</summary>
    public Doel Totaal { get; }

    /// <summary>The rules in numbers.</summary>
    public Regelwerk Regels { get; }

    /// <summary>What the rules cost.</summary>
    public Prijzen Prijzen { get; }

    /// <summary>More places than this can never be filled.</summary>
    public int Meest => Partners.Sum();

    /// <summary>Numbers of the wins.</summary>
    public IEnumerable<int> Nummers(Verdeling verdeling)
    {
        var winsten = verdeling.Plaatsen.ToHashSet();
        return Enumerable.Range(0, Plaatsen.Length).Where(n => winsten.Contains(Plaatsen[n]));
    }

    /// <summary>The allocation with these wins.</summary>
    public Verdeling Verdeling(IEnumerable<int> winsten) => new(Wereld, winsten.Select(n => Plaatsen[n]));

    private static IEnumerable<ImmutableArray<int>> Deelgenoten(Toewijzingswereld wereld) => wereld.Elementen
        .SelectMany((elementen, i) => elementen.Select(element => (element, i)))
        .GroupBy(paar => paar.element, paar => paar.i, StringComparer.Ordinal)
        .Select(houders => houders.Order().ToImmutableArray())
        .Where(houders => houders.Length > 1)
        .DistinctBy(houders => string.Join(' ', houders))
        .OrderBy(houders => string.Join(' ', houders), StringComparer.Ordinal);
}
