using System.Text.Json;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Proefdraai;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Tests.Proefdraai;

/// <summary>Plays an open house in a <see cref="Proefhuis"/>.</summary>
internal static class OpenHouseproef
{
    internal const int Zaad = 7;

    /// <summary>A whole region, and fewer where every command crosses to a server.</summary>
    internal static int Aanbieders(int aantal) => Proefhuis.OpPostgreSql ? Math.Min(aantal, 30) : aantal;

    /// <summary>Plays until it is over, or until <paramref name="tot"/> says to stop.</summary>
    internal static async Task<OpenHouseuitslag> SpeelOpenHouse(this Proefhuis huis, GelezenToelating inrichting, int aanbieders, Func<Postinhoud, bool>? tot = null)
    {
        var opzet = new OpenHouseopzet(inrichting.Inrichting, inrichting.Tekst, Bronbestanden.OpenHouseBpmn, Bronbestanden.ToelatingBpmn, aanbieders, Zaad);
        var tijdlijn = new OpenHousetijdlijn(inrichting.Inrichting, Gegadigden.Maak(inrichting.Inrichting, new Toeval(Zaad), aanbieders));
        var (posten, regels) = (new List<Postinhoud>(), new List<string>());
        OpenHouseafloop? afloop = null;
        using var stop = new CancellationTokenSource();
        try
        {
            afloop = await huis.Met<IServiceProvider, OpenHouseafloop>(d => new OpenHouserun(d, huis.Klok).Speel(opzet, async post =>
            {
                posten.Add(post);
                var regel = tijdlijn.Vertel(post);
                regels.Add($"{regel.Op} {regel.Wie} {string.Join(' ', regel.Kop.Concat(regel.Details))}");
                if (tot?.Invoke(post) == true)
                    await stop.CancelAsync();
            }, stop.Token));
        }
        catch (OperationCanceledException)
        {
            // The test asked for it.
        }

        return new OpenHouseuitslag(new Toeval(Zaad).Id("open-house"), afloop, posten, regels);
    }

    /// <summary>Every entry of the open house as it is stored, in a fixed order: the bytes of the dossier.</summary>
    internal static Task<string> Ketens(this Proefhuis huis, Guid id) => huis.Met<AanbestedingDbContext, string>(async db =>
    {
        var posten = await db.Posten.AsNoTracking().Where(p => p.Onderwerp.StartsWith(Onderwerpen.Procedure(id))).OrderBy(p => p.Onderwerp).ThenBy(p => p.Volgnummer).Select(p => p.Tekst).ToListAsync();
        return string.Join('\n', posten);
    });

    internal static Task<Toelatingssysteem> Systeem(this Proefhuis huis, Guid id) => huis.Met<AanbestedingDbContext, Toelatingssysteem>(db => db.Toelatingssystemen.AsNoTracking().SingleAsync(s => s.Id == id));
}

/// <summary>What came of a trial run of an open house in a test.</summary>
internal sealed record OpenHouseuitslag(Guid Id, OpenHouseafloop? Afloop, IReadOnlyList<Postinhoud> Posten, IReadOnlyList<string> Regels)
{
    /// <summary>The facts of this name, in order.</summary>
    public IEnumerable<(Postinhoud Post, JsonElement Feit)> Feiten(string naam) =>
        from post in Posten
        from feit in post.Feiten
        where feit.Naam == naam
        select (post, (JsonElement)feit.Gegevens);

    /// <summary>How many facts of this name have these words in these fields.</summary>
    public int Aantal(string naam, params (string Veld, string Waarde)[] met) =>
        Feiten(naam).Count(f => met.All(m => string.Equals(f.Feit.GetProperty(m.Veld).ToString(), m.Waarde, StringComparison.OrdinalIgnoreCase)));
}
