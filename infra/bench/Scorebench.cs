using System.Diagnostics;
using System.Text.Json;
using Aanbesteding.Application.Rekenen;

namespace Aanbesteding.Bench;

/// <summary>Ten thousand different questions for <c>reken score</c>, answered one after the other.</summary>
internal static class Scorebench
{
    private const int Aantal = 10_000;
    private const int Rondes = 5;
    private const double Grens = 5_000;

    public static IEnumerable<Meting> Meet()
    {
        var vragen = Scorevragen.Lijst(Aantal, zaad: 7);
        var (kortst, zuinigst, eerste) = Herhaald(vragen);
        yield return new("10.000 vragen achter elkaar (snelste van vijf rondes)", Aantal / kortst.TotalSeconds, "vragen/s", Grens: Grens);
        yield return new("10.000 vragen per seconde rekentijd van één kern", Aantal / zuinigst.TotalSeconds, "vragen/s", Grens: Grens);
        yield return new("10.000 vragen in een koud proces", Aantal / eerste.TotalSeconds, "vragen/s");

        var (duur, code, uitvoer) = Programma.Draai(vragen, "reken", "score");
        Eis(code == 0 && JsonDocument.Parse(uitvoer).RootElement.GetArrayLength() == Aantal);
        yield return new("10.000 vragen over de opdrachtregel, opstarten inbegrepen", Aantal / duur.TotalSeconds, "vragen/s");
        var (leeg, _, _) = Programma.Draai("[]", "reken", "score");
        yield return new("opstarten van de opdrachtregel alleen", leeg.TotalMilliseconds, "ms", Richting.TenHoogste);
    }

    // Other work on the machine only makes a round longer; the shortest says what the program takes.
    private static (TimeSpan Kortst, TimeSpan Zuinigst, TimeSpan Eerste) Herhaald(string vragen)
    {
        List<(TimeSpan Duur, TimeSpan Rekentijd)> rondes = [];
        for (var ronde = 0; ronde < Rondes; ronde++)
        {
            var rekentijd = Process.GetCurrentProcess().TotalProcessorTime;
            var klok = Stopwatch.StartNew();
            var resultaat = Reken.Beantwoord("score", vragen);
            rondes.Add((klok.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - rekentijd));
            Eis(resultaat.Code == 0);
        }

        return (rondes.Min(ronde => ronde.Duur), rondes.Min(ronde => ronde.Rekentijd), rondes[0].Duur);
    }

    private static void Eis(bool geldt)
    {
        if (!geldt)
            throw new InvalidOperationException("De vragen van deze bench horen allemaal goed te worden beantwoord.");
    }
}
