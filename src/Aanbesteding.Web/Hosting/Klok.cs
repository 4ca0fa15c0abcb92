using NodaTime;

namespace Aanbesteding.Web.Hosting;

/// <summary>The clock at the doors.</summary>
public static class Klok
{
    /// <summary>In development a clock that can be moved forward; everywhere else the clock of the machine.</summary>
    public static void AddKlok(this WebApplicationBuilder builder)
    {
        // The one place that may name the system clock: everybody else asks for IClock.
#pragma warning disable RS0030
        IClock systeem = SystemClock.Instance;
#pragma warning restore RS0030
        if (!builder.Environment.IsDevelopment())
        {
            builder.Services.AddSingleton(systeem);
            return;
        }

        var klok = new VerzetbareKlok(systeem, Path.Combine(Mappen.Data(builder.Configuration), "klok.json"));
        builder.Services.AddSingleton(klok);
        builder.Services.AddSingleton<IClock>(klok);
    }
}
