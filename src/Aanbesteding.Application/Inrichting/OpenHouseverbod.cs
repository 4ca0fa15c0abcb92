using System.Globalization;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>
/// Fields by which somebody would rank, cap or close an open house. The type has no place for them, so each is unknown anyway;
/// this tells why, wherever it stands in the file.
/// </summary>
internal static class OpenHouseverbod
{
    /// <summary>Parts of names of fields, in lower case without hyphens, with what is refused. The first that fits counts.</summary>
    private static readonly (string Deel, Func<string, Weigering> Weiger)[] Woorden =
    [
        .. Groep(Selectie, "gunning", "selectie", "criteri", "gewicht", "weging", "rangorde", "ranglijst", "rangschikking", "loting", "score", "cijfers", "puntentelling", "gelijkspel", "perceel", "percelen"),
        .. Groep(Sluiting, "sluiting", "venster", "eindetoetreding", "laatstetoetreding", "laatsteaanvraag", "laatsteaanmelding", "uiterste", "deadline"),
        .. Groep(Maximum, "maxim", "contractpartners", "partners", "plafond", "quotum", "aantaldeelnemers", "aantalaanbieders", "aantalplaatsen"),
    ];

    /// <summary>Reports every such field of the tree at its own line.</summary>
    public static void Zoek(Knoop knoop, string pad, Leesverloop verloop)
    {
        if (knoop is Lijstknoop lijst)
        {
            for (var i = 0; i < lijst.Delen.Count; i++)
                Zoek(lijst.Delen[i], $"{pad}[{i.ToString(CultureInfo.InvariantCulture)}]", verloop);
        }
        else if (knoop is Vakknoop vak)
        {
            foreach (var (sleutel, waarde) in vak.Velden)
            {
                var veld = pad.Length == 0 ? sleutel.Tekst : $"{pad}.{sleutel.Tekst}";
                if (Verbod(sleutel.Tekst) is { } weigering)
                    verloop.MeldVolledig(sleutel.Regel, weigering, veld);
                else
                    Zoek(waarde, veld, verloop);
            }
        }
    }

    /// <summary>Why this field cannot be in an open house; null when nothing is known against it.</summary>
    private static Weigering? Verbod(string veld)
    {
        var naam = veld.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Woorden.Where(w => naam.Contains(w.Deel, StringComparison.OrdinalIgnoreCase)).Select(w => w.Weiger(veld)).FirstOrDefault();
    }

    private static IEnumerable<(string, Func<string, Weigering>)> Groep(Func<string, Weigering> weiger, params string[] delen) => delen.Select(deel => (deel, weiger));

    private static Weigering Selectie(string veld) => new Weigering(
        "open-house-selectie",
        $"Het veld ‘{veld}’ hoort bij een selectie. Een open house selecteert niet: wie aan alle eisen voldoet, wordt toegelaten. Haal het veld weg, en zet wat u van iedereen vraagt bij de eisen. Wilt u toch kiezen tussen aanbieders, begin dan een aanbesteding.",
        OpenHouseKader.GeenSelectie);

    private static Weigering Maximum(string veld) => new Weigering(
        "open-house-maximum",
        $"Het veld ‘{veld}’ begrenst hoeveel aanbieders meedoen. Een open house heeft geen maximum: wie aan alle eisen voldoet, wordt toegelaten. Haal het veld weg. Een rechter keurde één keer een toelating met een maximum goed (RBAMS 2021:2005), maar dat is dan geen open house.",
        OpenHouseKader.GeenSelectie);

    private static Weigering Sluiting(string veld) => new Weigering(
        "open-house-sluiting",
        $"Het veld ‘{veld}’ sluit de toetreding. Aanbieders kunnen de hele looptijd van de overeenkomst toetreden. Haal het veld weg. Moet de toetreding eerder stoppen, kort dan de looptijd in.",
        OpenHouseKader.OpIederMoment);
}
