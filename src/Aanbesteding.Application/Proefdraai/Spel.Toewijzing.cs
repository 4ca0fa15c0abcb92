using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Proefdraai;

internal sealed partial class Spel
{
    private static readonly string[] Lotteksten = ["Een eerlijke kans voor iedereen", "Wie kaatst, moet de bal verwachten", "Geluk zit in een klein hoekje", "'t Kan verkeren"];

    private static readonly string[] Uitvalredenen =
    [
        "Een verplicht certificaat blijkt verlopen te zijn.",
        "De partij trekt zich terug: zij krijgt het team niet op tijd rond.",
        "Een lid van de combinatie is failliet verklaard.",
    ];

    /// <summary>Now and then a winner drops out while the standstill runs.</summary>
    private Zet? Uitvalzet()
    {
        if (_procedure.Gunningsbeslissing is not { Definitief.Count: 0 } beslissing || _procedure.Uitgevallen.Count > 0 || !toeval.Kans("winnaar-valt-uit", 15))
            return null;
        var partij = toeval.Kies("uitval/partij", [.. _procedure.Toegewezen!.Partijen]);
        return Zet.Van("uitval", Spelers.Jurist, new MeldUitval(_procedure.Id, partij, toeval.Kies("uitval/reden", Uitvalredenen))) with
        {
            Op = Proefklok.Werkdag(Nederland.Dag(beslissing.Verzonden).PlusDays(2 + toeval.Getal("uitval/dag", 9))),
        };
    }

    private Zet Toewijzing(Element taak)
    {
        if (_procedure.BerekenToewijzing(taak.Id).Loting is not { } gevraagd)
            return Zet.Van(Sleutel(taak, "vast"), Spelers.Voorzitter, new StelToewijzingVast(_procedure.Id));
        return _procedure.LopendeLoting() is { } loting && loting.Beslist(gevraagd)
            ? EersteNieuwe(loting.Deelnemers.Where(p => toeval.Kans($"lotbijdrage/{loting.Id}/{p}", 60)).Select(p => Lotbijdrage(loting, p))) ?? Loting(loting)
            : Zet.Van(Sleutel(taak, $"loting-{_procedure.Lotingen.Count}"), Spelers.Voorzitter, new KondigLotingAan(_procedure.Id));
    }

    /// <summary>Not every party adds something to the seed; who does, does so well before the draw.</summary>
    private Zet Lotbijdrage(AangekondigdeLoting loting, string partij) => Zet.Van(
        $"lotbijdrage/{loting.Id}/{partij}", aanbieders.First(a => a.Id == partij).Actor,
        new GeefLotbijdrage(_procedure.Id, toeval.Kies($"lottekst/{loting.Id}/{partij}", Lotteksten)), Tempo.Meteen);

    private Zet Loting(AangekondigdeLoting loting) =>
        Zet.Van($"loting/{loting.Id}", Spelers.Voorzitter, new VerrichtLoting(_procedure.Id)) with { Op = loting.Trekking };
}
