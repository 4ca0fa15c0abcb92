using System.Text.Json;
using Aanbesteding.Domain;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Web.Hosting;

/// <summary>The clock of the development environment: the real one plus a shift that only grows and survives a restart.</summary>
public sealed class VerzetbareKlok : IClock
{
    private static readonly DurationPattern Patroon = DurationPattern.Roundtrip;

    private readonly Lock _slot = new();
    private readonly IClock _systeem;
    private readonly string _bestand;
    private Duration _verschuiving;

    /// <summary>Continues with the shift stored in <paramref name="bestand"/>, or none when the file does not exist.</summary>
    public VerzetbareKlok(IClock systeem, string bestand)
    {
        _systeem = systeem;
        _bestand = bestand;
        _verschuiving = File.Exists(bestand)
            ? Patroon.Parse(JsonSerializer.Deserialize<Stand>(File.ReadAllText(bestand))!.Verschuiving).Value
            : Duration.Zero;
    }

    /// <summary>Told after the clock was moved. The bell listens, to ring what became due.</summary>
    public event EventHandler? Verzet;

    /// <summary>Asks when the next term ends; null until the bell is attached, and its answer is null when nothing waits.</summary>
    public Func<CancellationToken, Task<Instant?>>? VolgendMoment { get; set; }

    /// <summary>How far this clock runs ahead of the real one.</summary>
    public Duration Verschuiving
    {
        get { lock (_slot) return _verschuiving; }
    }

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => _systeem.GetCurrentInstant() + Verschuiving;

    /// <summary>Moves the clock to a later instant. Refused when that is now or earlier: facts already carry later times.</summary>
    public Uitkomst<Instant> VerzetNaar(Instant moment)
    {
        lock (_slot)
        {
            var erbij = moment - (_systeem.GetCurrentInstant() + _verschuiving);
            if (erbij <= Duration.Zero)
                return new Weigering("klok-alleen-vooruit", "Kies een moment in de toekomst: de klok kan alleen vooruit.", "Huisregel: de klok gaat nooit terug", "Naar");

            _verschuiving += erbij;
            File.WriteAllText(_bestand, JsonSerializer.Serialize(new Stand(Patroon.Format(_verschuiving))));
        }

        Verzet?.Invoke(this, EventArgs.Empty);
        return moment;
    }

    private sealed record Stand(string Verschuiving);
}
