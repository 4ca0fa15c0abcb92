using System.Net;
using System.Text.RegularExpressions;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Web.Tests;

/// <summary>Pages as a person at a browser uses them: open one, fill in its form, send it.</summary>
public static partial class Paginas
{
    /// <summary>Opens a page of a procedure.</summary>
    public static async Task<(HttpStatusCode Status, string Tekst)> Open(this Spelportaal portaal, string persoon, string adres)
    {
        using var browser = await portaal.Aangemeld(persoon);
        var antwoord = await browser.GetAsync(adres);
        return (antwoord.StatusCode, Leesbaar(await antwoord.Content.ReadAsStringAsync()));
    }

    /// <summary>Opens a page, fills in its form and sends it; gives the page that follows, redirects included.</summary>
    public static async Task<(HttpStatusCode Status, string Tekst)> Verstuur(this Spelportaal portaal, string persoon, string adres, params (string Naam, string Waarde)[] velden)
    {
        using var browser = await portaal.Aangemeld(persoon);
        var formulier = await browser.GetStringAsync(adres.Split('?')[0]);
        var inhoud = Formulier.Velden(formulier).Where(veld => velden.All(v => v.Naam != veld.Key)).Concat(velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde)));
        var antwoord = await browser.PostAsync(adres, new FormUrlEncodedContent(inhoud));
        return (antwoord.StatusCode, Leesbaar(await antwoord.Content.ReadAsStringAsync()));
    }

    /// <summary>A procedure that was played until this place.</summary>
    public static async Task<(SltVerloop Verloop, string Adres)> Gespeeld(this Spelportaal portaal, string plaats, params Deelname[] deelnames)
    {
        var verloop = await SltVerloop.Begin(portaal.Services, deelnames: deelnames.Length == 0 ? null : deelnames);
        await verloop.TotEnMet(plaats);
        return (verloop, $"/procedures/slt-{verloop.Id:N}");
    }

    /// <summary>Characters instead of their codes, and one space for any run of them.</summary>
    private static string Leesbaar(string html) => Witruimte().Replace(WebUtility.HtmlDecode(html), " ");

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Witruimte();
}

/// <summary>What the host stored, for tests that look behind a page.</summary>
public static class Opgeslagen
{
    /// <summary>Persons who read a submission of this procedure, in order.</summary>
    public static async Task<IReadOnlyList<string>> Inzages(this Spelportaal portaal, Guid procedure)
    {
        await using var scope = portaal.Services.CreateAsyncScope();
        var onderwerp = Onderwerpen.Inzage(procedure);
        return await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Posten
            .Where(post => post.Onderwerp == onderwerp).OrderBy(post => post.Volgnummer).Select(post => post.Persoon).ToListAsync();
    }

    /// <summary>Messages to parties of this procedure.</summary>
    public static async Task<IReadOnlyList<Bericht>> Berichten(this Spelportaal portaal, Guid procedure)
    {
        await using var scope = portaal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Berichten.Where(bericht => bericht.ProcedureId == procedure).ToListAsync();
    }
}
