using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>One subject that was rung.</summary>
/// <param name="Soort">A name of <see cref="Belsoort"/>.</param>
/// <param name="Onderwerp">Id of the subject.</param>
/// <param name="Wanneer">When it had to be rung.</param>
/// <param name="Klaar">When its facts were stored.</param>
public sealed record Belslag(string Soort, Guid Onderwerp, Instant Wanneer, Instant Klaar)
{
    /// <summary>From the moment until its facts were stored.</summary>
    public Duration TeLaat => Klaar - Wanneer;
}

/// <summary>What this node rang since it started; nothing of it is needed to ring.</summary>
public sealed class Belgeheugen
{
    private const int Onthouden = 1000;

    private readonly Lock _slot = new();
    private readonly Queue<Belslag> _slagen = [];
    private long _aantal;

    /// <summary>How often it rang.</summary>
    public long Aantal
    {
        get { lock (_slot) return _aantal; }
    }

    /// <summary>The last thousand, in order.</summary>
    public IReadOnlyList<Belslag> Laatste
    {
        get { lock (_slot) return [.. _slagen]; }
    }

    /// <summary>Remembers one more.</summary>
    public void Onthoud(Belslag slag)
    {
        lock (_slot)
        {
            _aantal++;
            _slagen.Enqueue(slag);
            if (_slagen.Count > Onthouden)
                _slagen.Dequeue();
        }
    }
}
