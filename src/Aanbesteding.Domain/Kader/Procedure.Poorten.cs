namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>The stop of this procedure; null while it runs.</summary>
    public Intrekking? Intrekking { get; private set; }

    /// <summary>A body decides at a go/no-go. The task is done when every body of the poort has decided.</summary>
    public Uitkomst<Gedaan> NeemPoortbesluit(Moment moment, string orgaan, string keuze, string motivering) =>
        Besluit(moment, "poort", orgaan, keuze, motivering);

    /// <summary>Bodies that must decide on this task.</summary>
    public IReadOnlyList<string> Organen(string taak) => Inrichting.Poorten.FirstOrDefault(p => p.Naam == taak)?.Organen ?? [];

    /// <summary>Decisions taken so far in the current visit to this task.</summary>
    public IReadOnlyList<Orgaanbesluit> LopendeBesluiten(string taak)
    {
        var ronde = Bezoek(taak);
        return [.. Besluiten.Where(b => b.Taak == taak && b.Ronde == ronde)];
    }

    /// <summary>What the facts say at a poort, for whoever decides: each line with whether it is in order.</summary>
    public IReadOnlyList<Toets> Feitenlijst(string taak) => taak switch
    {
        "poort-selectie" =>
        [
            .. Inrichting.Percelen.Select(p => new Toets($"Perceel {p.Nummer}: genoeg geschikte partijen", Geschikten(p.Nummer).Count() >= p.Partners, $"{Geschikten(p.Nummer).Count()} geschikt, {p.Partners} nodig")),
            new Toets("Toewijzing volledig binnen de perceelregels", Beoogden?.Volledig == true, Beoogden is null ? "nog niet vastgesteld" : Perceelverdeling(Beoogden)),
        ],
        "poort-dialoog" =>
        [
            .. Dialoogpercelen.Select(p => new Toets($"Perceel {p}: set met afspraken compleet", Afspraken(p) is not null, Afspraken(p)?.Sha256 ?? "geen")),
            .. Dialoogpercelen.Select(p => new Toets($"Perceel {p}: gesprekken gevoerd", Dialoogrondes.Any(r => r.Perceel == p), $"{Dialoogrondes.Count(r => r.Perceel == p)}")),
        ],
        "gunningsbesluit" =>
        [
            .. (Toegewezen?.Percelen ?? []).Select(p => new Toets($"Perceel {p.Perceel}: geldige winnaar", p.Partijen.Count > 0, string.Join(", ", p.Partijen))),
        ],
        _ => [],
    };

    /// <summary>Stops the procedure. Possible until the contracts are closed; everyone is told the reasons.</summary>
    public Uitkomst<Gedaan> TrekIn(Moment moment, string reden)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (string.IsNullOrWhiteSpace(reden))
            return Weigeringen.Leeg("reden", "de redenen van de intrekking");
        if (Overeenkomsten.Any(o => o.Gesloten))
            return Weigeringen.AlGesloten;
        Intrekking = new Intrekking(reden, moment.Wie.Persoon, moment.Nu, Bekendgemaakt: null);
        Leg("ingetrokken", new { Reden = reden });
        Speel(new Aanbesteding.Workflow.BerichtOntvangen("intrekking", Aanbesteding.Workflow.Gebeurtenis.GeenFeiten));
        return Klaar();
    }

    /// <summary>Tells all parties that the procedure stopped, and why.</summary>
    public Uitkomst<Gedaan> MaakIntrekkingBekend(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("intrekking-bekendmaken", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        var reden = Intrekking?.Reden ?? Besluiten[^1].Motivering;
        Intrekking = (Intrekking ?? new Intrekking(reden, Besluiten[^1].Door, moment.Nu, null)) with { Bekendgemaakt = moment.Nu };
        var partijen = Aanmeldingen.Select(a => a.Partij).ToList();
        StuurAan(partijen, "Procedure gestopt", $"De procedure ‘{Inrichting.Naam}’ stopt. Reden: {reden}");
        Leg("intrekking-bekendgemaakt", new { Reden = reden, Aan = partijen });
        return RondAf(moment, taak.Waarde);
    }

    private Uitkomst<Gedaan> Besluit(Moment moment, string soort, string orgaan, string keuze, string motivering)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak(soort, moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        var organen = Organen(taak.Waarde.Id);
        if (!organen.Contains(orgaan, StringComparer.Ordinal))
            return Weigeringen.Onbekend("orgaan", $"Het orgaan ‘{orgaan}’");
        if (!Toets("mandaat", moment.Wie.Organen?.Contains(orgaan, StringComparer.Ordinal) == true, orgaan))
            return Weigeringen.GeenMandaat(orgaan);
        if (!taak.Waarde.Uitkomsten.Contains(keuze, StringComparer.Ordinal))
            return Weigeringen.OnbekendeKeuze(taak.Waarde.Uitkomsten);
        if (string.IsNullOrWhiteSpace(motivering))
            return Weigeringen.Leeg("motivering", "de motivering van het besluit");
        if (LopendeBesluiten(taak.Waarde.Id).Any(b => b.Orgaan == orgaan))
            return Weigeringen.AlBesloten(orgaan);

        Besluiten = [.. Besluiten, new Orgaanbesluit(taak.Waarde.Id, orgaan, keuze, motivering, moment.Wie.Persoon, moment.Nu, Bezoek(taak.Waarde.Id))];
        Leg("orgaanbesluit", new { Taak = taak.Waarde.Id, Orgaan = orgaan, Keuze = keuze, Motivering = motivering });
        foreach (var feit in Feitenlijst(taak.Waarde.Id))
            Toets(feit.Naam, feit.Houdt, feit.Toelichting);

        var genomen = LopendeBesluiten(taak.Waarde.Id);
        return genomen.Count < organen.Count ? Klaar() : RondAf(moment, taak.Waarde, Gezamenlijk([.. genomen.Select(b => b.Keuze)]));
    }

    /// <summary>All the same: that. Any no-go: no-go. Otherwise the work goes back (aanpassen).</summary>
    private static string Gezamenlijk(IReadOnlyList<string> keuzes)
    {
        if (keuzes.Distinct(StringComparer.Ordinal).Count() == 1)
            return keuzes[0];
        return keuzes.Contains("no-go", StringComparer.Ordinal) ? "no-go" : "aanpassen";
    }

    private int Bezoek(string taak) => Taken.Count(t => t.Taak == taak) + 1;

    private static string Perceelverdeling(Toewijzingsbesluit besluit) =>
        string.Join("; ", besluit.Percelen.Select(p => $"perceel {p.Perceel}: {(p.Partijen.Count > 0 ? string.Join(", ", p.Partijen) : "niemand")}"));
}
