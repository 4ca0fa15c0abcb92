using System.Globalization;
using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Domain;
using Aanbesteding.EndToEnd.Browser;
using Aanbesteding.EndToEnd.Hosting;
using NodaTime.Testing;

namespace Aanbesteding.EndToEnd.Opvoering;

/// <summary>
/// Scores, prices, allocation and letters of a procedure with prices, in the browser and by keyboard only. What comes before
/// the first mark goes through the door. Perceel 1 has room for two partners and two tenders, of which one fails a minimum.
/// </summary>
public sealed partial class RekenkamerOpvoering : IAsyncLifetime
{
    /// <summary>Reference of the procedure.</summary>
    public const string Kenmerk = "dagbesteding-rekenkamer";

    private static readonly IReadOnlyList<Deelname> Deelnames = [new(1, [1]), new(2, [1]), new(3, [2])];

    private readonly Portaal _portaal = new(klok: new FakeClock(SltVerloop.Begintijd));
    private readonly Gezelschap _gezelschap;
    private SltVerloop _verloop = null!;

    /// <summary>Opens the doors.</summary>
    public RekenkamerOpvoering(Chromium chromium) => _gezelschap = new Gezelschap(chromium, _portaal.Adres, Keuring);

    /// <summary>What was found on the pages on the way.</summary>
    public Keuring Keuring { get; } = new();

    /// <summary>The procedure at the end.</summary>
    public Procedure Afloop { get; private set; } = null!;

    /// <summary>Why the play stopped half-way; null when it was played to the end.</summary>
    public Exception? Onderbreking { get; private set; }

    /// <summary>What only other parties wrote: the words of their plans and their prices.</summary>
    public IReadOnlyList<string> VanAnderen(int partij) => [.. Deelnames.Where(d => d.Nummer != partij).SelectMany(d => new[] { Teamnaam(d.Nummer), Euro(d.Nummer) })];

    /// <summary>Plays it.</summary>
    public async ValueTask InitializeAsync()
    {
        try
        {
            await TotDeEersteScore();
            await Scoor();
            await BereikConsensus();
            await OpenPrijzen();
            await Wijstoe();
            await Besluit();
            await Verzend();
            await LeesBrieven();
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            Onderbreking = fout;
        }

        if (_verloop is not null)
            Afloop = await _verloop.Lees();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _gezelschap.DisposeAsync();
        await _portaal.DisposeAsync();
    }

    /// <summary>Everything up to the opened inschrijvingen, with a plan and a price of each party's own.</summary>
    private async Task TotDeEersteScore()
    {
        _verloop = await SltVerloop.Begin(_portaal.Services, Kenmerk, Deelnames, Ruimer, Bronbestanden.Dagbesteding);
        await _verloop.TotEnMet("inschrijven");
        var procedure = await _verloop.Lees();
        foreach (var deelname in Deelnames)
        {
            var inschrijving = SltVerloop.Inschrijving(procedure, deelname.Wie.Partij!);
            await _verloop.Doe(deelname.Wie, new BewaarPrijzen(_verloop.Id, inschrijving.Percelen.ToDictionary(p => p, _ => Prijs(deelname.Nummer))));
            await _verloop.Doe(deelname.Wie, new DienInschrijvingIn(_verloop.Id, inschrijving with
            {
                PlanVanAanpak = [.. inschrijving.PlanVanAanpak.Select(deel => deel with { Tekst = Plan(deelname.Nummer, deel.Criterium) })],
            }));
        }

        await _verloop.Bel();
        await _verloop.TotEnMet("beoordelen");
    }

    /// <summary>Two partners on perceel 1, so that two parties tender for it.</summary>
    private static Inrichting Ruimer(Inrichting inrichting) => inrichting with
    {
        Percelen = [.. inrichting.Percelen.Select(perceel => perceel.Nummer == 1 ? perceel with { Partners = 2 } : perceel)],
        Perceelregels = inrichting.Perceelregels with { MaximaalPartners = 3 },
    };

    /// <summary>In eurocents, different for every party.</summary>
    private static long Prijs(int partij) => 210_000_000 + (partij * 1_234_500);

    private static string Euro(int partij) => (Prijs(partij) / 100).ToString("#,0", CultureInfo.GetCultureInfo("nl-NL"));

    /// <summary>A sentence that only this party wrote.</summary>
    private static string Plan(int partij, string criterium) =>
        $"Voor {criterium} werkt ons team {Teamnaam(partij)} elke ochtend samen met de scholen in de wijk.";

    private static string Teamnaam(int partij) => partij switch { 1 => "Kolibrie", 2 => "Wielewaal", _ => "Grutto" };
}
