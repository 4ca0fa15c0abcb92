using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace Aanbesteding.Web.Tests;

/// <summary>The whole host with a clock that the test sets, to play procedures in with <see cref="SltVerloop"/>.</summary>
public class Spelportaal : TestPortaal
{
    /// <summary>Stands still until a test moves it.</summary>
    public FakeClock Klok { get; } = new(SltVerloop.Begintijd);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(diensten => diensten.AddSingleton<IClock>(Klok));
    }
}
