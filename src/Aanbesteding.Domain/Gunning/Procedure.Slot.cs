using NodaTime;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>The standstill of the decision that stands; null before it was sent and after it was withdrawn.</summary>
    public Standstill? Standstill => Gunningsbeslissing is not null && TermijnMet(Standstill.OpschortendeTermijn) is { } wettelijk
        ? new Standstill(wettelijk, TermijnMet(Standstill.Vervaltermijn))
        : null;

    /// <summary>From when a perceel of the decision that stands may be awarded definitively and signed. Only while there is one.</summary>
    public Vrijgave Vrijgave(int perceel) => Domain.Vrijgave.Van(
        perceel, Standstill!, Gedingen.Where(Telt), Inrichting.Planning.Where(r => r.Na == Domain.Vrijgave.Vonnisanker));

    /// <summary>Whether this case is about the decision that stands; one about a decision that was withdrawn has no object.</summary>
    public bool Telt(Geding geding)
    {
        ArgumentNullException.ThrowIfNull(geding);
        return Gunningsbeslissing is { } beslissing && geding.Op >= beslissing.Verzonden;
    }

    /// <summary>The stop of this perceel; null when it was not stopped.</summary>
    public Perceelstop? Gestopt(int perceel) => Perceelstops.LastOrDefault(s => s.Perceel == perceel);

    /// <summary>Where every perceel stands, in the order of the decision; empty while no decision stands.</summary>
    public IReadOnlyList<Perceelgang> Perceelgangen(Instant nu) =>
        [.. (Gunningsbeslissing?.Percelen ?? []).Select(p => new Perceelgang(p.Perceel, Status(p, nu), Vrijgave(p.Perceel)))];

    /// <summary>
    /// Makes the award final of every perceel that is free; the contracts are drawn up with the set of afspraken that was
    /// accepted. The task is done when no perceel waits for it any more: one that a court holds keeps it open while the
    /// others go on. Refused when nothing is free.
    /// </summary>
    public Uitkomst<Gedaan> GunDefinitief(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("definitieve-gunning", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (!Toets("opschortende termijn voorbij", moment.Nu >= Standstill!.Einde, $"einde {Standstill.Einde}"))
            return Weigeringen.Standstill(Standstill);
        if (!Toets("geen klacht van vóór het einde van de standstill wacht op antwoord", BlokkerendeKlachten.Count == 0, $"{BlokkerendeKlachten.Count}"))
            return Weigeringen.KlachtOpen(BlokkerendeKlachten.Count);
        var nogNiet = TeGunnen(moment.Nu);
        var vrij = nogNiet.Where(g => Toets($"perceel {g.Perceel} vrij", g.Status is Perceelstatus.Vrij, g.Vrijgave.Rekening[^1])).Select(g => g.Perceel).ToList();
        if (vrij.Count == 0)
            return Weigeringen.NietVrij(nogNiet[0].Vrijgave);

        var resultaten = Gunningsbeslissing!.Percelen.Where(p => vrij.Contains(p.Perceel)).ToList();
        List<Overeenkomst> nieuw =
        [
            .. from perceel in resultaten
               from partij in perceel.Partijen
               select new Overeenkomst(perceel.Perceel, partij, Afspraken(perceel.Perceel)!.Sha256, Inrichting.Overeenkomst, null, null),
        ];
        Gunningsbeslissing = Gunningsbeslissing with { Definitief = [.. Gunningsbeslissing.Definitief, .. vrij.Select(p => new DefinitieveGunning(p, moment.Nu))] };
        Overeenkomsten = [.. Overeenkomsten, .. nieuw];
        foreach (var inschrijving in Inschrijvingen.Where(i => i.Inhoud.Percelen.Intersect(vrij).Any()))
            StuurAan([inschrijving.Partij], "Definitieve gunning", $"De opschortende termijn is voorbij. De gunning van {Perceeltekst.Van([.. inschrijving.Inhoud.Percelen.Intersect(vrij)])} is nu definitief.");
        Leg("definitief-gegund", new { Percelen = vrij, Overeenkomsten = nieuw.ConvertAll(o => new { o.Perceel, o.Partij, o.AfsprakenSha256 }) });
        return nogNiet.Count == vrij.Count ? RondAf(moment, taak.Waarde) : Klaar();
    }

    /// <summary>
    /// Signs one contract, for the opdrachtgever or for the party. Refused while a court holds the perceel, also when it was
    /// awarded before. When every perceel has ended, signed or stopped, the task is done and the term of the award notice starts.
    /// </summary>
    public Uitkomst<Gedaan> TekenOvereenkomst(Moment moment, int perceel, string partij)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("ondertekening", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (Overeenkomsten.FirstOrDefault(o => o.Perceel == perceel && o.Partij == partij) is not { } overeenkomst)
            return Gunningsbeslissing!.Percelen.Any(p => p.Perceel == perceel && p.Partijen.Contains(partij, StringComparer.Ordinal)) && Gestopt(perceel) is null
                ? Weigeringen.NietDefinitief(perceel)
                : Weigeringen.Onbekend("perceel", "Deze overeenkomst");
        if (moment.Wie.Rol == Rol.Aanbieder && moment.Wie.Partij != partij)
            return Weigeringen.NietEigenOvereenkomst;
        if ((moment.Wie.Rol == Rol.Aanbieder ? overeenkomst.GetekendPartij : overeenkomst.GetekendOpdrachtgever) is not null)
            return Weigeringen.AlGetekend;
        var vrijgave = Vrijgave(perceel);
        if (!Toets($"perceel {perceel} vrij", vrijgave.Vanaf <= moment.Nu, vrijgave.Rekening[^1]))
            return Weigeringen.NietVrij(vrijgave);

        var getekend = moment.Wie.Rol == Rol.Aanbieder
            ? overeenkomst with { GetekendPartij = moment.Nu }
            : overeenkomst with { GetekendOpdrachtgever = moment.Nu };
        var laatste = getekend.Gesloten && Overeenkomsten.All(o => o == overeenkomst || o.Gesloten) && TeGunnen(moment.Nu).Count == 0;
        if (laatste && StartTermijnen(moment, "overeenkomst") is { } weigering)
            return weigering;
        Overeenkomsten = [.. Overeenkomsten.Select(o => o == overeenkomst ? getekend : o)];
        Leg("overeenkomst-getekend", new { Perceel = perceel, Partij = partij, Namens = moment.Wie.Rol == Rol.Aanbieder ? "partij" : "opdrachtgever", getekend.AfsprakenSha256 });
        return laatste ? RondAf(moment, taak.Waarde) : Klaar();
    }

    /// <summary>
    /// Ends one perceel without award while the others go on; everybody who tendered for it is told why. Possible from the
    /// sending of the decision until its contract is closed. Refused for the last perceel that could still be awarded: then
    /// the procedure as a whole is withdrawn.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="perceel">Number of the perceel.</param>
    /// <param name="reden">The reasons, as all tenderers for it read them.</param>
    public Uitkomst<Gedaan> StopPerceel(Moment moment, int perceel, string reden)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (BuitenFase("StopPerceel") is { } buiten)
            return buiten;
        var gangen = Perceelgangen(moment.Nu);
        if (gangen.FirstOrDefault(g => g.Perceel == perceel) is not { } gang)
            return Weigeringen.Onbekend("perceel", $"Perceel {perceel}");
        if (!gang.Open || Overeenkomsten.Any(o => o.Perceel == perceel && o.Gesloten))
            return Weigeringen.PerceelAlKlaar(perceel);
        if (string.IsNullOrWhiteSpace(reden))
            return Weigeringen.Leeg("reden", "waarom dit perceel stopt");
        var anderen = gangen.Where(g => g != gang && g.Status is not (Perceelstatus.Gestopt or Perceelstatus.NietGegund)).ToList();
        if (!Toets("ten minste één ander perceel gaat door", anderen.Count > 0, $"{anderen.Count} andere percelen"))
            return Weigeringen.LaatstePerceel;
        var stop = new Perceelstop(perceel, reden.Trim(), moment.Wie.Persoon, moment.Nu);
        if (Briefweigering(Brieftoets.Bericht(this, Inschrijvers(perceel), i => Perceelstopbrief.Van(this, i, stop).Document!)) is { } brieffout)
            return brieffout;
        var laatste = anderen.TrueForAll(g => g.Status is Perceelstatus.Gesloten) && OpenTaken.Any(t => t.TaakSoort == "ondertekening");
        if (laatste && StartTermijnen(moment, "overeenkomst") is { } weigering)
            return weigering;

        Perceelstops = [.. Perceelstops, stop];
        Overeenkomsten = [.. Overeenkomsten.Where(o => o.Perceel != perceel)];
        Leg("perceel-gestopt", new { Perceel = perceel, stop.Reden, Brieven = Verzend(Inschrijvers(perceel), i => Perceelstopbrief.Van(this, i, stop)) });
        if (TeGunnen(moment.Nu).Count == 0 && OpenTaken.FirstOrDefault(t => t.TaakSoort == "definitieve-gunning") is { } gunnen)
            Voltooi(moment, gunnen);
        if (laatste)
            Voltooi(moment, OpenTaken.First(t => t.TaakSoort == "ondertekening"));
        return Klaar();
    }

    private Perceelstatus Status(Perceelresultaat resultaat, Instant nu)
    {
        var contracten = Overeenkomsten.Where(o => o.Perceel == resultaat.Perceel).ToList();
        if (Gestopt(resultaat.Perceel) is not null)
            return Perceelstatus.Gestopt;
        if (resultaat.Partijen.Count == 0)
            return Perceelstatus.NietGegund;
        if (contracten.Count > 0 && contracten.TrueForAll(o => o.Gesloten))
            return Perceelstatus.Gesloten;
        var vanaf = Vrijgave(resultaat.Perceel).Vanaf;
        if (vanaf is null)
            return Perceelstatus.Bevroren;
        if (vanaf > nu)
            return Perceelstatus.Wacht;
        return contracten.Count > 0 ? Perceelstatus.Definitief : Perceelstatus.Vrij;
    }

    /// <summary>Percelen that still wait for their definitive award.</summary>
    private List<Perceelgang> TeGunnen(Instant nu) =>
        [.. Perceelgangen(nu).Where(g => g.Open && Gunningsbeslissing!.DefinitiefOp(g.Perceel) is null)];

    /// <summary>A watched term as it counts: the standstill ends at the latest of its two terms.</summary>
    private protected override Termijn? BewaakteTermijn(string naam) => naam == Standstill.OpschortendeTermijn && Standstill is { } standstill ? standstill.Gepubliceerd : base.BewaakteTermijn(naam);

    private IEnumerable<Inschrijving> Inschrijvers(params IReadOnlyCollection<int> percelen) => Inschrijvingen.Where(i => i.Inhoud.Percelen.Any(percelen.Contains));

    /// <summary>Sends one letter to each, and gives what the dossier keeps of them.</summary>
    private List<VerzondenBrief> Verzend(IEnumerable<Inschrijving> aan, Func<Inschrijving, Brief> brief)
    {
        var brieven = aan.Select(i => (Inschrijving: i, Brief: brief(i))).ToList();
        Stuur(brieven.Select(b => b.Brief));
        return brieven.ConvertAll(b => VerzondenBrief.Van(b.Brief, b.Inschrijving.Inhoud.Percelen));
    }
}
