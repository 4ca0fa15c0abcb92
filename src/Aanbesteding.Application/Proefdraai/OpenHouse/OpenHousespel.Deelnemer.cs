using System.Globalization;
using System.Text;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Proefdraai;

internal sealed partial class OpenHousespel
{
    /// <summary>Every step that a deelnemer, or somebody about him, has in mind; never after his last day.</summary>
    private IEnumerable<OpenHousezet> Deelnemerzetten(Gegadigde g, Deelnemer d)
    {
        if (!d.InRegister)
            return [];
        var laatsteDag = LocalDate.Min(Systeem.LaatsteDag, d.Uittreding?.Per.PlusDays(-1) ?? LocalDate.MaxIsoValue);
        return Aanbodzetten(g, d).Concat(Toetszetten(g, d)).Concat(Vernieuwingen(g, d)).Concat(Maatregelzetten(g, d)).Concat(Planzetten(g, d))
            .Where(zet => Nederland.Dag(zet.Op) < laatsteDag);
    }

    private IEnumerable<OpenHousezet> Aanbodzetten(Gegadigde g, Deelnemer d)
    {
        foreach (var aanbod in Systeem.Aanbiedingen.Where(a => !a.Verwerkt && d.GerichtAan(a) && d.Reacties.All(r => r.Aanbod != a.Nummer)))
        {
            var stap = string.Create(CultureInfo.InvariantCulture, $"{d.Id}/aanbod/{aanbod.Nummer}");
            if (Antwoord(g, aanbod, stap) is not { } gaatMee)
                continue;
            var sinds = Instant.Max(aanbod.Op, d.Ondertekening.Op);
            var op = Werk(Nederland.Dag(sinds).PlusDays(1 + toeval.Getal(stap, 12)), stap);
            op = op < aanbod.ReactieVoor ? op : Straks(sinds, 20, stap);
            if (op < aanbod.ReactieVoor && stand.LaatsteVan(g.Id) + Duration.FromMinutes(2) < aanbod.ReactieVoor)
                yield return Zet(d, stap, op, g.Actor, new ReageerOpAanbod(stand.Id, d.Id, aanbod.Nummer, gaatMee));
        }
    }

    /// <summary>Whether a deelnemer goes along; null when he does not answer.</summary>
    private bool? Antwoord(Gegadigde g, Aanbod aanbod, string stap) => (g.Deelname, aanbod) switch
    {
        (Deelnameloop.Zwijgt, _) => null,
        (Deelnameloop.GaatNietMee, { Soort: Aanbodsoort.Versie }) => false,
        (_, { Zwijgen: Zwijgen.Vertrekt }) => toeval.Getal($"{stap}/antwoord", 100) switch { < 2 => null, < 3 => false, _ => true },
        _ => toeval.Getal($"{stap}/antwoord", 100) switch { < 70 => null, < 71 => false, _ => true },
    };

    /// <summary>A test that runs: the deelnemer hands in what is not met any more, a toetser ends it.</summary>
    private IEnumerable<OpenHousezet> Toetszetten(Gegadigde g, Deelnemer d)
    {
        if (d.LopendeHertoetsing is not { } toets)
            yield break;
        var stap = string.Create(CultureInfo.InvariantCulture, $"{d.Id}/hertoetsing/{toets.Nummer}");
        // A test that a new version asks is recorded with that version, and not in the chain of the deelnemer.
        var laatste = Instant.Max(stand.LaatsteIn(Keten(d)), toets.Op);
        var eisen = Systeem.VersieOp(Nederland.Dag(stand.LaatsteVan(g.Id)))!.Voor(d.Categorie).Where(e => toets.Eisen.Contains(e.Id, StringComparer.Ordinal)).ToList();
        // What is met on the last day of the term is met on every day before it.
        var tekort = eisen.Where(e => !e.Voldaan(Bezit(d, toets, e.Id), Nederland.Dag(toets.HerstelVoor))).ToList();
        if (tekort.Find(e => !LaatVerlopen(g, d, e, Bezit(d, toets, e.Id))) is { } eis)
        {
            var sleutel = string.Create(CultureInfo.InvariantCulture, $"{stap}/{eis.Id}/{toets.Antwoorden.Count}");
            var op = toets.Antwoorden.Count == 0 ? Werk(Nederland.Dag(toets.Op).PlusDays(2 + toeval.Getal(stap, 8)), sleutel) : Straks(laatste, 4, sleutel);
            yield return Vernieuw(g, d, eis, op, sleutel);
            yield break;
        }

        var af = tekort.Count == 0 ? Werkdagen(laatste, 2 + toeval.Getal(stap, 5), $"{stap}/af") : Werk(Nederland.Dag(toets.HerstelVoor).PlusDays(1), $"{stap}/af");
        yield return Zet(d, $"{stap}/af", af, OpenHousespelers.Toetser(toeval, d.Id), new RondHertoetsingAf(stand.Id, d.Id, [.. toets.Eisen.Select(e => Bezit(d, toets, e))]));
    }

    /// <summary>After a reminder most renew at once, some at the second, and some not before they are tested.</summary>
    private IEnumerable<OpenHousezet> Vernieuwingen(Gegadigde g, Deelnemer d)
    {
        if (d.LopendeHertoetsing is not null || d.Herinneringen.Count == 0 || g.Deelname is Deelnameloop.VernieuwtLaat || Nalatig(g, d))
            yield break;
        foreach (var herinnering in d.Herinneringen)
        {
            if (Systeem.Versies[^1].Eis(herinnering.Eis) is not { } eis || d.Vastgesteld.LastOrDefault(v => v.Eis == eis.Id) is not { } bezit || eis.LaatsteGeldigeDag(bezit) != herinnering.LaatsteDag)
                continue;
            var stap = $"{d.Id}/herinnering/{herinnering.Eis}/{herinnering.LaatsteDag}";
            if (herinnering.Dagen < 60 || !toeval.Kans(stap, 25))
                yield return Vernieuw(g, d, eis, Werk(herinnering.LaatsteDag.PlusDays(-herinnering.Dagen + 1 + toeval.Getal($"{stap}/dag", 6)), stap), $"{stap}/{herinnering.Dagen}");
        }
    }

    /// <summary>What a deelnemer does of his own accord, and what is reported about him.</summary>
    private IEnumerable<OpenHousezet> Planzetten(Gegadigde g, Deelnemer d)
    {
        var (begin, stop) = (LocalDate.Max(d.Sinds, Nederland.Dag(d.Ondertekening.Op)), $"{d.Id}/clientenstop");
        if (g.Deelname is Deelnameloop.Clientenstop && !Gedaan(stop))
            yield return Zet(d, stop, Werk(begin.PlusDays(60 + toeval.Getal(stop, 300)), stop), g.Actor, new MeldClientenstop(stand.Id, d.Id, "Onze wachttijd is langer dan twaalf weken."));
        else if (d.Clientenstops is [.., { Tot: null } open])
            yield return Zet(d, $"{stop}/af", Werk(open.Van.PlusDays(40 + toeval.Getal(stop, 120)), $"{stop}/af"), g.Actor, new HefClientenstopOp(stand.Id, d.Id));

        var opzeggen = $"{d.Id}/opzeggen";
        if (g.Deelname is Deelnameloop.ZegtOp && d.Uittreding is null)
        {
            // Not sooner than now: what is given notice for must still be that far ahead on the day itself.
            var op = Instant.Max(Werk(begin.PlusDays(250 + toeval.Getal(opzeggen, 400)), opzeggen), stand.LaatsteVan(g.Id) + Duration.FromSeconds(67));
            yield return Zet(d, opzeggen, op, g.Actor, new ZegDeelnameOp(stand.Id, d.Id, Nederland.Dag(op).Plus(inrichting.Opzegtermijn).PlusDays(4), "Een andere deelnemer neemt onze cliënten over, in overleg met de gezinnen."));
        }

        var signaal = $"{d.Id}/signaal";
        if (g.Deelname is Deelnameloop.Signaal && d.LopendeHertoetsing is null && !Gedaan(signaal))
            yield return Zet(d, signaal, Werk(begin.PlusDays(100 + toeval.Getal(signaal, 100)), signaal), OpenHousespelers.Toetser(toeval, d.Id), new StartHertoetsing(stand.Id, d.Id, "Een gezin meldt dat het rooster niet klopt."));
    }

    /// <summary>Hands in newer evidence; the file itself once, to name again.</summary>
    private OpenHousezet Vernieuw(Gegadigde g, Deelnemer d, Toelatingseis eis, Instant op, string sleutel)
    {
        op = Instant.Max(op, stand.LaatsteVan(g.Id) + Duration.FromSeconds(67));
        var (bestand, inhoud) = ($"{d.Id}/bestand", Encoding.UTF8.GetBytes($"%PDF-1.4\n% Verzonnen nieuw bewijs van {g.Partij.Naam} over {d.Categorie}\n"));
        if (!Gedaan(bestand))
            return new OpenHousezet(bestand, Keten(d), op, async aanroep =>
            {
                using var bron = new MemoryStream(inhoud);
                return await aanroep.Stuur(g.Actor, new VoegBewijsBijDeelnameToe(stand.Id, d.Id, "vernieuwd.pdf", bron));
            });
        var antwoord = new Proefantwoord(toeval, sleutel, Nederland.Dag(op)).Goed(eis, [Vingerafdruk.Van(inhoud)]);
        return Zet(d, sleutel, op, g.Actor, new VernieuwBewijs(stand.Id, d.Id, antwoord));
    }

    /// <summary>Whether he does nothing about evidence that expires.</summary>
    private static bool LaatVerlopen(Gegadigde g, Deelnemer d, Toelatingseis eis, Eisantwoord bezit) => Nalatig(g, d) && eis.LaatsteGeldigeDag(bezit) is not null;

    /// <summary>One learns when a test fails, the other never does.</summary>
    private static bool Nalatig(Gegadigde g, Deelnemer d) => g.Deelname is Deelnameloop.Ontbonden || (g.Deelname is Deelnameloop.Geschorst && !Gezakt(d));

    private static bool Gezakt(Deelnemer d) => d.Hertoetsingen.Any(h => h.Uitkomst is { Gezakt.Count: > 0 });

    /// <summary>What the deelnemer has to show on an eis: what he handed in for this test, else what was established before.</summary>
    private static Eisantwoord Bezit(Deelnemer d, Hertoetsing toets, string eis) =>
        toets.Antwoorden.LastOrDefault(a => a.Eis == eis) ?? d.Vastgesteld.LastOrDefault(v => v.Eis == eis) ?? new Eisantwoord(eis);

    private string Keten(Deelnemer d) => Onderwerpen.Deelnemer(stand.Id, d.Id);

    private OpenHousezet Zet<T>(Deelnemer d, string sleutel, Instant op, Actor wie, Opdracht<T> opdracht) => OpenHousezet.Van(sleutel, Keten(d), op, wie, opdracht);
}
