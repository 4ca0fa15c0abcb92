using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>The stop of this procedure; null while it runs.</summary>
    public Intrekking? Intrekking { get; private set; }

    /// <summary>
    /// A body decides at a go/no-go. The task is done when every body of the poort has decided; until then a later decision of the
    /// same body supersedes its earlier one.
    /// </summary>
    public Uitkomst<Gedaan> NeemPoortbesluit(Moment moment, string orgaan, string keuze, string motivering, Besluitgegevens? bij = null) =>
        Besluit(moment, "poort", orgaan, keuze, motivering, bij ?? Besluitgegevens.Geen);

    /// <summary>Bodies that must decide on this task.</summary>
    public IReadOnlyList<string> Organen(string taak) => Inrichting.Poorten.FirstOrDefault(p => p.Naam == taak)?.Organen ?? [];

    /// <summary>Decisions that count in the current visit to this task: of each body the last.</summary>
    public IReadOnlyList<Orgaanbesluit> LopendeBesluiten(string taak)
    {
        var ronde = Bezoek(taak);
        return [.. GeldendeBesluiten().Where(b => b.Taak == taak && b.Ronde == ronde)];
    }

    /// <summary>Decisions that were not superseded by the same body in the same visit, in the order in which they were recorded.</summary>
    public IReadOnlyList<Orgaanbesluit> GeldendeBesluiten() => [.. Besluiten.Where((b, i) => !Besluiten.Skip(i + 1).Any(b.WordtVervangenDoor))];

    /// <summary>
    /// Adds the written decision of a body, also after the poort closed. A second one replaces the first, which stays beside it.
    /// By the inkoper, or by who holds the mandate of the body.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="besluit">Place of the decision in <see cref="Besluiten"/>, from 1.</param>
    /// <param name="stuk">Name and hash of the file.</param>
    public Uitkomst<Gedaan> VoegBesluitstukToe(Moment moment, int besluit, Besluitdocument stuk)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(stuk);
        if (besluit < 1 || besluit > Besluiten.Count)
            return Weigeringen.Onbekend("besluit", $"Besluit {besluit}");
        var gevonden = Besluiten[besluit - 1];
        if (moment.Wie.Rol != Rol.Inkoper && !Toets("mandaat", HeeftMandaat(moment, gevonden.Orgaan), gevonden.Orgaan))
            return Weigeringen.GeenMandaat(gevonden.Orgaan);
        if (gevonden.Document?.Sha256 == stuk.Sha256)
            return Weigeringen.StukIsErAl;

        var nieuw = gevonden with { Document = stuk, EerdereDocumenten = gevonden.Document is { } oud ? [.. gevonden.EerdereDocumenten, oud] : [] };
        Besluiten = [.. Besluiten.Select((b, i) => i == besluit - 1 ? nieuw : b)];
        Leg("besluitstuk", new { Besluit = besluit, gevonden.Taak, gevonden.Orgaan, stuk.Sha256 });
        return Klaar();
    }

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
        Stuur(partijen.Concat(verzegeld).Select(partij => Brief.Van(partij, Intrekkingsbrief.Van(this, partij, moment.Nu))));
        Leg("intrekking-bekendgemaakt", new { Intrekking.Reden, Aan = partijen, Verzegeld = verzegeld.Count });
        return RondAf(moment, taak.Waarde);
    }

    private Uitkomst<Gedaan> Besluit(Moment moment, string soort, string orgaan, string keuze, string motivering, Besluitgegevens bij)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak(soort, moment);
        if (!taak.Aanvaard)
            return OpenTaken.Any(t => t.TaakSoort == soort) ? taak.Weigering! : Poortsluiting(soort) ?? taak.Weigering!;
        var eerder = LopendeBesluiten(taak.Waarde.Id).FirstOrDefault(b => b.Orgaan == orgaan);
        var feiten = Feitenlijst(taak.Waarde.Id);
        if ((Besluitfout(moment, taak.Waarde, orgaan, keuze, motivering) ?? Datumfout(moment, bij.Besluitdatum, eerder) ?? Redenfout(taak.Waarde, keuze, bij, eerder, feiten)) is { } fout)
            return fout;

        List<string> open = keuze is "go" or "gunnen" ? [.. feiten.Where(f => f.Open).Select(f => f.Naam)] : [];
        var besluit = new Orgaanbesluit(taak.Waarde.Id, orgaan, keuze, motivering, moment.Wie.Persoon, moment.Nu, Bezoek(taak.Waarde.Id))
        {
            Besluitdatum = bij.Besluitdatum,
            Document = bij.Document,
            Afwijking = open.Count > 0 ? bij.Afwijking!.Trim() : null,
            Herziening = eerder is null ? null : bij.Herziening!.Trim(),
        };
        Besluiten = [.. Besluiten, besluit];
        Leg("orgaanbesluit", new
        {
            besluit.Taak,
            besluit.Orgaan,
            besluit.Keuze,
            besluit.Motivering,
            besluit.Ronde,
            besluit.Besluitdatum,
            Afgeweken = open,
            besluit.Afwijking,
            besluit.Herziening,
            Stuk = besluit.Document?.Sha256,
        });
        foreach (var feit in feiten)
            Toets(feit.Naam, feit.Houdt, feit.Toelichting);
        return Sluit(moment, taak.Waarde);
    }

    /// <summary>Closes the poort at once when every body has decided.</summary>
    private Gedaan Sluit(Moment moment, Element taak)
    {
        var genomen = LopendeBesluiten(taak.Id);
        if (genomen.Count < Organen(taak.Id).Count)
            return Klaar();
        var samen = Orgaanbesluit.Gezamenlijk([.. genomen.Select(b => b.Keuze)]);
        if (samen == "no-go")
            Stop(moment, string.Join(' ', genomen.Where(b => b.Keuze == samen).Select(b => b.Motivering)));
        return RondAf(moment, taak, samen);
    }

    private Weigering? Besluitfout(Moment moment, Element taak, string orgaan, string keuze, string motivering)
    {
        if (!Organen(taak.Id).Contains(orgaan, StringComparer.Ordinal))
            return Weigeringen.Onbekend("orgaan", $"Het orgaan ‘{orgaan}’");
        if (!Toets("mandaat", HeeftMandaat(moment, orgaan), orgaan))
            return Weigeringen.GeenMandaat(orgaan);
        if (!taak.Uitkomsten.Contains(keuze, StringComparer.Ordinal))
            return Weigeringen.OnbekendeKeuze(taak.Uitkomsten);
        return string.IsNullOrWhiteSpace(motivering) ? Weigeringen.Leeg("motivering", "de motivering van het besluit") : null;
    }

    /// <summary>
    /// A body decides on what the jurist has reviewed, so not before the day of that review; a later decision is not older than the
    /// one it supersedes.
    /// </summary>
    private Weigering? Datumfout(Moment moment, LocalDate? datum, Orgaanbesluit? eerder)
    {
        if (datum is not { } dag)
            return null;
        if (dag > Nederland.Dag(moment.Nu))
            return Weigeringen.BesluitInToekomst;
        if (EersteBesluitdag() is { } advies && !Toets("besloten na het juridische advies", dag >= advies, $"besluit {Datumtekst.Datum(dag)}, advies {Datumtekst.Datum(advies)}"))
            return Weigeringen.BesluitTeVroeg(advies, "het advies van de jurist");
        return eerder is not null && dag < eerder.Dag ? Weigeringen.BesluitTeVroeg(eerder.Dag, "het besluit dat u vervangt") : null;
    }

    /// <summary>The first day on which a body can have decided: that of the last review. Null before any review.</summary>
    public LocalDate? EersteBesluitdag() => Oordelen is [.., var oordeel] ? Nederland.Dag(oordeel.Op) : null;

    private Weigering? Redenfout(Element taak, string keuze, Besluitgegevens bij, Orgaanbesluit? eerder, IReadOnlyList<Poortregel> feiten)
    {
        if (eerder is not null && string.IsNullOrWhiteSpace(bij.Herziening))
            return Weigeringen.HerzieningOntbreekt(eerder.Orgaan);
        if (keuze is not ("go" or "gunnen"))
            return null;
        if (!Toets("ten minste één perceel met een partij", Toegewezen?.Partijen.Any() == true, taak.Id))
            return Weigeringen.GeenPartij;
        if (Voorwaardebeletsel(taak) is { } beletsel)
            return beletsel;
        List<string> open = [.. feiten.Where(f => f.Open).Select(f => f.Naam)];
        return Toets("afwijking van de feitenlijst gemotiveerd", open.Count == 0 || !string.IsNullOrWhiteSpace(bij.Afwijking), $"{open.Count} niet in orde")
            ? null
            : Weigeringen.AfwijkingOntbreekt(open);
    }

    /// <summary>Why a decision comes too late: its poort has closed. Null when none has.</summary>
    private Weigering? Poortsluiting(string soort) =>
        Taken.LastOrDefault(t => Werkstroom[t.Taak].TaakSoort == soort) is { } gedaan && OpenTaken.All(t => t.TaakSoort != soort)
            ? Weigeringen.PoortGesloten(Werkstroom[gedaan.Taak].Naam, Nederland.Dag(gedaan.Op))
            : null;

    private static bool HeeftMandaat(Moment moment, string orgaan) => moment.Wie.Organen?.Contains(orgaan, StringComparer.Ordinal) == true;

    private void Stop(Moment moment, string reden)
    {
        Intrekking = new Intrekking(reden, moment.Wie.Persoon, moment.Nu, Bekendgemaakt: null);
        Leg("ingetrokken", new { Reden = reden });
        LaatVervallen(moment, "De procedure is ingetrokken.");
    }

    /// <summary>
    /// The number of this visit. A drop-out starts a new one, and so does a decision that was withdrawn: what was decided
    /// before was about another allocation.
    /// </summary>
    private int Bezoek(string taak) => Taken.Count(t => t.Taak == taak) + Uitgevallen.Count + Beslissingsintrekkingen.Count + 1;

    private static string Perceelverdeling(Toewijzingsbesluit besluit) =>
        string.Join("; ", besluit.Percelen.Select(p => $"perceel {p.Perceel}: {(p.Partijen.Count > 0 ? string.Join(", ", p.Partijen) : "niemand")}"));
}
