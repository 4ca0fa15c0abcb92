using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace Aanbesteding.Testing;

/// <summary>
/// Plays one open house, that of wonen met begeleiding unless told otherwise, through the door of a running host. The host's
/// <see cref="IClock"/> is a <see cref="FakeClock"/>, which only goes forward.
/// <example><code>
/// var verloop = await OpenHouseVerloop.Gepubliceerd(host.Services);
/// var deelnemer = await verloop.Deelnemer(1, "gezinshuiszorg");
/// </code></example>
/// </summary>
public sealed partial class OpenHouseVerloop
{
    private readonly IServiceProvider _diensten;

    private OpenHouseVerloop(IServiceProvider diensten, Guid id) => (_diensten, Id) = (diensten, id);

    /// <summary>Id of the open house.</summary>
    public Guid Id { get; }

    /// <summary>The clock of the host.</summary>
    public FakeClock Klok => (FakeClock)_diensten.GetRequiredService<IClock>();

    /// <summary>Today in the Netherlands.</summary>
    public LocalDate Vandaag => Nederland.Dag(Klok.GetCurrentInstant());

    /// <summary>Makes the open house; it is then in concept.</summary>
    /// <param name="diensten">Services of the host.</param>
    /// <param name="kenmerk">Reference; a unique one when not given.</param>
    /// <param name="anders">Changes the inrichting; what is stored as its text stays that of <paramref name="inrichting"/>.</param>
    /// <param name="inrichting">What is bought; wonen met begeleiding when not given.</param>
    public static async Task<OpenHouseVerloop> Begin(
        IServiceProvider diensten, string? kenmerk = null, Func<Toelatingsinrichting, Toelatingsinrichting>? anders = null, GelezenToelating? inrichting = null)
    {
        var verloop = new OpenHouseVerloop(diensten, Guid.NewGuid());
        var gelezen = inrichting ?? Bronbestanden.Wonen;
        var gekozen = anders?.Invoke(gelezen.Inrichting) ?? gelezen.Inrichting;
        await verloop.Doe(Mensen.Inkoper, new MaakToelatingssysteem(
            gekozen with { Kenmerk = kenmerk ?? $"wonen-{verloop.Id:N}" }, gelezen.Tekst, Bronbestanden.OpenHouseBpmn, Bronbestanden.ToelatingBpmn)
        { OpdrachtId = verloop.Id });
        return verloop;
    }

    /// <summary>As <see cref="Begin"/>, and played on until aanbieders can apply.</summary>
    public static async Task<OpenHouseVerloop> Gepubliceerd(
        IServiceProvider diensten, string? kenmerk = null, Func<Toelatingsinrichting, Toelatingsinrichting>? anders = null, GelezenToelating? inrichting = null)
    {
        var verloop = await Begin(diensten, kenmerk, anders, inrichting);
        await verloop.TotConsultatie();
        await verloop.TotReactienota();
        await verloop.TotVaststelling();
        return await verloop.Publiceer();
    }

    /// <summary>The open house as it is now.</summary>
    public Task<Toelatingssysteem> Lees() => Lees(async lezer => await lezer.Lees(Id));

    /// <summary>One aanvraag as it is now.</summary>
    public Task<Toelatingsaanvraag> LeesAanvraag(Guid aanvraag) =>
        Lees(async lezer => await lezer.Aanvraag((await lezer.Lees(Id))!, aanvraag));

    /// <summary>One deelnemer as he is now.</summary>
    public Task<Deelnemer> LeesDeelnemer(Guid deelnemer) =>
        Lees(async lezer => await lezer.Deelnemer((await lezer.Lees(Id))!, deelnemer));

    /// <summary>Aanvragen of one aanbieder, newest first.</summary>
    public Task<IReadOnlyList<EigenAanvraag>> EigenAanvragen(int aanbieder) =>
        Lees(async lezer => (IReadOnlyList<EigenAanvraag>?)await lezer.EigenAanvragen((await lezer.Lees(Id))!, Mensen.Aanbieder(aanbieder).Partij!));

    /// <summary>Sends a command that may be refused.</summary>
    public Task<Uitkomst<T>> Stuur<T>(Actor wie, Opdracht<T> opdracht) => _diensten.GetRequiredService<Deur>().Stuur(wie, opdracht);

    /// <summary>Sends a command that must be accepted.</summary>
    public async Task<T> Doe<T>(Actor wie, Opdracht<T> opdracht) => (await Stuur(wie, opdracht)).Waarde;

    /// <summary>Moves the clock to the next moment that the open house waits for, and rings the bell.</summary>
    public async Task Bel()
    {
        Vooruit((await Lees()).VolgendeBel ?? throw new InvalidOperationException("Nothing waits for the bell."));
        await Doe(Actor.Bel, new LuidToelatingsbel(Id));
    }

    /// <summary>Moves the clock to the next moment that an aanvraag waits for, and rings the bell.</summary>
    public async Task BelAanvraag(Guid aanvraag)
    {
        Vooruit((await LeesAanvraag(aanvraag)).VolgendeBel ?? throw new InvalidOperationException("Nothing waits for the bell."));
        await Doe(Actor.Bel, new LuidAanvraagbel(Id, aanvraag));
    }

    /// <summary>Moves the clock to the next moment that a deelnemer waits for, and rings the bell.</summary>
    public async Task BelDeelnemer(Guid deelnemer)
    {
        Vooruit((await LeesDeelnemer(deelnemer)).VolgendeBel ?? throw new InvalidOperationException("Nothing waits for the bell."));
        await Doe(Actor.Bel, new LuidDeelnemerbel(Id, deelnemer));
    }

    /// <summary>Hosts are shared by tests: another one may have moved the clock further.</summary>
    private void Vooruit(Instant moment) => Klok.Reset(Instant.Max(moment, Klok.GetCurrentInstant()));

    private async Task<T> Lees<T>(Func<OpenHouselezer, Task<T?>> wat)
        where T : class
    {
        await using var scope = _diensten.CreateAsyncScope();
        return await wat(scope.ServiceProvider.GetRequiredService<OpenHouselezer>()) ?? throw new InvalidOperationException("It was not saved.");
    }
}
