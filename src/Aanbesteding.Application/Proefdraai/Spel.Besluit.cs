using Aanbesteding.Application.Dialoog;
using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Proefdraai;

internal sealed partial class Spel
{
    /// <summary>Every body decides. Without enough partners it is no-go; an incomplete allocation is accepted with reasons.</summary>
    private Zet Poort(Element taak)
    {
        var orgaan = _procedure.Organen(taak.Id).First(o => _procedure.LopendeBesluiten(taak.Id).All(b => b.Orgaan != o));
        var (keuze, motivering) = Poortkeuze();
        return Zet.Van(Sleutel(taak, orgaan), Spelers.Bestuurder(inrichting, orgaan), new NeemPoortbesluit(_procedure.Id, orgaan, keuze, motivering) { Afwijking = Afwijking(taak) });
    }

    private (string Keuze, string Motivering) Poortkeuze()
    {
        var besluit = _procedure.Beoogden!;
        if (TeWeinig(besluit) is { } reden)
            return ("no-go", reden);
        return besluit.Volledig
            ? ("go", "Voor ieder perceel is er een geschikte partner, en de perceelregels zijn gevolgd.")
            : ("go", $"Wij gaan door met de percelen die een partner hebben. {Leeg(besluit)}");
    }

    /// <summary>Why the bodies of a try-out go on over what is not in order; null when everything is.</summary>
    private string? Afwijking(Element taak) => _procedure.Feitenlijst(taak.Id).Where(r => r.Open).Select(r => r.Naam).ToList() is { Count: > 0 } open
        ? $"In deze proef gaan wij door, ook al is dit nog niet in orde: {string.Join("; ", open)}."
        : null;

    /// <summary>Why the procedure cannot succeed with these partners; null when it can.</summary>
    private string? TeWeinig(Toewijzingsbesluit besluit)
    {
        var partners = besluit.Partijen.Count();
        var nodig = Math.Max(1, inrichting.Perceelregels.MinimaalPartners ?? 1);
        return partners < nodig ? $"Er zijn te weinig partners: {partners}, en ten minste {nodig} nodig. {Leeg(besluit)}".TrimEnd() : null;
    }

    private static string Leeg(Toewijzingsbesluit besluit) =>
        string.Join(" ", besluit.Percelen.Where(p => p.Partijen.Count == 0).SelectMany(p => p.Waarom));

    private Zet Dialoog(Element taak)
    {
        foreach (var perceel in _procedure.Dialoogpercelen)
        {
            foreach (var partij in _procedure.Beoogden!.Percelen.First(p => p.Perceel == perceel).Partijen)
            {
                var gevoerd = _procedure.Dialoogrondes.Count(r => r.Perceel == perceel && r.Partij == partij);
                if (gevoerd < 2)
                    return Gesprek(taak, perceel, partij, gevoerd + 1);
            }

            if (_procedure.Afspraken(perceel) is null)
                return Zet.Van(Sleutel(taak, $"afspraken/{perceel}"), Spelers.Inkoper, new StelAfsprakensetVast(
                    _procedure.Id, perceel, inrichting.Afspraken.ToDictionary(o => o, o => $"Vastgesteld in de dialoog over perceel {perceel}, variant {toeval.Getal($"afspraak/{perceel}/{o}", 9) + 1}", StringComparer.Ordinal)));
        }

        return Zet.Van(Sleutel(taak, "sluit"), Spelers.Inkoper, new SluitDialoog(_procedure.Id));
    }

    /// <summary>A talk on the next working day; its date is that of the entry.</summary>
    private Zet Gesprek(Element taak, int perceel, string partij, int nummer) => new(
        Sleutel(taak, $"gesprek/{perceel}/{partij}/{nummer}"), Tempo.Volgende,
        aanroep => aanroep.Stuur(Spelers.Inkoper, new LegDialoogrondeVast(
            _procedure.Id, perceel, partij, Nederland.Dag(aanroep.Nu),
            $"Gesprek {nummer} over perceel {perceel}: de regio lichtte de planning en de overgang van lopende hulp toe.",
            $"Werkwijze die {Naam(partij)} in gesprek {nummer} voorstelde.")));

    /// <summary>With too few winners nothing can be awarded: the procedure is withdrawn, with the reasons.</summary>
    private Zet Gunningsbesluit(Element taak)
    {
        var orgaan = _procedure.Organen(taak.Id).First(o => _procedure.LopendeBesluiten(taak.Id).All(b => b.Orgaan != o));
        var bestuurder = Spelers.Bestuurder(inrichting, orgaan);
        var besluit = _procedure.Toegewezen!;
        if (TeWeinig(besluit) is { } reden)
            return Zet.Van(Sleutel(taak, "intrekken"), bestuurder, new TrekIn(_procedure.Id, reden));
        var motivering = besluit.Volledig
            ? "De commissie beoordeelde iedere inschrijving op de gepubliceerde criteria. Wij nemen de voordracht over."
            : $"Wij nemen de voordracht over, ook al is zij niet volledig. {Leeg(besluit)}".TrimEnd();
        return Zet.Van(Sleutel(taak, orgaan), bestuurder, new NeemGunningsbesluit(_procedure.Id, orgaan, "gunnen", motivering) { Afwijking = Afwijking(taak) });
    }

    private Zet Afronding(Element taak) => taak.TaakSoort switch
    {
        "gunningsbeslissing" => Zet.Van(Sleutel(taak, "verzend"), Spelers.Inkoper, new VerzendGunningsbeslissing(_procedure.Id)),
        "definitieve-gunning" => Zet.Van(Sleutel(taak, "definitief"), Spelers.Inkoper, new GunDefinitief(_procedure.Id)),
        "ondertekening" => Ondertekening(taak),
        _ => Zet.Van(Sleutel(taak, "kondig"), Spelers.Inkoper, new KondigGunningAan(_procedure.Id)),
    };

    private Zet Ondertekening(Element taak)
    {
        var open = _procedure.Overeenkomsten.First(o => !o.Gesloten);
        var namensPartij = open.GetekendPartij is null;
        var wie = namensPartij
            ? aanbieders.First(a => a.Id == open.Partij).Actor
            : Spelers.Bestuurder(inrichting, _procedure.Organen("gunningsbesluit")[0]);
        return Zet.Van(Sleutel(taak, $"{open.Perceel}/{open.Partij}/{(namensPartij ? "partij" : "opdrachtgever")}"), wie, new TekenOvereenkomst(_procedure.Id, open.Perceel, open.Partij));
    }
}
