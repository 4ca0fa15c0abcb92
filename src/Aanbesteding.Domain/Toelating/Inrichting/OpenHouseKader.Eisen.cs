using NodaTime;

namespace Aanbesteding.Domain.Toelating;

public static partial class OpenHouseKader
{
    /// <summary>Most things that one rule may name. More is not clear, and every combination of them is tried.</summary>
    private const int GrootsteRegel = 40;

    /// <summary>Words that leave to an official what is enough.</summary>
    private static readonly string[] Vaag = ["naar het oordeel", "bij voorkeur", "in voldoende mate", "ruime ervaring", "passende ervaring", "zoveel mogelijk"];

    /// <summary>Words of a selection.</summary>
    private static readonly string[] Selectiewoorden =
        ["rangorde", "ranglijst", "loting", "hoogste score", "gunningscriteri", "beste aanbieder", "maximum aantal aanbieders", "maximaal aantal aanbieders", "ten hoogste aantal aanbieders", "wachtlijst van aanbieders"];

    /// <summary>Words by which an opdrachtgever steers the choice of the client (C-410/14: the client chooses).</summary>
    private static readonly string[] Sturing = ["voorkeursaanbieder", "voorkeursaanbieders"];

    /// <summary>Checks eisen, of the inrichting or of a new version.</summary>
    public static IEnumerable<Weigering> Eisen(IReadOnlyList<Toelatingseis> eisen, IReadOnlyList<Categorie> categorieen)
    {
        ArgumentNullException.ThrowIfNull(eisen);
        ArgumentNullException.ThrowIfNull(categorieen);
        return
        [
            .. eisen.Count == 0 ? [new Weigering("eis-ontbreekt", "Noem ten minste één toelatingseis.", DuidelijkeEis, "eisen")] : Array.Empty<Weigering>(),
            .. Dubbel([.. eisen.Select(e => e.Id)], n => $"eisen[{n}].id", "De eis"),
            .. eisen.SelectMany((eis, n) => Eis(eis, categorieen, $"eisen[{n}]")),
        ];
    }

    /// <summary>Refuses a text that speaks of a selection, or that steers the client; null when it does neither.</summary>
    public static Weigering? Selectietaal(string tekst, string veld)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        if (Selectiewoorden.FirstOrDefault(w => tekst.Contains(w, StringComparison.OrdinalIgnoreCase)) is { } woord)
            return new Weigering("open-house-selectie", $"Hier staat ‘{woord}’. Een open house selecteert niet: wie aan de eisen voldoet, wordt toegelaten, hoeveel aanbieders dat ook zijn.", GeenSelectie, veld);
        return Sturing.FirstOrDefault(w => tekst.Contains(w, StringComparison.OrdinalIgnoreCase)) is { } sturing
            ? new Weigering("open-house-sturing", $"Hier staat ‘{sturing}’. In een open house kiest de cliënt, niet de opdrachtgever.", GeenSelectie, veld)
            : null;
    }

    private static IEnumerable<Weigering> Eis(Toelatingseis eis, IReadOnlyList<Categorie> categorieen, string veld)
    {
        foreach (var onbekend in eis.Categorieen.Where(c => categorieen.All(x => x.Id != c)))
            yield return new Weigering("categorie-onbekend", $"De eis {eis.Id} geldt voor de categorie ‘{onbekend}’, maar die bestaat niet.", Transparantie, $"{veld}.categorieen");
        foreach (var (tekst, deel) in new[] { (eis.Vraag, "vraag"), (eis.Uitleg, "uitleg") })
        {
            if (Vaag.FirstOrDefault(w => tekst.Contains(w, StringComparison.OrdinalIgnoreCase)) is { } woord)
                yield return new Weigering("eis-onduidelijk", $"De eis {eis.Id} zegt ‘{woord}’. Schrijf op wat precies genoeg is, zodat iedereen dezelfde uitkomst krijgt.", DuidelijkeEis, $"{veld}.{deel}");
            if (Selectietaal(tekst, $"{veld}.{deel}") is { } selectie)
                yield return selectie;
        }

        if (eis.Bewijs is null && eis.Regel.Vraagt.Any(d => d is Antwoorddeel.Afgegeven or Antwoorddeel.GeldigTot))
            yield return new Weigering("bewijs-ontbreekt", $"De eis {eis.Id} kijkt naar de datum van een bewijs, maar vraagt geen bewijs. Noem welk bewijs de aanbieder moet meesturen.", DuidelijkeEis, $"{veld}.bewijs");
        if (Vorm(eis.Regel, $"{veld}.regel") is { } misvormd)
            yield return misvormd;
        else if (Uitkomsten(eis) is var (haalbaar, zakbaar) && (!haalbaar || !zakbaar))
            yield return haalbaar
                ? new Weigering("eis-toetst-niets", $"Aan de eis {eis.Id} voldoet ieder antwoord. Zij toetst niets.", DuidelijkeEis, $"{veld}.regel")
                : new Weigering("eis-onvervulbaar", $"Aan de eis {eis.Id} kan geen enkel antwoord voldoen. Niemand zou worden toegelaten.", GeenSelectie, $"{veld}.regel");
    }

    private static Weigering? Vorm(Beslisregel regel, string veld) => regel switch
    {
        _ when Omvang(regel) > GrootsteRegel => new("regel-te-groot", $"Deze regel noemt meer dan {GrootsteRegel} dingen. Dat is niet duidelijk. Maak er meer eisen van.", DuidelijkeEis, veld),
        Beslisregel.EenVan { Waarden.Count: 0 } => new("regel-leeg", "Noem de antwoorden die goed zijn.", DuidelijkeEis, veld),
        Beslisregel.Alle or Beslisregel.TenMinsteEen when regel.Delen.Count < 2 => new("regel-leeg", "Een samengestelde regel heeft ten minste twee delen.", DuidelijkeEis, veld),
        _ => regel.Delen.Select(d => Vorm(d, veld)).FirstOrDefault(w => w is not null)
            ?? (regel.Vraagt.Count(d => d is Antwoorddeel.JaNee or Antwoorddeel.Getal or Antwoorddeel.Keuze) > 1
                ? new Weigering("regel-dubbel", "Een eis vraagt één antwoord: ja of nee, een getal, of een keuze. Maak er twee eisen van.", DuidelijkeEis, veld)
                : null),
    };

    /// <summary>
    /// Whether some complete answer meets the rule, and whether some does not. Exact: a rule only looks at the values that it
    /// names, so trying each, and one on either side and between every two, tries everything.
    /// </summary>
    private static (bool Haalbaar, bool Zakbaar) Uitkomsten(Toelatingseis eis)
    {
        LocalDate peildag = new(2028, 2, 29);
        var bladeren = eis.Regel.Bladeren().ToList();
        var woorden = bladeren.SelectMany(b => b switch
        {
            Beslisregel.Ja => [Eisantwoord.Ja, Eisantwoord.Nee],
            Beslisregel.EenVan e => e.Waarden.Append("\u0001"),
            _ => Array.Empty<string>(),
        }).Concat(Getallen(bladeren)).Distinct(StringComparer.Ordinal).DefaultIfEmpty("-").ToList();
        var afgegeven = bladeren.OfType<Beslisregel.NietOuderDan>().SelectMany(n => new[] { peildag, peildag.Minus(n.Duur).PlusDays(-3) }).DefaultIfEmpty(peildag).ToList();
        LocalDate[] geldig = [peildag.PlusDays(-1), peildag];
        var uitkomsten = (from woord in woorden
                          from van in afgegeven
                          from tot in geldig
                          select eis.Regel.Geldt(new Eisantwoord(eis.Id) { Waarde = woord, Afgegeven = van, GeldigTot = tot }, peildag)).ToHashSet();
        return (uitkomsten.Contains(true), uitkomsten.Contains(false));
    }

    /// <summary>How many things a rule names: every leaf, and every word of a list.</summary>
    private static int Omvang(Beslisregel regel) => regel.Bladeren().Sum(b => b is Beslisregel.EenVan e ? e.Waarden.Count : 1);

    private static IEnumerable<string> Getallen(IEnumerable<Beslisregel> bladeren)
    {
        List<decimal> grenzen = [.. bladeren.SelectMany(b => b switch { Beslisregel.Minstens m => [m.Grens], Beslisregel.Hoogstens h => [h.Grens], _ => Array.Empty<decimal>() }).Distinct().Order()];
        if (grenzen.Count == 0)
            return [];
        var tussen = grenzen.Zip(grenzen.Skip(1), (een, ander) => (een + ander) / 2);
        return grenzen.Concat(tussen).Append(grenzen[0] - 1).Append(grenzen[^1] + 1).Select(g => g.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static IEnumerable<Weigering> Tekstlint(string tekst, string veld) =>
        Documentlint.Toets(tekst).Select(fout => new Weigering("tekst-onaf", fout, Transparantie, veld));
}
