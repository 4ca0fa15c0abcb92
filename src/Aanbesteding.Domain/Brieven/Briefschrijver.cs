using System.Text;

namespace Aanbesteding.Domain;

/// <summary>
/// Puts a letter together, part by part. What people typed keeps its lines as paragraphs and loses what no letter can hold
/// (control characters).
/// </summary>
internal sealed class Briefschrijver
{
    private readonly List<Onderdeel> _onderdelen = [];

    public Briefschrijver Kop(int niveau, string tekst) => Met(new Onderdeel.Kop(niveau, Schoon(tekst)));

    public Briefschrijver Alinea(string tekst)
    {
        foreach (var regel in tekst.Split('\n').Select(Schoon).Where(regel => regel.Length > 0))
            Met(new Onderdeel.Alinea(regel));
        return this;
    }

    public Briefschrijver Lijst(IEnumerable<string> punten)
    {
        List<string> regels = [.. punten.Select(Schoon)];
        return regels.Count == 0 ? this : Met(new Onderdeel.Lijst(regels));
    }

    public Briefschrijver Tabel(string bijschrift, IReadOnlyList<Kolom> kolommen, IEnumerable<IReadOnlyList<string>> rijen) => Met(new Onderdeel.Tabel(
        bijschrift, [.. kolommen.Select(kolom => kolom with { Naam = Schoon(kolom.Naam) })], [.. rijen.Select(rij => (IReadOnlyList<string>)[.. rij.Select(Schoon)])]));

    /// <summary>The letter with this title and head.</summary>
    public Schriftstuk Stuk(string titel, params IEnumerable<Gegeven> hoofd) =>
        new(Schoon(titel), [.. hoofd.Select(gegeven => gegeven with { Waarde = Schoon(gegeven.Waarde) })], [.. _onderdelen]);

    private Briefschrijver Met(Onderdeel onderdeel)
    {
        _onderdelen.Add(onderdeel);
        return this;
    }

    /// <summary>One line: a run of white space is one space, and nothing is left that XML forbids.</summary>
    private static string Schoon(string tekst)
    {
        var schoon = new StringBuilder(tekst.Length);
        foreach (var rune in tekst.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))
                schoon.Append(rune.ToString());
            else if (schoon.Length > 0 && schoon[^1] != ' ')
                schoon.Append(' ');
        }

        return schoon.ToString().TrimEnd();
    }
}
