using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Proefdraai;

internal sealed partial class Spel
{
    private static readonly string[] Lotteksten = ["Een eerlijke kans voor iedereen", "Wie kaatst, moet de bal verwachten", "Geluk zit in een klein hoekje", "'t Kan verkeren"];

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
