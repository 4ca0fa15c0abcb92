using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Domain;

public static partial class SasKader
{
    /// <summary>Policies for the allocation over percelen that an inrichting may choose from.</summary>
    public static readonly IReadOnlyList<string> Toewijzingen = ["besteTotaal", "vasteVolgorde", "voorkeurInschrijver", "grootsteVoorsprong"];

    /// <summary>What may count as the same party, narrow to wide.</summary>
    public static readonly IReadOnlyList<string> Identiteiten = [.. Enum.GetNames<PartijIdentiteit>().Select(MetKleineLetter)];

    /// <summary>What may happen when one party is left for a group that needs several.</summary>
    public static readonly IReadOnlyList<string> Overblijverregels = [.. Enum.GetNames<BijEenOverblijver>().Select(MetKleineLetter)];

    private static IEnumerable<Weigering> Percelen(Inrichting inrichting)
    {
        var percelen = inrichting.Percelen;
        if (percelen.Count == 0)
            yield return new Weigering("geen-percelen", "Er is ten minste één perceel; een opdracht zonder verdeling is perceel 1.", Transparantie, "percelen");
        for (var i = 0; i < percelen.Count; i++)
        {
            if (percelen[i].Partners < 1)
                yield return new Weigering("geen-partners", $"Perceel {percelen[i].Nummer} heeft ten minste één contractpartner.", Transparantie, $"percelen[{i}].partners");
            if (i > 0 && percelen[i].Nummer <= percelen[i - 1].Nummer)
                yield return new Weigering("perceelnummers", $"Perceel {percelen[i].Nummer} staat na perceel {percelen[i - 1].Nummer}. De nummers lopen op en komen één keer voor.", Transparantie, $"percelen[{i}].nummer");
        }
    }

    private static IEnumerable<Weigering> Perceelregels(Inrichting inrichting) =>
        [.. Groepen(inrichting), .. Partners(inrichting), .. Volgorde(inrichting), .. Beleidswoorden(inrichting.Perceelregels)];

    private static IEnumerable<Weigering> Groepen(Inrichting inrichting)
    {
        const string Veld = "perceelregels.verschillendeWinnaar";
        var nummers = inrichting.Percelen.Select(p => p.Nummer).ToHashSet();
        var groepen = inrichting.Perceelregels.VerschillendeWinnaar;
        for (var i = 0; i < groepen.Count; i++)
        {
            foreach (var nummer in groepen[i].Distinct().Where(n => !nummers.Contains(n)))
                yield return new Weigering("onbekend-perceel", $"De perceelregels noemen perceel {nummer}, maar dat perceel bestaat niet.", Transparantie, $"{Veld}[{i}]");
            if (groepen[i].Distinct().Count() < 2)
                yield return new Weigering("groep-te-klein", "Een groep met verschillende winnaars bestaat uit ten minste twee percelen.", Transparantie, $"{Veld}[{i}]");
            foreach (var nummer in groepen[i].Distinct().Where(n => groepen.Take(i).Any(g => g.Contains(n))))
                yield return new Weigering("groepen-overlappen", $"Perceel {nummer} staat in meer dan één groep. Maak er één groep van.", Transparantie, $"{Veld}[{i}]");
        }
    }

    /// <summary>The numbers of partners can be reached together: what cannot be awarded may not be published.</summary>
    private static IEnumerable<Weigering> Partners(Inrichting inrichting)
    {
        const string Veld = "perceelregels.partners";
        var regels = inrichting.Perceelregels;
        var plaatsen = inrichting.Percelen.Sum(p => (long)p.Partners);
        if (regels is { MinimaalPartners: { } minimum, MaximaalPartners: { } maximum } && minimum > maximum)
            yield return new Weigering("partners-tegenstrijdig", $"Het minimum van {minimum} partners is hoger dan het maximum van {maximum}.", Transparantie, Veld);
        if (regels.MinimaalPartners > plaatsen)
            yield return new Weigering("minimum-onhaalbaar", $"Er zijn {plaatsen} plaatsen; {regels.MinimaalPartners} verschillende partners is niet haalbaar.", Transparantie, $"{Veld}.minimaal");
        if (regels.MaximaalPartners is not { } hoogstens)
            yield break;
        foreach (var (groep, i) in regels.VerschillendeWinnaar.Select((groep, i) => (groep, i)).Where(g => Winnaars(inrichting, g.groep) > hoogstens))
            yield return new Weigering("groep-te-groot", $"De percelen {string.Join(", ", groep)} vragen {Winnaars(inrichting, groep)} verschillende winnaars, maar er mogen hoogstens {hoogstens} partners zijn.", Transparantie, $"perceelregels.verschillendeWinnaar[{i}]");
        foreach (var (perceel, i) in inrichting.Percelen.Select((perceel, i) => (perceel, i)).Where(p => p.perceel.Partners > hoogstens))
            yield return new Weigering("perceel-te-groot", $"Perceel {perceel.Nummer} vraagt {perceel.Partners} partners, maar er mogen hoogstens {hoogstens} partners zijn.", Transparantie, $"percelen[{i}].partners");
        if (regels.MaximaalPercelenPerPartij is { } perPartij && (long)hoogstens * perPartij < plaatsen)
            yield return new Weigering("maximum-onhaalbaar", $"Met hoogstens {hoogstens} partners en {perPartij} percelen per partij blijven er altijd plaatsen leeg: er zijn er {plaatsen}.", Transparantie, "perceelregels.maximaalPercelenPerPartij");
    }

    private static IEnumerable<Weigering> Volgorde(Inrichting inrichting)
    {
        var regels = inrichting.Perceelregels;
        if (regels.Toewijzing == "vasteVolgorde" && !regels.Volgorde.Order().SequenceEqual(inrichting.Percelen.Select(p => p.Nummer).Order()))
            yield return new Weigering("volgorde-onvolledig", "Bij vasteVolgorde noemt de volgorde ieder perceel precies één keer.", Transparantie, "perceelregels.volgorde");
        if (regels.Toewijzing != "vasteVolgorde" && regels.Volgorde.Count > 0)
            yield return new Weigering("volgorde-overbodig", "Een volgorde hoort alleen bij vasteVolgorde.", Transparantie, "perceelregels.volgorde");
    }

    private static IEnumerable<Weigering> Beleidswoorden(Perceelregels regels) =>
        from keuze in ((string Veld, string Woord, IReadOnlyList<string> Woorden)[])
        [
            ("partijIdentiteit", regels.PartijIdentiteit, Identiteiten),
            ("toewijzing", regels.Toewijzing, Toewijzingen),
            ("bijEenOverblijver", regels.BijEenOverblijver, Overblijverregels),
        ]
        where !keuze.Woorden.Contains(keuze.Woord, StringComparer.Ordinal)
        select new Weigering("onbekend-beleid", $"‘{keuze.Woord}’ bestaat niet. Kies uit: {string.Join(", ", keuze.Woorden)}.", Transparantie, $"perceelregels.{keuze.Veld}");

    /// <summary>Different winners that a group needs: inside it a party wins one perceel, and a perceel's partners differ.</summary>
    private static long Winnaars(Inrichting inrichting, IReadOnlyList<int> groep) =>
        inrichting.Percelen.Where(p => groep.Contains(p.Nummer)).Sum(p => (long)p.Partners);

    private static string MetKleineLetter(string naam) => char.ToLowerInvariant(naam[0]) + naam[1..];
}
