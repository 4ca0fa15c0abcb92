using System.Globalization;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Proefdraai;

internal sealed partial class OpenHousespel
{
    private IEnumerable<OpenHousezet> Maatregelzetten(Gegadigde g, Deelnemer d)
    {
        var zet = d.LopendeMaatregel is { } loopt ? Loopt(g, d, loopt)
            : d.Maatregelen.LastOrDefault(m => m.Schorst) is { Besluit: { } besluit } ? Geschorst(g, d, besluit)
            : Aanleiding(g, d);
        return zet is null ? [] : [zet];
    }

    /// <summary>A failed test leads to a suspension; a report of danger to one in urgency.</summary>
    private OpenHousezet? Aanleiding(Gegadigde g, Deelnemer d)
    {
        // The calendar may have asked another test since.
        if (d.Hertoetsingen.Select(h => h.Uitkomst).LastOrDefault(u => u is { Gezakt.Count: > 0 }) is { Gezakt: var gezakt } uitkomst && d.Maatregelen.All(m => m.Op < uitkomst.Op))
            return Kondig(d, $"{d.Id}/schorsing/{d.Maatregelen.Count}", Werkdagen(uitkomst.Op, 3, $"{d.Id}/schorsing"), Maatregelsoort.Schorsing, 0, $"De deelnemer voldoet niet meer aan {string.Join(", ", gezakt)}, en heeft dat niet hersteld.", spoed: false);
        var spoed = $"{d.Id}/spoed";
        return g.Deelname is Deelnameloop.Signaal && !Gedaan(spoed)
            ? Kondig(d, spoed, Werk(LocalDate.Max(d.Sinds, Nederland.Dag(d.Ondertekening.Op)).PlusDays(330), spoed), Maatregelsoort.Schorsing, 1, "Bij de opdrachtgever kwam een melding binnen over de veiligheid op een locatie.", spoed: true)
            : null;
    }

    /// <summary>Zienswijze, hearing, jurist, decision.</summary>
    private OpenHousezet Loopt(Gegadigde g, Deelnemer d, Maatregel m)
    {
        var stap = string.Create(CultureInfo.InvariantCulture, $"{d.Id}/maatregel/{m.Nummer}");
        var laatste = stand.LaatsteIn(Keten(d));
        var terecht = g.Deelname is not Deelnameloop.Signaal;
        // Who is about to lose the overeenkomst has stopped answering: his term passes unused.
        if (m.Soort is Maatregelsoort.Schorsing && m.Zienswijze is null && Werkdagen(m.Op, 4, $"{stap}/zienswijze") is var zienswijze && zienswijze < m.ZienswijzeVoor && stand.LaatsteVan(g.Id) + Duration.FromMinutes(2) < m.ZienswijzeVoor)
            return Zet(d, $"{stap}/zienswijze", zienswijze, g.Actor, new GeefZienswijze(stand.Id, d.Id, terecht ? "Wij wachten op een nieuwe verklaring." : "De melding gaat over een andere organisatie."));
        if (m.Soort is Maatregelsoort.Schorsing && m.Hoorverslag is null)
            return Zet(d, $"{stap}/hoorzitting", Werkdagen(laatste, 3, $"{stap}/hoorzitting"), OpenHousespelers.Toetser(toeval, d.Id), new LegHoorzittingVast(stand.Id, d.Id, "De bestuurder van de deelnemer lichtte de zienswijze toe."));
        if (m.Advies is null)
            return Zet(d, $"{stap}/advies", Instant.Max(Werkdagen(laatste, 2, $"{stap}/advies"), m.Soort is Maatregelsoort.Ontbinding ? Werk(Nederland.Dag(m.ZienswijzeVoor), $"{stap}/advies") : Instant.MinValue), OpenHousespelers.Jurist, terecht
                ? new AdviseerMaatregel(stand.Id, d.Id, Oordeel.Akkoord, "De grond staat in de overeenkomst, de feiten staan vast en de maatregel is niet te zwaar.")
                : new AdviseerMaatregel(stand.Id, d.Id, Oordeel.Terug, "De feiten staan niet vast."));
        var orgaan = inrichting.Organen[0];
        var op = Instant.Max(Werkdagen(laatste, 4, $"{stap}/besluit"), stand.LaatsteVan(g.Id) + Duration.FromSeconds(67));
        return Zet(d, $"{stap}/besluit", op, OpenHousespelers.Bestuurder(inrichting.Organen, orgaan), new BesluitMaatregel(
            stand.Id, d.Id, orgaan, terecht, terecht ? "De deelnemer voldoet niet aan een eis die voor iedereen geldt." : "De melding is onderzocht en klopte niet.",
            terecht && m.Soort is Maatregelsoort.Schorsing ? Nederland.Dag(op).PlusDays(56) : null, terecht ? "Cliënten houden hun begeleider; nieuwe cliënten kiezen een andere deelnemer." : ""));
    }

    /// <summary>A suspension ends when its ground is gone; when that does not come, the overeenkomst does.</summary>
    private OpenHousezet? Geschorst(Gegadigde g, Deelnemer d, Maatregelbesluit besluit)
    {
        var stap = string.Create(CultureInfo.InvariantCulture, $"{d.Id}/geschorst/{d.Maatregelen.Count}");
        if (g.Deelname is Deelnameloop.Ontbonden)
            return Kondig(d, $"{stap}/ontbinding", Werk(besluit.Tot!.Value.PlusDays(2), stap), Maatregelsoort.Ontbinding, 0, "De deelnemer is geschorst en heeft het gebrek ook daarna niet hersteld.", spoed: false);
        if (d.LopendeHertoetsing is not null)
            return null;
        var vandaag = Nederland.Dag(stand.LaatsteVan(g.Id));
        var gezakt = d.Hertoetsingen.SelectMany(h => h.Uitkomst?.Gezakt ?? []).ToHashSet(StringComparer.Ordinal);
        var open = Systeem.VersieOp(vandaag)!.Voor(d.Categorie).FirstOrDefault(e => gezakt.Contains(e.Id) && !e.Voldaan(d.Vastgesteld.LastOrDefault(v => v.Eis == e.Id), vandaag));
        return open is not null
            ? Vernieuw(g, d, open, Werkdagen(besluit.Op, 9, stap), $"{stap}/{open.Id}/{d.Hertoetsingen.Count}")
            : Zet(d, $"{stap}/opheffen", Werkdagen(stand.LaatsteIn(Keten(d)), 3, stap), OpenHousespelers.Bestuurder(inrichting.Organen, inrichting.Organen[0]), new HefSchorsingOp(stand.Id, d.Id, "De deelnemer voldoet weer aan alle eisen."));
    }

    private OpenHousezet Kondig(Deelnemer d, string sleutel, Instant op, Maatregelsoort soort, int grond, string motivering, bool spoed) =>
        Zet(d, sleutel, op, OpenHousespelers.Toetser(toeval, d.Id), new KondigMaatregelAan(stand.Id, d.Id, soort, inrichting.Maatregelgronden[Math.Min(grond, inrichting.Maatregelgronden.Count - 1)].Id, motivering, spoed));
}
