using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Every term of an open house, of an aanvraag and of a deelnemer follows from the planning and the calendar, begins with its event,
/// and did not pass before its end. The decision term is reckoned again by <see cref="Aanvraagcontrole"/>.
/// </summary>
internal static class Toelatingstermijncontrole
{
    /// <summary>The fact after which each term of the planning starts, by the name of its event.</summary>
    private static readonly Dictionary<string, string> Ankers = new(StringComparer.Ordinal)
    {
        ["consultatie"] = "consultatie-gepubliceerd",
        ["publicatie"] = "toelating-gepubliceerd",
        ["herstelverzoek"] = "herstel-gevraagd",
        ["toelating"] = "toelatingsbesluit",
        ["weigering"] = "toelatingsbesluit",
        ["aanbod"] = "aanbod",
        ["maatregel"] = "maatregel-aangekondigd",
        ["hertoetsing"] = "hertoetsing",
    };

    private sealed record Verstreken(string Naam, Instant Einde);

    private sealed record Uitkomst(IReadOnlyList<Categoriebesluit> Categorieen);

    public static void Voer(Toelatingsboek boek)
    {
        foreach (var posten in boek.Boek.Posten)
            boek.Boek.Probeer(() => Keten(boek, posten.Value), posten.Key.Onderwerp);
    }

    private static void Keten(Toelatingsboek boek, IReadOnlyList<Postinhoud> posten)
    {
        Dictionary<string, Instant> einden = new(StringComparer.Ordinal);
        foreach (var post in posten)
        {
            var feiten = Dossierboek.FeitenVan(post).ToList();
            Begin(boek, feiten);
            foreach (var feit in feiten)
                Feit(boek, feit, einden);
        }
    }

    /// <summary>With each event go exactly the terms that the planning hangs on it.</summary>
    private static void Begin(Toelatingsboek boek, List<Dossierfeit> feiten)
    {
        if (feiten.Count == 0)
            return;
        foreach (var regel in boek.Inrichting.Planning.Where(r => Ankers.ContainsKey(r.Na!)))
        {
            var hoort = feiten.Count(f => f.Naam == Ankers[regel.Na!] && Geldt(regel, f));
            var staat = feiten.Count(f => f.Naam == "termijn" && f.Als<Termijnverslag>().Naam == regel.Naam);
            boek.Boek.Eis(hoort == staat, feiten[0], $"de termijn ‘{regel.Naam}’ begint {(staat > hoort ? "zonder" : "niet bij")} ‘{regel.Na}’.");
        }
    }

    private static bool Geldt(Termijnregel regel, Dossierfeit feit) => regel.Na switch
    {
        "toelating" => feit.Als<Uitkomst>().Categorieen.Any(c => c.Toegelaten),
        "weigering" => feit.Als<Uitkomst>().Categorieen.Any(c => !c.Toegelaten),
        _ => true,
    };

    private static void Feit(Toelatingsboek boek, Dossierfeit feit, Dictionary<string, Instant> einden)
    {
        switch (feit.Naam)
        {
            case "termijn":
                var termijn = feit.Als<Termijnverslag>();
                Termijn(boek, feit, termijn);
                einden[termijn.Naam] = termijn.Einde;
                break;
            case "beslistermijn":
                einden["beslistermijn"] = feit.Als<Beslisklokverslag>().Einde;
                break;
            case "looptijd":
                einden[OpenHouseKader.EindeLooptijd] = feit.Als<Looptijdverslag>().Einde;
                break;
            case "termijn-verstreken":
                var verstreken = feit.Als<Verstreken>();
                boek.Boek.Eis(einden.TryGetValue(verstreken.Naam, out var einde) && einde == verstreken.Einde, feit, $"de termijn ‘{verstreken.Naam}’ is niet zo berekend.");
                boek.Boek.Eis(feit.Post.Op >= verstreken.Einde, feit, $"de termijn ‘{verstreken.Naam}’ was nog niet verstreken.");
                break;
        }
    }

    private static void Termijn(Toelatingsboek boek, Dossierfeit feit, Termijnverslag t)
    {
        var begin = Nederland.Lokaal(feit.Post.Op);
        boek.Boek.Eis(t.BeginDag == begin.Date && t.BeginTijd == begin.TimeOfDay && t.Voor is null && t.Richting == Termijnverslag.Vooruit, feit, $"de termijn ‘{t.Naam}’ begint niet op het moment van de post.");
        boek.Boek.Eis(
            boek.Inrichting.Planning.Any(r => r.Naam == t.Naam && r.Aantal == t.Aantal && r.Eenheid == t.Eenheid && r.Regime == t.Regime && r.Tijd == t.Tijd && r.Grondslag == t.Grondslag),
            feit, $"de termijn ‘{t.Naam}’ is niet die van de planning.");
        var herberekend = t.Herbereken();
        boek.Boek.Eis(
            herberekend.Aanvaard && herberekend.Waarde.LaatsteDag == t.LaatsteDag && herberekend.Waarde.Einde == t.Einde, feit, $"narekenen van de termijn ‘{t.Naam}’ geeft een andere datum dan is vastgelegd.");
        boek.Boek.Eis(herberekend.Aanvaard && t.Onderbouwing.SequenceEqual(herberekend.Waarde.Onderbouwing, StringComparer.Ordinal), feit, $"de onderbouwing van de termijn ‘{t.Naam}’ is een andere.");
    }
}
