using System.Text;

namespace Aanbesteding.Domain;

/// <summary>A letter in plain text, for the inbox and for whoever wants nothing else. A table becomes a line per row.</summary>
internal static class Schriftstuktekst
{
    public static string Schrijf(Schriftstuk stuk)
    {
        var tekst = new StringBuilder();
        Regel(tekst, stuk.Titel);
        foreach (var gegeven in stuk.Hoofd)
            Regel(tekst, $"{gegeven.Naam}: {gegeven.Waarde}");
        foreach (var onderdeel in stuk.Onderdelen)
            Schrijf(tekst, onderdeel);
        return tekst.ToString();
    }

    private static void Schrijf(StringBuilder tekst, Onderdeel onderdeel)
    {
        tekst.Append('\n');
        switch (onderdeel)
        {
            case Onderdeel.Kop kop:
                Regel(tekst, kop.Tekst);
                break;
            case Onderdeel.Alinea alinea:
                Regel(tekst, alinea.Tekst);
                break;
            case Onderdeel.Lijst lijst:
                foreach (var punt in lijst.Punten)
                    Regel(tekst, $"- {punt}");
                break;
            case Onderdeel.Tabel tabel:
                Regel(tekst, $"{tabel.Bijschrift}:");
                foreach (var rij in tabel.Rijen)
                    Regel(tekst, $"- {rij[0]}: {string.Join("; ", Cellen(tabel, rij))}.");
                break;
        }
    }

    private static IEnumerable<string> Cellen(Onderdeel.Tabel tabel, IReadOnlyList<string> rij) =>
        tabel.Kolommen.Zip(rij).Skip(1).Where(cel => cel.Second.Length > 0).Select(cel => $"{Klein(cel.First.Naam)} {cel.Second}");

    /// <summary>The heading of a column inside a sentence; names of parties keep their capital.</summary>
    private static string Klein(string kop) => kop.StartsWith("Uw ", StringComparison.Ordinal) || !kop.Contains(' ', StringComparison.Ordinal)
        ? char.ToLowerInvariant(kop[0]) + kop[1..]
        : kop;

    private static void Regel(StringBuilder tekst, string regel) => tekst.Append(regel).Append('\n');
}
