using Aanbesteding.Domain.Toelating;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

internal sealed partial class OpenHouseSpel
{
    internal static OpenHouseSpel Open(Toelatingsinrichting? inrichting = null, LocalDate? begin = null) => new OpenHouseSpel(inrichting, begin).TotPublicatie().Publiceer();

    internal OpenHouseSpel TotReactienota(params string[] partijen)
    {
        Doe(Systeem, s => s.PubliceerConsultatie(Inkoper));
        foreach (var partij in partijen)
            Doe(Systeem, s => s.ReageerOpConsultatie(Van(partij), $"Reactie van {partij}"));
        Verstrijk(Systeem).ShouldBe(["reactietermijn-consultatie"]);
        return Op(Vandaag);
    }

    internal OpenHouseSpel Reactienota()
    {
        Doe(Systeem, s => s.StelReactienotaVast(Inkoper, [.. s.Consultatiereacties.Select(r => new Reactienotaregel(r.Nummer, ReactieAfhandeling.Overgenomen, "Verwerkt in eis E1"))]));
        return this;
    }

    internal OpenHouseSpel TotPublicatie()
    {
        TotReactienota().Reactienota();
        Doe(Systeem, s => s.GeefOordeel(Jurist, Oordeel.Akkoord, "Geen selectie."));
        foreach (var orgaan in Systeem.Inrichting.Organen)
            Doe(Systeem, s => s.StelVast(Bestuurder, orgaan, "vastgesteld", "Onderbouwd."));
        return this;
    }

    internal OpenHouseSpel Publiceer()
    {
        Doe(Systeem, s => s.Publiceer(Inkoper));
        return this;
    }

    /// <summary>Takes a version through jurist and bodies, up to the offer.</summary>
    internal OpenHouseSpel TotAanbod(string clausule, Versiewijziging wijziging, LocalDate ingang)
    {
        Doe(Systeem, s => s.StelVersieVoor(Inkoper, clausule, "De wet is gewijzigd.", wijziging, ingang));
        Doe(Systeem, s => s.ToetsVersie(Jurist, Oordeel.Akkoord, "Binnen de clausule."));
        foreach (var orgaan in Systeem.Inrichting.Organen)
            Doe(Systeem, s => s.StelVersieVast(Bestuurder, orgaan, "vastgesteld", "Nodig."));
        return this;
    }

    internal Toelatingsversie NieuweVersie(string clausule, Versiewijziging wijziging, LocalDate ingang, params string[] deelnemers)
    {
        TotAanbod(clausule, wijziging, ingang);
        Doe(Systeem, s => s.BiedVersieAan(Inkoper, deelnemers, []));
        return Systeem.Versies[^1];
    }

    internal OpenHouseSpel Verleng(params string[] deelnemers)
    {
        Doe(Systeem, s => s.VraagVerlenging(Inkoper, "De hulp blijft nodig."));
        foreach (var orgaan in Systeem.Inrichting.Organen)
            Doe(Systeem, s => s.BesluitVerlenging(Bestuurder, orgaan, "verlengen", "Akkoord."));
        Doe(Systeem, s => s.BiedVerlengingAan(Inkoper, deelnemers));
        return this;
    }

    internal Toelatingsaanvraag Begin(string partij)
    {
        var aanvraag = Toelatingsaanvraag.Begin(Guid.NewGuid(), Systeem, Aanvraagstroom, Partij(partij), Van(partij)).Waarde;
        Controleer(aanvraag);
        return aanvraag;
    }

    internal static Partij Partij(string id) => new(id, $"Stichting {id}", "12345678", []);

    internal Toelatingsaanvraag Concept(string partij, string[] categorieen, params Eisantwoord[] anders)
    {
        var aanvraag = Begin(partij);
        Doe(aanvraag, a => a.Bewaar(Van(partij), categorieen, [.. Systeem.Inrichting == Wonen || Systeem.Inrichting.Eisen == Eisen ? Goed(Vandaag).Where(g => anders.All(x => x.Eis != g.Eis)) : [], .. anders]));
        return aanvraag;
    }

    internal Toelatingsaanvraag Ingediend(string partij, string[] categorieen, params Eisantwoord[] anders)
    {
        var aanvraag = Concept(partij, categorieen, anders);
        Doe(aanvraag, a => a.DienIn(Van(partij), []));
        return aanvraag;
    }

    /// <summary>Records on every eis that was not looked at what the aanbieder says, or nothing where he says nothing.</summary>
    internal OpenHouseSpel Bevind(Toelatingsaanvraag aanvraag, Moment? door = null)
    {
        foreach (var eis in aanvraag.TeToetsen)
            Doe(aanvraag, a => a.StelBevindingVast(door ?? Inkoper, a.Antwoorden.LastOrDefault(x => x.Eis == eis.Id) ?? new Eisantwoord(eis.Id), ""));
        return this;
    }

    internal OpenHouseSpel Getoetst(Toelatingsaanvraag aanvraag)
    {
        Bevind(aanvraag);
        Doe(aanvraag, a => a.RondToetsingAf(Inkoper));
        return this;
    }

    internal OpenHouseSpel Herstelvraag(Toelatingsaanvraag aanvraag)
    {
        Bevind(aanvraag);
        Doe(aanvraag, a => a.VraagHerstel(Inkoper));
        return this;
    }

    internal OpenHouseSpel Hersteld(Toelatingsaanvraag aanvraag, params Eisantwoord[] antwoorden)
    {
        Doe(aanvraag, a => a.Bewaar(Van(a.Partij), null, antwoorden));
        Doe(aanvraag, a => a.DienHerstelIn(Van(a.Partij)));
        return this;
    }

    internal OpenHouseSpel Beslis(Toelatingsaanvraag aanvraag, params bool[] toelaten)
    {
        Doe(aanvraag, a => a.Beslis(Collega, [.. a.Categorieen.Zip(toelaten, (c, t) => new Categoriekeuze(c, t))]));
        return this;
    }

    /// <summary>An aanvraag that meets everything, up to the signature.</summary>
    internal Toelatingsaanvraag Toegelaten(string partij, params string[] categorieen)
    {
        var aanvraag = Ingediend(partij, categorieen);
        Getoetst(aanvraag).Beslis(aanvraag, [.. categorieen.Select(_ => true)]);
        return aanvraag;
    }

    internal Toelatingsaanvraag Getekend(string partij, params string[] categorieen)
    {
        var aanvraag = Toegelaten(partij, categorieen);
        Doe(aanvraag, a => a.Teken(Van(partij), Systeem.VersieOp(Vandaag)!.ContractSha256));
        return aanvraag;
    }

    internal Deelnemer Deelnemer(string partij, string categorie = Beschermd) =>
        Domain.Toelating.Deelnemer.Van(Guid.NewGuid(), Getekend(partij, categorie), categorie, Van(partij));

    internal OpenHouseSpel Luid(Deelnemer deelnemer)
    {
        deelnemer.LuidBel(Bel);
        return this;
    }
}
