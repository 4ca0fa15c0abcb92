namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>
    /// What the facts say at a poort, for whoever decides: what the kader always asks there and what the inrichting adds. Empty
    /// for a task at which no body decides.
    /// </summary>
    /// <param name="taak">Id of the user task.</param>
    public IReadOnlyList<Poortregel> Feitenlijst(string taak) =>
        Inrichting.Poorten.FirstOrDefault(p => p.Naam == taak) is { } poort
            ? [.. Poortinvoer.Van(poort).SelectMany(invoer => Regels(invoer, taak)), .. Stukregels()]
            : [];

    /// <summary>What a jurist reviews before a poort: its checklist, but for the advice that the jurist is about to give.</summary>
    private IReadOnlyList<Toets> Voorgelegd(string taak) =>
        [.. Feitenlijst(taak).Where(r => r.Invoer != Poortinvoer.JuridischAdvies).Select(r => new Toets(r.Naam, r.Houdt, r.Toelichting))];

    private IEnumerable<Poortregel> Regels(string invoer, string taak) => invoer switch
    {
        Poortinvoer.GeschiktePartijen => Inrichting.Percelen.Where(p => Loopt(p.Nummer)).Select(Geschiktheidsregel),
        Poortinvoer.ToewijzingHaalbaar => [Toewijzingsregel()],
        Poortinvoer.AfsprakenCompleet => Dialoogpercelen.Where(Loopt).Select(Afsprakenregel),
        Poortinvoer.GesprekkenGevoerd => Dialoogpercelen.Where(Loopt).Select(Gespreksregel),
        Poortinvoer.GeldigeWinnaar => (Toegewezen?.Percelen ?? []).Where(p => Loopt(p.Perceel)).Select(Winnaarregel),
        Poortinvoer.BrievenVolledig => [Brievenregel(taak)],
        Poortinvoer.Budget => Budgetpercelen(taak).Select(p => Budgetregel(p, taak)),
        Poortinvoer.Risicos => [Risicoregel()],
        Poortinvoer.JuridischAdvies => [Adviesregel(taak)],
        Poortinvoer.Termijnen => [Termijnenregel()],
        _ => [],
    };

    private bool Loopt(int perceel) => Perceelstops.All(s => s.Perceel != perceel);

    private Poortregel Geschiktheidsregel(Perceel perceel)
    {
        var aantal = Geschikten(perceel.Nummer).Count();
        return new(Poortinvoer.GeschiktePartijen, $"Perceel {perceel.Nummer}: genoeg geschikte partijen", aantal >= perceel.Partners, $"{aantal} geschikt, {perceel.Partners} nodig",
            Bij(aantal < perceel.Partners, "Ga door zonder dit perceel, of kies voor aanpassen: dan stelt de inkoper de eisen bij en publiceert opnieuw."));
    }

    private Poortregel Toewijzingsregel()
    {
        var volledig = Toegewezen?.Volledig == true;
        return new(Poortinvoer.ToewijzingHaalbaar, "Toewijzing volledig binnen de perceelregels", volledig, Toegewezen is null ? "nog niet vastgesteld" : Perceelverdeling(Toegewezen),
            Bij(!volledig, "Ga door met de percelen die wel een partij hebben, of kies voor aanpassen."));
    }

    private Poortregel Afsprakenregel(int perceel) => new(
        Poortinvoer.AfsprakenCompleet, $"Perceel {perceel}: set met afspraken compleet", Afspraken(perceel) is not null,
        Afspraken(perceel) is { } set ? $"Versie {set.Versie} met {set.Afspraken.Count} afspraken" : "geen",
        Bij(Afspraken(perceel) is null, "Kies voor aanpassen: dan legt de inkoper de afspraken vast."));

    private Poortregel Gespreksregel(int perceel)
    {
        var aantal = Dialoogrondes.Count(r => r.Perceel == perceel);
        return new(Poortinvoer.GesprekkenGevoerd, $"Perceel {perceel}: gesprekken gevoerd", aantal > 0, aantal == 1 ? "1 gesprek" : $"{aantal} gesprekken",
            Bij(aantal == 0, "Kies voor aanpassen: dan voert de inkoper de gesprekken."));
    }

    private static Poortregel Winnaarregel(Perceelresultaat perceel) => new(
        Poortinvoer.GeldigeWinnaar, $"Perceel {perceel.Perceel}: geldige winnaar", perceel.Partijen.Count > 0,
        perceel.Partijen.Count > 0 ? string.Join(", ", perceel.Partijen) : "niemand",
        Bij(perceel.Partijen.Count == 0, "Gun de andere percelen. Dit perceel wordt dan niet gegund."));

    private Poortregel Brievenregel(string taak)
    {
        var gebreken = (taak == "gunningsbesluit" ? Brieftoets.Gunning(this) : Brieftoets.Selectie(this)).Count;
        return new(Poortinvoer.BrievenVolledig, "Iedere brief is volledig", gebreken == 0, gebreken == 0 ? "alle onderdelen zijn er" : $"{gebreken} gebreken",
            Bij(gebreken > 0, "Kies voor aanpassen: dan vult de commissie de motivering aan. Een brief die niet volledig is, kan niet weg."));
    }

    /// <summary>The last thing that was done must be the review: then it was of what lies there now (SasKader.Voorrang).</summary>
    private Poortregel Adviesregel(string taak)
    {
        var laatste = Oordelen is [.., var oordeel] && Taken[^1].Taak == oordeel.Taak ? oordeel : null;
        var open = OpenVoorwaarden(taak).Count;
        var houdt = laatste?.Oordeel is Oordeel.Akkoord && open == 0;
        var zin = laatste is null ? "De jurist heeft hierover nog niet geadviseerd"
            : laatste.Oordeel is Oordeel.Terug ? "De jurist is niet akkoord"
            : open > 0 ? $"De jurist is akkoord; {open} van zijn voorwaarden {(open == 1 ? "is" : "zijn")} nog open" : "De jurist is akkoord met wat er nu ligt";
        return new(Poortinvoer.JuridischAdvies, "Positief juridisch advies", houdt, zin, Bij(!houdt, "Vraag de jurist om een oordeel, of voldoe eerst aan zijn voorwaarden."));
    }

    private Poortregel Termijnenregel()
    {
        List<string> telaat = [.. Seinen.Where(s => s.Trap == Seintrap.TeLaat && TermijnMet(s.Termijn)?.Einde == s.Einde && !Vervullingen.Any(v => v.Termijn == s.Termijn && v.Einde == s.Einde))
            .Select(s => s.Termijn).Distinct(StringComparer.Ordinal)];
        return new(Poortinvoer.Termijnen, "Geen termijn is te laat", telaat.Count == 0, telaat.Count == 0 ? "alles is op tijd" : $"te laat: {string.Join(", ", telaat)}",
            Bij(telaat.Count > 0, "De inkoper doet alsnog wat de termijn vraagt, en meldt dat."));
    }

    /// <summary>Decisions that count and whose written text is not there. A body may decide first and write afterwards.</summary>
    private IEnumerable<Poortregel> Stukregels()
    {
        List<string> zonder = [.. GeldendeBesluiten().Where(b => b.Document is null).Select(b => $"{b.Orgaan} ({Werkstroom[b.Taak].Naam.ToLowerInvariant()})")];
        if (zonder.Count > 0)
            yield return new Poortregel(Poortinvoer.Besluitstukken, "Het schriftelijke besluit is toegevoegd", false, $"Nog niet van: {string.Join(", ", zonder)}", "Het orgaan of de inkoper voegt het besluit toe als bestand.") { AlleenMelding = true };
    }

    private static string? Bij(bool mis, string actie) => mis ? actie : null;
}
