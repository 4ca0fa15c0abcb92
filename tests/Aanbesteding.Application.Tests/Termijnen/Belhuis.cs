using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;

namespace Aanbesteding.Application.Tests.Termijnen;

/// <summary>Two nodes of the application on one SQLite file and one clock; nothing rings but what a test rings.</summary>
public sealed class Belhuis : IAsyncDisposable
{
    private readonly string _map = Directory.CreateTempSubdirectory("aanbesteding-bel-").FullName;
    private readonly EphemeralDataProtectionProvider _sleutelring = new();
    private readonly ServiceProvider _knoop;
    private readonly ServiceProvider _andereKnoop;

    private Belhuis(Instant begin)
    {
        Klok = new FakeClock(begin);
        (_knoop, _andereKnoop) = (Knoop(), Knoop());
    }

    public FakeClock Klok { get; }

    public Logboek Log { get; } = new();

    public IServiceProvider Diensten => _knoop;

    public Belronde Ronde => _knoop.GetRequiredService<Belronde>();

    public Belronde AndereRonde => _andereKnoop.GetRequiredService<Belronde>();

    public static async Task<Belhuis> Bouw(Instant? begin = null)
    {
        var huis = new Belhuis(begin ?? SltVerloop.Begintijd);
        await huis.Met(async db =>
        {
            await db.Database.MigrateAsync();
            return 0;
        });
        return huis;
    }

    /// <summary>Uses the database in a scope of its own.</summary>
    public async Task<T> Met<T>(Func<AanbestedingDbContext, Task<T>> doe)
    {
        await using var scope = _knoop.CreateAsyncScope();
        return await doe(scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>());
    }

    /// <summary>A procedure in which the parties may apply, with the instant at which that closes.</summary>
    public async Task<(SltVerloop Verloop, Instant Sluiting)> Open(int dagen = 35)
    {
        var verloop = await SltVerloop.Begin(Diensten, anders: i => i.MetTermijn("sluiting-aanmelding", dagen));
        await verloop.TotEnMet("aanmelden");
        return (verloop, (await verloop.Lees()).TermijnMet("sluiting-aanmelding")!.Einde);
    }

    /// <summary>Rows of the bell that are no subject at all, all due at this instant.</summary>
    public Task<int> Zet(int aantal, Instant wanneer) => Met(db =>
    {
        db.AddRange(Enumerable.Range(0, aantal).Select(_ => new Belmoment { Soort = Belsoort.Procedure, OnderwerpId = Guid.NewGuid(), Wanneer = wanneer }));
        return db.SaveChangesAsync();
    });

    /// <summary>The row of a subject; null when there is none.</summary>
    public Task<Belmoment?> Rij(Guid onderwerp) => Met(db => db.Belmomenten.AsNoTracking().SingleOrDefaultAsync(b => b.OnderwerpId == onderwerp));

    /// <summary>When the bell let a term of this procedure pass, by its dossier: every time.</summary>
    public async Task<IReadOnlyList<Instant>> Verstreken(Guid procedure)
    {
        var keten = Onderwerpen.Procedure(procedure);
        var posten = await Met(db => db.Posten.AsNoTracking().Where(p => p.Onderwerp == keten).OrderBy(p => p.Volgnummer).ToListAsync());
        return [.. from post in posten
                   from feit in Json.Lees<Postinhoud>(post.Tekst).Feiten
                   where feit.Naam == "termijn-verstreken"
                   select post.Op];
    }

    /// <summary>Pins the procedure on a definition that does not exist, so that it cannot be loaded; gives what undoes that.</summary>
    public async Task<Func<Task>> Breek(Guid procedure)
    {
        var heel = await Met(db => db.Procedures.Where(p => p.Id == procedure).Select(p => p.WerkstroomHash).SingleAsync());
        await Pin("weg");
        return () => Pin(heel);

        Task<int> Pin(string hash) => Met(db => db.Procedures.Where(p => p.Id == procedure).ExecuteUpdateAsync(p => p.SetProperty(x => x.WerkstroomHash, hash)));
    }

    public async ValueTask DisposeAsync()
    {
        await _knoop.DisposeAsync();
        await _andereKnoop.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_map, recursive: true);
    }

    private ServiceProvider Knoop() => new ServiceCollection().AddLogging(log => log.AddProvider(Log)).AddAanbestedingskern().AddSqlite(Path.Combine(_map, "test.db"))
        .AddSingleton<IDataProtectionProvider>(_sleutelring).AddSingleton<IClock>(Klok).AddSingleton<IWekker, GeenWekker>().AddSingleton<IZaadbron, Willekeur>()
        .BuildServiceProvider();
}

/// <summary>Keeps what the bell logs.</summary>
public sealed class Logboek : ILoggerProvider, ILogger
{
    private readonly Lock _slot = new();
    private readonly List<string> _regels = [];

    public IReadOnlyList<string> Regels
    {
        get { lock (_slot) return [.. _regels]; }
    }

    public ILogger CreateLogger(string categoryName) => categoryName == typeof(Belronde).FullName ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_slot)
            _regels.Add($"{formatter(state, exception)}{exception}");
    }

    public void Dispose()
    {
    }
}

/// <summary>An inrichting with another length of a term.</summary>
internal static class Andere
{
    /// <summary>This term lasts so many calendar days and does not roll over.</summary>
    public static Inrichting MetTermijn(this Inrichting inrichting, string naam, int dagen) => inrichting with
    {
        Planning = [.. inrichting.Planning.Select(t => t.Naam == naam ? t with { Aantal = dagen, Eenheid = "dag", Regime = "contractueel" } : t)],
    };
}
