using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>What a trial run plays.</summary>
/// <param name="Inrichting">The configuration.</param>
/// <param name="Tekst">Its YAML text.</param>
/// <param name="Bpmn">The definition.</param>
/// <param name="Aantal">How many aanbieders take part.</param>
/// <param name="Zaad">The seed of all chance.</param>
public sealed record Proefopzet(Inrichting Inrichting, string Tekst, string Bpmn, int Aantal, int Zaad);

/// <summary>How a trial run ended.</summary>
/// <param name="Procedure">Id of the procedure.</param>
/// <param name="Weigering">Why it could not go on; null when the procedure is over.</param>
public sealed record Proefafloop(Guid Procedure, Weigering? Weigering);

/// <summary>
/// Plays a whole procedure through the real pipeline, by seeded persons on a clock of its own. After each step it looks at
/// the facts again: a run that was killed and starts again on the same database goes on where the last commit left it, and
/// ends in the same dossier.
/// </summary>
/// <param name="diensten">The application with its database, key ring and <paramref name="klok"/>.</param>
/// <param name="klok">The clock of the run.</param>
public sealed class Proefrun(IServiceProvider diensten, Proefklok klok)
{
    private readonly HashSet<Guid> _gedaan = [];
    private Instant _laatste = Instant.MinValue;
    private bool _verzet;

    /// <summary>Plays until the procedure is over, and reports every entry of the dossier once it is committed.</summary>
    public async Task<Proefafloop> Speel(Proefopzet opzet, Func<Postinhoud, Task> meld, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(opzet);
        var toeval = new Toeval(opzet.Zaad);
        var id = toeval.Id("procedure");
        var spel = new Spel(opzet.Inrichting, toeval, Aanbieders.Maak(opzet.Inrichting, toeval, opzet.Aantal));
        await Lees(id, meld, ct);
        while (true)
        {
            await using var scope = diensten.CreateAsyncScope();
            var procedure = await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>()
                .Laad(id, scope.ServiceProvider.GetRequiredService<Werkstromen>(), ct);
            var zet = procedure is null ? Begin(opzet) : spel.Volgende(procedure, _gedaan.Contains);
            if (zet is null)
                return new Proefafloop(id, null);
            if (procedure?.VolgendMoment <= Wanneer(zet, toeval))
                zet = spel.Bel();

            klok.Zet(Wanneer(zet, toeval));
            var weigering = await zet.Doe(new Aanroep(diensten.GetRequiredService<Deur>(), toeval.Id(zet.Sleutel), klok.GetCurrentInstant(), ct));
            await Lees(id, meld, ct);
            if (weigering is not null && !zet.MagWeigeren)
                return new Proefafloop(id, weigering);
        }
    }

    private static Zet Begin(Proefopzet opzet) => Zet.Van("procedure", Spelers.Inkoper, new MaakProcedure(opzet.Inrichting, opzet.Tekst, opzet.Bpmn, Spelers.Commissie)) with
    {
        // About the time that a real procedure takes from the first document to the first day of the contract.
        Op = Proefklok.Werkdag(opzet.Inrichting.Overeenkomst.Ingang.PlusMonths(-10).PlusDays(new Toeval(opzet.Zaad).Getal("begin", 20))),
    };

    private Instant Wanneer(Zet zet, Toeval toeval) => zet.Op ?? zet.Tempo switch
    {
        Tempo.Meteen => _laatste + Duration.FromMinutes(4),
        Tempo.Volgende => Proefklok.VolgendeWerkdag(_laatste),
        _ when _verzet => Proefklok.VolgendeWerkdag(_laatste),
        Tempo.Verspreid => Proefklok.Straks(_laatste, 5 + toeval.Getal($"tijd/{zet.Sleutel}", 55)),
        _ => Proefklok.Straks(_laatste, 5),
    };

    /// <summary>Reads the entries that were committed since the last time, of all chains, in order of time.</summary>
    private async Task Lees(Guid id, Func<Postinhoud, Task> meld, CancellationToken ct)
    {
        await using var scope = diensten.CreateAsyncScope();
        var (keten, onder) = (Onderwerpen.Procedure(id), $"{Onderwerpen.Procedure(id)}/");
        var nieuw = await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Posten.AsNoTracking()
            .Where(p => (p.Onderwerp == keten || p.Onderwerp.StartsWith(onder)) && p.Op > _laatste)
            .OrderBy(p => p.Op).ThenBy(p => p.Onderwerp).ThenBy(p => p.Volgnummer).ToListAsync(ct);
        foreach (var post in nieuw.Select(p => Json.Lees<Postinhoud>(p.Tekst)))
        {
            _gedaan.Add(post.OpdrachtId);
            (_laatste, _verzet) = (post.Op, post.Feiten.Any(f => f.Naam == "werkstroom"));
            await meld(post);
        }
    }
}
