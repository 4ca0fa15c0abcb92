using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Every draw was fixed before it was held: its fingerprint, its parties and its moment were announced, all of them were
/// invited, contributions came in time, and the order follows from the revealed seed and those contributions alone.
/// </summary>
internal sealed class Lotingscontrole(Dossierboek boek, Inrichting inrichting)
{
    private sealed record Uitnodiging(string Partij, string BriefSha256);

    private sealed record Aangekondigd(
        Guid Loting, string Taak, IReadOnlyList<string> Deelnemers, IReadOnlyList<int> Percelen, string Zegel, Instant Trekking, IReadOnlyList<Uitnodiging> Uitgenodigd);

    private sealed record Gegeven(Guid Loting, string Partij, string Bijdrage);

    private sealed record Vervallen(Guid Loting, string Reden);

    private sealed record Deelbijdrage(string Partij, string Bijdrage);

    private sealed record Gehouden(
        Guid Loting, string Taak, IReadOnlyList<string> Deelnemers, IReadOnlyList<int> Percelen, string Zaad, IReadOnlyList<Deelbijdrage> Bijdragen,
        string Eindzaad, IReadOnlyList<string> Volgorde);

    private readonly List<AangekondigdeLoting> _lotingen = [];

    /// <summary>Draws that were held since the last opening.</summary>
    public IReadOnlyList<AangekondigdeLoting> Uitslagen => [.. _lotingen.Where(l => l.Gehouden is not null)];

    /// <summary>New submissions were opened: earlier draws say nothing any more.</summary>
    public void Opnieuw() => _lotingen.Clear();

    /// <summary>Checks a fact about a draw; leaves every other fact alone.</summary>
    public void Feit(Dossierfeit feit)
    {
        switch (feit.Naam)
        {
            case "loting-aangekondigd":
                Kondig(feit, feit.Als<Aangekondigd>());
                break;
            case "lotbijdrage":
                Voeg(feit, feit.Als<Gegeven>());
                break;
            case "loting-vervallen":
                var vervallen = feit.Als<Vervallen>();
                if (Lopend(feit, vervallen.Loting) is { } weg)
                    Vervang(weg with { Vervallen = new VervallenLoting(vervallen.Reden, feit.Post.Op) });
                break;
            case "loting":
                Trek(feit, feit.Als<Gehouden>());
                break;
        }
    }

    private void Kondig(Dossierfeit feit, Aangekondigd a)
    {
        boek.Eis(!_lotingen.Exists(l => l.Loopt), feit, "er liep al een andere loting.");
        boek.Eis(
            a.Uitgenodigd.Select(u => u.Partij).Order(StringComparer.Ordinal).SequenceEqual(a.Deelnemers.Order(StringComparer.Ordinal), StringComparer.Ordinal),
            feit, "niet alle partijen van de loting zijn uitgenodigd.");
        var naam = Lotingsregels.Oproeptermijn(inrichting).Naam;
        var oproep = Dossierboek.FeitenVan(feit.Post).Where(f => f.Naam == "termijn").Select(f => f.Als<Termijnverslag>()).LastOrDefault(t => t.Naam == naam);
        boek.Eis(oproep is not null && Lotingsregels.Trekking(oproep.Einde) == a.Trekking, feit, "het moment van de loting volgt niet uit de oproeptermijn.");
        _lotingen.Add(new AangekondigdeLoting(a.Loting, a.Taak, a.Deelnemers, a.Percelen, a.Zegel, feit.Post.Op, a.Trekking, [], null, null));
    }

    private void Voeg(Dossierfeit feit, Gegeven b)
    {
        if (Lopend(feit, b.Loting) is not { } loting)
            return;
        boek.Eis(feit.Post.Op < loting.Trekking, feit, $"de bijdrage van ‘{b.Partij}’ kwam te laat.");
        boek.Eis(loting.Deelnemers.Contains(b.Partij, StringComparer.Ordinal) && feit.Post.Namens == b.Partij, feit, "de bijdrage is niet van een partij die meedoet.");
        boek.Eis(Lotingsregels.IsBijdrage(b.Bijdrage), feit, $"de bijdrage van ‘{b.Partij}’ is niet geldig.");
        Vervang(loting with { Bijdragen = [.. loting.Bijdragen.Where(e => e.Partij != b.Partij), new Lotbijdrage(b.Partij, b.Bijdrage, feit.Post.Op)] });
    }

    private void Trek(Dossierfeit feit, Gehouden g)
    {
        if (Lopend(feit, g.Loting) is not { } loting)
            return;
        boek.Eis(feit.Post.Op >= loting.Trekking, feit, "er is geloot vóór het aangekondigde moment.");
        boek.Eis(Lotingsregels.Zegel(g.Zaad) == loting.Zegel, feit, "het zaad past niet bij de vingerafdruk van de aankondiging.");
        boek.Eis(
            g.Taak == loting.Taak && g.Deelnemers.SequenceEqual(loting.Deelnemers, StringComparer.Ordinal) && g.Percelen.SequenceEqual(loting.Percelen),
            feit, "er is om iets anders geloot dan is aangekondigd.");
        boek.Eis(
            g.Bijdragen.SequenceEqual(loting.Bijdragen.OrderBy(b => b.Partij, StringComparer.Ordinal).Select(b => new Deelbijdrage(b.Partij, b.Bijdrage))),
            feit, "de bijdragen zijn niet die van de partijen.");
        boek.Eis(g.Eindzaad == Lotingsregels.Eindzaad(g.Zaad, loting.Bijdragen), feit, "het eindzaad volgt niet uit het zaad en de bijdragen.");
        boek.Eis(Lotingsregels.Volgorde(loting.Deelnemers, g.Eindzaad).SequenceEqual(g.Volgorde, StringComparer.Ordinal), feit, "de lotvolgorde volgt niet uit het zaad.");
        Vervang(loting with { Gehouden = new GehoudenLoting(g.Zaad, g.Eindzaad, g.Volgorde, feit.Post.Op) });
    }

    private AangekondigdeLoting? Lopend(Dossierfeit feit, Guid id)
    {
        var loting = _lotingen.Find(l => l.Id == id && l.Loopt);
        boek.Eis(loting is not null, feit, "deze loting was niet aangekondigd.");
        return loting;
    }

    private void Vervang(AangekondigdeLoting nieuw) => _lotingen[_lotingen.FindIndex(l => l.Id == nieuw.Id)] = nieuw;
}
