using System.Text.Json;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Dossier;

/// <summary>One fact of the dossier with the entry it stands in.</summary>
/// <param name="Post">The entry.</param>
/// <param name="Naam">Name of the fact.</param>
/// <param name="Gegevens">What was established.</param>
internal sealed record Dossierfeit(Postinhoud Post, string Naam, JsonElement Gegevens)
{
    /// <summary>Where it stands, for findings.</summary>
    public string Plaats => $"Post {Post.Volgnummer} van {Post.Onderwerp}";

    /// <summary>The fact as a type; throws when it has not that shape.</summary>
    public T Als<T>() => Gegevens.Deserialize<T>(Dossierboek.Streng) ?? throw new JsonException("Leeg feit.");
}

/// <summary>A dossier under examination: what could be read of it, and what was found wrong.</summary>
internal sealed class Dossierboek
{
    /// <summary>The one notation, with nothing left out: what a hostile file says is not to be trusted.</summary>
    public static readonly JsonSerializerOptions Streng = new(Json.Opties) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private readonly List<string> _bevindingen = [];

    public Dossierboek(Dossierstuk stuk)
    {
        Stuk = stuk;
        Posten = stuk.Ketens.ToDictionary<Keten, Keten, IReadOnlyList<Postinhoud>>(k => k, k => [.. k.Posten.Select(p => Lees(k, p)).OfType<Postinhoud>()], ReferenceEqualityComparer.Instance);
        Feiten = [.. Posten.Where(k => k.Key.Onderwerp == Onderwerpen.Procedure(stuk.Procedure)).SelectMany(k => k.Value).SelectMany(FeitenVan)];
        Werkstroom = BpmnLezer.Lees(stuk.Werkstroom.Tekst).Werkstroom;
        var inrichting = System.Text.Encoding.UTF8.GetBytes(stuk.Inrichting.Tekst);
        if (IsOpenHouse = Inrichtingsoort.IsOpenHouse(inrichting))
            Toelating = Toelatingsboek.Van(this, inrichting);
        else
            Inrichting = Inrichtinglezer.Lees("inrichting", inrichting, _ => Werkstroom).Gelezen?.Inrichting;
    }

    /// <summary>The dossier.</summary>
    public Dossierstuk Stuk { get; }

    /// <summary>The entries per chain, as far as they can be read.</summary>
    public IReadOnlyDictionary<Keten, IReadOnlyList<Postinhoud>> Posten { get; }

    /// <summary>All facts of the chain of the procedure, in order.</summary>
    public IReadOnlyList<Dossierfeit> Feiten { get; }

    /// <summary>The embedded definition; null when it cannot be read.</summary>
    public Werkstroom? Werkstroom { get; }

    /// <summary>The embedded inrichting of a procedure; null when it cannot be read.</summary>
    public Inrichting? Inrichting { get; }

    /// <summary>Whether the inrichting is that of an open house.</summary>
    public bool IsOpenHouse { get; }

    /// <summary>What there is to know of an open house; null when its inrichting or a werkstroom cannot be read.</summary>
    public Toelatingsboek? Toelating { get; }

    /// <summary>What was found wrong.</summary>
    public IReadOnlyList<string> Bevindingen => _bevindingen;

    /// <summary>The facts of this name.</summary>
    public IEnumerable<Dossierfeit> Met(string naam) => Feiten.Where(f => f.Naam == naam);

    /// <summary>The facts in one entry.</summary>
    public static IEnumerable<Dossierfeit> FeitenVan(Postinhoud post) => post.Feiten.Select(f => new Dossierfeit(post, f.Naam, (JsonElement)f.Gegevens));

    /// <summary>Records a finding.</summary>
    public void Meld(string bevinding) => _bevindingen.Add(bevinding);

    /// <summary>Records a finding about a fact, unless what should hold does.</summary>
    public void Eis(bool houdt, Dossierfeit feit, string bevinding)
    {
        if (!houdt)
            Meld($"{feit.Plaats}: {bevinding}");
    }

    /// <summary>Performs a check. A forged fact may not even have the shape of one: that is a finding, not a bug.</summary>
    public void Probeer(Action controle, string wat)
    {
        try
        {
            controle();
        }
        catch (Exception fout) when (fout is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException or NullReferenceException)
        {
            Meld($"{wat}: de gegevens hebben niet de vorm die erbij hoort.");
        }
    }

    private Postinhoud? Lees(Keten keten, Ketenpost post)
    {
        Postinhoud? inhoud = null;
        Probeer(
            () =>
            {
                var gelezen = JsonSerializer.Deserialize<Postinhoud>(post.Tekst, Streng)!;
                _ = FeitenVan(gelezen).Count(f => f.Naam.Length == 0);
                inhoud = gelezen;
            },
            $"Een post van {keten.Onderwerp} is niet te lezen");
        return inhoud;
    }
}
