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

    /// <summary>Stops the procedure. Possible until the first contract is closed; everyone is told the reasons.</summary>
    public Uitkomst<Gedaan> TrekIn(Moment moment, string reden)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (string.IsNullOrWhiteSpace(reden))
            return Weigeringen.Leeg("reden", "de redenen van de intrekking");
        if (Intrekking is not null)
            return Weigeringen.AlIngetrokken;
        if (Overeenkomsten.Any(o => o.Gesloten))
            return Weigeringen.AlGesloten;
        Stop(moment, reden);
        Speel(new Aanbesteding.Workflow.BerichtOntvangen("intrekking", Aanbesteding.Workflow.Gebeurtenis.GeenFeiten));
        return Klaar();
    }

    /// <summary>Tells all parties that the procedure stopped, and why.</summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="indieners">Parties with a submission in the kluis that was not opened: only the kluis knows them. They are
    /// told too, but the facts keep their number alone, because they stay unknown to the buyer.</param>
    public Uitkomst<Gedaan> MaakIntrekkingBekend(Moment moment, IReadOnlyList<string>? indieners = null)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("intrekking-bekendmaken", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        Intrekking = Intrekking! with { Bekendgemaakt = moment.Nu };
        var partijen = Aanmeldingen.Select(a => a.Partij).ToList();
        var verzegeld = (indieners ?? []).Except(partijen, StringComparer.Ordinal).ToList();
        _brieven.AddRange(partijen.Concat(verzegeld).Select(partij => Brief.Van(partij, Intrekkingsbrief.Van(this, partij, moment.Nu))));
        Leg("intrekking-bekendgemaakt", new { Intrekking.Reden, Aan = partijen, Verzegeld = verzegeld.Count });
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
        if (keuze is "go" or "gunnen" && !Toets("ten minste één perceel met een partij", Toegewezen?.Partijen.Any() == true, taak.Waarde.Id))
            return Weigeringen.GeenPartij;
        if (keuze is "go" or "gunnen" && Voorwaardebeletsel(taak.Waarde) is { } beletsel)
            return beletsel;

        Besluiten = [.. Besluiten, new Orgaanbesluit(taak.Waarde.Id, orgaan, keuze, motivering, moment.Wie.Persoon, moment.Nu, Bezoek(taak.Waarde.Id))];
        Leg("orgaanbesluit", new { Taak = taak.Waarde.Id, Orgaan = orgaan, Keuze = keuze, Motivering = motivering });
        foreach (var feit in Feitenlijst(taak.Waarde.Id))
            Toets(feit.Naam, feit.Houdt, feit.Toelichting);

        var genomen = LopendeBesluiten(taak.Waarde.Id);
        if (genomen.Count < organen.Count)
            return Klaar();
        var samen = Gezamenlijk([.. genomen.Select(b => b.Keuze)]);
        if (samen == "no-go")
            Stop(moment, string.Join(' ', genomen.Where(b => b.Keuze == samen).Select(b => b.Motivering)));
        return RondAf(moment, taak.Waarde, samen);
    }

    private void Stop(Moment moment, string reden)
    {
        Intrekking = new Intrekking(reden, moment.Wie.Persoon, moment.Nu, Bekendgemaakt: null);
        Leg("ingetrokken", new { Reden = reden });
        LaatVervallen(moment, "De procedure is ingetrokken.");
    }

    /// <summary>All the same: that. Any no-go: no-go. Otherwise the work goes back (aanpassen).</summary>
    private static string Gezamenlijk(IReadOnlyList<string> keuzes)
    {
        if (keuzes.Distinct(StringComparer.Ordinal).Count() == 1)
            return keuzes[0];
        return keuzes.Contains("no-go", StringComparer.Ordinal) ? "no-go" : "aanpassen";
    }

    /// <summary>The number of this visit. A drop-out starts a new one: what was decided before it was about another allocation.</summary>
    private int Bezoek(string taak) => Taken.Count(t => t.Taak == taak) + Uitgevallen.Count + 1;

    private static string Perceelverdeling(Toewijzingsbesluit besluit) =>
        string.Join("; ", besluit.Percelen.Select(p => $"perceel {p.Perceel}: {(p.Partijen.Count > 0 ? string.Join(", ", p.Partijen) : "niemand")}"));
}
