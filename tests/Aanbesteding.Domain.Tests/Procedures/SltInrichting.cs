using Aanbesteding.Domain.Beoordeling;
using NodaTime;

namespace Aanbesteding.Domain.Tests.Procedures;

/// <summary>A configuration like that of the Stevige Lokale Teams: three percelen, and two parties for the two Breda percelen.</summary>
internal static class SltInrichting
{
    internal const string Breda = "college-breda";
    internal const string Altena = "college-altena";

    internal static readonly Inrichting Slt = new()
    {
        Kenmerk = "slt-proef",
        Naam = "Stevige Lokale Teams",
        Opdrachtgever = "Regio",
        Taakgebied = "Stevig Lokaal Team",
        Soort = ProcedureSoort.SasDialoog,
        Werkstroom = "sas-dialoog",
        Uitvoeringsvariant = Uitvoeringsvariant.Taakgericht,
        Bekostiging = Bekostiging.Lumpsum,
        Overeenkomst = new Looptijd(new LocalDate(2027, 1, 1), Period.FromYears(5), [Period.FromYears(1), Period.FromYears(1)]),
        Percelen = [new(1, "Altena, Drimmelen-Geertruidenberg en Oosterhout", 1), new(2, "Breda Noord", 1), new(3, "Breda Zuid", 1)],
        Perceelregels = new([[2, 3]], 2, 3, null, "combinant", "besteTotaal", [], "eenToewijzenRestNietGunnen"),
        Samenstelling = ["sociale-basis", "jeugdhulpaanbieder"],
        Geschiktheidseisen = [new("G1", "Is de partij ingeschreven?", "uittreksel", "document"), new("G2", "Is er een kwaliteitssysteem?", "certificaat", "document")],
        Selectie = new(Scoremethode.Kwaliteit, [Criterium("S1", 100, null)], null),
        Gunning = new(Scoremethode.AlDanNiet, [Criterium("K1", 60, 6), Criterium("K2", 40, 6)], 60),
        Afspraken = ["SGGZ"],
        Planning =
        [
            new("sluiting-aanmelding", "publicatie-selectie", 30, "dag", "contractueel", new LocalTime(12, 0), "Selectiedocument"),
            new("bezwaartermijn-selectie", "selectiebeslissing", 20, "dag", "contractueel", null, "Selectiedocument"),
            new("sluiting-inschrijving", "uitnodiging", 30, "dag", "contractueel", new LocalTime(12, 0), "Inschrijfdocument"),
            new("opschortende-termijn", "gunningsbeslissing", 20, "dag", "atw", null, "Art. 2.127 Aanbestedingswet 2012"),
            new("aankondiging-gunning", "overeenkomst", 30, "dag", "verordening1182", null, "Art. 2.134 Aanbestedingswet 2012"),
        ],
        Poorten = [new("poort-selectie", [Breda, Altena]), new("poort-dialoog", [Breda, Altena]), new("gunningsbesluit", [Breda, Altena])],
        Inrichtingskeuzes = [new("toegang", "Wie beheert de toegang?", DocumentSoort.Selectiedocument, null), new("vast", "Hoeveel teams?", DocumentSoort.Selectiedocument, "7")],
    };

    /// <summary>With terms that count back from a closing, one from the other, and with how long every step is expected to take.</summary>
    internal static readonly Inrichting MetPlanning = Slt with
    {
        Planning =
        [
            .. Slt.Planning,
            new("nota-inlichtingen-selectie", null, 10, "dag", "atw", null, "Vergelijk art. 2.54 Aanbestedingswet 2012") { Voor = "sluiting-aanmelding" },
            new("vragen-selectie", null, 7, "dag", "contractueel", null, "Selectiedocument") { Voor = "nota-inlichtingen-selectie" },
        ],
        Verwachtingen =
        [
            new("selectiebeslissing", "sluiting-aanmelding", 6, "week"),
            new("uitnodiging", "bezwaartermijn-selectie", 8, "week"),
            new("gunningsbeslissing", "sluiting-inschrijving", 6, "week"),
            new("overeenkomst", "opschortende-termijn", 5, "werkdag"),
        ],
    };

    internal static Inrichting Met(Func<Perceelregels, Perceelregels> regels) => Slt with { Perceelregels = regels(Slt.Perceelregels) };

    internal static Inrichting MetTermijn(string naam, Func<Termijnregel, Termijnregel> wijzig) =>
        Slt with { Planning = [.. Slt.Planning.Select(t => t.Naam == naam ? wijzig(t) : t)] };

    /// <summary>A party that is complete on its own; its KvK number follows from its name.</summary>
    internal static Combinatie Partij(string id, params string[] soorten) => new(
        Lid(id, soorten.Length == 0 ? ["sociale-basis", "jeugdhulpaanbieder"] : soorten), [], null, []);

    internal static Partij Lid(string id, params string[] soorten) => new(id, $"Stichting {id.ToUpperInvariant()}", $"{(uint)id[0] * 100_003:00000000}", soorten);

    internal static AanmeldingInhoud Aanmelding(Combinatie combinatie, params int[] percelen) => new(
        combinatie, percelen, [], null, Slt.Geschiktheidseisen.ToDictionary(e => e.Id, _ => true),
        percelen.ToDictionary(p => p, p => $"geheime motivatie van {combinatie.Penvoerder.Id} voor {p}"));

    private static Beoordelingscriterium Criterium(string id, decimal gewicht, decimal? minimum) =>
        new(id, $"Onderdeel {id}", "Laat zien hoe", gewicht, [0, 2, 4, 6, 8, 10], minimum);
}
