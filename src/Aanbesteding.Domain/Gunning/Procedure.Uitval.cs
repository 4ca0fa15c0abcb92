using Aanbesteding.Workflow;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    private const string Uitvalbericht = "uitval";

    /// <summary>
    /// The allocation at award that stands; null before it was confirmed, and after a drop-out or a withdrawn decision until
    /// it was computed and confirmed again.
    /// </summary>
    public Toewijzingsbesluit? Voordracht => VervallenVoordrachten.Count == Voordrachten.Count ? null : Voordrachten[^1];

    /// <summary>Allocations at award that no longer count because a party dropped out after them or their decision was withdrawn, in order.</summary>
    public IReadOnlyList<Toewijzingsbesluit> VervallenVoordrachten =>
        [.. Voordrachten.Where(t => Uitgevallen.Any(u => u.Op >= t.Op) || Beslissingsintrekkingen.Any(b => b.Op >= t.Op))];

    private List<Toewijzingsbesluit> Voordrachten => [.. Toewijzingen.Where(t => t.Taak == Gunningstoewijzing)];

    /// <summary>
    /// Establishes that a party turned out invalid or withdrew after its scores were known. The scores of the others are not
    /// given anew; the allocation is computed again without it. A gunningsbeslissing that was sent is withdrawn, and its
    /// opschortende termijn no longer counts: the next decision starts a whole new one for everybody (art. 2.127 Aw).
    /// Refused once anything was definitively awarded.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="partij">Id of the party; one that tendered and did not drop out before.</param>
    /// <param name="reden">Why, in words that the party reads; the others read only that it dropped out.</param>
    public Uitkomst<Gedaan> MeldUitval(Moment moment, string partij, string reden)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (!Stand.VerwachteBerichten(Werkstroom, Markering).Contains(Uitvalbericht, StringComparer.Ordinal))
            return Weigeringen.TaakNietOpen;
        if (Uitvalfout(partij, reden) is { } fout)
            return fout;
        if (!Toets("nog niets definitief gegund", Overeenkomsten.Count == 0, $"{Overeenkomsten.Count} overeenkomsten"))
            return Weigeringen.AlDefinitief;

        var uitval = new Uitval(partij, reden.Trim(), moment.Nu) { Ingetrokken = Gunningsbeslissing };
        Uitgevallen = [.. Uitgevallen, uitval];
        Gunningsbeslissing = null;
        var brieven = Uitvalbrieven(uitval).ToList();
        Stuur(brieven.Select(b => b.Brief));
        Leg("uitval", new
        {
            Partij = partij,
            uitval.Reden,
            brieven[0].Inschrijving.Inhoud.Percelen,
            BeslissingIngetrokken = uitval.Ingetrokken is not null,
            Brieven = brieven.ConvertAll(b => VerzondenBrief.Van(b.Brief, b.Inschrijving.Inhoud.Percelen)),
        });
        Speel(new BerichtOntvangen(Uitvalbericht, Gebeurtenis.GeenFeiten));
        return Klaar();
    }

    private Weigering? Uitvalfout(string partij, string reden)
    {
        if (Inschrijvingen.All(i => i.Partij != partij))
            return Weigeringen.Onbekend("partij", "Deze inschrijver");
        if (Uitgevallen.Any(u => u.Partij == partij))
            return Weigeringen.AlUitgevallen;
        return string.IsNullOrWhiteSpace(reden) ? Weigeringen.Leeg("reden", "waarom deze partij niet meer meedoet") : null;
    }

    /// <summary>The party gets its reason first; the others hear of it only when they were told a decision that now falls.</summary>
    private IEnumerable<(Inschrijving Inschrijving, Brief Brief)> Uitvalbrieven(Uitval uitval)
    {
        var eigen = Inschrijvingen.First(i => i.Partij == uitval.Partij);
        yield return (eigen, Uitvalbrief.AanUitgevallene(this, eigen, uitval));
        if (uitval.Ingetrokken is not { } beslissing)
            yield break;
        foreach (var ander in Inschrijvingen.Where(i => i != eigen))
            yield return (ander, Uitvalbrief.AanAnderen(this, ander, uitval, beslissing));
    }
}
