using System.Globalization;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Testing;

public sealed partial class OpenHouseVerloop
{
    /// <summary>A file that is accepted as evidence.</summary>
    public static readonly byte[] Pdf = "%PDF-1.7\n% een bewijs\n%%EOF\n"u8.ToArray();

    /// <summary>Publishes the marktconsultatie; aanbieders can react.</summary>
    public async Task<OpenHouseVerloop> TotConsultatie()
    {
        await Doe(Mensen.Inkoper, new PubliceerConsultatie(Id));
        return this;
    }

    /// <summary>Ends the marktconsultatie; the reactienota waits.</summary>
    public async Task<OpenHouseVerloop> TotReactienota()
    {
        await Bel();
        return this;
    }

    /// <summary>Answers every reaction; review, adoption and publication are still to come.</summary>
    public async Task<OpenHouseVerloop> Reactienota()
    {
        var systeem = await Lees();
        await Doe(Mensen.Inkoper, new StelReactienotaVast(Id, [.. systeem.Consultatiereacties.Select(r => new Reactienotaregel(r.Nummer, ReactieAfhandeling.Overgenomen, "Verwerkt in de eisen."))]));
        return this;
    }

    /// <summary>Answers every reaction, reviews and adopts; it can then be published.</summary>
    public async Task<OpenHouseVerloop> TotVaststelling()
    {
        await Reactienota();
        await Doe(Mensen.Jurist, new ToetsToelating(Id, Oordeel.Akkoord, "Er wordt niet geselecteerd."));
        foreach (var orgaan in (await Lees()).Inrichting.Organen)
            await Doe(Mensen.Bestuurder, new StelToelatingVast(Id, orgaan, "vastgesteld", "Onderbouwd."));
        return this;
    }

    /// <summary>Publishes; aanbieders can apply.</summary>
    public async Task<OpenHouseVerloop> Publiceer()
    {
        await Doe(Mensen.Inkoper, new PubliceerToelating(Id));
        return this;
    }

    /// <summary>An aanvraag with an answer that is met on every eis, and its evidence; not handed in.</summary>
    /// <param name="aanbieder">Number of the aanbieder, 1 to 6.</param>
    /// <param name="categorieen">Ids of the categorieën.</param>
    /// <param name="anders">Answers to give instead; without evidence unless they name it.</param>
    public async Task<Guid> Concept(int aanbieder, IReadOnlyList<string> categorieen, params Eisantwoord[] anders)
    {
        var wie = Mensen.Aanbieder(aanbieder);
        var aanvraag = await Doe(wie, new StartAanvraag(Id, $"Stichting {aanbieder}", $"{90_000_000 + aanbieder}"));
        var eisen = (await Lees()).VersieOp(Vandaag)!.Voor(categorieen);
        using var bron = new MemoryStream(Pdf);
        var sha256 = await Doe(wie, new VoegBewijsToe(Id, aanvraag, eisen[0].Id, "bewijs.pdf", bron));
        await Doe(wie, new BewaarAanvraag(Id, aanvraag, categorieen, [.. eisen.Where(e => anders.All(a => a.Eis != e.Id)).Select(e => Goed(e, Vandaag) with { Bewijzen = [sha256] }), .. anders]));
        return aanvraag;
    }

    /// <summary>As <see cref="Concept"/>, and handed in.</summary>
    public async Task<Guid> Ingediend(int aanbieder, IReadOnlyList<string> categorieen, params Eisantwoord[] anders)
    {
        var aanvraag = await Concept(aanbieder, categorieen, anders);
        await Doe(Mensen.Aanbieder(aanbieder), new DienAanvraagIn(Id, aanvraag));
        return aanvraag;
    }

    /// <summary>Establishes on every eis that was not looked at what the aanbieder says, or nothing where he says nothing.</summary>
    public async Task Bevind(Guid aanvraag)
    {
        var nu = await LeesAanvraag(aanvraag);
        foreach (var eis in nu.TeToetsen)
            await Doe(Mensen.Inkoper, new StelBevindingVast(Id, aanvraag, nu.Antwoorden.LastOrDefault(a => a.Eis == eis.Id) ?? new Eisantwoord(eis.Id), ""));
    }

    /// <summary>Tests the aanvraag and asks to repair what is not met.</summary>
    public async Task VraagHerstel(Guid aanvraag)
    {
        await Bevind(aanvraag);
        await Doe(Mensen.Inkoper, new VraagHerstel(Id, aanvraag));
    }

    /// <summary>Tests the aanvraag and decides as the eisen compel; while something is not met it lets every chance to repair pass.</summary>
    public async Task Beslis(Guid aanvraag)
    {
        await Bevind(aanvraag);
        while ((await LeesAanvraag(aanvraag)) is { NietVoldaan.Count: > 0, HeeftHerstelkans: true })
        {
            await Doe(Mensen.Inkoper, new VraagHerstel(Id, aanvraag));
            while ((await LeesAanvraag(aanvraag)).Herstel is not null)
                await BelAanvraag(aanvraag);
            await Bevind(aanvraag);
        }

        await Doe(Mensen.Inkoper, new RondToetsingAf(Id, aanvraag));
        var getoetst = await LeesAanvraag(aanvraag);
        await Doe(Mensen.Inkoper2, new BeslisAanvraag(Id, aanvraag, [.. getoetst.Categorieen.Select(c => new Categoriekeuze(c, getoetst.Toetsing(c).All(u => u.Voldaan)))]));
    }

    /// <summary>An aanvraag that was handed in and granted; not signed.</summary>
    public async Task<Guid> Toegelaten(int aanbieder, params string[] categorieen)
    {
        var aanvraag = await Ingediend(aanbieder, categorieen);
        await Beslis(aanvraag);
        return aanvraag;
    }

    /// <summary>The aanbieder signs the text of today, and takes part.</summary>
    public async Task Teken(int aanbieder, Guid aanvraag) =>
        await Doe(Mensen.Aanbieder(aanbieder), new TekenToelating(Id, aanvraag, (await Lees()).VersieOp(Vandaag)!.ContractSha256));

    /// <summary>An aanbieder who was admitted to one categorie and signed.</summary>
    /// <returns>Id of the deelnemer.</returns>
    public async Task<Guid> Deelnemer(int aanbieder, string categorie)
    {
        var aanvraag = await Toegelaten(aanbieder, categorie);
        await Teken(aanbieder, aanvraag);
        var deelnames = await Lees(async lezer => await lezer.EigenDeelnames((await lezer.Lees(Id))!, Mensen.Aanbieder(aanbieder).Partij!));
        return deelnames.Single(d => d.AanvraagId == aanvraag).Id;
    }

    /// <summary>Takes a new version through jurist and bodies and offers it to all; the clock stays.</summary>
    public async Task BiedVersieAan(string clausule, Versiewijziging wijziging, LocalDate ingang)
    {
        await Doe(Mensen.Inkoper, new StelVersieVoor(Id, clausule, "De wet is gewijzigd.", wijziging, ingang));
        await Doe(Mensen.Jurist, new ToetsVersie(Id, Oordeel.Akkoord, "Binnen de clausule."));
        foreach (var orgaan in (await Lees()).Inrichting.Organen)
            await Doe(Mensen.Bestuurder, new StelVersieVast(Id, orgaan, "vastgesteld", "Nodig."));
        await Doe(Mensen.Inkoper, new BiedVersieAan(Id));
    }

    /// <summary>An answer that meets this eis on this day and long after it, without evidence.</summary>
    public static Eisantwoord Goed(Toelatingseis eis, LocalDate vandaag)
    {
        ArgumentNullException.ThrowIfNull(eis);
        return new Eisantwoord(eis.Id)
        {
            Waarde = Waarde(eis.Regel),
            Afgegeven = eis.Regel.Vraagt.Contains(Antwoorddeel.Afgegeven) ? vandaag.PlusDays(-30) : null,
            GeldigTot = eis.Regel.Vraagt.Contains(Antwoorddeel.GeldigTot) ? vandaag.PlusYears(2) : null,
        };
    }

    private static string? Waarde(Beslisregel regel) => regel switch
    {
        Beslisregel.Ja => Eisantwoord.Ja,
        Beslisregel.Minstens minstens => minstens.Grens.ToString(CultureInfo.InvariantCulture),
        Beslisregel.Hoogstens hoogstens => hoogstens.Grens.ToString(CultureInfo.InvariantCulture),
        Beslisregel.EenVan eenVan => eenVan.Waarden[0],
        _ => regel.Delen.Select(Waarde).FirstOrDefault(w => w is not null),
    };
}
