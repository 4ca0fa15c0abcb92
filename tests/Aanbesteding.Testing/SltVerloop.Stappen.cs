using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Dialoog;
using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Workflow;

namespace Aanbesteding.Testing;

public sealed partial class SltVerloop
{
    /// <summary>The price in eurocents that every party offers for a perceel, where prices are asked: about € 2.173.456,71.</summary>
    public static long Prijs(int perceel) => 217_345_670 + perceel;

    /// <summary>What a party that applies hands in.</summary>
    public static AanmeldingInhoud Aanmelding(Deelname deelname) => new(
        new Combinatie(
            new Partij(deelname.Wie.Partij!, $"Stichting {deelname.Nummer}", $"{90_000_000 + deelname.Nummer}", ["sociale-basis", "jeugdhulpaanbieder"]), [], null, []),
        deelname.Percelen, [], null,
        Bronbestanden.Slt.Inrichting.Geschiktheidseisen.ToDictionary(e => e.Id, _ => true),
        deelname.Percelen.ToDictionary(p => p, p => $"Geheime motivatie van partij {deelname.Nummer} voor {p}."));

    /// <summary>What a selected party hands in.</summary>
    public static InschrijvingInhoud Inschrijving(Procedure procedure, string partij)
    {
        List<int> percelen = [.. procedure.Beoogden!.Van(partij)];
        return new(
            percelen,
            [.. from perceel in percelen from criterium in procedure.Inrichting.Gunning.Criteria select new Plandeel(perceel, criterium.Id, $"Geheim plan van {partij}.")],
            percelen.ToDictionary(p => p, p => procedure.Afspraken(p)!.Sha256));
    }

    /// <summary>Does the whole work of the first open task; without one the parties hand in and the bell rings.</summary>
    private Task Stap(Procedure procedure) => procedure.OpenTaken is [var taak, ..] ? Werk(procedure, taak) : Wacht(procedure);

    private Task Werk(Procedure procedure, Element taak) => taak.TaakSoort switch
    {
        "opstellen" => StelOp(procedure, taak),
        "juridische-toets" => Doe(Mensen.Jurist, new GeefJuridischOordeel(Id, Enum.Parse<Oordeel>(Keuze(taak.Id, nameof(Oordeel.Akkoord)), ignoreCase: true), "Zie het advies.")),
        "publicatie" => Doe(Mensen.Inkoper, new Publiceer(Id)),
        "kluisopening" => Open(),
        "geschiktheid" => Toets(procedure),
        "vaststelling-geschiktheid" => Doe(Mensen.Voorzitter, new StelGeschiktheidVast(Id)),
        "beoordeling" => Scoor(procedure),
        "consensus" => Overleg(procedure),
        "prijsopening" => OpenPrijzen(),
        "toewijzing" => Doe(Mensen.Voorzitter, new StelToewijzingVast(Id)),
        "poort" => Besluit(procedure, taak),
        "selectiebeslissing" => Doe(Mensen.Inkoper, new VerzendSelectiebeslissing(Id)),
        "dialoog" => Praat(procedure),
        "gunningsbesluit" => Besluit(procedure, taak),
        "gunningsbeslissing" => Doe(Mensen.Inkoper, new VerzendGunningsbeslissing(Id)),
        "definitieve-gunning" => Doe(Mensen.Inkoper, new GunDefinitief(Id)),
        "ondertekening" => Teken(procedure),
        "aankondiging-gunning" => Doe(Mensen.Inkoper, new KondigGunningAan(Id)),
        "intrekking-bekendmaken" => Doe(Mensen.Inkoper, new MaakIntrekkingBekend(Id)),
        _ => throw new InvalidOperationException($"Nobody plays the task {taak.Id} of kind {taak.TaakSoort}."),
    };

    private async Task Wacht(Procedure procedure)
    {
        if (procedure.Fase == "aanmelden")
        {
            foreach (var deelname in Deelnames)
                await Doe(deelname.Wie, new DienAanmeldingIn(Id, Aanmelding(deelname)));
        }

        if (procedure.Fase == "inschrijven")
        {
            foreach (var deelname in Deelnames.Where(d => procedure.Beoogden!.Van(d.Wie.Partij!).Any()))
            {
                var inschrijving = Inschrijving(procedure, deelname.Wie.Partij!);
                if (procedure.Inrichting.Gunning.MetPrijs)
                    await Doe(deelname.Wie, new BewaarPrijzen(Id, inschrijving.Percelen.ToDictionary(p => p, Prijs)));
                await Doe(deelname.Wie, new DienInschrijvingIn(Id, inschrijving));
            }
        }

        await Bel();
    }

    private async Task StelOp(Procedure procedure, Element taak)
    {
        var soort = taak.Ouder == "voorbereiding" ? DocumentSoort.Selectiedocument : DocumentSoort.Inschrijfdocument;
        foreach (var keuze in procedure.Inrichting.Inrichtingskeuzes.Where(k => k.Waarde is null && !procedure.Keuzes.ContainsKey(k.Id)))
            await Doe(Mensen.Inkoper, new LegKeuzeVast(Id, keuze.Id, "Zoals in de bijlage staat."));
        await Doe(Mensen.Inkoper, new PlaatsDocument(Id, soort, soort.ToString(), "De tekst van het document."));
        await Doe(Mensen.Inkoper, new RondOpstellenAf(Id));
    }

    private async Task Open()
    {
        await Doe(Mensen.Inkoper, new OpenKluis(Id));
        await Doe(Mensen.Voorzitter, new OpenKluis(Id));
    }

    private async Task OpenPrijzen()
    {
        await Doe(Mensen.Inkoper, new OpenPrijskluis(Id));
        await Doe(Mensen.Voorzitter, new OpenPrijskluis(Id));
    }

    private async Task Toets(Procedure procedure)
    {
        foreach (var aanmelding in procedure.Aanmeldingen)
            foreach (var eis in procedure.Inrichting.Geschiktheidseisen)
                await Doe(Mensen.Inkoper, new BeoordeelGeschiktheid(Id, aanmelding.Id, eis.Id, Voldaan: true, "Het bewijs is bekeken."));
        await Doe(Mensen.Inkoper, new RondGeschiktheidAf(Id));
    }

    private async Task Scoor(Procedure procedure)
    {
        var ronde = procedure.Ronde!;
        for (var nummer = 1; nummer <= procedure.Commissie.Count; nummer++)
        {
            var wie = Mensen.Beoordelaar(nummer);
            var blad = ronde.Bladen.Single(b => b.Beoordelaar == wie.Persoon);
            foreach (var (kandidaat, criterium) in ronde.Ontbrekend(blad.Scores, procedure.Wijze(ronde)))
                await Doe(wie, new GeefScore(Id, kandidaat.Inzending, kandidaat.Perceel, criterium, Cijfer(procedure, kandidaat), "Het plan is goed uitgewerkt."));
            if (blad.Vergrendeld is null)
                await Doe(wie, new VergrendelScores(Id));
        }
    }

    private async Task Overleg(Procedure procedure)
    {
        var ronde = procedure.Ronde!;
        foreach (var (kandidaat, criterium) in ronde.OntbrekendeConsensus(procedure.Wijze(ronde)))
            await Doe(Mensen.Voorzitter, new LegConsensusVast(Id, kandidaat.Inzending, kandidaat.Perceel, criterium, Cijfer(procedure, kandidaat), "De commissie is het eens."));
        await Doe(Mensen.Voorzitter, new RondConsensusAf(Id));
    }

    private async Task Besluit(Procedure procedure, Element taak)
    {
        var poort = taak.TaakSoort == "poort";
        var keuze = Keuze(taak.Id, poort ? "go" : "gunnen");
        foreach (var orgaan in procedure.Organen(taak.Id).Except(procedure.LopendeBesluiten(taak.Id).Select(b => b.Orgaan), StringComparer.Ordinal))
        {
            if (poort)
                await Doe(Mensen.Bestuurder, new NeemPoortbesluit(Id, orgaan, keuze, $"Het besluit is {keuze}.") { Afwijking = "Wat nog open is, mag wachten." });
            else
                await Doe(Mensen.Bestuurder, new NeemGunningsbesluit(Id, orgaan, keuze, $"Het besluit is {keuze}.") { Afwijking = "Wat nog open is, mag wachten." });
        }
    }

    private async Task Praat(Procedure procedure)
    {
        var vandaag = Nederland.Dag(Klok.GetCurrentInstant());
        foreach (var uitslag in procedure.Beoogden!.Percelen.Where(p => p.Partijen.Count > 0))
        {
            foreach (var partij in uitslag.Partijen)
                await Doe(Mensen.Inkoper, new LegDialoogrondeVast(Id, uitslag.Perceel, partij, vandaag, "Voor alle partijen.", $"Vertrouwelijk van {partij}."));
            await Doe(Mensen.Inkoper, new StelAfsprakensetVast(Id, uitslag.Perceel, procedure.Inrichting.Afspraken.ToDictionary(o => o, o => $"Afgesproken over {o}.")));
        }

        await Doe(Mensen.Inkoper, new SluitDialoog(Id));
    }

    private async Task Teken(Procedure procedure)
    {
        foreach (var overeenkomst in procedure.Overeenkomsten.Where(o => !o.Gesloten))
        {
            if (overeenkomst.GetekendOpdrachtgever is null)
                await Doe(Mensen.Bestuurder, new TekenOvereenkomst(Id, overeenkomst.Perceel, overeenkomst.Partij));
            if (overeenkomst.GetekendPartij is null)
                await Doe(Deelnames.Single(d => d.Wie.Partij == overeenkomst.Partij).Wie, new TekenOvereenkomst(Id, overeenkomst.Perceel, overeenkomst.Partij));
        }
    }

    /// <summary>Partijen 1, 2 and 3 get the highest mark, the others a sufficient one; so there is never a draw.</summary>
    private static decimal Cijfer(Procedure procedure, Kandidaat kandidaat) =>
        procedure.PartijVan(kandidaat) is "partij-1" or "partij-2" or "partij-3" ? 10 : 6;
}
