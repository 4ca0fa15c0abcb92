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
    private static readonly string[] Bestanden = ["organisatie", "kwaliteit"];

    /// <summary>The step of the aanvraag that runs, or of the one that begins.</summary>
    private IEnumerable<OpenHousezet> Aanvraagzetten(Gegadigde g)
    {
        Toelatingsaanvraag? vorige = null;
        for (var n = 1; n <= 2; n++)
        {
            var sleutel = string.Create(CultureInfo.InvariantCulture, $"aanvraag/{g.Id}/{n}");
            if (stand.Aanvraag(toeval.Id(sleutel)) is not { } aanvraag)
            {
                if ((n == 1 ? Instroom(g) : Herkansing(g, vorige!, sleutel)) is { } op && Nederland.Dag(op) <= Systeem.LaatsteDag.PlusMonths(-5))
                    yield return OpenHousezet.Van(sleutel, Onderwerpen.Aanvraag(stand.Id, toeval.Id(sleutel)), op, g.Actor, new StartAanvraag(stand.Id, g.Partij.Naam, g.Partij.KvkNummer));
                yield break;
            }

            if (!aanvraag.Afgerond)
            {
                if (Aanvraagzet(g, aanvraag, n == 1 ? g.Aanvraag : Aanvraagloop.Voldoet, sleutel) is { } zet)
                    yield return zet;
            }

            vorige = aanvraag;
        }
    }

    /// <summary>When a party begins; null before publication.</summary>
    private Instant? Instroom(Gegadigde g) => Systeem.Gepubliceerd is not { } gepubliceerd ? null
        : Werk(LocalDate.Max(g.Instroom ?? LocalDate.MinIsoValue, Nederland.Dag(gepubliceerd).PlusDays(2 + toeval.Getal($"instroom/{g.Id}", 36))), $"instroom/{g.Id}");

    /// <summary>Who was refused, withdrew or did not sign may apply again at any time; null when he does not.</summary>
    private Instant? Herkansing(Gegadigde g, Toelatingsaanvraag vorige, string sleutel) => vorige switch
    {
        { Ingetrokken: { } op } when toeval.Kans($"{sleutel}/opnieuw", 50) => Werk(Nederland.Dag(op).PlusDays(40 + toeval.Getal(sleutel, 100)), sleutel),
        { Ingetrokken: not null } => null,
        { Besluit: { Toegelaten.Count: 0 } besluit } => Werk(Nederland.Dag(besluit.Op).PlusDays(12 + toeval.Getal(sleutel, 50)), sleutel),
        { Afgerond: true, Ondertekening: null, Besluit: { } besluit } => Werk(Nederland.Dag(besluit.Op).PlusDays(40 + toeval.Getal(sleutel, 60)), sleutel),
        _ => null,
    };

    private OpenHousezet? Aanvraagzet(Gegadigde g, Toelatingsaanvraag a, Aanvraagloop loop, string sleutel)
    {
        var keten = Onderwerpen.Aanvraag(stand.Id, a.Id);
        var laatste = stand.LaatsteIn(keten);
        return a.OpenTaken.Select(t => t.TaakSoort).FirstOrDefault() switch
        {
            "indienen-aanvraag" => Invullen(g, a, loop, sleutel, keten, laatste),
            "toetsing" => loop is Aanvraagloop.TrektIn
                ? OpenHousezet.Van($"{sleutel}/intrekken", keten, Werkdagen(a.Ingediend!.Value, 2, $"{sleutel}/intrekken"), g.Actor, new TrekAanvraagIn(stand.Id, a.Id))
                : Toetsen(a, loop, sleutel, keten, laatste),
            "indienen-herstel" when loop is not Aanvraagloop.LaatHerstelVerlopen => Herstellen(g, a, loop, sleutel, keten, laatste),
            "beslissing-aanvraag" => Beslissen(a, loop, sleutel, keten, laatste),
            "tekenen-toelating" when loop is not Aanvraagloop.TekentNiet => Tekenen(g, a, sleutel, keten),
            _ => null,
        };
    }

    private OpenHousezet Invullen(Gegadigde g, Toelatingsaanvraag a, Aanvraagloop loop, string sleutel, string keten, Instant laatste)
    {
        for (var n = 0; n < Bestanden.Length; n++)
        {
            var (bestand, inhoud) = (Bestanden[n], Bestand(g, n));
            // What a party added for an earlier aanvraag can be used again.
            if (!Gedaan($"bewijs/{g.Id}/{bestand}"))
                return new OpenHousezet($"bewijs/{g.Id}/{bestand}", keten, Straks(laatste, 4, $"{sleutel}/{bestand}"), async aanroep =>
                {
                    using var bron = new MemoryStream(inhoud);
                    return await aanroep.Stuur(g.Actor, new VoegBewijsToe(stand.Id, a.Id, Systeem.VersieOp(Nederland.Dag(aanroep.Nu))!.Eisen[0].Id, $"{bestand}.pdf", bron));
                });
        }

        if (!Gedaan($"{sleutel}/antwoorden"))
        {
            var op = Straks(laatste, 10 + toeval.Getal($"{sleutel}/invullen", 30), sleutel);
            return OpenHousezet.Van($"{sleutel}/antwoorden", keten, op, g.Actor, new BewaarAanvraag(stand.Id, a.Id, g.Categorieen, Antwoorden(g, loop, Nederland.Dag(op), sleutel)));
        }

        var later = toeval.Kans($"{sleutel}/later", 20);
        return OpenHousezet.Van($"{sleutel}/indienen", keten, later ? Werkdagen(laatste, 1, $"{sleutel}/indienen") : Straks(laatste, 6, $"{sleutel}/indienen"), g.Actor, new DienAanvraagIn(stand.Id, a.Id));
    }

    /// <summary>What a party answers on every eis of its categorieën, by its course.</summary>
    private List<Eisantwoord> Antwoorden(Gegadigde g, Aanvraagloop loop, LocalDate dag, string sleutel)
    {
        var eisen = Systeem.VersieOp(dag)!.Voor(g.Categorieen);
        var gebrek = loop switch
        {
            Aanvraagloop.Gemengd => g.Gebrek,
            Aanvraagloop.Verlopen => (eisen.FirstOrDefault(e => Proefantwoord.Verloopt(e.Regel)) ?? eisen[0]).Id,
            Aanvraagloop.Onvolledig or Aanvraagloop.HersteltNiet or Aanvraagloop.LaatHerstelVerlopen => toeval.Kies($"{sleutel}/gebrek", eisen).Id,
            _ => null,
        };
        return [.. eisen.Select((eis, n) =>
        {
            var antwoord = new Proefantwoord(toeval, $"{sleutel}/{eis.Id}", dag);
            return eis.Id != gebrek ? antwoord.Goed(eis, [Bewijs(g, n)])
                : loop is Aanvraagloop.Onvolledig ? antwoord.Onvolledig(eis)
                : antwoord.Fout(eis, [Bewijs(g, n)]);
        })];
    }

    private OpenHousezet Toetsen(Toelatingsaanvraag a, Aanvraagloop loop, string sleutel, string keten, Instant laatste)
    {
        var bezoek = a.Taken.Count(t => t.Taak == "toetsen");
        var toetser = OpenHousespelers.Toetser(toeval, a.Id);
        if (loop is Aanvraagloop.MeerTijd && !a.Verlengd)
            return OpenHousezet.Van($"{sleutel}/meer-tijd", keten, Werk(Nederland.Dag(a.Ingediend!.Value).PlusDays(33), $"{sleutel}/meer-tijd"), OpenHousespelers.Beslisser(toeval, a.Id),
                new VerlengBeslistermijn(stand.Id, a.Id, "Wij vragen de instelling die het certificaat gaf om een bevestiging."));
        var zitting = string.Create(CultureInfo.InvariantCulture, $"{sleutel}/toetsing/{bezoek}");
        // Who is testing goes on; else he begins within a week.
        var op = a.Bevindingen.Any(b => b.Op == laatste) ? Straks(laatste, 3, $"{zitting}/{a.Bevindingen.Count}") : Werkdagen(laatste, 2 + toeval.Getal(zitting, 3), zitting);
        if (a.TeToetsen is [var eis, ..])
        {
            var gezegd = a.Antwoorden.LastOrDefault(x => x.Eis == eis.Id) ?? new Eisantwoord(eis.Id);
            return OpenHousezet.Van($"{zitting}/{eis.Id}", keten, op, toetser, new StelBevindingVast(stand.Id, a.Id, gezegd, gezegd.Bewijzen.Count == 0 && eis.Bewijs is not null ? "Het bewijs is niet meegestuurd." : ""));
        }

        return a.NietVoldaan.Count > 0 && a.HeeftHerstelkans
            ? OpenHousezet.Van($"{zitting}/herstel", keten, op, toetser, new VraagHerstel(stand.Id, a.Id))
            : OpenHousezet.Van($"{zitting}/af", keten, op, toetser, new RondToetsingAf(stand.Id, a.Id));
    }

    private OpenHousezet Herstellen(Gegadigde g, Toelatingsaanvraag a, Aanvraagloop loop, string sleutel, string keten, Instant laatste)
    {
        var herstel = a.Herstel!;
        var stap = string.Create(CultureInfo.InvariantCulture, $"{sleutel}/herstel/{herstel.Nummer}");
        if (Gedaan($"{stap}/antwoorden"))
            return OpenHousezet.Van($"{stap}/indienen", keten, Straks(laatste, 8, stap), g.Actor, new DienHerstelIn(stand.Id, a.Id));
        var op = Werkdagen(herstel.Pauze.Van, 1 + toeval.Getal(stap, 3), stap);
        var slaagt = loop is not (Aanvraagloop.HersteltNiet or Aanvraagloop.Gemengd);
        return OpenHousezet.Van($"{stap}/antwoorden", keten, op, g.Actor, new BewaarAanvraag(stand.Id, a.Id, null, [.. a.Eisen.Where(e => herstel.Eisen.Contains(e.Id, StringComparer.Ordinal)).Select((eis, n) =>
        {
            var antwoord = new Proefantwoord(toeval, $"{stap}/{eis.Id}", Nederland.Dag(op));
            return slaagt ? antwoord.Goed(eis, [Bewijs(g, n)]) : antwoord.Fout(eis, [Bewijs(g, n)]);
        })]));
    }

    private OpenHousezet Beslissen(Toelatingsaanvraag a, Aanvraagloop loop, string sleutel, string keten, Instant laatste)
    {
        var bezoek = a.Taken.Count(t => t.Taak == "beslissen");
        var (toetser, beslisser) = (OpenHousespelers.Toetser(toeval, a.Id), OpenHousespelers.Beslisser(toeval, a.Id));
        var stap = string.Create(CultureInfo.InvariantCulture, $"{sleutel}/besluit/{bezoek}");
        var keuzes = a.Categorieen.Select(c => new Categoriekeuze(c, a.Toetsing(c).All(u => u.Voldaan))).ToList();
        if (loop is Aanvraagloop.ZelfdePersoon && !Gedaan($"{stap}/zelf"))
            return OpenHousezet.Van($"{stap}/zelf", keten, Straks(laatste, 5, stap), toetser, new BeslisAanvraag(stand.Id, a.Id, keuzes)) with { MagWeigeren = true };
        var op = Werkdagen(laatste, 1 + toeval.Getal(stap, 2), stap);
        return loop is Aanvraagloop.Teruggestuurd && bezoek == 0
            ? OpenHousezet.Van(stap, keten, op, beslisser, new ZendAanvraagTerug(stand.Id, a.Id, "Kijk nog eens of het certificaat bij deze vestiging hoort."))
            : OpenHousezet.Van(stap, keten, op, beslisser, new BeslisAanvraag(stand.Id, a.Id, keuzes));
    }

    /// <summary>Signs within a week the text of that day.</summary>
    private OpenHousezet Tekenen(Gegadigde g, Toelatingsaanvraag a, string sleutel, string keten)
    {
        var op = Werkdagen(a.Besluit!.Op, 1 + toeval.Getal($"{sleutel}/tekenen", 5), $"{sleutel}/tekenen");
        return OpenHousezet.Van($"{sleutel}/tekenen", keten, op, g.Actor, new TekenToelating(stand.Id, a.Id, Systeem.VersieOp(Nederland.Dag(op))!.ContractSha256));
    }

    private static byte[] Bestand(Gegadigde g, int n) => Encoding.UTF8.GetBytes($"%PDF-1.4\n% Verzonnen bewijs over {Bestanden[n]} van {g.Partij.Naam}\n");

    /// <summary>Fingerprint of the file that goes with the n-th eis.</summary>
    private static string Bewijs(Gegadigde g, int n) => Vingerafdruk.Van(Bestand(g, n % Bestanden.Length));
}
