using System.Globalization;
using System.Text;
using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Proefdraai;

internal sealed partial class Spel
{
    /// <summary>The next party that hands in; null when all have, or when none may now.</summary>
    private Zet? Inzendzet()
    {
        if (Stand.Toegestaan(_procedure.Werkstroom, _procedure.Markering, nameof(DienAanmeldingIn)))
            return EersteNieuwe(aanbieders.Where(a => a.Aard != Aard.TeLaat).SelectMany(Aanmelding));
        return Stand.Toegestaan(_procedure.Werkstroom, _procedure.Markering, nameof(DienInschrijvingIn))
            ? EersteNieuwe(aanbieders.Where(a => Schrijft(a)).SelectMany(Inschrijving))
            : null;
    }

    private IEnumerable<Zet> Aanmelding(Aanbieder a)
    {
        var id = _procedure.Id;
        if (toeval.Kans($"concept/{a.Id}", 25))
            yield return Zet.Van($"concept/{a.Id}", a.Actor, new BewaarConcept(id, "{}"), Tempo.Verspreid);
        if (toeval.Kans($"bestand/{a.Id}", 35))
            yield return new Zet($"bestand/{a.Id}", Tempo.Vlot, async aanroep =>
            {
                using var bron = new MemoryStream(Encoding.UTF8.GetBytes($"Eigen verklaring van {a.Naam}\n"));
                return await aanroep.Stuur(a.Actor, new VoegBestandToe(id, "eigen-verklaring.txt", bron));
            });
        yield return Zet.Van($"aanmelding/{a.Id}", a.Actor, new DienAanmeldingIn(id, a.Aanmelding), Tempo.Verspreid);
        if (a.Aard != Aard.Herziener)
            yield break;
        yield return Zet.Van($"intrekken/{a.Id}", a.Actor, new TrekAanmeldingIn(id));
        yield return Zet.Van($"opnieuw/{a.Id}", a.Actor, new DienAanmeldingIn(id, a.Aanmelding), Tempo.Verspreid);
    }

    /// <summary>Whether a party tenders: only when it was selected, and not all who were do so.</summary>
    private bool Schrijft(Aanbieder a) => _procedure.Beoogden?.Van(a.Id).Any() == true && !toeval.Kans($"haakt-af/{a.Id}", 8);

    private IEnumerable<Zet> Inschrijving(Aanbieder a)
    {
        List<int> percelen = [.. _procedure.Beoogden!.Van(a.Id)];
        var plan = from perceel in percelen
                   from criterium in inrichting.Gunning.Criteria
                   select new Plandeel(perceel, criterium.Id, Plantekst(a, perceel, criterium));
        if (inrichting.Gunning.MetPrijs)
            yield return Zet.Van($"prijzen/{a.Id}", a.Actor, new BewaarPrijzen(_procedure.Id, percelen.ToDictionary(p => p, p => Prijs(a, p)))
            {
                // Drawn from the seed, because the salt comes to light in the dossier.
                Zout = toeval.Id($"prijszout/{a.Id}").ToString("N"),
            }, Tempo.Verspreid);
        yield return Zet.Van($"inschrijving/{a.Id}", a.Actor, new DienInschrijvingIn(_procedure.Id, new InschrijvingInhoud(
            percelen, [.. plan], percelen.ToDictionary(p => p, p => _procedure.Afspraken(p)!.Sha256))), Tempo.Verspreid);
    }

    /// <summary>Mostly between bodem and plafond where there are any; now and then too dear.</summary>
    private long Prijs(Aanbieder a, int perceel)
    {
        var (laagste, hoogste) = inrichting.Gunning.Prijs is { Bodem: { } bodem, Plafond: { } plafond } ? (bodem, plafond) : (1_000_000m, 1_500_000m);
        var stappen = toeval.Kans($"te-duur/{a.Id}/{perceel}", 5) ? 1_050 : toeval.Getal($"prijs/{a.Id}/{perceel}", 1_001);
        return (long)(100 * (laagste + ((hoogste - laagste) * stappen / 1_000))) + toeval.Getal($"centen/{a.Id}/{perceel}", 2) * (stappen is > 0 and < 1_000 ? 50 : 0);
    }

    private string Plantekst(Aanbieder a, int perceel, Beoordelingscriterium criterium) => string.Create(
        CultureInfo.InvariantCulture,
        $"{a.Naam} over ‘{criterium.Naam}’ in perceel {perceel}: {toeval.Kies($"plan/{a.Id}/{perceel}/{criterium.Id}", Plannen)}");

    private static readonly string[] Plannen =
    [
        "wij beginnen met een vast team dat elke week bij de scholen langs gaat.",
        "ieder gezin krijgt één gezicht, dat alle andere hulp regelt.",
        "wij meten elk kwartaal met gezinnen wat de hulp opleverde en passen ons werk daarop aan.",
        "wij leiden medewerkers zelf op en werken met kleine caseloads.",
    ];

    /// <summary>Who is late comes after the closing moment and before the opening; then two officers turn their keys.</summary>
    private Zet Opening(Element taak)
    {
        var laat = taak.Ouder == "selectie"
            ? EersteNieuwe(aanbieders.Where(a => a.Aard == Aard.TeLaat).Select(a =>
                Zet.Van($"te-laat/{a.Id}", a.Actor, new DienAanmeldingIn(_procedure.Id, a.Aanmelding), Tempo.Meteen) with { MagWeigeren = true }))
            : null;
        return laat ?? Sleutels(taak, new OpenKluis(_procedure.Id));
    }

    /// <summary>Two officers turn their keys for the prices.</summary>
    private Zet Prijsopening(Element taak) => Sleutels(taak, new OpenPrijskluis(_procedure.Id));

    private Zet Sleutels(Element taak, Opdracht<Sleutelstand> open) => _procedure.EersteSleutel is null
        ? Zet.Van(Sleutel(taak, "sleutel-1"), Spelers.Inkoper, open, Tempo.Volgende)
        : Zet.Van(Sleutel(taak, "sleutel-2"), Spelers.Voorzitter, open);
}
