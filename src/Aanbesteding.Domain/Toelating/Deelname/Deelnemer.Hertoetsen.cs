using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

public sealed partial class Deelnemer
{
    /// <summary>
    /// The deelnemer hands in newer evidence for one eis. It joins the test that runs, or begins one: nothing of it counts before a
    /// toetser established it.
    /// </summary>
    public Uitkomst<Gedaan> VernieuwBewijs(Moment moment, Eisantwoord antwoord)
    {
        ArgumentNullException.ThrowIfNull(antwoord);
        if (Eigen(moment) is { } nee)
            return nee;
        if (!AlleEisen(Nederland.Dag(moment.Nu)).Contains(antwoord.Eis, StringComparer.Ordinal))
            return Weigeringen.Onbekend("eis", $"De eis ‘{antwoord.Eis}’");
        if (LopendeHertoetsing is null && Open(moment, Hertoetsaanleiding.Vernieuwd, "", [antwoord.Eis]) is { } bezwaar)
            return bezwaar;
        var loopt = LopendeHertoetsing!;
        Vervang(loopt with
        {
            Eisen = [.. loopt.Eisen.Union([antwoord.Eis], StringComparer.Ordinal)],
            Antwoorden = [.. loopt.Antwoorden.Where(a => a.Eis != antwoord.Eis), antwoord],
        });
        Leg("bewijs-vernieuwd", new { Hertoetsing = loopt.Nummer, Antwoord = antwoord });
        return Klaar(moment);
    }

    /// <summary>The deelnemer adds a file, to name in newer evidence; the file itself is kept beside the deelnemer, by hash.</summary>
    public Uitkomst<Gedaan> VoegBewijsToe(Moment moment, string sha256)
    {
        if (Eigen(moment) is { } nee)
            return nee;
        Leg("bewijs-toegevoegd", new { Sha256 = sha256 });
        return Klaar(moment);
    }

    /// <summary>Tests the deelnemer again on a signal: all eisen of his categorie, as for a new aanbieder.</summary>
    public Uitkomst<Gedaan> StartHertoetsing(Moment moment, string signaal)
    {
        if (Eigen(moment) is { } nee)
            return nee;
        if (LopendeHertoetsing is not null)
            return Toelatingsweigeringen.HertoetsingLoopt;
        if (string.IsNullOrWhiteSpace(signaal))
            return Weigeringen.Leeg("signaal", "wat er is gemeld of gezien");
        return Open(moment, Hertoetsaanleiding.Signaal, signaal.Trim(), AlleEisen(Nederland.Dag(moment.Nu))) is { } bezwaar ? bezwaar : Klaar(moment);
    }

    /// <summary>
    /// Ends the test on what was established, by the rules of the version that holds today. Refused while an eis was not looked
    /// at, and while the deelnemer can still repair what is not met.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="bevindingen">What was established, once per eis of the test.</param>
    public Uitkomst<Gedaan> RondHertoetsingAf(Moment moment, IReadOnlyList<Eisantwoord> bevindingen)
    {
        ArgumentNullException.ThrowIfNull(bevindingen);
        if (Eigen(moment) is { } nee)
            return nee;
        if (LopendeHertoetsing is not { } loopt)
            return Toelatingsweigeringen.GeenHertoetsing;
        if (loopt.Eisen.FirstOrDefault(e => bevindingen.Count(b => b.Eis == e) != 1) is { } open)
            return Toelatingsweigeringen.NietGetoetst(open);
        if (bevindingen.FirstOrDefault(b => !loopt.Eisen.Contains(b.Eis, StringComparer.Ordinal)) is { } vreemd)
            return Weigeringen.Onbekend("bevindingen", $"De eis ‘{vreemd.Eis}’");
        var vandaag = Nederland.Dag(moment.Nu);
        var versie = Systeem.VersieOp(vandaag)!;
        var vastgesteld = bevindingen.Select(b => b with { Bewijzen = Bewijzen(loopt, b.Eis) }).ToList();
        var gezakt = versie.Voor(Categorie).Where(e => loopt.Eisen.Contains(e.Id, StringComparer.Ordinal))
            .Where(e => !e.Voldaan(vastgesteld.Find(v => v.Eis == e.Id), vandaag)).Select(e => e.Id).ToList();
        if (!Toets("hersteltermijn voorbij, of alles voldaan", gezakt.Count == 0 || moment.Nu >= loopt.HerstelVoor, $"{loopt.HerstelVoor}"))
            return Toelatingsweigeringen.HertoetsherstelLoopt(Datumtekst.Tijdstip(loopt.HerstelVoor), gezakt);

        Vervang(loopt with { Uitkomst = new Hertoetsuitkomst(versie.Nummer, gezakt, moment.Wie.Persoon, moment.Nu) });
        Vastgesteld = [.. Vastgesteld.Where(v => vastgesteld.TrueForAll(n => n.Eis != v.Eis)), .. vastgesteld];
        Leg("hertoetst", new { Hertoetsing = loopt.Nummer, Versie = versie.Nummer, Peildag = vandaag, Vastgesteld = vastgesteld, Gezakt = gezakt });
        Stuur([new Brief(Partij, "Hertoetsing afgerond", gezakt.Count == 0
            ? $"U voldoet nog aan de eisen van ‘{Systeem.Inrichting.Naam}’."
            : $"U voldoet niet meer aan: {string.Join(", ", gezakt)}. Wij onderzoeken of een maatregel nodig is; u wordt daarover eerst gehoord.")]);
        return Klaar(moment);
    }

    /// <summary>
    /// A new version takes effect: what it asks otherwise than the version before is looked at again, because sitting and new
    /// deelnemers meet the same eisen. Changes nothing where it asks the same.
    /// </summary>
    public Uitkomst<Gedaan> NeemVersie(Moment moment, Toelatingsversie oud, Toelatingsversie nieuw)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(oud);
        ArgumentNullException.ThrowIfNull(nieuw);
        var anders = nieuw.Voor(Categorie).Where(e => oud.Eis(e.Id) is not { } was || !was.GeldtVoor(Categorie) || was.Regel != e.Regel || was.Bewijs != e.Bewijs).Select(e => e.Id).ToList();
        if (anders.Count == 0 || !DoetMee(moment.Nu))
            return Gedaan.Nu;
        if ((LopendeHertoetsing is { } loopt ? VulAan(moment, loopt, anders) : Open(moment, Hertoetsaanleiding.Versie, $"Versie {nieuw.Nummer}", anders)) is { } bezwaar)
            return bezwaar;
        return Klaar(moment);
    }

    private List<string> AlleEisen(LocalDate vandaag) => [.. Systeem.VersieOp(vandaag)!.Voor(Categorie).Select(e => e.Id)];

    private IReadOnlyList<string> Bewijzen(Hertoetsing hertoetsing, string eis) =>
        (hertoetsing.Antwoorden.LastOrDefault(a => a.Eis == eis) ?? Vastgesteld.LastOrDefault(v => v.Eis == eis))?.Bewijzen ?? [];

    private Weigering? Open(Moment moment, Hertoetsaanleiding aanleiding, string toelichting, IReadOnlyList<string> eisen)
    {
        var termijn = Termijn(moment, "hertoetstermijn");
        if (!termijn.Aanvaard)
            return Weigeringen.TermijnOnberekenbaar("hertoetstermijn", termijn.Weigering!.Tekst);
        var hertoetsing = new Hertoetsing(Hertoetsingen.Count + 1, aanleiding, toelichting, eisen, moment.Nu, termijn.Waarde.Einde);
        Hertoetsingen = [.. Hertoetsingen, hertoetsing];
        Leg("hertoetsing", new { Deelnemer = Id, hertoetsing.Nummer, Aanleiding = aanleiding.ToString(), hertoetsing.Eisen, hertoetsing.HerstelVoor });
        if (aanleiding is not Hertoetsaanleiding.Vernieuwd)
            Stuur([Aankondiging(hertoetsing, eisen)]);
        return null;
    }

    /// <summary>What joins a test that runs gets as much time as anywhere else.</summary>
    private Weigering? VulAan(Moment moment, Hertoetsing loopt, List<string> erbij)
    {
        var termijn = Termijn(moment, "hertoetstermijn");
        if (!termijn.Aanvaard)
            return Weigeringen.TermijnOnberekenbaar("hertoetstermijn", termijn.Weigering!.Tekst);
        var nieuw = loopt with { Eisen = [.. loopt.Eisen.Union(erbij, StringComparer.Ordinal)], HerstelVoor = Instant.Max(loopt.HerstelVoor, termijn.Waarde.Einde) };
        Vervang(nieuw);
        Leg("hertoetsing", new { Deelnemer = Id, nieuw.Nummer, Aanleiding = nieuw.Aanleiding.ToString(), nieuw.Eisen, nieuw.HerstelVoor });
        Stuur([Aankondiging(nieuw, erbij)]);
        return null;
    }

    private Brief Aankondiging(Hertoetsing hertoetsing, IReadOnlyList<string> eisen) => new(Partij, "Hertoetsing", $"Wij toetsen opnieuw of u voldoet aan de eisen van ‘{Systeem.Inrichting.Naam}’: {string.Join(", ", eisen)}. Het zijn dezelfde eisen als voor nieuwe aanbieders. U kunt bewijzen aanleveren tot {Datumtekst.Tijdstip(hertoetsing.HerstelVoor)}.");

    private void Vervang(Hertoetsing nieuw) => Hertoetsingen = [.. Hertoetsingen.SkipLast(1), nieuw];
}
