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

    /// <summary>Regular expression of a day of the year, for the schema too.</summary>
    public const string Dagvorm = "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

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

    /// <summary>
    /// An amount in euros with at most two decimals, as whole cents, both ends included. Three digits behind the point are
    /// refused, not rounded: 1.000 may have been meant as a thousand.
    /// </summary>
    public long Centen(int maximum)
    {
        if (Knoop is not Waardeknoop { Kaal: true } waarde || !Getalvorm().IsMatch(waarde.Tekst))
            return Fout(0L, Leescode.VerkeerdeSoort, "Hier hoort een bedrag in euro's te staan, zonder aanhalingstekens en met een punt voor de centen: 42.50.");
        if (!Bedragvorm().IsMatch(waarde.Tekst))
            return Fout(0L, Leescode.Schrijfwijze, "Schrijf een bedrag in euro's met ten hoogste twee cijfers achter de punt, en verder zonder punten: 42.50.");
        return decimal.TryParse(waarde.Tekst, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euro) && euro <= maximum
            ? (long)(euro * 100)
            : Fout(0L, Leescode.BuitenBereik, $"Dit bedrag ligt tussen 0 en {maximum}.");
    }

    /// <summary>True or false.</summary>
    public bool Waar() =>
        Knoop is Waardeknoop { Kaal: true, Tekst: "true" or "false" } waarde
            ? waarde.Tekst == "true"
            : Fout(inPlaatsDaarvan: false, Leescode.VerkeerdeSoort, "Schrijf true of false, zonder aanhalingstekens.");

    /// <summary>A day of every year, month first.</summary>
    public AnnualDate Dag() =>
        Knoop is Waardeknoop waarde && AnnualDatePattern.Iso.Parse(waarde.Tekst).TryGetValue(default, out var dag)
            ? dag
            : Fout(new AnnualDate(1, 1), Leescode.Schrijfwijze, "Schrijf een bestaande dag als \"01-31\": eerst de maand, dan de dag.");

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
    public string Woord(IReadOnlyList<string> woorden) => Woord(woorden, woorden[0]);

    private string Woord(IReadOnlyList<string> woorden, string inPlaatsDaarvan)
    {
        var woord = (Knoop as Waardeknoop)?.Tekst ?? "";
        return woorden.Contains(woord, StringComparer.Ordinal)
            ? woord
            : Fout(inPlaatsDaarvan, Leescode.OnbekendWoord, $"‘{woord}’ is geen keuze. Kies uit: {string.Join(", ", woorden)}.");
    }

    /// <summary>One of the words of an enum.</summary>
    public T Keuze<T>(IReadOnlyDictionary<string, T> keuzes) => keuzes[Woord([.. keuzes.Keys])];

    /// <summary>As <see cref="Keuze{T}(IReadOnlyDictionary{string, T})"/>, with what comes instead of an unknown word.</summary>
    public T Keuze<T>(IReadOnlyDictionary<string, T> keuzes, T anders) => keuzes.GetValueOrDefault(Woord([.. keuzes.Keys], ""), anders);

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

    [GeneratedRegex(@"\A[0-9]+(\.[0-9]{1,2})?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bedragvorm();

    [GeneratedRegex(Naamvorm, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Naamvormregel();

    [GeneratedRegex(Periodevorm, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Periodevormregel();
}
