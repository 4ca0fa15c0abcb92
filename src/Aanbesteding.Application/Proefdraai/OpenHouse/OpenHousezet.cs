using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>One step of a trial run of an open house: one command of one person, at a fixed instant.</summary>
/// <param name="Sleutel">What the step is, unique in the run; its id follows from it.</param>
/// <param name="Keten">The chain of the dossier in which it is recorded.</param>
/// <param name="Op">When.</param>
/// <param name="Doe">Sends the command through the door.</param>
/// <param name="MagWeigeren">Whether a refusal is part of the play.</param>
internal sealed record OpenHousezet(string Sleutel, string Keten, Instant Op, Func<Aanroep, Task<Weigering?>> Doe, bool MagWeigeren = false)
{
    /// <summary>A step that sends one command.</summary>
    public static OpenHousezet Van<T>(string sleutel, string keten, Instant op, Actor wie, Opdracht<T> opdracht) =>
        new(sleutel, keten, op, aanroep => aanroep.Stuur(wie, opdracht));

    /// <summary>The first of these: the earliest, and of equals the one whose chain comes first, so that the order is the same every time.</summary>
    public static OpenHousezet? Eerste(IEnumerable<OpenHousezet?> zetten)
    {
        OpenHousezet? eerste = null;
        foreach (var zet in zetten)
        {
            if (zet is not null && (eerste is null || zet.Op < eerste.Op || (zet.Op == eerste.Op && string.CompareOrdinal(zet.Keten, eerste.Keten) < 0)))
                eerste = zet;
        }

        return eerste;
    }
}

/// <summary>The persons on the side of the opdrachtgever in a trial run of an open house.</summary>
internal static class OpenHousespelers
{
    private const int Toetsers = 4;

    /// <summary>Runs the open house.</summary>
    public static readonly Actor Inkoper = Spelers.Inkoper;

    /// <summary>Reviews.</summary>
    public static readonly Actor Jurist = Spelers.Jurist;

    /// <summary>Tests this one.</summary>
    public static Actor Toetser(Toeval toeval, Guid zaak) => Persoon(toeval.Getal($"toetser/{zaak}", Toetsers));

    /// <summary>Decides on this one; never who tests it.</summary>
    public static Actor Beslisser(Toeval toeval, Guid zaak) => Persoon((toeval.Getal($"toetser/{zaak}", Toetsers) + 1) % Toetsers);

    /// <summary>The person who holds the mandate of this body.</summary>
    public static Actor Bestuurder(IReadOnlyList<string> organen, string orgaan) => new($"bestuurder-{organen.ToList().IndexOf(orgaan) + 1}", Rol.Bestuurder, Organen: [orgaan]);

    private static Actor Persoon(int n) => new($"inkoper-{n + 1}", Rol.Inkoper);
}
