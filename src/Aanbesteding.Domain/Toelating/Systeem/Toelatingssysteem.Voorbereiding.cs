using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

public sealed partial class Toelatingssysteem
{
    /// <summary>Publishes the marktconsultatie: concept and questions, the same for everybody, with a term to react.</summary>
    public Uitkomst<Gedaan> PubliceerConsultatie(Moment moment)
    {
        var taak = OpenTaak("consultatie", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (StartTermijnen(moment, "consultatie") is { } weigering)
            return weigering;
        Leg("consultatie-gepubliceerd", new { Vragen = Inrichting.Consultatievragen });
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>A party reacts to the marktconsultatie; more than once is allowed.</summary>
    public Uitkomst<Gedaan> ReageerOpConsultatie(Moment moment, string tekst)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (BuitenFase("ReageerOpConsultatie") is { } buiten)
            return buiten;
        if (string.IsNullOrWhiteSpace(tekst))
            return Weigeringen.Leeg("tekst", "uw reactie");
        // The bell may be late; the term is the same for everybody.
        var einde = TermijnMet("reactietermijn-consultatie")!.Einde;
        if (!Toets("binnen de reactietermijn", moment.Nu < einde, $"{einde}"))
            return Toelatingsweigeringen.ReactieTeLaat(Datumtekst.Tijdstip(einde));
        var reactie = new Consultatiereactie(Consultatiereacties.Count + 1, moment.Wie.Partij!, tekst.Trim(), moment.Nu);
        Consultatiereacties = [.. Consultatiereacties, reactie];
        Leg("consultatiereactie", new { reactie.Nummer, reactie.Partij, Tekst = reactie.Tekst });
        return Klaar();
    }

    /// <summary>Adopts the reactienota: every reaction handled once, with its reason. Public, and part of the file.</summary>
    public Uitkomst<Gedaan> StelReactienotaVast(Moment moment, IReadOnlyList<Reactienotaregel> regels)
    {
        ArgumentNullException.ThrowIfNull(regels);
        var taak = OpenTaak("reactienota", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (Consultatiereacties.FirstOrDefault(r => regels.Where(x => x.Reactie == r.Nummer).ToList() is not [{ Toelichting: var waarom }] || string.IsNullOrWhiteSpace(waarom)) is { } open)
            return Toelatingsweigeringen.ReactieNietAfgehandeld(open.Nummer);
        if (regels.FirstOrDefault(r => Consultatiereacties.All(x => x.Nummer != r.Reactie)) is { } onbekend)
            return Weigeringen.Onbekend("regels", $"Reactie {onbekend.Reactie}");
        Reactienota = new Reactienota([.. regels.OrderBy(r => r.Reactie)], moment.Nu);
        Leg("reactienota", Reactienota);
        StuurAlle(Consultatiereacties.Select(r => r.Partij), "Reactienota", $"Wij hebben alle reacties op de marktconsultatie van ‘{Inrichting.Naam}’ beantwoord. U leest de reactienota op de pagina van dit open house.");
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>The jurist reviews the system before it is adopted.</summary>
    public Uitkomst<Gedaan> GeefOordeel(Moment moment, Oordeel oordeel, string advies) => Beoordeel(moment, "toets-toelating", oordeel, advies);

    /// <summary>A body adopts the system, or sends it back. Done when every body of the inrichting has decided.</summary>
    public Uitkomst<Gedaan> StelVast(Moment moment, string orgaan, string keuze, string motivering)
    {
        var uitkomst = Beslis(moment, "vaststelling-toelating", orgaan, keuze, motivering);
        return uitkomst.Aanvaard ? Gedaan.Nu : uitkomst.Weigering!;
    }

    /// <summary>
    /// Publishes the system: from now on everybody can apply. The first version holds from today; its text is that of the
    /// inrichting, and tarieven without a complete onderbouwing were refused before (<see cref="OpenHouseKader"/>).
    /// </summary>
    public Uitkomst<Gedaan> Publiceer(Moment moment)
    {
        var taak = OpenTaak("publicatie-toelating", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        var kader = OpenHouseKader.Toets(Inrichting);
        if (!Toets("tarieven onderbouwd op vier kostprijselementen", kader.All(w => w.Code != "tarief-niet-onderbouwd" && w.Code != "tarief-onvolledig"), $"{Inrichting.Tarieven.Count} tarieven")
            || !Toets("binnen het juridisch kader", kader.Count == 0, Inrichting.Kenmerk))
            return kader[0];
        if (!Toets("marktconsultatie afgerond", Reactienota is not null, $"{Consultatiereacties.Count} reacties"))
            return Toelatingsweigeringen.ConsultatieOpen;
        var vandaag = Nederland.Dag(moment.Nu);
        if (!Toets("voor het einde van de looptijd", vandaag < LaatsteDag, Datumtekst.Datum(LaatsteDag)))
            return Toelatingsweigeringen.LooptijdVoorbij(LaatsteDag);
        if (StartTermijnen(moment, "publicatie") is { } weigering)
            return weigering;

        Gepubliceerd = moment.Nu;
        var eerste = new Toelatingsversie(1, null, "Eerste versie", Inrichting.Eisen, Inrichting.Tarieven, Vingerafdruk.Van(Inrichting.Contracttekst), vandaag, moment.Nu);
        Versies = [eerste];
        Leg("toelating-gepubliceerd", new { Versie = eerste.Nummer, eerste.ContractSha256, eerste.Ingang });
        StelEinde(moment);
        StuurAlle(Consultatiereacties.Select(r => r.Partij), "Open house gepubliceerd", $"‘{Inrichting.Naam}’ is gepubliceerd. U kunt u nu aanmelden, en dat kan de hele looptijd.");
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>Ends the system after its last day.</summary>
    public Uitkomst<Gedaan> SluitAf(Moment moment)
    {
        var taak = OpenTaak("afsluiting-toelating", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        Leg("toelating-beeindigd", new { LaatsteDag });
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>Decisions that count in the current visit to this task: of each body the last.</summary>
    public IReadOnlyList<Orgaanbesluit> LopendeBesluiten(string taak)
    {
        var ronde = Bezoek(taak);
        return [.. Besluiten.Where(b => b.Taak == taak && b.Ronde == ronde).GroupBy(b => b.Orgaan, StringComparer.Ordinal).Select(g => g.Last())];
    }

    /// <summary>The end of the overeenkomst as the term that the werkstroom awaits.</summary>
    private void StelEinde(Moment moment)
    {
        string[] waarom =
        [
            $"De overeenkomst begint op {Datumtekst.Datum(Inrichting.Overeenkomst.Ingang)} en duurt {Duurtekst.Van(Inrichting.Overeenkomst.Duur)}, tot en met {Datumtekst.Datum(Inrichting.Overeenkomst.LaatsteDag)}.",
            .. Verlengingen.Select(v => $"Verlenging {v.Nummer} van {Duurtekst.Van(v.Duur)}: tot en met {Datumtekst.Datum(v.Wordt)}."),
        ];
        var einde = Nederland.BeginVan(LaatsteDag.PlusDays(1));
        Termijnen = [.. Termijnen, new Termijn(OpenHouseKader.EindeLooptijd, moment.Nu, LaatsteDag, einde, "Overeenkomst, looptijd en verlengingsopties", waarom)];
        Leg("looptijd", new Looptijdverslag(Inrichting.Overeenkomst.Ingang, Inrichting.Overeenkomst.Duur, [.. Verlengingen.Select(v => v.Duur)], LaatsteDag, einde));
    }

    private Uitkomst<Gedaan> Beoordeel(Moment moment, string soort, Oordeel oordeel, string advies)
    {
        var taak = OpenTaak(soort, moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (string.IsNullOrWhiteSpace(advies))
            return Weigeringen.Leeg("advies", "uw advies, met de redenen");
        Oordelen = [.. Oordelen, new JuridischOordeel(taak.Waarde.Id, oordeel, advies.Trim(), moment.Wie.Persoon, moment.Nu)];
        Leg("juridisch-oordeel", new { Taak = taak.Waarde.Id, Oordeel = oordeel.ToString(), Advies = advies.Trim() });
        return RondAf(moment, taak.Waarde, oordeel.ToString().ToLowerInvariant());
    }

    /// <summary>A body decides. When every body has, the task is done with what they mean together.</summary>
    /// <returns>The outcome of the task; null while bodies are still to decide.</returns>
    private Uitkomst<string?> Beslis(Moment moment, string soort, string orgaan, string keuze, string motivering)
    {
        var open = OpenTaak(soort, moment);
        if (!open.Aanvaard)
            return open.Weigering!;
        var taak = open.Waarde;
        if (!Inrichting.Organen.Contains(orgaan, StringComparer.Ordinal))
            return Weigeringen.Onbekend("orgaan", $"Het orgaan ‘{orgaan}’");
        if (!Toets("mandaat", moment.Wie.Organen?.Contains(orgaan, StringComparer.Ordinal) == true, orgaan))
            return Weigeringen.GeenMandaat(orgaan);
        if (!taak.Uitkomsten.Contains(keuze, StringComparer.Ordinal))
            return Weigeringen.Onbekend("keuze", $"De keuze ‘{keuze}’");
        if (string.IsNullOrWhiteSpace(motivering))
            return Weigeringen.Leeg("motivering", "de redenen van het besluit");
        var besluit = new Orgaanbesluit(taak.Id, orgaan, keuze, motivering.Trim(), moment.Wie.Persoon, moment.Nu, Bezoek(taak.Id));
        Besluiten = [.. Besluiten, besluit];
        Leg("orgaanbesluit", new { besluit.Taak, besluit.Orgaan, besluit.Keuze, besluit.Motivering });
        var lopend = LopendeBesluiten(taak.Id);
        if (lopend.Count < Inrichting.Organen.Count)
        {
            Klaar();
            return (string?)null;
        }

        // Only when all want to go on, it goes on; the first outcome of the task is the way on.
        var samen = lopend.All(b => b.Keuze == taak.Uitkomsten[0]) ? taak.Uitkomsten[0] : taak.Uitkomsten[^1];
        RondAf(moment, taak, samen);
        return samen;
    }

    private int Bezoek(string taak) => Taken.Count(t => t.Taak == taak) + 1;
}

/// <summary>How the dossier keeps the end of the overeenkomst, so that anyone can reckon it again.</summary>
/// <param name="Ingang">First day.</param>
/// <param name="Duur">Fixed duration.</param>
/// <param name="Verlengingen">Options that were used, in order.</param>
/// <param name="LaatsteDag">Last day, inclusive.</param>
/// <param name="Einde">First instant after it.</param>
public sealed record Looptijdverslag(LocalDate Ingang, Period Duur, IReadOnlyList<Period> Verlengingen, LocalDate LaatsteDag, Instant Einde)
{
    /// <summary>The last day, reckoned anew.</summary>
    public LocalDate Herbereken() => Verlengingen.Aggregate(Ingang.Plus(Duur), (dag, optie) => dag.Plus(optie)).PlusDays(-1);
}
