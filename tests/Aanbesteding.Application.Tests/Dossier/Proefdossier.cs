using Aanbesteding.Application.Tests.Proefdraai;

namespace Aanbesteding.Application.Tests.Dossier;

/// <summary>Dossiers that several tests forge; played once.</summary>
public sealed class Proefdossier : IAsyncLifetime
{
    /// <summary>A procedure that ended in contracts for both percelen of Breda.</summary>
    public string Heel { get; private set; } = "";

    /// <summary>A procedure without any aanbieder.</summary>
    public string Klein { get; private set; } = "";

    /// <summary>A procedure in which a winner dropped out during the standstill, and that ended in contracts with the others.</summary>
    public string MetUitval { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await using var huis = await Proefhuis.Bouw(opPostgreSql: false);
        Heel = (await huis.Speel(7)).Dossier;
        await using var derde = await Proefhuis.Bouw(opPostgreSql: false);
        MetUitval = (await derde.Speel(6, 16)).Dossier;
        await using var ander = await Proefhuis.Bouw(opPostgreSql: false);
        Klein = (await ander.Speel(7, 0)).Dossier;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
