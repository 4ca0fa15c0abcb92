using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>A value in the file with its path. Each read gives the value, or a default and a fault.</summary>
internal sealed partial record Plek(Knoop Knoop, string Pad, Leesverloop Verloop)
{
    /// <summary>Regular expression of a name, for the schema too.</summary>
    public const string Naamvorm = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>Regular expression of a period, for the schema too.</summary>
    public const string Periodevorm = "^P(?=[0-9])([0-9]{1,3}Y)?([0-9]{1,3}M)?([0-9]{1,3}D)?$";

    /// <summary>Regular expression of a clock time, for the schema too.</summary>
    public const string Tijdvorm = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /// <summary>Whether nothing stands here.</summary>
    public bool IsNiets => Knoop is Waardeknoop { Kaal: true, Tekst: "" or "~" or "null" };

    /// <summary>A text with something in it. A bare number, true or false is not a text.</summary>
    public string Tekst()
    {
        if (Knoop is not Waardeknoop waarde)
            return Fout("", Leescode.VerkeerdeSoort, "Hier hoort een tekst te staan.");
        if (waarde.Kaal && (Getalvorm().IsMatch(waarde.Tekst) || waarde.Tekst is "true" or "false"))
            return Fout("", Leescode.VerkeerdeSoort, $"Hier hoort een tekst te staan. Zet ‘{waarde.Tekst}’ tussen aanhalingstekens.");
        return string.IsNullOrWhiteSpace(waarde.Tekst) ? Fout("", Leescode.VeldOntbreekt, "De tekst is leeg.") : waarde.Tekst.Trim();
    }

    /// <summary>A name: lower-case letters and digits in parts with hyphens.</summary>
    public string Naam() => Vorm(Naamvormregel(), "Schrijf een naam met kleine letters, cijfers en koppeltekens, zoals wbo-slt-2027.");

    /// <summary>An exact number, both ends included.</summary>
    public decimal Getal(int minimum, int maximum)
    {
        if (Knoop is not Waardeknoop { Kaal: true } waarde || !Getalvorm().IsMatch(waarde.Tekst))
            return Fout(0m, Leescode.VerkeerdeSoort, "Hier hoort een getal te staan, zonder aanhalingstekens.");
        return decimal.TryParse(waarde.Tekst, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal) && getal >= minimum && getal <= maximum
            ? getal
            : Fout(0m, Leescode.BuitenBereik, $"Dit getal ligt tussen {minimum} en {maximum}.");
    }

    /// <summary>A whole number, both ends included.</summary>
    public int Geheel(int minimum, int maximum)
    {
        var getal = Getal(minimum, maximum);
        return decimal.IsInteger(getal) ? (int)getal : Fout(0, Leescode.VerkeerdeSoort, "Hier hoort een geheel getal te staan.");
    }

    /// <summary>A date of this century.</summary>
    public LocalDate Datum()
    {
        if (Knoop is not Waardeknoop waarde || !LocalDatePattern.Iso.Parse(waarde.Tekst).TryGetValue(default, out var datum))
            return Fout(new LocalDate(2000, 1, 1), Leescode.Schrijfwijze, "Schrijf een bestaande datum als 2027-01-01.");
        return datum.Year is >= 2000 and < 2100 ? datum : Fout(datum, Leescode.BuitenBereik, "De datum ligt tussen 2000 en 2100.");
    }

    /// <summary>A period of years, months and days, longer than nothing.</summary>
    public Period Periode()
    {
        if (Knoop is not Waardeknoop waarde || !Periodevormregel().IsMatch(waarde.Tekst) || !PeriodPattern.Roundtrip.Parse(waarde.Tekst).TryGetValue(Period.Zero, out var periode))
            return Fout(Period.Zero, Leescode.Schrijfwijze, "Schrijf een periode volgens ISO 8601: P5Y is vijf jaar, P6M is zes maanden.");
        return periode is { Years: 0, Months: 0, Days: 0 } ? Fout(periode, Leescode.BuitenBereik, "De periode is langer dan niets.") : periode;
    }

    /// <summary>A clock time in whole minutes.</summary>
    public LocalTime Tijd() =>
        Knoop is Waardeknoop waarde && LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(waarde.Tekst).TryGetValue(default, out var tijd)
            ? tijd
            : Fout(LocalTime.Midnight, Leescode.Schrijfwijze, "Schrijf een tijd als \"12:00\".");

    /// <summary>One of these words.</summary>
    public string Woord(IReadOnlyList<string> woorden)
    {
        var woord = (Knoop as Waardeknoop)?.Tekst ?? "";
        return woorden.Contains(woord, StringComparer.Ordinal)
            ? woord
            : Fout(woorden[0], Leescode.OnbekendWoord, $"‘{woord}’ is geen keuze. Kies uit: {string.Join(", ", woorden)}.");
    }

    /// <summary>One of the words of an enum.</summary>
    public T Keuze<T>(IReadOnlyDictionary<string, T> keuzes) => keuzes[Woord([.. keuzes.Keys])];

    /// <summary>A list, each part read in the same way.</summary>
    /// <param name="lees">Reads one part.</param>
    /// <param name="minimum">Least number of parts.</param>
    public IReadOnlyList<T> Lijst<T>(Func<Plek, T> lees, int minimum = 0)
    {
        if (Knoop is not Lijstknoop lijst)
            return Fout<IReadOnlyList<T>>([], Leescode.VerkeerdeSoort, "Hier hoort een lijst te staan.");
        if (lijst.Delen.Count < minimum)
            return Fout<IReadOnlyList<T>>([], Leescode.VeldOntbreekt, $"De lijst heeft ten minste {minimum} regel(s).");
        var delen = lijst.Delen.Select((deel, i) => this with { Knoop = deel, Pad = $"{Pad}[{i.ToString(CultureInfo.InvariantCulture)}]" }).ToList();
        foreach (var deel in delen)
            Verloop.Onthoud(deel.Pad, deel.Knoop.Regel);
        return [.. delen.Select(lees)];
    }

    /// <summary>A mapping.</summary>
    public T Vak<T>(Func<Vak, T> lees)
    {
        if (Knoop is not Vakknoop knoop)
            return Fout<T>(default!, Leescode.VerkeerdeSoort, "Hier horen velden met een naam te staan.");
        var vak = new Vak(this, knoop);
        var waarde = lees(vak);
        vak.Sluit();
        return waarde;
    }

    private string Vorm(Regex vorm, string uitleg)
    {
        var tekst = Tekst();
        return tekst.Length == 0 || vorm.IsMatch(tekst) ? tekst : Fout(tekst, Leescode.Schrijfwijze, uitleg);
    }

    private T Fout<T>(T inPlaatsDaarvan, string code, string uitleg)
    {
        Verloop.Meld(Knoop.Regel, code, uitleg, Pad);
        return inPlaatsDaarvan;
    }

    [GeneratedRegex(@"\A[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Getalvorm();

    [GeneratedRegex(Naamvorm, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Naamvormregel();

    [GeneratedRegex(Periodevorm, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Periodevormregel();
}
