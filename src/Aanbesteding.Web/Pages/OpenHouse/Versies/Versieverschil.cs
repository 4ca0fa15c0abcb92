using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Juridisch;
using Aanbesteding.Domain.Toelating;

namespace Aanbesteding.Web.Pages.OpenHouse.Versies;

/// <summary>One tarief before and after.</summary>
/// <param name="Naam">Name and product code.</param>
/// <param name="Was">Old price in cents; null when it is new.</param>
/// <param name="Wordt">New price in cents; null when it goes.</param>
public sealed record Tariefverschil(string Naam, long? Was, long? Wordt);

/// <summary>What differs between two versions.</summary>
/// <param name="Eisen">Text of the eisen, line by line; empty when they are the same.</param>
/// <param name="Tarieven">Tarieven that differ.</param>
/// <param name="Contract">Text of the overeenkomst, line by line; empty when it is the same.</param>
public sealed record Versieverschil(IReadOnlyList<Verschilregel> Eisen, IReadOnlyList<Tariefverschil> Tarieven, IReadOnlyList<Verschilregel> Contract)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsLeeg => Eisen.Count + Tarieven.Count + Contract.Count == 0;

    /// <summary>The difference from what was to what will be; null for what stays.</summary>
    public static Versieverschil Van(Toelatingsversie was, IReadOnlyList<Toelatingseis>? eisen, IReadOnlyList<Tarief>? tarieven, string wasTekst, string? tekst)
    {
        ArgumentNullException.ThrowIfNull(was);
        return new Versieverschil(
            eisen is null ? [] : Regels(Versiefragment.Schrijf(was.Eisen), Versiefragment.Schrijf(eisen)),
            tarieven is null ? [] : Prijzen(was.Tarieven, tarieven),
            tekst is null ? [] : Regels(wasTekst, tekst));
    }

    /// <summary>Changed lines, each with the line before it, so that one sees where it stands.</summary>
    private static IReadOnlyList<Verschilregel> Regels(string was, string wordt)
    {
        var alle = Tekstverschil.Van(was, wordt);
        return [.. alle.Where((r, i) => Enumerable.Range(i - 2, 5).Any(n => n >= 0 && n < alle.Count && alle[n].Soort != Verschilsoort.Gelijk))];
    }

    private static IReadOnlyList<Tariefverschil> Prijzen(IReadOnlyList<Tarief> was, IReadOnlyList<Tarief> wordt)
    {
        var nu = was.ToDictionary(t => t.Productcode, StringComparer.Ordinal);
        return
        [
            .. wordt.Where(t => !nu.TryGetValue(t.Productcode, out var oud) || oud != t)
                .Select(t => new Tariefverschil($"{t.Naam} ({t.Productcode})", nu.TryGetValue(t.Productcode, out var oud) ? oud.Centen : null, t.Centen)),
            .. was.Where(t => wordt.All(w => w.Productcode != t.Productcode)).Select(t => new Tariefverschil($"{t.Naam} ({t.Productcode})", t.Centen, null)),
        ];
    }
}
