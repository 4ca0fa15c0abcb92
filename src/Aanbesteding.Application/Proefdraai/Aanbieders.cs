using System.Globalization;
using System.Text;
using Aanbesteding.Domain;
using Bogus;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>Makes the aanbieders of a trial run. Everything is fictional; the same seed gives the same aanbieders.</summary>
public static class Aanbieders
{
    private static readonly string[] Rollen = ["Jeugdzorg", "Jeugdhulp", "Jeugd en Gezin", "Ambulante Jeugdhulp", "Gezinsbehandeling", "Jeugd-ggz"];
    private static readonly string[] Basis = ["Welzijn", "Maatschappelijk Werk", "Buurtwerk", "Jongerenwerk", "Wijkteams", "Opgroeien"];
    private static readonly string[] Bijnamen =
    [
        "De Brug", "Het Baken", "De Veerpont", "Kompas", "De Linde", "Vlinderslag", "De Vuurtoren", "Samenspel", "De Wegwijzer", "Morgenster",
        "De Klimop", "Het Nest", "Rugwind", "De Waterlelie", "Thuishaven", "De Ransuil", "Zonnewende", "Het Kruispunt", "De Schakel", "Nieuwland",
    ];

    private static readonly string[] Gebieden = ["Brabant", "Markdal", "Biesbosch", "Donge", "Baronie", "Amertak", "Langstraat", "Mark en Vliet"];
    private static readonly string[] Redenen =
    [
        "Wij werken al jaren samen met scholen en huisartsen in dit gebied.",
        "Onze medewerkers wonen en werken in de wijken van dit perceel.",
        "Wij hebben een vast team met een laag verloop en korte lijnen met de gemeente.",
        "Wij verbinden jeugdhulp met het werk van vrijwilligers en verenigingen.",
    ];

    /// <summary>Makes <paramref name="aantal"/> aanbieders that suit this inrichting.</summary>
    public static IReadOnlyList<Aanbieder> Maak(Inrichting inrichting, Toeval toeval, int aantal)
    {
        ArgumentNullException.ThrowIfNull(inrichting);
        ArgumentNullException.ThrowIfNull(toeval);
        List<Aanbieder> lijst = [];
        for (var i = 0; i < aantal; i++)
            lijst.Add(Een(inrichting, toeval, i, lijst));
        return lijst;
    }

    private static Aanbieder Een(Inrichting inrichting, Toeval toeval, int i, List<Aanbieder> eerdere)
    {
        var sleutel = string.Create(CultureInfo.InvariantCulture, $"aanbieder/{i}");
        var aard = Kies(inrichting, toeval, sleutel, i);
        var combinatie = Combinatie(inrichting, toeval, sleutel, i, aard, eerdere);
        var percelen = Percelen(inrichting, toeval, sleutel, aard);
        var gebrek = aard == Aard.Ongeschikt ? toeval.Kies($"{sleutel}/eis", inrichting.Geschiktheidseisen).Id : null;
        return new Aanbieder(aard, new AanmeldingInhoud(
            combinatie,
            percelen,
            [.. percelen.OrderBy(p => toeval.Getal($"{sleutel}/voorkeur/{p}", 1000)).ThenBy(p => p)],
            percelen.Count > 1 && toeval.Kans($"{sleutel}/maximum", 30) ? 1 : null,
            inrichting.Geschiktheidseisen.ToDictionary(e => e.Id, _ => true, StringComparer.Ordinal),
            percelen.ToDictionary(p => p, p => toeval.Kies($"{sleutel}/motivatie/{p}", Redenen))), gebrek);
    }

    /// <summary>The first ones show each kind once; after that most are ordinary, unless the seed makes suitable parties scarce.</summary>
    private static Aard Kies(Inrichting inrichting, Toeval toeval, string sleutel, int i)
    {
        var schaars = toeval.Kans("schaars", 20);
        Aard[] vast = [schaars ? Aard.Gewoon : Aard.Allesbieder, Aard.Onvolledig, Aard.TeLaat, Aard.Ongeschikt, Aard.Gewoon, Aard.Herziener];
        var aard = i < vast.Length ? vast[i] : toeval.Getal($"{sleutel}/aard", 100) switch
        {
            < 10 => Aard.Allesbieder,
            < 15 => Aard.Onvolledig,
            < 22 => Aard.Ongeschikt,
            < 28 => Aard.Herziener,
            _ => Aard.Gewoon,
        };
        if (schaars && aard is Aard.Gewoon or Aard.Herziener && toeval.Kans($"{sleutel}/schaars", 75))
            aard = Aard.Ongeschikt;
        return aard switch
        {
            Aard.Onvolledig when inrichting.Samenstelling.Count == 0 => Aard.Gewoon,
            Aard.Ongeschikt when inrichting.Geschiktheidseisen.Count == 0 => Aard.Gewoon,
            _ => aard,
        };
    }

    private static Combinatie Combinatie(Inrichting inrichting, Toeval toeval, string sleutel, int i, Aard aard, List<Aanbieder> eerdere)
    {
        var soorten = inrichting.Samenstelling.Count > 0 ? inrichting.Samenstelling : ["jeugdhulpaanbieder"];
        var eerste = toeval.Getal($"{sleutel}/penvoerder", soorten.Count);
        List<string> volgorde = [.. soorten.Skip(eerste), .. soorten.Take(eerste)];
        if (aard == Aard.Onvolledig)
            volgorde = [.. volgorde.Select(_ => volgorde[0])];
        var penvoerder = Partij(toeval, $"{sleutel}/0", volgorde[0], i, 0);
        List<Partij> combinanten = [.. volgorde.Skip(1).Select((soort, n) => Partij(toeval, $"{sleutel}/{n + 1}", soort, i, n + 1))];
        // A large organisation sometimes takes part in two combinaties; the perceelregels must then keep them apart.
        if (aard == Aard.Gewoon && combinanten.Count > 0 && toeval.Kans($"{sleutel}/gedeeld", 25)
            && eerdere.SelectMany(a => a.Aanmelding.Combinatie.Combinanten).LastOrDefault(p => p.Soorten.Contains(volgorde[^1], StringComparer.Ordinal)) is { } gedeeld)
            combinanten[^1] = gedeeld;
        var concern = toeval.Kans($"{sleutel}/concern", 15) ? $"{toeval.Kies($"{sleutel}/concernnaam", Gebieden)} Groep" : null;
        return new Combinatie(penvoerder, combinanten, concern, []);
    }

    private static IReadOnlyList<int> Percelen(Inrichting inrichting, Toeval toeval, string sleutel, Aard aard)
    {
        if (aard == Aard.Allesbieder && inrichting.Perceelregels.VerschillendeWinnaar is [var groep, ..])
            return [.. groep.Order()];
        var gekozen = inrichting.Percelen.Select(p => p.Nummer).Where(n => toeval.Kans($"{sleutel}/perceel/{n}", 45)).ToList();
        return gekozen.Count > 0 ? gekozen : [toeval.Kies($"{sleutel}/perceel", inrichting.Percelen).Nummer];
    }

    internal static Partij Partij(Toeval toeval, string sleutel, string soort, int i, int lid)
    {
        var namen = toeval.Namen(sleutel);
        var naam = Naam(namen, soort);
        var nummer = string.Create(CultureInfo.InvariantCulture, $"{i + 1:00}");
        var id = lid == 0 ? $"{Kort(naam)}-{nummer}" : string.Create(CultureInfo.InvariantCulture, $"{Kort(naam)}-{nummer}-{lid}");
        // Numbers that start with 99 are not given out by the trade register.
        var kvk = string.Create(CultureInfo.InvariantCulture, $"99{i:000}{lid:0}{namen.Random.Int(0, 99):00}");
        return new Partij(id, naam, kvk, [soort]);
    }

    private static string Naam(Faker namen, string soort)
    {
        var werk = namen.PickRandom(soort == "sociale-basis" ? Basis : Rollen);
        return namen.Random.Int(0, 3) switch
        {
            0 => $"Stichting {namen.PickRandom(Bijnamen)}",
            1 => $"{werk} {namen.PickRandom(Gebieden)}",
            2 => $"{werk} {namen.PickRandom(Bijnamen)}",
            _ => $"{namen.Name.LastName()} {werk} B.V.",
        };
    }

    private static string Kort(string naam)
    {
        var kort = new StringBuilder();
        foreach (var teken in naam.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(teken))
                kort.Append(teken);
            else if (kort.Length > 0 && kort[^1] != '-' && teken is ' ' or '-' or '.')
                kort.Append('-');
        }

        return kort.ToString().TrimEnd('-');
    }
}
