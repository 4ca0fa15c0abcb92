using Aanbesteding.Application.Kluis;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Selectie;

public sealed partial record Aanmeldingconcept
{
    /// <summary>Everything that is missing or wrong, in the order of the steps.</summary>
    public IEnumerable<Gebrek> Gebreken(Inrichting inrichting)
    {
        ArgumentNullException.ThrowIfNull(inrichting);
        return
        [
            .. Organisatie(inrichting), .. Samenwerking(inrichting), .. Gekozen(inrichting),
            .. from eis in inrichting.Geschiktheidseisen
               where !Verklaringen.ContainsKey(eis.Id)
               select Mist(StapVerklaring(eis.Id), "antwoord", "Kies of u aan deze eis voldoet."),
            .. from perceel in Percelen
               where string.IsNullOrWhiteSpace(Motivatie.GetValueOrDefault(perceel))
               select Mist(StapMotivatie(perceel), "motivatie", $"Vul in waarom u geschikt bent voor perceel {perceel}."),
        ];
    }

    /// <summary>How far a step is.</summary>
    public Stapstand Stand(Inrichting inrichting, string stap)
    {
        var gebreken = Gebreken(inrichting).Where(g => g.Stap == stap).ToList();
        if (gebreken.Exists(g => !g.Leeg))
            return Stapstand.Fout;
        if (!Begonnen(stap))
            return Stapstand.NietBegonnen;
        return gebreken.Count == 0 ? Stapstand.Klaar : Stapstand.Bezig;
    }

    /// <summary>What is lacking in one member; <paramref name="stap"/> names where.</summary>
    public static IEnumerable<Gebrek> Lid(string stap, Inrichting inrichting, string? naam, string? kvkNummer, IReadOnlyList<string> soorten)
    {
        ArgumentNullException.ThrowIfNull(inrichting);
        ArgumentNullException.ThrowIfNull(soorten);
        if (string.IsNullOrWhiteSpace(naam))
            yield return Mist(stap, "naam", "Vul de naam van de organisatie in.");
        if (string.IsNullOrWhiteSpace(kvkNummer))
            yield return Mist(stap, "kvkNummer", "Vul het KvK-nummer in: 8 cijfers.");
        else if (kvkNummer.Length != 8 || !kvkNummer.All(char.IsAsciiDigit))
            yield return new Gebrek(stap, "kvkNummer", "Dit KvK-nummer klopt niet. Vul 8 cijfers in.", Leeg: false);
        if (soorten.Count == 0 && inrichting.Samenstelling.Count > 0)
            yield return Mist(stap, "soorten", "Kies wat voor organisatie dit is.");
    }

    private IEnumerable<Gebrek> Organisatie(Inrichting inrichting) => Lid(StapOrganisatie, inrichting, Naam, KvkNummer, Soorten);

    private IEnumerable<Gebrek> Samenwerking(Inrichting inrichting)
    {
        if (Combinanten is null)
            return [Mist(StapSamenwerking, "toevoegen", "Kies of u zich samen met andere organisaties aanmeldt.")];
        if (Combinanten.SelectMany(c => Lid(StapSamenwerking, inrichting, c.Naam, c.KvkNummer, c.Soorten)).FirstOrDefault() is { } gebrek)
            return [gebrek with { Veld = "combinanten", Leeg = false }];
        return Combinanten.Select(c => c.KvkNummer).Append(KvkNummer).Distinct(StringComparer.Ordinal).Count() == Combinanten.Count + 1
            ? []
            : [new Gebrek(StapSamenwerking, "combinanten", "Een organisatie staat er twee keer in. Noem iedere organisatie één keer.", Leeg: false)];
    }

    private IEnumerable<Gebrek> Gekozen(Inrichting inrichting)
    {
        if (Percelen.Count == 0)
            yield return Mist(StapPercelen, "percelen", "Kies ten minste één perceel.");
        if (Percelen.Any(n => !inrichting.Percelen.Any(p => p.Nummer == n)))
            yield return new Gebrek(StapPercelen, "percelen", "Kies alleen percelen van deze procedure.", Leeg: false);
        if (Percelen.Count < 2)
            yield break;
        if (Voorkeur is null)
            yield return Mist(StapVoorkeur, "plaatsen", "Geef aan welk perceel uw eerste keuze is, en welke daarna komen.");
        else if (!Voorkeur.Order().SequenceEqual(Percelen.Order()))
            yield return new Gebrek(StapVoorkeur, "plaatsen", "Geef ieder gekozen perceel een eigen plaats.", Leeg: false);
        if (MaximaalPercelen is { } aantal && (aantal < 1 || aantal > Percelen.Count))
            yield return new Gebrek(StapVoorkeur, "maximaal", $"Kies een aantal van 1 tot en met {Percelen.Count}.", Leeg: false);
    }

    private bool Begonnen(string stap) => stap switch
    {
        StapOrganisatie => Naam is not null || KvkNummer is not null || Soorten.Count > 0,
        StapSamenwerking => Combinanten is not null,
        StapPercelen => Percelen.Count > 0,
        StapVoorkeur => Voorkeur is not null,
        _ => Verklaringen.Keys.Any(eis => StapVerklaring(eis) == stap)
            || Motivatie.Any(m => StapMotivatie(m.Key) == stap && !string.IsNullOrWhiteSpace(m.Value)),
    };

    private static Gebrek Mist(string stap, string veld, string tekst) => new(stap, veld, tekst, Leeg: true);
}
