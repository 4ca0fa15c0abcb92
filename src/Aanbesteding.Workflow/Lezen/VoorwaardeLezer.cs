using System.Globalization;
using System.Text.RegularExpressions;

namespace Aanbesteding.Workflow;

/// <summary>
/// Reads a condition: <c>of := en { "or" en }</c>, <c>en := deel { "and" deel }</c>,
/// <c>deel := "(" of ")" | feit teken (tekst | getal)</c>, with an optional leading <c>=</c> as FEEL editors write it.
/// </summary>
internal sealed partial class VoorwaardeLezer
{
    /// <summary>Longest condition in characters: long enough for people, short enough for the stack.</summary>
    private const int Langst = 1000;

    private readonly List<string> _woorden;
    private int _plaats;

    private VoorwaardeLezer(List<string> woorden) => _woorden = woorden;

    private string? Hier => _plaats < _woorden.Count ? _woorden[_plaats] : null;

    /// <summary>The condition, or null with the reason in Dutch.</summary>
    internal static Voorwaarde? Lees(string tekst, out string? reden)
    {
        try
        {
            var lezer = new VoorwaardeLezer(Woorden(tekst));
            var voorwaarde = lezer.LeesOf();
            if (lezer.Hier is { } rest)
                throw new FormatException($"'{rest}' staat op een plaats waar niets meer verwacht wordt");
            reden = null;
            return voorwaarde;
        }
        catch (FormatException fout)
        {
            reden = fout.Message;
            return null;
        }
    }

    private static List<string> Woorden(string tekst)
    {
        if (tekst.Length > Langst)
            throw new FormatException($"de voorwaarde is langer dan {Langst} tekens");
        var rest = tekst.Trim();
        if (rest.StartsWith('='))
            rest = rest[1..];
        var woorden = new List<string>();
        for (var plaats = 0; plaats < rest.Length;)
        {
            var woord = Woord().Match(rest, plaats);
            if (!woord.Success || woord.Index != plaats)
                throw new FormatException($"'{rest[plaats..].Trim()}' is niet te lezen");
            if (!string.IsNullOrWhiteSpace(woord.Value))
                woorden.Add(woord.Value);
            plaats += woord.Length;
        }

        return woorden;
    }

    private Voorwaarde LeesOf()
    {
        var links = LeesEn();
        while (Neem("or"))
            links = new Of(links, LeesEn());
        return links;
    }

    private Voorwaarde LeesEn()
    {
        var links = LeesDeel();
        while (Neem("and"))
            links = new En(links, LeesDeel());
        return links;
    }

    private Voorwaarde LeesDeel()
    {
        if (!Neem("("))
            return LeesVergelijking();
        var binnen = LeesOf();
        return Neem(")") ? binnen : throw new FormatException("er ontbreekt een sluithaakje");
    }

    private Voorwaarde LeesVergelijking()
    {
        var feit = Volgende("de naam van een feit");
        if (!char.IsLetter(feit[0]) || feit is "and" or "or")
            throw new FormatException($"'{feit}' is geen naam van een feit");
        var teken = Teken(Volgende("een vergelijking"));
        var waarde = Volgende("een tekst of getal");
        if (waarde[0] == '"')
            return new TekstVergelijking(feit, teken, waarde[1..^1]);
        if (!char.IsAsciiDigit(waarde[^1]))
            throw new FormatException($"'{waarde}' is geen tekst tussen aanhalingstekens en geen getal");
        if (waarde.Count(char.IsAsciiDigit) > 28)
            throw new FormatException($"'{waarde}' heeft meer dan 28 cijfers");
        return new GetalVergelijking(feit, teken, decimal.Parse(waarde, NumberStyles.Number, CultureInfo.InvariantCulture));
    }

    private static Vergelijkteken Teken(string woord) => woord switch
    {
        "=" => Vergelijkteken.Gelijk,
        "!=" => Vergelijkteken.Ongelijk,
        "<" => Vergelijkteken.Kleiner,
        "<=" => Vergelijkteken.HoogstensGelijk,
        ">" => Vergelijkteken.Groter,
        ">=" => Vergelijkteken.MinstensGelijk,
        _ => throw new FormatException($"'{woord}' is geen vergelijking; gebruik =, !=, <, <=, > of >="),
    };

    private bool Neem(string woord)
    {
        if (Hier != woord)
            return false;
        _plaats++;
        return true;
    }

    private string Volgende(string verwacht)
    {
        var woord = Hier ?? throw new FormatException($"de voorwaarde houdt op waar {verwacht} hoort");
        _plaats++;
        return woord;
    }

    [GeneratedRegex("""\s+|[()]|!=|<=|>=|[=<>]|"[^"\\]*"|-?[0-9]+(\.[0-9]+)?(?![\w.])|\p{L}\w*""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Woord();
}
