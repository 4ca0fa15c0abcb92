using Aanbesteding.Bench;

// dotnet run -c Release --project infra/bench -- score
// Names one or more benches; without names all of them run. Exit code 1 when a measurement is over its limit.
Dictionary<string, Func<IEnumerable<Meting>>> benches = new(StringComparer.Ordinal)
{
    ["bel"] = Belbench.Meet,
    ["open-house"] = OpenHousebench.Meet,
    ["score"] = Scorebench.Meet,
    ["toewijzing"] = Toewijzingsbench.Meet,
};

if (args.FirstOrDefault(naam => !benches.ContainsKey(naam)) is { } onbekend)
{
    await Console.Error.WriteLineAsync($"Onbekende bench: {onbekend}. Kies uit: {string.Join(", ", benches.Keys)}.");
    return 2;
}

var gehaald = true;
foreach (var naam in args.Length > 0 ? args : [.. benches.Keys])
{
    Console.WriteLine(naam);
    foreach (var meting in benches[naam]())
    {
        Console.WriteLine($"  {meting}");
        gehaald &= meting.Gehaald;
    }
}

return gehaald ? 0 : 1;
