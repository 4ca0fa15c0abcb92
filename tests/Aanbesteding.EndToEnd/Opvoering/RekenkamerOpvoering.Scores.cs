using Aanbesteding.Application.Persistence;
using Aanbesteding.EndToEnd.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Aanbesteding.EndToEnd.Opvoering.Gezelschap;

namespace Aanbesteding.EndToEnd.Opvoering;

public sealed partial class RekenkamerOpvoering
{
    private const string Beoordelen = "Inschrijvingen beoordelen";
    private const string Consensus = "Consensus bereiken";

    /// <summary>Statuses of the pages on which a beoordelaar looked for marks of others before all were locked.</summary>
    public IReadOnlyDictionary<string, int> Gluren { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>What the dossier keeps of that: command, person and code of the refusal.</summary>
    public IReadOnlyList<string> Gegluurd { get; private set; } = [];

    /// <summary>The entries of that on the screen of the auditor.</summary>
    public string Dossierblad { get; private set; } = "";

    /// <summary>Three people, each alone, one criterium at a time; the second one looks for the marks of the first.</summary>
    private async Task Scoor()
    {
        for (var nummer = 1; nummer <= Beoordelaars.Count; nummer++)
        {
            var beoordelaar = await _gezelschap.Aan(Beoordelen, Beoordelaars[nummer - 1]);
            await beoordelaar.Druk("Beginnen");
            while (!(await beoordelaar.Tekst("h1")).StartsWith("Kloppen", StringComparison.Ordinal))
                await GeefCijfer(beoordelaar, nummer);
            if (nummer == 2)
                await Gluur(beoordelaar);
            await _gezelschap.Aan(Beoordelen, Beoordelaars[nummer - 1]);
            await beoordelaar.Druk("Scores nakijken en vergrendelen");
            await beoordelaar.Druk("Mijn scores vergrendelen");
            await beoordelaar.Ziet("Uw scores zijn vergrendeld.");
        }
    }

    private static async Task GeefCijfer(Bezoeker beoordelaar, int nummer)
    {
        var kop = await beoordelaar.Tekst("h1");
        await beoordelaar.Ziet(Teamnaam(Partij(kop)));
        await beoordelaar.Kies($"{Cijfer(kop, nummer):0}: …");
        await beoordelaar.Vul("Waarom geeft u dit cijfer?", Reden(kop));
        await beoordelaar.Druk("Bewaren en verder");
    }

    /// <summary>Types the addresses of what is sealed; then the auditor reads in the dossier who did that.</summary>
    private async Task Gluur(Bezoeker beoordelaar)
    {
        Dictionary<string, int> gluren = new(StringComparer.Ordinal);
        foreach (var (blad, kop) in new[] { ("scorematrix", "U mag dit niet lezen"), ("scorebladen/1", "De scores zijn nog verzegeld") })
        {
            gluren[blad] = await beoordelaar.Probeer($"/procedures/{Kenmerk}/{blad}");
            await beoordelaar.Ziet(kop);
            await beoordelaar.Ziet("Dat u dit wilde lezen, staat in het dossier.");
        }

        Gluren = gluren;
        await using var scope = _portaal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();
        Gegluurd = [.. (await db.Posten.AsNoTracking().Where(p => p.Geweigerd != null).OrderBy(p => p.Volgnummer).ToListAsync()).Select(p => $"{p.Opdracht} {p.Persoon} {p.Geweigerd}")];

        var auditor = await _gezelschap.Wie(Auditor);
        await auditor.Open($"/procedures/{Kenmerk}/dossier");
        await auditor.KiesUit("Uitkomst", "Geweigerd");
        await auditor.Druk("Filteren");
        Dossierblad = await auditor.Tekst(".tijdlijn");
    }

    /// <summary>Every mark on its own page, with what the three gave in view.</summary>
    private async Task BereikConsensus()
    {
        var voorzitter = await _gezelschap.Aan(Consensus, Voorzitter);
        while ((await voorzitter.Tekst()).Contains("Vastleggen", StringComparison.Ordinal))
        {
            await voorzitter.Druk("Vastleggen…");
            var kop = await voorzitter.Tekst("h1");
            for (var nummer = 1; nummer <= Beoordelaars.Count; nummer++)
                await voorzitter.Ziet($"{Cijfer(kop, nummer):0} · {Beoordelaars[nummer - 1]}");
            await voorzitter.Kies($"{Cijfer(kop, 1):0}: …");
            await voorzitter.Vul("Waarom is dit het cijfer?", Reden(kop));
            await voorzitter.Druk("Score vastleggen");
        }

        await voorzitter.Open($"/procedures/{Kenmerk}/scorematrix");
        await voorzitter.Ziet("De prijzen zijn nog verzegeld");
        await _gezelschap.Aan(Consensus, Voorzitter);
        await voorzitter.Druk("Overleg afronden");
    }

    /// <summary>The second party fails the minimum of its first criterium; the third beoordelaar is the mildest.</summary>
    private static decimal Cijfer(string kop, int beoordelaar) =>
        Partij(kop) == 2 ? 2 : beoordelaar == 3 ? 10 : 8;

    private static string Reden(string kop) => $"Het plan noemt ‘{kop.Split(':')[0]}’ met voorbeelden uit dit gebied.";

    private static int Partij(string kop) => Deelnames.Single(d => kop.EndsWith($"Stichting {d.Nummer}", StringComparison.Ordinal)).Nummer;
}
