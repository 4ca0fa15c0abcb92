using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace Aanbesteding.Testing;

/// <summary>
/// Plays one procedure, of the Stevige Lokale Teams unless told otherwise, through the door of a running host, with its
/// real inrichting and werkstroom. The host's <see cref="IClock"/> is a <see cref="FakeClock"/>, which only goes forward.
/// <example><code>
/// var verloop = await SltVerloop.Begin(host.Services);
/// await verloop.TotEnMet("beoordelen");
/// </code></example>
/// </summary>
public sealed partial class SltVerloop
{
    /// <summary>A Monday on which the default clock starts.</summary>
    public static readonly Instant Begintijd = Instant.FromUtc(2026, 1, 12, 9, 0);

    private readonly IServiceProvider _diensten;
    private readonly Dictionary<string, string> _keuzes = new(StringComparer.Ordinal);

    private SltVerloop(IServiceProvider diensten, Guid id, IReadOnlyList<Deelname> deelnames) =>
        (_diensten, Id, Deelnames) = (diensten, id, deelnames);

    /// <summary>More parties than places on every perceel but the first, so that a nadere selectie is needed.</summary>
    public static readonly IReadOnlyList<Deelname> MetNadereSelectie = [new(1, [1]), new(2, [2]), new(3, [3]), new(4, [2, 3])];

    /// <summary>One party per perceel: nothing to choose at the selection.</summary>
    public static readonly IReadOnlyList<Deelname> ZonderNadereSelectie = [new(1, [1]), new(2, [2]), new(3, [3])];

    /// <summary>One party per perceel of the dagbesteding.</summary>
    public static readonly IReadOnlyList<Deelname> VoorDagbesteding = [new(1, [1]), new(2, [2])];

    /// <summary>Id of the procedure.</summary>
    public Guid Id { get; }

    /// <summary>Who applies, and for which percelen.</summary>
    public IReadOnlyList<Deelname> Deelnames { get; }

    /// <summary>The clock of the host.</summary>
    public FakeClock Klok => (FakeClock)_diensten.GetRequiredService<IClock>();

    /// <summary>Makes the procedure; it is then in voorbereiding.</summary>
    /// <param name="diensten">Services of the host.</param>
    /// <param name="kenmerk">Reference; a unique one when not given.</param>
    /// <param name="deelnames">Who applies; <see cref="MetNadereSelectie"/> when not given.</param>
    /// <param name="anders">Changes the inrichting; what is stored as its text stays that of <paramref name="inrichting"/>.</param>
    /// <param name="inrichting">What is bought; the Stevige Lokale Teams when not given.</param>
    public static async Task<SltVerloop> Begin(
        IServiceProvider diensten, string? kenmerk = null, IReadOnlyList<Deelname>? deelnames = null, Func<Inrichting, Inrichting>? anders = null, GelezenInrichting? inrichting = null)
    {
        var verloop = new SltVerloop(diensten, Guid.NewGuid(), deelnames ?? MetNadereSelectie);
        var gelezen = inrichting ?? Bronbestanden.Slt;
        var gekozen = anders?.Invoke(gelezen.Inrichting) ?? gelezen.Inrichting;
        await verloop.Doe(Mensen.Inkoper, new MaakProcedure(
            gekozen with { Kenmerk = kenmerk ?? $"slt-{verloop.Id:N}" }, gelezen.Tekst, Bronbestanden.Bpmn, ["beoordelaar-1", "beoordelaar-2", "beoordelaar-3"])
        { OpdrachtId = verloop.Id });
        return verloop;
    }

    /// <summary>Lets this review, poort or gunningsbesluit have another outcome than the one that goes on; for its next visit only.</summary>
    /// <param name="taak">Id of the user task.</param>
    /// <param name="uitkomst">One of its <c>uitkomsten</c>.</param>
    public SltVerloop Kies(string taak, string uitkomst)
    {
        _keuzes[taak] = uitkomst;
        return this;
    }

    /// <summary>
    /// Plays on until this phase is active, this user task is the first that is open or this term is awaited, and stops before anything is done in it. "afgerond"
    /// and "ingetrokken" play to the end.
    /// </summary>
    public async Task<SltVerloop> TotEnMet(string plaats)
    {
        var procedure = await Lees();
        for (var stappen = 0; !IsIn(procedure, plaats); stappen++)
        {
            if (procedure.Markering.Afgelopen || stappen > 200)
                throw new InvalidOperationException($"{plaats} is not on the way; the procedure is in {procedure.Fase}.");
            await Stap(procedure);
            procedure = await Lees();
        }

        return this;
    }

    /// <summary>The procedure as it is now.</summary>
    public async Task<Procedure> Lees()
    {
        await using var scope = _diensten.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Procedurelezer>().Lees(Id)
            ?? throw new InvalidOperationException("The procedure was not saved.");
    }

    /// <summary>Sends a command that may be refused.</summary>
    public Task<Uitkomst<T>> Stuur<T>(Actor wie, Opdracht<T> opdracht) => _diensten.GetRequiredService<Deur>().Stuur(wie, opdracht);

    /// <summary>Sends a command that must be accepted.</summary>
    public async Task<T> Doe<T>(Actor wie, Opdracht<T> opdracht) => (await Stuur(wie, opdracht)).Waarde;

    /// <summary>Moves the clock to the next moment that something waits for, and rings the bell.</summary>
    public async Task Bel()
    {
        Klok.Reset((await Lees()).VolgendMoment ?? throw new InvalidOperationException("Nothing waits for the bell."));
        await Doe(Actor.Bel, new LuidBel(Id));
    }

    private static bool IsIn(Procedure procedure, string plaats) =>
        procedure.Fase == plaats || (procedure.OpenTaken is [var eerste, ..] && eerste.Id == plaats)
        || Aanbesteding.Workflow.Stand.BewaakteTermijnen(procedure.Werkstroom, procedure.Markering).Contains(plaats, StringComparer.Ordinal)
        || Aanbesteding.Workflow.Stand.ActieveFases(procedure.Werkstroom, procedure.Markering).Any(f => f.Fase == plaats);

    private string Keuze(string taak, string gewoon) => _keuzes.Remove(taak, out var anders) ? anders : gewoon;
}

/// <summary>What one party applies and tenders for.</summary>
/// <param name="Nummer">Number of the aanbieder and the partij, 1 to 6.</param>
/// <param name="Percelen">Numbers of the percelen.</param>
public sealed record Deelname(int Nummer, int[] Percelen)
{
    /// <summary>Who acts.</summary>
    public Actor Wie => Mensen.Aanbieder(Nummer);
}
