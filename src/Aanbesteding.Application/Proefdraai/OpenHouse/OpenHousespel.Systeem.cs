using System.Globalization;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Application.Proefdraai;

internal sealed partial class OpenHousespel
{
    private const int Reagerend = 8;

    private static readonly string[] Reacties =
    [
        "Wij vragen of een certificaat van een andere instelling ook goed is. Wij hebben er al een.",
        "De kosten van vervoer ontbreken in het tarief. Kunt u dat toelichten?",
        "De omschrijving is duidelijk. Wij doen graag mee.",
        "Vijf werkdagen voor herstel is kort in de zomervakantie.",
        "Kunt u in het portaal laten zien welke bewijzen u al van ons hebt?",
    ];

    private OpenHousezet? Systeemzet()
    {
        var grens = stand.LaatsteIn(_keten) + Duration.FromSeconds(67);
        return OpenHousezet.Eerste(Systeem.OpenTaken.Select(Taakzet).Concat(Consultatie()).Concat(Gepland()).Select(zet => zet.Op < grens ? zet with { Op = grens } : zet));
    }

    private OpenHousezet Taakzet(Element taak)
    {
        var ronde = Systeem.Taken.Count(t => t.Taak == taak.Id);
        var sleutel = string.Create(CultureInfo.InvariantCulture, $"{taak.Id}/{ronde}");
        var laatste = stand.LaatsteIn(_keten);
        return taak.TaakSoort switch
        {
            "consultatie" => Zet(sleutel, Werkdagen(laatste, 3, sleutel), OpenHousespelers.Inkoper, new PubliceerConsultatie(stand.Id)),
            "reactienota" => Zet(sleutel, Werkdagen(laatste, 8, sleutel), OpenHousespelers.Inkoper, new StelReactienotaVast(stand.Id, [.. Systeem.Consultatiereacties.Select(Afgehandeld)])),
            "toets-toelating" => Zet(sleutel, Werkdagen(laatste, 4, sleutel), OpenHousespelers.Jurist, ronde == 0 && toeval.Kans("jurist/terug", 30)
                ? new ToetsToelating(stand.Id, Oordeel.Terug, "Zeg in de reactienota ook wanneer een vraag buiten dit open house valt, en waarom.")
                : new ToetsToelating(stand.Id, Oordeel.Akkoord, "Iedere eis is vooraf duidelijk, en niemand wordt geselecteerd. De tarieven zijn onderbouwd.")),
            "vaststelling-toelating" => Besluit(taak, sleutel, orgaan => new StelToelatingVast(stand.Id, orgaan, taak.Uitkomsten[0], "De voorwaarden zijn voor iedereen gelijk en passen bij de opdracht van de raad.")),
            "publicatie-toelating" => Zet(sleutel, Werkdagen(laatste, 2, sleutel), OpenHousespelers.Inkoper, new PubliceerToelating(stand.Id)),
            "toets-versie" => Zet(sleutel, Werkdagen(laatste, 5, sleutel), OpenHousespelers.Jurist, ronde == 0 && toeval.Kans("versie/terug", 40)
                ? new ToetsVersie(stand.Id, Oordeel.Terug, "Leg beter uit waarom de clausule deze wijziging toestaat.")
                : new ToetsVersie(stand.Id, Oordeel.Akkoord, "De wijziging past binnen de clausule en verandert de aard van de overeenkomst niet.")),
            "vaststelling-versie" => Besluit(taak, sleutel, orgaan => new StelVersieVast(stand.Id, orgaan, taak.Uitkomsten[0], "De wijziging is nodig en geldt voor alle deelnemers.")),
            "aanbod-versie" => Zet(sleutel, Werkdagen(laatste, 2, sleutel), OpenHousespelers.Inkoper, new BiedVersieAan(stand.Id)),
            "verlengingsbesluit" => Besluit(taak, sleutel, orgaan => new BesluitVerlenging(stand.Id, orgaan, taak.Uitkomsten[0], "De hulp gaat door tot de volgende inkoop klaar is.")),
            "aanbod-verlenging" => Zet(sleutel, Werkdagen(laatste, 3, sleutel), OpenHousespelers.Inkoper, new BiedVerlengingAan(stand.Id)),
            "afsluiting-toelating" => Zet(sleutel, Werkdagen(laatste, 5, sleutel), OpenHousespelers.Inkoper, new SluitToelatingAf(stand.Id)),
            _ => throw new InvalidOperationException($"De proefdraai kent geen taak van de soort ‘{taak.TaakSoort}’."),
        };
    }

    /// <summary>The first body that did not decide yet.</summary>
    private OpenHousezet Besluit(Element taak, string sleutel, Func<string, Opdracht<Gedaan>> opdracht)
    {
        var orgaan = inrichting.Organen.First(o => Systeem.LopendeBesluiten(taak.Id).All(b => b.Orgaan != o));
        return Zet($"{sleutel}/{orgaan}", Werkdagen(stand.LaatsteIn(_keten), 6, $"{sleutel}/{orgaan}"), OpenHousespelers.Bestuurder(inrichting.Organen, orgaan), opdracht(orgaan));
    }

    /// <summary>Reactions to the marktconsultatie, while its term runs.</summary>
    private IEnumerable<OpenHousezet> Consultatie()
    {
        if (!Stand.Toegestaan(Systeem.Werkstroom, Systeem.Markering, nameof(ReageerOpConsultatie)))
            yield break;
        var termijn = Systeem.TermijnMet("reactietermijn-consultatie")!;
        foreach (var gegadigde in gegadigden.Take(Reagerend))
        {
            var sleutel = $"reactie/{gegadigde.Id}";
            var op = Werk(Nederland.Dag(termijn.Begin).PlusDays(1 + toeval.Getal($"{sleutel}/dag", 12)), sleutel);
            if (!Gedaan(sleutel) && op < termijn.Einde)
                yield return Zet(sleutel, op, gegadigde.Actor, new ReageerOpConsultatie(stand.Id, toeval.Kies(sleutel, Reacties)));
        }
    }

    private Reactienotaregel Afgehandeld(Consultatiereactie reactie) => toeval.Getal($"nota/{reactie.Nummer}", 4) switch
    {
        0 => new(reactie.Nummer, ReactieAfhandeling.Beantwoord, "Dit staat in de toelichting bij de eis. Andere certificaten van een instelling met accreditatie zijn ook goed."),
        1 => new(reactie.Nummer, ReactieAfhandeling.NietOvergenomen, "De termijn is voor iedereen gelijk en past bij de beslistermijn."),
        2 => new(reactie.Nummer, ReactieAfhandeling.Overgenomen, "Wij hebben de uitleg bij de eis aangevuld."),
        _ => new(reactie.Nummer, ReactieAfhandeling.NaarVervolg, "Dit nemen wij mee bij de volgende indexering van de tarieven."),
    };

    /// <summary>What the calendar of the opdrachtgever asks: indexations, new versions, extensions.</summary>
    private IEnumerable<OpenHousezet> Gepland()
    {
        if (Systeem.Gepubliceerd is null || Systeem.Markering.Afgelopen)
            yield break;
        foreach (var zet in Indexeringen().Take(1))
            yield return zet;
        foreach (var zet in Versies().Take(1))
            yield return zet;
        if (Systeem.VolgendeOptie is not null)
        {
            var sleutel = string.Create(CultureInfo.InvariantCulture, $"verlenging/{Systeem.Verlengingen.Count + 1}");
            if (!Gedaan(sleutel))
                yield return Zet(sleutel, Werk(Systeem.LaatsteDag.Minus(inrichting.Verlengingsaankondiging).PlusMonths(-3), sleutel), OpenHousespelers.Inkoper, new VraagVerlenging(stand.Id, "De cliënten houden zo hun vertrouwde aanbieder."));
        }
    }

    /// <summary>Every year in November, when the figures of October are known.</summary>
    private IEnumerable<OpenHousezet> Indexeringen()
    {
        if (inrichting.Indexering is not { } regel)
            yield break;
        var begin = inrichting.Overeenkomst.Ingang.Year;
        for (var jaar = begin; regel.Ingang.InYear(jaar + 1) <= Systeem.LaatsteDag; jaar++)
        {
            var sleutel = string.Create(CultureInfo.InvariantCulture, $"indexering/{jaar}");
            var voor = regel.Ingang.InYear(jaar + 1);
            if (!Gedaan(sleutel))
                yield return Zet(sleutel, Werk(voor.PlusDays(-45), sleutel), OpenHousespelers.Inkoper, new Indexeer(stand.Id, Indexcijfer(jaar - 1), Indexcijfer(jaar), string.Create(CultureInfo.InvariantCulture, $"Verzonnen reeks van de proefdraai, {regel.Peilmaand}-{jaar}")));
        }
    }

    private decimal Indexcijfer(int jaar)
    {
        var cijfer = 100m;
        for (var n = inrichting.Overeenkomst.Ingang.Year; n <= jaar; n++)
            cijfer += 1.5m + (toeval.Getal(string.Create(CultureInfo.InvariantCulture, $"index/{n}"), 40) / 10m);
        return cijfer;
    }

    /// <summary>Under each clause once, a year apart; a proposal that the jurist sends back is made again.</summary>
    private IEnumerable<OpenHousezet> Versies()
    {
        for (var n = 0; n < inrichting.Herzieningsclausules.Count && Systeem.Voorstel is null; n++)
        {
            var clausule = inrichting.Herzieningsclausules[n];
            if (Systeem.Versies.Any(v => v.Clausule == clausule.Id))
                continue;
            var poging = Enumerable.Range(1, 3).FirstOrDefault(p => !Gedaan(Sleutel(p)));
            if (poging == 0)
                continue;
            var op = poging == 1
                ? Werk(new LocalDate(inrichting.Overeenkomst.Ingang.Year + 1 + n, 2, 1).PlusDays(toeval.Getal(Sleutel(0), 12)), Sleutel(poging))
                : Werkdagen(stand.LaatsteIn(_keten), 5, Sleutel(poging));
            var klaar = Nederland.Dag(op).PlusDays(35).Plus(clausule.Aankondiging);
            var ingang = new LocalDate(klaar.Year, klaar.Month, 1).PlusMonths(1);
            yield return Zet(Sleutel(poging), op, OpenHousespelers.Inkoper, new StelVersieVoor(stand.Id, clausule.Id, $"Wijziging onder clausule {clausule.Id}.", Wijziging(clausule), ingang));

            string Sleutel(int p) => string.Create(CultureInfo.InvariantCulture, $"versie/{clausule.Id}/{p}");
        }
    }

    /// <summary>Everything that the clause allows: a stricter number, an article more, a higher price of the professionals.</summary>
    private Versiewijziging Wijziging(Herzieningsclausule clausule)
    {
        var vorige = Systeem.Versies[^1];
        return new Versiewijziging(
            clausule.Onderwerpen.Contains(Wijzigingsonderwerp.Eisen) ? [.. vorige.Eisen.Select(Strenger)] : null,
            clausule.Onderwerpen.Contains(Wijzigingsonderwerp.Tarieven) ? [.. vorige.Tarieven.Select(Hoger)] : null,
            clausule.Onderwerpen.Contains(Wijzigingsonderwerp.Overeenkomst) ? $"{inrichting.Contracttekst}\nSlotartikel\nDeze tekst is aangepast onder clausule {clausule.Id}.\n" : null);
    }

    private static Toelatingseis Strenger(Toelatingseis eis) => eis.Regel is Beslisregel.Minstens || eis.Regel.Delen.Any(r => r is Beslisregel.Minstens)
        ? eis with { Regel = Strenger(eis.Regel), Uitleg = $"{eis.Uitleg} Sinds de laatste wijziging is dat een tiende meer." }
        : eis;

    private static Beslisregel Strenger(Beslisregel regel) => regel switch
    {
        Beslisregel.Minstens minstens => new Beslisregel.Minstens(minstens.Grens * 1.1m),
        Beslisregel.Alle alle => new Beslisregel.Alle([.. alle.Regels.Select(Strenger)]),
        _ => regel,
    };

    private static Tarief Hoger(Tarief tarief)
    {
        var erbij = tarief.Onderbouwing.Beroepskrachten / 50;
        return tarief with { Centen = tarief.Centen + erbij, Onderbouwing = tarief.Onderbouwing with { Beroepskrachten = tarief.Onderbouwing.Beroepskrachten + erbij } };
    }

    private OpenHousezet Zet<T>(string sleutel, Instant op, Actor wie, Opdracht<T> opdracht) => OpenHousezet.Van(sleutel, _keten, op, wie, opdracht);
}
