using System.Globalization;
using Aanbesteding.Workflow;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>Most conditions of one review. Who needs more does not approve.</summary>
    public const int MeesteVoorwaarden = 5;

    private static readonly string[] _getoetst = ["publicatie", "poort", "gunningsbesluit", "selectiebeslissing", "gunningsbeslissing"];

    /// <summary>
    /// The step that a review is about: the publication, gate or decision that is nearest after it in the werkstroom, in the same
    /// scope. Conditions of the review guard it. Null when there is none.
    /// </summary>
    public Element? VolgtOp(Element toets)
    {
        ArgumentNullException.ThrowIfNull(toets);
        return VolgtOp(Werkstroom, toets.Id);
    }

    /// <summary>As <see cref="VolgtOp(Element)"/>, for whoever has the definition alone.</summary>
    public static Element? VolgtOp(Werkstroom werkstroom, string toets)
    {
        ArgumentNullException.ThrowIfNull(werkstroom);
        var gezien = new HashSet<string>(StringComparer.Ordinal) { toets };
        var rij = new Queue<string>(gezien);
        while (rij.TryDequeue(out var id))
        {
            foreach (var naar in werkstroom.Uitgaand(id).Select(s => s.Naar).Where(gezien.Add))
            {
                if (_getoetst.Contains(werkstroom[naar].TaakSoort, StringComparer.Ordinal))
                    return werkstroom[naar];
                rij.Enqueue(naar);
            }
        }

        return null;
    }

    /// <summary>Conditions that still guard this user task, in the order in which they were set.</summary>
    public IReadOnlyList<JuridischeVoorwaarde> OpenVoorwaarden(string taak) => [.. Voorwaarden.Where(v => v.Bewaakt == taak && v.Open)];

    /// <summary>
    /// What a review is judged on: for a document what publication asks, for a decision the facts and the scores under it. Recorded
    /// with the review, so that the next one shows what changed.
    /// </summary>
    public IReadOnlyList<Toets> Toetsfeiten(Element toets) => VolgtOp(toets) switch
    {
        null => [],
        { TaakSoort: "publicatie" } publicatie => [.. Publicatievoorwaarden(DocumentVan(publicatie)).Select(v => new Toets(v.Naam, v.Weigering is null, v.Toelichting))],
        { Id: "poort-selectie" or "gunningsbesluit" } besluit => [.. Voorgelegd(besluit.Id), .. Scorefeiten()],
        { } besluit => Voorgelegd(besluit.Id),
    };

    /// <summary>Tells what was done to meet a condition. It stays open until a jurist has found it met.</summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="voorwaarde">Id of the condition.</param>
    /// <param name="bewijs">What was done, and where it can be seen.</param>
    public Uitkomst<Gedaan> MeldVoorwaardeVoldaan(Moment moment, string voorwaarde, string bewijs)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var gevonden = OpenVoorwaarde(voorwaarde);
        if (!gevonden.Aanvaard)
            return gevonden.Weigering!;
        if (gevonden.Waarde.Gemeld is not null)
            return Weigeringen.VoorwaardeGemeld(voorwaarde);
        if (string.IsNullOrWhiteSpace(bewijs))
            return Weigeringen.Leeg("bewijs", "wat er is gedaan, en waar dat te zien is");

        Vervang(gevonden.Waarde with { Gemeld = new Voldoening(bewijs, moment.Wie.Persoon, moment.Nu) });
        Leg("voorwaarde-gemeld", new { gevonden.Waarde.Id, Bewijs = bewijs });
        return Klaar();
    }

    /// <summary>
    /// A jurist judges a condition: met, not met by what was reported, or no longer asked. Nobody judges a report of his own.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="voorwaarde">Id of the condition.</param>
    /// <param name="oordeel">What was found.</param>
    /// <param name="toelichting">Reasons; obligatory.</param>
    public Uitkomst<Gedaan> BeoordeelVoorwaarde(Moment moment, string voorwaarde, Voorwaardeoordeel oordeel, string toelichting)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var gevonden = OpenVoorwaarde(voorwaarde);
        if (!gevonden.Aanvaard)
            return gevonden.Weigering!;
        var melding = gevonden.Waarde.Gemeld;
        if (!Toets("functiescheiding", melding?.Door != moment.Wie.Persoon, $"voorwaarde {voorwaarde} niet door wie haar meldde"))
            return Weigeringen.Functiescheiding($"melden dat aan voorwaarde {voorwaarde} is voldaan");
        if (oordeel == Voorwaardeoordeel.NietVoldaan && melding is null)
            return Weigeringen.VoorwaardeNietGemeld(voorwaarde);
        if (string.IsNullOrWhiteSpace(toelichting))
            return Weigeringen.Leeg("toelichting", "de redenen van uw oordeel");

        Vervang(gevonden.Waarde with
        {
            Gemeld = oordeel == Voorwaardeoordeel.NietVoldaan ? null : melding,
            Voldaan = oordeel == Voorwaardeoordeel.Voldaan ? moment.Nu : null,
            Beoordelingen = [.. gevonden.Waarde.Beoordelingen, new Voorwaardebeoordeling(oordeel, toelichting, moment.Wie.Persoon, moment.Nu) { Melding = melding }],
        });
        Leg("voorwaarde-beoordeeld", new { gevonden.Waarde.Id, Oordeel = oordeel.ToString(), Toelichting = toelichting });
        return Klaar();
    }

    /// <summary>Refuses to complete a step while a condition guards it. A stop is never refused for this: the caller asks only when going on.</summary>
    private Weigering? Voorwaardebeletsel(Element taak)
    {
        if (Voorwaarden.All(v => v.Bewaakt != taak.Id))
            return null;
        var open = OpenVoorwaarden(taak.Id);
        return Toets("voorwaarden van de jurist vervuld", open.Count == 0, open.Count == 0 ? "alle" : $"open: {string.Join(", ", open.Select(v => v.Id))}")
            ? null
            : Weigeringen.VoorwaardeOpen(open);
    }

    private Weigering? Voorwaardebezwaar(Element toets, Oordeel oordeel, IReadOnlyList<string> voorwaarden)
    {
        if (voorwaarden.Count == 0)
            return null;
        if (oordeel != Oordeel.Akkoord)
            return Weigeringen.VoorwaardeZonderAkkoord;
        if (VolgtOp(toets) is null)
            return Weigeringen.VoorwaardeZonderVervolg;
        if (voorwaarden.Count > MeesteVoorwaarden)
            return Weigeringen.TeVeelVoorwaarden;
        if (voorwaarden.Any(string.IsNullOrWhiteSpace))
            return Weigeringen.Leeg("voorwaarden", "de tekst van iedere voorwaarde");
        return voorwaarden.Distinct(StringComparer.Ordinal).Count() == voorwaarden.Count ? null : Weigeringen.Dubbel("voorwaarden", "dezelfde voorwaarde");
    }

    /// <summary>What lay before the jurist: the next review is compared with this.</summary>
    private void LegGetoetst(Element toets) => Leg("getoetst", new
    {
        Taak = toets.Id,
        Document = VolgtOp(toets) is { TaakSoort: "publicatie" } publicatie ? Document(DocumentVan(publicatie))?.Sha256 : null,
        Feiten = Toetsfeiten(toets),
    });

    private void StelVoorwaarden(Moment moment, Element toets, IReadOnlyList<string> teksten)
    {
        foreach (var tekst in teksten)
        {
            var id = $"V{(Voorwaarden.Count + 1).ToString(CultureInfo.InvariantCulture)}";
            var voorwaarde = new JuridischeVoorwaarde(id, toets.Id, VolgtOp(toets)!.Id, tekst, moment.Wie.Persoon, moment.Nu);
            Voorwaarden = [.. Voorwaarden, voorwaarde];
            Leg("voorwaarde-gesteld", new { voorwaarde.Id, voorwaarde.Toets, voorwaarde.Bewaakt, voorwaarde.Tekst });
        }
    }

    private Uitkomst<JuridischeVoorwaarde> OpenVoorwaarde(string id)
    {
        if (Voorwaarden.FirstOrDefault(v => v.Id == id) is not { } gevonden)
            return Weigeringen.Onbekend("voorwaarde", $"De voorwaarde ‘{id}’");
        return gevonden.Open ? gevonden : Weigeringen.VoorwaardeGesloten(id);
    }

    private void Vervang(JuridischeVoorwaarde nieuw) => Voorwaarden = [.. Voorwaarden.Select(v => v.Id == nieuw.Id ? nieuw : v)];

    /// <summary>
    /// Per perceel the totals of the last round, in order of rank: what an allocation rests on. A round about submissions of an earlier
    /// publication is none.
    /// </summary>
    private IEnumerable<Toets> Scorefeiten() =>
        from ronde in Rondes.TakeLast(1)
        where ronde.Kandidaten.All(k => Aanmeldingen.Any(a => a.Id == k.Inzending) || Inschrijvingen.Any(i => i.Id == k.Inzending))
        from perceel in ronde.Kandidaten.Select(k => k.Perceel).Distinct().Order()
        let uitslag = Uitslag(ronde, perceel)?.Uitslag
        select new Toets(
            $"Perceel {perceel}: scores vastgesteld", uitslag is not null,
            uitslag is null ? "nog niet" : string.Join("; ", uitslag.Select(r => $"{r.Id}: {(r.Totaal is { } totaal ? totaal.ToString() : "geen totaal")}")));
}
