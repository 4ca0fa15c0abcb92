using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    private const string Gunningstoewijzing = "toewijzing";

    /// <summary>Confirmed allocations, in order; at selection and again at award.</summary>
    public IReadOnlyList<Toewijzingsbesluit> Toewijzingen { get; private set; } = [];

    /// <summary>The beoogde contractpartners of the last publication; null before its selection.</summary>
    public Toewijzingsbesluit? Beoogden => Toewijzingen.LastOrDefault(t => t.Taak != Gunningstoewijzing && t.Op >= TermijnMet("sluiting-aanmelding")!.Begin);

    /// <summary>The newest allocation; null before the selection.</summary>
    public Toewijzingsbesluit? Toegewezen => Toewijzingen.Count > 0 ? Toewijzingen[^1] : null;

    /// <summary>
    /// The question that the allocation of the open task answers: at selection over the suitable aanmeldingen, at award over
    /// the inschrijvingen that meet all minima. Draws of this task break ties.
    /// </summary>
    public Toewijzingsvraag Toewijzingsvraag(string taak)
    {
        var bijGunning = taak == Gunningstoewijzing;
        var kandidaten = (bijGunning
            ? Inschrijvingen.Select(i => (i.Partij, i.Inhoud.Percelen))
            : Geschikten().Select(a => (a.Partij, a.Inhoud.Percelen)))
            .Where(k => Uitgevallen.All(u => u.Partij != k.Partij));
        var scores = Inrichting.Percelen.ToDictionary(p => p.Nummer, p => Scores(p.Nummer, bijGunning));
        var vraag = new Toewijzingsvraag(
            [.. Inrichting.Percelen.Select(p => new TeVerdelenPerceel(p.Nummer, p.Partners))],
            Toewijzingsregels(Inrichting),
            [.. kandidaten.Select(k => Inschrijver(k.Partij, k.Percelen, scores))]);
        return vraag with { Lotvolgorde = Lotingsregels.Volgorde(vraag, [.. Geldige(taak).Where(l => l.Gehouden is not null)], Oplosser) };
    }

    /// <summary>The answer to <see cref="Toewijzingsvraag"/> of the open allocation task.</summary>
    public Toewijzingsantwoord BerekenToewijzing(string taak) => Toewijzer.WijsToe(Toewijzingsvraag(taak), Oplosser).Waarde;

    /// <summary>The voorzitter confirms the computed allocation; nobody can change it by hand.</summary>
    public Uitkomst<Toewijzingsbesluit> StelToewijzingVast(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("toewijzing", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        var vraag = Toewijzingsvraag(taak.Waarde.Id);
        var antwoord = Toewijzer.WijsToe(vraag, Oplosser).Waarde;
        if (!Toets("geen loting meer nodig", antwoord.Status != Toewijzingsstatus.Loting, antwoord.Loting?.Omschrijving ?? "uniek"))
            return Weigeringen.LotingNodig(antwoord.Loting!.Omschrijving);

        var besluit = new Toewijzingsbesluit(
            taak.Waarde.Id,
            Toets("volledig toegewezen", antwoord.Status == Toewijzingsstatus.Volledig, antwoord.Status.ToString()),
            [.. Inrichting.Percelen.Select(p => new Perceelresultaat(
                p.Nummer, antwoord.Toewijzing[p.Nummer], [.. antwoord.Uitleg.Where(u => u.Perceel == p.Nummer).Select(u => u.Waarom)]))],
            Rangorde(vraag),
            moment.Nu);
        if (LaatVervallen(moment, "Er zijn geen gelijke partijen meer. Een loting is niet meer nodig.") is { } vervallen)
            StuurAan(vervallen.Deelnemers, "De loting gaat niet door", Lotingsbrief.Vervallen(this, vervallen));
        Toewijzingen = [.. Toewijzingen, besluit];
        Leg("toewijzing", new Toewijzingsverslag(taak.Waarde.Id, vraag, antwoord));
        RondAf(moment, taak.Waarde);
        return besluit;
    }

    /// <summary>Percelen with more suitable parties than places, and those between which the perceelregels leave a choice.</summary>
    private IReadOnlyList<int> TeScorenPercelen()
    {
        var teVeel = Inrichting.Percelen.Where(p => Geschikten(p.Nummer).Count() > p.Partners).Select(p => p.Nummer).ToHashSet();
        if (BerekenToewijzing("beoogde-partners").Loting is { } keuze)
            teVeel.UnionWith(keuze.Percelen);
        foreach (var groep in Inrichting.Perceelregels.VerschillendeWinnaar.Where(g => g.Any(teVeel.Contains)))
            teVeel.UnionWith(groep);
        return [.. teVeel.Where(p => Geschikten(p).Any()).Order()];
    }

    private Toewijzingsinschrijver Inschrijver(string partij, IReadOnlyList<int> percelen, Dictionary<int, IReadOnlyDictionary<string, Perceelscore>?> perPerceel)
    {
        var inhoud = Aanmeldingen.First(a => a.Partij == partij).Inhoud;
        var scores = percelen
            .Where(p => Gestopt(p) is null && (perPerceel[p] is not { } gescoord || gescoord.ContainsKey(partij)))
            .ToDictionary(p => p, p => perPerceel[p] is { } gescoord ? gescoord[partij] : default);
        var plekken = scores.Where(s => s.Value.Plek > 0).ToDictionary(s => s.Key, s => s.Value.Plek);
        return new Toewijzingsinschrijver(partij, scores.ToDictionary(s => s.Key, s => s.Value.Score))
        {
            Combinanten = [.. inhoud.Combinatie.Leden.Select(l => l.KvkNummer)],
            Concern = string.IsNullOrWhiteSpace(inhoud.Combinatie.Concern) ? null : inhoud.Combinatie.Concern.Trim(),
            Onderaannemers = inhoud.Combinatie.Onderaannemers,
            Voorkeur = inhoud.Voorkeur,
            MaximaalPercelen = inhoud.MaximaalPercelen,
            Plekken = plekken.Count == 0 ? null : plekken,
        };
    }

    /// <summary>The published perceelregels as the allocation asks for them.</summary>
    public static Toewijzingsregels Toewijzingsregels(Inrichting inrichting)
    {
        ArgumentNullException.ThrowIfNull(inrichting);
        var regels = inrichting.Perceelregels;
        return new Toewijzingsregels
        {
            VerschillendeWinnaar = regels.VerschillendeWinnaar,
            MinimaalPartners = regels.MinimaalPartners,
            MaximaalPartners = regels.MaximaalPartners,
            MaximaalPercelenPerPartij = regels.MaximaalPercelenPerPartij,
            PartijIdentiteit = Enum.Parse<PartijIdentiteit>(regels.PartijIdentiteit, ignoreCase: true),
            Beleid = regels.Toewijzing switch
            {
                "vasteVolgorde" => new Toewijzingsbeleid.VasteVolgorde(regels.Volgorde),
                "voorkeurInschrijver" => new Toewijzingsbeleid.VoorkeurInschrijver(),
                "grootsteVoorsprong" => new Toewijzingsbeleid.GrootsteVoorsprong(),
                _ => new Toewijzingsbeleid.BesteTotaal(),
            },
            BijEenOverblijver = Enum.Parse<BijEenOverblijver>(regels.BijEenOverblijver, ignoreCase: true),
        };
    }

    /// <summary>
    /// Exact scores of the valid parties of a perceel; null where suitable parties needed no scoring and are all equal.
    /// At award a party without a score has no valid inschrijving.
    /// </summary>
    private IReadOnlyDictionary<string, Perceelscore>? Scores(int perceel, bool bijGunning)
    {
        if (Rondes.LastOrDefault(r => r.Taak == (bijGunning ? "beoordelen" : "nadere-selectie") && GaatOver(r, bijGunning)) is { } ronde
            && Uitslag(ronde, perceel) is { } uitslag)
            return Perceeluitslag.Scores(Wijze(ronde), uitslag);
        return bijGunning ? new Dictionary<string, Perceelscore>() : null;
    }

    /// <summary>Whether a round scored the inzendingen of now, and not those of an earlier publication.</summary>
    private bool GaatOver(Beoordelingsronde ronde, bool bijGunning) => ronde.Kandidaten.All(k => bijGunning
        ? Inschrijvingen.Any(i => i.Id == k.Inzending)
        : Aanmeldingen.Any(a => a.Id == k.Inzending));

    private List<Rangplaats> Rangorde(Toewijzingsvraag vraag) =>
    [
        .. from perceel in Inrichting.Percelen
           from inschrijver in vraag.Inschrijvers
           where inschrijver.Scores.ContainsKey(perceel.Nummer)
           let totaal = inschrijver.Scores[perceel.Nummer]
           let rang = 1 + vraag.Inschrijvers.Count(a => a.Scores.TryGetValue(perceel.Nummer, out var ander) && ander.CompareTo(totaal) > 0)
           orderby perceel.Nummer, rang, inschrijver.Id
           select new Rangplaats(perceel.Nummer, rang, inschrijver.Id, totaal.ToString()),
    ];
}
