using System.Globalization;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>Makes the aanbieders of a trial run of an open house. Everything is fictional; the same seed gives the same aanbieders.</summary>
public static class Gegadigden
{
    /// <summary>The first ones show every course once, in the first instroomronde.</summary>
    private static readonly (Aanvraagloop Aanvraag, Deelnameloop Deelname)[] Vast =
    [
        (Aanvraagloop.Voldoet, Deelnameloop.Clientenstop), (Aanvraagloop.Onvolledig, Deelnameloop.VernieuwtLaat), (Aanvraagloop.Verlopen, Deelnameloop.Geschorst),
        (Aanvraagloop.MeerTijd, Deelnameloop.Ontbonden), (Aanvraagloop.HersteltNiet, Deelnameloop.Blijft), (Aanvraagloop.LaatHerstelVerlopen, Deelnameloop.Blijft),
        (Aanvraagloop.TrektIn, Deelnameloop.Blijft), (Aanvraagloop.Gemengd, Deelnameloop.ZegtOp), (Aanvraagloop.TekentNiet, Deelnameloop.Blijft),
        (Aanvraagloop.Teruggestuurd, Deelnameloop.GaatNietMee), (Aanvraagloop.ZelfdePersoon, Deelnameloop.Zwijgt), (Aanvraagloop.Voldoet, Deelnameloop.Signaal),
    ];

    /// <summary>Makes <paramref name="aantal"/> aanbieders that suit this inrichting.</summary>
    public static IReadOnlyList<Gegadigde> Maak(Toelatingsinrichting inrichting, Toeval toeval, int aantal)
    {
        ArgumentNullException.ThrowIfNull(inrichting);
        ArgumentNullException.ThrowIfNull(toeval);
        HashSet<string> namen = new(StringComparer.OrdinalIgnoreCase);
        return [.. Enumerable.Range(0, aantal).Select(i => Een(inrichting, toeval, i, namen))];
    }

    private static Gegadigde Een(Toelatingsinrichting inrichting, Toeval toeval, int i, HashSet<string> namen)
    {
        var sleutel = string.Create(CultureInfo.InvariantCulture, $"gegadigde/{i}");
        var (aanvraag, deelname) = i < Vast.Length ? Vast[i] : (Aanvraag(toeval, sleutel), Deelname(toeval, sleutel));
        var partij = Aanbieders.Partij(toeval, sleutel, "jeugdhulpaanbieder", i, 0);
        // Several parties of one name would be hard to tell apart in a register.
        if (!namen.Add(partij.Naam))
        {
            partij = partij with { Naam = $"{partij.Naam} {toeval.Namen($"{sleutel}/plaats").Address.City()}" };
            if (!namen.Add(partij.Naam))
                partij = partij with { Naam = string.Create(CultureInfo.InvariantCulture, $"{partij.Naam} {i}") };
        }

        var instroom = i < Vast.Length || toeval.Kans($"{sleutel}/eerste-ronde", 70) ? (LocalDate?)null : Later(inrichting, toeval, sleutel);
        var (categorieen, gebrek) = aanvraag is Aanvraagloop.Gemengd && EigenEis(inrichting) is var (met, zonder, eis)
            ? ([met, zonder], eis)
            : (Categorieen(inrichting, toeval, sleutel, deelname), (string?)null);
        return new Gegadigde(partij, aanvraag is Aanvraagloop.Gemengd && gebrek is null ? Aanvraagloop.Voldoet : aanvraag, deelname, categorieen, gebrek, instroom);
    }

    private static Aanvraagloop Aanvraag(Toeval toeval, string sleutel) => toeval.Getal($"{sleutel}/aanvraag", 100) switch
    {
        < 18 => Aanvraagloop.Onvolledig,
        < 28 => Aanvraagloop.Verlopen,
        < 32 => Aanvraagloop.HersteltNiet,
        < 35 => Aanvraagloop.LaatHerstelVerlopen,
        < 38 => Aanvraagloop.TrektIn,
        < 42 => Aanvraagloop.MeerTijd,
        < 46 => Aanvraagloop.Gemengd,
        < 48 => Aanvraagloop.TekentNiet,
        < 51 => Aanvraagloop.Teruggestuurd,
        _ => Aanvraagloop.Voldoet,
    };

    private static Deelnameloop Deelname(Toeval toeval, string sleutel) => toeval.Getal($"{sleutel}/deelname", 100) switch
    {
        < 12 => Deelnameloop.Clientenstop,
        < 20 => Deelnameloop.VernieuwtLaat,
        < 22 => Deelnameloop.Geschorst,
        < 23 => Deelnameloop.Ontbonden,
        < 28 => Deelnameloop.ZegtOp,
        < 30 => Deelnameloop.GaatNietMee,
        < 32 => Deelnameloop.Zwijgt,
        < 33 => Deelnameloop.Signaal,
        _ => Deelnameloop.Blijft,
    };

    /// <summary>Mostly one. A measure is about one categorie: then it is easier to follow.</summary>
    private static List<string> Categorieen(Toelatingsinrichting inrichting, Toeval toeval, string sleutel, Deelnameloop deelname)
    {
        var aantal = deelname is Deelnameloop.Geschorst or Deelnameloop.Ontbonden ? 1 : toeval.Getal($"{sleutel}/categorieen", 10) switch { < 6 => 1, < 9 => 2, _ => 3 };
        var gekozen = inrichting.Categorieen.Select(c => c.Id).OrderBy(c => toeval.Getal($"{sleutel}/categorie/{c}", 1000)).Take(aantal).ToHashSet(StringComparer.Ordinal);
        return [.. inrichting.Categorieen.Select(c => c.Id).Where(gekozen.Contains)];
    }

    /// <summary>A categorie with an eis of its own, one without it, and that eis; null when there is none.</summary>
    private static (string Met, string Zonder, string Eis)? EigenEis(Toelatingsinrichting inrichting) =>
        (from eis in inrichting.Eisen
         from met in inrichting.Categorieen
         from zonder in inrichting.Categorieen
         where eis.GeldtVoor(met.Id) && !eis.GeldtVoor(zonder.Id)
         select ((string, string, string)?)(met.Id, zonder.Id, eis.Id)).FirstOrDefault();

    /// <summary>A day in the term, early enough to be decided on before the end.</summary>
    private static LocalDate Later(Toelatingsinrichting inrichting, Toeval toeval, string sleutel)
    {
        var ingang = inrichting.Overeenkomst.Ingang;
        var dagen = Period.DaysBetween(ingang, LaatsteDag(inrichting).PlusMonths(-7));
        return ingang.PlusDays(toeval.Getal($"{sleutel}/instroom", Math.Max(1, dagen)));
    }

    /// <summary>Last day when every published option is used, as a trial run does.</summary>
    internal static LocalDate LaatsteDag(Toelatingsinrichting inrichting) =>
        new Looptijdverslag(inrichting.Overeenkomst.Ingang, inrichting.Overeenkomst.Duur, inrichting.Overeenkomst.Verlengingen, default, default).Herbereken();
}
