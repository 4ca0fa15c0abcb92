using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.EndToEnd.Browser;
using Aanbesteding.EndToEnd.Hosting;
using static Aanbesteding.EndToEnd.Opvoering.Gezelschap;

namespace Aanbesteding.EndToEnd.Opvoering;

/// <summary>
/// The procedure of the Stevige Lokale Teams, played from concept to overeenkomst by everyone who has a part in it, each in
/// a browser of his own and by keyboard only. What is done many times is done in the browser at least once per kind; the
/// repetitions go through the door.
/// </summary>
public sealed partial class SltOpvoering : IAsyncLifetime
{
    private const string Naam = "Stevige Lokale Teams Regio West-Brabant Oost";
    private const string Aanbieder = "Samir El Idrissi";

    private readonly Portaal _portaal = new();
    private readonly Gezelschap _gezelschap;
    private Guid _procedure;

    /// <summary>Opens the doors.</summary>
    public SltOpvoering(Chromium chromium) => _gezelschap = new Gezelschap(chromium, _portaal.Adres, Keuring);

    /// <summary>What was found on the pages on the way.</summary>
    public Keuring Keuring { get; } = new();

    /// <summary>The procedure at the end.</summary>
    public Procedure Afloop { get; private set; } = null!;

    /// <summary>Why the play stopped half-way; null when it was played to the end.</summary>
    public Exception? Onderbreking { get; private set; }

    /// <summary>Plays it.</summary>
    public async ValueTask InitializeAsync()
    {
        _procedure = (await _portaal.Lees()).Id;
        try
        {
            await Bereid();
            await MeldenAan();
            await Selecteer();
            await KijkRond();
            await Praat();
            await NodigUit();
            await SchrijvenIn();
            await Gun();
            await SluitAf();
            await KijkRond();
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            Onderbreking = fout;
        }

        Afloop = await _portaal.Lees();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _gezelschap.DisposeAsync();
        await _portaal.DisposeAsync();
    }

    private Task<Bezoeker> Wie(string naam) => _gezelschap.Wie(naam);

    private Task<Bezoeker> Aan(string taak, string naam) => _gezelschap.Aan(taak, naam);

    /// <summary>This aanbieder, on the page of the procedure.</summary>
    private async Task<Bezoeker> BijProcedure(string naam)
    {
        var bezoeker = await Wie(naam);
        await bezoeker.Druk("Procedures");
        await bezoeker.Druk(Naam);
        return bezoeker;
    }

    /// <summary>Turns the clock to the moment that is waited for, and waits until the bell was rung.</summary>
    private async Task Wacht(string taak)
    {
        var inkoper = await Wie(Inkoper);
        for (var keer = 0; (await _portaal.Lees()).OpenTaken.All(t => t.Naam != taak); keer++)
        {
            keer.ShouldBeLessThan(5, $"‘{taak}’ does not come.");
            await inkoper.Druk("Klok");
            await inkoper.Druk("Naar het volgende moment");
            for (var tel = 0; tel < 40 && (await _portaal.Lees()).OpenTaken.Count == 0; tel++)
                await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private async Task Doe<T>(Actor wie, Opdracht<T> opdracht) => await _portaal.Doe(wie, opdracht);
}
