using NodaTime;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>One version of eisen, tarieven and text.</summary>
/// <param name="Nummer">1, 2, 3 …</param>
/// <param name="Ingang">First day on which it holds.</param>
/// <param name="Op">When it was published.</param>
/// <param name="MetClausule">Whether it rests on a clause, and so had to be offered; an indexation does not.</param>
/// <param name="Eisen">The eisen.</param>
/// <param name="Tarieven">The tarieven in cents.</param>
/// <param name="Contract">Hash of the text.</param>
public sealed record Versieregel(int Nummer, DateOnly Ingang, Instant Op, bool MetClausule, IReadOnlyList<Eisregel> Eisen, IReadOnlyList<(string Product, Getal Centen)> Tarieven, string Contract);

/// <summary>One offer, and to whom it went.</summary>
/// <param name="Versie">Number of the version; null for an extension.</param>
/// <param name="Op">When.</param>
/// <param name="Aan">Party ids.</param>
public sealed record Aanbodregel(int? Versie, Instant Op, IReadOnlyList<string> Aan);

/// <summary>All versions of an open house, put together again from the inrichting and the facts of its chain.</summary>
public sealed class Versiereeks
{
    private readonly List<Versieregel> _versies = [];
    private readonly List<Aanbodregel> _aanbiedingen = [];

    private Versiereeks()
    {
    }

    /// <summary>The versions, in order.</summary>
    public IReadOnlyList<Versieregel> Versies => _versies;

    /// <summary>The offers, in order.</summary>
    public IReadOnlyList<Aanbodregel> Aanbiedingen => _aanbiedingen;

    /// <summary>Reads the chain of the open house; what does not follow is told to <paramref name="meld"/> as a code with its reason.</summary>
    public static Versiereeks Van(Ketenlezing lezing, Toelatingstekst tekst, Action<string, string> meld)
    {
        var reeks = new Versiereeks();
        foreach (var post in lezing.Eigen.Posten)
        {
            foreach (var feit in post.Feiten)
                reeks.Neem(post, feit, tekst, meld);
        }

        foreach (var versie in reeks._versies.Where(v => !lezing.Documenten.TryGetValue(v.Contract, out var contract) || Ketenlezing.Hash(contract) != v.Contract))
            meld("andere-tekst", $"De tekst van versie {versie.Nummer} zit niet in het dossier.");
        return reeks;
    }

    /// <summary>The version of a day: the last that began by then.</summary>
    public Versieregel? Op(DateOnly dag) => _versies.FindLast(v => v.Ingang <= dag);

    /// <summary>The version with this number.</summary>
    public Versieregel? Met(int nummer) => _versies.Find(v => v.Nummer == nummer);

    private void Neem(Postregel post, Feitregel feit, Toelatingstekst tekst, Action<string, string> meld)
    {
        var g = feit.Gegevens;
        switch (feit.Naam)
        {
            case "toelating-gepubliceerd":
                if (feit.Tekst("contractSha256") != Ketenlezing.Hash(tekst.Contracttekst))
                    meld("andere-tekst", "De gepubliceerde tekst is niet die van de inrichting.");
                _versies.Add(new Versieregel(1, Dagrekening.Dag(feit.Tekst("ingang")), post.Op, MetClausule: false, tekst.Eisen, tekst.Tarieven, feit.Tekst("contractSha256")));
                break;
            case "versie":
                _versies.Add(new Versieregel(
                    g.GetProperty("nummer").GetInt32(), Dagrekening.Dag(feit.Tekst("ingang")), post.Op, g.GetProperty("clausule").ValueKind != System.Text.Json.JsonValueKind.Null,
                    [.. g.GetProperty("eisen").EnumerateArray().Select(Toelatingstekst.Eis)],
                    [.. g.GetProperty("tarieven").EnumerateArray().Select(t => (t.GetProperty("productcode").GetString()!, Feitregel.Getal(t.GetProperty("centen"))))], feit.Tekst("contractSha256")));
                if (_versies[^1].Nummer != _versies.Count)
                    meld("andere-versie", $"De versies zijn niet doorgenummerd: na {_versies.Count - 1} komt {_versies[^1].Nummer}.");
                break;
            case "indexering":
                Indexering(feit, tekst, meld);
                break;
            case "aanbod":
                _aanbiedingen.Add(new Aanbodregel(
                    g.GetProperty("versie") is { ValueKind: not System.Text.Json.JsonValueKind.Null } versie ? versie.GetInt32() : null, post.Op, feit.Teksten("aan")));
                break;
        }
    }

    /// <summary>Every tarief times new over old, rounded as published.</summary>
    private void Indexering(Feitregel feit, Toelatingstekst tekst, Action<string, string> meld)
    {
        var factor = Feitregel.Getal(feit.Gegevens.GetProperty("nieuw")) / Feitregel.Getal(feit.Gegevens.GetProperty("oud"));
        var hoort = _versies[^1].Tarieven.Select(t => (t.Centen * factor).RondAf(0, tekst.Afronding ?? throw new FormatException("Er is geen indexering gepubliceerd.")));
        if (!hoort.SequenceEqual(feit.Gegevens.GetProperty("wordt").EnumerateArray().Select(Feitregel.Getal)))
            meld("andere-indexering", "Een geïndexeerd tarief is een ander dan uit de cijfers volgt.");
    }
}
