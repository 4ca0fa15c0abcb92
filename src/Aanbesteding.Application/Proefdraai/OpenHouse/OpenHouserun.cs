using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>What a trial run of an open house plays.</summary>
/// <param name="Inrichting">The configuration.</param>
/// <param name="Tekst">Its YAML text.</param>
/// <param name="Bpmn">The definition of the open house.</param>
/// <param name="Aanvraagbpmn">The definition of one aanvraag.</param>
/// <param name="Aantal">How many aanbieders apply.</param>
/// <param name="Zaad">The seed of all chance.</param>
public sealed record OpenHouseopzet(Toelatingsinrichting Inrichting, string Tekst, string Bpmn, string Aanvraagbpmn, int Aantal, int Zaad);

/// <summary>How a trial run of an open house ended.</summary>
/// <param name="Systeem">Id of the open house.</param>
/// <param name="Weigering">Why it could not go on; null when the open house is over.</param>
/// <param name="Gelijkheid">The proof of equal admission at the end; null when it did not come so far.</param>
public sealed record OpenHouseafloop(Guid Systeem, Weigering? Weigering, Gelijkheidsverslag? Gelijkheid);

/// <summary>
/// Plays an open house through the real pipeline until it is over, years of it, from one moment that matters to the next: the bell
/// or a person, whichever comes first. As <see cref="Proefrun"/> it remembers nothing between two runs on one database.
/// </summary>
/// <param name="diensten">The application with its database, key ring and <paramref name="klok"/>.</param>
/// <param name="klok">The clock of the run.</param>
public sealed class OpenHouserun(IServiceProvider diensten, Proefklok klok)
{
    /// <summary>Plays until the open house is over, and reports every entry of its chains once it is committed.</summary>
    public async Task<OpenHouseafloop> Speel(OpenHouseopzet opzet, Func<Postinhoud, Task> meld, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(opzet);
        ArgumentNullException.ThrowIfNull(meld);
        var toeval = new Toeval(opzet.Zaad);
        var stand = new OpenHousestand(diensten, toeval.Id(Sleutel));
        foreach (var post in await stand.Begin(ct))
            await meld(post);
        var spel = new OpenHousespel(opzet.Inrichting, toeval, Gegadigden.Maak(opzet.Inrichting, toeval, opzet.Aantal), stand);
        while (stand.Systeem is not { Markering.Afgelopen: true })
        {
            ct.ThrowIfCancellationRequested();
            if (await Zet(opzet, toeval, stand, spel, meld, ct) is { } weigering)
                return new OpenHouseafloop(stand.Id, weigering, null);
        }

        await using var scope = diensten.CreateAsyncScope();
        klok.Zet(Instant.Max(klok.GetCurrentInstant(), stand.Laatste));
        return new OpenHouseafloop(stand.Id, null, await scope.ServiceProvider.GetRequiredService<Gelijkheidslezer>().Lees(stand.Systeem, ct));
    }

    private const string Sleutel = "open-house";

    private async Task<Weigering?> Zet(OpenHouseopzet opzet, Toeval toeval, OpenHousestand stand, OpenHousespel spel, Func<Postinhoud, Task> meld, CancellationToken ct)
    {
        var zet = stand.Systeem is null ? Begin(opzet, toeval) : spel.Volgende();
        // What is due is rung before anything else is sent: else the door would ring it, under an id of its own.
        var bel = stand.EersteBel is { } moment && (zet is null || moment.Wanneer <= zet.Op) ? moment : null;
        if (bel is not null)
            zet = spel.Bel(bel, Instant.Max(stand.Laatste, klok.GetCurrentInstant()));
        if (zet is null)
            throw new InvalidOperationException($"De proefdraai loopt vast in fase {stand.Systeem!.Fase}: niemand is aan zet.");

        klok.Zet(zet.Op);
        var weigering = await zet.Doe(new Aanroep(diensten.GetRequiredService<Deur>(), toeval.Id(zet.Sleutel), zet.Op, ct));
        if (bel is not null)
            await stand.HerstelBel(bel, zet.Op, ct);
        var (posten, partij) = await stand.Ververs(zet.Keten, ct);
        spel.Vergeet(partij);
        foreach (var post in posten)
            await meld(post);
        return zet.MagWeigeren ? null : weigering;
    }

    private static OpenHousezet Begin(OpenHouseopzet opzet, Toeval toeval) => OpenHousezet.Van(
        // About the time that it takes from the first document to the first day: consultatie, besluiten, and the first instroomronde.
        Sleutel, Onderwerpen.Procedure(toeval.Id(Sleutel)), Proefklok.Werkdag(opzet.Inrichting.Overeenkomst.Ingang.PlusMonths(-10).PlusDays(toeval.Getal("begin", 20))),
        OpenHousespelers.Inkoper, new MaakToelatingssysteem(opzet.Inrichting, opzet.Tekst, opzet.Bpmn, opzet.Aanvraagbpmn));
}
