using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>How long after the last entry of the dossier a step is taken.</summary>
internal enum Tempo
{
    /// <summary>Five minutes later; on the next working day when the werkstroom has moved on.</summary>
    Vlot,
    /// <summary>Within the hour, in office hours; on the next working day when the werkstroom has moved on.</summary>
    Verspreid,
    /// <summary>On the next working day.</summary>
    Volgende,
    /// <summary>Four minutes later, whatever moved.</summary>
    Meteen,
}

/// <summary>One step of a trial run: one command of one person.</summary>
/// <param name="Sleutel">What the step is, unique in the run; its id follows from it.</param>
/// <param name="Tempo">When.</param>
/// <param name="Doe">Sends the command through the door.</param>
/// <param name="MagWeigeren">Whether a refusal is part of the play.</param>
internal sealed record Zet(string Sleutel, Tempo Tempo, Func<Aanroep, Task<Weigering?>> Doe, bool MagWeigeren = false)
{
    /// <summary>A fixed instant instead of the tempo; null for all but the bell and a draw.</summary>
    public Instant? Op { get; init; }

    /// <summary>A step that sends one command.</summary>
    public static Zet Van<T>(string sleutel, Actor wie, Opdracht<T> opdracht, Tempo tempo = Tempo.Vlot) =>
        new(sleutel, tempo, aanroep => aanroep.Stuur(wie, opdracht));
}

/// <summary>How a step goes through the door.</summary>
/// <param name="Deur">The door.</param>
/// <param name="Id">Id of the command.</param>
/// <param name="Nu">The instant on the clock.</param>
/// <param name="Annuleren">Stops the run.</param>
internal sealed record Aanroep(Deur Deur, Guid Id, Instant Nu, CancellationToken Annuleren)
{
    /// <summary>Sends a command; gives the refusal, or null when it was accepted.</summary>
    public async Task<Weigering?> Stuur<T>(Actor wie, Opdracht<T> opdracht) => (await Deur.Stuur(wie, opdracht with { OpdrachtId = Id }, Annuleren)).Weigering;
}
