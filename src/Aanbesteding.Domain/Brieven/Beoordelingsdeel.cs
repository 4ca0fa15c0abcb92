using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

/// <summary>
/// The part of a letter that shows how a party was scored: own marks with points, published weights and the reasons of the
/// commissie, and the marks of another beside them. Of the other never more than marks and points (art. 2.57 Aw): no reasons,
/// no plan, no price, and no total from which the price follows.
/// </summary>
internal static class Beoordelingsdeel
{
    /// <summary>Own marks, points and reasons.</summary>
    public static void Eigen(Briefschrijver brief, Puntenblad blad, bool gunning)
    {
        brief.Tabel("Uw beoordeling", [new("Onderdeel"), new("Weging", Getal: true), new("Minimum", Getal: true), new("Uw cijfer", Getal: true), new(Puntenkop(blad), Getal: true)], Rijen(blad));
        foreach (var deel in blad.Onderdelen)
        {
            brief.Kop(3, Naam(deel.Criterium));
            brief.Alinea(Cijferzin(deel, blad.Wijze.Bepaling));
            brief.Alinea(deel.Motivering);
            if (deel is { Criterium.Minimum: { } minimum, Cijfer: { } cijfer } && cijfer < Beoordelingswijze.Exact(minimum))
                brief.Alinea($"Het minimum voor dit onderdeel is {Getaltekst.Getal(minimum)}. Dat hebt u niet gehaald. Daarom komt u niet {(gunning ? "voor gunning" : "voor selectie")} in aanmerking.");
        }

        if (blad.Wijze.MinimumTotaal is { } drempel && blad.Regel?.Totaal is { } totaal && totaal < Beoordelingswijze.Exact(drempel))
            brief.Alinea($"Nodig is een totaal van ten minste {Getaltekst.Getal(drempel)} punten. U hebt {blad.Toon(totaal)} punten. Dat is te weinig.");
    }

    /// <summary>Characteristics and relative advantages of the other, both ways, from marks and points alone.</summary>
    public static void Vergelijking(Briefschrijver brief, Puntenblad eigen, Puntenblad ander)
    {
        List<Kolom> kolommen = [new("Onderdeel"), new("Uw cijfer", Getal: true), new($"Cijfer {ander.Naam}", Getal: true)];
        var punten = eigen.HeeftPunten && eigen.Regel is not null && ander.Regel is not null;
        if (punten)
            kolommen.AddRange([new($"Uw {Puntenkop(eigen).ToLowerInvariant()}", Getal: true), new($"{Puntenkop(eigen)} {ander.Naam}", Getal: true)]);
        brief.Tabel($"Uw beoordeling naast die van {ander.Naam}", kolommen, Vergelijkrijen(eigen, ander, punten));
        brief.Lijst(eigen.Onderdelen.Zip(ander.Onderdelen).Select(paar => Zin(paar.First, paar.Second, ander.Naam)).Concat(Slotzinnen(eigen, ander)));
    }

    private static IEnumerable<IReadOnlyList<string>> Rijen(Puntenblad blad)
    {
        foreach (var deel in blad.Onderdelen)
            yield return [Naam(deel.Criterium), Weging(deel.Criterium), deel.Criterium.Minimum is { } m ? Getaltekst.Getal(m) : "", Cijfer(deel), blad.HeeftPunten ? blad.Toon(deel.Punten) : ""];
        if (blad.Prijs is { } prijs)
            yield return ["Prijs", blad.Wijze.Prijs is { } wijze ? $"{Getaltekst.Getal(wijze.Gewicht)} punten" : "", "", Getaltekst.Centen(prijs), blad.Regel?.Prijspunten is { } p ? blad.Toon(p) : ""];
        if (blad.HeeftPunten && blad.Regel is not null)
            yield return [Totaalnaam(blad), "", blad.Wijze.MinimumTotaal is { } drempel ? Getaltekst.Getal(drempel) : "", "", blad.Toon(blad.Regel.Totaal)];
    }

    private static IEnumerable<IReadOnlyList<string>> Vergelijkrijen(Puntenblad eigen, Puntenblad ander, bool punten)
    {
        foreach (var (mijn, hun) in eigen.Onderdelen.Zip(ander.Onderdelen))
            yield return [Naam(mijn.Criterium), Cijfer(mijn), Cijfer(hun), .. punten ? [eigen.Toon(mijn.Punten), eigen.Toon(hun.Punten)] : Array.Empty<string>()];
        if (punten && ander.Regel!.Prijspunten is not null)
            yield return ["Prijs", "", "", eigen.Toon(eigen.Regel!.Prijspunten), eigen.Toon(ander.Regel.Prijspunten)];
        if (punten && !eigen.TotaalVerraadtPrijs)
            yield return [Totaalnaam(eigen), "", "", eigen.Toon(eigen.Regel!.Totaal), eigen.Toon(ander.Regel!.Totaal)];
    }

    private static string Zin(Onderdeelscore mijn, Onderdeelscore hun, string naam)
    {
        var onderdeel = Naam(mijn.Criterium);
        if (mijn.Cijfer is not { } eigen || hun.Cijfer is not { } ander)
            return $"{onderdeel}: er is geen cijfer.";
        return eigen.CompareTo(ander) switch
        {
            < 0 => $"{onderdeel}: {naam} kreeg een hoger cijfer dan u, {Getaltekst.Cijfer(ander)} tegen {Getaltekst.Cijfer(eigen)}.",
            > 0 => $"{onderdeel}: u kreeg een hoger cijfer dan {naam}, {Getaltekst.Cijfer(eigen)} tegen {Getaltekst.Cijfer(ander)}.",
            _ => $"{onderdeel}: u en {naam} kregen hetzelfde cijfer, {Getaltekst.Cijfer(eigen)}.",
        };
    }

    private static IEnumerable<string> Slotzinnen(Puntenblad eigen, Puntenblad ander)
    {
        if (eigen.Regel?.Prijspunten is { } mijn && ander.Regel?.Prijspunten is { } hun)
            yield return Puntenzin("Prijs", eigen, mijn, hun, ander.Naam);
        if (eigen.Regel?.Totaal is not { } totaal || ander.Regel?.Totaal is not { } anders || !eigen.HeeftPunten)
            yield break;
        if (!eigen.TotaalVerraadtPrijs)
        {
            yield return Puntenzin("Totaal", eigen, totaal, anders, ander.Naam);
            yield break;
        }

        var hoogWint = eigen.Wijze.Methode is Scoremethode.KwaliteitPerPrijs;
        yield return (hoogWint ? totaal.CompareTo(anders) : anders.CompareTo(totaal)) switch
        {
            < 0 => $"Prijs en kwaliteit samen: het totaal van {ander.Naam} is gunstiger dan dat van u. Wij noemen het niet, omdat daaruit de prijs van {ander.Naam} volgt.",
            > 0 => $"Prijs en kwaliteit samen: uw totaal is gunstiger dan dat van {ander.Naam}.",
            _ => $"Prijs en kwaliteit samen: uw totaal en dat van {ander.Naam} zijn gelijk.",
        };
    }

    private static string Puntenzin(string wat, Puntenblad blad, Breuk mijn, Breuk hun, string naam)
    {
        var (eigen, ander) = blad.Naast(mijn, hun);
        return mijn.CompareTo(hun) switch
        {
            < 0 => $"{wat}: {naam} heeft meer punten dan u, {ander} tegen {eigen}.",
            > 0 => $"{wat}: u hebt meer punten dan {naam}, {eigen} tegen {ander}.",
            _ => $"{wat}: u en {naam} hebben evenveel punten, {eigen}.",
        };
    }

    private static string Cijferzin(Onderdeelscore deel, Scorebepaling bepaling) => bepaling is Scorebepaling.Consensus || deel.Cijfer is not { } cijfer
        ? $"Uw cijfer: {Cijfer(deel)}."
        : $"Uw cijfer: {Cijfer(deel)}. Dat is {(bepaling is Scorebepaling.Mediaan ? "het middelste cijfer (de mediaan)" : "het exacte gemiddelde")} van de cijfers van de beoordelaars: {Datumtekst.Opsomming([.. deel.Losse.Select(Getaltekst.Cijfer)])}.";

    private static string Cijfer(Onderdeelscore deel) => deel.Cijfer is { } cijfer ? $"{Getaltekst.Cijfer(cijfer)} van {Getaltekst.Getal(deel.Criterium.Cijfers[^1])}" : "";

    private static string Weging(Beoordelingscriterium criterium) =>
        criterium.Waarde is { } waarde ? Getaltekst.Euro(waarde) : criterium.Gewicht is { } gewicht ? $"{Getaltekst.Getal(gewicht)} punten" : "";

    private static string Naam(Beoordelingscriterium criterium) => $"{criterium.Id} {criterium.Naam}";

    private static string Puntenkop(Puntenblad blad) => blad.Wijze.Methode is Scoremethode.GunnenOpWaarde ? "Waarde" : "Punten";

    private static string Totaalnaam(Puntenblad blad) => blad.Wijze.Methode switch
    {
        Scoremethode.GunnenOpWaarde => "Totaal (prijs min waarde)",
        Scoremethode.KwaliteitPerPrijs => "Totaal (kwaliteit gedeeld door prijs)",
        _ => "Totaal",
    };
}
