namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>Inschrijvingen, after the kluis was opened.</summary>
    public IReadOnlyList<Inschrijving> Inschrijvingen { get; private set; } = [];

    /// <summary>The decision as communicated; null before that.</summary>
    public Gunningsbeslissing? Gunningsbeslissing { get; private set; }

    /// <summary>Contracts, from the definitive award on.</summary>
    public IReadOnlyList<Overeenkomst> Overeenkomsten { get; private set; } = [];

    /// <summary>SHA-256 of the proces-verbaal van opdrachtverlening; null before the award was announced.</summary>
    public string? ProcesVerbaal { get; private set; }

    /// <summary>Whether an inschrijving may be handed in now, by this party, for these percelen. The closing instant itself is too late.</summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="inhoud">What is handed in.</param>
    /// <param name="geprijsd">Percelen for which a price lies in the prijskluis; the prices themselves stay unknown here.</param>
    public Uitkomst<Gedaan> MagInschrijven(Moment moment, InschrijvingInhoud inhoud, IReadOnlyCollection<int>? geprijsd = null)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(inhoud);
        if (TeLaat(moment, "sluiting-inschrijving") is { } telaat)
            return telaat;
        if (BuitenVenster("DienInschrijvingIn", moment) is { } buiten)
            return buiten;
        if (inhoud.Percelen.Count == 0)
            return Weigeringen.Leeg("percelen", "voor welke percelen u inschrijft");
        if (inhoud.Percelen.Distinct().Count() != inhoud.Percelen.Count)
            return Weigeringen.Dubbel("percelen", "een perceel");
        var geselecteerd = Beoogden?.Van(moment.Wie.Partij ?? "").ToHashSet() ?? [];
        if (inhoud.Percelen.Any(p => !geselecteerd.Contains(p)))
            return Weigeringen.NietGeselecteerd(inhoud.Percelen.First(p => !geselecteerd.Contains(p)));
        foreach (var perceel in inhoud.Percelen)
        {
            if (!inhoud.Akkoord.TryGetValue(perceel, out var hash) || hash != Afspraken(perceel)?.Sha256)
                return Weigeringen.AfsprakenNietAanvaard(perceel);
            if (Inrichting.Gunning.Criteria.FirstOrDefault(c => !inhoud.PlanVanAanpak.Any(d => d.Perceel == perceel && d.Criterium == c.Id && !string.IsNullOrWhiteSpace(d.Tekst))) is { } criterium)
                return Weigeringen.Leeg($"plan.{perceel}.{criterium.Id}", $"uw plan voor perceel {perceel}, onderdeel ‘{criterium.Naam}’");
            if (Inrichting.Gunning.MetPrijs && geprijsd?.Contains(perceel) != true)
                return Weigeringen.PrijsOntbreekt(perceel);
        }

        return Gedaan.Nu;
    }

    /// <summary>Whether an inschrijving may be withdrawn now: only before the closing moment.</summary>
    public Uitkomst<Gedaan> MagInschrijvingIntrekken(Moment moment) =>
        (TeLaat(moment, "sluiting-inschrijving") ?? BuitenVenster("TrekInschrijvingIn", moment)) is { } weigering ? weigering : Gedaan.Nu;

    /// <summary>
    /// Takes the opened inschrijvingen into the procedure, ordered by id. Only what was handed in before the closing counts,
    /// and of one party only the last. Refused when the kluis was not opened by two keys in this command.
    /// </summary>
    public Uitkomst<Gedaan> LeesInschrijvingenIn(Moment moment, IReadOnlyList<Inschrijving> inschrijvingen)
    {
        var taak = OpenTaak("kluisopening", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (_sleutels.Count == 0 || taak.Waarde.Ouder != "gunning")
            return Weigeringen.KluisDicht;
        _sleutels = [];
        Inschrijvingen = Tellende(inschrijvingen, "sluiting-inschrijving", i => i.Id, i => i.Partij, i => i.Ingediend);
        Leg("inschrijvingen-geopend", new
        {
            Aantal = Inschrijvingen.Count,
            NietMeegeteld = inschrijvingen.Select(i => i.Id).Except(Inschrijvingen.Select(i => i.Id)).Order().ToList(),
            Inschrijvingen = Inschrijvingen.Select(i => new { i.Id, i.Partij, i.Inhoud.Percelen, i.Ingediend }).ToList(),
        });
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>A body decides on the award. All bodies must decide "gunnen"; who scored may not decide.</summary>
    public Uitkomst<Gedaan> NeemGunningsbesluit(Moment moment, string orgaan, string keuze, string motivering, Besluitgegevens? bij = null) =>
        Besluit(moment, "gunningsbesluit", orgaan, keuze, motivering, bij ?? Besluitgegevens.Geen);

    /// <summary>Sends the decision to all tenderers in one batch; the opschortende termijn starts the day after (art. 2.127 Aw).</summary>
    public Uitkomst<Gedaan> VerzendGunningsbeslissing(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("gunningsbeslissing", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if ((Voorwaardebeletsel(taak.Waarde) ?? Briefweigering(Brieftoets.Gunning(this)) ?? StartTermijnen(moment, "gunningsbeslissing")) is { } weigering)
            return weigering;
        Gunningsbeslissing = new Gunningsbeslissing(Toegewezen!.Percelen, moment.Nu);
        var brieven = Inschrijvingen.Select(i => (Inschrijving: i, Brief: Brief.Van(i.Partij, Gunningsbrief.Van(this, i, moment.Nu, Standstill)))).ToList();
        Stuur(brieven.Select(b => b.Brief));
        Leg("gunningsbeslissing-verzonden", new
        {
            Percelen = Gunningsbeslissing.Percelen,
            Aan = Inschrijvingen.Select(i => i.Partij).ToList(),
            Brieven = brieven.Select(b => VerzondenBrief.Van(b.Brief, b.Inschrijving.Inhoud.Percelen)).ToList(),
        });
        return RondAf(moment, taak.Waarde);
    }

    private Weigering? Briefweigering(IReadOnlyList<Briefgebrek> gebreken) =>
        Toets("iedere brief is volledig", gebreken.Count == 0, $"{gebreken.Count} gebreken") ? null : Weigeringen.BriefOnvolledig(gebreken, new Partijnamen(this));

    /// <summary>Records the award notice and the proces-verbaal van opdrachtverlening, made from the facts; the procedure ends.</summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="dossierkop">Hash of the last entry of the dossier before this command.</param>
    /// <param name="toevoeging">What the inkoper adds; null or empty for nothing.</param>
    /// <returns>The proces-verbaal, to be kept under its fingerprint.</returns>
    public Uitkomst<Schriftstuk> KondigGunningAan(Moment moment, string dossierkop, string? toevoeging)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("aankondiging-gunning", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        var stuk = Opdrachtverslag.Van(this, moment.Nu, dossierkop, toevoeging);
        ProcesVerbaal = Vingerafdruk.Van(stuk.AlsJson());
        Leg("gunning-aangekondigd", new { ProcesVerbaalSha256 = Vingerafdruk.Van(stuk.AlsTekst()), DocumentSha256 = ProcesVerbaal, Dossierkop = dossierkop });
        RondAf(moment, taak.Waarde);
        return stuk;
    }
}
