using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>Working days within which a complaint is answered, when the inrichting says nothing.</summary>
    public const int Klachttermijn = 10;

    /// <summary>Complaints without an answer, the first to answer first.</summary>
    public IReadOnlyList<Klacht> OpenKlachten => [.. Klachten.Where(k => k.Afhandeling is null).OrderBy(k => k.AntwoordVoor)];

    /// <summary>
    /// Complaints that keep the award from becoming final: those that came in before the end of the standstill. A later one is
    /// answered too, but holds nothing up (domain 3.1 row 22).
    /// </summary>
    public IReadOnlyList<Klacht> BlokkerendeKlachten =>
        [.. OpenKlachten.Where(k => Standstill is not { } standstill || k.Ingediend < standstill.Einde)];

    /// <summary>
    /// A party complains about the procedure. It gets at once the day before which it has an answer. Its identity stays with the
    /// handler: nobody on the buyer's side may learn from a complaint who takes part.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="id">Id of the complaint.</param>
    /// <param name="onderwerp">What it is about, in a line.</param>
    /// <param name="tekst">The complaint.</param>
    public Uitkomst<Gedaan> DienKlachtIn(Moment moment, Guid id, string onderwerp, string tekst)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (Gepubliceerd is null)
            return Weigeringen.NogNietGepubliceerd;
        if (string.IsNullOrWhiteSpace(onderwerp))
            return Weigeringen.Leeg("onderwerp", "waarover uw klacht gaat");
        if (string.IsNullOrWhiteSpace(tekst))
            return Weigeringen.Leeg("tekst", "uw klacht");

        var dag = Nederland.Dag(moment.Nu);
        var laatste = Kalender.Nederlands.TelWerkdagen(dag, Inrichting.Klachttermijn ?? Klachttermijn)!.Value;
        var klacht = new Klacht(id, moment.Wie.Partij!, onderwerp.Trim(), tekst.Trim(), moment.Nu, Nederland.BeginVan(laatste.PlusDays(1)));
        Klachten = [.. Klachten, klacht];
        StuurAan([klacht.Partij], "Wij hebben uw klacht ontvangen",
            $"Uw klacht gaat over: {klacht.Onderwerp}. Iemand die niet aan deze procedure werkt, behandelt uw klacht. U krijgt antwoord uiterlijk op {Datumtekst.DatumMetWeekdag(laatste)}. "
            + "Een klacht verandert niets aan uw termijnen. Wilt u naar de rechter, dan moet dat vóór het einde van de opschortende termijn.");
        Leg("klacht-ingediend", new { Klacht = id, klacht.Onderwerp, TekstSha256 = Vingerafdruk.Van(klacht.Tekst), klacht.AntwoordVoor });
        return Klaar();
    }

    /// <summary>
    /// Answers a complaint. Refused for anybody who had a part in the procedure: a complaint is judged by an outsider.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="klacht">Id of the complaint.</param>
    /// <param name="gegrond">Whether the complaint is right.</param>
    /// <param name="antwoord">The reasons, as the party reads them.</param>
    /// <param name="gevolg">What the buyer must do or mend, without the name of a party; told to inkoper and jurist. Null for nothing.</param>
    public Uitkomst<Gedaan> HandelKlachtAf(Moment moment, Guid klacht, bool gegrond, string antwoord, string? gevolg)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (Klachten.FirstOrDefault(k => k.Id == klacht) is not { } gevraagd)
            return Weigeringen.Onbekend("klacht", "Deze klacht");
        if (gevraagd.Afhandeling is not null)
            return Weigeringen.KlachtBeantwoord;
        if (!Toets("had geen deel aan de procedure", !HadDeel(moment.Wie.Persoon), moment.Wie.Persoon))
            return Weigeringen.NietOnafhankelijk;
        if (string.IsNullOrWhiteSpace(antwoord))
            return Weigeringen.Leeg("antwoord", "uw antwoord, met de redenen");
        if (gegrond && string.IsNullOrWhiteSpace(gevolg))
            return Weigeringen.Leeg("gevolg", "wat de opdrachtgever nu moet doen; de klacht is gegrond");

        var af = new Klachtafhandeling(gegrond, antwoord.Trim(), moment.Wie.Persoon, moment.Nu) { Gevolg = string.IsNullOrWhiteSpace(gevolg) ? null : gevolg.Trim() };
        Klachten = [.. Klachten.Select(k => k.Id == klacht ? k with { Afhandeling = af } : k)];
        StuurAan([gevraagd.Partij], "Antwoord op uw klacht", $"Uw klacht over ‘{gevraagd.Onderwerp}’ is {(gegrond ? "gegrond" : "niet gegrond")}.\n\n{af.Antwoord}");
        Leg("klacht-beantwoord", new { Klacht = klacht, Gegrond = gegrond, AntwoordSha256 = Vingerafdruk.Van(af.Antwoord), af.Gevolg, OpTijd = moment.Nu < gevraagd.AntwoordVoor });
        return Klaar();
    }

    /// <summary>Whether a person did anything in this procedure, or sits in its commission.</summary>
    private bool HadDeel(string persoon) =>
        Commissie.Contains(persoon, StringComparer.Ordinal)
        || Taken.Any(t => t.Door == persoon)
        || Oordelen.Any(o => o.Door == persoon)
        || Besluiten.Any(b => b.Door == persoon)
        || Rondes.Any(r => r.Bladen.Any(b => b.Beoordelaar == persoon));

    /// <summary>The terms for the answers, to warn about; a complaint that waits too long is the jurist's concern too.</summary>
    private IEnumerable<Sein> Klachtseinen() => OpenKlachten.SelectMany(k =>
    {
        var termijn = new Termijn("antwoord-klacht", k.Ingediend, Nederland.Dag(k.AntwoordVoor).PlusDays(-1), k.AntwoordVoor, Weigeringen.Klachtrecht, []);
        return Seindagen.Stappen(termijn, [Rol.Klachtbehandelaar]).Append(new Sein(termijn.Naam, k.AntwoordVoor, Seintrap.TeLaat, [Rol.Klachtbehandelaar, Rol.Jurist], k.AntwoordVoor));
    });
}
