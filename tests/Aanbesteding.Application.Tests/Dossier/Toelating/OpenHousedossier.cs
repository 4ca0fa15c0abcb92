using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Tests.Termijnen;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Aanbesteding.Application.Tests.Dossier;

/// <summary>Dossiers of open houses that several tests read and forge; played once, through the door.</summary>
public sealed class OpenHousedossier : IAsyncLifetime
{
    /// <summary>An open house in which everything that can happen did, and every promise was kept.</summary>
    public string Heel { get; private set; } = "";

    /// <summary>One in which a decision came late, and another is late by now.</summary>
    public string Laat { get; private set; } = "";

    /// <summary>Admitted at once, to gezinshuiszorg.</summary>
    public Guid Toegelaten { get; private set; }

    /// <summary>Repaired two eisen, and admitted to pleegzorg.</summary>
    public Guid Hersteld { get; private set; }

    /// <summary>Let both chances to repair pass, and refused for leefgroep.</summary>
    public Guid Geweigerd { get; private set; }

    /// <summary>Admitted to one categorie, refused for another.</summary>
    public Guid Gemengd { get; private set; }

    /// <summary>Never handed in.</summary>
    public Guid Concept { get; private set; }

    /// <summary>Takes part since <see cref="Toegelaten"/>.</summary>
    public Guid Blijver { get; private set; }

    /// <summary>Suspended, and then out.</summary>
    public Guid Ontbonden { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await using (var huis = await Belhuis.Bouw())
        {
            var spel = await OpenHouseVerloop.Gepubliceerd(huis.Diensten, "wbo-wonen-2027");
            await Toelaten(spel);
            await Wijzigen(huis, spel);
            await Maatregelen(spel);
            await spel.Ingediend(3, ["leefgroep"]);
            Heel = await Schrijf(huis, spel.Id);
        }

        await using var ander = await Belhuis.Bouw();
        var traag = await OpenHouseVerloop.Gepubliceerd(ander.Diensten, "wbo-wonen-2027");
        var laat = await traag.Ingediend(1, ["pleegzorg"]);
        await traag.Ingediend(2, ["pleegzorg"]);
        traag.Klok.Advance(Duration.FromDays(60));
        await traag.Beslis(laat);
        Laat = await Schrijf(ander, traag.Id);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<string> Schrijf(Belhuis huis, Guid id)
    {
        await using var scope = huis.Diensten.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Dossieruitvoer>().Schrijf(id);
    }

    private async Task Toelaten(OpenHouseVerloop spel)
    {
        Toegelaten = await spel.Toegelaten(1, "gezinshuiszorg");
        await spel.Teken(1, Toegelaten);
        Hersteld = await spel.Ingediend(2, ["pleegzorg"], new Eisantwoord("E5") { Waarde = "nee" }, new Eisantwoord("E6") { Waarde = "1000000" });
        await spel.VraagHerstel(Hersteld);
        spel.Klok.Advance(Duration.FromDays(2));
        await Herstel(spel, 2, Hersteld);
        await spel.Beslis(Hersteld);
        await spel.Teken(2, Hersteld);
        Concept = await spel.Concept(6, ["pleegzorg"]);
        var ingetrokken = await spel.Ingediend(5, ["pleegzorg"]);
        await spel.Doe(Mensen.Aanbieder(5), new TrekAanvraagIn(spel.Id, ingetrokken));
        var langer = await spel.Ingediend(5, ["kamertraining"]);
        await spel.Doe(Mensen.Inkoper, new VerlengBeslistermijn(spel.Id, langer, "Wij wachten op een inlichting."));
        spel.Klok.Advance(Duration.FromDays(44));
        await spel.Beslis(langer);
        await spel.Teken(5, langer);
        Geweigerd = await spel.Ingediend(3, ["leefgroep"], new Eisantwoord("E9"));
        await spel.Beslis(Geweigerd);
        Gemengd = await spel.Ingediend(4, ["gezinshuiszorg", "leefgroep"], new Eisantwoord("E9"));
        await spel.Beslis(Gemengd);
        await spel.Teken(4, Gemengd);
    }

    private static async Task Herstel(OpenHouseVerloop spel, int aanbieder, Guid aanvraag)
    {
        var (wie, nu) = (Mensen.Aanbieder(aanbieder), await spel.LeesAanvraag(aanvraag));
        using var bron = new MemoryStream(OpenHouseVerloop.Pdf);
        var sha256 = await spel.Doe(wie, new VoegBewijsToe(spel.Id, aanvraag, nu.Herstel!.Eisen[0], "beter.pdf", bron));
        await spel.Doe(wie, new BewaarAanvraag(spel.Id, aanvraag, null, [.. nu.Eisen.Where(e => nu.Herstel.Eisen.Contains(e.Id)).Select(e => OpenHouseVerloop.Goed(e, spel.Vandaag) with { Bewijzen = [sha256] })]));
        await spel.Doe(wie, new DienHerstelIn(spel.Id, aanvraag));
    }

    /// <summary>A version that some go along with and some do not, an indexation, and an extension that is still to take effect.</summary>
    private async Task Wijzigen(Belhuis huis, OpenHouseVerloop spel)
    {
        var systeem = await spel.Lees();
        var deelnemers = new Dictionary<int, Guid>();
        foreach (var nummer in new[] { 1, 2, 4, 5 })
            deelnemers[nummer] = await Deelname(huis, spel, nummer);
        (Blijver, Ontbonden) = (deelnemers[1], deelnemers[2]);
        List<Toelatingseis> eisen = [.. systeem.Versies[^1].Eisen.Select(e => e.Id == "E6" ? e with { Regel = new Beslisregel.Alle([new Beslisregel.Minstens(2_000_000), new Beslisregel.GeldigOpPeildag()]) } : e)];
        await spel.BiedVersieAan("H2", new Versiewijziging(eisen, null, systeem.Inrichting.Contracttekst + "\nArtikel 9. Meldcode\n1. De deelnemer werkt met de meldcode.\n"), spel.Vandaag.PlusMonths(4));
        var nieuw = await spel.Deelnemer(6, "pleegzorg");
        foreach (var (nummer, deelnemer) in deelnemers.Where(d => d.Key != 4).Append(new KeyValuePair<int, Guid>(6, nieuw)))
            await spel.Doe(Mensen.Aanbieder(nummer), new ReageerOpAanbod(spel.Id, deelnemer, 1, GaatMee: true));
        while ((await spel.Lees()).Aanbiedingen.Any(a => !a.Verwerkt))
            await spel.Bel();
        var blijver = await spel.LeesDeelnemer(Blijver);
        await spel.Doe(Mensen.Inkoper, new RondHertoetsingAf(spel.Id, Blijver, [.. blijver.LopendeHertoetsing!.Eisen.Select(e => blijver.Vastgesteld.Last(v => v.Eis == e))]));
        await spel.Doe(Mensen.Inkoper, new Indexeer(spel.Id, 100m, 103.7m, "Staatscourant"));
        await spel.Doe(Mensen.Inkoper, new VraagVerlenging(spel.Id, "De hulp blijft nodig."));
        foreach (var orgaan in systeem.Inrichting.Organen)
            await spel.Doe(Mensen.Bestuurder, new BesluitVerlenging(spel.Id, orgaan, "verlengen", "Nodig."));
        await spel.Doe(Mensen.Inkoper, new BiedVerlengingAan(spel.Id));
        await spel.Doe(Mensen.Aanbieder(5), new ZegDeelnameOp(spel.Id, deelnemers[5], spel.Vandaag.PlusMonths(7), "Alle cliënten gaan naar een andere deelnemer."));
        await spel.Doe(Mensen.Aanbieder(1), new MeldClientenstop(spel.Id, Blijver, "Alle plaatsen zijn bezet."));
    }

    /// <summary>A suspension after a hearing, its day of review, and the end of the overeenkomst.</summary>
    private async Task Maatregelen(OpenHouseVerloop spel)
    {
        var orgaan = (await spel.Lees()).Inrichting.Organen[0];
        await spel.Doe(Mensen.Inkoper, new KondigMaatregelAan(spel.Id, Ontbonden, Maatregelsoort.Schorsing, "fraude", "Er is gedeclareerd wat niet is geleverd.", Spoed: false));
        await spel.Doe(Mensen.Aanbieder(2), new GeefZienswijze(spel.Id, Ontbonden, "Dit was een vergissing."));
        await spel.Doe(Mensen.Inkoper, new LegHoorzittingVast(spel.Id, Ontbonden, "Beide partijen zijn gehoord."));
        await spel.Doe(Mensen.Jurist, new AdviseerMaatregel(spel.Id, Ontbonden, Oordeel.Akkoord, "De grond staat vast."));
        await spel.Doe(Mensen.Bestuurder, new BesluitMaatregel(spel.Id, Ontbonden, orgaan, Opleggen: true, "Fraude.", spel.Vandaag.PlusDays(30), "Cliënten blijven waar zij zijn."));
        spel.Klok.Advance(Duration.FromDays(31));
        await spel.Doe(Mensen.Inkoper, new KondigMaatregelAan(spel.Id, Ontbonden, Maatregelsoort.Ontbinding, "fraude", "Er is niets hersteld.", Spoed: false));
        spel.Klok.Advance(Duration.FromDays(20));
        await spel.Doe(Mensen.Jurist, new AdviseerMaatregel(spel.Id, Ontbonden, Oordeel.Akkoord, "Er is genoeg tijd geweest."));
        await spel.Doe(Mensen.Bestuurder, new BesluitMaatregel(spel.Id, Ontbonden, orgaan, Opleggen: true, "Niet hersteld.", null, "Cliënten gaan naar een andere deelnemer."));
    }

    private static async Task<Guid> Deelname(Belhuis huis, OpenHouseVerloop spel, int aanbieder)
    {
        await using var scope = huis.Diensten.CreateAsyncScope();
        var lezer = scope.ServiceProvider.GetRequiredService<OpenHouselezer>();
        return (await lezer.EigenDeelnames((await lezer.Lees(spel.Id))!, Mensen.Aanbieder(aanbieder).Partij!)).Single().Id;
    }
}
