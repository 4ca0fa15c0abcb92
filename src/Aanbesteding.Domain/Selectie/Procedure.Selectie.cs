using NodaTime;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>Two officers must turn their keys within this time (TenderNed practice: ten minutes).</summary>
    public static readonly Duration Sleuteltijd = Duration.FromMinutes(10);

    private IReadOnlyList<Sleutel> _sleutels = [];

    /// <summary>The first key that was turned; null when none is waiting.</summary>
    public Sleutel? EersteSleutel { get; private set; }

    /// <summary>Aanmeldingen, after the kluis was opened.</summary>
    public IReadOnlyList<Aanmelding> Aanmeldingen { get; private set; } = [];

    /// <summary>
    /// One officer turns a key of the kluis. Opens on the second key of another person in another role within
    /// <see cref="Sleuteltijd"/>; a first key that is older counts no more.
    /// </summary>
    /// <returns>Whether the kluis is open now; the contents must then be read in within the same command.</returns>
    public Uitkomst<Sleutelstand> DraaiSleutel(Moment moment) => DraaiSleutel(moment, "kluisopening");

    private Uitkomst<Sleutelstand> DraaiSleutel(Moment moment, string soort)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak(soort, moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;

        var eerste = EersteSleutel is { } s && s.Op + Sleuteltijd >= moment.Nu ? s : null;
        if (eerste is null)
        {
            EersteSleutel = new Sleutel(moment.Wie.Persoon, moment.Wie.Rol, moment.Nu);
            Leg("eerste-sleutel", new { Door = moment.Wie.Persoon, Rol = moment.Wie.Rol.ToString() });
            Klaar();
            return Sleutelstand.WachtOpTweede;
        }

        var anders = eerste.Rol != moment.Wie.Rol && eerste.Persoon != moment.Wie.Persoon;
        if (!Toets("twee functionarissen met verschillende rol", anders, $"{eerste.Rol} en {moment.Wie.Rol}"))
            return Weigeringen.ZelfdeSleutel;
        EersteSleutel = null;
        _sleutels = [eerste, new Sleutel(moment.Wie.Persoon, moment.Wie.Rol, moment.Nu)];
        Leg("tweede-sleutel", new { Door = moment.Wie.Persoon, Rol = moment.Wie.Rol.ToString() });
        return Sleutelstand.Open;
    }

    /// <summary>
    /// Takes the opened aanmeldingen into the procedure, ordered by id so that arrival decides nothing. Only what was handed
    /// in since the last publication and before the closing counts, and of one party only the last. Refused when the kluis
    /// was not opened by two keys in this command.
    /// </summary>
    public Uitkomst<Gedaan> LeesAanmeldingenIn(Moment moment, IReadOnlyList<Aanmelding> aanmeldingen)
    {
        var taak = OpenTaak("kluisopening", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (_sleutels.Count == 0 || taak.Waarde.Ouder == "gunning")
            return Weigeringen.KluisDicht;
        _sleutels = [];
        Aanmeldingen = [.. Tellende(aanmeldingen, "sluiting-aanmelding", a => a.Id, a => a.Partij, a => a.Ingediend).Select(MetSamenstelling)];
        Leg("aanmeldingen-geopend", new
        {
            Aantal = Aanmeldingen.Count,
            NietMeegeteld = aanmeldingen.Select(a => a.Id).Except(Aanmeldingen.Select(a => a.Id)).Order().ToList(),
            Aanmeldingen = Aanmeldingen.Select(a => new
            {
                a.Id,
                a.Partij,
                a.Inhoud.Percelen,
                a.Ingediend,
                SamenstellingCompleet = a.Oordelen.All(o => o.Voldaan),
                Leden = a.Inhoud.Combinatie.Leden.Select(lid => new { lid.KvkNummer, lid.Soorten }).ToList(),
                a.Inhoud.Combinatie.Concern,
                a.Inhoud.Combinatie.Onderaannemers,
                a.Inhoud.Voorkeur,
                a.Inhoud.MaximaalPercelen,
            }).ToList(),
        });
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>Assesses one requirement for one aanmelding; a later assessment replaces an earlier one.</summary>
    public Uitkomst<Gedaan> BeoordeelGeschiktheid(Moment moment, Guid aanmelding, string eis, bool voldaan, string motivering)
    {
        var taak = OpenTaak("geschiktheid", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (Aanmeldingen.FirstOrDefault(a => a.Id == aanmelding) is not { } gevonden)
            return Weigeringen.Onbekend("aanmelding", "Deze aanmelding");
        if (!Inrichting.Geschiktheidseisen.Any(e => e.Id == eis))
            return Weigeringen.Onbekend("eis", $"Eis {eis}");
        if (!voldaan && string.IsNullOrWhiteSpace(motivering))
            return Weigeringen.Leeg("motivering", "waarom de partij niet aan deze eis voldoet");

        var nieuw = gevonden with { Oordelen = [.. gevonden.Oordelen.Where(o => o.Eis != eis), new Eisoordeel(eis, voldaan, motivering)] };
        Aanmeldingen = [.. Aanmeldingen.Select(a => a.Id == aanmelding ? nieuw : a)];
        Leg("geschiktheid-beoordeeld", new { Aanmelding = aanmelding, Eis = eis, Voldaan = voldaan, Motivering = motivering });
        return Klaar();
    }

    /// <summary>Hands the assessments to the voorzitter: every aanmelding on every requirement.</summary>
    public Uitkomst<Gedaan> RondGeschiktheidAf(Moment moment)
    {
        var taak = OpenTaak("geschiktheid", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        var alles = Aanmeldingen.All(a => a.Beoordeeld(Inrichting));
        return Toets("iedere aanmelding op iedere eis beoordeeld", alles, $"{Aanmeldingen.Count} aanmeldingen")
            ? RondAf(moment, taak.Waarde)
            : Weigeringen.GeschiktheidOnvolledig;
    }

    /// <summary>
    /// The voorzitter settles who is suitable. A nadere selectie follows only where more parties are suitable than there are
    /// places, or where the perceelregels leave a choice (RBNNE 2023:2105).
    /// </summary>
    public Uitkomst<Gedaan> StelGeschiktheidVast(Moment moment)
    {
        var taak = OpenTaak("vaststelling-geschiktheid", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        var nodig = TeScorenPercelen().Count > 0;
        Toets("nadere selectie nodig", nodig, string.Join("; ", Inrichting.Percelen.Select(p => $"perceel {p.Nummer}: {Geschikten(p.Nummer).Count()} geschikt, {p.Partners} plaats(en)")));
        Leg("geschiktheid-vastgesteld", new { Geschikt = Geschikten().Select(a => a.Partij).ToList(), NadereSelectie = nodig, Percelen = TeScorenPercelen() });
        return RondAf(moment, taak.Waarde, null, ("nadereSelectie", nodig ? "ja" : "nee"));
    }

    /// <summary>Suitable aanmeldingen, ordered by id.</summary>
    public IEnumerable<Aanmelding> Geschikten() => Aanmeldingen.Where(a => a.Geschikt(Inrichting));

    /// <summary>Suitable aanmeldingen for one perceel.</summary>
    public IEnumerable<Aanmelding> Geschikten(int perceel) => Geschikten().Where(a => a.Inhoud.Percelen.Contains(perceel));

    /// <summary>
    /// Sends each applicant its own decision in one batch, after the poort. The objection term (contractual) starts.
    /// </summary>
    public Uitkomst<Gedaan> VerzendSelectiebeslissing(Moment moment)
    {
        var taak = OpenTaak("selectiebeslissing", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if ((Voorwaardebeletsel(taak.Waarde) ?? Briefweigering(Brieftoets.Selectie(this)) ?? StartTermijnen(moment, "selectiebeslissing")) is { } weigering)
            return weigering;
        var brieven = Aanmeldingen.Select(a => (Aanmelding: a, Brief: Brief.Van(a.Partij, Selectiebrief.Van(this, a, moment.Nu, TermijnMet("bezwaartermijn-selectie"))))).ToList();
        Stuur(brieven.Select(b => b.Brief));
        Leg("selectiebeslissing-verzonden", new
        {
            Aan = Aanmeldingen.Select(a => a.Partij).ToList(),
            Brieven = brieven.Select(b => VerzondenBrief.Van(b.Brief, b.Aanmelding.Inhoud.Percelen)).ToList(),
        });
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>What was handed in within the running term, of each party the last one, ordered by id.</summary>
    private List<T> Tellende<T>(IReadOnlyList<T> inzendingen, string sluiting, Func<T, Guid> id, Func<T, string> partij, Func<T, Instant> ingediend)
    {
        var termijn = TermijnMet(sluiting)!;
        return [.. inzendingen.Where(i => ingediend(i) >= termijn.Begin && ingediend(i) < termijn.Einde)
            .GroupBy(partij, StringComparer.Ordinal).Select(g => g.OrderBy(ingediend).ThenBy(id).Last()).OrderBy(id)];
    }

    private Aanmelding MetSamenstelling(Aanmelding aanmelding)
    {
        if (Inrichting.Samenstelling.Count == 0)
            return aanmelding;
        var ontbreekt = aanmelding.Inhoud.Combinatie.Ontbrekend(Inrichting.Samenstelling);
        var oordeel = new Eisoordeel("samenstelling", ontbreekt.Count == 0, ontbreekt.Count == 0
            ? "De samenstelling is compleet."
            : $"In de combinatie ontbreekt: {string.Join(", ", ontbreekt)}.");
        return aanmelding with { Oordelen = [oordeel] };
    }
}
