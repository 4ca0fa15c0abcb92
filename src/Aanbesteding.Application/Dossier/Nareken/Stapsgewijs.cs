namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// The policies that give one place at a time (domain 5.1). vasteVolgorde: perceel by perceel in the published order, the best
/// score that breaks no rule. grootsteVoorsprong: each time the perceel where the best admissible score leads the next one
/// most; alone, the lead is the score itself. Equals go by the order of the parties and percelen that is given.
/// </summary>
public sealed class Stapsgewijs(Verdeelwereld wereld, IReadOnlyList<int> partijen, IReadOnlyList<int> percelen, Winst? zonder)
{
    private readonly List<Winst> _winsten = [];

    public static IReadOnlyList<Winst> Verdeel(Verdeelwereld wereld, IReadOnlyList<int> partijen, IReadOnlyList<int> percelen, Winst? zonder)
    {
        var gang = new Stapsgewijs(wereld, partijen, percelen, zonder);
        switch (wereld.Regels.Beleid)
        {
            case "vasteVolgorde":
                gang.VasteVolgorde();
                break;
            case "grootsteVoorsprong":
                gang.GrootsteVoorsprong();
                break;
            case "voorkeurInschrijver":
                gang._winsten.AddRange(new Voorkeur(wereld, partijen, zonder).Houders());
                gang.VulAanEnRuil();
                break;
            default:
                throw new FormatException($"Onbekend beleid ‘{wereld.Regels.Beleid}’.");
        }

        return [.. gang._winsten.OrderBy(w => w.Perceel).ThenBy(w => w.Partij)];
    }

    private void VasteVolgorde()
    {
        foreach (var perceel in wereld.Regels.Volgorde.Select(wereld.Plek))
            Vul(perceel);
    }

    private void GrootsteVoorsprong()
    {
        while (true)
        {
            var open = percelen.Select(Rij).Where(rij => rij.Count > 0).ToList();
            if (open.Count == 0)
                return;
            var grootste = open.Max(Voorsprong);
            _winsten.Add(open.First(rij => Voorsprong(rij) == grootste)[0]);
        }
    }

    private Getal Voorsprong(List<Winst> rij) => rij.Count == 1 ? wereld.Score(rij[0]) : wereld.Score(rij[0]) - wereld.Score(rij[1]);

    private void Vul(int perceel)
    {
        while (Rij(perceel) is [var eerste, ..])
            _winsten.Add(eerste);
    }

    /// <summary>
    /// The last step of voorkeurInschrijver: what was given up for a win that was itself lost later is given after all, and nobody
    /// keeps a place that someone with a better score could take.
    /// </summary>
    private void VulAanEnRuil()
    {
        while (true)
        {
            for (var perceel = 0; perceel < wereld.Regels.Percelen.Count; perceel++)
                Vul(perceel);
            if (!Ruil())
                return;
        }
    }

    private bool Ruil()
    {
        foreach (var zwakker in _winsten.OrderBy(wereld.Score).ThenByDescending(wereld.Ketenplek).ThenByDescending(Lot).ThenBy(w => w.Perceel).ToList())
        {
            var plek = _winsten.IndexOf(zwakker);
            _winsten.RemoveAt(plek);
            var beste = Rij(zwakker.Perceel)[0];
            if (wereld.Score(beste) > wereld.Score(zwakker) || (wereld.Score(beste) == wereld.Score(zwakker) && wereld.Ketenplek(beste) < wereld.Ketenplek(zwakker)))
            {
                _winsten.Add(beste);
                return true;
            }

            _winsten.Insert(plek, zwakker);
        }

        return false;
    }

    /// <summary>Who may still get a place here, best score first.</summary>
    private List<Winst> Rij(int perceel) =>
        [.. wereld.Kansen.Where(w => w.Perceel == perceel && w != zonder && !_winsten.Contains(w) && wereld.Mag([.. _winsten, w])).OrderByDescending(wereld.Score).ThenBy(wereld.Ketenplek).ThenBy(Lot)];

    private int Lot(Winst w) => Enumerable.Range(0, partijen.Count).First(plek => partijen[plek] == w.Partij);
}
