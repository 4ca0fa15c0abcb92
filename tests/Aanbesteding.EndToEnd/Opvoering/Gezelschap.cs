using Aanbesteding.EndToEnd.Browser;

namespace Aanbesteding.EndToEnd.Opvoering;

/// <summary>Everyone who plays in one portaal, each in a browser of his own that stays open.</summary>
public sealed class Gezelschap(Chromium chromium, Uri adres, Keuring keuring) : IAsyncDisposable
{
    public const string Inkoper = "Marieke van den Heuvel";
    public const string Jurist = "Annelies Schoonhoven";
    public const string Voorzitter = "Willem Terpstra";
    public const string Bestuurder = "Hans Rietveld";
    public const string Auditor = "Pieter Noordam";

    /// <summary>The beoordelingscommissie, in its order.</summary>
    public static readonly IReadOnlyList<string> Beoordelaars = ["Fatma Yıldırım", "Joris de Klerk", "Ilse Vermeulen"];

    private readonly Dictionary<string, Bezoeker> _bezoekers = new(StringComparer.Ordinal);

    /// <summary>This person, signed in.</summary>
    public async Task<Bezoeker> Wie(string naam)
    {
        if (_bezoekers.TryGetValue(naam, out var bezoeker))
            return bezoeker;
        _bezoekers[naam] = bezoeker = await Bezoeker.Komt(chromium, adres, keuring);
        await bezoeker.MeldAan(naam);
        return bezoeker;
    }

    /// <summary>This person, on the page of a task, by way of his work list.</summary>
    public async Task<Bezoeker> Aan(string taak, string naam)
    {
        var bezoeker = await Wie(naam);
        await bezoeker.Druk("Mijn werk");
        await bezoeker.Druk(taak);
        return bezoeker;
    }

    /// <summary>Where a gate says that something is not in order: why going on is right all the same.</summary>
    public static async Task LegUit(Bezoeker bestuurder)
    {
        var vraag = (await bestuurder.Tekst()).Split('\n').FirstOrDefault(regel => regel.EndsWith("Waarom kan doorgaan toch?", StringComparison.Ordinal));
        if (vraag is not null)
            await bestuurder.Vul(vraag.Trim(), "Dat wordt in de volgende vergadering geregeld.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var bezoeker in _bezoekers.Values)
            await bezoeker.DisposeAsync();
    }
}
